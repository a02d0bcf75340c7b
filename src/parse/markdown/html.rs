//! HTML while it is written: pieces of text and holes.

use super::body::Segment;

/// Segments in the making; neighbouring HTML is one segment.
#[derive(Debug, Default)]
pub(super) struct Html {
    segments: Vec<Segment>,
}

/// A place in the HTML written so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    segment: usize,
    /// Within that segment, when it is HTML.
    byte: usize,
}

impl Html {
    pub fn into_segments(self) -> Vec<Segment> {
        self.segments
    }

    /// Adds HTML as it is.
    pub fn raw(&mut self, html: &str) {
        self.last().push_str(html);
    }

    /// Adds text, escaped for elements and for attributes in double quotes.
    pub fn text(&mut self, text: &str) {
        let html = self.last();
        let mut written = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escaped = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => continue,
            };
            html.push_str(&text[written..at]);
            html.push_str(escaped);
            written = at + 1;
        }
        html.push_str(&text[written..]);
    }

    /// Adds ` name="value"`.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        self.text(value);
        self.raw("\"");
    }

    pub fn hole(&mut self, hole: Segment) {
        self.segments.push(hole);
    }

    pub fn append(&mut self, other: Vec<Segment>) {
        for segment in other {
            match segment {
                Segment::Html(html) => self.raw(&html),
                hole => self.hole(hole),
            }
        }
    }

    /// Ends the line, unless it is at its beginning.
    pub fn line(&mut self) {
        match self.segments.last() {
            None => {}
            Some(Segment::Html(html)) if html.is_empty() || html.ends_with('\n') => {}
            Some(_) => self.raw("\n"),
        }
    }

    pub fn mark(&mut self) -> Mark {
        let byte = self.last().len();
        Mark {
            segment: self.segments.len() - 1,
            byte,
        }
    }

    /// The components written since `mark`; `None` when there is anything else but white space.
    pub fn only_components_since(&self, mark: Mark) -> Option<Vec<usize>> {
        let Some(Segment::Html(first)) = self.segments.get(mark.segment) else {
            return None;
        };
        let since = self.segments.get(mark.segment + 1..).unwrap_or_default();
        let blank = first.get(mark.byte..).is_some_and(is_blank);
        let components = only_components(since)?;
        (blank && !components.is_empty()).then_some(components)
    }

    /// Adds a start tag that knows where its block stands: `<p` of this and what comes before `>`.
    pub fn start_block(&mut self, tag: &str, place: u32) {
        self.raw(tag);
        self.hole(Segment::Place(place));
        self.raw(">");
    }

    /// Takes out again the tag that `start_block` wrote just before `mark`.
    pub fn take_back(&mut self, tag: &str, mark: Mark) {
        let Some(before) = mark.segment.checked_sub(2) else {
            return;
        };
        if let [
            Segment::Html(first),
            Segment::Place(_),
            Segment::Html(end),
            ..,
        ] = &mut self.segments[before..]
            && first.ends_with(tag)
            && mark.byte == 1
            && end.starts_with('>')
        {
            first.truncate(first.len() - tag.len());
            first.push_str(&end[1..]);
            self.segments.drain(before + 1..=mark.segment);
        }
    }

    /// Adds HTML to the paragraph that ends here, or else in one of its own.
    pub fn end_last_paragraph_with(&mut self, html: Html) {
        const END: &str = "</p>\n";
        let joined = match self.segments.last_mut() {
            Some(Segment::Html(last)) if last.ends_with(END) => {
                last.truncate(last.len() - END.len());
                true
            }
            _ => false,
        };
        self.raw(if joined { " " } else { "<p>" });
        self.append(html.into_segments());
        self.raw(END);
    }

    fn last(&mut self) -> &mut String {
        if !matches!(self.segments.last(), Some(Segment::Html(_))) {
            self.segments.push(Segment::Html(String::new()));
        }
        match self.segments.last_mut() {
            Some(Segment::Html(html)) => html,
            _ => unreachable!("a segment of HTML was just made sure of"),
        }
    }
}

/// The components among segments; `None` when there is anything else but white space.
pub(super) fn only_components(segments: &[Segment]) -> Option<Vec<usize>> {
    let mut components = Vec::new();
    for segment in segments {
        match segment {
            Segment::Component(index) => components.push(*index),
            Segment::Html(html) if is_blank(html) => {}
            _ => return None,
        }
    }
    Some(components)
}

fn is_blank(html: &str) -> bool {
    html.chars().all(char::is_whitespace)
}
