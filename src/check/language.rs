//! Long paragraphs in another language than the site's, which screen readers would read wrongly.

use whatlang::{Detector, Lang};

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::sources::Sources;
use crate::words::Language;

use super::texts;

pub(super) fn check(site: &Site, sources: &Sources, found: &mut Vec<Diagnostic>) {
    // Only the two that matter here: neighbours such as Norwegian are told apart by luck alone.
    let detector = Detector::with_allowlist(vec![Lang::Dan, Lang::Eng]);
    let own = match site.config.language {
        Language::Danish => Lang::Dan,
        Language::English => Lang::Eng,
    };
    for text in texts::all(site, sources) {
        let marked = |span| {
            let html = text.written(span);
            html.contains(" lang=")
        };
        if text.body.raw_html.iter().any(|span| marked(*span)) {
            continue;
        }
        for span in &text.body.long_paragraphs {
            let told = detector.detect(text.written(*span));
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
}
