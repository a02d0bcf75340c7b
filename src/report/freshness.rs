//! The morning list as text: what has grown old, by kind, with places and what to do.

use crate::diagnostic::{Argument, Matter, MatterKind};
use crate::sources::Sources;
use crate::text::Date;
use crate::words::{Language, Words};

use super::excerpt::{self, Excerpts};

/// Kind by kind: a heading, what to do, and a line for each matter.
pub fn freshness(matters: &[Matter], today: Date, sources: &Sources, language: Language) -> String {
    let words = Words::of(language);
    if matters.is_empty() {
        return words.text("nothing-old", &[]) + "\n";
    }
    let mut excerpts = Excerpts::of(sources);
    let day = Argument::Text(today.to_string());
    let count = Argument::from(&matters.len());
    let mut text = words.text("morning-list", &[("count", count), ("day", day)]) + "\n";
    for kind in MatterKind::ALL {
        let mut of_kind = matters
            .iter()
            .filter(|matter| matter.kind == kind)
            .peekable();
        if of_kind.peek().is_none() {
            continue;
        }
        let part = |name| words.part(kind.id(), name).unwrap_or_default();
        text.push_str(&format!("\n{}\n{}\n", part("title"), part("help")));
        for matter in of_kind {
            let at = excerpt::start(excerpts.at(&matter.place).as_ref());
            let day = matter.day.map(|day| day.to_string());
            text.push_str(&format!(
                "  {}:{}:{}: {}: {}\n",
                matter.place.file,
                at.line,
                at.column,
                matter.subject,
                words.matter(matter, day.as_ref()),
            ));
        }
    }
    text
}

/// `path:line:column: freshness[kind]: …`, a line each, for programs and for search in a log.
pub fn freshness_short(matters: &[Matter], sources: &Sources, language: Language) -> String {
    let words = Words::of(language);
    let mut excerpts = Excerpts::of(sources);
    let line = |matter: &Matter| {
        let at = excerpt::start(excerpts.at(&matter.place).as_ref());
        let day = matter.day.map(|day| day.to_string());
        format!(
            "{}:{}:{}: freshness[{}]: {}: {}\n",
            matter.place.file,
            at.line,
            at.column,
            matter.kind.id(),
            matter.subject,
            words.matter(matter, day.as_ref()),
        )
    };
    matters.iter().map(line).collect()
}
