//! The search of a site that is being written, made beside everything else.
//!
//! An index takes longer than all the pages it is made of, and nobody waits for it: pages are shown
//! with the search they had until theirs is there.

use std::panic;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::session::said;
use super::showcase::Showcase;
use super::{Announce, Event};
use crate::emit::Snapshot;
use crate::pipeline::{self, IndexFailure};
use crate::search::Searched;

/// Whoever saves all the time shall not have an index made for every save: there is so much silence
/// before one is begun as the latest took, but never more than this.
const LONGEST_SILENCE: Duration = Duration::from_secs(2);

/// Whoever never stops saving shall have a search all the same.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// Makes one index at a time, of what is wanted last.
#[derive(Debug, Default)]
pub struct Indexer {
    wishes: Mutex<Wishes>,
    bell: Condvar,
}

#[derive(Debug, Default)]
struct Wishes {
    wanted: Option<Searched>,
    /// When the oldest of those that are not met was made.
    since: Option<Instant>,
    /// How many there have been.
    number: u64,
}

impl Indexer {
    /// Makes an index of this before long, in place of what was wanted before.
    pub fn want(&self, searched: Searched) {
        let mut wishes = self.wishes();
        wishes.wanted = Some(searched);
        wishes.since.get_or_insert_with(Instant::now);
        wishes.number += 1;
        drop(wishes);
        self.bell.notify_all();
    }

    /// Makes what is wanted until the program ends.
    pub fn work(&self, showcase: &Showcase, announce: &dyn Announce) {
        give_way();
        // Threads of its own, which give way as this one does: those of builds must not.
        let pool = rayon::ThreadPoolBuilder::new().build().ok();
        let mut latest = None;
        let mut took = Duration::ZERO;
        loop {
            let searched = self.next(took.min(LONGEST_SILENCE));
            // Of the same pages the same index is there already.
            if latest.as_ref() == Some(&searched) {
                continue;
            }
            let began = Instant::now();
            let snapshot = Snapshot::default();
            let make = || index(&searched, &snapshot);
            let made = match &pool {
                Some(pool) => pool.install(make),
                None => make(),
            };
            took = began.elapsed();
            match made {
                Ok(()) => {
                    showcase.search_with(snapshot.into_outputs());
                    latest = Some(searched);
                }
                // The search stays as it was, and the next save tries again.
                Err(reason) => announce.event(&Event::NoSearch { reason: &reason }),
            }
        }
    }

    /// What is wanted, once nothing else has been for so long.
    fn next(&self, silence: Duration) -> Searched {
        let mut wishes = self.wishes();
        loop {
            let seen = wishes.number;
            let waited = if wishes.wanted.is_none() {
                self.bell.wait(wishes).map(|wishes| (wishes, false))
            } else {
                self.bell
                    .wait_timeout(wishes, silence)
                    .map(|(wishes, time)| (wishes, time.timed_out()))
                    .map_err(|error| PoisonError::new(error.into_inner().0))
            };
            let is_silent;
            (wishes, is_silent) = match waited {
                Ok(waited) => waited,
                Err(error) => (error.into_inner(), false),
            };
            let is_late = wishes
                .since
                .is_some_and(|since| since.elapsed() > LONGEST_WAIT);
            if (is_late || is_silent && wishes.number == seen)
                && let Some(searched) = wishes.wanted.take()
            {
                wishes.since = None;
                return searched;
            }
        }
    }

    fn wishes(&self) -> MutexGuard<'_, Wishes> {
        self.wishes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// # Errors
///
/// Why it could not be made, in the library's words.
fn index(searched: &Searched, snapshot: &Snapshot) -> Result<(), String> {
    match panic::catch_unwind(|| pipeline::index(searched, snapshot)) {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(IndexFailure::Library(error))) => Err(error.to_string()),
        Ok(Err(IndexFailure::Sink(error))) => Err(error.to_string()),
        Err(panic) => Err(said(panic.as_ref())),
    }
}

/// Lets this thread, and those it starts, run when nobody else wants to: on a large site an index takes
/// both longer than a save should and all the cores there are.
#[cfg(target_os = "linux")]
fn give_way() {
    /// The friendliest there is.
    const NICEST: i32 = 19;
    // To Linux a thread is a process of its own here. Where it is not allowed, saves take longer.
    let _ = rustix::process::setpriority_process(None, NICEST);
}

#[cfg(not(target_os = "linux"))]
fn give_way() {}
