//! What a reader asks, within limits.

use crate::parse::kind::Kind;
use crate::territory::Code;

/// Longest query, in characters.
pub const MAX_CHARS: usize = 256;
/// Most meaningful terms; the rest is ignored and said.
pub const MAX_TERMS: usize = 12;
/// Last page that can be asked for.
pub const MAX_PAGE: usize = 20;
/// Most results a page.
pub const MAX_LIMIT: usize = 50;

/// A search.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The words as typed.
    pub text: String,
    /// The person's scope; `None` searches everywhere.
    pub scope: Option<Scope>,
    /// Only this topic.
    pub topic: Option<String>,
    /// Only this kind, by its word.
    pub kind: Option<String>,
    /// Only for this public.
    pub public: Option<String>,
    /// Only what is about territories of this level, by its prefix: `dep`.
    pub level: Option<String>,
    /// The words as typed, without a correction.
    pub exact: bool,
    /// Whom the answer is for.
    pub purpose: Purpose,
    /// Each hit says why it stands where it does.
    pub explain: bool,
    /// Results a page.
    pub limit: usize,
    /// From 1.
    pub page: usize,
}

/// Whom an answer is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Purpose {
    /// Somebody who helps: everything, guides first.
    #[default]
    Adviser,
    /// The person helped: what she can read or go to, and nothing of the trade.
    Person,
    /// A trainer: what trains comes first.
    Trainer,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::Adviser, Self::Person, Self::Trainer];

    /// The word of `pour=`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Adviser => "aidant",
            Self::Person => "personne",
            Self::Trainer => "formateur",
        }
    }

    /// The purpose that `pour=` names.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }

    /// True for the kinds that an answer may hold.
    pub fn holds(self, kind: Kind) -> bool {
        let for_person = matches!(kind, Kind::Guide | Kind::Pathway) || kind.is_near();
        self != Self::Person || for_person
    }
}

/// Where the person lives.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Narrow to wide.
    pub chain: Vec<Code>,
    /// Scope tokens (see `Territories::scope`).
    pub tokens: Vec<String>,
}

/// Why a search is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum QueryError {
    /// More than [`MAX_CHARS`] characters.
    #[error("la recherche dépasse {MAX_CHARS} caractères")]
    TooLong,
    /// A page beyond [`MAX_PAGE`], or 0.
    #[error("la page demandée n’existe pas (de 1 à {MAX_PAGE})")]
    Page,
    /// A number of results beyond [`MAX_LIMIT`], or 0.
    #[error("le nombre de résultats va de 1 à {MAX_LIMIT}")]
    Limit,
}

impl Request {
    /// Checks the limits.
    ///
    /// # Errors
    /// A limit that is passed.
    pub fn check(&self) -> Result<(), QueryError> {
        if self.text.chars().count() > MAX_CHARS {
            return Err(QueryError::TooLong);
        }
        if self.page == 0 || self.page > MAX_PAGE {
            return Err(QueryError::Page);
        }
        if self.limit == 0 || self.limit > MAX_LIMIT {
            return Err(QueryError::Limit);
        }
        Ok(())
    }

    /// True when only some topic, kind, public or level is wanted.
    pub fn is_filtered(&self) -> bool {
        let wanted = [&self.topic, &self.kind, &self.public, &self.level];
        wanted.into_iter().any(Option::is_some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits() {
        let request = |text: String, limit: usize, page: usize| Request {
            text,
            limit,
            page,
            ..Request::default()
        };
        assert_eq!(request("a".repeat(256), 10, 1).check(), Ok(()));
        assert_eq!(
            request("a".repeat(257), 10, 1).check(),
            Err(QueryError::TooLong)
        );
        assert_eq!(
            request(String::new(), 51, 1).check(),
            Err(QueryError::Limit)
        );
        assert_eq!(
            request(String::new(), 10, 21).check(),
            Err(QueryError::Page)
        );
    }
}
