//! What is kept from one build to the next, found again when its inputs are equal.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Reported;
use crate::parse::{self, Document};
use crate::sources::{Source, Sources};
use crate::text::{Fingerprint, SitePath};

/// A parsed file, shared between the memory and the build that uses it.
pub type ParsedFile = (SitePath, Arc<Reported<Document>>);

/// The memory of earlier builds. Empty or full, a build comes to the same.
#[derive(Debug, Default)]
pub struct Memory {
    parsed: HashMap<(SitePath, Fingerprint), Arc<Reported<Document>>>,
}

impl Memory {
    /// Parses every text file below `content/`, in path order; equal files are not parsed again.
    ///
    /// What the sources no longer hold is forgotten.
    pub fn parse_all(&mut self, sources: &Sources, done: &(dyn Fn() + Sync)) -> Vec<ParsedFile> {
        let files: Vec<_> = sources
            .below("content")
            .filter_map(|(_, source)| match source {
                Source::Text(file) => Some(file),
                Source::Binary(_) => None,
            })
            .collect();
        let known = &self.parsed;
        let documents: Vec<ParsedFile> = files
            .par_iter()
            .map(|file| {
                let key = (file.path.clone(), file.fingerprint);
                let document = known
                    .get(&key)
                    .cloned()
                    .unwrap_or_else(|| Arc::new(parse::parse(file)));
                done();
                (key.0, document)
            })
            .collect();
        self.parsed = files
            .iter()
            .zip(&documents)
            .map(|(file, (path, document))| {
                ((path.clone(), file.fingerprint), Arc::clone(document))
            })
            .collect();
        documents
    }
}
