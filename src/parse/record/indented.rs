//! Keys that were moved in too far, so that they are read as the text of the key above.

use crate::parse::yaml::Entry;
use crate::text::Span;

/// So far in, Markdown still reads a line as text and not as code.
const MOST_SPACES: usize = 3;

/// A key that stands as a line of a text.
pub(super) struct Indented<'n> {
    pub key: &'static str,
    /// The key whose text it is read as.
    pub field: &'n str,
    pub span: Span,
}

/// Those of the keys `unwritten` that begin a line in a text of several lines, outside its code.
pub(super) fn keys<'n>(entries: &'n [Entry], unwritten: &[&'static str]) -> Vec<Indented<'n>> {
    entries
        .iter()
        .flat_map(|entry| within(entry, unwritten))
        .collect()
}

fn within<'n>(entry: &'n Entry, unwritten: &[&'static str]) -> Vec<Indented<'n>> {
    let scalar = entry.value.as_scalar().filter(|scalar| !scalar.plain);
    let Some(scalar) = scalar.filter(|scalar| scalar.text.trim_end().contains('\n')) else {
        return Vec::new();
    };
    let mut indented = Vec::new();
    let mut in_code = false;
    let mut at = 0;
    for line in scalar.text.split_inclusive('\n') {
        let written = line.trim_start_matches(' ');
        let spaces = line.len() - written.len();
        if written.starts_with("```") || written.starts_with("~~~") {
            in_code = !in_code;
        }
        let key = unwritten.iter().find(|key| begins_with(written, key));
        // The first line was meant as text: the key's own value begins there.
        if let Some(key) = key.filter(|_| at > 0 && !in_code && spaces <= MOST_SPACES) {
            let start = at + spaces;
            indented.push(Indented {
                key,
                field: &entry.key,
                span: scalar.origin.span(start..start + key.len()),
            });
        }
        at += line.len();
    }
    indented
}

fn begins_with(line: &str, key: &str) -> bool {
    let value = line
        .strip_prefix(key)
        .and_then(|rest| rest.strip_prefix(':'));
    value.is_some_and(|value| value.is_empty() || value.starts_with([' ', '\n', '\r']))
}
