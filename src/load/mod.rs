//! The only reader of contributed files and themes: walk, read, limits. Nothing is interpreted here.
#![expect(clippy::disallowed_methods, reason = "this room reads files")]

mod media;
mod read;
mod theme;
mod walk;

use std::path::Path;

use rayon::prelude::*;

use crate::base::digest::{Digest, FieldHasher};
use crate::base::path::ContentPath;
use crate::base::source::SourceSet;
use crate::config::Limits;
use crate::diag::{Code, Problem, Problems};

pub use media::bytes as media_bytes;
pub use theme::theme_files;

/// What was found below `content/`.
#[derive(Debug)]
pub struct Loaded {
    /// Texts and media.
    pub sources: SourceSet,
    /// Files that could not be read, and why.
    pub problems: Problems,
    /// Digest of every path and every byte.
    pub digest: Digest,
}

/// A fault of the machine while reading.
#[derive(Debug, thiserror::Error)]
#[error("{path} : {source}")]
pub struct LoadError {
    /// What was being read.
    pub path: String,
    /// The system's word.
    #[source]
    pub source: std::io::Error,
}

/// Reads all sources, in parallel, in the order of their paths.
///
/// # Errors
/// `content/` itself cannot be read. A file that cannot be read is a problem, not an error.
pub fn sources(root: &Path, limits: Limits) -> Result<Loaded, LoadError> {
    let walked = walk::walk(root, limits.files)?;
    let mut problems = walked.problems;
    let read: Vec<read::ReadFile> = walked
        .files
        .into_par_iter()
        .map(|found| read::file(root, found, limits.file_bytes))
        .collect();
    let mut sources = SourceSet::default();
    let mut hasher = FieldHasher::new();
    for file in read {
        hasher
            .field(file.path.as_str())
            .field(file.digest.to_string());
        match file.content {
            read::Content::Text(text) => {
                sources.files.push(crate::base::source::SourceFile {
                    path: file.path,
                    text,
                });
            }
            read::Content::Media(media) => sources.media.push(media),
            read::Content::Refused(problem) => problems.push(problem),
        }
    }
    Ok(Loaded {
        sources,
        problems,
        digest: hasher.finish(),
    })
}

/// What a file below the root is called: NFC, `/`-separated.
pub fn content_path(root: &Path, path: &Path) -> ContentPath {
    walk::relative(root, path).1
}

/// A file that the system will not give.
fn unreadable(path: &ContentPath, error: &std::io::Error) -> Problem {
    let known = [
        (std::io::ErrorKind::PermissionDenied, "acces"),
        (std::io::ErrorKind::NotFound, "absent"),
        (std::io::ErrorKind::InvalidInput, "special"),
    ];
    let word = known
        .iter()
        .find(|(kind, _)| *kind == error.kind())
        .map(|(_, word)| *word);
    let reason = word.map_or_else(|| error.to_string(), str::to_owned);
    Problem::of_file(Code::L0009, path).arg("raison", reason)
}
