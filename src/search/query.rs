//! What a reader asks → a query that lutrin builds itself. No query language: words are words.

use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;

use crate::territory::Code;

use super::analyzer::{is_stop_word, key, stem, words};
use super::schema::Fields;

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
    /// Results a page.
    pub limit: usize,
    /// From 1.
    pub page: usize,
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

/// One term of a query.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AskedTerm {
    /// Folded.
    pub word: String,
    /// Its stem.
    pub stem: String,
}

/// The words of a query, understood.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Asked {
    /// Meaningful terms.
    pub terms: Vec<AskedTerm>,
    /// Terms left out because there were too many.
    pub ignored: Vec<String>,
    /// The whole query as one key, for acronyms and former names.
    pub key: String,
}

impl Request {
    /// Checks the limits and reads the words.
    ///
    /// # Errors
    /// A limit that is passed.
    pub fn read(&self) -> Result<Asked, QueryError> {
        if self.text.chars().count() > MAX_CHARS {
            return Err(QueryError::TooLong);
        }
        if self.page == 0 || self.page > MAX_PAGE {
            return Err(QueryError::Page);
        }
        if self.limit == 0 || self.limit > MAX_LIMIT {
            return Err(QueryError::Limit);
        }
        Ok(asked(&self.text))
    }
}

fn asked(text: &str) -> Asked {
    let mut seen: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
    let mut known = std::collections::BTreeSet::new();
    seen.retain(|word| known.insert(word.clone()));
    let meaningful: Vec<String> = seen
        .iter()
        .filter(|word| !is_stop_word(word))
        .cloned()
        .collect();
    // Nothing but small words (« qui », « PAS ») is searched as it stands.
    let mut kept = if meaningful.is_empty() {
        seen
    } else {
        meaningful
    };
    let ignored = kept.split_off(kept.len().min(MAX_TERMS));
    let term = |word: String| AskedTerm {
        stem: stem(&word),
        word,
    };
    Asked {
        terms: kept.into_iter().map(term).collect(),
        ignored,
        key: key(text),
    }
}

impl Asked {
    /// The text part: any term, in any field, each field with its weight.
    pub fn text_query(&self, fields: &Fields) -> BooleanQuery {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for term in &self.terms {
            for (field, stemmed, weight) in &fields.searched {
                let text = if *stemmed { &term.stem } else { &term.word };
                let term = Term::from_field_text(*field, text);
                let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
                clauses.push((
                    Occur::Should,
                    Box::new(BoostQuery::new(Box::new(query), *weight)),
                ));
            }
        }
        BooleanQuery::new(clauses)
    }

    /// The whole query: text within the scope and the filters, which do not score.
    pub fn query(&self, request: &Request, fields: &Fields) -> BooleanQuery {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> =
            vec![(Occur::Must, Box::new(self.text_query(fields)))];
        if let Some(scope) = &request.scope {
            clauses.push((Occur::Must, any_of(fields.scope, &scope.tokens)));
        }
        for (field, wanted) in [(fields.topic, &request.topic), (fields.kind, &request.kind)] {
            if let Some(wanted) = wanted {
                clauses.push((Occur::Must, any_of(field, std::slice::from_ref(wanted))));
            }
        }
        BooleanQuery::new(clauses)
    }
}

/// A filter that adds nothing to the score.
fn any_of(field: tantivy::schema::Field, values: &[String]) -> Box<dyn Query> {
    let term = |value: &String| -> (Occur, Box<dyn Query>) {
        let term = Term::from_field_text(field, value);
        (
            Occur::Should,
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)),
        )
    };
    Box::new(ConstScoreQuery::new(
        Box::new(BooleanQuery::new(values.iter().map(term).collect())),
        0.0,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_go_unless_nothing_is_left() {
        let terms = |text: &str| {
            asked(text)
                .terms
                .into_iter()
                .map(|t| t.word)
                .collect::<Vec<_>>()
        };
        assert_eq!(terms("comment faire pour avoir l'APL"), ["apl"]);
        assert_eq!(terms("PAS"), ["pas"]);
        assert_eq!(terms("logement Logement"), ["logement"]);
        assert_eq!(terms("((((\"*~ AND"), ["and"]);
        assert!(terms("  ").is_empty());
    }

    #[test]
    fn limits() {
        let request = |text: String| Request {
            text,
            limit: 10,
            page: 1,
            ..Request::default()
        };
        assert!(request("a".repeat(256)).read().is_ok());
        assert_eq!(request("a".repeat(257)).read(), Err(QueryError::TooLong));
        let many: Vec<String> = (0..20).map(|n| format!("mot{n}")).collect();
        let asked = request(many.join(" ")).read().unwrap();
        assert_eq!((asked.terms.len(), asked.ignored.len()), (12, 8));
    }
}
