//! What a build does to its output folder, on a real disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use tempfile::TempDir;
use vejviser::emit::disk::{Committed, EmitError, Folder};
use vejviser::emit::{Output, Sink, Snapshot};
use vejviser::text::OutputPath;

/// A site's folder with `content/` in it, and `public` in it when it is built.
struct Site(TempDir);

impl Site {
    fn new() -> Self {
        let root = tempfile::tempdir().expect("a temporary folder can be made");
        fs::create_dir(root.path().join("content")).expect("a folder can be made");
        Self(root)
    }

    fn built(files: &str) -> Self {
        let site = Self::new();
        site.build(files).expect("the first build");
        site
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn public(&self, path: &str) -> PathBuf {
        self.root().join("public").join(path)
    }

    fn open(&self) -> Folder {
        Folder::open(self.root(), &self.public("")).expect("nothing is in the way")
    }

    /// Builds files, `path=content` with blanks between.
    fn build(&self, files: &str) -> Result<Committed, EmitError> {
        let folder = self.open();
        put(&folder, files);
        folder.commit()
    }

    fn write(&self, path: &str, content: &str) {
        let path = self.public(path);
        fs::create_dir_all(path.parent().expect("below public")).expect("folders");
        fs::write(path, content).expect("a file can be written");
    }

    /// Everything in `public`, folders with a `/` after them, but for the list of our files.
    fn holds(&self) -> String {
        let public = self.public("");
        let mut files: Vec<String> = walkdir::WalkDir::new(&public)
            .min_depth(1)
            .into_iter()
            .map(|entry| entry.expect("it can be read"))
            .map(|entry| {
                let path = entry.path().strip_prefix(&public).expect("it is below");
                let path = path.to_string_lossy().replace('\\', "/");
                if entry.file_type().is_file() {
                    let content = fs::read_to_string(entry.path()).expect("it is text");
                    format!("{path}={content}")
                } else {
                    format!("{path}/")
                }
            })
            .filter(|file| !file.starts_with(".vejviser-manifest.json="))
            .collect();
        files.sort();
        files.join(" ")
    }

    /// That a build of these files is refused, says this, and changes nothing.
    fn check_refused(&self, files: &str, expected: &str) {
        let before = self.holds();
        let error = self.build(files).expect_err("it is refused").to_string();
        let public = fs::canonicalize(self.public("")).expect("it is there");
        let error = error.replace(&*public.to_string_lossy(), "PUBLIC");
        assert_eq!(error.replace('\\', "/"), expected);
        assert_eq!(self.holds(), before);
    }
}

fn put(sink: &dyn Sink, files: &str) {
    for file in files.split_whitespace() {
        let (path, content) = file.split_once('=').expect("path=content");
        let output = Output {
            path: OutputPath::new(path).expect("an output's path"),
            bytes: content.as_bytes().into(),
        };
        sink.put(output).expect("there is room");
    }
}

fn counts(written: usize, unchanged: usize, removed: usize) -> Committed {
    Committed {
        written,
        unchanged,
        removed,
    }
}

/// That one build after another does this much, and leaves this.
fn check(before: &str, after: &str, expected: Committed, holds: &str) {
    let site = Site::built(before);
    let committed = site.build(after).expect("the second build");
    assert_eq!((committed, site.holds().as_str()), (expected, holds));
    let again = site.build(after).expect("the third build");
    assert_eq!(again, counts(0, after.split_whitespace().count(), 0));
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
    check("a=1", "", counts(0, 0, 1), "");
}

#[test]
fn folders_that_become_empty_go() {
    check("a=1 b/c/d=2 b/c/e=3", "a=1", counts(0, 1, 2), "a=1");
    check("b/c/d=2 b/e=3", "b/e=3", counts(0, 1, 1), "b/ b/e=3");
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    check("a=1 b=2", "a/b=1 b=2", counts(1, 1, 1), "a/ a/b=1 b=2");
    check("a=1", "a/b/c=1", counts(1, 0, 1), "a/ a/b/ a/b/c=1");
    check("a/b=1 a/c/d=2", "a=1", counts(1, 0, 2), "a=1");
    check("a/b/c=1", "a/b=1", counts(1, 0, 1), "a/ a/b=1");
}

#[test]
fn a_name_changes_case() {
    check("Om/a=1 Om/b=2", "om/a=1", counts(1, 0, 2), "om/ om/a=1");
    check(
        "o/A=1 o/b=2",
        "o/a=1 o/b=2",
        counts(1, 1, 1),
        "o/ o/a=1 o/b=2",
    );
}

#[test]
fn a_folder_in_the_way_goes_with_the_empty_folders_in_it() {
    let site = Site::built("a/b=1");
    fs::create_dir_all(site.public("a/empty/too")).expect("folders");
    site.build("a=1").expect("nothing is lost");
    assert_eq!(site.holds(), "a=1");
}

#[test]
fn an_empty_folder_is_filled() {
    let site = Site::new();
    fs::create_dir(site.public("")).expect("a folder can be made");
    assert_eq!(
        site.build("a=1 b/c=2").expect("it is empty"),
        counts(2, 0, 0)
    );
    assert_eq!(site.holds(), "a=1 b/ b/c=2");
}

#[test]
fn folders_above_the_output_folder_are_made() {
    let site = Site::new();
    let out = site.root().join("x/y/out");
    let folder = Folder::open(site.root(), &out).expect("it can be made");
    put(&folder, "a=1");
    folder.commit().expect("it can be moved there");
    assert_eq!(fs::read_to_string(out.join("a")).expect("it is built"), "1");
}

#[test]
fn nothing_is_changed_without_a_commit() {
    let site = Site::built("a=1 b=2");
    let folder = site.open();
    put(&folder, "a=3 c=4");
    assert_eq!(site.holds(), "a=1 b=2");
    drop(folder);
    assert_eq!(site.holds(), "a=1 b=2");
    let left: Vec<_> = fs::read_dir(site.root().join(".vejviser/out-public"))
        .expect("the working folder stays")
        .map(|entry| entry.expect("it can be read").file_name())
        .collect();
    assert_eq!(left, ["lock"]);
}

#[test]
fn an_unchanged_file_keeps_its_time() {
    let site = Site::built("a=1 b=2");
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_hours(400_000);
    for path in ["a", "b"] {
        let file = fs::File::options().write(true).open(site.public(path));
        let set = file.and_then(|file| file.set_modified(long_ago));
        set.expect("a file's time can be set");
    }
    site.build("a=1 b=3").expect("the second build");
    let time = |path: &str| {
        let found = site.public(path).metadata().expect("it is there");
        found.modified().expect("disks keep times")
    };
    assert_eq!(time("a"), long_ago);
    assert!(time("b") > long_ago);
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_is_the_same_file() {
    use std::os::unix::fs::MetadataExt;
    let site = Site::built("a=1 b/c=2");
    let file = |path: &str| site.public(path).metadata().expect("it is there").ino();
    let before = (file("a"), file("b"), file("b/c"));
    site.build("a=1 b/c=2 b/d=3 e/f=4")
        .expect("the second build");
    assert_eq!((file("a"), file("b"), file("b/c")), before);
}

#[test]
fn a_file_of_ours_that_someone_changed_is_put_right() {
    let site = Site::built("a=1 b=22 c=3");
    let time = site
        .public("b")
        .metadata()
        .and_then(|found| found.modified());
    site.write("b", "xx"); // as long as before, and of the same time
    let file = fs::File::options().write(true).open(site.public("b"));
    file.and_then(|file| file.set_modified(time?))
        .expect("a file's time can be set");
    fs::remove_file(site.public("c")).expect("it is there");
    assert_eq!(
        site.build("a=1 b=22 c=3").expect("it is ours"),
        counts(2, 1, 0)
    );
    assert_eq!(site.holds(), "a=1 b=22 c=3");
}

#[test]
fn a_folder_that_was_deleted_is_built_anew() {
    let site = Site::built("a=1 b=2");
    fs::remove_dir_all(site.public("")).expect("it is there");
    assert_eq!(site.build("a=1 b=2").expect("it is gone"), counts(2, 0, 0));
}

#[test]
fn a_folder_that_was_moved_is_still_known() {
    let site = Site::built("a=1 b=2");
    let moved = site.root().join("www");
    fs::rename(site.public(""), &moved).expect("it can be moved");
    let folder = Folder::open(site.root(), &moved).expect("nothing is in the way");
    put(&folder, "a=3");
    assert_eq!(folder.commit().expect("a and b are ours"), counts(1, 0, 1));
}

#[test]
fn files_that_are_not_ours_are_never_touched() {
    let site = Site::new();
    site.write("CNAME", "mine");
    site.write("b/mine", "mine");
    site.write("c/mine", "mine");
    site.build("a=1 b/c=2").expect("nothing is in the way");
    site.build("d=1").expect("nothing is in the way");
    assert_eq!(site.holds(), "CNAME=mine b/ b/mine=mine c/ c/mine=mine d=1");
}

#[test]
fn a_file_that_is_not_ours_is_not_overwritten() {
    let site = Site::built("a=1 f/g=5");
    let move_it = "and is left alone; move it away, or give another folder with `--out`";
    site.write("b", "mine");
    site.write("c/d", "mine");
    site.write("f/h", "mine");
    let refused = |what: &str| format!("`PUBLIC/{what} {move_it}");
    site.check_refused("a=2 b=2", &refused("b` was not made by Vejviser"));
    site.check_refused("b/x=2", &refused("b` was not made by Vejviser"));
    site.check_refused("c=2", &refused("c/d` was not made by Vejviser"));
    site.check_refused("f=2", &refused("f/h` was not made by Vejviser"));
    site.check_refused(
        "b=2 c/d=2 f=2",
        &refused("b` was not made by Vejviser (nor were 2 more files)"),
    );
}

#[test]
fn a_file_that_is_what_we_would_write_becomes_ours() {
    let site = Site::new();
    site.write("a", "1");
    assert_eq!(site.build("a=1").expect("it is the same"), counts(0, 1, 0));
    assert_eq!(site.build("").expect("it is ours"), counts(0, 0, 1));
}

#[test]
fn a_list_of_files_that_we_did_not_write_is_not_guessed_at() {
    let site = Site::built("a=1");
    site.write(".vejviser-manifest.json", "{\"version\": 2}");
    let error = Folder::open(site.root(), &site.public("")).expect_err("it is refused");
    assert!(matches!(error, EmitError::Damaged { .. }), "{error}");
    assert_eq!(site.holds(), "a=1");
}

#[test]
fn a_journal_that_was_spoilt_is_not_guessed_at() {
    let site = Site::built("a=1");
    let journal = site.root().join(".vejviser/out-public/journal");
    fs::create_dir_all(journal.join("files")).expect("folders");
    fs::write(journal.join("remove-last.json"), "").expect("a file can be written");
    let error = Folder::open(site.root(), &site.public("")).expect_err("it is refused");
    assert!(matches!(error, EmitError::Damaged { .. }), "{error}");
    fs::remove_dir_all(journal).expect("as the error says");
    site.build("a=2").expect("nothing is in the way");
}

#[test]
fn two_outputs_that_cannot_both_be_are_refused() {
    let site = Site::built("a=1");
    site.check_refused(
        "a=1 a/b=2",
        "`a` cannot be built as a file, since `a/b` needs a folder of that name",
    );
}

#[test]
fn the_programs_own_names_are_not_for_outputs() {
    let site = Site::new();
    let folder = site.open();
    for path in [".vejviser-manifest.json", ".vejviser/x"] {
        let output = Output {
            path: OutputPath::new(path).expect("an output's path"),
            bytes: Arc::from(*b"x"),
        };
        assert!(folder.put(output).is_err(), "{path}");
    }
}

#[test]
fn of_two_builds_at_once_the_second_says_so() {
    let site = Site::new();
    let first = site.open();
    put(&first, "a=1");
    let second = Folder::open(site.root(), &site.public("")).expect_err("it is busy");
    assert!(
        second
            .to_string()
            .starts_with("another build is writing to `")
    );
    first.commit().expect("the first is not disturbed");
    site.build("a=1").expect("it is free again");
}

#[test]
fn outputs_come_from_many_threads() {
    let site = Site::new();
    let (folder, snapshot) = (site.open(), Snapshot::default());
    (0..500).into_par_iter().for_each(|number| {
        let file = format!("{}/{number}/index.html={number}", number % 7);
        put(&folder, &file);
        put(&snapshot, &file);
    });
    assert_eq!(folder.commit().expect("the first build"), counts(500, 0, 0));
    let outputs = snapshot.into_outputs();
    assert_eq!(outputs.len(), 500);
    for (path, bytes) in outputs {
        let found = fs::read(site.public(path.as_str())).expect("it is built");
        assert_eq!(*found, *bytes, "{path}");
    }
}
