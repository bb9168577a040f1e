//! Files named on a command line: the library above them, and their place in it.

use std::path::{Path, PathBuf};

use crate::base::path::ContentPath;
use crate::load;

/// Why a file cannot be worked on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Misplaced {
    /// There is no such file, neither from here nor in the library.
    Absent,
    /// A folder.
    Folder,
    /// A symbolic link, or no ordinary file.
    Link,
    /// Not below the content of the library.
    Outside,
}

impl Misplaced {
    /// The message that says it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Absent => "file-absent",
            Self::Folder => "file-folder",
            Self::Link => "file-link",
            Self::Outside => "file-outside",
        }
    }
}

/// The library's folder: the one that was given, else the nearest with a `book.toml` above the file,
/// else above the current folder, else the current folder.
pub(super) fn library(given: Option<&Path>, file: &Path) -> PathBuf {
    let here = Path::new(".");
    let above_file = || file.parent().and_then(above);
    given
        .map(Path::to_path_buf)
        .or_else(above_file)
        .or_else(|| above(here))
        .unwrap_or_else(|| here.to_path_buf())
}

/// The nearest folder with a `book.toml`, from this one up.
fn above(folder: &Path) -> Option<PathBuf> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let whole = folder.canonicalize().ok()?;
    let found = whole
        .ancestors()
        .find(|folder| folder.join("book.toml").is_file())?;
    Some(found.to_path_buf())
}

/// A file that was named from the current folder or from `content/`: where it is, and what the
/// library calls it.
pub(super) fn file(content: &Path, written: &Path) -> Result<(PathBuf, ContentPath), Misplaced> {
    match below(content, written) {
        Err(Misplaced::Absent | Misplaced::Outside) if written.is_relative() => {
            let inside = below(content, &content.join(written));
            let exists = written.symlink_metadata().is_ok();
            inside.map_err(|fault| {
                if fault == Misplaced::Absent && exists {
                    Misplaced::Outside
                } else {
                    fault
                }
            })
        }
        found => found,
    }
}

fn below(content: &Path, path: &Path) -> Result<(PathBuf, ContentPath), Misplaced> {
    let metadata = path.symlink_metadata().map_err(|_| Misplaced::Absent)?;
    if metadata.is_dir() {
        return Err(Misplaced::Folder);
    }
    if !metadata.is_file() {
        return Err(Misplaced::Link);
    }
    let whole = path.canonicalize().map_err(|_| Misplaced::Absent)?;
    let root = content.canonicalize().map_err(|_| Misplaced::Outside)?;
    if !whole.starts_with(&root) {
        return Err(Misplaced::Outside);
    }
    let named = load::content_path(&root, &whole);
    Ok((whole, named))
}
