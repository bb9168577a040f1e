//! The list of pages of a library; it grows with what was written, never with territories × guides.

use std::collections::BTreeSet;

use crate::base::path::SitePath;
use crate::library::{DocId, Library, address};
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::around::About;
use super::trainer::{self, TrainerPage};
use super::{Listing, calendar, listing, search_az};

/// A page to make.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Page {
    /// The home page.
    Home,
    /// Every région with its départements.
    Territories,
    /// A territory.
    Territory(Code),
    /// All topics.
    Topics,
    /// A topic, by slug.
    Topic(String),
    /// A variant of a guide, or of another kind that inherits: positions of the family and of the
    /// variant.
    Family(usize, usize),
    /// All terms.
    Glossary,
    /// A term.
    Term(DocId),
    /// An organisme or a public contact.
    Organisme(DocId),
    /// A session.
    Session(DocId),
    /// What participants of a session are handed.
    Booklet(DocId),
    /// A session's file for calendars.
    Calendar(DocId),
    /// The calendar of a territory's coming sessions.
    Calendars(Code),
    /// A page for trainers.
    Trainer(TrainerPage),
    /// A place.
    Place(DocId),
    /// A notice.
    Notice(DocId),
    /// A list of a kind, or a table.
    Listing(Listing),
    /// All organismes and public contacts.
    Organismes,
    /// The static A to Z: its first page, or a letter's.
    Az(Option<search_az::Letter>),
    /// An address that is no more: its position among the redirects.
    Moved(usize),
    /// The page for what does not exist.
    NotFound,
    /// The accessibility statement.
    Accessibility,
}

impl Page {
    /// The page's address.
    pub fn path(&self, library: &Library) -> SitePath {
        let of = |id: &DocId| {
            library
                .document(*id)
                .map(|document| address::document(&library.territories, document))
        };
        let beside = |id: &DocId, path: fn(&Library, &Document) -> SitePath| {
            let session = library.document(*id);
            session.map_or_else(
                || SitePath::new(address::NOT_FOUND),
                |session| path(library, session),
            )
        };
        match self {
            Self::Home => SitePath::new(address::HOME),
            Self::Territories => SitePath::new(address::TERRITORIES),
            Self::Territory(code) => address::territory(&library.territories, code),
            Self::Topics => SitePath::new(address::TOPICS),
            Self::Topic(slug) => address::topic(slug),
            Self::Family(family, variant) => library
                .families()
                .get(*family)
                .and_then(|family| family.variants.get(*variant))
                .map_or_else(
                    || SitePath::new(address::NOT_FOUND),
                    |variant| variant.path.clone(),
                ),
            Self::Glossary => SitePath::new(address::GLOSSARY),
            Self::Term(id)
            | Self::Organisme(id)
            | Self::Session(id)
            | Self::Place(id)
            | Self::Notice(id) => of(id).unwrap_or_else(|| SitePath::new(address::NOT_FOUND)),
            Self::Listing(listing) => listing.path(library),
            Self::Booklet(id) => beside(id, Library::booklet),
            Self::Calendar(id) => beside(id, Library::calendar),
            Self::Calendars(code) => address::calendar_of(&library.territories, code),
            Self::Trainer(page) => page.path(library),
            Self::Organismes => SitePath::new(address::ORGANISMES),
            Self::Az(None) => SitePath::new(address::SEARCH),
            Self::Az(Some(letter)) => letter.path(),
            Self::Moved(at) => library.successions.redirects.get(*at).map_or_else(
                || SitePath::new(address::NOT_FOUND),
                |redirect| redirect.from.clone(),
            ),
            Self::NotFound => SitePath::new(address::NOT_FOUND),
            Self::Accessibility => SitePath::new(address::ACCESSIBILITY),
        }
    }
}

impl Page {
    /// What the page is about.
    pub(super) fn about<'a>(&'a self, library: &'a Library) -> About<'a> {
        match self {
            Self::Family(family, variant) => library
                .families()
                .get(*family)
                .and_then(|family| Some(About::Version(family.variants.get(*variant)?)))
                .unwrap_or(About::Nothing),
            Self::Term(id)
            | Self::Organisme(id)
            | Self::Place(id)
            | Self::Notice(id)
            | Self::Session(id) => About::Document(*id),
            Self::Home => About::Home,
            Self::Territory(code) => About::Territory(code),
            Self::Topic(slug) => About::Topic(slug),
            Self::Territories
            | Self::Topics
            | Self::Glossary
            | Self::Organismes
            | Self::Az(_)
            | Self::Booklet(_)
            | Self::Calendar(_)
            | Self::Calendars(_)
            | Self::Trainer(_)
            | Self::Listing(_)
            | Self::Moved(_)
            | Self::NotFound
            | Self::Accessibility => About::Nothing,
        }
    }
}

/// Every page of a library, in a fixed order.
pub fn plan(library: &Library) -> Vec<Page> {
    let mut pages = vec![
        Page::Home,
        Page::Territories,
        Page::Topics,
        Page::Glossary,
        Page::Organismes,
        Page::NotFound,
        Page::Accessibility,
    ];
    pages.extend(territories(library).into_iter().map(Page::Territory));
    pages.extend(
        library
            .topics
            .iter()
            .map(|topic| Page::Topic(topic.slug.clone())),
    );
    for (at, family) in library.families().iter().enumerate() {
        pages.extend((0..family.variants.len()).map(|variant| Page::Family(at, variant)));
    }
    pages.extend(library.of_kind(Kind::Term).map(|(id, _)| Page::Term(id)));
    pages.extend(
        library
            .of_kind(Kind::Organisme)
            .map(|(id, _)| Page::Organisme(id)),
    );
    pages.extend(
        library
            .of_kind(Kind::Contact)
            .map(|(id, _)| Page::Organisme(id)),
    );
    let of = |kind| library.of_kind(kind).map(|(id, _)| id);
    pages.extend(of(Kind::Place).map(Page::Place));
    pages.extend(of(Kind::Notice).map(Page::Notice));
    pages.extend(listing::pages(library).into_iter().map(Page::Listing));
    pages.extend(training(library));
    pages.extend(search_az::pages(library).into_iter().map(Page::Az));
    let moved = moved(library, &pages);
    pages.extend(moved);
    pages
}

/// Addresses that are no more; never one that a page of any sort has.
fn moved(library: &Library, pages: &[Page]) -> Vec<Page> {
    let redirects = &library.successions.redirects;
    if redirects.is_empty() {
        return Vec::new();
    }
    let taken: BTreeSet<SitePath> = pages.iter().map(|page| page.path(library)).collect();
    let free = redirects
        .iter()
        .enumerate()
        .filter(|(_, redirect)| !taken.contains(&redirect.from));
    free.map(|(at, _)| Page::Moved(at)).collect()
}

/// Sessions with what is printed of them, their calendars, and the pages for trainers.
fn training(library: &Library) -> Vec<Page> {
    let mut pages = Vec::new();
    for (id, document) in library.of_kind(Kind::Session) {
        pages.extend([Page::Session(id), Page::Booklet(id)]);
        let dated = document.details.session().is_some_and(|d| d.date.is_some());
        pages.extend(dated.then_some(Page::Calendar(id)));
    }
    pages.extend(calendar::coming(library).into_iter().map(Page::Calendars));
    pages.extend(trainer::pages(library).into_iter().map(Page::Trainer));
    pages
}

/// France, every région and département, and whoever has content of its own.
pub fn territories(library: &Library) -> BTreeSet<Code> {
    let cog = library.territories.cog();
    let hosts = library.hosts().map(|(code, _)| code.clone());
    let known = hosts.filter(|code| library.territories.contains(code));
    std::iter::once(Code::France)
        .chain(cog.regions())
        .chain(cog.departements())
        .chain(known)
        .collect()
}

/// True for the territories of [`territories`], without a list of them.
pub(super) fn has_page(library: &Library, code: &Code) -> bool {
    let always = matches!(code, Code::France | Code::Region(_) | Code::Departement(_));
    library.territories.contains(code) && (always || !library.documents_at(code).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::SourceSet;
    use crate::library::{Settings, assemble};

    #[test]
    fn a_territory_has_a_page_when_the_list_says_so() {
        let guide = "---\ntitre: x\n---\ntexte\n";
        let sources = SourceSet::from_texts([
            ("communes/24328-x/guides/a.md", guide),
            ("epci/200071819-x/guides/a.md", guide),
            ("communes/99999-x/guides/a.md", guide),
        ]);
        let (parsed, _) = crate::parse::all(&sources);
        let day = jiff::civil::date(2026, 10, 1);
        let (library, _) = assemble(parsed, &[], Settings::default(), day);
        let listed = territories(&library);
        let cog = library.territories.cog();
        let all = cog.regions().chain(cog.departements()).chain(cog.epcis());
        let all = all.chain(cog.communes()).chain([Code::France]);
        for code in all.chain(library.hosts().map(|(code, _)| code.clone())) {
            assert_eq!(has_page(&library, &code), listed.contains(&code), "{code}");
        }
        assert_eq!(library.inside(&"dep:24".parse().unwrap()).len(), 2);
    }
}
