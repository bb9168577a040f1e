//! One release, opened: what a request reads from.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::place::{self, Place};
use crate::base::path::SitePath;
use crate::publish::redirects::{self, Row};
use crate::publish::{Part, Release};
use crate::search::{Engine, EngineError};
use crate::territory::{BassinSlug, Bassins, Code, Territories};
use crate::theme::{FrameSettings, Theme, ThemeError, ThemeFiles};

/// A release with its index in memory and its theme compiled.
pub struct Snapshot {
    /// The release.
    pub release: Release,
    /// Its index.
    pub engine: Engine,
    /// Its theme.
    pub theme: Theme,
    /// The COG and the release's bassins.
    pub territories: Territories,
    /// Pages of territories, from the site's root.
    pub pages: HashMap<Code, String>,
    /// Addresses that are no more, and the pages that they lead to, from the site's root.
    pub redirects: HashMap<String, SitePath>,
    /// What frames need.
    pub settings: FrameSettings,
}

/// Why a release cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// A file that the manifest lists is missing or unreadable.
    #[error("{0} : {1}")]
    File(String, std::io::Error),
    /// The index.
    #[error(transparent)]
    Index(#[from] EngineError),
    /// The theme.
    #[error("thème : {0}")]
    Theme(#[from] ThemeError),
    /// `territories.json` or `redirects.json`.
    #[error("{0} : {1}")]
    Beside(&'static str, serde_json::Error),
    /// The index does not hold what the manifest says.
    #[error("l’index n’a pas toutes ses fiches")]
    Incomplete,
}

#[derive(Deserialize)]
struct Places {
    bassins: Vec<(String, String, Vec<Code>)>,
    pages: Vec<(Code, String)>,
}

/// Reads a file that stands beside the parts.
fn beside<T: DeserializeOwned>(release: &Release, name: &'static str) -> Result<T, SnapshotError> {
    let bytes = release.read_beside(name);
    let bytes = bytes.map_err(|error| SnapshotError::File(name.to_owned(), error))?;
    serde_json::from_slice(&bytes).map_err(|error| SnapshotError::Beside(name, error))
}

impl Snapshot {
    /// Opens a release whole, or not at all.
    ///
    /// # Errors
    /// See [`SnapshotError`].
    pub fn open(release: Release) -> Result<Self, SnapshotError> {
        let file = |name: &str, error| SnapshotError::File(name.to_owned(), error);
        let mut index = Vec::new();
        for name in release.manifest.index.keys() {
            let bytes = release
                .read(Part::Index, name)
                .map_err(|error| file(name, error))?;
            index.push((name.as_str(), bytes));
        }
        let engine = Engine::open(index.iter().map(|(name, bytes)| (*name, bytes.as_slice())))?;
        if !engine.is_whole() || engine.count() != release.manifest.records {
            return Err(SnapshotError::Incomplete);
        }
        let mut files = Vec::new();
        for path in release.manifest.theme.keys() {
            let bytes = release
                .read(Part::Theme, path)
                .map_err(|error| file(path, error))?;
            let text = String::from_utf8(bytes);
            let text = text.map_err(|error| file(path, std::io::Error::other(error)))?;
            files.push((path.clone(), text));
        }
        let settings = release.manifest.settings.clone();
        let theme = Theme::compile(&ThemeFiles::embedded().overlay(files), &settings.language)?;
        let places: Places = beside(&release, "territories.json")?;
        let redirects: Vec<Row> = beside(&release, redirects::NAME)?;
        let redirects = redirects.into_iter();
        let redirects = redirects
            .map(|row| (row.from.to_string(), row.to))
            .collect();
        let bassins = places
            .bassins
            .into_iter()
            .filter_map(|(slug, name, members)| Some((BassinSlug::parse(&slug)?, name, members)));
        let territories = Territories::new(Bassins::new(bassins));
        let pages = places.pages.into_iter().collect();
        Ok(Self {
            release,
            engine,
            theme,
            territories,
            pages,
            redirects,
            settings,
        })
    }

    /// What the words of « La personne habite à… » mean.
    pub fn place(&self, words: &str) -> Place {
        place::read(self, words)
    }

    /// The page of the narrowest territory of a chain that has one.
    pub fn page_of(&self, chain: &[Code]) -> Option<(&Code, &str)> {
        chain
            .iter()
            .find_map(|code| self.pages.get_key_value(code))
            .map(|(code, page)| (code, page.as_str()))
    }
}
