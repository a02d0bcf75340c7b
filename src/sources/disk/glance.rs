//! Reading one file again where all the others are known.
//!
//! Who is told that a file was saved looks at that file first and at everything after, so that a
//! large site shows a save at once. Where anything else than the contents of known files may have
//! changed, a glance does not tell, and everything must be read.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::{Content, FOLDERS, is_litter, read_file};
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
        let name = below.to_str()?.nfc().collect::<String>().replace('\\', "/");
        let is_ours = FOLDERS.iter().any(|folder| {
            let rest = name.strip_prefix(folder);
            rest.is_some_and(|rest| rest.starts_with('/'))
        });
        let name = SitePath::new(name);
        let before = known.files.get(&name);
        let is_file = fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
        match (before, is_file) {
            (Some(before), true) if is_ours => {
                let Ok(Content::Read(source, found)) = read_file(name.clone(), path) else {
                    return None;
                };
                let mut told = known.diagnostics.iter();
                if !found.is_empty() || told.any(|diagnostic| diagnostic.place.file == name) {
                    return None;
                }
                if source.fingerprint() != before.fingerprint() {
                    read.push((name, source));
                }
            }
            // Came and went while something was saved.
            (None, false) => {}
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
