//! HTTP/1.1 over a connection: reading requests, writing responses, keeping time.
//!
//! Requests are heads only: this server has nothing to be sent, so a request with a body is
//! answered and the connection closed. What to answer is for `routes`.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::gate::{Gate, Place};
use super::routes::{Answer, Routes};
use super::showcase::Showcase;

/// How long a client may take to send a request's head, waiting for it included.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// How long a client may take to receive a response.
const RESPONSE_WITHIN: Duration = Duration::from_secs(30);
/// The largest head that is read. Browsers send about one KiB.
const HEAD_LIMIT: usize = 16 * 1024;
const HEADERS_LIMIT: usize = 100;
/// How long we wait after an error in accepting, which is mostly a want of file handles.
const BREATHER: Duration = Duration::from_millis(50);

/// What a client asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// As sent: percent-encoded, with its query.
    pub target: String,
    /// The `Host` headers; one in a proper request.
    pub hosts: Vec<String>,
    /// Whether the client wants to ask for more on the same connection.
    pub stays: bool,
}

/// The methods this server knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    #[default]
    Get,
    Head,
    Other,
}

/// An answer that has an end.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: Status,
    pub content_type: &'static str,
    /// Where to go instead, in a redirect.
    pub location: Option<String>,
    pub body: Arc<[u8]>,
}

/// The status codes this server gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Ok,
    TemporaryRedirect,
    BadRequest,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    HeadTooLarge,
}

/// A request that cannot be answered as asked; the connection ends with it.
#[derive(Debug)]
enum ReadError {
    /// The client left, or was too slow.
    Gone,
    Malformed,
    TooLarge,
}

/// Answers connections on this socket, each in a thread of its own, for as long as the program runs.
pub fn accept(socket: &TcpListener, gate: &Arc<Gate>, routes: &Arc<Routes>, site: &Arc<Showcase>) {
    for stream in socket.incoming() {
        let Ok(stream) = stream else {
            thread::sleep(BREATHER);
            continue;
        };
        let Some(place) = gate.enter(stream) else {
            continue;
        };
        let (routes, site) = (Arc::clone(routes), Arc::clone(site));
        // Without a thread the connection is dropped, and the client tries again.
        let _ = thread::Builder::new()
            .name("connection".to_owned())
            .spawn(move || converse(place, &routes, &site));
    }
}

/// Answers one request after the other until the client or an error ends it.
fn converse(mut place: Place, routes: &Routes, site: &Showcase) {
    let stream = Arc::clone(place.stream());
    // Small answers should not wait for company.
    let _ = stream.set_nodelay(true);
    let mut buffer = Vec::new();
    loop {
        let request = match read_request(&stream, &mut buffer) {
            Ok(request) => request,
            Err(error) => return refuse(&stream, &error),
        };
        place.renew();
        match routes.answer(&request, &site.scene()) {
            Answer::Events => return site.attend(&stream),
            Answer::Response(response) => {
                let sent = send(&stream, &response, request.method, request.stays);
                if sent.is_err() || !request.stays {
                    return end(&stream);
                }
            }
        }
    }
}

/// The next request. What follows it stays in `buffer` for the one after.
fn read_request(mut stream: &TcpStream, buffer: &mut Vec<u8>) -> Result<Request, ReadError> {
    let deadline = Instant::now() + HEAD_WITHIN;
    let mut piece = [0; 4096];
    loop {
        if let Some((request, length)) = parse_head(buffer)? {
            buffer.drain(..length);
            return Ok(request);
        }
        if buffer.len() >= HEAD_LIMIT {
            return Err(ReadError::TooLarge);
        }
        let left = time_left(deadline).map_err(|_| ReadError::Gone)?;
        let read = stream
            .set_read_timeout(Some(left))
            .and_then(|()| stream.read(&mut piece));
        match read {
            Ok(0) => return Err(ReadError::Gone),
            Ok(length) => buffer.extend_from_slice(&piece[..length]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return Err(ReadError::Gone),
        }
    }
}

/// The request at the start of `bytes` and its length; `None` when more of it is to come.
fn parse_head(bytes: &[u8]) -> Result<Option<(Request, usize)>, ReadError> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS_LIMIT];
    let mut head = httparse::Request::new(&mut headers);
    let length = match head.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(ReadError::TooLarge),
        Err(_) => return Err(ReadError::Malformed),
    };
    let values = |name: &str| -> Vec<String> {
        head.headers
            .iter()
            .filter(|header| header.name.eq_ignore_ascii_case(name))
            .map(|header| String::from_utf8_lossy(header.value).trim().to_owned())
            .collect()
    };
    let closes = values("connection")
        .iter()
        .flat_map(|value| value.split(','))
        .any(|word| word.trim().eq_ignore_ascii_case("close"));
    let has_body = !values("transfer-encoding").is_empty()
        || values("content-length").iter().any(|value| value != "0");
    let request = Request {
        method: match head.method {
            Some("GET") => Method::Get,
            Some("HEAD") => Method::Head,
            _ => Method::Other,
        },
        target: head.path.unwrap_or_default().to_owned(),
        hosts: values("host"),
        stays: head.version == Some(1) && !closes && !has_body,
    };
    Ok(Some((request, length)))
}

fn send(
    stream: &TcpStream,
    response: &Response,
    method: Method,
    stays: bool,
) -> Result<(), io::Error> {
    let deadline = Instant::now() + RESPONSE_WITHIN;
    write_before(stream, response.head(stays).as_bytes(), deadline)?;
    if method == Method::Head {
        return Ok(());
    }
    write_before(stream, &response.body, deadline)
}

impl Response {
    fn head(&self, stays: bool) -> String {
        let mut head = format!(
            "HTTP/1.1 {}\r\n\
             Content-Type: {}\r\n\
             Content-Length: {}\r\n\
             Cache-Control: no-store\r\n\
             X-Content-Type-Options: nosniff\r\n",
            self.status.line(),
            self.content_type,
            self.body.len(),
        );
        if let Some(location) = &self.location {
            head.push_str(&format!("Location: {location}\r\n"));
        }
        if self.status == Status::MethodNotAllowed {
            head.push_str("Allow: GET, HEAD\r\n");
        }
        if !stays {
            head.push_str("Connection: close\r\n");
        }
        head.push_str("\r\n");
        head
    }
}

impl Status {
    fn line(self) -> &'static str {
        match self {
            Self::Ok => "200 OK",
            Self::TemporaryRedirect => "307 Temporary Redirect",
            Self::BadRequest => "400 Bad Request",
            Self::Forbidden => "403 Forbidden",
            Self::NotFound => "404 Not Found",
            Self::MethodNotAllowed => "405 Method Not Allowed",
            Self::HeadTooLarge => "431 Request Header Fields Too Large",
        }
    }
}

/// A write timeout alone would let a client that takes a byte a second hold its place for hours.
fn write_before(mut stream: &TcpStream, bytes: &[u8], deadline: Instant) -> Result<(), io::Error> {
    let mut rest = bytes;
    while !rest.is_empty() {
        stream.set_write_timeout(Some(time_left(deadline)?))?;
        match stream.write(rest) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(length) => rest = &rest[length..],
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn time_left(deadline: Instant) -> Result<Duration, io::Error> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() {
        return Err(ErrorKind::TimedOut.into());
    }
    Ok(left)
}

fn refuse(stream: &TcpStream, error: &ReadError) {
    let status = match error {
        ReadError::Gone => return,
        ReadError::Malformed => Status::BadRequest,
        ReadError::TooLarge => Status::HeadTooLarge,
    };
    let response = Response {
        status,
        content_type: "text/plain; charset=utf-8",
        location: None,
        body: status.line().as_bytes().into(),
    };
    if send(stream, &response, Method::Get, false).is_ok() {
        end(stream);
    }
}

/// Ends the connection so that the client gets the answer.
///
/// Closing with unread bytes makes the system throw away what was sent, so we read on for a moment.
fn end(mut stream: &TcpStream) {
    let _ = stream.shutdown(Shutdown::Write);
    let _ = stream.set_read_timeout(Some(Duration::from_millis(200)));
    let mut piece = [0; 4096];
    for _ in 0..64 {
        match stream.read(&mut piece) {
            Ok(1..) => {}
            Ok(0) | Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(head: &str, expected: &str) {
        let seen = match parse_head(head.as_bytes()) {
            Ok(None) => "more to come".to_owned(),
            Err(error) => format!("{error:?}"),
            Ok(Some((request, length))) => format!(
                "{:?} {} {:?} {} {length}",
                request.method,
                request.target,
                request.hosts,
                if request.stays { "stays" } else { "leaves" },
            ),
        };
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_head_is_read_to_its_end() {
        check("GET /a HTTP/1.1\r\nHost: x\r\n", "more to come");
        check(
            "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\nGET",
            r#"Get /a?b ["x"] stays 30"#,
        );
    }

    #[test]
    fn a_client_that_leaves_or_sends_a_body_gets_one_answer() {
        check("HEAD / HTTP/1.0\r\n\r\n", "Head / [] leaves 19");
        check(
            "GET / HTTP/1.1\r\nConnection: x, Close\r\n\r\n",
            "Get / [] leaves 40",
        );
        check(
            "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc",
            "Other / [] leaves 38",
        );
    }

    #[test]
    fn what_is_not_http_is_malformed() {
        check("\u{16}\u{3}\u{1}", "Malformed");
        check("GET /\r\n\r\n", "Malformed");
    }
}
