//! The files of a site in memory, as they were at one moment.
//!
//! Reading them is for `disk`, asking git for `git`; everything after works on these values.

pub mod disk;
pub mod git;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Finding, Findings, Reported};
use crate::text::{Date, Fingerprint, SitePath, SourceFile, Span};

/// Every file of a site that a build may read, by path.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    pub files: BTreeMap<SitePath, Source>,
    /// When each file was last changed, as far as git knows.
    pub changed: BTreeMap<SitePath, Date>,
    /// What is wrong with files as such: not UTF-8, too large, not readable as what they are.
    pub diagnostics: Vec<Diagnostic>,
}

/// One file.
#[derive(Clone, Debug)]
pub enum Source {
    /// Markdown, YAML, templates, style sheets, scripts, word catalogues.
    Text(SourceFile),
    /// Pictures, fonts, papers: copied as they are.
    Binary(BinaryFile),
}

/// A file that is copied, not read.
#[derive(Clone, Debug)]
pub struct BinaryFile {
    pub path: SitePath,
    pub bytes: Arc<[u8]>,
    pub fingerprint: Fingerprint,
}

/// Endings of files that are text for certain, in lower case.
const TEXT_ENDINGS: [&str; 14] = [
    "md",
    "yml",
    "yaml",
    "html",
    "xml",
    "css",
    "js",
    "mjs",
    "svg",
    "ftl",
    "txt",
    "json",
    "csv",
    "webmanifest",
];

impl Sources {
    /// Takes in one file as read from a disk or written in a test.
    pub fn insert(&mut self, path: SitePath, bytes: &[u8]) {
        let source = Source::read(path.clone(), bytes).noted_in(&mut self.diagnostics);
        self.files.insert(path, source);
    }

    pub fn text(&self, path: &SitePath) -> Option<&SourceFile> {
        match self.files.get(path)? {
            Source::Text(file) => Some(file),
            Source::Binary(_) => None,
        }
    }

    /// The files below a folder given without a final `/`.
    pub fn below<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a SitePath, &'a Source)> {
        let inside = move |path: &SitePath| {
            path.as_str()
                .strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        self.files.iter().filter(move |(path, _)| inside(path))
    }
}

impl Source {
    /// The file of these bytes: text or binary, by its ending.
    pub fn read(path: SitePath, bytes: &[u8]) -> Reported<Self> {
        if TEXT_ENDINGS.contains(&path.extension().as_str()) {
            return Self::read_text(path, bytes);
        }
        Findings::of(&path).report(Self::Binary(BinaryFile::new(path, bytes)))
    }

    /// The file of these bytes, which is text whatever its ending.
    pub fn read_text(path: SitePath, bytes: &[u8]) -> Reported<Self> {
        let mut found = Findings::of(&path);
        match decode(bytes) {
            Ok(text) => found.report(Self::Text(SourceFile::new(path, text))),
            Err(encoding) => {
                let encoding = encoding.map(str::to_owned);
                found.push(Finding::NotUtf8 { encoding }, Span::START);
                found.report(Self::unread(path))
            }
        }
    }

    /// A file that exists, for links, and reads as empty: why is reported once and for all.
    pub fn unread(path: SitePath) -> Self {
        Self::Binary(BinaryFile::new(path, &[]))
    }

    pub fn path(&self) -> &SitePath {
        match self {
            Self::Text(file) => &file.path,
            Self::Binary(file) => &file.path,
        }
    }

    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(file) => file.text.as_bytes(),
            Self::Binary(file) => &file.bytes,
        }
    }

    pub fn fingerprint(&self) -> Fingerprint {
        match self {
            Self::Text(file) => file.fingerprint,
            Self::Binary(file) => file.fingerprint,
        }
    }
}

impl BinaryFile {
    pub fn new(path: SitePath, bytes: &[u8]) -> Self {
        Self {
            fingerprint: Fingerprint::of(bytes),
            path,
            bytes: bytes.into(),
        }
    }
}

/// UTF-8 with or without its mark; else the encoding it seems to be, if that can be told.
fn decode(bytes: &[u8]) -> Result<&str, Option<&'static str>> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => str::from_utf8(rest).map_err(|_| None),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Err(Some("UTF-16")),
        _ => str::from_utf8(bytes).map_err(|error| {
            // In Windows-1252 and Latin-1, æ ø å Æ Ø Å are these bytes.
            let danish = [0xE6, 0xF8, 0xE5, 0xC6, 0xD8, 0xC5];
            danish
                .contains(&bytes[error.valid_up_to()])
                .then_some("Windows-1252")
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Result<&str, Option<&str>>) {
        assert_eq!(decode(bytes), expected);
    }

    #[test]
    fn utf_8_is_read_with_and_without_its_mark() {
        check("æ".as_bytes(), Ok("æ"));
        check("\u{feff}æ".as_bytes(), Ok("æ"));
    }

    #[test]
    fn other_encodings_are_named_where_they_can_be_told() {
        check(&[0xFF, 0xFE, 0x61, 0x00], Err(Some("UTF-16")));
        check(&[b'a', 0xF8], Err(Some("Windows-1252")));
        check(&[0x80], Err(None));
    }
}
