//! A JSON object a line, for programs that count, filter or store findings.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::sources::Sources;
use crate::text::LineColumn;
use crate::words::{Language, Words};

use super::short::severity_name;
use super::told::{Region, Told, told};

#[derive(Serialize)]
struct Line<'a> {
    rule: &'static str,
    /// `error`, `warning` or `hint`, in every language.
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    #[serde(flatten)]
    at: Extent<'a>,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    message: Option<&'a str>,
    #[serde(flatten)]
    at: Extent<'a>,
}

#[derive(Serialize)]
struct Extent<'a> {
    file: &'a str,
    start: Position,
    /// Just after the last character.
    end: Position,
}

/// Both from 1; columns count characters.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

/// Each finding as an object on a line of its own; no finding, no line.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> String {
    told(diagnostics, sources, &Words::of(language))
        .iter()
        .map(|told| {
            let line = serde_json::to_string(&line(told)).expect("texts and numbers are JSON");
            line + "\n"
        })
        .collect()
}

fn line<'a>(told: &'a Told<'a>) -> Line<'a> {
    Line {
        rule: told.rule.id(),
        severity: severity_name(told.severity),
        message: &told.words.message,
        help: told.words.help.as_deref(),
        at: extent(&told.region),
        related: told
            .related
            .iter()
            .map(|region| Related {
                message: told.words.related.as_deref(),
                at: extent(region),
            })
            .collect(),
    }
}

fn extent<'a>(region: &Region<'a>) -> Extent<'a> {
    Extent {
        file: region.file,
        start: position(region.start),
        end: position(region.end),
    }
}

fn position(place: LineColumn) -> Position {
    Position {
        line: place.line,
        column: place.column,
    }
}
