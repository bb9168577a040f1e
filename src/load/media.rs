//! Pictures and documents: their type is judged by content, not by name.

use std::path::Path;

use crate::base::digest::Digest;
use crate::base::path::ContentPath;
use crate::base::source::MediaFile;
use crate::diag::{Code, Problem};

use super::read::Content;

/// Largest picture or document, in bytes.
pub(super) const LIMIT: u64 = 8 << 20;

/// Endings that may be published, with the bytes that such a file starts with and where they stand.
/// Sources: PNG (RFC 2083 § 3.1), JPEG (ITU T.81 B.1.1.3), RIFF/WebP container, ISO 14496-12 `ftyp`
/// for AVIF, ISO 32000-1 § 7.5.2 for PDF.
const SIGNATURES: [(&str, usize, &[u8]); 6] = [
    ("png", 0, b"\x89PNG\r\n\x1a\n"),
    ("jpg", 0, b"\xff\xd8\xff"),
    ("jpeg", 0, b"\xff\xd8\xff"),
    ("webp", 8, b"WEBP"),
    ("avif", 4, b"ftypavif"),
    ("pdf", 0, b"%PDF-"),
];

fn signature(path: &ContentPath) -> Option<&'static (&'static str, usize, &'static [u8])> {
    let ending = path.file_name().rsplit_once('.')?.1.to_lowercase();
    SIGNATURES.iter().find(|(known, _, _)| *known == ending)
}

/// True for a name that may be a picture or document.
pub(super) fn is_media(path: &ContentPath) -> bool {
    signature(path).is_some()
}

/// Takes a file whose content is what its name says.
pub(super) fn judge(path: &ContentPath, bytes: &[u8], digest: Digest) -> Content {
    let fits = signature(path)
        .is_some_and(|(_, at, start)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(start)));
    if fits {
        Content::Media(MediaFile {
            path: path.clone(),
            digest,
            size: bytes.len() as u64,
        })
    } else {
        Content::Refused(Problem::of_file(Code::L0009, path).arg("raison", "contenu"))
    }
}

/// The bytes of a medium, read again when it is published; an error when it has changed since.
///
/// # Errors
/// The system's, or a file that is no longer the one that was judged.
pub fn bytes(root: &Path, file: &MediaFile) -> std::io::Result<Vec<u8>> {
    let bytes = super::read::bytes(&root.join(file.path.as_str()), LIMIT)?;
    let same = bytes.filter(|bytes| Digest::of(bytes) == file.digest);
    same.ok_or_else(|| {
        std::io::Error::other(format!("{} a changé pendant la fabrication", file.path))
    })
}
