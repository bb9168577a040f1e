//! Names made short: the legal form of an EPCI taken away, and the slugs of folders and URLs.

use super::code::Code;
use crate::base::text;

/// What may stand before the proper name of an EPCI, longest first.
const LEGAL_FORMS: [&str; 6] = [
    "Métropole Européenne ",
    "Métropole ",
    "Eurométropole ",
    "CC ",
    "CA ",
    "CU ",
];
/// Articles and linking words after it, longest first. With a capital they belong to the proper
/// name, as in « CU Le Havre Seine Métropole ».
const LINKS: [&str; 10] = [
    "de la ", "de l’", "des ", "les ", "de ", "du ", "le ", "la ", "d’", "l’",
];

/// « CC du Périgord Nontronnais » → « Périgord Nontronnais »; « (CCDH) » at the end goes too.
pub(super) fn without_legal_form(name: &str) -> &str {
    let name = split_acronym(name).0;
    let Some(proper) = LEGAL_FORMS.iter().find_map(|form| name.strip_prefix(form)) else {
        return name;
    };
    LINKS
        .iter()
        .find_map(|link| proper.strip_prefix(link))
        .unwrap_or(proper)
}

/// « CC du Pays de Limours (CCPL) » → the name and what stands in parentheses at its end.
pub(super) fn split_acronym(name: &str) -> (&str, Option<&str>) {
    let parts = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once(" ("));
    match parts {
        Some((name, acronym)) => (name.trim_end(), Some(acronym)),
        None => (name, None),
    }
}

/// Code in lower case, hyphen, folded name; France and bassins have no number to show.
pub(super) fn slug(code: &Code, short_name: &str) -> String {
    let name = text::slug(short_name);
    match code {
        Code::France => name,
        Code::Bassin(slug) => slug.as_str().to_owned(),
        Code::Region(_) | Code::Departement(_) | Code::Epci(_) | Code::Commune(_) => {
            format!("{}-{name}", code.local().to_ascii_lowercase())
        }
    }
}
