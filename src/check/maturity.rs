//! An entry's level: who may have it, the decisions behind it, and what its answers support.

use crate::diagnostic::{Finding, Findings};
use crate::model::{Product, Site, unsettled};
use crate::parse::catalogue::{
    Basis, Decision, Level, Maturity, MaturityModel, Product as Entry, ProductType,
};
use crate::parse::record::Known;
use crate::text::Located;

use super::{Because, missing_when};

pub(super) fn check(site: &Site, product: &Product, noted: &mut Findings) {
    let entry = product.entry();
    let Some(maturity) = entry.maturity.known() else {
        return;
    };
    let model = site.maturity_model();
    if let Some(model) = model {
        owner(entry, maturity, model, noted);
        groups(entry, maturity, model, noted);
        levels_of_history(maturity, model, noted);
    }
    history(maturity, model, noted);
    support(site, product, maturity, noted);
    age(site, product, maturity, noted);
}

/// A project is not in use yet, so it stands on the first step at most.
fn owner(entry: &Entry, maturity: &Maturity, model: &MaturityModel, noted: &mut Findings) {
    let Level::Of(level) = &maturity.level.value else {
        return;
    };
    let above_first = model.rank(level).is_some_and(|rank| rank > 0);
    if entry.kind.value == ProductType::Project && above_first {
        let level = level.clone();
        noted.push_related(
            Finding::ProjectLevel { level },
            maturity.level.span,
            entry.kind.span,
        );
    }
}

/// From the level that the model names on, a product has groups to tell of.
fn groups(entry: &Entry, maturity: &Maturity, model: &MaturityModel, noted: &mut Findings) {
    let Level::Of(level) = &maturity.level.value else {
        return;
    };
    let from = model.groups_from.as_ref();
    let from = from.and_then(|from| model.rank(&from.value));
    let needed = from.is_some_and(|from| model.rank(level) >= Some(from));
    if needed && !entry.keys.has("groups") {
        let because = Because {
            field: "level",
            value: level,
            span: maturity.level.span,
        };
        missing_when(&entry.keys, &["groups"], because, noted);
    }
}

fn levels_of_history(maturity: &Maturity, model: &MaturityModel, noted: &mut Findings) {
    for decision in &maturity.history {
        let from = decision.from.known().map(|from| (from, "from"));
        for (level, key) in from.into_iter().chain([(&decision.to, "to")]) {
            if level != NOT_ASSESSED && model.level(level).is_none() {
                let span = decision.keys.value(key);
                noted.push(Finding::unknown_level(level, model), span);
            }
        }
    }
}

/// What stands in a history before the first level, or after a level was taken back.
const NOT_ASSESSED: &str = "not-assessed";

fn history(maturity: &Maturity, model: Option<&MaturityModel>, noted: &mut Findings) {
    if !maturity.keys.lists("history", maturity.history.len()) {
        return;
    }
    // Out of order the links of the chain mean nothing.
    if !in_order(&maturity.history, noted) {
        return;
    }
    for pair in maturity.history.windows(2) {
        let (previous, next) = (&pair[0], &pair[1]);
        let Some(from) = next.from.known().filter(|from| **from != previous.to) else {
            continue;
        };
        let finding = Finding::BrokenHistory {
            from: from.clone(),
            previous: previous.to.clone(),
        };
        noted.push_related(finding, next.keys.value("from"), previous.keys.value("to"));
    }
    let level = match &maturity.level.value {
        Level::Of(level) => level,
        Level::NotAssessed => NOT_ASSESSED,
    };
    let known = model.is_none_or(|model| model.level(level).is_some()) || level == NOT_ASSESSED;
    let last = maturity.history.last();
    if let Some(last) = last.filter(|last| known && last.to != level) {
        let finding = Finding::LevelWithoutDecision {
            level: level.to_owned(),
            last: last.to.clone(),
        };
        noted.push_related(finding, maturity.level.span, last.keys.value("to"));
    }
}

fn in_order(history: &[Located<Decision>], noted: &mut Findings) -> bool {
    let mut in_order = true;
    for pair in history.windows(2) {
        let (previous, next) = (&pair[0], &pair[1]);
        if next.date < previous.date {
            in_order = false;
            let finding = Finding::HistoryOrder {
                date: next.date.to_string(),
                previous: previous.date.to_string(),
            };
            noted.push_related(
                finding,
                next.keys.value("date"),
                previous.keys.value("date"),
            );
        }
    }
    in_order
}

/// An official evaluation or decision stands; what others claim, their answers must support.
fn support(site: &Site, product: &Product, maturity: &Maturity, noted: &mut Findings) {
    let Level::Of(level) = &maturity.level.value else {
        return;
    };
    let faulty = maturity.basis == Known::Unknown && maturity.keys.gives("basis");
    let official = matches!(
        maturity.basis,
        Known::Value(Basis::Evaluation | Basis::Board)
    );
    if official || faulty {
        return;
    }
    let standing = &product.standing;
    let behind = standing
        .self_assessment
        .as_ref()
        .or(standing.evaluation.as_ref());
    if behind.is_none() && !maturity.assessments.is_empty() {
        return;
    }
    let answers = behind.and_then(|name| site.catalogue.assessments.get(name));
    let missing: Option<Vec<&str>> = answers.and_then(|file| {
        let model = &site.catalogue.models.get(&file.record.model.value)?.record;
        let unsettled = unsettled(model, &file.record, model.rank(level)?);
        Some(
            unsettled
                .map(|requirement| requirement.id.as_str())
                .collect(),
        )
    });
    if missing.as_ref().is_some_and(Vec::is_empty) {
        return;
    }
    let finding = Finding::LevelAboveSupport {
        level: level.clone(),
        ids: missing.map(|ids| ids.join(", ")),
    };
    noted.push(finding, maturity.level.span);
}

/// The newest evaluation must not be older than the site allows.
fn age(site: &Site, product: &Product, maturity: &Maturity, noted: &mut Findings) {
    let newest = product.standing.evaluation.as_ref();
    let is_evaluation = maturity.basis.known() == Some(&Basis::Evaluation);
    let decided = maturity.date.filter(|_| is_evaluation);
    let months = site.config.limits.evaluation_age_months;
    let evaluated = site.last_evaluated(product);
    let Some(date) = evaluated.filter(|date| site.is_old(*date, months)) else {
        return;
    };
    let finding = Finding::OldEvaluation {
        date: date.to_string(),
        months: months as usize,
    };
    let span = match newest {
        Some(newest) if decided.is_none() => {
            let mut names = maturity.assessments.iter();
            names
                .find(|name| name.value == *newest)
                .map(|name| name.span)
        }
        _ => None,
    };
    noted.push(finding, span.unwrap_or(maturity.keys.value("date")));
}
