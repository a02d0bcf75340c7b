//! `vejviser serve`: the site in a browser, following what is written.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use std::{panic, thread};

use anstyle::AnsiColor;

use crate::diagnostic::{Argument, Diagnostic};
use crate::pipeline::{Built, Progress};
use crate::report;
use crate::serve::{self, Announce, Editor, Event, Network, Watching};
use crate::sources::Sources;
use crate::sources::disk::ReadError;
use crate::text::Date;
use crate::words::Words;

use super::arguments::{Options, Serve};
use super::failure::{Exit, Failure};
use super::progress::Bar;
use super::screen::{self, STRONG};
use super::site;

/// Serves until the program is ended.
pub fn run(arguments: &Serve, words: &Words) -> Result<Exit, Failure> {
    let options = Options {
        base_url: None,
        repository: None,
        drafts: arguments.drafts,
        today: arguments.today,
        threads: None,
    };
    let options = serve::Options {
        root: arguments.site.root.clone(),
        port: arguments.port,
        host: arguments.host,
        open: arguments.ways.open,
        follow: arguments.ways.follow,
        poll: arguments.ways.poll,
        editor: arguments
            .editor
            .as_deref()
            .and_then(Editor::of_command)
            .unwrap_or_else(Editor::of_environment),
        build: site::build_options(&options),
        today: arguments
            .today
            .is_none()
            .then_some(site::today as fn() -> Date),
        language: words.language(),
    };
    let terminal = Terminal::new(words);
    tell_builds_that_break_once(&terminal.broke_at);
    serve::run(options, &terminal)?;
    Ok(Exit::Clean)
}

/// An address for a phone's camera. Dark on light whatever the terminal's colours are; a line shows
/// two rows of it.
fn qr_code(address: &str) -> String {
    use qrcode::render::unicode::Dense1x2;
    let paper = AnsiColor::Black.on(AnsiColor::BrightWhite);
    let code = qrcode::QrCode::new(address).expect("an address is short enough for every version");
    let drawn = code.render::<Dense1x2>().build();
    let lines = drawn
        .lines()
        .map(|line| format!("{paper}{line}{paper:#}\n"));
    lines.collect()
}

/// A build that breaks down is told in our own words, with the place, and not by Rust as well.
fn tell_builds_that_break_once(broke_at: &Arc<Mutex<String>>) {
    let broke_at = Arc::clone(broke_at);
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |told| {
        // Builds run in a thread of that name, and in nameless ones of rayon's.
        if matches!(thread::current().name(), Some("build") | None) {
            let place = told.location().map(ToString::to_string);
            *broke_at.lock().unwrap_or_else(PoisonError::into_inner) = place.unwrap_or_default();
        } else {
            usual(told);
        }
    }));
}

/// Tells the person at the terminal.
struct Terminal<'a> {
    words: &'a Words,
    bar: Bar<'a>,
    /// What was told last; what is still so is not told again.
    told: Mutex<Vec<Diagnostic>>,
    /// Where in our program the latest build broke down.
    broke_at: Arc<Mutex<String>>,
}

impl<'a> Terminal<'a> {
    fn new(words: &'a Words) -> Self {
        Self {
            words,
            bar: Bar::new(words),
            told: Mutex::default(),
            broke_at: Arc::default(),
        }
    }

    fn serving(&self, address: &str, port: u16, taken: Option<u16>, network: Network<'_>) {
        let text = |value: &dyn ToString| Argument::Text(value.to_string());
        if let Some(taken) = taken {
            let ports = [("taken", text(&taken)), ("port", text(&port))];
            screen::note(self.words.text("port-taken", &ports));
        }
        let serving = self.words.text("serving", &[]);
        screen::say(format_args!("{serving} {STRONG}{address}{STRONG:#}"));
        match network {
            Network::Nobody => {}
            Network::At(address) => {
                let others = self.words.text("serving-others", &[]);
                screen::say(format_args!("{others} {STRONG}{address}{STRONG:#}"));
                screen::say(qr_code(address));
            }
            Network::Missing => screen::note(self.words.text("no-network", &[])),
        }
        screen::say(self.words.text("serving-until", &[]));
    }

    fn built(&self, built: &Built, sources: &Sources, took: Duration) {
        let language = self.words.language();
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if *told != built.diagnostics {
            screen::note_all(&report::terminal(&built.diagnostics, sources, language));
            told.clone_from(&built.diagnostics);
        }
        let milliseconds = i64::try_from(took.as_millis()).unwrap_or(i64::MAX);
        let mut values = site::counts(built.summary, self.words);
        values.push(("milliseconds", Argument::Number(milliseconds)));
        let findings = report::summary(&built.diagnostics, language);
        values.push(("findings", Argument::Text(findings)));
        screen::say(self.words.text("rebuilt", &values));
    }
}

impl Announce for Terminal<'_> {
    fn event(&self, event: &Event<'_>) {
        self.bar.clear();
        let reason = |reason: &dyn ToString| [("reason", Argument::Text(reason.to_string()))];
        match event {
            Event::Serving {
                address,
                port,
                taken,
                network,
                watching,
            } => {
                if *watching == Watching::Polling {
                    screen::note(self.words.text("watching-by-looking", &[]));
                }
                self.serving(address, *port, *taken, *network);
            }
            Event::Built {
                built,
                sources,
                took,
            } => self.built(built, sources, *took),
            Event::Panicked { message } => {
                let place = self.broke_at.lock();
                let place = place.unwrap_or_else(PoisonError::into_inner);
                let said = format!("{message} ({place})");
                screen::note(self.words.text("build-broke", &reason(&said)));
            }
            Event::Unreadable { error } => screen::fail(&Failure::from(*error), self.words),
            Event::NoSearch { reason } => {
                let values = [("reason", Argument::Text((*reason).to_owned()))];
                screen::note(self.words.text("no-search", &values));
            }
            Event::NoBrowser { error } => {
                screen::note(self.words.text("no-browser", &reason(error)));
            }
        }
    }

    fn progress(&self) -> &dyn Progress {
        &self.bar
    }

    fn unreadable(&self, error: &ReadError) -> String {
        let failure = Failure::from(error);
        self.words.text(failure.id, &failure.arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pixels for each of the code's squares, as a camera sees them.
    const SCALE: usize = 4;

    #[test]
    fn the_code_in_the_terminal_reads_as_the_address() {
        let address = "http://192.168.1.20:4000/";
        let drawn = anstream::adapter::strip_str(&qr_code(address)).to_string();
        let rows: Vec<Vec<bool>> = drawn
            .lines()
            .flat_map(|line| {
                let upper = line.chars().map(|sign| "█▀".contains(sign)).collect();
                let lower = line.chars().map(|sign| "█▄".contains(sign)).collect();
                [upper, lower]
            })
            .collect();
        let (width, height) = (rows[0].len() * SCALE, rows.len() * SCALE);
        let is_dark = |x: usize, y: usize| rows[y / SCALE][x / SCALE];
        let mut seen = rqrr::PreparedImage::prepare_from_bitmap(width, height, is_dark);
        let grids = seen.detect_grids();
        let (_, read) = grids[0].decode().expect("a code");
        assert_eq!(read, address);
    }
}
