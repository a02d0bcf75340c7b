//! Maturity by whatever ladder a site describes: totals, what is missing, and the pages made of it.

mod real_site;

use std::collections::BTreeMap;

use vejviser::pipeline::Memory;
use vejviser::sources::Sources;
use vejviser::text::SitePath;

/// A ladder that shares nothing with OS2's: other levels, other letters. An older one beside it.
const SITE: &str = "content/site.yml
title: Haven
base_url: https://have.example/
language: da
catalogue: {model: trappe-2}
menus: {main: [], footer: []}
//- content/_index.md
---
title: Haven
---
//- content/produkter/_index.md
---
title: Produkter
---
//- content/modenhed/trappe-2.yml
title: Trappen
version: '2'
date: unknown
levels:
  - {id: froe, title: Frø, summary: Noget er sået}
  - {id: spire, title: Spire}
  - {id: plante, title: Plante}
  - {id: trae, title: Træ}
themes: [{id: K, title: Jord}, {id: L, title: Lys}, {id: M, title: Mennesker}]
requirements:
  - {id: K1, theme: K, level: froe, title: Jorden er gravet}
  - {id: K2, theme: K, level: spire, title: Jorden er gødet}
  - {id: L1, theme: L, level: spire, title: Der er lys}
  - {id: L2, theme: L, level: plante, title: Der er lys hele året}
  - {id: M1, theme: M, level: plante, title: Nogen ser til den, recommendation: true}
  - {id: M2, theme: M, level: trae, title: Nogen har ansvaret}
renamed: {J7: K1}
//- content/modenhed/trappe-1.yml
title: Trappen
version: '1'
date: unknown
levels: [{id: froe, title: Frø}]
themes: [{id: J, title: Jord}]
requirements: [{id: J7, theme: J, level: froe, title: Jorden er gravet}]
//- content/vurderinger/alfa-2026.yml
product: alfa
model: trappe-2
kind: evaluation
date: 2026-02-01
by: Gartneren
answers:
  K1: {answer: green, reason: Set}
  K2: {answer: yellow, reason: Kompost i stedet}
  L1: {answer: green, reason: Set}
  L2: red
  M1: red
  M2: grey
//- content/vurderinger/alfa-2025.yml
product: alfa
model: trappe-2
kind: evaluation
date: 2025-03-01
by: Gartneren
answers: {K1: green, K2: red, L1: green, L2: red, M1: red, M2: grey}
//- content/vurderinger/beta-2024.yml
product: beta
model: trappe-1
kind: self-assessment
date: 2025-01-01
by: Beta
answers: {J7: yes}
//- content/vurderinger/alfa-selv.yml
product: alfa
model: trappe-2
kind: self-assessment
date: 2026-01-01
by: Alfa
answers: {K1: yes, K2: yes, L1: yes, L2: no, M1: unknown, M2: not-relevant}
//- content/vurderinger/beta-selv.yml
product: beta
model: trappe-2
kind: self-assessment
date: 2026-01-01
by: Beta
answers: {K1: yes, K2: no, L1: no, L2: no, M1: no, M2: no}
";

const MATURITIES: [(&str, &str); 3] = [
    (
        "alfa",
        "{level: spire, basis: evaluation, date: 2026-02-01, assessments: [alfa-2025, alfa-2026, alfa-selv], history: [\
         {date: 2025-03-01, from: unknown, to: froe, decided_by: Rådet}, \
         {date: 2026-02-01, from: froe, to: spire, decision: Den spirer}]}",
    ),
    (
        "beta",
        "{level: not-assessed, basis: unknown, assessments: [beta-2024, beta-selv]}",
    ),
    ("gamma", "{level: not-assessed, basis: unknown}"),
];

fn built() -> BTreeMap<String, String> {
    let mut sources = Sources::default();
    for file in SITE.split("//- ") {
        let (path, text) = file.split_once('\n').expect("a path and a text");
        sources.insert(SitePath::new(path), text.as_bytes());
    }
    for (id, maturity) in MATURITIES {
        let entry = format!(
            "schema: 1\nid: {id}\nname: {id}\ntype: product\nstatus: active\nsummary: unknown\n\
             description: unknown\ntopics: unknown\naudience: unknown\nlicense: unknown\n\
             repositories: unknown\nmaturity: {maturity}\n\
             accession: {{requires_membership: unknown, price: unknown}}\n\
             contacts: [{{role: entry, email: hjaelp@have.example}}]\nreviewed: unknown\n"
        );
        let path = SitePath::new(format!("content/produkter/{id}.yml"));
        sources.insert(path, entry.as_bytes());
    }
    let (built, outputs) = real_site::build(&sources, &mut Memory::default());
    assert_eq!(built.diagnostics, []);
    texts(&outputs)
}

fn texts(outputs: &real_site::Outputs) -> BTreeMap<String, String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('\u{a0}', " ");
    let outputs = outputs.iter();
    outputs
        .map(|(path, bytes)| (path.to_string(), text(bytes)))
        .collect()
}

/// The rows of all tables of a page, with a bar between cells.
fn rows(page: &str) -> Vec<String> {
    let mut rows = Vec::new();
    for row in page.split("<tr>").skip(1) {
        let row = row.split("</tr>").next().expect("a row has an end");
        let cells = row.replace("</th>", " | ").replace("</td>", " | ");
        rows.push(words(&cells).trim_end_matches(" |").to_owned());
    }
    rows
}

/// The text of a piece of HTML.
fn words(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

fn check_rows(page: &str, expected: &[&str]) {
    let rows = rows(page);
    for row in expected {
        assert!(rows.iter().any(|found| found == row), "{row}\nin {rows:#?}");
    }
}

fn check_text(page: &str, expected: &[&str]) {
    for text in expected {
        assert!(page.contains(text), "{text}\nin {page}");
    }
}

#[test]
fn a_page_adds_up_answers_by_level_and_theme() {
    let page = &built()["produkter/alfa/index.html"];
    check_rows(
        page,
        &[
            "Niveau | Opfyldt | Delvist | Ikke opfyldt | Andet | I alt | Andel opfyldt",
            "Frø | 1 | 0 | 0 | 0 | 1 | 100 pct.",
            "Spire | 1 | 1 | 0 | 0 | 2 | 50 pct.",
            "Plante | 0 | 0 | 2 | 0 | 2 | 0 pct.",
            "Træ | 0 | 0 | 0 | 1 | 1 | 0 pct.",
            "Jord | 1 | 1 | 0 | 0 | 2 | 50 pct.",
            "Lys | 1 | 0 | 1 | 0 | 2 | 50 pct.",
            "Mennesker | 0 | 0 | 1 | 1 | 2 | 0 pct.",
            "I alt | 2 | 1 | 2 | 1 | 6 | 33 pct.",
        ],
    );
    check_text(
        page,
        &[
            "2 af 6 krav er opfyldt. Længst er der igen ved Plante: 2 af 2 krav er ikke helt opfyldt.",
        ],
    );
}

#[test]
fn what_is_explained_does_not_stand_in_the_way_nor_does_a_recommendation() {
    let pages = built();
    let alfa = &pages["produkter/alfa/index.html"];
    check_text(
        alfa,
        &[
            "Tallene bygger på: Evaluering, 01.02.2026.",
            "Hvad mangler til næste niveau (Plante)?",
            "1 krav mangler, og 0 er delvist opfyldt. 1 er forklaret og står ikke i vejen.",
            "Desuden er 1 anbefaling ikke helt opfyldt.",
            "<summary>Mangler: 1 krav</summary>",
            "<summary>Forklaret: 1 krav</summary>",
        ],
    );
    check_text(
        &pages["produkter/beta/index.html"],
        &[
            "Hvad mangler til næste niveau (Frø)?",
            "Ingen krav står i vejen for niveauet.",
        ],
    );
    let gamma = &pages["produkter/gamma/index.html"];
    assert!(!gamma.contains("Hvad mangler"), "nobody has looked at it");
}

#[test]
fn evaluation_and_self_assessment_are_compared() {
    let page = &built()["produkter/alfa/index.html"];
    check_text(
        page,
        &["De to svarer ens på 4 af 6 krav og forskelligt på 2."],
    );
    check_rows(
        page,
        &[
            "Krav | Evaluering, 01.02.2026 | Selvevaluering, 01.01.2026",
            "K2 Jorden er gødet | Delvist opfyldtKompost i stedet | Ja",
            "M1 Nogen ser til den | Ikke opfyldt | Ved ikke",
        ],
    );
}

#[test]
fn an_assessment_is_compared_with_the_one_before_it() {
    let pages = built();
    let alfa = &pages["produkter/alfa/index.html"];
    check_text(
        alfa,
        &[
            "Ændret siden forrige evaluering",
            "De to svarer ens på 5 af 6 krav og forskelligt på 1.",
        ],
    );
    check_rows(
        alfa,
        &[
            "Krav | Evaluering, 01.02.2026 | Evaluering, 01.03.2025",
            "K2 Jorden er gødet | Delvist opfyldtKompost i stedet | Ikke opfyldt",
        ],
    );
    check_text(
        &pages["produkter/beta/index.html"],
        &[
            "Ændret siden forrige selvevaluering",
            "De to følger hver sin model, så svarene kan ikke sammenlignes krav for krav.",
        ],
    );
}

#[test]
fn all_products_stand_by_all_requirements() {
    let page = &built()["modenhed/trappe-2/oversigt/index.html"];
    let rows = rows(page);
    assert_eq!(
        rows,
        [
            "Krav | alfa | beta | Opfyldt af",
            "Frø",
            "K1 Jorden er gravet | Opfyldt | Ja | 2/2",
            "Spire",
            "K2 Jorden er gødet | Delvist opfyldt | Nej | 0/2",
            "L1 Der er lys | Opfyldt | Nej | 1/2",
            "Plante",
            "L2 Der er lys hele året | Ikke opfyldt | Nej | 0/2",
            "M1 Nogen ser til den (anbefaling) | Ikke opfyldt | Nej | 0/2",
            "Træ",
            "M2 Nogen har ansvaret | Ikke relevant | Nej | 0/2",
            "Opfyldt | 2 | 1",
            "Delvist | 1 | 0",
            "Ikke opfyldt | 2 | 5",
            "Andet | 1 | 0",
        ]
    );
    check_text(
        page,
        &[
            "2 af 3 løsninger har en vurdering efter modellen.",
            "Uden vurdering efter modellen (1)",
        ],
    );
}

#[test]
fn every_model_and_requirement_has_a_page() {
    let pages = built();
    let of_models: Vec<&str> = pages
        .keys()
        .filter_map(|path| path.strip_prefix("modenhed/")?.strip_suffix("index.html"))
        .collect();
    assert_eq!(
        of_models,
        [
            "",
            "trappe-1/",
            "trappe-1/j7/",
            "trappe-1/oversigt/",
            "trappe-2/",
            "trappe-2/k1/",
            "trappe-2/k2/",
            "trappe-2/l1/",
            "trappe-2/l2/",
            "trappe-2/m1/",
            "trappe-2/m2/",
            "trappe-2/oversigt/",
        ]
    );
    check_text(
        &pages["modenhed/trappe-2/index.html"],
        &[
            "6 krav på 4 trin",
            "2 krav, heraf 1 anbefaling",
            "J7 hedder nu K1",
        ],
    );
    let asked = &pages["modenhed/trappe-2/k2/index.html"];
    check_text(asked, &["0 af 2 vurderede løsninger opfylder kravet."]);
    check_rows(
        asked,
        &[
            "alfa | Delvist opfyldtKompost i stedet | Evaluering, 01.02.2026",
            "beta | Nej | Selvevaluering, 01.01.2026",
        ],
    );
    check_text(
        &pages["modenhed/trappe-1/j7/index.html"],
        &["1 af 1 vurderet løsning opfylder kravet."],
    );
}

#[test]
fn decisions_have_a_log_a_page_a_year_and_a_feed() {
    let pages = built();
    let newest = "1. februar 2026 Frø til Spire alfa Den spirer. \
                  Grundlag: ikke oplyst. Besluttet af: ikke oplyst.";
    let older = "1. marts 2025 Frø alfa Grundlag: ikke oplyst. Besluttet af: Rådet.";
    let decisions = |path: &str| -> Vec<String> {
        let items = pages[path].split("<p class=\"when\">").skip(1);
        items
            .map(|item| words(item.split("</li>").next().expect("an item has an end")))
            .collect()
    };
    check_text(
        &pages["beslutninger/2026/index.html"],
        &["<h1>Beslutninger og anbefalinger om niveau i 2026</h1>"],
    );
    assert_eq!(decisions("beslutninger/index.html"), [newest, older]);
    assert_eq!(decisions("beslutninger/2026/index.html"), [newest]);
    assert_eq!(decisions("beslutninger/2025/index.html"), [older]);
    let feed = &pages["beslutninger/feed.xml"];
    assert_eq!(feed.matches("<entry>").count(), 2);
    check_text(
        feed,
        &[
            "<id>https://have.example/beslutninger/feed.xml</id>",
            "<title>alfa: Spire</title>",
        ],
    );
}

#[test]
fn the_three_official_evaluations_are_counted_from_their_rows() {
    let (_, outputs) = real_site::build(&real_site::sources(), &mut Memory::default());
    let pages = texts(&outputs);
    for (product, total) in [
        ("os2faktor", "I alt | 9 | 22 | 12 | 43 | 21 pct."),
        ("os2autoproces", "I alt | 15 | 19 | 9 | 43 | 35 pct."),
        ("os2skadesoekonomi", "I alt | 17 | 17 | 9 | 43 | 40 pct."),
    ] {
        check_rows(&pages[&format!("produkter/{product}/index.html")], &[total]);
    }
}
