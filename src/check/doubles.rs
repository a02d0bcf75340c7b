//! Ids that two things share, so that nobody knows which is meant.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Finding};
use crate::model::Site;
use crate::parse::catalogue::{PriceModel, Tariff, WordListKind};
use crate::text::{Place, SitePath, Span};

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    for (kept, twin) in &site.catalogue.twins {
        let id = twin.stem().to_owned();
        let diagnostic = Finding::DuplicateId { id }.at(Place::start_of(twin));
        found.push(diagnostic.with_related(Place::start_of(kept)));
    }
    for kind in [
        WordListKind::Topics,
        WordListKind::Systems,
        WordListKind::Synonyms,
    ] {
        let mut ids = Ids::default();
        for file in &site.catalogue.word_lists {
            let terms = file.record.terms.iter();
            for term in terms.filter(|_| file.record.kind.value == kind) {
                ids.add(&file.path, term.id.as_str(), term.keys.value("id"), found);
            }
        }
    }
    for file in site.catalogue.models.values() {
        let model = &file.record;
        let levels = model
            .levels
            .iter()
            .map(|level| (level.id.as_str(), &level.keys));
        let themes = model
            .themes
            .iter()
            .map(|theme| (theme.id.as_str(), &theme.keys));
        let requirements = model.requirements.iter();
        let requirements = requirements.map(|own| (own.id.as_str(), &own.keys));
        let lists: [Vec<_>; 3] = [levels.collect(), themes.collect(), requirements.collect()];
        for list in lists {
            let mut ids = Ids::default();
            for (id, keys) in list {
                ids.add(&file.path, id, keys.value("id"), found);
            }
        }
    }
    if let Some(file) = &site.catalogue.sizes {
        let mut ids = Ids::default();
        for class in &file.record.classes {
            ids.add(&file.path, class.id.as_str(), class.keys.value("id"), found);
        }
    }
    for product in &site.products {
        let accession = product.entry().accession.known();
        let price = accession.and_then(|accession| accession.price.known());
        let mut ids = Ids::default();
        for tariff in price.iter().flat_map(|price| &price.tariffs) {
            ids.add(&product.path, &tariff.id, tariff.id.span, found);
            items(&product.path, tariff, found);
        }
    }
}

fn items(file: &SitePath, tariff: &Tariff, found: &mut Vec<Diagnostic>) {
    let mut ids = Ids::default();
    for item in &tariff.items {
        ids.add(file, item.id.as_str(), item.id.span, found);
        if let PriceModel::SizeClass { classes } = &item.model {
            let mut ids = Ids::default();
            for class in classes {
                ids.add(file, &class.class, class.class.span, found);
            }
        }
    }
}

/// Ids that are taken, and where.
#[derive(Default)]
struct Ids<'a> {
    taken: BTreeMap<&'a str, Place>,
}

impl<'a> Ids<'a> {
    fn add(&mut self, file: &SitePath, id: &'a str, span: Span, found: &mut Vec<Diagnostic>) {
        let place = Place {
            file: file.clone(),
            span,
        };
        if let Some(first) = self.taken.get(id) {
            let id = id.to_owned();
            found.push(
                Finding::DuplicateId { id }
                    .at(place)
                    .with_related(first.clone()),
            );
        } else {
            self.taken.insert(id, place);
        }
    }
}
