//! Scope tokens: the words by which search finds what is true where a person lives.
//!
//! A page that all communes of its level read carries the level's code (`dep:24`). A page that only
//! some cells of its level read (an EPCI in two départements) carries one token a cell
//! (`epci:200071819@412`). A person reads a page when they share a token.

use super::code::{Code, Level};
use super::territories::Territories;

/// The token of a level restricted to one cell.
#[must_use]
pub fn cell_token(code: &Code, cell: u32) -> String {
    format!("{code}@{cell}")
}

impl Territories {
    /// The scope tokens of a person who lives in a territory: every level of its chain, and each
    /// level restricted to the person's cell (for an EPCI or a bassin, to all cells it has).
    #[must_use]
    pub fn scope(&self, code: &Code) -> Vec<String> {
        let chain = self.chain(code);
        let mut tokens: Vec<String> = chain.iter().map(ToString::to_string).collect();
        match code.level() {
            Level::Commune => {
                let cell = self
                    .cog()
                    .current(code)
                    .and_then(|current| self.cell_of(&current));
                if let Some(cell) = cell {
                    tokens.extend(chain.iter().map(|level| cell_token(level, cell.id)));
                }
            }
            Level::Epci | Level::Bassin => {
                let own = self.cells().iter().filter(|cell| cell.chain.contains(code));
                tokens.extend(own.map(|cell| cell_token(code, cell.id)));
            }
            Level::France | Level::Region | Level::Departement => {}
        }
        tokens
    }
}
