//! Pages that list a kind, and the tables of who does what: which ones there are, where, and what
//! they show.

use crate::base::path::SitePath;
use crate::library::{Library, address};
use crate::parse::kind::Kind;
use crate::territory::{Code, Level};
use crate::theme::view::{EntriesView, Frame, LinkView, PageView, TrainingView};

use super::frame::Framed;
use super::{Press, entries, notice, places, who};

/// A page that lists.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Listing {
    /// All notices.
    Notices,
    /// All places; those of a département in a large library.
    Places(Option<Code>),
    /// All pathways.
    Pathways,
    /// All tools.
    Tools,
    /// All agreements.
    Agreements,
    /// Modules, sessions and tools.
    Training,
    /// Who does what in a territory.
    Who(Code),
}

impl Listing {
    /// The page's address.
    pub(super) fn path(&self, library: &Library) -> SitePath {
        match self {
            Self::Notices => SitePath::new(address::NOTICES),
            Self::Places(code) => places::path(library, code.as_ref()),
            Self::Pathways => SitePath::new(address::PATHWAYS),
            Self::Tools => SitePath::new(address::TOOLS),
            Self::Agreements => SitePath::new(address::AGREEMENTS),
            Self::Training => SitePath::new(address::TRAINING),
            Self::Who(code) => who::path(library, code),
        }
    }

    /// The page.
    pub(super) fn view(&self, press: &Press<'_>) -> (Frame, PageView) {
        match self {
            Self::Notices => notice::all(press),
            Self::Places(code) => places::view(press, code.as_ref()),
            Self::Pathways => families(press, self, Kind::Pathway, "list-pathways"),
            Self::Tools => families(press, self, Kind::Tool, "list-tools"),
            Self::Agreements => families(press, self, Kind::Agreement, "list-agreements"),
            Self::Training => training(press),
            Self::Who(code) => who::view(press, code),
        }
    }
}

/// The lists of a library: those that have something to show, and « Se former ».
pub(super) fn pages(library: &Library) -> Vec<Listing> {
    let mut pages = vec![Listing::Training];
    let kinds = [
        (Kind::Notice, Listing::Notices),
        (Kind::Pathway, Listing::Pathways),
        (Kind::Tool, Listing::Tools),
        (Kind::Agreement, Listing::Agreements),
    ];
    let some = kinds.into_iter().filter(|(kind, _)| has(library, *kind));
    pages.extend(some.map(|(_, listing)| listing));
    pages.extend(places::pages(library).into_iter().map(Listing::Places));
    pages.extend(who::territories(library).cloned().map(Listing::Who));
    pages
}

fn has(library: &Library, kind: Kind) -> bool {
    library.of_kind(kind).next().is_some()
}

/// Links to the lists that the main menu does not hold.
pub(super) fn links(press: &Press<'_>, from: &SitePath) -> Vec<LinkView> {
    let kinds = [
        (Kind::Pathway, "list-pathways", address::PATHWAYS),
        (Kind::Place, "list-places", address::PLACES),
        (Kind::Notice, "list-notices", address::NOTICES),
        (Kind::Tool, "list-tools", address::TOOLS),
        (Kind::Agreement, "list-agreements", address::AGREEMENTS),
    ];
    let some = kinds
        .into_iter()
        .filter(|(kind, _, _)| has(press.library, *kind));
    some.map(|(_, key, page)| LinkView {
        title: press.theme.messages().text(key),
        href: from.link_to(&SitePath::new(page)),
    })
    .collect()
}

/// Other ways to find someone: places, and who does what in each département that wrote.
pub(super) fn people(press: &Press<'_>, from: &SitePath) -> Vec<LinkView> {
    let library = press.library;
    let messages = press.theme.messages();
    let place = has(library, Kind::Place).then(|| LinkView {
        title: messages.text("list-places"),
        href: from.link_to(&SitePath::new(address::PLACES)),
    });
    let tables = who::territories(library).filter(|code| code.level() == Level::Departement);
    let tables = tables.map(|code| LinkView {
        title: messages.format(
            "who-title",
            &[("where", library.territories.locative(code).into())],
        ),
        href: from.link_to(&who::path(library, code)),
    });
    place.into_iter().chain(tables).collect()
}

fn families(
    press: &Press<'_>,
    listing: &Listing,
    kind: Kind,
    key: &'static str,
) -> (Frame, PageView) {
    let path = listing.path(press.library);
    let view = EntriesView {
        key,
        groups: entries::by_territory(press, kind, &path),
    };
    let title = press.theme.messages().text(key);
    Framed::new(press, path, "", &title)
        .crumb("nav-home", address::HOME)
        .with(PageView::Entries(view))
}

fn training(press: &Press<'_>) -> (Frame, PageView) {
    let path = SitePath::new(address::TRAINING);
    let view = TrainingView {
        sessions: entries::all_coming(press, &path),
        modules: entries::by_topic(press, Kind::Module, &path),
        tools: entries::by_topic(press, Kind::Tool, &path),
    };
    let title = press.theme.messages().text("nav-training");
    Framed::new(press, path, "training", &title)
        .crumb("nav-home", address::HOME)
        .with(PageView::Training(view))
}
