//! What is left in an output folder when a build is killed or the disk is full.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use vejviser::emit::disk::{Committed, Folder};
use vejviser::emit::{Output, Sink};
use vejviser::text::OutputPath;

/// Numbers that look random and are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below the limit.
    fn roll(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % limit
    }
}

/// The outputs of one build, and their contents.
type Files = BTreeMap<String, Vec<u8>>;

/// The outputs of the build with this number: most stay from one build to the next, some change,
/// come or go, and some are a file in one build and a folder in the next.
fn files(build: u64) -> Files {
    let mut dice = Dice::new(build);
    let mut files = Files::new();
    for name in 0..60 {
        let path = match dice.roll(20) {
            0 => continue,
            1 if name % 3 == 0 => format!("s{}/n{name}/below/{name}", name % 5),
            _ if name % 3 == 0 => format!("s{}/n{name}", name % 5),
            _ => format!("s{}/p{name}/index.html", name % 5),
        };
        let version = if dice.roll(2) == 0 { build } else { 0 };
        let length = 1 + usize::try_from(dice.roll(200)).expect("a small number");
        let line = format!("{path} {version} {length}\n");
        files.insert(path, line.repeat(length).into_bytes());
    }
    files
}

/// Builds the files into `public` of a site; `before_commit` is called when all are staged.
fn build(root: &Path, files: &Files, before_commit: impl FnOnce()) -> Result<Committed, String> {
    let folder = Folder::open(root, &root.join("public")).map_err(|error| error.to_string())?;
    for (path, bytes) in files {
        let output = Output {
            path: OutputPath::new(path).expect("an output's path"),
            bytes: bytes.as_slice().into(),
        };
        folder.put(output).map_err(|error| error.to_string())?;
    }
    before_commit();
    folder.commit().map_err(|error| error.to_string())
}

/// What is in the output folder, but for names that begin with a dot.
fn found(root: &Path) -> Files {
    let public = root.join("public");
    walkdir::WalkDir::new(&public)
        .into_iter()
        .filter_entry(|entry| {
            !entry.file_name().to_string_lossy().starts_with('.') || entry.depth() == 0
        })
        // Before the first build there is no folder.
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(&public).expect("it is below");
            let path = path.to_string_lossy().replace('\\', "/");
            (path, fs::read(entry.path()).expect("it can be read"))
        })
        .collect()
}

/// That every file is whole, as one of the builds made it, and that none is missing that all of
/// them made.
fn check_whole(root: &Path, builds: &BTreeSet<u64>) {
    let candidates: Vec<Files> = builds.iter().map(|build| files(*build)).collect();
    let found = found(root);
    for (path, bytes) in &found {
        let whole = candidates
            .iter()
            .any(|files| files.get(path) == Some(bytes));
        assert!(whole, "builds {builds:?}: `{path}` is not whole");
    }
    let in_all = |path: &&String| candidates.iter().all(|files| files.contains_key(*path));
    for path in candidates.iter().flat_map(Files::keys).filter(in_all) {
        assert!(
            found.contains_key(path),
            "builds {builds:?}: `{path}` is missing"
        );
    }
}

/// That the output folder is just what the build makes, and nothing is left beside it.
fn check_exact(root: &Path, expected: &Files) {
    let found = found(root);
    let paths = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&found), paths(expected));
    assert!(found == *expected, "a file has another content");
    let folders = walkdir::WalkDir::new(root.join("public")).min_depth(1);
    for entry in folders
        .into_iter()
        .map(|entry| entry.expect("it can be read"))
    {
        let empty = entry.file_type().is_dir()
            && fs::read_dir(entry.path())
                .expect("it can be read")
                .next()
                .is_none();
        assert!(!empty, "`{}` is empty", entry.path().display());
    }
    let left: Vec<_> = fs::read_dir(root.join(".vejviser/out-public"))
        .expect("the working folder stays")
        .map(|entry| entry.expect("it can be read").file_name())
        .collect();
    assert_eq!(left, ["lock"]);
}

/// Says so when a test cannot be run here, also where tests' words are kept back.
fn skip(test: &str, reason: &str) {
    writeln!(std::io::stderr(), "\nNOT TESTED: {test}: {reason}").expect("errors can be shown");
}

mod kill {
    use super::*;

    const ROOT: &str = "VEJVISER_TEST_ROOT";
    const BUILD: &str = "VEJVISER_TEST_BUILD";

    /// Not a test by itself: the process that is killed.
    #[test]
    fn the_builder() {
        let (Ok(root), Ok(build_number)) = (std::env::var(ROOT), std::env::var(BUILD)) else {
            return;
        };
        let build_number = build_number.parse().expect("a number");
        println!("begins");
        let result = build(Path::new(&root), &files(build_number), || {
            println!("commits");
        });
        result.expect("nothing is in the way");
    }

    /// This program once more, building in a process of its own.
    fn start(root: &Path, build: u64) -> Child {
        Command::new(std::env::current_exe().expect("it runs"))
            .args(["--exact", "kill::the_builder", "--nocapture"])
            .env(ROOT, root)
            .env(BUILD, build.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it can be started")
    }

    /// Waits for a word of the child's; tells whether it came.
    fn wait_for(child: &mut Child, word: &str) -> bool {
        let output = child.stdout.as_mut().expect("it was asked for");
        let mut lines = BufReader::new(output).lines();
        lines.any(|line| line.is_ok_and(|line| line.ends_with(word)))
    }

    /// Kills the child so long after it said the word, unless it was done before.
    fn kill_after(mut child: Child, word: &str, delay: Duration) {
        assert!(
            wait_for(&mut child, word),
            "the builder ended before `{word}`"
        );
        thread::sleep(delay);
        child.kill().expect("it is ours");
        child.wait().expect("it has ended");
    }

    #[test]
    fn a_build_that_is_killed_leaves_every_file_whole_and_the_next_finishes() {
        // In memory where that can be: a disk would be most of the time.
        let root = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        let root = root.expect("a temporary folder can be made");
        let root = root.path();
        fs::create_dir(root.join("content")).expect("a folder can be made");
        build(root, &files(1000), || ()).expect("the first build");
        let mut unfinished = 0;
        // The builds that the folder's files may be of.
        let mut builds = BTreeSet::from([1000]);
        for seed in 1..=150 {
            let mut dice = Dice::new(seed);
            builds.insert(seed);
            // One in three is killed anywhere, also while it finishes an earlier build; the others
            // while they move files into place.
            let (word, longest) = if dice.roll(3) == 0 {
                ("begins", 12_000)
            } else {
                ("commits", 4_000)
            };
            let delay = Duration::from_micros(dice.roll(longest));
            kill_after(start(root, seed), word, delay);
            check_whole(root, &builds);
            let journal = root.join(".vejviser/out-public/journal");
            unfinished += u32::from(journal.exists());
            if dice.roll(2) == 0 {
                let next = files(1000 + seed);
                build(root, &next, || ()).expect("nothing is in the way");
                check_exact(root, &next);
                builds = BTreeSet::from([1000 + seed]);
            }
        }
        // Were it never so, the test would test nothing.
        assert!(
            unfinished >= 5,
            "only {unfinished} builds were killed half-way"
        );
    }
}

#[cfg(target_os = "linux")]
#[path = "emit_faults/full_disk.rs"]
mod full_disk;
