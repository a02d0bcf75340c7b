//! What is remembered of the outputs a build left, in the working folder beside them.
//!
//! `outputs.json` has a row for each output: what it was made of, what it is, and how it looked. A row
//! is a claim, not a truth: an output is as it was left when it looks so, or when its contents do.
//! After the machine was started anew, and where it does not tell when it was, only contents count.
//! `left.json` is for the builder: whatever it wants to know next time, with one fingerprint of how all
//! outputs looked and one of what they were.
//!
//! Both may be deleted at any time, be older than the folder, or of two builds. What cannot be read is
//! not there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::sources::disk::{Below, Stamp, start};
use crate::text::{Fingerprint, FingerprintOfParts, OutputPath};

const OUTPUTS: &str = "outputs.json";
const LEFT: &str = "left.json";

/// The form of both files; another is another program's.
const VERSION: u32 = 1;

/// An output as it was left.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Row {
    /// Of what, where that is known to tell it all.
    pub made_of: Option<Fingerprint>,
    /// Its contents.
    pub is: Fingerprint,
    pub stamp: Stamp,
}

/// The outputs of the last build of a program.
#[derive(Debug)]
pub struct Ledger {
    /// Of the program that made them.
    pub program: Fingerprint,
    /// Whether stamps may be believed.
    is_same_start: bool,
    rows: BTreeMap<String, Row>,
}

#[derive(Serialize, Deserialize)]
struct Written<R> {
    version: u32,
    program: Fingerprint,
    start: Option<String>,
    outputs: R,
}

/// What the last build wanted to be known, and how its outputs looked.
#[derive(Debug, Serialize, Deserialize)]
pub struct Left<T> {
    version: u32,
    /// How they looked; `None` where looks tell nothing.
    pub looks: Option<Fingerprint>,
    /// What they were.
    pub held: Fingerprint,
    pub note: T,
}

impl Ledger {
    /// What the last build left, if this program made it. Empty otherwise.
    pub fn read(work: &Path, program: Fingerprint) -> Self {
        let file = fs::read(work.join(OUTPUTS)).ok();
        let written: Option<Written<BTreeMap<String, Row>>> =
            file.and_then(|file| serde_json::from_slice(&file).ok());
        let start = start();
        let written =
            written.filter(|written| written.version == VERSION && written.program == program);
        Self {
            program,
            is_same_start: start.is_some() && written.as_ref().is_some_and(|it| it.start == start),
            rows: written.map(|written| written.outputs).unwrap_or_default(),
        }
    }

    /// What nobody remembers.
    pub fn empty(program: Fingerprint) -> Self {
        Self {
            program,
            is_same_start: false,
            rows: BTreeMap::new(),
        }
    }

    /// The row of an output that stands in the folder as it was left, made of this where that is asked,
    /// with how it looks now.
    pub fn standing(
        &self,
        out: &Path,
        path: &OutputPath,
        made_of: Option<Fingerprint>,
    ) -> Option<Row> {
        let row = self.rows.get(path.as_str())?;
        if made_of.is_some() && made_of != row.made_of {
            return None;
        }
        let target = out.join(path.as_str());
        let stamp = Stamp::of(&target)?;
        let is_as_left = (self.is_same_start && stamp == row.stamp)
            || fs::read(&target).is_ok_and(|bytes| Fingerprint::of(&bytes) == row.is);
        is_as_left.then_some(Row { stamp, ..*row })
    }

    /// Of what all outputs were.
    pub fn held(&self) -> Fingerprint {
        held(self.rows.iter().map(|(path, row)| (path.as_str(), row.is)))
    }

    /// Whether these outputs, and no others, stand as they were left.
    pub fn all_stand<'a>(
        &self,
        out: &Path,
        paths: impl ExactSizeIterator<Item = &'a OutputPath>,
    ) -> bool {
        let paths: Vec<_> = paths.collect();
        let stands = |path: &&OutputPath| self.standing(out, path, None).is_some();
        paths.len() == self.rows.len() && paths.par_iter().all(stands)
    }
}

/// Writes down what a build leaves. What cannot be written costs time at the next build and no more.
pub fn write(work: &Path, program: Fingerprint, outputs: &BTreeMap<&str, Row>) {
    let written = Written {
        version: VERSION,
        program,
        start: start(),
        outputs,
    };
    replace(work, OUTPUTS, &written);
}

/// Of what outputs are.
pub fn held<'a>(outputs: impl Iterator<Item = (&'a str, Fingerprint)>) -> Fingerprint {
    let mut all = FingerprintOfParts::default();
    for (path, is) in outputs {
        all.add(path.as_bytes());
        all.add(is.as_bytes());
    }
    all.whole()
}

/// Writes down what the next build is to know of outputs that look so and are this.
pub fn leave<T: Serialize>(work: &Path, looks: Option<Fingerprint>, held: Fingerprint, note: T) {
    let version = VERSION;
    let left = Left {
        version,
        looks,
        held,
        note,
    };
    replace(work, LEFT, &left);
}

/// Lets the next build know nothing.
pub fn leave_nothing(work: &Path) {
    let _ = fs::remove_file(work.join(LEFT));
}

/// What the last build wanted to be known.
pub fn left<T: DeserializeOwned>(work: &Path) -> Option<Left<T>> {
    let file = fs::read(work.join(LEFT)).ok()?;
    let left: Left<T> = serde_json::from_slice(&file).ok()?;
    (left.version == VERSION).then_some(left)
}

/// How these outputs look, each where the path before it is; `None` when one of them is not there.
pub fn stamps<'a>(
    out: &Path,
    paths: impl ExactSizeIterator<Item = &'a OutputPath>,
) -> Option<Vec<Stamp>> {
    let paths: Vec<_> = paths.collect();
    let out = Below::of(out);
    let stamps = paths.par_iter().map(|path| out.stamp(path.as_str()));
    stamps.collect()
}

/// Of how outputs look; `None` where the system does not tell since when.
pub fn looks<'a>(
    paths: impl Iterator<Item = &'a OutputPath>,
    stamps: impl IntoIterator<Item = Stamp>,
) -> Option<Fingerprint> {
    let mut all = FingerprintOfParts::default();
    all.add(start()?.as_bytes());
    for (path, stamp) in paths.zip(stamps) {
        all.add(path.as_str().as_bytes());
        all.add(&stamp.to_bytes());
    }
    Some(all.whole())
}

fn replace(work: &Path, name: &str, content: &impl Serialize) {
    // Whoever holds the folder's lock is alone here.
    let new = work.join(format!("{name}.new"));
    let written = serde_json::to_vec(content)
        .map_err(io::Error::from)
        .and_then(|json| fs::write(&new, json))
        .and_then(|()| fs::rename(&new, work.join(name)));
    if written.is_err() {
        // An older one would only be asked in vain.
        let _ = fs::remove_file(work.join(name));
    }
}
