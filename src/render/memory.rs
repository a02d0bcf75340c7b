//! What was rendered, handed out again while nothing that it shows has changed.
//!
//! An output shows two things: the file it is of, and its surroundings, which is everything of the
//! site but what stands in the bodies of its pages. So a page whose body was edited is rendered
//! again by itself, and everything is rendered again after any other edit. Nothing is guessed: where
//! two fingerprints are equal, so is what was rendered from them.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::Arc;

use tera::Value;

use crate::diagnostic::Diagnostic;
use crate::model::ContentFile;
use crate::parse::Document;
use crate::search::SearchedPage;
use crate::sources::Sources;
use crate::text::{Fingerprint, FingerprintOfParts, OutputPath};

use super::view::ProductCardView;

/// What is kept from one rendering to the next. Empty or full, a rendering comes to the same.
#[derive(Debug, Default)]
pub struct Memory {
    surroundings: Option<Fingerprint>,
    shared: Option<Shared>,
    kept: HashMap<OutputPath, Kept>,
}

/// What many pages are given.
#[derive(Clone, Debug)]
pub(super) struct Shared {
    /// Of every product, in their order.
    pub cards: Arc<Vec<ProductCardView>>,
    /// Of every section, as templates see them; null where there is none.
    pub navs: Arc<Vec<Value>>,
}

/// An output that was made, or could not be.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// Of the file that the output is of; `None` where it shows its surroundings only.
    pub own: Option<Fingerprint>,
    /// Whether there is such an output.
    pub is_made: bool,
    /// `None` also where they are not kept.
    pub bytes: Option<Arc<[u8]>>,
    pub found: Arc<[Diagnostic]>,
    pub searched: Option<Arc<SearchedPage>>,
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

    pub(super) fn shared(&mut self, make: impl FnOnce() -> Shared) -> Shared {
        self.shared.get_or_insert_with(make).clone()
    }

    /// An output of a file that still says the same.
    pub(super) fn recall(&self, path: &OutputPath, own: Option<Fingerprint>) -> Option<&Kept> {
        self.kept.get(path).filter(|kept| kept.own == own)
    }

    /// Keeps these and forgets the others.
    pub(super) fn keep(&mut self, made: impl Iterator<Item = (OutputPath, Kept)>) {
        self.kept = made.collect();
    }
}

/// What all outputs of a site show: every file, but of a page only what others show of it.
/// `choices` are those that the sources do not make.
pub fn surroundings(sources: &Sources, files: &[ContentFile], choices: &dyn Debug) -> Fingerprint {
    let pages: HashMap<_, _> = files
        .iter()
        .filter_map(|file| match &file.document.value {
            Document::Page(page) => Some((&file.path, page.outside)),
            _ => None,
        })
        .collect();
    let choices = format!("{choices:?}{:?}", sources.changed);
    let mut parts = FingerprintOfParts::default();
    parts.add(choices.as_bytes());
    for (path, source) in &sources.files {
        let shown = pages.get(path).copied();
        parts.add(path.as_str().as_bytes());
        parts.add(shown.unwrap_or_else(|| source.fingerprint()).as_bytes());
    }
    parts.whole()
}
