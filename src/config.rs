//! `book.toml` → [`Config`]. Unknown keys are errors; every default is here and in
//! `docs/book-reference.toml`, which a test reads.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::base::date::Interval;
use crate::library::Settings;
use crate::parse::kind::Kind;

/// Everything that `book.toml` may say.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// `[book]`
    pub book: Book,
    /// `[build]`
    pub build: Build,
    /// `[library]`
    pub library: Editorial,
    /// `[serve]`
    pub serve: Serve,
    /// `[limits]`
    pub limits: Limits,
}

/// `[book]`: names as in mdBook.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Book {
    /// Name of the library.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// Who keeps it.
    pub authors: Vec<String>,
    /// Language of the content.
    pub language: String,
    /// Folder of the content, relative to the library.
    pub src: String,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            title: "Bibliothèque".to_owned(),
            description: String::new(),
            authors: Vec::new(),
            language: "fr".to_owned(),
            src: "content".to_owned(),
        }
    }
}

/// `[build]`
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Build {
    /// Where releases go, relative to the library.
    pub build_dir: String,
    /// Threads; 0 for one a core.
    pub jobs: usize,
}

impl Default for Build {
    fn default() -> Self {
        Self {
            build_dir: "public".to_owned(),
            jobs: 0,
        }
    }
}

/// `[library]`: editorial settings.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Editorial {
    /// Says on every page that the library is a demonstration.
    pub demo: bool,
    /// Vintage of the *Code officiel géographique*.
    pub cog: u16,
    /// Licence of documents that name none.
    pub licence: String,
    /// The site's public address.
    pub site_url: Option<String>,
    /// Whom to reach, on the accessibility page.
    pub contact: Option<String>,
    /// Folder of a theme that overrides the default one, relative to the library.
    pub theme: Option<String>,
    /// Review intervals by kind: `guide = "6 mois"`.
    pub review: BTreeMap<String, String>,
}

impl Default for Editorial {
    fn default() -> Self {
        Self {
            demo: false,
            cog: 2026,
            licence: "etalab-2.0".to_owned(),
            site_url: None,
            contact: None,
            theme: None,
            review: BTreeMap::new(),
        }
    }
}

/// `[serve]`
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Serve {
    /// Address and port.
    pub listen: String,
    /// A search endpoint on another host.
    pub search_url: Option<String>,
}

impl Default for Serve {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            search_url: None,
        }
    }
}

/// `[limits]`
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Limits {
    /// Most files that are read.
    pub files: usize,
    /// Largest source, in bytes.
    pub file_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            files: 200_000,
            file_bytes: 1_048_576,
        }
    }
}

/// Why a configuration is refused, in the operator's language.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("book.toml, ligne {line}, colonne {column} : {reason}")]
pub struct ConfigError {
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
    /// What is wrong, and what was expected.
    pub reason: String,
}

/// Reads a configuration.
///
/// # Errors
/// What is not TOML, an unknown key, a value of another type or out of its range.
pub fn parse(text: &str) -> Result<Config, ConfigError> {
    let config: Config = toml::from_str(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        fault(text, offset, french(error.message()))
    })?;
    config
        .judge()
        .map_err(|(key, reason)| fault(text, text.find(&key).unwrap_or(0), reason))?;
    Ok(config)
}

fn fault(text: &str, offset: usize, reason: String) -> ConfigError {
    let offset = u32::try_from(offset).unwrap_or(0);
    let (line, column) = crate::base::span::LineIndex::new(text).position(offset);
    ConfigError {
        line,
        column,
        reason,
    }
}

/// The library's usual complaints in French; the others as they stand.
fn french(message: &str) -> String {
    let backticked = |rest: &str| rest.split('`').nth(1).unwrap_or_default().to_owned();
    if message.starts_with("unknown field") {
        let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
        let key = backticked(message);
        let near = crate::base::text::nearest(&key, known.iter().copied());
        let advice = near.map_or_else(
            || format!("Clés possibles : {}.", known.join(", ")),
            |near| format!("Vouliez-vous dire « {near} » ?"),
        );
        return format!("clé inconnue « {key} ». {advice}");
    }
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        return format!("valeur d’un autre type que prévu ({rest}).");
    }
    format!("ce fichier n’est pas du TOML valable ({message}).")
}

impl Config {
    /// Values that have the right type and make no sense.
    fn judge(&self) -> Result<(), (String, String)> {
        let wrong = |key: &str, reason: String| Err((key.to_owned(), reason));
        if self.library.cog != 2026 {
            return wrong(
                "cog",
                format!(
                    "cette version de lutrin connaît la liste des communes de 2026, pas celle de {}.",
                    self.library.cog
                ),
            );
        }
        if self.book.language != "fr" {
            return wrong(
                "language",
                "les mots de l’interface n’existent qu’en français : écrivez language = \"fr\"."
                    .to_owned(),
            );
        }
        for (key, url) in [
            ("site-url", &self.library.site_url),
            ("search-url", &self.serve.search_url),
        ] {
            let fine = |url: &String| {
                url::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "https" | "http"))
            };
            if url.as_ref().is_some_and(|url| !fine(url)) {
                return wrong(
                    key,
                    format!("« {key} » doit être une adresse complète, qui commence par https://."),
                );
            }
        }
        if let Err(reason) = self.settings() {
            return wrong("[library.review]", reason);
        }
        if self.serve.listen.parse::<std::net::SocketAddr>().is_err() {
            return wrong(
                "listen",
                "« listen » s’écrit adresse:port, par exemple 127.0.0.1:8080.".to_owned(),
            );
        }
        Ok(())
    }

    /// What the library needs of the configuration.
    ///
    /// # Errors
    /// A kind or an interval that does not exist, in words.
    pub fn settings(&self) -> Result<Settings, String> {
        let mut settings = Settings::default();
        for (word, every) in &self.library.review {
            let kind =
                Kind::of_word(word).ok_or_else(|| format!("le genre « {word} » n’existe pas."))?;
            let interval = Interval::parse(every).ok_or_else(|| {
                format!("« {every} » n’est pas une durée : écrivez par exemple \"6 mois\".")
            })?;
            settings.review.insert(kind, interval);
        }
        Ok(settings)
    }

    /// What frames need of the configuration.
    pub fn frame(&self) -> crate::theme::FrameSettings {
        let trimmed = |url: &String| url.trim_end_matches('/').to_owned();
        crate::theme::FrameSettings {
            title: self.book.title.clone(),
            description: self.book.description.clone(),
            language: self.book.language.clone(),
            demo: self.library.demo,
            site_url: self.library.site_url.as_ref().map(trimmed),
            contact: self.library.contact.clone(),
            licence: self.library.licence.clone(),
            search_url: self.serve.search_url.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_file_tells_the_defaults() {
        let reference = parse(include_str!("../docs/book-reference.toml")).unwrap();
        let review = std::mem::take(&mut reference.clone().library.review);
        for (word, every) in &review {
            let kind = Kind::of_word(word).unwrap();
            assert_eq!(
                Interval::parse(every),
                Some(kind.review_interval()),
                "{word}"
            );
        }
        let mut bare = reference;
        bare.library.review.clear();
        assert_eq!(bare, Config::default());
    }

    #[test]
    fn faults_name_their_place_and_the_way_out() {
        let cases = [
            (
                "[book]\ntitel = \"x\"\n",
                (2, 1),
                "Vouliez-vous dire « title »",
            ),
            ("[book\n", (1, 6), "TOML"),
            ("[serve]\nlisten = \"8080\"\n", (2, 1), "127.0.0.1:8080"),
            ("[library]\ncog = 2020\n", (2, 1), "2026"),
            ("[library.review]\nguide = \"six mois\"\n", (1, 1), "6 mois"),
            (
                "[library]\nsite-url = \"guides.example\"\n",
                (2, 1),
                "https://",
            ),
        ];
        for (text, place, words) in cases {
            let error = parse(text).unwrap_err();
            assert_eq!((error.line, error.column), place, "{error}");
            assert!(error.reason.contains(words), "{error}");
        }
    }
}
