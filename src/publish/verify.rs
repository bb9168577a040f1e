//! A staged release is reopened and asked before anyone is switched to it.

use std::fs;
use std::path::Path;

use crate::search::{Engine, Request};

use super::PublishError;
use super::manifest::{FileEntry, Manifest};
use super::stage::Part;

/// Checks that every listed file is there with its size, that the index opens, holds what it should
/// and finds its own first guide.
pub(super) fn verify(folder: &Path, manifest: &Manifest) -> Result<(), PublishError> {
    for part in [Part::Site, Part::Index, Part::Theme] {
        for (path, entry) in part.files(manifest) {
            present(&folder.join(part.folder()).join(path), entry)?;
        }
    }
    let mut files = Vec::new();
    for name in manifest.index.keys() {
        let path = folder.join(Part::Index.folder()).join(name);
        files.push((
            name.as_str(),
            fs::read(&path).map_err(PublishError::io(&path))?,
        ));
    }
    let files = files.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
    let unsound = |error: &dyn std::fmt::Display| PublishError::Unsound(error.to_string());
    let engine = Engine::open(files).map_err(|error| unsound(&error))?;
    if !engine.is_whole() || engine.count() != manifest.records {
        return Err(PublishError::Unsound(
            "l’index n’a pas toutes ses fiches".to_owned(),
        ));
    }
    let Some(title) = engine.canary() else {
        return Ok(());
    };
    let text: String = title.chars().take(200).collect();
    let request = Request {
        text,
        limit: 10,
        page: 1,
        ..Request::default()
    };
    let answer = engine.search(&request).map_err(|error| unsound(&error))?;
    if answer.total == 0 && !answer.requete.termes.is_empty() {
        return Err(PublishError::Unsound(format!(
            "l’index ne retrouve pas « {title} »"
        )));
    }
    Ok(())
}

fn present(path: &Path, entry: &FileEntry) -> Result<(), PublishError> {
    let metadata = fs::symlink_metadata(path).map_err(PublishError::io(path))?;
    if metadata.is_file() && metadata.len() == entry.size {
        Ok(())
    } else {
        Err(PublishError::Unsound(format!(
            "{} n’a pas sa taille",
            path.display()
        )))
    }
}
