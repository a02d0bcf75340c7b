//! Telling our own files in an output folder from others'.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::EmitError;
use super::place::is_one_file;
use crate::emit::Manifest;
use crate::emit::plan::{self, Stale};
use crate::text::OutputPath;

/// What a build needs to tell its own files from others'.
pub struct Foreign<'a> {
    pub out: &'a Path,
    pub old: &'a Manifest,
    pub old_folded: &'a BTreeMap<String, OutputPath>,
    pub stale: &'a Stale,
}

impl Foreign<'_> {
    /// Refuses when a file that is not ours stands where one of these should be.
    pub fn refuse<'p>(
        &self,
        staged: impl Iterator<Item = &'p OutputPath>,
    ) -> Result<(), EmitError> {
        let mut found = BTreeSet::new();
        let mut seen_folders = BTreeSet::new();
        for path in staged {
            for folder in plan::folders(path) {
                if seen_folders.insert(folder.clone()) {
                    found.extend(self.in_place_of_folder(&folder));
                }
            }
            self.in_place_of_file(path, &mut found);
        }
        let others = found.len().saturating_sub(1);
        match found.pop_first() {
            Some(path) => Err(EmitError::NotOurs { path, others }),
            None => Ok(()),
        }
    }

    fn in_place_of_folder(&self, folder: &OutputPath) -> Option<PathBuf> {
        let target = self.out.join(folder.as_str());
        let is_fine = kind(&target)?.is_dir() || self.stale.in_the_way.contains(folder);
        (!is_fine).then_some(target)
    }

    fn in_place_of_file(&self, path: &OutputPath, found: &mut BTreeSet<PathBuf>) {
        let target = self.out.join(path.as_str());
        let Some(kind) = kind(&target) else {
            return;
        };
        if kind.is_dir() {
            self.below(path.as_str(), found);
        } else if !self.old.outputs.contains(path) && !self.is_ours_in_another_case(path) {
            found.insert(target);
        }
    }

    /// The files below a folder that are not about to be removed.
    fn below(&self, folder: &str, found: &mut BTreeSet<PathBuf>) {
        let target = self.out.join(folder);
        let Ok(entries) = fs::read_dir(&target) else {
            found.insert(target);
            return;
        };
        for entry in entries.flatten() {
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                self.below(&path, found);
            } else if !OutputPath::new(&path)
                .is_some_and(|path| self.stale.in_the_way.contains(&path))
            {
                found.insert(entry.path());
            }
        }
    }

    fn is_ours_in_another_case(&self, path: &OutputPath) -> bool {
        self.old_folded.get(&plan::fold(path)).is_some_and(|old| {
            is_one_file(&self.out.join(old.as_str()), &self.out.join(path.as_str()))
        })
    }
}

/// Whether a file stands at a path known to be ours, in the folder itself and not behind a link.
pub fn is_file_of_ours(out: &Path, path: &OutputPath) -> bool {
    let leads_away = plan::folders(path)
        .any(|folder| kind(&out.join(folder.as_str())).is_some_and(|kind| kind.is_symlink()));
    !leads_away && kind(&out.join(path.as_str())).is_some_and(|kind| !kind.is_dir())
}

/// What stands at a path, links not followed.
pub fn kind(path: &Path) -> Option<fs::FileType> {
    Some(path.symlink_metadata().ok()?.file_type())
}
