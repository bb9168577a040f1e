//! What only shows once the library is whole: one rule a file. Nothing here changes the library.

mod acronyms;
mod agreements;
mod codes;
mod concerns;
mod files;
mod freshness;
mod idle_marks;
mod missing;
mod organismes;
mod periods;
mod publics;
mod reference_guides;
mod territories;
mod topics;
mod training;

use crate::diag::Problems;
use crate::library::Library;
use crate::parse::document::Document;

/// A rule: one document of the library → problems.
type Rule = fn(&Library, &Document, &mut Problems);

/// The rules, in the order they run.
const RULES: [Rule; 15] = [
    missing::rule,
    idle_marks::rule,
    topics::rule,
    publics::rule,
    acronyms::rule,
    organismes::rule,
    reference_guides::rule,
    training::rule,
    periods::rule,
    concerns::rule,
    agreements::rule,
    files::rule,
    codes::rule,
    territories::rule,
    freshness::rule,
];

/// Runs every rule over every published document.
pub fn all(library: &Library) -> Problems {
    let mut problems = Problems::new();
    for (_, document) in library.documents() {
        for rule in RULES {
            rule(library, document, &mut problems);
        }
    }
    problems
}
