//! The place that somebody names on a command line: a code, a postal code or a name.

use crate::base::messages::Messages;
use crate::serve::{Here, Place, Snapshot};
use crate::territory::{Code, Found, Territories};

use super::Voice;

/// Places offered when several have the name.
const CANDIDATES: usize = 12;

/// The one territory that words mean; else says why there is none on the error output.
pub(super) fn place(territories: &Territories, words: &str, voice: &Voice) -> Option<Code> {
    let found = territories.find(words, CANDIDATES);
    let Some(place) = found.first() else {
        nowhere(words, voice);
        return None;
    };
    if found.iter().filter(|other| other.how == place.how).count() > 1 {
        several(&found, words, voice);
        return None;
    }
    Some(place.code.clone())
}

/// Where the person lives, as the served pages understand it: a postal code whose communes all read
/// the same pages is one place.
pub(super) fn here(snapshot: &Snapshot, words: &str, voice: &Voice) -> Option<Box<Here>> {
    match snapshot.place(words) {
        Place::One(here) => return Some(here),
        Place::Several(found) => several(&found, words, voice),
        Place::Unknown => nowhere(words, voice),
    }
    None
}

fn nowhere(words: &str, voice: &Voice) {
    fault("place-none", words, voice);
}

fn several(found: &[Found], words: &str, voice: &Voice) {
    fault("place-several", words, voice);
    for other in found {
        eprintln!("  {}  {}", other.code, other.name);
    }
}

fn fault(key: &str, words: &str, voice: &Voice) {
    let words = voice.format(key, &[("lieu", words.into())]);
    eprintln!("{}", voice.fault(words));
}

/// Where, in the catalogue's language: « en Dordogne », “in Dordogne”.
pub(super) fn inside(territories: &Territories, code: &Code, messages: &Messages) -> String {
    if messages.language() == "en" {
        format!("in {}", territories.name(code))
    } else {
        territories.locative(code)
    }
}
