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
mod statement;
mod svg;
mod synonyms;
mod tables;
mod texts;
mod translations;
mod weight;

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Finding, Findings};
use crate::memo::Memo;
use crate::model::{Site, ThemeContract};
use crate::parse::record::Keys;
use crate::sources::Sources;
use crate::text::{Fingerprint, SitePath, Span};
use crate::words::{Tongue, Words};

use glossary::Glossary;
use texts::{File, Text};

/// What is kept from one check to the next. Empty or full, a check comes to the same.
#[derive(Debug, Default)]
pub struct Memory {
    /// What no body has a part in, by the surroundings and the theme's contract.
    site: Memo<SiteAndContract, Found>,
    /// How a text fits the site, by its file besides.
    texts: Memo<(SitePath, Fingerprint, SiteAndContract), Found>,
    /// How a text is written, whatever the site.
    wording: Memo<(SitePath, Fingerprint, Tongue), Found>,
}

/// A site but for the bodies of its pages, and what it may ask of its theme.
type SiteAndContract = (Fingerprint, Fingerprint);

/// What was found in a part of a site.
type Found = Arc<[Diagnostic]>;

/// Adds what it finds.
type Check<'a> = dyn Fn(&mut Vec<Diagnostic>) + Sync + 'a;

/// Everything that is wrong with a site, in no particular order.
///
/// `surroundings` stand for the whole site but what stands in the bodies of its pages.
pub fn all(
    site: &Site,
    contract: &ThemeContract,
    sources: &Sources,
    surroundings: Fingerprint,
    memory: &mut Memory,
) -> Vec<Diagnostic> {
    let of_site = OfSite {
        site,
        contract,
        glossary: OnceLock::new(),
    };
    let languages: Vec<OfLanguage<'_>> = site
        .config
        .languages
        .iter()
        .map(|language| OfLanguage::of(&language.tongue))
        .collect();
    let asked = format!("{contract:?}");
    let whole = (surroundings, Fingerprint::of(asked.as_bytes()));
    let files: Vec<File<'_>> = texts::files(site).collect();
    let of_whole = memory.site.one(whole, || of_site.whole(sources));
    let fitting = memory.texts.all(
        &files,
        |file| (file.path().clone(), file.fingerprint(), whole),
        |file| of_site.fitting(file.texts(sources)),
    );
    let wording = memory.wording.all(
        &files,
        |file| {
            let tongue = languages[file.language().0].tongue.clone();
            (file.path().clone(), file.fingerprint(), tongue)
        },
        |file| languages[file.language().0].wording(file.texts(sources)),
    );
    let parts = [of_whole].into_iter().chain(fitting).chain(wording);
    let mut found: Vec<Diagnostic> = parts.flat_map(|part| part.to_vec()).collect();
    // Whether a page is reached is for all bodies together to say.
    orphans::check(site, &mut found);
    found
}

/// A site, and what of it every text is measured by.
struct OfSite<'a> {
    site: &'a Site,
    contract: &'a ThemeContract,
    glossary: OnceLock<Option<Glossary<'a>>>,
}

impl OfSite<'_> {
    fn glossary(&self) -> Option<&Glossary<'_>> {
        self.glossary
            .get_or_init(|| Glossary::of(self.site))
            .as_ref()
    }

    /// What is wrong with entries, settings, files and how they fit together.
    fn whole(&self, sources: &Sources) -> Found {
        let site = self.site;
        let checks: [&Check<'_>; 20] = [
            &|found| links::of_menus(site, found),
            &|found| translations::check(site, self.contract, found),
            &|found| addresses::check(site, found),
            &|found| references::check(site, found),
            &|found| doubles::check(site, found),
            &|found| names::check(site, found),
            &|found| synonyms::check(site, found),
            &|found| replacements::check(site, found),
            &|found| models::check(site, found),
            &|found| assessments::check(site, found),
            &|found| email::of_entries(site, found),
            &|found| cvr::check(site, found),
            &|found| statement::check(site, found),
            &|found| files::check(site, sources, found),
            &|found| pictures::of_entries(site, found),
            &|found| publiccode::check(site, sources, found),
            &|found| descriptions::of_titles(site, found),
            &|found| weight::of_files(site, found),
            &|found| products(site, found),
            &|found| {
                if let Some(glossary) = self.glossary() {
                    glossary.of_settings(site, found);
                }
            },
        ];
        checks
            .par_iter()
            .flat_map_iter(|check| {
                let mut found = Vec::new();
                check(&mut found);
                found
            })
            .collect::<Vec<_>>()
            .into()
    }

    /// How the texts of a file fit the site.
    fn fitting(&self, texts: Vec<Text<'_>>) -> Found {
        let mut found = Vec::new();
        for text in texts {
            links::of_text(self.site, text, &mut found);
            components::of_text(self.site, self.contract, text, &mut found);
            email::of_text(self.site, text, &mut found);
            weight::of_text(self.site, text, &mut found);
            pictures::of_text(text, &mut found);
            let Some(page) = text.page else { continue };
            pictures::of_page(self.site, page, &mut found);
            headings::of_page(page, &mut found);
            descriptions::of_page(page, &mut found);
            if let Some(glossary) = self.glossary() {
                glossary.of_page(&text, &mut found);
            }
        }
        found.into()
    }
}

/// What of a language decides how its texts should be written.
struct OfLanguage<'a> {
    tongue: &'a Tongue,
    /// Hardly any site needs them, so they are read when first asked for.
    words: OnceLock<Words>,
}

impl<'a> OfLanguage<'a> {
    fn of(tongue: &'a Tongue) -> Self {
        Self {
            tongue,
            words: OnceLock::new(),
        }
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.tongue.nearest()))
    }

    /// How the texts of a file are written, which readers meet and no link does. The site has no part
    /// in it but its language.
    fn wording(&self, texts: Vec<Text<'_>>) -> Found {
        let mut found = Vec::new();
        for text in texts {
            link_words::check(text, &mut found);
            tables::check(text, &mut found);
            html::check(text, &mut found);
            phones::check(text, &mut found);
            if self.tongue.is_spoken() {
                dates::check(text, self, &mut found);
                language::check(text, self.tongue.nearest(), &mut found);
            }
        }
        found.into()
    }
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
