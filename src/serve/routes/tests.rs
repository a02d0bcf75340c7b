//! Requests to a small hand-made site, and what they get.

use super::*;

/// Outputs whose contents are their own paths.
fn scene() -> Scene {
    let paths = [
        "index.html",
        "404.html",
        "vejledning/index.html",
        "søg/æ ø å.html",
        "søg/index.html",
        "50%/index.html",
        "stil.css",
        "katalog.json",
        "logo.PNG",
        "filnavn",
        "om.html/index.html",
    ];
    let output = |path: &str| {
        let path = OutputPath::new(path).expect("a path inside");
        (path.clone(), path.as_str().as_bytes().into())
    };
    Scene {
        edition: Arc::new(Edition {
            id: "1".to_owned(),
            outputs: paths.into_iter().map(output).collect(),
        }),
        ..Scene::default()
    }
}

fn ask(request: &Request) -> String {
    let routes = Routes::new(8000, None, Language::English);
    let response = match routes.answer(request, &scene()) {
        Answer::Events => return "events".to_owned(),
        Answer::Open(place) => return format!("opens {place:?}"),
        Answer::Show(changes) => return format!("shows {changes:?}"),
        Answer::Response(response) => response,
    };
    let body = String::from_utf8_lossy(&response.body);
    let (body, script) = body.split_once("<script").unwrap_or((&body, ""));
    let body = if body.len() > 60 { "…" } else { body };
    let target = response.location.as_deref().unwrap_or(body);
    let script = if script.is_empty() { "" } else { " +script" };
    format!("{:?} {target}{script}", response.status)
}

fn check(target: &str, expected: &str) {
    let request = Request {
        target: target.to_owned(),
        hosts: vec!["localhost:8000".to_owned()],
        ..Request::default()
    };
    assert_eq!(ask(&request), expected, "{target}");
}

fn check_hosts(hosts: &[&str], port: u16, answered: bool) {
    check_hosts_at(None, hosts, port, answered);
}

fn check_hosts_at(reached_at: Option<&str>, hosts: &[&str], port: u16, answered: bool) {
    let reached_at = reached_at.map(|ip| ip.parse().expect("an address"));
    let routes = Routes::new(port, reached_at, Language::English);
    let hosts: Vec<_> = hosts.iter().map(|host| (*host).to_owned()).collect();
    assert_eq!(routes.is_for_us(&hosts), answered, "{hosts:?}");
}

#[test]
fn a_folder_shows_its_page() {
    check("/", "Ok index.html +script");
    check("/vejledning/", "Ok vejledning/index.html +script");
    check("/vejledning/?a=b/c", "Ok vejledning/index.html +script");
    check("/vejledning/index.html", "Ok vejledning/index.html +script");
}

#[test]
fn a_folder_without_its_slash_leads_to_the_one_with() {
    check("/vejledning", "TemporaryRedirect /vejledning/");
    check("/vejledning?a=b", "TemporaryRedirect /vejledning/?a=b");
    check("/om.html", "TemporaryRedirect /om.html/");
    check("/s%c3%b8g", "TemporaryRedirect /s%C3%B8g/");
    check("/50%25", "TemporaryRedirect /50%25/");
}

#[test]
fn names_may_have_any_letter() {
    check("/s%C3%B8g/", "Ok søg/index.html +script");
    check("/søg/%C3%A6%20ø%20%c3%a5.html", "Ok søg/æ ø å.html +script");
    check("/50%/", "Ok 50%/index.html +script");
}

#[test]
fn only_pages_get_the_script() {
    check("/stil.css", "Ok stil.css");
    check("/katalog.json", "Ok katalog.json");
    check("/__vejviser/overlay.css", "Ok …");
    check("/__vejviser/reload.js", "Ok …");
}

#[test]
fn the_rest_is_the_sites_own_page_for_what_is_not_there() {
    check("/nej", "NotFound 404.html +script");
    check("/stil.css/", "NotFound 404.html +script");
    check("/Stil.css", "NotFound 404.html +script");
    check("/__vejviser/nej", "NotFound 404.html +script");
    check("/__vejviser/", "NotFound 404.html +script");
}

#[test]
fn no_spelling_of_a_path_leaves_the_site() {
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/%2E%2E%2FCargo.toml",
        "/..%5cCargo.toml",
        "/..\\Cargo.toml",
        "/%252e%252e/Cargo.toml",
        "/%c0%ae%c0%ae/Cargo.toml",
        "/vejledning/../index.html",
        "/./index.html",
        "//index.html",
        "/%2fetc/passwd",
        "//etc/passwd",
        "/%00",
        "/index.html%00.css",
        "/c:/windows/win.ini",
        "/%ff%fe",
        "index.html",
        "",
        "*",
        "http://localhost:8000/index.html",
    ] {
        check(path, "NotFound 404.html +script");
    }
}

#[test]
fn a_redirect_never_leads_to_another_server() {
    for path in [
        "//vejledning",
        "/%2fvejledning",
        "/\\vejledning",
        "/%5cvejledning",
    ] {
        check(path, "NotFound 404.html +script");
    }
}

#[test]
fn what_is_not_reading_is_refused() {
    let request = |method, target: &str| Request {
        method,
        target: target.to_owned(),
        hosts: vec!["[::1]:8000".to_owned()],
        ..Request::default()
    };
    let refused = "MethodNotAllowed This server can only be read from";
    assert_eq!(ask(&request(Method::Other, "/")), refused);
    assert_eq!(ask(&request(Method::Head, "/stil.css")), "Ok stil.css");
    assert_eq!(ask(&request(Method::Get, "/__vejviser/events")), "events");
    assert_eq!(ask(&request(Method::Head, "/__vejviser/events")), "Ok ");
}

#[test]
fn guests_get_pages_without_the_word_to_ask_for_anything() {
    let routes = Routes::new(8000, None, Language::English);
    let page = |routes: &Routes| {
        let request = Request {
            target: "/".to_owned(),
            hosts: vec!["localhost:8000".to_owned()],
            ..Request::default()
        };
        match routes.answer(&request, &scene()) {
            Answer::Response(page) => String::from_utf8_lossy(&page.body).into_owned(),
            _ => String::new(),
        }
    };
    assert!(page(&routes).contains("/reload.js") && !page(&routes).contains("data-token"));
    assert!(page(&routes.clone().obeying(Token::new())).contains("data-token=\""));
    let request = Request {
        method: Method::Post,
        target: "/__vejviser/open?file=content/a.md".to_owned(),
        hosts: vec!["localhost:8000".to_owned()],
        ..Request::default()
    };
    assert!(ask(&request).starts_with("Forbidden "));
}

#[test]
fn only_this_machines_own_names_are_answered() {
    check_hosts(&["localhost:8000"], 8000, true);
    check_hosts(&["LocalHost:8000"], 8000, true);
    check_hosts(&["127.0.0.1:8000"], 8000, true);
    check_hosts(&["[::1]:8000"], 8000, true);
    check_hosts(&["localhost"], 80, true);
    check_hosts(&["[::1]"], 80, true);

    check_hosts(&[], 8000, false);
    check_hosts(&["localhost"], 8000, false);
    check_hosts(&["[::1]"], 8000, false);
    check_hosts(&["localhost:8001"], 8000, false);
    check_hosts(&["localhost:"], 8000, false);
    check_hosts(&["localhost:8000", "localhost:8000"], 8000, false);
    check_hosts(&["ond.example:8000"], 8000, false);
    check_hosts(&["localhost.ond.example:8000"], 8000, false);
    check_hosts(&["ond.example@localhost:8000"], 8000, false);
    check_hosts(&["0.0.0.0:8000"], 8000, false);
}

#[test]
fn others_ask_by_the_one_address_they_reach_us_at() {
    check_hosts_at(Some("192.168.1.5"), &["192.168.1.5:8000"], 8000, true);
    check_hosts_at(Some("192.168.1.5"), &["localhost:8000"], 8000, true);
    check_hosts_at(Some("192.168.1.5"), &["192.168.1.5"], 80, true);
    check_hosts_at(Some("fd00::7"), &["[fd00::7]:8000"], 8000, true);

    check_hosts_at(Some("192.168.1.5"), &["192.168.1.5:8001"], 8000, false);
    check_hosts_at(Some("192.168.1.5"), &["192.168.1.50:8000"], 8000, false);
    check_hosts_at(
        Some("192.168.1.5"),
        &["192.168.1.5.ond.example:8000"],
        8000,
        false,
    );
    check_hosts_at(Some("192.168.1.5"), &["ond.example:8000"], 8000, false);
    check_hosts(&["192.168.1.5:8000"], 8000, false);
}

#[test]
fn every_kind_of_file_has_its_type() {
    let check = |path, expected| assert_eq!(content_type(path), expected, "{path}");
    check("index.html", "text/html; charset=utf-8");
    check("a/logo.PNG", "image/png");
    check("feed.xml", "application/xml; charset=utf-8");
    check("frister.ics", "text/calendar; charset=utf-8");
    check("filnavn", "application/octet-stream");
    check("mappe.css/filnavn", "application/octet-stream");
}
