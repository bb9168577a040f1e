//! Every weight of the ranking, in one table. A change here states its figures (`scripts/relevance`).
//!
//! The weights of the fields stand beside the fields, in [`super::schema`].

use crate::parse::kind::Kind;
use crate::territory::Level;

/// What the understanding and the ranking weigh. A technique is switched off by its neutral value.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// Completions of the last word, which may be unfinished; of one under four letters.
    pub completed: f32,
    /// Completions of a last word under four letters.
    pub completed_short: f32,
    /// Completions of a word that no text holds.
    pub completed_unknown: f32,
    /// Most completions of a word.
    pub completions: usize,
    /// Spelling candidates of a word that no text holds, before their likeness.
    pub corrected: f32,
    /// Spelling candidates of a word that very few texts hold.
    pub corrected_rare: f32,
    /// Most spelling candidates of a word.
    pub corrections: usize,
    /// Words of the same family: « adoption » for « adopter ».
    pub related: f32,
    /// Most words of the same family.
    pub relatives: usize,
    /// Words that begin like one that nothing resembles.
    pub begun: f32,
    /// A word cut in two, or two words joined.
    pub joined: f32,
    /// A name of the glossary in the place of another.
    pub meant: f32,
    /// Most words replaced by the glossary.
    pub substitutions: usize,
    /// Most readings of one query.
    pub readings: usize,
    /// Exponent of the share of the query's weight that a record holds.
    pub coverage: f32,
    /// A title that the query covers whole: 1 + this.
    pub title_covered: f32,
    /// A query that the title holds whole: 1 + this.
    pub title_holds: f32,
    /// Words of the query side by side in the title: 1 + this × their share.
    pub adjacent: f32,
    /// Links from other documents: 1 + this × ln(1 + their number).
    pub linked: f32,
    /// Most that links can add.
    pub linked_most: f32,
    /// A sheet whose title is a question answers one case.
    pub question: f32,
    /// A page of the glossary: it explains a word, and leads to no step.
    pub term: f32,
    /// Contacts, places and organismes where the reader asks for them.
    pub contact_asked: f32,
    /// Training material, in answers for trainers.
    pub training_asked: f32,
    /// The text score, as a share of the best, from which nearness counts: it decides between answers
    /// that fit alike, and never lifts a local guide that fits less well over the right national one.
    pub near_enough: f32,
    /// Results under this share of the best are noise.
    pub noise: f32,
    /// First candidates that are ranked again.
    pub candidates: usize,
    /// What a word of the text alone counts in the confidence.
    pub sure_in_text: f32,
    /// Exponent of the weight of a guess in the confidence.
    pub sure_guess: f32,
    /// Under this confidence nothing really fits.
    pub confident: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            completed: 0.35,
            completed_short: 0.2,
            completed_unknown: 0.8,
            completions: 8,
            corrected: 0.9,
            corrected_rare: 0.5,
            corrections: 4,
            related: 0.5,
            relatives: 4,
            begun: 0.15,
            joined: 0.85,
            meant: 0.9,
            substitutions: 2,
            readings: 10,
            coverage: 1.5,
            title_covered: 0.0,
            title_holds: 0.35,
            adjacent: 0.15,
            linked: 0.03,
            linked_most: 0.12,
            question: 0.9,
            term: 0.15,
            contact_asked: 1.3,
            training_asked: 2.0,
            near_enough: 0.9,
            noise: 0.05,
            candidates: 50,
            sure_in_text: 0.35,
            sure_guess: 0.5,
            confident: 0.48,
        }
    }
}

impl Weights {
    /// The techniques one by one, switched off: the name, and the weights without it.
    pub fn ablations() -> Vec<(&'static str, Self)> {
        let all = Self::default;
        vec![
            (
                "corrections",
                Self {
                    corrections: 0,
                    ..all()
                },
            ),
            (
                "completions",
                Self {
                    completions: 0,
                    ..all()
                },
            ),
            (
                "glossary",
                Self {
                    substitutions: 0,
                    ..all()
                },
            ),
            (
                "families",
                Self {
                    relatives: 0,
                    ..all()
                },
            ),
            (
                "joined words",
                Self {
                    joined: 0.0,
                    ..all()
                },
            ),
            (
                "coverage",
                Self {
                    coverage: 0.0,
                    ..all()
                },
            ),
            (
                "title covered",
                Self {
                    title_covered: 0.0,
                    title_holds: 0.0,
                    ..all()
                },
            ),
            (
                "adjacency",
                Self {
                    adjacent: 0.0,
                    ..all()
                },
            ),
            (
                "inbound links",
                Self {
                    linked: 0.0,
                    ..all()
                },
            ),
            (
                "questions",
                Self {
                    question: 1.0,
                    ..all()
                },
            ),
        ]
    }
}

/// Guides come before what they name.
pub fn kind_factor(kind: Kind, weights: &Weights) -> f32 {
    match kind {
        Kind::Guide | Kind::Pathway => 1.0,
        Kind::Organisme | Kind::Contact | Kind::Place => 0.8,
        Kind::Term => weights.term,
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
pub fn freshness_factor(state: &str) -> f32 {
    match state {
        "due" => 0.9,
        "late" => 0.75,
        "old" => 0.5,
        _ => 1.0,
    }
}

/// What is nearer rises, where the person's territory is known.
pub fn level_factor(level: Level) -> f32 {
    match level {
        Level::Commune => 1.6,
        Level::Epci => 1.5,
        Level::Bassin => 1.45,
        Level::Departement => 1.35,
        Level::Region => 1.15,
        Level::France => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrower_is_nearer() {
        let narrow = [
            Level::Commune,
            Level::Epci,
            Level::Bassin,
            Level::Departement,
            Level::Region,
            Level::France,
        ];
        assert!(narrow.map(level_factor).is_sorted_by(|a, b| a > b));
    }

    #[test]
    fn the_older_a_verification_the_lower() {
        let states = ["fresh", "due", "late", "old"];
        assert!(states.map(freshness_factor).is_sorted_by(|a, b| a > b));
        assert!(freshness_factor("unverified") > freshness_factor("late"));
    }

    #[test]
    fn a_guess_weighs_less_than_what_is_written() {
        let weights = Weights::default();
        for guess in [
            weights.completed,
            weights.completed_unknown,
            weights.corrected,
            weights.joined,
            weights.meant,
        ] {
            assert!(guess < 1.0 && guess > 0.0);
        }
        assert!(weights.completed_short < weights.completed);
    }
}
