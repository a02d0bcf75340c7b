//! Guide and products by what readers type. The hits are found in the reader's browser.

use crate::render::plan::Plan;
use crate::render::view::Own;

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let engine = plan.showing.href("/pagefind/");
    GeneratedPage {
        title: plan.showing.word("search"),
        description: None,
        above: Vec::new(),
        own: Own::search(&engine),
    }
}
