//! The sentence of a result that answers best, marked where it does.
//!
//! Where sentences begin is noted when the index is made; at the time of a search the positions of
//! the words, which tantivy keeps, say which sentence holds most of the query, so that one sentence
//! is cut into words and never a whole text.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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

/// Where wanted words stand in the texts of some records. Each list of positions is opened once for
/// all of them: that costs more than reading it.
pub(super) struct Positions(HashMap<(String, u32), Vec<u32>>);

impl Positions {
    /// Looks the wanted words of each record up.
    pub(super) fn read(
        searcher: &Searcher,
        field: Field,
        wanted: &[(u32, Vec<Wanted>)],
    ) -> tantivy::Result<Self> {
        let index = searcher.segment_reader(SEGMENT).inverted_index(field)?;
        let mut records: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for (doc, words) in wanted {
            for word in words {
                records.entry(&word.stem).or_default().insert(*doc);
            }
        }
        let mut found = HashMap::new();
        for (stem, docs) in records {
            let term = Term::from_field_text(field, stem);
            let postings = index.read_postings(&term, IndexRecordOption::WithFreqsAndPositions)?;
            let Some(mut postings) = postings else {
                continue;
            };
            for doc in docs {
                if postings.doc() > doc || postings.seek(doc) != doc {
                    continue;
                }
                let mut positions = Vec::new();
                postings.positions(&mut positions);
                found.insert((stem.to_owned(), doc), positions);
            }
        }
        Ok(Self(found))
    }

    fn of(&self, stem: &str, doc: u32) -> &[u32] {
        let key = (stem.to_owned(), doc);
        self.0.get(&key).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The excerpt of one record: its best sentence, `None` when its text holds no wanted word.
pub(super) fn excerpt(
    positions: &Positions,
    texts: &Texts,
    doc: u32,
    wanted: &[Wanted],
) -> Option<Excerpt> {
    let sentences = texts.sentences(doc as usize);
    let mut sums: HashMap<usize, f32> = HashMap::new();
    for word in wanted {
        let mut last = usize::MAX;
        let positions = positions.of(&word.stem, doc);
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
    let text = texts.text(doc as usize);
    let passage = text
        .get(sentences.range(sentence, text.len()))
        .unwrap_or_default();
    // One sentence is checked, not the whole text.
    let passage = std::str::from_utf8(passage).unwrap_or_default();
    Some(marked(passage, wanted))
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
