//! Assessments as reports: Markdown tables with a requirement in each row,
//! `| R1 | Sandkasse | … | 🟢 | … |`.

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, Findings};
use crate::parse::catalogue::{Answer, AssessmentKind};
use crate::parse::markdown::{Cell, first_heading, table_cells};
use crate::parse::values::{Url, date_meant};
use crate::text::{Date, Located, SourceFile, Span};

use super::assessment::{Given, GivenAnswer, Surroundings, plain};
use super::form::{of_words, unknown_answer};
use super::{Note, Reason};

/// What a report says; `None` and a finding where no table in it answers anything.
pub fn read(file: &SourceFile, site: &Surroundings<'_>, found: &mut Findings) -> Option<Given> {
    let heading = first_heading(&file.text);
    if heading.is_none() && site.product.is_none() && !file.text.trim().is_empty() {
        let key = "# OS2…".to_owned();
        found.push(
            Finding::MissingKey {
                key,
                unknown: false,
            },
            Span::START,
        );
    }
    let mut given = Given {
        product: heading.as_ref().map(|heading| product_of(heading, site)),
        source: heading
            .map(|heading| heading.text)
            .filter(|text| !text.is_empty()),
        date: date_of(&file.text),
        span: Span::START,
        ..Given::default()
    };
    for table in table_cells(&file.text) {
        let rows = table.get(1..).unwrap_or_default();
        let Some(column) = answer_column(rows) else {
            continue;
        };
        for row in rows {
            let answer = answer_of(row, column, &mut given.notes, found);
            given.answers.extend(answer);
        }
    }
    if given.answers.is_empty() && found.is_empty() {
        let key = "| R1 | … | 🟢 | … |".to_owned();
        found.push(
            Finding::MissingKey {
                key,
                unknown: false,
            },
            Span::START,
        );
        return None;
    }
    given.kind = given.answers.first().map(|first| match first.answer {
        Answer::Green | Answer::Yellow | Answer::Red | Answer::Grey => AssessmentKind::Evaluation,
        _ => AssessmentKind::SelfAssessment,
    });
    Some(given)
}

/// The column in which most rows that name a requirement have an answer.
fn answer_column(rows: &[Vec<Cell>]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| requirement_of(row).is_some()) {
        for (column, cell) in row.iter().enumerate().skip(1) {
            if of_words(&cell.text).is_some() {
                *counts.entry(column).or_default() += 1;
            }
        }
    }
    let most = counts.values().max().copied()?;
    counts
        .into_iter()
        .find(|(_, count)| *count == most)
        .map(|(column, _)| column)
}

/// The requirement a row is about, in its first cell: a letter or two and a number.
fn requirement_of(row: &[Cell]) -> Option<Located<String>> {
    let cell = row.first()?;
    let id = cell.text.trim_end_matches(['.', ':']);
    let digits = id.trim_start_matches(char::is_alphabetic);
    let letters = id.strip_suffix(digits)?;
    let fits = (1..=2).contains(&letters.chars().count())
        && (1..=3).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| Located::new(id.to_owned(), cell.span))
}

fn answer_of(
    row: &[Cell],
    column: usize,
    notes: &mut Vec<Note>,
    found: &mut Findings,
) -> Option<GivenAnswer> {
    let id = requirement_of(row)?;
    let cell = row.get(column).filter(|cell| !cell.text.is_empty());
    let answer = match cell {
        Some(cell) => of_words(&cell.text).or_else(|| {
            found.push(unknown_answer(&cell.text), cell.span);
            None
        })?,
        None => {
            notes.push(Note {
                place: found.place(id.span),
                key: id.value.clone(),
                reason: Reason::Unanswered,
            });
            Answer::NotKnown
        }
    };
    let grounds = row
        .iter()
        .skip(column + 1)
        .find(|cell| !cell.text.is_empty());
    let personal = |cell: &&Cell| cell.text.contains('@');
    if let Some(cell) = grounds.filter(personal) {
        notes.push(Note {
            place: found.place(cell.span),
            key: id.value.clone(),
            reason: Reason::Person,
        });
    }
    let grounds = grounds.filter(|cell| !personal(cell));
    Some(GivenAnswer {
        id,
        answer,
        reason: grounds.map(|cell| cell.text.clone()),
        link: grounds.and_then(|cell| Url::new(cell.link.as_deref()?)),
    })
}

/// The product that a report's heading names; the whole heading where it names none of the site's.
fn product_of(heading: &Cell, site: &Surroundings<'_>) -> Located<String> {
    let words = plain(&heading.text);
    let named = site.products.iter().filter(|(id, name)| {
        [id, name]
            .iter()
            .any(|known| !known.is_empty() && words.contains(&plain(known)))
    });
    // OS2sofd is in the name OS2sofdcore: the longest is meant.
    let longest = named.max_by_key(|(id, _)| id.len());
    let name = longest.map_or_else(|| heading.text.clone(), |(id, _)| id.clone());
    Located::new(name, heading.span)
}

/// The day in the first line that speaks of a date.
fn date_of(text: &str) -> Option<Date> {
    text.lines()
        .filter(|line| line.to_lowercase().contains("dato"))
        .find_map(|line| {
            let marks = |letter: char| letter.is_whitespace() || "*_|:".contains(letter);
            let iso = line.split(marks).find_map(Date::parse);
            let after = line.split_once(':').map(|(_, after)| after);
            iso.or_else(|| date_meant(after?.trim_matches(marks)))
        })
}
