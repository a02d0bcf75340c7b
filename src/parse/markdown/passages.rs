//! Where running text stands: what is read as sentences, outside code, links and HTML.

use std::ops::Range;

use crate::text::Span;

use super::writer::Writer;

/// A paragraph of so many bytes is long enough to tell its language by.
const LONG: usize = 200;

impl Writer<'_, '_> {
    /// Notes a piece of text; pieces that follow on each other are one passage.
    pub(super) fn note_passage(&mut self, range: &Range<usize>) {
        if self.links > 0 {
            return;
        }
        let span = self.origin.span(range.clone());
        // Where places are known only roughly, nothing can be said of them.
        if span.range().len() != range.len() {
            return;
        }
        match self.body.passages.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => self.body.passages.push(span),
        }
    }

    /// Notes a paragraph that is long.
    pub(super) fn note_paragraph(&mut self, range: &Range<usize>) {
        if range.len() > LONG {
            let span: Span = self.written_span(range.clone());
            self.body.long_paragraphs.push(span);
        }
    }
}
