//! Findings as text, one file per form: an excerpt for people, a line for programs, HTML for
//! `serve`.
//!
//! In: sorted diagnostics, and the sources they are about. Out: a `String`; who prints it is not
//! known here.

mod excerpt;
mod freshness;
mod html;
mod short;
mod summary;
mod terminal;

pub use freshness::{freshness, freshness_short};
pub use html::html;
pub use short::short;
pub use summary::{count_words, summary};
pub use terminal::terminal;

#[cfg(test)]
mod tests;
