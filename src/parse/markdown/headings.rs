//! Headings and the ids that fragments name.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag};

use crate::diagnostic::Finding;
use crate::text::{Slug, Span};

use super::body::Heading;
use super::events::{Events, plain_text};
use super::html::Segment;
use super::writer::Writer;

/// What a heading without letters is called.
const NAMELESS: &str = "afsnit";

/// The ids of a body, no two alike.
#[derive(Debug)]
pub(super) struct Ids {
    /// Given or waiting to be given.
    taken: BTreeSet<String>,
    /// Where a written id was given first.
    written: BTreeMap<String, Span>,
    /// The number to try next for ids made from equal words.
    next: BTreeMap<String, usize>,
}

impl Ids {
    /// Ids that authors wrote are theirs, also where equal words come before.
    pub fn reserving(events: &Events) -> Self {
        let written = events.iter().filter_map(|(event, _)| match event {
            Event::Start(Tag::Heading { id: Some(id), .. }) => Some(id.to_string()),
            _ => None,
        });
        Self {
            taken: written.collect(),
            written: BTreeMap::new(),
            next: BTreeMap::new(),
        }
    }

    /// The id of a heading that wrote none.
    fn made_from(&mut self, words: &str) -> String {
        let slug = Slug::of(words);
        let name = if slug.is_empty() {
            NAMELESS
        } else {
            slug.as_str()
        };
        if self.taken.insert(name.to_owned()) {
            return name.to_owned();
        }
        let number = self.next.entry(name.to_owned()).or_insert(2);
        loop {
            let id = format!("{name}-{number}");
            *number += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

impl Writer<'_, '_> {
    /// Writes the start of the heading at `at`.
    pub(super) fn start_heading(&mut self, at: usize) {
        let Some((
            Event::Start(Tag::Heading {
                level, id, classes, ..
            }),
            range,
        )) = self.events.get(at)
        else {
            return;
        };
        let text = plain_text(self.events.inside(at));
        let span = self.written_span(range.clone());
        let id = match id.as_deref().filter(|id| !id.is_empty()) {
            Some(id) => self.written_id(id, &text, span),
            None => self.ids.made_from(&text),
        };
        self.html.line();
        self.html.raw(&format!("<{level}"));
        self.html.attribute("id", &id);
        if !classes.is_empty() {
            self.html.attribute("class", &classes.join(" "));
        }
        self.html.hole(Segment::Place(span.start));
        self.html.raw(">");
        self.body.headings.push(Heading {
            level: *level as u8,
            id,
            text,
            span,
        });
        self.table_heading = true;
    }

    /// The id as written; another when it was given before, which is reported.
    fn written_id(&mut self, id: &str, text: &str, span: Span) -> String {
        if let Some(first) = self.ids.written.get(id) {
            let finding = Finding::DuplicateHeadingId { id: id.to_owned() };
            self.found.push_related(finding, span, *first);
            return self.ids.made_from(text);
        }
        self.ids.written.insert(id.to_owned(), span);
        id.to_owned()
    }
}
