//! The place that somebody names on a command line: a code, a postal code or a name.

use crate::territory::{Code, Territories};

/// Places offered when several have the name.
const CANDIDATES: usize = 12;

/// The one territory that words mean; else says why there is none on the error output.
pub(super) fn place(territories: &Territories, words: &str) -> Option<Code> {
    let found = territories.find(words, CANDIDATES);
    let Some(place) = found.first() else {
        eprintln!("lutrin : aucun territoire ne s’appelle « {words} »");
        return None;
    };
    if found.iter().filter(|other| other.how == place.how).count() > 1 {
        eprintln!("lutrin : « {words} » désigne plusieurs territoires ; donnez un code :");
        for other in &found {
            eprintln!("  {}  {}", other.code, other.name);
        }
        return None;
    }
    Some(place.code.clone())
}
