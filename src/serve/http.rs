//! HTTP, which is done by `tiny_http`: its requests as ours, our responses as its.
//!
//! It listens on a port of its own, for `relay` alone. What to answer is for `routes`.

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::conditional;
use super::desk::Desk;
use super::routes::{Answer, Routes};
use super::showcase::Showcase;

/// What a client asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// As sent: percent-encoded, with its query.
    pub target: String,
    /// The `Host` headers; one in a proper request.
    pub hosts: Vec<String>,
    /// The entity tags that the client has.
    pub if_none_match: Option<String>,
    pub range: Option<String>,
    /// The entity tag that `range` is about.
    pub if_range: Option<String>,
    /// The site whose page asks, when a browser says so.
    pub origin: Option<String>,
    /// The secret of our own pages.
    pub token: Option<String>,
}

/// The methods this server knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    #[default]
    Get,
    Head,
    Post,
    Other,
}

/// An answer that has an end.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: Status,
    pub content_type: &'static str,
    /// Where to go instead, in a redirect.
    pub location: Option<String>,
    /// What tells this content from any other.
    pub etag: Option<String>,
    /// Which part of the whole this is.
    pub content_range: Option<String>,
    pub body: Arc<[u8]>,
}

/// The status codes this server gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Ok = 200,
    PartialContent = 206,
    NotModified = 304,
    TemporaryRedirect = 307,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RangeNotSatisfiable = 416,
    Failed = 500,
}

/// Answers whoever connects, each request in a thread of its own.
///
/// A few threads for all of them would soon wait for a few clients that do not read.
#[derive(Debug)]
pub struct Server {
    site: Arc<Site>,
    /// Where `tiny_http` listens, once it does.
    address: Mutex<Option<SocketAddr>>,
}

/// What is answered from.
#[derive(Debug)]
struct Site {
    routes: Routes,
    showcase: Arc<Showcase>,
    desk: Arc<Desk>,
}

/// The right to be the only one whose connection has not been taken up.
pub type Turn<'a> = MutexGuard<'a, Option<SocketAddr>>;

impl Server {
    pub fn new(routes: Routes, showcase: Arc<Showcase>, desk: Arc<Desk>) -> Self {
        let site = Site {
            routes,
            showcase,
            desk,
        };
        Self {
            site: Arc::new(site),
            address: Mutex::new(None),
        }
    }

    /// A new connection. The turn is to be kept until the first answer begins.
    ///
    /// Of two connections that come at once, `tiny_http` may leave one to a thread that is not done
    /// with the other until that is closed.
    pub fn connect(&self) -> io::Result<(TcpStream, Turn<'_>)> {
        let mut turn = self.address.lock().unwrap_or_else(PoisonError::into_inner);
        // When it has ended, for want of file handles, nothing listens there.
        let running = turn.and_then(|address| TcpStream::connect(address).ok());
        let stream = match running {
            Some(stream) => stream,
            None => TcpStream::connect(*turn.insert(start(&self.site)?))?,
        };
        Ok((stream, turn))
    }
}

fn start(site: &Arc<Site>) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let server = tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?;
    let site = Arc::clone(site);
    named("requests").spawn(move || {
        while let Ok(request) = server.recv() {
            let site = Arc::clone(&site);
            // Without a thread the request is dropped, and `tiny_http` answers 500.
            let _ = named("answer").spawn(move || answer(request, &site));
        }
    })?;
    Ok(address)
}

fn named(name: &str) -> thread::Builder {
    thread::Builder::new().name(name.to_owned())
}

fn answer(request: tiny_http::Request, site: &Site) {
    let scene = site.showcase.scene();
    let asked = Request::from(&request);
    match site.routes.answer(&asked, &scene) {
        Answer::Events => site.showcase.attend(request.into_writer()),
        // An error is that the client has gone.
        Answer::Response(response) => drop(send(request, &conditional::fit(&asked, response))),
        Answer::Open(place) => drop(send(request, &site.desk.open(&place))),
        Answer::Show(changes) => drop(send(request, &site.desk.show(changes))),
    }
}

/// In one piece: the second of two waits until the system of the other end says it has the first.
fn send(request: tiny_http::Request, response: &Response) -> io::Result<()> {
    let mut bytes = Vec::new();
    response.as_tiny().raw_print(
        &mut bytes,
        request.http_version().clone(),
        request.headers(),
        *request.method() == tiny_http::Method::Head,
        None,
    )?;
    let mut writer = request.into_writer();
    writer.write_all(&bytes)?;
    writer.flush()
}

impl From<&tiny_http::Request> for Request {
    fn from(request: &tiny_http::Request) -> Self {
        let value = |name: &'static str| {
            let mut headers = request.headers().iter();
            let header = headers.find(|header| header.field.equiv(name));
            header.map(|header| header.value.to_string())
        };
        Self {
            method: match request.method() {
                tiny_http::Method::Get => Method::Get,
                tiny_http::Method::Head => Method::Head,
                tiny_http::Method::Post => Method::Post,
                _ => Method::Other,
            },
            target: request.url().to_owned(),
            hosts: request
                .headers()
                .iter()
                .filter(|header| header.field.equiv("host"))
                .map(|header| header.value.to_string())
                .collect(),
            if_none_match: value("if-none-match"),
            range: value("range"),
            if_range: value("if-range"),
            origin: value("origin"),
            token: value("x-vejviser-token"),
        }
    }
}

impl Response {
    pub fn new(status: Status, content_type: &'static str, body: impl Into<Arc<[u8]>>) -> Self {
        Self {
            status,
            content_type,
            location: None,
            etag: None,
            content_range: None,
            body: body.into(),
        }
    }

    /// A sentence.
    pub fn text(status: Status, sentence: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", sentence.as_bytes())
    }

    fn as_tiny(&self) -> tiny_http::Response<&[u8]> {
        let mut headers = vec![
            header("Content-Type", self.content_type),
            // Kept, but never used without asking.
            header("Cache-Control", "no-cache"),
            header("X-Content-Type-Options", "nosniff"),
            header("Accept-Ranges", "bytes"),
        ];
        if let Some(location) = &self.location {
            headers.push(header("Location", location));
        }
        if let Some(etag) = &self.etag {
            headers.push(header("ETag", etag));
        }
        if let Some(range) = &self.content_range {
            headers.push(header("Content-Range", range));
        }
        if self.status == Status::MethodNotAllowed {
            headers.push(header("Allow", "GET, HEAD"));
        }
        let length = self.body.len();
        let status = tiny_http::StatusCode(self.status as u16);
        tiny_http::Response::new(status, headers, &*self.body, Some(length), None)
            // Its length is known, so it need not come in chunks.
            .with_chunked_threshold(usize::MAX)
    }
}

fn header(name: &str, value: &str) -> tiny_http::Header {
    tiny_http::Header::from_bytes(name, value)
        .expect("names and types are ours, and locations are percent-encoded")
}
