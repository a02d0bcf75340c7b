//! Pages that readers find only by search: left out of the menus, and nothing leads there.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Node, Resolution, Site};
use crate::sources::Sources;
use crate::text::Place;

use super::texts;

pub(super) fn check(site: &Site, sources: &Sources, found: &mut Vec<Diagnostic>) {
    let mut reached = BTreeSet::new();
    for text in texts::all(site, sources) {
        for link in &text.resolved.links {
            if let Resolution::Node { node, .. } = link
                && site.place(*node).file != *text.path
            {
                reached.insert(*node);
            }
        }
    }
    for item in site.main_menu.iter().chain(&site.footer_menu) {
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
        let hidden = front.in_menu == Some(false) && front.translation_of.is_none();
        if hidden && !reached.contains(&node) {
            let span = front.keys.value("in_menu");
            found.push(Finding::OrphanPage {}.at(Place {
                file: text.path.clone(),
                span,
            }));
        }
    }
}
