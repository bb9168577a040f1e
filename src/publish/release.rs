//! The folder of releases, and one release in it.

use std::fs;
use std::path::{Path, PathBuf};

use super::manifest::{FORMAT, Manifest};
use super::stage::{Made, Stage, sync_folder};
use super::{PublishError, switch, verify};

/// Releases that are kept, the current one included.
const KEPT: usize = 3;

/// `public/`: the releases and the pointer to the current one.
#[derive(Clone, Debug)]
pub struct ReleasesDir {
    root: PathBuf,
}

/// A release on disk that is whole.
#[derive(Clone, Debug)]
pub struct Release {
    /// `0042-3f9a1c`.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
}

/// Holds off a second build until it is dropped.
pub struct BuildLock {
    _file: fs::File,
}

impl ReleasesDir {
    /// A folder of releases; nothing is touched yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn releases(&self) -> PathBuf {
        self.root.join("releases")
    }

    /// The current release; `None` when there is none, or when it is not whole.
    pub fn current(&self) -> Option<Release> {
        let name = switch::read(&self.root)?;
        Release::open(&self.releases().join(&name)).ok()
    }

    /// Takes the lock, and clears what a killed build left behind.
    ///
    /// # Errors
    /// [`PublishError::Locked`] when another build holds it; the disk's.
    pub fn lock(&self) -> Result<BuildLock, PublishError> {
        let releases = self.releases();
        fs::create_dir_all(&releases).map_err(PublishError::io(&releases))?;
        let path = self.root.join(".lock");
        let open = fs::OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path);
        let file = open.map_err(PublishError::io(&path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                return Err(PublishError::Locked(self.root.display().to_string()));
            }
            Err(fs::TryLockError::Error(source)) => return Err(PublishError::io(&path)(source)),
        }
        self.clear_leftovers();
        Ok(BuildLock { _file: file })
    }

    fn clear_leftovers(&self) {
        for folder in self
            .folders()
            .into_iter()
            .filter(|folder| is_leftover(folder))
        {
            if let Err(error) = fs::remove_dir_all(&folder) {
                tracing::debug!(%error, folder = %folder.display(), "leftover stays");
            }
        }
    }

    fn folders(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.releases()).into_iter().flatten();
        let mut folders: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        folders.sort();
        folders
    }

    /// Opens a stage. The caller holds the lock.
    ///
    /// # Errors
    /// The disk's.
    pub fn stage(&self, _lock: &BuildLock) -> Result<Stage, PublishError> {
        let releases = self.releases();
        let folder = tempfile::Builder::new()
            .prefix(".staging-")
            .tempdir_in(&releases)
            .map_err(PublishError::io(&releases))?
            .keep();
        readable(&folder)?;
        Ok(Stage::new(folder, self.current()))
    }

    /// Verifies a stage, names it, switches to it and prunes old releases.
    ///
    /// # Errors
    /// A stage that is not sound, or the disk's; the old release stays current.
    pub fn publish(
        &self,
        _lock: &BuildLock,
        stage: Stage,
        made: Made,
    ) -> Result<Release, PublishError> {
        let (folder, manifest) = stage.close(made)?;
        if let Err(error) = verify::verify(&folder, &manifest) {
            drop(fs::remove_dir_all(&folder));
            return Err(error);
        }
        let digest = crate::base::digest::Digest::of(manifest.inputs.as_bytes());
        let name = format!("{:04}-{}", self.next_number(), digest.short(6));
        let home = self.releases().join(&name);
        fs::rename(&folder, &home).map_err(PublishError::io(&home))?;
        sync_folder(&self.releases())?;
        switch::switch(&self.root, &name)?;
        let release = Release {
            name,
            folder: home,
            manifest,
        };
        self.prune(&release);
        Ok(release)
    }

    fn next_number(&self) -> u32 {
        let numbers = self
            .folders()
            .into_iter()
            .filter_map(|folder| number(&folder));
        numbers.max().map_or(1, |last| last + 1)
    }

    /// Keeps the current release and those just before it.
    fn prune(&self, current: &Release) {
        let named = |folder: &PathBuf| number(folder).is_some() && *folder != current.folder;
        let mut others: Vec<PathBuf> = self.folders().into_iter().filter(named).collect();
        others.sort_by_key(|folder| number(folder));
        others.truncate(others.len().saturating_sub(KEPT - 1));
        for folder in others {
            if let Err(error) = fs::remove_dir_all(&folder) {
                tracing::warn!(%error, folder = %folder.display(), "old release stays");
            }
        }
    }
}

impl Release {
    /// Opens a release; its manifest must be readable and of this format.
    ///
    /// # Errors
    /// In words.
    pub fn open(folder: &Path) -> Result<Self, PublishError> {
        let path = folder.join("manifest.json");
        let bytes = fs::read(&path).map_err(PublishError::io(&path))?;
        let manifest: Manifest = serde_json::from_slice(&bytes)
            .map_err(|error| PublishError::Unsound(format!("{} : {error}", path.display())))?;
        if manifest.format != FORMAT {
            return Err(PublishError::Unsound(format!(
                "format {} inconnu",
                manifest.format
            )));
        }
        let name = folder
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        Ok(Self {
            name,
            folder: folder.to_path_buf(),
            manifest,
        })
    }

    /// Reads a file of a part that the manifest lists.
    ///
    /// # Errors
    /// The disk's.
    pub fn read(&self, part: super::stage::Part, path: &str) -> std::io::Result<Vec<u8>> {
        fs::read(self.folder.join(part.folder()).join(path))
    }

    /// Reads a file that stands beside the parts.
    ///
    /// # Errors
    /// The disk's.
    pub fn read_beside(&self, name: &str) -> std::io::Result<Vec<u8>> {
        fs::read(self.folder.join(name))
    }
}

fn is_leftover(folder: &Path) -> bool {
    folder
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with(".staging-"))
}

/// `0042-3f9a1c` → 42.
fn number(folder: &Path) -> Option<u32> {
    let name = folder.file_name()?.to_string_lossy().into_owned();
    name.split_once('-')?.0.parse().ok()
}

/// A temporary folder is private by default; a release is read by web servers too.
fn readable(folder: &Path) -> Result<(), PublishError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::Permissions::from_mode(0o755);
        fs::set_permissions(folder, mode).map_err(PublishError::io(folder))?;
    }
    Ok(())
}
