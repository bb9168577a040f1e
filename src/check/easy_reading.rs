//! « Facile à lire et à comprendre » claimed without the people it is written for.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::{Details, Document};

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    let Details::Guide(guide) = &document.details else {
        return;
    };
    let falc = guide
        .reading_level
        .as_ref()
        .filter(|level| level.value == "falc");
    if let Some(level) = falc.filter(|_| !guide.read_by_concerned) {
        problems.push(Problem::at(Code::P0001, &document.path, level.span));
    }
}
