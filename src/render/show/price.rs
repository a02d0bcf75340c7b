//! What a product costs: which tariff holds, and the one line that says it all.

use std::cmp::Reverse;

use crate::model::Product;
use crate::model::price::{Outcome, SumVat};
use crate::parse::catalogue::{Price, PriceStatus, Tariff, Unit, Vat};
use crate::text::{Date, Money};

use super::super::view::{
    AmountView, AsksView, MembershipView, PriceSheetView, PriceView, SheetModelView, TariffView,
};
use super::Showing;

/// The words beside an amount.
#[derive(Clone, Debug)]
pub(super) struct VatWords {
    pub text: String,
    pub id: &'static str,
}

impl Showing<'_> {
    pub fn price(&self, product: &Product) -> PriceView {
        let entry = product.entry();
        let price = entry
            .accession
            .known()
            .and_then(|accession| accession.price.known());
        let stated = price.and_then(|price| price.vat.known()).copied();
        let vat = self.vat(stated);
        let status = price.and_then(|price| price.status.known()).copied();
        let tariffs = price
            .map(|price| self.sorted(price, status))
            .unwrap_or_default();
        let show = |tariffs: &[&Tariff], history| -> Vec<TariffView> {
            let views = tariffs
                .iter()
                .map(|tariff| self.tariff(product, tariff, stated, history));
            views.collect()
        };
        let current = show(&tariffs.current, false).into_iter().next();
        let sheet = self.sheet_in_force(product);
        PriceView {
            status: status.map(|status| self.choice("price-status", status.as_str())),
            headline: self.headline(status, current.as_ref()),
            coming: show(&tariffs.coming, true),
            history: show(&tariffs.history, true),
            note_html: price
                .and_then(|price| price.note.as_ref())
                .map(|note| self.prose(product, note)),
            source: price
                .and_then(|price| self.source(price.source.as_ref(), price.confirmed.as_ref())),
            asks: sheet
                .as_ref()
                .map(|sheet| asks(sheet, self.population_day()))
                .unwrap_or_default(),
            sheet_json: sheet.as_ref().map(|sheet| self.sheet_json(sheet)),
            current,
            vat_id: vat.id,
            vat: vat.text,
        }
    }

    pub fn membership(&self) -> Option<MembershipView> {
        let membership = self.site.config.membership.as_ref()?;
        let vat = self.vat(membership.vat);
        Some(MembershipView {
            fee: self.amount(membership.fee, &vat),
            source: self.source(membership.source.as_ref(), None),
        })
    }

    /// The tariff in force for scripts; `None` where there is none, or nothing in it is paid by the
    /// year.
    pub(super) fn sheet_in_force(&self, product: &Product) -> Option<PriceSheetView> {
        let price = product.entry().accession.known()?.price.known()?;
        let status = price.status.known().copied();
        let sorted = self.sorted(price, status);
        let vat = price.vat.known().copied();
        self.price_sheet(product, sorted.current.first()?, vat)
    }

    /// Of several that hold today, the newest.
    fn sorted<'p>(&self, price: &'p Price, status: Option<PriceStatus>) -> Sorted<'p> {
        let mut sorted = Sorted::default();
        let mut tariffs: Vec<&Tariff> = price.tariffs.iter().map(|tariff| &tariff.value).collect();
        tariffs.sort_by_key(|tariff| Reverse((begins(tariff), tariff.id.value.clone())));
        for tariff in tariffs {
            let holds = tariff
                .valid
                .known()
                .is_none_or(|valid| valid.holds(self.site.today));
            if status == Some(PriceStatus::Known) && holds && sorted.current.is_empty() {
                sorted.current.push(tariff);
            } else if begins(tariff).is_some_and(|from| from > self.site.today) {
                sorted.coming.insert(0, tariff);
            } else {
                sorted.history.push(tariff);
            }
        }
        sorted
    }

    fn headline(&self, status: Option<PriceStatus>, current: Option<&TariffView>) -> String {
        let key = match status {
            None => "price-unknown",
            Some(PriceStatus::Free) => "price-free",
            Some(PriceStatus::OnRequest) => "price-on-request",
            Some(PriceStatus::NotPublic) => "price-not-public",
            Some(PriceStatus::Known) => {
                let Some(current) = current else {
                    return self.word("price-unknown");
                };
                return self
                    .cheapest(current)
                    .unwrap_or_else(|| self.word("price-see"));
            }
        };
        self.word(key)
    }

    /// `fra 73.030 kr. om året ekskl. moms`.
    fn cheapest(&self, tariff: &TariffView) -> Option<String> {
        let totals = tariff
            .yearly
            .iter()
            .flat_map(|case| [&case.member.total, &case.non_member.total]);
        let stated = |total: &AmountView| Some((total.value?, total.vat.clone()?));
        let mut amounts: Vec<(Money, String)> = totals.clone().filter_map(stated).collect();
        amounts.sort_unstable();
        let all_known = amounts.len() == totals.count();
        let (lowest, vat) = amounts.first()?;
        let highest = amounts.last().map(|(amount, _)| amount);
        let key = if all_known && highest == Some(lowest) {
            "price-one"
        } else {
            "price-from"
        };
        let amount = self.formats.money(*lowest);
        let interval = self.word("interval-year");
        let arguments = [
            ("amount", (&amount).into()),
            ("interval", (&interval).into()),
            ("vat", vat.into()),
        ];
        Some(self.words(key, &arguments))
    }

    pub(super) fn vat(&self, vat: Option<Vat>) -> VatWords {
        self.sum_vat(SumVat::Same(vat))
    }

    pub(super) fn sum_vat(&self, vat: SumVat) -> VatWords {
        let id = vat.as_str();
        VatWords {
            text: self.word(&format!("vat-{id}")),
            id,
        }
    }

    /// An amount with its VAT words; one that nobody knows says so.
    pub(super) fn amount(&self, amount: Option<Money>, vat: &VatWords) -> AmountView {
        match amount {
            Some(amount) => AmountView {
                text: self.formats.money(amount),
                vat: Some(vat.text.clone()),
                known: true,
                value: Some(amount),
            },
            None => self.no_amount("price-unknown"),
        }
    }

    pub(super) fn no_amount(&self, key: &str) -> AmountView {
        AmountView {
            text: self.word(key),
            vat: None,
            known: false,
            value: None,
        }
    }

    /// `43.200 kr. eller 56.700 kr.`, the lowest first.
    pub(super) fn either(&self, amounts: &[Money]) -> String {
        let mut amounts = amounts.to_vec();
        amounts.sort_unstable();
        amounts.dedup();
        let texts: Vec<String> = amounts.iter().map(|it| self.formats.money(*it)).collect();
        self.formats.alternatives(&texts)
    }

    pub(super) fn outcome(&self, outcome: &Outcome, vat: &VatWords) -> AmountView {
        match outcome {
            Outcome::Exactly(amount) => self.amount(Some(*amount), vat),
            Outcome::OneOf(amounts) => AmountView {
                text: self.either(amounts),
                vat: Some(vat.text.clone()),
                known: true,
                value: None,
            },
            Outcome::OnRequest => self.no_amount("price-on-request"),
            Outcome::Unknown => self.no_amount("price-unknown"),
        }
    }
}

/// What the items of a sheet depend on.
fn asks(sheet: &PriceSheetView, population: Option<String>) -> AsksView {
    let is_counted = |model: &SheetModelView| {
        matches!(
            model,
            SheetModelView::Tier { .. }
                | SheetModelView::Graduated { .. }
                | SheetModelView::PerUnit { .. }
        )
    };
    let counted = || sheet.items.iter().filter(|item| is_counted(&item.model));
    let by_inhabitants = Some(Unit::Inhabitant.as_str());
    let inhabitants = !sheet.sizes.is_empty() || counted().any(|item| item.unit == by_inhabitants);
    AsksView {
        inhabitants,
        population: population.filter(|_| inhabitants),
        units: counted()
            .find(|item| item.unit != by_inhabitants)
            .map(|item| item.unit_title.clone()),
        member: sheet.by_membership,
        start: !sheet.entry_share.is_empty(),
    }
}

#[derive(Default)]
struct Sorted<'p> {
    current: Vec<&'p Tariff>,
    coming: Vec<&'p Tariff>,
    history: Vec<&'p Tariff>,
}

fn begins(tariff: &Tariff) -> Option<Date> {
    tariff.valid.known()?.from.known().copied()
}
