//! Periods of tariffs: one at a time, and one today.

use crate::diagnostic::{Finding, Findings};
use crate::parse::catalogue::{End, Price, Tariff, Validity};
use crate::text::Date;

pub(super) fn check(price: &Price, noted: &mut Findings) {
    for (at, tariff) in price.tariffs.iter().enumerate() {
        let Some(valid) = tariff.valid.known() else {
            continue;
        };
        if let Some((from, to)) = backwards(valid) {
            let finding = Finding::RangeBackwards {
                from: from.to_string(),
                to: to.to_string(),
            };
            noted.push_related(finding, valid.keys.value("to"), valid.keys.value("from"));
            continue;
        }
        let shared = price.tariffs[..at].iter().find_map(|other| {
            let day = shared_day(valid, other.valid.known()?)?;
            Some((other, day))
        });
        if let Some((other, day)) = shared {
            let finding = Finding::TariffOverlap {
                id: tariff.id.value.clone(),
                other: other.id.value.clone(),
                day: day.to_string(),
            };
            noted.push_related(
                finding,
                tariff.keys.value("valid"),
                other.keys.value("valid"),
            );
        }
    }
}

/// Reports a known price that no tariff gives today. A period that cannot be told may be today's.
pub(super) fn valid_today(price: &Price, today: Date, noted: &mut Findings) {
    let may_hold = |tariff: &Tariff| {
        let valid = tariff.valid.known();
        valid.is_none_or(|valid| valid.holds(today) || backwards(valid).is_some())
    };
    let whole = price.keys.lists("tariffs", price.tariffs.len());
    if !whole || price.tariffs.iter().any(|tariff| may_hold(tariff)) {
        return;
    }
    let over = price.tariffs.iter().filter(|tariff| is_over(tariff, today));
    let latest = over.max_by_key(|tariff| tariff.valid.known().and_then(Validity::last_day));
    let Some(shown) = latest.or(price.tariffs.first()) else {
        return;
    };
    let until = latest
        .and_then(|tariff| tariff.valid.known())
        .and_then(Validity::last_day);
    let finding = Finding::NoTariffToday {
        until: until.map(|day| day.to_string()),
    };
    noted.push(finding, shown.keys.value("valid"));
}

/// Whether a tariff's last day is known and has passed.
pub(super) fn is_over(tariff: &Tariff, today: Date) -> bool {
    let last = tariff.valid.known().and_then(Validity::last_day);
    last.is_some_and(|last| last < today)
}

fn backwards(valid: &Validity) -> Option<(Date, Date)> {
    let (from, to) = (*valid.from.known()?, valid.last_day()?);
    (to < from).then_some((from, to))
}

/// The first day that two periods surely share, whatever their unknown ends may be.
fn shared_day(one: &Validity, other: &Validity) -> Option<Date> {
    if backwards(one).or(backwards(other)).is_some() {
        return None;
    }
    let ((from, to), (other_from, other_to)) = (sure_days(one)?, sure_days(other)?);
    let day = from.max(other_from);
    let within = |end: Option<Date>| end.is_none_or(|end| day <= end);
    (within(to) && within(other_to)).then_some(day)
}

/// The days that a period surely holds; `None` for an end that is open.
fn sure_days(valid: &Validity) -> Option<(Date, Option<Date>)> {
    match (valid.from.known(), valid.to.known()) {
        (Some(from), Some(End::Open)) => Some((*from, None)),
        (Some(from), Some(End::Day(to))) => Some((*from, Some(*to))),
        (Some(day), None) | (None, Some(End::Day(day))) => Some((*day, Some(*day))),
        (None, Some(End::Open) | None) => None,
    }
}
