//! Levels and requirements, and where a product stands among them.

use std::cmp::Reverse;

use crate::model::{AnswerCounts, NOT_ASSESSED, Node, Product, Standing, TaxonomyKind};
use crate::parse::catalogue::{
    Answer, Answered, Assessment, Decision, Maturity, MaturityModel, Requirement,
};

use super::super::view::{
    AnswerView, AssessmentView, CountsView, DecisionView, LevelCountsView, LevelView, ModelView,
    RequirementView, StandingView, ThemeView,
};
use super::Showing;

impl Showing<'_> {
    pub fn standing(&self, product: &Product) -> StandingView {
        let standing = &product.standing;
        let maturity = product.entry().maturity.known();
        let level = standing.level.as_deref().map(|id| self.level(id));
        let term = standing.level.as_deref().unwrap_or(NOT_ASSESSED);
        let counted = standing.counts.total() > 0;
        let mut history: Vec<&Decision> = maturity
            .into_iter()
            .flat_map(|maturity| &maturity.history)
            .map(|step| &step.value)
            .collect();
        history.sort_by_key(|step| Reverse(step.date));
        StandingView {
            assessed: level.is_some(),
            title: self.level_title(standing.level.as_deref()),
            level,
            href: self
                .term_of(TaxonomyKind::MaturityLevel, term)
                .map(|term| self.node_href(Node::Term(term))),
            basis: maturity
                .and_then(|maturity| maturity.basis.known())
                .map(|basis| self.choice("basis", basis.as_str())),
            date: maturity
                .and_then(|maturity| maturity.date)
                .map(|date| self.date(date)),
            by: maturity.and_then(|maturity| maturity.by.clone()),
            report: maturity
                .and_then(|maturity| maturity.report.as_ref())
                .map(ToString::to_string),
            recommended: maturity.and_then(|maturity| {
                self.other_recommendation(maturity, standing.level.as_deref())
            }),
            counts: counted.then(|| self.counts(standing.counts)),
            counts_by_level: standing
                .counts_by_level
                .iter()
                .map(|(level, counts)| LevelCountsView {
                    level: self.level(level),
                    counts: self.counts(*counts),
                })
                .collect(),
            next: standing.next_level.as_deref().map(|id| self.level(id)),
            missing: self.missing(standing),
            history: history
                .into_iter()
                .map(|step| self.decision(step))
                .collect(),
            assessments: maturity
                .map(|maturity| self.assessments(maturity))
                .unwrap_or_default(),
            source: maturity.and_then(|maturity| {
                self.source(maturity.source.as_ref(), maturity.confirmed.as_ref())
            }),
        }
    }

    /// `Niveau 1`, or `Ikke vurderet`.
    pub fn level_title(&self, level: Option<&str>) -> String {
        level.map_or_else(|| self.word("not-assessed"), |id| self.level(id).title)
    }

    /// A level of the model in force; one it does not have is called by its id.
    pub fn level(&self, id: &str) -> LevelView {
        let model = self.site.maturity_model();
        let level = model.and_then(|model| model.level(id));
        LevelView {
            id: id.to_owned(),
            title: level.map_or_else(|| id.to_owned(), |level| level.title.clone()),
            summary: level.and_then(|level| level.summary.clone()),
            rank: model.and_then(|model| model.rank(id)).unwrap_or_default(),
            highest_rank: self.highest_rank(),
        }
    }

    /// The rank of the highest level of the model in force.
    pub fn highest_rank(&self) -> usize {
        let levels = self
            .site
            .maturity_model()
            .map_or(0, |model| model.levels.len());
        levels.saturating_sub(1)
    }

    /// The model in force, with the requirements of one level or of all.
    pub fn model(&self, level: Option<&str>) -> Option<ModelView> {
        let model = self.site.maturity_model()?;
        let asked_for = |id: &str| level.is_none_or(|level| level == id);
        let requirements = model
            .requirements
            .iter()
            .map(|requirement| &requirement.value);
        Some(ModelView {
            title: model.title.clone(),
            version: model.version.clone(),
            date: model.date.known().map(|date| self.date(*date)),
            source: self.source(model.source.as_ref(), None),
            levels: model
                .levels
                .iter()
                .filter(|level| asked_for(&level.id))
                .map(|level| self.level(&level.id))
                .collect(),
            themes: model
                .themes
                .iter()
                .map(|theme| theme_view(model, &theme.id))
                .collect(),
            requirements: requirements
                .filter(|requirement| asked_for(&requirement.level))
                .map(|requirement| self.requirement(model, requirement))
                .collect(),
        })
    }

    fn other_recommendation(&self, maturity: &Maturity, level: Option<&str>) -> Option<LevelView> {
        let recommended = maturity.recommended.as_ref()?;
        (level != Some(recommended.as_str())).then(|| self.level(recommended))
    }

    fn counts(&self, counts: AnswerCounts) -> CountsView {
        let arguments = [("met", counts.met.into()), ("total", counts.total().into())];
        CountsView {
            met: counts.met,
            partly: counts.partly,
            unmet: counts.unmet,
            other: counts.other,
            total: counts.total(),
            text: self.words("counts", &arguments),
        }
    }

    /// What the counted assessment answers to the requirements that are missing.
    fn missing(&self, standing: &Standing) -> Vec<AnswerView> {
        let catalogue = &self.site.catalogue;
        let counted = standing
            .evaluation
            .as_ref()
            .or(standing.self_assessment.as_ref());
        let assessment = counted.and_then(|id| catalogue.assessments.get(id));
        let Some(assessment) = assessment.map(|file| &file.record) else {
            return Vec::new();
        };
        let Some(model) = catalogue.models.get(&assessment.model.value) else {
            return Vec::new();
        };
        let missing = standing.missing.iter().filter_map(|id| {
            let requirement = model.record.requirement(id)?;
            let answered = assessment.answers.get(id).map(|answer| &answer.value);
            Some(self.answer(&model.record, requirement, answered))
        });
        missing.collect()
    }

    fn requirement(&self, model: &MaturityModel, requirement: &Requirement) -> RequirementView {
        RequirementView {
            id: requirement.id.clone(),
            title: requirement.title.clone(),
            theme: theme_view(model, &requirement.theme),
            level: self.level(&requirement.level),
            recommendation: requirement.recommendation == Some(true),
        }
    }

    fn decision(&self, decision: &Decision) -> DecisionView {
        DecisionView {
            date: self.date(decision.date),
            from: decision.from.known().map(|id| self.level(id)),
            to: Some(self.level(&decision.to)),
            decision: decision.decision.clone(),
            grounds: decision.grounds.clone(),
            decided_by: decision.decided_by.clone(),
            reference: decision.reference.as_ref().map(ToString::to_string),
        }
    }

    fn assessments(&self, maturity: &Maturity) -> Vec<AssessmentView> {
        let mut named: Vec<(&str, &Assessment)> = maturity
            .assessments
            .iter()
            .filter_map(|id| {
                let file = self.site.catalogue.assessments.get(&id.value)?;
                Some((id.as_str(), &file.record))
            })
            .collect();
        named.sort_by_key(|(_, assessment)| Reverse(assessment.date.known().copied()));
        named
            .into_iter()
            .map(|(id, assessment)| self.assessment(id, assessment))
            .collect()
    }

    fn assessment(&self, id: &str, assessment: &Assessment) -> AssessmentView {
        let model = self
            .site
            .catalogue
            .models
            .get(&assessment.model.value)
            .map(|file| &file.record);
        let version = |model: &MaturityModel| {
            self.words(
                "model-version",
                &[
                    ("title", (&model.title).into()),
                    ("version", (&model.version).into()),
                ],
            )
        };
        let answers = model.into_iter().flat_map(|model| {
            model.requirements.iter().filter_map(move |requirement| {
                let answered = assessment.answers.get(&requirement.id)?;
                Some(self.answer(model, requirement, Some(answered)))
            })
        });
        let limit = self.site.config.limits.evaluation_age_months;
        let date = assessment.date.known().copied();
        AssessmentView {
            id: id.to_owned(),
            kind: self.choice("assessment", assessment.kind.as_str()),
            date: date.map(|date| self.date(date)),
            by: assessment.by.known().cloned(),
            model: model.map_or_else(|| assessment.model.value.clone(), version),
            template: assessment.template.clone(),
            note: assessment.note.clone(),
            source: self.source(assessment.source.as_ref(), None),
            counts: self.counts(AnswerCounts::of(
                assessment.answers.values().map(|answer| &answer.value),
            )),
            answers: answers.collect(),
            old: date.is_some_and(|date| self.site.is_old(date, limit)),
        }
    }

    fn answer(
        &self,
        model: &MaturityModel,
        requirement: &Requirement,
        answered: Option<&Answered>,
    ) -> AnswerView {
        let answer = answered.map_or(Answer::NotKnown, |answered| answered.answer);
        AnswerView {
            requirement: self.requirement(model, requirement),
            answer: self.choice("answer", answer.as_str()),
            group: match answer {
                Answer::Green | Answer::Yes => "met",
                Answer::Yellow => "partly",
                Answer::Red | Answer::No => "unmet",
                Answer::Grey | Answer::NotRelevant | Answer::NotKnown => "other",
            },
            reason: answered.and_then(|answered| answered.reason.clone()),
            href: answered
                .and_then(|answered| answered.link.as_ref())
                .map(ToString::to_string),
        }
    }
}

fn theme_view(model: &MaturityModel, id: &str) -> ThemeView {
    let theme = model.themes.iter().find(|theme| theme.id == id);
    ThemeView {
        id: id.to_owned(),
        title: theme.map_or_else(|| id.to_owned(), |theme| theme.title.clone()),
    }
}
