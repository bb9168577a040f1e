//! Territories that do not exist, in folders and in `zone`.

use crate::diag::{Code as Rule, Problem, Problems};
use crate::library::Library;
use crate::library::assemble::lines;
use crate::library::references::{code_of, is_bare};
use crate::parse::document::Document;
use crate::territory::{Code, Level};

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    folder(library, document, problems);
    commune(library, document, problems);
    let zone = document.details.zone().iter();
    for place in zone.filter(|place| !is_bare(&place.value)) {
        if let Err(candidates) = code_of(&place.value, &library.territories) {
            let problem = Problem::at(Rule::L0308, &document.path, place.span);
            let lines = lines(&candidates, &library.territories);
            problems.push(
                problem
                    .arg("nom", place.value.as_str())
                    .arg("lignes", lines),
            );
        }
    }
}

/// The commune of a place, by its `code_insee`.
fn commune(library: &Library, document: &Document, problems: &mut Problems) {
    let place = document.details.place();
    let Some(insee) = place.and_then(|details| details.insee.as_ref()) else {
        return;
    };
    let code = Code::at(Level::Commune, insee.value.trim()).ok();
    let current = code.and_then(|code| library.territories.cog().current(&code));
    if current.is_none() {
        let problem = Problem::at(Rule::L0308, &document.path, insee.span);
        problems.push(problem.arg("nom", insee.value.as_str()).arg("lignes", ""));
    }
}

fn folder(library: &Library, document: &Document, problems: &mut Problems) {
    let code = &document.territory;
    if matches!(code, Code::Bassin(_)) || library.territories.contains(code) {
        return;
    }
    problems.push(
        Problem::of_file(Rule::L0308, &document.path)
            .arg("nom", code.to_string())
            .arg("lignes", ""),
    );
}
