//! What a build came from and what it said, for the next one.

use std::env;
use std::fs;

use serde::{Deserialize, Serialize};

use crate::cli::arguments::Format;
use crate::pipeline::{BuildOptions, Summary};
use crate::sources::disk::{Seen, Stamp};
use crate::text::{Fingerprint, FingerprintOfParts};
use crate::words::Language;

/// A build that came from the same comes to the same, and has the same to say.
#[derive(Debug, Serialize, Deserialize)]
pub struct Receipt {
    pub program: Program,
    /// By whoever called.
    pub asked: Fingerprint,
    /// See `git::state`.
    pub history: Option<String>,
    /// How the files looked before they were read.
    pub seen: Seen,
    /// What was read of them.
    pub read: Option<Fingerprint>,
    pub said: Said,
}

/// What a build told.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Said {
    /// Findings for a machine.
    pub findings: String,
    /// Everything else before the last lines.
    pub notes: String,
    pub summary: Summary,
}

/// A program, known by what its file holds; that is read only where the file looks different.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Program {
    stamp: Option<Stamp>,
    pub fingerprint: Fingerprint,
}

/// What findings and outputs depend on besides files and history.
#[derive(Debug)]
pub struct Asked<'a> {
    pub options: &'a BuildOptions,
    pub format: Format,
    pub language: Language,
    pub baseline: Option<&'a str>,
}

impl Receipt {
    /// Whether the files look as they did, so long after they were written that looks are to be trusted.
    pub fn looks_like(&self, left: &Self) -> bool {
        left.seen.is_settled() && self.seen.fingerprint == left.seen.fingerprint
    }

    /// Whether all is the same but, perhaps, the files.
    pub fn is_asked_like(&self, left: &Self) -> bool {
        self.program.fingerprint == left.program.fingerprint
            && self.asked == left.asked
            && self.history == left.history
    }
}

impl Asked<'_> {
    pub fn fingerprint(&self) -> Fingerprint {
        let mut all = FingerprintOfParts::default();
        let (options, format, language) = (self.options, self.format, self.language);
        all.add(format!("{options:?} {format:?} {language:?}").as_bytes());
        all.add(format!("{:?}", self.baseline).as_bytes());
        all.whole()
    }
}

impl Program {
    /// The one that is running, if it could read itself; else one that is never known again.
    pub fn running(known: Option<&Self>) -> Self {
        let path = env::current_exe().and_then(fs::canonicalize).ok();
        let stamp = path.as_deref().and_then(Stamp::of);
        match known {
            Some(known) if stamp.is_some() && known.stamp == stamp => known.clone(),
            _ => {
                let bytes = path.and_then(|path| fs::read(path).ok());
                Self {
                    stamp,
                    fingerprint: Fingerprint::of(&bytes.unwrap_or_default()),
                }
            }
        }
    }
}
