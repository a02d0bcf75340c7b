//! Opening a file from the browser: what our own pages can have done, and nobody else.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use vejviser::serve::Editor;

use super::served::{SITE, SOON, Served, body};

/// A program that leaves the file it is given under a name with the line.
fn copier(folder: &Path) -> Editor {
    let command = format!(
        "cp {{file}} '{}/opened-{{line}}-{{column}}'",
        folder.display()
    );
    Editor::of_command(&command).expect("a command")
}

fn post(served: &Served, target: &str, headers: &str) -> String {
    let host = served.host();
    let request = format!(
        "POST {target} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n{headers}Connection: close\r\n\r\n"
    );
    served.send(request.as_bytes())
}

#[test]
fn a_page_of_ours_opens_a_file_at_its_line() {
    let desk = tempfile::tempdir().expect("a folder");
    let served = Served::with(SITE, 0, None, copier(desk.path()));
    let token = served.token();
    let header = format!(
        "X-Vejviser-Token: {token}\r\nOrigin: http://{}\r\n",
        served.host()
    );
    let answer = post(
        &served,
        "/__vejviser/open?file=content%2Fkontakt.md&line=4&column=2",
        &header,
    );
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert_eq!(body(&answer), "{\"link\":null}");
    let opened = desk.path().join("opened-4-2");
    let began = Instant::now();
    // It is there before it is full.
    let is_given = || {
        let text = fs::read_to_string(&opened).unwrap_or_default();
        text.contains("Ring til os.")
    };
    while !is_given() {
        assert!(began.elapsed() < SOON, "not opened");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn without_a_program_there_is_a_link() {
    let served = Served::start(SITE);
    let header = format!("X-Vejviser-Token: {}\r\n", served.token());
    let answer = post(
        &served,
        "/__vejviser/open?file=content/kontakt.md&line=4",
        &header,
    );
    let link = body(&answer);
    assert!(link.starts_with("{\"link\":\"vscode://file/"), "{link}");
    assert!(link.ends_with("/content/kontakt.md:4:1\"}"), "{link}");
}

#[test]
fn a_program_that_is_not_there_is_told() {
    let editor = Editor::of_command("/findes/ikke").expect("a command");
    let served = Served::with(SITE, 0, None, editor);
    let header = format!("X-Vejviser-Token: {}\r\n", served.token());
    let answer = post(&served, "/__vejviser/open?file=content/kontakt.md", &header);
    assert!(answer.starts_with("HTTP/1.1 500 "), "{answer}");
    assert!(body(&answer).contains("--editor"), "{answer}");
}

#[test]
fn nobody_else_is_obeyed() {
    let desk = tempfile::tempdir().expect("a folder");
    let served = Served::with(SITE, 0, None, copier(desk.path()));
    let (token, target) = (served.token(), "/__vejviser/open?file=content/kontakt.md");
    let refused = |headers: &str, method: &str| {
        let host = served.host();
        let request = format!(
            "{method} {target} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n{headers}Connection: close\r\n\r\n"
        );
        served.status(request.as_bytes())
    };
    let ours = format!("X-Vejviser-Token: {token}\r\n");
    let elsewhere = format!("{ours}Origin: https://ond.example\r\n");
    let forbidden = "HTTP/1.1 403 Forbidden";
    assert_eq!(refused("", "POST"), forbidden);
    assert_eq!(refused("X-Vejviser-Token: \r\n", "POST"), forbidden);
    assert_eq!(refused("X-Vejviser-Token: 0123\r\n", "POST"), forbidden);
    assert_eq!(refused(&elsewhere, "POST"), forbidden);
    assert_eq!(
        refused(&format!("{ours}Origin: null\r\n"), "POST"),
        forbidden
    );
    assert_eq!(refused(&ours, "GET"), "HTTP/1.1 404 Not Found");
    assert_eq!(refused(&ours, "PUT"), "HTTP/1.1 405 Method Not Allowed");
    assert_eq!(refused(&ours, "OPTIONS"), "HTTP/1.1 405 Method Not Allowed");
    assert_eq!(fs::read_dir(desk.path()).expect("a folder").count(), 0);
}

#[test]
fn only_files_of_the_site_are_opened() {
    let desk = tempfile::tempdir().expect("a folder");
    let served = Served::with(SITE, 0, None, copier(desk.path()));
    fs::write(served.folder.path().join("hemmelig.txt"), "x").expect("written");
    let header = format!("X-Vejviser-Token: {}\r\n", served.token());
    for file in [
        "hemmelig.txt",
        "content/../hemmelig.txt",
        "content/nej.md",
        "/etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "%ff",
        "",
    ] {
        let answer = post(&served, &format!("/__vejviser/open?file={file}"), &header);
        assert!(answer.starts_with("HTTP/1.1 404"), "{file}: {answer}");
    }
    assert_eq!(fs::read_dir(desk.path()).expect("a folder").count(), 0);
}
