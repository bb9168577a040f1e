//! `manifest.json`: what a release holds, and what it was made from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::theme::FrameSettings;

/// Version of the on-disk format.
pub const FORMAT: u32 = 1;

/// A release's manifest; its presence means that the release is whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the on-disk format.
    pub format: u32,
    /// Version of the program.
    pub lutrin: String,
    /// Digest of everything that the release was made from.
    pub inputs: String,
    /// The day that it was made for: `2026-11-21`.
    pub made_on: String,
    /// The first day on which the same inputs give other pages: `2026-12-01`.
    pub valid_before: Option<String>,
    /// Files of `site/`, by path.
    pub site: BTreeMap<String, FileEntry>,
    /// Files of `index/`, by name.
    pub index: BTreeMap<String, FileEntry>,
    /// Files of `theme/`, by path.
    pub theme: BTreeMap<String, FileEntry>,
    /// Digest of what is indexed, whatever its files are called.
    pub index_digest: String,
    /// How many records the index holds.
    pub records: usize,
    /// What frames of live pages need.
    pub settings: FrameSettings,
}

/// A file of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// In bytes.
    pub size: u64,
    /// BLAKE3 of its bytes, 64 hexadecimal letters.
    pub blake3: String,
}
