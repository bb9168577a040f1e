//! Releases: staged aside, verified, then switched to by one rename. Readers see the old release or
//! the new one, never a mixture; a failure at any point leaves the old one.
//!
//! ```text
//! public/
//!   current -> releases/0042-3f9a1c
//!   releases/0042-3f9a1c/{site,index,theme}/  manifest.json problems.json territories.json redirects.json
//! ```
#![expect(clippy::disallowed_methods, reason = "this room writes releases")]

pub mod manifest;
pub mod redirects;
mod release;
mod stage;
mod switch;
mod verify;

use std::io;
use std::path::Path;

pub use manifest::{FileEntry, Manifest};
pub use release::{BuildLock, Release, ReleasesDir};
pub use stage::{Counts, Made, Part, Stage};

/// Why a release was not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// Another build holds the lock.
    #[error("une autre fabrication est en cours dans {0}")]
    Locked(String),
    /// The disk, its rights, its space.
    #[error("{path} : {source}")]
    Io {
        /// What was being written or read.
        path: String,
        /// The system's word.
        #[source]
        source: io::Error,
    },
    /// The staged release is not what it should be.
    #[error("la publication n’est pas saine : {0}")]
    Unsound(String),
}

impl PublishError {
    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| Self::Io {
            path: path.display().to_string(),
            source,
        }
    }
}
