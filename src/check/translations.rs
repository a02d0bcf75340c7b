//! Pages that say they translate others, and the languages of a site.

use std::collections::BTreeMap;

use crate::config::LanguageId;
use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Node, Resolution, Site, ThemeContract, Translation};
use crate::text::Place;

pub(super) fn check(site: &Site, contract: &ThemeContract, found: &mut Vec<Diagnostic>) {
    for translation in &site.translations {
        let finding = wrong_original(site, translation);
        found.extend(finding.map(|finding| finding.at(translation.place.clone())));
    }
    twice(site, found);
    let languages = site.config.languages.iter().zip(&contract.speaks);
    for (language, _) in languages.filter(|(_, speaks)| !**speaks) {
        let finding = Finding::LanguageWithoutWords {
            language: language.tongue.tag().to_owned(),
            instead: language.tongue.nearest().tag().to_owned(),
        };
        found.push(finding.at(language.place.clone()));
    }
}

/// What is wrong with the page that a translation names.
fn wrong_original(site: &Site, translation: &Translation) -> Option<Finding> {
    match &translation.resolution {
        Resolution::Node { .. } => {
            let is_in_own = site.original(translation).is_none();
            is_in_own.then(|| same_language(site, translation))
        }
        // What is there but not shown today needs no other address.
        Resolution::Unpublished(_) | Resolution::Unreadable => None,
        Resolution::Missing { nearest } => Some(broken(translation, nearest.clone())),
        Resolution::Moved { to } => Some(broken(translation, Some(to.clone()))),
        _ => Some(broken(translation, None)),
    }
}

/// Pages that translate one page to one language.
fn twice(site: &Site, found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(Node, LanguageId), &Place> = BTreeMap::new();
    for translation in &site.translations {
        let Some(original) = site.original(translation) else {
            continue;
        };
        let language = site.language_of(translation.node);
        if let Some(known) = first.get(&(original, language)) {
            let finding = Finding::TranslationTwice {
                language: tag(site, language),
            };
            let diagnostic = finding.at(translation.place.clone());
            found.push(diagnostic.with_related((*known).clone()));
        } else {
            first.insert((original, language), &translation.place);
        }
    }
}

fn broken(translation: &Translation, nearest: Option<String>) -> Finding {
    Finding::BrokenTranslation {
        target: translation.target.clone(),
        nearest,
    }
}

fn same_language(site: &Site, translation: &Translation) -> Finding {
    let further = site.languages().skip(1);
    let folders: Vec<String> = further
        .map(|language| format!("`content/{}/`", tag(site, language)))
        .collect();
    // `content/de/was.md`: a folder that would be a language's, if the settings had that language.
    let mut folders_of_file = translation.place.file.folders().skip(1);
    let outermost = folders_of_file.next().unwrap_or_default();
    let folder = outermost.trim_start_matches("content/");
    Finding::TranslationPlace {
        folder: if is_like_a_language(folder) {
            folder.to_owned()
        } else {
            "none".to_owned()
        },
        language: tag(site, site.language_of(translation.node)),
        tags: if folders.is_empty() {
            "none".to_owned()
        } else {
            folders.join(", ")
        },
    }
}

/// `de`, `kl`, `zh-Hant`.
fn is_like_a_language(folder: &str) -> bool {
    let mut parts = folder.split('-');
    let is_code = |part: &str| part.chars().all(|letter| letter.is_ascii_lowercase());
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && is_code(first)
        && parts.all(|part| (2..=4).contains(&part.len()))
}

fn tag(site: &Site, language: LanguageId) -> String {
    site.config.language(language).tongue.tag().to_owned()
}
