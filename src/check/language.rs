//! Long paragraphs in another language than its page's, which screen readers would read wrongly.

use std::ops::Range;

use whatlang::{Detector, Lang};

use crate::diagnostic::{Diagnostic, Finding};
use crate::text::Span;
use crate::words::Language;

use super::texts::Text;

pub(super) fn check(text: Text<'_>, language: Language, found: &mut Vec<Diagnostic>) {
    // Only the two that matter here: neighbours such as Norwegian are told apart by luck alone.
    let detector = Detector::with_allowlist(vec![Lang::Dan, Lang::Eng]);
    let own = match language {
        Language::Danish => Lang::Dan,
        Language::English => Lang::Eng,
    };
    let marked = marked(&text);
    let is_marked = |span: &Span| {
        let start = span.range().start;
        marked.iter().any(|range| range.contains(&start))
    };
    let paragraphs = text.body.long_paragraphs.iter();
    for span in paragraphs.filter(|span| !is_marked(span)) {
        let written = text.written(*span);
        if own == Lang::Dan && looks_danish(written) {
            continue;
        }
        let told = detector.detect(written);
        let Some(told) = told.filter(|told| told.is_reliable() && told.lang() != own) else {
            continue;
        };
        let language = match told.lang() {
            Lang::Dan => "da",
            _ => "en",
        };
        let finding = Finding::OtherLanguage {
            language: language.to_owned(),
        };
        found.push(finding.at(text.place(*span)));
    }
}

/// Whether one letter in a hundred is Danish, as no English text has it: then nobody need ask further.
fn looks_danish(text: &str) -> bool {
    let danish = |letter: &char| "æøåÆØÅ".contains(*letter);
    text.chars().filter(danish).count() * 100 >= text.len()
}

/// The parts of a text whose HTML says which language they are in: from the tag to the end tag of
/// that name, or to the end of the text where there is none.
fn marked(text: &Text<'_>) -> Vec<Range<usize>> {
    let raw = text.body.raw_html.iter();
    let tags = raw.filter(|span| text.written(**span).contains(" lang="));
    tags.map(|span| {
        let range = span.range();
        let html = text.written(*span);
        let name = html
            .trim_start_matches('<')
            .split(char::is_whitespace)
            .next();
        let end_tag = format!("</{}>", name.unwrap_or_default());
        let after = text.after(*span).find(&end_tag);
        range.start..after.map_or(usize::MAX, |length| range.end + length)
    })
    .collect()
}
