//! Territory codes written without their type.

use crate::diag::{Code as Rule, Problem, Problems};
use crate::library::Library;
use crate::parse::document::{Details, Document};
use crate::territory::{Code, CodeError};

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    let places = match &document.details {
        Details::Organisme(details) => &details.zone,
        Details::Contact(details) => &details.zone,
        Details::Territory(details) => &details.members,
        Details::Guide(_) | Details::Term(_) | Details::Topic(_) => return,
    };
    for place in places {
        if let Err(CodeError::Bare { candidates, .. }) = place.value.parse::<Code>() {
            let choice: Vec<String> = candidates.iter().map(ToString::to_string).collect();
            let problem = Problem::at(Rule::L0116, &document.path, place.span);
            problems.push(
                problem
                    .arg("ecrit", place.value.as_str())
                    .arg("choix", choice.join(" ou ")),
            );
        }
    }
}
