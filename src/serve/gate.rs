//! How many connections are open at once, and who gives way when there are too many.
//!
//! A connection costs threads and file handles. Without a limit, two thousand slow clients would
//! take every file handle of the process, and `tiny_http` ends when there are none.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A browser opens six connections at most; this is room for five of them. Each takes four file
/// handles, and some systems give a process no more than 256.
const PLACES: usize = 32;

/// How long a newcomer waits for the one that gives way to be gone.
const PATIENCE: Duration = Duration::from_secs(1);

/// Lets in a bounded number of connections.
///
/// When all places are taken, the connection whose latest request is the oldest is closed: one that
/// keeps its place by being slow, or waits for nothing. Browsers open a new one when they
/// need it. So nobody can keep others out by holding on.
#[derive(Debug, Default)]
pub struct Gate {
    guests: Mutex<Guests>,
    left: Condvar,
}

#[derive(Debug, Default)]
struct Guests {
    /// In the order of their latest request.
    inside: BTreeMap<u64, Arc<TcpStream>>,
    next_turn: u64,
    /// Connections that are not over; those told to leave are counted until they have.
    here: usize,
}

/// The right to be connected, given back when dropped.
#[derive(Debug)]
pub struct Place {
    gate: Arc<Gate>,
    stream: Arc<TcpStream>,
    turn: u64,
}

impl Gate {
    /// A place for this connection. `None` when nobody gave way in time.
    pub fn enter(self: &Arc<Self>, stream: TcpStream) -> Option<Place> {
        let mut guests = self.guests();
        if guests.here >= PLACES
            && let Some((_, longest)) = guests.inside.pop_first()
        {
            // Its relay finds the connection closed and leaves; the error is that it already is.
            let _ = longest.shutdown(Shutdown::Both);
        }
        let (mut guests, waited) = self
            .left
            .wait_timeout_while(guests, PATIENCE, |guests| guests.here >= PLACES)
            .unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return None;
        }
        let stream = Arc::new(stream);
        let turn = guests.take_turn(&stream);
        guests.here += 1;
        Some(Place {
            gate: Arc::clone(self),
            stream,
            turn,
        })
    }

    fn guests(&self) -> MutexGuard<'_, Guests> {
        self.guests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Guests {
    fn take_turn(&mut self, stream: &Arc<TcpStream>) -> u64 {
        let turn = self.next_turn;
        self.next_turn += 1;
        self.inside.insert(turn, Arc::clone(stream));
        turn
    }
}

impl Place {
    pub fn stream(&self) -> &Arc<TcpStream> {
        &self.stream
    }

    /// A request has come: of all connections this one is now the last to give way.
    pub fn renew(&mut self) {
        let mut guests = self.gate.guests();
        // One that was told to leave stays told.
        if guests.inside.remove(&self.turn).is_some() {
            self.turn = guests.take_turn(&self.stream);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut guests = self.gate.guests();
        guests.inside.remove(&self.turn);
        guests.here -= 1;
        drop(guests);
        self.gate.left.notify_one();
    }
}
