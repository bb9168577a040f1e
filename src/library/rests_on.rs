//! The guides that a session or a module rests on, in the variant that is true where it is held.

use crate::parse::document::{Details, Document};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::programme::Subject;
use super::{Family, Freshness, FreshnessState, Library, Variant, freshness};

/// A guide in one of its variants.
pub type Ground<'a> = (&'a Family, &'a Variant);

impl Library {
    /// The guides of a session's programme, itself or through modules, pathways and tools, each once.
    pub fn rests_on<'a>(&'a self, session: &'a Document) -> Vec<Ground<'a>> {
        let chain = self.territories.chain(&session.territory);
        let slots = self.programme(session).slots.into_iter();
        let grounds = slots.flat_map(|slot| self.grounds(slot.subject, &chain));
        let mut all: Vec<Ground<'a>> = Vec::new();
        for ground in grounds {
            if !all.iter().any(|other| other.1.path == ground.1.path) {
                all.push(ground);
            }
        }
        all
    }

    /// The guides that one item of a programme rests on, for a reader of `chain` (narrow to wide).
    pub fn grounds<'a>(&'a self, subject: Subject<'a>, chain: &[Code]) -> Vec<Ground<'a>> {
        match subject {
            Subject::Document(family, variant) if family.kind == Kind::Guide => {
                vec![(family, variant)]
            }
            Subject::Document(_, variant) => self.guides_of(variant, chain),
            Subject::Break | Subject::Words(_) => Vec::new(),
        }
    }

    /// The guides that all levels of a variant name in their front matter.
    pub fn guides_of<'a>(&'a self, variant: &Variant, chain: &[Code]) -> Vec<Ground<'a>> {
        let levels = variant.levels.iter();
        let details = levels.filter_map(|(_, id)| Some(&self.document(*id)?.details));
        let mut all: Vec<Ground<'a>> = Vec::new();
        for reference in details.flat_map(named) {
            let found = self.referred(reference, &[Kind::Guide], chain);
            let found = found.and_then(|id| self.variant_of(id, chain));
            let new = found.filter(|ground| all.iter().all(|other| other.1.path != ground.1.path));
            all.extend(new);
        }
        all
    }

    /// The worst freshness of a variant's levels.
    pub fn variant_freshness(&self, variant: &Variant) -> Option<Freshness> {
        let levels = variant.levels.iter();
        let documents = levels.filter_map(|(_, id)| self.document(*id));
        freshness::worst(documents.map(|document| self.freshness(document)))
    }

    /// The freshness of a variant that must not be handed out unread: its review is late.
    pub fn overdue(&self, variant: &Variant) -> Option<Freshness> {
        self.variant_freshness(variant)
            .filter(|of| matches!(of.state, FreshnessState::Late | FreshnessState::Old))
    }
}

/// The guides that a module, a pathway or a tool names.
fn named(details: &Details) -> Vec<&str> {
    let module = details.module().into_iter().flat_map(|d| &d.guides);
    let tool = details.tool().into_iter().flat_map(|d| &d.guides);
    let stages = details.pathway().into_iter().flat_map(|d| &d.stages);
    let stages = stages.map(|stage| &stage.guide);
    let all = module.chain(tool).chain(stages);
    all.map(|reference| reference.value.as_str()).collect()
}
