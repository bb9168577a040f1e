//! Owners and deputies who are no longer there.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let front = &document.front;
    for (key, who) in [("responsable", &front.owner), ("suppleant", &front.deputy)] {
        let Some(who) = who else {
            continue;
        };
        if let Some(end) = library.ended(&who.value, &document.territory) {
            let left = library.kept_by(document).unwrap_or_default();
            let problem = Problem::at(Code::L0322, &document.path, who.span);
            problems.push(
                problem
                    .arg("cle", key)
                    .arg("nom", who.value.as_str())
                    .arg("date", end)
                    .arg("reste", left),
            );
        }
    }
}
