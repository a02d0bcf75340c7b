//! A day of the calendar.

use std::fmt;

use serde::{Serialize, Serializer};

/// A day, written `2026-11-23` (ISO 8601). No time, no zone: nothing in a site needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// `None` when there is no such day. Years 1 to 9999.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = jiff::civil::Date::new(year, month, day).ok()?;
        (1..=9999).contains(&year).then_some(Self(date))
    }

    /// Reads `2026-11-23` and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, count: usize| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let in_form =
            parts.next().is_none() && digits(year, 4) && digits(month, 2) && digits(day, 2);
        if !in_form {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Today by the machine's clock, in UTC. Only the command line may ask.
    pub fn of_unix_seconds(seconds: i64) -> Option<Self> {
        let timestamp = jiff::Timestamp::from_second(seconds).ok()?;
        Some(Self(jiff::tz::TimeZone::UTC.to_datetime(timestamp).date()))
    }

    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// So many days later; earlier where negative.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        self.0
            .checked_add(jiff::Span::new().try_days(days).ok()?)
            .ok()
            .map(Self)
    }

    /// The same day of the month, so many months later; the month's last day where there is none.
    pub fn plus_months(self, months: i32) -> Option<Self> {
        self.0
            .checked_add(jiff::Span::new().try_months(months).ok()?)
            .ok()
            .map(Self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_iso_form_is_a_date() {
        assert_eq!(
            Date::parse("2026-11-23")
                .map(|date| date.to_string())
                .as_deref(),
            Some("2026-11-23")
        );
        for text in [
            "23-11-2026",
            "2026-1-2",
            "2026-02-30",
            "0000-01-01",
            "2026-11-23x",
            "",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn months_later_stays_in_the_month() {
        let end_of_january = Date::parse("2026-01-31").and_then(|date| date.plus_months(1));
        assert_eq!(end_of_january, Date::parse("2026-02-28"));
    }
}
