//! Older addresses and where they lead now.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Finding};
use crate::text::{Located, Place, Slug};

use super::{Alias, Node, Permalink, Product, ProductId, Site};

/// Older addresses of pages and products at which nothing stands today, by address.
pub(super) fn aliases(site: &Site, found: &mut Vec<Diagnostic>) -> Vec<Alias> {
    let mut addresses = Addresses::of(site);
    for (node, text) in site.texts() {
        let front_matter = text.front_matter();
        for written in front_matter.map_or(&[][..], |front| &front.aliases) {
            let place = Place {
                file: text.path.clone(),
                span: written.span,
            };
            found.extend(addresses.lead(written, node, place));
        }
    }
    // Other names of a product lead to it, unless something stands there already: names that
    // differ only in capitals are common and no mistake.
    for (at, product) in site.products.iter().enumerate() {
        for name in &product.entry().aliases {
            let from = address_of_name(product, name);
            if let Some(from) = from.filter(|from| addresses.is_free(from)) {
                let place = Place {
                    file: product.path.clone(),
                    span: name.span,
                };
                let to = Node::Product(ProductId(at));
                addresses.aliases.insert(from, (to, place));
            }
        }
    }
    let alias = |(from, (to, place))| Alias { from, to, place };
    addresses.aliases.into_iter().map(alias).collect()
}

/// What stands where, and which older addresses are given so far.
struct Addresses<'a> {
    site: &'a Site,
    nodes: BTreeMap<&'a Permalink, Node>,
    aliases: BTreeMap<Permalink, (Node, Place)>,
}

impl<'a> Addresses<'a> {
    fn of(site: &'a Site) -> Self {
        let nodes = site.nodes().map(|node| (site.permalink(node), node));
        Self {
            site,
            nodes: nodes.collect(),
            aliases: BTreeMap::new(),
        }
    }

    /// Lets an address lead to a node, as an author wrote it; a finding when it cannot.
    fn lead(&mut self, written: &Located<String>, to: Node, place: Place) -> Option<Diagnostic> {
        let Some(from) = Permalink::parse(written) else {
            let finding = Finding::InvalidAddress {
                value: written.value.clone(),
                suggestion: address_meant(written),
            };
            return Some(finding.at(place));
        };
        if self.is_free(&from) {
            self.aliases.insert(from, (to, place));
            return None;
        }
        let alias = written.value.clone();
        if self.nodes.get(&from) == Some(&to) {
            return Some(Finding::RedirectLoop { alias }.at(place));
        }
        let diagnostic = Finding::AliasTaken { alias }.at(place);
        let node = self.nodes.get(&from).map(|node| self.site.place(*node));
        let other = node.or_else(|| self.aliases.get(&from).map(|(_, place)| place.clone()));
        Some(match other {
            Some(other) => diagnostic.with_related(other),
            None => diagnostic,
        })
    }

    fn is_free(&self, address: &Permalink) -> bool {
        // A file such as `/robots.txt` is no folder either.
        let file = address.as_str().trim_end_matches('/');
        let generated = [address.as_str(), file].map(|address| self.site.is_generated(address));
        !generated.contains(&true)
            && !self.nodes.contains_key(address)
            && !self.aliases.contains_key(address)
    }
}

fn address_of_name(product: &Product, name: &Located<String>) -> Option<Permalink> {
    let slug = Slug::of(name);
    let section = product.permalink.parent()?;
    (!slug.is_empty()).then(|| section.join(slug.as_str()))
}

/// The address someone may have meant who wrote spaces or Danish letters in one.
fn address_meant(text: &str) -> Option<String> {
    let names: Vec<String> = text
        .split('/')
        .map(|name| Slug::of(name).to_string())
        .filter(|name| !name.is_empty())
        .collect();
    (!names.is_empty()).then(|| format!("/{}/", names.join("/")))
}
