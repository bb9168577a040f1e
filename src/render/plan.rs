//! The list of pages of a library; it grows with what was written, never with territories × guides.

use std::collections::BTreeSet;

use crate::base::path::SitePath;
use crate::library::{DocId, Library, address};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::{Listing, listing, search_az};

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
    Plain(DocId),
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
            | Self::Plain(id)
            | Self::Place(id)
            | Self::Notice(id) => of(id).unwrap_or_else(|| SitePath::new(address::NOT_FOUND)),
            Self::Listing(listing) => listing.path(library),
            Self::Organismes => SitePath::new(address::ORGANISMES),
            Self::Az(None) => SitePath::new(address::SEARCH),
            Self::Az(Some(letter)) => letter.path(),
            Self::NotFound => SitePath::new(address::NOT_FOUND),
            Self::Accessibility => SitePath::new(address::ACCESSIBILITY),
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
    pages.extend(of(Kind::Session).map(Page::Plain));
    pages.extend(of(Kind::Place).map(Page::Place));
    pages.extend(of(Kind::Notice).map(Page::Notice));
    pages.extend(listing::pages(library).into_iter().map(Page::Listing));
    pages.extend(search_az::pages(library).into_iter().map(Page::Az));
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
