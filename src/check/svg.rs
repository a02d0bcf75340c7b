//! Drawings as XML: whether a file is one, and what in it would run as a program.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::text::Span;

/// Whether the first element is `svg`.
pub(super) fn is_svg(text: &str) -> bool {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => return is_named(&tag, "svg"),
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// Where tags stand that run a program: scripts, `onclick` and its like, `javascript:` links.
pub(super) fn scripts(text: &str) -> Vec<Span> {
    let mut reader = Reader::from_str(text);
    let mut scripts = Vec::new();
    loop {
        let start = position(&reader);
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                if runs(&tag) {
                    scripts.push(Span::new(start, position(&reader)));
                }
            }
            // What cannot be read any further is not run either.
            Ok(Event::Eof) | Err(_) => return scripts,
            Ok(_) => {}
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn is_named(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref().eq_ignore_ascii_case(name)
}

fn runs(tag: &BytesStart<'_>) -> bool {
    if is_named(tag, "script") {
        return true;
    }
    tag.html_attributes().flatten().any(|attribute| {
        let handler = begins(attribute.key.local_name().as_ref(), "on");
        handler || begins(attribute.value.trim_start(), "javascript:")
    })
}

fn begins(text: &str, with: &str) -> bool {
    let start = text.get(..with.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(with))
}
