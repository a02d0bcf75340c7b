//! What a page says of itself in lists: titles that tell pages apart, and descriptions.

use std::collections::BTreeMap;

use crate::config::LanguageId;
use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{PageText, Site};
use crate::text::{Place, Span};

/// Search engines and lists cut off what is longer, in characters.
const LONGEST: usize = 160;

/// A page with more running text than this, in bytes, is not told by its first paragraph.
const SHORT_PAGE: usize = 800;

/// Titles that two pages share.
pub(super) fn of_titles(site: &Site, found: &mut Vec<Diagnostic>) {
    let mut titles: BTreeMap<(LanguageId, String), Place> = BTreeMap::new();
    for (node, page) in site.texts() {
        let Some(front) = page.front_matter() else {
            continue;
        };
        let title = &front.title;
        if title.span == Span::START {
            continue;
        }
        let place = Place {
            file: page.path.clone(),
            span: title.span,
        };
        // No list shows pages of two languages.
        let shown = (site.language_of(node), title.to_lowercase());
        if let Some(first) = titles.get(&shown) {
            let finding = Finding::DuplicateTitle {
                title: title.value.clone(),
            };
            found.push(finding.at(place).with_related(first.clone()));
        } else {
            titles.insert(shown, place);
        }
    }
}

pub(super) fn of_page(page: &PageText, found: &mut Vec<Diagnostic>) {
    let Some(front) = page.front_matter() else {
        return;
    };
    let at = |span| Place {
        file: page.path.clone(),
        span,
    };
    if let Some(description) = &front.description {
        let length = description.chars().count();
        if length > LONGEST {
            let limit = LONGEST;
            let finding = Finding::LongDescription { length, limit };
            found.push(finding.at(at(description.span)));
        }
    } else if !front.keys.gives("description") {
        let passages = page.body().passages.iter();
        let length: usize = passages.map(|span| span.range().len()).sum();
        if length > SHORT_PAGE {
            found.push(Finding::MissingDescription {}.at(at(front.keys.place())));
        }
    }
}
