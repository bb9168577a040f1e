//! Page views: everything that a template may see, and nothing else. Closed values: no view leads
//! back to the library, the clock or the disk.

mod directory;
mod frame;
mod guide;
mod machine;
mod structured;
mod listing;
mod notice;
mod place;
mod search;
mod sheets;
mod territory;
mod training;

pub use directory::{
    CardGroup, FormerName, GlossaryView, LetterGroup, OrganismesView, TermView, TopicView,
    TopicsView,
};
pub use frame::{Crumb, Frame, Item, LinkView, MovedView, SafeHtml, TopicCard};
pub use guide::{
    BlockView, CardView, FactView, Freshness, FreshnessView, GuideView, LocalSummary, LocalTag,
    OrganismeView, OutdatedView, SectionView, SheetView, SourceView, VariantLink,
};
pub use listing::{
    EntriesView, Entry, EntryGroup, Shelf, TrainingView, WhoCell, WhoLink, WhoRow, WhoView,
};
pub use machine::{
    AddressView, CategoryView, EntryView, FeedView, FileView, OpenSearchView, SitemapView,
};
pub use notice::{NoticeCard, NoticeView, NoticesView};
pub use place::{
    ClosureView, CommunePlaces, HoursLine, PlaceCard, PlaceGroup, PlaceView, PlacesView,
};
pub use search::{
    AzView, Candidate, ElsewhereView, FacetLink, FacetView, FilterView, Hit, Piece, ReadAs,
    ReportView, SearchView,
};
pub use sheets::{AgreementView, Around, DownloadView, PathwayView, StageView, ToolView};
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
    Territory(Box<TerritoryView>),
    /// `topics.html`.
    Topics(TopicsView),
    /// `topic.html`.
    Topic(TopicView),
    /// `guide.html`.
    Guide(Box<GuideView>),
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
    /// `sheet.html`: what has nothing of its own kind to show.
    Sheet(Box<SheetView>),
    /// `pathway.html`.
    Pathway(Box<PathwayView>),
    /// `tool.html`.
    Tool(Box<ToolView>),
    /// `agreement.html`.
    Agreement(Box<AgreementView>),
    /// `notice.html`.
    Notice(Box<NoticeView>),
    /// `notices.html`: the list of notices.
    Notices(NoticesView),
    /// `place.html`.
    Place(Box<PlaceView>),
    /// `places.html`: the list of places.
    Places(PlacesView),
    /// `entries.html`: every pathway, tool or agreement.
    Entries(EntriesView),
    /// `learn.html`: modules, sessions, tools.
    Training(TrainingView),
    /// `who.html`: who does what in a territory.
    Who(WhoView),
    /// `glossary.html`.
    Glossary(GlossaryView),
    /// `term.html`.
    Term(TermView),
    /// `organisme.html`: an organisme or a contact.
    Organisme(Box<OrganismeView>),
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
            Self::Pathway(_) => "pathway.html",
            Self::Tool(_) => "tool.html",
            Self::Agreement(_) => "agreement.html",
            Self::Notice(_) => "notice.html",
            Self::Notices(_) => "notices.html",
            Self::Place(_) => "place.html",
            Self::Places(_) => "places.html",
            Self::Entries(_) => "entries.html",
            Self::Training(_) => "learn.html",
            Self::Who(_) => "who.html",
            Self::Glossary(_) => "glossary.html",
            Self::Term(_) => "term.html",
            Self::Organisme(_) => "organisme.html",
            Self::Organismes(_) => "organismes.html",
            Self::Az(_) => "search-az.html",
            Self::Search(_) => "search.html",
            Self::Moved(_) => "redirect.html",
            Self::NotFound => "not-found.html",
            Self::Accessibility => "accessibility.html",
        }
    }
}
