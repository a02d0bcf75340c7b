//! Where a product stands on its ladder, and what its answers add up to.

use std::collections::BTreeMap;

use crate::parse::catalogue::{
    Answer, Answered, Assessment, AssessmentKind, Level, MaturityModel, Product, Requirement,
};

use super::Catalogue;

/// A product's level and the assessments behind it.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// A level of the model; `None`: not assessed.
    pub level: Option<String>,
    /// The newest official evaluation, by its file's stem.
    pub evaluation: Option<String>,
    /// The newest self-assessment, by its file's stem.
    pub self_assessment: Option<String>,
    /// What the newest of them (an evaluation before a self-assessment) adds up to.
    pub counts: AnswerCounts,
    /// The same, level by level from the lowest.
    pub counts_by_level: Vec<(String, AnswerCounts)>,
    /// Requirements that keep it from the next level, in the model's order.
    pub missing: Vec<String>,
    pub next_level: Option<String>,
}

/// How many requirements are met, partly met, and so on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AnswerCounts {
    /// Green or yes.
    pub met: usize,
    /// Yellow.
    pub partly: usize,
    /// Red or no.
    pub unmet: usize,
    /// Grey, not relevant or not known.
    pub other: usize,
}

impl AnswerCounts {
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answered>) -> Self {
        answers
            .into_iter()
            .fold(Self::default(), |mut counts, answered| {
                match answered.answer {
                    Answer::Green | Answer::Yes => counts.met += 1,
                    Answer::Yellow => counts.partly += 1,
                    Answer::Red | Answer::No => counts.unmet += 1,
                    Answer::Grey | Answer::NotRelevant | Answer::NotKnown => counts.other += 1,
                }
                counts
            })
    }

    pub fn total(self) -> usize {
        self.met + self.partly + self.unmet + self.other
    }
}

impl Standing {
    pub fn of(product: &Product, catalogue: &Catalogue) -> Self {
        let Some(maturity) = product.maturity.known() else {
            return Self::default();
        };
        let level = match &maturity.level.value {
            Level::Of(level) => Some(level.clone()),
            Level::NotAssessed => None,
        };
        let named: BTreeMap<&str, &Assessment> = maturity
            .assessments
            .iter()
            .filter_map(|name| {
                let file = catalogue.assessments.get(&name.value)?;
                Some((name.as_str(), &file.record))
            })
            .collect();
        let evaluation = newest(&named, AssessmentKind::Evaluation);
        let self_assessment = newest(&named, AssessmentKind::SelfAssessment);
        let mut standing = Self {
            evaluation: evaluation.map(str::to_owned),
            self_assessment: self_assessment.map(str::to_owned),
            level,
            ..Self::default()
        };
        let counted = evaluation
            .or(self_assessment)
            .and_then(|name| named.get(name));
        if let Some(assessment) = counted
            && let Some(model) = catalogue.models.get(&assessment.model.value)
        {
            standing.count(assessment, &model.record);
        }
        standing
    }

    fn count(&mut self, assessment: &Assessment, model: &MaturityModel) {
        let answered =
            |requirement: &&Requirement| assessment.answers.contains_key(&requirement.id);
        let answers_of = |level: &str| {
            let requirements = requirements_of(model, level).filter(answered);
            AnswerCounts::of(
                requirements.map(|requirement| &assessment.answers[&requirement.id].value),
            )
        };
        self.counts = AnswerCounts::of(assessment.answers.values().map(|answer| &answer.value));
        self.counts_by_level = model
            .levels
            .iter()
            .map(|level| (level.id.clone(), answers_of(&level.id)))
            .collect();
        let next = match &self.level {
            Some(level) => model.rank(level).map(|rank| rank + 1),
            None => Some(0),
        };
        let Some((rank, next)) = next.and_then(|rank| Some((rank, model.levels.get(rank)?))) else {
            return;
        };
        self.next_level = Some(next.id.clone());
        self.missing = unsettled(model, assessment, rank)
            .map(|requirement| requirement.id.clone())
            .collect();
    }
}

fn newest<'a>(named: &BTreeMap<&'a str, &Assessment>, kind: AssessmentKind) -> Option<&'a str> {
    named
        .iter()
        .filter(|(_, assessment)| assessment.kind.value == kind)
        .max_by_key(|(name, assessment)| (assessment.date.known().copied(), **name))
        .map(|(name, _)| *name)
}

/// The requirements of a level and those below it that are neither met nor explained, level by
/// level from the lowest. Recommendations are not among them.
pub fn unsettled<'a>(
    model: &'a MaturityModel,
    assessment: &'a Assessment,
    rank: usize,
) -> impl Iterator<Item = &'a Requirement> {
    model
        .levels
        .iter()
        .take(rank + 1)
        .flat_map(|level| requirements_of(model, &level.id))
        .filter(|requirement| !is_settled(requirement, assessment))
}

fn requirements_of<'a>(
    model: &'a MaturityModel,
    level: &'a str,
) -> impl Iterator<Item = &'a Requirement> {
    model
        .requirements
        .iter()
        .map(|requirement| &requirement.value)
        .filter(move |requirement| requirement.level.value == level)
}

/// Met, explained ("følg eller forklar"), or only a recommendation.
fn is_settled(requirement: &Requirement, assessment: &Assessment) -> bool {
    let answered = assessment.answers.get(&requirement.id);
    requirement.recommendation == Some(true)
        || answered.is_some_and(|answered| {
            matches!(answered.answer, Answer::Green | Answer::Yes) || answered.reason.is_some()
        })
}
