//! The line of a file that a finding is about.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::sources::Sources;
use crate::text::{LineColumn, Lines, Place, SitePath};

/// The first line of a place, and the part of it that is meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt<'a> {
    pub start: LineColumn,
    /// Without its line end.
    pub line: &'a str,
    /// Bytes of `line`, on letters' borders; empty at the start of a file.
    pub marked: Range<usize>,
}

/// Finds excerpts, counting each file's lines once.
pub struct Excerpts<'a> {
    sources: &'a Sources,
    lines: BTreeMap<&'a SitePath, Lines<'a>>,
}

impl<'a> Excerpts<'a> {
    pub fn of(sources: &'a Sources) -> Self {
        Self {
            sources,
            lines: BTreeMap::new(),
        }
    }

    /// `None` for a file that is not text, or is not among the sources.
    pub fn at(&mut self, place: &Place) -> Option<Excerpt<'a>> {
        let file = self.sources.text(&place.file)?;
        let lines = self.lines.entry(&file.path).or_insert_with(|| file.lines());
        let text: &str = &file.text;
        let range = place.span.range();
        let start = text.floor_char_boundary(range.start);
        let end = text.floor_char_boundary(range.end).max(start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line = text[line_start..].lines().next().unwrap_or_default();
        let within = |offset: usize| (offset - line_start).min(line.len());
        Some(Excerpt {
            start: lines.place(start),
            line,
            marked: within(start)..within(end),
        })
    }

    /// Where a place begins and ends; all of it is 1 where the file has no text.
    pub fn extent(&mut self, place: &Place) -> (LineColumn, LineColumn) {
        let Some(file) = self.sources.text(&place.file) else {
            return (start(None), start(None));
        };
        let lines = self.lines.entry(&file.path).or_insert_with(|| file.lines());
        let range = place.span.range();
        let begin = lines.place(range.start);
        (begin, lines.place(range.end).max(begin))
    }
}

/// Line and column, both 1 where the file has no text.
pub fn start(excerpt: Option<&Excerpt<'_>>) -> LineColumn {
    excerpt.map_or(LineColumn { line: 1, column: 1 }, |excerpt| excerpt.start)
}
