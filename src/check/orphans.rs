//! Pages that readers find only by search: left out of the menus, and nothing leads there.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Node, PageText, Resolution, Site};
use crate::text::Place;

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let hidden = site.texts().any(|(_, text)| is_hidden(text));
    if !hidden {
        return;
    }
    let mut reached = BTreeSet::new();
    let pages = site.texts().map(|(_, text)| (&text.path, &text.resolved));
    let entries = site.products.iter().flat_map(|product| {
        let texts = product.texts();
        texts.map(|(_, resolved)| (&product.path, resolved))
    });
    for (path, resolved) in pages.chain(entries) {
        for link in &resolved.links {
            if let Resolution::Node { node, .. } = link
                && site.place(*node).file != *path
            {
                reached.insert(*node);
            }
        }
    }
    for item in site.menu_links() {
        if let Resolution::Node { node, .. } = &item.resolution {
            reached.insert(*node);
        }
    }
    let terms = site.taxonomies.iter().flat_map(|taxonomy| &taxonomy.terms);
    reached.extend(
        terms
            .flat_map(|term| &term.pages)
            .map(|page| Node::Page(*page)),
    );
    for (node, text) in site.texts() {
        let Some(front) = text.front_matter() else {
            continue;
        };
        if is_hidden(text) && !reached.contains(&node) {
            let span = front.keys.value("in_menu");
            found.push(Finding::OrphanPage {}.at(Place {
                file: text.path.clone(),
                span,
            }));
        }
    }
}

/// Whether the author left a page out of the menus; a translation is reached from its original.
fn is_hidden(text: &PageText) -> bool {
    text.front_matter()
        .is_some_and(|front| front.in_menu == Some(false) && front.translation_of.is_none())
}
