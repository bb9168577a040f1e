//! Acronyms that no term explains.

use crate::base::text::fold;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    for acronym in &document.front.acronyms {
        if !explained(library, &fold(&acronym.value)) {
            let problem = Problem::at(Code::L0307, &document.path, acronym.span);
            problems.push(problem.arg("sigle", acronym.value.as_str()));
        }
    }
}

fn explained(library: &Library, folded: &str) -> bool {
    if library
        .by_id(Kind::Term, &crate::base::text::slug(folded))
        .is_some()
    {
        return true;
    }
    library.of_kind(Kind::Term).any(|(_, document)| {
        let Some(term) = document.details.term() else {
            return false;
        };
        let acronym = term.acronym.as_ref().map(|word| fold(&word.value));
        acronym.as_deref() == Some(folded) || fold(document.title()) == folded
    })
}
