//! Arguments, logs, the command, the exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use lutrin::cmd::{self, Voice};

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let voice = match Voice::wanted(&args) {
        Ok(voice) => voice,
        Err(error) => return cmd::speechless(&error),
    };
    let cli = match cmd::parse(args, &voice) {
        Ok(cli) => cli,
        Err(error) => return cmd::usage(&error, &voice),
    };
    cmd::start_logs();
    cmd::run(cli, &voice)
}
