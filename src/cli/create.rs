//! Making new files, never in place of others.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::failure::{Failure, shown};

/// Writes a file that must not be there yet, and its folders where they are missing.
pub fn create(path: &Path, contents: &[u8]) -> Result<(), Failure> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Failure::refused("file-exists", vec![("path", shown(path))])
        }
        _ => Failure::unwritable(path, &error),
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::unwritable(folder, &error))?;
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(failed)?;
    file.write_all(contents).map_err(failed)
}
