//! The texts that excerpts are cut from, compressed by blocks, with where their sentences begin.
//!
//! tantivy's own store keeps texts by blocks of several: an answer of twenty results would open twenty
//! blocks and check every letter of them. Here a text has blocks of its own, of whole sentences: one
//! is opened, and one sentence of it is read.

use std::collections::BTreeMap;

use super::analyzer::Word;

/// Name of the file of the texts.
pub const TEXTS: &str = "texts.bin";
/// Name of the file that says where each text, block and sentence begins.
pub const PLACES: &str = "places.bin";

/// A block ends with the sentence that reaches this size, in bytes: small enough to be opened in a
/// microsecond, large enough to be worth compressing.
const BLOCK: usize = 1024;
/// Longest block that is opened, in bytes: what a damaged file may say of a size is not believed.
const MOST: usize = 64 * 1024 * 1024;
/// Set in the offset of a sentence that begins a block.
const BEGINS: u32 = 1 << 31;

/// Texts being kept.
#[derive(Debug, Default)]
pub(super) struct TextsWriter {
    packed: Vec<u8>,
    /// `u32` in little-endian order: for each text its number of blocks, the end of each in `packed`,
    /// its number of sentences, then for each sentence the position of its first word and its
    /// offset in its block, with [`BEGINS`] for the first of a block.
    places: Vec<u8>,
}

impl TextsWriter {
    /// Adds a text and its words. A sentence ends with `.`, `!`, `?`, `:`, `;` or the line.
    pub(super) fn add(&mut self, text: &str, cut: &[Word]) {
        let sentences = sentences(text, cut);
        let (mut ends, mut placed, mut start) = (Vec::new(), Vec::new(), 0);
        for (position, offset) in sentences {
            let begins = if placed.is_empty() {
                BEGINS
            } else if offset - start >= BLOCK {
                ends.push(self.pack(text.get(start..offset)));
                start = offset;
                BEGINS
            } else {
                0
            };
            placed.push((position, begins | number(offset - start)));
        }
        ends.push(self.pack(text.get(start..)));
        self.place(number(ends.len()));
        for end in ends {
            self.place(end);
        }
        self.place(number(placed.len()));
        for (position, offset) in placed {
            self.place(number(position));
            self.place(offset);
        }
    }

    /// Compresses a block; gives its end.
    fn pack(&mut self, block: Option<&str>) -> u32 {
        let block = block.unwrap_or_default().as_bytes();
        self.packed.extend(lz4_flex::compress_prepend_size(block));
        number(self.packed.len())
    }

    fn place(&mut self, number: u32) {
        self.places.extend(number.to_le_bytes());
    }

    /// Adds the two files to those of an index.
    pub(super) fn finish(self, files: &mut BTreeMap<String, Vec<u8>>) {
        files.insert(TEXTS.to_owned(), self.packed);
        files.insert(PLACES.to_owned(), self.places);
    }
}

fn number(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
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
    /// The end of each block in `packed`.
    ends: Vec<u32>,
    /// For each text, the end of its blocks in `ends` and of its sentences in `sentences`.
    last: Vec<(u32, u32)>,
    /// Position of the first word, and offset in its block.
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
        while let Some(blocks) = numbers.next() {
            opened.ends.extend(numbers.by_ref().take(blocks as usize));
            let count = numbers.next().unwrap_or(0);
            for _ in 0..count {
                let (Some(position), Some(offset)) = (numbers.next(), numbers.next()) else {
                    break;
                };
                opened.sentences.push((position, offset));
            }
            let ends = (number(opened.ends.len()), number(opened.sentences.len()));
            opened.last.push(ends);
        }
        opened
    }

    /// How many texts there are.
    pub fn count(&self) -> usize {
        self.last.len()
    }

    /// The bytes of a whole text; none for one that cannot be read.
    pub fn text(&self, record: usize) -> Vec<u8> {
        let mut room = Vec::new();
        let (blocks, _) = self.of(record);
        let each = blocks.flat_map(|block| self.block(block, &mut room).to_vec());
        each.collect()
    }

    /// The blocks and the sentences of a text, by number.
    fn of(&self, record: usize) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let (block, sentence) = record
            .checked_sub(1)
            .and_then(|before| self.last.get(before))
            .copied()
            .unwrap_or_default();
        let (blocks, sentences) = self.last.get(record).copied().unwrap_or_default();
        (
            block as usize..blocks as usize,
            sentence as usize..sentences as usize,
        )
    }

    /// The bytes of a block, opened in `room`, which is used again and again.
    fn block<'a>(&self, block: usize, room: &'a mut Vec<u8>) -> &'a [u8] {
        let start = block
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied()
            .unwrap_or_default();
        let kept = self.ends.get(block);
        let kept = kept.and_then(|end| self.packed.get(start as usize..*end as usize));
        let opened = kept.and_then(|bytes| {
            let (size, packed) = lz4_flex::block::uncompressed_size(bytes).ok()?;
            if room.len() < size {
                room.resize(size.min(MOST), 0);
            }
            lz4_flex::decompress_into(packed, room).ok()
        });
        room.get(..opened.unwrap_or(0)).unwrap_or_default()
    }

    /// The sentences of a text.
    pub(super) fn sentences(&self, record: usize) -> Sentences<'_> {
        let (blocks, sentences) = self.of(record);
        Sentences {
            all: self.sentences.get(sentences).unwrap_or_default(),
            first_block: blocks.start,
        }
    }

    /// The bytes of one sentence; `room` is used again and again.
    pub(super) fn sentence<'a>(
        &self,
        sentences: Sentences<'_>,
        sentence: usize,
        room: &'a mut Vec<u8>,
    ) -> &'a [u8] {
        let Some((_, offset)) = sentences.all.get(sentence) else {
            return &[];
        };
        let up_to = sentences.all.get(..=sentence).unwrap_or_default();
        let begun = up_to.iter().filter(|(_, offset)| offset & BEGINS != 0);
        let block = self.block(
            (sentences.first_block + begun.count()).saturating_sub(1),
            room,
        );
        // The next one of the same block begins where this one ends.
        let next = sentences.all.get(sentence + 1);
        let next = next.filter(|(_, offset)| offset & BEGINS == 0);
        let end = next.map_or(block.len(), |(_, offset)| *offset as usize);
        block
            .get((offset & !BEGINS) as usize..end.min(block.len()))
            .unwrap_or_default()
    }
}

/// The sentences of one text.
#[derive(Clone, Copy)]
pub(super) struct Sentences<'a> {
    /// Position of the first word, and offset in its block.
    all: &'a [(u32, u32)],
    /// The number of the block of the first.
    first_block: usize,
}

impl Sentences<'_> {
    /// The number of the sentence that holds a word, by the word's position.
    pub(super) fn of(self, position: u32) -> usize {
        self.all
            .partition_point(|(first, _)| *first <= position)
            .saturating_sub(1)
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

    /// A sentence of the first text.
    fn sentence(texts: &Texts, record: usize, sentence: usize) -> String {
        // What was in the room before is never read.
        let mut room = vec![7; 3];
        let bytes = texts.sentence(texts.sentences(record), sentence, &mut room);
        String::from_utf8(bytes.to_vec()).expect("text")
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
        assert_eq!(sentence(&texts, 0, 2), "Cinq");
        assert_eq!(sentence(&texts, 2, 0), "Six.");
        assert_eq!(texts.text(0), first.as_bytes());
        assert_eq!((texts.text(1).len(), texts.text(2)), (0, b"Six.".to_vec()));
        assert!(texts.text(3).is_empty() && sentence(&texts, 3, 0).is_empty());
        assert_eq!(sentence(&texts, 0, 3), "");
    }

    #[test]
    fn a_long_text_has_blocks_and_loses_nothing() {
        let all: Vec<String> = (0..400)
            .map(|number| format!("Été numéro {number} à l’abri.\n"))
            .collect();
        let long = all.concat();
        let texts = texts(&["Avant.", &long, "Après."]);
        assert!(texts.ends.len() > 8 + 2);
        assert_eq!(texts.text(1), long.as_bytes());
        for (number, line) in all.iter().enumerate() {
            assert_eq!(sentence(&texts, 1, number), *line);
        }
        assert_eq!(sentence(&texts, 2, 0), "Après.");
    }

    #[test]
    fn an_elided_article_stays_with_its_word() {
        let texts = texts(&["Un. L\u{2019}eau chaude. (Six) sept"]);
        assert_eq!(sentence(&texts, 0, 1), "L\u{2019}eau chaude. ");
        assert_eq!(sentence(&texts, 0, 2), "(Six) sept");
    }

    #[test]
    fn what_is_cut_short_is_left_out() {
        let places: Vec<u8> = [1_u32, 9, 1, 0, BEGINS, 7]
            .iter()
            .flat_map(|n| n.to_le_bytes())
            .collect();
        for kept in 0..places.len() {
            let broken = Texts::open(vec![1, 2, 3], places.get(..kept).unwrap_or_default());
            assert!(broken.text(0).is_empty() && sentence(&broken, 0, 0).is_empty());
        }
        assert!(!texts(&["Un deux. Trois."]).text(0).is_empty());
    }
}
