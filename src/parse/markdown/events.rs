//! The Markdown reader's events, all at once, so that one can look ahead.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Nobody writes longer ones; a line of nothing but `<` is not read over and over.
const LONGEST_TAG: usize = 1000;

/// An event and where its text stands in the Markdown.
pub(super) type Placed<'t> = (Event<'t>, Range<usize>);

/// A text's events in order.
pub(super) struct Events<'t> {
    text: &'t str,
    all: Vec<Placed<'t>>,
    /// For every start its end; for anything else itself.
    ends: Vec<usize>,
}

impl<'t> Events<'t> {
    pub fn read(text: &'t str) -> Self {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_GFM
            | Options::ENABLE_WIKILINKS;
        let all: Vec<Placed> = Parser::new_ext(text, options).into_offset_iter().collect();
        let mut ends: Vec<usize> = (0..all.len()).collect();
        let mut open = Vec::new();
        for (at, (event, _)) in all.iter().enumerate() {
            match event {
                Event::Start(_) => open.push(at),
                Event::End(_) => {
                    if let Some(start) = open.pop() {
                        ends[start] = at;
                    }
                }
                _ => {}
            }
        }
        Self { text, all, ends }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Placed<'t>> {
        self.all.iter()
    }

    pub fn get(&self, at: usize) -> Option<&Placed<'t>> {
        self.all.get(at)
    }

    /// The Markdown itself.
    pub fn text(&self, range: Range<usize>) -> &'t str {
        self.text.get(range).unwrap_or_default()
    }

    /// The rest of the line of Markdown at `start`; empty where a backslash makes it mere text.
    pub fn line_from(&self, start: usize) -> &'t str {
        if self
            .text
            .get(..start)
            .is_some_and(|before| before.ends_with('\\'))
        {
            return "";
        }
        let end = self.text.floor_char_boundary(start + LONGEST_TAG);
        let rest = self.text.get(start..end).unwrap_or_default();
        rest.lines().next().unwrap_or_default()
    }

    /// Where what starts at `at` ends.
    pub fn end(&self, at: usize) -> usize {
        self.ends[at]
    }

    /// What lies between a start and its end.
    pub fn inside(&self, at: usize) -> &[Placed<'t>] {
        self.all.get(at + 1..self.ends[at]).unwrap_or_default()
    }

    /// Whether the list item that starts at `at` begins with a check box.
    pub fn is_task(&self, at: usize) -> bool {
        let first = match self.get(at + 1) {
            Some((Event::Start(Tag::Paragraph), _)) => self.get(at + 2),
            other => other,
        };
        matches!(first, Some((Event::TaskListMarker(_), _)))
    }
}

/// The words of some events without markup, on one line; pictures give their alternative text.
pub(super) fn plain_text(events: &[Placed]) -> String {
    let mut text = String::new();
    for (event, _) in events {
        add_words(event, &mut text);
    }
    text.trim().to_owned()
}

/// The same without what stands for pictures.
pub(super) fn running_text(events: &[Placed]) -> String {
    let mut text = String::new();
    let mut pictures = 0_usize;
    for (event, _) in events {
        match event {
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
            event if pictures == 0 => add_words(event, &mut text),
            _ => {}
        }
    }
    text.trim().to_owned()
}

fn add_words(event: &Event, text: &mut String) {
    match event {
        Event::Text(words)
        | Event::Code(words)
        | Event::InlineMath(words)
        | Event::DisplayMath(words) => text.push_str(words),
        Event::SoftBreak | Event::HardBreak => text.push(' '),
        _ => {}
    }
}
