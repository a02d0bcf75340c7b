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

use crate::text::OutputPath;

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
