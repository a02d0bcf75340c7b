//! What several products come to together.

use crate::render::plan::Plan;
use crate::render::view::Own;

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    let budget = showing.budget(&plan.shared.cards);
    GeneratedPage {
        title: showing.word("budget-title"),
        description: Some(showing.word("budget-lead")),
        above: super::products(showing),
        own: Own::budget(&budget),
    }
}
