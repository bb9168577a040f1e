//! Views of the home page and of territories.

use serde::Serialize;

use super::{CardView, Entry, Item, LinkView, NoticeCard, PlaceCard, SafeHtml, Shelf, TopicCard};

/// The home page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HomeView {
    /// `[book] description`, or empty.
    pub description: String,
    /// Top topics.
    pub topics: Vec<TopicCard>,
    /// Territories with content of their own, wide to narrow; `count` is how many pages of their own.
    pub territories: Vec<TopicCard>,
    /// Words often needed: acronyms with a reference guide.
    pub shortcuts: Vec<LinkView>,
    /// Number of guides.
    pub guide_count: usize,
    /// National notices in course, important or urgent.
    pub notices: Vec<NoticeCard>,
    /// Pathways.
    pub pathways: Vec<Entry>,
    /// The next sessions, three at most.
    pub sessions: Vec<Entry>,
    /// Lists of the library that have something to show: places, notices, tools…
    pub lists: Vec<LinkView>,
}

/// Every région with its départements.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TerritoriesView {
    /// France.
    pub france: Option<LinkView>,
    /// Régions, then the collectivities that have none, under an empty title.
    pub groups: Vec<TerritoryGroup>,
    /// EPCI, bassins and communes with content of their own.
    pub others: Vec<TopicCard>,
}

/// A région and its départements.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TerritoryGroup {
    /// The région; `None` for overseas collectivities.
    pub region: Option<LinkView>,
    /// Its départements; `count` is how many pages of their own.
    pub departements: Vec<TopicCard>,
}

/// Documents of one topic.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TopicItems {
    /// The topic's title.
    pub title: String,
    /// The topic's page, or empty; on a topic's own page, the anchor of a sub-topic.
    pub href: String,
    /// Its documents.
    pub items: Vec<Item>,
}

/// A territory's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TerritoryView {
    /// Its name.
    pub name: String,
    /// Message key of its level: `level-france`, `level-region`, `level-departement`,
    /// `level-bassin`, `level-epci`, `level-commune`.
    pub level: &'static str,
    /// `dep:24`.
    pub code: String,
    /// Its own text.
    pub html: SafeHtml,
    /// Summary, or empty.
    pub summary: String,
    /// Who coordinates, or empty.
    pub owner: String,
    /// Links that the coordinator gives.
    pub links: Vec<LinkView>,
    /// Guides that it wrote or completed, by topic.
    pub topics: Vec<TopicItems>,
    /// Organismes and public contacts of this level.
    pub cards: Vec<CardView>,
    /// Wider territories, narrow to wide (both départements of an EPCI that crosses).
    pub wider: Vec<LinkView>,
    /// Narrower territories: régions of France, départements of a région, and those with content.
    pub narrower: Vec<TopicCard>,
    /// National topics, for what is not local.
    pub national_topics: Vec<TopicCard>,
    /// Invented for the demonstration.
    pub example: bool,
    /// Notices in course, its own and those of wider territories.
    pub notices: Vec<NoticeCard>,
    /// « Qui fait quoi », where there is a table.
    pub who: Option<LinkView>,
    /// The places that stand there, or the first of them.
    pub places: Vec<PlaceCard>,
    /// All of them, when they do not all stand here; `count` is how many.
    pub all_places: Option<TopicCard>,
    /// What it has beside guides.
    pub shelf: Shelf,
}
