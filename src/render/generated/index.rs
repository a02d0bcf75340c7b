//! Everything from A to Å.

use crate::render::plan::Plan;
use crate::render::view::Own;

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    GeneratedPage {
        title: plan.showing.word("index-title"),
        description: None,
        above: Vec::new(),
        own: Own::index(&plan.showing.index()),
    }
}
