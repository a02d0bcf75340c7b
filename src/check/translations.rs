//! Pages that say they translate others, and the languages of a site.

use std::collections::BTreeMap;

use crate::config::LanguageId;
use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Node, Resolution, Site, ThemeContract, Translation};
use crate::text::Place;

pub(super) fn check(site: &Site, contract: &ThemeContract, found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(Node, LanguageId), &Place> = BTreeMap::new();
    for translation in &site.translations {
        let finding = match &translation.resolution {
            Resolution::Node { .. } => match site.original(translation) {
                None => same_language(site, translation),
                Some(original) => {
                    let language = site.language_of(translation.node);
                    let known = first.entry((original, language));
                    let first = *known.or_insert(&translation.place);
                    if *first == translation.place {
                        continue;
                    }
                    let language = tag(site, language);
                    let twice = Finding::TranslationTwice { language };
                    found.push(
                        twice
                            .at(translation.place.clone())
                            .with_related(first.clone()),
                    );
                    continue;
                }
            },
            // What is there but not shown today needs no other address.
            Resolution::Unpublished(_) | Resolution::Unreadable => continue,
            Resolution::Missing { nearest } => broken(translation, nearest.clone()),
            Resolution::Moved { to } => broken(translation, Some(to.clone())),
            _ => broken(translation, None),
        };
        found.push(finding.at(translation.place.clone()));
    }
    for (language, _) in site
        .config
        .languages
        .iter()
        .zip(&contract.speaks)
        .filter(|(_, speaks)| !**speaks)
    {
        let finding = Finding::LanguageWithoutWords {
            language: language.tongue.tag().to_owned(),
            instead: language.tongue.nearest().tag().to_owned(),
        };
        found.push(finding.at(language.place.clone()));
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
    Finding::TranslationPlace {
        language: tag(site, site.language_of(translation.node)),
        tags: if folders.is_empty() {
            "none".to_owned()
        } else {
            folders.join(", ")
        },
    }
}

fn tag(site: &Site, language: LanguageId) -> String {
    site.config.language(language).tongue.tag().to_owned()
}
