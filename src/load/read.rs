//! One file → text, media, or the reason why not.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use crate::base::digest::Digest;
use crate::base::path::ContentPath;
use crate::base::source::MediaFile;
use crate::base::span::LineIndex;
use crate::diag::{Code, Problem};

use super::media;
use super::walk::Found;

/// What a file gave.
pub(super) struct ReadFile {
    pub(super) path: ContentPath,
    pub(super) digest: Digest,
    pub(super) content: Content,
}

/// The content of a file, or the problem that keeps it out.
pub(super) enum Content {
    Text(Arc<str>),
    Media(MediaFile),
    Refused(Problem),
}

/// Reads a file; at most `limit` bytes for a text, its own limit for media.
pub(super) fn file(root: &Path, found: Found, limit: u64) -> ReadFile {
    let limit = if found.media { media::LIMIT } else { limit };
    let path = found.path;
    match bytes(&root.join(&found.raw), limit) {
        Ok(Some(bytes)) => {
            let digest = Digest::of(&bytes);
            let content = if found.media {
                media::judge(&path, &bytes, digest)
            } else {
                text(&path, bytes)
            };
            ReadFile {
                path,
                digest,
                content,
            }
        }
        Ok(None) => {
            let size = size(limit);
            let problem = Problem::of_file(Code::L0002, &path)
                .arg("limite", size.0)
                .arg("unite", size.1);
            refused(path, problem)
        }
        Err(error) => {
            let problem = super::unreadable(&path, &error);
            refused(path, problem)
        }
    }
}

fn refused(path: ContentPath, problem: Problem) -> ReadFile {
    ReadFile {
        path,
        digest: Digest::of(b""),
        content: Content::Refused(problem),
    }
}

/// The whole file, `None` when it is larger than the limit; links are not followed.
pub(super) fn bytes(path: &Path, limit: u64) -> std::io::Result<Option<Vec<u8>>> {
    let metadata = std::fs::symlink_metadata(path)?;
    if !metadata.is_file() {
        let kind = std::io::ErrorKind::InvalidInput;
        return Err(std::io::Error::new(kind, "no longer an ordinary file"));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len().min(limit)).unwrap_or(0) + 1);
    std::fs::File::open(path)?
        .take(limit + 1)
        .read_to_end(&mut bytes)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= limit))
}

fn text(path: &ContentPath, bytes: Vec<u8>) -> Content {
    match String::from_utf8(bytes) {
        Ok(text) => Content::Text(text.into()),
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            let before =
                String::from_utf8_lossy(error.as_bytes().get(..offset).unwrap_or_default());
            let end = u32::try_from(offset).unwrap_or(u32::MAX);
            let (line, column) = LineIndex::new(&before).position(end);
            let problem = Problem::of_file(Code::L0001, path);
            Content::Refused(
                problem
                    .arg("decalage", offset)
                    .arg("ligne", line)
                    .arg("colonne", column),
            )
        }
    }
}

/// A size as a number and the key of its unit: 1 `mo`, 16 `ko`.
fn size(bytes: u64) -> (usize, &'static str) {
    let (size, unit) = if bytes >= 1 << 20 {
        (bytes >> 20, "mo")
    } else {
        (bytes >> 10, "ko")
    };
    (usize::try_from(size).unwrap_or(usize::MAX), unit)
}
