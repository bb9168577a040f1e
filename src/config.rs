//! `book.toml` → [`Config`]. Unknown keys are errors; every default is here and in
//! `docs/book-reference.toml`, which a test reads.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::base::date::Interval;
use crate::library::Settings;
use crate::parse::kind::Kind;
use crate::parse::licence::LICENCES;

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
    /// Where a missing guide is told, where no coordination is known: a mailbox, or the address of a
    /// form with `{titre}` and `{texte}` in it.
    pub signaler: Option<String>,
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
            signaler: None,
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
    /// Origins whose pages may ask the API; `*` alone for all.
    pub cors: Vec<String>,
}

impl Default for Serve {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            search_url: None,
            cors: Vec::new(),
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

/// Why a configuration is refused, and where. What a person reads of it is worded by `cmd`.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("book.toml, line {line}, column {column}: {reason}")]
pub struct ConfigError {
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
    /// What is wrong.
    pub reason: Fault,
}

/// What may be wrong with a configuration.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A key that does not exist.
    #[error("unknown key `{key}`")]
    UnknownKey {
        /// The key as written.
        key: String,
        /// The key that was probably meant.
        near: Option<String>,
        /// All keys of its table.
        known: Vec<String>,
    },
    /// A value of another type, in the TOML reader's words.
    #[error("value of another type: {0}")]
    Type(String),
    /// Not TOML, in the reader's words.
    #[error("not TOML: {0}")]
    NotToml(String),
    /// A vintage of the geographic code that this version does not carry.
    #[error("no geographic code of {0}")]
    Cog(u16),
    /// A language that the pages have no words for.
    #[error("no pages in this language")]
    Language,
    /// A key whose value is not a full address.
    #[error("`{0}` is not a full address")]
    Address(&'static str),
    /// Not the origin of a site.
    #[error("`{0}` is not an origin")]
    Origin(String),
    /// Neither a mailbox nor the https address of a form.
    #[error("`signaler` is neither a mailbox nor an https address")]
    Report,
    /// A licence that is not in the list.
    #[error("no licence `{0}`")]
    Licence(String),
    /// A kind of documents that does not exist.
    #[error("no kind `{0}`")]
    Kind(String),
    /// A length of time that is not one.
    #[error("`{0}` is not a length of time")]
    Interval(String),
    /// Not an address and a port.
    #[error("`listen` is not an address and a port")]
    Listen,
}

/// Reads a configuration.
///
/// # Errors
/// What is not TOML, an unknown key, a value of another type or out of its range.
pub fn parse(text: &str) -> Result<Config, ConfigError> {
    let config: Config = toml::from_str(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        fault(text, offset, complaint(error.message()))
    })?;
    config
        .judge()
        .map_err(|(key, reason)| fault(text, text.find(key).unwrap_or(0), reason))?;
    Ok(config)
}

fn fault(text: &str, offset: usize, reason: Fault) -> ConfigError {
    let offset = u32::try_from(offset).unwrap_or(0);
    let (line, column) = crate::base::span::LineIndex::new(text).position(offset);
    ConfigError {
        line,
        column,
        reason,
    }
}

/// The TOML reader's usual complaints, told apart.
fn complaint(message: &str) -> Fault {
    let owned = |words: &str| words.to_owned();
    if message.starts_with("unknown field") {
        let quoted = |skipped| message.split('`').skip(skipped).step_by(2).map(owned);
        let key = quoted(1).next().unwrap_or_default();
        let known: Vec<String> = quoted(3).collect();
        let near = crate::base::text::nearest(&key, known.iter().map(String::as_str));
        return Fault::UnknownKey {
            near: near.map(owned),
            key,
            known,
        };
    }
    match message.strip_prefix("invalid type: ") {
        Some(rest) => Fault::Type(owned(rest)),
        None => Fault::NotToml(owned(message)),
    }
}

impl Config {
    /// Values that have the right type and make no sense, each with where to look for it.
    fn judge(&self) -> Result<(), (&'static str, Fault)> {
        if self.library.cog != 2026 {
            return Err(("cog", Fault::Cog(self.library.cog)));
        }
        if self.book.language != "fr" {
            return Err(("language", Fault::Language));
        }
        for (key, url) in [
            ("site-url", &self.library.site_url),
            ("search-url", &self.serve.search_url),
        ] {
            let fine = |url: &String| {
                url::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "https" | "http"))
            };
            if url.as_ref().is_some_and(|url| !fine(url)) {
                return Err((key, Fault::Address(key)));
            }
        }
        let all = ["*".to_owned()];
        let mut origins = self.serve.cors.iter();
        if self.serve.cors != all
            && let Some(odd) = origins.find(|origin| !is_origin(origin))
        {
            return Err(("cors", Fault::Origin(odd.clone())));
        }
        if !self.library.signaler.as_deref().is_none_or(is_report) {
            return Err(("signaler", Fault::Report));
        }
        if !LICENCES.contains(&self.library.licence.as_str()) {
            return Err(("licence", Fault::Licence(self.library.licence.clone())));
        }
        if let Err(reason) = self.settings() {
            return Err(("[library.review]", reason));
        }
        if self.serve.listen.parse::<std::net::SocketAddr>().is_err() {
            return Err(("listen", Fault::Listen));
        }
        Ok(())
    }

    /// What the library needs of the configuration.
    ///
    /// # Errors
    /// A kind or an interval that does not exist.
    pub fn settings(&self) -> Result<Settings, Fault> {
        let mut settings = Settings::default();
        for (word, every) in &self.library.review {
            let kind = Kind::of_word(word).ok_or_else(|| Fault::Kind(word.clone()))?;
            let interval = Interval::parse(every).ok_or_else(|| Fault::Interval(every.clone()))?;
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
            report: self.library.signaler.clone(),
            licence: self.library.licence.clone(),
            search_url: self.serve.search_url.clone(),
        }
    }
}

/// True for `https://mairie.example` and `http://localhost:3000`, exactly as browsers send it.
fn is_origin(written: &str) -> bool {
    url::Url::parse(written).is_ok_and(|url| {
        matches!(url.scheme(), "https" | "http") && url.origin().ascii_serialization() == written
    })
}

/// True for `equipe@guides.example`, `mailto:` before it or not, and for an https address.
fn is_report(address: &str) -> bool {
    if address.contains("://") {
        return url::Url::parse(address).is_ok_and(|url| url.scheme() == "https");
    }
    let mailbox = address.strip_prefix("mailto:").unwrap_or(address);
    let parts = mailbox.split_once('@');
    let odd = |c: char| c.is_whitespace() || matches!(c, '?' | '&' | '<' | '>' | '"' | ':' | '@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !name.contains(odd) && !host.contains(odd)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_sites_are_named_as_browsers_name_them() {
        let cors = |list: &str| parse(&format!("[serve]\ncors = {list}\n"));
        for fine in [
            "[]",
            "[\"*\"]",
            "[\"https://mairie.example\", \"http://localhost:3000\"]",
        ] {
            assert!(cors(fine).is_ok(), "{fine}");
        }
        for odd in [
            "https://mairie.example/",
            "https://mairie.example/guides",
            "https://MAIRIE.example",
            "https://*.example",
            "mairie.example",
            "ftp://mairie.example",
            "null",
            "",
        ] {
            let error = cors(&format!("[\"{odd}\"]")).unwrap_err();
            assert_eq!((error.line, error.column), (2, 1));
            assert_eq!(error.reason, Fault::Origin(odd.to_owned()));
        }
        let both = cors("[\"*\", \"https://mairie.example\"]").unwrap_err();
        assert_eq!(both.reason, Fault::Origin("*".to_owned()));
    }

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
    fn faults_name_their_place() {
        let unknown = parse("[book]\ntitel = \"x\"\n").unwrap_err();
        assert_eq!((unknown.line, unknown.column), (2, 1));
        let Fault::UnknownKey { key, near, known } = unknown.reason else {
            panic!("{}", unknown.reason)
        };
        assert_eq!((key.as_str(), near.as_deref()), ("titel", Some("title")));
        assert_eq!(
            known,
            ["title", "description", "authors", "language", "src"]
        );
        let cases = [
            ("[serve]\nlisten = \"8080\"\n", (2, 1), Fault::Listen),
            ("[library]\ncog = 2020\n", (2, 1), Fault::Cog(2020)),
            ("[book]\nlanguage = \"en\"\n", (2, 1), Fault::Language),
            (
                "[library.review]\nguide = \"six mois\"\n",
                (1, 1),
                Fault::Interval("six mois".to_owned()),
            ),
            (
                "[library.review]\ngide = \"6 mois\"\n",
                (1, 1),
                Fault::Kind("gide".to_owned()),
            ),
            (
                "[library]\nlicence = \"mit\"\n",
                (2, 1),
                Fault::Licence("mit".to_owned()),
            ),
            (
                "[library]\nsite-url = \"guides.example\"\n",
                (2, 1),
                Fault::Address("site-url"),
            ),
        ];
        for (text, place, fault) in cases {
            let error = parse(text).unwrap_err();
            assert_eq!((error.line, error.column), place, "{error}");
            assert_eq!(error.reason, fault);
        }
        let report = |address: &str| parse(&format!("[library]\nsignaler = \"{address}\"\n"));
        for fine in [
            "guides@coordination.example",
            "mailto:guides@coordination.example",
            "https://forge.example/new?title={titre}&body={texte}",
        ] {
            assert!(report(fine).is_ok(), "{fine}");
        }
        for odd in [
            "guides",
            "http://forge.example",
            "javascript://x",
            "a@b.c?cc=d@e.f",
            "a b@c.d",
        ] {
            let error = report(odd).unwrap_err();
            assert_eq!((error.line, error.reason), (2, Fault::Report), "{odd}");
        }
        let broken = parse("[book\n").unwrap_err();
        assert_eq!((broken.line, broken.column), (1, 6), "{broken}");
        assert!(matches!(broken.reason, Fault::NotToml(_)), "{broken}");
        let typed = parse("[book]\ntitle = 3\n").unwrap_err();
        assert!(matches!(typed.reason, Fault::Type(_)), "{typed}");
    }
}
