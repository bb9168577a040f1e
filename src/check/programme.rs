//! Items of a programme that nobody gave a length.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::library::programme::Subject;
use crate::parse::document::{Document, What};

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let slots = library.programme(document).slots.into_iter();
    for slot in slots.filter(|slot| slot.minutes.is_none()) {
        let (what, item) = match slot.subject {
            Subject::Break => ("pause", "pause"),
            // Told already: nobody wrote it.
            Subject::Words(_) if matches!(slot.item.what, What::Document(_)) => continue,
            Subject::Words(words) => ("mots", words),
            Subject::Document(family, _) => (family.kind.word(), family.id.as_str()),
        };
        let problem = Problem::at(Code::L0320, &document.path, slot.item.span);
        problems.push(problem.arg("genre", what).arg("quoi", item));
    }
}
