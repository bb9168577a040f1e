//! New files on the disk: none is ever overwritten, and all are written or none.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::draft::NewFile;

use super::shown;
use super::talk::Stop;

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub(super) enum WriteError {
    /// Files that exist already.
    #[error("there already: {}", .0.join(", "))]
    Exist(Vec<String>),
    /// The disk; what was written before is taken away again.
    #[error("{path}: {source}")]
    Io {
        /// The file that could not be written.
        path: String,
        /// Why.
        source: std::io::Error,
    },
}

impl WriteError {
    /// The end of a command; `words` tells files that exist.
    pub(super) fn stop(self, words: impl FnOnce(&[String]) -> String) -> Stop {
        match &self {
            Self::Exist(files) => Stop::Refused(words(files)),
            Self::Io { .. } => Stop::Fault(self.into()),
        }
    }
}

/// Writes files below a folder, with the folders that are missing on the way.
pub(super) fn new_files(root: &Path, files: &[NewFile]) -> Result<(), WriteError> {
    let there = |file: &&NewFile| std::fs::symlink_metadata(root.join(&file.path)).is_ok();
    let exist: Vec<String> = files
        .iter()
        .filter(there)
        .map(|file| shown(&root.join(&file.path)))
        .collect();
    if !exist.is_empty() {
        return Err(WriteError::Exist(exist));
    }
    let mut made = Made::default();
    for file in files {
        let path = root.join(&file.path);
        if let Err(source) = made.file(&path, &file.text) {
            made.undo();
            let path = shown(&path);
            return Err(if source.kind() == std::io::ErrorKind::AlreadyExists {
                WriteError::Exist(vec![path])
            } else {
                WriteError::Io { path, source }
            });
        }
    }
    Ok(())
}

/// What was made so far, in order.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn file(&mut self, path: &Path, text: &str) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            self.folder(folder)?;
        }
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(path)?;
        self.files.push(path.to_path_buf());
        file.write_all(text.as_bytes())
    }

    fn folder(&mut self, path: &Path) -> std::io::Result<()> {
        if path.as_os_str().is_empty() || path.is_dir() {
            return Ok(());
        }
        if let Some(parent) = path.parent() {
            self.folder(parent)?;
        }
        match std::fs::create_dir(path) {
            Ok(()) => self.folders.push(path.to_path_buf()),
            Err(_) if path.is_dir() => {}
            // A file stands where a folder must be: that is no file of ours.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(std::io::ErrorKind::NotADirectory.into());
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Takes everything away; a folder that somebody else filled meanwhile stays.
    fn undo(self) {
        let files = self.files.iter().map(std::fs::remove_file);
        let folders = self.folders.iter().rev().map(std::fs::remove_dir);
        for error in files.chain(folders).filter_map(Result::err) {
            tracing::warn!(%error, "what was begun could not be taken away");
        }
    }
}
