//! Files kept from one run to the next, in `.vejviser/` beside the site. Safe to delete at any time.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::place::WORK;
use crate::render::Shelf;

/// A folder of files by name. Builds that run at once may share it: a file comes whole or not at all.
#[derive(Debug)]
pub struct ShelfFolder {
    folder: PathBuf,
}

impl ShelfFolder {
    /// That of the site at `root`. Nothing is made there before there is something to keep.
    pub fn of(root: &Path) -> Self {
        Self {
            folder: root.join(WORK),
        }
    }

    fn try_keep(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.folder.join(name);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.persist(&path)?;
        Ok(())
    }
}

impl Shelf for ShelfFolder {
    fn find(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(name)).ok()
    }

    fn keep(&self, name: &str, bytes: &[u8]) {
        // A disk that is full or cannot be written to costs time at the next build, and no more.
        let _ = self.try_keep(name, bytes);
    }
}
