//! Views of a guide, and of an organisme or contact.

use serde::Serialize;

use super::{Around, LinkView, NoticeCard, SafeHtml};

/// How fresh a document is today.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Freshness {
    /// Verified, in its period.
    Fresh,
    /// Up to a quarter of the period late.
    Due,
    /// Later than that, up to twice the period.
    Late,
    /// Beyond twice the period, or past its end.
    Old,
    /// Never verified: written from a dated copy, or without any date.
    #[default]
    Unverified,
}

/// Freshness in a form that templates can put in words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FreshnessView {
    /// The state: `fresh`, `due`, `late`, `old`, `unverified`.
    pub state: Freshness,
    /// « 12 mars 2026 », or empty.
    pub verified_on: String,
    /// Who verified, or empty.
    pub verified_by: String,
    /// « 12 septembre 2026 », the day from which a review is due; or empty.
    pub review_on: String,
    /// « 3 juin 2025 », the day of the copy that it was written from; only when never verified.
    pub copied_on: String,
    /// `national` or `wider`: which text has changed since a completion of it was verified; or empty.
    pub base: &'static str,
}

/// What the pages of all kinds that inherit show: a document merged for one set of levels.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SheetView {
    /// The kind's word: `guide`, `parcours`, `module`, `outil`, `accord`.
    pub kind: &'static str,
    /// Its id, for « Voir ce guide pour une autre commune »: `apl`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// « En bref » of its front matter.
    pub summary: String,
    /// Summaries of the levels that complete it: « Ici : … ».
    pub local_summaries: Vec<LocalSummary>,
    /// The oldest freshness that matters.
    pub freshness: FreshnessView,
    /// Levels that were verified before the text that they complete changed.
    pub outdated: Vec<OutdatedView>,
    /// Name of the narrowest contributing territory; empty for France.
    pub territory: String,
    /// « en Dordogne »: where this version is true; empty for France.
    pub territory_where: String,
    /// True when local levels complete a wider document; false for one of its own.
    pub completed: bool,
    /// True when every local part is invented for the demonstration.
    pub example: bool,
    /// All versions, wide to narrow; one alone when there is no other.
    pub variants: Vec<VariantLink>,
    /// Topics, for the line above the title and related reading.
    pub topics: Vec<LinkView>,
    /// The sections, in the order of the page.
    pub sections: Vec<SectionView>,
    /// Dated changes, newest first.
    pub changes: Vec<String>,
    /// Where the facts were read.
    pub sources: Vec<SourceView>,
    /// Who keeps it current, or empty.
    pub owner: String,
    /// Alerts, pathways, what to read next, provenance.
    pub around: Around,
}

/// A merged guide, for one set of levels.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GuideView {
    /// What it shares with other kinds.
    #[serde(flatten)]
    pub sheet: SheetView,
    /// Facts: duration, cost, delay, channels.
    pub facts: Vec<FactView>,
    /// True when the procedure has no human channel.
    pub no_human_channel: bool,
    /// Where the procedure is done.
    pub procedure_link: Option<LinkView>,
    /// The official text.
    pub official_link: Option<LinkView>,
    /// Who may take over.
    pub hand_over: Vec<String>,
}

/// A level whose additions were verified on an older wider text.
#[derive(Clone, Debug, Serialize)]
pub struct OutdatedView {
    /// The level's name.
    pub territory: String,
    /// `national` or `wider`: which text has changed.
    pub base: &'static str,
    /// « 12 mars 2026 », when the level was verified.
    pub verified_on: String,
}

/// What a level adds to the summary.
#[derive(Clone, Debug, Serialize)]
pub struct LocalSummary {
    /// The level's name.
    pub territory: String,
    /// Its words.
    pub text: String,
}

/// Another version of the same guide.
#[derive(Clone, Debug, Serialize)]
pub struct VariantLink {
    /// The territory's name; « France » for the national one.
    pub title: String,
    /// Its address.
    pub href: String,
    /// True for the page being read.
    pub current: bool,
}

/// A fact of a procedure, by message key: `fact-duration`, `fact-cost`, `fact-delay`, `fact-channels`.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    /// Key of its name.
    pub key: &'static str,
    /// Its value, in words.
    pub value: String,
}

/// One section of a merged guide.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SectionView {
    /// Its anchor.
    pub anchor: String,
    /// Its heading; empty for text before any heading.
    pub title: String,
    /// `brief`, `before`, `papers`, `steps`, `cases`, `blocked`, `where`, `after`, `hand-over`,
    /// `for-person`, `notes`, `history`, `opening`, `other`.
    pub kind: &'static str,
    /// Its blocks, in order, each with the level that wrote it.
    pub blocks: Vec<BlockView>,
    /// Cards of organismes and contacts (only under « Où s'adresser »).
    pub cards: Vec<CardView>,
}

/// What one level wrote in one section.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BlockView {
    /// The text.
    pub html: SafeHtml,
    /// Who added it; `None` for the widest level, whose text is the base.
    pub local: Option<LocalTag>,
}

/// The line above a local block.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LocalTag {
    /// The territory's name.
    pub territory: String,
    /// The level's own freshness.
    pub freshness: FreshnessView,
    /// `adds`, `replaces`, `hides`.
    pub action: &'static str,
    /// Invented for the demonstration.
    pub example: bool,
}

/// A card of an organisme or contact.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CardView {
    /// Its name.
    pub title: String,
    /// Its page.
    pub href: String,
    /// What it is: « organisme », « interlocuteur »… as a message key (`role-…`), or empty.
    pub role: String,
    /// Its summary, or empty.
    pub summary: String,
    /// Where it is competent: « Dordogne »; empty for France.
    pub territory: String,
    /// Telephone as written, or empty.
    pub phone: String,
    /// Telephone for `tel:`, or empty.
    pub phone_link: String,
    /// E-mail address, or empty.
    pub email: String,
    /// Opening hours in words, or empty.
    pub hours: String,
    /// Postal address, or empty.
    pub address: String,
    /// Its own site.
    pub link: Option<LinkView>,
    /// Received without appointment.
    pub walk_in: bool,
    /// Invented for the demonstration.
    pub example: bool,
    /// Its freshness.
    pub freshness: FreshnessView,
}

/// A source that was read.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Its name.
    pub name: String,
    /// Its address, or empty.
    pub href: String,
    /// « 12 mars 2026 », the day of the copy, or empty.
    pub seen_on: String,
}

/// The page of an organisme or contact.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OrganismeView {
    /// The card, in full.
    pub card: CardView,
    /// `organisme` or `contact`.
    pub kind: &'static str,
    /// Notices in course that concern it.
    pub notices: Vec<NoticeCard>,
    /// Its text.
    pub html: SafeHtml,
    /// Who keeps it current, or empty.
    pub owner: String,
    /// Where the facts were read.
    pub sources: Vec<SourceView>,
}
