//! The model: documents of all territories put together, immutable once assembled.
//!
//! In: parsed documents, settings, the day. Out: one [`Library`] and the problems that only show
//! when documents meet: ids used twice, locked sections, broken links, unknown references.

pub mod address;
pub mod alphabet;
pub mod assemble;
pub mod base;
mod calendar;
mod directory;
pub mod inbound;
pub mod family;
pub mod freshness;
pub mod lesson;
pub mod links;
pub mod merge;
pub mod news;
pub mod notices;
pub mod places;
pub mod programme;
pub mod reading;
pub mod references;
pub mod related;
pub mod rests_on;
pub mod successions;
pub mod topics;
pub mod uses;
pub mod variants;
pub mod wider;
pub mod who;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::base::date::Interval;
use crate::base::path::{ContentPath, SitePath};
use crate::base::source::FileId;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::{Code, Territories};

pub use assemble::assemble;
pub use base::{Fingerprint, Outdated};
pub use family::{Family, Variant};
pub use freshness::{Freshness, State as FreshnessState};
pub use links::LinkTo;
pub use merge::{Action, Merged, MergedBlock, MergedSection};
pub use notices::Notices;
pub use successions::{Redirect, Successions};
pub use topics::{Topic, Topics};

/// Index of a published document in its [`Library`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DocId(pub u32);

/// Editorial settings that the model depends on.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Review intervals that differ from the kinds' defaults.
    pub review: BTreeMap<Kind, Interval>,
}

/// All that is published, and how it hangs together.
pub struct Library {
    /// The COG and the bassins that were declared.
    pub territories: Territories,
    /// Published documents, in the order of their paths.
    documents: Vec<Document>,
    /// Internal links of each document, resolved; parallel to `documents`.
    links: Vec<Vec<(String, LinkTo)>>,
    /// Those of their trainers' blocks.
    trainer_links: Vec<Vec<(String, LinkTo)>>,
    /// Documents by kind and id, then by territory (wide to narrow).
    by_id: BTreeMap<(Kind, String), BTreeMap<Code, DocId>>,
    /// Documents by the path of their source.
    by_path: BTreeMap<ContentPath, DocId>,
    /// Organismes by their type, folded.
    by_type: BTreeMap<String, Vec<DocId>>,
    /// Ids of contacts that exist but are not public.
    private_contacts: BTreeSet<String>,
    /// The last day of the contacts that are not public or no longer there, by id and territory.
    withheld_until: BTreeMap<String, BTreeMap<Code, Date>>,
    /// Documents of the kinds that inherit, by kind and id, with their merged variants.
    families: Vec<Family>,
    /// The shapes of the guides' ids, for those that are nearly alike.
    shapes: wider::Shapes,
    /// Position of each kind and id in `families`.
    family_index: BTreeMap<(Kind, String), usize>,
    /// The topics.
    pub topics: Topics,
    /// Territories with at least one document of their own.
    hosts: BTreeMap<Code, Vec<DocId>>,
    /// Completions whose recorded base is not the one that they complete today.
    outdated: BTreeMap<FileId, Outdated>,
    /// Territories with documents of their own inside each wider one.
    inside: BTreeMap<Code, Vec<Code>>,
    /// The guides from A to Z.
    pub alphabet: alphabet::Alphabet,
    /// Addresses that are no more, and who takes over.
    pub successions: Successions,
    /// What changed, and when.
    news: news::News,
    /// What only pages look up.
    directory: directory::Directory,
    /// The notices, and where each is raised.
    pub notices: Notices,
    /// Pictures and documents that pages may show.
    pub media: BTreeMap<ContentPath, SitePath>,
    /// Editorial settings.
    pub settings: Settings,
    /// The day of the build.
    pub today: Date,
}

impl Library {
    /// A published document.
    pub fn document(&self, id: DocId) -> Option<&Document> {
        self.documents.get(id.0 as usize)
    }

    /// Ids and published documents, in the order of their paths.
    pub fn documents(&self) -> impl Iterator<Item = (DocId, &Document)> {
        (0..).map(DocId).zip(&self.documents)
    }

    /// Published documents of one kind, by id: a page asks for organismes without a look at guides.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (DocId, &Document)> {
        let from = (kind, String::new());
        let own = self
            .by_id
            .range(from..)
            .take_while(move |((of, _), _)| *of == kind);
        let ids = own.flat_map(|(_, levels)| levels.values());
        ids.filter_map(|id| self.document(*id).map(|document| (*id, document)))
    }

    /// Every kind that inherits, by kind and id: guides first.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The families of one kind, by id.
    pub fn families_of(&self, kind: Kind) -> &[Family] {
        let from = self.families.partition_point(|family| family.kind < kind);
        let to = self.families.partition_point(|family| family.kind <= kind);
        self.families.get(from..to).unwrap_or_default()
    }

    /// The guides, by id.
    pub fn guides(&self) -> &[Family] {
        self.families_of(Kind::Guide)
    }

    /// The family of an id.
    pub fn family(&self, kind: Kind, id: &str) -> Option<&Family> {
        let at = self.family_index.get(&(kind, id.to_owned()))?;
        self.families.get(*at)
    }

    /// The guide of an id.
    pub fn guide(&self, id: &str) -> Option<&Family> {
        self.family(Kind::Guide, id)
    }

    /// Territories with documents of their own, wide to narrow, France included when it has any.
    pub fn hosts(&self) -> impl Iterator<Item = (&Code, &[DocId])> {
        self.hosts
            .iter()
            .map(|(code, documents)| (code, documents.as_slice()))
    }

    /// The documents of one territory.
    pub fn documents_at(&self, code: &Code) -> &[DocId] {
        self.hosts.get(code).map_or(&[], Vec::as_slice)
    }

    /// Narrower territories with documents of their own inside one, wide to narrow. France has
    /// all of them inside; ask [`Library::hosts`].
    pub fn inside(&self, code: &Code) -> &[Code] {
        self.inside.get(code).map_or(&[], Vec::as_slice)
    }

    /// The same kind and id at every territory that has it, wide to narrow.
    pub fn by_id(&self, kind: Kind, id: &str) -> Option<&BTreeMap<Code, DocId>> {
        self.by_id.get(&(kind, id.to_owned()))
    }

    /// Every id of a kind.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.by_id
            .keys()
            .filter(move |(of, _)| *of == kind)
            .map(|(_, id)| id.as_str())
    }

    /// The document that a source became.
    pub fn at_path(&self, path: &ContentPath) -> Option<DocId> {
        self.by_path.get(path).copied()
    }

    /// A document's resolved internal links: the target as written, and where it leads. Links of
    /// trainers' blocks are not among them.
    pub fn links_of(&self, id: DocId) -> &[(String, LinkTo)] {
        self.links.get(id.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Where a target written in a document leads, in a trainers' block or out of it.
    pub fn link(&self, id: DocId, target: &str) -> Option<&LinkTo> {
        let trainers = self.trainer_links.get(id.0 as usize);
        let mut all = self
            .links_of(id)
            .iter()
            .chain(trainers.into_iter().flatten());
        all.find(|(written, _)| written == target).map(|(_, to)| to)
    }

    /// How fresh a document is on the day of the build.
    pub fn freshness(&self, document: &Document) -> Freshness {
        let own = freshness::of(document, &self.settings, self.today);
        match self.outdated(document) {
            Some(Outdated::Changed { narrowest, .. }) => own.on_changed_base(*narrowest),
            Some(Outdated::Unreadable) | None => own,
        }
    }

    /// The last days of contacts that are on no page, though pages may name them as owners.
    pub fn withheld_until(&self) -> impl Iterator<Item = Date> {
        self.withheld_until
            .values()
            .flat_map(BTreeMap::values)
            .copied()
    }

    /// A territory's name where pages and answers show it: empty for France.
    pub fn place_name(&self, code: &Code) -> String {
        if *code == Code::France {
            String::new()
        } else {
            self.territories.name(code)
        }
    }

    /// The page of a territory's own text, when it has one.
    pub fn territory_document(&self, code: &Code) -> Option<&Document> {
        let own = self
            .documents_at(code)
            .iter()
            .filter_map(|id| self.document(*id));
        own.into_iter()
            .find(|document| document.kind == Kind::Territory)
    }
}
