//! Files kept from one run to the next, in `.vejviser/` beside the site. Safe to delete at any time.
//!
//! There is a limit to how much is kept; what was not asked for the longest goes first.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::place::WORK;
use crate::render::Shelf;

/// How the names of what is kept begin; the working folders of outputs stand beside them.
const SHELVES: &str = "pictures-";

/// How much is kept, in bytes: the smaller pictures of some thousand photographs.
const LIMIT: u64 = 1024 * 1024 * 1024;

/// Files are marked as asked for when their mark is older than this.
const A_DAY: Duration = Duration::from_hours(24);

/// A folder of files by name. Builds that run at once may share it: a file comes whole or not at all, and
/// one that another build removes is made again.
#[derive(Debug)]
pub struct ShelfFolder {
    folder: PathBuf,
    /// `None` where nothing may be written.
    limit: Option<u64>,
    /// Whether it has grown, so that it may have become too large.
    has_grown: AtomicBool,
}

impl ShelfFolder {
    /// That of the site at `root`. Nothing is made there before there is something to keep.
    pub fn of(root: &Path) -> Self {
        Self {
            folder: root.join(WORK),
            limit: Some(LIMIT),
            has_grown: AtomicBool::new(false),
        }
    }

    /// The same, for a command that writes nothing.
    pub fn to_read(root: &Path) -> Self {
        Self {
            folder: root.join(WORK),
            limit: None,
            has_grown: AtomicBool::new(false),
        }
    }

    fn try_keep(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.folder.join(name);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.persist(&path)?;
        self.has_grown.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Removes what was not asked for the longest until the rest is within the limit. Whatever cannot be
    /// looked at or removed stays.
    fn tidy(&self, limit: u64) {
        let shelves = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let is_shelf = |name: &str| name.starts_with(SHELVES);
        let shelves = shelves.filter(|entry| entry.file_name().to_str().is_some_and(is_shelf));
        let mut files: Vec<(SystemTime, u64, PathBuf)> = shelves
            .flat_map(|shelf| WalkDir::new(shelf.path()).into_iter().flatten())
            .filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| {
                let found = entry.metadata().ok()?;
                Some((found.modified().ok()?, found.len(), entry.into_path()))
            })
            .collect();
        files.sort();
        let mut size: u64 = files.iter().map(|(_, size, _)| size).sum();
        for (_, freed, path) in files {
            if size <= limit {
                break;
            }
            if fs::remove_file(path).is_ok() {
                size -= freed;
            }
        }
    }
}

/// Its time says when it was last asked for, to a day: more would be a write for each reading.
fn mark(path: &Path) {
    let now = SystemTime::now();
    let is_old = |file: &File| {
        let marked = file.metadata().and_then(|found| found.modified());
        marked.is_ok_and(|marked| now.duration_since(marked).is_ok_and(|age| age > A_DAY))
    };
    if let Ok(file) = File::options().write(true).open(path)
        && is_old(&file)
    {
        let _ = file.set_modified(now);
    }
}

impl Drop for ShelfFolder {
    fn drop(&mut self) {
        if let (Some(limit), true) = (self.limit, self.has_grown.load(Ordering::Relaxed)) {
            self.tidy(limit);
        }
    }
}

impl Shelf for ShelfFolder {
    fn find(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.folder.join(name);
        let found = fs::read(&path).ok()?;
        if self.limit.is_some() {
            mark(&path);
        }
        Some(found)
    }

    fn keep(&self, name: &str, bytes: &[u8]) {
        if self.limit.is_some() {
            // A disk that is full or cannot be written to costs time at the next build, and no more.
            let _ = self.try_keep(name, bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_for_the_longest_goes_first() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let shelf = ShelfFolder {
            limit: Some(25),
            has_grown: AtomicBool::new(false),
            folder: root.path().join(WORK),
        };
        let names = ["pictures-0/a", "pictures-1/b", "pictures-1/c"];
        let days_ago = |days: u32| SystemTime::now() - A_DAY * days;
        for (name, days) in names.into_iter().zip([4, 6, 5]) {
            shelf.keep(name, &[0; 10]);
            let path = root.path().join(WORK).join(name);
            let file = File::options().write(true).open(path).expect("kept");
            file.set_modified(days_ago(days)).expect("a time");
        }
        let other = root.path().join(WORK).join("out-public");
        fs::create_dir(&other).expect("a folder");
        fs::write(other.join("outputs.json"), [0; 100]).expect("a file");
        // Asked for, the oldest is the youngest.
        assert!(shelf.find("pictures-1/b").is_some());
        drop(shelf);
        let shelf = ShelfFolder::of(root.path());
        let found = names.map(|name| shelf.find(name).is_some());
        assert_eq!(found, [true, true, false]);
        assert!(other.join("outputs.json").exists());
    }

    #[test]
    fn to_read_is_not_to_write() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let shelf = ShelfFolder::to_read(root.path());
        shelf.keep("pictures-1/a", b"a");
        assert_eq!(shelf.find("pictures-1/a"), None);
        ShelfFolder::of(root.path()).keep("pictures-1/a", b"a");
        assert_eq!(shelf.find("pictures-1/a").as_deref(), Some(&b"a"[..]));
    }
}
