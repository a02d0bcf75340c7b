//! Days in running text: written out, so that nobody takes the month for the day.

use crate::diagnostic::{Argument, Diagnostic, Finding};
use crate::text::{Date, Span};
use crate::words::Words;

use super::OfLanguage;
use super::texts::{self, Text};

pub(super) fn check(text: Text<'_>, own: &OfLanguage<'_>, found: &mut Vec<Diagnostic>) {
    for (passage, start) in text.passages().filter(|(passage, _)| may_hold(passage)) {
        for (word, at) in texts::words(passage) {
            let Some(date) = in_digits(word) else {
                continue;
            };
            let finding = Finding::DateForm {
                value: word.to_owned(),
                suggestion: written_out(date, own.words()),
            };
            let span = Span::new(start + at, start + at + word.len());
            found.push(finding.at(text.place(span)));
        }
    }
}

/// Whether one need look closer: few passages have both a digit and a sign that parts a date.
fn may_hold(passage: &str) -> bool {
    let bytes = passage.as_bytes();
    bytes.iter().any(u8::is_ascii_digit) && bytes.iter().any(|byte| matches!(byte, b'-' | b'/'))
}

/// The day of `05-09-2025`, `5/9-2025` or `5/9/2025`. Points between are good Danish in tables.
fn in_digits(word: &str) -> Option<Date> {
    let parts: Vec<&str> = word.split(['-', '/']).collect();
    let &[day, month, year] = parts.as_slice() else {
        return None;
    };
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    // `05-09/2025` is no date but a number of something.
    let usual = !word[day.len()..].starts_with('-') || !word.contains('/');
    if !usual || !digits(day, 2) || !digits(month, 2) || year.len() != 4 || !digits(year, 4) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// `5. september 2025`.
fn written_out(date: Date, words: &Words) -> String {
    let values = [
        ("day", Argument::Number(i64::from(date.day()))),
        ("month", Argument::Number(i64::from(date.month()))),
        ("year", Argument::Text(date.year().to_string())),
    ];
    words.text("day-written-out", &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn days_in_digits_are_told_from_other_numbers() {
        let check = |word: &str, expected: Option<&str>| {
            let date = in_digits(word).map(|date| written_out(date, &Words::of(Language::Danish)));
            assert_eq!(date.as_deref(), expected, "{word}");
        };
        check("05-09-2025", Some("5. september 2025"));
        check("5/9-2025", Some("5. september 2025"));
        check("31/12/2026", Some("31. december 2026"));
        check("31-02-2026", None);
        check("05.09.2025", None);
        check("2025-09-05", None);
        check("05-09/2025", None);
        check("1-2-3", None);
        check("2024/2025", None);
    }
}
