//! Maturity models, their requirements, all products by all of them, and the decision log.

use crate::model::{
    AnswerCounts, AnswerGroup, Generated, Ladder, NamedAssessment, NewsItem, NewsKind, Node,
    ProductId, TaxonomyKind,
};
use crate::parse::catalogue::Requirement;

use super::super::view::{
    DecisionLogView, DecisionYearView, HeatAnswerView, HeatColumnView, HeatGroupView, HeatMapView,
    HeatRowView, HeatTableView, LadderLevelView, LadderThemeView, LadderView, LinkView,
    LoggedDecisionView, ProductAnswerView, RenamedView, RequirementPageView,
};
use super::Showing;
use super::assessment::theme;

/// So many products stand side by side on a sheet of paper.
const COLUMNS: usize = 16;

/// A product and the assessment of it that counts.
type Assessed<'a> = (ProductId, NamedAssessment<'a>);

impl Showing<'_> {
    pub fn ladder(&self, ladder: Ladder<'_>) -> LadderView {
        let model = ladder.model;
        let in_force = self.site.ladder().is_some_and(|it| it.id == ladder.id);
        let levels = model.levels.iter();
        let themes = model.themes.iter();
        let values = [
            ("requirements", model.requirements.len().into()),
            ("levels", model.levels.len().into()),
        ];
        let renamed = model.renamed.iter();
        LadderView {
            href: self.ladder_link(ladder).href,
            title: model.title.clone(),
            version: model.version.clone(),
            in_force,
            date: model.date.known().map(|date| self.date(*date)),
            source: self.source(model.source.as_ref(), None),
            levels: levels
                .map(|level| self.ladder_level(ladder, &level.id, in_force))
                .collect(),
            themes: themes
                .map(|known| LadderThemeView {
                    theme: theme(model, &known.id),
                    count: asked(ladder, |it| it.theme.value == known.id).count(),
                })
                .collect(),
            summary: self.words("model-summary", &values),
            heat_map: self.heat_map_href(ladder),
            renamed: renamed
                .map(|(before, now)| RenamedView {
                    before: before.clone(),
                    now: now.value.clone(),
                })
                .collect(),
        }
    }

    fn ladder_level(&self, ladder: Ladder<'_>, id: &str, in_force: bool) -> LadderLevelView {
        let requirements: Vec<_> = asked(ladder, |it| it.level.value == id)
            .map(|requirement| self.requirement(ladder, requirement))
            .collect();
        let recommended = requirements.iter().filter(|it| it.recommendation).count();
        let values = [
            ("requirements", requirements.len().into()),
            ("recommendations", recommended.into()),
        ];
        let term = self.term_of(TaxonomyKind::MaturityLevel, id);
        LadderLevelView {
            level: self.level_of(ladder, id),
            summary: self.words("level-summary", &values),
            requirements,
            href: term
                .filter(|_| in_force)
                .map(|term| self.node_href(Node::Term(term))),
        }
    }

    fn heat_map_href(&self, ladder: Ladder<'_>) -> String {
        let page = Generated::HeatMap(ladder.id.to_owned());
        self.href(page.permalink().as_str())
    }

    /// The page of a requirement: what it asks, and which products meet it.
    pub fn requirement_page(&self, ladder: Ladder<'_>, id: &str) -> Option<RequirementPageView> {
        let all = &ladder.model.requirements;
        let at = all.iter().position(|requirement| requirement.id == id)?;
        let requirement = &all[at].value;
        let mut answers: Vec<(AnswerGroup, ProductAnswerView)> = Vec::new();
        let mut given = Vec::new();
        for (product, (_, assessment)) in self.site.assessed_by(ladder.id) {
            let Some(answered) = assessment.answers.get(id) else {
                continue;
            };
            let answer = ProductAnswerView {
                product: self.link(Node::Product(product)),
                answer: self.answer(ladder, requirement, Some(answered)),
                kind: self.choice("assessment", assessment.kind.as_str()),
                date: assessment.date.known().map(|date| self.date(*date)),
            };
            answers.push((AnswerGroup::of(answered.answer), answer));
            given.push(&answered.value);
        }
        // Stable, so that equals stay in the order of the products.
        answers.sort_by_key(|(group, _)| *group);
        let counts = AnswerCounts::of(given);
        let neighbour = |at: usize| all.get(at).map(|near| self.requirement_link(ladder, near));
        let renamed = ladder.model.renamed.iter();
        Some(RequirementPageView {
            requirement: self.requirement(ladder, requirement),
            model: self.ladder_link(ladder),
            source: self.source(ladder.model.source.as_ref(), None),
            former: renamed
                .filter(|(_, now)| now.value == id)
                .map(|(before, _)| before.clone())
                .collect(),
            counts: (!answers.is_empty()).then(|| self.counts(counts)),
            answers: answers.into_iter().map(|(_, answer)| answer).collect(),
            previous: at.checked_sub(1).and_then(neighbour),
            next: neighbour(at + 1),
        })
    }

    fn requirement_link(&self, ladder: Ladder<'_>, requirement: &Requirement) -> LinkView {
        let view = self.requirement(ladder, requirement);
        LinkView {
            title: format!("{} {}", view.id, view.title),
            href: view.href,
            external: false,
        }
    }

    /// All products with an assessment by a model, by all its requirements.
    pub fn heat_map(&self, ladder: Ladder<'_>) -> HeatMapView {
        let assessed = self.site.assessed_by(ladder.id);
        let products = (0..self.site.products.len()).map(ProductId);
        let without: Vec<LinkView> = products
            .filter(|id| assessed.iter().all(|(product, _)| product != id))
            .map(|id| self.link(Node::Product(id)))
            .collect();
        let values = [
            ("assessed", assessed.len().into()),
            ("total", self.site.products.len().into()),
        ];
        let sheets = assessed.chunks(COLUMNS).collect::<Vec<_>>();
        let tables = sheets
            .iter()
            .enumerate()
            .map(|(at, sheet)| self.heat_table(ladder, sheet, &assessed, (at + 1, sheets.len())));
        HeatMapView {
            model: self.ladder_link(ladder),
            summary: self.words("heat-map-summary", &values),
            tables: tables.collect(),
            without,
        }
    }

    fn heat_table(
        &self,
        ladder: Ladder<'_>,
        sheet: &[Assessed<'_>],
        all: &[Assessed<'_>],
        (number, of): (usize, usize),
    ) -> HeatTableView {
        let columns = sheet.iter().map(|(product, (_, assessment))| {
            let answers = assessment.answers.values().map(|answer| &answer.value);
            HeatColumnView {
                product: self.link(Node::Product(*product)),
                kind: self.choice("assessment", assessment.kind.as_str()),
                date: assessment.date.known().map(|date| self.date(*date)),
                counts: self.counts(AnswerCounts::of(answers)),
            }
        });
        let groups = ladder.model.levels.iter().map(|level| HeatGroupView {
            level: self.level_of(ladder, &level.id),
            rows: asked(ladder, |it| it.level.value == level.id)
                .map(|requirement| self.heat_row(ladder, requirement, sheet, all))
                .collect(),
        });
        let values = [("number", number.into()), ("of", of.into())];
        HeatTableView {
            caption: self.words("heat-map-caption", &values),
            columns: columns.collect(),
            groups: groups.collect(),
        }
    }

    fn heat_row(
        &self,
        ladder: Ladder<'_>,
        requirement: &Requirement,
        sheet: &[Assessed<'_>],
        all: &[Assessed<'_>],
    ) -> HeatRowView {
        let answer = |(_, (_, assessment)): &Assessed<'_>| {
            let answered = assessment.answers.get(&requirement.id);
            answered.map(|answered| answered.answer)
        };
        let answers = sheet.iter().map(|assessed| {
            let answer = answer(assessed)?;
            Some(HeatAnswerView {
                group: AnswerGroup::of(answer).as_str(),
                title: self.choice("answer", answer.as_str()).title,
            })
        });
        let given = all.iter().filter_map(answer);
        let met = given.filter(|answer| AnswerGroup::of(*answer) == AnswerGroup::Met);
        HeatRowView {
            requirement: self.requirement(ladder, requirement),
            answers: answers.collect(),
            met: format!("{}/{}", met.count(), all.len()),
        }
    }

    /// Decisions about levels, newest first: of one year, or the newest of all.
    pub fn decision_log(&self, year: Option<i16>, most: usize) -> DecisionLogView {
        let mut years: Vec<DecisionYearView> = Vec::new();
        for item in self.site.decisions() {
            let year = item.date.year();
            let written = year.to_string();
            match years.iter_mut().find(|known| known.year == written) {
                Some(known) => known.count += 1,
                None => years.push(DecisionYearView {
                    year: written,
                    href: self.href(Generated::DecisionsOf(year).permalink().as_str()),
                    count: 1,
                }),
            }
        }
        let of_year = |item: &&NewsItem| year.is_none_or(|year| item.date.year() == year);
        let decisions = self.site.decisions().filter(of_year).take(most);
        DecisionLogView {
            decisions: decisions
                .filter_map(|item| self.logged_decision(item))
                .collect(),
            years,
            feed: self.href(&crate::model::Export::DecisionFeed.address()),
        }
    }

    fn logged_decision(&self, item: &NewsItem) -> Option<LoggedDecisionView> {
        let NewsKind::Level { product, decision } = &item.kind else {
            return None;
        };
        let maturity = self.site.product(*product).entry().maturity.known()?;
        let step = maturity.history.get(*decision)?;
        Some(LoggedDecisionView {
            product: self.link(Node::Product(*product)),
            decision: self.decision(step),
        })
    }
}

/// The requirements of a model that fit.
fn asked<'a>(
    ladder: Ladder<'a>,
    fits: impl Fn(&Requirement) -> bool,
) -> impl Iterator<Item = &'a Requirement> {
    let requirements = ladder.model.requirements.iter();
    requirements
        .map(|requirement| &requirement.value)
        .filter(move |requirement| fits(requirement))
}
