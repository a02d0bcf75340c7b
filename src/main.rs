//! The program: from the command line to an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    vejviser::cli::run(&std::env::args_os().collect::<Vec<_>>())
}
