//! What a product costs an authority, worked out step by step.
//!
//! Nothing is rounded but a graduated or per-unit rate below whole øre, and nothing is guessed: an
//! amount that the tariff does not give is `Unknown`, never 0.

mod amount;
#[cfg(test)]
mod tests;
mod vat;

use crate::parse::catalogue::{
    Amounts, DayOfYear, Interval, ItemKind, PaidTo, PriceItem, Share, SizeClasses, Tariff,
};
use crate::text::Money;

pub use amount::amount;
pub use vat::SumVat;

/// Who asks: everything that a price may depend on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// Member of the association.
    pub member: bool,
    pub inhabitants: Option<u32>,
    /// How many of what the item counts: vehicles, users, screens.
    pub units: Option<u32>,
    /// How many authorities have joined.
    pub participants: Option<u32>,
}

/// What an item comes to in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Exactly(Money),
    /// The published limits overlap, and the amounts differ: one for each class that fits, in the
    /// classes' order.
    OneOf(Vec<Money>),
    /// To be agreed; never 0.
    OnRequest,
    /// The tariff does not say, or the situation lacks what it depends on.
    Unknown,
}

/// One step of the calculation, in the order it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The same for all.
    Fixed { amount: Money },
    /// The tier that holds the count; `to: None` has no upper end.
    Tier {
        from: u32,
        to: Option<u32>,
        amount: Money,
    },
    /// A size class that holds the inhabitants.
    Class { class: String, amount: Money },
    /// A band's share of the count.
    Band {
        count: u32,
        rate: Money,
        amount: Money,
    },
    /// So many, so much each.
    PerUnit {
        count: u32,
        rate: Money,
        amount: Money,
    },
    /// Raised to the least it may be.
    Minimum { amount: Money },
    /// Lowered to the most it may be.
    Maximum { amount: Money },
    /// The amount at the number that has joined, and the next step if there is one.
    Joined {
        participants: u32,
        amount: Money,
        next: Option<(u32, Money)>,
    },
    /// Paid so many times a year.
    Times { times: i64, amount: Money },
    /// So many percent off, while enough have joined.
    Discount { percent: u32, amount: Money },
    /// A discount that is not taken off, because the part it does not count for is not stated.
    DiscountNotStated { percent: u32, except: String },
    /// The part of the year that is paid by who joins within it.
    Share { share: Share, amount: Money },
}

/// An item's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemYear {
    pub outcome: Outcome,
    pub steps: Vec<Step>,
}

/// What a tariff comes to in one year, each item that belongs to it with its payee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TariffYear {
    /// By the item's place in `Tariff::items`.
    pub items: Vec<(usize, ItemYear)>,
    /// Per sender of invoices, in the order of first appearance; `None` when not stated.
    pub payees: Vec<(Option<PaidTo>, Outcome)>,
    pub total: Outcome,
}

/// What an item costs a year: its amount times how often it is paid.
///
/// `None` for what is no yearly cost: paid once, by the hour or by use, an option or a variant.
pub fn yearly(
    item: &PriceItem,
    situation: Situation,
    sizes: Option<&SizeClasses>,
) -> Option<ItemYear> {
    let times = times_of(item)?;
    let mut year = amount(item, situation, sizes);
    if times != 1 {
        year.outcome = year.outcome.map(|amount| amount * times);
        if let Outcome::Exactly(amount) = year.outcome {
            year.steps.push(Step::Times { times, amount });
        }
    }
    Some(year)
}

/// What all items of a tariff come to in an ordinary year.
pub fn tariff_year(
    tariff: &Tariff,
    situation: Situation,
    sizes: Option<&SizeClasses>,
) -> TariffYear {
    let items = tariff.items.iter().enumerate().filter_map(|(at, item)| {
        let year = yearly(item, situation, sizes)?;
        Some((at, discounted(tariff, item, situation, year)))
    });
    TariffYear::of(tariff, items.collect())
}

/// What a tariff comes to in the year one joins: the rest of the year from `start` as the tariff
/// shares it out, and what is paid once. Without `start` the whole year is counted.
pub fn first_year(
    tariff: &Tariff,
    situation: Situation,
    start: Option<DayOfYear>,
    sizes: Option<&SizeClasses>,
) -> TariffYear {
    let share = start.map_or(Share::WHOLE, |start| entry_share(tariff, start));
    let items = tariff.items.iter().enumerate().filter_map(|(at, item)| {
        if is_paid_on_joining(item) {
            return Some((at, amount(item, situation, sizes)));
        }
        let year = yearly(item, situation, sizes)?;
        Some((at, shared(share, discounted(tariff, item, situation, year))))
    });
    TariffYear::of(tariff, items.collect())
}

/// Whether an item is paid once, by everyone who joins.
pub fn is_paid_on_joining(item: &PriceItem) -> bool {
    let once = item.interval.known() == Some(&Interval::Once);
    once && item.variant.is_none() && item.kind.known() != Some(&ItemKind::Option)
}

/// The part of a year's price for who joins on a day: the latest step that has begun.
fn entry_share(tariff: &Tariff, start: DayOfYear) -> Share {
    let begun = tariff.entry_share.iter().filter(|step| step.from <= start);
    begun
        .max_by_key(|step| step.from)
        .map_or(Share::WHOLE, |step| step.share)
}

fn shared(share: Share, mut year: ItemYear) -> ItemYear {
    if share == Share::WHOLE {
        return year;
    }
    let part = |amount: Money| {
        amount.times_fraction(
            i64::from(share.ten_thousandths()),
            i64::from(Share::WHOLE.ten_thousandths()),
        )
    };
    year.outcome = year.outcome.map(part);
    if let Outcome::Exactly(amount) = year.outcome {
        year.steps.push(Step::Share { share, amount });
    }
    year
}

/// Takes off the discount for the number that has joined. Where it does not count for a part of the
/// amount that the tariff does not state by itself, nothing is taken off and a step says so.
fn discounted(
    tariff: &Tariff,
    item: &PriceItem,
    situation: Situation,
    mut year: ItemYear,
) -> ItemYear {
    let joined = situation.participants.unwrap_or(0);
    let reached = tariff
        .participant_discount
        .iter()
        .find(|step| step.from <= joined && step.to.is_none_or(|to| joined <= to));
    let Some(step) = reached else {
        return year;
    };
    let percent = step.percent;
    let is_item = |name: &String| tariff.items.iter().any(|item| item.id.as_str() == name);
    if step.except.iter().any(|name| item.id.as_str() == name) {
        return year;
    }
    if let Some(part) = step.except.iter().find(|name| !is_item(name)) {
        year.steps.push(Step::DiscountNotStated {
            percent,
            except: part.clone(),
        });
        return year;
    }
    year.outcome = year
        .outcome
        .map(|amount| amount.times_fraction(100 - i64::from(percent), 100));
    if let Outcome::Exactly(amount) = year.outcome {
        year.steps.push(Step::Discount { percent, amount });
    }
    year
}

impl TariffYear {
    /// The items that one sender of invoices asks payment for.
    pub fn items_of<'y>(
        &'y self,
        tariff: &'y Tariff,
        payee: Option<&'y PaidTo>,
    ) -> impl Iterator<Item = &'y (usize, ItemYear)> {
        let payee_of = |at: usize| tariff.items[at].paid_to.known().map(|payee| &payee.value);
        let items = self.items.iter();
        items.filter(move |(at, _)| payee_of(*at) == payee)
    }

    fn of(tariff: &Tariff, items: Vec<(usize, ItemYear)>) -> Self {
        let mut payees: Vec<(Option<PaidTo>, Outcome)> = Vec::new();
        for (at, year) in &items {
            let payee = tariff.items[*at]
                .paid_to
                .known()
                .map(|payee| payee.value.clone());
            match payees.iter_mut().find(|(known, _)| *known == payee) {
                Some((_, sum)) => *sum = sum.plus(&year.outcome),
                None => payees.push((payee, year.outcome.clone())),
            }
        }
        let outcomes = items.iter().map(|(_, year)| year.outcome.clone());
        let total = outcomes
            .reduce(|sum, outcome| sum.plus(&outcome))
            .unwrap_or(Outcome::Unknown);
        Self {
            items,
            payees,
            total,
        }
    }
}

/// Whether an item is part of the yearly figure at all.
pub fn is_yearly(item: &PriceItem) -> bool {
    times_of(item).is_some()
}

/// How often a year an item of the yearly figure is paid; `None` for any other item.
pub fn times_of(item: &PriceItem) -> Option<i64> {
    let is_option = item.kind.known() == Some(&ItemKind::Option);
    let times = item.interval.known().copied().and_then(times_a_year);
    times.filter(|_| item.variant.is_none() && !is_option)
}

fn times_a_year(interval: Interval) -> Option<i64> {
    match interval {
        Interval::Year => Some(1),
        Interval::HalfYear => Some(2),
        Interval::Quarter => Some(4),
        Interval::Month => Some(12),
        Interval::Once | Interval::Hour | Interval::Usage => None,
    }
}

impl Situation {
    fn of(self, amounts: &Amounts) -> Option<Money> {
        let amount = if self.member {
            &amounts.member
        } else {
            &amounts.non_member
        };
        amount.as_ref().map(|amount| amount.value)
    }
}

impl ItemYear {
    fn without_steps(outcome: Outcome) -> Self {
        Self {
            outcome,
            steps: Vec::new(),
        }
    }
}

/// Sums class by class: an authority is in the same class for every item of a tariff. Where items
/// tell other classes apart, every sum that there may be.
fn sums(left: &[Money], right: &[Money]) -> Vec<Money> {
    match (left, right) {
        ([one], others) | (others, [one]) => others.iter().map(|other| *one + *other).collect(),
        _ if left.len() == right.len() => left
            .iter()
            .zip(right)
            .map(|(one, other)| *one + *other)
            .collect(),
        _ => left
            .iter()
            .flat_map(|one| right.iter().map(|other| *one + *other))
            .collect(),
    }
}

impl Outcome {
    fn map(self, change: impl Fn(Money) -> Money) -> Self {
        match self {
            Self::Exactly(amount) => Self::Exactly(change(amount)),
            Self::OneOf(amounts) => Self::OneOf(amounts.into_iter().map(change).collect()),
            other => other,
        }
    }

    /// Added up; what is unknown makes the sum unknown, then what is on request.
    fn plus(&self, other: &Outcome) -> Self {
        match (self, other) {
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::OnRequest, _) | (_, Self::OnRequest) => Self::OnRequest,
            (Self::Exactly(left), Self::Exactly(right)) => Self::Exactly(*left + *right),
            (left, right) => Self::one_of(sums(&left.amounts(), &right.amounts())),
        }
    }

    /// What is known when each of several classes may be the right one.
    fn one_of(amounts: Vec<Money>) -> Self {
        match amounts.as_slice() {
            [] => Self::Unknown,
            [first, rest @ ..] if rest.iter().all(|amount| amount == first) => {
                Self::Exactly(*first)
            }
            _ => Self::OneOf(amounts),
        }
    }

    fn amounts(&self) -> Vec<Money> {
        match self {
            Self::Exactly(amount) => vec![*amount],
            Self::OneOf(amounts) => amounts.clone(),
            Self::OnRequest | Self::Unknown => Vec::new(),
        }
    }
}
