//! Where built files go.
//!
//! `disk` puts them in a folder, safely; `Snapshot` keeps them in memory; `Forget` does neither.
//! Which of an earlier build's files are ours is for `manifest` to say, and what becomes of them
//! for `plan`.

pub mod disk;
mod manifest;
mod plan;
mod snapshot;

use std::sync::Arc;

pub use manifest::Manifest;
pub use plan::Clash;
pub use snapshot::Snapshot;

use crate::text::{Fingerprint, OutputPath};

/// A built file.
#[derive(Clone, Debug)]
pub struct Output {
    pub path: OutputPath,
    pub bytes: Arc<[u8]>,
}

/// Takes outputs as they are made, from any thread, in any order.
///
/// A path is put once in a build; what a sink does with a second is its own affair, since the
/// model has reported it by then.
pub trait Sink: Sync {
    /// # Errors
    ///
    /// When the machine cannot keep it: the build stops and nothing is published.
    fn put(&self, output: Output) -> Result<(), SinkError>;

    /// Whether blocks are to tell where they stand in their files: where their writer looks at them,
    /// never where they are published.
    fn wants_places(&self) -> bool {
        false
    }

    /// What an earlier build left, where that is known and may be believed.
    fn earlier(&self) -> Option<&dyn Earlier> {
        None
    }
}

/// What an earlier build left where this one builds to.
pub trait Earlier: Sync {
    /// Keeps an output that was made of the same by the same program, and tells whether it is there.
    /// Where it is, it need not be made and put.
    fn keep(&self, path: &OutputPath, made_of: Fingerprint) -> bool;

    /// Of what an output was made that was put: for the builds to come.
    fn was_made_of(&self, path: &OutputPath, made_of: Fingerprint);

    /// The contents of an output that is kept.
    fn bytes(&self, path: &OutputPath) -> Option<Vec<u8>>;

    /// Keeps everything that was put below a folder, and tells how many files that are; `None` where
    /// not every one of them is as it was left.
    fn keep_below(&self, folder: &str) -> Option<usize>;
}

/// The machine could not keep an output.
#[derive(Debug)]
pub struct SinkError {
    pub path: OutputPath,
    pub source: std::io::Error,
}

impl std::fmt::Display for SinkError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "could not write `{}`: {}", self.path, self.source)
    }
}

impl std::error::Error for SinkError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// A sink that forgets: for checking a site without building it.
#[derive(Debug, Default)]
pub struct Forget;

impl Sink for Forget {
    fn put(&self, _: Output) -> Result<(), SinkError> {
        Ok(())
    }
}
