//! What the site is shown as, which an editor can change while it is served.

use std::sync::mpsc::SyncSender;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::text::Date;
use crate::words::Language;

/// As what the site is shown: to all who see it, since there is one build of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preview {
    pub drafts: bool,
    pub today: Date,
    /// The day it is shown as when nobody asks for another; see `calendar`.
    pub usual_day: Date,
    /// Of what the server says itself.
    pub language: Language,
}

/// What is asked for next, and the bell that tells the builder.
#[derive(Debug)]
pub struct Wish {
    wanted: Mutex<Preview>,
    bell: SyncSender<()>,
}

impl Wish {
    pub fn new(first: Preview, bell: SyncSender<()>) -> Self {
        Self {
            wanted: Mutex::new(first),
            bell,
        }
    }

    pub fn wanted(&self) -> Preview {
        *self.lock()
    }

    /// Changes what is asked for, and rings.
    pub fn change(&self, change: impl FnOnce(Preview) -> Preview) {
        let mut wanted = self.lock();
        *wanted = change(*wanted);
        // A full channel has a ring waiting already.
        let _ = self.bell.try_send(());
    }

    fn lock(&self) -> MutexGuard<'_, Preview> {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
