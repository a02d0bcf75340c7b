//! What a page says of itself in lists: titles that tell pages apart, and descriptions.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::text::Place;

/// Search engines and lists cut off what is longer, in characters.
const LONGEST: usize = 160;

/// A page with more running text than this, in bytes, is not told by its first paragraph.
const SHORT_PAGE: usize = 800;

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let mut titles: BTreeMap<String, Place> = BTreeMap::new();
    for (_, text) in site.texts() {
        let Some(front) = text.front_matter() else {
            continue;
        };
        let at = |span| Place {
            file: text.path.clone(),
            span,
        };
        let title = &front.title;
        // A page and its translation may share one.
        if title.span != crate::text::Span::START && front.translation_of.is_none() {
            if let Some(first) = titles.get(&title.to_lowercase()) {
                let finding = Finding::DuplicateTitle {
                    title: title.value.clone(),
                };
                found.push(finding.at(at(title.span)).with_related(first.clone()));
            } else {
                titles.insert(title.to_lowercase(), at(title.span));
            }
        }
        if let Some(description) = &front.description {
            let length = description.chars().count();
            if length > LONGEST {
                let limit = LONGEST;
                let finding = Finding::LongDescription { length, limit };
                found.push(finding.at(at(description.span)));
            }
        } else if !front.keys.gives("description") {
            let passages = text.body().passages.iter();
            let length: usize = passages.map(|span| span.range().len()).sum();
            if length > SHORT_PAGE {
                found.push(Finding::MissingDescription {}.at(at(front.keys.place())));
            }
        }
    }
}
