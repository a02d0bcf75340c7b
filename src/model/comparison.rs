//! Assessments side by side: two of one product, and all products by one model.

use crate::parse::catalogue::{Assessment, AssessmentKind, Product, Requirement};

use super::maturity::{AnswerGroup, Ladder, NamedAssessment, assessments_of, newest_first};
use super::{Catalogue, ProductId, Site};

/// Two assessments of one product.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    pub kind: ComparisonKind,
    /// The one that weighs more: the evaluation, or else the newer.
    pub first: NamedAssessment<'a>,
    pub second: NamedAssessment<'a>,
    /// `None` where they answer different models: equal numbers may not mean the same.
    pub answers: Option<Agreement<'a>>,
}

/// What sets two compared assessments apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonKind {
    /// What the secretariat says and what the product says itself.
    EvaluationAndSelf,
    /// Of the same kind, a newer and an older.
    NewerAndOlder,
}

/// How far two assessments say the same.
#[derive(Clone, Debug)]
pub struct Agreement<'a> {
    pub ladder: Ladder<'a>,
    /// Requirements that both answer alike. Green and yes are alike, and red and no.
    pub alike: usize,
    /// Requirements that both answer, but differently, in the model's order.
    pub differing: Vec<&'a Requirement>,
}

/// The comparisons that a product's assessments allow: the newest evaluation with the newest
/// self-assessment, and the two newest of each kind.
pub fn comparisons<'a>(product: &'a Product, catalogue: &'a Catalogue) -> Vec<Comparison<'a>> {
    let named = assessments_of(product, catalogue);
    let evaluations = newest_first(&named, AssessmentKind::Evaluation);
    let own = newest_first(&named, AssessmentKind::SelfAssessment);
    let both = evaluations.first().zip(own.first());
    let both = both.map(|(first, second)| (ComparisonKind::EvaluationAndSelf, *first, *second));
    let over_time = [&evaluations, &own].into_iter().filter_map(|of_kind| {
        let (newer, older) = of_kind.first().zip(of_kind.get(1))?;
        Some((ComparisonKind::NewerAndOlder, *newer, *older))
    });
    both.into_iter()
        .chain(over_time)
        .map(|(kind, first, second)| Comparison {
            kind,
            first,
            second,
            answers: agreement(first.1, second.1, catalogue),
        })
        .collect()
}

fn agreement<'a>(
    first: &'a Assessment,
    second: &'a Assessment,
    catalogue: &'a Catalogue,
) -> Option<Agreement<'a>> {
    if first.model.value != second.model.value {
        return None;
    }
    let ladder = catalogue.ladder(&first.model.value)?;
    let (mut alike, mut differing) = (0, Vec::new());
    for requirement in &ladder.model.requirements {
        let group = |assessment: &Assessment| {
            let answered = assessment.answers.get(&requirement.id)?;
            Some(AnswerGroup::of(answered.answer))
        };
        match (group(first), group(second)) {
            (Some(first), Some(second)) if first == second => alike += 1,
            (Some(_), Some(_)) => differing.push(&requirement.value),
            _ => {}
        }
    }
    Some(Agreement {
        ladder,
        alike,
        differing,
    })
}

impl Catalogue {
    /// A model by its id.
    pub fn ladder<'a>(&'a self, id: &str) -> Option<Ladder<'a>> {
        let (id, file) = self.models.get_key_value(id)?;
        let model = &file.record;
        Some(Ladder { id, model })
    }

    /// Every model, by id.
    pub fn ladders(&self) -> impl Iterator<Item = Ladder<'_>> {
        self.models.iter().map(|(id, file)| Ladder {
            id,
            model: &file.record,
        })
    }
}

impl Site {
    /// The maturity model in force.
    pub fn ladder(&self) -> Option<Ladder<'_>> {
        self.catalogue.ladder(&self.config.model.as_ref()?.value)
    }

    /// The products with an assessment by a model, each with the one that counts: its newest
    /// evaluation, else its newest self-assessment. In the order of the products.
    pub fn assessed_by(&self, model: &str) -> Vec<(ProductId, NamedAssessment<'_>)> {
        let products = self.products.iter().enumerate();
        products
            .filter_map(|(at, product)| {
                let mut named = assessments_of(product.entry(), &self.catalogue);
                named.retain(|(_, assessment)| assessment.model.value == model);
                let newest = |kind| newest_first(&named, kind).first().copied();
                let counted = newest(AssessmentKind::Evaluation)
                    .or_else(|| newest(AssessmentKind::SelfAssessment))?;
                Some((ProductId(at), counted))
            })
            .collect()
    }
}
