//! Words that readers may not know: abbreviations that nothing explains, and terms of the glossary
//! that a site wants linked to their explanation.
//!
//! What is explained stands in definition lists, on whatever page.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::LanguageId;
use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::model::Site;
use crate::text::{Located, Place, Span};

use super::texts::Text;

/// Abbreviations that anyone who works for an authority reads without help.
const EVERYDAY: [&str; 8] = ["CVR", "DKK", "EAN", "EU", "IT", "KL", "OK", "PDF"];

/// What a Danish noun may end in, and a genitive.
const ENDINGS: [&str; 20] = [
    "", "e", "en", "ene", "enes", "ens", "er", "erne", "ernes", "ers", "es", "et", "ets", "n",
    "ns", "r", "rne", "rnes", "s", "t",
];

/// What a site's readers need not be told.
pub(super) struct Glossary<'a> {
    explained: Explained<'a>,
    known: BTreeSet<&'a str>,
    /// The terms that are to be links where a page first uses them.
    link_first: &'a [Located<String>],
}

impl<'a> Glossary<'a> {
    /// `None` without settings: then nobody knows which words are known.
    pub fn of(site: &'a Site) -> Option<Self> {
        if !site.config.is_read {
            return None;
        }
        let explained = Explained::of(site);
        let glossary = site.config.glossary.as_ref();
        Some(Self {
            known: known(site, &explained),
            explained,
            link_first: glossary.map_or(&[], |glossary| &glossary.link_first),
        })
    }

    /// Terms of the settings that nothing explains.
    pub fn of_settings(&self, site: &Site, found: &mut Vec<Diagnostic>) {
        for term in self.link_first {
            if !self.explained.by_term.contains_key(&term.to_lowercase()) {
                found.push(self.explained.unknown(site, term));
            }
        }
    }

    /// The words of a page.
    pub fn of_page(&self, text: &Text<'_>, found: &mut Vec<Diagnostic>) {
        abbreviations(text, &self.known, found);
        // The terms are words of the site's own language.
        if text.language != LanguageId::OWN {
            return;
        }
        for term in self.link_first {
            let explained_by = self.explained.by_term.get(&term.to_lowercase());
            if explained_by.is_some_and(|file| *file != text.path.as_str()) {
                found.extend(unlinked(text, term));
            }
        }
    }
}

/// Every term of every definition list.
struct Explained<'a> {
    /// Terms in small letters, and the file that explains each.
    by_term: BTreeMap<String, &'a str>,
    /// As they are written.
    terms: Vec<&'a str>,
}

impl<'a> Explained<'a> {
    fn of(site: &'a Site) -> Self {
        let mut explained = Self {
            by_term: BTreeMap::new(),
            terms: Vec::new(),
        };
        let pages = site.texts().map(|(_, text)| (&text.path, text.body()));
        let entries = site.products.iter().flat_map(|product| {
            let texts = product.texts();
            texts.map(|(prose, _)| (&product.path, &prose.body))
        });
        for (path, body) in pages.chain(entries) {
            for term in &body.terms {
                explained.terms.push(term);
                let file = path.as_str();
                explained.by_term.entry(term.to_lowercase()).or_insert(file);
            }
        }
        explained
    }

    fn unknown(&self, site: &Site, term: &Located<String>) -> Diagnostic {
        let finding = Finding::UnknownTerm {
            term: term.value.clone(),
            nearest: nearest(term, self.terms.iter().copied()).map(str::to_owned),
        };
        finding.at(Place {
            file: site.config.path.clone(),
            span: term.span,
        })
    }
}

/// Abbreviations that need no explanation: everyday ones, those the site says its readers know,
/// those that a definition list explains, and those in the names of products and of the site itself.
fn known<'a>(site: &'a Site, explained: &Explained<'a>) -> BTreeSet<&'a str> {
    let config = &site.config;
    let glossary = config.glossary.iter().flat_map(|glossary| &glossary.known);
    let organisation = config.organisation.iter().flat_map(|organisation| {
        let names = organisation.short_name.iter().chain(&organisation.address);
        names.chain([&organisation.name])
    });
    let products = site.products.iter().flat_map(|product| {
        let entry = product.entry();
        let aliases = entry.aliases.iter().map(|alias| alias.as_str());
        aliases.chain([product.name()])
    });
    let names = glossary.chain(organisation).map(String::as_str);
    let names = names.chain([config.title.as_str()]).chain(products);
    names
        .chain(explained.terms.iter().copied())
        .flat_map(letters)
        .chain(EVERYDAY)
        .collect()
}

/// The parts of a text that are letters and digits alone.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty())
}

/// The first use of each abbreviation that nothing explains.
fn abbreviations(text: &Text<'_>, known: &BTreeSet<&str>, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for (passage, start) in text.passages().filter(|(passage, _)| has_capitals(passage)) {
        for word in letters(passage).filter(|word| is_abbreviation(word)) {
            if known.contains(word) || !seen.insert(word) || is_explained(text, word) {
                continue;
            }
            let at = start + (word.as_ptr() as usize - passage.as_ptr() as usize);
            let finding = Finding::UnexplainedAbbreviation {
                abbreviation: word.to_owned(),
            };
            found.push(finding.at(text.place(Span::new(at, at + word.len()))));
        }
    }
}

/// Whether two capitals may stand side by side, as they do in every abbreviation. Of the letters that are not in
/// ASCII it is not asked which are capitals, only whether one stands beside a capital or another of them.
fn has_capitals(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| match *pair {
        [b'A'..=b'Z', next] => next.is_ascii_uppercase() || !next.is_ascii(),
        [0x80..=0xFF, next] => next.is_ascii_uppercase() || next >= 0xC0,
        _ => false,
    })
}

/// Two to six capitals, which are no Roman number.
fn is_abbreviation(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
        && (2..=6).contains(&word.chars().count())
        && !word.chars().all(|letter| "IVX".contains(letter))
}

/// Whether the page explains it: in brackets after it, by it in brackets, or with `<abbr>`.
fn is_explained(text: &Text<'_>, word: &str) -> bool {
    let mut html = text.body.raw_html.iter();
    let marked = |span: &Span| {
        text.written(*span).starts_with("<abbr") && text.after(*span).starts_with(word)
    };
    let source = text.all();
    source.contains(&format!("({word})"))
        || source.contains(&format!("{word} ("))
        || html.any(marked)
}

/// The first use of a term, where that is no link.
fn unlinked(text: &Text<'_>, term: &Located<String>) -> Option<Diagnostic> {
    let in_passages = text.passages().find_map(|(passage, start)| {
        let (at, length) = find(passage, term)?;
        Some(Span::new(start + at, start + at + length))
    })?;
    let links = text.body.links.iter();
    let mut linked = links.filter(|link| find(&link.text, term).is_some());
    if linked.any(|link| link.span.start < in_passages.start) {
        return None;
    }
    let finding = Finding::UnexplainedTerm {
        term: term.value.clone(),
    };
    Some(finding.at(text.place(in_passages)))
}

/// Where a term stands in a text, in any of its forms: where it begins, and how long it is.
fn find(text: &str, term: &str) -> Option<(usize, usize)> {
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let begins = !std::mem::replace(&mut before, letter).is_alphanumeric();
        if let Some(length) = begins.then(|| length_of(&text[at..], term)).flatten() {
            return Some((at, length));
        }
    }
    None
}

/// How long a term is that a text begins with, its ending included.
fn length_of(text: &str, term: &str) -> Option<usize> {
    let mut rest = text.chars();
    for letter in term.chars() {
        let same = |other: char| other.to_lowercase().eq(letter.to_lowercase());
        rest.next().filter(|other| same(*other))?;
    }
    let rest = rest.as_str();
    let end = rest.find(|letter: char| !letter.is_alphanumeric());
    let ending = &rest[..end.unwrap_or(rest.len())];
    ENDINGS
        .contains(&ending)
        .then(|| text.len() - rest.len() + ending.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_told_from_other_capitals() {
        let check = |word: &str, expected: bool| {
            assert_eq!(is_abbreviation(word), expected, "{word}");
            assert!(has_capitals(word) || !expected, "{word}");
        };
        check("SAML", true);
        check("ØDIS", true);
        check("MØ", true);
        check("ÆØ", true);
        check("A", false);
        check("XIV", false);
        check("R4", false);
        check("OS2mo", false);
        check("VIGTIGT", false);
    }

    #[test]
    fn a_term_is_found_in_its_forms() {
        let check = |text: &str, term: &str, expected: Option<&str>| {
            let found = find(text, term).map(|(at, length)| &text[at..at + length]);
            assert_eq!(found, expected, "{text}");
        };
        check("Spørg styregruppen.", "Styregruppe", Some("styregruppen"));
        check(
            "Styregruppernes møde",
            "Styregruppe",
            Some("Styregruppernes"),
        );
        check("styregruppearbejde", "Styregruppe", None);
        check("understyregruppe", "Styregruppe", None);
        check(
            "et passivt medlemskab",
            "Passivt medlemskab",
            Some("passivt medlemskab"),
        );
        check("åben", "Åben", Some("åben"));
    }
}
