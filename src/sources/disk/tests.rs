//! Reading from a real disk.

use std::fs::{self, File};
use std::sync::atomic::{AtomicBool, Ordering};

use tempfile::TempDir;

use super::*;

/// A site with these files, each as `path=content`.
fn site(files: &[&str]) -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir(root.path().join("content")).expect("a folder can be made");
    for file in files {
        let (path, content) = file.split_once('=').expect("path=content");
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("below the root")).expect("folders");
        fs::write(path, content).expect("a file can be written");
    }
    root
}

/// What is read, a path or a finding a line: findings as `path: finding`.
fn read_as_text(root: &Path) -> String {
    let sources = read(root).expect("the site can be read");
    let files = sources.files.keys().map(SitePath::to_string);
    let found = sources.diagnostics.iter().map(|diagnostic| {
        let word = match &diagnostic.finding {
            Finding::UnusableFile { reason } => reason.clone(),
            finding => finding.rule().id().to_owned(),
        };
        format!("{}: {word}", diagnostic.place.file)
    });
    files.chain(found).collect::<Vec<_>>().join("\n")
}

fn check(files: &[&str], expected: &[&str]) {
    let root = site(files);
    assert_eq!(read_as_text(root.path()), expected.join("\n"));
}

#[test]
fn content_and_themes_are_read_and_nothing_else() {
    check(
        &[
            "content/a.md=x",
            "content/b/c.png=x",
            "themes/t/theme.yml=x",
            "README.md=x",
        ],
        &["content/a.md", "content/b/c.png", "themes/t/theme.yml"],
    );
}

#[test]
fn what_editors_and_tools_leave_is_passed_over() {
    check(
        &[
            "content/a.md=x",
            "content/.#a.md=x",
            "content/a.md~=x",
            "content/#a.md#=x",
            "content/.a.md.swp=x",
            "content/a.TMP=x",
            "content/4913=x",
            "content/Thumbs.db=x",
            "content/.git/config.md=x",
            "content/node_modules/b/c.md=x",
        ],
        &["content/a.md"],
    );
}

#[test]
fn a_site_below_a_hidden_folder_is_read() {
    let outer = site(&["content/.hidden/node_modules/content/a.md=x"]);
    let root = outer.path().join("content/.hidden/node_modules");
    assert_eq!(read_as_text(&root), "content/a.md");
}

#[test]
fn a_file_that_is_not_utf_8_is_reported() {
    let root = site(&[]);
    fs::write(root.path().join("content/a.md"), b"p\xe5 vej").expect("a file can be written");
    assert_eq!(
        read_as_text(root.path()),
        "content/a.md\ncontent/a.md: not-utf8"
    );
}

#[test]
fn a_file_that_is_too_large_is_reported_and_not_read() {
    let root = site(&["content/a.md=x"]);
    let file = File::create(root.path().join("content/film.mp4")).expect("a file");
    file.set_len((LIMIT_MIB * 1024 * 1024) as u64)
        .expect("room");
    assert_eq!(read_as_text(root.path()), "content/a.md\ncontent/film.mp4");
    file.set_len((LIMIT_MIB * 1024 * 1024 + 1) as u64)
        .expect("room");
    assert_eq!(
        read_as_text(root.path()),
        "content/a.md\ncontent/film.mp4\ncontent/film.mp4: file-too-large"
    );
    let sources = read(root.path()).expect("the site can be read");
    let path = SitePath::new("content/film.mp4");
    assert_eq!(sources.files[&path].bytes(), b"");
}

#[test]
#[cfg(target_os = "linux")] // elsewhere two such names cannot be
fn names_that_other_systems_take_for_one_are_reported_once() {
    check(
        &["content/Kort.md=x", "content/kort.md=x"],
        &[
            "content/Kort.md",
            "content/kort.md",
            "content/kort.md: case-twin",
        ],
    );
    check(
        &[
            "content/Om/a.md=x",
            "content/om/A.md=x",
            "content/om/b.md=x",
        ],
        &[
            "content/Om/a.md",
            "content/om/A.md",
            "content/om/b.md",
            "content/om: case-twin",
        ],
    );
}

#[test]
fn a_name_is_the_same_however_the_disk_spells_it() {
    check(&["content/ka\u{30a}l.md=x"], &["content/k\u{e5}l.md"]);
}

#[test]
fn a_missing_folder_is_named() {
    let empty = tempfile::tempdir().expect("a temporary folder can be made");
    let file = empty.path().join("file");
    fs::write(&file, "x").expect("a file can be written");
    let says = |root: &Path| read(root).map(|_| ()).expect_err("no site").to_string();
    assert!(says(&empty.path().join("gone")).starts_with("there is no folder `"));
    assert!(says(empty.path()).starts_with("there is no folder `content` in `"));
    assert!(says(&file).ends_with("` is not a folder"));
    // Windows tells no difference between a folder that is a file and one that is not there.
    let below = says(&file.join("below"));
    assert!(
        below.ends_with("` is not a folder") || cfg!(windows),
        "{below}"
    );
}

#[test]
fn a_file_that_goes_away_while_we_read_is_not_there() {
    let root = site(&["content/a.md=x"]);
    let coming_and_going = root.path().join("content/b.md");
    let enough = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !enough.load(Ordering::Relaxed) {
                fs::write(&coming_and_going, "x").expect("a file can be written");
                fs::remove_file(&coming_and_going).expect("a file can be removed");
            }
        });
        let always_read = (0..300).all(|_| read(root.path()).is_ok());
        enough.store(true, Ordering::Relaxed);
        assert!(always_read);
    });
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;

    fn check_link(link: &str, target: &str, expected: &[&str]) {
        let root = site(&["content/a/b.md=x", "outside.md=x"]);
        let elsewhere = site(&["content/secret.md=x"]);
        let target = target.replace("ELSEWHERE", &elsewhere.path().to_string_lossy());
        symlink(target, root.path().join(link)).expect("a link can be made");
        assert_eq!(read_as_text(root.path()), expected.join("\n"));
    }

    #[test]
    fn a_link_within_the_site_is_followed() {
        check_link(
            "content/c.md",
            "../outside.md",
            &["content/a/b.md", "content/c.md"],
        );
        check_link("content/c", "a", &["content/a/b.md", "content/c/b.md"]);
    }

    #[test]
    fn a_link_out_of_the_site_is_not() {
        let read = "content/a/b.md";
        check_link(
            "content/c",
            "ELSEWHERE/content",
            &[read, "content/c: outside-site"],
        );
        check_link(
            "content/c.md",
            "ELSEWHERE/content/secret.md",
            &[read, "content/c.md: outside-site"],
        );
        check_link("themes", "ELSEWHERE", &[read, "themes: outside-site"]);
    }

    #[test]
    fn a_link_that_leads_nowhere_or_in_circles_is_reported() {
        let read = "content/a/b.md";
        check_link(
            "content/c.md",
            "gone.md",
            &[read, "content/c.md: broken-link"],
        );
        check_link("content/c", "c", &[read, "content/c: broken-link"]);
        check_link("content/a/up", "..", &[read, "content/a/up: link-loop"]);
        check_link("content/.#b.md", "me@host.42", &[read]);
    }

    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let root = site(&["content/a.md=x"]);
        let _socket = UnixListener::bind(root.path().join("content/s")).expect("a socket");
        assert_eq!(
            read_as_text(root.path()),
            "content/a.md\ncontent/s: not-a-file"
        );
    }

    #[test]
    fn a_name_that_is_not_utf_8_is_reported() {
        let root = site(&["content/a.md=x"]);
        let name = OsStr::from_bytes(b"p\xe5.md");
        // Some disks refuse such names, and then there is nothing to report.
        if fs::write(root.path().join("content").join(name), "x").is_ok() {
            assert_eq!(
                read_as_text(root.path()),
                "content/a.md\ncontent/p\u{fffd}.md: name-not-utf8"
            );
        }
    }
}
