//! Ranked records → what an answer shows: hits, reasons, facets, an explanation.

use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) use super::answer::Hit;
use super::answer::{
    Elsewhere, Excerpt, Explanation, Facet, Facets, Found as Listed, Replacement, WordFound,
};
use super::brief::Counts;
use super::build::Shelf;
use super::excerpt::{self, Place, Wanted};
use super::filter::Found;
use super::rank::Factors;
use super::record::Record;
use super::retrieve::Held;
use super::schema::Tells;
use super::texts::Texts;
use super::understand::{How, Reading};

/// Most answers of other territories that are named.
const ELSEWHERE: usize = 5;

/// The words of `raisons`, in their order.
pub const REASONS: [&str; 10] = [
    "sigle",
    "titre",
    "mots",
    "resume",
    "intertitre",
    "correction",
    "glossaire",
    "territoire",
    "texte",
    "pres-d-ici",
];

/// The words of `fraicheur`.
pub const FRESHNESS: [&str; 5] = ["a-jour", "a-revoir", "en-retard", "perime", "non-verifie"];

/// The words of `comment`: how a word was found.
pub const HOW: [&str; 4] = ["tel-quel", "complete", "apparente", "corrige"];

/// The words of `champs`.
pub const FIELDS: [&str; 5] = ["titre", "mots", "resume", "intertitre", "texte"];

/// What to look for in the text of a record, by what it holds of the query.
pub(super) fn wanted(held: &[Held<'_>]) -> Vec<Wanted> {
    let words = held.iter().map(|held| Wanted {
        stem: held.alternative.stem.clone(),
        weight: (held.token.idf + 0.01) * held.alternative.weight,
    });
    words.collect()
}

/// The best sentence of a record, else its summary. `text` is room to open the text in.
pub(super) fn excerpt_of(
    place: &Place,
    texts: &Texts,
    record: &Record,
    text: &mut Vec<u8>,
) -> Excerpt {
    excerpt::excerpt(place, texts, text)
        .unwrap_or_else(|| excerpt::marked(&record.summary, &place.wanted))
}

/// A ranked result.
pub(super) fn hit(
    record: &Arc<Record>,
    excerpt: Excerpt,
    reading: Option<&Reading>,
    held: &[Held<'_>],
    factors: &Factors,
) -> Hit {
    let any = |tells: Tells| held.iter().any(|held| held.tells.has(tells));
    let reasons = [
        (factors.epingle, "sigle"),
        (any(Tells::TITLE), "titre"),
        (any(Tells::WORDS), "mots"),
        (any(Tells::SUMMARY), "resume"),
        (any(Tells::AROUND), "intertitre"),
        (
            held.iter()
                .any(|held| held.alternative.how == How::Corrected),
            "correction",
        ),
        (
            reading.is_some_and(|reading| !reading.meant.is_empty()),
            "glossaire",
        ),
        (factors.territoire > 1.0, "territoire"),
    ];
    let mut reasons: Vec<&'static str> = reasons
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, name)| name)
        .collect();
    if reasons.is_empty() && !held.is_empty() {
        reasons.push("texte");
    }
    Hit {
        extrait: excerpt,
        raisons: reasons,
        ..plain(record)
    }
}

/// A record that stands beside the results: near the person, not ranked.
pub fn beside(record: &Arc<Record>) -> Hit {
    Hit {
        extrait: excerpt::marked(&record.summary, &[]),
        raisons: vec!["pres-d-ici"],
        ..plain(record)
    }
}

fn plain(record: &Arc<Record>) -> Hit {
    Hit {
        id: record.id.clone(),
        genre: record.kind.word(),
        titre: record.title.clone(),
        resume: record.summary.clone(),
        extrait: Excerpt::default(),
        url: record.url.to_string(),
        territoire: record.territory.clone(),
        thematiques: record.topics.clone(),
        verifie_le: record.verified_on.clone(),
        fraicheur: freshness_word(&record.freshness),
        raisons: Vec::new(),
        avis: Vec::new(),
        explication: None,
        record: Arc::clone(record),
    }
}

/// Every factor of a result, and what it holds of each word.
pub(super) fn explanation(
    reading: Option<&Reading>,
    held: &[Held<'_>],
    factors: &Factors,
) -> Explanation {
    let tokens = reading.into_iter().flat_map(|reading| &reading.tokens);
    let words = tokens.map(|token| {
        let found = held.iter().find(|held| held.token.word == token.word);
        WordFound {
            demande: token.word.clone(),
            trouve: found.map(|held| held.alternative.word.clone()),
            comment: found.map(|held| how(held.alternative.how)),
            champs: found.map(|held| fields_of(held.tells)).unwrap_or_default(),
            poids: found.map_or(0.0, |held| held.alternative.weight),
            information: token.idf,
            score: found.map_or(0.0, |held| held.score),
        }
    });
    let meant = reading.into_iter().flat_map(|reading| &reading.meant);
    Explanation {
        score: factors.score(),
        facteurs: factors.clone(),
        mots: words.collect(),
        lecture: meant.map(replacement).collect(),
    }
}

fn how(how: How) -> &'static str {
    match how {
        How::Typed => "tel-quel",
        How::Completed => "complete",
        How::Related => "apparente",
        How::Corrected => "corrige",
    }
}

/// The fields that hold a word; `texte` when only the text does.
fn fields_of(tells: Tells) -> Vec<&'static str> {
    let all = [
        (Tells::TITLE, "titre"),
        (Tells::WORDS, "mots"),
        (Tells::SUMMARY, "resume"),
        (Tells::AROUND, "intertitre"),
    ];
    let mut fields: Vec<&'static str> = all
        .into_iter()
        .filter(|(one, _)| tells.has(*one))
        .map(|(_, name)| name)
        .collect();
    if fields.is_empty() {
        fields.push("texte");
    }
    fields
}

/// A word and what it was read as.
pub(super) fn replacement((from, to): &(String, String)) -> Replacement {
    Replacement {
        demande: from.clone(),
        compris: to.clone(),
    }
}

/// The ids of the hits that are kept.
pub(super) fn ids(hits: &[Hit], keep: impl Fn(&Hit) -> bool) -> Vec<String> {
    let kept = hits.iter().filter(|hit| keep(hit));
    kept.map(|hit| hit.id.clone()).collect()
}

/// Answers about other territories: how many, and the first.
pub(super) fn elsewhere(shelf: &Shelf, found: &[Found]) -> Elsewhere {
    let first = found
        .iter()
        .take(ELSEWHERE)
        .filter_map(|found| shelf.records.get(found.doc));
    Elsewhere {
        total: found.len(),
        premiers: first
            .map(|record| Listed {
                id: record.id.clone(),
                titre: record.title.clone(),
                url: record.url.to_string(),
                territoire: record.territory.clone(),
                nom: record.territory_name.clone(),
            })
            .collect(),
    }
}

/// How many results there are of each kind, topic, public and level; most first. Below a chosen topic
/// its sub-topics are counted too. What is for everyone counts for each public that is named.
pub(super) fn facets(counts: Counts<'_>) -> Facets {
    // The most named first: what is for everyone tells none from another.
    let mut public = sorted(counts.publics);
    for public in &mut public {
        public.nombre += counts.everyone;
    }
    Facets {
        genre: sorted(counts.kinds),
        thematique: sorted(counts.topics),
        public,
        niveau: sorted(counts.levels),
    }
}

/// True for a sub-topic of a topic: `logement/aides` of `logement`.
pub fn is_below(topic: &str, above: &str) -> bool {
    let rest = topic.strip_prefix(above);
    rest.is_some_and(|rest| rest.starts_with('/'))
}

fn sorted(counts: BTreeMap<&str, usize>) -> Vec<Facet> {
    let facet = |(value, count): (&str, usize)| Facet {
        valeur: value.to_owned(),
        nombre: count,
    };
    let mut facets: Vec<Facet> = counts.into_iter().map(facet).collect();
    facets.sort_by_key(|facet| std::cmp::Reverse(facet.nombre));
    facets
}

/// The state of freshness in the API's language.
fn freshness_word(state: &str) -> &'static str {
    match state {
        "fresh" => "a-jour",
        "due" => "a-revoir",
        "late" => "en-retard",
        "old" => "perime",
        _ => "non-verifie",
    }
}
