//! Decisions about levels: the newest, and a page for each year.

use crate::model::Generated;
use crate::render::plan::Plan;
use crate::render::view::Own;

use super::GeneratedPage;

/// So many stand on the first page; the others on those of their years.
const NEWEST: usize = 20;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    GeneratedPage {
        title: showing.word("decisions-title"),
        description: Some(showing.word("decisions-description")),
        above: Vec::new(),
        own: Own::decisions(&showing.decision_log(None, NEWEST), &None),
    }
}

pub(super) fn of_year(plan: &Plan<'_>, year: i16) -> GeneratedPage {
    let showing = &plan.showing;
    let log = showing.decision_log(Some(year), usize::MAX);
    let written = year.to_string();
    let values = [("year", (&written).into())];
    GeneratedPage {
        title: showing.words("decisions-of-year", &values),
        description: Some(showing.word("decisions-description")),
        above: vec![(
            showing.word("decisions-title"),
            Generated::Decisions.permalink().to_string(),
        )],
        own: Own::decisions(&log, &Some(written)),
    }
}
