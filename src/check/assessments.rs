//! Assessments against the model they name: every requirement answered, none made up.

use crate::diagnostic::{Diagnostic, Finding, nearest};
use crate::model::{CatalogueFile, Site};
use crate::parse::catalogue::{Assessment, MaturityModel};
use crate::text::{Located, Place};

use super::references::reference;

pub(super) fn check(site: &Site, found: &mut Vec<Diagnostic>) {
    for file in site.catalogue.assessments.values() {
        let product = Located::new(file.record.product.to_string(), file.record.product.span);
        let products = site.products.iter().map(|product| product.id.as_str());
        found.extend(reference(site, &file.path, &product, "product", products));
        let models = site.catalogue.models.keys().map(String::as_str);
        found.extend(reference(
            site,
            &file.path,
            &file.record.model,
            "model",
            models,
        ));
        if let Some(model) = site.catalogue.models.get(&file.record.model.value) {
            answers(file, &model.record, found);
        }
    }
}

fn answers(file: &CatalogueFile<Assessment>, model: &MaturityModel, found: &mut Vec<Diagnostic>) {
    let assessment = &file.record;
    let at = |span| Place {
        file: file.path.clone(),
        span,
    };
    let ids = || {
        model
            .requirements
            .iter()
            .map(|requirement| requirement.id.as_str())
    };
    for (id, answer) in &assessment.answers {
        if model.requirement(id).is_none() {
            let unanswered = ids().filter(|known| !assessment.answers.contains_key(*known));
            let finding = Finding::UnknownRequirement {
                id: id.clone(),
                model: assessment.model.value.clone(),
                nearest: nearest(id, unanswered).map(str::to_owned),
            };
            found.push(finding.at(at(answer.span)));
        }
    }
    // A misspelt id is one mistake, not a missing one too.
    let misspelt = assessment
        .answers
        .keys()
        .filter(|id| model.requirement(id).is_none())
        .count();
    let missing: Vec<&str> = ids()
        .filter(|id| !assessment.answers.contains_key(*id))
        .collect();
    if missing.len() > misspelt {
        let finding = Finding::MissingRequirement {
            ids: missing.join(", "),
        };
        found.push(finding.at(at(assessment.model.span)));
    }
}
