//! The amount of one item by each price model, with its steps.

use crate::parse::catalogue::{
    AboveLast, Band, ClassPrice, ParticipantStep, PriceItem, PriceModel, SizeClasses, Tier, Unit,
};
use crate::text::{Located, Money};

use super::{ItemYear, Outcome, Situation, Step};

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
    let outcome = Outcome::one_of(fitting.iter().map(|(_, amount)| *amount).collect());
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
