//! Notices that concern something nobody wrote.

use crate::base::text::nearest;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::library::notices::concerned;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

/// The kinds that a notice may concern, topics aside.
const KINDS: [Kind; 5] = [
    Kind::Guide,
    Kind::Pathway,
    Kind::Organisme,
    Kind::Contact,
    Kind::Place,
];

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let Some(notice) = document.details.notice() else {
        return;
    };
    let chain = library.territories.chain(&document.territory);
    for reference in &notice.concerns {
        let written = reference.value.as_str();
        let known =
            !concerned(library, written, &chain).is_empty() || library.knows_organisme(written);
        if known {
            continue;
        }
        let topics = library.topics.words();
        let ids = KINDS.iter().flat_map(|kind| library.ids(*kind));
        let near = nearest(written, ids.chain(topics.iter().map(String::as_str)));
        let problem = Problem::at(Code::L0324, &document.path, reference.span);
        problems.push(
            problem
                .arg("id", written)
                .arg("proche", near.unwrap_or_default()),
        );
    }
}
