//! A filled-in form or a written report to an assessment of the site.

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, Findings, Reported, nearest};
use crate::parse::catalogue::{Answer, AssessmentKind, MaturityModel};
use crate::parse::values::Url;
use crate::text::{Date, Located, SitePath, Slug, SourceFile, Span};

use super::written::Written;
use super::{Import, Note, Reason, form, report_table, settled};

/// What an import needs of the site, and what was said on the command line.
#[derive(Debug, Default)]
pub struct Surroundings<'a> {
    /// Ids and names of the site's products.
    pub products: Vec<(String, String)>,
    /// By the names of their files.
    pub models: BTreeMap<String, &'a MaturityModel>,
    /// One of `products`, where the file's own words are not to be asked.
    pub product: Option<String>,
    /// One of `models`, likewise.
    pub model: Option<String>,
}

/// An assessment as its author gave it.
#[derive(Debug, Default)]
pub struct Given {
    /// In the author's words.
    pub product: Option<Located<String>>,
    pub model: Option<Located<String>>,
    pub template: Option<String>,
    pub kind: Option<AssessmentKind>,
    pub date: Option<Date>,
    pub by: Option<String>,
    pub source: Option<String>,
    pub url: Option<Url>,
    pub answers: Vec<GivenAnswer>,
    pub notes: Vec<Note>,
    /// Where it begins, for what is said of the whole.
    pub span: Span,
}

/// One requirement's answer, with its grounds.
#[derive(Debug)]
pub struct GivenAnswer {
    pub id: Located<String>,
    pub answer: Answer,
    pub reason: Option<String>,
    pub link: Option<Url>,
}

/// The assessment that a form (JSON) or a report (Markdown) holds, for `content/vurderinger/`.
pub fn assessment(file: &SourceFile, site: &Surroundings<'_>) -> Reported<Option<Import>> {
    let mut found = Findings::of(&file.path);
    let is_report = matches!(file.path.extension().as_str(), "md" | "markdown");
    let given = if is_report {
        report_table::read(file, site, &mut found)
    } else {
        form::read(file, site, &mut found)
    };
    let import = given.and_then(|given| settle(given, site, &mut found));
    settled(import, found)
}

fn settle(mut given: Given, site: &Surroundings<'_>, found: &mut Findings) -> Option<Import> {
    let product = product(&given, site, found);
    let model = model(&given, site, found);
    let answers = answers(&mut given, model.as_deref(), site, found);
    let (product, model, kind) = (product?, model?, given.kind?);
    let day = given.date.map(|date| date.to_string());
    let name = day.as_deref().unwrap_or("udateret");
    Some(Import {
        path: SitePath::new(format!("content/vurderinger/{product}-{name}.yml")),
        text: written(&given, &product, &model, kind, &answers),
        notes: given.notes,
    })
}

/// The id of the product that is meant.
fn product(given: &Given, site: &Surroundings<'_>, found: &mut Findings) -> Option<String> {
    if site.product.is_some() {
        return site.product.clone();
    }
    let named = given.product.as_ref()?;
    let plain = plain(&named.value);
    let known = site
        .products
        .iter()
        .find(|(id, name)| self::plain(id) == plain || self::plain(name) == plain);
    if let Some((id, _)) = known {
        return Some(id.clone());
    }
    let ids = site.products.iter().map(|(id, _)| id.as_str());
    let meant = nearest(Slug::of(&named.value).as_str(), ids).map(str::to_owned);
    let finding = Finding::UnknownReference {
        id: named.value.clone(),
        kind: "product".to_owned(),
        nearest: meant,
        folder: None,
    };
    found.push(finding, named.span);
    None
}

/// Letters and digits alone: `OS2-SkadesØkonomi` and `os2skadesoekonomi` are one name.
pub fn plain(name: &str) -> String {
    Slug::of(name).as_str().replace('-', "")
}

/// The name of the model's file. A form tells its version alone.
fn model(given: &Given, site: &Surroundings<'_>, found: &mut Findings) -> Option<String> {
    if site.model.is_some() {
        return site.model.clone();
    }
    let mut names = site.models.keys();
    let Some(named) = &given.model else {
        if let (Some(only), None) = (names.next(), names.next()) {
            return Some(only.clone());
        }
        let key = "model".to_owned();
        found.push(
            Finding::MissingKey {
                key,
                unknown: false,
            },
            given.span,
        );
        return None;
    };
    let is_meant = |(name, model): &(&String, &&MaturityModel)| {
        **name == named.value || model.version == named.value
    };
    if let Some((name, _)) = site.models.iter().find(is_meant) {
        return Some(name.clone());
    }
    let names = site.models.keys().map(String::as_str);
    let finding = Finding::UnknownReference {
        id: named.value.clone(),
        kind: "model".to_owned(),
        nearest: nearest(&named.value, names).map(str::to_owned),
        folder: None,
    };
    found.push(finding, named.span);
    None
}

/// Each requirement's answer in the model's order; what is not answered is not known.
fn answers(
    given: &mut Given,
    model: Option<&str>,
    site: &Surroundings<'_>,
    found: &mut Findings,
) -> Vec<(String, GivenAnswer)> {
    let mut by_id: BTreeMap<String, GivenAnswer> = BTreeMap::new();
    for answer in std::mem::take(&mut given.answers) {
        if let Some(first) = by_id.get(&answer.id.value) {
            let key = answer.id.value.clone();
            found.push_related(Finding::DuplicateKey { key }, answer.id.span, first.id.span);
            continue;
        }
        by_id.insert(answer.id.value.clone(), answer);
    }
    let Some((name, model)) = model.and_then(|name| Some((name, site.models.get(name)?))) else {
        return Vec::new();
    };
    for answer in by_id.values() {
        unknown_requirement(&answer.id, name, model, &by_id, found);
    }
    let mut ordered = Vec::new();
    for requirement in &model.requirements {
        let id = requirement.id.clone();
        let answer = by_id.remove(&id).unwrap_or_else(|| {
            given.notes.push(Note {
                place: found.place(given.span),
                key: id.clone(),
                reason: Reason::Unanswered,
            });
            GivenAnswer {
                id: Located::new(id.clone(), given.span),
                answer: Answer::NotKnown,
                reason: None,
                link: None,
            }
        });
        ordered.push((id, answer));
    }
    ordered
}

fn unknown_requirement(
    id: &Located<String>,
    name: &str,
    model: &MaturityModel,
    answered: &BTreeMap<String, GivenAnswer>,
    found: &mut Findings,
) {
    if model.requirement(&id.value).is_some() {
        return;
    }
    if let Some(now) = model.renamed.get(&id.value) {
        found.push(
            Finding::renamed_requirement(&id.value, now, name, model),
            id.span,
        );
        return;
    }
    let ids = model.requirements.iter().map(|known| known.id.as_str());
    let unanswered = ids.filter(|known| !answered.contains_key(*known));
    let finding = Finding::UnknownRequirement {
        id: id.value.clone(),
        model: name.to_owned(),
        nearest: nearest(&id.value, unanswered).map(str::to_owned),
    };
    found.push(finding, id.span);
}

fn written(
    given: &Given,
    product: &str,
    model: &str,
    kind: AssessmentKind,
    answers: &[(String, GivenAnswer)],
) -> String {
    let mut file = Written::default();
    file.text("product", product);
    file.text("model", model);
    if let Some(template) = &given.template {
        file.text("template", template);
    }
    file.raw("kind", kind.as_str());
    let date = given.date.map(|date| date.to_string());
    file.raw("date", date.as_deref().unwrap_or("unknown"));
    file.known("by", given.by.as_deref());
    if given.source.is_some() || given.url.is_some() {
        file.below("source", |source| {
            source.known("title", given.source.as_deref());
            source.known("url", given.url.as_ref().map(Url::as_str));
            source.raw("date", date.as_deref().unwrap_or("unknown"));
        });
    }
    file.below("answers", |below| {
        for (id, given) in answers {
            if given.reason.is_none() && given.link.is_none() {
                below.raw(id, given.answer.as_str());
                continue;
            }
            below.below(id, |grounds| {
                grounds.raw("answer", given.answer.as_str());
                if let Some(reason) = &given.reason {
                    grounds.text("reason", reason);
                }
                if let Some(link) = &given.link {
                    grounds.text("link", link.as_str());
                }
            });
        }
    });
    file.finish()
}
