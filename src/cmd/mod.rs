//! One recipe a command: the only files that join rooms, read the environment and print.
#![expect(
    clippy::disallowed_methods,
    reason = "commands read the environment and the clock"
)]
#![expect(clippy::print_stderr, reason = "commands talk to people")]

/// Prints a line. Whoever reads may leave (`lutrin check | head`): that is no fault.
macro_rules! say {
    ($($words:tt)*) => {{
        use std::io::Write;
        if let Err(error) = writeln!(std::io::stdout().lock(), $($words)*) {
            tracing::debug!(%error, "nobody reads any more");
        }
    }};
}

pub mod build;
mod check;
mod clock;
mod confirm;
mod desk;
mod exit;
mod explain;
mod glossary;
mod help;
mod init;
mod locals;
mod locate;
mod new;
mod place;
mod questions;
mod report;
mod repository;
mod rewrite;
mod say_error;
mod search;
mod serve;
pub mod silence;
mod talk;
mod territory;
mod usage;
mod voice;
mod watch;
mod why;
mod workshop;
mod write;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use crate::cli::{Cli, Command};
use crate::theme::ThemeError;

pub use build::{Built, build};
pub use voice::Voice;
pub use workshop::{Workshop, WorkshopError};

/// Reads the command line.
///
/// # Errors
/// Misuse; help and the version too, which clap tells as errors.
pub fn parse(args: Vec<OsString>, voice: &Voice) -> Result<Cli, clap::Error> {
    Cli::from_arg_matches(&help::command(voice).try_get_matches_from(args)?)
}

/// Runs a command.
pub fn run(cli: Cli, voice: &Voice) -> ExitCode {
    let done = match cli.command {
        Command::Serve(args) => serve::run(&args, voice),
        Command::Build(args) => build::run(&args, voice),
        Command::Check(args) => check::run(&args, voice),
        Command::Explain(args) => explain::run(&args, voice),
        Command::Report(args) => desk::run(&args, voice),
        Command::Confirm(args) => confirm::run(&args, voice),
        Command::Search(args) => search::run(&args, voice),
        Command::Territory(args) => Ok(territory::run(&args, voice)),
        Command::Init(args) => init::run(&args, voice),
        Command::New(args) => new::run(&args, voice),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{}", voice.fault(say_error::words(&error, voice)));
        exit::code_of(&error)
    })
}

/// A path as people write it: without the `./` of the current folder.
fn shown(path: &std::path::Path) -> String {
    let short = path.strip_prefix(".").unwrap_or(path);
    let short = if short.as_os_str().is_empty() {
        path
    } else {
        short
    };
    short.display().to_string()
}

/// The words that the program carries are not sound: its own fault, told without them.
pub fn speechless(error: &ThemeError) -> ExitCode {
    eprintln!("lutrin: {error}");
    ExitCode::from(exit::INTERNAL)
}

/// Help and version go to the standard output; misuse to the error output, with code 2.
pub fn usage(error: &clap::Error, voice: &Voice) -> ExitCode {
    use clap::error::ErrorKind;
    let shown = matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if !shown {
        eprintln!("{}", usage::words(error, voice));
        return ExitCode::from(exit::USAGE);
    }
    if let Err(print) = error.print() {
        tracing::debug!(%print, "nobody reads any more");
    }
    if error.use_stderr() {
        ExitCode::from(exit::USAGE)
    } else {
        ExitCode::SUCCESS
    }
}

/// Logs on the error output: plain on a terminal, JSON elsewhere; `LUTRIN_LOG` sets the level.
pub fn start_logs() {
    use std::io::IsTerminal;
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_env("LUTRIN_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        logs.with_target(false).compact().init();
    } else {
        logs.json().init();
    }
}
