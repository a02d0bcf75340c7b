//! Asking git when each file was last changed.
//!
//! One `git log` for the whole site, read as it comes and stopped when every file has its date.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use unicode_normalization::UnicodeNormalization;

use super::Sources;
use super::disk::FOLDERS;
use crate::text::{Date, SitePath};

/// What git could tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dates {
    Added,
    /// Git is not installed, the site is in no repository, or git will not read it.
    NoHistory,
    /// The history is cut off (`git clone --depth`), as it is in many CI systems: files would get
    /// the date of the cut. Nothing is added.
    Shallow,
}

/// Adds the day each file was last changed: the author's day, in the author's own time zone, of
/// the newest commit that names the file.
///
/// The author's and not the committer's, since rebasing does not change what readers see. A moved
/// file counts as changed; a merge does not. What is not committed has no date.
pub fn add_dates(root: &Path, sources: &mut Sources) -> Dates {
    match is_shallow(root) {
        Some(true) => return Dates::Shallow,
        Some(false) => {}
        None => return Dates::NoHistory,
    }
    let mut wanted: BTreeSet<SitePath> = sources.files.keys().cloned().collect();
    let mut dates = Vec::new();
    let complete = each_change(root, |path, date| {
        if wanted.remove(&path) {
            dates.push((path, date));
        }
        !wanted.is_empty()
    });
    // A history that broke off (a damaged repository, missing objects) may lack the newest dates.
    if complete.is_err() {
        return Dates::NoHistory;
    }
    let known = dates
        .into_iter()
        .filter_map(|(path, date)| Some((path, date?)));
    sources.changed.extend(known);
    Dates::Added
}

/// `None` when there is no history to ask.
fn is_shallow(root: &Path) -> Option<bool> {
    let output = git(root)
        .args(["rev-parse", "--is-shallow-repository"])
        .output()
        .ok()?;
    match output.stdout.trim_ascii() {
        b"true" => Some(true),
        b"false" => Some(false),
        _ => None,
    }
}

/// Tells each change of each file, newest first, until `more` wants no more.
fn each_change(
    root: &Path,
    mut more: impl FnMut(SitePath, Option<Date>) -> bool,
) -> io::Result<()> {
    let mut log = git(root)
        .args(["-c", "log.showSignature=false", "log", "-z", "--name-only"])
        .args(["--format=%x00%as", "--relative"])
        .args(["--no-renames", "--no-diff-merges", "--no-ext-diff", "--"])
        .args(FOLDERS)
        .stdout(Stdio::piped())
        .spawn()?;
    let ended_early = read_log(&mut log, &mut more);
    if !matches!(ended_early, Ok(false)) {
        // It may have ended by itself meanwhile.
        let _ = log.kill();
    }
    let status = log.wait()?;
    if ended_early? || status.success() {
        Ok(())
    } else {
        Err(io::Error::other("git log failed"))
    }
}

/// Reads NUL-ended words: an empty one announces a commit, the next is its day, and the rest are
/// names of files, the first with a line feed before it. Tells whether it stopped before the end.
fn read_log(
    log: &mut Child,
    more: &mut impl FnMut(SitePath, Option<Date>) -> bool,
) -> io::Result<bool> {
    let output = log.stdout.take().expect("it was asked for with piped()");
    let mut output = BufReader::new(output);
    let (mut date, mut date_is_next, mut name_is_first) = (None, false, false);
    let mut word = Vec::new();
    loop {
        word.clear();
        if output.read_until(0, &mut word)? == 0 {
            return Ok(false);
        }
        let word = word.strip_suffix(b"\0").unwrap_or(&word);
        if date_is_next {
            date = std::str::from_utf8(word).ok().and_then(Date::parse);
            (date_is_next, name_is_first) = (false, true);
        } else if word.is_empty() {
            date_is_next = true;
        } else {
            let name = match word {
                [b'\n', name @ ..] if name_is_first => name,
                name => name,
            };
            name_is_first = false;
            let Ok(name) = std::str::from_utf8(name) else {
                continue;
            };
            if !more(SitePath::new(name.nfc().collect::<String>()), date) {
                return Ok(true);
            }
        }
    }
}

/// Git, asked about the folder alone: not about what the process that started us works on, as it
/// would be from a hook. It asks nobody for a password and fetches nothing.
fn git(root: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(root);
    for name in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_PREFIX",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_LITERAL_PATHSPECS",
        "GIT_EXTERNAL_DIFF",
    ] {
        git.env_remove(name);
    }
    git.env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    git
}
