//! Two things at one address.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Node, Permalink, Site};
use crate::text::{Place, SitePath};

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<&Permalink, Node> = BTreeMap::new();
    for node in site.nodes() {
        let permalink = site.permalink(node);
        let Some(first) = taken.insert(permalink, node) else {
            continue;
        };
        let finding = match (first, node) {
            (Node::Product(_), Node::Product(id)) => Finding::DuplicateId {
                id: site.product(id).id.to_string(),
            },
            _ => Finding::DuplicatePermalink {
                permalink: permalink.to_string(),
            },
        };
        let diagnostic = finding.at(place(site, node));
        found.push(diagnostic.with_related(place(site, first)));
    }
}

/// Where the thing at an address is written: its slug, else its title, else its file.
fn place(site: &Site, node: Node) -> Place {
    let text = match node {
        Node::Section(id) => site.section(id).text.as_ref(),
        Node::Page(id) => Some(&site.page(id).text),
        Node::Product(id) => {
            let product = site.product(id);
            return Place {
                file: product.path.clone(),
                span: product.entry().id.span,
            };
        }
        Node::Taxonomy(_) | Node::Term(_) => None,
    };
    let Some(text) = text else {
        return Place::start_of(&SitePath::new(match node {
            Node::Section(id) => format!("{}/_index.md", site.section(id).folder),
            _ => site.config.path.to_string(),
        }));
    };
    let span = text.front_matter().map(|front| match &front.slug {
        Some(slug) => slug.span,
        None => front.title.span,
    });
    Place {
        file: text.path.clone(),
        span: span.unwrap_or_default(),
    }
}
