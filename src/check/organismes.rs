//! Organismes and contacts that guides name and nobody describes.

use crate::base::text::nearest;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let guide = document.details.guide().map(|details| &details.organismes);
    let contact = document
        .details
        .contact()
        .and_then(|details| details.organisme.as_ref());
    for reference in guide.into_iter().flatten().chain(contact) {
        if !library.knows_organisme(&reference.value) {
            let ids = library
                .ids(Kind::Organisme)
                .chain(library.ids(Kind::Contact));
            let near = nearest(&reference.value, ids).unwrap_or_default();
            let problem = Problem::at(Code::L0304, &document.path, reference.span);
            problems.push(
                problem
                    .arg("id", reference.value.as_str())
                    .arg("proche", near),
            );
        }
    }
}
