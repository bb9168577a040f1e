//! Exit codes, after sysexits where it has one: documented in the README, tested on the real process.

use std::process::ExitCode;

use crate::publish::PublishError;
use crate::serve::ServeError;

use super::build::BuildError;
use super::workshop::WorkshopError;
use super::write::WriteError;

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
    let published = match error.downcast_ref::<BuildError>() {
        Some(BuildError::Publish(publish)) => Some(publish),
        Some(BuildError::Page(_) | BuildError::Index(_)) | None => error.downcast_ref(),
    };
    if let Some(publish) = published {
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
    if error.is::<std::io::Error>() || error.is::<ServeError>() || error.is::<WriteError>() {
        return ExitCode::from(IO);
    }
    ExitCode::from(INTERNAL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_the_disk_s_fault_wherever_it_was_met() {
        let full = || PublishError::Io {
            path: "public".to_owned(),
            source: std::io::ErrorKind::StorageFull.into(),
        };
        let code = |error: anyhow::Error| format!("{:?}", code_of(&error));
        let disk = format!("{:?}", ExitCode::from(IO));
        assert_eq!(code(full().into()), disk);
        assert_eq!(code(BuildError::Publish(full()).into()), disk);
    }
}
