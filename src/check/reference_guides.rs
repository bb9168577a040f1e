//! Terms whose reference guide does not exist.

use crate::base::text::nearest;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::{Details, Document};
use crate::parse::kind::Kind;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let Details::Term(term) = &document.details else {
        return;
    };
    let Some(guide) = &term.reference_guide else {
        return;
    };
    if library.family(&guide.value).is_none() {
        let near = nearest(&guide.value, library.ids(Kind::Guide)).unwrap_or_default();
        let problem = Problem::at(Code::L0312, &document.path, guide.span);
        problems.push(problem.arg("id", guide.value.as_str()).arg("proche", near));
    }
}
