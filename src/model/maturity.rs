//! Where a product stands on its ladder, and what its answers add up to.

use std::cmp::Reverse;

use crate::parse::catalogue::{
    Answer, Answered, Assessment, AssessmentKind, Level, MaturityModel, Product, Requirement,
};

use super::Catalogue;

/// A maturity model and its id: the stem of its file.
#[derive(Clone, Copy, Debug)]
pub struct Ladder<'a> {
    pub id: &'a str,
    pub model: &'a MaturityModel,
}

/// An assessment and its id: the stem of its file.
pub type NamedAssessment<'a> = (&'a str, &'a Assessment);

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
    /// The same, theme by theme in the model's order.
    pub counts_by_theme: Vec<(String, AnswerCounts)>,
    /// Requirements that keep it from the next level, in the model's order.
    pub missing: Vec<String>,
    /// Requirements up to the next level that are not met but explained, which is enough.
    pub explained: Vec<String>,
    pub next_level: Option<String>,
}

/// What an answer says, whether in an evaluation's colours or a self-assessment's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerGroup {
    /// Green or yes.
    Met,
    /// Yellow.
    Partly,
    /// Red or no.
    Unmet,
    /// Grey, not relevant or not known.
    Other,
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

impl AnswerGroup {
    pub const ALL: [Self; 4] = [Self::Met, Self::Partly, Self::Unmet, Self::Other];

    pub fn of(answer: Answer) -> Self {
        match answer {
            Answer::Green | Answer::Yes => Self::Met,
            Answer::Yellow => Self::Partly,
            Answer::Red | Answer::No => Self::Unmet,
            Answer::Grey | Answer::NotRelevant | Answer::NotKnown => Self::Other,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::Unmet => "unmet",
            Self::Other => "other",
        }
    }
}

impl AnswerCounts {
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answered>) -> Self {
        answers
            .into_iter()
            .fold(Self::default(), |mut counts, answered| {
                match AnswerGroup::of(answered.answer) {
                    AnswerGroup::Met => counts.met += 1,
                    AnswerGroup::Partly => counts.partly += 1,
                    AnswerGroup::Unmet => counts.unmet += 1,
                    AnswerGroup::Other => counts.other += 1,
                }
                counts
            })
    }

    pub fn group(self, group: AnswerGroup) -> usize {
        match group {
            AnswerGroup::Met => self.met,
            AnswerGroup::Partly => self.partly,
            AnswerGroup::Unmet => self.unmet,
            AnswerGroup::Other => self.other,
        }
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
        let named = assessments_of(product, catalogue);
        let evaluation = newest(&named, AssessmentKind::Evaluation);
        let self_assessment = newest(&named, AssessmentKind::SelfAssessment);
        let mut standing = Self {
            evaluation: evaluation.map(|(name, _)| name.to_owned()),
            self_assessment: self_assessment.map(|(name, _)| name.to_owned()),
            level,
            ..Self::default()
        };
        if let Some((_, assessment)) = evaluation.or(self_assessment)
            && let Some(model) = catalogue.models.get(&assessment.model.value)
        {
            standing.count(assessment, &model.record);
        }
        standing
    }

    /// The assessment that is counted: the newest evaluation, else the newest self-assessment.
    pub fn counted(&self) -> Option<&str> {
        let counted = self.evaluation.as_ref().or(self.self_assessment.as_ref());
        counted.map(String::as_str)
    }

    fn count(&mut self, assessment: &Assessment, model: &MaturityModel) {
        let counts = |belongs: &dyn Fn(&Requirement) -> bool| {
            let requirements = model.requirements.iter().map(|located| &located.value);
            let belonging = requirements.filter(|requirement| belongs(requirement));
            AnswerCounts::of(belonging.filter_map(|requirement| {
                let answered = assessment.answers.get(&requirement.id)?;
                Some(&answered.value)
            }))
        };
        self.counts = AnswerCounts::of(assessment.answers.values().map(|answer| &answer.value));
        let levels = model.levels.iter().map(|level| &level.id);
        self.counts_by_level = levels
            .map(|id| (id.clone(), counts(&|asked| asked.level.value == *id)))
            .collect();
        let themes = model.themes.iter().map(|theme| &theme.id);
        self.counts_by_theme = themes
            .map(|id| (id.clone(), counts(&|asked| asked.theme.value == *id)))
            .collect();
        let next = match &self.level {
            Some(level) => model.rank(level).map(|rank| rank + 1),
            None => Some(0),
        };
        let Some((rank, next)) = next.and_then(|rank| Some((rank, model.levels.get(rank)?))) else {
            return;
        };
        self.next_level = Some(next.id.clone());
        let ids = |requirement: &Requirement| requirement.id.clone();
        self.missing = unsettled(model, assessment, rank).map(ids).collect();
        self.explained = explained(model, assessment, rank).map(ids).collect();
    }
}

/// The assessments an entry names that can be read, in its order.
pub fn assessments_of<'a>(
    product: &'a Product,
    catalogue: &'a Catalogue,
) -> Vec<NamedAssessment<'a>> {
    let maturity = product.maturity.known().into_iter();
    let names = maturity.flat_map(|maturity| &maturity.assessments);
    names
        .filter_map(|name| {
            let file = catalogue.assessments.get(&name.value)?;
            Some((name.as_str(), &file.record))
        })
        .collect()
}

fn newest<'a>(named: &[NamedAssessment<'a>], kind: AssessmentKind) -> Option<NamedAssessment<'a>> {
    newest_first(named, kind).first().copied()
}

/// Those of one kind, newest first; undated ones last.
pub fn newest_first<'a>(
    named: &[NamedAssessment<'a>],
    kind: AssessmentKind,
) -> Vec<NamedAssessment<'a>> {
    let of_kind = named.iter().copied();
    let mut of_kind: Vec<_> = of_kind
        .filter(|(_, assessment)| assessment.kind.value == kind)
        .collect();
    of_kind.sort_by_key(|(name, assessment)| Reverse((assessment.date.known().copied(), *name)));
    of_kind
}

/// The requirements of a level and those below it that are not met but explained ("følg eller
/// forklar"), level by level from the lowest. Recommendations are not among them.
fn explained<'a>(
    model: &'a MaturityModel,
    assessment: &'a Assessment,
    rank: usize,
) -> impl Iterator<Item = &'a Requirement> {
    up_to(model, rank)
        .filter(|requirement| requirement.recommendation != Some(true))
        .filter(|requirement| {
            let answered = assessment.answers.get(&requirement.id);
            answered.is_some_and(|answered| {
                AnswerGroup::of(answered.answer) != AnswerGroup::Met && answered.reason.is_some()
            })
        })
}

/// The requirements of a level and those below it, level by level from the lowest.
fn up_to(model: &MaturityModel, rank: usize) -> impl Iterator<Item = &Requirement> {
    let levels = model.levels.iter().take(rank + 1);
    levels.flat_map(|level| requirements_of(model, &level.id))
}

/// The requirements of a level and those below it that are neither met nor explained, level by
/// level from the lowest. Recommendations are not among them.
pub fn unsettled<'a>(
    model: &'a MaturityModel,
    assessment: &'a Assessment,
    rank: usize,
) -> impl Iterator<Item = &'a Requirement> {
    up_to(model, rank).filter(|requirement| !is_settled(requirement, assessment))
}

/// The recommendations of a level and those below it that are not met, level by level from the
/// lowest. They do not stand in the way of the level.
pub fn advised<'a>(
    model: &'a MaturityModel,
    assessment: &'a Assessment,
    rank: usize,
) -> impl Iterator<Item = &'a Requirement> {
    up_to(model, rank)
        .filter(|requirement| requirement.recommendation == Some(true))
        .filter(|requirement| {
            let answered = assessment.answers.get(&requirement.id);
            answered.is_some_and(|answered| AnswerGroup::of(answered.answer) != AnswerGroup::Met)
        })
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
