//! A server that strangers are unkind to, and that answers all the same.

#[path = "serve/served.rs"]
#[expect(
    dead_code,
    reason = "an attacker needs less of it than those who write"
)]
mod served;

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use served::{SITE, Served};

/// More than any browser asks for at once, and fewer than the handles of a usual process.
const STRANGERS: usize = 2_000;

#[test]
fn two_thousand_slow_connections_keep_nobody_waiting() {
    let served = Served::start(SITE);
    let mut slow: Vec<TcpStream> = Vec::new();
    let mut let_go = 0;
    for number in 0..STRANGERS {
        // Our own handles may be fewer than the server's places.
        if slow.len() > 400 {
            slow.remove(0);
            let_go += 1;
        }
        let mut stream = served.connect();
        let begun: &[u8] = [
            b"G".as_slice(),
            b"GET / HT",
            b"GET / HTTP/1.1\r\nHo",
            b"\r\n\r\n",
        ][number % 4];
        let _ = stream.write_all(begun);
        slow.push(stream);
        if number % 500 == 499 {
            answers(&served);
        }
    }
    assert_eq!(slow.len() + let_go, STRANGERS);
    answers(&served);
    drop(slow);
    answers(&served);
}

#[test]
fn what_is_malformed_is_answered_or_closed_and_the_next_is_served() {
    let served = Served::start(SITE);
    let host = served.host();
    let mut requests: Vec<Vec<u8>> = vec![
        Vec::new(),
        vec![0; 4_096],
        b"\r\n\r\n\r\n".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n".to_vec(),
        b"GET / HTTP/1.1\r\n: none\r\n\r\n".to_vec(),
        b"GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n".to_vec(),
        b"\xff\xfe\xfd / HTTP/1.1\r\n\r\n".to_vec(),
        format!("GET /{} HTTP/1.1\r\nHost: {host}\r\n\r\n", "%00".repeat(500)).into_bytes(),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nRange: bytes=9-1,-,a-b\r\nConnection: close\r\n\r\n").into_bytes(),
        format!("POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: -5\r\nConnection: close\r\n\r\n").into_bytes(),
        format!("POST / HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\nConnection: close\r\n\r\nzz\r\n").into_bytes(),
    ];
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X-A: b\r\n".repeat(20_000));
    let long = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "a".repeat(1_000_000));
    requests.extend([many.into_bytes(), long.into_bytes()]);
    for request in requests {
        let mut stream = served.connect();
        // It may be answered and closed before all of it is sent.
        let _ = stream.write_all(&request);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let answer = served::read_to_end(&mut stream);
        let shown = String::from_utf8_lossy(&request[..request.len().min(40)]).into_owned();
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 "),
            "{shown:?}: {answer}"
        );
        assert!(!answer.starts_with("HTTP/1.1 5"), "{shown:?}: {answer}");
        answers(&served);
    }
}

#[test]
fn no_path_in_any_spelling_leaves_the_site() {
    let served = Served::start(SITE);
    let ups = [
        "..",
        "%2e%2e",
        "%2E.",
        ".%2e",
        "%252e%252e",
        "%c0%ae%c0%ae",
        "%u002e%u002e",
        "..;",
        "..%00",
        "…",
    ];
    let slashes = ["/", "%2f", "%5c", "\\", "%252f", "//", "/./"];
    let mut asked = 0;
    for up in ups {
        for slash in slashes {
            for depth in [1, 3, 9] {
                for target in ["content/site.yml", "etc/passwd", "Cargo.toml"] {
                    let way = format!("{up}{slash}").repeat(depth);
                    for start in ["/", "/kontakt/", "/__vejviser/"] {
                        let answer = served.get(&format!("{start}{way}{target}"));
                        let known = ["base_url: ", "root:", "[package]"];
                        assert!(
                            !known.iter().any(|words| answer.contains(words)),
                            "{start}{way}{target}: {answer}"
                        );
                        asked += 1;
                    }
                }
            }
        }
    }
    assert!(asked > 1_000, "{asked}");
    answers(&served);
}

fn answers(served: &Served) {
    let began = Instant::now();
    let answer = served.get("/kontakt/");
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "{:?}",
        began.elapsed()
    );
}
