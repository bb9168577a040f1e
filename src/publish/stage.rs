//! A release being written, aside from all others. Files equal to those of the last release are
//! hard links to them: release files are written once and never touched again.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::base::digest::Digest;

use super::manifest::{FileEntry, Manifest};
use super::release::Release;
use super::{PublishError, manifest};

/// The folders of a release that its manifest lists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// What any static host serves.
    Site,
    /// tantivy.
    Index,
    /// Templates and messages for live pages.
    Theme,
}

impl Part {
    /// The folder's name.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Index => "index",
            Self::Theme => "theme",
        }
    }

    /// The part's files in a manifest.
    pub fn files(self, manifest: &Manifest) -> &BTreeMap<String, FileEntry> {
        match self {
            Self::Site => &manifest.site,
            Self::Index => &manifest.index,
            Self::Theme => &manifest.theme,
        }
    }
}

/// A release being written. Files may be put from several threads.
pub struct Stage {
    folder: PathBuf,
    previous: Option<Release>,
    files: Mutex<BTreeMap<(Part, String), FileEntry>>,
    folders: Mutex<std::collections::BTreeSet<PathBuf>>,
    counts: Mutex<Counts>,
}

/// Work done: what was written, and what was linked to the last release.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Files written.
    pub written: usize,
    /// Files linked.
    pub linked: usize,
}

/// What a release is made from, for its manifest.
pub struct Made {
    /// Digest of the inputs.
    pub inputs: String,
    /// The day that it is made for.
    pub made_on: String,
    /// The first day on which the same inputs give other pages.
    pub valid_before: Option<String>,
    /// Digest of what is indexed.
    pub index_digest: String,
    /// How many records are indexed.
    pub records: usize,
    /// What frames of live pages need.
    pub settings: crate::theme::FrameSettings,
}

impl Stage {
    pub(super) fn new(folder: PathBuf, previous: Option<Release>) -> Self {
        Self {
            folder,
            previous,
            files: Mutex::default(),
            folders: Mutex::default(),
            counts: Mutex::default(),
        }
    }

    /// Puts a file. Two files at one path are a fault of the program.
    ///
    /// # Errors
    /// The disk's, or a path that is taken.
    pub fn put(&self, part: Part, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let entry = FileEntry {
            size: bytes.len() as u64,
            blake3: Digest::of(bytes).to_string(),
        };
        let target = self.folder.join(part.folder()).join(path);
        {
            let mut files = lock(&self.files);
            if files
                .insert((part, path.to_owned()), entry.clone())
                .is_some()
            {
                return Err(PublishError::Unsound(format!(
                    "deux pages à la même adresse : {path}"
                )));
            }
        }
        self.folder_of(&target)?;
        if self.link(part, path, &entry, &target) {
            lock(&self.counts).linked += 1;
            return Ok(());
        }
        write_new(&target, bytes)?;
        lock(&self.counts).written += 1;
        Ok(())
    }

    /// True when the last release's equal file now stands at `target` too.
    fn link(&self, part: Part, path: &str, entry: &FileEntry, target: &Path) -> bool {
        let Some(previous) = &self.previous else {
            return false;
        };
        let same = part.files(&previous.manifest).get(path) == Some(entry);
        same && fs::hard_link(previous.folder.join(part.folder()).join(path), target).is_ok()
    }

    fn folder_of(&self, target: &Path) -> Result<(), PublishError> {
        let Some(folder) = target.parent() else {
            return Ok(());
        };
        if lock(&self.folders).contains(folder) {
            return Ok(());
        }
        fs::create_dir_all(folder).map_err(PublishError::io(folder))?;
        lock(&self.folders).insert(folder.to_path_buf());
        Ok(())
    }

    /// Puts a file beside the parts (`problems.json`…): not listed, not served.
    ///
    /// # Errors
    /// The disk's.
    pub fn put_beside(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.folder_of(&self.folder.join(name))?;
        write_new(&self.folder.join(name), bytes)
    }

    /// What was done so far.
    pub fn counts(&self) -> Counts {
        *lock(&self.counts)
    }

    /// Writes the manifest, last: the release is whole.
    pub(super) fn close(self, made: Made) -> Result<(PathBuf, Manifest), PublishError> {
        let Made {
            inputs,
            made_on,
            valid_before,
            index_digest,
            records,
            settings,
        } = made;
        let mut manifest = Manifest {
            format: manifest::FORMAT,
            lutrin: env!("CARGO_PKG_VERSION").to_owned(),
            inputs,
            made_on,
            valid_before,
            site: BTreeMap::new(),
            index: BTreeMap::new(),
            theme: BTreeMap::new(),
            index_digest,
            records,
            settings,
        };
        for ((part, path), entry) in std::mem::take(&mut *lock(&self.files)) {
            let files = match part {
                Part::Site => &mut manifest.site,
                Part::Index => &mut manifest.index,
                Part::Theme => &mut manifest.theme,
            };
            files.insert(path, entry);
        }
        for folder in lock(&self.folders).iter() {
            sync_folder(folder)?;
        }
        let bytes = serde_json::to_vec(&manifest)
            .map_err(|error| PublishError::Unsound(error.to_string()))?;
        self.put_beside("manifest.json", &bytes)?;
        sync_folder(&self.folder)?;
        Ok((self.folder.clone(), manifest))
    }
}

impl Drop for Stage {
    /// What is not switched to is not kept.
    fn drop(&mut self) {
        if !self.folder.join("manifest.json").exists()
            && let Err(error) = fs::remove_dir_all(&self.folder)
        {
            tracing::debug!(%error, "staging folder left behind");
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn write_new(target: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    let write = || {
        let mut file = fs::File::create_new(target)?;
        file.write_all(bytes)?;
        file.sync_data()
    };
    write().map_err(PublishError::io(target))
}

/// Makes the names in a folder durable.
pub(super) fn sync_folder(folder: &Path) -> Result<(), PublishError> {
    let sync = || fs::File::open(folder)?.sync_all();
    sync().map_err(PublishError::io(folder))
}
