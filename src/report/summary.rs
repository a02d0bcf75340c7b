//! How many findings there are, in one line.

use std::collections::BTreeSet;

use crate::diagnostic::{Argument, Diagnostic, Severity};
use crate::words::{Language, Words};

/// For example `3 fejl og 1 advarsel i 2 filer`.
pub fn summary(diagnostics: &[Diagnostic], language: Language) -> String {
    let words = Words::of(language);
    if diagnostics.is_empty() {
        return words.text("no-findings", &[]);
    }
    let count = |severity| {
        let same = |diagnostic: &&Diagnostic| diagnostic.severity() == severity;
        diagnostics.iter().filter(same).count()
    };
    let counts = [
        ("count-errors", count(Severity::Error)),
        ("count-warnings", count(Severity::Warning)),
        ("count-hints", count(Severity::Hint)),
    ];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| count_words(&words, id, count))
        .collect();
    let files: BTreeSet<_> = diagnostics
        .iter()
        .map(|diagnostic| &diagnostic.place.file)
        .collect();
    words.text(
        "findings-in-files",
        &[
            ("counts", Argument::Text(listed(&words, &parts))),
            (
                "files",
                Argument::Text(count_words(&words, "count-files", files.len())),
            ),
        ],
    )
}

/// A number with its noun: `count_words(words, "count-files", 2)` is `2 filer`.
pub fn count_words(words: &Words, id: &str, count: usize) -> String {
    words.text(id, &[("count", Argument::from(&count))])
}

/// Up to three parts with the language's “and”.
fn listed(words: &Words, parts: &[String]) -> String {
    let part = |at: usize| Argument::from(&parts[at]);
    match parts.len() {
        0 => String::new(),
        1 => parts[0].clone(),
        2 => words.text("list-two", &[("first", part(0)), ("last", part(1))]),
        _ => words.text(
            "list-three",
            &[("first", part(0)), ("second", part(1)), ("last", part(2))],
        ),
    }
}
