//! A finding in words and places: what every form tells, each in its own way.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::sources::Sources;
use crate::text::{LineColumn, Place};
use crate::words::{FindingWords, Words};

use super::excerpt::Excerpts;

/// One finding, ready to be written down.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub rule: Rule,
    pub severity: Severity,
    pub words: FindingWords,
    /// See `Diagnostic::fingerprint`.
    pub fingerprint: String,
    pub region: Region<'a>,
    pub related: Vec<Region<'a>>,
}

/// A range of a file; `end` is just after the last character of it.
///
/// All of it is 1 where the file has no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region<'a> {
    /// The path below the site's root.
    pub file: &'a str,
    pub start: LineColumn,
    pub end: LineColumn,
}

impl Told<'_> {
    /// The message with its help, where there is one.
    pub fn message_and_help(&self) -> String {
        match &self.words.help {
            Some(help) => format!("{}\n{help}", self.words.message),
            None => self.words.message.clone(),
        }
    }
}

/// Every finding, in the order given.
pub(super) fn told<'a>(
    diagnostics: &'a [Diagnostic],
    sources: &'a Sources,
    words: &Words,
) -> Vec<Told<'a>> {
    let mut excerpts = Excerpts::of(sources);
    let mut region = |place: &'a Place| {
        let (start, end) = excerpts.extent(place);
        Region {
            file: place.file.as_str(),
            start,
            end,
        }
    };
    diagnostics
        .iter()
        .map(|diagnostic| Told {
            rule: diagnostic.finding.rule(),
            severity: diagnostic.severity(),
            words: words.finding(&diagnostic.finding),
            fingerprint: diagnostic.fingerprint().short(),
            region: region(&diagnostic.place),
            related: diagnostic
                .related
                .iter()
                .map(|other| region(&other.place))
                .collect(),
        })
        .collect()
}
