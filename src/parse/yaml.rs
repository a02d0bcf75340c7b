//! YAML as a tree that knows where everything stands.
//!
//! The reader's events become `Node`s; anchors are resolved, keys are checked for doubles, and
//! budgets stop alias bombs. What the values mean is for `record` to say.

mod fault;
mod node;

use std::collections::HashMap;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, ScanError};

use crate::diagnostic::{Finding, Findings};
use crate::text::Span;

use super::origin::{Origin, Quoting};
use fault::Fault;
pub(in crate::parse) use fault::{after_dash, field_meant};
pub use node::{Entry, Node, Scalar, Value};

/// More than any honest file has; fewer than hurt.
const MOST_NODES: usize = 200_000;
const MOST_DEPTH: usize = 64;

/// Reads the one YAML document in `text`, which begins at byte `offset` of its file.
///
/// `None` when it cannot be read or is empty; the reason is then among the findings, except for an
/// empty text, which the caller knows what to make of.
pub fn parse(text: &str, offset: usize, found: &mut Findings) -> Option<Node> {
    let mut builder = Builder {
        text,
        offset,
        found,
        anchors: HashMap::new(),
        nodes: 0,
    };
    let mut events = Parser::new_from_str(text);
    match builder.document(&mut events) {
        Ok(node) => node,
        Err(Stop::Syntax(error)) => {
            builder.report(&error);
            None
        }
        Err(Stop::Fault(fault)) => {
            builder.fault(fault);
            None
        }
        Err(Stop::TooComplex { what, limit, span }) => {
            let what = what.to_owned();
            builder
                .found
                .push(Finding::YamlTooComplex { what, limit }, span);
            None
        }
    }
}

/// A text as one value on a line, in quotes where it would otherwise be read as something else.
pub fn scalar_text(text: &str) -> String {
    let one_line: Vec<&str> = text.split_whitespace().collect();
    let one_line = one_line.join(" ");
    let written = serde_yaml::to_string(&one_line).expect("a string is a YAML value");
    written.trim_end().to_owned()
}

/// A value as a YAML document, quoted so that readers of YAML 1.1 read the same as those of 1.2.
///
/// Text that looks like a number, a truth value or a date is in quotes. Maps must have text for keys.
pub fn document_text(value: &impl serde::Serialize) -> String {
    serde_yaml::to_string(value).expect("our types have text for keys")
}

/// Why reading ended early.
enum Stop {
    Syntax(ScanError),
    Fault(Fault),
    TooComplex {
        what: &'static str,
        limit: usize,
        span: Span,
    },
}

/// How much a value holds, of what is limited.
#[derive(Clone, Copy, Default)]
struct Extent {
    nodes: usize,
    depth: usize,
}

impl Extent {
    fn of(node: &Node) -> Self {
        let inner = match &node.value {
            // To copy a long text costs as much as many nodes.
            Value::Scalar(scalar) => Self {
                nodes: scalar.text.len() / 100,
                depth: 0,
            },
            Value::Sequence(items) => Self::of_all(items.iter()),
            Value::Mapping(entries) => Self::of_all(entries.iter().map(|entry| &entry.value)),
        };
        Self {
            nodes: inner.nodes + 1,
            ..inner
        }
    }

    fn of_all<'n>(nodes: impl Iterator<Item = &'n Node>) -> Self {
        nodes.map(Self::of).fold(Self::default(), |sum, node| Self {
            nodes: sum.nodes + node.nodes,
            depth: sum.depth.max(node.depth + 1),
        })
    }
}

type YamlSpan = serde_yaml::granit_parser::Span;

struct Builder<'a> {
    text: &'a str,
    offset: usize,
    found: &'a mut Findings,
    /// Finished anchors by number.
    anchors: HashMap<usize, (Node, Extent)>,
    nodes: usize,
}

impl<'a> Builder<'a> {
    fn document<I>(&mut self, events: &mut I) -> Result<Option<Node>, Stop>
    where
        I: Iterator<Item = Result<(Event<'a>, YamlSpan), ScanError>>,
    {
        let mut root = None;
        while let Some(event) = events.next() {
            let (event, span) = event.map_err(Stop::Syntax)?;
            match event {
                Event::StreamStart
                | Event::StreamEnd
                | Event::DocumentStart(..)
                | Event::DocumentEnd
                | Event::Comment(..) => {}
                event if root.is_none() => root = Some(self.node(event, span, events, 0)?),
                // A second document: what follows belongs to neither, so none of it is read.
                _ => {
                    return Err(Stop::Fault(fault::second_document(
                        self.start_of(span),
                        self.text,
                    )));
                }
            }
        }
        // An empty file reads as one empty scalar.
        Ok(root.filter(|node| !node.as_scalar().is_some_and(Scalar::is_null)))
    }

    fn node<I>(
        &mut self,
        event: Event<'a>,
        span: YamlSpan,
        events: &mut I,
        depth: usize,
    ) -> Result<Node, Stop>
    where
        I: Iterator<Item = Result<(Event<'a>, YamlSpan), ScanError>>,
    {
        let start = self.span(span);
        self.spend(1, start)?;
        check_depth(depth, start)?;
        let (node, anchor) = match event {
            Event::Scalar(_, _, _, Some(_)) => {
                return Err(Stop::Fault(fault::tag(self.start_of(span), self.text)));
            }
            Event::Scalar(text, style, anchor, None) => {
                if let Some(fault) =
                    fault::block_not_indented(&text, style, self.start_of(span), self.text)
                {
                    return Err(Stop::Fault(fault));
                }
                (self.scalar(text.into_owned(), style, start), anchor)
            }
            Event::SequenceStart(_, anchor, _) => (self.sequence(start, events, depth)?, anchor),
            Event::MappingStart(_, anchor, _) => (self.mapping(start, events, depth)?, anchor),
            Event::Alias(number) => {
                let node = self.anchored(number, depth, start)?;
                (
                    Node {
                        span: start,
                        ..node
                    },
                    0,
                )
            }
            _ => (self.scalar(String::new(), ScalarStyle::Plain, start), 0),
        };
        if anchor != 0 {
            // The copy that is kept costs as much as the value itself.
            let extent = Extent::of(&node);
            self.spend(extent.nodes, start)?;
            self.anchors.insert(anchor, (node.clone(), extent));
        }
        Ok(node)
    }

    /// A copy of what an alias at `depth` stands for.
    fn anchored(&mut self, number: usize, depth: usize, alias: Span) -> Result<Node, Stop> {
        let known = self.anchors.get(&number);
        let extent = known.map(|(_, extent)| *extent).ok_or(Stop::TooComplex {
            what: "alias-cycle",
            limit: 0,
            span: alias,
        })?;
        check_depth(depth + extent.depth, alias)?;
        self.spend(extent.nodes, alias)?;
        Ok(self.anchors[&number].0.clone())
    }

    fn sequence<I>(&mut self, start: Span, events: &mut I, depth: usize) -> Result<Node, Stop>
    where
        I: Iterator<Item = Result<(Event<'a>, YamlSpan), ScanError>>,
    {
        let mut items = Vec::new();
        let end = loop {
            match next(events)? {
                None => break start,
                Some((Event::SequenceEnd, span)) => break self.span(span),
                Some((event, span)) => items.push(self.node(event, span, events, depth + 1)?),
            }
        };
        Ok(Node {
            span: self.trimmed(start, end),
            value: Value::Sequence(items),
        })
    }

    fn mapping<I>(&mut self, start: Span, events: &mut I, depth: usize) -> Result<Node, Stop>
    where
        I: Iterator<Item = Result<(Event<'a>, YamlSpan), ScanError>>,
    {
        let mut entries: Vec<Entry> = Vec::new();
        let mut first_places: HashMap<String, Span> = HashMap::new();
        let end = loop {
            let key = match next(events)? {
                None => break start,
                Some((Event::MappingEnd, span)) => break self.span(span),
                Some((event, span)) => self.node(event, span, events, depth + 1)?,
            };
            // Indented with what looks like spaces, it belongs elsewhere than its author thinks.
            if let Some(fault) =
                fault::odd_space_at(key.span.start as usize - self.offset, self.text)
            {
                return Err(Stop::Fault(fault));
            }
            let Some((event, span)) = next(events)? else {
                break start;
            };
            let value = self.node(event, span, events, depth + 1)?;
            let Some(name) = key.as_scalar().map(|scalar| scalar.text.clone()) else {
                let (expected, actual) = ("key".to_owned(), key.kind().to_owned());
                self.found
                    .push(Finding::WrongType { expected, actual }, key.span);
                continue;
            };
            if let Some(first) = first_places.get(&name) {
                self.found
                    .push_related(Finding::DuplicateKey { key: name }, key.span, *first);
                continue;
            }
            if let Some(fault) = self.decimal_comma(&name, &value, entries.last()) {
                self.fault(fault);
                continue;
            }
            first_places.insert(name.clone(), key.span);
            entries.push(Entry {
                key: name,
                key_span: key.span,
                value,
            });
        };
        Ok(Node {
            span: self.trimmed(start, end),
            value: Value::Mapping(entries),
        })
    }

    /// `{share: 0,75}` is two fields to YAML.
    fn decimal_comma(&self, key: &str, value: &Node, before: Option<&Entry>) -> Option<Fault> {
        let whole = before.filter(|entry| entry.value.kind() == "number")?;
        let digits = key.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || !value.as_scalar().is_some_and(Scalar::is_null) {
            return None;
        }
        let number = &whole.value.as_scalar()?.text;
        let meant = match whole.key.as_str() {
            "share" => format!("{number}.{key}"),
            _ => format!("\"{number},{key}\""),
        };
        let start = whole.value.span.start as usize - self.offset;
        let end = value.span.start as usize - self.offset;
        let end = start + self.text[start..end].trim_end().len();
        Some(Fault::new("decimal-comma", start..end).suggesting(meant))
    }

    fn spend(&mut self, nodes: usize, span: Span) -> Result<(), Stop> {
        self.nodes = self.nodes.saturating_add(nodes);
        if self.nodes <= MOST_NODES {
            return Ok(());
        }
        Err(Stop::TooComplex {
            what: "nodes",
            limit: MOST_NODES,
            span,
        })
    }

    /// In the YAML text.
    fn start_of(&self, span: YamlSpan) -> usize {
        self.span(span).start as usize - self.offset
    }

    fn span(&self, span: YamlSpan) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        Span::new(range.start, range.end.max(range.start)).shifted(self.offset)
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, span: Span) -> Node {
        let plain = style == ScalarStyle::Plain;
        let origin = self.origin(&text, style, span);
        let mut scalar = Scalar {
            text,
            plain,
            origin,
        };
        if plain {
            self.tidy(&mut scalar, span);
        }
        Node {
            span,
            value: Value::Scalar(scalar),
        }
    }

    /// Takes away what cannot be seen around a text, as YAML does with spaces. Quotation marks of
    /// print are taken for those of the keyboard, and reported.
    fn tidy(&mut self, scalar: &mut Scalar, span: Span) {
        let trimmed = scalar.text.trim_matches(fault::is_odd_space);
        if trimmed.len() != scalar.text.len() {
            let leading =
                scalar.text.len() - scalar.text.trim_start_matches(fault::is_odd_space).len();
            scalar.origin = Origin::at(span.start as usize + leading);
            scalar.text = trimmed.to_owned();
        }
        let inner = scalar.text.strip_prefix(fault::is_curly_quote);
        let inner = inner.and_then(|rest| rest.strip_suffix(fault::is_curly_quote));
        let Some(inner) = inner.filter(|inner| !inner.contains(fault::is_curly_quote)) else {
            return;
        };
        self.found.push(
            Finding::InvalidYaml {
                reason: "curly-quotes".to_owned(),
                suggestion: Some(fault::straight(inner)),
            },
            span,
        );
        scalar.text = inner.to_owned();
        scalar.plain = false;
    }

    /// Where the parts of a scalar's text stand.
    fn origin(&self, text: &str, style: ScalarStyle, span: Span) -> Origin {
        let start = span.start as usize - self.offset;
        let written = self.text.get(start..span.end as usize - self.offset);
        let written = written.unwrap_or_default();
        let (quote, quoting) = match style {
            ScalarStyle::SingleQuoted => ("'", Quoting::Single),
            ScalarStyle::DoubleQuoted => ("\"", Quoting::Double),
            _ => ("", Quoting::None),
        };
        let inner = written.strip_prefix(quote).unwrap_or(written);
        let start = span.start as usize + written.len() - inner.len();
        if inner.starts_with(text) {
            return Origin::at(start);
        }
        Origin::aligned(text, inner, start, quoting)
    }

    /// From a collection's start to its end, without the blank lines a block ends in.
    fn trimmed(&self, start: Span, end: Span) -> Span {
        let from = start.start as usize - self.offset;
        let to = (end.end as usize)
            .saturating_sub(self.offset)
            .clamp(from, self.text.len());
        let written = self.text.get(from..to).unwrap_or_default().trim_end();
        Span::new(from, from + written.len()).shifted(self.offset)
    }

    fn report(&mut self, error: &ScanError) {
        let at = error.marker().byte_offset().unwrap_or(0);
        let at = self.text.floor_char_boundary(at);
        if let Some(tab) = fault::indenting_tab(at, self.text) {
            self.found.push(
                Finding::YamlTab {},
                Span::new(tab, tab + 1).shifted(self.offset),
            );
            return;
        }
        self.fault(fault::behind(error.kind(), at, self.text));
    }

    fn fault(&mut self, fault: Fault) {
        let finding = Finding::InvalidYaml {
            reason: fault.reason.to_owned(),
            suggestion: fault.suggestion,
        };
        let end = self.text.len();
        let start = self.text.floor_char_boundary(fault.span.start.min(end));
        let end = self.text.ceil_char_boundary(fault.span.end.min(end));
        let span = Span::new(start, end.max(start));
        self.found.push(finding, span.shifted(self.offset));
    }
}

fn check_depth(depth: usize, span: Span) -> Result<(), Stop> {
    if depth <= MOST_DEPTH {
        return Ok(());
    }
    Err(Stop::TooComplex {
        what: "depth",
        limit: MOST_DEPTH,
        span,
    })
}

/// The next event that is not a comment.
fn next<'a, I>(events: &mut I) -> Result<Option<(Event<'a>, YamlSpan)>, Stop>
where
    I: Iterator<Item = Result<(Event<'a>, YamlSpan), ScanError>>,
{
    loop {
        match events.next().transpose().map_err(Stop::Syntax)? {
            Some((Event::Comment(..), _)) => {}
            event => return Ok(event),
        }
    }
}

#[cfg(test)]
mod tests;
