//! The program: from the command line to an exit code.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// The system's own takes a quarter of a build's time on some systems.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    vejviser::cli::run(&std::env::args_os().collect::<Vec<_>>())
}
