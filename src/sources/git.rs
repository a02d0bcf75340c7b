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

/// What `add_dates` depends on besides the names of the files: the newest commit, whether the history
/// is cut off, and where in it the site lies. `None` when there is no history to ask.
pub fn state(root: &Path) -> Option<String> {
    let output = git(root)
        .args(["rev-parse", "--is-shallow-repository", "--show-prefix"])
        .arg("HEAD")
        .output()
        .ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(said)
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use tempfile::TempDir;

    use super::*;

    /// A repository whose site is in a folder of it, or is all of it.
    struct Repository {
        folder: TempDir,
        site: &'static str,
    }

    impl Repository {
        fn new(site: &'static str) -> Self {
            let folder = tempfile::tempdir().expect("a temporary folder can be made");
            let repository = Self { folder, site };
            repository.git(&["init", "-q", "-b", "main"], "");
            repository
        }

        fn root(&self) -> PathBuf {
            self.folder.path().join(self.site)
        }

        fn write(&self, path: &str, content: &str) {
            let path = self.root().join(path);
            fs::create_dir_all(path.parent().expect("below the root")).expect("folders");
            fs::write(path, content).expect("a file can be written");
        }

        /// Commits everything with the author's time; the committer's is another day.
        fn commit(&self, time: &str) {
            self.git(&["add", "-A"], time);
            self.git(&["commit", "-q", "--allow-empty", "-m", "A change"], time);
        }

        fn git(&self, arguments: &[&str], time: &str) {
            let output = Command::new("git")
                .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
                .args(["-c", "protocol.file.allow=always"])
                .args(arguments)
                .current_dir(self.folder.path())
                .env("GIT_AUTHOR_DATE", time)
                .env("GIT_COMMITTER_DATE", "2030-01-01T12:00:00Z")
                .output()
                .expect("git can be run");
            assert!(output.status.success(), "git {arguments:?}: {output:?}");
        }

        fn check(&self, expected: &[&str]) {
            check(&self.root(), Dates::Added, expected);
        }
    }

    fn check(root: &Path, dates: Dates, expected: &[&str]) {
        let mut sources = crate::sources::disk::read(root).expect("the site can be read");
        assert_eq!(add_dates(root, &mut sources), dates);
        let changed: Vec<_> = sources
            .changed
            .iter()
            .map(|(path, date)| format!("{path} {date}"))
            .collect();
        assert_eq!(changed, expected);
    }

    #[test]
    fn a_file_has_the_day_of_its_last_change() {
        let repository = Repository::new("");
        repository.write("content/a.md", "1");
        repository.write("content/b/å og ø.md", "1");
        repository.write("themes/t/theme.yml", "1");
        repository.commit("2026-01-01T12:00:00Z");
        repository.write("content/a.md", "2");
        repository.write("README.md", "2");
        repository.commit("2026-02-01T12:00:00Z");
        repository.commit("2026-03-01T12:00:00Z");
        repository.write("content/new.md", "not committed");
        repository.check(&[
            "content/a.md 2026-02-01",
            "content/b/å og ø.md 2026-01-01",
            "themes/t/theme.yml 2026-01-01",
        ]);
    }

    #[test]
    fn the_day_is_the_authors_own() {
        let repository = Repository::new("");
        repository.write("content/a.md", "1");
        repository.commit("2026-01-01T23:30:00-08:00");
        repository.check(&["content/a.md 2026-01-01"]);
    }

    #[test]
    fn a_site_in_a_folder_of_a_repository_has_its_own_files_days() {
        let repository = Repository::new("sites/guide");
        repository.write("content/a.md", "1");
        repository.commit("2026-01-01T12:00:00Z");
        repository.write("../../content/a.md", "of another site");
        repository.commit("2026-02-01T12:00:00Z");
        repository.check(&["content/a.md 2026-01-01"]);
    }

    #[test]
    fn a_moved_file_has_changed_and_a_merge_changes_nothing() {
        let repository = Repository::new("");
        repository.write("content/a.md", "1");
        repository.write("content/b.md", "1");
        repository.commit("2026-01-01T12:00:00Z");
        repository.git(&["checkout", "-q", "-b", "side"], "");
        repository.write("content/b.md", "2");
        repository.commit("2026-02-01T12:00:00Z");
        repository.git(&["checkout", "-q", "main"], "");
        repository.git(&["mv", "content/a.md", "content/c.md"], "");
        repository.commit("2026-03-01T12:00:00Z");
        repository.git(
            &["merge", "-q", "--no-ff", "-m", "Merge", "side"],
            "2026-04-01T12:00:00Z",
        );
        repository.check(&["content/b.md 2026-02-01", "content/c.md 2026-03-01"]);
    }

    #[test]
    fn a_history_that_is_cut_off_gives_no_days() {
        let repository = Repository::new("");
        repository.write("content/a.md", "1");
        repository.commit("2026-01-01T12:00:00Z");
        repository.write("content/b.md", "1");
        repository.commit("2026-02-01T12:00:00Z");
        let path = repository.root().to_string_lossy().replace('\\', "/");
        let url = format!("file:///{}", path.trim_start_matches('/'));
        repository.git(&["clone", "-q", "--depth=1", &url, "shallow"], "");
        let shallow = repository.root().join("shallow");
        check(&shallow, Dates::Shallow, &[]);
        repository.git(&["-C", "shallow", "fetch", "-q", "--unshallow"], "");
        let whole = ["content/a.md 2026-01-01", "content/b.md 2026-02-01"];
        check(&shallow, Dates::Added, &whole);
    }

    #[test]
    fn without_a_history_there_are_no_days() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        fs::create_dir(folder.path().join("content")).expect("a folder can be made");
        fs::write(folder.path().join("content/a.md"), "x").expect("a file can be written");
        check(folder.path(), Dates::NoHistory, &[]);

        let no_commits = Repository::new("");
        no_commits.write("content/a.md", "1");
        check(&no_commits.root(), Dates::NoHistory, &[]);
    }

    #[test]
    fn a_damaged_history_gives_no_days() {
        let repository = Repository::new("");
        repository.write("content/a.md", "1");
        repository.commit("2026-01-01T12:00:00Z");
        repository.write("content/b.md", "1");
        repository.commit("2026-02-01T12:00:00Z");
        repository.git(&["tag", "newest"], "");
        let first = fs::read_to_string(repository.root().join(".git/refs/heads/main"));
        let id = first.expect("a branch has a commit");
        let object = format!(".git/objects/{}/{}", &id[..2], id[2..].trim());
        fs::remove_file(repository.root().join(object)).expect("it is a file of its own");
        check(&repository.root(), Dates::NoHistory, &[]);
    }
}
