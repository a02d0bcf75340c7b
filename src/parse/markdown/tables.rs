//! Tables that can be scrolled sideways and read aloud.

use pulldown_cmark::{Alignment, Event, Tag};

use super::events::plain_text;
use super::html::Segment;
use super::writer::Writer;

/// Where the writer is in a table.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_rows: bool,
    /// The open cell is a `<th>`.
    heads: bool,
}

impl Writer<'_, '_> {
    /// A wide table scrolls in a box that keys can reach, so the box needs a name: the first table
    /// after a heading has the heading's, others are counted.
    ///
    /// The box is a group, not a region: regions are landmarks, of which no two may be named alike.
    pub(super) fn start_table(&mut self, at: usize, alignments: &[Alignment]) {
        self.note_headless(at);
        self.tables += 1;
        self.table = Table {
            alignments: alignments.to_vec(),
            ..Table::default()
        };
        self.html.line();
        self.html
            .raw("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"");
        let heading = self.body.headings.last();
        if let Some(heading) = heading.filter(|_| self.table_heading) {
            self.html.attribute("aria-labelledby", &heading.id);
        } else {
            self.html.raw(" aria-label=\"");
            self.html.hole(Segment::Word("table"));
            self.html.raw(&format!(" {}\"", self.tables));
        }
        self.table_heading = false;
        self.html.raw(">\n<table>\n");
    }

    /// Notes a table of several columns none of which has a name.
    fn note_headless(&mut self, at: usize) {
        let head = self.events.inside(at + 1);
        if let Some((_, range)) = self.events.get(at + 1)
            && plain_text(head).is_empty()
            && !head.iter().any(|(event, _)| is_shown(event))
        {
            let span = self.written_span(range.clone());
            self.body.headless_tables.push(span);
        }
    }

    pub(super) fn end_table(&mut self) {
        let end = if self.table.has_rows {
            "</tbody>\n"
        } else {
            ""
        };
        self.html.raw(end);
        self.html.raw("</table>\n</div>\n");
    }

    pub(super) fn start_head(&mut self) {
        self.table.in_head = true;
        self.table.column = 0;
        self.html.raw("<thead>\n<tr>");
    }

    pub(super) fn end_head(&mut self) {
        self.table.in_head = false;
        self.html.raw("</tr>\n</thead>\n");
    }

    pub(super) fn start_row(&mut self, at: usize) {
        if !self.table.has_rows {
            self.html.raw("<tbody>\n");
        }
        self.table.has_rows = true;
        self.table.column = 0;
        self.html.start_block("<tr", self.place(at));
    }

    pub(super) fn start_cell(&mut self, at: usize) {
        let inside = self.events.inside(at);
        // An empty corner is no heading.
        self.table.heads =
            self.table.in_head && (inside.len() > 1 || !plain_text(inside).is_empty());
        let tag = if self.table.heads {
            "<th scope=\"col\""
        } else {
            "<td"
        };
        self.html.raw(tag);
        let alignment = self.table.alignments.get(self.table.column);
        self.html.raw(match alignment {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::None) | None => "",
        });
        self.html.raw(">");
        self.table.column += 1;
    }

    pub(super) fn end_cell(&mut self) {
        self.html
            .raw(if self.table.heads { "</th>" } else { "</td>" });
    }
}

/// Whether an event shows something though it has no words.
fn is_shown(event: &Event) -> bool {
    matches!(
        event,
        Event::Start(Tag::Image { .. }) | Event::InlineHtml(_) | Event::FootnoteReference(_)
    )
}
