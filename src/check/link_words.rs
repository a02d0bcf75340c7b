//! The words of links: they are read alone, in lists of links and aloud.

use crate::diagnostic::{Diagnostic, Finding};
use crate::parse::markdown::Link;
use crate::text::Span;

use super::texts::{self, Text};

/// Words that say nothing of where a link leads, in lower case.
const VAGUE: [&str; 27] = [
    "her",
    "klik her",
    "tryk her",
    "se her",
    "læs her",
    "læs mere",
    "læs mere her",
    "se mere",
    "se mere her",
    "mere",
    "mere her",
    "denne side",
    "dette link",
    "link",
    "linket",
    "siden her",
    "find den her",
    "hent her",
    "here",
    "click here",
    "read more",
    "more",
    "see more",
    "this link",
    "this page",
    "learn more",
    "this",
];

/// How an address of the web begins.
const STARTS: [&str; 3] = ["https://", "http://", "www."];

pub(super) fn check(text: Text<'_>, found: &mut Vec<Diagnostic>) {
    let links = text.body.links.iter();
    found.extend(links.filter_map(|link| words(&text, link)));
    // Few passages hold one, so they are not all taken apart into words.
    let may_hold = |passage: &str| STARTS.iter().any(|start| passage.contains(start));
    for (passage, start) in text.passages().filter(|(passage, _)| may_hold(passage)) {
        for (word, at) in texts::words(passage).filter(|(word, _)| is_address(word)) {
            let finding = Finding::BareAddress {
                address: word.to_owned(),
                kind: "text".to_owned(),
            };
            let span = Span::new(start + at, start + at + word.len());
            found.push(finding.at(text.place(span)));
        }
    }
}

fn words(text: &Text<'_>, link: &Link) -> Option<Diagnostic> {
    let words = link.text.trim();
    let plain = words
        .trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase();
    let finding = if VAGUE.contains(&plain.as_str()) {
        Finding::VagueLink {
            text: words.to_owned(),
        }
    } else if is_address(words) {
        Finding::BareAddress {
            address: words.to_owned(),
            kind: "link".to_owned(),
        }
    } else {
        return None;
    };
    Some(finding.at(text.place(link.span)))
}

/// Whether a word is a whole address of the web, which nobody reads with pleasure.
fn is_address(word: &str) -> bool {
    let host = STARTS.iter().find_map(|start| word.strip_prefix(start));
    host.is_some_and(|host| host.contains('.') && !host.contains(char::is_whitespace))
}
