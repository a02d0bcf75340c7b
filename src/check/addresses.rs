//! Two things at one address.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Node, Permalink, Site};

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<&Permalink, Node> = BTreeMap::new();
    for node in site.nodes() {
        let permalink = site.permalink(node);
        if site.is_generated(permalink.as_str()) {
            found.push(duplicate(permalink).at(site.place(node)));
        }
        if let Some(first) = taken.insert(permalink, node) {
            found.push(at_one_address(site, first, node));
        }
    }
}

fn at_one_address(site: &Site, first: Node, second: Node) -> Diagnostic {
    let finding = match (first, second) {
        (Node::Product(_), Node::Product(id)) => Finding::DuplicateId {
            id: site.product(id).id.to_string(),
        },
        _ => duplicate(site.permalink(second)),
    };
    // A group of products gets its address from its name; a page's can be another.
    let is_group = |node| matches!(node, Node::Taxonomy(_) | Node::Term(_));
    let (at, other) = if is_group(second) && !is_group(first) {
        (first, second)
    } else {
        (second, first)
    };
    finding.at(site.place(at)).with_related(site.place(other))
}

fn duplicate(permalink: &Permalink) -> Finding {
    Finding::DuplicatePermalink {
        permalink: permalink.to_string(),
    }
}
