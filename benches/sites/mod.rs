//! Made sites of any size, the same every time: for benchmarks, and for tests that need a site large
//! enough to be caught in the middle of its work.
//!
//! They look like the real site: sections in sections, links between pages, tables, callouts,
//! components, products with every price model, assessments with reasons. A file says the same
//! whatever the size of the site, but for links that would lead outside it.

mod chance;
mod pages;
mod products;
mod prose;

use std::collections::BTreeMap;

/// How large a site is to be made.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Markdown files, those of sections included. There are never fewer than the five that every
    /// site here begins with.
    pub pages: usize,
    pub products: usize,
}

/// The files of a site by path, ready to be built without a finding.
pub fn make(size: Size) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = SETTINGS
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    files.extend(pages::make(size));
    files.extend(products::make(size));
    files
}

/// What does not depend on size. Ladder, word lists and size classes are the real site's, so that
/// made entries fit what the program expects of real ones.
const SETTINGS: [(&str, &str); 5] = [
    ("content/site.yml", SITE),
    (
        "content/modenhed/os2-1.1.0.yml",
        include_str!("../../content/modenhed/os2-1.1.0.yml"),
    ),
    ("content/ordlister/emner.yml", TOPICS),
    (
        "content/ordlister/systemer.yml",
        include_str!("../../content/ordlister/systemer.yml"),
    ),
    (
        "content/stoerrelser.yml",
        include_str!("../../content/stoerrelser.yml"),
    ),
];

const TOPICS: &str = include_str!("../../content/ordlister/emner.yml");

const SITE: &str = r#"title: En lavet vejviser
description: Et websted, der er lavet af et program for at måle og prøve et andet.
base_url: https://os2.example/
language: da
theme: default
organisation:
  name: Det lavede fællesskab
  short_name: Fællesskabet
  address: [Rådhuspladsen 1, 8000 Aarhus C]
  cvr: "41849983"
  ean: unknown
  email: kontakt@os2.example
  phone: unknown
  website: https://os2.example/
repository: unknown
accessibility_statement: https://was.example/os2
menus:
  main:
    - {title: Vejledning, target: /vejledning/}
    - {title: Produkter, target: /produkter/}
    - {title: Nyheder, target: /nyheder/}
    - {title: Kontakt, target: /kontakt/}
  footer:
    - {title: Kontakt, target: /kontakt/}
membership:
  fee: 25000
  vat: excluded
  source: {title: Et takstblad, url: https://os2.example/takster, date: 2026-01-01}
catalogue:
  name_prefix: OS2
  model: os2-1.1.0
  price_list: https://os2.example/takster
limits: {fact_age_months: 1200, evaluation_age_months: 1200}
"#;
