//! Places: at which commune each one is, when it is closed, and which ones stand in a territory.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::base::span::Spanned;
use crate::parse::document::{Closure, Document, PlaceDetails};
use crate::parse::kind::Kind;
use crate::territory::{Code, Level, Territories};

use super::notices::{Phase, phase};
use super::{DocId, Library};

/// The places of a library by where they stand.
#[derive(Debug, Default)]
pub struct Places {
    /// By every territory that holds them, France left out.
    inside: BTreeMap<Code, Vec<DocId>>,
    /// By département, then by commune; without département under `None`.
    departements: BTreeMap<Option<Code>, BTreeSet<DocId>>,
    count: usize,
}

/// Where a place stands: the commune of its `code_insee`, else the territory of its folder.
pub fn at(place: &Document, territories: &Territories) -> Code {
    let details = place.details.place();
    let insee = details.and_then(|details| details.insee.as_ref());
    let commune = insee
        .and_then(|insee| Code::at(Level::Commune, insee.value.trim()).ok())
        .and_then(|code| territories.cog().current(&code));
    commune.unwrap_or_else(|| place.territory.clone())
}

/// Where a closure stands today; one that says no day holds until it is removed.
pub fn closure_phase(closure: &Closure, today: Date) -> Phase {
    let day = |day: Option<&Spanned<Date>>| day.map(|day| day.value);
    match phase(day(closure.from.as_ref()), day(closure.to.as_ref()), today) {
        Phase::Undated => Phase::Current,
        dated @ (Phase::Current | Phase::Coming | Phase::Ended) => dated,
    }
}

/// The closures of a place that hold or will hold: those of today first, then by their first day.
pub fn closures(place: &PlaceDetails, today: Date) -> Vec<(Phase, &Closure)> {
    let read = |closure| (closure_phase(closure, today), closure);
    let mut all: Vec<(Phase, &Closure)> = place.closures.iter().map(read).collect();
    all.retain(|(phase, _)| *phase != Phase::Ended);
    all.sort_by_key(|(phase, closure)| (*phase, closure.from.as_ref().map(|day| day.value)));
    all
}

impl Places {
    /// Of a library.
    pub(super) fn of(library: &Library) -> Self {
        let mut places = Self::default();
        for (id, document) in library.of_kind(Kind::Place) {
            let chain = library
                .territories
                .chain(&at(document, &library.territories));
            places.count += 1;
            let narrow = chain.iter().filter(|code| **code != Code::France);
            for code in narrow {
                places.inside.entry(code.clone()).or_default().push(id);
            }
            let departement = |code: &&Code| code.level() == Level::Departement;
            let departement = chain.iter().find(departement).cloned();
            places
                .departements
                .entry(departement)
                .or_default()
                .insert(id);
        }
        places
    }

    /// Those that stand in a territory, by id; none for France.
    pub fn inside(&self, code: &Code) -> &[DocId] {
        self.inside.get(code).map_or(&[], Vec::as_slice)
    }

    /// Every département with its places; first the places that are in none.
    pub fn departements(&self) -> impl Iterator<Item = (Option<&Code>, &BTreeSet<DocId>)> {
        let all = self.departements.iter();
        all.map(|(code, places)| (code.as_ref(), places))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }
}
