//! Where a product stands on its ladder.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{self, NOT_ASSESSED};
use crate::parse::catalogue as written;
use crate::parse::catalogue::Basis;
use crate::render::show::Showing;
use crate::text::Date;

use super::Source;

/// Where a product stands, and on what grounds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Maturity {
    /// The level's id, or `not-assessed`.
    pub level: String,
    /// The level in words.
    pub title: String,
    /// The level's place on the ladder, 0 for the lowest; null where it is not assessed.
    pub rank: Option<usize>,
    /// What the level rests on.
    pub basis: Option<Basis>,
    /// The day of the decision.
    pub date: Option<Date>,
    /// The role or body that decided.
    pub by: Option<String>,
    /// The report's address.
    pub report: Option<String>,
    /// The level that was recommended, where another was decided.
    pub recommended: Option<String>,
    /// The answers of the newest assessment; null where there is none.
    pub counts: Option<AnswerCounts>,
    /// The next level's id; null at the highest.
    pub next_level: Option<String>,
    /// Ids of the requirements that keep it from the next level.
    pub missing: Vec<String>,
    /// Changes of level, in the order of the entry.
    pub history: Vec<Decision>,
    /// Where this comes from.
    pub source: Option<Source>,
}

/// How many requirements are met, and how many not.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AnswerCounts {
    /// Green or yes.
    pub met: usize,
    /// Yellow.
    pub partly: usize,
    /// Red or no.
    pub unmet: usize,
    /// Grey, not relevant or not known.
    pub other: usize,
    /// All requirements.
    pub total: usize,
}

/// A change of level, or a confirmation of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Decision {
    /// The day of the decision.
    pub date: Date,
    /// The level before; null where nobody knows.
    pub from: Option<String>,
    /// The level after.
    pub to: String,
    /// What was decided.
    pub decision: Option<String>,
    /// Why.
    pub grounds: Option<String>,
    /// The role or body that decided.
    pub decided_by: Option<String>,
    /// Where the decision can be read.
    pub reference: Option<String>,
}

impl Maturity {
    pub(super) fn of(showing: &Showing<'_>, product: &model::Product) -> Self {
        let standing = &product.standing;
        let level = standing.level.as_deref();
        let written = product.entry().maturity.known();
        let history = written.into_iter().flat_map(|maturity| &maturity.history);
        let counts = standing.counts;
        Self {
            level: level.unwrap_or(NOT_ASSESSED).to_owned(),
            title: showing.level_title(level),
            rank: level.map(|level| showing.level(level).rank),
            basis: written.and_then(|maturity| maturity.basis.known().copied()),
            date: written.and_then(|maturity| maturity.date),
            by: written.and_then(|maturity| maturity.by.clone()),
            report: written
                .and_then(|maturity| maturity.report.as_ref())
                .map(ToString::to_string),
            recommended: written
                .and_then(|maturity| maturity.recommended.as_ref())
                .map(|level| level.value.clone()),
            counts: (counts.total() > 0).then(|| AnswerCounts {
                met: counts.met,
                partly: counts.partly,
                unmet: counts.unmet,
                other: counts.other,
                total: counts.total(),
            }),
            next_level: standing.next_level.clone(),
            missing: standing.missing.clone(),
            history: history.map(|step| Decision::of(step)).collect(),
            source: written.and_then(|maturity| Source::of(maturity.source.as_ref())),
        }
    }
}

impl Decision {
    fn of(step: &written::Decision) -> Self {
        Self {
            date: step.date,
            from: step.from.known().cloned(),
            to: step.to.clone(),
            decision: step.decision.clone(),
            grounds: step.grounds.clone(),
            decided_by: step.decided_by.clone(),
            reference: step.reference.as_ref().map(ToString::to_string),
        }
    }
}
