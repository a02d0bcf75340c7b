//! What is written for machines: the feed, the sitemap, older addresses.

use super::build_with;

fn check(more: &str, output: &str, expected: &str) {
    let (outputs, _) = build_with(more);
    assert_eq!(outputs[output], expected);
}

#[test]
fn the_feed_has_the_dates_of_its_sources() {
    check(
        "",
        "nyheder/feed.xml",
        r#"<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">
<id>https://os2.example/guide/nyheder/feed.xml</id>
<title>Nyt fra Vejviser</title>
<updated>2026-01-05T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="https://os2.example/guide/nyheder/feed.xml"/>
<link rel="alternate" type="text/html" href="https://os2.example/guide/"/>
<author>
<name>Fællesskabet</name>
</author>
<entry>
<id>https://os2.example/guide/produkter/faelles/#status-2026-01-05</id>
<title>Fælles: I brug</title>
<updated>2026-01-05T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://os2.example/guide/produkter/faelles/"/>
<category term="status" label="Status"/>
</entry>
<entry>
<id>https://os2.example/guide/produkter/faelles/#tariff-2026-01-01-0</id>
<title>Fælles: Takst 2026</title>
<updated>2026-01-01T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://os2.example/guide/produkter/faelles/"/>
<category term="tariff" label="Takst"/>
</entry>
</feed>
"#,
    );
}

#[test]
fn a_feed_without_news_is_a_feed() {
    let (outputs, _) = build_with("//- content/produkter/faelles.yml\nschema: 1\n");
    assert!(!outputs["nyheder/feed.xml"].contains("<entry>"));
    assert!(outputs["nyheder/feed.xml"].contains("<updated>1970-01-01T00:00:00Z</updated>"));
}

#[test]
fn the_sitemap_has_every_page_and_the_days_that_are_known() {
    let (outputs, _) = build_with("");
    let sitemap = &outputs["sitemap.xml"];
    assert!(sitemap.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "));
    let dated =
        "<loc>https://os2.example/guide/vejledning/pris/</loc>\n<lastmod>2026-01-02</lastmod>";
    assert!(sitemap.contains(dated), "{sitemap}");
    assert!(
        sitemap.contains("<loc>https://os2.example/guide/a-aa/</loc>\n</url>"),
        "{sitemap}"
    );
    assert!(outputs["robots.txt"].contains("Sitemap: https://os2.example/guide/sitemap.xml\n"));
}

#[test]
fn an_older_address_leads_on() {
    let (outputs, _) = build_with("");
    let page = &outputs["produkter/sammen/index.html"];
    for part in [
        "<meta http-equiv=\"refresh\" content=\"0; url=/guide/produkter/faelles/\">",
        "<link rel=\"canonical\" href=\"https://os2.example/guide/produkter/faelles/\">",
        "<a href=\"/guide/produkter/faelles/\">",
    ] {
        assert!(page.contains(part), "{page}");
    }
}

#[test]
fn hosts_are_told_what_pages_may_do_and_which_files_never_change() {
    let (outputs, _) = build_with("//- content/kort.gif hex\n47 49 46 38 39 61\n");
    let headers = &outputs["_headers"];
    let (everything, unchanging) = headers.split_once("\n\n").unwrap();
    assert_eq!(
        everything,
        "/guide/*
  Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()"
    );
    let places: Vec<&str> = unchanging
        .split("  Cache-Control: public, max-age=31536000, immutable\n")
        .map(str::trim)
        .collect();
    let picture = outputs
        .keys()
        .find(|path| path.starts_with("kort."))
        .unwrap();
    assert_eq!(places, ["/guide/theme/*", &format!("/guide/{picture}"), ""]);
}

#[test]
fn every_page_says_itself_what_it_may_do() {
    let (outputs, _) = build_with("");
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src ";
    let leads_on = |text: &str| text.contains("http-equiv=\"refresh\"");
    for (path, text) in outputs.iter().filter(|(path, _)| path.contains(".html")) {
        assert!(text.contains(policy) || leads_on(text), "{path}");
    }
}
