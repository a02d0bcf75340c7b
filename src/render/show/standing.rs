//! Where a product stands on its ladder, and what it lacks.

use std::cmp::Reverse;

use crate::model::{
    AnswerGroup, Generated, Ladder, NOT_ASSESSED, Node, Product, Standing, TaxonomyKind, advised,
};
use crate::parse::catalogue::{Assessment, Decision, Maturity};

use super::super::view::{
    AnswerView, ChartView, CountsView, DecisionView, GapView, LevelCountsView, LevelView, LinkView,
    StandingView,
};
use super::Showing;
use super::chart::Chart;

impl Showing<'_> {
    pub fn standing(&self, product: &Product) -> StandingView {
        let standing = &product.standing;
        let maturity = product.entry().maturity.known();
        let level = standing.level.as_deref().map(|id| self.level(id));
        let term = standing.level.as_deref().unwrap_or(NOT_ASSESSED);
        let counted = self.counted(standing);
        let ladder = counted.map(|(ladder, _)| ladder).or(self.site.ladder());
        let counts = (standing.counts.total() > 0).then(|| self.counts(standing.counts));
        let missing = self.answers(counted, &standing.missing);
        let next = standing.next_level.as_deref().zip(ladder);
        let next = next.map(|(id, ladder)| self.level_of(ladder, id));
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
            counted: counted.map(|(_, assessment)| self.named(assessment)),
            charts: self.charts(standing, counts.as_ref(), ladder),
            counts,
            counts_by_level: self.counts_by_level(standing, ladder),
            gap: counted.filter(|_| next.is_some()).map(|_| {
                let explained = self.answers(counted, &standing.explained);
                self.gap(&missing, explained, advised_to_next(standing, counted))
            }),
            next,
            missing,
            history: self.decisions_of(maturity),
            assessments: self.assessments(product.entry()),
            comparisons: self.comparisons(product.entry()),
            model: ladder.map(|ladder| self.ladder_link(ladder)),
            decisions: ladder.map(|_| self.href(Generated::Decisions.permalink().as_str())),
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
        if let Some(ladder) = self.site.ladder() {
            return self.level_of(ladder, id);
        }
        LevelView {
            id: id.to_owned(),
            title: self.level_name(id),
            summary: None,
            rank: 0,
            highest_rank: 0,
        }
    }

    /// A level of a model; one it does not have is called by its id.
    pub fn level_of(&self, ladder: Ladder<'_>, id: &str) -> LevelView {
        let level = ladder.model.level(id);
        LevelView {
            id: id.to_owned(),
            title: level.map_or_else(|| self.level_name(id), |level| level.title.clone()),
            summary: level.and_then(|level| level.summary.clone()),
            rank: ladder.model.rank(id).unwrap_or_default(),
            highest_rank: ladder.model.levels.len().saturating_sub(1),
        }
    }

    /// What a level is called that no model has.
    fn level_name(&self, id: &str) -> String {
        match id {
            NOT_ASSESSED => self.word("not-assessed"),
            _ => id.to_owned(),
        }
    }

    /// The rank of the highest level of the model in force.
    pub fn highest_rank(&self) -> usize {
        let levels = self.site.ladder();
        levels.map_or(0, |ladder| ladder.model.levels.len().saturating_sub(1))
    }

    /// The model's page.
    pub fn ladder_link(&self, ladder: Ladder<'_>) -> LinkView {
        LinkView {
            title: self.model_version(ladder.model),
            href: self.href(Generated::Model(ladder.id.to_owned()).permalink().as_str()),
            external: false,
        }
    }

    /// A decision about a level.
    pub fn decision(&self, decision: &Decision) -> DecisionView {
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

    fn decisions_of(&self, maturity: Option<&Maturity>) -> Vec<DecisionView> {
        let steps = maturity.into_iter().flat_map(|maturity| &maturity.history);
        let mut history: Vec<&Decision> = steps.map(|step| &step.value).collect();
        history.sort_by_key(|step| Reverse(step.date));
        history
            .into_iter()
            .map(|step| self.decision(step))
            .collect()
    }

    fn other_recommendation(&self, maturity: &Maturity, level: Option<&str>) -> Option<LevelView> {
        let recommended = maturity.recommended.as_ref()?;
        (level != Some(recommended.as_str())).then(|| self.level(recommended))
    }

    /// The assessment that is counted, and the model it answers.
    fn counted(&self, standing: &Standing) -> Option<(Ladder<'_>, &Assessment)> {
        let catalogue = &self.site.catalogue;
        let assessment = &catalogue.assessments.get(standing.counted()?)?.record;
        let ladder = catalogue.ladder(&assessment.model.value)?;
        Some((ladder, assessment))
    }

    /// What the counted assessment answers to some requirements.
    fn answers(
        &self,
        counted: Option<(Ladder<'_>, &Assessment)>,
        requirements: &[String],
    ) -> Vec<AnswerView> {
        let Some((ladder, assessment)) = counted else {
            return Vec::new();
        };
        let answers = requirements.iter().filter_map(|id| {
            let requirement = ladder.model.requirement(id)?;
            let answered = assessment.answers.get(id).map(|answer| &answer.value);
            Some(self.answer(ladder, requirement, answered))
        });
        answers.collect()
    }

    fn gap(&self, unsettled: &[AnswerView], explained: Vec<AnswerView>, advised: usize) -> GapView {
        let partly = AnswerGroup::Partly.as_str();
        let (partly, missing): (Vec<AnswerView>, Vec<AnswerView>) = unsettled
            .iter()
            .cloned()
            .partition(|answer| answer.group == partly);
        let counts = [
            ("missing", missing.len().into()),
            ("partly", partly.len().into()),
            ("explained", explained.len().into()),
        ];
        let word = if unsettled.is_empty() {
            "gap-none"
        } else {
            "gap"
        };
        let mut text = self.words(word, &counts);
        if advised > 0 {
            text.push(' ');
            text.push_str(&self.words("gap-advised", &[("count", advised.into())]));
        }
        GapView {
            missing,
            partly,
            explained,
            text,
        }
    }

    fn counts_by_level(
        &self,
        standing: &Standing,
        ladder: Option<Ladder<'_>>,
    ) -> Vec<LevelCountsView> {
        let levels = ladder.into_iter().flat_map(|ladder| {
            let counts = standing.counts_by_level.iter();
            counts.map(move |(id, counts)| (self.level_of(ladder, id), *counts))
        });
        levels
            .map(|(level, counts)| LevelCountsView {
                level,
                counts: self.counts(counts),
            })
            .collect()
    }

    /// The counts as pictures: by level and by theme.
    fn charts(
        &self,
        standing: &Standing,
        total: Option<&CountsView>,
        ladder: Option<Ladder<'_>>,
    ) -> Vec<ChartView> {
        let Some((total, ladder)) = total.zip(ladder) else {
            return Vec::new();
        };
        let levels = standing.counts_by_level.iter();
        let themes = standing.counts_by_theme.iter();
        let by_level = Chart {
            id: "niveauer",
            rows: levels
                .map(|(id, counts)| (self.level_of(ladder, id).title, *counts))
                .collect(),
        };
        let by_theme = Chart {
            id: "temaer",
            rows: themes
                .map(|(id, counts)| (super::assessment::theme(ladder.model, id).title, *counts))
                .collect(),
        };
        [(by_level, "level"), (by_theme, "theme")]
            .into_iter()
            .filter_map(|(chart, kind)| self.chart(chart, kind, total))
            .collect()
    }
}

/// How many recommendations up to the next level are not met: the bars count them, the gap does not.
fn advised_to_next(standing: &Standing, counted: Option<(Ladder<'_>, &Assessment)>) -> usize {
    let next = standing.next_level.as_deref().zip(counted);
    next.map_or(0, |(level, (ladder, assessment))| {
        let rank = ladder.model.rank(level);
        rank.map_or(0, |rank| advised(ladder.model, assessment, rank).count())
    })
}
