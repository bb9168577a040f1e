//! What only shows once the library is whole: one rule a file. Nothing here changes the library.

mod acronyms;
mod anchors;
mod base;
mod easy_reading;
pub mod desk;
mod agreements;
mod codes;
mod concerns;
mod files;
mod freshness;
mod human_channel;
mod idle_marks;
mod licences;
mod long_sentences;
mod kits;
pub mod lexicon;
mod missing;
mod near_ids;
mod organismes;
mod owners;
mod programme;
mod periods;
mod publics;
pub mod reading_score;
mod reference_guides;
mod territories;
mod topics;
mod training;
mod twins;

use crate::diag::Problems;
use crate::library::Library;
use crate::parse::document::Document;

/// A rule: one document of the library → problems.
type Rule = fn(&Library, &Document, &mut Problems);

/// The rules, in the order they run.
const RULES: [Rule; 26] = [
    missing::rule,
    idle_marks::rule,
    topics::rule,
    publics::rule,
    acronyms::rule,
    organismes::rule,
    reference_guides::rule,
    training::rule,
    programme::rule,
    periods::rule,
    concerns::rule,
    agreements::rule,
    files::rule,
    codes::rule,
    territories::rule,
    freshness::rule,
    near_ids::rule,
    licences::rule,
    human_channel::rule,
    easy_reading::rule,
    reading_score::rule,
    long_sentences::rule,
    base::rule,
    owners::rule,
    anchors::rule,
    kits::rule,
];

/// Runs every rule over every published document.
pub fn all(library: &Library) -> Problems {
    let mut problems = Problems::new();
    for (_, document) in library.documents() {
        for rule in RULES {
            rule(library, document, &mut problems);
        }
    }
    twins::all(library, &mut problems);
    lexicon::collisions(library, &mut problems);
    problems
}
