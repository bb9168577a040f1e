//! What a search asks of each record that it finds, side by side: thousands are read for one answer,
//! and whole records lie far apart in memory.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::record::Record;
use super::show::is_below;
use super::weights::freshness_factor;
use crate::parse::kind::Kind;
use crate::territory::Level;

/// One record, in short.
#[derive(Clone, Debug)]
pub(super) struct Brief {
    /// Its kind.
    pub(super) kind: Kind,
    /// What its freshness weighs.
    pub(super) freshness: f32,
    level: Level,
    /// True for what is for every public.
    everyone: bool,
    /// Its topics and the topics above them, then its publics: where in `numbers`.
    topics: Range<u32>,
    publics: Range<u32>,
}

/// All records, in short.
#[derive(Debug, Default)]
pub(super) struct Briefs {
    all: Vec<Brief>,
    numbers: Vec<u32>,
    /// The words that `numbers` stand for.
    words: Vec<String>,
}

/// How many records there are of each kind, topic, public and level.
#[derive(Debug, Default)]
pub(super) struct Counts<'a> {
    pub(super) kinds: BTreeMap<&'a str, usize>,
    pub(super) topics: BTreeMap<&'a str, usize>,
    /// By name, without what is for everyone.
    pub(super) publics: BTreeMap<&'a str, usize>,
    pub(super) levels: BTreeMap<&'a str, usize>,
    /// For everyone.
    pub(super) everyone: usize,
}

impl Briefs {
    /// Puts records in short, in their order.
    pub(super) fn of<'a>(records: impl Iterator<Item = &'a Record>) -> Self {
        let mut briefs = Self::default();
        let mut known: HashMap<String, u32> = HashMap::new();
        for record in records {
            let own = record.topics.iter().map(String::as_str);
            let tops = own.clone().filter_map(|topic| topic.split('/').next());
            let mut topics: Vec<&str> = own.chain(tops).collect();
            topics.sort_unstable();
            topics.dedup();
            let topics = briefs.note(&mut known, topics.into_iter());
            let publics = briefs.note(&mut known, record.publics.iter().map(String::as_str));
            briefs.all.push(Brief {
                kind: record.kind,
                freshness: freshness_factor(&record.freshness),
                level: record.territory.level(),
                everyone: record.is_for_everyone(),
                topics,
                publics,
            });
        }
        briefs
    }

    /// Numbers words; gives where their numbers are.
    fn note<'a>(
        &mut self,
        known: &mut HashMap<String, u32>,
        words: impl Iterator<Item = &'a str>,
    ) -> Range<u32> {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let start = place(self.numbers.len());
        for word in words {
            let number = known.get(word).copied().unwrap_or_else(|| {
                let number = place(self.words.len());
                self.words.push(word.to_owned());
                known.insert(word.to_owned(), number);
                number
            });
            self.numbers.push(number);
        }
        start..place(self.numbers.len())
    }

    /// One record.
    pub(super) fn get(&self, number: usize) -> Option<&Brief> {
        self.all.get(number)
    }

    /// Counts records. Of the topics, the first level and what is below the chosen one.
    pub(super) fn count(
        &self,
        chosen: Option<&str>,
        records: impl Iterator<Item = usize>,
    ) -> Counts<'_> {
        let mut kinds: HashMap<Kind, usize> = HashMap::new();
        let mut levels: HashMap<Level, usize> = HashMap::new();
        let mut topics = vec![0_usize; self.words.len()];
        let mut publics = topics.clone();
        let mut counts = Counts::default();
        for brief in records.filter_map(|number| self.get(number)) {
            *kinds.entry(brief.kind).or_default() += 1;
            *levels.entry(brief.level).or_default() += 1;
            self.add(&brief.topics, &mut topics);
            if brief.everyone {
                counts.everyone += 1;
            } else {
                self.add(&brief.publics, &mut publics);
            }
        }
        let met = |counted: Vec<usize>| {
            let pairs = self.words.iter().map(String::as_str).zip(counted);
            pairs.filter(|(_, count)| *count > 0)
        };
        let shown = |topic: &str| {
            !topic.contains('/') || chosen.is_some_and(|chosen| is_below(topic, chosen))
        };
        counts.topics = met(topics).filter(|(topic, _)| shown(topic)).collect();
        counts.publics = met(publics).collect();
        counts.kinds = Kind::ALL
            .iter()
            .filter_map(|kind| Some((kind.word(), *kinds.get(kind)?)))
            .collect();
        counts.levels = Level::ALL
            .iter()
            .filter_map(|level| Some((level.prefix(), *levels.get(level)?)))
            .collect();
        counts
    }

    fn add(&self, range: &Range<u32>, counts: &mut [usize]) {
        let numbers = self.numbers.get(range.start as usize..range.end as usize);
        for number in numbers.unwrap_or_default() {
            if let Some(count) = counts.get_mut(*number as usize) {
                *count += 1;
            }
        }
    }
}
