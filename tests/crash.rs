//! The program killed in the middle of its work: every file is whole, old or new, none is missing,
//! and the next build finishes.

#[path = "../benches/sites/mod.rs"]
mod sites;

mod real_site;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Kills spread over the whole of a build, and as many over its end, when files are moved in.
const KILLS: u32 = 8;

type Files = BTreeMap<String, Vec<u8>>;

#[test]
fn a_killed_build_leaves_whole_files_and_the_next_one_finishes() {
    let site = tempfile::tempdir().expect("a folder");
    let root = site.path();
    for (path, text) in sites::make(sites::Size {
        pages: 80,
        products: 8,
    }) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let public = root.join("public");
    let editions = ["En vejviser", "En anden vejviser"];
    let [expected_old, expected_new] = editions.map(|title| {
        set_title(root, title);
        finish(root);
        real_site::files_below(&public)
    });
    assert!(
        differ_in(&expected_old, &expected_new) > 50,
        "the title stands on every page"
    );

    let started = Instant::now();
    set_title(root, editions[0]);
    finish(root);
    let whole = started.elapsed();

    let mut caught = 0;
    let spread = (0..KILLS).map(|kill| whole * kill / KILLS);
    let at_the_end = (0..KILLS).map(|kill| whole * (85 + 2 * kill) / 100);
    let mut expected = [&expected_old, &expected_new];
    for (number, moment) in spread.chain(at_the_end).enumerate() {
        let title = editions[(number + 1) % 2];
        set_title(root, title);
        caught += usize::from(kill_after(root, moment));
        let [old, new] = expected;
        assert_whole(&real_site::files_below(&public), old, new);
        finish(root);
        assert!(
            real_site::files_below(&public) == *new,
            "the next build did not finish the work"
        );
        expected.swap(0, 1);
    }
    assert!(
        caught >= KILLS as usize / 2,
        "only {caught} builds were still at work when killed"
    );
}

/// Every file is as before or as it should become, and none that both have is missing.
fn assert_whole(found: &Files, old: &Files, new: &Files) {
    for (path, bytes) in found {
        let whole = [old, new]
            .iter()
            .any(|files| files.get(path) == Some(bytes));
        assert!(whole, "{path} is neither old nor new");
    }
    for path in old.keys().filter(|path| new.contains_key(*path)) {
        assert!(found.contains_key(path), "{path} is missing");
    }
}

fn differ_in(old: &Files, new: &Files) -> usize {
    old.iter()
        .filter(|(path, bytes)| new.get(*path) != Some(bytes))
        .count()
}

fn set_title(root: &Path, title: &str) {
    let path = root.join("content/site.yml");
    let settings = fs::read_to_string(&path).expect("the settings");
    let (_, rest) = settings
        .split_once('\n')
        .expect("the title is the first line");
    fs::write(path, format!("title: {title}\n{rest}")).expect("the settings");
}

fn program(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command
        .args(["build", "--today", "2026-11-23", "--root"])
        .arg(root);
    command
}

fn finish(root: &Path) {
    let output = program(root).output().expect("the program starts");
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
}

/// Whether the build was still at work by then.
fn kill_after(root: &Path, moment: Duration) -> bool {
    let mut child = program(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    thread::sleep(moment);
    let at_work = child.try_wait().expect("a child of ours").is_none();
    child.kill().expect("a child of ours");
    child.wait().expect("a child of ours");
    at_work
}
