//! The glossary as the search reads it: words that two terms claim, terms that lead to no guide,
//! everyday words that say too little.

mod collisions;
mod forms;
mod reach;

pub(super) use collisions::all as collisions;
pub use reach::{Review, review};
