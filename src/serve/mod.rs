//! The site in a browser while it is written.
//!
//! A loop (`workshop`) reads, builds and changes the scene whenever the doorbell rings, and has the
//! search made beside it (`indexer`); threads answer browsers from the scene of the moment. Nothing is
//! written to disk and nothing is printed here.
//!
//! ```text
//! watch ─ring─▶ session ─scene─▶ showcase ─▶ routes ─▶ http ─▶ relay ─▶ browser
//!                                    └────── events ──────┴───────┴───▶ reload.js
//! ```

mod bar;
mod calendar;
mod cause;
mod conditional;
mod desk;
mod editor;
mod gate;
mod http;
mod indexer;
mod listen;
mod missing;
mod preview;
mod relay;
mod reload;
mod routes;
mod session;
mod showcase;
mod watch;
mod workshop;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::Duration;
use std::{error, fmt, io, thread};

use crate::config::BaseUrl;
use crate::pipeline::{BuildOptions, Built, Progress, Unwatched};
use crate::sources::Sources;
use crate::sources::disk::ReadError;
use crate::text::Date;
use crate::words::Language;

pub use editor::Editor;
pub use listen::ListenError;
pub use watch::Watching;

use desk::{Desk, Token};
use gate::Gate;
use http::Server;
use listen::Listeners;
use preview::{Preview, Wish};
use relay::Doors;
use routes::Routes;
use session::Session;
use showcase::Showcase;
use watch::Doorbell;
use workshop::Workshop;

/// What to serve, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the site is.
    pub root: PathBuf,
    /// The port to try first; 0 for any free one.
    pub port: u16,
    /// Where others may come to see it too; `0.0.0.0` is every address of this machine. Else only
    /// this machine can.
    pub host: Option<IpAddr>,
    /// Open a browser once there is something to see.
    pub open: bool,
    /// Lead open pages to the page of the file just saved.
    pub follow: bool,
    /// Look for changes every second, where the file system tells of none.
    pub poll: bool,
    /// How a file is opened from the browser.
    pub editor: Editor,
    /// Its `base_url` is not used: the site is built for the address it is served at, so that
    /// absolute links lead here and not to the published site.
    pub build: BuildOptions,
    /// The clock to follow from day to day; `None` where the site is to stay at the day it is built for.
    pub today: Option<fn() -> Date>,
    /// Of what is said in the browser.
    pub language: Language,
}

/// Told what happens while serving, to show it to the person at the terminal.
pub trait Announce: Sync {
    fn event(&self, event: &Event<'_>);

    /// Watches the builds.
    fn progress(&self) -> &dyn Progress {
        &Unwatched
    }

    /// Why the files could not be read, in the words the terminal has for it.
    fn unreadable(&self, error: &ReadError) -> String {
        error.to_string()
    }
}

/// Something worth telling.
#[derive(Debug)]
pub enum Event<'a> {
    /// The site can be seen. Comes once, after the first build.
    Serving {
        address: &'a str,
        port: u16,
        /// The port asked for, which another program has.
        taken: Option<u16>,
        network: Network<'a>,
        watching: Watching,
    },
    /// The site was built, because it is the first time or a file has changed.
    Built {
        built: &'a Built,
        sources: &'a Sources,
        /// From looking at the files to showing the outcome.
        took: Duration,
    },
    /// A build broke down, which is our mistake; the site stays as it was.
    Panicked { message: &'a str },
    /// The files could not be read; the site stays as it was.
    Unreadable { error: &'a ReadError },
    /// The search of what is shown could not be made; it stays as it was.
    NoSearch { reason: &'a str },
    /// No browser could be opened.
    NoBrowser { error: &'a io::Error },
}

/// Who can see the site besides this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network<'a> {
    Nobody,
    /// Whoever can reach this address.
    At(&'a str),
    /// Others may come, but this machine is on no network.
    Missing,
}

/// The site could not be served at all.
#[derive(Debug)]
pub enum ServeError {
    Read(ReadError),
    Listen(ListenError),
    Thread(io::Error),
}

/// Serves the site until the program is ended. Returns only when it cannot begin.
pub fn run(options: Options, announce: &dyn Announce) -> Result<(), ServeError> {
    let Options {
        root,
        port: wanted,
        host,
        open,
        follow,
        poll,
        editor,
        mut build,
        today,
        language,
    } = options;
    let Listeners { port, sockets } = listen::listen(wanted, host).map_err(ServeError::Listen)?;
    // Before the first reading, so that no change after it is missed.
    let (mut doorbell, watching) = Doorbell::hang(&root, poll);
    let address = format!("http://localhost:{port}/");
    let reached_at = host.and_then(listen::reached_at);
    let abroad = reached_at.map(|ip| format!("http://{}/", SocketAddr::new(ip, port)));
    build.base_url = BaseUrl::parse(abroad.as_ref().unwrap_or(&address));

    let usual = Preview {
        drafts: build.drafts,
        today: build.today,
        usual_day: build.today,
        language,
    };
    let mut session = Session::new(root.clone(), build, language).following(follow);
    let showcase = Arc::new(Showcase::default());
    let workshop = Workshop::new(&showcase, announce);
    if let Some(error) = workshop.take_a_round(&mut session) {
        return Err(ServeError::Read(error));
    }
    // One ring is as good as many.
    let (bell, rings) = sync_channel(1);
    let wish = Arc::new(Wish::new(usual, bell.clone()));
    let desk = Arc::new(Desk::new(root, editor, wish.clone()));
    let routes = Routes::new(port, reached_at, language);
    open_doors(sockets, &routes, &showcase, &desk).map_err(ServeError::Thread)?;
    announce.event(&Event::Serving {
        address: &address,
        port,
        taken: (wanted != 0 && wanted != port).then_some(wanted),
        network: match (host, &abroad) {
            (None, _) => Network::Nobody,
            (Some(_), abroad) => abroad.as_deref().map_or(Network::Missing, Network::At),
        },
        watching,
    });
    thread::scope(|scope| {
        if open {
            // A browser in the terminal keeps its caller waiting.
            scope.spawn(|| open_browser(&address, announce));
        }
        scope.spawn(|| workshop.pass_on(&mut doorbell, &bell));
        scope.spawn(|| workshop.index());
        scope.spawn(|| calendar::follow(today, &wish));
        workshop.work(&mut session, &rings, &wish);
    });
    Ok(())
}

/// Lets people in, each by their own door.
fn open_doors(
    sockets: Vec<TcpListener>,
    routes: &Routes,
    showcase: &Arc<Showcase>,
    desk: &Arc<Desk>,
) -> io::Result<()> {
    let server = |routes| Server::new(routes, showcase.clone(), desk.clone());
    let doors = Arc::new(Doors {
        own: server(routes.clone().obeying(Token::new())),
        guests: server(routes.clone()),
    });
    let gate = Arc::new(Gate::default());
    for socket in sockets {
        let (gate, doors) = (gate.clone(), doors.clone());
        thread::Builder::new()
            .name("accept".to_owned())
            .spawn(move || relay::accept(&socket, &gate, &doors))?;
    }
    Ok(())
}

fn open_browser(address: &str, announce: &dyn Announce) {
    if let Err(error) = webbrowser::open(address) {
        announce.event(&Event::NoBrowser { error: &error });
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Listen(error) => error.fmt(f),
            Self::Thread(error) => write!(f, "could not start a thread: {error}"),
        }
    }
}

impl error::Error for ServeError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Read(error) => Some(error),
            Self::Listen(error) => Some(error),
            Self::Thread(error) => Some(error),
        }
    }
}
