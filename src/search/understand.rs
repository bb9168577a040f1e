//! What a reader means: the words as typed, their completions and corrections, and other readings of
//! the whole query by joined words and by the glossary.

use std::collections::BTreeSet;

use super::analyzer::{is_stop_word, key, stem, words};
use super::dictionary::{Dictionary, LONGEST, is_acronym};
use super::impacts::Impacts;
use super::query::MAX_TERMS;
use super::vocabulary::{Match, Vocabulary};
use super::weights::Weights;

/// Words by which one asks for somebody or some place.
const CONTACT_WORDS: [&str; 22] = [
    "adresse",
    "adresses",
    "appeler",
    "contact",
    "contacter",
    "contacts",
    "coordonnees",
    "horaire",
    "horaires",
    "joindre",
    "mail",
    "numero",
    "ou",
    "ouvert",
    "ouverture",
    "permanence",
    "qui",
    "rdv",
    "rencontrer",
    "rendez",
    "tel",
    "telephone",
];

/// A word with fewer records than this may itself be a slip.
const RARE: u32 = 3;
/// A correction of a rare word is this much more frequent.
const MORE_FREQUENT: u32 = 25;
/// A word of one record in so many says little alone.
const COMMON: usize = 100;
/// Fewest letters, in bytes, that a word shares with what it begins like.
const SHORTEST_START: usize = 4;
/// Shortest part of a word that is cut in two, in letters.
const SHORTEST_PART: usize = 3;

/// How an alternative came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum How {
    /// As typed.
    Typed,
    /// The word goes on.
    Completed,
    /// Another word of its family.
    Related,
    /// The word was misspelt.
    Corrected,
}

/// One word that a typed word may stand for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Alternative {
    /// As texts write it, folded.
    pub(super) word: String,
    /// Its stem.
    pub(super) stem: String,
    /// 0 to 1.
    pub(super) weight: f32,
    /// How it came.
    pub(super) how: How,
}

/// One meaningful word of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    /// As typed, folded.
    pub(super) word: String,
    /// What it may stand for, heaviest first.
    pub(super) alternatives: Vec<Alternative>,
    /// How much it tells; 0 for a word that only says what is looked for.
    pub(super) idf: f32,
}

impl Token {
    /// What it most likely stands for.
    fn best(&self) -> Option<&Alternative> {
        self.alternatives.first()
    }
}

/// One reading of the whole query.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Reading {
    /// Its words.
    pub(super) tokens: Vec<Token>,
    /// 0 to 1.
    pub(super) weight: f32,
    /// What the glossary put in the place of what.
    pub(super) meant: Vec<(String, String)>,
}

impl Reading {
    /// The sum of what its words tell.
    pub(super) fn idf(&self) -> f32 {
        self.tokens.iter().map(|token| token.idf).sum()
    }
}

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Understanding {
    /// Readings, the typed one first.
    pub(super) readings: Vec<Reading>,
    /// Misspelt words and what was searched for instead.
    pub(super) corrections: Vec<(String, String)>,
    /// Words left out because there were too many.
    pub(super) ignored: Vec<String>,
    /// The whole query as one key, and without its small words, and corrected: for pins.
    pub(super) keys: Vec<String>,
    /// True when the reader asks whom to turn to.
    pub(super) contact: bool,
}

/// What the understanding looks words up in.
pub(super) struct Lookup<'a> {
    pub(super) dictionary: &'a Dictionary,
    pub(super) stems: &'a Impacts,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) weights: &'a Weights,
    /// How many records there are.
    pub(super) records: usize,
}

/// A typed word and where it stands.
struct Typed {
    word: String,
    written: String,
    joined: bool,
}

impl Lookup<'_> {
    /// Reads a query.
    pub(super) fn read(&self, text: &str) -> Understanding {
        let (typed, ignored) = self.typed(text);
        let contact = words(text)
            .iter()
            .any(|word| CONTACT_WORDS.binary_search(&word.text.as_str()).is_ok());
        let last = typed.iter().rposition(|typed| !typed.joined);
        let ends_open = text.chars().next_back().is_some_and(char::is_alphanumeric);
        let parts = typed.iter().enumerate().filter(|(_, typed)| !typed.joined);
        let tokens: Vec<Token> = parts
            .map(|(at, typed)| self.token(typed, ends_open && Some(at) == last))
            .collect();
        let corrections = tokens
            .iter()
            .filter_map(|token| {
                let best = token.best().filter(|best| best.how == How::Corrected)?;
                Some((token.word.clone(), best.word.clone()))
            })
            .collect();
        let mut understanding = Understanding {
            keys: keys(text, &tokens),
            corrections,
            ignored,
            contact,
            readings: Vec::new(),
        };
        if tokens.is_empty() {
            return understanding;
        }
        let first = Reading {
            weight: 1.0,
            meant: Vec::new(),
            tokens,
        };
        let mut readings = vec![first];
        self.join(&typed, &mut readings);
        self.mean(&typed, &mut readings);
        readings.truncate(self.weights.readings);
        understanding.readings = readings;
        understanding
    }

    /// The meaningful words, or all when none is; an acronym in capitals is always meaningful.
    fn typed(&self, text: &str) -> (Vec<Typed>, Vec<String>) {
        let all = words(text);
        let shouting = is_acronym(text);
        let mut seen = BTreeSet::new();
        let mut place = usize::MAX;
        let every: Vec<(Typed, bool)> = all
            .into_iter()
            .filter(|word| seen.insert(word.text.clone()))
            .map(|word| {
                let written = text
                    .get(word.start..word.end)
                    .unwrap_or_default()
                    .to_owned();
                let joined = place != usize::MAX && word.position < place;
                place = word.position;
                let capitals =
                    !shouting && is_acronym(&written) && self.vocabulary.is_acronym(&word.text);
                let meaningful = capitals || !is_stop_word(&word.text);
                (
                    Typed {
                        word: word.text,
                        written,
                        joined,
                    },
                    meaningful,
                )
            })
            .collect();
        let any = every.iter().any(|(_, meaningful)| *meaningful);
        let kept = every
            .into_iter()
            .filter(|(_, meaningful)| *meaningful || !any);
        let mut kept: Vec<Typed> = kept.map(|(typed, _)| typed).collect();
        let beyond = kept.split_off(kept.len().min(MAX_TERMS));
        (kept, beyond.into_iter().map(|typed| typed.word).collect())
    }

    fn known(&self, word: &str, stem: &str) -> bool {
        self.dictionary.get(word).is_some() || !self.stems.of(stem).is_empty()
    }

    /// A typed word with what it may stand for.
    fn token(&self, typed: &Typed, last: bool) -> Token {
        let weights = self.weights;
        let stem = stem(&typed.word);
        let known = self.known(&typed.word, &stem);
        let mut alternatives = Vec::new();
        if known {
            alternatives.push(Alternative {
                word: typed.word.clone(),
                stem: stem.clone(),
                weight: 1.0,
                how: How::Typed,
            });
        }
        self.complete(typed, known, last, &mut alternatives);
        if typed.word.len() > 4 {
            for form in self.dictionary.relatives(&typed.word, weights.relatives) {
                push(&mut alternatives, &form.text, weights.related, How::Related);
            }
        }
        self.correct(typed, known, &mut alternatives);
        if alternatives.is_empty() {
            self.shorten(&typed.word, &mut alternatives);
        }
        alternatives.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        let told = alternatives
            .first()
            .filter(|best| best.weight > weights.begun)
            .map_or(stem.as_str(), |best| best.stem.as_str());
        let asks = CONTACT_WORDS.binary_search(&typed.word.as_str()).is_ok();
        let idf = if asks { 0.0 } else { self.stems.idf(told) };
        Token {
            word: typed.word.clone(),
            alternatives,
            idf,
        }
    }

    /// Adds what a last word, or one that no text holds, may be the beginning of.
    fn complete(
        &self,
        typed: &Typed,
        known: bool,
        last: bool,
        alternatives: &mut Vec<Alternative>,
    ) {
        let weights = self.weights;
        let letters = typed.word.chars().count();
        if letters < 2 || (known && !last) {
            return;
        }
        let forms = self
            .dictionary
            .completions(&typed.word, weights.completions);
        let records = self
            .dictionary
            .get(&typed.word)
            .map_or(0, |form| form.records);
        let most = forms.iter().map(|form| form.records).max().unwrap_or(0);
        // « san » is a word of some text; at the end of a query it is far more likely « sang », « santé ».
        let unlikely = records.saturating_mul(MORE_FREQUENT) < most;
        let weight = match (known && !unlikely, letters) {
            (false, _) => weights.completed_unknown,
            (true, ..4) => weights.completed_short,
            (true, _) => weights.completed,
        };
        for form in forms {
            push(alternatives, &form.text, weight, How::Completed);
        }
    }

    /// Adds spelling candidates of a word that no text holds, or so few that it may be a slip too.
    fn correct(&self, typed: &Typed, known: bool, alternatives: &mut Vec<Alternative>) {
        let weights = self.weights;
        let form = self.dictionary.get(&typed.word);
        let rare = form.is_some_and(|form| form.records < RARE && form.titles == 0);
        if (known && !rare) || self.vocabulary.is_acronym(&typed.word) {
            return;
        }
        let records = form.map_or(0, |form| form.records);
        for candidate in self
            .dictionary
            .corrections(&typed.word, weights.corrections)
        {
            let weight = if known {
                if candidate.form.records < records.saturating_mul(MORE_FREQUENT) {
                    continue;
                }
                weights.corrected_rare
            } else {
                weights.corrected
            };
            push(
                alternatives,
                &candidate.form.text,
                weight * candidate.weight,
                How::Corrected,
            );
        }
    }

    /// Adds what a word that is like none begins like: something is better than nothing, and the low
    /// weight says that it hardly fits.
    fn shorten(&self, word: &str, alternatives: &mut Vec<Alternative>) {
        let weights = self.weights;
        let ends = (SHORTEST_START..word.len()).rev();
        let starts = ends.filter_map(|end| word.get(..end));
        let found = starts
            .map(|start| self.dictionary.completions(start, weights.completions))
            .find(|forms| !forms.is_empty());
        for form in found.into_iter().flatten() {
            push(alternatives, &form.text, weights.begun, How::Related);
        }
    }

    /// Readings where two words are one, or one is two: « france connect », « franceconnect ».
    fn join(&self, typed: &[Typed], readings: &mut Vec<Reading>) {
        let Some(first) = readings.first().cloned() else {
            return;
        };
        let weight = self.weights.joined;
        if weight <= 0.0 {
            return;
        }
        let tokens = &first.tokens;
        for typed in typed.iter().filter(|typed| !typed.joined) {
            let parts = camel_parts(&typed.written);
            let at = tokens.iter().position(|token| token.word == typed.word);
            if let (Some(at), [_, _, ..]) = (at, parts.as_slice()) {
                let parts = parts.iter().filter(|part| !is_stop_word(part));
                let parts = parts
                    .map(|part| self.token(&unwritten(part), true))
                    .collect();
                readings.push(replaced(&first, at..at + 1, parts, weight));
            }
        }
        for (at, token) in tokens.iter().enumerate() {
            let known = token.best().is_some_and(|best| best.how == How::Typed);
            let parts = if known { None } else { self.cut(&token.word) };
            if let Some((left, right)) = parts {
                let two = [left, right].map(|part| self.plain(part));
                readings.push(replaced(&first, at..at + 1, two.into(), weight));
            }
        }
        for (at, pair) in tokens.windows(2).enumerate() {
            let [left, right] = pair else { continue };
            let joined = format!("{}{}", left.word, right.word);
            let by_hyphen = typed
                .iter()
                .any(|typed| typed.joined && typed.word == joined);
            let known = self
                .dictionary
                .get(&joined)
                .is_some_and(|form| form.records > 1);
            // « télé travaille »: two words that are one, heard and not known.
            let near = || Some(self.dictionary.homophone(&joined)?.text.as_str());
            let one = if by_hyphen || known {
                Some(joined.as_str())
            } else {
                near()
            };
            if let Some(one) = one.map(|one| self.whole(one)) {
                readings.push(replaced(&first, at..at + 2, vec![one], weight));
            }
        }
    }

    /// The two known words that a word is made of, the most frequent pair.
    fn cut<'a>(&self, word: &'a str) -> Option<(&'a str, &'a str)> {
        // « p3liste » is a reference, not two words; no word of a text is as long as two others.
        if word.len() > 2 * LONGEST || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let records = |part: &str| self.dictionary.get(part).map_or(0, |form| form.records);
        let cuts = (SHORTEST_PART..).take_while(|at| at + SHORTEST_PART <= word.len());
        let pairs = cuts.filter_map(|at| word.split_at_checked(at));
        let pair = pairs.max_by_key(|(left, right)| records(left).min(records(right)))?;
        (records(pair.0).min(records(pair.1)) > 1).then_some(pair)
    }

    /// A word that is taken as it stands.
    fn plain(&self, word: &str) -> Token {
        let stem = stem(word);
        Token {
            idf: self.stems.idf(&stem),
            alternatives: vec![Alternative {
                word: word.to_owned(),
                stem,
                weight: 1.0,
                how: How::Typed,
            }],
            word: word.to_owned(),
        }
    }

    /// A word that is taken as it stands, with those of its family.
    fn whole(&self, word: &str) -> Token {
        let mut token = self.plain(word);
        let weights = self.weights;
        for form in self.dictionary.relatives(word, weights.relatives) {
            push(
                &mut token.alternatives,
                &form.text,
                weights.related,
                How::Related,
            );
        }
        token
    }

    /// Readings by the glossary: each name of a sense in the place of the words that mean it.
    fn mean(&self, typed: &[Typed], readings: &mut Vec<Reading>) {
        let bases: Vec<Reading> = readings.clone();
        for base in &bases {
            // What is beyond is cut anyway: a query of twelve acronyms has thousands of readings.
            let Some(room) = self.weights.readings.checked_sub(readings.len()) else {
                return;
            };
            let stems: Vec<String> = base
                .tokens
                .iter()
                .map(|token| {
                    token
                        .best()
                        .map_or_else(String::new, |best| best.stem.clone())
                })
                .collect();
            let alone = base.tokens.len() == 1;
            let plain = |at: usize| !alone && self.is_also_a_word(base.tokens.get(at), typed);
            let mut found = self.vocabulary.matches(&stems, plain);
            // Of « où faire mes papiers » the search keeps « papiers », which many other things have.
            found.retain(|found| {
                let word = stems.get(found.from).map_or("", String::as_str);
                alone || !found.cut || !self.is_common(word)
            });
            let mut made = Vec::new();
            self.substitute(base, &found, room, &mut made);
            made.truncate(room);
            readings.extend(made);
        }
    }

    /// True for a stem that more than one record in [`COMMON`] holds.
    fn is_common(&self, stem: &str) -> bool {
        self.stems.of(stem).len().saturating_mul(COMMON) > self.records
    }

    /// True for a typed word in small letters that texts use as a word, whatever acronym it is too.
    fn is_also_a_word(&self, token: Option<&Token>, typed: &[Typed]) -> bool {
        let Some(token) = token else { return false };
        let written = typed.iter().find(|typed| typed.word == token.word);
        let capitals = written.is_some_and(|typed| is_acronym(&typed.written));
        let common = self.dictionary.get(&token.word);
        let common = common.is_some_and(|form| form.capitals * 2 < form.records);
        !capitals && (common || is_stop_word(&token.word))
    }

    /// Adds readings until there are `room` of them or a few more.
    fn substitute(&self, base: &Reading, found: &[Match], room: usize, made: &mut Vec<Reading>) {
        if self.weights.substitutions == 0 {
            return;
        }
        for (at, first) in found.iter().enumerate() {
            if made.len() >= room {
                return;
            }
            made.extend(self.in_place(base, first));
            if self.weights.substitutions < 2 {
                continue;
            }
            // Two parts of the query are replaced at once, the later one first: places stay right.
            for second in found
                .iter()
                .skip(at + 1)
                .filter(|second| second.to <= first.from || second.from >= first.to)
            {
                if made.len() >= room {
                    return;
                }
                let (early, late) = if first.from < second.from {
                    (first, second)
                } else {
                    (second, first)
                };
                for once in self.in_place(base, late).into_iter().take(2) {
                    made.extend(self.in_place(&once, early).into_iter().take(2));
                }
            }
        }
    }

    /// The readings with each name of one sense in the place of the words that mean it.
    fn in_place(&self, base: &Reading, found: &Match) -> Vec<Reading> {
        let Some(sense) = self.vocabulary.sense(found.sense) else {
            return Vec::new();
        };
        let said: Vec<&str> = base
            .tokens
            .get(found.from..found.to)
            .unwrap_or_default()
            .iter()
            .map(|token| {
                token
                    .best()
                    .map_or(token.word.as_str(), |best| best.word.as_str())
            })
            .collect();
        let said = said.join(" ");
        let stems_said: BTreeSet<String> = super::vocabulary::stems(&said).into_iter().collect();
        let acronym = (!sense.acronym.is_empty()).then_some(&sense.acronym);
        let names = sense.names.iter().chain(acronym).chain(&sense.former);
        let mut known = BTreeSet::from([stems_said]);
        let mut made = Vec::new();
        for name in names {
            let cut = super::vocabulary::stems(name);
            if cut.is_empty() || !known.insert(cut.iter().cloned().collect()) {
                continue;
            }
            let tokens: Vec<Token> = words(name)
                .iter()
                .filter(|word| !is_stop_word(&word.text) || cut.len() == 1)
                .map(|word| self.plain(&word.text))
                .take(MAX_TERMS)
                .collect();
            let mut reading = replaced(base, found.from..found.to, tokens, self.weights.meant);
            reading.meant.push((said.clone(), name.clone()));
            made.push(reading);
        }
        made
    }
}

/// The words of a name that is written in one with capitals, folded: `ma`, `prime` and `renov` of
/// « MaPrimeRénov ».
fn camel_parts(written: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut small = false;
    for letter in written.chars() {
        if small && letter.is_uppercase() {
            parts.push(String::new());
        }
        small = letter.is_lowercase();
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts.iter().map(|part| key(part)).collect()
}

/// A word that nobody typed.
fn unwritten(word: &str) -> Typed {
    Typed {
        word: word.to_owned(),
        written: word.to_owned(),
        joined: false,
    }
}

/// A reading with some of its words replaced.
fn replaced(base: &Reading, range: std::ops::Range<usize>, by: Vec<Token>, weight: f32) -> Reading {
    let mut reading = base.clone();
    reading.tokens.splice(range, by);
    reading.tokens.truncate(MAX_TERMS);
    reading.weight *= weight;
    reading
}

fn push(alternatives: &mut Vec<Alternative>, word: &str, weight: f32, how: How) {
    let stem = stem(word);
    if let Some(same) = alternatives.iter_mut().find(|other| other.stem == stem) {
        if weight > same.weight {
            *same = Alternative {
                word: word.to_owned(),
                stem,
                weight,
                how,
            };
        }
        return;
    }
    alternatives.push(Alternative {
        word: word.to_owned(),
        stem,
        weight,
        how,
    });
}

/// The keys by which the query may name an acronym or a former name.
fn keys(text: &str, tokens: &[Token]) -> Vec<String> {
    let typed: Vec<&str> = tokens.iter().map(|token| token.word.as_str()).collect();
    let mended = tokens.iter().map(|token| match token.best() {
        Some(best) if best.how == How::Corrected => best.word.as_str(),
        _ => token.word.as_str(),
    });
    let mut keys = vec![
        key(text),
        typed.join(" "),
        mended.collect::<Vec<_>>().join(" "),
    ];
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_one_word_has_parts() {
        assert_eq!(camel_parts("MaPrimeRénov"), ["ma", "prime", "renov"]);
        for whole in ["APL", "caf", "Logement", "C2S", "ÉTÉ"] {
            assert_eq!(camel_parts(whole), [key(whole)]);
        }
    }

    #[test]
    fn contact_words_are_sorted() {
        assert!(CONTACT_WORDS.is_sorted());
    }
}
