//! How an authority joins a product, and on which terms.

use schemars::json_schema;

use crate::diagnostic::{Finding, Findings};
use crate::parse::prose::Prose;
use crate::parse::record::{FromNode, Known, record, vocabulary, wrong_type};
use crate::parse::schema::{described, pattern};
use crate::parse::values::{Email, Url};
use crate::parse::yaml::Node;
use crate::text::{Date, Located};

use super::{Confirmed, PriceItem, Source};

record! {
    /// Agreement and price.
    pub struct Accession {
        pub agreement: Option<Agreement>,
        /// Whether one must be a member of the association.
        pub requires_membership: Option<bool>,
        pub price: Known<Price>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// What is signed.
    pub struct Agreement {
        pub title: Option<String>,
        pub url: Option<Url>,
        pub version: Option<String>,
        pub date: Option<Date>,
        /// For how many months one is bound from the start.
        pub binding_months: Option<u32>,
        pub notice: Option<Notice>,
        /// With how many months' notice the price may change.
        pub price_notice_months: Option<u32>,
        /// How many authorities the agreement presumes.
        pub minimum_joined: Option<u32>,
        /// Where the signed agreement is sent.
        pub send_to: Option<Located<Email>>,
        pub note: Option<Prose>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// How to end an agreement.
    pub struct Notice {
        pub months: u32,
        /// The day of the year it takes effect, `MM-DD`.
        pub to: Option<DayOfYear>,
    }

    /// What the product costs.
    pub struct Price {
        pub status: Known<PriceStatus>,
        /// Only DKK.
        pub currency: Option<Currency>,
        pub vat: Known<Vat>,
        pub tariffs: Vec<Located<Tariff>>,
        pub note: Option<Prose>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// The prices of a period.
    pub struct Tariff {
        pub id: Located<String>,
        pub valid: Known<Validity>,
        pub items: Vec<Located<PriceItem>>,
        /// What those pay who join during the year.
        pub entry_share: Vec<Located<EntryShare>>,
        /// What is taken off when many have joined.
        pub participant_discount: Vec<Located<DiscountStep>>,
        pub indexation: Option<Indexation>,
        pub exemptions: Vec<Exemption>,
        pub note: Option<Prose>,
        pub source: Option<Source>,
        pub confirmed: Option<Confirmed>,
    }

    /// From and with one day to and with another.
    pub struct Validity {
        pub from: Known<Date>,
        pub to: Known<End>,
    }

    /// The part of a year's price that is paid by who joins from a day on.
    pub struct EntryShare {
        pub from: DayOfYear,
        pub share: Share,
    }

    /// A discount while so many have joined.
    pub struct DiscountStep {
        pub from: u32,
        pub to: Option<u32>,
        /// Whole percent.
        pub percent: u32,
        /// Items or parts it does not count for.
        pub except: Vec<String>,
    }

    /// How prices follow an index.
    pub struct Indexation {
        pub index: String,
        pub date: Option<DayOfYear>,
    }

    /// Who does not pay some of the items.
    pub struct Exemption {
        pub who: String,
        pub items: Vec<Located<String>>,
    }
}

vocabulary! {
    /// What is known about the price.
    pub enum PriceStatus {
        Known = "known",
        Free = "free",
        OnRequest = "on-request",
        NotPublic = "not-public",
    }

    /// Whether amounts hold value added tax (moms). Never assumed.
    pub enum Vat {
        Excluded = "excluded",
        Included = "included",
        Exempt = "exempt",
    }

    /// The currency of amounts.
    pub enum Currency {
        Dkk = "DKK",
    }
}

/// The end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// And with this day.
    Day(Date),
    /// Written `open`: until something else is said.
    Open,
}

described! {
    End as "End" = |generator| {
        let day = generator.subschema_for::<Date>();
        json_schema!({ "anyOf": [day, { "const": "open" }] })
    };
    DayOfYear as "DayOfYear" = |_generator| pattern(r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$");
    Share as "Share" = |_generator| json_schema!({ "type": "number", "minimum": 0, "maximum": 1 });
}

impl FromNode for End {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        if node.as_scalar().is_some_and(|scalar| scalar.text == "open") {
            return Some(Self::Open);
        }
        Date::from_node(node, found).map(Self::Day)
    }
}

/// A day of every year, written `MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayOfYear {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

impl FromNode for DayOfYear {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        // A leap year, so that 29 February is a day.
        let date = Date::parse(&format!("2024-{text}"));
        if date.is_none() {
            found.push(
                Finding::InvalidDate {
                    value: text,
                    suggestion: None,
                    month: String::new(),
                    days: 0,
                },
                node.span,
            );
        }
        date.map(|date| Self {
            month: date.month(),
            day: date.day(),
        })
    }
}

/// A share of a whole, exact: held in ten-thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share {
    ten_thousandths: u32,
}

impl Share {
    pub const WHOLE: Share = Share {
        ten_thousandths: 10_000,
    };

    pub fn ten_thousandths(self) -> u32 {
        self.ten_thousandths
    }
}

impl FromNode for Share {
    /// A number from 0 to 1 with at most four decimals, such as `0.75`.
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let text = String::from_node(node, found)?;
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text.as_str(), ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let read = (digits(whole) && digits(decimals) && decimals.len() <= 4)
            .then(|| format!("{whole}{decimals:0<4}").parse::<u32>().ok())
            .flatten()
            .filter(|value| *value <= 10_000);
        if read.is_none() {
            wrong_type("share", node, found);
        }
        read.map(|ten_thousandths| Self { ten_thousandths })
    }
}

impl Validity {
    /// `None` where it is open or not known.
    pub fn last_day(&self) -> Option<Date> {
        match self.to.known() {
            Some(End::Day(day)) => Some(*day),
            Some(End::Open) | None => None,
        }
    }

    /// Whether the period holds a day, as far as its ends are known.
    pub fn holds(&self, day: Date) -> bool {
        let begun = self.from.known().is_none_or(|from| *from <= day);
        let not_over = match self.to.known() {
            Some(End::Day(to)) => day <= *to,
            Some(End::Open) | None => true,
        };
        begun && not_over
    }
}
