//! What several products come to together.

use tera::Value;

use crate::render::plan::Plan;

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    let budget = showing.budget(&plan.shared.cards);
    GeneratedPage {
        template: "budget.html",
        title: showing.word("budget-title"),
        description: Some(showing.word("budget-lead")),
        above: super::products(showing),
        own: vec![("budget", Value::from_serializable(&budget))],
    }
}
