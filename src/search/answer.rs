//! The answer of a search: what the API gives as JSON and the search page shows.

use serde::Serialize;

use crate::territory::Code;

use super::record::Record;

/// A passage: pieces of text, marked where they answer the query.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Excerpt {
    /// The pieces.
    pub pieces: Vec<ExcerptPiece>,
}

/// A piece of an excerpt.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ExcerptPiece {
    /// Its words.
    #[serde(rename = "texte")]
    pub text: String,
    /// True where it answers.
    #[serde(rename = "marque")]
    pub marked: bool,
}

/// Query, territory, results. Field names are the API's (French).
#[derive(Clone, Debug, Default, Serialize)]
pub struct Answer {
    /// The query as understood.
    pub requete: Understood,
    /// Where the person lives.
    pub territoire: Option<Place>,
    /// 0 to 1: share of the query's weight that the first result's title, summary and headings hold.
    pub confiance: f32,
    /// True when nothing really fits.
    pub incertain: bool,
    /// How many results there are, all pages together.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Ranked results.
    pub resultats: Vec<Hit>,
    /// Ids of organismes, contacts and places near the person, among the results.
    pub pres_d_ici: Vec<String>,
    /// Ids of training material among the results.
    pub formation: Vec<String>,
    /// Answers about other territories.
    pub ailleurs: Elsewhere,
    /// Counts by kind and by topic.
    pub facettes: Facets,
}

/// A query as understood.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Understood {
    /// As typed.
    pub texte: String,
    /// The words that were searched.
    pub termes: Vec<String>,
    /// Words left out because there were too many.
    pub ignores: Vec<String>,
    /// Corrected words: none in this version.
    pub corrections: Vec<String>,
    /// Expanded words: none in this version.
    pub expansions: Vec<String>,
}

/// A territory with its chain.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// `com:24328`.
    pub code: Code,
    /// Its name.
    pub nom: String,
    /// Narrow to wide.
    pub chaine: Vec<PlaceStep>,
}

/// One step of a chain.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceStep {
    /// `dep:24`.
    pub code: Code,
    /// Its name.
    pub nom: String,
}

/// One result.
#[derive(Clone, Debug, Serialize)]
pub struct Hit {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub genre: &'static str,
    /// Its title.
    pub titre: String,
    /// Its summary.
    pub resume: String,
    /// The best passage.
    pub extrait: Excerpt,
    /// Its page, relative to the site's root, without leading slash.
    pub url: String,
    /// The territory that it is about.
    pub territoire: Code,
    /// Its topics.
    pub thematiques: Vec<String>,
    /// When it was verified.
    pub verifie_le: Option<String>,
    /// `a-jour`, `a-revoir`, `en-retard`, `perime`, `non-verifie`.
    pub fraicheur: &'static str,
    /// Why it is here: `sigle`, `titre`, `resume`, else `texte`.
    pub raisons: Vec<&'static str>,
    /// All that is known of it, for the search page.
    #[serde(skip)]
    pub record: Record,
}

/// Answers about other territories, counted.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Elsewhere {
    /// How many.
    pub total: usize,
}

/// Counts of results.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Facets {
    /// By kind.
    pub genre: Vec<Facet>,
    /// By topic.
    pub thematique: Vec<Facet>,
}

/// One count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Facet {
    /// The kind or topic.
    pub valeur: String,
    /// How many results.
    pub nombre: usize,
}
