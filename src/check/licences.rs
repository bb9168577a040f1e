//! Licences that are not in the list.

use crate::base::text::{fold, nearest};
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::licence::LICENCES;

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    let Some(licence) = &document.front.licence else {
        return;
    };
    let written = fold(&licence.value).replace([' ', '_'], "-");
    if !LICENCES.contains(&written.as_str()) {
        let near = nearest(&written, LICENCES).unwrap_or_default();
        let problem = Problem::at(Code::L0315, &document.path, licence.span);
        problems.push(
            problem
                .arg("licence", licence.value.as_str())
                .arg("proche", near)
                .arg("choix", LICENCES.join(", ")),
        );
    }
}
