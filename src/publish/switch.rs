//! The pointer to the current release: a symbolic link, or a text file where links are refused.

use std::fs;
use std::path::Path;

use super::PublishError;
use super::stage::sync_folder;

const CURRENT: &str = "current";

/// The name of the current release.
pub(super) fn read(root: &Path) -> Option<String> {
    let pointer = root.join(CURRENT);
    let target = match fs::read_link(&pointer) {
        Ok(target) => target.to_string_lossy().into_owned(),
        Err(_) => fs::read_to_string(&pointer).ok()?,
    };
    let name = target
        .trim()
        .trim_end_matches('/')
        .rsplit('/')
        .next()?
        .to_owned();
    let fine = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    fine.then_some(name)
}

/// Points to a release: a new pointer is made beside the old one, then renamed over it.
pub(super) fn switch(root: &Path, name: &str) -> Result<(), PublishError> {
    let target = format!("releases/{name}");
    let beside = root.join(".current.new");
    if fs::symlink_metadata(&beside).is_ok() {
        fs::remove_file(&beside).map_err(PublishError::io(&beside))?;
    }
    link(&target, &beside)?;
    let pointer = root.join(CURRENT);
    fs::rename(&beside, &pointer).map_err(PublishError::io(&pointer))?;
    sync_folder(root)
}

fn link(target: &str, beside: &Path) -> Result<(), PublishError> {
    #[cfg(unix)]
    if std::os::unix::fs::symlink(target, beside).is_ok() {
        return Ok(());
    }
    let write = || {
        use std::io::Write;
        let mut file = fs::File::create_new(beside)?;
        file.write_all(target.as_bytes())?;
        file.sync_all()
    };
    write().map_err(PublishError::io(beside))
}
