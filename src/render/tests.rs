//! Small sites through the whole of rendering: sources in, outputs and findings out.

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::emit::{Output, Sink, SinkError};
use crate::model::{ContentFile, Documents, Site, assemble};
use crate::parse::{self, Document};
use crate::sources::{Source, Sources};
use crate::text::{Date, SitePath};

use super::{Theme, ThemeFiles, plan};

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
            document: parse::parse(file).into(),
        })
        .collect();
    let written = files.iter().find_map(|file| match &file.document.value {
        Document::Site(source) => source.as_deref(),
        _ => None,
    });
    let config = Config::of(written, None).value;
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
    let plan = plan(&site, sources, &theme);
    let rendered = plan.render(&shelf, &|| ()).unwrap();
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
        sources.insert(SitePath::new(path), text.as_bytes().to_vec());
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
fn build_with(more: &str) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    build(&sources(&format!("{SITE}{more}")))
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
            "a-aa/index.html",
            "index.html",
            "maalgrupper/index.html",
            "maalgrupper/municipality/index.html",
            "niveauer/index.html",
            "niveauer/not-assessed/index.html",
            "nyheder/feed.xml",
            "produkter/faelles/index.html",
            "produkter/index.html",
            "produkter/sammen/index.html",
            "robots.txt",
            "sitemap.xml",
            "vejledning/index.html",
            "vejledning/pris/index.html",
        ]
    );
}
