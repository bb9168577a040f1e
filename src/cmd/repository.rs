//! Where a folder lies for whoever reads a report elsewhere: a code host, an editor.

use std::io;
use std::path::{Component, Path};

/// The folder's path with `/` between its parts: from the root of its repository, else from where
/// the command is run, else from the folder that holds it.
pub(super) fn place_of(folder: &Path) -> io::Result<String> {
    // Links are followed: a code host knows the real folder alone.
    let folder = folder.canonicalize()?;
    let repository = folder
        .ancestors()
        .find(|parent| parent.join(".git").exists())
        .map(Path::to_path_buf);
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let roots = [repository, here.ok()];
    let inner = roots
        .iter()
        .flatten()
        .find_map(|root| folder.strip_prefix(root).ok());
    let parent = folder.parent().unwrap_or(&folder);
    let inner = inner.or_else(|| folder.strip_prefix(parent).ok());
    Ok(slashed(inner.unwrap_or(Path::new(""))))
}

fn slashed(path: &Path) -> String {
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            None
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_repository_s_root_wins() {
        let temporary = tempfile::tempdir().unwrap();
        let content = temporary.path().join("ma biblio/content");
        fs::create_dir_all(&content).unwrap();
        assert_eq!(place_of(&content).unwrap(), "content");
        fs::create_dir(temporary.path().join(".git")).unwrap();
        assert_eq!(place_of(&content).unwrap(), "ma biblio/content");
        let winding = content.join("../../ma biblio/content");
        assert_eq!(place_of(&winding).unwrap(), "ma biblio/content");
        fs::remove_dir(temporary.path().join(".git")).unwrap();
        // A worktree has a file in its place.
        fs::write(temporary.path().join("ma biblio/.git"), "gitdir: x").unwrap();
        assert_eq!(place_of(&content).unwrap(), "content");
        assert!(place_of(Path::new("/nulle-part/content")).is_err());
    }

    #[test]
    fn without_a_repository_the_path_starts_here() {
        // The tests' own folder may be a repository or not: its content has one name in both.
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(place_of(&here.join("content")).unwrap(), "content");
    }
}
