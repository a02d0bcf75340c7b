//! Single values with a form of their own: ids, dates, amounts, addresses.

use std::borrow::Borrow;
use std::fmt;

use schemars::json_schema;
use serde::Serialize;

use crate::diagnostic::{Finding, Findings};
use crate::text::{Date, Money, Slug};

use super::month_end;
use super::record::{FromNode, wrong_type};
use super::schema::{described, pattern};
use super::yaml::{Node, Scalar, Value};

macro_rules! text_types {
    ($( $(#[doc = $doc:literal])+ $name:ident; )+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

text_types! {
    /// The name an entry is known by: `[a-z0-9-]{2,40}`.
    Id;
    /// An absolute `https://` or `http://` address.
    Url;
    /// An e-mail address.
    Email;
    /// A telephone number as the author wrote it; `digits` gives what to dial.
    Phone;
    /// A CVR number: eight digits (modulus 11 is checked by `check`).
    Cvr;
}

described! {
    // An id of digits alone needs no quotes.
    Id as "Id" = |_generator| json_schema!({
        "anyOf": [
            { "type": "string", "pattern": "^[a-z0-9-]{2,40}$" },
            { "type": "integer", "minimum": 10 },
        ]
    });
    Url as "Url" = |_generator| pattern(r#"^https?://[^\s<>"/?\#][^\s<>"]*$"#);
    Email as "Email" = |_generator| pattern(r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$");
    Phone as "Phone" = |_generator| pattern(r"^\s*(\+(\s*\d){8,15}|\d(\s*\d){7})\s*$");
    Cvr as "Cvr" = |_generator| json_schema!({
        "anyOf": [
            { "type": "string", "pattern": r"^(\s*\d){8}\s*$" },
            { "type": "integer", "minimum": 10_000_000, "maximum": 99_999_999 },
        ]
    });
    Date as "Date" = |_generator| json_schema!({
        "type": "string",
        "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$",
        "format": "date",
    });
    Money as "Money" = |_generator| json_schema!({
        "anyOf": [
            { "type": "integer", "minimum": 0 },
            { "type": "string", "pattern": r"^\s*(\d+|\d{1,3}(\.\d{3})+)(,\d{1,2})?\s*$" },
        ]
    });
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Id {
    pub const SHORTEST: usize = 2;
    pub const LONGEST: usize = 40;

    /// `None` when the text is no id.
    pub fn new(text: &str) -> Option<Self> {
        let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits =
            (Self::SHORTEST..=Self::LONGEST).contains(&text.len()) && text.bytes().all(letters);
        fits.then(|| Self(text.to_owned()))
    }

    /// The id that a text is or can be made into; `None` when it has too few letters for one.
    pub fn made_from(text: &str) -> Option<Self> {
        let slug = Slug::of(text);
        let longest = slug.as_str().get(..Self::LONGEST);
        Self::new(text).or_else(|| Self::new(longest.unwrap_or(slug.as_str())))
    }
}

impl FromNode for Id {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        Self::new(&text).or_else(|| {
            let suggestion = Self::made_from(&text).map(|id| id.0);
            found.push(
                Finding::InvalidId {
                    value: text,
                    suggestion,
                },
                node.span,
            );
            None
        })
    }
}

impl Url {
    /// `None` for what is no whole address on the web.
    pub fn new(text: &str) -> Option<Self> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let unfit = |letter: char| letter.is_whitespace() || "<>\"".contains(letter);
        let sound = !host.is_empty() && !text.contains(unfit);
        sound.then(|| Self(text.to_owned()))
    }
}

impl FromNode for Url {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        Self::new(&text).or_else(|| {
            found.push(Finding::InvalidUrl { value: text }, node.span);
            None
        })
    }
}

impl FromNode for Email {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        let sound = text.split_once('@').is_some_and(|(name, domain)| {
            let parts_fit = domain.split('.').all(|part| !part.is_empty());
            !name.is_empty() && domain.contains('.') && parts_fit && !domain.contains('@')
        });
        if sound && !text.contains(char::is_whitespace) {
            return Some(Self(text));
        }
        found.push(Finding::InvalidEmail { value: text }, node.span);
        None
    }
}

impl Phone {
    /// Eight Danish digits, or `+` and 8 to 15 digits; spaces are free.
    pub fn new(text: &str) -> Option<Self> {
        let digits: String = text
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let number = digits.strip_prefix('+').unwrap_or(&digits);
        let all_digits = number.bytes().all(|byte| byte.is_ascii_digit());
        let fits = if digits.starts_with('+') {
            (8..=15).contains(&number.len())
        } else {
            number.len() == 8
        };
        (all_digits && fits).then(|| Self(text.trim().to_owned()))
    }

    /// As dialled: `+4531154525`. Danish numbers get +45.
    pub fn digits(&self) -> String {
        let digits: String = self
            .0
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        if digits.starts_with('+') {
            digits
        } else {
            format!("+45{digits}")
        }
    }
}

impl FromNode for Phone {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        // A bare number is refused even when it fits: YAML programs drop its leading zero.
        let bare = node.kind() == "number";
        Self::new(&text).filter(|_| !bare).or_else(|| {
            let suggestion = phone_meant(&text);
            let value = text;
            found.push(Finding::InvalidPhone { value, suggestion }, node.span);
            None
        })
    }
}

/// The number as text in pairs, `"31 15 45 25"`, where its eight digits can be told.
fn phone_meant(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let danish = digits.strip_prefix("0045").unwrap_or(&digits);
    let danish = match danish.len() {
        10 => danish.strip_prefix("45")?,
        _ => danish,
    };
    let only_signs = text.chars().all(|letter| {
        letter.is_ascii_digit() || letter.is_whitespace() || "+-./()".contains(letter)
    });
    let pairs = [0, 2, 4, 6].map(|at| danish.get(at..at + 2).unwrap_or_default());
    (danish.len() == 8 && only_signs).then(|| format!("\"{}\"", pairs.join(" ")))
}

impl FromNode for Cvr {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        let digits: String = text
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self(digits));
        }
        wrong_type("cvr", node, found);
        None
    }
}

impl FromNode for Date {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        // `[2025-09-05]`: brackets kept from a form.
        if let Value::Sequence(items) = &node.value
            && let [only] = items.as_slice()
            && let Some(date) = only
                .as_scalar()
                .and_then(|scalar| Date::parse(&scalar.text))
        {
            let finding = Finding::InvalidDate {
                value: format!("[{date}]"),
                suggestion: Some(date.to_string()),
                month: String::new(),
                days: 0,
            };
            found.push(finding, node.span);
            return None;
        }
        let Some(scalar) = node.as_scalar().filter(|scalar| !scalar.is_null()) else {
            wrong_type("date", node, found);
            return None;
        };
        Date::parse(&scalar.text).or_else(|| {
            let (month, days) = month_end::exceeded(&scalar.text).unwrap_or_default();
            let finding = Finding::InvalidDate {
                value: scalar.text.clone(),
                suggestion: date_meant(&scalar.text).map(|date| date.to_string()),
                month,
                days,
            };
            found.push(finding, node.span);
            None
        })
    }
}

/// The months as Danes write them.
pub const DANISH_MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// The date someone meant who wrote it the Danish way, or with a time after it.
pub fn date_meant(text: &str) -> Option<Date> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third, ..] = parts.as_slice() else {
        return None;
    };
    let month = |word: &str| {
        let named = DANISH_MONTHS
            .iter()
            .position(|month| word.len() >= 3 && month.starts_with(word));
        named.map_or_else(|| word.parse::<i8>().ok(), |at| i8::try_from(at + 1).ok())
    };
    if first.len() == 4 {
        return Date::new(
            first.parse().ok()?,
            month(second)?,
            third.get(..2).unwrap_or(third).parse().ok()?,
        );
    }
    if third.len() == 4 {
        return Date::new(third.parse().ok()?, month(second)?, first.parse().ok()?);
    }
    None
}

impl FromNode for Money {
    /// Whole kroner as an integer, or Danish text in quotes (`"73.030"`, `"12,50"`).
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let Some(scalar) = node.as_scalar().filter(|scalar| !scalar.is_null()) else {
            wrong_type("amount", node, found);
            return None;
        };
        if scalar.plain && scalar.text.contains('.') {
            found.push(bare_point(scalar), node.span);
            return None;
        }
        let value = scalar.text.clone();
        match Money::parse_danish(&value) {
            Some(amount) if amount < Money::ZERO => {
                found.push(Finding::NegativeAmount { value }, node.span);
                None
            }
            Some(amount) => Some(amount),
            None => {
                let suggestion = amount_meant(&value);
                found.push(Finding::InvalidAmount { value, suggestion }, node.span);
                None
            }
        }
    }
}

/// An unquoted number with a point: Danish thousands that YAML reads as decimals, or real decimals.
fn bare_point(scalar: &Scalar) -> Finding {
    let value = scalar.text.clone();
    match Money::parse_danish(&value) {
        Some(meant) => Finding::FloatAmount {
            value,
            suggestion: (meant.oere() / 100).to_string(),
        },
        None => Finding::InvalidAmount {
            suggestion: amount_meant(&value),
            value,
        },
    }
}

/// The amount as this program wants it: `"12,50"` for `12.5 kr.`; `None` when nobody could tell.
fn amount_meant(text: &str) -> Option<String> {
    let bare: String = text
        .trim_end_matches(|letter: char| !letter.is_ascii_digit())
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let bare = bare.trim_start_matches(|letter: char| letter.is_alphabetic() || letter == '.');
    if let Some(amount) = Money::parse_danish(bare) {
        return Some(danish(amount));
    }
    // English: commas group, a point splits off the øre.
    let swapped: String = bare
        .chars()
        .map(|letter| match letter {
            ',' => '.',
            '.' => ',',
            other => other,
        })
        .collect();
    Money::parse_danish(&swapped).map(danish)
}

fn danish(amount: Money) -> String {
    if amount.is_whole_kroner() {
        return (amount.oere() / 100).to_string();
    }
    format!(
        "\"{},{:02}\"",
        amount.oere() / 100,
        amount.oere().abs() % 100
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::yaml;
    use crate::text::SitePath;

    /// Reads `text` as one value; expects `Some(value)` or the findings' arguments.
    fn check<T: FromNode + fmt::Debug>(text: &str, expected: &str) {
        let mut found = Findings::of(&SitePath::new("a.yml"));
        let node = yaml::parse(text, 0, &mut found).expect("the example is YAML");
        let value = T::from_node(&node, &mut found);
        let diagnostics = found.report(()).diagnostics;
        let shown = match value {
            Some(value) => format!("{value:?}"),
            None => diagnostics
                .iter()
                .map(|diagnostic| format!("{:?}", diagnostic.finding))
                .collect::<Vec<_>>()
                .join("; "),
        };
        assert_eq!(shown, expected);
    }

    #[test]
    fn an_unquoted_thousand_point_is_refused_with_what_was_meant() {
        check::<Money>(
            "73.030",
            "FloatAmount { value: \"73.030\", suggestion: \"73030\" }",
        );
        check::<Money>("\"73.030\"", "Money { oere: 7303000 }");
        check::<Money>(
            "12.5",
            "InvalidAmount { value: \"12.5\", suggestion: Some(\"\\\"12,50\\\"\") }",
        );
        check::<Money>(
            "1000 kr.",
            "InvalidAmount { value: \"1000 kr.\", suggestion: Some(\"1000\") }",
        );
    }

    #[test]
    fn the_amount_that_was_meant_is_written_out() {
        for (text, meant) in [
            ("50 000", Some("50000")),
            ("50\u{a0}000 kr.", Some("50000")),
            ("kr. 1.200,-", Some("1200")),
            ("DKK 25.000", Some("25000")),
            ("12,50 kr. pr. bruger", Some("\"12,50\"")),
            ("1,250.50", Some("\"1250,50\"")),
            ("cirka 12 eller 15", None),
            ("efter aftale", None),
        ] {
            assert_eq!(amount_meant(text).as_deref(), meant, "{text}");
        }
    }

    #[test]
    fn danish_dates_are_refused_with_the_iso_form() {
        for text in [
            "05-09-2025",
            "5.9.2025",
            "5. september 2025",
            "[2025-09-05]",
            "2025-9-5",
        ] {
            let mut found = Findings::of(&SitePath::new("a.yml"));
            let node = yaml::parse(text, 0, &mut found).expect("the example is YAML");
            assert!(Date::from_node(&node, &mut found).is_none());
            let diagnostics = found.report(()).diagnostics;
            let [diagnostic] = diagnostics.as_slice() else {
                panic!("one finding for {text}")
            };
            let Finding::InvalidDate { suggestion, .. } = &diagnostic.finding else {
                panic!("a date finding for {text}")
            };
            assert_eq!(suggestion.as_deref(), Some("2025-09-05"), "{text}");
        }
    }

    #[test]
    fn a_phone_number_is_text() {
        check::<Phone>(
            "31154525",
            "InvalidPhone { value: \"31154525\", suggestion: Some(\"\\\"31 15 45 25\\\"\") }",
        );
        check::<Phone>("\"31 15 45 25\"", "Phone(\"31 15 45 25\")");
    }
}
