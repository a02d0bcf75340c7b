//! What was rendered, handed out again while nothing that it shows has changed.
//!
//! An output shows two things: the file it is of, or those of a document to print, and its surroundings, which is everything of the
//! site but what stands in the bodies of its pages. So a page whose body was edited is rendered
//! again by itself, and everything is rendered again after any other edit. Nothing is guessed: where
//! two fingerprints are equal, so is what was rendered from them.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostic::Diagnostic;
use crate::model::ContentFile;
use crate::parse::Document;
use crate::search::SearchedPage;
use crate::sources::Sources;
use crate::text::{Date, Fingerprint, FingerprintOfParts, OutputPath};

use super::view::ProductCardView;

/// What is kept from one rendering to the next. Empty or full, a rendering comes to the same.
#[derive(Debug, Default)]
pub struct Memory {
    surroundings: Option<Fingerprint>,
    /// By language.
    shared: Option<Vec<Shared>>,
    paths: Option<Arc<[Option<OutputPath>]>>,
    /// In the order of the plan, which is the same in the same surroundings.
    kept: Vec<Kept>,
}

/// What many pages of a language are given.
#[derive(Clone, Debug)]
pub(super) struct Shared {
    /// Of every product, in their order.
    pub cards: Arc<Vec<ProductCardView>>,
    /// Kept where outputs are, so that an edit makes one chapter of a document anew and not all.
    pub chapters: Option<Arc<Chapters>>,
}

/// Chapters of documents to print, by document and page, with what they were made of.
#[derive(Debug, Default)]
pub(super) struct Chapters(Mutex<BTreeMap<(String, String), Made>>);

type Made = (Fingerprint, Arc<str>);

impl Chapters {
    /// The chapter that was made of a file of this fingerprint, else made now.
    pub fn chapter(
        &self,
        (document, page): (&str, &str),
        own: Fingerprint,
        make: impl FnOnce() -> String,
    ) -> Arc<str> {
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (document.to_owned(), page.to_owned());
        match kept().get(&key) {
            Some((known, chapter)) if *known == own => return Arc::clone(chapter),
            _ => {}
        }
        let chapter: Arc<str> = make().into();
        kept().insert(key, (own, Arc::clone(&chapter)));
        chapter
    }
}

/// An output that was made, or could not be.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// Of the files that the output is of; `None` where it shows its surroundings only.
    pub own: Option<Fingerprint>,
    /// Whether there is such an output.
    pub is_made: bool,
    /// Whether it stands where it is built to since an earlier build.
    pub is_from_before: bool,
    /// `None` also where they are not kept.
    pub bytes: Option<Arc<[u8]>>,
    pub found: Arc<[Diagnostic]>,
    pub searched: Option<Arc<SearchedPage>>,
}

impl Kept {
    /// An output that stands where it is built to, with nothing to tell of it.
    pub fn from_before(own: Option<Fingerprint>) -> Self {
        Self {
            own,
            is_made: true,
            is_from_before: true,
            bytes: None,
            found: Arc::default(),
            searched: None,
        }
    }
}

impl Memory {
    /// Forgets everything that was rendered in other surroundings.
    pub fn enter(&mut self, surroundings: Fingerprint) {
        if self.surroundings != Some(surroundings) {
            *self = Self {
                surroundings: Some(surroundings),
                ..Self::default()
            };
        }
    }

    pub(super) fn shared(&mut self, make: impl FnOnce() -> Vec<Shared>) -> Vec<Shared> {
        self.shared.get_or_insert_with(make).clone()
    }

    /// Where each job's output goes.
    pub(super) fn paths(
        &mut self,
        make: impl FnOnce() -> Arc<[Option<OutputPath>]>,
    ) -> Arc<[Option<OutputPath>]> {
        Arc::clone(self.paths.get_or_insert_with(make))
    }

    /// The output at this place of the plan, of a file that still says the same.
    pub(super) fn recall(&self, at: usize, own: Option<Fingerprint>) -> Option<&Kept> {
        // What only stood in a folder then is for the folder to find.
        let kept = self.kept.get(at).filter(|kept| !kept.is_from_before);
        kept.filter(|kept| kept.own == own)
    }

    /// Keeps these and forgets the others.
    pub(super) fn keep(&mut self, made: Vec<Kept>) {
        self.kept = made;
    }
}

/// What everything made of a site depends on: every file, but of a page only what others show of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// Of the content, which is all that the site is assembled from.
    pub site: Fingerprint,
    /// Of the themes too.
    pub whole: Fingerprint,
}

impl Surroundings {
    /// `files` are in the order of their paths; `choices` are those that the sources do not make.
    pub fn of(sources: &Sources, files: &[ContentFile], choices: &dyn Debug) -> Self {
        let mut content = FingerprintOfParts::default();
        let mut others = FingerprintOfParts::default();
        content.add(format!("{choices:?}{:?}", sources.diagnostics).as_bytes());
        let mut parsed = files.iter().peekable();
        for (path, source) in &sources.files {
            let parsed = parsed.next_if(|file| file.path == *path);
            let parts = if path.as_str().starts_with("content/") {
                &mut content
            } else {
                &mut others
            };
            let shown = parsed.and_then(|file| match &file.document.value {
                Document::Page(page) => Some(page.outside),
                _ => None,
            });
            parts.add(path.as_str().as_bytes());
            parts.add(shown.unwrap_or_else(|| source.fingerprint()).as_bytes());
            let changed = sources.changed.get(path);
            parts.add(changed.map(Date::to_string).unwrap_or_default().as_bytes());
        }
        let site = content.whole();
        others.add(site.as_bytes());
        let whole = others.whole();
        Self { site, whole }
    }
}
