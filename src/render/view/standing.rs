//! Levels, requirements, and where a product stands among them.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ChartView, ChoiceView, ComparisonView, DateView, LinkView, SourceView};

/// Where a product stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StandingView {
    /// Whether it has been assessed.
    pub assessed: bool,
    /// `Niveau 1`, or `Ikke vurderet`.
    pub title: String,
    /// Null where it has not been assessed.
    pub level: Option<LevelView>,
    /// The page of all products at this level.
    pub href: Option<String>,
    /// What the level rests on.
    pub basis: Option<ChoiceView>,
    pub date: Option<DateView>,
    /// The role or body that decided.
    pub by: Option<String>,
    /// The report's address.
    pub report: Option<String>,
    /// The recommended level, where another was decided.
    pub recommended: Option<LevelView>,
    /// The answers of the newest assessment; null where there is none.
    pub counts: Option<CountsView>,
    /// The same, from the lowest level.
    pub counts_by_level: Vec<LevelCountsView>,
    /// Whose answers are counted: `Selvevaluering, 23.06.2026`; null where there are none.
    pub counted: Option<String>,
    /// The counts as pictures with tables: by level, by theme. Empty where there are none.
    pub charts: Vec<ChartView>,
    /// The next level; null at the highest.
    pub next: Option<LevelView>,
    /// The answers that keep it from the next level; only where there is an assessment.
    pub missing: Vec<AnswerView>,
    /// What stands between it and the next level, in groups; null without assessment or next level.
    pub gap: Option<GapView>,
    /// Assessments side by side: evaluation and self-assessment, newer and older.
    pub comparisons: Vec<ComparisonView>,
    /// The page of the maturity model that the level and the counts belong to.
    pub model: Option<LinkView>,
    /// All decisions about levels, of all products.
    pub decisions: Option<String>,
    /// Newest first.
    pub history: Vec<DecisionView>,
    /// Newest first.
    pub assessments: Vec<AssessmentView>,
    pub source: Option<SourceView>,
}

/// A level of the maturity model.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LevelView {
    /// Such as `sandkasse` or `1`.
    pub id: String,
    pub title: String,
    /// What one may expect of a product at this level.
    pub summary: Option<String>,
    /// 0 for the lowest.
    pub rank: usize,
    /// The rank of the model's highest level.
    pub highest_rank: usize,
}

/// How many requirements are met, and how many not.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CountsView {
    /// Green or yes.
    pub met: usize,
    /// Yellow.
    pub partly: usize,
    /// Red or no.
    pub unmet: usize,
    /// Grey, not relevant or not known.
    pub other: usize,
    pub total: usize,
    /// Of those that are met: `21 pct.`; empty where there are no answers.
    pub share: String,
    /// `31 af 43 krav er opfyldt`.
    pub text: String,
}

/// What stands between a product and the next level, up to and with that level. Recommendations
/// are not among it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GapView {
    /// Neither met nor partly met, and not explained.
    pub missing: Vec<AnswerView>,
    /// Partly met, and not explained.
    pub partly: Vec<AnswerView>,
    /// Not met, but explained, which is enough.
    pub explained: Vec<AnswerView>,
    /// All of it in a sentence.
    pub text: String,
}

/// The answers to one level's requirements.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LevelCountsView {
    pub level: LevelView,
    pub counts: CountsView,
}

/// A requirement of the model.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RequirementView {
    /// Such as `R1`.
    pub id: String,
    pub title: String,
    /// Its page.
    pub href: String,
    pub theme: ThemeView,
    pub level: LevelView,
    /// Good to follow, but not needed for the level.
    pub recommendation: bool,
}

/// What a group of requirements is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ThemeView {
    /// Such as `R`.
    pub id: String,
    pub title: String,
}

/// A decision about a product's level.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DecisionView {
    pub date: DateView,
    /// The level before; null where nobody knows.
    pub from: Option<LevelView>,
    pub to: Option<LevelView>,
    pub decision: Option<String>,
    pub grounds: Option<String>,
    pub decided_by: Option<String>,
    pub reference: Option<String>,
}

/// One going-through of a product's requirements.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AssessmentView {
    /// Its file's name without ending.
    pub id: String,
    /// `evaluation` or `self-assessment`.
    pub kind: ChoiceView,
    pub date: Option<DateView>,
    pub by: Option<String>,
    /// The model's title and version.
    pub model: String,
    /// The version of the form that was filled in.
    pub template: Option<String>,
    pub note: Option<String>,
    pub source: Option<SourceView>,
    pub counts: CountsView,
    /// In the model's order.
    pub answers: Vec<AnswerView>,
    /// Older than the site's limit for evaluations.
    pub old: bool,
}

/// An answer to a requirement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AnswerView {
    pub requirement: RequirementView,
    /// `green`, `yellow`, `red`, `grey`, `yes`, `no`, `not-relevant` or `unknown`.
    pub answer: ChoiceView,
    /// `met`, `partly`, `unmet` or `other`.
    pub group: &'static str,
    pub reason: Option<String>,
    pub href: Option<String>,
}

/// The maturity model.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ModelView {
    pub title: String,
    pub version: String,
    pub date: Option<DateView>,
    pub source: Option<SourceView>,
    /// From the lowest; one only where one is asked for.
    pub levels: Vec<LevelView>,
    pub themes: Vec<ThemeView>,
    /// In the model's order; those of one level where one is asked for.
    pub requirements: Vec<RequirementView>,
}
