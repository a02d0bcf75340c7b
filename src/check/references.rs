//! What entries and pages refer to: other entries, words of lists, levels, suppliers, classes.

use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::model::{Product, Site};
use crate::parse::catalogue::{Level, PaidTo, PriceItem, PriceModel, Product as Written, Tariff};
use crate::text::{Located, Place, SitePath};

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    for product in &site.products {
        let mut entry = Entry {
            site,
            product,
            found,
        };
        entry.words();
        entry.maturity();
        entry.suppliers();
        entry.classes();
        entry.exemptions();
        entry.groups();
    }
    for (_, text) in site.texts() {
        let topics = text.front_matter().map(|front| front.topics.as_slice());
        for topic in topics.unwrap_or_default() {
            let known = site.catalogue.topics.iter().map(|term| term.id.as_str());
            found.extend(reference(site, &text.path, topic, "topic", known));
        }
    }
    configured_model(site, found);
}

fn configured_model(site: &Site, found: &mut Vec<Diagnostic>) {
    if let Some(model) = &site.config.model {
        let known = site.catalogue.models.keys().map(String::as_str);
        found.extend(reference(site, &site.config.path, model, "model", known));
    }
}

fn tariffs(entry: &Written) -> impl Iterator<Item = &Located<Tariff>> {
    let accession = entry.accession.known();
    let price = accession.and_then(|accession| accession.price.known());
    price.into_iter().flat_map(|price| &price.tariffs)
}

fn items(entry: &Written) -> impl Iterator<Item = &Located<PriceItem>> {
    tariffs(entry).flat_map(|tariff| &tariff.items)
}

struct Entry<'a> {
    site: &'a Site,
    product: &'a Product,
    found: &'a mut Vec<Diagnostic>,
}

impl Entry<'_> {
    fn words(&mut self) {
        let site = self.site;
        let entry = self.product.entry();
        for topic in entry.topics.known().into_iter().flatten() {
            self.known(
                topic,
                "topic",
                site.catalogue.topics.iter().map(|term| term.id.as_str()),
            );
        }
        for integration in &entry.integrations {
            let systems = site.catalogue.systems.iter().map(|term| term.id.as_str());
            self.known(&integration.system, "system", systems);
        }
        for related in &entry.related {
            let products = site.products.iter().map(|product| product.id.as_str());
            self.known(&related.id, "product", products);
        }
    }

    fn maturity(&mut self) {
        let site = self.site;
        let Some(maturity) = self.product.entry().maturity.known() else {
            return;
        };
        for assessment in &maturity.assessments {
            let known = site.catalogue.assessments.keys().map(String::as_str);
            self.known(assessment, "assessment", known);
        }
        let Some(model) = site.maturity_model() else {
            return;
        };
        let decided = match &maturity.level.value {
            Level::Of(level) => Some((level, maturity.level.span)),
            Level::NotAssessed => None,
        };
        let recommended = maturity
            .recommended
            .as_ref()
            .map(|level| (&level.value, level.span));
        for (level, span) in decided.into_iter().chain(recommended) {
            if model.level(level).is_none() {
                let place = Place {
                    file: self.product.path.clone(),
                    span,
                };
                self.found
                    .push(Finding::unknown_level(level, model).at(place));
            }
        }
    }

    fn suppliers(&mut self) {
        let entry = self.product.entry();
        let known = entry
            .suppliers
            .iter()
            .map(|supplier| supplier.name.as_str());
        for hosting in &entry.hosting {
            if let Some(supplier) = &hosting.supplier {
                self.known(supplier, "supplier", known.clone());
            }
        }
        for item in items(entry) {
            if let Some(paid_to) = item.paid_to.known()
                && let PaidTo::Supplier(Some(name)) = &paid_to.value
            {
                let supplier = Located::new(name.clone(), paid_to.span);
                self.known(&supplier, "supplier", known.clone());
            }
        }
    }

    fn exemptions(&mut self) {
        for tariff in tariffs(self.product.entry()) {
            let ids = tariff.items.iter().map(|item| item.id.as_str());
            for item in tariff
                .exemptions
                .iter()
                .flat_map(|exemption| &exemption.items)
            {
                self.known(item, "item", ids.clone());
            }
        }
    }

    fn groups(&mut self) {
        let entry = self.product.entry();
        let names = entry
            .groups
            .iter()
            .filter_map(|group| group.name.as_deref());
        for contact in entry.contacts.known().into_iter().flatten() {
            if let Some(group) = &contact.group {
                let group = Located::new(group.clone(), contact.keys.value("group"));
                self.known(&group, "group", names.clone());
            }
        }
    }

    fn classes(&mut self) {
        let site = self.site;
        for item in items(self.product.entry()) {
            let PriceModel::SizeClass { classes } = &item.model else {
                continue;
            };
            for class in classes {
                let sizes = site
                    .catalogue
                    .sizes
                    .as_ref()
                    .map(|sizes| sizes.record.classes.as_slice());
                let known = sizes
                    .unwrap_or_default()
                    .iter()
                    .map(|size| size.id.as_str());
                self.known(&class.class, "size-class", known);
            }
        }
    }

    fn known<'k>(
        &mut self,
        id: &Located<String>,
        kind: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        self.found
            .extend(reference(self.site, &self.product.path, id, kind, known));
    }
}

/// A finding when an id is none of the known ones. The kind's name is explained in the catalogues.
pub(super) fn reference<'k>(
    site: &Site,
    path: &SitePath,
    id: &Located<String>,
    kind: &str,
    known: impl Iterator<Item = &'k str> + Clone,
) -> Option<Diagnostic> {
    if known.clone().any(|known| known == id.value) || may_be_unread(site, id, kind) {
        return None;
    }
    let finding = Finding::UnknownReference {
        id: id.value.clone(),
        kind: kind.to_owned(),
        nearest: nearest(id, known).map(str::to_owned),
        folder: None,
    };
    Some(finding.at(Place {
        file: path.clone(),
        span: id.span,
    }))
}

/// Whether a file that could not be read may hold what an id names.
fn may_be_unread(site: &Site, id: &str, kind: &str) -> bool {
    site.unreadable.iter().any(|path| match kind {
        "topic" | "system" => path.folder() == "content/ordlister",
        "size-class" => path.folder() == "content" && path.stem() == "stoerrelser",
        "product" => path.folder() == "content/produkter" && path.stem() == id,
        "assessment" => path.folder() == "content/vurderinger" && path.stem() == id,
        "model" => path.folder() == "content/modenhed" && path.stem() == id,
        _ => false,
    })
}
