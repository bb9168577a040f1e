//! Agreements that apply an agreement nobody wrote.

use crate::base::text::nearest;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let details = document.details.agreement();
    let Some(wider) = details.and_then(|details| details.completes.as_ref()) else {
        return;
    };
    let chain = library.territories.chain(&document.territory);
    let found = library.referred(&wider.value, &[Kind::Agreement], &chain);
    if found.is_none() {
        let near = nearest(&wider.value, library.ids(Kind::Agreement)).unwrap_or_default();
        let problem = Problem::at(Code::L0327, &document.path, wider.span);
        problems.push(problem.arg("id", wider.value.as_str()).arg("proche", near));
    }
}
