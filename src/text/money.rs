//! Amounts of money, never in floating point.

use std::iter::Sum;
use std::ops::{Add, Mul, Sub};

use serde::{Serialize, Serializer};

/// An amount in Danish kroner, held as whole øre.
///
/// Sums saturate at ±92 quadrillion kroner rather than wrap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    oere: i64,
}

impl Money {
    pub const ZERO: Money = Money { oere: 0 };

    pub const fn from_kroner(kroner: i64) -> Self {
        Self {
            oere: kroner.saturating_mul(100),
        }
    }

    pub const fn from_oere(oere: i64) -> Self {
        Self { oere }
    }

    pub const fn oere(self) -> i64 {
        self.oere
    }

    pub const fn is_whole_kroner(self) -> bool {
        self.oere % 100 == 0
    }

    /// Reads Danish text: `73.030`, `73030`, `12,50`, `-5`. Points group thousands, a comma splits
    /// off one or two digits of øre.
    pub fn parse_danish(text: &str) -> Option<Self> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (kroner, oere) = digits.split_once(',').unwrap_or((digits, "0"));
        let mut groups = kroner.split('.');
        let first = groups.next()?;
        let grouped = groups.clone().next().is_some();
        let all_digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let groups_fit = groups.all(|group| group.len() == 3 && all_digits(group))
            && (!grouped || first.len() <= 3);
        if !all_digits(first) || !groups_fit || !all_digits(oere) || oere.len() > 2 {
            return None;
        }
        let kroner: i64 = kroner.replace('.', "").parse().ok()?;
        let oere: i64 = if oere.len() == 1 {
            oere.parse::<i64>().ok()? * 10
        } else {
            oere.parse().ok()?
        };
        let total = kroner.checked_mul(100)?.checked_add(oere)?;
        Some(Self::from_oere(if negative { -total } else { total }))
    }

    /// This amount times `numerator / denominator`, rounded half away from zero to whole øre.
    ///
    /// `denominator` must not be 0.
    pub fn times_fraction(self, numerator: i64, denominator: i64) -> Self {
        let product = i128::from(self.oere) * i128::from(numerator);
        let divisor = i128::from(denominator);
        let half = divisor.abs() / 2
            * if (product < 0) == (divisor < 0) {
                1
            } else {
                -1
            };
        let rounded = (product + half * divisor.signum()) / divisor;
        Self::from_oere(i64::try_from(rounded).unwrap_or(if rounded < 0 {
            i64::MIN
        } else {
            i64::MAX
        }))
    }
}

impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        Money::from_oere(self.oere.saturating_add(other.oere))
    }
}

impl Sub for Money {
    type Output = Money;

    fn sub(self, other: Money) -> Money {
        Money::from_oere(self.oere.saturating_sub(other.oere))
    }
}

impl Mul<i64> for Money {
    type Output = Money;

    fn mul(self, times: i64) -> Money {
        Money::from_oere(self.oere.saturating_mul(times))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

/// In kroner: a whole number where it is whole, else text with two decimals and a point.
impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_whole_kroner() {
            return serializer.serialize_i64(self.oere / 100);
        }
        let sign = if self.oere < 0 { "-" } else { "" };
        let oere = self.oere.unsigned_abs();
        serializer.collect_str(&format_args!("{sign}{}.{:02}", oere / 100, oere % 100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, oere: Option<i64>) {
        assert_eq!(Money::parse_danish(text).map(Money::oere), oere, "{text}");
    }

    #[test]
    fn danish_text_is_read() {
        check("73.030", Some(7_303_000));
        check("73030", Some(7_303_000));
        check("12,50", Some(1_250));
        check("12,5", Some(1_250));
        check("1.234.567,89", Some(123_456_789));
        check("-5", Some(-500));
    }

    #[test]
    fn other_text_is_not() {
        for text in [
            "",
            "73.03",
            "7303.000",
            "1,234",
            "73,030.00",
            "12 kr.",
            "99999999999999999999",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn fractions_round_half_away_from_zero() {
        assert_eq!(
            Money::from_oere(5).times_fraction(1, 2),
            Money::from_oere(3)
        );
        assert_eq!(
            Money::from_oere(-5).times_fraction(1, 2),
            Money::from_oere(-3)
        );
        assert_eq!(
            Money::from_kroner(100).times_fraction(3, 4),
            Money::from_kroner(75)
        );
    }
}
