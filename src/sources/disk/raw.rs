//! What files hold, before anything is made of it.
//!
//! Most builds find that nothing has changed. So what was read is known by one fingerprint first, which is
//! taken many files at a time, and becomes sources only where somebody wants those.

use std::fs::File;
use std::io::{self, Read};

use rayon::prelude::*;

use super::{Below, LIMIT, LIMIT_MIB, ReadError, Walked, name_clashes, site_path, unusable};
use crate::diagnostic::{Diagnostic, Finding};
use crate::sources::{Source, Sources};
use crate::text::{Fingerprint, FingerprintOfParts, Place, SitePath};

/// How many files are read into one place: enough of usual ones for hashing at full speed, few enough for every
/// core to have its part of a small site. Fingerprints depend on it, so it is no matter of the machine.
const TOGETHER: usize = 16;

/// The files of a site as bytes.
#[derive(Debug)]
pub struct Raw {
    walked: Walked,
    /// In the order of the files.
    chunks: Vec<Chunk>,
}

/// Some files, one after the other.
#[derive(Debug, Default)]
struct Chunk {
    bytes: Vec<u8>,
    /// How many bytes each has, and what became of reading it.
    files: Vec<(usize, Outcome)>,
}

/// What became of reading a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Read,
    TooLarge,
    NoPermission,
    /// It went away while we read.
    Gone,
}

impl Walked {
    /// Reads the files and looks at nothing in them.
    pub fn raw(self) -> Result<Raw, ReadError> {
        let below = Below::of(&self.root);
        let chunks = self.files.par_chunks(TOGETHER);
        let chunks = chunks.map(|names| self.chunk(&below, names));
        let chunks = chunks.collect::<Result<_, _>>()?;
        drop(below);
        Ok(Raw {
            walked: self,
            chunks,
        })
    }

    fn chunk(&self, below: &Below<'_>, names: &[String]) -> Result<Chunk, ReadError> {
        let mut chunk = Chunk::default();
        for name in names {
            let before = chunk.bytes.len();
            let outcome = read_file(below.open(name), &mut chunk.bytes).map_err(|source| {
                let path = self.root.join(name);
                ReadError::Unreadable { path, source }
            })?;
            chunk.files.push((chunk.bytes.len() - before, outcome));
        }
        Ok(chunk)
    }
}

impl Raw {
    /// Of all names and contents, and of what is wrong with files.
    pub fn fingerprint(&self) -> Fingerprint {
        let names = self.walked.files.par_chunks(TOGETHER);
        let chunks = names.zip(&self.chunks).map(|(names, chunk)| {
            let mut all = FingerprintOfParts::default();
            for (name, (_, outcome)) in names.iter().zip(&chunk.files) {
                all.add(name.as_bytes());
                all.add(&[*outcome as u8]);
            }
            for (length, _) in &chunk.files {
                all.add(&length.to_le_bytes());
            }
            all.add(&chunk.bytes);
            all.whole()
        });
        let chunks: Vec<Fingerprint> = chunks.collect();
        let mut all = FingerprintOfParts::default();
        for chunk in &chunks {
            all.add(chunk.as_bytes());
        }
        all.add(format!("{:?}", self.walked.diagnostics).as_bytes());
        all.whole()
    }

    /// Makes sources of them; see `read`.
    pub fn sources(self) -> Sources {
        let Walked {
            files,
            mut diagnostics,
            ..
        } = self.walked;
        diagnostics.extend(name_clashes(files.iter()));
        let chunks = files.par_chunks(TOGETHER).zip(self.chunks);
        let read: Vec<_> = chunks
            .flat_map_iter(|(names, chunk)| chunk.sources(names))
            .collect();
        let mut sources = Sources::default();
        let read = read.into_iter().map(|(source, found)| {
            diagnostics.extend(found);
            (source.path().clone(), source)
        });
        sources.files = read.collect();
        sources.diagnostics = diagnostics;
        Diagnostic::sort(&mut sources.diagnostics);
        sources
    }
}

impl Chunk {
    /// Those of the files that are there, with what is wrong with each.
    fn sources(self, names: &[String]) -> Vec<(Source, Vec<Diagnostic>)> {
        let mut rest = self.bytes.as_slice();
        let files = names.iter().zip(&self.files);
        let sources = files.filter_map(|(name, (length, outcome))| {
            let (bytes, after) = rest.split_at(*length);
            rest = after;
            source(site_path(name), *outcome, bytes)
        });
        sources.collect()
    }
}

/// Reads a file that was opened, and adds what it holds to `bytes` unless something is wrong.
pub(super) fn read_file(file: io::Result<File>, bytes: &mut Vec<u8>) -> io::Result<Outcome> {
    let before = bytes.len();
    // One byte more than we take tells a file that is too large, however large it is. The size is not asked for: that
    // is a call for each file, and few outgrow the room there is.
    let read = file.and_then(|file| file.take(LIMIT as u64 + 1).read_to_end(bytes));
    let outcome = match read {
        Ok(length) if length <= LIMIT => return Ok(Outcome::Read),
        Ok(_) => {
            bytes.truncate(before);
            bytes.shrink_to_fit();
            Ok(Outcome::TooLarge)
        }
        Err(error) => match error.kind() {
            io::ErrorKind::NotFound => Ok(Outcome::Gone),
            io::ErrorKind::PermissionDenied => Ok(Outcome::NoPermission),
            _ => Err(error),
        },
    };
    bytes.truncate(before);
    outcome
}

/// The file of these bytes; `None` for one that is not there.
pub(super) fn source(
    path: SitePath,
    outcome: Outcome,
    bytes: &[u8],
) -> Option<(Source, Vec<Diagnostic>)> {
    let fault = match outcome {
        Outcome::Read => {
            let read = Source::read(path, bytes);
            return Some((read.value, read.diagnostics));
        }
        Outcome::TooLarge => Finding::FileTooLarge { limit: LIMIT_MIB }.at(Place::start_of(&path)),
        Outcome::NoPermission => unusable(&path, "no-permission"),
        Outcome::Gone => return None,
    };
    // It still exists, for links.
    Some((Source::unread(path), vec![fault]))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::sources::disk::walk;

    fn fingerprint(root: &Path) -> Fingerprint {
        let raw = walk(root).and_then(Walked::raw);
        raw.expect("a site").fingerprint()
    }

    /// Whether a site of many files reads differently after a change to it.
    fn check(is_different: bool, change: impl Fn(&Path)) {
        let root = tempfile::tempdir().expect("a temporary folder");
        let content = root.path().join("content");
        fs::create_dir(&content).expect("a folder");
        for at in 0..100 {
            let text = format!("side {at}\n").repeat(at);
            fs::write(content.join(format!("{at:03}.md")), text).expect("a file");
        }
        let before = fingerprint(root.path());
        change(&content);
        assert_eq!(before != fingerprint(root.path()), is_different);
    }

    #[test]
    fn what_reads_the_same_has_one_fingerprint() {
        check(false, |_| {});
        check(false, |content| {
            let text = fs::read(content.join("070.md")).expect("a file");
            fs::remove_file(content.join("070.md")).expect("removed");
            fs::write(content.join("070.md"), text).expect("a file");
        });
    }

    #[test]
    fn what_reads_differently_has_another() {
        check(true, |content| {
            fs::write(content.join("070.md"), "andet").expect("a file");
        });
        check(true, |content| {
            fs::rename(content.join("070.md"), content.join("070b.md")).expect("renamed");
        });
        check(true, |content| {
            fs::write(content.join("a.md"), "").expect("a file");
        });
        // The same bytes in a row, the border elsewhere.
        check(true, |content| {
            fs::write(content.join("001.md"), "side 1\ns").expect("a file");
            let text = fs::read(content.join("002.md")).expect("a file");
            fs::write(content.join("002.md"), &text[1..]).expect("a file");
        });
    }

    #[test]
    fn what_became_of_a_file_counts_and_moves_no_other() {
        let names: Vec<String> = ["a.md", "b.md", "c.md", "d.md"].map(str::to_owned).into();
        let chunk = Chunk {
            bytes: b"onefour".to_vec(),
            files: vec![
                (3, Outcome::Read),
                (0, Outcome::Gone),
                (0, Outcome::TooLarge),
                (4, Outcome::Read),
            ],
        };
        let read = chunk.sources(&names);
        let seen: Vec<_> = read
            .iter()
            .map(|(source, found)| (source.path().as_str(), source.bytes(), found.len()))
            .collect();
        let expected: [(&str, &[u8], usize); 3] =
            [("a.md", b"one", 0), ("c.md", b"", 1), ("d.md", b"four", 0)];
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_root_may_be_written_in_many_ways() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("a å");
        fs::create_dir_all(root.join("content/b")).expect("folders");
        for at in 0..TOGETHER {
            fs::write(root.join(format!("content/b/{at}.md")), "text").expect("a file");
        }
        let plain = fingerprint(&root);
        let written = root.to_str().expect("it is UTF-8");
        for other in [
            format!("{written}/"),
            format!("{written}//"),
            format!("{written}/../a å"),
        ] {
            assert_eq!(fingerprint(Path::new(&other)), plain, "{other}");
        }
    }

    #[test]
    fn a_site_without_files_reads_too() {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(root.path().join("content")).expect("a folder");
        let raw = walk(root.path()).and_then(Walked::raw).expect("a site");
        assert!(raw.sources().files.is_empty());
    }

    #[test]
    fn a_file_that_is_too_large_leaves_no_bytes() {
        let file = tempfile::tempfile().expect("a temporary file");
        file.set_len(LIMIT as u64 + 1).expect("a hole");
        let mut bytes = b"before".to_vec();
        let outcome = read_file(Ok(file), &mut bytes).expect("it can be read");
        assert_eq!(
            (outcome, bytes.as_slice()),
            (Outcome::TooLarge, &b"before"[..])
        );
    }
}
