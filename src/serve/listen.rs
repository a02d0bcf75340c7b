//! Finding a port on this machine, for this machine alone.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

/// How many ports are tried from the one asked for.
pub const PORTS_TRIED: u16 = 20;

/// A port where `localhost` is ours, whichever way a browser understands the name.
#[derive(Debug)]
pub struct Listeners {
    pub port: u16,
    /// On 127.0.0.1 and, where the machine has it, on ::1.
    pub sockets: Vec<TcpListener>,
}

/// No port could be had.
#[derive(Debug)]
pub enum ListenError {
    AllTaken { first: u16, last: u16 },
    Refused { port: u16, source: io::Error },
}

/// Listens on the port asked for, or on the next free one after it. Port 0 is any free port.
pub fn listen(wanted: u16) -> Result<Listeners, ListenError> {
    let last = wanted.saturating_add(PORTS_TRIED - 1);
    for port in wanted..=last {
        // Any free port may be free on one of the two addresses only; then we ask again.
        let asked = if wanted == 0 { 0 } else { port };
        match bind(asked) {
            Ok(listeners) => return Ok(listeners),
            Err(error) if is_taken(&error) => {}
            Err(source) => return Err(ListenError::Refused { port, source }),
        }
    }
    Err(ListenError::AllTaken {
        first: wanted,
        last,
    })
}

fn bind(port: u16) -> io::Result<Listeners> {
    let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let port = first.local_addr()?.port();
    let mut sockets = vec![first];
    match TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
        Ok(second) => sockets.push(second),
        // Another program there would answer for us in browsers that try ::1 first.
        Err(error) if is_taken(&error) => return Err(error),
        // The machine has no IPv6.
        Err(_) => {}
    }
    Ok(Listeners { port, sockets })
}

/// Windows says "permission denied" of a port that another program keeps for itself.
fn is_taken(error: &io::Error) -> bool {
    let kind = error.kind();
    kind == ErrorKind::AddrInUse || (cfg!(windows) && kind == ErrorKind::PermissionDenied)
}

impl std::fmt::Display for ListenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::AllTaken { first, last } => {
                write!(f, "the ports {first} to {last} are all taken")
            }
            Self::Refused { port, source } => {
                write!(f, "could not listen on port {port}: {source}")
            }
        }
    }
}

impl std::error::Error for ListenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::AllTaken { .. } => None,
            Self::Refused { source, .. } => Some(source),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let taken = listen(0).expect("a free port");
        let next = listen(taken.port).expect("a free port after it");
        assert!(next.port > taken.port && next.port < taken.port + PORTS_TRIED);
    }

    #[test]
    fn only_this_machine_can_connect() {
        let listeners = listen(0).expect("a free port");
        for socket in &listeners.sockets {
            let address = socket.local_addr().expect("an address");
            assert!(address.ip().is_loopback(), "{address}");
        }
    }
}
