//! The command line: reads what was written, runs the command, prints. One file per command.

mod arguments;
mod baseline;
mod build;
mod check;
mod create;
mod explain;
mod failure;
mod fix;
mod help;
mod import;
mod init;
mod new;
mod progress;
mod schema;
mod screen;
mod serve;
mod severity;
mod site;
mod theme;
mod timings;

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::FromArgMatches;
use clap::error::ErrorKind;

use crate::words::Words;

use arguments::{Arguments, Command};
use failure::{Exit, Failure};

/// Runs one command line, the program's own name first.
pub fn run(arguments: &[OsString]) -> ExitCode {
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).ok());
    let root = help::early_value(arguments, "--root").unwrap_or(".");
    let of_site = || site::language(Path::new(root));
    let language = help::early_language(arguments, of_site, locales);
    match help::early_value(arguments, "--color") {
        Some("always") => ColorChoice::Always.write_global(),
        Some("never") => ColorChoice::Never.write_global(),
        _ => {}
    }
    let words = Words::of(language);
    match parse(arguments, &words) {
        Ok(command) => command_exit(&command, &words).into(),
        Err(exit) => exit.into(),
    }
}

/// The command; else help was shown or the fault was told.
fn parse(arguments: &[OsString], words: &Words) -> Result<Command, Exit> {
    let command = help::command(words);
    let matches = command.clone().try_get_matches_from(arguments);
    let read = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    let error = match read {
        Ok(arguments) => return Ok(arguments.command),
        Err(error) => error,
    };
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            screen::show(&text.ansi().to_string());
            Err(Exit::Clean)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            screen::note_all(&text.ansi().to_string());
            Err(Exit::Failed)
        }
        _ => {
            let line = help::Line {
                command: &command,
                arguments,
            };
            screen::fail(&help::wrong_command(&error, line, words), words);
            Err(Exit::Failed)
        }
    }
}

fn command_exit(command: &Command, words: &Words) -> Exit {
    let result = match command {
        Command::Build(build) => build::run(build, words),
        Command::Check(check) => check::run(check, words),
        Command::Serve(serve) => serve::run(serve, words),
        Command::New(new) => new::run(new, words),
        Command::Init(init) => init::run(init, words),
        Command::Import(import) => import::run(import, words),
        Command::Schema(schema) => schema::run(schema, words),
        Command::Theme(theme) => theme::run(theme, words),
        Command::Explain(explain) => explain::run(explain, words),
    };
    result.unwrap_or_else(|failure: Failure| {
        screen::fail(&failure, words);
        failure.exit
    })
}
