//! Answers that depend on what the browser has, and what is offered for a wrong address.

use super::{SITE, Served, body};

#[test]
fn a_browser_that_has_a_page_is_not_sent_it_again() {
    let served = Served::start(SITE);
    let with = |target: &str, header: &str| {
        let host = served.host();
        let asked = format!(
            "GET {target} HTTP/1.1\r\nHost: {host}\r\n{header}\r\nConnection: close\r\n\r\n"
        );
        served.send(asked.as_bytes())
    };
    let first = served.get("/kontakt/");
    let tag = first.lines().find_map(|line| line.strip_prefix("ETag: "));
    let tag = tag.expect("an entity tag");
    let again = with("/kontakt/", &format!("If-None-Match: {tag}"));
    assert!(
        again.starts_with("HTTP/1.1 304 Not Modified\r\n"),
        "{again}"
    );
    assert_eq!(body(&again), "");
    let part = with("/robots.txt", "Range: bytes=0-9");
    assert!(
        part.starts_with("HTTP/1.1 206 Partial Content\r\n"),
        "{part}"
    );
    assert_eq!(body(&part), "User-agent");
}

#[test]
fn an_address_that_is_nearly_right_is_told_the_right_one() {
    let served = Served::start(SITE);
    let answer = served.get("/kontact/");
    assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{answer}");
    assert!(body(&answer).contains("<a href=\"/kontakt/\">/kontakt/</a>"));
}
