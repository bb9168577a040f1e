//! One pass over a folder: which files there are, sorted; hidden ones and links are left out.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use crate::base::path::ContentPath;
use crate::diag::{Code, Problem, Problems};

use super::LoadError;
use super::media::is_media;

/// A file to read.
#[derive(Debug)]
pub(super) struct Found {
    /// Its path as the system spells it, relative to the root.
    pub(super) raw: std::path::PathBuf,
    /// Its path for people and addresses: NFC, `/`-separated.
    pub(super) path: ContentPath,
    /// True for a picture or document.
    pub(super) media: bool,
}

/// What a walk found.
pub(super) struct Walked {
    pub(super) files: Vec<Found>,
    pub(super) problems: Problems,
}

/// Deepest folder below the root.
const MAX_DEPTH: usize = 12;

/// Walks a folder.
pub(super) fn walk(root: &Path, limit: usize) -> Result<Walked, LoadError> {
    std::fs::read_dir(root).map_err(|source| LoadError {
        path: root.display().to_string(),
        source,
    })?;
    let mut walked = Walked {
        files: Vec::new(),
        problems: Problems::new(),
    };
    let walk = WalkDir::new(root)
        .min_depth(1)
        .max_depth(MAX_DEPTH)
        .sort_by_file_name();
    for entry in walk.into_iter().filter_entry(is_visible) {
        if walked.files.len() >= limit {
            let at = walked
                .files
                .last()
                .map_or_else(|| ContentPath::new(""), |found| found.path.clone());
            walked
                .problems
                .push(Problem::of_file(Code::L0004, &at).arg("limite", limit.to_string()));
            break;
        }
        match entry {
            Ok(entry) => walked.entry(root, &entry),
            Err(error) => {
                let path = error
                    .path()
                    .map_or_else(|| ContentPath::new(""), |path| relative(root, path).1);
                let io = error.into_io_error();
                let io = io.unwrap_or_else(|| std::io::Error::other("boucle de dossiers"));
                walked.problems.push(super::unreadable(&path, &io));
            }
        }
    }
    walked.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(walked)
}

/// Names that start with a dot or an underscore, and what editors leave behind, are not content.
fn is_visible(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    !(name.starts_with(['.', '_', '#']) || name.ends_with('~') || name == "node_modules")
}

impl Walked {
    fn entry(&mut self, root: &Path, entry: &DirEntry) {
        if entry.file_type().is_dir() {
            return;
        }
        let (raw, path) = relative(root, entry.path());
        if !entry.file_type().is_file() {
            self.problems.push(Problem::of_file(Code::L0003, &path));
            return;
        }
        let media = is_media(&path);
        let text = path.file_name().to_lowercase().ends_with(".md");
        if media || text {
            self.files.push(Found { raw, path, media });
        } else if let Some(word) = unread(&path) {
            let problem = Problem::of_file(Code::L0011, &path);
            self.problems.push(problem.arg("sorte", word));
        }
    }
}

/// The sort of a file that its writer probably meant to publish; `None` for what is none of ours.
fn unread(path: &ContentPath) -> Option<&'static str> {
    let ending = path.file_name().rsplit_once('.')?.1.to_lowercase();
    Some(match ending.as_str() {
        "txt" | "markdown" | "mdown" | "mkd" | "text" => "texte",
        "doc" | "docx" | "odt" | "rtf" | "pages" | "html" | "htm" => "traitement",
        "gif" | "svg" | "bmp" | "tif" | "tiff" | "heic" => "image",
        _ => return None,
    })
}

pub(super) fn relative(root: &Path, path: &Path) -> (std::path::PathBuf, ContentPath) {
    let raw = path.strip_prefix(root).unwrap_or(path).to_path_buf();
    let parts = raw
        .components()
        .map(|part| part.as_os_str().to_string_lossy().nfc().collect::<String>());
    let joined = parts.collect::<Vec<_>>().join("/");
    (raw, ContentPath::new(joined))
}
