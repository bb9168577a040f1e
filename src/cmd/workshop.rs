//! What every command starts from: the configuration, the theme, the sources, the library.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::base::digest::{Digest, FieldHasher};
use crate::base::source::SourceSet;
use crate::config::{self, Config, ConfigError};
use crate::diag::{Problems, Severity};
use crate::library::{self, Library};
use crate::load::{self, LoadError};
use crate::publish::ReleasesDir;
use crate::theme::{Theme, ThemeError, ThemeFiles};
use crate::{check, parse};

/// A library's folder, its configuration read and its theme compiled.
pub struct Workshop {
    /// The folder of `book.toml`.
    pub dir: PathBuf,
    /// The configuration.
    pub config: Config,
    /// Digest of the configuration's text.
    pub config_digest: Digest,
    /// The theme's files.
    pub theme_files: ThemeFiles,
    /// The theme.
    pub theme: Theme,
}

/// Why a command cannot start. What a person reads of it is worded by `say_error`.
#[derive(Debug, thiserror::Error)]
pub enum WorkshopError {
    /// No library here.
    #[error("no library: no {0}")]
    Missing(String),
    /// Nothing is published yet.
    #[error("nothing is published in {0}")]
    Unpublished(String),
    /// `book.toml` is wrong.
    #[error(transparent)]
    Config {
        /// Where and why.
        #[from]
        source: ConfigError,
    },
    /// The theme cannot be compiled.
    #[error("theme: {0}")]
    Theme(#[from] ThemeError),
    /// The disk.
    #[error(transparent)]
    Load(#[from] LoadError),
}

/// The content, read and put together.
pub struct Stock {
    /// The texts.
    pub sources: SourceSet,
    /// The library.
    pub library: Library,
    /// Everything found, sorted.
    pub problems: Problems,
}

impl Workshop {
    /// Opens a library's folder. Without `book.toml`, a `content/` folder alone will do.
    ///
    /// # Errors
    /// See [`WorkshopError`].
    pub fn open(dir: &Path) -> Result<Self, WorkshopError> {
        let path = dir.join("book.toml");
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if !dir.join("content").is_dir() {
                    return Err(WorkshopError::Missing(path.display().to_string()));
                }
                String::new()
            }
            Err(source) => {
                return Err(LoadError {
                    path: path.display().to_string(),
                    source,
                }
                .into());
            }
        };
        let config = config::parse(&text)?;
        let folder = config.library.theme.as_ref().map(|theme| dir.join(theme));
        let theme_files = load::theme_files(folder.as_deref())?;
        let theme = Theme::compile(&theme_files, &config.book.language)?;
        let config_digest = Digest::of(text.as_bytes());
        Ok(Self {
            dir: dir.to_path_buf(),
            config,
            config_digest,
            theme_files,
            theme,
        })
    }

    /// The folder of the contributions.
    pub fn content(&self) -> PathBuf {
        self.dir.join(&self.config.book.src)
    }

    /// The folder of the releases.
    pub fn releases(&self) -> ReleasesDir {
        ReleasesDir::new(self.dir.join(&self.config.build.build_dir))
    }

    /// The current release.
    ///
    /// # Errors
    /// [`WorkshopError::Unpublished`].
    pub fn current(&self) -> Result<crate::publish::Release, WorkshopError> {
        let releases = self.releases();
        let none = || WorkshopError::Unpublished(releases.root().display().to_string());
        releases.current().ok_or_else(none)
    }

    /// Reads the sources.
    ///
    /// # Errors
    /// The disk's.
    pub fn load(&self) -> Result<load::Loaded, WorkshopError> {
        Ok(load::sources(&self.content(), self.config.limits)?)
    }

    /// Digest of everything that a release is made from, the day left out.
    pub fn inputs(&self, loaded: &load::Loaded) -> String {
        let mut hasher = FieldHasher::new();
        hasher
            .field(env!("CARGO_PKG_VERSION"))
            .field(crate::search::schema::VERSION.to_le_bytes())
            .field(self.config_digest.to_string())
            .field(self.theme_files.digest().to_string())
            .field(loaded.digest.to_string());
        hasher.finish().to_string()
    }

    /// Parses, assembles and checks.
    pub fn stock(&self, loaded: load::Loaded, today: Date) -> Stock {
        let load::Loaded {
            sources,
            mut problems,
            ..
        } = loaded;
        let parsed = problems.absorb(parse::all(&sources));
        // The configuration was judged when it was read.
        let settings = self.config.settings().unwrap_or_default();
        let library = problems.absorb(library::assemble(parsed, &sources.media, settings, today));
        problems.extend(check::all(&library));
        Stock {
            sources,
            library,
            problems: problems.sorted(),
        }
    }
}

impl Stock {
    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.problems.count(Severity::Error)
    }
}
