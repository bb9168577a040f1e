//! The typed documents that parsing makes: front matter by kind, and the outline of the body.

use jiff::civil::{Date, Time};

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
    /// Digest of the facts of its front matter (see [`super::digest::facts`]).
    pub facts: u64,
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
    /// `auteurs`: ids or plain words.
    pub authors: Vec<Spanned<String>>,
    /// `responsable`: an id or plain words.
    pub owner: Option<Spanned<String>>,
    /// `suppleant`: who stands in for the owner; an id or plain words.
    pub deputy: Option<Spanned<String>>,
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
    /// `remplace`: ids of the same kind that this document takes over from.
    pub replaces: Vec<Spanned<String>>,
    /// `remplace_par`: the document to read instead.
    pub replaced_by: Option<Spanned<String>>,
    /// `licence`, where it is not the library's.
    pub licence: Option<Spanned<String>>,
    /// `adapte_de`: what it was adapted from: a path, an address or plain words.
    pub adapted_from: Option<Spanned<String>>,
    /// `base_vue`: fingerprint of the wider text that a completion was last confirmed on.
    pub base_seen: Option<Spanned<String>>,
    /// `changements`, newest first.
    pub changes: Vec<Spanned<String>>,
    /// `sources`.
    pub sources: Vec<Source>,
    /// `exemple: oui`: invented for the demonstration, and marked so.
    pub example: bool,
}

macro_rules! details {
    ($($kind:ident($held:ty) $name:ident: $of:ty, $doc:literal;)*) => {
        /// Fields of one kind.
        #[derive(Clone, Debug)]
        pub enum Details { $(#[doc = $doc] $kind($held),)* }

        impl Details {
            $(
                #[doc = $doc]
                pub fn $name(&self) -> Option<&$of> {
                    match self {
                        Self::$kind(details) => Some(details),
                        _ => None,
                    }
                }
            )*
        }
    };
}

details! {
    Guide(Box<GuideDetails>) guide: GuideDetails, "A guide's.";
    Pathway(PathwayDetails) pathway: PathwayDetails, "A pathway's.";
    Module(Box<ModuleDetails>) module: ModuleDetails, "A module's.";
    Session(Box<SessionDetails>) session: SessionDetails, "A session's.";
    Tool(ToolDetails) tool: ToolDetails, "A tool's.";
    Contact(ContactDetails) contact: ContactDetails, "A contact's.";
    Organisme(OrganismeDetails) organisme: OrganismeDetails, "An organisme's.";
    Place(Box<PlaceDetails>) place: PlaceDetails, "A place's.";
    Agreement(AgreementDetails) agreement: AgreementDetails, "An agreement's.";
    Notice(NoticeDetails) notice: NoticeDetails, "A notice's.";
    Term(TermDetails) term: TermDetails, "A term's.";
    Territory(TerritoryDetails) territory: TerritoryDetails, "A territory's.";
    Topic(TopicDetails) topic: TopicDetails, "A topic's.";
}

impl Details {
    /// Where an organisme, a contact or a place is competent, as written; empty for other kinds.
    pub fn zone(&self) -> &[Spanned<String>] {
        let organisme = self.organisme().map(|details| &details.zone);
        let contact = || self.contact().map(|details| &details.zone);
        let place = || self.place().map(|details| &details.zone);
        organisme
            .or_else(contact)
            .or_else(place)
            .map_or(&[], Vec::as_slice)
    }
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
    pub acronym: Option<Spanned<String>>,
    /// `developpe`.
    pub expansion: Option<String>,
    /// `ancien_nom`, with `jusqu_au`.
    pub former_names: Vec<(String, Option<String>)>,
    /// `nouveau_nom`.
    pub new_name: Option<String>,
    /// `synonymes`.
    pub synonyms: Vec<Spanned<String>>,
    /// `ambigu_avec`.
    pub ambiguous_with: Vec<String>,
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

/// Fields of a pathway.
#[derive(Clone, Debug, Default)]
pub struct PathwayDetails {
    /// `guides`, in the order of the pathway.
    pub stages: Vec<Stage>,
}

/// One stage of a pathway.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stage {
    /// `guide`: its id.
    pub guide: Spanned<String>,
    /// `quand`: « dans les trois jours ».
    pub when: Option<String>,
    /// `note`: why, or what to watch.
    pub note: Option<String>,
}

/// Fields of a module.
#[derive(Clone, Debug, Default)]
pub struct ModuleDetails {
    /// `objectifs`: what participants can do afterwards.
    pub objectives: Vec<String>,
    /// `questions` that it answers.
    pub questions: Vec<String>,
    /// `duree_minutes`, else the sum of the two below.
    pub minutes: Option<u32>,
    /// `minutes_expose`.
    pub talk_minutes: Option<u32>,
    /// `minutes_exercice`.
    pub exercise_minutes: Option<u32>,
    /// `format`: atelier, individuel, croise.
    pub format: Option<&'static str>,
    /// `prerequis`.
    pub prerequisites: Vec<String>,
    /// `materiel`.
    pub material: Vec<String>,
    /// `guides`: ids of the guides that it rests on.
    pub guides: Vec<Spanned<String>>,
    /// `profils`: whom it is for.
    pub profiles: Vec<&'static str>,
    /// `competences`: free labels.
    pub skills: Vec<String>,
    /// `a_retenir`: what participants leave with.
    pub takeaways: Vec<String>,
}

/// Fields of a session.
#[derive(Clone, Debug, Default)]
pub struct SessionDetails {
    /// `date`.
    pub date: Option<Spanned<Date>>,
    /// `debut`: local time of the meeting.
    pub start: Option<Spanned<Time>>,
    /// `lieu`: id of a place, or plain words.
    pub place: Option<Spanned<String>>,
    /// `programme`, in order.
    pub programme: Vec<Item>,
    /// `animation`: who leads.
    pub leaders: Vec<Leader>,
    /// `places`: how many people can come.
    pub seats: Option<u32>,
    /// `inscription`: an address, a mailbox or plain words.
    pub registration: Option<Spanned<String>>,
    /// `organisateurs`: ids or plain words.
    pub organisers: Vec<Spanned<String>>,
    /// `evaluation`: how participants are asked what they thought; plain words or an address.
    pub evaluation: Option<Spanned<String>>,
}

/// One item of a session's programme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// What it is.
    pub what: What,
    /// How long, where the session says it.
    pub minutes: Option<u32>,
    /// Who leads it, where that differs from the session: names or profiles.
    pub leaders: Vec<String>,
    /// Its place in the file.
    pub span: Span,
}

/// What an item of a programme is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// `pause`.
    Break,
    /// A module or guide, by id.
    Document(Spanned<String>),
    /// A time with words only: « Tour de table ».
    Words(String),
}

/// Who leads a session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Leader {
    /// `nom`: an id or plain words (a role first: « conseiller numérique de Nontron »).
    pub name: String,
    /// `profil`: mediateur, travailleur-social, agent-accueil, benevole, public.
    pub profile: Option<&'static str>,
}

/// Fields of a tool.
#[derive(Clone, Debug, Default)]
pub struct ToolDetails {
    /// `type`: grille, modele, affiche, kit, fiche, autre.
    pub type_of: Option<&'static str>,
    /// `document`: a file of the library, or an address.
    pub document: Option<Spanned<String>>,
    /// `format`: « A4, recto » in plain words.
    pub format: Option<String>,
    /// `guides` that it goes with.
    pub guides: Vec<Spanned<String>>,
}

/// Fields of a place: the names of the national standard of places of digital mediation
/// (schéma « Lieux de médiation numérique »), then our own.
#[derive(Clone, Debug, Default)]
pub struct PlaceDetails {
    /// `commune`: its name.
    pub commune: Option<String>,
    /// `code_postal`.
    pub postal_code: Option<String>,
    /// `code_insee`.
    pub insee: Option<Spanned<String>>,
    /// `adresse`.
    pub address: Option<String>,
    /// `complement_adresse`.
    pub address_more: Option<String>,
    /// `latitude` and `longitude`, in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// `typologie`, as written: `RFS`, `CCAS`, `BIB`…
    pub types: Vec<String>,
    /// `telephone`.
    pub phone: Option<String>,
    /// `courriels`.
    pub emails: Vec<Spanned<String>>,
    /// `site_web`.
    pub site: Option<Spanned<String>>,
    /// `horaires`, as written.
    pub hours: Option<String>,
    /// `presentation_resume`.
    pub presentation: Option<String>,
    /// `presentation_detail`.
    pub presentation_more: Option<String>,
    /// `services`.
    pub services: Vec<String>,
    /// `publics_specifiquement_adresses`.
    pub audiences: Vec<String>,
    /// `prise_en_charge_specifique`.
    pub special_care: Vec<String>,
    /// `frais_a_charge`.
    pub fees: Vec<String>,
    /// `itinerance`.
    pub roaming: Vec<String>,
    /// `dispositif_programmes_nationaux`.
    pub programmes: Vec<String>,
    /// `formations_labels` and `autres_formations_labels`.
    pub labels: Vec<String>,
    /// `modalites_acces`.
    pub access: Vec<String>,
    /// `modalites_accompagnement`.
    pub support: Vec<String>,
    /// `fiche_acces_libre`: the accessibility sheet of the place.
    pub accessibility: Option<Spanned<String>>,
    /// `prise_rdv`: where an appointment is made.
    pub booking: Option<Spanned<String>>,
    /// `date_maj`: when the imported data was last changed.
    pub updated_on: Option<Date>,
    /// `note_locale`.
    pub local_note: Option<String>,
    /// `postes`: how many computers.
    pub computers: Option<u32>,
    /// `moyens_paiement`.
    pub payments: Vec<String>,
    /// `fermeture`.
    pub closures: Vec<Closure>,
    /// `zone`: whom it receives; its folder's territory when empty.
    pub zone: Vec<Spanned<String>>,
}

/// A time during which a place is closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closure {
    /// `du`: first day.
    pub from: Option<Spanned<Date>>,
    /// `au`: last day.
    pub to: Option<Spanned<Date>>,
    /// `raison`.
    pub reason: Option<String>,
}

/// Fields of an agreement.
#[derive(Clone, Debug, Default)]
pub struct AgreementDetails {
    /// `signataires`: ids or plain words.
    pub parties: Vec<Spanned<String>>,
    /// `objet`.
    pub subject: Option<String>,
    /// `du`: first day.
    pub from: Option<Spanned<Date>>,
    /// `au`: last day.
    pub to: Option<Spanned<Date>>,
    /// `document`: a file of the library, or an address.
    pub document: Option<Spanned<String>>,
    /// `complete`: the wider agreement that this one applies.
    pub completes: Option<Spanned<String>>,
}

/// How grave a notice is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Gravity {
    /// `info`.
    #[default]
    Info,
    /// `important`.
    Important,
    /// `urgent`.
    Urgent,
}

/// Fields of a notice.
#[derive(Clone, Debug, Default)]
pub struct NoticeDetails {
    /// `gravite`.
    pub gravity: Gravity,
    /// `du`: first day.
    pub from: Option<Spanned<Date>>,
    /// `au`: last day; a notice always has an end.
    pub to: Option<Spanned<Date>>,
    /// `concerne`: guides, topics, organismes.
    pub concerns: Vec<Spanned<String>>,
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
    /// `services_lieux` and `lieux_standard`: the services of places that belong to it.
    pub services: Vec<String>,
}

/// The outline of a document's text: ranges into the source, no copy of it.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The text after the front matter.
    pub span: Span,
    /// Its sections, in order; text before the first heading is a section without name.
    pub sections: Vec<Section>,
    /// The words of the headings inside its sections.
    pub headings: Vec<String>,
    /// Its links and pictures.
    pub links: Vec<Link>,
    /// How long its sentences are, where some rule will ask.
    pub prose: Option<Prose>,
    /// Those of its trainers' blocks.
    pub trainer_links: Vec<Link>,
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
    /// True when it holds a numbered list.
    pub numbered: bool,
    /// Digest of what a reader sees below the heading; 0 when that is nothing.
    pub digest: u64,
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
