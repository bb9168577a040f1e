//! Page views: everything that a template may see, and nothing else. Closed values: no view leads
//! back to the library, the clock or the disk.

mod directory;
mod frame;
mod guide;
mod machine;
mod search;
mod structured;
mod territory;
mod training;

pub use directory::{
    CardGroup, FormerName, GlossaryView, LetterGroup, OrganismesView, TermView, TopicView,
    TopicsView,
};
pub use frame::{Crumb, Frame, Item, LinkView, MovedView, SafeHtml, TopicCard};
pub use guide::{
    BlockView, CardView, FactView, Freshness, FreshnessView, GuideView, LocalSummary, LocalTag,
    OrganismeView, OutdatedView, PlainView, SectionView, SheetView, SourceView, VariantLink,
};
pub use machine::{AddressView, CategoryView, EntryView, FeedView, FileView, SitemapView};
pub use search::{AzView, Candidate, Hit, Piece, SearchView};
pub use structured::{
    AdministrativeArea, BreadcrumbList, Course, Event, GovernmentService, ListItem, Organization,
    Place, PostalAddress, ServiceChannel, Structured, Thing,
};
pub use territory::{HomeView, TerritoriesView, TerritoryGroup, TerritoryView, TopicItems};
pub use training::{
    AnswerKeyView, BookletView, LeaderView, MaterialView, MeetingView, ModuleView, NotesView,
    OverdueView, PartView, PlaceLine, RunSheetView, SessionLine, SessionView, SlotView,
    TrainersView,
};

use serde::Serialize;

/// A page of the site: which template, and what it shows.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum PageView {
    /// `home.html`.
    Home(HomeView),
    /// `territories.html`: every région with its départements.
    Territories(TerritoriesView),
    /// `territory.html`.
    Territory(TerritoryView),
    /// `topics.html`.
    Topics(TopicsView),
    /// `topic.html`.
    Topic(TopicView),
    /// `guide.html`.
    Guide(Box<GuideView>),
    /// `sheet.html`: a pathway, a tool, an agreement.
    Sheet(Box<SheetView>),
    /// `module.html`, for everyone or for its trainer.
    Module(Box<ModuleView>),
    /// `session.html`.
    Session(Box<SessionView>),
    /// `booklet.html`: what participants are handed.
    Booklet(Box<BookletView>),
    /// `run-sheet.html`: what trainers lead by.
    RunSheet(Box<RunSheetView>),
    /// `answer-key.html`.
    AnswerKey(Box<AnswerKeyView>),
    /// `trainers.html`: the first of the trainers' pages.
    Trainers(TrainersView),
    /// `glossary.html`.
    Glossary(GlossaryView),
    /// `term.html`.
    Term(TermView),
    /// `organisme.html`: an organisme or a contact.
    Organisme(Box<OrganismeView>),
    /// `plain.html`: a place, a notice.
    Plain(PlainView),
    /// `organismes.html`: all organismes and contacts.
    Organismes(OrganismesView),
    /// `search-az.html`: the static A to Z.
    Az(AzView),
    /// `search.html`: live answers.
    Search(Box<SearchView>),
    /// `redirect.html`: an address that is no more.
    Moved(MovedView),
    /// `not-found.html`.
    NotFound,
    /// `accessibility.html`.
    Accessibility,
}

impl PageView {
    /// The template that shows this view.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Territories(_) => "territories.html",
            Self::Territory(_) => "territory.html",
            Self::Topics(_) => "topics.html",
            Self::Topic(_) => "topic.html",
            Self::Guide(_) => "guide.html",
            Self::Sheet(_) => "sheet.html",
            Self::Module(_) => "module.html",
            Self::Session(_) => "session.html",
            Self::Booklet(_) => "booklet.html",
            Self::RunSheet(_) => "run-sheet.html",
            Self::AnswerKey(_) => "answer-key.html",
            Self::Trainers(_) => "trainers.html",
            Self::Glossary(_) => "glossary.html",
            Self::Term(_) => "term.html",
            Self::Organisme(_) => "organisme.html",
            Self::Plain(_) => "plain.html",
            Self::Organismes(_) => "organismes.html",
            Self::Az(_) => "search-az.html",
            Self::Search(_) => "search.html",
            Self::Moved(_) => "redirect.html",
            Self::NotFound => "not-found.html",
            Self::Accessibility => "accessibility.html",
        }
    }
}
