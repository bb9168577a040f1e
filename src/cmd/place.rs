//! The place that somebody names on a command line: a code, a postal code or a name.

use crate::base::messages::Messages;
use crate::territory::{Code, Territories};

use super::Voice;

/// Places offered when several have the name.
const CANDIDATES: usize = 12;

/// The one territory that words mean; else says why there is none on the error output.
pub(super) fn place(territories: &Territories, words: &str, voice: &Voice) -> Option<Code> {
    let found = territories.find(words, CANDIDATES);
    let fault = |key| {
        let words = voice.format(key, &[("lieu", words.into())]);
        eprintln!("{}", voice.fault(words));
    };
    let Some(place) = found.first() else {
        fault("place-none");
        return None;
    };
    if found.iter().filter(|other| other.how == place.how).count() > 1 {
        fault("place-several");
        for other in &found {
            eprintln!("  {}  {}", other.code, other.name);
        }
        return None;
    }
    Some(place.code.clone())
}

/// Where, in the catalogue's language: « en Dordogne », “in Dordogne”.
pub(super) fn inside(territories: &Territories, code: &Code, messages: &Messages) -> String {
    if messages.language() == "en" {
        format!("in {}", territories.name(code))
    } else {
        territories.locative(code)
    }
}
