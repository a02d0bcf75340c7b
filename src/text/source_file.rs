//! A text file of the site and the lines in it.

use std::sync::Arc;

use super::{Fingerprint, SitePath};

/// A text file as read: UTF-8, with any byte order mark taken off.
///
/// Offsets count from after the mark. Line ends are as written.
#[derive(Clone, Debug)]
pub struct SourceFile {
    pub path: SitePath,
    pub text: Arc<str>,
    /// Of the text alone; the path is not part of it.
    pub fingerprint: Fingerprint,
}

impl SourceFile {
    pub fn new(path: SitePath, text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        Self {
            fingerprint: Fingerprint::of(text.as_bytes()),
            path,
            text,
        }
    }

    pub fn lines(&self) -> Lines<'_> {
        Lines::of(&self.text)
    }
}

/// A line and a column, both counted from 1; columns count characters (Unicode scalar values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}

/// Where the lines of a text begin, to turn offsets into lines and columns.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn of(text: &'a str) -> Self {
        let after_ends = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(after_ends).collect(),
        }
    }

    /// The place of a byte offset; one past the end is the end.
    pub fn place(&self, offset: usize) -> LineColumn {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        LineColumn {
            line,
            column: self.text[start..offset].chars().count() + 1,
        }
    }

    /// The byte offset of a place; `None` for a line that is not there. A column past the line's
    /// end is its end.
    pub fn offset(&self, place: LineColumn) -> Option<usize> {
        let start = *self.starts.get(place.line.checked_sub(1)?)?;
        let line = self.text[start..].lines().next().unwrap_or_default();
        let within = line.char_indices().nth(place.column.checked_sub(1)?);
        Some(start + within.map_or(line.len(), |(at, _)| at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, offset: usize, line: usize, column: usize) {
        assert_eq!(Lines::of(text).place(offset), LineColumn { line, column });
    }

    #[test]
    fn columns_count_letters_not_bytes() {
        check("æøå x", 7, 1, 5);
        check("a\nbå c", 5, 2, 3);
    }

    #[test]
    fn a_place_has_an_offset() {
        let text = "a\nbå c";
        for offset in [0, 2, 3, 5, 6] {
            let lines = Lines::of(text);
            assert_eq!(lines.offset(lines.place(offset)), Some(offset));
        }
        let beyond = |line, column| Lines::of(text).offset(LineColumn { line, column });
        assert_eq!(beyond(2, 99), Some(7));
        assert_eq!(beyond(3, 1), None);
        assert_eq!(beyond(0, 1), None);
    }

    #[test]
    fn the_end_is_a_place() {
        check("", 0, 1, 1);
        check("a\n", 2, 2, 1);
        check("a\n", 99, 2, 1);
    }
}
