//! Territory codes written without their type.

use crate::diag::Problems;
use crate::library::Library;
use crate::parse::codes::bare;
use crate::parse::document::{Details, Document};

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    let places = match &document.details {
        Details::Organisme(details) => &details.zone,
        Details::Contact(details) => &details.zone,
        Details::Territory(details) => &details.members,
        Details::Guide(_) | Details::Term(_) | Details::Topic(_) => return,
    };
    for place in places {
        if let Some(problem) = bare(place, &document.path) {
            problems.push(problem);
        }
    }
}
