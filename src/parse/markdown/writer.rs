//! From Markdown's events to HTML with holes.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use crate::diagnostic::Findings;
use crate::parse::origin::Origin;
use crate::text::Span;

use super::body::Body;
use super::code::OpenCode;
use super::components::Components;
use super::events::{Events, running_text};
use super::footnotes::Footnotes;
use super::headings::Ids;
use super::html::{Html, Mark, Segment};
use super::tables::Table;

/// An excerpt has at most so many letters.
const EXCERPT: usize = 200;

/// Writes one body. What concerns links, headings, tables, footnotes and components is written in
/// the files of those names.
pub(super) struct Writer<'e, 'f> {
    pub events: &'e Events<'e>,
    pub origin: &'e Origin,
    pub found: &'f mut Findings,
    pub html: Html,
    pub body: Body,
    pub ids: Ids,
    pub components: Components,
    pub footnotes: Footnotes,
    pub table: Table,
    /// How many tables have begun.
    pub tables: usize,
    /// A heading has come since the last table.
    pub table_heading: bool,
    /// How many links are open within each other.
    pub links: usize,
    /// How many Markdown elements are open.
    pub depth: usize,
    /// Where the open paragraph's text begins, and the depth within it.
    pub paragraph: Option<(Mark, usize)>,
    /// The code block that is open.
    pub code: Option<OpenCode>,
    /// How many diagrams have been drawn.
    pub diagrams: usize,
    /// Where the text of a list's item begins, until a block follows.
    item: Option<Mark>,
}

impl<'e, 'f> Writer<'e, 'f> {
    pub fn new(events: &'e Events<'e>, origin: &'e Origin, found: &'f mut Findings) -> Self {
        Self {
            events,
            origin,
            found,
            html: Html::default(),
            body: Body::default(),
            ids: Ids::reserving(events),
            components: Components::default(),
            footnotes: Footnotes::default(),
            table: Table::default(),
            tables: 0,
            table_heading: false,
            links: 0,
            depth: 0,
            paragraph: None,
            code: None,
            diagrams: 0,
            item: None,
        }
    }

    pub fn write(mut self) -> Body {
        let mut at = 0;
        while let Some((event, range)) = self.events.get(at) {
            at = self.event(at, event, range);
        }
        self.close_components();
        self.report_unclosed();
        self.footnotes();
        self.body.html = self.html;
        self.body.fitted()
    }

    /// Writes an event; gives back which is next.
    fn event(&mut self, at: usize, event: &Event, range: &Range<usize>) -> usize {
        match event {
            Event::Start(tag) => return self.start(at, tag),
            Event::End(end) => self.end(*end),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                if let Some(code) = &mut self.code {
                    code.add(text, range);
                    return at + 1;
                }
                self.html.text(text);
                self.note_passage(range);
                if text.starts_with('<') {
                    self.note_misspelt(range);
                }
            }
            Event::Code(code) => {
                self.html.raw("<code>");
                self.html.text(code);
                self.html.raw("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => self.inline_html(html, range.clone()),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            Event::SoftBreak => self.html.raw("\n"),
            Event::HardBreak => self.html.raw("<br>\n"),
            Event::Rule => {
                self.block();
                self.html.raw("<hr>\n");
            }
            Event::TaskListMarker(done) => self.task(*done),
        }
        at + 1
    }

    /// Goes into the element that starts at `at`.
    pub fn enter(&mut self, at: usize) -> usize {
        self.depth += 1;
        at + 1
    }

    /// Where a range of the Markdown stands in the file, without the space it ends in.
    pub fn written_span(&self, range: Range<usize>) -> Span {
        let text = self.events.text(range.clone());
        self.origin
            .span(range.start..range.start + text.trim_end().len())
    }

    /// Where in the file the block that starts at `at` begins.
    pub fn place(&self, at: usize) -> u32 {
        let range = self.events.get(at).map_or(0..0, |(_, range)| range.clone());
        self.origin.span(range).start
    }

    /// Before a block: what came before on the line is a line of its own.
    fn block(&mut self) {
        if let Some(item) = self.item.take() {
            self.stand_alone_since(item);
        }
        self.html.line();
    }

    fn start(&mut self, at: usize, tag: &Tag) -> usize {
        if !stands_in_line(tag) {
            self.block();
        }
        match tag {
            Tag::Link { .. } => return self.start_link(at),
            Tag::Image { .. } => return self.image(at),
            Tag::HtmlBlock => return self.html_block(at),
            Tag::Paragraph => return self.start_paragraph(at),
            Tag::Heading { .. } => self.start_heading(at),
            Tag::FootnoteDefinition(label) => self.start_footnote(label),
            Tag::Table(alignments) => self.start_table(at, alignments),
            Tag::TableHead => self.start_head(),
            Tag::TableRow => self.start_row(at),
            Tag::TableCell => self.start_cell(at),
            Tag::BlockQuote(None) => self.html.raw("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.callout(*kind),
            Tag::CodeBlock(kind) => self.start_code(at, kind),
            Tag::List(None) => self.html.raw("<ul>\n"),
            Tag::List(Some(1)) => self.html.raw("<ol>\n"),
            Tag::List(Some(first)) => self.html.raw(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => {
                let task = self.events.is_task(at);
                let tag = if task { "<li class=\"task\"" } else { "<li" };
                self.html.start_block(tag, self.place(at));
                self.item = Some(self.html.mark());
            }
            Tag::DefinitionList => self.html.raw("<dl>\n"),
            Tag::DefinitionListTitle => {
                self.body.terms.push(running_text(self.events.inside(at)));
                self.html.start_block("<dt", self.place(at));
            }
            Tag::DefinitionListDefinition => self.html.start_block("<dd", self.place(at)),
            Tag::Emphasis => self.html.raw("<em>"),
            Tag::Strong => self.html.raw("<strong>"),
            Tag::Strikethrough => self.html.raw("<del>"),
            Tag::Superscript => self.html.raw("<sup>"),
            Tag::Subscript => self.html.raw("<sub>"),
            Tag::MetadataBlock(_) => {}
        }
        self.enter(at)
    }

    fn end(&mut self, end: TagEnd) {
        self.close_components();
        self.depth = self.depth.saturating_sub(1);
        let html = match end {
            TagEnd::Paragraph => return self.end_paragraph(),
            TagEnd::Link => return self.end_link(),
            TagEnd::FootnoteDefinition => return self.end_footnote(),
            TagEnd::Table => return self.end_table(),
            TagEnd::TableHead => return self.end_head(),
            TagEnd::TableCell => return self.end_cell(),
            TagEnd::Item => {
                if let Some(item) = self.item.take() {
                    self.stand_alone_since(item);
                }
                "</li>\n"
            }
            TagEnd::Heading(level) => return self.html.raw(&format!("</{level}>\n")),
            TagEnd::TableRow => "</tr>\n",
            TagEnd::BlockQuote(None) => "</blockquote>\n",
            TagEnd::BlockQuote(Some(_)) => "</div>\n",
            TagEnd::CodeBlock => return self.end_code(),
            TagEnd::List(false) => "</ul>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::DefinitionList => "</dl>\n",
            TagEnd::DefinitionListTitle => "</dt>\n",
            TagEnd::DefinitionListDefinition => "</dd>\n",
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Superscript => "</sup>",
            TagEnd::Subscript => "</sub>",
            TagEnd::HtmlBlock | TagEnd::Image | TagEnd::MetadataBlock(_) => "",
        };
        self.html.raw(html);
    }

    fn start_paragraph(&mut self, at: usize) -> usize {
        if self.body.excerpt.is_empty() && self.depth == 0 && self.components.is_empty() {
            self.body.excerpt = excerpt(&running_text(self.events.inside(at)));
        }
        if let Some((_, range)) = self.events.get(at) {
            self.note_paragraph(range);
        }
        self.html.start_block("<p", self.place(at));
        self.paragraph = Some((self.html.mark(), self.depth + 1));
        self.enter(at)
    }

    fn end_paragraph(&mut self) {
        if let Some((mark, _)) = self.paragraph.take() {
            if self.stand_alone_since(mark) {
                self.html.take_back("<p", mark);
                self.html.line();
            } else {
                self.html.raw("</p>\n");
            }
        }
        self.close_after_paragraph();
    }

    fn callout(&mut self, kind: BlockQuoteKind) {
        let (name, word) = match kind {
            BlockQuoteKind::Note => ("note", "callout-note"),
            BlockQuoteKind::Tip => ("tip", "callout-tip"),
            BlockQuoteKind::Important => ("important", "callout-important"),
            BlockQuoteKind::Warning => ("warning", "callout-warning"),
            BlockQuoteKind::Caution => ("caution", "callout-caution"),
        };
        self.html.raw(&format!(
            "<div class=\"callout callout-{name}\">\n<p class=\"callout-title\">"
        ));
        self.html.hole(Segment::Word(word));
        self.html.raw("</p>\n");
    }

    fn task(&mut self, done: bool) {
        let (checked, word) = if done {
            (" checked", "task-done")
        } else {
            ("", "task-open")
        };
        self.html.raw(&format!(
            "<input type=\"checkbox\" disabled{checked} aria-label=\""
        ));
        self.html.hole(Segment::Word(word));
        self.html.raw("\"> ");
    }
}

/// Whether an element is part of a line of text, or of a table's row.
fn stands_in_line(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::TableCell
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

/// The beginning of a text, cut between words.
fn excerpt(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else {
        return text.to_owned();
    };
    let start = &text[..end];
    let words = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    let words = words.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    format!("{words} …")
}
