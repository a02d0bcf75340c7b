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
mod synonyms;
mod tables;
mod texts;
mod weight;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Finding, Findings};
use crate::memo::Memo;
use crate::model::{Site, ThemeContract};
use crate::parse::record::Keys;
use crate::sources::{Source, Sources};
use crate::text::{Fingerprint, SitePath, Span};
use crate::words::{Language, Words};

use texts::Text;

/// What is kept from one check to the next. Empty or full, a check comes to the same.
#[derive(Debug, Default)]
pub struct Memory {
    texts: Memo<(SitePath, Fingerprint, Language), Arc<Vec<Diagnostic>>>,
}

/// Adds what it finds.
type Check<'a> = dyn Fn(&mut Vec<Diagnostic>) + Sync + 'a;

/// Everything that is wrong with a site, in no particular order.
pub fn all(
    site: &Site,
    contract: &ThemeContract,
    sources: &Sources,
    memory: &mut Memory,
) -> Vec<Diagnostic> {
    let checks: [&Check<'_>; 21] = [
        &|found| links::check(site, found),
        &|found| components::check(site, contract, found),
        &|found| addresses::check(site, found),
        &|found| references::check(site, found),
        &|found| doubles::check(site, found),
        &|found| names::check(site, found),
        &|found| synonyms::check(site, found),
        &|found| replacements::check(site, found),
        &|found| models::check(site, found),
        &|found| assessments::check(site, found),
        &|found| email::check(site, sources, found),
        &|found| cvr::check(site, found),
        &|found| files::check(site, sources, found),
        &|found| pictures::check(site, found),
        &|found| publiccode::check(site, sources, found),
        &|found| headings::check(site, found),
        &|found| descriptions::check(site, found),
        &|found| glossary::check(site, sources, found),
        &|found| orphans::check(site, sources, found),
        &|found| weight::check(site, sources, found),
        &|found| products(site, found),
    ];
    let mut found: Vec<Diagnostic> = checks
        .par_iter()
        .flat_map_iter(|check| {
            let mut found = Vec::new();
            check(&mut found);
            found
        })
        .collect();
    for of_file in memory.of_texts(site, sources) {
        found.extend(of_file.iter().cloned());
    }
    found
}

fn products(site: &Site, found: &mut Vec<Diagnostic>) {
    for product in &site.products {
        let entry = product.entry();
        let mut noted = Findings::of(&product.path);
        entries::check(entry, &mut noted);
        licences::check(entry, &mut noted);
        maturity::check(site, product, &mut noted);
        prices::check(site, entry, &mut noted);
        contacts::check(entry, &mut noted);
        software::check(entry, &mut noted);
        noted.report(()).noted_in(found);
    }
}

impl Memory {
    /// What is wrong with how texts are written, file by file: it depends on nothing else.
    fn of_texts(&mut self, site: &Site, sources: &Sources) -> Vec<Arc<Vec<Diagnostic>>> {
        let language = site.config.language;
        let of_site = OfSite {
            language,
            words: OnceLock::new(),
        };
        let mut files: BTreeMap<&SitePath, Vec<Text<'_>>> = BTreeMap::new();
        for text in texts::all(site, sources) {
            files.entry(text.path).or_default().push(text);
        }
        let files: Vec<_> = files.into_iter().collect();
        self.texts.all(
            &files,
            |(path, _)| {
                let source = sources.files.get(*path);
                let content = source.map_or_else(|| Fingerprint::of(b""), Source::fingerprint);
                ((*path).clone(), content, language)
            },
            |(_, texts)| {
                let mut found = Vec::new();
                for text in texts {
                    wording(*text, &of_site, &mut found);
                }
                Arc::new(found)
            },
        )
    }
}

/// What of a site decides how its texts should be written.
struct OfSite {
    language: Language,
    /// Hardly any site needs them, so they are read when first asked for.
    words: OnceLock<Words>,
}

impl OfSite {
    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.language))
    }
}

/// How a text is written, which readers meet and no link does.
fn wording(text: Text<'_>, of_site: &OfSite, found: &mut Vec<Diagnostic>) {
    link_words::check(text, found);
    tables::check(text, found);
    html::check(text, found);
    dates::check(text, of_site, found);
    phones::check(text, found);
    language::check(text, of_site.language, found);
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
