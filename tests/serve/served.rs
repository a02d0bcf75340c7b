//! A served site, and how tests talk with it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;
use vejviser::config::BaseUrl;
use vejviser::emit::Snapshot;
use vejviser::pipeline::{self, BuildOptions, Memory, Progress, Stage, Unwatched};
use vejviser::serve::{self, Announce, Editor, Event};
use vejviser::sources::disk;
use vejviser::text::{Date, OutputPath};
use vejviser::words::Language;

/// Long enough for a busy machine; nothing waits that long when all is well.
pub const SOON: Duration = Duration::from_secs(20);

pub const SITE: &str = "\
//- content/site.yml
title: Prøve
description: Et lille site
base_url: https://prove.example/guide/
language: da
//- content/_index.md
---
title: Forside
---
Velkommen, første udgave.
//- content/kontakt.md
---
title: Kontakt
---
Ring til os.
";

/// A served site, gone with the test.
pub struct Served {
    pub folder: TempDir,
    pub port: u16,
    told: Receiver<String>,
    breaks: Arc<AtomicBool>,
    /// How it was told to be served.
    pub serving: String,
}

/// Passes on what is told as one line each.
struct Listening {
    told: Mutex<Sender<String>>,
    /// Stands for a mistake of ours in the middle of a build.
    breaks: Arc<AtomicBool>,
}

impl Announce for Listening {
    fn event(&self, event: &Event<'_>) {
        let line = match event {
            Event::Serving {
                port,
                taken,
                network,
                ..
            } => format!("serving {port} {taken:?} {network:?}"),
            Event::Built { built, .. } => format!("built, errors: {}", built.has_errors()),
            other => format!("{other:?}"),
        };
        // The test may be over.
        let _ = self.told.lock().expect("no test panics here").send(line);
    }

    fn progress(&self) -> &dyn Progress {
        self
    }
}

impl Progress for Listening {
    fn begin(&self, _: Stage, _: usize) {
        assert!(!self.breaks.load(Ordering::Acquire), "a fault of ours");
    }

    fn step(&self) {}
}

impl Served {
    pub fn start(site: &str) -> Self {
        Self::on_port(site, 0)
    }

    pub fn on_port(site: &str, port: u16) -> Self {
        Self::with(site, port, None, Editor::Link)
    }

    pub fn with(site: &str, port: u16, host: Option<IpAddr>, editor: Editor) -> Self {
        Self::of(site, Self::options(port, host, editor))
    }

    fn options(port: u16, host: Option<IpAddr>, editor: Editor) -> serve::Options {
        serve::Options {
            root: PathBuf::new(),
            port,
            host,
            open: false,
            follow: false,
            poll: false,
            editor,
            build: BuildOptions {
                base_url: None,
                drafts: false,
                today: Date::parse("2026-11-23").expect("a date"),
                repository: None,
            },
            today: None,
            language: Language::English,
        }
    }

    /// One that leads open pages to the page just saved.
    pub fn following(site: &str) -> Self {
        let options = Self::options(0, None, Editor::Link);
        Self::of(
            site,
            serve::Options {
                follow: true,
                ..options
            },
        )
    }

    /// One that is told of no changes and looks for them.
    pub fn polling(site: &str) -> Self {
        let options = Self::options(0, None, Editor::Link);
        Self::of(
            site,
            serve::Options {
                poll: true,
                ..options
            },
        )
    }

    fn of(site: &str, mut options: serve::Options) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), site);
        folder.path().clone_into(&mut options.root);
        let (sender, told) = channel();
        let breaks = Arc::new(AtomicBool::new(false));
        let listening = Listening {
            told: Mutex::new(sender),
            breaks: Arc::clone(&breaks),
        };
        thread::spawn(move || serve::run(options, &listening));
        let mut served = Self {
            folder,
            port: 0,
            told,
            breaks,
            serving: String::new(),
        };
        served.serving = served.hears("serving ");
        let port = served.serving.split(' ').nth(1);
        let port = port.expect("the port comes second");
        served.port = port.parse().expect("a number");
        served
    }

    /// What the same files come to when they are built to be published at this address.
    pub fn published(&self) -> BTreeMap<OutputPath, Arc<[u8]>> {
        let options = BuildOptions {
            base_url: BaseUrl::parse(&format!("http://{}/", self.host())),
            drafts: false,
            today: Date::parse("2026-11-23").expect("a date"),
            repository: None,
        };
        let sources = disk::read(self.folder.path()).expect("a site");
        let outputs = Snapshot::default();
        pipeline::build(
            &sources,
            &options,
            &mut Memory::default(),
            &outputs,
            &Unwatched,
        )
        .expect("memory takes everything");
        outputs.into_outputs()
    }

    /// From now on every build breaks down, or none does.
    pub fn break_builds(&self, breaks: bool) {
        self.breaks.store(breaks, Ordering::Release);
    }

    /// The next announcement.
    pub fn next_told(&self) -> String {
        self.told.recv_timeout(SOON).expect("an announcement")
    }

    /// The next announcement that begins so.
    pub fn hears(&self, beginning: &str) -> String {
        loop {
            let line = self.told.recv_timeout(SOON).expect("an announcement");
            if line.starts_with(beginning) {
                return line;
            }
        }
    }

    /// Writes these files of the site. Each comes into its place whole: one that is seen half written is a
    /// build more, and what that does is a matter of its own (`watching`).
    pub fn edit(&self, files: &str) {
        let beside = tempfile::tempdir().expect("a folder");
        write(beside.path(), files);
        for (path, _) in each(files) {
            let place = self.folder.path().join(path);
            fs::create_dir_all(place.parent().expect("a folder")).expect("made");
            fs::rename(beside.path().join(path), place).expect("moved");
        }
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("a connection");
        stream.set_read_timeout(Some(SOON)).expect("a timeout");
        stream
    }

    pub fn host(&self) -> String {
        format!("localhost:{}", self.port)
    }

    /// Sends these bytes and gives back all that comes until the server closes.
    pub fn send(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect();
        // The server may answer and close before it has read everything.
        let _ = stream.write_all(bytes);
        read_to_end(&mut stream)
    }

    pub fn ask(&self, method: &str, target: &str) -> String {
        let host = self.host();
        self.send(
            format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
                .as_bytes(),
        )
    }

    pub fn get(&self, target: &str) -> String {
        self.ask("GET", target)
    }

    /// What pages at this machine have to show.
    pub fn token(&self) -> String {
        let page = self.get("/");
        let (_, token) = page.split_once("data-token=\"").expect("a token");
        token.chars().take_while(|letter| *letter != '"').collect()
    }

    /// The status line of what comes back.
    pub fn status(&self, bytes: &[u8]) -> String {
        let answer = self.send(bytes);
        answer.lines().next().unwrap_or("nothing").to_owned()
    }

    pub fn events(&self) -> Events {
        let mut stream = self.connect();
        let host = self.host();
        write!(
            stream,
            "GET /__vejviser/events HTTP/1.1\r\nHost: {host}\r\n\r\n"
        )
        .expect("sent");
        Events(BufReader::new(stream))
    }
}

/// What an open page is told.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// Every line that comes until the data of the next event of this name.
    pub fn until(&mut self, name: &str) -> Vec<String> {
        let wanted = format!("event: {name}\n");
        let mut lines = Vec::new();
        while lines.last() != Some(&wanted) {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).expect("an event"), 0, "closed");
            lines.push(line);
        }
        lines
    }

    /// The data of the next event of this name.
    pub fn next(&mut self, name: &str) -> String {
        let wanted = format!("event: {name}\n");
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(self.0.read_line(&mut line).expect("an event"), 0, "closed");
            if line == wanted {
                line.clear();
                self.0.read_line(&mut line).expect("its data");
                let data = line.strip_prefix("data: ").expect("data comes next");
                return data.trim_end().to_owned();
            }
        }
    }
}

/// Files in one string, each after a line `//- its/path`.
pub fn write(root: &Path, files: &str) {
    for (path, text) in each(files) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}

fn each(files: &str) -> impl Iterator<Item = (&str, &str)> {
    let files = files.split("//- ").skip(1);
    files.map(|file| file.split_once('\n').expect("a path on its own line"))
}

pub fn read_to_end(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    match stream.read_to_end(&mut bytes) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        Err(error) => panic!("{error}"),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

pub fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

/// A second may pass between two answers.
pub fn undated(head: &str) -> Vec<&str> {
    head.split("\r\n")
        .filter(|line| !line.starts_with("Date: "))
        .collect()
}
