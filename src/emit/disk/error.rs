//! What may stand in the way of writing outputs.

use std::path::{Path, PathBuf};
use std::{error, fmt, io};

use crate::emit::Clash;

/// The machine, or what is in the folder, stands in the way of writing.
#[derive(Debug)]
pub enum EmitError {
    /// The output folder is, holds or lies in a folder of sources.
    AmongSources { out: PathBuf, sources: PathBuf },
    /// There is a file, or a link that leads nowhere, where the output folder should be.
    NotFolder { out: PathBuf },
    /// Another process is building into the folder.
    Busy { out: PathBuf },
    /// A list of ours is not as we write it: another version's, or spoilt when the power went.
    Damaged { path: PathBuf },
    /// A file that is not ours stands where an output should be, as do so many others. Nothing
    /// was changed.
    NotOurs { path: PathBuf, others: usize },
    /// Two outputs cannot both be. Nothing was changed.
    Clash(Clash),
    /// Could not get ready. Nothing was changed.
    Prepare(AtPath),
    /// Could not move everything into place. Every file is whole, and the next build goes on.
    Finish(AtPath),
}

impl EmitError {
    /// The error for what went wrong while a journal was carried out.
    pub(super) fn in_journal(at: AtPath) -> Self {
        match at.source.kind() {
            io::ErrorKind::InvalidData => Self::Damaged { path: at.path },
            _ => Self::Finish(at),
        }
    }
}

/// Something that could not be done to a file or folder.
#[derive(Debug)]
pub struct AtPath {
    pub path: PathBuf,
    pub source: io::Error,
}

/// Says what an error was about.
pub trait At<T> {
    fn at(self, path: &Path) -> Result<T, AtPath>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, AtPath> {
        self.map_err(|source| AtPath {
            path: path.to_owned(),
            source,
        })
    }
}

impl fmt::Display for AtPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.path.display(), self.source)
    }
}

impl fmt::Display for EmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AmongSources { out, sources } => write!(
                f,
                "cannot build into `{}`: the sources in `{}` would be mixed with what is built; give \
                 another folder with `--out`",
                out.display(),
                sources.display()
            ),
            Self::NotFolder { out } => {
                write!(f, "cannot build into `{}`: it is no folder", out.display())
            }
            Self::Busy { out } => {
                write!(f, "another build is writing to `{}`", out.display())
            }
            Self::Damaged { path } => write!(
                f,
                "`{}` cannot be read, as after a power failure; delete the folder it lies in, and \
                 build again",
                path.display()
            ),
            Self::NotOurs { path, others } => {
                write!(f, "`{}` was not made by Vejviser", path.display())?;
                if *others > 0 {
                    write!(f, " (nor were {others} more files)")?;
                }
                write!(
                    f,
                    " and is left alone; move it away, or give another folder with `--out`"
                )
            }
            Self::Clash(Clash { file, below }) => write!(
                f,
                "`{file}` cannot be built as a file, since `{below}` needs a folder of that name"
            ),
            Self::Prepare(at) => write!(f, "could not write {at}; nothing was changed"),
            Self::Finish(at) => write!(
                f,
                "could not move everything into place: {at}; every file is whole, and the next build \
                 goes on from here"
            ),
        }
    }
}

impl error::Error for EmitError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Prepare(at) | Self::Finish(at) => Some(&at.source),
            _ => None,
        }
    }
}
