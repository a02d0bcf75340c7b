//! Pictures in several widths, so that a phone does not fetch what a wall could show.
//!
//! ```text
//! assets ─make─▶ smaller pictures ─▶ sink        Pictures: what `srcset` says of each
//! ```
//!
//! What is made depends on the picture's bytes alone, so it is kept by their fingerprint: in memory
//! while a site is served, and on a shelf from one run to the next.

#[cfg(feature = "images")]
mod making;
mod shelf;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Finding, Reported};
use crate::emit::{Output, Sink, SinkError};
use crate::model::{Asset, Site};
use crate::sources::Sources;
use crate::text::{Fingerprint, OutputPath, Place, SitePath};

pub use shelf::Shelf;

/// How wide running text is, for a browser to choose a picture by before it knows the styles.
pub(super) const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";

/// What was made of pictures, from one build to the next. Empty or full, a build comes to the same.
#[derive(Debug, Default)]
pub struct PictureMemory {
    /// `None` where a build is the only one of its process.
    kept: Option<HashMap<Fingerprint, Arc<Made>>>,
    shelf: Option<Box<dyn Shelf>>,
}

/// The pictures of a site that are there in several widths.
#[derive(Debug, Default)]
pub struct Pictures {
    known: BTreeMap<SitePath, Picture>,
}

/// One picture, as it is shown: turned as its camera says.
#[derive(Debug)]
pub(super) struct Picture {
    pub width: usize,
    pub height: usize,
    /// From the narrowest; without the original.
    smaller: Vec<Smaller>,
    /// The original is wider than any page needs.
    is_huge: bool,
}

#[derive(Debug)]
struct Smaller {
    kind: Kind,
    width: u32,
    address: String,
}

/// How a smaller picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// As the original is.
    Same,
    Avif,
}

/// What was made of one picture; nothing where it is best shown as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Made {
    /// In pixels, as shown.
    pub width: u32,
    pub height: u32,
    pub smaller: Vec<MadeSmaller>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MadeSmaller {
    pub kind: Kind,
    pub width: u32,
    pub bytes: Arc<[u8]>,
}

impl PictureMemory {
    /// One that keeps what it has made for the next build.
    pub fn between_builds() -> Self {
        Self {
            kept: Some(HashMap::new()),
            shelf: None,
        }
    }

    /// Looks on this shelf before it makes anything.
    pub fn with_shelf(self, shelf: Box<dyn Shelf>) -> Self {
        Self {
            shelf: Some(shelf),
            ..self
        }
    }
}

/// Makes the smaller pictures of a site and hands them on.
///
/// # Errors
///
/// Only when the sink cannot keep one.
pub fn make(
    site: &Site,
    sources: &Sources,
    memory: &mut PictureMemory,
    sink: &dyn Sink,
) -> Result<Reported<Pictures>, SinkError> {
    let assets: Vec<&Asset> = site.assets.values().collect();
    let known = &*memory;
    let made = assets
        .par_iter()
        .map(|asset| match sources.files.get(&asset.path) {
            Some(file) => known.outcome(asset, file.bytes(), sink),
            None => Ok(Outcome::AsItIs),
        });
    let made: Vec<Outcome> = made.collect::<Result<_, SinkError>>()?;

    let mut pictures = Pictures::default();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut kept = HashMap::new();
    for (asset, outcome) in assets.into_iter().zip(made) {
        match outcome {
            Outcome::AsItIs => {}
            Outcome::Unreadable => {
                let place = Place::start_of(&asset.path);
                diagnostics.push(Finding::UnreadablePicture {}.at(place));
            }
            Outcome::Made(made) => {
                let picture = Picture::of(asset, &made);
                pictures.known.insert(asset.path.clone(), picture);
                kept.insert(asset.fingerprint, made);
            }
        }
    }
    if memory.kept.is_some() {
        memory.kept = Some(kept);
    }
    Ok(Reported {
        value: pictures,
        diagnostics,
    })
}

/// What a file came to.
enum Outcome {
    /// No picture, or a small one, or of a kind that is left alone.
    AsItIs,
    Unreadable,
    Made(Arc<Made>),
}

impl PictureMemory {
    fn outcome(&self, asset: &Asset, bytes: &[u8], sink: &dyn Sink) -> Result<Outcome, SinkError> {
        if !is_to_be_made(&asset.path, bytes) {
            return Ok(Outcome::AsItIs);
        }
        let Some(made) = self.one(asset.fingerprint, bytes) else {
            return Ok(Outcome::Unreadable);
        };
        for (smaller, path) in outputs(asset, &made) {
            let bytes = Arc::clone(&smaller.bytes);
            sink.put(Output { path, bytes })?;
        }
        // Held no longer than needed where nobody asks for them again.
        Ok(Outcome::Made(match self.kept {
            Some(_) => made,
            None => Arc::new(without_bytes(&made)),
        }))
    }

    /// What is made of one picture; `None` when it cannot be read.
    fn one(&self, fingerprint: Fingerprint, bytes: &[u8]) -> Option<Arc<Made>> {
        let kept = self.kept.as_ref().and_then(|kept| kept.get(&fingerprint));
        if let Some(made) = kept {
            return Some(Arc::clone(made));
        }
        let name = shelf::name(fingerprint);
        let on_shelf = self.shelf.as_ref().and_then(|shelf| shelf.find(&name));
        if let Some(made) = on_shelf.and_then(|text| Made::from_shelf(&text)) {
            return Some(Arc::new(made));
        }
        let made = made_of(bytes)?;
        if let Some(shelf) = &self.shelf {
            shelf.keep(&name, &made.for_shelf());
        }
        Some(Arc::new(made))
    }
}

#[cfg(feature = "images")]
fn made_of(bytes: &[u8]) -> Option<Made> {
    making::made_of(bytes)
}

#[cfg(not(feature = "images"))]
fn made_of(_: &[u8]) -> Option<Made> {
    None
}

/// Whether this is a picture of a kind that can be made smaller, and wide enough to be.
fn is_to_be_made(path: &SitePath, bytes: &[u8]) -> bool {
    #[cfg(feature = "images")]
    if matches!(path.extension().as_str(), "jpg" | "jpeg" | "png") {
        let size = imagesize::blob_size(bytes);
        return size.is_ok_and(|size| size.width.max(size.height) > making::NARROWEST);
    }
    let _ = (path, bytes);
    false
}

fn without_bytes(made: &Made) -> Made {
    let smaller = made.smaller.iter().map(|smaller| MadeSmaller {
        bytes: Arc::default(),
        ..smaller.clone()
    });
    Made {
        smaller: smaller.collect(),
        ..*made
    }
}

fn outputs<'a>(
    asset: &'a Asset,
    made: &'a Made,
) -> impl Iterator<Item = (&'a MadeSmaller, OutputPath)> {
    made.smaller.iter().filter_map(|smaller| {
        let address = address(asset, smaller);
        let path = OutputPath::new(address.trim_start_matches('/'))?;
        Some((smaller, path))
    })
}

/// `/billeder/kort.0123456789ab-800.avif` of `/billeder/kort.0123456789ab.jpg`.
fn address(asset: &Asset, smaller: &MadeSmaller) -> String {
    let (name, ending) = asset
        .address
        .rsplit_once('.')
        .unwrap_or((&asset.address, "jpg"));
    let ending = match smaller.kind {
        Kind::Same => ending,
        Kind::Avif => "avif",
    };
    format!("{name}-{}.{ending}", smaller.width)
}

impl Pictures {
    pub(super) fn get(&self, path: &SitePath) -> Option<&Picture> {
        self.known.get(path)
    }

    /// How many files were made.
    pub fn outputs(&self) -> usize {
        self.known
            .values()
            .map(|picture| picture.smaller.len())
            .sum()
    }
}

impl Picture {
    fn of(asset: &Asset, made: &Made) -> Self {
        let smaller = made.smaller.iter().map(|smaller| Smaller {
            kind: smaller.kind,
            width: smaller.width,
            address: address(asset, smaller),
        });
        let smaller: Vec<Smaller> = smaller.collect();
        let has_widest = |smaller: &Smaller| smaller.kind == Kind::Same && smaller.width == WIDEST;
        Self {
            width: made.width as usize,
            height: made.height as usize,
            is_huge: smaller.iter().any(has_widest),
            smaller,
        }
    }

    /// The widths of one kind, as `srcset` has them; `None` where there is only the original.
    pub fn srcset(
        &self,
        kind: Kind,
        href: impl Fn(&str) -> String,
        original: &str,
    ) -> Option<String> {
        let smaller = self.smaller.iter().filter(|smaller| smaller.kind == kind);
        let mut set: Vec<String> = smaller
            .map(|smaller| format!("{} {}w", href(&smaller.address), smaller.width))
            .collect();
        if set.is_empty() {
            return None;
        }
        if kind == Kind::Same && !self.is_huge {
            set.push(format!("{original} {}w", self.width));
        }
        Some(set.join(", "))
    }

    /// The one for browsers that do not choose, where the original is too much.
    pub fn instead(&self) -> Option<&str> {
        let widest = self.smaller.iter().rev();
        let mut widest = widest.filter(|smaller| smaller.kind == Kind::Same);
        let address = widest.next()?.address.as_str();
        self.is_huge.then_some(address)
    }
}

/// In pixels: the text's width on a screen of double density, and a little.
const WIDEST: u32 = 1600;

#[cfg(all(test, feature = "images"))]
mod tests;
