//! A foreign file as a tree: what is asked for is read strictly, what is not is noted.

use crate::diagnostic::{Finding, Findings, nearest};
use crate::parse::record::{FromNode, wrong_type};
use crate::parse::yaml::{self, Entry, Node, Value};
use crate::text::{SourceFile, Span};

use super::{Note, Reason};

/// The tree of a YAML or JSON file; `None` and a finding where there is none.
pub fn tree(file: &SourceFile, found: &mut Findings) -> Option<Node> {
    let text = json_as_yaml(&file.text);
    let before = found.is_empty();
    let node = yaml::parse(&text, 0, found);
    if node.is_none() && before && found.is_empty() {
        let reason = "empty".to_owned();
        let suggestion = None;
        found.push(Finding::InvalidYaml { reason, suggestion }, Span::START);
    }
    node
}

/// JSON is YAML but for two things, which are rewritten here without moving a byte: tabs between
/// values, and letters beyond 16 bits, which JSON escapes in two halves.
fn json_as_yaml(text: &str) -> String {
    let is_json = text.trim_start().starts_with(['{', '[']);
    if !is_json || !text.contains(['\t', '\\']) {
        return text.to_owned();
    }
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    let mut quoted = false;
    while let Some(letter) = rest.chars().next() {
        if quoted && letter == '\\' {
            if let Some(whole) = escaped_pair(rest) {
                // An escaped line end is nothing to YAML, and makes up for the two bytes saved.
                written.push_str(&format!("\\\n\\U{whole:08X}"));
                rest = &rest[12..];
                continue;
            }
            let end = rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at);
            written.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        quoted ^= letter == '"';
        written.push(if letter == '\t' && !quoted {
            ' '
        } else {
            letter
        });
        rest = &rest[letter.len_utf8()..];
    }
    written
}

/// The letter that `\ud83d\udfe2` at the start of a text stands for.
fn escaped_pair(text: &str) -> Option<u32> {
    let half = |from: usize, range: std::ops::Range<u32>| {
        let digits = text.get(from..from + 6)?.strip_prefix("\\u")?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        range.contains(&number).then_some(number)
    };
    let high = half(0, 0xD800..0xDC00)?;
    let low = half(6, 0xDC00..0xE000)?;
    Some(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
}

/// A mapping of a foreign file while it is read.
pub struct Foreign<'n> {
    /// Where the mapping stands in the file: `description/da/`, empty at the top.
    prefix: String,
    pub span: Span,
    pub entries: &'n [Entry],
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'n> Foreign<'n> {
    /// `None`, and a finding, when the node is no mapping.
    pub fn of(prefix: &str, node: &'n Node, found: &mut Findings) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            wrong_type("mapping", node, found);
            return None;
        };
        Some(Self {
            prefix: prefix.to_owned(),
            span: entries.first().map_or(node.span, |entry| entry.key_span),
            entries,
            asked: Vec::new(),
            missing: Vec::new(),
        })
    }

    /// The value of a key. One that holds nothing is not there.
    pub fn node(&mut self, key: &'static str) -> Option<&'n Node> {
        self.asked.push(key);
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        (entry.value.kind() != "nothing").then_some(&entry.value)
    }

    pub fn value<T: FromNode>(&mut self, key: &'static str, found: &mut Findings) -> Option<T> {
        T::from_node(self.node(key)?, found)
    }

    /// A value that must be there; `left` reports it where it is not.
    pub fn required<T: FromNode>(&mut self, key: &'static str, found: &mut Findings) -> Option<T> {
        if self.node(key).is_none() {
            self.missing(key);
        }
        self.value(key, found)
    }

    pub fn missing(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// A section within this one.
    pub fn section(&mut self, key: &'static str, found: &mut Findings) -> Option<Foreign<'n>> {
        let node = self.node(key)?;
        Foreign::of(&format!("{}{key}/", self.prefix), node, found)
    }

    /// Notes a key that is there and was read, but is left out.
    pub fn note(&self, key: &str, reason: Reason, found: &Findings) -> Option<Note> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        Some(Note {
            place: found.place(entry.key_span),
            key: format!("{}{key}", self.prefix),
            reason,
        })
    }

    /// Notes of every key that nothing asked for; `why` knows the keys of the standard. One that is
    /// only misspelt is a finding, and so is each key that is missing.
    pub fn left(mut self, why: impl Fn(&str) -> Option<Reason>, found: &mut Findings) -> Vec<Note> {
        let mut notes = Vec::new();
        for entry in self.entries {
            if self.asked.contains(&entry.key.as_str()) {
                continue;
            }
            let reason = why(&entry.key);
            let unwritten = |key: &&&str| !self.entries.iter().any(|entry| entry.key == **key);
            let meant = nearest(&entry.key, self.asked.iter().filter(unwritten).copied());
            if reason.is_none() && meant.is_some() {
                // A misspelt key is one mistake, not a missing one too.
                self.missing.retain(|key| Some(*key) != meant);
                let finding = Finding::UnknownKey {
                    key: entry.key.clone(),
                    nearest: meant.map(str::to_owned),
                    known: self.asked.join(", "),
                };
                found.push(finding, entry.key_span);
                continue;
            }
            notes.extend(self.note(&entry.key, reason.unwrap_or(Reason::NoKey), found));
        }
        for key in self.missing {
            let empty = self.entries.iter().find(|entry| entry.key == key);
            let span = empty.map_or(self.span, |entry| entry.key_span);
            let key = key.to_owned();
            found.push(
                Finding::MissingKey {
                    key,
                    unknown: false,
                },
                span,
            );
        }
        notes
    }
}

/// The items of a list; one value alone is a list of one, as the standard has it in places.
pub fn items<'n>(node: &'n Node, found: &mut Findings) -> &'n [Node] {
    match &node.value {
        Value::Sequence(items) => items,
        Value::Scalar(_) => std::slice::from_ref(node),
        Value::Mapping(_) => {
            wrong_type("list", node, found);
            &[]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, expected: &str) {
        let written = json_as_yaml(json);
        assert_eq!(written, expected);
        assert_eq!(written.len(), json.len(), "no byte is moved");
    }

    #[test]
    fn tabs_between_values_become_spaces() {
        check("{\t\"a\tb\":\t1}", "{ \"a\tb\": 1}");
        check("a:\t1", "a:\t1");
    }

    #[test]
    fn halved_letters_become_whole() {
        check(r#"{"a": "\ud83d\udfe2"}"#, "{\"a\": \"\\\n\\U0001F7E2\"}");
        check(r#"{"a": "\\ud83d\"", "b"}"#, r#"{"a": "\\ud83d\"", "b"}"#);
        check(r#"{"a": "\ud83d"}"#, r#"{"a": "\ud83d"}"#);
    }
}
