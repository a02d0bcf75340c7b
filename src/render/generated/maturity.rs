//! Maturity models, their requirements, and all products by all of them.

use crate::model::{Generated, Ladder};
use crate::render::plan::Plan;
use crate::render::view::Own;

use super::GeneratedPage;

pub(super) fn models(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    let ladders = showing.site.catalogue.ladders();
    let models: Vec<_> = ladders.map(|ladder| showing.ladder(ladder)).collect();
    GeneratedPage {
        title: showing.word("models-title"),
        description: Some(showing.word("models-description")),
        above: Vec::new(),
        own: Own::models(&models),
    }
}

/// Nothing for a model that is not there.
pub(super) fn model(plan: &Plan<'_>, id: &str) -> Option<GeneratedPage> {
    let showing = &plan.showing;
    let ladder = showing.site.catalogue.ladder(id)?;
    let view = showing.ladder(ladder);
    Some(GeneratedPage {
        title: showing.model_version(ladder.model),
        description: Some(view.summary.clone()),
        above: above(plan, None),
        own: Own::model(&view),
    })
}

pub(super) fn heat_map(plan: &Plan<'_>, id: &str) -> Option<GeneratedPage> {
    let showing = &plan.showing;
    let ladder = showing.site.catalogue.ladder(id)?;
    let view = showing.heat_map(ladder);
    Some(GeneratedPage {
        title: showing.word("heat-map-title"),
        description: Some(view.summary.clone()),
        above: above(plan, Some(ladder)),
        own: Own::heat_map(&view),
    })
}

pub(super) fn requirement(plan: &Plan<'_>, model: &str, id: &str) -> Option<GeneratedPage> {
    let showing = &plan.showing;
    let ladder = showing.site.catalogue.ladder(model)?;
    let view = showing.requirement_page(ladder, id)?;
    Some(GeneratedPage {
        title: format!("{} {}", view.requirement.id, view.requirement.title),
        description: view.counts.as_ref().map(|counts| {
            let values = [("met", counts.met.into()), ("total", counts.total.into())];
            showing.words("requirement-met", &values)
        }),
        above: above(plan, Some(ladder)),
        own: Own::requirement(&view),
    })
}

/// The list of models, and the model's own page.
fn above(plan: &Plan<'_>, ladder: Option<Ladder<'_>>) -> Vec<(String, String)> {
    let showing = &plan.showing;
    let models = Generated::Models.permalink().to_string();
    let mut above = vec![(showing.word("models-title"), models)];
    above.extend(ladder.map(|ladder| {
        let page = Generated::Model(ladder.id.to_owned());
        let title = showing.model_version(ladder.model);
        (title, page.permalink().to_string())
    }));
    above
}
