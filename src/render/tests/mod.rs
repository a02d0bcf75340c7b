//! Small sites through the whole of rendering: sources in, outputs and findings out.

mod asked;
mod bodies;
mod budget;
mod exports;
mod handbook;
mod languages;
mod machines;
mod news;
mod products;
mod themes;

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::config::{Config, Given};
use crate::diagnostic::{Argument, Diagnostic};
use crate::emit::{Output, Sink, SinkError};
use crate::model::{ContentFile, Documents, Site, assemble};
use crate::parse::{self, Document};
use crate::sources::{Source, Sources};
use crate::text::{Date, Fingerprint, SitePath};

use super::{Pictures, Theme, ThemeFiles, plan};

#[derive(Default)]
struct Shelf(Mutex<BTreeMap<String, String>>);

impl Sink for Shelf {
    fn put(&self, output: Output) -> Result<(), SinkError> {
        let text = String::from_utf8_lossy(&output.bytes).into_owned();
        let before = self.0.lock().unwrap().insert(output.path.to_string(), text);
        assert!(before.is_none(), "{} is made once", output.path);
        Ok(())
    }
}

/// The outputs by path, and what was found.
fn build(sources: &Sources) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    let texts = sources
        .below("content")
        .filter_map(|(_, source)| match source {
            Source::Text(file) => Some(file),
            Source::Binary(_) => None,
        });
    let files: Vec<ContentFile> = texts
        .map(|file| ContentFile {
            path: file.path.clone(),
            fingerprint: file.fingerprint,
            document: parse::parse(file).into(),
        })
        .collect();
    let written = files.iter().find_map(|file| match &file.document.value {
        Document::Site(source) => source.as_deref(),
        _ => None,
    });
    let config = Config::of(written, Given::default()).value;
    let today = Date::parse("2026-11-23").unwrap();
    let site: Site = assemble(Documents {
        config,
        today,
        drafts: false,
        files: &files,
        sources,
    })
    .value;
    let mut found = Vec::new();
    let files = ThemeFiles::of(sources, &site.config).noted_in(&mut found);
    let theme = Theme::load(&files, &site.config).noted_in(&mut found);
    let shelf = Shelf::default();
    let plan = plan(&site, sources, &theme, Pictures::default(), None);
    let rendered = plan
        .render(&shelf, Fingerprint::of(b""), None, &|| ())
        .unwrap();
    found.extend(rendered.diagnostics);
    let outputs = shelf.0.into_inner().unwrap();
    assert_eq!(rendered.outputs, outputs.len());
    Diagnostic::sort(&mut found);
    (outputs, found)
}

/// Files written as `//- path` and their text below.
fn sources(text: &str) -> Sources {
    let mut sources = Sources::default();
    for file in text.split("//- ").filter(|file| !file.trim().is_empty()) {
        let (path, text) = file.split_once('\n').unwrap();
        sources.insert(SitePath::new(path), text.as_bytes());
    }
    sources
}

const SITE: &str = "//- content/site.yml
title: Vejviser
base_url: https://os2.example/guide/
language: da
organisation: {name: Fællesskabet, email: post@os2.example}
menus: {main: [{title: Vejledning, target: /vejledning/}], footer: []}
//- content/_index.md
---
title: Forside
---

Velkommen.
//- content/vejledning/_index.md
---
title: Vejledning
---
//- content/vejledning/pris.md
---
title: Pris & moms
updated: 2026-01-02
---

## Hvad koster det?

Se [vejledningen](_index.md#moms) og [[faelles]].
//- content/produkter/_index.md
---
title: Produkter
---
//- content/produkter/faelles.yml
schema: 1
id: faelles
name: Fælles
aliases: [Sammen]
type: product
status: active
status_date: 2026-01-05
summary: Deler <alt> med alle
description: Et produkt.
topics: unknown
audience: [municipality]
license: MPL-2.0
maturity: {level: not-assessed, basis: unknown}
accession:
  requires_membership: unknown
  price:
    status: known
    vat: excluded
    tariffs:
      - id: \"2026\"
        valid: {from: 2026-01-01, to: open}
        items:
          - {id: fee, kind: recurring, paid_to: os2, interval: year, model: fixed, member: 1200, non_member: 1500}
          - {id: start, kind: onboarding, paid_to: os2, interval: once, model: fixed, amount: 500}
contacts:
  - {role: entry, name: Anders And, email: hjaelp@os2.example}
reviewed: unknown
";

/// Builds the small site with more files; they replace those of the same path.
pub(super) fn build_with(more: &str) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    build(&sources(&format!("{SITE}{more}")))
}

/// The findings, a line each.
fn shown(found: &[Diagnostic], sources: &Sources) -> String {
    let line = |diagnostic: &Diagnostic| {
        let place = &diagnostic.place;
        let text = sources
            .text(&place.file)
            .map(|file| &file.text[place.span.range()]);
        let rule = diagnostic.finding.rule().id();
        let arguments = diagnostic.finding.arguments().into_iter();
        // What a template could name instead is much.
        let told = arguments.filter(|(name, _)| rule != "template-name" || *name != "known");
        let values: Vec<String> = told
            .filter_map(|(_, value)| match value {
                Argument::Text(text) => Some(text),
                Argument::Number(number) => Some(number.to_string()),
                Argument::Amount(amount) => Some(amount.oere().to_string()),
                Argument::Nothing => None,
            })
            .collect();
        format!(
            "{} `{}` {rule}: {}\n",
            place.file,
            text.unwrap_or("-"),
            values.join(", ")
        )
    };
    found.iter().map(line).collect()
}

/// Builds the small site with more files and expects these findings.
fn check_found(more: &str, expected: &str) -> BTreeMap<String, String> {
    let sources = sources(&format!("{SITE}{more}"));
    let (outputs, found) = build(&sources);
    assert_eq!(shown(&found, &sources), expected);
    outputs
}

#[test]
fn every_page_is_made() {
    let (outputs, found) = build_with("");
    assert_eq!(found, []);
    let pages: Vec<&str> = outputs
        .keys()
        .map(String::as_str)
        .filter(|path| !path.starts_with("theme/"))
        .collect();
    assert_eq!(
        pages,
        [
            "404.html",
            "_headers",
            "a-aa/index.html",
            "budget/index.html",
            "data/index.html",
            "index.html",
            "katalog.csv",
            "katalog.json",
            "licenser/index.html",
            "licenser/mpl-2-0/index.html",
            "maalgrupper/index.html",
            "maalgrupper/kommune/index.html",
            "niveauer/ikke-vurderet/index.html",
            "niveauer/index.html",
            "nyheder/feed.xml",
            "priser.csv",
            "prisstatus/index.html",
            "prisstatus/oplyst/index.html",
            "produkter/faelles/entry.vcf",
            "produkter/faelles/frister.ics",
            "produkter/faelles/index.html",
            "produkter/faelles/index.json",
            "produkter/faelles/niveau.svg",
            "produkter/index.html",
            "produkter/priser.json",
            "produkter/sammen/index.html",
            "redaktoer/felter/index.html",
            "redaktoer/morgenliste/index.html",
            "redaktoer/regler/index.html",
            "redaktoer/skabeloner/index.html",
            "robots.txt",
            "sammenlign/index.html",
            "sitemap.xml",
            "skema/katalog.json",
            "skema/modenhed.json",
            "skema/ordliste.json",
            "skema/produkt.json",
            "skema/side.json",
            "skema/site.json",
            "skema/stoerrelser.json",
            "skema/vurdering.json",
            #[cfg(feature = "search")]
            "soeg/index.html",
            "status/i-brug/index.html",
            "status/index.html",
            "vejledning/index.html",
            "vejledning/pris/index.html",
        ]
    );
}

#[test]
fn any_number_of_threads_makes_the_same_bytes() {
    let with_threads = |count| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(count)
            .build()
            .unwrap();
        pool.install(|| build_with(""))
    };
    assert_eq!(with_threads(1), with_threads(4));
}

#[test]
fn every_address_within_the_site_has_the_base_path() {
    let (outputs, _) = build_with("");
    for (path, text) in outputs.iter().filter(|(path, _)| path.contains(".html")) {
        for name in ["href=\"", "src=\"", "action=\""] {
            for address in text.split(name).skip(1) {
                let address = address.split('"').next().unwrap();
                let outside = ["https://", "mailto:", "tel:", "#"];
                let whole = outside.iter().any(|start| address.starts_with(start));
                assert!(whole || address.starts_with("/guide/"), "{path}: {address}");
            }
        }
    }
}
