//! Where the server can be found, and by whom.

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};

use vejviser::serve::Editor;

use super::served::{SITE, SOON, Served, read_to_end};

#[test]
fn a_taken_port_is_told_and_the_next_one_used() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let served = Served::on_port(SITE, port);
    assert!(served.port > port && served.port < port + 20);
    let told = format!("serving {} Some({port}) Nobody", served.port);
    assert_eq!(served.serving, told);
}

#[test]
fn others_are_let_in_at_the_address_they_are_told_and_by_no_other_name() {
    // An address of this machine that it does not listen at by itself.
    let host = Ipv4Addr::new(127, 0, 0, 9);
    let served = Served::with(SITE, 0, Some(host.into()), Editor::Link);
    let port = served.port;
    let told = format!("serving {port} None At(\"http://{host}:{port}/\")");
    assert_eq!(served.serving, told);
    let status = |name: &str| {
        let mut stream = TcpStream::connect((host, port)).expect("a connection");
        stream.set_read_timeout(Some(SOON)).expect("a timeout");
        let request = format!("GET / HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        let answer = read_to_end(&mut stream);
        answer.lines().next().unwrap_or("nothing").to_owned()
    };
    assert_eq!(status(&format!("{host}:{port}")), "HTTP/1.1 200 OK");
    assert_eq!(status(&format!("localhost:{port}")), "HTTP/1.1 200 OK");
    assert_eq!(
        status(&format!("ond.example:{port}")),
        "HTTP/1.1 403 Forbidden"
    );
    assert!(
        served
            .get("/sitemap.xml")
            .contains(&format!("http://{host}:{port}/kontakt/"))
    );
}
