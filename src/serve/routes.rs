//! Which answer a request gets. Looks things up in the scene; never in a file system.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::bar::Bar;
use super::desk::Token;
use super::editor::EditorPlace;
use super::http::{Method, Request, Response, Status};
use super::missing;
use super::reload;
use super::showcase::{Edition, Scene};
use crate::diagnostic::Argument;
use crate::text::{Date, LineColumn, OutputPath, SitePath};
use crate::words::{Language, Words};

/// What a path in a `Location` may not hold as it is.
pub(super) const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// What does not change while serving.
#[derive(Clone, Debug)]
pub struct Routes {
    /// As a `Host` header names this server, with its port.
    own_names: Vec<String>,
    language: Language,
    /// For want of the site's own page.
    not_found: Arc<[u8]>,
    foreign_host: String,
    read_only: String,
    not_yours: String,
    /// What our own pages must show to be obeyed. Without it nobody is.
    token: Option<Token>,
}

/// What a request gets.
#[derive(Clone, Debug)]
pub enum Answer {
    Response(Response),
    /// Server-sent events, for as long as the page is open.
    Events,
    /// A file is to be opened for editing.
    Open(EditorPlace),
    /// The site is to be shown as something else.
    Show(Changes),
}

/// What is asked for otherwise than it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changes {
    pub drafts: Option<bool>,
    pub today: Option<Date>,
    pub language: Option<Language>,
}

impl Routes {
    /// `reached_at` is the one address by which others may ask, if they may.
    pub fn new(port: u16, reached_at: Option<IpAddr>, language: Language) -> Self {
        let own = [Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()];
        let own = own.into_iter().chain(reached_at);
        let numbers = own.map(|ip| SocketAddr::new(ip, port).to_string());
        let own_names: Vec<_> = [format!("localhost:{port}")]
            .into_iter()
            .chain(numbers)
            .collect();
        let words = Words::of(language);
        let here = reached_at.map_or(own_names[0].clone(), |ip| {
            SocketAddr::new(ip, port).to_string()
        });
        let sentence = |id: &str| words.text(id, &[("host", Argument::Text(here.clone()))]);
        let bytes = |text: String| text.into_bytes().into();
        Self {
            own_names,
            language,
            not_found: bytes(page(&sentence("serve-not-found"), language)),
            foreign_host: sentence("serve-foreign-host"),
            read_only: sentence("serve-read-only"),
            not_yours: sentence("serve-not-yours"),
            token: None,
        }
    }

    /// For pages that may also ask for something to be done.
    pub fn obeying(self, token: Option<Token>) -> Self {
        Self { token, ..self }
    }

    pub fn answer(&self, request: &Request, scene: &Scene) -> Answer {
        if !self.is_for_us(&request.hosts) {
            return words(Status::Forbidden, &self.foreign_host);
        }
        let (path, query) = request
            .target
            .split_once('?')
            .map_or((&*request.target, None), |(path, query)| {
                (path, Some(query))
            });
        if request.method == Method::Post
            && let Some(wish) = path.strip_prefix(reload::PREFIX)
        {
            return self.obey(wish, query.unwrap_or_default(), request, scene);
        }
        if matches!(request.method, Method::Post | Method::Other) {
            return words(Status::MethodNotAllowed, &self.read_only);
        }
        let edition = &scene.edition;
        match path.strip_prefix(reload::PREFIX) {
            Some("events") if request.method == Method::Get => Answer::Events,
            Some("events") => found("text/event-stream", Arc::new([])),
            Some(name @ "reload.js") => found(content_type(name), reload::SCRIPT.as_bytes().into()),
            Some("bar") => self.bar(query.unwrap_or_default(), scene),
            Some(name) if let Some(style) = style(name) => {
                found(content_type(name), style.as_bytes().into())
            }
            Some(_) => self.not_found(path, edition),
            None => self.output(path, query, scene),
        }
    }

    /// Whether the request was meant for this server.
    ///
    /// A page elsewhere may have its own name lead to this machine and then read what we serve as if
    /// it were its own (DNS rebinding); its name in `Host` gives it away.
    fn is_for_us(&self, hosts: &[String]) -> bool {
        let [host] = hosts else { return false };
        let has_port = host
            .rsplit_once(':')
            .is_some_and(|(_, port)| !port.ends_with(']'));
        // Browsers leave out the port that `http` has anyway.
        let whole = if has_port {
            host.clone()
        } else {
            format!("{host}:80")
        };
        self.own_names
            .iter()
            .any(|own| own.eq_ignore_ascii_case(&whole))
    }

    /// What one of our own pages asks for. Pages of others can neither know the token nor send it.
    fn obey(&self, wish: &str, query: &str, request: &Request, scene: &Scene) -> Answer {
        let shown = request.token.as_deref();
        let is_ours = self
            .token
            .as_ref()
            .is_some_and(|token| Some(token.as_str()) == shown);
        let from_here = |origin: &String| {
            let host = origin.strip_prefix("http://");
            host.is_some_and(|host| request.hosts.iter().all(|own| own == host))
        };
        if !is_ours || !request.origin.iter().all(from_here) {
            return words(Status::Forbidden, &self.not_yours);
        }
        match wish {
            "open" => match place(query).filter(|place| scene.latest.knows(&place.file)) {
                Some(place) => Answer::Open(place),
                None => words(Status::NotFound, &self.sentence("serve-open-unknown")),
            },
            "preview" => Answer::Show(Changes {
                drafts: value(query, "drafts").and_then(|drafts| drafts.parse().ok()),
                today: value(query, "today").and_then(|day| Date::parse(&day)),
                language: value(query, "language").and_then(|tag| Language::of_tag(&tag)),
            }),
            _ => words(Status::MethodNotAllowed, &self.read_only),
        }
    }

    /// What the bar says under the page at an address.
    fn bar(&self, query: &str, scene: &Scene) -> Answer {
        let Some(now) = scene.latest.preview else {
            return self.not_found("", &scene.edition);
        };
        let page = value(query, "page").and_then(|path| output_at(&path, &scene.edition));
        let bar = Bar::of(scene, page.as_ref(), now);
        let json = serde_json::to_vec(&bar).expect("strings and their names are JSON in any case");
        found(content_type("bar.json"), json.into())
    }

    fn sentence(&self, id: &str) -> String {
        Words::of(self.language).text(id, &[])
    }

    fn output(&self, path: &str, query: Option<&str>, scene: &Scene) -> Answer {
        let edition = &scene.edition;
        let decoded = percent_decode_str(path).decode_utf8();
        let Some(path) = decoded.ok().and_then(|path| {
            let below_root = path.strip_prefix('/')?;
            Some(below_root.to_owned())
        }) else {
            return self.not_found("", edition);
        };
        let get = |path: &str| {
            let path = OutputPath::new(path)?;
            scene.file(&path).map(|bytes| (path, bytes))
        };
        let is_folder = path.is_empty() || path.ends_with('/');
        let file = if is_folder {
            get(&format!("{path}index.html"))
        } else {
            get(&path)
        };
        if let Some((path, bytes)) = file {
            let content_type = content_type(path.as_str());
            return found(content_type, self.as_served(content_type, bytes, edition));
        }
        if !is_folder && get(&format!("{path}/index.html")).is_some() {
            return redirect(&path, query);
        }
        self.not_found(&path, edition)
    }

    /// The site's own page for this, if it has one.
    fn not_found(&self, path: &str, edition: &Edition) -> Answer {
        let own = OutputPath::new("404.html")
            .and_then(|path| edition.outputs.get(&path))
            .unwrap_or(&self.not_found);
        let page = missing::with_nearest(own, path, edition, self.language);
        let page = reload::with_script(&page, edition, self.token.as_ref());
        let content_type = content_type("404.html");
        Answer::Response(Response::new(Status::NotFound, content_type, page))
    }

    fn as_served(&self, content_type: &str, bytes: &Arc<[u8]>, edition: &Edition) -> Arc<[u8]> {
        if content_type.starts_with("text/html") {
            reload::with_script(bytes, edition, self.token.as_ref())
        } else {
            Arc::clone(bytes)
        }
    }
}

/// A page of one sentence, without any markup in it.
fn page(sentence: &str, language: Language) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">\
         <title>{sentence}</title></head>\n<body><main><h1>{sentence}</h1></main></body>\n</html>\n",
        language.tag(),
    )
}

fn words(status: Status, sentence: &str) -> Answer {
    Answer::Response(Response::text(status, sentence))
}

fn found(content_type: &'static str, body: Arc<[u8]>) -> Answer {
    Answer::Response(Response::new(Status::Ok, content_type, body))
}

fn style(name: &str) -> Option<&'static str> {
    let mut styles = reload::STYLES.iter();
    styles.find(|(of, _)| *of == name).map(|(_, style)| *style)
}

/// The file behind a page's address.
fn output_at(path: &str, edition: &Edition) -> Option<OutputPath> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = path.strip_prefix('/')?;
    let index = if path.is_empty() || path.ends_with('/') {
        "index.html"
    } else {
        ""
    };
    let output = OutputPath::new(&format!("{path}{index}"))?;
    edition.outputs.contains_key(&output).then_some(output)
}

/// The place that a query names. `None` where it names none.
fn place(query: &str) -> Option<EditorPlace> {
    let number = |name| value(query, name).and_then(|value| value.parse().ok());
    Some(EditorPlace {
        file: SitePath::new(value(query, "file")?),
        at: LineColumn {
            line: number("line").unwrap_or(1),
            column: number("column").unwrap_or(1),
        },
    })
}

/// What a query says of something.
fn value(query: &str, name: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(key, _)| *key == name)?;
    let value = percent_decode_str(value).decode_utf8().ok()?;
    Some(value.into_owned())
}

/// To the folder of this path. The path is one we have, so it cannot lead to another server.
fn redirect(path: &str, query: Option<&str>) -> Answer {
    let mut location = format!("/{}/", utf8_percent_encode(path, PATH));
    if let Some(query) = query {
        location.push('?');
        location.extend(utf8_percent_encode(query, CONTROLS));
    }
    Answer::Response(Response {
        location: Some(location),
        ..Response::text(Status::TemporaryRedirect, "")
    })
}

/// By the ending of the name.
fn content_type(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "yml" | "yaml" => "application/yaml; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "pdf" => "application/pdf",
        "wasm" => "application/wasm",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
