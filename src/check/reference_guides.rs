//! Terms whose reference guide does not exist.

use crate::base::text::nearest;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let Some(term) = document.details.term() else {
        return;
    };
    let Some(guide) = &term.reference_guide else {
        return;
    };
    if library.guide(&guide.value).is_none() {
        let near = nearest(&guide.value, library.ids(Kind::Guide)).unwrap_or_default();
        let problem = Problem::at(Code::L0312, &document.path, guide.span);
        problems.push(problem.arg("id", guide.value.as_str()).arg("proche", near));
    }
}
