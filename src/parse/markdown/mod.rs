//! Markdown to HTML with holes: what depends on other files is left open, with its place.
//!
//! In: CommonMark with tables, footnotes, task lists, strikethrough, heading attributes, definition
//! lists, GitHub callouts and `[[wikilinks]]`. Out: a `Body`. Nothing here knows other pages;
//! `model` resolves the links, `render` fills the holes.

mod body;
mod cells;
mod code;
mod components;
mod events;
mod footnotes;
mod headings;
mod html;
mod links;
mod passages;
mod tables;
mod tags;
mod writer;

pub use body::{Body, Code, Component, ComponentArgument, Heading, Image, Link, LinkTarget};
pub use cells::{Cell, tables as table_cells, title as first_heading};
pub use html::{Html, Segment};

use crate::diagnostic::Findings;

use super::origin::Origin;
use events::Events;
use writer::Writer;

/// Every `Segment::Word` there is: the theme's catalogue must have them.
pub const WORDS: &[&str] = &[
    "callout-caution",
    "callout-important",
    "callout-note",
    "callout-tip",
    "callout-warning",
    "diagram",
    "diagram-text",
    "footnote",
    "footnote-back",
    "footnotes",
    "table",
    "task-done",
    "task-open",
];

/// Reads a Markdown text; `origin` says where it stands in its file.
pub fn parse(text: &str, origin: &Origin, found: &mut Findings) -> Body {
    let events = Events::read(text);
    Writer::new(&events, origin, found).write()
}

#[cfg(test)]
mod tests;
