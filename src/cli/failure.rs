//! Why a command could not do its work, and what the program's exit code says.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::diagnostic::Argument;
use crate::emit::disk::{AtPath, EmitError};
use crate::emit::{Clash, SinkError};
use crate::pipeline::IndexFailure;
use crate::serve::{ListenError, ServeError};
use crate::sources::disk::ReadError;

/// What scripts are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Clean,
    /// The site has errors, or what was asked for is refused.
    Refused,
    /// The machine failed, or the command was wrong.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Clean => ExitCode::SUCCESS,
            Exit::Refused => ExitCode::from(1),
            Exit::Failed => ExitCode::from(2),
        }
    }
}

/// What stands in a command's way: an id of the catalogues with the values its words need.
#[derive(Debug)]
pub struct Failure {
    pub exit: Exit,
    pub id: &'static str,
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Failure {
    /// What was asked for cannot be done without harm.
    pub fn refused(id: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        Self {
            exit: Exit::Refused,
            id,
            arguments,
        }
    }

    /// The machine failed, or the command was wrong.
    pub fn failed(id: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        Self {
            exit: Exit::Failed,
            id,
            arguments,
        }
    }

    /// A file or folder could not be written.
    pub fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::failed(
            "unwritable",
            vec![("path", shown(path)), ("reason", reason(error))],
        )
    }
}

/// A path as a value of a message.
pub fn shown(path: &Path) -> Argument {
    Argument::Text(path.display().to_string())
}

fn reason(error: &io::Error) -> Argument {
    Argument::Text(error.to_string())
}

impl From<&ReadError> for Failure {
    fn from(error: &ReadError) -> Self {
        let at = |id, path: &Path| Self::failed(id, vec![("path", shown(path))]);
        match error {
            ReadError::MissingRoot { root } => at("missing-root", root),
            ReadError::RootNotFolder { root } => at("root-not-folder", root),
            ReadError::MissingContent { root } => at("missing-content", root),
            ReadError::Unreadable { path, source } => Self::failed(
                "unreadable",
                vec![("path", shown(path)), ("reason", reason(source))],
            ),
        }
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::from(&error)
    }
}

impl From<EmitError> for Failure {
    fn from(error: EmitError) -> Self {
        let machine = |id, AtPath { path, source }: AtPath| {
            Self::failed(
                id,
                vec![("path", shown(&path)), ("reason", reason(&source))],
            )
        };
        match error {
            EmitError::AmongSources { out, sources } => Self::failed(
                "out-among-sources",
                vec![("path", shown(&out)), ("sources", shown(&sources))],
            ),
            EmitError::NotFolder { out } => {
                Self::failed("out-not-folder", vec![("path", shown(&out))])
            }
            EmitError::Busy { out } => Self::failed("out-busy", vec![("path", shown(&out))]),
            EmitError::Damaged { path } => {
                Self::refused("out-damaged", vec![("path", shown(&path))])
            }
            EmitError::NotOurs { path, .. } => {
                Self::refused("out-not-ours", vec![("path", shown(&path))])
            }
            EmitError::Clash(Clash { file, below }) => {
                let text = |path: &dyn std::fmt::Display| Argument::Text(path.to_string());
                Self::refused(
                    "out-clash",
                    vec![("path", text(&file)), ("below", text(&below))],
                )
            }
            EmitError::Prepare(at) => machine("out-unprepared", at),
            EmitError::Finish(at) => machine("out-unfinished", at),
        }
    }
}

impl From<SinkError> for Failure {
    fn from(error: SinkError) -> Self {
        Self::unwritable(Path::new(error.path.as_str()), &error.source)
    }
}

impl From<IndexFailure> for Failure {
    fn from(error: IndexFailure) -> Self {
        match error {
            IndexFailure::Sink(error) => error.into(),
            IndexFailure::Library(error) => {
                Self::failed("no-index", vec![("reason", Argument::Text(error.0))])
            }
        }
    }
}

impl From<ServeError> for Failure {
    fn from(error: ServeError) -> Self {
        // A port is a name, not an amount: it is not grouped in thousands.
        let port = |port: u16| Argument::Text(port.to_string());
        match error {
            ServeError::Read(error) => error.into(),
            ServeError::Listen(ListenError::AllTaken { first, last }) => Self::failed(
                "ports-taken",
                vec![("first", port(first)), ("last", port(last))],
            ),
            ServeError::Listen(ListenError::Refused { port: of, source }) => Self::failed(
                "port-refused",
                vec![("port", port(of)), ("reason", reason(&source))],
            ),
            ServeError::Listen(ListenError::NotHere { host }) => Self::failed(
                "host-not-here",
                vec![("host", Argument::Text(host.to_string()))],
            ),
            ServeError::Thread(source) => {
                Self::failed("no-threads", vec![("reason", reason(&source))])
            }
        }
    }
}
