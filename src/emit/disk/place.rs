//! Where an output folder is, where it may be, and where it is worked on.

use std::ffi::OsString;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::EmitError;
use super::error::{At, AtPath};
use crate::sources::disk::FOLDERS;

/// Where we work, beside the output folder or, when that is a disk of its own, in it.
pub const WORK: &str = ".vejviser";

/// Files can only be renamed within one disk, so a folder that is a disk of its own (a mounted
/// volume, say) is worked on from within.
pub fn work_folder(out: &Path) -> PathBuf {
    match (out.parent(), out.file_name()) {
        (Some(parent), Some(name)) if !out.exists() || is_one_disk(parent, out) => {
            let mut own = OsString::from("out-");
            own.push(name);
            parent.join(WORK).join(own)
        }
        _ => out.join(WORK),
    }
}

#[cfg(unix)]
fn is_one_disk(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| path.metadata().map(|found| found.dev()).ok();
    disk(a) == disk(b)
}

#[cfg(unix)]
pub fn is_one_file(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let file = |path: &Path| {
        let found = path.symlink_metadata().ok()?;
        Some((found.dev(), found.ino()))
    };
    file(a) == file(b)
}

/// A volume mounted in a folder is rare here, and renaming then says that it cannot be done.
#[cfg(not(unix))]
fn is_one_disk(_: &Path, _: &Path) -> bool {
    true
}

/// Case does not count on the systems that are not Unix.
#[cfg(not(unix))]
pub fn is_one_file(_: &Path, _: &Path) -> bool {
    true
}

/// Refuses an output folder that is, holds or lies in a folder of sources, however it is spelled.
pub fn refuse_sources(root: &Path, out: &Path) -> Result<(), EmitError> {
    let root = resolve(root).map_err(EmitError::Prepare)?;
    for folder in FOLDERS {
        let named = root.join(folder);
        let linked = resolve(&named).map_err(EmitError::Prepare)?;
        for sources in [named, linked] {
            let (a, b) = (names(out), names(&sources));
            if a.starts_with(&b) || b.starts_with(&a) {
                let out = out.to_owned();
                return Err(EmitError::AmongSources { out, sources });
            }
        }
    }
    Ok(())
}

/// A path's names as they read where case does not count.
fn names(path: &Path) -> Vec<String> {
    path.iter()
        .map(|name| name.to_string_lossy().to_lowercase())
        .collect()
}

/// The path with links followed and `..` resolved, as far as it exists.
pub fn resolve(path: &Path) -> Result<PathBuf, AtPath> {
    let absolute = std::path::absolute(path).at(path)?;
    let mut resolved = PathBuf::new();
    for component in absolute.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                resolved.pop();
            }
            Component::Prefix(_) | Component::RootDir => resolved.push(component),
            Component::Normal(name) => {
                resolved.push(name);
                match resolved.canonicalize() {
                    Ok(found) => resolved = found,
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(error) => return Err(error).at(&resolved),
                }
            }
        }
    }
    Ok(resolved)
}
