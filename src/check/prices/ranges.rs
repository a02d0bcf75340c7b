//! Tiers, bands and steps: every number is held once.

use crate::diagnostic::{Finding, Findings};
use crate::parse::catalogue::{ParticipantStep, PriceItem, PriceModel, Tariff};
use crate::parse::record::Keys;
use crate::text::Located;

pub(super) fn of_item(item: &PriceItem, noted: &mut Findings) {
    match &item.model {
        PriceModel::Tier { tiers, .. } => {
            let ranges = tiers
                .iter()
                .map(|tier| Range::including(tier.from, tier.to, &tier.keys));
            let whole = item.keys.lists("tiers", tiers.len());
            judge(ranges.collect(), whole, true, noted);
        }
        PriceModel::Graduated { bands } => {
            let ranges = bands.iter().map(|band| Range {
                from: band.from,
                to: band.to,
                end: band.to.map(u64::from),
                keys: &band.keys,
            });
            let whole = item.keys.lists("bands", bands.len());
            judge(ranges.collect(), whole, true, noted);
        }
        PriceModel::ByParticipants { steps } => rising(steps, noted),
        _ => {}
    }
}

/// Between two discounts there may be none.
pub(super) fn of_discount(tariff: &Tariff, noted: &mut Findings) {
    let steps = &tariff.participant_discount;
    let ranges = steps
        .iter()
        .map(|step| Range::including(step.from, step.to, &step.keys));
    judge(ranges.collect(), true, false, noted);
}

struct Range<'a> {
    from: u32,
    /// As written.
    to: Option<u32>,
    /// The first number that is not in it; `None`: it has no end.
    end: Option<u64>,
    keys: &'a Keys,
}

impl<'a> Range<'a> {
    fn including(from: u32, to: Option<u32>, keys: &'a Keys) -> Self {
        let end = to.map(|to| u64::from(to) + 1);
        Self {
            from,
            to,
            end,
            keys,
        }
    }
}

/// `whole`: none of the ranges was dropped for its faults.
fn judge(mut ranges: Vec<Range<'_>>, whole: bool, gapless: bool, noted: &mut Findings) {
    let mut forwards = true;
    for range in &ranges {
        let empty = range.end.is_some_and(|end| end <= u64::from(range.from));
        if let Some(to) = range.to.filter(|_| empty) {
            forwards = false;
            let finding = Finding::RangeBackwards {
                from: range.from.to_string(),
                to: to.to_string(),
            };
            noted.push_related(finding, range.keys.value("to"), range.keys.value("from"));
        }
    }
    if !forwards || !whole {
        return;
    }
    ranges.sort_by_key(|range| range.from);
    for pair in ranges.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let next = u64::from(after.from);
        let finding = match before.end {
            Some(end) if end == next => continue,
            Some(end) if end < next && !gapless => continue,
            Some(end) if end < next => gap(end, next),
            _ => Finding::TierOverlap {
                number: after.from as usize,
            },
        };
        noted.push_related(finding, after.keys.value("from"), before.keys.value("to"));
    }
}

/// From the first number that is not held to before the next that is.
fn gap(end: u64, next: u64) -> Finding {
    let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    Finding::TierGap {
        count: number(next - end),
        from: number(end),
        to: number(next - 1),
    }
}

fn rising(steps: &[Located<ParticipantStep>], noted: &mut Findings) {
    for pair in steps.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        if after.participants_from <= before.participants_from {
            let finding = Finding::StepOrder {
                number: after.participants_from as usize,
                previous: before.participants_from as usize,
            };
            let place = |step: &ParticipantStep| step.keys.value("participants_from");
            noted.push_related(finding, place(after), place(before));
        }
    }
}
