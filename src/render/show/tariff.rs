//! A tariff: the tables of its items, its yearly figures, and its terms.

use crate::model::Product;
use crate::parse::catalogue::{
    DiscountStep, End, EntryShare, Exemption, Indexation, PaidTo, PriceItem, Tariff, Vat,
};

use super::super::view::{
    DateView, DiscountView, EntryShareView, ExemptionView, PriceItemView, TariffView,
};
use super::Showing;

impl Showing<'_> {
    pub(super) fn tariff(
        &self,
        product: &Product,
        tariff: &Tariff,
        vat: Option<Vat>,
        history: bool,
    ) -> TariffView {
        let valid = tariff.valid.known();
        let from = valid.and_then(|valid| valid.from.known()).copied();
        let end = valid.and_then(|valid| valid.to.known()).copied();
        let to = end.and_then(|end| match end {
            End::Day(day) => Some(day),
            End::Open => None,
        });
        let (from, to) = (
            from.map(|date| self.date(date)),
            to.map(|date| self.date(date)),
        );
        let items = tariff
            .items
            .iter()
            .map(|item| self.item(product, item, vat));
        let mut items: Vec<PriceItemView> = items.collect();
        items.sort_by_key(|item| item.optional);
        let discounts = tariff.participant_discount.iter();
        TariffView {
            id: tariff.id.value.clone(),
            title: self.words("tariff", &[("id", (&tariff.id.value).into())]),
            period: self.period(from.as_ref(), to.as_ref()),
            from,
            to,
            open_end: end == Some(End::Open),
            history,
            items,
            yearly: self.yearly(tariff, vat),
            entry_share: tariff
                .entry_share
                .iter()
                .map(|step| self.entry_share(step))
                .collect(),
            discounts: discounts.map(|step| self.discount(tariff, step)).collect(),
            indexation: tariff
                .indexation
                .as_ref()
                .map(|indexation| self.indexation(indexation)),
            exemptions: tariff
                .exemptions
                .iter()
                .map(|exemption| self.exemption(tariff, exemption))
                .collect(),
            note_html: tariff.note.as_ref().map(|note| self.prose(product, note)),
            source: self.source(tariff.source.as_ref(), tariff.confirmed.as_ref()),
        }
    }

    /// `1. januar 2026 til 31. december 2026`.
    fn period(&self, from: Option<&DateView>, to: Option<&DateView>) -> Option<String> {
        let from = from.map(|date| ("from", (&date.long).into()));
        let to = to.map(|date| ("to", (&date.long).into()));
        let (key, ends) = match (from, to) {
            (Some(from), Some(to)) => ("period", vec![from, to]),
            (Some(from), None) => ("period-from", vec![from]),
            (None, Some(to)) => ("period-to", vec![to]),
            (None, None) => return None,
        };
        Some(self.words(key, &ends))
    }

    fn entry_share(&self, step: &EntryShare) -> EntryShareView {
        EntryShareView {
            from: self.formats.day_of_year(step.from),
            share: self.formats.share(step.share),
        }
    }

    fn discount(&self, tariff: &Tariff, step: &DiscountStep) -> DiscountView {
        DiscountView {
            range: self.joined(step.from, step.to),
            percent: self.formats.percent(step.percent),
            except: step
                .except
                .iter()
                .map(|id| self.item_title(tariff, id))
                .collect(),
        }
    }

    fn indexation(&self, indexation: &Indexation) -> String {
        let Some(day) = indexation.date else {
            return indexation.index.clone();
        };
        let day = self.formats.day_of_year(day);
        self.words(
            "indexation",
            &[
                ("index", (&indexation.index).into()),
                ("day", (&day).into()),
            ],
        )
    }

    fn exemption(&self, tariff: &Tariff, exemption: &Exemption) -> ExemptionView {
        ExemptionView {
            who: exemption.who.clone(),
            items: exemption
                .items
                .iter()
                .map(|id| self.item_title(tariff, id))
                .collect(),
        }
    }

    fn item_title(&self, tariff: &Tariff, id: &str) -> String {
        let item = tariff.items.iter().find(|item| item.id.as_str() == id);
        item.map_or_else(|| id.to_owned(), |item| self.title_of(item))
    }

    pub(super) fn payee(&self, payee: &PaidTo) -> String {
        match payee {
            PaidTo::Os2 => self.word("paid-to-os2"),
            PaidTo::Association => self.word("paid-to-association"),
            PaidTo::Supplier(None) => self.word("paid-to-supplier"),
            PaidTo::Supplier(Some(name)) => name.clone(),
        }
    }

    pub(super) fn title_of(&self, item: &PriceItem) -> String {
        let of_kind = || {
            item.kind
                .known()
                .map(|kind| self.choice("item", kind.as_str()).title)
        };
        item.title
            .clone()
            .or_else(of_kind)
            .unwrap_or_else(|| item.id.to_string())
    }
}
