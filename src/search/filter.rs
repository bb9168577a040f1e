//! Which records a request may find, and one result a group: the narrowest version that the reader
//! has (or the widest, when no territory is given), before any candidate is cut.

use std::collections::HashSet;

use super::brief::Briefs;
use super::build::{Entry, Shelf};
use super::query::Request;
use super::record::Record;
use super::retrieve::Candidate;

/// A version of a group that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    /// The record's number.
    pub(super) doc: usize,
    /// The group's number.
    pub(super) group: u64,
    /// How narrow it is.
    pub(super) narrowness: u64,
    /// The best text score among the group's versions that the reader has.
    pub(super) score: f32,
    /// The reading of the query that gave it.
    pub(super) reading: usize,
}

/// What a query found, one result a group.
#[derive(Debug, Default)]
pub(super) struct Collapsed {
    /// For the reader.
    pub(super) found: Vec<Found>,
    /// For people of other territories alone, best first.
    pub(super) elsewhere: Vec<Found>,
}

/// What a request lets through.
pub(super) struct Filter<'a> {
    shelf: &'a Shelf,
    request: &'a Request,
    tokens: Option<HashSet<&'a str>>,
}

impl<'a> Filter<'a> {
    pub(super) fn new(shelf: &'a Shelf, request: &'a Request) -> Self {
        let tokens = request
            .scope
            .as_ref()
            .map(|scope| scope.tokens.iter().map(String::as_str).collect());
        Self {
            shelf,
            request,
            tokens,
        }
    }

    /// True for a record that the person reads, whatever its kind and topic.
    pub(super) fn holds(&self, number: usize) -> bool {
        self.shelf
            .entries
            .get(number)
            .is_some_and(|entry| self.in_scope(entry))
    }

    fn in_scope(&self, entry: &Entry) -> bool {
        let Some(tokens) = &self.tokens else {
            return true;
        };
        entry
            .scope
            .iter()
            .any(|token| tokens.contains(token.as_str()))
    }

    /// True for a record of the topic, kind and public that are asked for.
    fn is_wanted(&self, record: &Record) -> bool {
        let request = self.request;
        let kind = request
            .kind
            .as_ref()
            .is_none_or(|kind| record.kind.word() == kind);
        let public = request
            .public
            .as_ref()
            .is_none_or(|public| record.is_for(public));
        let topic = request.topic.as_ref().is_none_or(|wanted| {
            let within =
                |topic: &String| topic == wanted || topic.split('/').next() == Some(wanted);
            record.topics.iter().any(within)
        });
        kind && public && topic && request.purpose.holds(record.kind)
    }

    /// True for a record that is wanted; records are opened only where something is asked of them.
    fn wants(&self, doc: usize, briefs: &Briefs) -> bool {
        if self.request.is_filtered() {
            let record = self.shelf.records.get(doc);
            return record.is_some_and(|record| self.is_wanted(record));
        }
        let brief = briefs.get(doc);
        brief.is_some_and(|brief| self.request.purpose.holds(brief.kind))
    }

    /// True for a version about a territory of the level that is asked for. It is judged on the version
    /// that the reader has: a guide completed for here is no national one.
    fn is_of_level(&self, found: &Found) -> bool {
        let Some(level) = &self.request.level else {
            return true;
        };
        let record = self.shelf.records.get(found.doc);
        record.is_some_and(|record| record.territory.level().prefix() == level)
    }

    /// Every record, where nothing is asked and the library is browsed.
    pub(super) fn everything(&self) -> Vec<Candidate> {
        let numbers = 0..u32::try_from(self.shelf.records.len()).unwrap_or(u32::MAX);
        let browsed = self.request.is_filtered();
        let all = numbers.filter(|_| browsed);
        all.map(|doc| Candidate {
            doc,
            score: 1.0,
            reading: usize::MAX,
        })
        .collect()
    }

    /// The version of a group that the reader has.
    pub(super) fn version(&self, group: u64) -> Option<Found> {
        let entries = self.shelf.entries.iter().enumerate();
        let versions = entries.filter(|(doc, entry)| {
            let record = self.shelf.records.get(*doc);
            entry.group == group
                && self.in_scope(entry)
                && record.is_some_and(|record| self.is_wanted(record))
        });
        let found = versions.map(|(doc, entry)| {
            found(
                doc,
                entry,
                &Candidate {
                    doc: 0,
                    score: 0.0,
                    reading: 0,
                },
            )
        });
        let best = found.reduce(|best, new| {
            if self.is_better(&new, &best) {
                new
            } else {
                best
            }
        });
        best.filter(|found| self.is_of_level(found))
    }

    /// Narrow versions before wide ones for a reader whose place is known, else the other way round.
    fn is_better(&self, new: &Found, old: &Found) -> bool {
        let by_level = if self.tokens.is_some() {
            new.narrowness > old.narrowness
        } else {
            new.narrowness < old.narrowness
        };
        by_level || (new.narrowness == old.narrowness && new.doc < old.doc)
    }

    /// Adds a version to its group, which keeps the best score of its versions.
    fn add(&self, groups: &mut Groups, new: Found) {
        let Some(slot) = usize::try_from(new.group)
            .ok()
            .and_then(|group| groups.slots.get_mut(group))
        else {
            return;
        };
        let Some(old) = groups.found.get_mut(*slot as usize) else {
            *slot = u32::try_from(groups.found.len()).unwrap_or(u32::MAX);
            groups.found.push(new);
            return;
        };
        let (score, reading) = if new.score > old.score {
            (new.score, new.reading)
        } else {
            (old.score, old.reading)
        };
        if self.is_better(&new, old) {
            *old = new;
        }
        (old.score, old.reading) = (score, reading);
    }
}

/// One version a group.
struct Groups {
    /// The place of each group in `found`, `u32::MAX` for none.
    slots: Vec<u32>,
    found: Vec<Found>,
}

impl Groups {
    fn new(groups: usize) -> Self {
        Self {
            slots: vec![u32::MAX; groups],
            found: Vec::new(),
        }
    }

    fn has(&self, group: u64) -> bool {
        let slot = usize::try_from(group)
            .ok()
            .and_then(|group| self.slots.get(group));
        slot.is_some_and(|slot| *slot != u32::MAX)
    }
}

fn found(doc: usize, entry: &Entry, candidate: &Candidate) -> Found {
    Found {
        doc,
        group: entry.group,
        narrowness: entry.narrowness,
        score: candidate.score,
        reading: candidate.reading,
    }
}

/// One result a group, among the candidates that the filter lets through and that are no noise.
pub(super) fn collapse(
    shelf: &Shelf,
    briefs: &Briefs,
    filter: &Filter<'_>,
    candidates: Vec<Candidate>,
    noise: f32,
) -> Collapsed {
    let best = candidates
        .iter()
        .map(|candidate| candidate.score)
        .fold(0.0, f32::max);
    let mut here = Groups::new(shelf.groups.len());
    let mut away = Groups::new(shelf.groups.len());
    for candidate in candidates
        .into_iter()
        .filter(|candidate| candidate.score >= best * noise)
    {
        let doc = candidate.doc as usize;
        let Some(entry) = shelf.entries.get(doc).filter(|_| filter.wants(doc, briefs)) else {
            continue;
        };
        let groups = if filter.in_scope(entry) {
            &mut here
        } else {
            &mut away
        };
        filter.add(groups, found(doc, entry, &candidate));
    }
    let of_level = |found: &Found| filter.is_of_level(found);
    let away = away
        .found
        .into_iter()
        .filter(|found| !here.has(found.group));
    let mut elsewhere: Vec<Found> = away.filter(of_level).collect();
    elsewhere.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
    let mut found: Vec<Found> = here.found.into_iter().filter(of_level).collect();
    found.sort_by_key(|found| found.doc);
    Collapsed { found, elsewhere }
}
