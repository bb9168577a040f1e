//! Views of lists: what there is of a kind, what to train with, who does what.

use serde::Serialize;

use super::{FreshnessView, LinkView};

/// A document in a list, with the facts of its kind.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Entry {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Its summary, or empty.
    pub summary: String,
    /// « 1 h 30 », « 15 octobre 2026 à 9 h 30 », « 4 guides ».
    pub facts: Vec<String>,
    /// The name of its territory; empty for France.
    pub territory: String,
    /// True when it completes a wider document.
    pub completes: bool,
    /// Its freshness, for kinds that age.
    pub freshness: Option<FreshnessView>,
    /// Invented for the demonstration.
    pub example: bool,
}

/// Documents under one title.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntryGroup {
    /// A topic or a territory.
    pub title: String,
    /// Its page, or empty.
    pub href: String,
    /// Its documents.
    pub entries: Vec<Entry>,
}

/// Everything of one kind.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntriesView {
    /// Message key of its title: `list-pathways`, `list-tools`, `list-agreements`; its lead is the
    /// same with `-lead`.
    pub key: &'static str,
    /// By territory, wide to narrow.
    pub groups: Vec<EntryGroup>,
}

/// « Se former ».
#[derive(Clone, Debug, Default, Serialize)]
pub struct TrainingView {
    /// Sessions to come, the next one first.
    pub sessions: Vec<Entry>,
    /// Modules by topic.
    pub modules: Vec<EntryGroup>,
    /// Tools by topic.
    pub tools: Vec<EntryGroup>,
}

/// « Qui fait quoi » in a territory.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WhoView {
    /// The territory.
    pub name: String,
    /// « en Dordogne ».
    pub where_is: String,
    /// How many cells there are.
    pub cells: usize,
    /// How many of them are empty.
    pub holes: usize,
    /// One row a topic.
    pub rows: Vec<WhoRow>,
}

/// Who answers for one topic.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WhoRow {
    /// The topic.
    pub title: String,
    /// Its page.
    pub href: String,
    /// One cell a column: resource persons, interlocutors, organismes, places.
    pub cells: Vec<WhoCell>,
}

/// One cell of the table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WhoCell {
    /// Message key of the column: `who-resource`, `who-interlocutor`, `who-organisme`, `who-place`.
    pub key: &'static str,
    /// Who answers; nobody is a hole.
    pub people: Vec<WhoLink>,
    /// Where the others are listed, when they do not all stand here.
    pub more: Option<LinkView>,
    /// How many others there are.
    pub others: usize,
}

/// Someone who answers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WhoLink {
    /// The name.
    pub title: String,
    /// The page.
    pub href: String,
    /// The territory; empty for France.
    pub territory: String,
    /// Telephone as written, or empty.
    pub phone: String,
    /// Telephone for `tel:`, or empty.
    pub phone_link: String,
    /// Closed today.
    pub closed: bool,
    /// Invented for the demonstration.
    pub example: bool,
}

/// What a territory or a topic has beside its guides.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Shelf {
    /// Pathways.
    pub pathways: Vec<Entry>,
    /// Modules.
    pub modules: Vec<Entry>,
    /// Sessions to come.
    pub sessions: Vec<Entry>,
    /// Tools.
    pub tools: Vec<Entry>,
    /// Agreements.
    pub agreements: Vec<Entry>,
}
