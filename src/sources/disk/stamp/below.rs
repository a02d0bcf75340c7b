//! Looking at and opening files from a folder they lie in.

use std::fs::File;
use std::io;
use std::path::Path;

#[cfg(target_os = "linux")]
use rustix::fd::OwnedFd;
#[cfg(target_os = "linux")]
use rustix::fs::{AtFlags, FileType, Mode, OFlags, Stat, open, openat, statat};
#[cfg(target_os = "linux")]
use rustix::io::retry_on_intr;

use super::Stamp;

/// A folder whose files are looked at by their paths below it, which the system follows faster than whole
/// ones where it lets us.
#[derive(Debug)]
pub struct Below<'a> {
    folder: &'a Path,
    #[cfg(target_os = "linux")]
    handle: Option<OwnedFd>,
}

impl<'a> Below<'a> {
    pub fn of(folder: &'a Path) -> Self {
        Self {
            folder,
            #[cfg(target_os = "linux")]
            handle: {
                let how = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
                retry_on_intr(|| open(folder, how, Mode::empty())).ok()
            },
        }
    }

    /// See `Stamp::of`.
    pub fn stamp(&self, name: &str) -> Option<Stamp> {
        #[cfg(target_os = "linux")]
        if let Some(handle) = &self.handle {
            let how = AtFlags::SYMLINK_NOFOLLOW;
            let found = retry_on_intr(|| statat(handle, name, how)).ok()?;
            let is_file = FileType::from_raw_mode(found.st_mode).is_file();
            return is_file.then(|| told(&found));
        }
        Stamp::of(&self.folder.join(name))
    }

    /// See `Stamp::led_to`.
    pub fn led_to(&self, name: &str) -> Option<Stamp> {
        #[cfg(target_os = "linux")]
        if let Some(handle) = &self.handle {
            let found = retry_on_intr(|| statat(handle, name, AtFlags::empty())).ok()?;
            return Some(told(&found));
        }
        Stamp::led_to(&self.folder.join(name))
    }

    /// The file that the path leads to, for reading.
    pub fn open(&self, name: &str) -> io::Result<File> {
        #[cfg(target_os = "linux")]
        if let Some(handle) = &self.handle {
            let how = OFlags::RDONLY | OFlags::CLOEXEC;
            let file = retry_on_intr(|| openat(handle, name, how, Mode::empty()))?;
            return Ok(file.into());
        }
        File::open(self.folder.join(name))
    }
}

/// A stamp as the system tells it.
#[cfg(target_os = "linux")]
fn told(found: &Stat) -> Stamp {
    Stamp {
        size: u64::try_from(found.st_size).unwrap_or(0),
        modified: since_1970(found.st_mtime, found.st_mtime_nsec),
        changed: since_1970(found.st_ctime, found.st_ctime_nsec),
        number: found.st_ino,
    }
}

/// In nanoseconds: 0 before, and the largest number past the year 2554. How wide the parts are depends on the processor.
#[cfg(target_os = "linux")]
fn since_1970(seconds: impl TryInto<u64>, rest: impl TryInto<u64>) -> u64 {
    let Ok(seconds) = seconds.try_into() else {
        return 0;
    };
    let rest = rest.try_into().unwrap_or(0);
    seconds.saturating_mul(1_000_000_000).saturating_add(rest)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_looks_the_same_from_its_folder_and_by_its_whole_path() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("å")).expect("a folder");
        fs::write(at("å/b.md"), "text").expect("a file");
        let below = Below::of(folder.path());
        let stamp = below.stamp("å/b.md");
        assert!(stamp.is_some_and(|stamp| stamp.is_of_size(4)));
        assert_eq!(stamp, Stamp::of(&at("å/b.md")));
        assert_eq!(below.led_to("å/b.md"), stamp);
        for name in ["å", "c.md", "å/b.md/c"] {
            assert_eq!(below.stamp(name), None, "{name}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("å/b.md", at("link.md")).expect("a link");
            assert_eq!(below.stamp("link.md"), None);
            assert_eq!(below.led_to("link.md"), stamp);
        }
    }
}
