//! The texts that excerpts are cut from, each compressed apart, with where their sentences begin.
//!
//! tantivy's own store keeps texts by blocks of several: an answer of twenty results would open twenty
//! blocks and check every letter of them. Here one text is opened, and one sentence of it is read.

use std::collections::BTreeMap;

use super::analyzer::Word;

/// Name of the file of the texts.
pub const TEXTS: &str = "texts.bin";
/// Name of the file that says where each text and each sentence begins.
pub const PLACES: &str = "places.bin";

/// Texts being kept.
#[derive(Debug, Default)]
pub(super) struct TextsWriter {
    packed: Vec<u8>,
    /// `u32` in little-endian order: for each text its end in `packed`, its number of sentences, then
    /// for each sentence the position of its first word and its offset.
    places: Vec<u8>,
}

impl TextsWriter {
    /// Adds a text and its words. A sentence ends with `.`, `!`, `?`, `:`, `;` or the line.
    pub(super) fn add(&mut self, text: &str, cut: &[Word]) {
        self.packed
            .extend(lz4_flex::compress_prepend_size(text.as_bytes()));
        let sentences = sentences(text, cut);
        self.place(self.packed.len());
        self.place(sentences.len());
        for (position, offset) in sentences {
            self.place(position);
            self.place(offset);
        }
    }

    fn place(&mut self, number: usize) {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        self.places.extend(number.to_le_bytes());
    }

    /// Adds the two files to those of an index.
    pub(super) fn finish(self, files: &mut BTreeMap<String, Vec<u8>>) {
        files.insert(TEXTS.to_owned(), self.packed);
        files.insert(PLACES.to_owned(), self.places);
    }
}

fn sentences(text: &str, cut: &[Word]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut end = 0;
    for word in cut {
        let between = text.get(end..word.start).unwrap_or_default();
        let ended = between.contains(['\n', '!', '?'])
            || [". ", "; ", ": "].iter().any(|sign| between.contains(sign));
        if end == 0 || ended {
            // « L’inscription »: what stands against the word is read with it.
            let against = between.rsplit(char::is_whitespace).next();
            let start = word.start - against.map_or(0, str::len).min(word.start);
            found.push((word.position, start));
        }
        end = end.max(word.end);
    }
    found
}

/// Texts, opened.
#[derive(Debug, Default)]
pub struct Texts {
    packed: Vec<u8>,
    /// The end of each text.
    ends: Vec<u32>,
    /// The end of each text's sentences.
    sentence_ends: Vec<u32>,
    /// Position of the first word and offset.
    sentences: Vec<(u32, u32)>,
}

impl Texts {
    /// Reads the two files; what is cut short is left out.
    pub fn open(texts: Vec<u8>, places: &[u8]) -> Self {
        let numbers = places
            .chunks_exact(4)
            .filter_map(|bytes| bytes.try_into().ok());
        let mut numbers = numbers.map(u32::from_le_bytes);
        let mut opened = Self {
            packed: texts,
            ..Self::default()
        };
        while let (Some(end), Some(count)) = (numbers.next(), numbers.next()) {
            opened.ends.push(end);
            for _ in 0..count {
                let (Some(position), Some(offset)) = (numbers.next(), numbers.next()) else {
                    break;
                };
                opened.sentences.push((position, offset));
            }
            let ends = u32::try_from(opened.sentences.len()).unwrap_or(u32::MAX);
            opened.sentence_ends.push(ends);
        }
        opened
    }

    /// How many texts there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a text; none for one that cannot be read.
    pub fn text(&self, record: usize) -> Vec<u8> {
        let kept = range(&self.ends, record).and_then(|range| self.packed.get(range));
        kept.and_then(|bytes| lz4_flex::decompress_size_prepended(bytes).ok())
            .unwrap_or_default()
    }

    /// The sentences of a text.
    pub(super) fn sentences(&self, record: usize) -> Sentences<'_> {
        let own = range(&self.sentence_ends, record).and_then(|range| self.sentences.get(range));
        Sentences(own.unwrap_or_default())
    }
}

/// From the end of the one before to its own.
fn range(ends: &[u32], at: usize) -> Option<std::ops::Range<usize>> {
    let start = at
        .checked_sub(1)
        .map_or(Some(&0), |before| ends.get(before))?;
    Some(*start as usize..*ends.get(at)? as usize)
}

/// The sentences of one text: position of the first word, and offset.
#[derive(Clone, Copy)]
pub(super) struct Sentences<'a>(&'a [(u32, u32)]);

impl Sentences<'_> {
    /// The number of the sentence that holds a word, by the word's position.
    pub(super) fn of(self, position: u32) -> usize {
        self.0
            .partition_point(|(first, _)| *first <= position)
            .saturating_sub(1)
    }

    /// Where a sentence begins and ends in a text of some length.
    pub(super) fn range(self, sentence: usize, length: usize) -> std::ops::Range<usize> {
        let offset = |at: usize| self.0.get(at).map(|(_, offset)| *offset as usize);
        let start = offset(sentence).unwrap_or(0).min(length);
        start..offset(sentence + 1).unwrap_or(length).clamp(start, length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analyzer::words;

    fn texts(all: &[&str]) -> Texts {
        let mut writer = TextsWriter::default();
        for text in all {
            writer.add(text, &words(text));
        }
        let mut files = BTreeMap::new();
        writer.finish(&mut files);
        let take = |name: &str| files.get(name).cloned().unwrap_or_default();
        Texts::open(take(TEXTS), &take(PLACES))
    }

    #[test]
    fn sentences_are_found_by_position() {
        let first = "Un deux. Trois quatre !\nCinq";
        let texts = texts(&[first, "", "Six."]);
        let sentences = texts.sentences(0);
        assert_eq!(
            [0, 1, 2, 3, 4, 9].map(|at| sentences.of(at)),
            [0, 0, 1, 1, 2, 2]
        );
        assert_eq!(first.get(sentences.range(2, first.len())), Some("Cinq"));
        assert_eq!(texts.text(0), first.as_bytes());
        assert_eq!((texts.text(1).len(), texts.text(2)), (0, b"Six.".to_vec()));
        assert!(texts.text(3).is_empty());
        assert_eq!(texts.sentences(3).range(0, 4), 0..4);
    }

    #[test]
    fn an_elided_article_stays_with_its_word() {
        let text = "Un. L\u{2019}eau chaude. (Six) sept";
        let texts = texts(&[text]);
        let of = |sentence| text.get(texts.sentences(0).range(sentence, text.len()));
        assert_eq!(of(1), Some("L\u{2019}eau chaude. "));
        assert_eq!(of(2), Some("(Six) sept"));
    }

    #[test]
    fn what_is_cut_short_is_left_out() {
        let whole = texts(&["Un deux. Trois."]);
        let broken = Texts::open(vec![1, 2, 3], &[9, 0, 0, 0, 1, 0, 0, 0, 1]);
        assert!(broken.text(0).is_empty());
        assert!(!whole.text(0).is_empty());
    }
}
