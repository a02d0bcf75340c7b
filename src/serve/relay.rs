//! Carries what clients ask to `tiny_http`, and its answers back.
//!
//! `tiny_http` takes all it is sent and waits as long as it takes. Here clients are made to ask in
//! time, in reasonable length and not again before they are answered; those that do not ask at all
//! never come further than this.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{IpAddr, Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::gate::{Gate, Place};
use super::http::Server;

/// How long a client may take for its first request, and one that asks again unanswered may wait.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a client may take nothing of what it is sent.
const TAKEN_WITHIN: Duration = Duration::from_secs(30);
/// Answers are in memory, so they begin at once; except for a request whose body is to come.
const SHORTLY: Duration = Duration::from_secs(1);
/// The largest head that is carried. Browsers send about one KiB.
const HEAD_LIMIT: usize = 16 * 1024;
const HEAD_END: &[u8; 4] = b"\r\n\r\n";
const TOO_LARGE: &[u8] = b"HTTP/1.1 431 Request Header Fields Too Large\r\n\
    Content-Length: 0\r\nConnection: close\r\n\r\n";
/// How long we wait after an error in accepting, which is mostly a want of file handles.
const BREATHER: Duration = Duration::from_millis(50);

/// The servers of one site.
#[derive(Debug)]
pub struct Doors {
    /// For those at this machine, who may ask for something to be done.
    pub own: Server,
    /// For all others, who may look.
    pub guests: Server,
}

impl Doors {
    fn of(&self, client: &TcpStream) -> &Server {
        match (client.peer_addr(), client.local_addr()) {
            (Ok(theirs), Ok(ours)) if is_here(theirs.ip(), ours.ip()) => &self.own,
            _ => &self.guests,
        }
    }
}

/// Whether a connection to `ours` comes from this machine.
fn is_here(theirs: IpAddr, ours: IpAddr) -> bool {
    let theirs = theirs.to_canonical();
    theirs.is_loopback() || theirs == ours.to_canonical()
}

/// Lets clients of this socket in, for as long as the program runs.
pub fn accept(socket: &TcpListener, gate: &Arc<Gate>, doors: &Arc<Doors>) {
    for stream in socket.incoming() {
        let Ok(stream) = stream else {
            thread::sleep(BREATHER);
            continue;
        };
        let Some(place) = gate.enter(stream) else {
            continue;
        };
        let doors = Arc::clone(doors);
        // Without a thread the connection is dropped, and the client tries again.
        let _ = thread::Builder::new()
            .name("relay".to_owned())
            .spawn(move || relay(place, &doors));
    }
}

fn relay(mut place: Place, doors: &Doors) {
    let client = Arc::clone(place.stream());
    let server = doors.of(&client);
    let mut asking = Asking::of(&client);
    match asking.first_head() {
        // Whichever end an error comes from, it is over.
        Ok(head) => drop(converse(head, asking, &mut place, server)),
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            let _ = client.as_ref().write_all(TOO_LARGE);
        }
        Err(_) => {}
    }
    end(&client);
}

/// Carries in both directions until one of them ends.
fn converse(
    mut bytes: Vec<u8>,
    mut asking: Asking<'_>,
    place: &mut Place,
    server: &Server,
) -> io::Result<()> {
    let client = Arc::clone(place.stream());
    client.set_nodelay(true)?;
    client.set_read_timeout(None)?;
    client.set_write_timeout(Some(TAKEN_WITHIN))?;
    let (inner, turn) = server.connect()?;
    let mut turn = Some(turn);
    inner.set_nodelay(true)?;
    let (begins, begun) = sync_channel(1);
    thread::scope(|scope| {
        thread::Builder::new()
            .name("answers".to_owned())
            .spawn_scoped(scope, || carry_back(&inner, &client, begins))?;
        let (mut is_whole, mut is_answered) = (true, true);
        loop {
            if is_whole && !is_answered && begun.recv_timeout(PATIENCE).is_err() {
                break;
            }
            (&inner).write_all(&bytes)?;
            if is_whole {
                place.renew();
                is_answered = begun.recv_timeout(SHORTLY).is_ok();
                turn = None;
            }
            bytes.clear();
            match asking.read(&mut bytes) {
                Ok(whole) => is_whole = whole,
                Err(_) => break,
            }
        }
        drop(turn);
        inner.shutdown(Shutdown::Both)
    })
}

fn carry_back(mut inner: &TcpStream, mut client: &TcpStream, begins: SyncSender<()>) {
    let mut piece = [0; 16 * 1024];
    while let Ok(length @ 1..) = inner.read(&mut piece) {
        // A full channel says it already.
        let _ = begins.try_send(());
        if client.write_all(&piece[..length]).is_err() {
            // Half an answer is of no use, nor is more of it.
            let _ = client.shutdown(Shutdown::Both);
            break;
        }
    }
    let _ = client.shutdown(Shutdown::Write);
    // Nothing begins any more; whoever waits for it hears that now.
    drop(begins);
}

/// Ends the connection so that the client gets the answer.
///
/// Closing with unread bytes makes the system throw away what was sent, so we read on for a moment.
fn end(client: &TcpStream) {
    let _ = client.shutdown(Shutdown::Write);
    let _ = client.set_read_timeout(Some(Duration::from_millis(200)));
    let _ = io::copy(&mut client.take(1 << 20), &mut io::sink());
}

/// What a client sends, from head to head.
struct Asking<'a> {
    stream: BufReader<&'a TcpStream>,
    /// How far the current head has come, and how much of its end has been seen.
    length: usize,
    end_seen: usize,
}

impl<'a> Asking<'a> {
    fn of(client: &'a TcpStream) -> Self {
        Self {
            stream: BufReader::new(client),
            length: 0,
            end_seen: 0,
        }
    }

    fn first_head(&mut self) -> io::Result<Vec<u8>> {
        let deadline = Instant::now() + PATIENCE;
        let mut head = Vec::new();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            // No time at all is refused, which is right.
            self.stream.get_ref().set_read_timeout(Some(left))?;
            if self.read(&mut head)? {
                return Ok(head);
            }
        }
    }

    /// Adds what comes next, at most to the end of a head. True when that is reached.
    ///
    /// Letters beyond ASCII are percent-encoded: some clients send them as they are, and `tiny_http`
    /// hangs up on them.
    fn read(&mut self, bytes: &mut Vec<u8>) -> io::Result<bool> {
        let arrived = self.stream.fill_buf()?;
        if arrived.is_empty() {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let mut used = 0;
        for &byte in arrived {
            used += 1;
            match byte {
                0..128 => bytes.push(byte),
                _ => bytes.extend(percent_encoding::percent_encode_byte(byte).as_bytes()),
            }
            self.end_seen = if byte == HEAD_END[self.end_seen] {
                self.end_seen + 1
            } else {
                usize::from(byte == HEAD_END[0])
            };
            if self.end_seen == HEAD_END.len() {
                break;
            }
        }
        self.stream.consume(used);
        self.length += used;
        if self.length > HEAD_LIMIT {
            return Err(ErrorKind::InvalidData.into());
        }
        let is_whole = self.end_seen == HEAD_END.len();
        if is_whole {
            (self.length, self.end_seen) = (0, 0);
        }
        Ok(is_whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_at_this_machine_comes_in_by_our_own_door() {
        let check = |theirs: &str, ours: &str, expected| {
            let ip = |text: &str| text.parse().expect("an address");
            assert_eq!(
                is_here(ip(theirs), ip(ours)),
                expected,
                "{theirs} to {ours}"
            );
        };
        check("127.0.0.1", "127.0.0.1", true);
        check("::1", "::1", true);
        check("::ffff:127.0.0.1", "::ffff:127.0.0.1", true);
        check("192.168.1.5", "192.168.1.5", true);
        check("192.168.1.6", "192.168.1.5", false);
        check("::ffff:192.168.1.6", "192.168.1.5", false);
        check("fd00::8", "fd00::7", false);
    }
}
