//! What each word is worth in each record, worked out once when an index is opened.
//!
//! A word's score is the sum over the fields of weight × BM25. It depends on the index alone, so a
//! search only adds numbers up: « impact » lists (Anh, de Kretser, Moffat, *Vector-space ranking with
//! effective early termination*, SIGIR 2001). tantivy keeps the postings, the lengths and the counts,
//! and gives the BM25.

use std::collections::{BTreeSet, HashMap};

use tantivy::postings::Postings;
use tantivy::query::Bm25Weight;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, InvertedIndexReader, SegmentReader, TERMINATED, Term};

use super::schema::{Fields, Tells};

/// One record that holds a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Impact {
    /// The record's number, then four bits: which fields hold the word.
    packed: u32,
    /// The sum of weight × BM25.
    pub(super) score: f32,
}

/// Most records that an index may hold: the number shares its 32 bits with four others.
const MOST: u32 = 1 << 28;

impl Impact {
    fn new(doc: u32, tells: Tells, score: f32) -> Self {
        let packed = (doc % MOST) << 4 | u32::from(tells.bits());
        Self { packed, score }
    }

    /// The record's number.
    pub(super) fn doc(self) -> u32 {
        self.packed >> 4
    }

    /// Which fields hold the word.
    pub(super) fn tells(self) -> Tells {
        Tells::of_bits(self.packed & 0xf)
    }
}

/// The lists of all words, of one way of cutting (stemmed or as written).
#[derive(Debug, Default)]
pub(super) struct Impacts {
    ranges: HashMap<String, (u32, u32)>,
    all: Vec<Impact>,
    records: u32,
}

impl Impacts {
    /// Reads the fields of one segment that were cut in one way: all stemmed, or all as written.
    pub(super) fn read(
        segment: &SegmentReader,
        fields: &Fields,
        stemmed: bool,
    ) -> tantivy::Result<Self> {
        let mut sources = Vec::new();
        for (field, is_stemmed, weight) in &fields.searched {
            if *is_stemmed == stemmed && *weight > 0.0 {
                sources.push(Source::open(
                    segment,
                    *field,
                    *weight,
                    fields.tells(*field),
                )?);
            }
        }
        let mut words = BTreeSet::new();
        for source in &sources {
            let mut terms = source.index.terms().stream()?;
            while terms.advance() {
                words.insert(String::from_utf8_lossy(terms.key()).into_owned());
            }
        }
        let mut impacts = Self {
            records: segment.num_docs(),
            ..Self::default()
        };
        let mut sums: HashMap<u32, (Tells, f32)> = HashMap::new();
        for word in words {
            sums.clear();
            for source in &sources {
                source.add(&word, &mut sums)?;
            }
            let start = impacts.all.len();
            let list = sums
                .iter()
                .map(|(doc, (tells, score))| Impact::new(*doc, *tells, *score));
            impacts.all.extend(list);
            if let Some(list) = impacts.all.get_mut(start..) {
                list.sort_unstable_by_key(|impact| impact.packed);
            }
            let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            impacts
                .ranges
                .insert(word, (place(start), place(impacts.all.len())));
        }
        impacts.all.shrink_to_fit();
        Ok(impacts)
    }

    /// The records that hold a word, by number.
    pub(super) fn of(&self, word: &str) -> &[Impact] {
        let range = self.ranges.get(word);
        range
            .and_then(|(start, end)| self.all.get(*start as usize..*end as usize))
            .unwrap_or_default()
    }

    /// What a word is worth in one record.
    pub(super) fn at(&self, word: &str, doc: u32) -> Option<Impact> {
        let list = self.of(word);
        let found = list.binary_search_by_key(&doc, |impact| impact.doc());
        found.ok().and_then(|at| list.get(at)).copied()
    }

    /// How much a word tells: ln(1 + (N − n + ½) / (n + ½)), n of the N records holding it.
    pub(super) fn idf(&self, word: &str) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a count of records")]
        let (all, holding) = (self.records as f32, self.of(word).len() as f32);
        (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln()
    }
}

/// One field of one segment.
struct Source {
    index: std::sync::Arc<InvertedIndexReader>,
    lengths: tantivy::fieldnorm::FieldNormReader,
    field: Field,
    weight: f32,
    tells: Tells,
    documents: u64,
    mean: f32,
}

impl Source {
    fn open(
        segment: &SegmentReader,
        field: Field,
        weight: f32,
        tells: Tells,
    ) -> tantivy::Result<Self> {
        let index = segment.inverted_index(field)?;
        let documents = u64::from(segment.num_docs());
        #[expect(clippy::cast_precision_loss, reason = "a mean length")]
        let mean = index.total_num_tokens() as f32 / documents.max(1) as f32;
        let lengths = segment.get_fieldnorms_reader(field)?;
        Ok(Self {
            index,
            lengths,
            field,
            weight,
            tells,
            documents,
            mean: mean.max(1.0),
        })
    }

    /// Adds weight × BM25 of a word in this field to the records that hold it.
    fn add(&self, word: &str, sums: &mut HashMap<u32, (Tells, f32)>) -> tantivy::Result<()> {
        let term = Term::from_field_text(self.field, word);
        let postings = self
            .index
            .read_postings(&term, IndexRecordOption::WithFreqs)?;
        let Some(mut postings) = postings else {
            return Ok(());
        };
        let holding = u64::from(postings.doc_freq());
        let bm25 = Bm25Weight::for_one_term_without_explain(holding, self.documents, self.mean);
        let mut doc = postings.doc();
        while doc != TERMINATED {
            let length = self.lengths.fieldnorm_id(doc);
            let score = self.weight * bm25.score(length, postings.term_freq());
            let sum = sums.entry(doc).or_insert((Tells::NOTHING, 0.0));
            sum.0 = sum.0.and(self.tells);
            sum.1 += score;
            doc = postings.advance();
        }
        Ok(())
    }
}
