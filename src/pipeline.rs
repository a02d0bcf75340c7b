//! A build: the stages in order.

use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::{Sink, SinkError};
use crate::memo::Memory;
use crate::sources::Sources;
use crate::text::Date;
use crate::words::Language;

/// Everything a build depends on besides the sources.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// Wins over the one in `site.yml`.
    pub base_url: Option<String>,
    /// Build pages marked as drafts too.
    pub drafts: bool,
    /// The only clock: decides what is published, expired and current.
    pub today: Date,
    /// The language of findings' words inside outputs; pages are in the site's own.
    pub language: Option<Language>,
}

/// What a build came to.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// Sorted; see `Diagnostic::sort`.
    pub diagnostics: Vec<Diagnostic>,
    pub summary: Summary,
}

/// How much was built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub pages: usize,
    pub products: usize,
    pub outputs: usize,
}

impl Built {
    /// Whether anything stands in the way of publishing.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

/// Told how far a build has come, from any thread.
pub trait Progress: Sync {
    /// A stage begins that will take so many steps.
    fn begin(&self, stage: Stage, steps: usize);
    /// One more step is done.
    fn step(&self);
}

/// The parts of a build that take time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Parse,
    Render,
}

/// Nobody is watching.
#[derive(Debug, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn begin(&self, _: Stage, _: usize) {}
    fn step(&self) {}
}

/// Builds the site: the same sources and options give the same outputs and findings, whatever is
/// in `memory`, on any machine, with any number of threads.
///
/// Outputs go to `sink` as they are made, even when the site has errors: whether to keep them is
/// for the caller to decide, by `Built::has_errors`.
///
/// # Errors
///
/// Only when the sink cannot keep an output.
pub fn build(
    sources: &Sources,
    options: &BuildOptions,
    memory: &mut Memory,
    sink: &dyn Sink,
    progress: &dyn Progress,
) -> Result<Built, SinkError> {
    let _ = (sources, options, memory, sink, progress);
    Ok(Built::default())
}
