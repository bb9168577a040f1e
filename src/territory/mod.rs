//! Territories: typed codes, the official geographic code of one year, chains, names, postal codes,
//! bassins.
//!
//! In: text that people write (codes, names, postal codes) and the bassins that contributors
//! declare. Out: [`Code`] values and what is known of them. [`Cog`] is the State's part, embedded
//! from `data/cog-2026/`; [`Bassins`] are the contributors' part; [`Territories`] joins both and
//! gives the chain that inheritance follows: commune → EPCI → bassins → département → région →
//! France. This room reads no file and no clock, and never decides what a reader sees.

mod bassins;
mod cells;
mod chain;
mod code;
mod code_error;
mod cog;
mod grammar;
mod insee;
mod key;
mod lookup;
mod name_index;
mod names;
mod scope;
mod tables;
mod territories;
#[cfg(test)]
mod tests;

pub use bassins::{Bassin, Bassins};
pub use cells::Cell;
pub use code::{Code, Level};
pub use code_error::CodeError;
pub use cog::Cog;
pub use insee::{BassinSlug, CommuneCode, DepartementCode, EpciCode, PostalCode, RegionCode};
pub use lookup::{Found, Match};
pub use scope::cell_token;
pub use territories::Territories;
