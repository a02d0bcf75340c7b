//! What a record's keys look like in the file, apart from what their values mean.

use crate::parse::yaml::{Entry, Value};
use crate::text::Span;

use super::is_unknown;

/// The keys of a record as they were written: for findings about what is there, or is not.
///
/// Only keys that the record reads are among them.
#[derive(Clone, Debug)]
pub struct Keys {
    place: Span,
    written: Vec<Key>,
}

#[derive(Clone, Copy, Debug)]
struct Key {
    name: &'static str,
    span: Span,
    value: Span,
    gives: bool,
    /// How many items a list or mapping has.
    items: Option<usize>,
}

impl Keys {
    /// The keys among `entries` that the record asked for; `place` is where it begins.
    pub fn of(place: Span, entries: &[Entry], asked: &[&'static str]) -> Self {
        let key = |entry: &Entry| {
            let items = match &entry.value.value {
                Value::Sequence(items) => Some(items.len()),
                Value::Mapping(entries) => Some(entries.len()),
                Value::Scalar(_) => None,
            };
            Some(Key {
                name: asked.iter().copied().find(|name| *name == entry.key)?,
                span: entry.key_span,
                value: entry.value.span,
                gives: items != Some(0) && !is_unknown(&entry.value),
                items,
            })
        };
        Self {
            place,
            written: entries.iter().filter_map(key).collect(),
        }
    }

    /// The record's first key: short enough to underline.
    pub fn place(&self) -> Span {
        self.place
    }

    pub fn has(&self, name: &str) -> bool {
        self.key(name).is_some()
    }

    /// Whether a key has a value, right or wrong: not `unknown`, and not empty.
    pub fn gives(&self, name: &str) -> bool {
        self.key(name).is_some_and(|key| key.gives)
    }

    /// Whether a key has a list or mapping of so many items: if so, none was dropped for its faults.
    pub fn lists(&self, name: &str, count: usize) -> bool {
        self.key(name).is_some_and(|key| key.items == Some(count))
    }

    /// Where a key stands; the record's own place when it is not written.
    pub fn span(&self, name: &str) -> Span {
        self.key(name).map_or(self.place, |key| key.span)
    }

    /// Where a key's value stands; the record's own place when it is not written.
    pub fn value(&self, name: &str) -> Span {
        self.key(name).map_or(self.place, |key| key.value)
    }

    /// The keys that are written without a value: `unknown` or empty. In the order of the file.
    pub fn unknown(&self) -> impl Iterator<Item = (&'static str, Span)> + '_ {
        let without = self.written.iter().filter(|key| !key.gives);
        without.map(|key| (key.name, key.span))
    }

    fn key(&self, name: &str) -> Option<&Key> {
        self.written.iter().find(|key| key.name == name)
    }
}
