//! What means the same: the glossary's terms, as senses of several forms.
//!
//! « toucher le chômage » is understood as « allocation d'aide au retour à l'emploi », « Pôle emploi »
//! as « France Travail » and the other way round. Only the glossary is used: one line added there
//! changes the search at the next release.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::analyzer::{is_stop_word, stem, words};

/// One meaning and how it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sense {
    /// Its acronym, or empty.
    pub acronym: String,
    /// The names that texts use: what the acronym stands for, the title, the new name.
    pub names: Vec<String>,
    /// Names that it had, which older texts and people still use.
    pub former: Vec<String>,
    /// Everyday words: understood, never searched for.
    pub everyday: Vec<String>,
}

/// A form, cut: the stems of its meaningful words, in any order.
type Stems = BTreeSet<String>;

/// A form of a sense, ready to be found in a query.
#[derive(Debug)]
struct Entry {
    sense: usize,
    stems: Stems,
    /// True for an acronym, folded: one that is also a word is understood in capitals or alone.
    acronym: bool,
    /// True for several words of which one alone is meaningful: « où faire mes papiers ».
    cut: bool,
}

/// The senses, opened for look-ups.
#[derive(Debug, Default)]
pub struct Vocabulary {
    senses: Vec<Sense>,
    entries: Vec<Entry>,
    /// Entries by each of their stems.
    by_stem: BTreeMap<String, Vec<usize>>,
    /// Acronyms, folded.
    acronyms: BTreeSet<String>,
    /// Stems of the longest form.
    longest: usize,
}

/// A part of a query that a sense explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// The words it takes, first and one past the last.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// The sense.
    pub(super) sense: usize,
    /// True when the form has small words that the query may lack.
    pub(super) cut: bool,
}

/// The meaningful words of a text, as stems in their order; all of them when none is meaningful.
pub fn stems(text: &str) -> Vec<String> {
    let all = words(text);
    let meaningful: Vec<_> = all
        .iter()
        .filter(|word| !is_stop_word(&word.text))
        .collect();
    let kept = if meaningful.is_empty() {
        all.iter().collect()
    } else {
        meaningful
    };
    let mut last = usize::MAX;
    // A compound and its joined form stand at one place: the parts are enough.
    let parts = kept.into_iter().filter(|word| {
        let again = word.position < last && last != usize::MAX;
        last = word.position;
        !again
    });
    parts.map(|word| stem(&word.text)).collect()
}

impl Vocabulary {
    /// Opens senses.
    pub fn open(senses: Vec<Sense>) -> Self {
        let mut vocabulary = Self::default();
        for (number, sense) in senses.iter().enumerate() {
            if !sense.acronym.is_empty() {
                let folded = super::analyzer::key(&sense.acronym);
                vocabulary.add(number, &sense.acronym, true);
                vocabulary.acronyms.insert(folded);
            }
            let names = sense
                .names
                .iter()
                .chain(&sense.former)
                .chain(&sense.everyday);
            for name in names {
                vocabulary.add(number, name, false);
            }
        }
        vocabulary.senses = senses;
        vocabulary
    }

    fn add(&mut self, sense: usize, form: &str, acronym: bool) {
        let stems: Stems = stems(form).into_iter().collect();
        if stems.is_empty() {
            return;
        }
        self.longest = self.longest.max(stems.len());
        for stem in &stems {
            self.by_stem
                .entry(stem.clone())
                .or_default()
                .push(self.entries.len());
        }
        self.entries.push(Entry {
            cut: stems.len() == 1 && words(form).len() > 1,
            sense,
            stems,
            acronym,
        });
    }

    /// The sense of a match.
    pub(super) fn sense(&self, number: usize) -> Option<&Sense> {
        self.senses.get(number)
    }

    /// True for the folded form of an acronym.
    pub(super) fn is_acronym(&self, folded: &str) -> bool {
        self.acronyms.contains(folded)
    }

    /// The parts of a query that are forms of senses, longest first. `words` are the query's stems;
    /// `plain` says of a word that it may not stand for an acronym.
    pub(super) fn matches(&self, words: &[String], plain: impl Fn(usize) -> bool) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for length in (1..=self.longest.min(words.len())).rev() {
            for (from, window) in words.windows(length).enumerate() {
                let to = from + length;
                let taken =
                    |old: &Match| old.to - old.from > length && from < old.to && old.from < to;
                if found.iter().any(taken) {
                    continue;
                }
                let set: Stems = window.iter().cloned().collect();
                let Some(entries) = window.first().and_then(|stem| self.by_stem.get(stem)) else {
                    continue;
                };
                for entry in entries
                    .iter()
                    .filter_map(|number| self.entries.get(*number))
                {
                    let new = Match {
                        from,
                        to,
                        sense: entry.sense,
                        cut: entry.cut,
                    };
                    if entry.stems == set
                        && !(entry.acronym && plain(from))
                        && !found.contains(&new)
                    {
                        found.push(new);
                    }
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        Vocabulary::open(vec![
            Sense {
                acronym: "APL".into(),
                names: vec!["Aide personnalisée au logement".into()],
                everyday: vec!["aide pour le loyer".into()],
                ..Sense::default()
            },
            Sense {
                acronym: "PAS".into(),
                names: vec!["prélèvement à la source".into()],
                ..Sense::default()
            },
        ])
    }

    fn found(query: &str, plain: bool) -> Vec<(usize, usize, usize)> {
        let words = stems(query);
        let matches = vocabulary().matches(&words, |_| plain);
        matches
            .iter()
            .map(|found| (found.from, found.to, found.sense))
            .collect()
    }

    #[test]
    fn forms_are_found_in_any_order() {
        assert_eq!(found("aide pour payer le loyer", false), []);
        assert_eq!(
            found("comment avoir une aide pour le loyer", false),
            [(0, 2, 0)]
        );
        assert_eq!(found("loyer aide", false), [(0, 2, 0)]);
        assert_eq!(found("dossier apl dordogne", false), [(1, 2, 0)]);
    }

    #[test]
    fn a_form_of_small_words_says_so() {
        let vocabulary = Vocabulary::open(vec![Sense {
            everyday: vec!["où faire mes papiers".into(), "huissier".into()],
            ..Sense::default()
        }]);
        let cut = |query: &str| {
            vocabulary
                .matches(&stems(query), |_| false)
                .first()
                .map(|found| found.cut)
        };
        assert_eq!(cut("papiers d'identité"), Some(true));
        assert_eq!(cut("lettre d'huissier"), Some(false));
    }

    #[test]
    fn an_acronym_that_is_a_word_is_one_in_capitals_alone() {
        assert_eq!(found("pas", false), [(0, 1, 1)]);
        assert_eq!(found("pas", true), []);
    }
}
