//! The server as a browser meets it: a real site in a folder, real connections, real edits.

#[path = "serve/conditional.rs"]
mod conditional;
#[path = "serve/editor.rs"]
mod editor;
#[path = "serve/faults.rs"]
mod faults;
#[path = "serve/follow.rs"]
mod follow;
#[path = "serve/host.rs"]
mod host;
#[path = "serve/preview.rs"]
mod preview;
#[cfg(feature = "search")]
#[path = "serve/search.rs"]
mod search;
#[path = "serve/served.rs"]
mod served;
#[path = "serve/watching.rs"]
mod watching;

use std::fs;
use std::io::Write;
use std::thread;
use std::time::{Duration, Instant};

use served::{SITE, Served, body, undated};

#[test]
fn pages_come_as_utf_8_with_the_script_before_their_end() {
    let served = Served::start(SITE);
    let answer = served.get("/");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"));
    assert!(body(&answer).contains("Velkommen, første udgave."));
    let (_, end) = body(&answer).rsplit_once("<script").expect("a script");
    assert!(
        end.contains("/__vejviser/reload.js") && end.contains("</body>"),
        "{end}"
    );
}

#[test]
fn links_lead_to_this_server_whatever_the_published_address_is() {
    let served = Served::start(SITE);
    let sitemap = served.get("/sitemap.xml");
    let here = format!("<loc>http://localhost:{}/kontakt/</loc>", served.port);
    assert!(sitemap.contains(&here), "{sitemap}");
    assert!(!sitemap.contains("prove.example"), "{sitemap}");
}

#[test]
fn a_page_without_its_slash_leads_to_the_one_with() {
    let served = Served::start(SITE);
    let answer = served.get("/kontakt?a=b");
    assert!(answer.starts_with("HTTP/1.1 307 "), "{answer}");
    assert!(
        answer.contains("\r\nLocation: /kontakt/?a=b\r\n"),
        "{answer}"
    );
    assert!(served.get("/kontakt/").starts_with("HTTP/1.1 200 "));
}

#[test]
fn names_with_danish_letters_are_found_however_they_are_sent() {
    let page = "//- content/ny.md\n---\ntitle: Ny\naliases: [/rødgrød-æ-å/]\n---\nNy side.\n";
    let served = Served::start(&format!("{SITE}{page}"));
    for path in [
        "/rødgrød-æ-å/",
        "/r%C3%B8dgr%C3%B8d-%C3%A6-%C3%A5/",
        "/r%c3%b8dgrød-%c3%a6-å/",
    ] {
        let answer = served.get(path);
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{path}: {answer}");
    }
    let answer = served.get("/rødgrød-æ-å");
    assert!(answer.contains("\r\nLocation: /r%C3%B8dgr%C3%B8d-%C3%A6-%C3%A5/\r\n"));
}

#[test]
fn the_servers_own_files_come_with_their_types() {
    let served = Served::start(SITE);
    let script = served.get("/__vejviser/reload.js");
    assert!(script.starts_with("HTTP/1.1 200 OK\r\n"), "{script}");
    assert!(script.contains("\r\nContent-Type: text/javascript; charset=utf-8\r\n"));
    assert!(script.contains("\r\nCache-Control: no-cache\r\n"));
    assert!(body(&script).contains("EventSource"));
    let style = served.get("/__vejviser/overlay.css");
    assert!(style.contains("\r\nContent-Type: text/css; charset=utf-8\r\n"));
}

#[test]
fn head_is_get_without_its_body() {
    let served = Served::start(SITE);
    let (get, head) = (
        served.get("/__vejviser/reload.js"),
        served.ask("HEAD", "/__vejviser/reload.js"),
    );
    let (get_head, _) = get.split_once("\r\n\r\n").expect("a head");
    assert_eq!(
        undated(&head),
        undated(&format!("{get_head}\r\n\r\n")),
        "{head}"
    );
}

#[test]
fn a_page_that_is_not_there_is_404_and_still_learns_of_changes() {
    let served = Served::start(SITE);
    let answer = served.get("/findes-ikke/");
    assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{answer}");
    assert!(answer.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"));
    assert!(
        body(&answer).contains("<main"),
        "the site's own page: {answer}"
    );
    assert!(body(&answer).contains("/__vejviser/reload.js"));
}

#[test]
fn several_requests_share_a_connection() {
    let served = Served::start(SITE);
    let host = served.host();
    let stays = format!("GET /a HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let leaves = format!("GET /a HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let answers = served.send(format!("{stays}{stays}{leaves}").as_bytes());
    assert_eq!(answers.matches("HTTP/1.1 404").count(), 3);
}

#[test]
fn other_names_for_this_machine_are_refused() {
    let served = Served::start(SITE);
    let status = |host: &str| {
        served.status(format!("GET / HTTP/1.1\r\n{host}Connection: close\r\n\r\n").as_bytes())
    };
    let port = served.port;
    for host in [
        String::new(),
        format!("Host: ond.example:{port}\r\n"),
        format!("Host: localhost:{}\r\n", port ^ 1),
        "Host: localhost\r\n".to_owned(),
        format!("Host: localhost:{port}\r\nHost: ond.example:{port}\r\n"),
    ] {
        assert_eq!(status(&host), "HTTP/1.1 403 Forbidden", "{host}");
    }
    for host in ["localhost", "127.0.0.1", "[::1]"] {
        let host = format!("Host: {host}:{port}\r\n");
        assert_ne!(status(&host), "HTTP/1.1 403 Forbidden", "{host}");
    }
}

#[test]
fn no_spelling_of_a_path_reaches_a_file() {
    let served = Served::start(SITE);
    for path in [
        "/../content/site.yml",
        "/content/site.yml",
        "/%2e%2e/content/site.yml",
        "/..%2fcontent/site.yml",
        "/%252e%252e/content/site.yml",
        "/..%5ccontent%5csite.yml",
        "/%c0%ae%c0%ae/content/site.yml",
        "//content/site.yml",
        "/./content/site.yml",
        "/content/site.yml%00.html",
        "/etc/passwd",
        "//etc/passwd",
        "/__vejviser/../content/site.yml",
        "/__vejviser/%2e%2e/%2e%2e/content/site.yml",
    ] {
        let answer = served.get(path);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        assert!(!answer.contains("Prøve\ndescription"), "{path}");
    }
}

#[test]
fn what_is_not_a_request_is_answered_and_let_go() {
    let served = Served::start(SITE);
    let bad = "HTTP/1.1 400 Bad Request";
    assert_eq!(served.status(b"\x16\x03\x01\x02\x00\x01\r\n\r\n"), bad);
    assert_eq!(served.status(b"GET /\r\n\r\n"), bad);
    assert_eq!(served.status(b"GET / HTTP/1.1\r\nHost\r\n\r\n"), bad);

    let host = served.host();
    let large = format!("GET /{} HTTP/1.1\r\n", "a".repeat(200_000));
    let too_large = "HTTP/1.1 431 Request Header Fields Too Large";
    assert_eq!(served.status(large.as_bytes()), too_large);

    let post = format!(
        "POST / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: 5\r\n\r\nabcde"
    );
    assert_eq!(
        served.status(post.as_bytes()),
        "HTTP/1.1 405 Method Not Allowed"
    );
}

#[test]
fn slow_clients_do_not_keep_others_waiting() {
    let served = Served::start(SITE);
    // More than there are places: most never finish asking, the others never read.
    let slow: Vec<_> = (0..80)
        .map(|_| {
            let mut stream = served.connect();
            let _ = stream.write_all(b"GET / HTTP/1.1\r\n");
            stream
        })
        .collect();
    let request = format!(
        "GET /__vejviser/reload.js HTTP/1.1\r\nHost: {}\r\n\r\n",
        served.host()
    );
    let deaf: Vec<_> = (0..20)
        .map(|_| {
            let mut stream = served.connect();
            let _ = stream.set_write_timeout(Some(Duration::from_millis(20)));
            let _ = stream.write_all(request.repeat(2_000).as_bytes());
            stream
        })
        .collect();
    let began = Instant::now();
    let answer = served.get("/__vejviser/overlay.css");
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(began.elapsed() < Duration::from_secs(5));
    drop((slow, deaf));
}

#[test]
fn an_edit_is_told_to_every_open_page() {
    let served = Served::start(SITE);
    let (mut one, mut other) = (served.events(), served.events());
    let first = one.next("changed");
    assert_eq!(other.next("changed"), first);

    served.edit("//- content/kontakt.md\n---\ntitle: Kontakt\n---\nSkriv til os.\n");
    let second = one.next("changed");
    assert_ne!(second, first);
    assert_eq!(other.next("changed"), second);
    assert!(served.get("/kontakt/").contains("Skriv til os."));
}

#[test]
fn saving_without_a_change_builds_nothing() {
    let served = Served::start(SITE);
    let mut page = served.events();
    let first = page.next("changed");
    served.edit(SITE);
    // Were that a build, its event would come before the one of this.
    thread::sleep(Duration::from_millis(300));
    served.edit("//- content/ny.md\n---\ntitle: Ny\n---\nNy side.\n");
    assert_eq!(served.hears("built"), "built, errors: false");
    let second = page.next("changed");
    assert_ne!(second, first);
    assert!(second.ends_with("-2"), "the second build: {second}");
}

#[test]
fn a_folder_that_goes_and_comes_back_is_still_watched() {
    let served = Served::start(SITE);
    let mut page = served.events();
    let content = served.folder.path().join("content");
    let away = served.folder.path().join("gemt");
    fs::rename(&content, &away).expect("moved away");
    served.hears("Unreadable");
    fs::rename(&away, &content).expect("moved back");
    served.hears("built, errors: false");
    let before = page.next("changed");
    served.edit("//- content/ny.md\n---\ntitle: Ny\n---\nNy side.\n");
    served.hears("built, errors: false");
    while page.next("changed") == before {}
}

#[test]
fn a_broken_edit_is_shown_until_it_is_mended() {
    let served = Served::start(SITE);
    let mut page = served.events();
    assert_eq!(page.next("findings"), "null");
    let good = page.next("changed");

    served.edit("//- content/kontakt.md\n---\ntitel: Kontakt\n---\nRing til os.\n");
    let findings = page.next("findings");
    assert!(findings.contains("content/kontakt.md:2:1"), "{findings}");
    assert_eq!(page.next("changed"), good);
    assert!(served.get("/kontakt/").contains("Ring til os."));

    served.edit("//- content/kontakt.md\n---\ntitle: Kontakt\n---\nSkriv til os.\n");
    assert_eq!(page.next("findings"), "null");
    assert_ne!(page.next("changed"), good);
    assert!(served.get("/kontakt/").contains("Skriv til os."));
}

#[test]
fn a_site_that_begins_broken_is_served_with_its_findings() {
    let broken = SITE.replace("title: Kontakt", "titel: Kontakt");
    let served = Served::start(&broken);
    let mut page = served.events();
    assert!(page.next("findings").contains("content/kontakt.md"));
    page.next("changed");
    assert!(served.get("/").contains("Velkommen, første udgave."));
    served.edit(SITE);
    assert_eq!(page.next("findings"), "null");
}
