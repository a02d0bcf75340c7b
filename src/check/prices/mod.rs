//! Prices: that what is written can be read in one way only, and adds up.

mod amounts;
mod boundaries;
mod jumps;
mod ranges;
mod tariffs;

use crate::diagnostic::{Finding, Findings};
use crate::model::Site;
use crate::parse::catalogue::{
    Amounts, Parts, Price, PriceItem, PriceModel, PriceStatus, Product, Tier,
};
use crate::text::{Located, Money};

use super::{Because, missing_when};

pub(super) fn check(site: &Site, entry: &Product, noted: &mut Findings) {
    let accession = entry.accession.known();
    let Some(price) = accession.and_then(|accession| accession.price.known()) else {
        return;
    };
    match price.status.known() {
        Some(PriceStatus::Known) => known(site, price, noted),
        Some(PriceStatus::Free) => free(site, price, noted),
        Some(PriceStatus::OnRequest | PriceStatus::NotPublic) | None => {}
    }
    let sizes = site.catalogue.sizes.as_ref().map(|sizes| &sizes.record);
    tariffs::check(price, noted);
    jumps::check(price, noted);
    for tariff in &price.tariffs {
        ranges::of_discount(tariff, noted);
        for item in &tariff.items {
            ranges::of_item(item, noted);
            boundaries::check(item, sizes, noted);
            boundaries::unpriced(item, sizes, noted);
            amounts::check(item, noted);
        }
    }
}

fn known(site: &Site, price: &Price, noted: &mut Findings) {
    if !price.keys.gives("tariffs") {
        let because = Because {
            field: "status",
            value: PriceStatus::Known.as_str(),
            span: price.keys.value("status"),
        };
        missing_when(&price.keys, &["tariffs"], because, noted);
        return;
    }
    tariffs::valid_today(price, site.today, noted);
    for item in price.tariffs.iter().flat_map(|tariff| &tariff.items) {
        if let PriceModel::Tier { tiers, .. } = &item.model {
            above_last(item, tiers, noted);
        }
    }
}

/// Where the last tier ends, somebody may have more, and must be told what it costs.
fn above_last(item: &PriceItem, tiers: &[Located<Tier>], noted: &mut Findings) {
    let whole = item.keys.lists("tiers", tiers.len());
    let last = tiers.iter().max_by_key(|tier| tier.from);
    let Some((last, to)) = last.and_then(|last| Some((last, last.to?))) else {
        return;
    };
    if whole && !item.keys.has("above_last") {
        let because = Because {
            field: "to",
            value: &to.to_string(),
            span: last.keys.value("to"),
        };
        missing_when(&item.keys, &["above_last"], because, noted);
    }
}

/// Tariffs that are over may have had amounts. So this can only go away with time, never come.
fn free(site: &Site, price: &Price, noted: &mut Findings) {
    let tariffs = price.tariffs.iter();
    let current = tariffs.filter(|tariff| !tariffs::is_over(tariff, site.today));
    let lines = current
        .flat_map(|tariff| &tariff.items)
        .flat_map(|item| lines(&item.model));
    let amounts = lines
        .flat_map(|line| [line.member, line.non_member])
        .flatten();
    if let Some(first) = amounts
        .filter(|amount| amount.value > Money::ZERO)
        .min_by_key(|amount| amount.span)
    {
        let status = price.keys.value("status");
        noted.push_related(Finding::FreeWithAmounts {}, first.span, status);
    }
}

/// One line of an item that gives amounts.
struct Line<'a> {
    holds_for: HoldsFor<'a>,
    member: Option<Located<Money>>,
    non_member: Option<Located<Money>>,
    parts: Option<&'a Parts>,
}

/// Whom a line's amounts are for, apart from membership.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HoldsFor<'a> {
    All,
    /// Counts from this one.
    From(u32),
    Class(&'a str),
}

fn lines(model: &PriceModel) -> Vec<Line<'_>> {
    let line = |holds_for, amounts: &Amounts| Line {
        holds_for,
        member: amounts.member,
        non_member: amounts.non_member,
        parts: None,
    };
    match model {
        PriceModel::Fixed(amounts) | PriceModel::PerUnit { rate: amounts, .. } => {
            vec![line(HoldsFor::All, amounts)]
        }
        PriceModel::Tier { tiers, .. } => {
            let with_parts =
                |tier: &'_ Located<Tier>| line(HoldsFor::From(tier.from), &tier.amounts);
            tiers
                .iter()
                .map(|tier| Line {
                    parts: tier.parts.as_ref(),
                    ..with_parts(tier)
                })
                .collect()
        }
        PriceModel::Graduated { bands } => bands
            .iter()
            .map(|band| Line {
                holds_for: HoldsFor::From(band.from),
                member: Some(band.rate),
                non_member: Some(band.rate),
                parts: None,
            })
            .collect(),
        PriceModel::SizeClass { classes } => classes
            .iter()
            .map(|class| Line {
                parts: class.parts.as_ref(),
                ..line(HoldsFor::Class(&class.class), &class.amounts)
            })
            .collect(),
        PriceModel::ByParticipants { steps } => steps
            .iter()
            .map(|step| line(HoldsFor::From(step.participants_from), &step.amounts))
            .collect(),
        PriceModel::Free | PriceModel::OnRequest => Vec::new(),
    }
}
