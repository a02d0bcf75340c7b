//! A page as written: front matter and body.

use crate::parse::markdown::Body;
use crate::parse::record::record;
use crate::parse::values::Id;
use crate::text::{Date, Located, SitePath, Span};

record! {
    /// What stands between the two `---` at the top of a page.
    pub struct FrontMatter {
        pub title: Located<String>,
        /// One or two sentences for lists, search and other sites.
        pub description: Option<Located<String>>,
        /// The page's own name in its address, instead of the file's.
        pub slug: Option<Located<String>>,
        /// Its place among its neighbours, lowest first; those without come after, by title.
        pub order: Option<u32>,
        /// Shown from this day on.
        pub date: Option<Located<Date>>,
        /// Not shown after this day.
        pub expires: Option<Located<Date>>,
        /// When the content was last changed; else git is asked.
        pub updated: Option<Date>,
        pub draft: Option<bool>,
        /// Older addresses, which lead here.
        pub aliases: Vec<Located<String>>,
        /// Another template than the usual.
        pub template: Option<Located<String>>,
        /// `false`: no table of contents.
        pub toc: Option<bool>,
        /// `false`: left out of menus and lists.
        pub in_menu: Option<bool>,
        /// `false`: left out of search.
        pub search: Option<bool>,
        pub keywords: Vec<String>,
        /// The role that keeps the page true.
        pub owner: Option<String>,
        /// When it should be looked at again.
        pub review_by: Option<Date>,
        /// The page this one translates: a path like a link's.
        pub translation_of: Option<Located<String>>,
        /// Ids of `content/ordlister/emner.yml`.
        pub topics: Vec<Located<String>>,
        pub image: Option<Located<String>>,
        pub image_alt: Option<Located<String>>,
        /// Only in `_index.md`: how the section's pages are ordered.
        pub sort: Option<SectionSort>,
        /// Only in `_index.md`: a shorter title for menus.
        pub menu_title: Option<String>,
    }
}

crate::parse::record::vocabulary! {
    /// How a section's pages are ordered.
    pub enum SectionSort {
        /// By `order`, then by title.
        Order = "order",
        Title = "title",
        /// Newest first.
        Date = "date",
    }
}

/// A Markdown file below `content/`.
#[derive(Clone, Debug)]
pub struct PageSource {
    pub path: SitePath,
    /// `None` when it is missing or cannot be read; that has been reported.
    pub front_matter: Option<FrontMatter>,
    /// Where the front matter stands, its `---` lines included.
    pub front_matter_span: Span,
    pub body: Body,
}

impl PageSource {
    /// Whether this is a section's own page, `_index.md`.
    pub fn is_section(&self) -> bool {
        self.path.name() == "_index.md"
    }
}

/// An entry's file below `content/produkter/`.
#[derive(Clone, Debug)]
pub struct ProductSource {
    pub path: SitePath,
    /// From the file's name, so that it is known even when the entry cannot be read.
    pub id: Id,
    /// `None` when it cannot be read; that has been reported.
    pub entry: Option<super::catalogue::Product>,
}

impl PageSource {
    /// Reads a page's file.
    pub fn parse(file: &crate::text::SourceFile, found: &mut crate::diagnostic::Findings) -> Self {
        let _ = found;
        Self {
            path: file.path.clone(),
            front_matter: None,
            front_matter_span: Span::START,
            body: Body::default(),
        }
    }
}
