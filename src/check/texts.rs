//! The site's Markdown texts, and the running text within them.

use crate::config::LanguageId;
use crate::model::{PageText, Product, ResolvedBody, Site};
use crate::parse::markdown::Body;
use crate::sources::Sources;
use crate::text::{Fingerprint, Place, SitePath, Span};

/// A Markdown text and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub path: &'a SitePath,
    pub body: &'a Body,
    pub resolved: &'a ResolvedBody,
    pub language: LanguageId,
    /// The page whose text it is; `None` in an entry.
    pub page: Option<&'a PageText>,
    /// Its file as written; empty where that is not text.
    source: &'a str,
}

/// A file with Markdown in it.
#[derive(Clone, Copy)]
pub(super) enum File<'a> {
    Page(&'a PageText, LanguageId),
    Entry(&'a Product),
}

/// The files of every Markdown text: those of sections and pages, then those of entries.
pub(super) fn files(site: &Site) -> impl Iterator<Item = File<'_>> {
    let pages = site
        .texts()
        .map(|(node, text)| File::Page(text, site.language_of(node)));
    pages.chain(site.products.iter().map(File::Entry))
}

impl<'a> File<'a> {
    pub fn path(self) -> &'a SitePath {
        match self {
            Self::Page(page, _) => &page.path,
            Self::Entry(product) => &product.path,
        }
    }

    /// Of its bytes.
    pub fn fingerprint(self) -> Fingerprint {
        match self {
            Self::Page(page, _) => page.fingerprint,
            Self::Entry(product) => product.fingerprint,
        }
    }

    pub fn language(self) -> LanguageId {
        match self {
            Self::Page(_, language) => language,
            Self::Entry(_) => LanguageId::OWN,
        }
    }

    pub fn texts(self, sources: &'a Sources) -> Vec<Text<'a>> {
        let path = self.path();
        let source = sources.text(path).map_or("", |file| &*file.text);
        let text = |body, resolved, page| Text {
            language: self.language(),
            path,
            body,
            resolved,
            page,
            source,
        };
        match self {
            Self::Page(page, _) => vec![text(page.body(), &page.resolved, Some(page))],
            Self::Entry(product) => product
                .texts()
                .map(|(prose, resolved)| text(&prose.body, resolved, None))
                .collect(),
        }
    }
}

impl<'a> Text<'a> {
    /// Whether the name of a tag at `span` stands in an end tag: after `</`.
    pub fn is_end_tag(self, span: Span) -> bool {
        let before = self.source.get(..span.start as usize);
        before.is_some_and(|before| before.ends_with('/'))
    }

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
