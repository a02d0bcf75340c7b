//! Workflow commands of GitHub Actions: findings as remarks beside the lines of a change.
//!
//! The form is that of <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use crate::diagnostic::{Diagnostic, Severity};
use crate::sources::Sources;
use crate::words::{Language, Words};

use super::told::told;

/// `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`, a line each.
pub fn github(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> String {
    let mut text = String::new();
    for told in told(diagnostics, sources, &Words::of(language)) {
        let region = &told.region;
        text.push_str(&format!(
            "::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n",
            command(told.severity),
            property(region.file),
            region.start.line,
            region.end.line,
            region.start.column,
            region.end.column,
            property(told.rule.id()),
            data(&told.message_and_help()),
        ));
    }
    text
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    }
}

/// A message: what would end it is written as `%` and two digits.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property, in which `:` and `,` mean something too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
