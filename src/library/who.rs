//! « Qui fait quoi »: for each topic and each territory, who answers, and where nobody does yet.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::fold;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::references::zone;
use super::uses::topics;
use super::{DocId, Library};

/// The columns of the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Column {
    /// Contacts that are resource persons.
    Resource,
    /// Contacts that speak for a body.
    Interlocutor,
    /// Organismes.
    Organisme,
    /// Places.
    Place,
}

impl Column {
    /// Every column, in the order of the page.
    pub const ALL: [Self; 4] = [
        Self::Resource,
        Self::Interlocutor,
        Self::Organisme,
        Self::Place,
    ];
}

/// Who answers for one topic: one list of documents a column, in the order of [`Column::ALL`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The slug of the topic.
    pub topic: String,
    /// Who answers; an empty list is a hole.
    pub cells: [Vec<DocId>; 4],
}

/// One document that answers.
#[derive(Debug)]
struct Entry {
    document: DocId,
    column: Column,
    topics: BTreeSet<String>,
    /// Folded type of an organisme.
    of_type: Option<String>,
    /// Competent for the whole of France.
    national: bool,
}

/// Who answers, by where they are competent.
#[derive(Debug, Default)]
pub struct Who {
    entries: Vec<Entry>,
    /// Entries by each code of their zone: they answer for it and for what lies inside.
    zones: BTreeMap<Code, Vec<usize>>,
    /// Entries by every wider territory of their zone: they answer for a part of it.
    parts: BTreeMap<Code, BTreeSet<usize>>,
}

impl Who {
    /// Of a library.
    pub(super) fn of(library: &Library) -> Self {
        let named = named_by_guides(library);
        let services = services(library);
        let mut who = Self::default();
        for kind in [Kind::Contact, Kind::Organisme, Kind::Place] {
            for (id, document) in library.of_kind(kind) {
                let Some(column) = column(document) else {
                    continue;
                };
                let mut topics = own_topics(library, document);
                topics.extend(named_topics(&named, document));
                topics.extend(service_topics(&services, document));
                who.add(library, id, document, column, topics);
            }
        }
        who
    }

    fn add(
        &mut self,
        library: &Library,
        id: DocId,
        document: &Document,
        column: Column,
        topics: BTreeSet<String>,
    ) {
        if topics.is_empty() {
            return;
        }
        let at = self.entries.len();
        let codes = zone(document, &library.territories);
        self.entries.push(Entry {
            document: id,
            column,
            topics,
            of_type: of_type(document),
            national: codes.contains(&Code::France),
        });
        for code in codes {
            let wider = library.territories.chain(&code);
            let wider = wider.into_iter().filter(|w| *w != code);
            for wider in wider.filter(|wider| *wider != Code::France) {
                self.parts.entry(wider).or_default().insert(at);
            }
            self.zones.entry(code).or_default().push(at);
        }
    }

    /// The table of a territory: every top topic, in the order of lists.
    pub fn table(&self, library: &Library, code: &Code) -> Vec<Row> {
        let entries = self.competent(library, code);
        let row = |topic: &super::Topic| {
            let about: Vec<&Entry> = entries
                .iter()
                .copied()
                .filter(|entry| entry.topics.contains(&topic.slug))
                .collect();
            Row {
                topic: topic.slug.clone(),
                cells: Column::ALL.map(|column| cell(&about, column)),
            }
        };
        library.topics.iter().map(row).collect()
    }

    /// Those whose zone holds the territory, is held by it, or is the same.
    fn competent(&self, library: &Library, code: &Code) -> Vec<&Entry> {
        let chain = library.territories.chain(code);
        let over = chain.iter().filter_map(|code| self.zones.get(code));
        let parts = self.parts.get(code);
        let found: BTreeSet<usize> = over
            .flatten()
            .chain(parts.into_iter().flatten())
            .copied()
            .collect();
        found
            .into_iter()
            .filter_map(|at| self.entries.get(at))
            .collect()
    }
}

/// One cell, local ones first. A national body gives way to a local one of its type, as on guides.
fn cell(about: &[&Entry], column: Column) -> Vec<DocId> {
    let of_column = || about.iter().filter(|entry| entry.column == column);
    let local_types: BTreeSet<&String> = of_column()
        .filter(|entry| !entry.national)
        .filter_map(|entry| entry.of_type.as_ref())
        .collect();
    let local = of_column().filter(|entry| !entry.national);
    let gives_way = |entry: &&&Entry| {
        let of_type = entry.of_type.as_ref();
        entry.national && of_type.is_none_or(|of| !local_types.contains(of))
    };
    let national = of_column().filter(gives_way);
    local.chain(national).map(|entry| entry.document).collect()
}

fn column(document: &Document) -> Option<Column> {
    if document.details.organisme().is_some() {
        return Some(Column::Organisme);
    }
    if document.details.place().is_some() {
        return Some(Column::Place);
    }
    match document.details.contact()?.role? {
        "personne-ressource" => Some(Column::Resource),
        "interlocuteur" => Some(Column::Interlocutor),
        _ => None,
    }
}

fn of_type(document: &Document) -> Option<String> {
    let details = document.details.organisme()?;
    details.type_of.as_ref().map(|of| fold(&of.value))
}

fn own_topics(library: &Library, document: &Document) -> BTreeSet<String> {
    let written = document.front.topics.iter();
    let known = written.filter_map(|topic| library.topics.find(&topic.value));
    known.map(|(topic, _)| topic.slug.clone()).collect()
}

/// Ids and types (folded) of organismes → the top topics of the guides that name them.
fn named_by_guides(library: &Library) -> BTreeMap<String, BTreeSet<String>> {
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for family in library.guides() {
        let topics = topics(library, family);
        let ids = family.levels.iter().map(|(_, id)| *id);
        let levels = ids.filter_map(|id| library.document(id));
        let guides = levels.filter_map(|document| document.details.guide());
        for reference in guides.flat_map(|guide| &guide.organismes) {
            let id = reference.value.rsplit('/').next().unwrap_or_default();
            let of_body = named.entry(fold(id)).or_default();
            of_body.extend(topics.iter().map(|topic| (*topic).to_owned()));
        }
    }
    named
}

fn named_topics(
    named: &BTreeMap<String, BTreeSet<String>>,
    document: &Document,
) -> BTreeSet<String> {
    if document.details.organisme().is_none() {
        return BTreeSet::new();
    }
    let keys = [Some(document.id.clone()), of_type(document)];
    let lists = keys.into_iter().flatten();
    let lists = lists.filter_map(|key| named.get(&key));
    lists.flatten().cloned().collect()
}

/// Services of places (folded) → the topics whose files claim them.
fn services(library: &Library) -> BTreeMap<String, BTreeSet<String>> {
    let mut services: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for topic in library.topics.iter() {
        let document = library.document(topic.document);
        let details = document.and_then(|document| document.details.topic());
        for service in details.into_iter().flat_map(|details| &details.services) {
            let of_service = services.entry(fold(service)).or_default();
            of_service.insert(topic.slug.clone());
        }
    }
    services
}

fn service_topics(
    services: &BTreeMap<String, BTreeSet<String>>,
    document: &Document,
) -> BTreeSet<String> {
    let offered = document.details.place().into_iter();
    let offered = offered.flat_map(|place| &place.services);
    let lists = offered.filter_map(|service| services.get(&fold(service)));
    lists.flatten().cloned().collect()
}
