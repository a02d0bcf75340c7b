//! A section or the whole guide as one document to print.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, ImageView};

/// A section with everything below it, or the whole guide.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DocumentView {
    pub title: String,
    pub description: Option<String>,
    /// What links to the section's own page lead to: the `id` of the heading at the top.
    pub id: String,
    /// Where it is read on the web, as a whole address.
    pub address: String,
    /// The section's own page.
    pub href: String,
    /// The day it was made.
    pub date: DateView,
    /// The newest change of any of its pages.
    pub updated: Option<DateView>,
    /// The section's own text, whose headings begin at `<h2>`; empty where there is none.
    pub html: String,
    pub contents: Vec<DocumentLineView>,
    /// In reading order.
    pub pages: Vec<DocumentPageView>,
}

/// A line of a document's contents.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DocumentLineView {
    /// `2.1`.
    pub number: String,
    pub title: String,
    /// Of the page's heading.
    pub id: String,
    /// The pages below it.
    pub children: Vec<DocumentLineView>,
}

/// A page or section as a chapter of a document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DocumentPageView {
    /// For its heading. No two in the document are alike, and the ids within it begin with it.
    pub id: String,
    /// `2.1`.
    pub number: String,
    /// How far down it lies, from 1.
    pub depth: usize,
    pub title: String,
    pub description: Option<String>,
    /// Its own page.
    pub href: String,
    /// The body, whose headings begin at `<h3>`.
    pub html: String,
    pub image: Option<ImageView>,
    pub updated: Option<DateView>,
}
