//! Pages made from maturity models: charts, comparisons, all products by all requirements.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    AnswerView, ChoiceView, CountsView, DateView, DecisionView, LevelView, LinkView,
    RequirementView, SourceView, ThemeView,
};

/// Counts as a picture. A table beside it holds the same rows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChartView {
    /// Unique on the page.
    pub id: &'static str,
    pub title: String,
    /// What the picture shows, in a sentence.
    pub conclusion: String,
    /// What the rows are: `Niveau`.
    pub heading: String,
    pub rows: Vec<ChartRowView>,
    pub total: CountsView,
    /// The picture's height, for `height`.
    pub height: String,
}

/// A bar of a chart.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChartRowView {
    pub title: String,
    pub counts: CountsView,
    /// Where it stands in the picture, for `y`.
    pub y: String,
    /// From the left, without the empty ones.
    pub segments: Vec<ChartSegmentView>,
}

/// A part of a bar.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChartSegmentView {
    /// `met`, `partly`, `unmet` or `other`.
    pub group: &'static str,
    /// For `x`, in percent.
    pub x: String,
    /// For `width`, in percent.
    pub width: String,
    /// Its middle, for a label's `x`, in percent.
    pub middle: String,
    pub count: usize,
}

/// Two assessments of a product side by side.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ComparisonView {
    pub title: String,
    /// Such as `Evaluering, 16.11.2025`.
    pub first: String,
    pub second: String,
    /// How far they agree, in a sentence; or why they cannot be compared.
    pub text: String,
    /// Where they differ, in the model's order.
    pub differing: Vec<DifferenceView>,
}

/// A requirement that two assessments answer differently.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DifferenceView {
    pub first: AnswerView,
    pub second: AnswerView,
}

/// The page of a maturity model.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LadderView {
    pub href: String,
    pub title: String,
    pub version: String,
    /// Whether levels are given by it today.
    pub in_force: bool,
    pub date: Option<DateView>,
    pub source: Option<SourceView>,
    /// From the lowest.
    pub levels: Vec<LadderLevelView>,
    pub themes: Vec<LadderThemeView>,
    /// `43 krav på 4 niveauer`.
    pub summary: String,
    /// All products by all requirements.
    pub heat_map: String,
    /// Older numbers and what they are called now.
    pub renamed: Vec<RenamedView>,
}

/// A level with what it asks.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LadderLevelView {
    pub level: LevelView,
    pub requirements: Vec<RequirementView>,
    /// `19 krav, heraf 6 anbefalinger`.
    pub summary: String,
    /// The products at this level; null where there are none or the model is not in force.
    pub href: Option<String>,
}

/// A theme and how many requirements it has.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LadderThemeView {
    pub theme: ThemeView,
    pub count: usize,
}

/// A number of an older model.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RenamedView {
    pub before: String,
    pub now: String,
}

/// The page of a requirement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RequirementPageView {
    pub requirement: RequirementView,
    pub model: LinkView,
    pub source: Option<SourceView>,
    /// What it was called in older models.
    pub former: Vec<String>,
    /// Of every product assessed by the model: those that meet it first.
    pub answers: Vec<ProductAnswerView>,
    /// The answers counted; null where there are none.
    pub counts: Option<CountsView>,
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
}

/// What an assessment of a product answers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProductAnswerView {
    pub product: LinkView,
    pub answer: AnswerView,
    pub kind: ChoiceView,
    pub date: Option<DateView>,
}

/// All products by all requirements of a model.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeatMapView {
    pub model: LinkView,
    /// How many products have an assessment, and how many not.
    pub summary: String,
    /// As many products in each as fit a sheet of paper.
    pub tables: Vec<HeatTableView>,
    /// Products without an assessment by this model.
    pub without: Vec<LinkView>,
}

/// Some products by all requirements.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeatTableView {
    pub caption: String,
    pub columns: Vec<HeatColumnView>,
    /// Level by level from the lowest.
    pub groups: Vec<HeatGroupView>,
}

/// A product of a heat-map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeatColumnView {
    pub product: LinkView,
    pub kind: ChoiceView,
    pub date: Option<DateView>,
    pub counts: CountsView,
}

/// The requirements of a level.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeatGroupView {
    pub level: LevelView,
    pub rows: Vec<HeatRowView>,
}

/// A requirement of a heat-map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeatRowView {
    pub requirement: RequirementView,
    /// One for each column; null where the assessment does not answer.
    pub answers: Vec<Option<HeatAnswerView>>,
    /// How many of all the products meet it: `3/5`.
    pub met: String,
}

/// An answer of a heat-map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeatAnswerView {
    /// `met`, `partly`, `unmet` or `other`.
    pub group: &'static str,
    pub title: String,
}

/// Decisions about levels.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DecisionLogView {
    /// Newest first.
    pub decisions: Vec<LoggedDecisionView>,
    /// The years that have decisions, newest first.
    pub years: Vec<DecisionYearView>,
    pub feed: String,
}

/// A decision and its product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LoggedDecisionView {
    pub product: LinkView,
    pub decision: DecisionView,
}

/// A year of decisions.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DecisionYearView {
    /// As written, not grouped: `2025`.
    pub year: String,
    pub href: String,
    pub count: usize,
}
