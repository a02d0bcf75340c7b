//! Products side by side.

use tera::Value;

use crate::render::plan::Plan;

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    let comparison = showing.side_by_side(&plan.shared.cards);
    GeneratedPage {
        template: "compare.html",
        title: showing.word("compare-title"),
        description: Some(showing.word("compare-lead")),
        above: super::products(showing),
        own: vec![("comparison", Value::from_serializable(&comparison))],
    }
}
