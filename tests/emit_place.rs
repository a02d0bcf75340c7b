//! Which folders may be built into, and which are refused however they are spelled.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use vejviser::emit::disk::{EmitError, Folder};

/// A site with both folders of sources, in `site` below a folder of its own.
fn site() -> TempDir {
    let outer = tempfile::tempdir().expect("a temporary folder can be made");
    for folder in ["content/guide", "themes/default", "public"] {
        fs::create_dir_all(outer.path().join("site").join(folder)).expect("folders");
    }
    outer
}

fn check(outer: &Path, out: &str, refused: bool) {
    let result = Folder::open(&outer.join("site"), &outer.join(out));
    let was_refused = matches!(result, Err(EmitError::AmongSources { .. }));
    assert_eq!(was_refused, refused, "{out}: {result:?}");
    assert!(was_refused || result.is_ok(), "{out}: {result:?}");
}

#[test]
fn a_folder_apart_from_the_sources_will_do() {
    let outer = site();
    for out in [
        "site/public",
        "site/public/below",
        "site/new/folder",
        "site/content-built",
        "other",
        "site/../other",
        "site/content/../../other",
    ] {
        check(outer.path(), out, false);
    }
}

#[test]
fn a_folder_that_is_holds_or_lies_in_sources_is_refused() {
    let outer = site();
    for out in [
        "site/content",
        "site/themes",
        "site/content/guide",
        "site/content/new/folder",
        "site/themes/default/assets",
        "site",
        "",
        "/",
    ] {
        check(outer.path(), out, true);
    }
}

#[test]
fn however_it_is_spelled() {
    let outer = site();
    for out in [
        "site/Content",
        "site/THEMES/x",
        "SITE/content",
        "site/public/../content",
        "site/new/../content/guide",
        "site/./content/.",
        "site/public/..",
    ] {
        check(outer.path(), out, true);
    }
}

#[test]
fn a_refusal_says_what_to_do() {
    let outer = site();
    let out = outer.path().join("site/content");
    let error = Folder::open(&outer.path().join("site"), &out).expect_err("it is refused");
    let said = error.to_string();
    assert!(said.ends_with("give another folder with `--out`"), "{said}");
}

#[test]
fn a_file_is_no_folder() {
    let outer = site();
    let out = outer.path().join("file");
    fs::write(&out, "x").expect("a file can be written");
    let error = Folder::open(&outer.path().join("site"), &out).expect_err("it is a file");
    assert!(matches!(error, EmitError::NotFolder { .. }), "{error}");
    let below = Folder::open(&outer.path().join("site"), &out.join("x"));
    assert!(matches!(below, Err(EmitError::Prepare(_))), "{below:?}");
    assert_eq!(fs::read_to_string(&out).expect("it is there"), "x");
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use vejviser::emit::{Output, Sink};
    use vejviser::text::OutputPath;

    use super::*;

    fn link(outer: &Path, link: &str, target: &str) {
        symlink(outer.join(target), outer.join(link)).expect("a link can be made");
    }

    fn build(outer: &Path, out: &str, path: &str, content: &str) -> Result<(), EmitError> {
        let folder = Folder::open(&outer.join("site"), &outer.join(out))?;
        let output = Output {
            path: OutputPath::new(path).expect("an output's path"),
            bytes: content.as_bytes().into(),
        };
        folder.put(output).expect("there is room");
        folder.commit().map(|_| ())
    }

    #[test]
    fn links_are_followed_before_judging() {
        let outer = site();
        link(outer.path(), "to-content", "site/content");
        link(outer.path(), "to-site", "site");
        check(outer.path(), "to-content", true);
        check(outer.path(), "to-content/guide/new", true);
        check(outer.path(), "to-site", true);
        check(outer.path(), "to-site/content/x", true);
        check(outer.path(), "to-site/public", false);
    }

    #[test]
    fn sources_that_are_links_are_where_they_lead() {
        let outer = site();
        fs::rename(
            outer.path().join("site/themes"),
            outer.path().join("shared"),
        )
        .expect("it can be moved");
        link(outer.path(), "site/themes", "shared");
        check(outer.path(), "site/themes", true);
        check(outer.path(), "shared/default", true);
        check(outer.path(), "site/public", false);
    }

    #[test]
    fn an_output_folder_that_is_a_link_stays_one() {
        let outer = site();
        fs::create_dir(outer.path().join("www")).expect("a folder can be made");
        link(outer.path(), "out", "www");
        build(outer.path(), "out", "a", "1").expect("it is empty");
        assert!(outer.path().join("out").is_symlink());
        let built = fs::read_to_string(outer.path().join("www/a"));
        assert_eq!(built.expect("it is built"), "1");
        link(outer.path(), "nowhere", "gone");
        let error = build(outer.path(), "nowhere", "a", "1").expect_err("no folder");
        assert!(matches!(error, EmitError::NotFolder { .. }), "{error}");
    }

    #[test]
    fn a_link_in_the_output_folder_leads_no_build_out_of_it() {
        let outer = site();
        build(outer.path(), "out", "pictures/a", "1").expect("it is empty");
        fs::rename(outer.path().join("out/pictures"), outer.path().join("mine"))
            .expect("it can be moved");
        link(outer.path(), "out/pictures", "mine");
        let mine = || fs::read_to_string(outer.path().join("mine/a")).expect("it is there");
        let error = build(outer.path(), "out", "pictures/a", "2").expect_err("a link");
        assert!(matches!(error, EmitError::NotOurs { .. }), "{error}");
        assert_eq!(mine(), "1");
        build(outer.path(), "out", "b", "2").expect("the link is not in the way");
        assert_eq!(mine(), "1");
        assert!(outer.path().join("out/pictures").is_symlink());
    }
}
