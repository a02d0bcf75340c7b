//! Reading one file again where all the others are known.
//!
//! Who is told that a file was saved looks at that file first and at everything after, so that a
//! large site shows a save at once. Where anything else than the contents of known files may have
//! changed, a glance does not tell, and everything must be read.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::raw::{read_file, source};
use super::{FOLDERS, is_litter};
use crate::sources::Sources;
use crate::text::SitePath;

/// The site as it was known, with the files at these paths read again; `None` where that cannot be
/// known from them alone, or where they say what they said.
pub fn glance(root: &Path, known: &Sources, touched: &BTreeSet<PathBuf>) -> Option<Sources> {
    // Events name true paths.
    let root = root.canonicalize().ok()?;
    let mut read = Vec::new();
    for path in touched {
        let below = path.strip_prefix(&root).ok()?;
        if below.iter().any(is_litter) {
            continue;
        }
        let names: Vec<&str> = below
            .iter()
            .map(|name| name.to_str())
            .collect::<Option<_>>()?;
        let name = names.join("/").nfc().collect::<String>();
        let is_ours = FOLDERS.iter().any(|folder| {
            let rest = name.strip_prefix(folder);
            rest.is_some_and(|rest| rest.starts_with('/'))
        });
        let name = SitePath::new(name);
        let before = known.files.get(&name);
        let found = fs::symlink_metadata(path);
        // A folder above it may have become a link to elsewhere.
        let is_itself = found.as_ref().is_ok_and(fs::Metadata::is_file)
            && path
                .canonicalize()
                .is_ok_and(|canonical| canonical == *path);
        match before {
            Some(before) if is_ours && is_itself => {
                let file = File::open(path);
                let mut bytes = Vec::new();
                let outcome = read_file(file, &mut bytes).ok()?;
                let (source, found) = source(name.clone(), outcome, &bytes)?;
                let mut told = known.diagnostics.iter();
                if !found.is_empty() || told.any(|diagnostic| diagnostic.place.file == name) {
                    return None;
                }
                if source.fingerprint() != before.fingerprint() {
                    read.push((name, source));
                }
            }
            // Came and went while something was saved.
            None if found.is_err() && !holds_files(known, &name) => {}
            _ => return None,
        }
    }
    if read.is_empty() {
        return None;
    }
    let mut sources = known.clone();
    sources.files.extend(read);
    Some(sources)
}

/// Whether it was a folder of the site.
fn holds_files(known: &Sources, name: &SitePath) -> bool {
    let below = SitePath::new(format!("{name}/"));
    let mut after = known.files.range(&below..);
    after
        .next()
        .is_some_and(|(path, _)| path.as_str().starts_with(below.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    /// After a change to a small site: whether a glance at these paths tells, in which case it tells
    /// what a reading does.
    fn check(change: impl Fn(&Path), touched: &[&str], tells: bool) {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("it was just made");
        fs::create_dir_all(root.join("content/a")).expect("made");
        for name in ["content/site.yml", "content/a/å.md", "content/a/b.md"] {
            fs::write(root.join(name), "før").expect("written");
        }
        let known = read(&root).expect("a site");
        change(&root);
        let touched = touched.iter().map(|path| root.join(path)).collect();
        let glanced = glance(&root, &known, &touched);
        assert_eq!(glanced.is_some(), tells, "{touched:?}");
        let Some(glanced) = glanced else { return };
        let contents = |sources: &Sources| {
            let files = sources.files.iter();
            files
                .map(|(path, source)| (path.clone(), source.bytes().to_vec()))
                .collect::<Vec<_>>()
        };
        assert_eq!(contents(&glanced), contents(&read(&root).expect("a site")));
    }

    fn write(path: &str, text: &[u8]) -> impl Fn(&Path) {
        move |root| fs::write(root.join(path), text).expect("written")
    }

    #[test]
    fn a_saved_file_is_read_alone() {
        let å = "content/a/å.md";
        check(write(å, b"efter"), &[å], true);
        check(write(å, b"efter"), &[å, "content/a/.å.md.swp"], true);
        check(
            write(å, b"efter"),
            &[å, "content/a/4913", "content/a/x"],
            true,
        );
        check(write(å, "før".as_bytes()), &[å], false);
    }

    #[test]
    fn files_that_come_or_go_are_for_a_reading() {
        check(write("content/a/c.md", b"ny"), &["content/a/c.md"], false);
        let remove = |root: &Path| fs::remove_file(root.join("content/a/b.md")).expect("removed");
        check(remove, &["content/a/b.md"], false);
        let rename = |root: &Path| {
            let (from, to) = (root.join("content/a/b.md"), root.join("content/a/d.md"));
            fs::rename(from, to).expect("renamed");
        };
        check(rename, &["content/a/b.md", "content/a/d.md"], false);
    }

    #[test]
    fn folders_that_move_are_for_a_reading() {
        let change = |root: &Path| {
            fs::write(root.join("content/site.yml"), "efter").expect("written");
            fs::rename(root.join("content/a"), root.join("content/c")).expect("renamed");
        };
        let touched = &["content/site.yml", "content/a", "content/c"];
        check(change, touched, false);
        check(change, &touched[..2], false);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_behind_a_link_is_for_a_reading() {
        let change = |root: &Path| {
            fs::rename(root.join("content/a"), root.join("elsewhere")).expect("renamed");
            fs::write(root.join("elsewhere/b.md"), "hemmeligt").expect("written");
            std::os::unix::fs::symlink(root.join("elsewhere"), root.join("content/a"))
                .expect("linked");
        };
        check(change, &["content/a/b.md"], false);
    }

    #[test]
    fn what_is_wrong_with_a_file_is_for_a_reading() {
        check(write("content/a/b.md", &[0xE6]), &["content/a/b.md"], false);
        let touched = &["README.md", "content/a/b.md"];
        let change = |root: &Path| {
            fs::write(root.join("README.md"), "x").expect("written");
            fs::write(root.join("content/a/b.md"), "efter").expect("written");
        };
        check(change, touched, false);
    }
}
