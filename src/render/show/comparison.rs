//! The facts that products are compared by.

use crate::model::{Export, Product, ProductId};
use crate::parse::catalogue::PriceStatus;

use super::super::view::{
    BudgetView, ComparedView, FactView, PricedView, ProductCardView, SideBySideView,
};
use super::Showing;

/// The words that the facts are called by, in the order of [`Showing::facts`].
const TITLES: [&str; 14] = [
    "about-product",
    "level",
    "facet-status",
    "price",
    "requires-membership",
    "binding",
    "notice-title",
    "users",
    "audience",
    "facet-supplier",
    "hosting",
    "integration",
    "license",
    "reviewed",
];

impl Showing<'_> {
    pub fn side_by_side(&self, cards: &[ProductCardView]) -> SideBySideView {
        let ask = std::iter::once(self.word("contact"));
        let compared = |(at, card): (usize, &ProductCardView)| ComparedView {
            id: card.id.clone(),
            name: card.name.clone(),
            href: card.href.clone(),
            facts: self.facts(card, self.site.product(ProductId(at))),
        };
        SideBySideView {
            titles: TITLES.iter().map(|key| self.word(key)).chain(ask).collect(),
            products: cards.iter().enumerate().map(compared).collect(),
        }
    }

    pub fn budget(&self, cards: &[ProductCardView]) -> BudgetView {
        let priced = |(at, card): (usize, &ProductCardView)| {
            let free = is_free(self.site.product(ProductId(at)));
            PricedView {
                id: card.id.clone(),
                name: card.name.clone(),
                href: card.href.clone(),
                price: card.price.clone(),
                free,
                known: free || self.price_of(ProductId(at)).sheet_json.is_some(),
            }
        };
        let mut products: Vec<PricedView> = cards.iter().enumerate().map(priced).collect();
        products.sort_by_key(|product| !product.known);
        BudgetView {
            known: products.iter().filter(|product| product.known).count(),
            products,
            price_sheets: self.href(&Export::PriceSheets.address()),
            price_table: Some(self.href(&Export::PriceTable.address())),
        }
    }

    fn facts(&self, card: &ProductCardView, product: &Product) -> Vec<Option<FactView>> {
        let entry = product.entry();
        let accession = entry.accession.known();
        let agreement = accession.and_then(|accession| accession.agreement.as_ref());
        let agreement = agreement.map(|agreement| self.agreement(product, agreement));
        let membership = accession.and_then(|accession| accession.requires_membership);
        let membership = membership.map(|needed| {
            let key = if needed {
                "membership-needed"
            } else {
                "membership-not-needed"
            };
            self.word(key)
        });
        let suppliers = entry.suppliers.iter();
        let hosting = self.hosting(entry).into_iter();
        let integrations = self.integrations(entry).into_iter();
        let reviewed = entry.reviewed.known();
        let unknown_price = self.word("price-unknown");
        let texts = [
            card.summary.clone(),
            Some(card.level.clone()),
            card.status.as_ref().map(|status| status.title.clone()),
            (card.price != unknown_price).then(|| card.price.clone()),
            membership,
            agreement.as_ref().and_then(|it| it.binding.clone()),
            agreement.and_then(|it| it.notice),
            card.users.clone(),
            listed(card.audience.iter().map(|kind| kind.title.clone())),
            listed(suppliers.map(|supplier| supplier.name.value.clone())),
            listed(hosting.map(|hosting| hosting.form.title)),
            listed(integrations.map(|integration| integration.title)),
            entry.license.known().map(|license| license.value.clone()),
            reviewed.map(|reviewed| self.date(reviewed.date).short),
        ];
        let plain = |text: Option<String>| text.map(|text| FactView { text, href: None });
        let ask = self.ask(product).map(|ask| FactView {
            text: ask.title,
            href: Some(ask.href),
        });
        texts.map(plain).into_iter().chain([ask]).collect()
    }
}

fn listed(texts: impl Iterator<Item = String>) -> Option<String> {
    let texts: Vec<String> = texts.collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

fn is_free(product: &Product) -> bool {
    let accession = product.entry().accession.known();
    let price = accession.and_then(|accession| accession.price.known());
    price.and_then(|price| price.status.known()) == Some(&PriceStatus::Free)
}
