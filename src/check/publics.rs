//! Publics that are not in the list.

use crate::base::text::{nearest, slug};
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::publics::PUBLICS;

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    for public in &document.front.audiences {
        if !PUBLICS.contains(&slug(&public.value).as_str()) {
            let near = nearest(&public.value, PUBLICS).unwrap_or_default();
            let problem = Problem::at(Code::L0306, &document.path, public.span);
            problems.push(
                problem
                    .arg("public", public.value.as_str())
                    .arg("proche", near),
            );
        }
    }
}
