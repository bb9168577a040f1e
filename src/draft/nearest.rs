//! Documents that may already be the one that somebody is about to write.

use std::cmp::Reverse;

use crate::base::text::fold;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::Code;

/// Most documents that are shown.
const LIMIT: usize = 5;
/// Likeness, in thousandths, below which nothing is shown.
const FLOOR: u32 = 400;
/// Likeness of a title that has the acronym of a document.
const ACRONYM: u32 = 900;
/// What a document of the same chain of territories gains.
const HERE: u32 = 100;

/// Words that tell nothing of a subject.
const EMPTY: [&str; 34] = [
    "le", "la", "les", "l", "un", "une", "des", "de", "d", "du", "et", "ou", "a", "au", "aux",
    "en", "dans", "sur", "pour", "par", "avec", "son", "sa", "ses", "se", "s", "mon", "ma", "mes",
    "qu", "que", "comment", "faire", "exemple",
];

/// What is about to be written.
pub struct Wanted<'a> {
    /// Its kind.
    pub kind: Kind,
    /// Its title.
    pub title: &'a str,
    /// The chain of its territory, narrow to wide.
    pub chain: &'a [Code],
}

/// The five nearest documents: those of the same kind first, then by likeness; fewer, or none, where
/// nothing is like it.
pub fn nearest<'d>(
    documents: impl IntoIterator<Item = &'d Document>,
    wanted: &Wanted<'_>,
) -> Vec<&'d Document> {
    let title = tokens(wanted.title);
    let mut near: Vec<(bool, Reverse<u32>, &Document)> = documents
        .into_iter()
        .filter_map(|document| {
            let likeness = likeness(&title, document);
            let here = wanted.chain.contains(&document.territory);
            let likeness = likeness + if here { HERE } else { 0 };
            let other = document.kind != wanted.kind;
            (likeness >= FLOOR + HERE || (likeness >= FLOOR && !here)).then_some((
                other,
                Reverse(likeness),
                document,
            ))
        })
        .collect();
    near.sort_by(|a, b| (a.0, a.1, &a.2.path).cmp(&(b.0, b.1, &b.2.path)));
    near.truncate(LIMIT);
    near.into_iter().map(|(_, _, document)| document).collect()
}

/// From 0 to 1000: the best of the document's title, everyday words, acronyms and id.
fn likeness(title: &[String], document: &Document) -> u32 {
    let front = &document.front;
    let acronyms = front.acronyms.iter().map(|word| word.value.as_str());
    let term = document.details.term();
    let own = term
        .and_then(|term| term.acronym.as_ref())
        .map(|word| word.value.as_str());
    // A guide names acronyms that it only mentions: its id must agree.
    let named = acronyms.filter(|word| fold(word) == document.id).chain(own);
    let by_acronym = named
        .map(fold)
        .chain([document.id.replace('-', " ")])
        .any(|word| title.contains(&word));
    let said = [document.title(), &document.id]
        .into_iter()
        .chain(front.user_words.iter().map(String::as_str))
        .chain(term.into_iter().flat_map(|term| {
            let synonyms = term.synonyms.iter().map(|word| word.value.as_str());
            synonyms.chain(term.expansion.as_deref())
        }));
    let by_words = said.map(|words| alike(title, &tokens(words))).max();
    by_words
        .unwrap_or(0)
        .max(if by_acronym { ACRONYM } else { 0 })
}

/// Dice's coefficient on words, where nearly equal words count for nearly one.
fn alike(a: &[String], b: &[String]) -> u32 {
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    let shared = |from: &[String], to: &[String]| -> f64 {
        let best = |word: &String| to.iter().map(|other| same(word, other)).fold(0.0, f64::max);
        from.iter().map(best).sum()
    };
    let words = u32::try_from(a.len() + b.len()).unwrap_or(u32::MAX);
    let dice = (shared(a, b) + shared(b, a)) / f64::from(words);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 1000"
    )]
    let thousandths = (dice * 1000.0).round() as u32;
    thousandths
}

/// How far two words are one: 1 for equal words, 0 below a slip of the pen or another ending.
fn same(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let likeness = strsim::normalized_damerau_levenshtein(a, b);
    if likeness >= 0.7 { likeness } else { 0.0 }
}

/// Folded words that tell something, each once.
fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !EMPTY.contains(word))
        .map(str::to_owned)
        .collect();
    words.sort();
    words.dedup();
    words
}
