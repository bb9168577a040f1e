//! What moves a score beside the words: kind, freshness, nearness. One table each.

use crate::parse::kind::Kind;
use crate::territory::Level;

/// Guides come before what they name.
pub(super) fn kind_factor(kind: Kind) -> f32 {
    match kind {
        Kind::Guide | Kind::Pathway => 1.0,
        Kind::Organisme | Kind::Contact | Kind::Place => 0.8,
        Kind::Term => 0.6,
        Kind::Module
        | Kind::Session
        | Kind::Tool
        | Kind::Agreement
        | Kind::Notice
        | Kind::Territory
        | Kind::Topic => 0.7,
    }
}

/// What is late sinks.
pub(super) fn freshness_factor(state: &str) -> f32 {
    match state {
        "due" => 0.9,
        "late" => 0.75,
        "old" => 0.5,
        _ => 1.0,
    }
}

/// What is nearer rises, where the person's territory is known.
pub(super) fn level_factor(level: Level) -> f32 {
    match level {
        Level::Commune => 1.6,
        Level::Epci => 1.5,
        Level::Bassin => 1.45,
        Level::Departement => 1.35,
        Level::Region => 1.15,
        Level::France => 1.0,
    }
}
