//! Days that their months do not have.

use crate::text::Date;

/// The month of a day that it does not have, `2026-02`, and how many days it has.
pub(super) fn exceeded(text: &str) -> Option<(String, usize)> {
    let parts: Vec<&str> = text.split(['-', '.', '/']).map(str::trim).collect();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let day: usize = day.parse().ok()?;
    let month = format!("{year}-{month:0>2}");
    let mut lengths = (28..=31).rev();
    let days = lengths.find(|days| Date::parse(&format!("{month}-{days}")).is_some())?;
    (day > days).then_some((month, days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_says_how_many_days_it_has() {
        let check = |text, expected: Option<(&str, usize)>| {
            let expected = expected.map(|(month, days)| (month.to_owned(), days));
            assert_eq!(exceeded(text), expected, "{text}");
        };
        check("31.02.2026", Some(("2026-02", 28)));
        check("2024-02-30", Some(("2024-02", 29)));
        check("31-4-2026", Some(("2026-04", 30)));
        for other in ["28.02.2026", "31.13.2026", "2026", "a-b-cdef", "1-1-1-2026"] {
            check(other, None);
        }
    }
}
