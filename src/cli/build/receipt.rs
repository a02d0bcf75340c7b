//! What a build came from and what it said, for the next one.

use std::env;
use std::fs;
use std::path::PathBuf;

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
    pub read: Fingerprint,
    pub said: Said,
}

/// What a build comes from, as far as is known before anything is read.
#[derive(Debug)]
pub struct Beginning {
    pub program: Program,
    pub asked: Fingerprint,
    pub history: Option<String>,
    pub seen: Seen,
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
    stamp: Stamp,
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

impl Beginning {
    /// Whether all is the same but, perhaps, the files.
    pub fn is_like(&self, left: &Receipt) -> bool {
        self.program.fingerprint == left.program.fingerprint
            && self.asked == left.asked
            && self.history == left.history
    }

    /// Whether the files look as they did, so long after they were written that looks are to be trusted.
    pub fn looks_like(&self, left: &Receipt) -> bool {
        left.seen.is_settled() && self.seen.fingerprint == left.seen.fingerprint
    }

    /// What there is to note once the files were read and told of.
    pub fn receipt(self, read: Fingerprint, said: Said) -> Receipt {
        let Self {
            program,
            asked,
            history,
            seen,
        } = self;
        Receipt {
            program,
            asked,
            history,
            seen,
            read,
            said,
        }
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
    /// The one that is running; `None` where it cannot read itself, and nothing is known to be its work.
    pub fn running(known: Option<&Self>) -> Option<Self> {
        // On Linux a name may lead to a newer program by now.
        let path = if cfg!(target_os = "linux") {
            PathBuf::from("/proc/self/exe")
        } else {
            env::current_exe().ok()?
        };
        let stamp = Stamp::led_to(&path)?;
        // Elsewhere two releases may well look alike.
        match known.filter(|known| cfg!(unix) && known.stamp == stamp) {
            Some(known) => Some(known.clone()),
            None => Some(Self {
                stamp,
                fingerprint: Fingerprint::of(&fs::read(path).ok()?),
            }),
        }
    }
}
