//! Territory codes written without their type.

use crate::diag::Problems;
use crate::library::Library;
use crate::parse::codes::bare;
use crate::parse::document::Document;

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    let members = document.details.territory().map(|details| &details.members);
    let zone = document.details.zone().iter();
    for place in zone.chain(members.into_iter().flatten()) {
        if let Some(problem) = bare(place, &document.path) {
            problems.push(problem);
        }
    }
}
