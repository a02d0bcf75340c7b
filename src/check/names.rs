//! Names of entries: that they are the community's, and one entry's alone.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::{Product, Site};
use crate::parse::catalogue::ProductType;
use crate::text::{Place, Span};

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    let mut owners: BTreeMap<String, &Product> = BTreeMap::new();
    for product in &site.products {
        for name in [product.name(), product.id.as_str()] {
            owners.entry(name.to_lowercase()).or_insert(product);
        }
    }
    for product in &site.products {
        found.extend(prefix(site, product));
        aliases(product, &owners, found);
    }
}

/// Projects go by working titles until they are products.
fn prefix(site: &Site, product: &Product) -> Option<Diagnostic> {
    let prefix = site.config.name_prefix.as_ref()?;
    let entry = product.entry();
    if entry.kind.value == ProductType::Project || entry.name.starts_with(prefix.as_str()) {
        return None;
    }
    let finding = Finding::NamePrefix {
        name: entry.name.value.clone(),
        prefix: prefix.clone(),
    };
    Some(finding.at(place(product, entry.name.span)))
}

fn aliases(product: &Product, owners: &BTreeMap<String, &Product>, found: &mut Vec<Diagnostic>) {
    for alias in &product.entry().aliases {
        let owner = owners.get(&alias.to_lowercase());
        if let Some(owner) = owner.filter(|owner| owner.id != product.id) {
            let finding = Finding::AliasIsName {
                alias: alias.value.clone(),
            };
            let diagnostic = finding.at(place(product, alias.span));
            found.push(diagnostic.with_related(place(owner, owner.entry().name.span)));
        }
    }
}

fn place(product: &Product, span: Span) -> Place {
    Place {
        file: product.path.clone(),
        span,
    }
}
