//! Views of search: the static A to Z, and live answers.

use serde::Serialize;

use super::{FreshnessView, Item, LetterGroup, LinkView, TopicItems};

/// The static A to Z of every guide, read when no endpoint answers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AzView {
    /// Letters of the whole list, with their pages; empty when everything is on this page.
    pub letters: Vec<LinkView>,
    /// What this page lists.
    pub groups: Vec<LetterGroup<Item>>,
    /// The letter of this page, or empty on the first page.
    pub letter: String,
}

/// A territory that the reader's words may mean.
#[derive(Clone, Debug, Serialize)]
pub struct Candidate {
    /// « Piégut-Pluviers (24360), Dordogne ».
    pub title: String,
    /// The same search with that territory.
    pub href: String,
}

/// One answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Hit {
    /// Its title.
    pub title: String,
    /// Its address, relative to the page.
    pub href: String,
    /// Message key of its kind: `kind-guide`…
    pub kind: String,
    /// Best passage: pieces of text, marked or not.
    pub excerpt: Vec<Piece>,
    /// « Complété pour la Dordogne »: the territory's name; empty for France.
    pub territory: String,
    /// True when it completes a wider guide.
    pub completes: bool,
    /// Titles of its topics.
    pub topics: Vec<String>,
    /// Its freshness.
    pub freshness: FreshnessView,
    /// Invented for the demonstration.
    pub example: bool,
    /// Telephone, for contacts and organismes; or empty.
    pub phone: String,
    /// Telephone for `tel:`, or empty.
    pub phone_link: String,
}

/// A piece of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// True when they answer the query.
    pub marked: bool,
}

/// Live answers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SearchView {
    /// The query as typed.
    pub query: String,
    /// Where the person lives, in words; or empty.
    pub place: String,
    /// « en Dordogne », « à Piégut-Pluviers »; or empty.
    pub place_where: String,
    /// The territory's own page.
    pub place_page: Option<LinkView>,
    /// Territories to choose from, when the words mean several.
    pub candidates: Vec<Candidate>,
    /// True when the words for the territory mean none.
    pub place_unknown: bool,
    /// Guides, in the order of their rank.
    pub hits: Vec<Hit>,
    /// Contacts, organismes and places near the person.
    pub near: Vec<Hit>,
    /// Modules, sessions and tools.
    pub training: Vec<Hit>,
    /// How many answers there are in all.
    pub total: usize,
    /// True when nothing really fits.
    pub uncertain: bool,
    /// How many answers are about other territories.
    pub elsewhere: usize,
    /// The page before this one.
    pub previous: Option<String>,
    /// The page after this one.
    pub next: Option<String>,
    /// Words that were left out because the query was too long.
    pub ignored: Vec<String>,
    /// Without a query: the territory's guides by topic.
    pub browse: Vec<TopicItems>,
}
