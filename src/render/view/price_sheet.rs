//! A tariff as scripts calculate with it.

use serde::Serialize;

/// Everything that the yearly price of a tariff depends on: the same rules in a browser give the
/// same figures as `model::price`. Amounts are whole øre.
#[derive(Clone, Debug, Serialize)]
pub struct PriceSheetView {
    /// `Takst 2026`.
    pub title: String,
    /// The first day it holds, `2026-01-01`; null where nobody knows.
    pub from: Option<String>,
    /// The last day it holds, `2026-12-31`; null where it has no known end.
    pub to: Option<String>,
    /// What holds for a sum in which nothing is paid: `excluded`, `included`, `exempt` or `unknown`.
    pub vat: &'static str,
    /// How many authorities have joined; null where nobody knows.
    pub participants: Option<u32>,
    /// Size classes; empty where no item asks for them.
    pub sizes: Vec<SizeView>,
    /// Items of the yearly figure and those paid on joining.
    pub items: Vec<SheetItemView>,
    /// Whether members pay another amount than others.
    pub by_membership: bool,
    /// From which day of the year (`04-01`) how many ten-thousandths of the year are paid.
    pub entry_share: Vec<(String, u32)>,
    pub discounts: Vec<SheetDiscountView>,
    /// Kinds of authority that it is for; empty where nobody knows.
    pub audience: Vec<String>,
}

/// A size class and its limits.
#[derive(Clone, Debug, Serialize)]
pub struct SizeView {
    pub id: String,
    /// `Lille (under 25.000 indbyggere)`.
    pub title: String,
    pub from: Option<u32>,
    pub to: Option<u32>,
    pub above: Option<u32>,
    pub below: Option<u32>,
}

/// Something that is paid for.
#[derive(Clone, Debug, Serialize)]
pub struct SheetItemView {
    pub id: String,
    pub title: String,
    /// Who sends the invoice; null where nobody knows.
    pub paid_to: Option<String>,
    /// How often a year; null where it is paid once, on joining.
    pub times: Option<i64>,
    /// `inhabitant`, or anything else that is counted.
    pub unit: Option<&'static str>,
    /// `køretøjer`.
    pub unit_title: String,
    /// `excluded`, `included`, `exempt` or `unknown`.
    pub vat: &'static str,
    pub model: SheetModelView,
}

/// How an item's amount is found.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "name", rename_all = "kebab-case")]
pub enum SheetModelView {
    Fixed {
        amounts: SheetAmounts,
    },
    Tier {
        tiers: Vec<SheetTierView>,
        /// `last`, `on-request`, or null where nobody knows.
        above_last: Option<&'static str>,
    },
    Graduated {
        /// From (included), to (not included), rate.
        bands: Vec<(u32, Option<u32>, i64)>,
    },
    PerUnit {
        rate: SheetAmounts,
        minimum: Option<i64>,
        maximum: Option<i64>,
    },
    SizeClass {
        classes: Vec<(String, SheetAmounts)>,
    },
    ByParticipants {
        steps: Vec<(u32, SheetAmounts)>,
    },
    Free,
    OnRequest,
}

impl SheetModelView {
    /// Whether members pay another amount than others.
    pub fn is_by_membership(&self) -> bool {
        let differ = |amounts: &SheetAmounts| amounts.member != amounts.non_member;
        match self {
            Self::Fixed { amounts } | Self::PerUnit { rate: amounts, .. } => differ(amounts),
            Self::Tier { tiers, .. } => tiers.iter().any(|tier| differ(&tier.amounts)),
            Self::SizeClass { classes } => classes.iter().any(|(_, amounts)| differ(amounts)),
            Self::ByParticipants { steps } => steps.iter().any(|(_, amounts)| differ(amounts)),
            Self::Graduated { .. } | Self::Free | Self::OnRequest => false,
        }
    }
}

/// What members and others pay; null where nobody knows.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SheetAmounts {
    pub member: Option<i64>,
    pub non_member: Option<i64>,
}

/// A tier, both ends included.
#[derive(Clone, Debug, Serialize)]
pub struct SheetTierView {
    pub from: u32,
    pub to: Option<u32>,
    /// `50–199 køretøjer`.
    pub title: String,
    pub amounts: SheetAmounts,
}

/// A discount while so many have joined.
#[derive(Clone, Debug, Serialize)]
pub struct SheetDiscountView {
    pub from: u32,
    pub to: Option<u32>,
    pub percent: u32,
    /// Items it does not count for.
    pub except: Vec<String>,
    /// A part it does not count for, and which the tariff does not state by itself.
    pub unstated: Option<String>,
}
