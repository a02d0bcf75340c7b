//! How far a build has come, for a person who waits.

use std::env;
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::{Progress, Stage, Unwatched};
use crate::words::Words;

/// Work that is shorter needs no bar.
const DELAY: Duration = Duration::from_millis(500);

/// A bar where a person is watching: at a terminal, and not on a build server.
pub fn progress(words: &Words) -> Box<dyn Progress + '_> {
    let watched = io::stderr().is_terminal() && env::var_os("CI").is_none();
    if watched {
        Box::new(Bar::new(words))
    } else {
        Box::new(Unwatched)
    }
}

struct Bar<'a> {
    words: &'a Words,
    shown: ProgressBar,
    begun: Instant,
}

impl<'a> Bar<'a> {
    fn new(words: &'a Words) -> Self {
        let style = ProgressStyle::with_template("{msg:8} {wide_bar} {pos}/{len}")
            .expect("the template is a constant that indicatif reads");
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        bar.set_style(style);
        Self {
            words,
            shown: bar,
            begun: Instant::now(),
        }
    }
}

impl Progress for Bar<'_> {
    fn begin(&self, stage: Stage, steps: usize) {
        let id = match stage {
            Stage::Parse => "building-parse",
            Stage::Render => "building-render",
        };
        self.shown.set_message(self.words.text(id, &[]));
        self.shown.set_length(steps as u64);
        self.shown.set_position(0);
    }

    fn step(&self) {
        self.shown.inc(1);
        if self.shown.is_hidden() && self.begun.elapsed() > DELAY {
            self.shown.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Bar<'_> {
    fn drop(&mut self) {
        self.shown.finish_and_clear();
    }
}
