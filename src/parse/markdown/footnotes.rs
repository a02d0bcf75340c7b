//! Footnotes: numbered as they are first referred to, gathered at the end, with ways back.

use std::collections::BTreeMap;

use super::html::{Html, Segment};
use super::writer::Writer;

/// A body's footnotes while it is written.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    notes: Vec<Note>,
    /// Labels in lower case to indices of `notes`.
    by_label: BTreeMap<String, usize>,
    /// The footnotes being written, with the HTML that was being written before.
    open: Vec<(usize, Html)>,
}

#[derive(Debug, Default)]
struct Note {
    /// How often it is referred to.
    references: usize,
    html: Option<Html>,
}

impl Footnotes {
    fn index(&mut self, label: &str) -> usize {
        let next = self.notes.len();
        let index = *self.by_label.entry(label.to_lowercase()).or_insert(next);
        if index == next {
            self.notes.push(Note::default());
        }
        index
    }
}

impl Writer<'_, '_> {
    pub(super) fn footnote_reference(&mut self, label: &str) {
        let index = self.footnotes.index(label);
        let note = &mut self.footnotes.notes[index];
        note.references += 1;
        let id = reference_id(index + 1, note.references);
        let number = index + 1;
        self.html.raw(&format!(
            "<sup><a href=\"#fn:{number}\" id=\"{id}\" role=\"doc-noteref\" aria-label=\""
        ));
        self.html.hole(Segment::Word("footnote"));
        self.html.raw(&format!(" {number}\">{number}</a></sup>"));
    }

    pub(super) fn start_footnote(&mut self, label: &str) {
        let index = self.footnotes.index(label);
        let outer = std::mem::take(&mut self.html);
        self.footnotes.open.push((index, outer));
    }

    pub(super) fn end_footnote(&mut self) {
        let Some((index, outer)) = self.footnotes.open.pop() else {
            return;
        };
        let html = std::mem::replace(&mut self.html, outer);
        // Of two with one label the first counts, as everywhere in Markdown.
        self.footnotes.notes[index].html.get_or_insert(html);
    }

    /// Writes the list of footnotes, if there are any.
    pub(super) fn footnotes(&mut self) {
        let footnotes = std::mem::take(&mut self.footnotes);
        if footnotes.notes.is_empty() {
            return;
        }
        self.html.line();
        self.html
            .raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        self.html.hole(Segment::Word("footnotes"));
        self.html.raw("\">\n<ol>\n");
        for (index, note) in footnotes.notes.into_iter().enumerate() {
            let number = index + 1;
            let mut html = note.html.unwrap_or_default();
            if note.references > 0 {
                html.end_last_paragraph_with(&ways_back(number, note.references));
            }
            self.html.raw(&format!("<li id=\"fn:{number}\">"));
            self.html.append(&html);
            self.html.raw("</li>\n");
        }
        self.html.raw("</ol>\n</section>\n");
    }
}

/// A link to each place that refers to a footnote.
fn ways_back(number: usize, references: usize) -> Html {
    let mut html = Html::default();
    for reference in 1..=references {
        let id = reference_id(number, reference);
        if reference > 1 {
            html.raw(" ");
        }
        html.raw(&format!(
            "<a href=\"#{id}\" role=\"doc-backlink\" aria-label=\""
        ));
        html.hole(Segment::Word("footnote-back"));
        html.raw(&format!(" {number}"));
        if references > 1 {
            html.raw(&format!(".{reference}"));
        }
        html.raw("\">↩</a>");
    }
    html
}

/// With a colon, which ids made from headings never have.
fn reference_id(number: usize, reference: usize) -> String {
    match reference {
        1 => format!("fnref:{number}"),
        _ => format!("fnref:{number}:{reference}"),
    }
}
