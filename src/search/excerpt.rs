//! The sentence of a result that answers best, marked where it does.
//!
//! Where sentences begin is noted when the index is made; at the time of a search the positions of
//! the words, which tantivy keeps, say which sentence holds most of the query, so that one sentence
//! is cut into words and never a whole text.

use std::collections::HashMap;

use tantivy::postings::Postings;
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocAddress, DocSet, Searcher, SegmentOrdinal, TantivyDocument, Term};

use super::analyzer::{Word, stem, words};
use super::answer::{Excerpt, ExcerptPiece};
use super::schema::Fields;

/// Longest excerpt, in characters.
const LONGEST: usize = 200;

/// The one segment of an index.
const SEGMENT: SegmentOrdinal = 0;

/// Notes where sentences begin: pairs of the position of a first word and its offset, each a `u32` in
/// little-endian order. A sentence ends with `.`, `!`, `?`, `:`, `;` or the line.
pub(super) fn sentences(text: &str, cut: &[Word]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut end = 0;
    for word in cut {
        let between = text.get(end..word.start).unwrap_or_default();
        let ended = between.contains(['\n', '!', '?'])
            || between.contains(". ")
            || between.contains("; ")
            || between.contains(": ");
        if end == 0 || ended {
            let pair = [word.position, word.start].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
            bytes.extend(pair.iter().flat_map(|n| n.to_le_bytes()));
        }
        end = end.max(word.end);
    }
    bytes
}

/// The sentences of one text.
struct Sentences<'a>(&'a [u8]);

impl Sentences<'_> {
    fn count(&self) -> usize {
        self.0.len() / 8
    }

    fn number(&self, at: usize) -> Option<u32> {
        let bytes = self.0.get(at * 4..at * 4 + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }

    fn position(&self, sentence: usize) -> u32 {
        self.number(sentence * 2).unwrap_or(u32::MAX)
    }

    fn offset(&self, sentence: usize) -> Option<usize> {
        self.number(sentence * 2 + 1).map(|n| n as usize)
    }

    /// The sentence that holds a word.
    fn of(&self, position: u32) -> usize {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.position(middle) <= position {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low.saturating_sub(1)
    }
}

/// A word to look for in excerpts, and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    /// Its stem.
    pub(super) stem: String,
    /// Its weight.
    pub(super) weight: f32,
}

/// The excerpt of one record: its best sentence, `None` when its text holds no wanted word.
pub(super) fn excerpt(
    searcher: &Searcher,
    fields: &Fields,
    doc: u32,
    wanted: &[Wanted],
) -> tantivy::Result<Option<Excerpt>> {
    let stored: TantivyDocument = searcher.doc(DocAddress::new(SEGMENT, doc))?;
    let text = stored
        .get_first(fields.text)
        .and_then(|value| value.as_str())
        .unwrap_or_default();
    let noted = stored
        .get_first(fields.sentences)
        .and_then(|value| value.as_bytes())
        .unwrap_or_default();
    let sentences = Sentences(noted);
    let index = searcher
        .segment_reader(SEGMENT)
        .inverted_index(fields.text)?;
    let mut sums: HashMap<usize, f32> = HashMap::new();
    let mut positions = Vec::new();
    for word in wanted {
        let term = Term::from_field_text(fields.text, &word.stem);
        let postings = index.read_postings(&term, IndexRecordOption::WithFreqsAndPositions)?;
        let Some(mut postings) = postings else {
            continue;
        };
        if postings.doc() > doc || postings.seek(doc) != doc {
            continue;
        }
        postings.positions(&mut positions);
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
    let Some((sentence, _)) = best else {
        return Ok(None);
    };
    let start = sentences.offset(sentence).unwrap_or(0);
    let end = sentences.offset(sentence + 1).unwrap_or(text.len());
    let passage = text.get(start..end).unwrap_or_default();
    Ok(Some(marked(passage, wanted)))
}

/// A text with the wanted words marked, cut around them when it is long.
pub(super) fn marked(passage: &str, wanted: &[Wanted]) -> Excerpt {
    let passage = passage.trim();
    let cut = words(passage);
    let is_wanted = |word: &&Word| {
        let stem = stem(&word.text);
        wanted.iter().any(|wanted| wanted.stem == stem)
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

    #[test]
    fn sentences_are_found_by_position() {
        let text = "Un deux. Trois quatre !\nCinq";
        let cut = words(text);
        let noted = sentences(text, &cut);
        let sentences = Sentences(&noted);
        assert_eq!(sentences.count(), 3);
        assert_eq!(
            [0, 1, 2, 3, 4, 9].map(|at| sentences.of(at)),
            [0, 0, 1, 1, 2, 2]
        );
        assert_eq!(sentences.offset(2), text.find("Cinq"));
    }
}
