//! Groups of pages and products: topics, kinds of authority, levels, statuses, suppliers and so on.

use std::collections::BTreeMap;

use crate::config::LanguageId;
use crate::parse::catalogue::{MaturityModel, PriceStatus, ProductStatus};
use crate::parse::page::FrontMatter;
use crate::parse::record::UNKNOWN;
use crate::text::Slug;
use crate::words::Language;

use super::{
    Alphabet, Catalogue, Page, PageId, PageText, Permalink, Product, ProductId, Taxonomy,
    TaxonomyKind, Term,
};

/// The id of the group of products without a level.
pub const NOT_ASSESSED: &str = "not-assessed";

#[derive(Default)]
struct Members {
    products: Vec<ProductId>,
    pages: Vec<PageId>,
}

/// Every taxonomy that has members.
pub(super) fn taxonomies(
    language: Language,
    products: &[Product],
    pages: &[Page],
    catalogue: &Catalogue,
    model: Option<&MaturityModel>,
) -> Vec<Taxonomy> {
    let kinds = [
        TaxonomyKind::Topics,
        TaxonomyKind::Audience,
        TaxonomyKind::MaturityLevel,
        TaxonomyKind::Status,
        TaxonomyKind::Price,
        TaxonomyKind::License,
        TaxonomyKind::Supplier,
        TaxonomyKind::Integration,
    ];
    let alphabet = Alphabet::of(&language.into());
    let made = kinds.into_iter().map(|kind| {
        let permalink = Permalink::front().join(address(kind, language));
        let members = members(kind, products, pages, catalogue);
        let mut terms: Vec<Term> = members
            .into_iter()
            .map(|(id, members)| term(kind, &permalink, language, id, members, catalogue, model))
            .collect();
        match (kind, model) {
            (TaxonomyKind::MaturityLevel, Some(model)) => {
                terms.sort_by_key(|term| model.rank(&term.id).unwrap_or(usize::MAX));
            }
            (TaxonomyKind::Status, _) => {
                terms.sort_by_key(|term| rank(ProductStatus::ALL, ProductStatus::as_str, &term.id));
            }
            (TaxonomyKind::Price, _) => {
                terms.sort_by_key(|term| rank(PriceStatus::ALL, PriceStatus::as_str, &term.id));
            }
            _ => alphabet.sort_by(&mut terms, |term| term.title.as_deref().unwrap_or(&term.id)),
        }
        Taxonomy {
            kind,
            permalink,
            terms,
        }
    });
    made.filter(|taxonomy| !taxonomy.terms.is_empty()).collect()
}

/// A word's place in its list; what is not in it, such as `unknown`, comes last.
fn rank<T: Copy>(words: &[T], word: fn(T) -> &'static str, id: &str) -> usize {
    let at = words.iter().position(|one| word(*one) == id);
    at.unwrap_or(words.len())
}

/// The first name of a taxonomy's addresses.
fn address(kind: TaxonomyKind, language: Language) -> &'static str {
    match (kind, language) {
        (TaxonomyKind::Topics, Language::Danish) => "emner",
        (TaxonomyKind::Topics, Language::English) => "topics",
        (TaxonomyKind::Audience, Language::Danish) => "maalgrupper",
        (TaxonomyKind::Audience, Language::English) => "audiences",
        (TaxonomyKind::MaturityLevel, Language::Danish) => "niveauer",
        (TaxonomyKind::MaturityLevel, Language::English) => "levels",
        (TaxonomyKind::Status, Language::Danish | Language::English) => "status",
        (TaxonomyKind::Price, Language::Danish) => "prisstatus",
        (TaxonomyKind::Price, Language::English) => "price-status",
        (TaxonomyKind::License, Language::Danish) => "licenser",
        (TaxonomyKind::License, Language::English) => "licences",
        (TaxonomyKind::Integration, Language::Danish) => "integrationer",
        (TaxonomyKind::Integration, Language::English) => "integrations",
        (TaxonomyKind::Supplier, Language::Danish) => "leverandoerer",
        (TaxonomyKind::Supplier, Language::English) => "suppliers",
    }
}

/// A term's name in addresses: the program's own words in the site's language, others as written.
fn own_name(id: &str, language: Language) -> &str {
    match (id, language) {
        (NOT_ASSESSED, Language::Danish) => "ikke-vurderet",
        ("municipality", Language::Danish) => "kommune",
        ("state", Language::Danish) => "stat",
        ("self-governing", Language::Danish) => "selvejende",
        ("utility", Language::Danish) => "forsyning",
        ("idea", Language::Danish) => "ide",
        ("development", Language::Danish) => "udvikling",
        ("active", Language::Danish) => "i-brug",
        ("paused", Language::Danish) => "pause",
        ("phasing-out", Language::Danish) => "udfases",
        ("closed", Language::Danish) => "lukket",
        ("handed-over", Language::Danish) => "overdraget",
        ("known", Language::Danish) => "oplyst",
        ("free", Language::Danish) => "gratis",
        ("on-request", Language::Danish) => "efter-aftale",
        ("not-public", Language::Danish) => "ikke-offentlig",
        (UNKNOWN, Language::Danish) => "ikke-oplyst",
        _ => id,
    }
}

fn members(
    kind: TaxonomyKind,
    products: &[Product],
    pages: &[Page],
    catalogue: &Catalogue,
) -> BTreeMap<String, Members> {
    let mut by_id: BTreeMap<String, Members> = BTreeMap::new();
    for (at, product) in products.iter().enumerate() {
        for id in ids_of(kind, product, catalogue) {
            let members = by_id.entry(id).or_default();
            // A word written twice in one entry counts once.
            if members.products.last() != Some(&ProductId(at)) {
                members.products.push(ProductId(at));
            }
        }
    }
    if kind == TaxonomyKind::Topics {
        let own = |(_, page): &(usize, &Page)| page.language == LanguageId::OWN;
        for (at, page) in pages.iter().enumerate().filter(own) {
            for id in topics_of(page.text.front_matter(), catalogue) {
                let members = by_id.entry(id).or_default();
                if members.pages.last() != Some(&PageId(at)) {
                    members.pages.push(PageId(at));
                }
            }
        }
    }
    by_id
}

fn ids_of(kind: TaxonomyKind, product: &Product, catalogue: &Catalogue) -> Vec<String> {
    let entry = product.entry();
    match kind {
        TaxonomyKind::Topics => {
            let topics = entry.topics.known().into_iter().flatten();
            let known = topics.filter(|topic| catalogue.topic(topic).is_some());
            known.map(|topic| topic.value.clone()).collect()
        }
        TaxonomyKind::Audience => {
            let audience = entry.audience.known().into_iter().flatten();
            audience
                .map(|audience| audience.as_str().to_owned())
                .collect()
        }
        TaxonomyKind::MaturityLevel => {
            let level = product.standing.level.clone();
            vec![level.unwrap_or_else(|| NOT_ASSESSED.to_owned())]
        }
        TaxonomyKind::Status => {
            let status = entry.status.known().map(|status| status.as_str());
            vec![status.unwrap_or(UNKNOWN).to_owned()]
        }
        TaxonomyKind::Price => {
            let accession = entry.accession.known();
            let price = accession.and_then(|accession| accession.price.known());
            let status = price.and_then(|price| price.status.known());
            vec![status.map_or(UNKNOWN, |status| status.as_str()).to_owned()]
        }
        TaxonomyKind::License => {
            let license = entry.license.known().map(|license| license.value.clone());
            vec![license.unwrap_or_else(|| UNKNOWN.to_owned())]
        }
        TaxonomyKind::Integration => {
            let systems = entry.integrations.iter().map(|it| it.system.value.clone());
            systems
                .filter(|id| catalogue.system(id).is_some())
                .collect()
        }
        TaxonomyKind::Supplier => entry
            .suppliers
            .iter()
            .map(|supplier| supplier.name.value.clone())
            .collect(),
    }
}

fn topics_of(front: Option<&FrontMatter>, catalogue: &Catalogue) -> Vec<String> {
    let topics = front
        .map(|front| front.topics.as_slice())
        .unwrap_or_default();
    let known = topics
        .iter()
        .filter(|topic| catalogue.topic(topic).is_some());
    known.map(|topic| topic.value.clone()).collect()
}

fn term(
    kind: TaxonomyKind,
    taxonomy: &Permalink,
    language: Language,
    id: String,
    members: Members,
    catalogue: &Catalogue,
    model: Option<&MaturityModel>,
) -> Term {
    let (title, description) = match kind {
        TaxonomyKind::Topics => {
            let topic = catalogue.topic(&id);
            (
                topic.map(|topic| topic.title.clone()),
                topic.and_then(|topic| topic.description.clone()),
            )
        }
        TaxonomyKind::MaturityLevel => {
            let level = model.and_then(|model| model.level(&id));
            (
                level.map(|level| level.title.clone()),
                level.and_then(|level| level.summary.clone()),
            )
        }
        TaxonomyKind::Integration => {
            let system = catalogue.system(&id);
            (
                system.map(|system| system.title.clone()),
                system.and_then(|system| system.description.clone()),
            )
        }
        TaxonomyKind::License if id == UNKNOWN => (None, None),
        TaxonomyKind::License | TaxonomyKind::Supplier => (Some(id.clone()), None),
        TaxonomyKind::Audience | TaxonomyKind::Status | TaxonomyKind::Price => (None, None),
    };
    let slug = Slug::of(own_name(&id, language));
    Term {
        permalink: taxonomy.join(if slug.is_empty() {
            "andet"
        } else {
            slug.as_str()
        }),
        id,
        slug,
        title,
        description,
        products: members.products,
        pages: members.pages,
    }
}

impl PageText {
    /// The topics the page is marked with, that the word list knows.
    pub fn topics(&self, catalogue: &Catalogue) -> Vec<String> {
        topics_of(self.front_matter(), catalogue)
    }
}
