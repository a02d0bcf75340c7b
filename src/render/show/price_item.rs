//! One item of a tariff as a table: a row for each size, number or band.

use crate::model::Product;
use crate::parse::catalogue::{
    AboveLast, Amounts, Band, ClassPrice, Interval, ItemKind, ParticipantStep, PriceItem,
    PriceModel, SizeClasses, Tier, Unit, Vat,
};
use crate::text::{Located, Money};

use super::super::view::{AmountView, PriceItemView, PriceRowView};
use super::price::VatWords;
use super::{Showing, capitalised};

impl Showing<'_> {
    pub fn item(
        &self,
        product: &Product,
        item: &PriceItem,
        price_vat: Option<Vat>,
    ) -> PriceItemView {
        let vat = self.vat(item.vat.within(price_vat));
        let rows = self.rows(item, &vat);
        let row_title = match &item.model {
            PriceModel::Fixed(_) | PriceModel::Free | PriceModel::OnRequest => None,
            PriceModel::SizeClass { .. } => Some(self.word("rows-size")),
            PriceModel::ByParticipants { .. } => Some(self.word("rows-joined")),
            PriceModel::Tier { .. } | PriceModel::Graduated { .. } | PriceModel::PerUnit { .. } => {
                Some(capitalised(&self.unit(item.unit)))
            }
        };
        let title = self.title_of(item);
        let is_yearly = item.interval.known() == Some(&Interval::Year);
        let yearly = self.word("interval-year-in-title");
        PriceItemView {
            id: item.id.to_string(),
            title_tells_interval: is_yearly && title.to_lowercase().contains(&yearly),
            title,
            kind: item
                .kind
                .known()
                .map(|kind| self.choice("item", kind.as_str())),
            interval: item
                .interval
                .known()
                .map(|interval| self.choice("interval", interval.as_str())),
            paid_to: item.paid_to.known().map(|payee| self.payee(payee)),
            vat: shared_vat(&rows),
            vat_id: vat.id,
            model: item.model.name(),
            unit: item.unit.map(|unit| self.unit(Some(unit))),
            variant: item.variant.clone(),
            optional: item.variant.is_some() || item.kind.known() == Some(&ItemKind::Option),
            same_for_all: rows.iter().all(|row| row.member == row.non_member),
            row_title,
            rows,
            note_html: item.note.as_ref().map(|note| self.prose(product, note)),
        }
    }

    fn rows(&self, item: &PriceItem, vat: &VatWords) -> Vec<PriceRowView> {
        let row = |label: Option<String>, amounts: &Amounts| PriceRowView {
            label,
            member: self.amount(value(amounts.member.as_ref()), vat),
            non_member: self.amount(value(amounts.non_member.as_ref()), vat),
        };
        match &item.model {
            PriceModel::Fixed(amounts) => vec![row(None, amounts)],
            PriceModel::Free => vec![for_all(None, self.no_amount("price-free"))],
            PriceModel::OnRequest => vec![for_all(None, self.no_amount("price-on-request"))],
            PriceModel::Tier { tiers, above_last } => {
                let label = |tier: &Tier| Some(self.range(tier.from, tier.to, item.unit));
                let above = self.above_last(tiers, *above_last, item.unit, vat);
                let tiers = tiers.iter().map(|tier| row(label(tier), &tier.amounts));
                tiers.chain(above).collect()
            }
            PriceModel::Graduated { bands } => {
                let band_row = |band: &Located<Band>| {
                    let label = self.range(band.from, band.to, item.unit);
                    for_all(
                        Some(label),
                        self.rate(Some(band.rate.value), item.unit, vat),
                    )
                };
                bands.iter().map(band_row).collect()
            }
            PriceModel::PerUnit {
                rate,
                minimum,
                maximum,
            } => {
                let limits = [("minimum", minimum), ("maximum", maximum)].into_iter();
                let limits = limits.filter_map(|(key, limit)| {
                    let amount = value(limit.as_ref())?;
                    Some(for_all(
                        Some(self.word(key)),
                        self.amount(Some(amount), vat),
                    ))
                });
                std::iter::once(self.each(rate, item.unit, vat))
                    .chain(limits)
                    .collect()
            }
            PriceModel::SizeClass { classes } => {
                let label = |class: &ClassPrice| Some(self.class_title(&class.class));
                let rows = classes
                    .iter()
                    .map(|class| row(label(class), &class.amounts));
                rows.collect()
            }
            PriceModel::ByParticipants { steps } => {
                let label =
                    |step: &ParticipantStep| Some(self.joined(step.participants_from, None));
                let rows = steps.iter().map(|step| row(label(step), &step.amounts));
                rows.collect()
            }
        }
    }

    fn each(&self, rate: &Amounts, unit: Option<Unit>, vat: &VatWords) -> PriceRowView {
        PriceRowView {
            label: Some(self.word("per-unit")),
            member: self.rate(value(rate.member.as_ref()), unit, vat),
            non_member: self.rate(value(rate.non_member.as_ref()), unit, vat),
        }
    }

    /// What those pay whose count is above every tier.
    fn above_last(
        &self,
        tiers: &[Located<Tier>],
        above_last: Option<AboveLast>,
        unit: Option<Unit>,
        vat: &VatWords,
    ) -> Option<PriceRowView> {
        let last = tiers.last()?;
        let number = self.formats.number(last.to?);
        let label = self.words(
            "range-above",
            &[
                ("from", (&number).into()),
                ("unit", (&self.unit(unit)).into()),
            ],
        );
        let amount = |amount: Option<&Located<Money>>| match above_last {
            Some(AboveLast::Last) => self.amount(value(amount), vat),
            Some(AboveLast::OnRequest) => self.no_amount("price-on-request"),
            None => self.no_amount("price-unknown"),
        };
        Some(PriceRowView {
            label: Some(label),
            member: amount(last.amounts.member.as_ref()),
            non_member: amount(last.amounts.non_member.as_ref()),
        })
    }

    /// `25 kr. pr. indbygger`.
    fn rate(&self, rate: Option<Money>, unit: Option<Unit>, vat: &VatWords) -> AmountView {
        let mut amount = self.amount(rate, vat);
        if amount.known {
            let each = self.word(&format!("each-{}", unit.map_or("count", Unit::as_str)));
            amount.text = self.words(
                "rate",
                &[("amount", (&amount.text).into()), ("each", (&each).into())],
            );
        }
        amount
    }

    pub(super) fn unit(&self, unit: Option<Unit>) -> String {
        self.word(&format!("unit-{}", unit.map_or("count", Unit::as_str)))
    }

    /// `0–49 køretøjer`, `fra 50 køretøjer`.
    pub(super) fn range(&self, from: u32, to: Option<u32>, unit: Option<Unit>) -> String {
        self.range_of(from, to, &self.unit(unit))
    }

    pub(super) fn joined(&self, from: u32, to: Option<u32>) -> String {
        self.range_of(from, to, &self.word("unit-joined"))
    }

    fn range_of(&self, from: u32, to: Option<u32>, unit: &str) -> String {
        let start = self.formats.number(from);
        let Some(to) = to else {
            return self.words(
                "range-from",
                &[("from", (&start).into()), ("unit", unit.into())],
            );
        };
        let end = self.formats.number(to);
        let key = if from == to { "range-one" } else { "range" };
        self.words(
            key,
            &[
                ("from", (&start).into()),
                ("to", (&end).into()),
                ("unit", unit.into()),
            ],
        )
    }

    /// `Lille (under 25.000 indbyggere)`.
    pub(super) fn class_title(&self, id: &str) -> String {
        let sizes = self
            .sizes()
            .map(|sizes| sizes.classes.as_slice())
            .unwrap_or_default();
        let Some(class) = sizes.iter().find(|class| class.id.as_str() == id) else {
            return id.to_owned();
        };
        let unit = self.word("unit-inhabitant");
        let bound = |key, name, number: u32| {
            let number = self.formats.number(number);
            self.words(key, &[(name, (&number).into()), ("unit", (&unit).into())])
        };
        let range = match (class.from, class.to, class.above, class.below) {
            (Some(from), to, ..) => self.range_of(from, to, &unit),
            (None, None, Some(above), _) => bound("range-above", "from", above),
            (None, None, None, Some(below)) => bound("range-below", "to", below),
            (None, Some(to), ..) => self.range_of(0, Some(to), &unit),
            (None, None, None, None) => return class.title.clone(),
        };
        self.words(
            "size-class",
            &[("title", (&class.title).into()), ("range", (&range).into())],
        )
    }

    /// Which day's number of inhabitants counts, as a sentence.
    pub(super) fn population_day(&self) -> Option<String> {
        let population = self.sizes()?.population.as_ref()?;
        let day = self.formats.day_of_year(population.month_day);
        let values = [
            ("day", (&day).into()),
            ("years", population.years_before.into()),
        ];
        Some(self.words("population-day", &values))
    }

    pub(super) fn sizes(&self) -> Option<&SizeClasses> {
        self.site.catalogue.sizes.as_ref().map(|file| &file.record)
    }
}

/// What all amounts say of VAT, where they say the same.
fn shared_vat(rows: &[PriceRowView]) -> Option<String> {
    let amounts = rows.iter().flat_map(|row| [&row.member, &row.non_member]);
    let mut said = amounts.filter_map(|amount| amount.vat.as_ref());
    let first = said.next()?;
    said.all(|other| other == first).then(|| first.clone())
}

fn value(amount: Option<&Located<Money>>) -> Option<Money> {
    amount.map(|amount| amount.value)
}

/// A row where members and others pay the same.
fn for_all(label: Option<String>, amount: AmountView) -> PriceRowView {
    PriceRowView {
        label,
        member: amount.clone(),
        non_member: amount,
    }
}
