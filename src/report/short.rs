//! One line a finding, for programs and for search in a log.

use crate::diagnostic::{Diagnostic, Severity};
use crate::sources::Sources;
use crate::words::{Language, Words};

use super::excerpt::{self, Excerpts};

/// `path:line:column: severity[rule]: message`, a line each.
///
/// The severity's name is the same in every language, since programs read these lines.
pub fn short(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> String {
    let words = Words::of(language);
    let mut excerpts = Excerpts::of(sources);
    let mut text = String::new();
    for diagnostic in diagnostics {
        let place = excerpt::start(excerpts.at(&diagnostic.place).as_ref());
        text.push_str(&format!(
            "{}:{}:{}: {}[{}]: {}\n",
            diagnostic.place.file,
            place.line,
            place.column,
            severity_name(diagnostic.severity()),
            diagnostic.finding.rule().id(),
            words.finding(&diagnostic.finding).message,
        ));
    }
    text
}

/// The name programs know.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}
