//! A document of a kind that inherits, at all its levels, and its merged variants.

use crate::base::path::SitePath;
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::DocId;

/// One id of a kind that inherits, at every level that writes it.
#[derive(Clone, Debug)]
pub struct Family {
    /// The kind.
    pub kind: Kind,
    /// The id.
    pub id: String,
    /// The levels that write it, wide to narrow.
    pub levels: Vec<(Code, DocId)>,
    /// One variant for each distinct set of contributing levels, wide to narrow.
    pub variants: Vec<Variant>,
}

/// One merged version of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Variant {
    /// The contributing documents, wide to narrow; never empty.
    pub levels: Vec<(Code, DocId)>,
    /// The narrowest contributing level: the variant is read there.
    pub narrowest: Code,
    /// Scope tokens: a person reads this variant when one of them is among the person's own
    /// (see [`crate::territory::Territories::scope`]).
    pub tokens: Vec<String>,
    /// Its page.
    pub path: SitePath,
}

impl Family {
    /// The variant that is true for a chain (narrow to wide).
    pub fn nearest(&self, chain: &[Code]) -> Option<&Variant> {
        chain.iter().find_map(|code| {
            self.variants
                .iter()
                .filter(|variant| variant.narrowest == *code && variant.holds_in(chain))
                .max_by_key(|variant| variant.levels.len())
        })
    }

    /// The widest variant: what is shown without a territory.
    pub fn widest(&self) -> Option<&Variant> {
        self.variants.first()
    }

    /// The widest variant that a document contributes to.
    pub fn with(&self, document: DocId) -> Option<&Variant> {
        self.variants
            .iter()
            .find(|variant| variant.levels.last().is_some_and(|(_, id)| *id == document))
    }
}

impl Variant {
    /// True when every contributing level is in the chain.
    pub fn holds_in(&self, chain: &[Code]) -> bool {
        self.levels.iter().all(|(code, _)| chain.contains(code))
    }

    /// The widest contributing document: the base.
    pub fn base(&self) -> Option<DocId> {
        self.levels.first().map(|(_, id)| *id)
    }
}
