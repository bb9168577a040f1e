//! The answer of a search: what the API gives as JSON and the search page shows.

use std::sync::Arc;

use serde::Serialize;
use utoipa::ToSchema;

use crate::territory::Code;

use super::rank::Factors;
use super::record::Record;

/// A passage: pieces of text, marked where they answer the query.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Excerpt {
    /// The pieces.
    pub pieces: Vec<ExcerptPiece>,
}

/// A piece of an excerpt.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExcerptPiece {
    /// Its words.
    #[serde(rename = "texte")]
    pub text: String,
    /// True where it answers.
    #[serde(rename = "marque")]
    pub marked: bool,
}

/// Query, territory, results. Field names are the API's (French).
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Answer {
    /// The query as understood.
    pub requete: Understood,
    /// Where the person lives.
    #[schema(required)]
    pub territoire: Option<Place>,
    /// 0 to 1: share of the query's weight that the first result's title, summary and headings hold.
    pub confiance: f32,
    /// True when nothing really fits.
    pub incertain: bool,
    /// How many results there are, all pages together.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages can be asked for: 20 at most, however many results there are.
    pub pages: usize,
    /// Ranked results.
    pub resultats: Vec<Hit>,
    /// Ids of organismes, contacts and places near the person; those that the words did not find stand
    /// after the ranked results.
    pub pres_d_ici: Vec<String>,
    /// Ids of training material among the results.
    pub formation: Vec<String>,
    /// Answers about other territories.
    pub ailleurs: Elsewhere,
    /// Counts by kind and by topic.
    pub facettes: Facets,
}

/// A query as understood.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Understood {
    /// As typed.
    pub texte: String,
    /// The words that were searched.
    pub termes: Vec<String>,
    /// Words left out because there were too many.
    pub ignores: Vec<String>,
    /// Misspelt words, and what was searched for instead.
    pub corrections: Vec<Replacement>,
    /// Words that the glossary explains, and the names that were searched for too.
    pub expansions: Vec<Replacement>,
    /// The text with its corrections, for the search page; empty when nothing was corrected.
    #[serde(skip)]
    pub corrected: String,
}

/// Words of a query and what they were read as.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct Replacement {
    /// As typed.
    pub demande: String,
    /// As understood.
    pub compris: String,
}

/// A territory with its chain.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Place {
    /// `com:24328`.
    #[schema(value_type = String, example = "com:24328")]
    pub code: Code,
    /// Its name.
    pub nom: String,
    /// Narrow to wide.
    pub chaine: Vec<PlaceStep>,
}

/// One step of a chain.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlaceStep {
    /// `dep:24`.
    #[schema(value_type = String, example = "dep:24")]
    pub code: Code,
    /// Its name.
    pub nom: String,
}

/// One result.
#[derive(Clone, Debug, Serialize, ToSchema)]
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
    #[schema(value_type = Vec<ExcerptPiece>)]
    pub extrait: Excerpt,
    /// Its page, relative to the site's root, without leading slash.
    pub url: String,
    /// The territory that it is about.
    #[schema(value_type = String, example = "dep:24")]
    pub territoire: Code,
    /// Its topics.
    pub thematiques: Vec<String>,
    /// When it was verified: `2026-03-12`; `null` when it never was.
    #[schema(required, format = Date)]
    pub verifie_le: Option<String>,
    /// `a-jour`, `a-revoir`, `en-retard`, `perime`, `non-verifie`.
    pub fraicheur: &'static str,
    /// Why it is here: `sigle`, `titre`, `mots`, `resume`, `intertitre`, `correction`, `glossaire`,
    /// `territoire`, else `texte`; `pres-d-ici` for one that stands beside the ranked results.
    pub raisons: Vec<&'static str>,
    /// Notices in course that concern it, where the person lives; three at most, the gravest first.
    pub avis: Vec<Raised>,
    /// Every factor of its place, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub explication: Option<Explanation>,
    /// All that is known of it, for the search page.
    #[serde(skip)]
    pub record: Arc<Record>,
}

/// A notice that concerns a result.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Raised {
    /// Its id.
    pub id: String,
    /// `info`, `important`, `urgent`.
    pub gravite: String,
    /// Its title.
    pub titre: String,
    /// Its summary.
    pub resume: String,
    /// Its page, relative to the site's root.
    pub url: String,
    /// The territory that it is for.
    #[schema(value_type = String, example = "dep:24")]
    pub territoire: Code,
    /// Its last day: `2026-10-31`.
    #[schema(required, format = Date)]
    pub jusqu_au: Option<String>,
    /// All that is known of it, for the search page.
    #[serde(skip)]
    pub record: Record,
}

impl Hit {
    /// True for one that stands beside the ranked results: near the person, whatever was asked.
    pub fn is_beside(&self) -> bool {
        self.raisons == ["pres-d-ici"]
    }
}

/// Why a result stands where it does.
#[derive(Clone, PartialEq, Debug, Serialize, ToSchema)]
pub struct Explanation {
    /// The product of the factors.
    pub score: f32,
    /// The factors.
    pub facteurs: Factors,
    /// What it holds of each word.
    pub mots: Vec<WordFound>,
    /// What the glossary put in the place of what.
    pub lecture: Vec<Replacement>,
}

/// What a result holds of one word of the query.
#[derive(Clone, PartialEq, Debug, Serialize, ToSchema)]
pub struct WordFound {
    /// As typed, folded.
    pub demande: String,
    /// As found; nothing for a word that the result does not hold.
    #[schema(required)]
    pub trouve: Option<String>,
    /// `tel-quel`, `complete`, `apparente` (same family), `corrige`.
    #[schema(required, value_type = Option<String>)]
    pub comment: Option<&'static str>,
    /// The fields that hold it.
    pub champs: Vec<&'static str>,
    /// 0 to 1.
    pub poids: f32,
    /// How much the word tells (idf).
    pub information: f32,
    /// Weight × the sum over the fields of weight × BM25.
    pub score: f32,
}

/// Answers about other territories: never among the results.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Elsewhere {
    /// How many.
    pub total: usize,
    /// The first of them.
    pub premiers: Vec<Found>,
}

/// A document that is named.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// Its title.
    pub titre: String,
    /// Its page, relative to the site's root.
    pub url: String,
    /// The territory that it is about.
    #[schema(value_type = String, example = "dep:24")]
    pub territoire: Code,
    /// That territory's name.
    pub nom: String,
}

/// Counts of results.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Facets {
    /// By kind.
    pub genre: Vec<Facet>,
    /// By topic.
    pub thematique: Vec<Facet>,
    /// By public.
    pub public: Vec<Facet>,
    /// By level of territory.
    pub niveau: Vec<Facet>,
}

/// One count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct Facet {
    /// The kind or topic.
    pub valeur: String,
    /// How many results.
    pub nombre: usize,
}
