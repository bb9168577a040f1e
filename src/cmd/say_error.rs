//! What stopped a command, in the voice's language: typed errors to keys of `program.ftl`.
//!
//! An error that has no key shows as it tells itself, which is how logs show all of them.

use std::io;

use crate::base::messages::Arg;
use crate::config::{ConfigError, Fault};
use crate::load::LoadError;
use crate::parse::licence::LICENCES;
use crate::publish::PublishError;
use crate::search::EngineError;
use crate::search::query::{MAX_CHARS, MAX_LIMIT, MAX_PAGE, QueryError};
use crate::serve::{ServeError, SnapshotError};

use super::Voice;
use super::build::BuildError;
use super::workshop::WorkshopError;
use super::write::WriteError;

/// The system's faults that have words of ours.
const SYSTEM: [(io::ErrorKind, &str); 7] = [
    (io::ErrorKind::NotFound, "system-absent"),
    (io::ErrorKind::PermissionDenied, "system-denied"),
    (io::ErrorKind::StorageFull, "system-full"),
    (io::ErrorKind::NotADirectory, "system-not-folder"),
    (io::ErrorKind::ReadOnlyFilesystem, "system-read-only"),
    (io::ErrorKind::AddrInUse, "system-address-taken"),
    (io::ErrorKind::AddrNotAvailable, "system-address-absent"),
];

/// One or two sentences, without the program's name before them.
pub(super) fn words(error: &anyhow::Error, voice: &Voice) -> String {
    let is = Saying(voice);
    None.or_else(|| Some(is.workshop(error.downcast_ref()?)))
        .or_else(|| Some(is.build(error.downcast_ref()?)))
        .or_else(|| Some(is.publish(error.downcast_ref()?)))
        .or_else(|| Some(is.snapshot(error.downcast_ref()?)))
        .or_else(|| Some(is.engine(error.downcast_ref()?)))
        .or_else(|| Some(is.serve(error.downcast_ref()?)))
        .or_else(|| Some(is.load(error.downcast_ref()?)))
        .or_else(|| is.write(error.downcast_ref()?))
        .or_else(|| Some(is.system(error.downcast_ref()?)))
        .unwrap_or_else(|| format!("{error:#}"))
}

/// What the system says of a file or a folder.
pub(super) fn system(error: &io::Error, voice: &Voice) -> String {
    Saying(voice).system(error)
}

/// A search that is refused.
pub(super) fn query(error: QueryError, voice: &Voice) -> String {
    Saying(voice).query(error)
}

struct Saying<'a>(&'a Voice);

impl Saying<'_> {
    fn one(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.0.format(key, &[(name, value.into())])
    }

    fn because(&self, key: &str, reason: &dyn std::fmt::Display) -> String {
        self.one(key, "raison", reason.to_string())
    }

    fn file(&self, path: &str, error: &io::Error) -> String {
        let args = [
            ("fichier", path.into()),
            ("raison", self.system(error).into()),
        ];
        self.0.format("fault-file", &args)
    }

    fn system(&self, error: &io::Error) -> String {
        let known = SYSTEM.iter().find(|(kind, _)| *kind == error.kind());
        known.map_or_else(|| error.to_string(), |(_, key)| self.0.text(key))
    }

    fn workshop(&self, error: &WorkshopError) -> String {
        match error {
            WorkshopError::Missing(path) => self.one("fault-missing", "fichier", path.as_str()),
            WorkshopError::Unpublished(folder) => {
                self.one("fault-unpublished", "dossier", folder.as_str())
            }
            WorkshopError::Config { source } => self.config(source),
            WorkshopError::Theme(error) => self.because("fault-theme", error),
            WorkshopError::Load(error) => self.load(error),
        }
    }

    fn build(&self, error: &BuildError) -> String {
        match error {
            BuildError::Page(error) => self.because("fault-page", error),
            BuildError::Index(error) => self.because("fault-indexing", error),
            BuildError::Publish(error) => self.publish(error),
        }
    }

    fn publish(&self, error: &PublishError) -> String {
        match error {
            PublishError::Locked(folder) => self.one("fault-locked", "dossier", folder.as_str()),
            PublishError::Io { path, source } => self.file(path, source),
            PublishError::Unsound(detail) => self.because("fault-release", detail),
        }
    }

    fn snapshot(&self, error: &SnapshotError) -> String {
        match error {
            SnapshotError::File(path, error) => self.file(path, error),
            SnapshotError::Index(error) => self.engine(error),
            SnapshotError::Theme(error) => self.because("fault-theme", error),
            SnapshotError::Beside(_, error) => self.because("fault-release", error),
            SnapshotError::Incomplete => self.0.text("fault-index-partial"),
        }
    }

    fn engine(&self, error: &EngineError) -> String {
        match error {
            EngineError::Index(error) => self.because("fault-index", error),
            EngineError::File(error) => self.because("fault-index", &self.system(error)),
            EngineError::Records(error) => self.because("fault-index", error),
            EngineError::Version(_) => self.0.text("fault-index-version"),
            EngineError::Query(error) => self.query(*error),
        }
    }

    fn query(&self, error: QueryError) -> String {
        let (key, limit) = match error {
            QueryError::TooLong => ("fault-query-long", MAX_CHARS),
            QueryError::Page => ("fault-query-page", MAX_PAGE),
            QueryError::Limit => ("fault-query-limit", MAX_LIMIT),
        };
        self.one(key, "limite", limit)
    }

    fn serve(&self, error: &ServeError) -> String {
        let args = [
            ("adresse", error.address.to_string().into()),
            ("raison", self.system(&error.source).into()),
        ];
        self.0.format("fault-listen", &args)
    }

    fn load(&self, error: &LoadError) -> String {
        self.file(&error.path, &error.source)
    }

    /// Files that exist are told by the command that would have written them.
    fn write(&self, error: &WriteError) -> Option<String> {
        match error {
            WriteError::Io { path, source } => Some(self.file(path, source)),
            WriteError::Exist(_) => None,
        }
    }

    fn config(&self, error: &ConfigError) -> String {
        let args = [
            ("ligne", error.line.into()),
            ("colonne", error.column.into()),
            ("faute", self.reason(&error.reason).into()),
        ];
        self.0.format("config", &args)
    }

    fn reason(&self, fault: &Fault) -> String {
        match fault {
            Fault::UnknownKey { key, near, known } => {
                let args = [
                    ("cle", key.as_str().into()),
                    ("proche", near.as_deref().unwrap_or_default().into()),
                    ("choix", known.join(", ").into()),
                ];
                self.0.format("config-key", &args)
            }
            Fault::Type(words) => self.because("config-type", words),
            Fault::NotToml(words) => self.because("config-toml", words),
            Fault::Cog(year) => self.one("config-cog", "annee", year.to_string()),
            Fault::Language => self.0.text("config-language"),
            Fault::Origin(origin) => self.one("config-origin", "origine", origin.as_str()),
            Fault::Address(key) => self.one("config-address", "cle", *key),
            Fault::Report => self.0.text("config-report"),
            Fault::Licence(word) => {
                let args = [
                    ("licence", word.as_str().into()),
                    ("choix", LICENCES.join(", ").into()),
                ];
                self.0.format("config-licence", &args)
            }
            Fault::Kind(word) => self.one("config-kind", "genre", word.as_str()),
            Fault::Interval(word) => self.one("config-interval", "duree", word.as_str()),
            Fault::Listen => self.0.text("config-listen"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Language;

    fn told(error: impl Into<anyhow::Error>, language: Language) -> String {
        words(&error.into(), &Voice::new(language).unwrap())
    }

    #[test]
    fn typed_errors_are_told_in_both_languages() {
        let full = || PublishError::Io {
            path: "public/x".to_owned(),
            source: io::ErrorKind::StorageFull.into(),
        };
        assert_eq!(
            told(full(), Language::En),
            "public/x: there is no room left on the disk"
        );
        assert_eq!(
            told(full(), Language::Fr),
            "public/x : il n’y a plus de place sur le disque"
        );
        let wrapped = BuildError::Publish(PublishError::Locked("public".to_owned()));
        assert_eq!(
            told(wrapped, Language::En),
            "another build is at work in public"
        );
        let key = config_error("[serve]\nlistne = \"x\"\n");
        assert_eq!(
            told(key, Language::En),
            "book.toml, line 2, column 1: unknown key “listne”. Did you mean “listen”?"
        );
        let far = told(config_error("[serve]\nzzzzzz = 1\n"), Language::En);
        assert!(far.contains("Possible keys: listen, search-url"), "{far}");
    }

    #[test]
    fn an_error_without_words_shows_as_it_tells_itself() {
        assert_eq!(told(anyhow::anyhow!("so it is"), Language::En), "so it is");
    }

    fn config_error(text: &str) -> WorkshopError {
        crate::config::parse(text).unwrap_err().into()
    }
}
