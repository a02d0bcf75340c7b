//! Site to diagnostics: what fits a file by itself but not the site it is part of.
//!
//! One file per family of rules. Nothing here changes the site or knows how it is shown. A value
//! that could not be read has been reported and is left in peace: one mistake, one message.

mod addresses;
mod assessments;
mod components;
mod contacts;
mod cvr;
mod dates;
mod descriptions;
mod doubles;
mod email;
mod entries;
mod files;
mod glossary;
mod headings;
mod html;
mod language;
mod licences;
mod link_words;
mod links;
mod maturity;
mod models;
mod names;
mod orphans;
mod phones;
mod pictures;
mod prices;
mod publiccode;
mod references;
mod replacements;
mod software;
mod svg;
mod tables;
mod texts;
mod weight;

use crate::diagnostic::{Diagnostic, Finding, Findings};
use crate::model::{Site, ThemeContract};
use crate::parse::record::Keys;
use crate::sources::Sources;
use crate::text::Span;

/// Everything that is wrong with a site, in no particular order.
pub fn all(site: &Site, contract: &ThemeContract, sources: &Sources) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    links::check(site, &mut found);
    components::check(site, contract, &mut found);
    addresses::check(site, &mut found);
    references::check(site, &mut found);
    doubles::check(site, &mut found);
    names::check(site, &mut found);
    replacements::check(site, &mut found);
    models::check(site, &mut found);
    assessments::check(site, &mut found);
    email::check(site, sources, &mut found);
    cvr::check(site, &mut found);
    files::check(site, sources, &mut found);
    pictures::check(site, &mut found);
    publiccode::check(site, sources, &mut found);
    of_texts(site, sources, &mut found);
    for product in &site.products {
        let entry = product.entry();
        let mut noted = Findings::of(&product.path);
        entries::check(entry, &mut noted);
        licences::check(entry, &mut noted);
        maturity::check(site, product, &mut noted);
        prices::check(site, entry, &mut noted);
        contacts::check(entry, &mut noted);
        software::check(entry, &mut noted);
        noted.report(()).noted_in(&mut found);
    }
    found
}

/// What is wrong with how texts are written, which readers meet and no link does.
fn of_texts(site: &Site, sources: &Sources, found: &mut Vec<Diagnostic>) {
    headings::check(site, found);
    descriptions::check(site, found);
    link_words::check(site, sources, found);
    tables::check(site, sources, found);
    html::check(site, sources, found);
    dates::check(site, sources, found);
    phones::check(site, sources, found);
    language::check(site, sources, found);
    glossary::check(site, sources, found);
    orphans::check(site, sources, found);
    weight::check(site, sources, found);
}

/// The value of a key that asks for another key.
#[derive(Clone, Copy)]
struct Because<'a> {
    field: &'a str,
    value: &'a str,
    span: Span,
}

/// Reports one or two keys that a record lacks.
fn missing_when(keys: &Keys, missing: &[&str], because: Because<'_>, noted: &mut Findings) {
    let Some(first) = missing.first() else {
        return;
    };
    let finding = Finding::MissingWhen {
        count: missing.len(),
        key: (*first).to_owned(),
        other: missing.get(1).map(|other| (*other).to_owned()),
        field: because.field.to_owned(),
        value: because.value.to_owned(),
    };
    noted.push_related(finding, keys.place(), because.span);
}
