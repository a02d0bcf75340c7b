//! Products side by side.

use crate::render::plan::Plan;
use crate::render::view::Own;

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    let comparison = showing.side_by_side(&plan.shared.cards);
    GeneratedPage {
        title: showing.word("compare-title"),
        description: Some(showing.word("compare-lead")),
        above: super::products(showing),
        own: Own::compare(&comparison),
    }
}
