//! Territory codes written without their type.

use crate::diag::{Code as Rule, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::territory::{Code, CodeError};

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    let members = document.details.territory().map(|details| &details.members);
    for place in document
        .details
        .zone()
        .iter()
        .chain(members.into_iter().flatten())
    {
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
