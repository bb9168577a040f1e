//! Sentences too long to be read to the person, under « Pour la personne ».

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::prose::LONGEST;

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    for sentence in document.body.prose.iter().flat_map(|prose| &prose.too_long) {
        let problem = Problem::at(Code::P0003, &document.path, sentence.span);
        problems.push(problem.arg("mots", sentence.words).arg("limite", LONGEST));
    }
}
