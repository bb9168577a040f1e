//! Arguments, logs, the command, the exit code.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = match lutrin::cli::Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return lutrin::cmd::usage(&error),
    };
    lutrin::cmd::start_logs();
    lutrin::cmd::run(cli)
}
