//! The staging folder, and the journal it becomes: files on their way into the output folder.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::error::{At, AtPath};
use super::foreign::{is_file_of_ours, kind};
use super::place::WORK;
use crate::emit::Manifest;
use crate::emit::plan::Stale;
use crate::text::OutputPath;

/// Made in the staging folder: the new files, and lists of those to remove before and after.
const FILES: &str = "files";
const REMOVE_FIRST: &str = "remove-first.json";
const REMOVE_LAST: &str = "remove-last.json";
/// Where the outputs of a build wait. Removed when dropped, unless it has become a journal.
#[derive(Debug)]
pub struct Staging {
    folder: PathBuf,
    /// Folders below `FILES` that are there: asking the system each time is dear.
    made: Mutex<HashSet<String>>,
}

impl Staging {
    pub fn make(path: PathBuf) -> Result<Self, AtPath> {
        remove_tree(&path)?;
        let files = path.join(FILES);
        fs::create_dir_all(&files).at(&files)?;
        Ok(Self {
            folder: path,
            made: Mutex::default(),
        })
    }

    pub fn write(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let first = path.as_str().split('/').next().unwrap_or_default();
        if [Manifest::NAME, WORK].contains(&first) {
            let reserved = "the name is the program's own";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, reserved));
        }
        let files = self.folder.join(FILES);
        if let Some((folder, _)) = path.as_str().rsplit_once('/') {
            self.make_folder(&files, folder)?;
        }
        fs::write(files.join(path.as_str()), bytes)
    }

    fn make_folder(&self, files: &Path, folder: &str) -> io::Result<()> {
        let made = || self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if made().contains(folder) {
            return Ok(());
        }
        fs::create_dir_all(files.join(folder))?;
        let above = folder.match_indices('/').map(|(end, _)| &folder[..end]);
        made().extend(above.chain([folder]).map(str::to_owned));
        Ok(())
    }

    /// Adds what is missing and becomes the journal, at one blow.
    pub fn complete(&self, manifest: &[u8], stale: &Stale, journal: &Path) -> Result<(), AtPath> {
        let lists = [
            (Path::new(FILES).join(Manifest::NAME), manifest),
            (REMOVE_FIRST.into(), &list(&stale.in_the_way)),
            (REMOVE_LAST.into(), &list(&stale.rest)),
        ];
        for (name, bytes) in lists {
            let path = self.folder.join(name);
            fs::write(&path, bytes).at(&path)?;
        }
        rename(&self.folder, journal).at(journal)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _ = remove_tree(&self.folder);
    }
}

/// Does what the journal says, from wherever it was left. Afterwards there is no journal.
pub fn finish(journal: &Path, out: &Path) -> Result<(), AtPath> {
    let first = journal.join(REMOVE_FIRST);
    remove_listed(out, &first)?;
    // New files come where these were, so they must not be removed again.
    match fs::remove_file(&first) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error).at(&first),
        _ => {}
    }
    let files = journal.join(FILES);
    if files.exists() {
        move_in(&files, out)?;
    }
    remove_listed(out, &journal.join(REMOVE_LAST))?;
    remove_tree(journal)
}

/// Moves a folder's contents to another folder, the whole at once when nothing is there.
fn move_in(staged: &Path, target: &Path) -> Result<(), AtPath> {
    // Not every system renames to an empty folder, or a folder that someone looks into.
    if is_nothing(target).at(target)? && rename(staged, target).is_ok() {
        return Ok(());
    }
    fs::create_dir_all(target).at(target)?;
    let mut entries = fs::read_dir(staged)
        .and_then(Iterator::collect::<io::Result<Vec<_>>>)
        .at(staged)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (from, to) = (entry.path(), target.join(entry.file_name()));
        if entry.file_type().at(&from)?.is_dir() {
            move_in(&from, &to)?;
        } else {
            remove_empty_folders(&to);
            put_in_place(&from, &to).at(&to)?;
        }
    }
    Ok(())
}

/// Whether there is no folder, or nothing in it.
pub fn is_nothing(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// Renames a file into place; by way of a copy beside it when it comes from another disk after all,
/// as from one side of a bind mount to the other.
fn put_in_place(from: &Path, to: &Path) -> io::Result<()> {
    match rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let copy = to.with_file_name(".vejviser-copy");
            fs::copy(from, &copy)?;
            rename(&copy, to)?;
            fs::remove_file(from)
        }
        result => result,
    }
}

/// Removes the files a journal lists and the folders that this leaves empty.
fn remove_listed(out: &Path, list: &Path) -> Result<(), AtPath> {
    let json = match fs::read(list) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        result => result.at(list)?,
    };
    // It was written whole before there was a journal; only a power failure can have spoilt it.
    let names: Vec<String> = serde_json::from_slice(&json)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
        .at(list)?;
    for path in names.iter().filter_map(|name| OutputPath::new(name)) {
        let target = out.join(path.as_str());
        if is_file_of_ours(out, &path) {
            fs::remove_file(&target).at(&target)?;
        }
        let folders = target.ancestors().skip(1);
        for folder in folders.take_while(|folder| *folder != out) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
    Ok(())
}

fn list(paths: &BTreeSet<OutputPath>) -> Vec<u8> {
    serde_json::to_vec(paths).expect("texts can be written")
}

/// Removes a folder that holds nothing but folders.
fn remove_empty_folders(folder: &Path) {
    if !kind(folder).is_some_and(|kind| kind.is_dir()) {
        return;
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        remove_empty_folders(&entry.path());
    }
    // If it is not empty after all, the rename that follows says so.
    let _ = fs::remove_dir(folder);
}

fn remove_tree(path: &Path) -> Result<(), AtPath> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error).at(path),
        _ => Ok(()),
    }
}

/// Renames, also over a file that is there.
///
/// On Windows a virus scanner or an indexer may hold a new file for a moment.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let patience = if cfg!(windows) { 20 } else { 0 };
    for _ in 0..patience {
        match fs::rename(from, to) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                thread::sleep(Duration::from_millis(10));
            }
            result => return result,
        }
    }
    fs::rename(from, to)
}
