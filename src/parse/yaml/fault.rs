//! What an author did wrong in YAML that cannot be read.
//!
//! The reader says where it could not go on, and why in its own terms. The mistake is often on
//! another line: a quotation mark or a bracket that was never closed, a space that is none. So the
//! text around the place is looked at again, and what to write instead is made from it.

use std::ops::Range;

use serde_yaml::granit_parser::{ErrorKind, ScalarStyle};

/// Longer lines are not written again in a help.
const LONGEST_SUGGESTION: usize = 100;

/// A mistake of form; the reasons are explained in the word catalogues.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub reason: &'static str,
    /// In the YAML text.
    pub span: Range<usize>,
    /// The line as it should be written, when that can be told.
    pub suggestion: Option<String>,
}

impl Fault {
    pub(super) fn new(reason: &'static str, span: Range<usize>) -> Self {
        Self {
            reason,
            span,
            suggestion: None,
        }
    }

    pub(super) fn suggesting(mut self, suggestion: impl Into<Option<String>>) -> Self {
        let suggestion: Option<String> = suggestion.into();
        self.suggestion = suggestion.filter(|line| line.chars().count() <= LONGEST_SUGGESTION);
        self
    }
}

/// What is behind an error that the reader met at byte `at`.
pub(super) fn behind(kind: &ErrorKind, at: usize, text: &str) -> Fault {
    let at = text.floor_char_boundary(at.min(text.len()));
    let line = Line::at(text, at);
    let nearby = [Some(line), line.previous(text)];
    nearby
        .into_iter()
        .flatten()
        .find_map(odd_space)
        .unwrap_or_else(|| of_kind(kind, at, line, text))
}

fn of_kind(kind: &ErrorKind, at: usize, line: Line<'_>, text: &str) -> Fault {
    match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => unclosed_quote(at, text),
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => after_quote(at, text),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => no_field(line),
        ErrorKind::MappingValueNotAllowed => second_colon(at, line, text),
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::UnclosedFlowCollection { .. } => in_brackets(at, line, text),
        ErrorKind::PlainScalarStartsWithDashFlowIndicator if text[..at].ends_with(',') => {
            Fault::new("amount-dash", at - 1..at + 1)
        }
        ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::UnexpectedCharacter { .. }
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::MappingKeyNotAllowed => reserved(at, line, text),
        ErrorKind::CommentInterceptedScalar => line
            .next(text)
            .and_then(|below| moved_in(below, text))
            .unwrap_or_else(|| Fault::new("other", at..text.ceil_char_boundary(at + 1))),
        ErrorKind::UnknownAnchor => Fault {
            reason: "unknown-anchor",
            ..reserved(at, line, text)
        },
        // `[a](b)`: a link as Markdown writes it.
        ErrorKind::ExpectedBlockMappingKey if line.before(at).ends_with([']', '}']) => {
            let from = line.value().map_or(at, |value| value.start);
            reserved(from, line, text)
        }
        other => {
            let moved = (reason(other) == "indentation").then(|| moved_in(line, text));
            let here = || Fault::new(reason(other), at..text.ceil_char_boundary(at + 1));
            moved.flatten().unwrap_or_else(here)
        }
    }
}

/// The reader's error as a name, where the text around it tells nothing more.
fn reason(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            "wrong-bracket"
        }
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => {
            "backslash"
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed => "indentation",
        _ => "other",
    }
}

/// A tab that a line at, after or before an error is indented with. The line after counts too: to
/// YAML it goes on with the value before it, where the error is then seen. So does the line before:
/// the first of a mapping may be moved in, and the error is then seen in the second.
pub(super) fn indenting_tab(error_at: usize, text: &str) -> Option<usize> {
    let line = Line::at(text, text.floor_char_boundary(error_at.min(text.len())));
    let after = text[line.start..]
        .find('\n')
        .map(|end| line.start + end + 1);
    let after = after.map(|start| Line::at(text, start));
    let lines = [Some(line), after, line.previous(text)];
    lines.into_iter().flatten().find_map(|line| {
        let indentation = line.text.len() - line.text.trim_start_matches([' ', '\t']).len();
        let tab = line.text[..indentation].find('\t')?;
        Some(line.start + tab)
    })
}

/// A space that is none, where YAML wants one: copied from a web page, or typed with a key more.
fn odd_space(line: Line<'_>) -> Option<Fault> {
    let indentation = line.text.len() - line.text.trim_start_matches(looks_empty).len();
    let after = |mark: &str| {
        let at = line.text.find(mark)? + mark.len();
        line.text[at..].starts_with(is_odd_space).then_some(at)
    };
    let in_indentation = line.text[..indentation].find(is_odd_space);
    let at = in_indentation
        .or_else(|| after(":"))
        .or_else(|| after(": "))
        .or_else(|| after("- "))
        .or_else(|| after("-").filter(|at| *at == indentation + 1))?;
    let length = line.text[at..].chars().next().map_or(1, char::len_utf8);
    let start = line.start + at;
    Some(Fault::new("odd-space", start..start + length))
}

/// The same, where a key begins.
pub(super) fn odd_space_at(at: usize, text: &str) -> Option<Fault> {
    let letter = text[at..]
        .chars()
        .next()
        .filter(|letter| is_odd_space(*letter))?;
    Some(Fault::new("odd-space", at..at + letter.len_utf8()))
}

fn looks_empty(letter: char) -> bool {
    letter == ' ' || is_odd_space(letter)
}

/// Spaces that YAML does not take for spaces, and letters that cannot be seen.
pub(super) fn is_odd_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{ad}' | '\u{2000}'
            ..='\u{200f}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

fn unclosed_quote(at: usize, text: &str) -> Fault {
    let opening = match text[at..].chars().next() {
        Some('"' | '\'') => at,
        _ => text[..at].rfind(['"', '\'']).unwrap_or(at),
    };
    let line = Line::at(text, opening);
    let quote = text.get(opening..=opening).unwrap_or("\"");
    let end = line.start + line.text.trim_end().len();
    let in_brackets = line.before(opening).contains(['[', '{']);
    let closed = (!in_brackets).then(|| format!("{}{quote}", line.text.trim()));
    Fault::new("unclosed-quote", opening..end.max(opening + 1)).suggesting(closed)
}

/// Text after a closing quotation mark. Where the opening one is on an earlier line, that one was
/// never closed and this one was meant to open.
fn after_quote(at: usize, text: &str) -> Fault {
    let opening = text[..at].rfind(['"', '\'']).and_then(|closing| {
        let quote = &text[closing..=closing];
        text[..closing].rfind(quote)
    });
    let Some(opening) = opening else {
        return Fault::new("text-after-quote", at..text.ceil_char_boundary(at + 1));
    };
    let line = Line::at(text, opening);
    if !line.holds(at) {
        return unclosed_quote(opening, text);
    }
    let end = line.start + line.text.trim_end().len();
    let written = &text[opening..end];
    let quote = &written[..1];
    let inner = written
        .strip_prefix(quote)
        .and_then(|rest| rest.strip_suffix(quote));
    // `'OS2's vejviser'` is one text with an apostrophe; `"a" b` is a text with a quotation in it.
    let meant = inner.unwrap_or(written);
    let in_brackets = line.before(opening).contains(['[', '{']);
    let whole = (!in_brackets).then(|| format!("{}{}", line.head(opening), quoted(meant)));
    Fault::new("text-after-quote", opening..end).suggesting(whole)
}

/// A line that is no field: its colon lacks a space, or it has none.
fn no_field(line: Line<'_>) -> Fault {
    if let Some((name, value)) = glued(line.text.trim_start()) {
        let start = line.start + line.indentation() + name.len();
        return Fault::new("missing-space", start..start + 1)
            .suggesting(format!("{name}: {value}"));
    }
    let written = line.text.trim();
    let start = line.start + line.indentation();
    let span = start..(start + written.len()).max(start + 1);
    if let Some(item) = after_dash(written) {
        return Fault::new("dash", span).suggesting(format!("- {item}"));
    }
    let full_width = written.split_once('：');
    let meant = full_width.map(|(name, value)| format!("{name}: {}", value.trim_start()));
    Fault::new("missing-colon", span).suggesting(meant)
}

/// The text after a dash that is no hyphen, as writing programs make it of one.
pub(in crate::parse) fn after_dash(text: &str) -> Option<&str> {
    let item = text.strip_prefix(['–', '—', '•', '·'])?;
    item.starts_with(looks_empty).then(|| item.trim_start())
}

/// What keeps a text from being a field: the reason, and the field as it should be written.
pub(in crate::parse) fn field_meant(text: &str) -> Option<(&'static str, Option<String>)> {
    let (name, value) = glued(text)?;
    match value.strip_prefix(is_odd_space) {
        Some(_) => Some(("odd-space", None)),
        None => Some(("missing-space", Some(format!("{name}: {value}")))),
    }
}

/// A colon in a value, or one that a line may not have where it stands.
fn second_colon(at: usize, line: Line<'_>, text: &str) -> Fault {
    if let Some(value) = line.value().filter(|value| value.start <= at) {
        let written = text[value.clone()].trim_end();
        let whole = format!("{}{}", line.head(value.start), quoted(written));
        if written.starts_with(is_curly_quote) {
            return Fault::new("curly-quotes", value.start..value.start + written.len())
                .suggesting(format!("{}{}", line.head(value.start), straight(written)));
        }
        return Fault::new("colon-in-text", at..at + 1).suggesting(whole);
    }
    let previous = line.previous(text);
    if let Some(previous) = previous.filter(|line| glued(line.text.trim_start()).is_some()) {
        return no_field(previous);
    }
    if let Some(previous) = previous.filter(|previous| previous.should_be_a_field_beside(line)) {
        return no_field(previous);
    }
    let start = line.start + line.indentation();
    let here = || Fault::new("indentation", start..at.max(start + 1));
    moved_in(line, text).unwrap_or_else(here)
}

/// A field that stands further in than the one above it, comments left out.
fn moved_in(line: Line<'_>, text: &str) -> Option<Fault> {
    let mut above = line.previous(text)?;
    while above.is_comment() {
        above = above.previous(text)?;
    }
    let is_deeper = line.indentation() > above.indentation();
    is_deeper.then(|| line.too_far_in(above)).flatten()
}

/// A list or mapping in brackets that lacks its end, or a comma.
fn in_brackets(at: usize, line: Line<'_>, text: &str) -> Fault {
    let opening = match text[at..].chars().next() {
        Some('[' | '{') => at,
        _ => unmatched_bracket(&text[..at]).unwrap_or(at),
    };
    let opened = Line::at(text, opening);
    let written = line.text.trim_start();
    let new_entry = written.starts_with("- ") || split_field(written).is_some();
    if at == opening || (!opened.holds(at) && new_entry) {
        let (reason, end) = match text.get(opening..=opening) {
            Some("[") => ("unclosed-list", "]"),
            _ => ("unclosed-mapping", "}"),
        };
        let stop = opened.start + opened.text.trim_end().len();
        let alone = opening + 1 == stop;
        let whole = format!("{}{end}", opened.text.trim().trim_end_matches(','));
        return Fault::new(reason, opening..stop.max(opening + 1))
            .suggesting((!alone).then_some(whole));
    }
    let before = line.before(at);
    let word = before.len() - before.trim_end().trim_start_matches(' ').len();
    let word = before
        .rfind([' ', ',', ';', '{', '['])
        .map_or(word, |space| space + 1);
    Fault::new(
        "missing-comma",
        line.start + word..at.max(line.start + word + 1),
    )
}

/// The last bracket before the end of `text` that is not closed there. Brackets in quotes count
/// too: they are rare, and the reader has already said that one is open.
fn unmatched_bracket(text: &str) -> Option<usize> {
    let mut closed = 0usize;
    for (at, letter) in text.char_indices().rev() {
        match letter {
            ']' | '}' => closed += 1,
            '[' | '{' if closed == 0 => return Some(at),
            '[' | '{' => closed -= 1,
            _ => {}
        }
    }
    None
}

fn reserved(at: usize, line: Line<'_>, text: &str) -> Fault {
    let end = line.start + line.text.trim_end().len();
    let in_brackets = line.before(at).contains(['[', '{']);
    let whole =
        (!in_brackets && at < end).then(|| format!("{}{}", line.head(at), quoted(&text[at..end])));
    Fault::new("reserved-character", at..text.ceil_char_boundary(at + 1)).suggesting(whole)
}

/// `---` in the middle of a file, before what stands at byte `after`.
pub(super) fn second_document(after: usize, text: &str) -> Fault {
    let line = text[..after].rfind("---").unwrap_or(after);
    Fault::new("second-document", line..line + 3)
}

/// A value that begins with `!`, which YAML takes for the name of its type; `after` is what follows.
pub(super) fn tag(after: usize, text: &str) -> Fault {
    let at = text[..after].rfind('!').unwrap_or(after);
    reserved(at, Line::at(text, at), text)
}

/// A text of several lines, announced by `|` or `>`, whose lines are not moved in.
pub(super) fn block_not_indented(
    block: &str,
    style: ScalarStyle,
    at: usize,
    text: &str,
) -> Option<Fault> {
    let announced = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
    if !announced || !block.trim().is_empty() {
        return None;
    }
    let sign = text[..text.ceil_char_boundary(at + 1)].rfind(['|', '>'])?;
    let below = sign + text[sign..].find('\n')? + 1;
    let blank = text[below..].len() - text[below..].trim_start().len();
    let line = Line::at(text, below + blank);
    let named = |name: &str| {
        name.bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    };
    let is_field = split_field(line.text).is_some_and(|(name, _)| named(name));
    let start = line.start + line.indentation();
    let end = line.start + line.text.trim_end().len();
    (!is_field && start < end).then(|| Fault::new("block-indentation", start..end))
}

/// A text in quotes of either kind.
fn quoted(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        return format!("\"{text}\"");
    }
    format!("'{}'", text.replace('\'', "''"))
}

/// `”text”` in straight quotes.
pub(super) fn straight(text: &str) -> String {
    quoted(text.trim_matches(is_curly_quote))
}

pub(super) fn is_curly_quote(letter: char) -> bool {
    matches!(letter, '“' | '”' | '„' | '‟')
}

/// `name:value`: a field whose colon lacks a space.
fn glued(written: &str) -> Option<(&str, &str)> {
    let (name, value) = written.split_once(':')?;
    let named = !name.is_empty()
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || "_-".contains(letter));
    (named && !value.starts_with(['/', ' ']) && !value.trim().is_empty())
        .then(|| (name, value.trim_end()))
}

/// `name: value`, after a hyphen too.
fn split_field(written: &str) -> Option<(&str, &str)> {
    let (name, value) = written.split_once(':')?;
    let named = !name.trim().is_empty() && !name.contains(['"', '\'', '{', '[', '#']);
    (named && (value.is_empty() || value.starts_with([' ', '\n', '\r']))).then_some((name, value))
}

/// A line of the text, without its end.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn at(text: &'a str, at: usize) -> Self {
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        Self {
            start,
            text: text[start..end].trim_end_matches('\r'),
        }
    }

    /// The nearest line above that is not empty.
    fn previous(self, text: &'a str) -> Option<Self> {
        let mut at = self.start;
        while at > 0 {
            let line = Self::at(text, at - 1);
            if !line.text.trim().is_empty() {
                return Some(line);
            }
            at = line.start;
        }
        None
    }

    /// The nearest line below that holds more than a comment.
    fn next(self, text: &'a str) -> Option<Self> {
        let mut line = self;
        loop {
            line = Self::at(text, line.start + text[line.start..].find('\n')? + 1);
            if !line.text.trim().is_empty() && !line.is_comment() {
                return Some(line);
            }
        }
    }

    /// A field that stands further in than the field `above`, which has its value already.
    fn too_far_in(self, above: Self) -> Option<Fault> {
        let (name, _) = split_field(self.text.trim_start())?;
        let start = self.start + self.indentation();
        // Elsewhere it is not plain how far out it belongs.
        let value = above.value().filter(|_| above.indentation() == 0);
        let finished = value.is_some_and(|value| !value.is_empty());
        let whole = finished.then(|| self.text.trim().to_owned());
        Some(Fault::new("indentation", start..start + name.len()).suggesting(whole))
    }

    fn is_comment(self) -> bool {
        self.text.trim_start().starts_with('#')
    }

    fn holds(self, at: usize) -> bool {
        (self.start..=self.start + self.text.len()).contains(&at)
    }

    /// Whether it stands as far in as a field below it, after a hyphen or not, and is none.
    fn should_be_a_field_beside(self, below: Self) -> bool {
        let written = self.text.trim_start();
        let field = written.strip_prefix("- ").unwrap_or(written).trim_start();
        let indentation = self.text.len() - field.len();
        indentation == below.indentation()
            && split_field(field).is_none()
            && !field.starts_with(['#', '"', '\'', '[', '{'])
    }

    fn indentation(self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// What of the line stands before a byte of the file.
    fn before(self, at: usize) -> &'a str {
        &self.text[..at.saturating_sub(self.start).min(self.text.len())]
    }

    /// The same, without indentation.
    fn head(self, at: usize) -> &'a str {
        self.before(at).trim_start()
    }

    /// Where the line's field has its value.
    fn value(self) -> Option<Range<usize>> {
        let written = self.text.trim_start();
        let (name, value) = split_field(written)?;
        let skipped = name.len() + 1 + value.len() - value.trim_start().len();
        let start = self.start + self.indentation() + skipped;
        Some(start..self.start + self.text.len())
    }
}

#[cfg(test)]
mod tests;
