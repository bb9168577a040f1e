//! Cells: France cut into the distinct combinations of EPCI, bassins, département and région.
//!
//! All communes of a cell inherit from the same territories, so one computation serves them all:
//! some 1,400 cells instead of 35,000 communes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::code::Code;
use super::territories::Territories;

/// The communes that share every territory above themselves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Cell {
    /// Its position among the cells.
    pub id: u32,
    /// EPCI, bassins, département, région, France: a commune's chain without the commune.
    pub chain: Vec<Code>,
    /// How many communes of today it holds; 0 for a cell of arrondissements alone.
    pub communes: u32,
}

/// Every cell, and the cell of every place.
pub(super) struct Cells {
    cells: Vec<Cell>,
    by_place: BTreeMap<Code, u32>,
}

/// Département, EPCI, bassins: what tells cells apart and sorts them.
type Key = (Option<Code>, Option<Code>, Vec<Code>);

impl Cells {
    pub(super) fn new(territories: &Territories) -> Self {
        let mut places = BTreeMap::<Key, Vec<Code>>::new();
        let cog = territories.cog();
        for place in cog.communes().chain(cog.arrondissements()) {
            places
                .entry(key(territories, &place))
                .or_default()
                .push(place);
        }
        let mut cells = Vec::with_capacity(places.len());
        let mut by_place = BTreeMap::new();
        for (id, inside) in (0..).zip(places.into_values()) {
            let is_commune = |place: &&Code| cog.parent_commune(place).is_none();
            let communes = inside
                .iter()
                .filter(is_commune)
                .fold(0, |count, _| count + 1);
            cells.push(Cell {
                id,
                chain: chain_above(territories, inside.first()),
                communes,
            });
            by_place.extend(inside.into_iter().map(|place| (place, id)));
        }
        Self { cells, by_place }
    }

    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    pub(super) fn cell_of(&self, place: &Code) -> Option<&Cell> {
        let id = *self.by_place.get(place)?;
        self.cells.get(usize::try_from(id).ok()?)
    }
}

fn key(territories: &Territories, place: &Code) -> Key {
    let cog = territories.cog();
    let epci = cog.epci_of(place);
    let bassins = territories.bassins().bassins_of(place, epci.as_ref());
    let bassins = bassins.into_iter().cloned().collect();
    (cog.departement_of(place), epci, bassins)
}

fn chain_above(territories: &Territories, place: Option<&Code>) -> Vec<Code> {
    let mut chain = place
        .map(|place| territories.chain(place))
        .unwrap_or_default();
    chain.retain(|code| !matches!(code, Code::Commune(_)));
    chain
}
