//! Views of topics, the glossary, and the list of organismes.

use serde::Serialize;

use super::{
    CardView, Item, LinkView, NoticeCard, SafeHtml, Shelf, SourceView, TopicCard, TopicItems,
};

/// All topics.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TopicsView {
    /// Top topics.
    pub topics: Vec<TopicCard>,
}

/// A topic's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TopicView {
    /// Its title.
    pub title: String,
    /// Its summary, or empty.
    pub summary: String,
    /// Its own text.
    pub html: SafeHtml,
    /// National guides: without sub-topic first (empty title), then by sub-topic.
    pub groups: Vec<TopicItems>,
    /// Territories that wrote guides of their own on this topic.
    pub elsewhere: Vec<TopicCard>,
    /// Notices in course on this topic, all territories together.
    pub notices: Vec<NoticeCard>,
    /// Pathways, modules and tools on this topic.
    pub shelf: Shelf,
}

/// Things under one letter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LetterGroup<T> {
    /// `A` to `Z`, or `0-9`.
    pub letter: String,
    /// The things.
    pub items: Vec<T>,
}

/// The glossary.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GlossaryView {
    /// Terms by letter.
    pub letters: Vec<LetterGroup<Item>>,
}

/// A term's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TermView {
    /// Its title.
    pub title: String,
    /// The acronym, or empty.
    pub acronym: String,
    /// What the acronym stands for, or empty.
    pub expansion: String,
    /// Former names: « Pôle emploi (jusqu'en 2023) ».
    pub former_names: Vec<FormerName>,
    /// The name it has now, or empty.
    pub new_name: String,
    /// Other ways of saying it.
    pub synonyms: Vec<String>,
    /// What it must not be taken for: other terms, or words without an address.
    pub ambiguous_with: Vec<LinkView>,
    /// The guide to read.
    pub guide: Option<LinkView>,
    /// Its definition.
    pub html: SafeHtml,
    /// Where it was read.
    pub sources: Vec<SourceView>,
}

/// A name that is no longer used.
#[derive(Clone, Debug, Serialize)]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// Until when, in words, or empty.
    pub until: String,
}

/// All organismes and public contacts, by territory.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OrganismesView {
    /// Wide to narrow.
    pub groups: Vec<CardGroup>,
    /// Other ways to find someone: who does what, by territory; places.
    pub lists: Vec<LinkView>,
}

/// The cards of one territory.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CardGroup {
    /// The territory's name.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The cards.
    pub cards: Vec<CardView>,
}
