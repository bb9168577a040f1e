//! The typed documents that parsing makes: front matter by kind, and the outline of the body.

use jiff::civil::Date;

use crate::base::date::Interval;
use crate::base::path::ContentPath;
use crate::base::source::FileId;
use crate::base::span::{Span, Spanned};
use crate::territory::Code;

use super::kind::Kind;
use super::prose::Prose;
use super::section::{Mark, SectionName};

/// One contributed document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its source.
    pub file: FileId,
    /// Its source's path, for messages and relative links.
    pub path: ContentPath,
    /// Its kind.
    pub kind: Kind,
    /// Its id, unique per kind and territory.
    pub id: String,
    /// The territory of its folder.
    pub territory: Code,
    /// Fields that every kind has.
    pub front: Front,
    /// Fields of its kind.
    pub details: Details,
    /// The outline of its text.
    pub body: Body,
}

impl Document {
    /// The title, or the id where a completion has none.
    pub fn title(&self) -> &str {
        self.front
            .title
            .as_ref()
            .map_or(&self.id, |title| &title.value)
    }
}

/// Whether and how a document is published.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum State {
    /// `brouillon`: never published.
    Draft,
    /// `a-relire`: published with its notice, never shown as verified.
    ToReview,
    /// `publie`.
    #[default]
    Published,
    /// `archive`: kept out of lists and search.
    Archived,
}

/// Where a fact was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// What it is called.
    pub name: String,
    /// Its address, when it has one.
    pub link: Option<Spanned<String>>,
    /// The day of the copy that was read.
    pub seen_on: Option<Date>,
}

/// Common front matter.
#[derive(Clone, Debug, Default)]
pub struct Front {
    /// `titre`.
    pub title: Option<Spanned<String>>,
    /// `resume`.
    pub summary: Option<Spanned<String>>,
    /// `thematiques`, as `logement` or `logement/aides`.
    pub topics: Vec<Spanned<String>>,
    /// `publics`.
    pub audiences: Vec<Spanned<String>>,
    /// `mots_usagers`: as people say it.
    pub user_words: Vec<String>,
    /// `acronymes`.
    pub acronyms: Vec<Spanned<String>>,
    /// `responsable`: an id or plain words.
    pub owner: Option<Spanned<String>>,
    /// `verifie_le`.
    pub verified_on: Option<Spanned<Date>>,
    /// `verifie_par`.
    pub verified_by: Option<Spanned<String>>,
    /// `revoir_tous_les`.
    pub review_every: Option<Interval>,
    /// `expire_le`.
    pub expires_on: Option<Spanned<Date>>,
    /// `etat`.
    pub state: State,
    /// `changements`, newest first.
    pub changes: Vec<Spanned<String>>,
    /// `sources`.
    pub sources: Vec<Source>,
    /// `exemple: oui`: invented for the demonstration, and marked so.
    pub example: bool,
    /// `licence`, as written.
    pub licence: Option<Spanned<String>>,
}

/// Fields of one kind.
#[derive(Clone, Debug)]
pub enum Details {
    /// A guide's.
    Guide(Box<GuideDetails>),
    /// A term's.
    Term(TermDetails),
    /// An organisme's.
    Organisme(OrganismeDetails),
    /// A contact's.
    Contact(ContactDetails),
    /// A territory's.
    Territory(TerritoryDetails),
    /// A topic's.
    Topic(TopicDetails),
}

/// Fields of a guide.
#[derive(Clone, Debug, Default)]
pub struct GuideDetails {
    /// `lien_demarche`: where the procedure is done.
    pub procedure_link: Option<Spanned<String>>,
    /// `lien_officiel`: the official text.
    pub official_link: Option<Spanned<String>>,
    /// `fiche_sp`: the number of the service-public.fr sheet.
    pub sheet: Option<String>,
    /// `organismes`: types (`caf`) or ids.
    pub organismes: Vec<Spanned<String>>,
    /// `canaux`: en-ligne, guichet, telephone, courrier.
    pub channels: Vec<&'static str>,
    /// Where `canaux` is written.
    pub channels_at: Option<Span>,
    /// `aucun_canal_humain: oui`.
    pub no_human_channel: bool,
    /// `prerequis`.
    pub prerequisites: Vec<Spanned<String>>,
    /// `pieces`, for imports.
    pub papers: Vec<Spanned<String>>,
    /// `duree_minutes`.
    pub minutes: Option<u32>,
    /// `delai`.
    pub delay: Option<String>,
    /// `cout`.
    pub cost: Option<String>,
    /// `modes`.
    pub modes: Vec<&'static str>,
    /// `passer_la_main`.
    pub hand_over: Vec<Spanned<String>>,
    /// `niveau_lecture`: falc, simple, courant, technique.
    pub reading_level: Option<Spanned<&'static str>>,
    /// `relu_par_des_personnes_concernees: oui`.
    pub read_by_concerned: bool,
    /// `verrou`: sections that nobody may replace or hide.
    pub locked: Vec<SectionName>,
}

/// Fields of a glossary term.
#[derive(Clone, Debug, Default)]
pub struct TermDetails {
    /// `sigle`.
    pub acronym: Option<String>,
    /// `developpe`.
    pub expansion: Option<String>,
    /// `ancien_nom`, with `jusqu_au`.
    pub former_names: Vec<(String, Option<String>)>,
    /// `nouveau_nom`.
    pub new_name: Option<String>,
    /// `synonymes`.
    pub synonyms: Vec<String>,
    /// `ambigu_avec`.
    pub ambiguous_with: Option<String>,
    /// `fiche_de_reference`: the guide to read.
    pub reference_guide: Option<Spanned<String>>,
}

/// How to reach an organisme or a contact.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// `telephone`.
    pub phone: Option<String>,
    /// `courriel`.
    pub email: Option<Spanned<String>>,
    /// `horaires`.
    pub hours: Option<String>,
    /// `lien`.
    pub link: Option<Spanned<String>>,
    /// `adresse`.
    pub address: Option<String>,
}

/// Fields of an organisme.
#[derive(Clone, Debug, Default)]
pub struct OrganismeDetails {
    /// `type`: caf, msa, cpam, mdph…
    pub type_of: Option<Spanned<String>>,
    /// `zone`: where it is competent; its folder's territory when empty.
    pub zone: Vec<Spanned<String>>,
    /// How to reach it.
    pub reach: Reach,
    /// `accueil_sans_rdv`.
    pub walk_in: bool,
}

/// Fields of a contact.
#[derive(Clone, Debug, Default)]
pub struct ContactDetails {
    /// `role`: personne-ressource, interlocuteur, coordination.
    pub role: Option<&'static str>,
    /// `organisme`: the body it belongs to.
    pub organisme: Option<Spanned<String>>,
    /// `nom_personne`: a person's name; needs `accord_du`.
    pub person: Option<Spanned<String>>,
    /// `zone`: where it answers; its folder's territory when empty.
    pub zone: Vec<Spanned<String>>,
    /// How to reach it.
    pub reach: Reach,
    /// `canal_prefere`.
    pub preferred_channel: Option<String>,
    /// `visibilite: public`; the other contacts stay out of everything.
    pub public: bool,
    /// `accord_du`.
    pub consent_on: Option<Date>,
    /// `fin_le`: until when it holds.
    pub until: Option<Date>,
}

/// Fields of a territory's own page.
#[derive(Clone, Debug, Default)]
pub struct TerritoryDetails {
    /// `membres` of a bassin: EPCI or communes, as codes or names.
    pub members: Vec<Spanned<String>>,
    /// `liens`: `(name, address)`.
    pub links: Vec<(String, Spanned<String>)>,
}

/// Fields of a topic.
#[derive(Clone, Debug, Default)]
pub struct TopicDetails {
    /// `ordre` in lists; topics without it come last, by title.
    pub order: Option<u32>,
    /// `sous_thematiques`: `(slug, title)`.
    pub subtopics: Vec<(String, String)>,
}

/// The outline of a document's text: ranges into the source, no copy of it.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The text after the front matter.
    pub span: Span,
    /// Its sections, in order; text before the first heading is a section without name.
    pub sections: Vec<Section>,
    /// Its links and pictures.
    pub links: Vec<Link>,
    /// How long its sentences are, where some rule will ask.
    pub prose: Option<Prose>,
}

/// One section of a body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Which section it is.
    pub name: SectionName,
    /// Its heading as written, without the mark; empty before the first heading.
    pub title: String,
    /// What it does to the section of the wider level.
    pub mark: Mark,
    /// Where its heading is.
    pub heading: Span,
}

/// A link or picture of a body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// Its target as written.
    pub target: String,
    /// Its place in the file.
    pub span: Span,
    /// True for a picture.
    pub image: bool,
}
