//! The words of « La personne habite à… » → a territory, or the territories to choose from.

use super::snapshot::Snapshot;
use crate::search::answer;
use crate::search::query::Scope;
use crate::territory::{Code, Found, Level, Match};

/// Territories offered when several answer.
const CANDIDATES: usize = 12;

/// What the words mean.
pub enum Place {
    /// One territory.
    One(Box<Here>),
    /// Several, whose readers do not read the same pages.
    Several(Vec<Found>),
    /// None.
    Unknown,
}

/// Where the person lives.
pub struct Here {
    /// What its code is.
    pub code: Code,
    /// « Piégut-Pluviers », « 24360 (CC du Périgord Nontronnais) ».
    pub name: String,
    /// « à Piégut-Pluviers ».
    pub locative: String,
    /// Chain and tokens.
    pub scope: Scope,
}

impl Here {
    /// The territory as an answer tells it.
    pub fn told(&self, snapshot: &Snapshot) -> answer::Place {
        answer::Place {
            code: self.code.clone(),
            nom: self.name.clone(),
            chaine: steps(snapshot, &self.scope.chain),
        }
    }
}

/// A chain with its names.
pub(super) fn steps(snapshot: &Snapshot, chain: &[Code]) -> Vec<answer::PlaceStep> {
    let step = |code: &Code| answer::PlaceStep {
        code: code.clone(),
        nom: snapshot.territories.name(code),
    };
    chain.iter().map(step).collect()
}

/// Reads the words: a code, a postal code, a name.
pub(super) fn read(snapshot: &Snapshot, words: &str) -> Place {
    let words: String = words.chars().take(120).collect();
    let found = snapshot.territories.find(&words, 50);
    let Some(first) = found.first() else {
        return Place::Unknown;
    };
    let best: Vec<Found> = found
        .iter()
        .filter(|other| other.how == first.how)
        .cloned()
        .collect();
    if let [one] = best.as_slice() {
        return here(snapshot, &one.code, None);
    }
    match first.how {
        Match::Code => here(snapshot, &first.code, None),
        Match::Postal => postal(snapshot, &words, best),
        Match::Exact | Match::Prefix | Match::Word => several(best),
    }
}

fn several(mut found: Vec<Found>) -> Place {
    found.truncate(CANDIDATES);
    Place::Several(found)
}

fn here(snapshot: &Snapshot, code: &Code, name: Option<String>) -> Place {
    let territories = &snapshot.territories;
    let chain = territories.chain(code);
    let code = chain.first().cloned().unwrap_or(Code::France);
    Place::One(Box::new(Here {
        name: name.unwrap_or_else(|| territories.name(&code)),
        locative: territories.locative(&code),
        scope: Scope {
            tokens: territories.scope(&code),
            chain,
        },
        code,
    }))
}

/// Communes of one postal code that read the same pages need no choice: nobody is asked.
fn postal(snapshot: &Snapshot, words: &str, found: Vec<Found>) -> Place {
    let territories = &snapshot.territories;
    let above = |found: &Found| -> Vec<Code> {
        let chain = territories.chain(&found.code);
        chain
            .into_iter()
            .filter(|code| code.level() != Level::Commune)
            .collect()
    };
    let apart = found
        .iter()
        .any(|found| snapshot.engine.tells_apart(&found.code));
    let shared = found.first().map(above).unwrap_or_default();
    if apart || found.iter().any(|other| above(other) != shared) {
        return several(found);
    }
    let Some(narrowest) = shared.first().cloned() else {
        return Place::Unknown;
    };
    let commune = |token: &String| token.starts_with("com:");
    let tokens = found
        .first()
        .map(|found| territories.scope(&found.code))
        .unwrap_or_default();
    Place::One(Box::new(Here {
        name: format!("{} ({})", words.trim(), territories.name(&narrowest)),
        locative: territories.locative(&narrowest),
        scope: Scope {
            tokens: tokens.into_iter().filter(|token| !commune(token)).collect(),
            chain: shared,
        },
        code: narrowest,
    }))
}
