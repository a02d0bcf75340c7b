//! Markdown to HTML with holes: what depends on other files is left open, with its place.
//!
//! In: CommonMark with tables, footnotes, task lists, strikethrough, heading attributes, definition
//! lists, GitHub callouts and `[[wikilinks]]`. Out: a `Body`. Nothing here knows other pages;
//! `model` resolves the links, `render` fills the holes.

mod body;

pub use body::{Body, Component, ComponentArgument, Heading, Image, Link, LinkTarget, Segment};
