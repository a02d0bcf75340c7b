//! Where it is built again whenever the bell rings, and shown.

use std::sync::mpsc::{Receiver, SyncSender};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::indexer::Indexer;
use super::preview::Wish;
use super::session::{Outcome, Round, Session};
use super::showcase::Showcase;
use super::watch::{Doorbell, Touched};
use super::{Announce, Event};
use crate::sources::disk::ReadError;

/// What those who build share: where they show it, whom they tell, where to look first.
pub struct Workshop<'a> {
    showcase: &'a Showcase,
    announce: &'a dyn Announce,
    indexer: Indexer,
    touched: Mutex<Touched>,
}

impl<'a> Workshop<'a> {
    pub fn new(showcase: &'a Showcase, announce: &'a dyn Announce) -> Self {
        Self {
            showcase,
            announce,
            indexer: Indexer::default(),
            touched: Mutex::default(),
        }
    }

    /// Looks at the files and shows what they say. Gives back why they could not be read.
    pub fn take_a_round(&self, session: &mut Session) -> Option<ReadError> {
        self.tell(session.round(self.announce)?)
    }

    /// Builds whenever there is a ring, until there will be no more.
    pub fn work(&self, session: &mut Session, rings: &Receiver<()>, wish: &Wish) {
        loop {
            if let Some(searched) = session.take_searched() {
                self.indexer.want(searched);
            }
            if rings.recv().is_err() {
                return;
            }
            session.look_as(wish.wanted());
            let touched = std::mem::take(&mut *self.touched());
            if let Some(round) = session.glance(&touched, self.announce) {
                self.tell(round);
            }
            // A reading that fails now is told, and may succeed the next time.
            self.take_a_round(session);
        }
    }

    /// Rings inside whenever it rings at the door.
    pub fn pass_on(&self, doorbell: &mut Doorbell, bell: &SyncSender<()>) {
        loop {
            let more = doorbell.wait();
            let mut touched = self.touched();
            *touched = std::mem::take(&mut *touched).and(more);
            drop(touched);
            if bell.send(()).is_err() {
                return;
            }
        }
    }

    /// Makes the search of what was built, until the program ends.
    pub fn index(&self) {
        self.indexer.work(self.showcase, self.announce);
    }

    /// Shows what came of a round and says so.
    fn tell(&self, round: Round<'_>) -> Option<ReadError> {
        self.showcase.show(round.scene);
        match round.outcome {
            Outcome::Built {
                built,
                sources,
                took,
            } => self.announce.event(&Event::Built {
                built: &built,
                sources,
                took,
            }),
            Outcome::Panicked(message) => {
                let message = &message;
                self.announce.event(&Event::Panicked { message });
            }
            Outcome::Unreadable(error) => {
                self.announce.event(&Event::Unreadable { error: &error });
                return Some(error);
            }
        }
        None
    }

    fn touched(&self) -> MutexGuard<'_, Touched> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
