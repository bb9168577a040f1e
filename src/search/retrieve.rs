//! A reading of a query → the records that hold its words, with their text score.

use std::collections::HashMap;

use super::impacts::{Impact, Impacts};
use super::schema::Tells;
use super::understand::{Alternative, Reading, Token};
use super::weights::Weights;

/// The lists of an index: by stem, and by word as it is written.
pub(super) struct Lists<'a> {
    pub(super) stems: &'a Impacts,
    pub(super) exact: &'a Impacts,
    pub(super) records: usize,
}

/// A record that a query found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// The record's number.
    pub(super) doc: u32,
    /// The best text score of the readings.
    pub(super) score: f32,
    /// The reading that gave it.
    pub(super) reading: usize,
}

/// What a record holds of one word of the query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held<'a> {
    /// The word.
    pub(super) token: &'a Token,
    /// What it was found as.
    pub(super) alternative: &'a Alternative,
    /// Where.
    pub(super) tells: Tells,
    /// Its score.
    pub(super) score: f32,
}

/// What each record holds of one word, once for all readings that have it: the record and its score.
type Sums = Vec<(u32, f32)>;

/// The candidates of all readings, by record number. A record's score is that of its best reading:
/// reading weight × Σ over words of the best alternative × coverage ^ exponent.
pub(super) fn retrieve(
    lists: &Lists<'_>,
    readings: &[Reading],
    weights: &Weights,
    room: &mut Room,
) -> Vec<Candidate> {
    let Room { best, sheet } = room;
    best.resize(lists.records, None);
    sheet.resize(lists.records);
    let mut known: Vec<(&Token, Sums)> = Vec::new();
    let asked = readings.first().map_or(0.0, Reading::idf);
    for (number, reading) in readings.iter().enumerate() {
        for (place, token) in reading.tokens.iter().enumerate() {
            let at = known.iter().position(|(other, _)| *other == token);
            let at = at.unwrap_or_else(|| {
                known.push((token, sheet.sums(lists, token)));
                known.len() - 1
            });
            if let Some((_, sums)) = known.get(at) {
                sheet.add(sums, place);
            }
        }
        // A longer name has more words to sum: readings are brought to the scale of the typed one.
        let told = reading.idf();
        let scale = if told > 0.0 && asked > 0.0 {
            asked / told
        } else {
            1.0
        };
        let mut shares = Shares::of(reading, weights.coverage);
        for doc in sheet.touched.drain(..) {
            let at = doc as usize;
            let (Some(cell), Some(old)) = (sheet.cells.get_mut(at), best.get_mut(at)) else {
                continue;
            };
            let cell = std::mem::take(cell);
            let score = reading.weight * scale * cell.total * shares.factor(cell.held);
            if old.is_none_or(|old| score > old.score) {
                *old = Some(Candidate {
                    doc,
                    score,
                    reading: number,
                });
            }
        }
    }
    best.iter_mut().filter_map(Option::take).collect()
}

/// What a search writes in, as large as the index: one search leaves it empty to the next.
#[derive(Default)]
pub(super) struct Room {
    best: Vec<Option<Candidate>>,
    sheet: Sheet,
}

/// What one record holds of the reading that is being summed.
#[derive(Clone, Copy, Default)]
struct Cell {
    total: f32,
    /// A bit for each word.
    held: u16,
}

/// Sums that a search writes in, cleared after each reading.
#[derive(Default)]
struct Sheet {
    cells: Vec<Cell>,
    touched: Vec<u32>,
    /// The largest score of one word among its alternatives.
    largest: Vec<f32>,
}

impl Sheet {
    fn resize(&mut self, records: usize) {
        self.cells.resize(records, Cell::default());
        self.largest.resize(records, 0.0);
    }

    /// The best alternative of one word in each record that holds one, by stem and as written apart:
    /// a record may stand twice.
    fn sums(&mut self, lists: &Lists<'_>, token: &Token) -> Sums {
        let mut sums = Vec::new();
        for by_stem in [true, false] {
            let list = |one: &Alternative| {
                if by_stem {
                    lists.stems.of(&one.stem)
                } else {
                    lists.exact.of(&one.word)
                }
            };
            if let [only] = token.alternatives.as_slice() {
                let scores = list(only).iter();
                sums.extend(scores.map(|impact| (impact.doc(), only.weight * impact.score)));
                continue;
            }
            let start = sums.len();
            for one in &token.alternatives {
                self.raise(list(one), one.weight, &mut sums);
            }
            for (doc, score) in sums.iter_mut().skip(start) {
                if let Some(largest) = self.largest.get_mut(*doc as usize) {
                    *score = std::mem::take(largest);
                }
            }
        }
        sums
    }

    fn raise(&mut self, list: &[Impact], weight: f32, among: &mut Sums) {
        for impact in list {
            let Some(largest) = self.largest.get_mut(impact.doc() as usize) else {
                continue;
            };
            if *largest == 0.0 {
                among.push((impact.doc(), 0.0));
            }
            *largest = largest.max(weight * impact.score);
        }
    }

    /// Adds one word to the records that hold it.
    fn add(&mut self, sums: &Sums, place: usize) {
        let bit = 1_u16 << place.min(15);
        for (doc, score) in sums {
            let Some(cell) = self.cells.get_mut(*doc as usize) else {
                continue;
            };
            if cell.held == 0 {
                self.touched.push(*doc);
            }
            cell.total += score;
            cell.held |= bit;
        }
    }
}

/// The share of a reading's weight that a set of its words has, raised to the exponent. Worked out
/// for the sets that are met: few of the 4,096 that twelve words have.
struct Shares<'a> {
    reading: &'a Reading,
    whole: f32,
    exponent: f32,
    known: HashMap<u16, f32>,
}

impl<'a> Shares<'a> {
    fn of(reading: &'a Reading, exponent: f32) -> Self {
        Self {
            reading,
            whole: reading.idf(),
            exponent,
            known: HashMap::new(),
        }
    }

    fn factor(&mut self, held: u16) -> f32 {
        if let Some(known) = self.known.get(&held) {
            return *known;
        }
        let words = self.reading.tokens.iter().enumerate();
        let found = words.filter(|(place, _)| held & (1_u16 << (*place).min(15)) != 0);
        let told: f32 = found.map(|(_, token)| token.idf).sum();
        let share = if self.whole > 0.0 {
            told / self.whole
        } else {
            1.0
        };
        let factor = share.powf(self.exponent);
        self.known.insert(held, factor);
        factor
    }
}

/// What one record holds of each word of a reading: the best alternative, where, and its score.
pub(super) fn held<'a>(lists: &Lists<'_>, reading: &'a Reading, doc: u32) -> Vec<Held<'a>> {
    let of = |token: &'a Token| {
        let each = token.alternatives.iter().filter_map(|alternative| {
            let stem = lists.stems.at(&alternative.stem, doc);
            let exact = lists.exact.at(&alternative.word, doc);
            let impacts = [stem, exact];
            let found = impacts.iter().flatten();
            let score: f32 = found.clone().map(|impact| impact.score).sum();
            let tells = found.fold(Tells::NOTHING, |tells, impact| tells.and(impact.tells()));
            (score > 0.0).then_some(Held {
                token,
                alternative,
                tells,
                score: alternative.weight * score,
            })
        });
        each.max_by(|a, b| a.score.total_cmp(&b.score))
    };
    reading.tokens.iter().filter_map(of).collect()
}
