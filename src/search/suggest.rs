//! Suggestions while typing: titles, terms and topics that hold every word typed so far.

use serde::Serialize;

use super::analyzer::key;
use super::build::Shelf;
use super::engine::Ranked;
use super::retrieve::{Lists, held};
use super::schema::Tells;
use super::understand::Understanding;
use crate::parse::kind::Kind;

/// Most suggestions.
const MOST: usize = 8;
/// Most topics among them.
const TOPICS: usize = 2;

/// First results that are looked through: a title that holds every word ranks well before this.
const LOOKED: usize = 200;

/// One suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// What to show, and to search for.
    pub texte: String,
    /// `guide`, `terme`, `thematique`…
    pub genre: &'static str,
    /// Its page, relative to the site's root.
    pub url: String,
}

/// Topics whose title goes on as typed, then ranked records that hold each word in their title or
/// readers' words.
pub(super) fn suggestions(
    shelf: &Shelf,
    text: &str,
    lists: &Lists<'_>,
    understanding: &Understanding,
    ranked: &[Ranked],
) -> Vec<Suggestion> {
    let typed = key(text);
    if typed.is_empty() {
        return Vec::new();
    }
    let topics = shelf.topics.iter().filter(|topic| {
        let title = key(&topic.title);
        title.starts_with(&typed) || title.contains(&format!(" {typed}"))
    });
    let topics = topics.take(TOPICS).map(|topic| Suggestion {
        texte: topic.title.clone(),
        genre: Kind::Topic.word(),
        url: topic.url.clone(),
    });
    let mut found: Vec<Suggestion> = topics.collect();
    let named = ranked.iter().take(LOOKED).filter(|ranked| {
        let Some(reading) = understanding.readings.get(ranked.found.reading) else {
            return false;
        };
        let doc = u32::try_from(ranked.found.doc).unwrap_or(u32::MAX);
        let held = held(lists, reading, doc);
        let told = held
            .iter()
            .all(|held| held.tells.has(Tells::TITLE) || held.tells.has(Tells::WORDS));
        told && held.len() == reading.tokens.len()
    });
    for record in named.filter_map(|ranked| shelf.records.get(ranked.found.doc)) {
        if found.len() >= MOST {
            break;
        }
        if found.iter().all(|other| other.texte != record.title) {
            found.push(Suggestion {
                texte: record.title.clone(),
                genre: record.kind.word(),
                url: record.url.to_string(),
            });
        }
    }
    found
}
