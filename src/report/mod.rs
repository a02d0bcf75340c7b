//! Findings as text, one file per form: an excerpt for people, a line for programs, HTML for
//! `serve`, and what machines in other people's pipelines read.
//!
//! Lines and columns count from 1, and a column counts characters (Unicode scalar values), in every
//! form. Every form tells the same findings in the same order.
//!
//! In: sorted diagnostics, and the sources they are about. Out: a `String`; who prints it is not
//! known here.

mod excerpt;
mod freshness;
mod github;
mod html;
mod json;
mod junit;
mod sarif;
mod short;
mod summary;
mod terminal;
mod told;

pub use freshness::{freshness, freshness_short};
pub use github::github;
pub use html::html;
pub use json::json;
pub use junit::junit;
pub use sarif::sarif;
pub use short::short;
pub use summary::{count_words, summary};
pub use terminal::terminal;

#[cfg(test)]
mod tests;
