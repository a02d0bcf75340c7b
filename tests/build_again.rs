//! A folder that is built into again: what has not changed is not made again, whatever has is, and
//! everybody is told the same as by a build from nothing.

#[path = "../benches/sites/mod.rs"]
mod sites;

mod real_site;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

/// A made site in a folder of its own.
struct Site {
    folder: TempDir,
}

/// What a build told, and which of its stages there were.
#[derive(Debug)]
struct Told {
    stdout: String,
    stderr: String,
    stages: Vec<String>,
}

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let site = Self { folder };
        for (path, text) in sites::make(sites::Size {
            pages: 12,
            products: 2,
        }) {
            site.write(&path, &text);
        }
        site
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Builds with these options besides the usual ones.
    fn build(&self, options: &[&str]) -> Told {
        let output = Command::new(env!("CARGO_BIN_EXE_vejviser"))
            .args(["build", "--today", "2026-11-23", "--timings=times.json"])
            .args(options)
            .current_dir(self.root())
            .env("LC_ALL", "da_DK.UTF-8")
            .env("CI", "true")
            .output()
            .expect("the program starts");
        let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
        let told = (text(output.stdout), text(output.stderr));
        assert!(output.status.success(), "{told:?}");
        let trace = fs::read(self.path("times.json")).expect("a trace");
        let trace: serde_json::Value = serde_json::from_slice(&trace).expect("JSON");
        let events = trace["traceEvents"].as_array().expect("a list").iter();
        let name = |event: &serde_json::Value| event["name"].as_str().map(str::to_owned);
        // What differs from run to run.
        let is_time = |line: &&str| line.contains(" ms") || line.contains("times.json");
        let timeless = |text: &str| -> String {
            text.lines()
                .filter(|line| !is_time(line))
                .collect::<Vec<_>>()
                .join("\n")
        };
        Told {
            stdout: timeless(&told.0),
            stderr: timeless(&told.1),
            stages: events.filter_map(name).collect(),
        }
    }

    /// Builds, and there is nothing to make.
    fn is_done(&self, options: &[&str]) -> Told {
        let told = self.build(options);
        assert_eq!(told.stages, ["read"], "{told:?}");
        let said = format!("\n{}\n{}", told.stdout, told.stderr);
        assert!(said.contains("\n0 skrevet"), "{said}");
        told
    }

    /// Builds, and something had to be made; afterwards the folder holds what it should.
    fn is_made(&self, options: &[&str]) -> Told {
        let told = self.build(options);
        assert!(told.stages.contains(&"render".to_owned()), "{told:?}");
        let found = self.outputs("public");
        let out = ["--out", "anew"];
        let anew = self.build(&[options, &out].concat());
        assert_eq!(found, self.outputs("anew"));
        let but_counts = |told: &Told| {
            let lines = told
                .stderr
                .lines()
                .filter(|line| !line.contains(" skrevet, "));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(but_counts(&told), but_counts(&anew));
        fs::remove_dir_all(self.path("anew")).expect("a folder of ours");
        told
    }

    fn outputs(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        real_site::files_below(&self.path(folder))
    }

    fn times(&self) -> Vec<SystemTime> {
        let files = self.outputs("public").into_keys();
        files
            .map(|path| fs::metadata(self.path("public").join(path)))
            .map(|found| found.and_then(|found| found.modified()).expect("a time"))
            .collect()
    }

    fn git(&self, arguments: &[&str]) {
        let status = Command::new("git")
            .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
            .args(arguments)
            .current_dir(self.root())
            .status()
            .expect("git can be run");
        assert!(status.success(), "git {arguments:?}");
    }
}

const PAGE: &str = "content/side.md";
/// Builds with a warning: its link says nothing.
const TEXT: &str = "---\ntitle: Side\n---\n\nSe [her](vejledning/_index.md).\n";

#[test]
fn nothing_is_made_where_nothing_has_changed_and_the_same_is_told() {
    let site = Site::new();
    site.write(PAGE, TEXT);
    let first = site.build(&[]);
    assert!(first.stderr.contains("advarsel[vague-link]"), "{first:?}");
    let times = site.times();
    let again = site.is_done(&[]);
    assert_eq!(first.stderr, again.stderr);
    assert_eq!(times, site.times(), "no file was touched");

    // When the files are old enough for their looks to be trusted.
    thread::sleep(Duration::from_millis(2_200));
    site.is_done(&[]);
    assert_eq!(first.stderr, site.is_done(&[]).stderr);

    let first = site.build(&["--format", "json"]);
    let again = site.is_done(&["--format", "json"]);
    assert_eq!(
        (first.stdout, first.stderr.lines().next().map(str::to_owned)),
        { (again.stdout, again.stderr.lines().next().map(str::to_owned)) }
    );
}

#[test]
fn what_was_changed_is_seen_however_it_was_done() {
    let site = Site::new();
    site.write(PAGE, TEXT);
    site.build(&[]);
    thread::sleep(Duration::from_millis(2_200));
    site.is_done(&[]);

    // Of the same size, with the time it had.
    let time = fs::metadata(site.path(PAGE))
        .and_then(|it| it.modified())
        .expect("a time");
    site.write(PAGE, &TEXT.replace("Side", "Sine"));
    let file = File::options()
        .write(true)
        .open(site.path(PAGE))
        .expect("a file");
    file.set_modified(time).expect("a time can be set");
    if cfg!(unix) {
        site.is_made(&[]);
    }
    site.write("content/ny.md", TEXT);
    site.is_made(&[]);
    fs::remove_file(site.path("content/ny.md")).expect("a file");
    site.is_made(&[]);
    site.write("themes/default/assets/egen.css", "main { color: green }");
    site.is_made(&[]);
    site.is_made(&["--base-url", "https://andet.example/sted/"]);
    site.is_made(&["--drafts"]);
    site.is_made(&[]);
    site.is_done(&[]);
}

#[test]
fn outputs_that_someone_changed_or_took_away_are_put_right() {
    let site = Site::new();
    site.build(&[]);
    let page = site.path("public/vejledning/index.html");
    let right = fs::read(&page).expect("a page");
    for wrong in [&right[..right.len() / 2], b"", &vec![b'x'; right.len()]] {
        fs::write(&page, wrong).expect("a page");
        site.is_made(&[]);
        assert_eq!(fs::read(&page).expect("a page"), right);
    }
    fs::remove_file(&page).expect("a page");
    site.is_made(&[]);
    let index = site.path("public/pagefind");
    if index.exists() {
        fs::remove_dir_all(index).expect("the index");
        site.is_made(&[]);
    }
    fs::remove_dir_all(site.path("public")).expect("all of it");
    site.is_made(&[]);
    site.is_done(&[]);
}

/// As CI brings them back: the same contents in new files.
#[test]
fn a_folder_that_was_copied_with_its_memory_is_known_again() {
    let site = Site::new();
    let first = site.build(&[]);
    let copy = Site {
        folder: tempfile::tempdir().expect("a temporary folder"),
    };
    for (path, bytes) in real_site::files_below(site.root()) {
        let to = copy.path(&path);
        fs::create_dir_all(to.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(to, bytes).expect("a file");
    }
    let again = copy.is_done(&[]);
    assert_eq!(first.stderr, again.stderr);
    copy.write(PAGE, TEXT);
    copy.is_made(&[]);
}

#[test]
fn the_memory_may_be_deleted_or_spoilt() {
    let site = Site::new();
    site.build(&[]);
    let memory = site.path(".vejviser/out-public");
    for name in ["left.json", "outputs.json"] {
        let whole = fs::read(memory.join(name)).expect("what is remembered");
        for (number, spoilt) in [&whole[..whole.len() / 2], b"", b"{}", b"\xff\x00"]
            .iter()
            .enumerate()
        {
            fs::write(memory.join(name), spoilt).expect("a file");
            site.write(PAGE, &format!("{TEXT}{name} {number}\n"));
            site.is_made(&[]);
            site.is_done(&[]);
        }
    }
    fs::remove_dir_all(site.path(".vejviser")).expect("what is remembered");
    let told = site.is_made(&[]);
    assert!(
        told.stdout.starts_with("0 skrevet"),
        "the outputs are right: {told:?}"
    );
    site.is_done(&[]);
}

#[test]
fn a_memory_with_a_hole_loses_nothing() {
    let site = Site::new();
    site.build(&[]);
    let path = site.path(".vejviser/out-public/outputs.json");
    let whole = fs::read(&path).expect("what is remembered");
    let whole: serde_json::Value = serde_json::from_slice(&whole).expect("JSON");
    let rows = whole["outputs"].as_object().expect("rows");
    // Of a page, and of the search where there is one.
    for (folder, format) in [("vejledning/", "short"), ("pagefind/", "json")] {
        let Some(hole) = rows.keys().find(|path| path.starts_with(folder)) else {
            continue;
        };
        let mut less = whole.clone();
        let rows = less["outputs"].as_object_mut().expect("rows");
        rows.remove(hole);
        fs::write(&path, less.to_string()).expect("a file");
        // Asked for in another way, the build looks at each output again.
        site.is_made(&["--format", format]);
    }
}

#[test]
fn memories_of_two_builds_are_not_taken_for_one() {
    let site = Site::new();
    site.write(PAGE, TEXT);
    site.build(&[]);
    let left = site.path(".vejviser/out-public/left.json");
    let of_first = fs::read(&left).expect("what is remembered");
    site.write(PAGE, &TEXT.replace("Side", "Sine"));
    site.build(&[]);
    fs::write(&left, of_first).expect("a file");
    site.write(PAGE, TEXT);
    site.is_made(&[]);
}

#[test]
fn a_day_of_change_that_git_tells_is_shown() {
    let site = Site::new();
    site.git(&["init", "-q", "-b", "main"]);
    site.build(&[]);
    site.is_done(&[]);
    site.git(&["add", "content"]);
    site.git(&[
        "commit",
        "-q",
        "-m",
        "All of it",
        "--date",
        "2026-02-03T12:00:00Z",
    ]);
    let told = site.is_made(&[]);
    assert!(!told.stdout.starts_with("0 skrevet"), "{told:?}");
    site.is_done(&[]);
    // The same files, and another history.
    let amended = [
        "commit",
        "-q",
        "--amend",
        "-m",
        "All",
        "--date",
        "2026-03-04T12:00:00Z",
    ];
    site.git(&amended);
    site.is_made(&[]);
}

#[test]
fn verifying_believes_nothing() {
    let site = Site::new();
    site.build(&[]);
    site.is_done(&[]);
    let told = site.is_made(&["--verify"]);
    assert!(told.stdout.starts_with("0 skrevet"), "{told:?}");
    site.is_done(&[]);
}
