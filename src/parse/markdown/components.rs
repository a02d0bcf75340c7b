//! Components: hyphenated tags, what stands between them, and those that do not match.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::Event;

use crate::diagnostic::Finding;
use crate::parse::origin::Origin;
use crate::text::{Located, Span};

use super::body::{Component, ComponentArgument};
use super::html::{Html, Mark, Segment};
use super::tags::{Attribute, Piece, StartTag, misspelt_tag, pieces};
use super::writer::Writer;

/// More open components than this within each other are end tags forgotten.
const DEEPEST: usize = 32;

/// Components whose end tag has not come yet.
#[derive(Debug, Default)]
pub(super) struct Components {
    open: Vec<Open>,
    /// Closed by the end of what they stand in, by name, in order.
    unclosed: BTreeMap<String, Vec<Unclosed>>,
    /// Opened before the current paragraph and closed in it: closes with it.
    closing: Option<String>,
}

#[derive(Debug)]
struct Open {
    index: usize,
    /// How many Markdown elements were open around it.
    depth: usize,
    /// The HTML that was being written before.
    outer: Html,
}

#[derive(Clone, Copy, Debug)]
struct Unclosed {
    span: Span,
    /// Began in a line of text, so its end tag may be found after the paragraph.
    inline: bool,
}

impl Components {
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }
}

impl Writer<'_, '_> {
    /// Writes the block of raw HTML that starts at `at`; gives back where to go on.
    pub(super) fn html_block(&mut self, at: usize) -> usize {
        let mut text = String::new();
        let mut places = Vec::new();
        for (event, range) in self.events.inside(at) {
            if let Event::Html(html) = event {
                places.push((text.len(), range.clone()));
                text.push_str(html);
            }
        }
        self.html.line();
        self.raw_html(&text, &Origin::of_pieces(places), false);
        self.html.line();
        self.events.end(at) + 1
    }

    /// Writes a tag, or a comment, in a line of text.
    pub(super) fn inline_html(&mut self, text: &str, range: Range<usize>) {
        // Where a tag goes on over the lines of a quotation, the signs between are lost.
        let as_written = text.len() == range.len();
        let places = if as_written {
            Origin::at(range.start)
        } else {
            Origin::within(range.into())
        };
        self.raw_html(text, &places, true);
    }

    /// A tag with other letters than HTML allows, `<niveau-mærke>`, is text to Markdown. It is noted
    /// as a component all the same, so that someone says what its name should be.
    pub(super) fn note_misspelt(&mut self, range: &Range<usize>) {
        if let Some(tag) = misspelt_tag(self.events.line_from(range.start)) {
            let origin = self.origin;
            let start = range.start;
            let place =
                |inside: Range<usize>| origin.span(start + inside.start..start + inside.end);
            self.body.components.push(component(tag, &place, true));
        }
    }

    /// `places` says where the HTML stands in the Markdown.
    fn raw_html(&mut self, text: &str, places: &Origin, inline: bool) {
        let origin = self.origin;
        let place = |range: Range<usize>| origin.span(places.span(range).range());
        let mut pieces = pieces(text).into_iter().peekable();
        while let Some(piece) = pieces.next() {
            match piece {
                Piece::Other(range, ids) => {
                    let html = text[range.clone()].trim();
                    if html.starts_with('<') && !html.starts_with("</") {
                        let start = range.start + text[range.clone()].find('<').unwrap_or(0);
                        self.body.raw_html.push(place(start..start + html.len()));
                    }
                    self.body.tags.extend(tags(&text[range.clone()], |name| {
                        place(range.start + name.start..range.start + name.end)
                    }));
                    self.html.raw(&text[range]);
                    self.body.anchors.extend(ids);
                }
                Piece::End { name, range } => self.end_component(&name, place(range)),
                Piece::Start(tag) => {
                    if let Some(Piece::Other(body, _)) = pieces.peek()
                        && !inline
                        && !tag.closed
                        && text[body.clone()].trim_start().starts_with(|c| c != '<')
                    {
                        let name = tag.name.clone();
                        let span = place(tag.range.clone());
                        self.found.push(Finding::ComponentBody { name }, span);
                    }
                    self.start_component(tag, &place, inline);
                }
            }
        }
    }

    fn start_component(
        &mut self,
        tag: StartTag,
        place: &dyn Fn(Range<usize>) -> Span,
        inline: bool,
    ) {
        let index = self.body.components.len();
        let closed = tag.closed;
        let component = component(tag, place, inline);
        if closed {
            self.html.hole(Segment::Component(index));
        } else if self.components.open.len() == DEEPEST {
            self.html.hole(Segment::Component(index));
            self.note_unclosed(component.name.clone(), component.span, false);
        } else {
            self.components.open.push(Open {
                index,
                depth: self.depth,
                outer: std::mem::take(&mut self.html),
            });
        }
        self.body.components.push(component);
    }

    fn end_component(&mut self, name: &str, span: Span) {
        if self.is_open(name, self.depth) {
            return self.close_to(name);
        }
        // A block's end tag without a blank line before it: Markdown sees it as the end of the
        // last paragraph's text.
        if self.in_paragraph() && self.is_open(name, self.depth - 1) {
            if self.components.closing.is_none() {
                self.components.closing = Some(name.to_owned());
            }
            return;
        }
        let unclosed = self.components.unclosed.get_mut(name);
        match unclosed.and_then(|unclosed| unclosed.last_mut()) {
            // Both tags are there; what is missing is a blank line after the first.
            Some(first) if first.inline => {
                let finding = Finding::ComponentBody {
                    name: name.to_owned(),
                };
                let span = first.span;
                self.found.push(finding, span);
                if let Some(unclosed) = self.components.unclosed.get_mut(name) {
                    unclosed.pop();
                }
            }
            Some(_) => {}
            None => {
                let name = name.to_owned();
                self.found.push(Finding::UnopenedComponent { name }, span);
            }
        }
    }

    /// Whether a component of that name stands open directly in the element at `depth`.
    fn is_open(&self, name: &str, depth: usize) -> bool {
        let open = self.components.open.iter().rev();
        open.take_while(|open| open.depth == depth)
            .any(|open| self.body.components[open.index].name == name)
    }

    /// Closes the innermost open component of that name; those within it have no end tag.
    fn close_to(&mut self, name: &str) {
        while let Some(open) = self.components.open.pop() {
            let found = self.body.components[open.index].name == name;
            self.close(open, found);
            if found {
                return;
            }
        }
    }

    /// Closes every component that was opened in the element that ends now.
    pub(super) fn close_components(&mut self) {
        while let Some(open) = self.components.open.pop_if(|open| open.depth >= self.depth) {
            self.close(open, false);
        }
    }

    /// After a paragraph: closes the component whose end tag stood at its end.
    pub(super) fn close_after_paragraph(&mut self) {
        if let Some(name) = self.components.closing.take()
            && self.is_open(&name, self.depth)
        {
            self.close_to(&name);
            self.html.line();
        }
    }

    fn close(&mut self, open: Open, has_end: bool) {
        let inner = std::mem::replace(&mut self.html, open.outer);
        self.html.hole(Segment::Component(open.index));
        let component = &mut self.body.components[open.index];
        component.inner = inner.fitted();
        if !has_end {
            let (name, span, inline) = (component.name.clone(), component.span, component.inline);
            self.note_unclosed(name, span, inline);
        }
    }

    fn note_unclosed(&mut self, name: String, span: Span, inline: bool) {
        let unclosed = self.components.unclosed.entry(name).or_default();
        unclosed.push(Unclosed { span, inline });
    }

    /// Reports the components that never got an end tag.
    pub(super) fn report_unclosed(&mut self) {
        for (name, unclosed) in std::mem::take(&mut self.components.unclosed) {
            for Unclosed { span, .. } in unclosed {
                let name = name.clone();
                self.found.push(Finding::UnclosedComponent { name }, span);
            }
        }
    }

    /// Whether nothing but components was written since `mark`; they then stand by themselves.
    pub(super) fn stand_alone_since(&mut self, mark: Mark) -> bool {
        let Some(components) = self.html.only_components_since(mark) else {
            return false;
        };
        for index in components {
            self.stand_alone(index);
        }
        true
    }

    /// Makes a block of a component that was taken for a part of a line, and of what it holds.
    fn stand_alone(&mut self, index: usize) {
        let component = &mut self.body.components[index];
        if !component.inline {
            return;
        }
        component.inline = false;
        if let Some(inner) = component.inner.only_components() {
            for index in inner {
                self.stand_alone(index);
            }
        } else {
            component.inner.wrap("<p>", "</p>\n");
        }
    }

    /// Whether the innermost open element is a paragraph.
    fn in_paragraph(&self) -> bool {
        self.paragraph.is_some_and(|(_, depth)| depth == self.depth)
    }
}

/// The names of tags in a piece of HTML.
fn tags(html: &str, place: impl Fn(Range<usize>) -> Span) -> Vec<Located<String>> {
    let tags = html.match_indices('<').filter_map(|(at, _)| {
        let inside = &html[at + 1..];
        let start = at + 1 + usize::from(inside.starts_with('/'));
        let end = html[start..].find(|letter: char| !letter.is_ascii_alphanumeric());
        let end = end.map_or(html.len(), |length| start + length);
        let name = &html[start..end];
        (!name.is_empty()).then(|| Located::new(name.to_ascii_lowercase(), place(start..end)))
    });
    tags.collect()
}

fn component(tag: StartTag, place: &dyn Fn(Range<usize>) -> Span, inline: bool) -> Component {
    let argument = |attribute: Attribute| ComponentArgument {
        name: attribute.name,
        value: attribute.value,
        span: place(attribute.range),
    };
    Component {
        name: tag.name,
        arguments: tag.attributes.into_iter().map(argument).collect(),
        inline,
        inner: Html::default(),
        span: place(tag.range),
    }
}
