//! Days that those who use a product should not miss: of notice, and of tariffs.
//!
//! All are told by the entry, none by the clock, so that a calendar is the same whenever it is made.

use crate::parse::catalogue::{Agreement, End, Tariff};
use crate::text::Date;

use super::Product;

/// A day to remember.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub date: Date,
    pub kind: DeadlineKind,
    /// When the source of it was written; the day itself where nobody knows.
    pub told: Date,
}

/// What happens on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeadlineKind {
    /// The last day, every year, to give notice with effect from a day of the year.
    Notice { months: u32, effect: Date },
    /// The first day of a tariff, by its id.
    TariffBegins(String),
    /// The last day of a tariff, by its id.
    TariffEnds(String),
}

impl Product {
    /// The days in order; those of one day in the order they are told.
    pub fn deadlines(&self) -> Vec<Deadline> {
        let Some(accession) = self.entry().accession.known() else {
            return Vec::new();
        };
        let told = accession.source.as_ref().and_then(|source| source.date);
        let agreement = accession.agreement.as_ref();
        let price = accession.price.known();
        let tariffs: Vec<&Tariff> = price
            .map(|price| price.tariffs.iter().map(|tariff| &tariff.value).collect())
            .unwrap_or_default();
        let first = tariffs.iter().filter_map(|tariff| ends(tariff).0).min();
        let mut deadlines: Vec<Deadline> = agreement
            .and_then(|agreement| notice(agreement, told.or(first)))
            .into_iter()
            .collect();
        for tariff in tariffs {
            let told = tariff.source.as_ref().and_then(|source| source.date);
            let (from, to) = ends(tariff);
            let id = || tariff.id.value.clone();
            let day = |date: Date, kind| Deadline {
                date,
                kind,
                told: told.unwrap_or(date),
            };
            deadlines.extend(from.map(|from| day(from, DeadlineKind::TariffBegins(id()))));
            deadlines.extend(to.map(|to| day(to, DeadlineKind::TariffEnds(id()))));
        }
        deadlines.sort_by_key(|deadline| deadline.date);
        deadlines
    }
}

/// The first and the last day of a tariff, as far as they are known.
fn ends(tariff: &Tariff) -> (Option<Date>, Option<Date>) {
    let Some(valid) = tariff.valid.known() else {
        return (None, None);
    };
    let to = match valid.to.known() {
        Some(End::Day(day)) => Some(*day),
        Some(End::Open) | None => None,
    };
    (valid.from.known().copied(), to)
}

/// The day before whole months of notice begin, the first time after the agreement was written.
///
/// `None` where notice has no day of the year, or where no date says which year to begin with.
fn notice(agreement: &Agreement, otherwise: Option<Date>) -> Option<Deadline> {
    let notice = agreement.notice.as_ref()?;
    let to = notice.to?;
    let source = agreement.source.as_ref().and_then(|source| source.date);
    let told = agreement.date.or(source).or(otherwise)?;
    let months = i32::try_from(notice.months).ok()?.checked_neg()?;
    // 29 February is 28 in most years.
    let effect_in = |year: i16| {
        let day = |day| Date::new(year, to.month, day);
        day(to.day).or_else(|| day(to.day.checked_sub(1)?))
    };
    let years = told.year()..told.year().saturating_add(100);
    let (effect, date) = years.filter_map(effect_in).find_map(|effect| {
        let date = effect.plus_months(months)?.plus_days(-1)?;
        (date >= told).then_some((effect, date))
    })?;
    let kind = DeadlineKind::Notice {
        months: notice.months,
        effect,
    };
    Some(Deadline { date, kind, told })
}
