//! One contributed file, written again whole or not at all.

use std::fs::Metadata;
use std::io::{Error, ErrorKind, Write};
use std::path::Path;

/// Replaces a file that holds `seen` by `bytes`: written aside in the same folder, then renamed over
/// it, with the same rights. Nobody ever sees half a file.
///
/// # Errors
/// The disk's; or the file was protected, or changed since it was read: it is left alone then.
pub(super) fn replace(path: &Path, seen: &[u8], bytes: &[u8]) -> Result<(), Error> {
    let metadata = std::fs::symlink_metadata(path)?;
    if metadata.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let folder = path.parent().ok_or(ErrorKind::NotFound)?;
    // A name that starts with a dot is no content: nobody publishes it meanwhile.
    let mut aside = tempfile::Builder::new()
        .prefix(".lutrin-")
        .tempfile_in(folder)?;
    aside.write_all(bytes)?;
    aside.as_file().set_permissions(metadata.permissions())?;
    keep_group(aside.as_file(), &metadata);
    aside.as_file().sync_all()?;
    if std::fs::read(path)? != seen {
        return Err(ErrorKind::ResourceBusy.into());
    }
    aside.persist(path)?;
    Ok(())
}

/// In a folder that a team shares, the file stays the team's; a system that refuses is not a fault.
#[cfg(unix)]
fn keep_group(file: &std::fs::File, metadata: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    if let Err(error) = fchown(file, None, Some(metadata.gid())) {
        tracing::debug!(%error, "the group could not be kept");
    }
}

#[cfg(not(unix))]
fn keep_group(_file: &std::fs::File, _metadata: &Metadata) {}
