//! Dates, numbers, money and lists as a language writes them.

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{MD, YMD};
use icu_datetime::options::YearStyle;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale, locale};

use crate::parse::catalogue::{DayOfYear, Share};
use crate::parse::values::Phone;
use crate::text::{Date, Money};
use crate::words::{Language, Tongue};

/// Lines do not break here: between a number and its unit, and within a number.
const NO_BREAK_SPACE: char = '\u{a0}';

/// How a language writes dates and numbers.
#[derive(Debug)]
pub struct Formats {
    /// Of the words between numbers.
    language: Language,
    long: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    short: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    day_of_year: FixedCalendarDateTimeFormatter<Gregorian, MD>,
    number: DecimalFormatter,
}

impl Formats {
    pub fn of(tongue: &Tongue) -> Self {
        let locale = locale(tongue);
        let date = |fields| {
            FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), fields)
                .expect("the data is compiled in, and the root's stands in for what is not")
        };
        Self {
            language: tongue.nearest(),
            long: date(YMD::long()),
            short: date(YMD::short().with_year_style(YearStyle::Full)),
            day_of_year: FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), MD::long())
                .expect("the data is compiled in, and the root's stands in for what is not"),
            number: DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())
                .expect("the data is compiled in, and the root's stands in for what is not"),
        }
    }

    /// `16. november 2025`.
    pub fn long_date(&self, date: Date) -> String {
        self.long.format(&calendar_date(date)).to_string()
    }

    /// `16.11.2025`.
    pub fn short_date(&self, date: Date) -> String {
        self.short.format(&calendar_date(date)).to_string()
    }

    /// `1. april`.
    pub fn day_of_year(&self, day: DayOfYear) -> String {
        // A leap year, so that 29 February is a day.
        let date =
            Date::new(2024, day.month, day.day).expect("days of the year are checked when read");
        self.day_of_year.format(&calendar_date(date)).to_string()
    }

    /// `73.030`.
    pub fn number(&self, number: impl Into<i64>) -> String {
        let decimal = Decimal::from(number.into());
        self.number.format(&decimal).to_string()
    }

    /// `73.030 kr.`, `12,50 kr.`
    pub fn money(&self, amount: Money) -> String {
        let mut kroner = Decimal::from(amount.oere());
        kroner.multiply_pow10(-2);
        if amount.is_whole_kroner() {
            kroner.trim_end();
        } else {
            kroner.pad_end(-2);
        }
        let unit = match self.language {
            Language::Danish => "kr.",
            Language::English => "DKK",
        };
        format!("{}{NO_BREAK_SPACE}{unit}", self.number.format(&kroner))
    }

    /// `{number} kr.`, for scripts to fill.
    pub fn money_pattern(&self) -> String {
        self.money(Money::ZERO).replace('0', "{number}")
    }

    /// `{number} pct.`, for scripts to fill.
    pub fn percent_pattern(&self) -> String {
        self.percent(0).replace('0', "{number}")
    }

    /// `75 pct.`, `12,5 pct.`
    pub fn share(&self, share: Share) -> String {
        let mut percent = Decimal::from(i64::from(share.ten_thousandths()));
        percent.multiply_pow10(-2);
        percent.trim_end();
        self.with_percent(&percent)
    }

    /// `5 pct.`
    pub fn percent(&self, percent: u32) -> String {
        self.with_percent(&Decimal::from(i64::from(percent)))
    }

    fn with_percent(&self, percent: &Decimal) -> String {
        let number = self.number.format(percent);
        match self.language {
            Language::Danish => format!("{number}{NO_BREAK_SPACE}pct."),
            Language::English => format!("{number}%"),
        }
    }

    /// The word between two alternatives.
    pub fn or(&self) -> &'static str {
        match self.language {
            Language::Danish => "eller",
            Language::English => "or",
        }
    }

    /// `a, b eller c`.
    pub fn alternatives(&self, items: &[String]) -> String {
        let or = self.or();
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [most @ .., end] => format!("{} {or} {end}", most.join(", ")),
        }
    }
}

/// A phone number in groups: `31 15 45 25`, abroad `+46 8 123 456 78` as its author has it.
pub fn phone(phone: &Phone) -> String {
    let dialled = phone.digits();
    let text = match dialled.strip_prefix("+45") {
        Some(danish) if danish.len() == 8 => pairs(danish),
        _ => phone.as_str().to_owned(),
    };
    text.replace(' ', &NO_BREAK_SPACE.to_string())
}

/// A CVR number in groups: `41 84 99 83`.
pub fn cvr(digits: &str) -> String {
    pairs(digits).replace(' ', &NO_BREAK_SPACE.to_string())
}

fn pairs(digits: &str) -> String {
    let letters: Vec<char> = digits.chars().collect();
    let pairs: Vec<String> = letters
        .chunks(2)
        .map(|pair| pair.iter().collect())
        .collect();
    pairs.join(" ")
}

/// How a language writes numbers and days.
fn locale(tongue: &Tongue) -> Locale {
    match tongue.tag() {
        // Days come before months in Europe.
        "en" => locale!("en-GB"),
        tag => tag.parse().unwrap_or(locale!("en-GB")),
    }
}

fn calendar_date(date: Date) -> icu_calendar::Date<Gregorian> {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    icu_calendar::Date::try_new_gregorian(i32::from(date.year()), month, day)
        .expect("every day of ours is a day of the Gregorian calendar")
}

#[cfg(test)]
mod tests {
    use super::*;

    const DANISH: Language = Language::Danish;
    const ENGLISH: Language = Language::English;

    fn check(language: Language, show: impl Fn(&Formats) -> String, expected: &str) {
        let shown = show(&Formats::of(&language.into())).replace(NO_BREAK_SPACE, "_");
        assert_eq!(shown, expected);
    }

    #[test]
    fn dates_are_written_in_words_and_in_figures() {
        let date = Date::parse("2025-11-06").unwrap();
        check(
            DANISH,
            |formats| formats.long_date(date),
            "6. november 2025",
        );
        check(DANISH, |formats| formats.short_date(date), "06.11.2025");
        check(
            ENGLISH,
            |formats| formats.long_date(date),
            "6 November 2025",
        );
        check(ENGLISH, |formats| formats.short_date(date), "06/11/2025");
        let german = Formats::of(&Tongue::of_tag("de"));
        assert_eq!(german.long_date(date), "6. November 2025");
        let day = DayOfYear { month: 4, day: 1 };
        check(DANISH, |formats| formats.day_of_year(day), "1. april");
    }

    #[test]
    fn money_is_grouped_and_keeps_its_unit_on_the_line() {
        let money = |text: &str| Money::parse_danish(text).unwrap();
        check(
            DANISH,
            |formats| formats.money(money("73030")),
            "73.030_kr.",
        );
        check(DANISH, |formats| formats.money(money("12,5")), "12,50_kr.");
        check(DANISH, |formats| formats.money(money("0")), "0_kr.");
        check(DANISH, |formats| formats.money(money("1200")), "1.200_kr.");
        check(
            DANISH,
            |formats| formats.money(money("-1000")),
            "-1.000_kr.",
        );
        check(
            ENGLISH,
            |formats| formats.money(money("73030")),
            "73,030_DKK",
        );
    }

    #[test]
    fn shares_are_percents() {
        check(DANISH, |formats| formats.percent(5), "5_pct.");
        check(DANISH, |formats| formats.share(Share::WHOLE), "100_pct.");
        check(ENGLISH, |formats| formats.percent(5), "5%");
    }

    #[test]
    fn alternatives_end_in_a_word() {
        let items = |count: usize| {
            ["a", "b", "c"][..count]
                .iter()
                .map(|item| (*item).to_owned())
                .collect::<Vec<_>>()
        };
        check(DANISH, |formats| formats.alternatives(&items(0)), "");
        check(DANISH, |formats| formats.alternatives(&items(1)), "a");
        check(
            DANISH,
            |formats| formats.alternatives(&items(3)),
            "a, b eller c",
        );
        check(ENGLISH, |formats| formats.alternatives(&items(2)), "a or b");
    }

    #[test]
    fn phone_numbers_are_read_in_pairs() {
        let check = |written: &str, expected: &str| {
            let shown = phone(&Phone::new(written).unwrap());
            assert_eq!(shown.replace(NO_BREAK_SPACE, "_"), expected);
        };
        check("31154525", "31_15_45_25");
        check("+45 311 545 25", "31_15_45_25");
        check("+46 8 123 456 78", "+46_8_123_456_78");
    }
}
