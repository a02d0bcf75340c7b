//! Printing: what was asked for to one side, remarks on the work to the other.
//!
//! Text may have styles; they are taken off where the reader has no use for them. A reader that has
//! gone away (`| head`) is no error.

use std::fmt::Display;
use std::io::Write;

use anstyle::{AnsiColor, Style};

use crate::words::Words;

use super::failure::Failure;

/// Emphasis for headings.
pub const STRONG: Style = Style::new().bold();

const ERROR: Style = AnsiColor::Red.on_default().bold();
const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// Prints what was asked for, a line.
pub fn say(text: impl Display) {
    show(&format!("{text}\n"));
}

/// Prints what was asked for, as it is.
pub fn show(text: &str) {
    let _ = anstream::stdout().write_all(text.as_bytes());
}

/// Remarks on the work, a line, to stderr.
pub fn note(text: impl Display) {
    note_all(&format!("{text}\n"));
}

/// Remarks on the work, as it is, to stderr.
pub fn note_all(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// Says why a command could not do its work: `fejl: …`, and a line of help.
pub fn fail(failure: &Failure, words: &Words) {
    let (message, help) = words.said(failure.id, &failure.arguments);
    let error = words.text("severity-error", &[]);
    note(format_args!("{ERROR}{error}{ERROR:#}: {message}"));
    if let Some(help) = help {
        let name = words.text("help-name", &[]);
        note(format_args!("{HELP}{name}{HELP:#}: {help}"));
    }
}
