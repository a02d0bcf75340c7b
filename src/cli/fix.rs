//! Repairs written to files, or shown as a difference.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::{fs, str};

use similar::TextDiff;

use crate::diagnostic::Argument;
use crate::sources::Sources;
use crate::text::SitePath;
use crate::words::Words;

use super::failure::Failure;
use super::screen;

/// The mark that some editors begin a file with; it is no part of the text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What `write` would do, as a unified diff.
pub fn show(files: &BTreeMap<SitePath, String>, sources: &Sources) {
    for (path, text) in files {
        let Some(file) = sources.text(path) else {
            continue;
        };
        let difference = TextDiff::from_lines(&*file.text, text);
        let mut difference = difference.unified_diff();
        difference.header(&format!("a/{path}"), &format!("b/{path}"));
        screen::show(&difference.to_string());
    }
}

/// Writes each file in one step. A file that changed since it was read is left, with a word.
/// Gives those that were written.
pub fn write(
    root: &Path,
    files: &BTreeMap<SitePath, String>,
    sources: &Sources,
    words: &Words,
) -> Result<Vec<SitePath>, Failure> {
    let mut written = Vec::new();
    for (path, text) in files {
        let at = root.join(path.as_str());
        let read = sources.text(path).map(|file| file.text.clone());
        let done = replace(&at, &read.unwrap_or_default(), text)
            .map_err(|error| Failure::unwritable(&at, &error))?;
        if done {
            written.push(path.clone());
        } else {
            let values = [("path", Argument::Text(path.to_string()))];
            screen::note(words.text("fix-changed", &values));
        }
    }
    Ok(written)
}

/// Puts `text` where `before` is. `false`, and nothing done, where something else stands there.
fn replace(path: &Path, before: &str, text: &str) -> io::Result<bool> {
    // A link keeps being one; what it leads to is changed.
    let path = fs::canonicalize(path)?;
    let bytes = fs::read(&path)?;
    let (mark, rest) = match bytes.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => (BYTE_ORDER_MARK, rest),
        None => (&[][..], &bytes[..]),
    };
    if str::from_utf8(rest).ok() != Some(before) {
        return Ok(false);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(mark)?;
    new.write_all(text.as_bytes())?;
    new.as_file()
        .set_permissions(fs::metadata(&path)?.permissions())?;
    new.as_file().sync_all()?;
    new.persist(&path)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(stands: &[u8], before: &str, text: &str, done: bool, expected: &[u8]) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("a.yml");
        fs::write(&path, stands).expect("a file can be written");
        assert_eq!(replace(&path, before, text).expect("it works"), done);
        assert_eq!(fs::read(&path).expect("it is there"), expected);
        let names = fs::read_dir(folder.path()).expect("the folder is there");
        assert_eq!(names.count(), 1, "nothing else is left");
    }

    #[test]
    fn a_file_is_replaced_when_it_is_what_was_read() {
        check(b"a\r\n", "a\r\n", "b\r\n", true, b"b\r\n");
        check(b"\xef\xbb\xbfa", "a", "b", true, b"\xef\xbb\xbfb");
    }

    #[test]
    fn a_file_that_changed_is_left() {
        check(
            "min ændring".as_bytes(),
            "a",
            "b",
            false,
            "min ændring".as_bytes(),
        );
        check(b"\xff", "a", "b", false, b"\xff");
    }
}
