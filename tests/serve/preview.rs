//! What the bar says of a page, and what may be changed from it.

use vejviser::text::OutputPath;

use super::served::{SITE, Served, body};

const DRAFT: &str = "//- content/kladde.md\n---\ntitle: Kladde\ndraft: true\n---\nKladdens ord.\n";

fn bar(served: &Served, page: &str) -> serde_json::Value {
    let answer = served.get(&format!("/__vejviser/bar?page={page}"));
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    serde_json::from_str(body(&answer)).expect("JSON")
}

fn wish(served: &Served, query: &str, headers: &str) -> String {
    let request = format!(
        "POST /__vejviser/preview?{query} HTTP/1.1\r\nHost: {}\r\nContent-Length: 0\r\n{headers}Connection: close\r\n\r\n",
        served.host()
    );
    served.status(request.as_bytes())
}

#[test]
fn the_bar_knows_the_page_its_file_and_its_findings() {
    let served = Served::start(SITE);
    let said = bar(&served, "%2Fkontakt%2F");
    assert_eq!(said["source"], "content/kontakt.md");
    assert_eq!(said["today"], "2026-11-23");
    assert_eq!(said["drafts"], false);
    assert_eq!(
        said["cause"]["sentence"],
        "The site was built because Vejviser was started."
    );
    assert_eq!(bar(&served, "%2F")["source"], "content/_index.md");
    assert_eq!(bar(&served, "%2Fnej%2F")["source"], serde_json::Value::Null);

    served.edit("//- content/kontakt.md\n---\ntitle: Kontakt\n---\n## Et\n\n##### Spring\n");
    served.hears("built");
    while bar(&served, "%2Fkontakt%2F")["cause"]["files"][0] != "content/kontakt.md" {}
    let said = bar(&served, "%2Fkontakt%2F");
    let findings = said["findings"].as_str().expect("HTML");
    assert!(findings.contains("skipped-heading"), "{findings}");
    assert!(
        !bar(&served, "%2F")["findings"]
            .as_str()
            .expect("HTML")
            .contains("skipped-heading")
    );
}

#[test]
fn another_day_drafts_and_language_are_shown_to_all() {
    let later = "//- content/senere.md\n---\ntitle: Senere\ndate: 2031-02-03\n---\nSenere ord.\n";
    let served = Served::start(&format!("{SITE}{DRAFT}{later}"));
    let ours = format!("X-Vejviser-Token: {}\r\n", served.token());
    let ok = "HTTP/1.1 200 OK";
    assert!(served.get("/kladde/").starts_with("HTTP/1.1 404"));
    let mut page = served.events();
    page.next("changed");

    assert_eq!(wish(&served, "drafts=true", &ours), ok);
    page.next("changed");
    assert!(served.get("/kladde/").starts_with(ok));

    assert_eq!(
        wish(&served, "drafts=false&today=2031-02-03&language=da", &ours),
        ok
    );
    page.next("changed");
    assert!(served.get("/kladde/").starts_with("HTTP/1.1 404"));
    assert!(served.get("/senere/").starts_with(ok));
    let said = bar(&served, "%2F");
    assert_eq!(
        (&said["today"], &said["usual"]),
        (&"2031-02-03".into(), &"2026-11-23".into())
    );
    assert_eq!(said["words"]["drafts"], "Kladder");

    // What is no day, and what is asked for by others, changes nothing.
    assert_eq!(wish(&served, "today=2026-02-30", &ours), ok);
    assert_eq!(wish(&served, "drafts=true", ""), "HTTP/1.1 403 Forbidden");
    assert_eq!(bar(&served, "%2F")["today"], "2031-02-03");
}

#[test]
fn an_edit_is_shown_as_what_was_chosen() {
    let served = Served::start(&format!("{SITE}{DRAFT}"));
    let ours = format!("X-Vejviser-Token: {}\r\n", served.token());
    let mut page = served.events();
    page.next("changed");
    wish(&served, "drafts=true", &ours);
    page.next("changed");
    served.edit("//- content/kladde.md\n---\ntitle: Kladde\ndraft: true\n---\nNye ord.\n");
    page.next("changed");
    assert!(served.get("/kladde/").contains("Nye ord."));
}

#[test]
fn blocks_know_their_lines_while_serving_and_are_published_without() {
    let text = "//- content/kontakt.md\n---\ntitle: Kontakt\n---\n## Et\n\n- Punkt\n- [x] Gjort\n\n\
                | a | b |\n| - | - |\n| 1 | 2 |\n\n```sh\nls\n```\n\nTekst.\n";
    let served = Served::start(&format!("{SITE}{text}"));
    let page = served.get("/kontakt/");
    for (tag, line) in [
        ("<h2 id=\"et\"", 4),
        ("<li", 6),
        ("<li class=\"task\"", 7),
        ("<tr", 11),
        ("<p", 17),
    ] {
        let block = format!("{tag} data-source=\"content/kontakt.md:{line}\">");
        assert!(page.contains(&block), "{block}: {page}");
    }
    assert!(
        page.contains("<pre tabindex=\"0\" data-source=\"content/kontakt.md:13\">"),
        "{page}"
    );

    let published = served.published();
    assert!(published.len() > 10);
    for (path, bytes) in &published {
        let text = String::from_utf8_lossy(bytes);
        for ours in ["data-source=", "__vejviser", "data-token"] {
            assert!(!text.contains(ours), "{path}: {ours}");
        }
    }
    // But for that and our script, what is shown is what is published.
    let shown = body(&page);
    let (shown, _) = shown
        .split_once("<script src=\"/__vejviser/")
        .expect("our script");
    let mut parts = shown.split(" data-source=\"");
    let mut plain = parts.next().expect("a beginning").to_owned();
    plain.extend(parts.map(|part| part.split_once('"').expect("an end").1));
    let path = OutputPath::new("kontakt/index.html").expect("a path inside");
    assert!(String::from_utf8_lossy(&published[&path]).starts_with(&plain));
}
