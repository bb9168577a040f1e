//! Exit codes, after sysexits where it has one: documented in the README, tested on the real process.

use std::process::ExitCode;

use crate::publish::PublishError;

use super::workshop::WorkshopError;

/// Content faults under `--strict`.
pub(super) const CONTENT: u8 = 1;
/// Misuse of the command line.
pub(super) const USAGE: u8 = 2;
/// A page that cannot be made: a fault of the theme or of the program.
pub(super) const INTERNAL: u8 = 3;
/// The disk or the network.
pub(super) const IO: u8 = 74;
/// Another build is at work.
pub(super) const LOCKED: u8 = 75;
/// `book.toml` or the theme.
pub(super) const CONFIG: u8 = 78;

/// The code of an error that ended a command.
pub(super) fn code_of(error: &anyhow::Error) -> ExitCode {
    if let Some(publish) = error.downcast_ref::<PublishError>() {
        return ExitCode::from(match publish {
            PublishError::Locked(_) => LOCKED,
            PublishError::Io { .. } => IO,
            PublishError::Unsound(_) => INTERNAL,
        });
    }
    if let Some(workshop) = error.downcast_ref::<WorkshopError>() {
        return ExitCode::from(match workshop {
            WorkshopError::Config { .. } | WorkshopError::Theme(_) => CONFIG,
            WorkshopError::Missing(_) | WorkshopError::Unpublished(_) | WorkshopError::Load(_) => {
                IO
            }
        });
    }
    if error.downcast_ref::<std::io::Error>().is_some() {
        return ExitCode::from(IO);
    }
    ExitCode::from(INTERNAL)
}
