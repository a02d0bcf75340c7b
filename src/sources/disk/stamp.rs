//! What a file looks like from outside.
//!
//! A file that looks as it did has not been written to since: writing changes its times, and putting
//! another in its place changes its number too. Two writes within one tick of the disk's clock look
//! alike, so what was looked at so soon after a write is not to be trusted (`Seen::is_settled`). Nor is
//! a look from before the machine was started anew: what a disk says of a file may have got there before
//! what is in it. Where a system has one time only, which anybody can set, a look is a hint.

mod below;

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Walked;
use crate::text::{Fingerprint, FingerprintOfParts};

pub use below::Below;

/// The coarsest clock of a disk in use: FAT's, of two seconds.
const TICK: Duration = Duration::from_secs(2);

/// A file as it looks without being opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// In bytes.
    size: u64,
    /// Nanoseconds since 1970; 0 where the disk does not tell.
    modified: u64,
    /// When name, rights or contents changed: nobody can set this one. Equal to `modified` where a
    /// system has no such time.
    changed: u64,
    /// The file's number on its disk; 0 where a system has none.
    number: u64,
}

/// A site's files as they look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Of all names and stamps.
    pub fingerprint: Fingerprint,
    youngest: u64,
    at: u64,
}

impl Stamp {
    /// Of the file that a path leads to, by whatever links.
    pub fn led_to(path: &Path) -> Option<Self> {
        Some(Self::new(&fs::metadata(path).ok()?))
    }

    /// Of the file itself; `None` for a link, a folder, and where there is none.
    pub fn of(path: &Path) -> Option<Self> {
        let found = fs::symlink_metadata(path).ok()?;
        found.is_file().then(|| Self::new(&found))
    }

    fn new(found: &Metadata) -> Self {
        let modified = found.modified().map_or(0, nanoseconds);
        Self {
            size: found.len(),
            modified,
            changed: changed(found).unwrap_or(modified),
            number: number(found),
        }
    }

    pub fn is_of_size(self, bytes: usize) -> bool {
        u64::try_from(bytes) == Ok(self.size)
    }

    /// For fingerprints of many.
    pub fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        let numbers = [self.size, self.modified, self.changed, self.number];
        for (place, number) in bytes.chunks_exact_mut(8).zip(numbers) {
            place.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }
}

impl Seen {
    /// Whether every file was last written to so long before that a later write would be seen.
    pub fn is_settled(self) -> bool {
        let tick = u64::try_from(TICK.as_nanos()).unwrap_or(u64::MAX);
        self.youngest.saturating_add(tick) < self.at
    }
}

impl Walked {
    /// How the files look now; a file that is gone meanwhile has no stamp.
    pub fn seen(&self) -> Seen {
        let at = nanoseconds(SystemTime::now());
        let below = Below::of(&self.root);
        let stamps = self.files.par_iter().map(|name| below.led_to(name));
        let stamps: Vec<Option<Stamp>> = stamps.collect();
        let mut all = FingerprintOfParts::default();
        all.add(start().unwrap_or_default().as_bytes());
        for (name, stamp) in self.files.iter().zip(&stamps) {
            all.add(name.as_bytes());
            all.add(
                stamp
                    .map(Stamp::to_bytes)
                    .as_ref()
                    .map_or(&[], |it| &it[..]),
            );
        }
        all.add(format!("{:?}", self.diagnostics).as_bytes());
        let times = stamps.iter().flatten();
        let times = times.map(|stamp| stamp.modified.max(stamp.changed));
        Seen {
            fingerprint: all.whole(),
            youngest: times.max().unwrap_or(0),
            at,
        }
    }
}

/// Which start of the machine this is; `None` where the system does not tell.
pub fn start() -> Option<String> {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()
}

/// Since 1970, up to the year 2554.
fn nanoseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
    })
}

#[cfg(unix)]
fn changed(found: &Metadata) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    let seconds = u64::try_from(found.ctime()).ok()?;
    let rest = u64::try_from(found.ctime_nsec()).ok()?;
    seconds.checked_mul(1_000_000_000)?.checked_add(rest)
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<u64> {
    None
}

#[cfg(unix)]
fn number(found: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    found.ino()
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;
    use crate::sources::disk::walk;

    fn look(root: &Path) -> Seen {
        walk(root).expect("a site").seen()
    }

    #[test]
    fn what_is_written_to_looks_different() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let file = root.path().join("content/a.md");
        fs::create_dir(root.path().join("content")).expect("a folder");
        fs::write(&file, "one").expect("a file");
        let before = look(root.path());
        assert_eq!(before.fingerprint, look(root.path()).fingerprint);
        assert!(!before.is_settled(), "it was written just now");

        // Of the same size and with the time it had before.
        let time = fs::metadata(&file)
            .and_then(|it| it.modified())
            .expect("a time");
        fs::write(&file, "two").expect("a file");
        let written = File::options().write(true).open(&file).expect("a file");
        written.set_modified(time).expect("a time can be set");
        let after = look(root.path());
        if cfg!(unix) {
            assert_ne!(before.fingerprint, after.fingerprint);
        }

        fs::write(root.path().join("content/b.md"), "").expect("a file");
        assert_ne!(after.fingerprint, look(root.path()).fingerprint);
    }

    #[test]
    fn what_was_written_long_ago_is_settled() {
        let seen = |youngest, at| Seen {
            fingerprint: Fingerprint::of(b""),
            youngest,
            at,
        };
        assert!(seen(0, 3_000_000_000).is_settled());
        assert!(!seen(2_000_000_000, 3_000_000_000).is_settled());
        // A clock that goes wrong.
        assert!(!seen(4_000_000_000, 3_000_000_000).is_settled());
        assert!(!seen(u64::MAX, 3_000_000_000).is_settled());
    }
}
