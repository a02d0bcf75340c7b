//! What a product costs.

use schemars::JsonSchema;
use serde::Serialize;

use crate::text::Money;

use super::{ChoiceView, DateView, SourceView};

/// A product's price.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PriceView {
    /// `known`, `free`, `on-request` or `not-public`; null where nobody knows.
    pub status: Option<ChoiceView>,
    /// One line for cards and facts: `fra 73.030 kr. om året ekskl. moms`, `gratis`, `ikke oplyst`.
    pub headline: String,
    /// `ekskl. moms`, `inkl. moms`, `momsfri` or `moms ikke oplyst`; an item may have its own.
    pub vat: String,
    /// `excluded`, `included`, `exempt` or `unknown`.
    pub vat_id: &'static str,
    /// The tariff in force today; null where the price is not known or none holds today.
    pub current: Option<TariffView>,
    /// Tariffs of later days, the nearest first.
    pub coming: Vec<TariffView>,
    /// Tariffs that no longer hold or of which nobody knows whether they do, the newest first.
    pub history: Vec<TariffView>,
    pub note_html: Option<String>,
    pub source: Option<SourceView>,
    /// The tariff in force as data for scripts (`price.js` calculates with it), with the words they
    /// say it in; finished JSON. Null where nothing is paid by the year.
    pub sheet_json: Option<String>,
    /// What a calculation must be told.
    pub asks: AsksView,
}

/// What a calculation must be told of the authority.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AsksView {
    /// Its inhabitants.
    pub inhabitants: bool,
    /// Which day's number of inhabitants counts; null where nobody knows or nothing asks for it.
    pub population: Option<String>,
    /// What it has so many of: `køretøjer`; null where nothing is counted.
    pub units: Option<String>,
    /// Whether it is a member.
    pub member: bool,
    /// The day it joins.
    pub start: bool,
}

/// The prices of a period.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TariffView {
    /// Such as `2026`.
    pub id: String,
    /// `Takst 2026`.
    pub title: String,
    /// `1. januar 2026 til 31. december 2026`; null where neither end is known.
    pub period: Option<String>,
    pub from: Option<DateView>,
    pub to: Option<DateView>,
    /// Holds until something else is said.
    pub open_end: bool,
    /// Does not hold today, or nobody knows whether it does: show as history.
    pub history: bool,
    /// A table each. What everyone pays comes first, then what one may choose.
    pub items: Vec<PriceItemView>,
    /// What it comes to in a year, a case for each size or number; empty where it cannot be computed.
    pub yearly: Vec<YearlyCaseView>,
    pub entry_share: Vec<EntryShareView>,
    pub discounts: Vec<DiscountView>,
    /// `nettoprisindeks, 1. januar`.
    pub indexation: Option<String>,
    pub exemptions: Vec<ExemptionView>,
    pub note_html: Option<String>,
    pub source: Option<SourceView>,
}

/// Something that is paid for: one table.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PriceItemView {
    pub id: String,
    /// Its own title, else its kind's.
    pub title: String,
    pub kind: Option<ChoiceView>,
    /// `om året`, `én gang`; null where nobody knows.
    pub interval: Option<ChoiceView>,
    /// The title says how often as well: `Årligt vederlag`.
    pub title_tells_interval: bool,
    /// `OS2`, `foreningen`, or the supplier's name; null where nobody knows.
    pub paid_to: Option<String>,
    /// `ekskl. moms`, where that holds for all its amounts; the words stand beside each of them too.
    pub vat: Option<String>,
    /// `excluded`, `included`, `exempt` or `unknown`; the words stand beside each amount.
    pub vat_id: &'static str,
    /// `fixed`, `tier`, `graduated`, `per-unit`, `size-class`, `by-participants`, `free` or `on-request`.
    pub model: &'static str,
    /// What is counted, in the plural: `køretøjer`.
    pub unit: Option<String>,
    /// Another way to take part, such as `passive`.
    pub variant: Option<String>,
    /// A matter of choice: not in the yearly figure.
    pub optional: bool,
    /// Members and others pay the same: one column is enough.
    pub same_for_all: bool,
    /// What the first column says: `Køretøjer`, `Størrelse`; null where there is one row without label.
    pub row_title: Option<String>,
    pub rows: Vec<PriceRowView>,
    pub note_html: Option<String>,
}

/// A row of a price table.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PriceRowView {
    /// `0–49 køretøjer`, `Lille (under 25.000 indbyggere)`; null where all pay the same.
    pub label: Option<String>,
    /// What members pay.
    pub member: AmountView,
    /// What others pay.
    pub non_member: AmountView,
}

/// An amount with its VAT words, or what stands in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AmountView {
    /// `73.030 kr.`, `gratis`, `efter aftale` or `ikke oplyst`. The space within is unbreakable.
    pub text: String,
    /// `ekskl. moms`; of a sum of amounts that differ, `moms kun delvis oplyst`; null where there is no
    /// amount.
    pub vat: Option<String>,
    /// Whether it is an amount.
    pub known: bool,
    /// The amount in kroner, for scripts: a number, or text with two decimals; null where there is none.
    pub value: Option<Money>,
}

/// What a tariff comes to in a year, for one size or number.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct YearlyCaseView {
    /// `50–199 køretøjer`; null where all pay the same.
    pub label: Option<String>,
    pub member: YearlyView,
    pub non_member: YearlyView,
}

/// A yearly figure with its calculation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct YearlyView {
    /// Every following year.
    pub total: AmountView,
    /// The first whole year: with what is paid once.
    pub first_year: AmountView,
    /// A line for every step of the calculation.
    pub steps: Vec<StepView>,
    /// What each sender of invoices gets in a following year; empty where there is but one.
    pub payees: Vec<PayeeView>,
}

/// What one sender of invoices gets.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PayeeView {
    /// Null where nobody knows who it is.
    pub title: Option<String>,
    pub amount: AmountView,
}

/// A line of a calculation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StepView {
    /// `Årligt vederlag, 50–199 køretøjer`.
    pub text: String,
    pub amount: AmountView,
    /// How it was found, a sentence each.
    pub details: Vec<String>,
    /// Who sends the invoice.
    pub paid_to: Option<String>,
    /// Paid once rather than every year.
    pub once: bool,
}

/// What those pay who join during a year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EntryShareView {
    /// `1. april`.
    pub from: String,
    /// `75 pct.`
    pub share: String,
}

/// A discount while so many have joined.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DiscountView {
    /// `16–25 tilsluttede`.
    pub range: String,
    /// `5 pct.`
    pub percent: String,
    /// Items or parts it does not count for.
    pub except: Vec<String>,
}

/// Who does not pay some of the items.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ExemptionView {
    pub who: String,
    /// Titles of the items.
    pub items: Vec<String>,
}

/// What it costs to be a member of the association.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MembershipView {
    /// A year.
    pub fee: AmountView,
    pub source: Option<SourceView>,
}
