//! Products side by side, and what they come to together.

use schemars::JsonSchema;
use serde::Serialize;

/// What there is to compare products by.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SideBySideView {
    /// What the facts are called, in their order.
    pub titles: Vec<String>,
    /// In alphabetical order.
    pub products: Vec<ComparedView>,
}

/// A product and its facts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ComparedView {
    pub id: String,
    pub name: String,
    pub href: String,
    /// One for each title; null where nobody knows.
    pub facts: Vec<Option<FactView>>,
}

/// A short fact.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FactView {
    pub text: String,
    /// Where it leads, when it leads anywhere.
    pub href: Option<String>,
}

/// What a budget is made from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BudgetView {
    /// Those whose price can be reckoned with first, each in alphabetical order.
    pub products: Vec<PricedView>,
    /// How many have a price that can be reckoned with.
    pub known: usize,
    /// The address of the tariffs in force as scripts calculate with them.
    pub price_sheets: String,
    /// The address of every price as a table.
    pub price_table: Option<String>,
}

/// A product and its price in a line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PricedView {
    pub id: String,
    pub name: String,
    pub href: String,
    /// `fra 73.030 kr. om året ekskl. moms`, `gratis`, `ikke oplyst`.
    pub price: String,
    /// Costs nothing, whoever one is.
    pub free: bool,
    /// A budget can reckon with it: it is free, or a tariff with yearly amounts is in force.
    pub known: bool,
}
