//! Views of search: the static A to Z, and live answers.

use serde::Serialize;

use super::{FreshnessView, Item, LetterGroup, LinkView, NoticeCard};

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
    /// Message keys of why it is here: `reason-titre`…
    pub reasons: Vec<String>,
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
    /// Of a guide, where its procedure is done; or empty.
    pub procedure: String,
    /// Telephone, for contacts and organismes; or empty.
    pub phone: String,
    /// Telephone for `tel:`, or empty.
    pub phone_link: String,
    /// Notices that concern it where the person lives, the gravest first.
    pub notices: Vec<NoticeCard>,
}

/// A piece of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// True when they answer the query.
    pub marked: bool,
}

/// A choice that narrows the answers, with how many they would be.
#[derive(Clone, Debug, Serialize)]
pub struct FacetLink {
    /// « Logement ».
    pub title: String,
    /// The same search, narrowed.
    pub href: String,
    /// How many answers.
    pub count: usize,
}

/// The choices of one sort.
#[derive(Clone, Debug, Serialize)]
pub struct FacetView {
    /// Message key of the sort: `facet-thematique`, `facet-genre`, `facet-public`, `facet-niveau`.
    pub key: String,
    /// The choices, the most answers first.
    pub links: Vec<FacetLink>,
}

/// A filter in force.
#[derive(Clone, Debug, Serialize)]
pub struct FilterView {
    /// Message key of its sort.
    pub key: String,
    /// « Logement ».
    pub title: String,
    /// The same search without it.
    pub remove: String,
}

/// Words of the query and what the glossary reads them as.
#[derive(Clone, Debug, Serialize)]
pub struct ReadAs {
    /// As typed.
    pub asked: String,
    /// As understood.
    pub meant: String,
}

/// An answer about another territory.
#[derive(Clone, Debug, Serialize)]
pub struct ElsewhereView {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The territory's name.
    pub territory: String,
}

/// A missing guide can be told: a letter or a form that is filled beforehand, never sent by itself.
#[derive(Clone, Debug, Serialize)]
pub struct ReportView {
    /// Who reads it: the territory's coordination; or empty.
    pub to: String,
    /// `mailto:` or the address of a form.
    pub href: String,
}

/// Live answers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SearchView {
    /// The query as typed.
    pub query: String,
    /// The query with its corrections; empty when there is none.
    pub corrected: String,
    /// The search for the words as typed, where they were corrected; the corrected search, where they
    /// are searched for as typed; else empty.
    pub exact: String,
    /// True when the words are searched for as typed.
    pub is_exact: bool,
    /// What the glossary put beside words of the query.
    pub read_as: Vec<ReadAs>,
    /// What is looked through, without a query: « Logement », « Logement · Contact »; or empty.
    pub browsed: String,
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
    /// Filters in force.
    pub filters: Vec<FilterView>,
    /// What narrows the answers.
    pub facets: Vec<FacetView>,
    /// Guides and what is beside them, in the order of their rank.
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
    /// The first of them.
    pub elsewhere_first: Vec<ElsewhereView>,
    /// The same search, for the whole of France.
    pub everywhere: String,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The page before this one.
    pub previous: Option<String>,
    /// The page after this one.
    pub next: Option<String>,
    /// Words that were left out because the query was too long.
    pub ignored: Vec<String>,
    /// Where to go on: the topics of what was found, or all topics.
    pub topics: Vec<LinkView>,
    /// The list of all guides.
    pub all_guides: String,
    /// Where a missing guide is told, on weak answers.
    pub report: Option<ReportView>,
    /// Who coordinates where the person lives, on weak answers that do not show them already.
    pub coordinator: Option<Hit>,
}
