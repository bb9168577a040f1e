//! A theme folder over the embedded theme, file by file.

use std::path::Path;

use walkdir::WalkDir;

use crate::theme::ThemeFiles;

use super::LoadError;

/// Largest file of a theme, in bytes.
const LIMIT: u64 = 1 << 20;

/// The embedded theme, overridden by the files of `folder` when there is one.
///
/// # Errors
/// A folder or file of the theme that cannot be read, or is not UTF-8.
pub fn theme_files(folder: Option<&Path>) -> Result<ThemeFiles, LoadError> {
    let embedded = ThemeFiles::embedded();
    let Some(folder) = folder else {
        return Ok(embedded);
    };
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).display().to_string();
            let source = error
                .into_io_error()
                .unwrap_or_else(|| std::io::Error::other("boucle de dossiers"));
            LoadError { path, source }
        })?;
        if !entry.file_type().is_file() {
            continue;
        }
        let fault = |source| LoadError {
            path: entry.path().display().to_string(),
            source,
        };
        let bytes = super::read::bytes(entry.path(), LIMIT).map_err(fault)?;
        let bytes = bytes.ok_or_else(|| fault(std::io::Error::other("plus de 1 Mo")))?;
        let text = String::from_utf8(bytes).map_err(|error| fault(std::io::Error::other(error)))?;
        let name = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts = name
            .components()
            .map(|part| part.as_os_str().to_string_lossy());
        files.push((parts.collect::<Vec<_>>().join("/"), text));
    }
    Ok(embedded.overlay(files))
}
