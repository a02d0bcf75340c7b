//! What foreign files become, what is said of their faults, and that nothing breaks the reader.

mod assessments;
mod mutations;
mod publiccode;

use super::{Import, Reason};
use crate::diagnostic::{Diagnostic, Reported, Severity};
use crate::parse;
use crate::text::{SitePath, SourceFile};

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile::new(SitePath::new(name), text)
}

/// Findings as `line:column rule`, in order.
fn faults(file: &SourceFile, diagnostics: &[Diagnostic]) -> Vec<String> {
    let mut diagnostics = diagnostics.to_vec();
    Diagnostic::sort(&mut diagnostics);
    let lines = file.lines();
    let line = |found: &Diagnostic| {
        let at = lines.place(found.place.span.range().start);
        let (line, column, rule) = (at.line, at.column, found.finding.rule().id());
        format!("{line}:{column} {rule}")
    };
    diagnostics.iter().map(line).collect()
}

/// What was left out, as `key reason`.
fn notes(import: &Import) -> Vec<String> {
    let note = |note: &super::Note| format!("{} {}", note.key, note.reason.id());
    import.notes.iter().map(note).collect()
}

/// A made file, which the program's own reader must take without findings.
fn made(reported: Reported<Option<Import>>, source: &SourceFile) -> Import {
    let found = faults(source, &reported.diagnostics);
    let import = reported
        .value
        .unwrap_or_else(|| panic!("an import, not {found:?}"));
    reads(&import);
    import
}

/// Our own reader finds no fault in the form of what was made.
fn reads(import: &Import) {
    let made = SourceFile::new(import.path.clone(), import.text.clone());
    let found = parse::parse(&made).diagnostics;
    let errors = found.iter().any(|found| {
        let rule = found.finding.rule();
        // What the text says is its author's, and is told after the import.
        found.severity() == Severity::Error && !AUTHORS.contains(&rule.id())
    });
    assert!(!errors, "{}\n{found:?}", import.text);
}

const AUTHORS: [&str; 4] = [
    "raw-html",
    "unknown-license",
    "too-long",
    "component-in-entry",
];

#[test]
fn every_reason_has_its_own_word() {
    let all = [
        Reason::NoField,
        Reason::Person,
        Reason::File,
        Reason::Choose,
        Reason::TooLong,
        Reason::NoKey,
        Reason::National,
        Reason::Language,
        Reason::Translate,
        Reason::Unanswered,
        Reason::NoAddress,
    ];
    for catalogue in [
        include_str!("../words/commands.da.ftl"),
        include_str!("../words/commands.en.ftl"),
    ] {
        for reason in all {
            let word = format!("\n        [{}] ", reason.id());
            assert_eq!(catalogue.matches(&word).count(), 1, "{word}");
        }
    }
}
