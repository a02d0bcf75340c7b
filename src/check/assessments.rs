//! Assessments against the model they name, and against what they say of themselves.

use crate::diagnostic::{Diagnostic, Finding, Findings, nearest};
use crate::model::{CatalogueFile, Site};
use crate::parse::catalogue::{Answer, Answered, Assessment, MaturityModel};
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
        let mut noted = Findings::of(&file.path);
        counts(&file.record, &mut noted);
        reasons(&file.record, &mut noted);
        noted.report(()).noted_in(found);
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
        if let Some(now) = model
            .renamed
            .get(id)
            .filter(|_| model.requirement(id).is_none())
        {
            let finding = Finding::renamed_requirement(id, now, &assessment.model.value, model);
            found.push(finding.at(at(answer.span)));
        } else if model.requirement(id).is_none() {
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

/// Counts as they stand in the source: a report and its own rows do not always agree.
fn counts(assessment: &Assessment, noted: &mut Findings) {
    let Some(counts) = &assessment.counts else {
        return;
    };
    if assessment.answers.values().any(|given| given.faulty) {
        return;
    }
    for (answer, written) in counts.written() {
        let answers = assessment.answers.values();
        let counted = answers.filter(|given| given.answer == answer).count();
        let written = written as usize;
        if written != counted {
            let answer = answer.as_str().to_owned();
            let span = counts.keys.value(&answer);
            let finding = Finding::WrongCount {
                answer,
                written,
                counted,
            };
            noted.push(finding, span);
        }
    }
}

/// Where a file gives reasons, an answer without one stands out.
fn reasons(assessment: &Assessment, noted: &mut Findings) {
    let reasoned = |given: &Answered| given.reason.is_some() || given.link.is_some();
    let met = |given: &Answered| matches!(given.answer, Answer::Green | Answer::Yes);
    if !assessment.answers.values().any(|given| reasoned(given)) {
        return;
    }
    let bare = assessment.answers.iter();
    let bare: Vec<_> = bare
        .filter(|(_, given)| met(given) && !reasoned(given))
        .collect();
    if let Some((_, first)) = bare.first() {
        let ids: Vec<&str> = bare.iter().map(|(id, _)| id.as_str()).collect();
        let ids = ids.join(", ");
        noted.push(Finding::GreenWithoutReason { ids }, first.span);
    }
}
