//! The site's Markdown texts, and the running text within them.

use crate::model::{ResolvedBody, Site};
use crate::parse::markdown::Body;
use crate::sources::Sources;
use crate::text::{Place, SitePath, Span};

/// A Markdown text and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub path: &'a SitePath,
    pub body: &'a Body,
    pub resolved: &'a ResolvedBody,
    /// Part of an entry rather than a page.
    pub in_entry: bool,
    /// Its file as written; empty where that is not text.
    source: &'a str,
}

/// Every Markdown text: those of sections and pages, then those of entries.
pub(super) fn all<'a>(site: &'a Site, sources: &'a Sources) -> impl Iterator<Item = Text<'a>> {
    let source = |path| sources.text(path).map_or("", |file| &*file.text);
    let pages = site.texts().map(move |(_, text)| Text {
        path: &text.path,
        body: text.body(),
        resolved: &text.resolved,
        in_entry: false,
        source: source(&text.path),
    });
    let entries = site.products.iter().flat_map(move |product| {
        product.texts().map(move |(text, resolved)| Text {
            path: &product.path,
            body: &text.body,
            resolved,
            in_entry: true,
            source: source(&product.path),
        })
    });
    pages.chain(entries)
}

impl<'a> Text<'a> {
    /// What stands at a place of its file.
    pub fn written(&self, span: Span) -> &'a str {
        self.source.get(span.range()).unwrap_or_default()
    }

    /// The whole of its file.
    pub fn all(&self) -> &'a str {
        self.source
    }

    /// What stands after a place, to the end of its file.
    pub fn after(&self, span: Span) -> &'a str {
        self.source.get(span.range().end..).unwrap_or_default()
    }

    /// The running text, piece by piece, each with where it begins.
    pub fn passages(&self) -> impl Iterator<Item = (&'a str, usize)> {
        let text = *self;
        let passages = self.body.passages.iter();
        passages.map(move |span| (text.written(*span), span.range().start))
    }

    pub fn place(&self, span: Span) -> Place {
        Place {
            file: self.path.clone(),
            span,
        }
    }
}

/// The words of a text as they are parted by white space, without the signs around them, each with
/// where it begins.
pub(super) fn words(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let around = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '/' | '+');
    text.split_whitespace().map(move |piece| {
        let word = piece.trim_start_matches(around);
        let start = piece.len() - word.len() + (piece.as_ptr() as usize - text.as_ptr() as usize);
        (word.trim_end_matches(around), start)
    })
}
