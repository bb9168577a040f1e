//! What names a guide: pathways, modules and tools by guide; agreements by the one they apply;
//! families by topic. Each index is made once.

use std::collections::{BTreeMap, BTreeSet};

use crate::parse::document::{Details, Document};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::{DocId, Family, Library, Variant};

/// Look-ups against the direction in which contributors wrote.
#[derive(Debug, Default)]
pub struct Uses {
    /// Positions of families by the id of a guide that they name.
    guides: BTreeMap<String, BTreeSet<usize>>,
    /// Agreements by the id of the agreement that they apply.
    agreements: BTreeMap<String, BTreeSet<usize>>,
    /// Positions of families other than guides, by kind and top topic.
    topics: BTreeMap<(Kind, String), Vec<usize>>,
}

/// The ids of the guides that a document names in its front matter, in its order; a place before
/// the id (`dep-24/fsl`) is left out.
pub fn guides_of(document: &Document) -> Vec<&str> {
    let details = &document.details;
    let references: Vec<&str> = match details {
        Details::Pathway(pathway) => {
            let stages = pathway.stages.iter();
            stages.map(|stage| stage.guide.value.as_str()).collect()
        }
        Details::Module(module) => module.guides.iter().map(|id| id.value.as_str()).collect(),
        Details::Tool(tool) => tool.guides.iter().map(|id| id.value.as_str()).collect(),
        Details::Guide(_)
        | Details::Session(_)
        | Details::Contact(_)
        | Details::Organisme(_)
        | Details::Place(_)
        | Details::Agreement(_)
        | Details::Notice(_)
        | Details::Term(_)
        | Details::Territory(_)
        | Details::Topic(_) => Vec::new(),
    };
    references.into_iter().map(bare).collect()
}

fn bare(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or_default()
}

impl Uses {
    /// Of a library.
    pub(super) fn of(library: &Library) -> Self {
        let mut uses = Self::default();
        for (at, family) in library.families().iter().enumerate() {
            if family.kind == Kind::Guide {
                continue;
            }
            for document in documents(library, family) {
                for guide in guides_of(document) {
                    let of_guide = uses.guides.entry(guide.to_owned()).or_default();
                    of_guide.insert(at);
                }
                let agreement = document.details.agreement();
                if let Some(wider) = agreement.and_then(|details| details.completes.as_ref()) {
                    let id = bare(&wider.value).to_owned();
                    uses.agreements.entry(id).or_default().insert(at);
                }
            }
            for topic in topics(library, family) {
                let key = (family.kind, topic.to_owned());
                uses.topics.entry(key).or_default().push(at);
            }
        }
        uses
    }

    /// The versions, of one kind, that readers of `chain` have and that name a guide.
    pub fn of_guide<'a>(
        &self,
        library: &'a Library,
        kind: Kind,
        guide: &str,
        chain: &[Code],
    ) -> Vec<(&'a Family, &'a Variant)> {
        let found = self.guides.get(guide).into_iter().flatten();
        let found = found.filter_map(|at| library.families().get(*at));
        let found = found.filter(|family| family.kind == kind);
        let near = found.filter_map(|family| Some((family, family.nearest(chain)?)));
        near.filter(|(_, variant)| names(library, variant, guide))
            .collect()
    }

    /// The agreements that apply another, by id.
    pub fn of_agreement<'a>(
        &self,
        library: &'a Library,
        id: &str,
    ) -> impl Iterator<Item = &'a Family> {
        let found = self.agreements.get(id).into_iter().flatten();
        let found: Vec<usize> = found.copied().collect();
        found
            .into_iter()
            .filter_map(|at| library.families().get(at))
    }

    /// The families of one kind under a top topic, by id.
    pub fn of_topic<'a>(
        &self,
        library: &'a Library,
        kind: Kind,
        topic: &str,
    ) -> impl Iterator<Item = &'a Family> {
        let found = self.topics.get(&(kind, topic.to_owned()));
        let found: Vec<usize> = found.into_iter().flatten().copied().collect();
        found
            .into_iter()
            .filter_map(|at| library.families().get(at))
    }
}

fn names(library: &Library, variant: &Variant, guide: &str) -> bool {
    let ids = variant.levels.iter().map(|(_, id)| *id);
    let mut levels = ids.filter_map(|id| library.document(id));
    levels.any(|document| guides_of(document).contains(&guide))
}

fn documents<'a>(library: &'a Library, family: &Family) -> Vec<&'a Document> {
    let ids = family.levels.iter().map(|(_, id)| *id);
    ids.filter_map(|id: DocId| library.document(id)).collect()
}

/// The top topics of a family, all levels together.
pub(super) fn topics<'a>(library: &'a Library, family: &Family) -> BTreeSet<&'a str> {
    let written = documents(library, family).into_iter();
    let written = written.flat_map(|document| &document.front.topics);
    let known = written.filter_map(|topic| library.topics.find(&topic.value));
    known.map(|(topic, _)| topic.slug.as_str()).collect()
}
