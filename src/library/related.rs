//! Guides that are worth reading after another: links, pathways, sub-topics, organismes in common.
//!
//! From inverted lists that are made once. A guide looks at a bounded number of neighbours in each
//! list, so that a page costs the same in a library of a hundred guides and of a hundred thousand.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::fold;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::links::LinkTo;
use super::uses::guides_of;
use super::{Family, Library, Variant};

/// How many related guides a page shows at most.
pub const MOST: usize = 5;
/// How many neighbours of a list are looked at, on each side of the guide.
const NEIGHBOURS: usize = 24;
/// From how many points a guide is worth naming.
const ENOUGH: u32 = 3;
/// Points of a link between two guides, in either direction.
const LINK: u32 = 8;
/// An organisme that no more guides than this name says something about each of them.
const RARE: usize = 5;
/// Points of the organismes that two guides share count up to this.
const MOST_BODIES: u32 = 3;

/// What two guides may share.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Feature {
    /// Both are stages of this pathway.
    Pathway(String),
    /// `logement/impayes`.
    Subtopic(String),
    /// `logement`.
    Topic(String),
    /// An organisme: an id or a type, folded.
    Body(String),
    /// A public other than everyone: it ranks, and is no reason by itself.
    Public(String),
}

/// The guides that share one feature. Numbers are positions in [`Library::guides`].
#[derive(Debug)]
struct List {
    weight: Weight,
    guides: Vec<usize>,
}

/// What sharing a feature is worth.
#[derive(Clone, Copy, Debug)]
enum Weight {
    Reason(u32),
    Body,
    Rank,
}

/// Guides by what they share.
#[derive(Debug, Default)]
pub struct Related {
    lists: Vec<List>,
    /// The lists that each guide stands in.
    features: Vec<Vec<usize>>,
    /// The guides that each guide links to, or that link to it.
    links: Vec<BTreeSet<usize>>,
}

impl Related {
    /// Of a library.
    pub(super) fn of(library: &Library) -> Self {
        let guides = library.guides();
        let pathways = pathways(library);
        let mut related = Self {
            links: vec![BTreeSet::new(); guides.len()],
            ..Self::default()
        };
        let mut numbers: BTreeMap<Feature, usize> = BTreeMap::new();
        for (at, family) in guides.iter().enumerate() {
            let mut features = written(library, family);
            let shared = pathways.get(family.id.as_str()).into_iter().flatten();
            features.extend(shared.map(|id| Feature::Pathway((*id).to_owned())));
            let own = features
                .into_iter()
                .map(|feature| related.enter(&mut numbers, feature, at));
            let own = own.collect();
            related.features.push(own);
            related.link(library, at, family);
        }
        related
    }

    /// Puts a guide on the list of a feature; gives the list's number.
    fn enter(
        &mut self,
        numbers: &mut BTreeMap<Feature, usize>,
        feature: Feature,
        at: usize,
    ) -> usize {
        let weight = match &feature {
            Feature::Pathway(_) => Weight::Reason(6),
            Feature::Subtopic(_) => Weight::Reason(5),
            Feature::Topic(_) => Weight::Reason(3),
            Feature::Body(_) => Weight::Body,
            Feature::Public(_) => Weight::Rank,
        };
        let number = *numbers.entry(feature).or_insert(self.lists.len());
        match self.lists.get_mut(number) {
            Some(list) => list.guides.push(at),
            None => self.lists.push(List {
                weight,
                guides: vec![at],
            }),
        }
        number
    }

    fn link(&mut self, library: &Library, at: usize, family: &Family) {
        let levels = family.levels.iter();
        for (_, target) in levels.flat_map(|(_, id)| library.links_of(*id)) {
            let LinkTo::Document(id, _) = target else {
                continue;
            };
            let guide = library.document(*id).filter(|d| d.kind == Kind::Guide);
            let to = guide.and_then(|guide| number(library, &guide.id));
            let Some(to) = to.filter(|to| *to != at) else {
                continue;
            };
            for (from, to) in [(at, to), (to, at)] {
                if let Some(links) = self.links.get_mut(from) {
                    links.insert(to);
                }
            }
        }
    }

    /// The guides to read after one, in the versions that readers of `chain` have, best first.
    pub fn to_guide<'a>(
        &self,
        library: &'a Library,
        id: &str,
        chain: &[Code],
    ) -> Vec<(&'a Family, &'a Variant)> {
        let Some(at) = number(library, id) else {
            return Vec::new();
        };
        let mut ranked: Vec<(u32, usize)> = self
            .shares(at)
            .into_iter()
            .filter(|(_, shared)| shared.reasons() >= ENOUGH)
            .map(|(other, shared)| (shared.reasons() + shared.rank, other))
            .collect();
        ranked.sort_by_key(|(points, other)| (std::cmp::Reverse(*points), *other));
        let guides = library.guides();
        let near = ranked.into_iter().filter_map(|(_, other)| {
            let family = guides.get(other)?;
            Some((family, family.nearest(chain)?))
        });
        near.take(MOST).collect()
    }

    /// What every neighbour shares with a guide.
    fn shares(&self, at: usize) -> BTreeMap<usize, Shared> {
        let mut found: BTreeMap<usize, Shared> = BTreeMap::new();
        let own = self.features.get(at).into_iter().flatten();
        for list in own.filter_map(|number| self.lists.get(*number)) {
            for other in neighbours(&list.guides, at) {
                let shared = found.entry(other).or_default();
                match list.weight {
                    Weight::Reason(points) => shared.points += points,
                    Weight::Body if list.guides.len() <= RARE => shared.bodies += MOST_BODIES,
                    Weight::Body => shared.bodies += 1,
                    Weight::Rank => shared.rank += 1,
                }
            }
        }
        let links = self.links.get(at).into_iter().flatten();
        for other in links.take(NEIGHBOURS) {
            found.entry(*other).or_default().points += LINK;
        }
        found
    }
}

/// What two guides share.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    points: u32,
    bodies: u32,
    rank: u32,
}

impl Shared {
    fn reasons(self) -> u32 {
        self.points + self.bodies.min(MOST_BODIES)
    }
}

/// The position of a guide in [`Library::guides`]: guides are the first of the families.
fn number(library: &Library, id: &str) -> Option<usize> {
    let key = (Kind::Guide, id.to_owned());
    library.family_index.get(&key).copied()
}

/// The nearest others of a sorted list.
fn neighbours(list: &[usize], at: usize) -> impl Iterator<Item = usize> {
    let here = list.partition_point(|other| *other < at);
    let from = here.saturating_sub(NEIGHBOURS);
    let to = list.len().min(here + NEIGHBOURS + 1);
    let near = list.get(from..to).unwrap_or_default();
    near.iter().copied().filter(move |other| *other != at)
}

/// What the front matter of a guide shares, all levels together.
fn written(library: &Library, family: &Family) -> BTreeSet<Feature> {
    let ids = family.levels.iter().map(|(_, id)| *id);
    let levels = ids.filter_map(|id| library.document(id));
    levels.flat_map(written_at).collect()
}

fn written_at(document: &Document) -> Vec<Feature> {
    let mut features = Vec::new();
    for topic in &document.front.topics {
        let top = topic.value.split('/').next().unwrap_or_default();
        features.push(Feature::Topic(top.to_owned()));
        if topic.value.contains('/') {
            features.push(Feature::Subtopic(topic.value.clone()));
        }
    }
    let bodies = document.details.guide().into_iter();
    let bodies = bodies.flat_map(|details| &details.organismes);
    features.extend(bodies.map(|body| Feature::Body(fold(&body.value))));
    let publics = document.front.audiences.iter();
    let publics = publics.map(|public| fold(&public.value));
    let publics = publics.filter(|public| public != "tous-publics");
    features.extend(publics.map(Feature::Public));
    features
}

/// Ids of guides → ids of the pathways that they are stages of.
fn pathways(library: &Library) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut by_guide: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, document) in library.of_kind(Kind::Pathway) {
        for guide in guides_of(document) {
            by_guide.entry(guide).or_default().insert(&document.id);
        }
    }
    by_guide
}
