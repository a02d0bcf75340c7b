//! Amounts against those of the tariff before: a digit too many shows as a jump.

use crate::diagnostic::{Finding, Findings};
use crate::parse::catalogue::{Price, PriceItem, Tariff};
use crate::text::{Date, Located, Money};

use super::lines;

pub(super) fn check(price: &Price, noted: &mut Findings) {
    let begins = |tariff: &Tariff| -> Option<Date> { tariff.valid.known()?.from.known().copied() };
    let mut tariffs: Vec<(Date, &Tariff)> = price
        .tariffs
        .iter()
        .filter_map(|tariff| Some((begins(tariff)?, &tariff.value)))
        .collect();
    tariffs.sort_by_key(|(begins, _)| *begins);
    for pair in tariffs.windows(2) {
        let (before, after) = (pair[0].1, pair[1].1);
        for item in &after.items {
            let same = before.items.iter().find(|former| is_same(former, item));
            if let Some((former, jump)) = same.and_then(|former| jump(former, item)) {
                let finding = Finding::PriceJump {
                    before: former.value,
                    after: jump.value,
                };
                noted.push_related(finding, jump.span, former.span);
            }
        }
    }
}

fn is_same(one: &PriceItem, other: &PriceItem) -> bool {
    one.id.value == other.id.value
        && one.model.name() == other.model.name()
        && one.interval == other.interval
        && one.unit == other.unit
}

/// The first amount that is more than twice as much.
fn jump(before: &PriceItem, after: &PriceItem) -> Option<(Located<Money>, Located<Money>)> {
    let former = lines(&before.model);
    let pairs = lines(&after.model).into_iter().flat_map(|line| {
        let same = former
            .iter()
            .find(|former| former.holds_for == line.holds_for);
        let pairs = same.map(|former| {
            [
                former.member.zip(line.member),
                former.non_member.zip(line.non_member),
            ]
        });
        pairs.into_iter().flatten().flatten()
    });
    let mut pairs = pairs;
    pairs.find(|(former, now)| former.value > Money::ZERO && now.value > former.value * 2)
}
