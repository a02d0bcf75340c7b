//! Blocks of code, and those that are drawn.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

use crate::diagnostic::Finding;
use crate::diagram::{self, Drawing, LETTERS, Undrawn, draw};
use crate::text::{Fingerprint, Span};

use super::body::Code;
use super::html::Segment;
use super::writer::Writer;

/// What fences of diagrams are called.
const DIAGRAM: &str = "mermaid";

/// A block of code that is being read.
#[derive(Debug)]
pub(super) struct OpenCode {
    code: Code,
    /// Where it begins in the file, in bytes.
    place: u32,
    /// Where its pieces begin, in its text and in what is read.
    pieces: Vec<(usize, Range<usize>)>,
}

impl OpenCode {
    /// Adds what is read at `range`.
    pub fn add(&mut self, text: &str, range: &Range<usize>) {
        self.pieces.push((self.code.text.len(), range.clone()));
        self.code.text.push_str(text);
    }
}

impl Writer<'_, '_> {
    pub(super) fn start_code(&mut self, at: usize, kind: &CodeBlockKind) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next(),
            CodeBlockKind::Indented => None,
        };
        let range = self.events.get(at).map_or(0..0, |(_, range)| range.clone());
        self.code = Some(OpenCode {
            code: Code {
                language: language.map(str::to_owned),
                text: String::new(),
                span: self.written_span(range),
            },
            place: self.place(at),
            pieces: Vec::new(),
        });
    }

    pub(super) fn end_code(&mut self) {
        let Some(open) = self.code.take() else { return };
        match self.drawing(&open) {
            Some((id, drawing)) => self.figure(open, &id, &drawing),
            None => self.block_of_code(open.code, open.place),
        }
    }

    /// Code may be wider than the page, so keys must reach it to scroll.
    fn block_of_code(&mut self, code: Code, place: u32) {
        self.html.start_block("<pre tabindex=\"0\"", place);
        self.html.raw("<code");
        if let Some(language) = &code.language {
            self.html
                .attribute("class", &format!("language-{language}"));
        }
        self.html.raw(">");
        self.html.hole(Segment::Code(self.body.code.len()));
        self.html.raw("</code></pre>\n");
        self.body.code.push(code);
    }

    /// The drawing of a diagram, and what its ids begin with. What is in the way is noted.
    fn drawing(&mut self, open: &OpenCode) -> Option<(String, Drawing)> {
        let code = &open.code;
        if code.language.as_deref() != Some(DIAGRAM) {
            return None;
        }
        // Of the words too: a page may show several texts that each count their own.
        let known = Fingerprint::of(code.text.as_bytes()).short();
        let id = format!("{}{known}-{}", diagram::ID, self.diagrams + 1);
        match draw(&code.text, &id)? {
            Ok(drawing) => {
                self.diagrams += 1;
                if drawing.title.is_none() {
                    self.found.push(Finding::UntitledDiagram {}, code.span);
                }
                Some((id, drawing))
            }
            Err(undrawn) => {
                let span = match &undrawn {
                    Undrawn::Unreadable { place: Some(place) } => self.span_in(open, place),
                    _ => code.span,
                };
                self.found.push(finding(undrawn), span);
                None
            }
        }
    }

    /// Where in the file a part of a block's text stands: what is left of its first line.
    fn span_in(&self, open: &OpenCode, part: &Range<usize>) -> Span {
        let begun = open.pieces.iter().rev();
        let text = open.code.text.as_str();
        // What is missing at the end is shown at the last line.
        let last = text.trim_end();
        let start = if part.start < last.len() {
            part.start
        } else {
            last.rfind('\n').map_or(0, |end| end + 1)
        };
        let Some((before, read)) = begun.into_iter().find(|(before, _)| *before <= start) else {
            return open.code.span;
        };
        let rest = text.get(start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default().trim_end();
        let start = read.start + (start - before);
        self.written_span(start..(start + line.len()).min(read.end.max(start)))
    }

    /// A drawing with its words, and the text that it is made of. It scrolls in a box as tables do.
    fn figure(&mut self, open: OpenCode, id: &str, drawing: &Drawing) {
        self.html
            .start_block("<figure class=\"diagram\"", open.place);
        self.html.raw(&format!(
            "\n<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"{id}-title\">\n\
             <svg role=\"img\" aria-labelledby=\"{id}-title\""
        ));
        if drawing.description.is_some() {
            self.html
                .attribute("aria-describedby", &format!("{id}-text"));
        }
        self.html.raw(&format!(
            " width=\"{}\" height=\"{}\" viewBox=\"{}\" font-size=\"{LETTERS}\" fill=\"currentColor\">\
             <title id=\"{id}-title\">",
            drawing.width, drawing.height, drawing.view_box,
        ));
        match &drawing.title {
            Some(title) => self.html.text(title),
            None => {
                self.html.hole(Segment::Word("diagram"));
                self.html.raw(&format!(" {}", self.diagrams));
            }
        }
        self.html.raw("</title>");
        if let Some(description) = &drawing.description {
            self.html.raw(&format!("<desc id=\"{id}-text\">"));
            self.html.text(description);
            self.html.raw("</desc>");
        }
        self.html.raw(&drawing.shapes);
        self.html.raw("</svg>\n</div>\n<details>\n<summary>");
        self.html.hole(Segment::Word("diagram-text"));
        self.html.raw("</summary>\n");
        self.block_of_code(open.code, open.place);
        self.html.raw("</details>\n</figure>\n");
    }
}

fn finding(undrawn: Undrawn) -> Finding {
    let (reason, word) = match undrawn {
        Undrawn::Empty => ("empty", None),
        Undrawn::Kind { word } => ("kind", Some(word)),
        Undrawn::Unreadable { .. } => ("unreadable", None),
        Undrawn::TooLarge => ("large", None),
        Undrawn::Unshowable => ("unshowable", None),
    };
    Finding::UndrawnDiagram {
        reason: reason.to_owned(),
        word,
    }
}
