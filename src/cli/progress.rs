//! How far a build has come, for a person who waits.

use std::env;
use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::{Progress, Stage};
use crate::words::Words;

/// Work that is shorter needs no bar.
const DELAY: Duration = Duration::from_millis(500);

/// A bar on stderr, where a person is watching: at a terminal, and not on a build server.
pub struct Bar<'a> {
    words: &'a Words,
    shown: ProgressBar,
    watched: bool,
}

impl<'a> Bar<'a> {
    pub fn new(words: &'a Words) -> Self {
        let style = ProgressStyle::with_template("{msg:8} {wide_bar} {pos}/{len}")
            .expect("the template is a constant that indicatif reads");
        let shown = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        shown.set_style(style);
        Self {
            words,
            shown,
            watched: io::stderr().is_terminal() && env::var_os("CI").is_none(),
        }
    }

    /// Takes the bar away: the build is over.
    pub fn clear(&self) {
        self.shown.finish_and_clear();
        self.shown.set_draw_target(ProgressDrawTarget::hidden());
    }
}

impl Progress for Bar<'_> {
    fn begin(&self, stage: Stage, steps: usize) {
        let id = match stage {
            // Too short to be worth a word, or nothing to count.
            Stage::Read
            | Stage::LoadTheme
            | Stage::Assemble
            | Stage::Check
            | Stage::Plan
            | Stage::Index
            | Stage::Commit => return,
            Stage::Parse => {
                // A build begins; time counts from here.
                self.shown.reset();
                "building-parse"
            }
            Stage::Render => "building-render",
        };
        self.shown.set_message(self.words.text(id, &[]));
        self.shown.set_length(steps as u64);
        self.shown.set_position(0);
    }

    fn step(&self) {
        self.shown.inc(1);
        if self.watched && self.shown.is_hidden() && self.shown.elapsed() > DELAY {
            self.shown.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}
