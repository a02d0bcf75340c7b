//! Finding a port on this machine, for this machine alone unless others are asked in.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, UdpSocket};

/// How many ports are tried from the one asked for.
pub const PORTS_TRIED: u16 = 20;

/// A port where `localhost` is ours, whichever way a browser understands the name.
#[derive(Debug)]
pub struct Listeners {
    pub port: u16,
    /// On 127.0.0.1 and, where the machine has it, on ::1; and where others may come.
    pub sockets: Vec<TcpListener>,
}

/// No port could be had.
#[derive(Debug)]
pub enum ListenError {
    AllTaken {
        first: u16,
        last: u16,
    },
    Refused {
        port: u16,
        source: io::Error,
    },
    /// The machine has no such address to be found at.
    NotHere {
        host: IpAddr,
    },
}

/// Listens on the port asked for, or on the next free one after it. Port 0 is any free port.
///
/// `host` is where others may come too; `0.0.0.0` or `::` stands for every address of version 4.
pub fn listen(wanted: u16, host: Option<IpAddr>) -> Result<Listeners, ListenError> {
    let last = wanted.saturating_add(PORTS_TRIED - 1);
    for port in wanted..=last {
        // Any free port may be free on one of the two addresses only; then we ask again.
        let asked = if wanted == 0 { 0 } else { port };
        match bind(asked, host) {
            Ok(listeners) => return Ok(listeners),
            Err(error) if is_taken(&error) => {}
            Err(source) => return Err(refused(port, host, source)),
        }
    }
    Err(ListenError::AllTaken {
        first: wanted,
        last,
    })
}

/// The address by which others on the network reach this machine, when they may come to `host`.
///
/// Of several the one that its way to the internet begins at. `None` without a network.
pub fn reached_at(host: IpAddr) -> Option<IpAddr> {
    if !host.is_unspecified() {
        return Some(host);
    }
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // Connecting sends nothing: the system only says which way it would go. The address is one that
    // nobody has (RFC 5737).
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}

fn refused(port: u16, host: Option<IpAddr>, source: io::Error) -> ListenError {
    match host {
        Some(host) if source.kind() == ErrorKind::AddrNotAvailable => ListenError::NotHere { host },
        _ => ListenError::Refused { port, source },
    }
}

fn bind(port: u16, host: Option<IpAddr>) -> io::Result<Listeners> {
    let everywhere = host.is_some_and(|host| host.is_unspecified());
    let own = if everywhere {
        Ipv4Addr::UNSPECIFIED
    } else {
        Ipv4Addr::LOCALHOST
    };
    let first = TcpListener::bind((own, port))?;
    let port = first.local_addr()?.port();
    let mut sockets = vec![first];
    if let Some(host) = host.filter(|host| !everywhere && !is_localhost(*host)) {
        sockets.push(TcpListener::bind((host, port))?);
    }
    match TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
        Ok(second) => sockets.push(second),
        // Another program there would answer for us in browsers that try ::1 first.
        Err(error) if is_taken(&error) => return Err(error),
        // The machine has no IPv6.
        Err(_) => {}
    }
    Ok(Listeners { port, sockets })
}

fn is_localhost(host: IpAddr) -> bool {
    host == Ipv4Addr::LOCALHOST || host == Ipv6Addr::LOCALHOST
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
            Self::NotHere { host } => write!(f, "this machine does not have the address {host}"),
        }
    }
}

impl std::error::Error for ListenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::AllTaken { .. } | Self::NotHere { .. } => None,
            Self::Refused { source, .. } => Some(source),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let taken = listen(0, None).expect("a free port");
        let next = listen(taken.port, None).expect("a free port after it");
        assert!(next.port > taken.port && next.port < taken.port + PORTS_TRIED);
    }

    #[test]
    fn only_this_machine_can_connect() {
        let listeners = listen(0, None).expect("a free port");
        for socket in &listeners.sockets {
            let address = socket.local_addr().expect("an address");
            assert!(address.ip().is_loopback(), "{address}");
        }
    }

    #[test]
    fn a_port_that_is_taken_for_this_machine_is_taken_for_everyone() {
        let taken = listen(0, None).expect("a free port");
        let everyone = Some(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let next = listen(taken.port, everyone).expect("a free port after it");
        assert!(next.port > taken.port);
        let address = next.sockets[0].local_addr().expect("an address");
        assert!(address.ip().is_unspecified(), "{address}");
    }

    #[test]
    fn an_address_of_another_machine_is_told_as_such() {
        let elsewhere = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
        let error = listen(0, Some(elsewhere)).expect_err("not here");
        assert!(matches!(error, ListenError::NotHere { host } if host == elsewhere));
    }

    #[test]
    fn an_address_that_is_given_is_the_one_to_reach() {
        let given = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 7));
        assert_eq!(reached_at(given), Some(given));
    }
}
