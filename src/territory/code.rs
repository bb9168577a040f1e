//! Typed territory codes: `fr`, `reg:75`, `dep:24`, `bassin:haut-perigord`, `epci:200071819`,
//! `com:24328`.
//!
//! The prefix is always there because bare codes lie: 24 is Dordogne and Centre-Val de Loire, and
//! every région code of the 2026 vintage is a département code too. A [`Code`] is valid in form;
//! only [`Cog::contains`](super::Cog::contains) knows whether it exists.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::code_error::CodeError;
use super::insee::{BassinSlug, CommuneCode, DepartementCode, EpciCode, RegionCode};

/// A territory, broad to narrow in the order of the variants; cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Code {
    /// The whole country: `fr`.
    France,
    /// One of the 18 régions: `reg:75`.
    Region(RegionCode),
    /// A département or an overseas collectivity: `dep:24`, `dep:2A`, `dep:987`.
    Departement(DepartementCode),
    /// A group of communes that contributors declare: `bassin:haut-perigord`.
    Bassin(BassinSlug),
    /// A groupement of communes with its own taxation: `epci:200071819`.
    Epci(EpciCode),
    /// A commune or a municipal arrondissement: `com:24328`, `com:75101`.
    Commune(CommuneCode),
}

/// How broad a territory is; smaller is broader.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The whole country.
    France,
    /// Région.
    Region,
    /// Département or overseas collectivity.
    Departement,
    /// Declared group of communes.
    Bassin,
    /// Groupement of communes with its own taxation.
    Epci,
    /// Commune or municipal arrondissement.
    Commune,
}

impl Level {
    /// Every level, broad to narrow.
    pub const ALL: [Self; 6] = [
        Self::France,
        Self::Region,
        Self::Departement,
        Self::Bassin,
        Self::Epci,
        Self::Commune,
    ];

    /// What stands before the colon; for France, the whole code.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::France => "fr",
            Self::Region => "reg",
            Self::Departement => "dep",
            Self::Bassin => "bassin",
            Self::Epci => "epci",
            Self::Commune => "com",
        }
    }

    fn from_prefix(prefix: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|level| prefix.eq_ignore_ascii_case(level.prefix()))
    }
}

impl Code {
    /// Reads a code without prefix at a known level, as a folder of départements holds `2a`; for
    /// France, `fr`.
    ///
    /// # Errors
    /// [`CodeError::Malformed`] when no code of that level has this form.
    pub fn at(level: Level, text: &str) -> Result<Self, CodeError> {
        let code = match level {
            Level::France => text.eq_ignore_ascii_case("fr").then_some(Self::France),
            Level::Region => RegionCode::parse(text).map(Self::Region),
            Level::Departement => DepartementCode::parse(text).map(Self::Departement),
            Level::Bassin => BassinSlug::parse(text).map(Self::Bassin),
            Level::Epci => EpciCode::parse(text).map(Self::Epci),
            Level::Commune => CommuneCode::parse(text).map(Self::Commune),
        };
        code.ok_or_else(|| CodeError::Malformed {
            level,
            text: text.to_owned(),
        })
    }

    /// Where the territory stands between France and a commune.
    #[must_use]
    pub const fn level(&self) -> Level {
        match self {
            Self::France => Level::France,
            Self::Region(_) => Level::Region,
            Self::Departement(_) => Level::Departement,
            Self::Bassin(_) => Level::Bassin,
            Self::Epci(_) => Level::Epci,
            Self::Commune(_) => Level::Commune,
        }
    }

    /// The code without prefix: `24`, `2A`, `haut-perigord`; for France, `fr`.
    #[must_use]
    pub fn local(&self) -> &str {
        match self {
            Self::France => Level::France.prefix(),
            Self::Region(code) => code.as_str(),
            Self::Departement(code) => code.as_str(),
            Self::Bassin(slug) => slug.as_str(),
            Self::Epci(code) => code.as_str(),
            Self::Commune(code) => code.as_str(),
        }
    }

    /// The typed codes that a code without prefix may mean, likeliest first; existence is not
    /// looked at.
    #[must_use]
    pub fn candidates(text: &str) -> Vec<Self> {
        [
            Level::Departement,
            Level::Region,
            Level::Commune,
            Level::Epci,
        ]
        .into_iter()
        .filter_map(|level| Self::at(level, text).ok())
        .collect()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::France => f.write_str(Level::France.prefix()),
            Self::Region(_)
            | Self::Departement(_)
            | Self::Bassin(_)
            | Self::Epci(_)
            | Self::Commune(_) => write!(f, "{}:{}", self.level().prefix(), self.local()),
        }
    }
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        if text.eq_ignore_ascii_case(Level::France.prefix()) {
            return Ok(Self::France);
        }
        let Some((prefix, local)) = text.split_once(':') else {
            let candidates = Self::candidates(text);
            return Err(if candidates.is_empty() {
                CodeError::NotACode {
                    text: text.to_owned(),
                }
            } else {
                CodeError::Bare {
                    text: text.to_owned(),
                    candidates,
                }
            });
        };
        match Level::from_prefix(prefix) {
            None => Err(CodeError::UnknownPrefix {
                prefix: prefix.to_owned(),
            }),
            Some(Level::France) => Err(CodeError::Malformed {
                level: Level::France,
                text: local.to_owned(),
            }),
            Some(level) => Self::at(level, local),
        }
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}
