//! Guides and modules that pathways, modules, tools and sessions name and nobody wrote.

use crate::base::span::Spanned;
use crate::base::text::nearest;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::{Details, Document, What};
use crate::parse::kind::Kind;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    for reference in guides(&document.details) {
        let told = unknown(library, document, reference, &[Kind::Guide], "guide");
        problems.extend(told.into_iter().collect());
    }
    let Some(session) = document.details.session() else {
        return;
    };
    let kinds = [Kind::Module, Kind::Guide, Kind::Pathway, Kind::Tool];
    for item in &session.programme {
        if let What::Document(reference) = &item.what {
            let told = unknown(library, document, reference, &kinds, "module");
            problems.extend(told.into_iter().collect());
        }
    }
}

/// The guides that a document names in its front matter.
fn guides(details: &Details) -> Vec<&Spanned<String>> {
    let stages = details.pathway().into_iter().flat_map(|d| &d.stages);
    let module = details.module().into_iter().flat_map(|d| &d.guides);
    let tool = details.tool().into_iter().flat_map(|d| &d.guides);
    let stages = stages.map(|stage| &stage.guide);
    stages.chain(module).chain(tool).collect()
}

fn unknown(
    library: &Library,
    document: &Document,
    reference: &Spanned<String>,
    kinds: &[Kind],
    expected: &str,
) -> Option<Problem> {
    let chain = library.territories.chain(&document.territory);
    if library.referred(&reference.value, kinds, &chain).is_some() {
        return None;
    }
    let ids = kinds.iter().flat_map(|kind| library.ids(*kind));
    let near = nearest(&reference.value, ids).unwrap_or_default();
    Some(
        Problem::at(Code::L0318, &document.path, reference.span)
            .arg("id", reference.value.as_str())
            .arg("attendu", expected)
            .arg("proche", near),
    )
}
