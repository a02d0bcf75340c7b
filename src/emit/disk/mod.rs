//! Putting outputs in a folder.
//!
//! While a build runs, its outputs are kept in a staging folder beside the output folder, in
//! `.vejviser/out-<name>/`, and the output folder is only read. `commit` renames the staging folder
//! to a journal: from then on the build is decided. Each staged file is then renamed into place,
//! whole folders at once where nothing is there, and what is stale is removed. A process that dies
//! before the journal has changed nothing; one that dies after it leaves the rest of the work in the
//! journal, and the next `open` does it.
//!
//! Renaming is all that needs to be whole when a process dies, so files are not flushed to the disk
//! one by one: that takes about 5 ms a file, where renaming takes a tenth of one. When the power
//! goes, files may be empty or old until the next build, which compares every file with what it
//! should be (2,000 pages in 40 ms) and mends it, or says which folder to delete when our own lists
//! are lost.
//!
//! What a build leaves is remembered beside the outputs (`ledger`), so that the next one makes only what
//! has changed, and nothing at all where nothing has.

mod error;
mod foreign;
mod journal;
mod ledger;
mod place;
mod shelf;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::plan;
use super::{Earlier, Manifest, Output, Sink, SinkError};
use crate::sources::disk::{Below, Stamp};
use crate::text::{Fingerprint, OutputPath};

use error::At;
pub use error::{AtPath, EmitError};
use foreign::{Foreign, is_file_of_ours};
use journal::Staging;
pub use ledger::Left;
use ledger::{Ledger, Row};
pub use shelf::ShelfFolder;

/// A folder that is being built into.
///
/// Dropped without `commit`, it leaves the folder as it was.
#[derive(Debug)]
pub struct Folder {
    out: PathBuf,
    work: PathBuf,
    /// Nothing was there as we began, so that nothing need be compared.
    is_new: bool,
    journal: PathBuf,
    staging: Staging,
    /// The outputs of the build before.
    old: Manifest,
    old_json: Option<Vec<u8>>,
    /// The same by how they read where case does not count.
    old_folded: OnceLock<BTreeMap<String, OutputPath>>,
    /// Every output so far.
    outputs: Mutex<BTreeMap<OutputPath, Put>>,
    /// What is remembered of the build before; `None` where nothing is to be.
    ledger: Option<Ledger>,
    /// What the next build is to know, once this one is committed.
    note: Option<serde_json::Value>,
    /// Held until everything else is dropped.
    _lock: Lock,
}

/// An output that was put, or is kept.
#[derive(Clone, Copy, Debug)]
struct Put {
    /// Whether it differs from what the folder holds.
    differs: bool,
    is: Fingerprint,
    made_of: Option<Fingerprint>,
    /// How the file looked before it was found to be this; `None` where it is yet to be put in place.
    stamp: Option<Stamp>,
}

/// What a build did to its folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// New, or of another content than before.
    pub written: usize,
    pub unchanged: usize,
    /// Outputs of an earlier build that are no more.
    pub removed: usize,
}

impl Folder {
    /// Makes ready to build the site at `root` into `out`, and finishes what an earlier build may
    /// have left undone there.
    pub fn open(root: &Path, out: &Path) -> Result<Self, EmitError> {
        let out = place::resolve(out).map_err(EmitError::Prepare)?;
        place::refuse_sources(root, &out)?;
        // A link that leads nowhere is no folder either.
        if out.symlink_metadata().is_ok() && !out.is_dir() {
            return Err(EmitError::NotFolder { out });
        }
        let work = place::work_folder(&out);
        fs::create_dir_all(&work)
            .at(&work)
            .map_err(EmitError::Prepare)?;
        let lock = Lock::take(&work.join("lock"), &out)?;
        let journal = work.join("journal");
        if journal.exists() {
            journal::finish(&journal, &out).map_err(EmitError::in_journal)?;
        }
        let staging = Staging::make(work.join("staging")).map_err(EmitError::Prepare)?;
        let (old, old_json) = read_manifest(&out)?;
        Ok(Self {
            is_new: journal::is_nothing(&out).unwrap_or(false),
            journal,
            staging,
            old_folded: OnceLock::new(),
            old,
            old_json,
            outputs: Mutex::default(),
            ledger: None,
            note: None,
            out,
            work,
            _lock: lock,
        })
    }

    /// What the last build noted with `leave`. Whether it still holds is for `looks` and `still_holds` to say.
    pub fn left<T: DeserializeOwned>(&self) -> Option<Left<T>> {
        ledger::left(&self.work)
    }

    /// How the outputs of the last build look now; `None` when one of them is not there, or looks tell
    /// nothing.
    pub fn looks(&self) -> Option<Fingerprint> {
        let paths = || self.old.outputs.iter();
        let stamps = ledger::stamps(&self.out, paths())?;
        ledger::looks(paths(), stamps)
    }

    /// Whether everything that a build of this program left holds what it held. Asked where looks tell
    /// nothing: the folder was copied, or brought back by CI.
    pub fn still_holds(&self, held: Fingerprint, program: Fingerprint) -> bool {
        let ledger = Ledger::read(&self.work, program);
        ledger.held() == held && ledger.all_stand(&self.out, self.old.outputs.iter())
    }

    /// Remembers what outputs are made of, for builds by this program to come. What is remembered of
    /// the build before is believed where files bear it out, if it `is_believed` at all.
    pub fn remember(&mut self, program: Fingerprint, is_believed: bool) {
        self.ledger = Some(if is_believed {
            Ledger::read(&self.work, program)
        } else {
            Ledger::empty(program)
        });
    }

    /// Notes what the next build is to know, once this one is committed.
    pub fn leave(&mut self, note: &impl Serialize) {
        self.note = serde_json::to_value(note).ok();
    }

    /// Notes what the next build is to know, where there was nothing to build and the outputs look so and
    /// hold this.
    pub fn leave_as_it_is(
        self,
        looks: Option<Fingerprint>,
        held: Fingerprint,
        note: &impl Serialize,
    ) {
        if self.may_note() {
            ledger::leave(&self.work, looks, held, note);
        }
    }

    /// Not in a folder that may be published: what is noted are words about it.
    fn may_note(&self) -> bool {
        !self.work.starts_with(&self.out)
    }

    /// Moves the outputs into the folder and removes those of earlier builds that are no more.
    ///
    /// Outputs that the folder already holds keep their file and its time. A file of ours that
    /// someone changed is put right. A file that is not ours is left alone; the same bytes as an
    /// output make it ours, other bytes are a reason to stop before anything is changed.
    pub fn commit(self) -> Result<Committed, EmitError> {
        let outputs = std::mem::take(&mut *self.put_so_far());
        let staged = || outputs.iter().filter(|(_, put)| put.differs);
        let written = staged().count();
        let unchanged = outputs.len() - written;
        let new: BTreeSet<_> = outputs.keys().cloned().collect();
        let mut stale = plan::stale(&self.old.outputs, &new).map_err(EmitError::Clash)?;
        let is_there = |path: &OutputPath| is_file_of_ours(&self.out, path);
        stale.in_the_way.retain(is_there);
        stale.rest.retain(is_there);
        let removed = stale.in_the_way.len() + stale.rest.len();

        let foreign = Foreign {
            out: &self.out,
            old: &self.old,
            old_folded: self.old_folded(),
            stale: &stale,
        };
        // Asked again: someone may have put a file there since we began.
        if !journal::is_nothing(&self.out).unwrap_or(false) {
            foreign.refuse(staged().map(|(path, _)| path))?;
        }

        let json = Manifest { outputs: new }.to_json();
        if written + removed > 0 || self.old_json.as_ref() != Some(&json) {
            self.staging
                .complete(&json, &stale, &self.journal)
                .map_err(EmitError::Prepare)?;
            journal::finish(&self.journal, &self.out).map_err(EmitError::in_journal)?;
        }
        self.write_down(&outputs);
        Ok(Committed {
            written,
            unchanged,
            removed,
        })
    }

    /// Writes down what this build leaves, for the next one.
    fn write_down(&self, outputs: &BTreeMap<OutputPath, Put>) {
        let Some(ledger) = &self.ledger else {
            return;
        };
        let out = Below::of(&self.out);
        let rows = outputs.par_iter().map(|(path, put)| {
            let row = Row {
                made_of: put.made_of,
                is: put.is,
                stamp: put.stamp.or_else(|| out.stamp(path.as_str()))?,
            };
            Some((path.as_str(), row))
        });
        let rows: Option<BTreeMap<&str, Row>> = rows.collect();
        ledger::leave_nothing(&self.work);
        // Else someone removes files while we build: the next build sees to it.
        let Some(rows) = rows else {
            return;
        };
        ledger::write(&self.work, ledger.program, &rows);
        if let Some(note) = self.note.as_ref().filter(|_| self.may_note()) {
            let looks = ledger::looks(outputs.keys(), rows.values().map(|row| row.stamp));
            let held = ledger::held(rows.iter().map(|(path, row)| (*path, row.is)));
            ledger::leave(&self.work, looks, held, note);
        }
    }

    fn put_so_far(&self) -> MutexGuard<'_, BTreeMap<OutputPath, Put>> {
        self.outputs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn old_folded(&self) -> &BTreeMap<String, OutputPath> {
        self.old_folded.get_or_init(|| {
            let paths = self.old.outputs.iter();
            paths.map(|path| (plan::fold(path), path.clone())).collect()
        })
    }

    /// How the file looks, if the folder holds just these bytes. What we know of earlier builds is not
    /// asked: someone may have changed the file since.
    fn holds(&self, path: &OutputPath, bytes: &[u8]) -> Option<Stamp> {
        if self.is_new {
            return None;
        }
        let target = self.out.join(path.as_str());
        let is_twin =
            !self.old.outputs.contains(path) && self.old_folded().contains_key(&plan::fold(path));
        // Where case does not count we would be reading, and then removing, the other name's file.
        if is_twin {
            return None;
        }
        let stamp = Stamp::of(&target)?;
        let is_same =
            stamp.is_of_size(bytes.len()) && fs::read(&target).is_ok_and(|found| found == bytes);
        is_same.then_some(stamp)
    }
}

impl Sink for Folder {
    fn put(&self, output: Output) -> Result<(), SinkError> {
        let Output { path, bytes } = output;
        let stamp = self.holds(&path, &bytes);
        if stamp.is_none()
            && let Err(source) = self.staging.write(&path, &bytes)
        {
            return Err(SinkError { path, source });
        }
        let put = Put {
            differs: stamp.is_none(),
            is: Fingerprint::of(&bytes),
            made_of: None,
            stamp,
        };
        self.put_so_far().insert(path, put);
        Ok(())
    }

    fn earlier(&self) -> Option<&dyn Earlier> {
        self.ledger.is_some().then_some(self as &dyn Earlier)
    }
}

impl Earlier for Folder {
    fn keep(&self, path: &OutputPath, made_of: Fingerprint) -> bool {
        // Where case does not count, another file may answer to the name.
        let is_ours = self.old.outputs.contains(path);
        let ledger = self.ledger.as_ref().filter(|_| is_ours);
        let row = ledger.and_then(|ledger| ledger.standing(&self.out, path, Some(made_of)));
        if let Some(row) = row {
            self.put_so_far().insert(path.clone(), row.into());
        }
        row.is_some()
    }

    fn was_made_of(&self, path: &OutputPath, made_of: Fingerprint) {
        if let Some(put) = self.put_so_far().get_mut(path) {
            put.made_of = Some(made_of);
        }
    }

    fn bytes(&self, path: &OutputPath) -> Option<Vec<u8>> {
        fs::read(self.out.join(path.as_str())).ok()
    }

    fn keep_below(&self, folder: &str) -> Option<usize> {
        let ledger = self.ledger.as_ref()?;
        let below = self.old.outputs.iter().filter(|path| {
            let rest = path.as_str().strip_prefix(folder);
            rest.is_some_and(|rest| rest.starts_with('/'))
        });
        let below = below.map(|path| {
            let row = ledger.standing(&self.out, path, None)?;
            Some((path.clone(), Put::from(row)))
        });
        let kept = below.collect::<Option<Vec<_>>>()?;
        let count = kept.len();
        self.put_so_far().extend(kept);
        Some(count)
    }
}

impl From<Row> for Put {
    fn from(row: Row) -> Self {
        Self {
            differs: false,
            is: row.is,
            made_of: row.made_of,
            stamp: Some(row.stamp),
        }
    }
}

fn read_manifest(out: &Path) -> Result<(Manifest, Option<Vec<u8>>), EmitError> {
    let path = out.join(Manifest::NAME);
    let json = match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok((Manifest::default(), None));
        }
        result => result.at(&path).map_err(EmitError::Prepare)?,
    };
    match Manifest::parse(&json) {
        Some(manifest) => Ok((manifest, Some(json))),
        None => Err(EmitError::Damaged { path }),
    }
}

/// Keeps other builds out of a folder. The system lets go of it when the process ends, however it
/// ends.
#[derive(Debug)]
struct Lock(File);

impl Lock {
    fn take(path: &Path, out: &Path) -> Result<Self, EmitError> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .at(path)
            .map_err(EmitError::Prepare)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(EmitError::Busy {
                out: out.to_owned(),
            }),
            Err(TryLockError::Error(error)) => match error.kind() {
                // Some network disks have no locks; better to build there than not.
                io::ErrorKind::Unsupported => Ok(Self(file)),
                _ => Err(error).at(path).map_err(EmitError::Prepare),
            },
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone would not do: a process being started holds our files for a moment.
        let _ = self.0.unlock();
    }
}
