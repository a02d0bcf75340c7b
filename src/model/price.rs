//! What a product costs an authority, worked out step by step.
//!
//! Nothing is rounded but a graduated or per-unit rate below whole øre, and nothing is guessed: an
//! amount that the tariff does not give is `Unknown`, never 0.

use crate::parse::catalogue::{
    AboveLast, Amounts, Band, ClassPrice, Interval, ItemKind, PaidTo, ParticipantStep, PriceItem,
    PriceModel, SizeClasses, Tariff, Tier, Unit,
};
use crate::text::{Located, Money};

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
    /// The published limits overlap, and the amounts differ: all of them, lowest first.
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
}

/// An item's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemYear {
    pub outcome: Outcome,
    pub steps: Vec<Step>,
}

/// What a tariff comes to in an ordinary year, each item that belongs to it with its payee.
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
    if !is_yearly(item) {
        return None;
    }
    let times = times_a_year(*item.interval.known()?)?;
    let mut year = amount(item, situation, sizes);
    if times != 1 {
        year.outcome = year.outcome.map(|amount| amount * times);
        if let Outcome::Exactly(amount) = year.outcome {
            year.steps.push(Step::Times { times, amount });
        }
    }
    Some(year)
}

/// What all items of a tariff come to in a year, added up per sender of invoices and in all.
pub fn tariff_year(
    tariff: &Tariff,
    situation: Situation,
    sizes: Option<&SizeClasses>,
) -> TariffYear {
    let items: Vec<(usize, ItemYear)> = tariff
        .items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| Some((at, yearly(item, situation, sizes)?)))
        .collect();
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
    let total = items
        .iter()
        .map(|(_, year)| year.outcome.clone())
        .reduce(|sum, outcome| sum.plus(&outcome))
        .unwrap_or(Outcome::Unknown);
    TariffYear {
        items,
        payees,
        total,
    }
}

/// What an item costs each time it is paid, whatever its interval.
pub fn amount(item: &PriceItem, situation: Situation, sizes: Option<&SizeClasses>) -> ItemYear {
    let count = match item.unit {
        Some(Unit::Inhabitant) => situation.inhabitants,
        _ => situation.units,
    };
    let found = match &item.model {
        PriceModel::Fixed(amounts) => situation
            .of(amounts)
            .map(|amount| (amount, vec![Step::Fixed { amount }])),
        PriceModel::Tier { tiers, above_last } => {
            return tier(tiers, *above_last, count, situation);
        }
        PriceModel::Graduated { bands } => count.map(|count| graduated(bands, count)),
        PriceModel::PerUnit {
            rate,
            minimum,
            maximum,
        } => {
            let limits = (minimum.as_deref().copied(), maximum.as_deref().copied());
            count
                .zip(situation.of(rate))
                .map(|(count, rate)| per_unit(count, rate, limits))
        }
        PriceModel::SizeClass { classes } => return size_class(classes, situation, sizes),
        PriceModel::ByParticipants { steps } => by_participants(steps, situation),
        PriceModel::Free => {
            let amount = Money::ZERO;
            Some((amount, vec![Step::Fixed { amount }]))
        }
        PriceModel::OnRequest => return ItemYear::without_steps(Outcome::OnRequest),
    };
    match found {
        Some((amount, steps)) => ItemYear {
            outcome: Outcome::Exactly(amount),
            steps,
        },
        None => ItemYear::without_steps(Outcome::Unknown),
    }
}

/// Whether an item is part of the yearly figure at all.
pub fn is_yearly(item: &PriceItem) -> bool {
    let option = item.kind.known() == Some(&ItemKind::Option);
    let times = item.interval.known().copied().and_then(times_a_year);
    item.variant.is_none() && !option && times.is_some()
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

fn tier(
    tiers: &[Located<Tier>],
    above_last: Option<AboveLast>,
    count: Option<u32>,
    situation: Situation,
) -> ItemYear {
    let Some(count) = count else {
        return ItemYear::without_steps(Outcome::Unknown);
    };
    let above_all = tiers
        .iter()
        .all(|tier| tier.to.is_some_and(|to| count > to));
    let holding = tiers
        .iter()
        .find(|tier| tier.from <= count && tier.to.is_none_or(|to| count <= to));
    let chosen = match (holding, above_last) {
        (Some(tier), _) => tier,
        (None, Some(AboveLast::OnRequest)) if above_all => {
            return ItemYear::without_steps(Outcome::OnRequest);
        }
        (None, Some(AboveLast::Last)) if above_all => match tiers.last() {
            Some(last) => last,
            None => return ItemYear::without_steps(Outcome::Unknown),
        },
        _ => return ItemYear::without_steps(Outcome::Unknown),
    };
    match situation.of(&chosen.amounts) {
        Some(amount) => ItemYear {
            outcome: Outcome::Exactly(amount),
            steps: vec![Step::Tier {
                from: chosen.from,
                to: chosen.to,
                amount,
            }],
        },
        None => ItemYear::without_steps(Outcome::Unknown),
    }
}

fn graduated(bands: &[Located<Band>], count: u32) -> (Money, Vec<Step>) {
    let mut steps = Vec::new();
    for band in bands {
        let end = band.to.unwrap_or(u32::MAX).min(count);
        let share = end.saturating_sub(band.from);
        if share > 0 {
            let amount = *band.rate * i64::from(share);
            steps.push(Step::Band {
                count: share,
                rate: *band.rate,
                amount,
            });
        }
    }
    let total = steps
        .iter()
        .map(|step| match step {
            Step::Band { amount, .. } => *amount,
            _ => Money::ZERO,
        })
        .sum();
    (total, steps)
}

fn per_unit(
    count: u32,
    rate: Money,
    (minimum, maximum): (Option<Money>, Option<Money>),
) -> (Money, Vec<Step>) {
    let amount = rate * i64::from(count);
    let mut steps = vec![Step::PerUnit {
        count,
        rate,
        amount,
    }];
    if let Some(least) = minimum.filter(|least| amount < *least) {
        steps.push(Step::Minimum { amount: least });
        return (least, steps);
    }
    if let Some(most) = maximum.filter(|most| amount > *most) {
        steps.push(Step::Maximum { amount: most });
        return (most, steps);
    }
    (amount, steps)
}

fn size_class(
    classes: &[Located<ClassPrice>],
    situation: Situation,
    sizes: Option<&SizeClasses>,
) -> ItemYear {
    let Some((inhabitants, sizes)) = situation.inhabitants.zip(sizes) else {
        return ItemYear::without_steps(Outcome::Unknown);
    };
    let fitting: Vec<(String, Money)> = sizes
        .of(inhabitants)
        .filter_map(|size| {
            let class = classes
                .iter()
                .find(|class| class.class.as_str() == size.id.as_str())?;
            Some((size.id.to_string(), situation.of(&class.amounts)?))
        })
        .collect();
    let mut amounts: Vec<Money> = fitting.iter().map(|(_, amount)| *amount).collect();
    amounts.sort_unstable();
    amounts.dedup();
    let outcome = match amounts.as_slice() {
        [] => Outcome::Unknown,
        [only] => Outcome::Exactly(*only),
        _ => Outcome::OneOf(amounts),
    };
    let steps = fitting
        .into_iter()
        .map(|(class, amount)| Step::Class { class, amount })
        .collect();
    ItemYear { outcome, steps }
}

fn by_participants(
    steps: &[Located<ParticipantStep>],
    situation: Situation,
) -> Option<(Money, Vec<Step>)> {
    let participants = situation.participants?;
    let mut ordered: Vec<&ParticipantStep> = steps.iter().map(|step| &step.value).collect();
    ordered.sort_by_key(|step| step.participants_from);
    let reached = ordered
        .iter()
        .rposition(|step| step.participants_from <= participants)?;
    let amount = situation.of(&ordered[reached].amounts)?;
    let next = ordered
        .get(reached + 1)
        .and_then(|step| Some((step.participants_from, situation.of(&step.amounts)?)));
    Some((
        amount,
        vec![Step::Joined {
            participants,
            amount,
            next,
        }],
    ))
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
            (left, right) => {
                let mut sums: Vec<Money> = left
                    .amounts()
                    .iter()
                    .flat_map(|left| right.amounts().into_iter().map(move |right| *left + right))
                    .collect();
                sums.sort_unstable();
                sums.dedup();
                Self::OneOf(sums)
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Findings;
    use crate::parse::record::FromNode;
    use crate::parse::yaml;
    use crate::text::SitePath;

    const SIZES: &str = "
classes:
  - {id: lille, title: Lille, below: 25000}
  - {id: mellem, title: Mellem, from: 25000, to: 60000}
  - {id: stor, title: Stor, from: 60000, to: 120000}
  - {id: meget-stor, title: Meget stor, above: 120000}
";

    const FLEET: &str = "
id: a
model: tier
interval: year
unit: vehicle
kind: recurring
paid_to: os2
tiers:
  - {from: 0, to: 49, member: 73030, non_member: 87100}
  - {from: 50, to: 199, member: 100280, non_member: 119600}
above_last: on-request
";

    fn read<T: FromNode>(text: &str) -> T {
        let mut found = Findings::of(&SitePath::new("a.yml"));
        let node = yaml::parse(text, 0, &mut found).expect("the example is YAML");
        let value = T::from_node(&node, &mut found);
        let diagnostics = found.report(()).diagnostics;
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        value.expect("the example is complete")
    }

    fn item(model: &str) -> PriceItem {
        read(&format!(
            "id: aa\nkind: recurring\npaid_to: os2\ninterval: year\n{model}\n"
        ))
    }

    fn asking(member: bool, count: u32) -> Situation {
        Situation {
            member,
            inhabitants: Some(count),
            units: Some(count),
            participants: Some(count),
        }
    }

    /// The yearly figure in kroner (`a|b` where either may be right) and the number of steps.
    fn check(item: &PriceItem, situation: Situation, expected: &str) {
        let sizes: SizeClasses = read(SIZES);
        let shown = match yearly(item, situation, Some(&sizes)) {
            None => "not yearly".to_owned(),
            Some(year) => show(&year.outcome),
        };
        assert_eq!(shown, expected);
    }

    fn show(outcome: &Outcome) -> String {
        let kroner = |amount: &Money| {
            let oere = amount.oere() % 100;
            let whole = amount.oere() / 100;
            if oere == 0 {
                whole.to_string()
            } else {
                format!("{whole},{oere:02}")
            }
        };
        match outcome {
            Outcome::Exactly(amount) => kroner(amount),
            Outcome::OneOf(amounts) => amounts.iter().map(kroner).collect::<Vec<_>>().join("|"),
            Outcome::OnRequest => "on request".to_owned(),
            Outcome::Unknown => "unknown".to_owned(),
        }
    }

    #[test]
    fn a_fixed_amount_counts_as_often_as_it_is_paid() {
        for (interval, expected) in [
            ("year", "1000"),
            ("half-year", "2000"),
            ("quarter", "4000"),
            ("month", "12000"),
            ("once", "not yearly"),
            ("hour", "not yearly"),
        ] {
            let text = format!(
                "id: aa\nkind: recurring\npaid_to: os2\ninterval: {interval}\nmodel: fixed\namount: 1000\n"
            );
            check(&read(&text), asking(true, 1), expected);
        }
    }

    #[test]
    fn a_tier_is_chosen_by_the_count() {
        let fleet: PriceItem = read(&FLEET.replace("id: a\n", "id: fee\n"));
        check(&fleet, asking(false, 120), "119600");
        check(&fleet, asking(true, 49), "73030");
        check(&fleet, asking(true, 50), "100280");
        check(&fleet, asking(true, 200), "on request");
        check(
            &fleet,
            Situation {
                units: None,
                ..asking(true, 0)
            },
            "unknown",
        );
    }

    #[test]
    fn a_size_class_is_chosen_by_inhabitants_and_overlaps_show_both() {
        let valghalla = item(
            "model: size-class\nclasses:\n  - {class: lille, member: 23980, non_member: 29700}\n  \
             - {class: mellem, member: 34880, non_member: 43200}\n  - {class: stor, member: 45780, non_member: 56700}",
        );
        check(&valghalla, asking(true, 40_000), "34880");
        check(&valghalla, asking(true, 24_999), "23980");
        check(&valghalla, asking(true, 25_000), "34880");
        check(&valghalla, asking(false, 60_000), "43200|56700");
        check(&valghalla, asking(true, 200_000), "unknown");
    }

    #[test]
    fn bands_add_up_each_at_its_own_rate() {
        let graduated = item(
            "model: graduated\nunit: inhabitant\nbands:\n  - {from: 0, to: 150000, rate: \"25\"}\n  - {from: 150000, rate: \"12,50\"}",
        );
        check(&graduated, asking(true, 150_000), "3750000");
        check(&graduated, asking(true, 150_001), "3750012,50");
        check(&graduated, asking(true, 0), "0");
    }

    #[test]
    fn a_rate_per_unit_stays_within_its_limits() {
        let per_unit = item("model: per-unit\nunit: user\nrate: 10\nminimum: 500\nmaximum: 2000");
        check(&per_unit, asking(true, 20), "500");
        check(&per_unit, asking(true, 100), "1000");
        check(&per_unit, asking(true, 900), "2000");
    }

    #[test]
    fn a_staircase_follows_the_number_joined() {
        let stairs = item(
            "model: by-participants\nsteps:\n  - {participants_from: 1, amount: 9000}\n  - {participants_from: 10, amount: 7000}",
        );
        check(&stairs, asking(true, 9), "9000");
        check(&stairs, asking(true, 10), "7000");
        check(&stairs, asking(true, 0), "unknown");
        let year = yearly(&stairs, asking(true, 9), None).expect("it is yearly");
        let next = Some((10, Money::from_kroner(7000)));
        assert_eq!(
            year.steps,
            [Step::Joined {
                participants: 9,
                amount: Money::from_kroner(9000),
                next
            }]
        );
    }

    #[test]
    fn free_is_nothing_and_on_request_is_not() {
        check(&item("model: free"), asking(true, 1), "0");
        check(&item("model: on-request"), asking(true, 1), "on request");
    }

    #[test]
    fn options_and_variants_are_never_in_the_yearly_figure() {
        check(
            &item("model: fixed\namount: 10000\nvariant: passive"),
            asking(true, 1),
            "not yearly",
        );
        let option =
            "id: aa\nkind: option\npaid_to: os2\ninterval: year\nmodel: fixed\namount: 1\n";
        check(&read(option), asking(true, 1), "not yearly");
    }

    #[test]
    fn a_tariff_adds_up_per_sender_of_invoices() {
        let tariff: Tariff = read(
            "id: \"2026\"\nvalid: unknown\nitems:\n  \
             - {id: fee, kind: recurring, paid_to: os2, interval: year, model: fixed, amount: 100}\n  \
             - {id: sla, kind: operations, paid_to: \"supplier:Drift\", interval: month, model: fixed, amount: 10}\n  \
             - {id: start, kind: joining, paid_to: os2, interval: once, model: fixed, amount: 999}\n",
        );
        let year = tariff_year(&tariff, asking(true, 1), None);
        assert_eq!(show(&year.total), "220");
        let payees: Vec<String> = year.payees.iter().map(|(_, sum)| show(sum)).collect();
        assert_eq!(payees, ["100", "120"]);
    }
}
