//! From what a person types to territories: a code, a postal code, a name or its beginning.
//!
//! In: one line of text. Out: [`Found`] values, best first. Nothing here guesses at spelling
//! mistakes.

use std::collections::BTreeSet;

use serde::Serialize;

use super::code::Code;
use super::code_error::CodeError;
use super::cog::Cog;
use super::insee::PostalCode;
use super::key::{key, without_article};
use super::name_index::Entry;

/// A territory that answers a query.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Found {
    /// The territory of today.
    pub code: Code,
    /// Its name of today.
    pub name: String,
    /// The old name that the query met, when it is that of a former commune now part of this one.
    pub matched: Option<String>,
    /// How the query met it.
    pub how: Match,
}

/// How a query meets a territory, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Match {
    /// The query is its code, typed or not.
    Code,
    /// The query is one of its postal codes.
    Postal,
    /// The query is its name but for case, accents, article and legal form.
    Exact,
    /// Its name begins with the query.
    Prefix,
    /// A later word of its name begins with the query.
    Word,
}

impl Cog {
    /// Territories by code, postal code or name; at most `limit`, best first.
    ///
    /// Understands `com:24328`, `24300`, `24 300`, `24300 Nontron`, `24`, `24328`, `200071819`, and all that
    /// [`find_name`](Self::find_name) does. Five digits are a postal code when there is one, else a
    /// commune's code.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Vec<Found> {
        let query = &without_spaces_in_numbers(query);
        let mut found = match query.parse::<Code>() {
            Ok(code) => self.found_by_code(&code).into_iter().collect(),
            Err(CodeError::Bare { candidates, .. }) => self.found_by_number(query, &candidates),
            Err(_) => self.found_by_postal_code_and_name(query),
        };
        if found.is_empty() {
            return self.find_name(query, limit);
        }
        found.truncate(limit);
        found
    }

    /// Every place that a postal code serves, by name; arrondissements stand for Paris, Lyon and
    /// Marseille.
    #[must_use]
    pub fn find_postal_code(&self, text: &str) -> Vec<Code> {
        let Some(postal) = PostalCode::parse(text.trim()) else {
            return Vec::new();
        };
        let index = self.postal_index();
        let start = index.partition_point(|(code, _)| *code < postal);
        let rest = index.get(start..).unwrap_or_default().iter();
        let served = rest.take_while(|(code, _)| *code == postal);
        let mut places: Vec<_> = served.map(|(_, place)| Code::Commune(*place)).collect();
        places.sort_by_cached_key(|place| key(self.name(place).unwrap_or_default()));
        places
    }

    /// Territories of any level by name; at most `limit`.
    ///
    /// Case, accents, hyphens, articles, « St » for « Saint », « 3ème » for « 3e » and legal forms
    /// do not matter. Exact names come first, then names that begin with the query, then names of
    /// which a later word does. Among equals: today's names before old ones, départements and
    /// régions before communes before EPCI (but the commune of Paris before the département), large
    /// communes before small. A département after the name narrows it (« Sainte-Colombe 33 »,
    /// « Nontron (Dordogne) »).
    #[must_use]
    pub fn find_name(&self, query: &str, limit: usize) -> Vec<Found> {
        let whole = self.find_key(&key(query), limit, None);
        if is_exact(&whole) {
            return whole;
        }
        let narrowed = self
            .split_departement(query)
            .map(|(name, departement)| self.find_key(&key(name), limit, Some(&departement)))
            .filter(|narrowed| whole.is_empty() || is_exact(narrowed));
        narrowed.unwrap_or(whole)
    }

    /// The territories of today that have exactly this name, as far as accents, case, article and
    /// legal form go: none, one, or homonyms to choose from (best first). A département may follow
    /// the name.
    #[must_use]
    pub fn named(&self, name: &str) -> Vec<Code> {
        let whole = self.named_key(&key(name), None);
        if !whole.is_empty() {
            return whole;
        }
        self.split_departement(name)
            .map(|(name, departement)| self.named_key(&key(name), Some(&departement)))
            .unwrap_or_default()
    }

    fn named_key(&self, name: &str, inside: Option<&Code>) -> Vec<Code> {
        let index = self.name_index();
        let mut ranking = Ranking::new(self, inside);
        for name in [Some(name), without_article(name)].into_iter().flatten() {
            let exact = index
                .starting_with(name)
                .take_while(|entry| *entry.key == *name);
            ranking.add(exact.filter(|entry| entry.former.is_none()), |_| {
                Match::Exact
            });
        }
        ranking
            .best(usize::MAX)
            .into_iter()
            .map(|found| found.code)
            .collect()
    }

    fn find_key(&self, query: &str, limit: usize, inside: Option<&Code>) -> Vec<Found> {
        if query.is_empty() {
            return Vec::new();
        }
        let index = self.name_index();
        let mut ranking = Ranking::new(self, inside);
        for query in [Some(query), without_article(query)].into_iter().flatten() {
            ranking.add(index.starting_with(query), |entry| {
                if *entry.key == *query {
                    Match::Exact
                } else {
                    Match::Prefix
                }
            });
        }
        if ranking.hits.len() < limit {
            ranking.add(index.with_word(query), |_| Match::Word);
        }
        ranking.best(limit)
    }

    /// « Nontron 24 », « Nontron (Dordogne) », « Nontron, Dordogne » → the name and the
    /// département.
    fn split_departement<'a>(&self, query: &'a str) -> Option<(&'a str, Code)> {
        let query = query.trim_end().trim_end_matches(')');
        let (name, last) = query
            .rsplit_once(['(', ','])
            .or_else(|| query.rsplit_once(' '))?;
        let by_code = Code::at(super::Level::Departement, last.trim()).ok();
        let departement = by_code.filter(|code| self.contains(code)).or_else(|| {
            let wanted = key(last);
            let is_wanted =
                |name: String| name == wanted || without_article(&name) == Some(&wanted);
            self.departements()
                .find(|code| self.name(code).map(key).is_some_and(is_wanted))
        })?;
        Some((name, departement))
    }

    fn found_by_code(&self, code: &Code) -> Option<Found> {
        let today = self.current(code)?;
        let old = if today == *code {
            None
        } else {
            self.name(code)
        };
        Some(self.found(today, old, Match::Code))
    }

    fn found_by_number(&self, query: &str, candidates: &[Code]) -> Vec<Found> {
        let places = self.find_postal_code(query);
        if places.is_empty() {
            return candidates
                .iter()
                .filter_map(|code| self.found_by_code(code))
                .collect();
        }
        places
            .into_iter()
            .map(|place| self.found(place, None, Match::Postal))
            .collect()
    }

    /// « 24300 Nontron » or « Nontron 24300 »: what the postal code serves, those of that name
    /// first.
    fn found_by_postal_code_and_name(&self, query: &str) -> Vec<Found> {
        let is_postal = |word: &&str| PostalCode::parse(word).is_some();
        let Some(postal) = query.split_whitespace().find(is_postal) else {
            return Vec::new();
        };
        let name = key(&query.replace(postal, " "));
        let mut places = self.find_postal_code(postal);
        places.sort_by_cached_key(|place| {
            !key(self.name(place).unwrap_or_default()).starts_with(&name)
        });
        places
            .into_iter()
            .map(|place| self.found(place, None, Match::Postal))
            .collect()
    }

    fn found(&self, code: Code, matched: Option<&str>, how: Match) -> Found {
        let name = self.name(&code).unwrap_or_default().to_owned();
        Found {
            code,
            name,
            matched: matched.map(str::to_owned),
            how,
        }
    }
}

/// « 24 360 » → « 24360 »; other texts are only trimmed.
fn without_spaces_in_numbers(query: &str) -> String {
    if query
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace())
    {
        return query.split_whitespace().collect();
    }
    query.trim().to_owned()
}

fn is_exact(found: &[Found]) -> bool {
    found.first().is_some_and(|found| found.how == Match::Exact)
}

/// Hits of one query, one a territory: the best.
struct Ranking<'a> {
    cog: &'a Cog,
    inside: Option<&'a Code>,
    hits: Vec<(Match, &'a Entry)>,
}

impl<'a> Ranking<'a> {
    fn new(cog: &'a Cog, inside: Option<&'a Code>) -> Self {
        Self {
            cog,
            inside,
            hits: Vec::new(),
        }
    }

    fn add(&mut self, entries: impl Iterator<Item = &'a Entry>, how: impl Fn(&Entry) -> Match) {
        let (cog, inside) = (self.cog, self.inside);
        let is_inside = |entry: &&Entry| match inside {
            Some(departement) => cog.departement_of(&entry.code).as_ref() == Some(departement),
            None => true,
        };
        self.hits
            .extend(entries.filter(is_inside).map(|entry| (how(entry), entry)));
    }

    fn best(mut self, limit: usize) -> Vec<Found> {
        self.hits
            .sort_by_key(|(how, entry)| (*how, entry.rank, &entry.key, &entry.code));
        let mut seen = BTreeSet::new();
        let first = self
            .hits
            .into_iter()
            .filter(|(_, entry)| seen.insert(&entry.code));
        first
            .take(limit)
            .map(|(how, entry)| self.cog.found(entry.code.clone(), entry.former, how))
            .collect()
    }
}
