//! What a build does to its output folder, on a real disk.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use vejviser::emit::disk::{Committed, EmitError, Folder};
use vejviser::emit::{Output, Sink};
use vejviser::text::OutputPath;

/// A site's folder with `content/` in it.
fn site() -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir(root.path().join("content")).expect("a folder can be made");
    root
}

/// Builds `files` (`path=content`, separated by blanks) into `public`.
fn build(root: &Path, files: &str) -> Result<Committed, EmitError> {
    let folder = Folder::open(root, &root.join("public"))?;
    for file in files.split_whitespace() {
        let (path, content) = file.split_once('=').expect("path=content");
        let output = Output {
            path: OutputPath::new(path).expect("an output's path"),
            bytes: content.as_bytes().into(),
        };
        folder.put(output).expect("there is room");
    }
    folder.commit()
}

/// Everything in `public` in the same form, the program's own files left out.
fn public(root: &Path) -> String {
    let public = root.join("public");
    let mut files: Vec<String> = walkdir::WalkDir::new(&public)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("it can be read"))
        .filter(|entry| entry.depth() > 0 && !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| {
            let path = entry.path().strip_prefix(&public).expect("it is below");
            let path = path.to_string_lossy().replace('\\', "/");
            if entry.file_type().is_dir() {
                return format!("{path}/");
            }
            let content = fs::read_to_string(entry.path()).expect("it is text");
            format!("{path}={content}")
        })
        .collect();
    files.sort();
    files.join(" ")
}

fn check(before: &str, after: &str, expected: Committed, folder: &str) {
    let root = site();
    build(root.path(), before).expect("the first build");
    let committed = build(root.path(), after).expect("the second build");
    assert_eq!(
        (committed, public(root.path()).as_str()),
        (expected, folder)
    );
}

fn counts(written: usize, unchanged: usize, removed: usize) -> Committed {
    Committed {
        written,
        unchanged,
        removed,
    }
}

#[test]
fn a_build_leaves_what_it_made_and_no_more() {
    check("", "", counts(0, 0, 0), "");
    check("a=1 b/c=2", "a=1 b/c=2", counts(0, 2, 0), "a=1 b/ b/c=2");
    check(
        "a=1 b/c=2",
        "a=3 b/d/e=4",
        counts(2, 0, 1),
        "a=3 b/ b/d/ b/d/e=4",
    );
    check("a=1 b/c/d=2", "a=1", counts(0, 1, 1), "a=1");
    check("a=1", "", counts(0, 0, 1), "");
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    check("a=1 b=2", "a/b=1 b=2", counts(1, 1, 1), "a/ a/b=1 b=2");
    check("a/b=1 a/c/d=2", "a=1", counts(1, 0, 2), "a=1");
    check("Om/a=1", "om/a=1", counts(1, 0, 1), "om/ om/a=1");
}
