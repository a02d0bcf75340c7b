//! What a tariff comes to in a year, for every size or number that it tells apart.

use crate::model::price::{self, ItemYear, Outcome, Situation, Step, SumVat, TariffYear};
use crate::parse::catalogue::{PriceItem, PriceModel, SizeClass, SizeClasses, Tariff, Unit, Vat};

use super::super::view::{PayeeView, StepView, YearlyCaseView, YearlyView};
use super::Showing;

impl Showing<'_> {
    /// A yearly figure for every size or number that the tariff tells apart; none where what one
    /// pays follows an exact number, since then there is no table of it.
    pub(super) fn yearly(&self, tariff: &Tariff, vat: Option<Vat>) -> Vec<YearlyCaseView> {
        let Some(cases) = self.cases(tariff) else {
            return Vec::new();
        };
        let year = |situation: Situation| {
            let sizes = self.sizes();
            let total = price::tariff_year(tariff, situation, sizes);
            let first = price::first_year(tariff, situation, None, sizes);
            self.year(tariff, &total, &first, vat)
        };
        let views = cases.into_iter().map(|(label, situation)| YearlyCaseView {
            label,
            member: year(Situation {
                member: true,
                ..situation
            }),
            non_member: year(Situation {
                member: false,
                ..situation
            }),
        });
        let views: Vec<_> = views.collect();
        let told = |case: &YearlyCaseView| case.member.total.known || case.non_member.total.known;
        if views.iter().any(told) {
            views
        } else {
            Vec::new()
        }
    }

    /// The sizes or numbers a tariff tells apart, each with somebody who has it.
    fn cases(&self, tariff: &Tariff) -> Option<Vec<(Option<String>, Situation)>> {
        let mut found: Option<Vec<(Option<String>, Situation)>> = None;
        let counted = tariff
            .items
            .iter()
            .filter(|item| price::is_yearly(item) || price::is_paid_on_joining(item));
        for item in counted {
            let cases = match &item.model {
                PriceModel::Fixed(_) | PriceModel::Free | PriceModel::OnRequest => continue,
                PriceModel::Graduated { .. }
                | PriceModel::PerUnit { .. }
                | PriceModel::ByParticipants { .. } => {
                    return None;
                }
                PriceModel::Tier { tiers, .. } => tiers
                    .iter()
                    .map(|tier| {
                        let label = self.range(tier.from, tier.to, item.unit);
                        (Some(label), counting(item.unit, tier.from))
                    })
                    .collect(),
                PriceModel::SizeClass { .. } => self.class_cases()?,
            };
            match &found {
                Some(before) if *before != cases => return None,
                _ => found = Some(cases),
            }
        }
        Some(found.unwrap_or_else(|| vec![(None, Situation::default())]))
    }

    fn class_cases(&self) -> Option<Vec<(Option<String>, Situation)>> {
        let sizes = self.sizes()?;
        let cases = sizes.classes.iter().map(|class| {
            let inhabitants = only_of(class, sizes)?;
            Some((
                Some(self.class_title(class.id.as_str())),
                counting(Some(Unit::Inhabitant), inhabitants),
            ))
        });
        cases.collect()
    }

    fn year(
        &self,
        tariff: &Tariff,
        year: &TariffYear,
        first: &TariffYear,
        vat: Option<Vat>,
    ) -> YearlyView {
        let sum = |outcome: &Outcome, vat| self.outcome(outcome, &self.sum_vat(vat));
        let all = |year: &TariffYear| sum(&year.total, SumVat::of(tariff, &year.items, vat));
        let payees = year.payees.iter().map(|(payee, outcome)| {
            let items = year.items_of(tariff, payee.as_ref());
            PayeeView {
                title: payee.as_ref().map(|payee| self.payee(payee)),
                amount: sum(outcome, SumVat::of(tariff, items, vat)),
            }
        });
        YearlyView {
            total: all(year),
            first_year: all(first),
            steps: first
                .items
                .iter()
                .map(|(at, item)| self.step(&tariff.items[*at], item, vat))
                .collect(),
            payees: payees.filter(|_| year.payees.len() > 1).collect(),
        }
    }

    fn step(&self, item: &PriceItem, year: &ItemYear, vat: Option<Vat>) -> StepView {
        let details = year.steps.iter().filter_map(|step| match step {
            Step::Tier { from, to, .. } => Some(self.range(*from, *to, item.unit)),
            Step::Class { class, .. } => Some(self.class_title(class)),
            Step::Times { times, amount } if *times != 0 => {
                let each = self.formats.money(amount.times_fraction(1, *times));
                let times = self.formats.number(*times);
                Some(self.words(
                    "step-times",
                    &[("count", (&times).into()), ("amount", (&each).into())],
                ))
            }
            _ => None,
        });
        let parts: Vec<String> = std::iter::once(self.title_of(item))
            .chain(details)
            .collect();
        StepView {
            text: parts.join(", "),
            amount: self.outcome(&year.outcome, &self.vat(item.vat.within(vat))),
            details: self.price_steps(item, year),
            paid_to: item.paid_to.known().map(|payee| self.payee(payee)),
            once: !price::is_yearly(item),
        }
    }
}

fn counting(unit: Option<Unit>, count: u32) -> Situation {
    match unit {
        Some(Unit::Inhabitant) => Situation {
            inhabitants: Some(count),
            ..Situation::default()
        },
        _ => Situation {
            units: Some(count),
            ..Situation::default()
        },
    }
}

/// A number of inhabitants that this class holds and no other.
fn only_of(class: &SizeClass, sizes: &SizeClasses) -> Option<u32> {
    let bounds = [
        class.from,
        class.from.and_then(|from| from.checked_add(1)),
        class.above.and_then(|above| above.checked_add(1)),
        class.to.and_then(|to| to.checked_sub(1)),
        class.below.and_then(|below| below.checked_sub(1)),
    ];
    let alone = |inhabitants: &u32| sizes.of(*inhabitants).map(|fit| &fit.id).eq([&class.id]);
    bounds.into_iter().flatten().find(alone)
}
