//! Synonyms that help nobody to find anything.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::parse::catalogue::WordListKind;
use crate::text::Place;

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<String, Place> = BTreeMap::new();
    for file in &site.catalogue.word_lists {
        if file.record.kind.value != WordListKind::Synonyms {
            continue;
        }
        let at = |span| Place {
            file: file.path.clone(),
            span,
        };
        for term in &file.record.terms {
            let title = (&term.title, term.keys.value("title"));
            if term.words.is_empty() {
                let word = term.title.clone();
                found.push(Finding::SynonymAlone { word }.at(at(title.1)));
            }
            let words = term.words.iter().map(|word| (&word.value, word.span));
            for (word, span) in [title].into_iter().chain(words) {
                let Some(first) = taken.insert(word.to_lowercase(), at(span)) else {
                    continue;
                };
                let word = word.clone();
                let twice = Finding::SynonymTwice { word }.at(at(span));
                found.push(twice.with_related(first));
            }
        }
    }
}
