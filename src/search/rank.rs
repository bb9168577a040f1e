//! The second stage: the first candidates, ranked again by what a person would look at.
//!
//! Each factor is kept, so that an answer can explain itself.

use serde::Serialize;
use utoipa::ToSchema;

use super::retrieve::Held;
use super::schema::Tells;
use super::understand::Reading;
use super::weights::Weights;

/// The factors of a result; their product is its score.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct Factors {
    /// Weight × BM25 over the fields, the best reading's, with its coverage.
    pub texte: f32,
    /// How far the title is the query, and the query in the title.
    pub titre: f32,
    /// Words of the query side by side in the title.
    pub voisins: f32,
    /// Links from other documents.
    pub liens: f32,
    /// Its kind.
    pub genre: f32,
    /// Its freshness.
    pub fraicheur: f32,
    /// How near it is.
    pub territoire: f32,
    /// True for the reference guide of an acronym or a former name: first, always.
    pub epingle: bool,
}

impl Factors {
    /// Their product.
    pub fn score(&self) -> f32 {
        self.texte
            * self.titre
            * self.voisins
            * self.liens
            * self.genre
            * self.fraicheur
            * self.territoire
    }
}

/// The title of a record, ready to be compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Title {
    /// The stems of its meaningful words, in order.
    pub(super) stems: Vec<String>,
    /// What they tell together.
    pub(super) idf: f32,
    /// True for a title that is a question.
    pub(super) question: bool,
}

/// 1 and more for a title that the query covers, and that holds the query.
pub(super) fn title_factor(
    title: &Title,
    reading: &Reading,
    held: &[Held<'_>],
    idf: impl Fn(&str) -> f32,
    weights: &Weights,
) -> f32 {
    let in_title = held.iter().filter(|held| held.tells.has(Tells::TITLE));
    let (mut query, mut covered) = (0.0, 0.0);
    for held in in_title {
        query += held.token.idf * held.alternative.weight;
        if title.stems.contains(&held.alternative.stem) {
            covered += idf(&held.alternative.stem) * held.alternative.weight;
        }
    }
    let share = |part: f32, whole: f32| {
        if whole > 0.0 {
            (part / whole).min(1.0)
        } else {
            0.0
        }
    };
    let holds = share(query, reading.idf());
    let covers = share(covered, title.idf);
    (1.0 + weights.title_covered * covers * holds) * (1.0 + weights.title_holds * holds)
}

/// 1 and more for words of the query that stand side by side in the title.
pub(super) fn adjacency_factor(title: &Title, held: &[Held<'_>], weights: &Weights) -> f32 {
    if held.len() < 2 {
        return 1.0;
    }
    let place = |held: &Held<'_>| {
        title
            .stems
            .iter()
            .position(|stem| *stem == held.alternative.stem)
    };
    let places: Vec<Option<usize>> = held.iter().map(place).collect();
    let beside = places
        .windows(2)
        .filter(|pair| matches!(pair, [Some(a), Some(b)] if *b == a + 1))
        .count();
    #[expect(clippy::cast_precision_loss, reason = "at most twelve words")]
    let share = beside as f32 / (held.len() - 1) as f32;
    1.0 + weights.adjacent * share
}

/// 1 and more for a page that others lead to.
pub(super) fn links_factor(linked: u32, weights: &Weights) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a count of links")]
    let linked = linked as f32;
    1.0 + (weights.linked * (1.0 + linked).ln()).min(weights.linked_most)
}

/// The share of what a reading tells that a record holds: whole for a word of its title, acronyms,
/// summary, headings or the links to it, in part for one of its text alone. What was guessed counts
/// for its weight. 0 to 1.
pub(super) fn confidence(reading: &Reading, held: &[Held<'_>], weights: &Weights) -> f32 {
    let whole = reading.idf();
    if whole <= 0.0 {
        return if held.is_empty() { 0.0 } else { 1.0 };
    }
    let of = |held: &Held<'_>| {
        let place = if held.tells == Tells::NOTHING {
            weights.sure_in_text
        } else {
            1.0
        };
        held.token.idf * place * held.alternative.weight.powf(weights.sure_guess)
    };
    let told: f32 = held.iter().map(of).sum();
    (told / whole).min(1.0)
}
