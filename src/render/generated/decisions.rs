//! Decisions about levels: the newest, and a page for each year.

use tera::Value;

use crate::model::Generated;
use crate::render::plan::Plan;

use super::GeneratedPage;

/// So many stand on the first page; the others on those of their years.
const NEWEST: usize = 20;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    GeneratedPage {
        template: "decisions.html",
        title: showing.word("decisions-title"),
        description: Some(showing.word("decisions-description")),
        above: Vec::new(),
        own: vec![
            (
                "log",
                Value::from_serializable(&showing.decision_log(None, NEWEST)),
            ),
            ("year", Value::none()),
        ],
    }
}

pub(super) fn of_year(plan: &Plan<'_>, year: i16) -> GeneratedPage {
    let showing = &plan.showing;
    let log = showing.decision_log(Some(year), usize::MAX);
    let written = year.to_string();
    let values = [("year", (&written).into())];
    GeneratedPage {
        template: "decisions.html",
        title: showing.words("decisions-of-year", &values),
        description: Some(showing.word("decisions-description")),
        above: vec![(
            showing.word("decisions-title"),
            Generated::Decisions.permalink().to_string(),
        )],
        own: vec![
            ("log", Value::from_serializable(&log)),
            ("year", Value::from_serializable(&written)),
        ],
    }
}
