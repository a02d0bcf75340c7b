//! Requirements, what was answered, and assessments side by side.

use std::cmp::Reverse;

use crate::model::{
    AnswerCounts, AnswerGroup, Comparison, ComparisonKind, Generated, Ladder, assessments_of,
    comparisons,
};
use crate::parse::catalogue::{
    Answer, Answered, Assessment, MaturityModel, Product as Entry, Requirement,
};

use super::super::view::{
    AnswerView, AssessmentView, ComparisonView, CountsView, DifferenceView, ModelView,
    RequirementView, ThemeView,
};
use super::Showing;

impl Showing<'_> {
    /// The model in force, with the requirements of one level or of all.
    pub fn model(&self, level: Option<&str>) -> Option<ModelView> {
        let ladder = self.site.ladder()?;
        let model = ladder.model;
        let asked_for = |id: &str| level.is_none_or(|level| level == id);
        let levels = model.levels.iter().filter(|level| asked_for(&level.id));
        let themes = model.themes.iter();
        let requirements = model.requirements.iter().map(|located| &located.value);
        Some(ModelView {
            title: model.title.clone(),
            version: model.version.clone(),
            date: model.date.known().map(|date| self.date(*date)),
            source: self.source(model.source.as_ref(), None),
            levels: levels
                .map(|level| self.level_of(ladder, &level.id))
                .collect(),
            themes: themes.map(|known| theme(model, &known.id)).collect(),
            requirements: requirements
                .filter(|requirement| asked_for(&requirement.level))
                .map(|requirement| self.requirement(ladder, requirement))
                .collect(),
        })
    }

    /// `OS2's governancemodel 1.1.0`.
    pub fn model_version(&self, model: &MaturityModel) -> String {
        let values = [
            ("title", (&model.title).into()),
            ("version", (&model.version).into()),
        ];
        self.words("model-version", &values)
    }

    pub fn requirement(&self, ladder: Ladder<'_>, requirement: &Requirement) -> RequirementView {
        let page = Generated::Requirement {
            model: ladder.id.to_owned(),
            id: requirement.id.clone(),
        };
        RequirementView {
            id: requirement.id.clone(),
            title: requirement.title.clone(),
            href: self.href(page.permalink().as_str()),
            theme: theme(ladder.model, &requirement.theme),
            level: self.level_of(ladder, &requirement.level),
            recommendation: requirement.recommendation == Some(true),
        }
    }

    pub fn answer(
        &self,
        ladder: Ladder<'_>,
        requirement: &Requirement,
        answered: Option<&Answered>,
    ) -> AnswerView {
        let answer = answered.map_or(Answer::NotKnown, |answered| answered.answer);
        let link = answered.and_then(|answered| answered.link.as_ref());
        AnswerView {
            requirement: self.requirement(ladder, requirement),
            answer: self.choice("answer", answer.as_str()),
            group: AnswerGroup::of(answer).as_str(),
            reason: answered.and_then(|answered| answered.reason.clone()),
            href: link.map(ToString::to_string),
        }
    }

    pub fn counts(&self, counts: AnswerCounts) -> CountsView {
        let total = counts.total();
        let arguments = [("met", counts.met.into()), ("total", total.into())];
        // To the nearest whole percent.
        let percent = (counts.met * 200 + total).checked_div(total * 2);
        let percent = percent.and_then(|percent| u32::try_from(percent).ok());
        CountsView {
            met: counts.met,
            partly: counts.partly,
            unmet: counts.unmet,
            other: counts.other,
            total,
            share: percent.map_or_else(String::new, |percent| self.formats.percent(percent)),
            text: self.words("counts", &arguments),
        }
    }

    /// Newest first.
    pub(super) fn assessments(&self, entry: &Entry) -> Vec<AssessmentView> {
        let mut named = assessments_of(entry, &self.site.catalogue);
        named.sort_by_key(|(_, assessment)| Reverse(assessment.date.known().copied()));
        named
            .into_iter()
            .map(|(id, assessment)| self.assessment(id, assessment))
            .collect()
    }

    fn assessment(&self, id: &str, assessment: &Assessment) -> AssessmentView {
        let ladder = self.site.catalogue.ladder(&assessment.model.value);
        let answers = ladder.into_iter().flat_map(|ladder| {
            ladder.model.requirements.iter().filter_map(move |asked| {
                let answered = assessment.answers.get(&asked.id)?;
                Some(self.answer(ladder, asked, Some(answered)))
            })
        });
        let limit = self.site.config.limits.evaluation_age_months;
        let date = assessment.date.known().copied();
        AssessmentView {
            id: id.to_owned(),
            kind: self.choice("assessment", assessment.kind.as_str()),
            date: date.map(|date| self.date(date)),
            by: assessment.by.known().cloned(),
            model: ladder.map_or_else(
                || assessment.model.value.clone(),
                |ladder| self.model_version(ladder.model),
            ),
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

    /// Evaluation beside self-assessment, and newer beside older.
    pub(super) fn comparisons(&self, entry: &Entry) -> Vec<ComparisonView> {
        comparisons(entry, &self.site.catalogue)
            .iter()
            .map(|comparison| self.comparison(comparison))
            .collect()
    }

    fn comparison(&self, comparison: &Comparison<'_>) -> ComparisonView {
        let (first, second) = (comparison.first.1, comparison.second.1);
        let kind = first.kind.value.as_str();
        let title = match comparison.kind {
            ComparisonKind::EvaluationAndSelf => self.word("comparison-both"),
            ComparisonKind::NewerAndOlder => self.word(&format!("comparison-{kind}")),
        };
        let mut view = ComparisonView {
            title,
            first: self.named(first),
            second: self.named(second),
            text: self.word("comparison-models"),
            differing: Vec::new(),
        };
        let Some(agreement) = &comparison.answers else {
            return view;
        };
        let answer = |assessment: &Assessment, requirement: &Requirement| {
            let answered = assessment.answers.get(&requirement.id);
            self.answer(agreement.ladder, requirement, answered.map(|it| &it.value))
        };
        let differing = agreement.differing.iter();
        view.differing = differing
            .map(|requirement| DifferenceView {
                first: answer(first, requirement),
                second: answer(second, requirement),
            })
            .collect();
        let values = [
            ("alike", agreement.alike.into()),
            ("total", (agreement.alike + view.differing.len()).into()),
            ("differing", view.differing.len().into()),
        ];
        view.text = self.words("comparison", &values);
        view
    }

    /// `Evaluering, 16.11.2025`.
    pub(super) fn named(&self, assessment: &Assessment) -> String {
        let kind = self.choice("assessment", assessment.kind.as_str()).title;
        let date = assessment.date.known();
        let date = date.map_or_else(|| self.word("undated"), |date| self.date(*date).short);
        format!("{kind}, {date}")
    }
}

/// A theme of a model; one it does not have is called by its id.
pub(super) fn theme(model: &MaturityModel, id: &str) -> ThemeView {
    let theme = model.themes.iter().find(|theme| theme.id == id);
    ThemeView {
        id: id.to_owned(),
        title: theme.map_or_else(|| id.to_owned(), |theme| theme.title.clone()),
    }
}
