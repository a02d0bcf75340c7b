//! Everything from A to Å.

use tera::Value;

use crate::render::plan::Plan;

use super::GeneratedPage;

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    GeneratedPage {
        template: "index-az.html",
        title: plan.showing.word("index-title"),
        description: None,
        above: Vec::new(),
        own: vec![("index", Value::from_serializable(&plan.showing.index()))],
    }
}
