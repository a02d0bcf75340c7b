//! From YAML nodes to typed values, gathering every fault on the way.
//!
//! `record!` declares a struct and how it is read in one place: each field is a key, its doc
//! comment is what editors are shown. Field types decide what a missing key means:
//!
//! * `Known<T>`: the key must be written; its value may be `unknown`.
//! * `Option<T>`: the key may be left out, or be `unknown`.
//! * `Vec<T>`: the key may be left out, or be `unknown`; faulty items are reported and dropped.
//! * any other `T`: the key must be written with a value, or the whole record is dropped.

mod containers;
mod danish;
mod declare;
mod indented;
mod keys;

use schemars::{JsonSchema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::diagnostic::{Finding, Findings, nearest};
use crate::text::Span;

use super::schema::Properties;
use super::yaml::{Node, Value, field_meant};

pub(crate) use declare::{key, record, vocabulary};
pub use keys::Keys;

/// The word for what nobody knows yet.
pub const UNKNOWN: &str = "unknown";

/// A value that must be written, if only as `unknown`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known<T> {
    Value(T),
    #[default]
    Unknown,
}

impl<T> Known<T> {
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Unknown => None,
        }
    }
}

impl<T: Serialize> Serialize for Known<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Unknown => serializer.serialize_str(UNKNOWN),
        }
    }
}

/// What can be read from a YAML node.
pub trait FromNode: Sized + JsonSchema {
    /// Whether a required key may have the value `unknown`.
    const MAY_BE_UNKNOWN: bool = false;

    /// The value; `None` when the node is no such value, which is then among the findings.
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self>;

    /// The value of a key that is not written; `None` when the key is required.
    fn when_missing() -> Option<Self> {
        None
    }

    /// What to go on with when the value is missing or faulty and that has been reported.
    fn when_faulty() -> Option<Self> {
        None
    }

    /// Describes `key` of the record `name`. A type that is spread over several keys overrides this.
    fn properties(
        properties: &mut Properties,
        name: &str,
        key: &str,
        generator: &mut SchemaGenerator,
    ) {
        properties.add::<Self>(name, key, Self::when_missing().is_none(), generator);
    }

    /// Reads the value of `key`. A type that is spread over several keys overrides this.
    fn take(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Self> {
        fields.value(key)
    }
}

/// The keys of a mapping while a record is read from it.
pub struct Fields<'n, 'f> {
    span: Span,
    entries: &'n [super::yaml::Entry],
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
    /// Those of the missing that may be `unknown`.
    may_be_unknown: Vec<&'static str>,
    found: &'f mut Findings,
}

impl<'n, 'f> Fields<'n, 'f> {
    /// `None`, and a finding, when the node is no mapping.
    pub fn of(node: &'n Node, found: &'f mut Findings) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            no_mapping(node, found);
            return None;
        };
        Some(Self {
            span: node.span,
            entries,
            asked: Vec::new(),
            missing: Vec::new(),
            may_be_unknown: Vec::new(),
            found,
        })
    }

    /// Reads the value of one key, by its type's rule for missing keys.
    pub fn value<T: FromNode>(&mut self, key: &'static str) -> Option<T> {
        match self.node(key) {
            Some(node) => T::from_node(node, self.found).or_else(T::when_faulty),
            None => T::when_missing().or_else(|| {
                self.missing(key);
                self.may_be_unknown.extend(T::MAY_BE_UNKNOWN.then_some(key));
                T::when_faulty()
            }),
        }
    }

    /// The node of a key, which then counts as asked for.
    pub fn node(&mut self, key: &'static str) -> Option<&'n Node> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let entries = self.entries;
        entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.value)
    }

    pub fn found(&mut self) -> &mut Findings {
        self.found
    }

    /// Notes that a key must be written; `finish` reports it.
    pub fn missing(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// Those keys that were asked for, as they are written.
    pub fn keys(&self) -> Keys {
        Keys::of(self.place(), self.entries, &self.asked)
    }

    /// Reports every key that was not asked for and every key that is missing. A misspelt key is
    /// reported as that, not as missing too.
    pub fn finish(mut self) {
        let place = self.place();
        let is_written = |key: &&&str| self.entries.iter().any(|entry| entry.key == **key);
        let (written, unwritten): (Vec<&str>, Vec<&'static str>) =
            self.asked.iter().partition(|key| is_written(key));
        for indented in indented::keys(self.entries, &unwritten) {
            self.missing.retain(|key| *key != indented.key);
            let finding = Finding::IndentedKey {
                key: indented.key.to_owned(),
                field: indented.field.to_owned(),
            };
            self.found.push(finding, indented.span);
        }
        for entry in self.entries {
            if written.contains(&entry.key.as_str()) {
                continue;
            }
            let offered = || unwritten.iter().copied();
            let meant = danish::meant(&entry.key, offered());
            let nearest = meant.or_else(|| nearest(&entry.key, offered()));
            self.missing.retain(|key| Some(*key) != nearest);
            let finding = Finding::UnknownKey {
                key: entry.key.clone(),
                nearest: nearest.map(str::to_owned),
                known: self.asked.join(", "),
            };
            self.found.push(finding, entry.key_span);
        }
        for key in self.missing {
            let finding = Finding::MissingKey {
                key: key.to_owned(),
                unknown: self.may_be_unknown.contains(&key),
            };
            self.found.push(finding, place);
        }
    }

    /// The record's first key: short enough to underline.
    fn place(&self) -> Span {
        self.entries
            .first()
            .map_or(self.span, |entry| entry.key_span)
    }
}

/// Reports a node of another kind than expected; the names are explained in the word catalogues.
pub fn wrong_type(expected: &str, node: &Node, found: &mut Findings) {
    let finding = Finding::WrongType {
        expected: expected.to_owned(),
        actual: node.kind().to_owned(),
    };
    found.push(finding, node.span);
}

/// What stands where fields should: often one whose colon lacks its space.
fn no_mapping(node: &Node, found: &mut Findings) {
    let scalar = node.as_scalar().filter(|scalar| scalar.plain);
    let Some((reason, suggestion)) = scalar.and_then(|scalar| field_meant(&scalar.text)) else {
        return wrong_type("mapping", node, found);
    };
    let reason = reason.to_owned();
    found.push(Finding::InvalidYaml { reason, suggestion }, node.span);
}

/// Whether the node is the word `unknown`.
pub fn is_unknown(node: &Node) -> bool {
    node.as_scalar()
        .is_some_and(|scalar| scalar.text == UNKNOWN)
}

/// Which of the words the node is; a finding with the nearest when it is none of them.
pub fn one_of(
    node: &Node,
    words: impl Iterator<Item = &'static str> + Clone,
    found: &mut Findings,
) -> Option<usize> {
    let Some(scalar) = node.as_scalar().filter(|scalar| !scalar.is_null()) else {
        wrong_type("text", node, found);
        return None;
    };
    let at = words.clone().position(|word| word == scalar.text);
    if at.is_none() {
        let finding = Finding::UnknownValue {
            value: scalar.text.clone(),
            nearest: danish::meant(&scalar.text, words.clone())
                .or_else(|| nearest(&scalar.text, words.clone()))
                .map(str::to_owned),
            known: words.collect::<Vec<_>>().join(", "),
        };
        found.push(finding, node.span);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::yaml;
    use crate::text::SitePath;

    record! {
        /// A time at a place.
        #[expect(dead_code, reason = "only what is found on the way is looked at")]
        pub struct Stay {
            pub from: u32,
            pub to: u32,
            pub form: Option<String>,
        }
    }

    /// Findings with their places, and what is offered instead.
    fn check(text: &str, expected: &[&str]) {
        let mut found = Findings::of(&SitePath::new("a.yml"));
        let node = yaml::parse(text, 0, &mut found).expect("the example is YAML");
        Stay::from_node(&node, &mut found);
        let mut diagnostics = found.report(()).diagnostics;
        crate::diagnostic::Diagnostic::sort(&mut diagnostics);
        let shown: Vec<String> = diagnostics
            .iter()
            .map(|diagnostic| {
                let start = diagnostic.place.span.start;
                match &diagnostic.finding {
                    Finding::MissingKey { key, .. } => format!("{start} missing {key}"),
                    Finding::UnknownKey { nearest, known, .. } => {
                        let nearest = nearest.as_deref().unwrap_or("-");
                        format!("{start} unknown {nearest} {known}")
                    }
                    Finding::IndentedKey { key, field } => format!("{start} {key} in {field}"),
                    other => format!("{start} {other:?}"),
                }
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_key_like_a_missing_one_does_not_hide_it() {
        check("form: a\nto: 1\n", &["0 missing from"]);
    }

    #[test]
    fn a_key_moved_into_a_text_is_one_mistake() {
        check("form: |\n  a\n  to: 2\nfrom: 1\n", &["14 to in form"]);
        check("to: 2\nform: >\n  a\n    from: 1\n", &["22 from in form"]);
        check("from: 1\nto: 2\nform: |\n  a\n  to: 2\n  into: 3\n", &[]);
        check(
            "to: 2\nform: |\n  ```\n  from: 1\n  ```\n",
            &["0 missing from"],
        );
    }

    #[test]
    fn a_misspelt_key_is_one_mistake() {
        check(
            "form: a\nfrm: 1\nto: 2\n",
            &["8 unknown from from, to, form"],
        );
    }

    #[test]
    fn where_nobody_may_know_that_can_be_written() {
        let check = |text: &str, expected: (Option<&str>, &str)| {
            let mut found = Findings::of(&SitePath::new("a.yml"));
            let node = yaml::parse(text, 0, &mut found).expect("the example is YAML");
            Known::<crate::parse::catalogue::Vat>::from_node(&node, &mut found);
            let found = found.report(()).diagnostics;
            let Some(Finding::UnknownValue { nearest, known, .. }) =
                found.first().map(|found| &found.finding)
            else {
                panic!("{found:?}");
            };
            assert_eq!((nearest.as_deref(), known.as_str()), expected);
        };
        let known = "excluded, included, exempt, unknown";
        check("uden", (None, known));
        check("unknwon", (Some("unknown"), known));
        check("exluded", (Some("excluded"), known));
    }

    #[test]
    fn a_key_that_is_written_is_not_offered_again() {
        check(
            "from: 1\nto: 2\nfom: 3\n",
            &["14 unknown form from, to, form"],
        );
        check(
            "from: 1\nto: 2\nform: b\nfom: 3\n",
            &["22 unknown - from, to, form"],
        );
    }
}
