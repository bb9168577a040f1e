//! Collects one result a group: the narrowest version among those that match (or the widest, when
//! no territory is given), before any candidate is cut.

use std::collections::HashMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// The best version of a group.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Collected {
    /// The group's number.
    pub(super) group: u64,
    /// The record's ordinal.
    pub(super) ordinal: u64,
    /// How narrow it is.
    pub(super) narrowness: u64,
    /// The best text score among the group's versions.
    pub(super) score: Score,
    /// Where it lies in the index.
    pub(super) address: (SegmentOrdinal, DocId),
}

/// Collects groups; `narrow` prefers narrow versions to wide ones.
pub(super) struct Groups {
    pub(super) narrow: bool,
}

impl Groups {
    fn better(narrow: bool, new: &Collected, old: &Collected) -> bool {
        let by_level = if narrow {
            new.narrowness > old.narrowness
        } else {
            new.narrowness < old.narrowness
        };
        by_level || (new.narrowness == old.narrowness && new.ordinal < old.ordinal)
    }
}

impl Collector for Groups {
    type Fruit = Vec<Collected>;
    type Child = SegmentGroups;

    fn for_segment(
        &self,
        ordinal: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentGroups> {
        let fast = reader.fast_fields();
        Ok(SegmentGroups {
            narrow: self.narrow,
            segment: ordinal,
            group: fast.u64("groupe")?,
            ordinal: fast.u64("rang")?,
            narrowness: fast.u64("finesse")?,
            best: HashMap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(
        &self,
        fruits: Vec<HashMap<u64, Collected>>,
    ) -> tantivy::Result<Vec<Collected>> {
        let mut all: HashMap<u64, Collected> = HashMap::new();
        for collected in fruits.into_iter().flat_map(HashMap::into_values) {
            add(&mut all, self.narrow, collected);
        }
        let mut all: Vec<Collected> = all.into_values().collect();
        all.sort_by_key(|collected| collected.ordinal);
        Ok(all)
    }
}

fn add(best: &mut HashMap<u64, Collected>, narrow: bool, new: Collected) {
    best.entry(new.group)
        .and_modify(|old| {
            let score = old.score.max(new.score);
            if Groups::better(narrow, &new, old) {
                *old = new;
            }
            old.score = score;
        })
        .or_insert(new);
}

/// The groups of one segment.
pub(super) struct SegmentGroups {
    narrow: bool,
    segment: SegmentOrdinal,
    group: Column<u64>,
    ordinal: Column<u64>,
    narrowness: Column<u64>,
    best: HashMap<u64, Collected>,
}

impl SegmentCollector for SegmentGroups {
    type Fruit = HashMap<u64, Collected>;

    fn collect(&mut self, doc: DocId, score: Score) {
        let value = |column: &Column<u64>| column.first(doc).unwrap_or(0);
        let new = Collected {
            group: value(&self.group),
            ordinal: value(&self.ordinal),
            narrowness: value(&self.narrowness),
            score,
            address: (self.segment, doc),
        };
        add(&mut self.best, self.narrow, new);
    }

    fn harvest(self) -> HashMap<u64, Collected> {
        self.best
    }
}
