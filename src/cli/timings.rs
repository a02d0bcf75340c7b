//! `--timings`: where the time of a build went, as a table and as a trace for a browser's viewer.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::diagnostic::Argument;
use crate::pipeline::{Progress, Stage};
use crate::words::Words;

use super::failure::{Failure, shown};
use super::progress::Bar;
use super::screen::{self, STRONG};

/// Notes when each stage began, and passes it on to the bar.
pub struct Timings<'a> {
    words: &'a Words,
    bar: &'a Bar<'a>,
    /// Where the trace goes; `None` where nobody asked.
    trace: Option<PathBuf>,
    origin: Instant,
    begun: Mutex<Vec<Begun>>,
}

#[derive(Clone, Copy)]
struct Begun {
    stage: Stage,
    steps: usize,
    at: Duration,
}

impl<'a> Timings<'a> {
    pub fn new(trace: Option<&Path>, bar: &'a Bar<'a>, words: &'a Words) -> Self {
        Self {
            words,
            bar,
            trace: trace.map(Path::to_owned),
            origin: Instant::now(),
            begun: Mutex::default(),
        }
    }

    /// Shows what was measured until now and writes the trace, where that was asked for.
    ///
    /// # Errors
    ///
    /// When the trace cannot be written.
    pub fn tell(&self) -> Result<(), Failure> {
        let Some(path) = &self.trace else {
            return Ok(());
        };
        let whole = self.origin.elapsed();
        let begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let ends = begun.iter().skip(1).map(|next| next.at).chain([whole]);
        let spans: Vec<(Begun, Duration)> = begun
            .iter()
            .zip(ends)
            .map(|(begun, end)| (*begun, end.saturating_sub(begun.at)))
            .collect();
        self.table(&spans, whole);
        fs::write(path, trace(&spans)).map_err(|error| Failure::unwritable(path, &error))?;
        screen::note(self.words.text("timings-written", &[("path", shown(path))]));
        Ok(())
    }

    fn table(&self, spans: &[(Begun, Duration)], whole: Duration) {
        let name = |stage: Stage| self.words.text(word(stage), &[]);
        let total = self.words.text("stage-total", &[]);
        let names = spans.iter().map(|(begun, _)| name(begun.stage));
        let width = names
            .chain([total.clone()])
            .map(|name| name.chars().count());
        let width = width.max().unwrap_or_default();
        let line = |name: &str, took: Duration, steps: usize| {
            let share = 100.0 * took.as_secs_f64() / whole.as_secs_f64().max(f64::MIN_POSITIVE);
            let steps = match steps {
                0 => String::new(),
                steps => {
                    let values = [("count", Argument::from(&steps))];
                    self.words.text("stage-steps", &values)
                }
            };
            let milliseconds = took.as_secs_f64() * 1000.0;
            format!("{name:width$} {milliseconds:>10.1} ms {share:>5.1} %  {steps}")
        };
        for (begun, took) in spans {
            screen::note(line(&name(begun.stage), *took, begun.steps).trim_end());
        }
        let total = line(&total, whole, 0);
        screen::note(format_args!("{STRONG}{}{STRONG:#}", total.trim_end()));
    }
}

impl Progress for Timings<'_> {
    fn begin(&self, stage: Stage, steps: usize) {
        let at = self.origin.elapsed();
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        begun.push(Begun { stage, steps, at });
        drop(begun);
        self.bar.begin(stage, steps);
    }

    fn step(&self) {
        self.bar.step();
    }
}

fn word(stage: Stage) -> &'static str {
    match stage {
        Stage::Read => "stage-read",
        Stage::Parse => "stage-parse",
        Stage::LoadTheme => "stage-load-theme",
        Stage::Assemble => "stage-assemble",
        Stage::Check => "stage-check",
        Stage::Plan => "stage-plan",
        Stage::Render => "stage-render",
        Stage::Index => "stage-index",
        Stage::Commit => "stage-commit",
    }
}

/// The Trace Event Format that Chromium's `about:tracing` and Perfetto open: a whole event a stage,
/// in microseconds.
fn trace(spans: &[(Begun, Duration)]) -> String {
    let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
    let events: Vec<_> = spans
        .iter()
        .map(|(begun, took)| {
            json!({
                "name": begun.stage.as_str(),
                "cat": "build",
                "ph": "X",
                "ts": micros(begun.at),
                "dur": micros(*took),
                "pid": 1,
                "tid": 1,
                "args": {"steps": begun.steps},
            })
        })
        .collect();
    format!(
        "{:#}\n",
        json!({"traceEvents": events, "displayTimeUnit": "ms"})
    )
}
