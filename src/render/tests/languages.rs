//! A site in several languages: whose words stand where, and the ways between the pages.

use super::{build_with, check_found};

/// The small site with English pages, of which one translates `vejledning/pris.md`.
const ENGLISH: &str = "//- content/site.yml
title: Vejviser
base_url: https://os2.example/guide/
language: da
languages:
  - tag: en
    name: English
    title: The guide
    menus: {main: [{title: Fees, target: /en/fees/}, {title: Products, target: /produkter/}], footer: []}
organisation: {name: Fællesskabet, email: post@os2.example}
menus: {main: [{title: Vejledning, target: /vejledning/}], footer: []}
//- content/en/_index.md
---
title: Welcome
---

Read about [fees](fees.md).
//- content/en/fees.md
---
title: Fees
updated: 2026-01-02
translation_of: ../vejledning/pris.md
---

Most [products](../produkter/_index.md) have a fee.
//- content/en/about.md
---
title: About
in_menu: false
---

See [fees](fees.md).
";

/// The output holds these, in this order.
fn check(more: &str, output: &str, expected: &[&str]) {
    let (outputs, _) = build_with(&format!("{ENGLISH}{more}"));
    let mut rest = outputs[output].as_str();
    for part in expected {
        let Some((_, after)) = rest.split_once(part) else {
            panic!("{output} lacks, in its place, {part}\n{rest}");
        };
        rest = after;
    }
}

#[test]
fn a_translated_page_is_in_its_own_language() {
    let outputs = check_found(ENGLISH, "");
    let page = &outputs["en/fees/index.html"];
    for expected in [
        "<html lang=\"en\">",
        "<title>Fees – The guide</title>",
        "<meta property=\"og:locale\" content=\"en_GB\">",
        "<a class=\"site-name\" href=\"/guide/en/\">The guide</a>",
        "<a href=\"/guide/en/fees/\" aria-current=\"page\">Fees</a>",
        "<a href=\"/guide/produkter/\" hreflang=\"da\">Products</a>",
        "<a href=\"/guide/en/\">Front page</a>",
        "<time datetime=\"2026-01-02\">2 January 2026</time>",
        "action=\"/guide/en/a-z/\"",
    ] {
        assert!(page.contains(expected), "lacks {expected}\n{page}");
    }
    assert!(!page.contains("feed.xml"), "the news are in Danish");
}

#[test]
fn readers_change_between_a_page_and_its_translation() {
    let head = [
        "<link rel=\"alternate\" hreflang=\"da\" href=\"https://os2.example/guide/vejledning/pris/\">",
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://os2.example/guide/en/fees/\">",
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://os2.example/guide/vejledning/pris/\">",
    ];
    let english = "<a href=\"/guide/en/fees/\" hreflang=\"en\" lang=\"en\">English</a>";
    let danish = "<a href=\"/guide/vejledning/pris/\" hreflang=\"da\" lang=\"da\">Dansk</a>";
    let page = |link| [head[0], head[1], head[2], link];
    check("", "vejledning/pris/index.html", &page(english));
    check("", "en/fees/index.html", &page(danish));
}

#[test]
fn a_page_without_a_translation_leads_to_the_front_page() {
    let english = "<a href=\"/guide/en/\" hreflang=\"en\" lang=\"en\">English: front page</a>";
    check("", "produkter/faelles/index.html", &[english]);
    check("", "404.html", &[english]);
    let danish = "<a href=\"/guide/\" hreflang=\"da\" lang=\"da\">Dansk: forside</a>";
    check("", "en/about/index.html", &[danish]);
    let outputs = check_found(ENGLISH, "");
    assert!(!outputs["en/about/index.html"].contains("hreflang=\"x-default\""));
}

#[test]
fn front_pages_translate_each_other_untold() {
    let english = "<a href=\"/guide/en/\" hreflang=\"en\" lang=\"en\">English</a>";
    check("", "index.html", &[english]);
    let danish = "<a href=\"/guide/\" hreflang=\"da\" lang=\"da\">Dansk</a>";
    check("", "en/index.html", &[danish, "<h1>Welcome</h1>"]);
}

#[test]
fn each_language_has_its_own_index() {
    let outputs = check_found(ENGLISH, "");
    assert!(outputs["en/a-z/index.html"].contains("/guide/en/about/"));
    assert!(!outputs["en/a-z/index.html"].contains("/guide/produkter/faelles/"));
    assert!(!outputs["a-aa/index.html"].contains("/guide/en/about/"));
}

#[test]
fn the_sitemap_tells_of_translations() {
    check(
        "",
        "sitemap.xml",
        &[
            " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">",
            "<loc>https://os2.example/guide/en/fees/</loc>",
            "<xhtml:link rel=\"alternate\" hreflang=\"da\" href=\"https://os2.example/guide/vejledning/pris/\"/>",
        ],
    );
}

#[test]
fn a_product_may_be_told_of_in_another_language() {
    let page = "//- content/en/shared.md\n---\ntitle: Shared\ntranslation_of: ../produkter/faelles.yml\n---\n";
    let english = "<a href=\"/guide/en/shared/\" hreflang=\"en\" lang=\"en\">English</a>";
    check(page, "produkter/faelles/index.html", &[english]);
}

#[test]
fn a_language_without_words_leans_on_english_and_on_what_the_theme_has() {
    let german = ENGLISH.replace("tag: en\n    name: English", "tag: de\n    name: Deutsch");
    let german = german
        .replace("content/en/", "content/de/")
        .replace("/en/", "/de/");
    let (outputs, _) = build_with(&german);
    let page = &outputs["de/fees/index.html"];
    for expected in ["<html lang=\"de\">", "2. Januar 2026", ">Search</button>"] {
        assert!(page.contains(expected), "lacks {expected}\n{page}");
    }
    let (outputs, _) = build_with(&format!(
        "{german}//- themes/default/i18n/de.ftl\nsearch = Suchen\n"
    ));
    let page = &outputs["de/fees/index.html"];
    assert!(page.contains(">Suchen</button>") && page.contains("Main menu"));
}
