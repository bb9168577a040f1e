//! The sentence of a result that answers best, marked where it does.
//!
//! Where sentences begin is noted when the index is made; at the time of a search the positions of
//! the words, which tantivy keeps, say which sentence holds most of the query, so that one sentence
//! is cut into words and never a whole text.

use std::collections::BTreeMap;

use tantivy::postings::Postings;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, Searcher, SegmentOrdinal, Term};

use super::analyzer::{Word, stem, words};
use super::answer::{Excerpt, ExcerptPiece};
use super::texts::Texts;

/// Longest excerpt, in characters.
const LONGEST: usize = 200;

/// The one segment of an index.
const SEGMENT: SegmentOrdinal = 0;

/// A word to look for in excerpts, and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    /// Its stem.
    pub(super) stem: String,
    /// Its weight.
    pub(super) weight: f32,
}

/// What to look for in one record, and where each of it stands in its text.
pub(super) struct Place {
    /// The record.
    pub(super) doc: u32,
    /// The words.
    pub(super) wanted: Vec<Wanted>,
    /// The positions of each of `wanted`.
    positions: Vec<Vec<u32>>,
}

impl Place {
    /// Looks the words of several records up. Each list of positions is opened once for all of them:
    /// that costs more than reading it.
    pub(super) fn find(
        searcher: &Searcher,
        field: Field,
        wanted: Vec<(u32, Vec<Wanted>)>,
    ) -> tantivy::Result<Vec<Self>> {
        let index = searcher.segment_reader(SEGMENT).inverted_index(field)?;
        let places = wanted.into_iter().map(|(doc, wanted)| Self {
            doc,
            positions: vec![Vec::new(); wanted.len()],
            wanted,
        });
        let mut places: Vec<Self> = places.collect();
        let mut asked: BTreeMap<String, Vec<(u32, usize, usize)>> = BTreeMap::new();
        for (at, place) in places.iter().enumerate() {
            for (number, word) in place.wanted.iter().enumerate() {
                let of_word = asked.entry(word.stem.clone()).or_default();
                of_word.push((place.doc, at, number));
            }
        }
        for (stem, mut of_word) in asked {
            let term = Term::from_field_text(field, &stem);
            let postings = index.read_postings(&term, IndexRecordOption::WithFreqsAndPositions)?;
            let Some(mut postings) = postings else {
                continue;
            };
            of_word.sort_unstable();
            for (doc, at, number) in of_word {
                let found = postings.doc() <= doc && postings.seek(doc) == doc;
                let into = places
                    .get_mut(at)
                    .and_then(|place| place.positions.get_mut(number));
                if let Some(into) = into.filter(|_| found) {
                    postings.positions(into);
                }
            }
        }
        Ok(places)
    }
}

/// The excerpt of one record: its best sentence, `None` when its text holds no wanted word. `room`
/// is used again and again.
pub(super) fn excerpt(place: &Place, texts: &Texts, room: &mut Vec<u8>) -> Option<Excerpt> {
    let sentences = texts.sentences(place.doc as usize);
    let mut sums: BTreeMap<usize, f32> = BTreeMap::new();
    for (word, positions) in place.wanted.iter().zip(&place.positions) {
        let mut last = usize::MAX;
        for sentence in positions.iter().map(|position| sentences.of(*position)) {
            // A word said twice in one sentence counts once.
            if sentence != last {
                *sums.entry(sentence).or_insert(0.0) += word.weight;
                last = sentence;
            }
        }
    }
    let best = sums
        .into_iter()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    let (sentence, _) = best?;
    let passage = texts.sentence(sentences, sentence, room);
    // One sentence is checked, not the whole text.
    let passage = std::str::from_utf8(passage).unwrap_or_default();
    Some(marked(passage, &place.wanted))
}

/// A text with the wanted words marked, cut around them when it is long.
pub(super) fn marked(passage: &str, wanted: &[Wanted]) -> Excerpt {
    let passage = passage.trim();
    let cut = words(passage);
    // A stem and its word begin alike: most words are put aside without being stemmed.
    let begins = |word: &Word, wanted: &Wanted| {
        let length = wanted.stem.len().min(3);
        word.text.as_bytes().get(..length) == wanted.stem.as_bytes().get(..length)
    };
    let is_wanted = |word: &&Word| {
        let mut near = wanted
            .iter()
            .filter(|wanted| begins(word, wanted))
            .peekable();
        near.peek().is_some() && {
            let stem = stem(&word.text);
            near.any(|wanted| wanted.stem == stem)
        }
    };
    let hits: Vec<(usize, usize)> = cut
        .iter()
        .filter(is_wanted)
        .map(|word| (word.start, word.end))
        .collect();
    let (start, end) = window(passage, &cut, hits.first().map_or(0, |hit| hit.0));
    let mut pieces = Vec::new();
    let mut push = |text: &str, marked: bool| {
        if !text.is_empty() {
            pieces.push(ExcerptPiece {
                text: text.replace('\n', " "),
                marked,
            });
        }
    };
    if start > 0 {
        push("… ", false);
    }
    let mut at = start;
    for (from, to) in hits
        .into_iter()
        .filter(|(from, to)| *from >= start && *to <= end)
    {
        if from >= at {
            push(passage.get(at..from).unwrap_or_default(), false);
            push(passage.get(from..to).unwrap_or_default(), true);
            at = to;
        }
    }
    push(passage.get(at..end).unwrap_or_default(), false);
    if end < passage.len() {
        push(" …", false);
    }
    Excerpt { pieces }
}

/// Whole words around the first hit, at most [`LONGEST`] characters.
fn window(passage: &str, cut: &[Word], first: usize) -> (usize, usize) {
    if passage.chars().count() <= LONGEST {
        return (0, passage.len());
    }
    let before = LONGEST / 3;
    let start = cut
        .iter()
        .map(|word| word.start)
        .find(|start| first.saturating_sub(*start) <= before)
        .unwrap_or(0);
    let start = if first <= before { 0 } else { start };
    let ends = cut
        .iter()
        .filter(|word| word.start >= start)
        .map(|word| word.end);
    let fits = |end: &usize| {
        passage
            .get(start..*end)
            .is_some_and(|part| part.chars().count() <= LONGEST)
    };
    let end = ends.take_while(fits).last().unwrap_or(start);
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(passage: &str, stems: &[&str]) -> String {
        let wanted: Vec<Wanted> = stems
            .iter()
            .map(|stem| Wanted {
                stem: (*stem).to_owned(),
                weight: 1.0,
            })
            .collect();
        let pieces = marked(passage, &wanted).pieces.into_iter();
        pieces
            .map(|piece| {
                if piece.marked {
                    format!("[{}]", piece.text)
                } else {
                    piece.text
                }
            })
            .collect()
    }

    #[test]
    fn words_are_marked_as_they_are_written() {
        assert_eq!(
            shown("L’aide au Logement.", &["log"]),
            "L’aide au [Logement]."
        );
        assert_eq!(shown("", &["log"]), "");
    }

    #[test]
    fn a_long_sentence_is_cut_around_the_first_word_that_answers() {
        let long = format!("{} le logement {}", "mot ".repeat(80), "fin ".repeat(80));
        let shown = shown(&long, &["log"]);
        assert!(
            shown.starts_with("… mot") && shown.contains("[logement]") && shown.ends_with(" …")
        );
        assert!(shown.chars().count() < LONGEST + 10, "{shown}");
    }
}
