//! Reading a site's files from a disk.
//!
//! Only `content/` and `themes/` below the root are read. What editors, systems and git leave
//! lying about is passed over in silence; what an author may have meant but cannot be used is
//! reported. The result does not depend on the order a folder lists its files in.

mod glance;
mod raw;
mod stamp;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::{error, fmt};

use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::Sources;
use crate::diagnostic::{Diagnostic, Finding};
use crate::text::{Place, SitePath};

pub use glance::glance;
pub use raw::Raw;
pub use stamp::{Below, Seen, Stamp, start};

/// The folders of a site that are read.
pub const FOLDERS: [&str; 2] = ["content", "themes"];

/// The largest file that is read, in MiB.
pub const LIMIT_MIB: usize = 64;

/// The same in bytes.
const LIMIT: usize = LIMIT_MIB * 1024 * 1024;

/// The site could not be read at all.
#[derive(Debug)]
pub enum ReadError {
    MissingRoot { root: PathBuf },
    RootNotFolder { root: PathBuf },
    MissingContent { root: PathBuf },
    Unreadable { path: PathBuf, source: io::Error },
}

/// Reads the site below `root`.
///
/// Paths are in Unicode's composed form (NFC) whatever the disk uses, so that a link to `kørsel.md`
/// finds its file on every system. A file that goes away while we read is not there.
pub fn read(root: &Path) -> Result<Sources, ReadError> {
    walk(root)?.read()
}

/// The files of a site that are to be read, and what is wrong with others.
#[derive(Debug)]
pub struct Walked {
    root: PathBuf,
    /// Their paths below the root as the disk spells them, `/` between names; in order.
    files: Vec<String>,
    diagnostics: Vec<Diagnostic>,
}

/// Finds the files of the site below `root`; none is opened.
pub fn walk(root: &Path) -> Result<Walked, ReadError> {
    let true_root = check_root(root)?;
    let mut walk = Walk {
        root,
        true_root: &true_root,
        files: Vec::new(),
        diagnostics: Vec::new(),
    };
    for folder in FOLDERS {
        walk.folder(folder)?;
    }
    walk.files.sort_unstable();
    Diagnostic::sort(&mut walk.diagnostics);
    Ok(Walked {
        root: root.to_owned(),
        files: walk.files,
        diagnostics: walk.diagnostics,
    })
}

impl Walked {
    /// Reads them; see `read`.
    pub fn read(self) -> Result<Sources, ReadError> {
        Ok(self.raw()?.sources())
    }
}

/// The path in composed form.
fn site_path(name: &str) -> SitePath {
    if name.is_ascii() {
        SitePath::new(name)
    } else {
        SitePath::new(name.nfc().collect::<String>())
    }
}

/// The root of a site with every link in it followed.
pub fn check_root(root: &Path) -> Result<PathBuf, ReadError> {
    let unreadable = |source: io::Error| ReadError::Unreadable {
        path: root.to_owned(),
        source,
    };
    let true_root = root.canonicalize().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => ReadError::MissingRoot {
            root: root.to_owned(),
        },
        io::ErrorKind::NotADirectory => ReadError::RootNotFolder {
            root: root.to_owned(),
        },
        _ => unreadable(error),
    })?;
    if !true_root.is_dir() {
        return Err(ReadError::RootNotFolder {
            root: root.to_owned(),
        });
    }
    if !true_root.join("content").is_dir() {
        return Err(ReadError::MissingContent {
            root: root.to_owned(),
        });
    }
    Ok(true_root)
}

/// A walk through the site's folders.
struct Walk<'a> {
    root: &'a Path,
    true_root: &'a Path,
    /// As in `Walked`, in no order.
    files: Vec<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &str) -> Result<(), ReadError> {
        let mut walk = WalkDir::new(self.root.join(folder))
            .follow_links(true)
            .into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.fault(error)?;
                    continue;
                }
            };
            let keep = is_wanted(&entry) && self.is_usable(&entry);
            if !keep && entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
            if keep && entry.file_type().is_file() {
                self.files.push(self.name(entry.path()));
            }
        }
        Ok(())
    }

    /// Whether a file or folder can be read as part of the site; says so when not.
    fn is_usable(&mut self, entry: &DirEntry) -> bool {
        let kind = entry.file_type();
        let reason = if entry.file_name().to_str().is_none() {
            Some("name-not-utf8")
        } else if entry.path_is_symlink() && !self.leads_inside(entry.path()) {
            Some("outside-site")
        } else if !kind.is_file() && !kind.is_dir() {
            Some("not-a-file")
        } else {
            None
        };
        if let Some(reason) = reason {
            self.unusable(entry.path(), reason);
        }
        reason.is_none()
    }

    fn leads_inside(&self, link: &Path) -> bool {
        link.canonicalize()
            .is_ok_and(|target| target.starts_with(self.true_root))
    }

    /// A file or folder the walk could not enter.
    fn fault(&mut self, error: walkdir::Error) -> Result<(), ReadError> {
        let path = error.path().unwrap_or(self.root).to_owned();
        let is_ours = path.file_name().is_none_or(|name| !is_litter(name));
        let is_link = path.symlink_metadata().is_ok_and(|it| it.is_symlink());
        let kind = error.io_error().map(io::Error::kind);
        match kind {
            _ if !is_ours => {}
            None => self.unusable(&path, "link-loop"),
            Some(_) if is_link => self.unusable(&path, "broken-link"),
            Some(io::ErrorKind::NotFound) => {}
            Some(io::ErrorKind::PermissionDenied) => self.unusable(&path, "no-permission"),
            Some(_) => {
                return Err(ReadError::Unreadable {
                    path,
                    source: error.into(),
                });
            }
        }
        Ok(())
    }

    fn unusable(&mut self, path: &Path, reason: &str) {
        let path = SitePath::new(self.name(path));
        self.diagnostics.push(unusable(&path, reason));
    }

    /// The path below the root, with `/` between names.
    fn name(&self, path: &Path) -> String {
        // The system's own way is ours, and what we walk begins with the root as it was written.
        if let Some(names) = path.to_str().filter(|_| MAIN_SEPARATOR == '/')
            && let Some(root) = self.root.to_str()
            && let Some(below) = names.strip_prefix(root)
            && let Some(name) = below.strip_prefix('/')
        {
            return name.to_owned();
        }
        let below = path.strip_prefix(self.root).unwrap_or(path);
        let names: Vec<_> = below.iter().map(OsStr::to_string_lossy).collect();
        names.join("/")
    }
}

fn unusable(path: &SitePath, reason: &str) -> Diagnostic {
    let reason = reason.to_owned();
    Finding::UnusableFile { reason }.at(Place::start_of(path))
}

/// Whether an author can have meant it as part of the site.
fn is_wanted(entry: &DirEntry) -> bool {
    // The folders we start from are wanted whatever the root is called.
    entry.depth() == 0 || !is_litter(entry.file_name())
}

/// What editors, systems and tools leave lying about.
fn is_litter(name: &OsStr) -> bool {
    let ending = Path::new(name).extension();
    let name = name.to_string_lossy();
    name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || ending.is_some_and(|ending| ending.eq_ignore_ascii_case("tmp"))
        || OTHERS_NAMES
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
}

/// Names, in lower case, of what others' programs leave; 4913 is what vim tries a folder with.
const OTHERS_NAMES: [&str; 4] = ["4913", "node_modules", "thumbs.db", "desktop.ini"];

/// Names that are one name on Windows and macOS, where case and the way of writing `å` do not
/// count. A folder's clash is found anew for each file in it; sorting leaves one.
fn name_clashes<'a>(names: impl Iterator<Item = &'a String> + Clone) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Of names that are written in one way only, which most sites keep to, no two can clash.
    let is_plain = |name: &String| name.is_ascii() && !name.contains(|it: char| it.is_uppercase());
    if names.clone().all(is_plain) {
        return found;
    }
    let mut spelled: BTreeMap<String, &str> = BTreeMap::new();
    for name in names {
        let folders = name.match_indices('/').map(|(end, _)| &name[..end]);
        for part in folders.chain([name.as_str()]) {
            let folded = part.nfc().collect::<String>().to_lowercase();
            let first = *spelled.entry(folded).or_insert(part);
            let parent = |part: &str| part.rsplit_once('/').map(|(folder, _)| folder.to_owned());
            // Below two folders that clash, only the folders are worth a word.
            let clashes = first != part && parent(first) == parent(part);
            if clashes {
                let diagnostic = unusable(&SitePath::new(part), "case-twin")
                    .with_related(Place::start_of(&SitePath::new(first)));
                found.push(diagnostic);
            }
        }
    }
    found
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingRoot { root } => {
                write!(f, "there is no folder `{}`", root.display())
            }
            Self::RootNotFolder { root } => {
                write!(f, "`{}` is not a folder", root.display())
            }
            Self::MissingContent { root } => {
                write!(f, "there is no folder `content` in `{}`", root.display())
            }
            Self::Unreadable { path, source } => {
                write!(f, "could not read `{}`: {source}", path.display())
            }
        }
    }
}

impl error::Error for ReadError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Unreadable { source, .. } => Some(source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
