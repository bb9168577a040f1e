//! Views of what is for learning: modules, sessions, and what their trainers and participants print.

use serde::Serialize;

use super::{
    CardView, FactView, FreshnessView, Item, LinkView, SafeHtml, SectionView, SheetView, SourceView,
};

/// A merged module, for one set of levels.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ModuleView {
    /// What it shares with other kinds.
    #[serde(flatten)]
    pub sheet: SheetView,
    /// Length, format, profiles: keys `fact-…`.
    pub facts: Vec<FactView>,
    /// What participants can do afterwards.
    pub objectives: Vec<String>,
    /// The questions that it answers.
    pub questions: Vec<String>,
    /// What is needed before.
    pub prerequisites: Vec<String>,
    /// What has to be brought.
    pub material: Vec<String>,
    /// Skills, as free labels.
    pub skills: Vec<String>,
    /// What participants leave with.
    pub takeaways: Vec<String>,
    /// The guides that it rests on.
    pub guides: Vec<Item>,
    /// Trainers' blocks of those guides (only on the trainer's page).
    pub notes: Vec<NotesView>,
    /// The same module on the other side: the trainer's page from the public one, and back.
    pub other_side: String,
    /// True on the trainer's page.
    pub trainer: bool,
}

/// What a guide holds for trainers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NotesView {
    /// The guide, its freshness in words.
    pub guide: Option<Item>,
    /// Its sections, or what trainers alone read in them.
    pub sections: Vec<SectionView>,
}

/// What all pages of a session say of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeetingView {
    /// Its title.
    pub title: String,
    /// Its summary, or empty.
    pub summary: String,
    /// « jeudi 15 octobre 2026 », or empty.
    pub date: String,
    /// « de 9 h 30 à 12 h 30 », or empty.
    pub hours: String,
    /// True once its day is over.
    pub past: bool,
    /// Invented for the demonstration.
    pub example: bool,
    /// The name of its territory; empty for France.
    pub territory: String,
    /// Where it is held.
    pub place: Option<PlaceLine>,
    /// Who leads it.
    pub leaders: Vec<LeaderView>,
    /// Who organises it; a link without address is words.
    pub organisers: Vec<LinkView>,
    /// How many people can come; 0 when that is not said.
    pub seats: u32,
    /// How to register; a link without address is words.
    pub registration: Option<LinkView>,
    /// How participants say what they thought; a link without address is words.
    pub evaluation: Option<LinkView>,
    /// Its programme.
    pub programme: Vec<SlotView>,
    /// What participants can do afterwards, all modules together.
    pub objectives: Vec<String>,
}

/// The place of a session.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceLine {
    /// Its name.
    pub title: String,
    /// Its page, or empty.
    pub href: String,
    /// Its postal address, or empty.
    pub address: String,
}

/// Someone who leads a session.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LeaderView {
    /// A name or a role; empty when it may not be told.
    pub name: String,
    /// Their page, or empty.
    pub href: String,
    /// Key of their profession: `profile-mediateur`…, or empty.
    pub profile: String,
}

/// One line of a programme.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SlotView {
    /// « 9 h 30 – 10 h 15 », « à partir de 10 h 15 », or empty.
    pub time: String,
    /// How many minutes; 0 when nobody said.
    pub minutes: u32,
    /// What it is.
    pub title: String,
    /// Its page, or empty.
    pub href: String,
    /// Its part of the same page, or empty.
    pub anchor: String,
    /// `module`, `guide`, `parcours`, `outil`, `pause` or `mots`.
    pub kind: &'static str,
    /// What participants can do afterwards.
    pub objectives: Vec<String>,
    /// Who leads it, where that differs from the session.
    pub leaders: Vec<String>,
    /// What has to be brought.
    pub material: Vec<String>,
}

/// The public page of a session.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SessionView {
    /// What all its pages say.
    #[serde(flatten)]
    pub meeting: MeetingView,
    /// Its text.
    pub html: SafeHtml,
    /// What participants are handed.
    pub booklet: String,
    /// The trainers' run sheet.
    pub run_sheet: String,
    /// The file for a calendar, or empty.
    pub calendar: String,
    /// The calendar of all coming sessions of the territory, or empty.
    pub calendar_all: String,
    /// Who keeps it current, or empty.
    pub owner: String,
    /// Where the facts were read.
    pub sources: Vec<SourceView>,
}

/// What participants are handed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BookletView {
    /// What all pages of the session say.
    #[serde(flatten)]
    pub meeting: MeetingView,
    /// The session's own page.
    pub session: String,
    /// Its modules and guides, in order.
    pub parts: Vec<PartView>,
    /// Whom to call afterwards.
    pub cards: Vec<CardView>,
}

/// One item of a programme, unfolded.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PartView {
    /// Its line in the programme.
    pub slot: SlotView,
    /// Its summary, or empty.
    pub summary: String,
    /// Questions that it answers.
    pub questions: Vec<String>,
    /// Its text, one level below the part's own heading.
    pub sections: Vec<SectionView>,
    /// What participants leave with.
    pub takeaways: Vec<String>,
    /// The guides that it rests on.
    pub guides: Vec<Item>,
    /// Trainers' blocks of those guides (only on trainers' pages).
    pub notes: Vec<NotesView>,
}

/// What trainers lead by.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RunSheetView {
    /// What all pages of the session say.
    #[serde(flatten)]
    pub meeting: MeetingView,
    /// The session's text, for trainers.
    pub html: SafeHtml,
    /// The session's own page.
    pub session: String,
    /// What participants are handed.
    pub booklet: String,
    /// The answers.
    pub answer_key: String,
    /// What has to be brought, with the items that need it.
    pub material: Vec<MaterialView>,
    /// Guides that must be read again before anything is handed out.
    pub overdue: Vec<OverdueView>,
    /// Its items, in order.
    pub parts: Vec<PartView>,
}

/// A thing to bring.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MaterialView {
    /// What.
    pub name: String,
    /// For which items.
    pub needed_by: Vec<String>,
}

/// A guide whose review is late.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OverdueView {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Its territory; empty for France.
    pub territory: String,
    /// Its freshness.
    pub freshness: FreshnessView,
    /// Who keeps it current, or empty.
    pub owner: String,
}

/// The answers to the exercises of a session.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AnswerKeyView {
    /// What all pages of the session say.
    #[serde(flatten)]
    pub meeting: MeetingView,
    /// The run sheet.
    pub run_sheet: String,
    /// Items that hold answers, in order.
    pub parts: Vec<PartView>,
}

/// The first of the trainers' pages.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TrainersView {
    /// Sessions to come, soonest first; those without a date last.
    pub coming: Vec<SessionLine>,
    /// Sessions that are over, latest first.
    pub past: Vec<SessionLine>,
    /// Modules as their trainers read them.
    pub modules: Vec<Item>,
}

/// A session in the trainers' list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SessionLine {
    /// Its title.
    pub title: String,
    /// « jeudi 15 octobre 2026 », or empty.
    pub date: String,
    /// Its territory; empty for France.
    pub territory: String,
    /// Invented for the demonstration.
    pub example: bool,
    /// Its run sheet.
    pub run_sheet: String,
    /// Its answers.
    pub answer_key: String,
    /// What participants are handed.
    pub booklet: String,
}
