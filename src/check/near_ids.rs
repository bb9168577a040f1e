//! Local guides that complete nothing, and whose id is nearly a wider guide's: most often a
//! completion whose file is misnamed.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    if document.kind != Kind::Guide {
        return;
    }
    if let Some(near) = library.nearly_completed(&document.id, &document.territory) {
        let problem = Problem::of_file(Code::L0314, &document.path);
        problems.push(
            problem
                .arg("id", document.id.as_str())
                .arg("proche", near.id.as_str())
                .arg("base", near.path.as_str()),
        );
    }
}
