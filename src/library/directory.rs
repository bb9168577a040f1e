//! Look-ups that only pages ask for, each made once, when the first page asks: `check` pays nothing.

use std::sync::OnceLock;

use crate::base::source::SourceSet;

use super::Library;
use super::inbound::Inbound;
use super::places::Places;
use super::related::Related;
use super::uses::Uses;
use super::who::Who;

/// The look-ups, made or not yet.
#[derive(Debug, Default)]
pub(super) struct Directory {
    inbound: OnceLock<Inbound>,
    places: OnceLock<Places>,
    related: OnceLock<Related>,
    uses: OnceLock<Uses>,
    who: OnceLock<Who>,
}

impl Library {
    /// What other documents call each document.
    pub fn inbound(&self, sources: &SourceSet) -> &Inbound {
        self.directory
            .inbound
            .get_or_init(|| Inbound::of_all(self, sources))
    }

    /// The places by where they stand.
    pub fn places(&self) -> &Places {
        self.directory.places.get_or_init(|| Places::of(self))
    }

    /// Which guides are worth reading after another.
    pub fn related(&self) -> &Related {
        self.directory.related.get_or_init(|| Related::of(self))
    }

    /// What names a guide.
    pub fn uses(&self) -> &Uses {
        self.directory.uses.get_or_init(|| Uses::of(self))
    }

    /// Who answers for a topic, where.
    pub fn who(&self) -> &Who {
        self.directory.who.get_or_init(|| Who::of(self))
    }
}
