//! « Qui fait quoi »: the table of a territory, holes included.

use crate::base::path::SitePath;
use crate::library::who::{Column, Row};
use crate::library::{DocId, Library, address};
use crate::territory::Code;
use crate::theme::view::{Frame, LinkView, PageView, WhoCell, WhoLink, WhoRow, WhoView};

use super::frame::Framed;
use super::{Press, cards, place, territory};

/// Most names that one cell shows.
const MOST: usize = 4;

/// The territories with a table: all that wrote something, France left out.
pub(super) fn territories(library: &Library) -> impl Iterator<Item = &Code> {
    let hosts = library.hosts().map(|(code, _)| code);
    hosts.filter(|code| has_table(library, code))
}

/// True for a territory that has its table.
pub(super) fn has_table(library: &Library, code: &Code) -> bool {
    let wrote = !library.documents_at(code).is_empty();
    *code != Code::France && wrote && library.territories.contains(code)
}

/// The address of a territory's table.
pub(super) fn path(library: &Library, code: &Code) -> SitePath {
    let folder = address::folder(&library.territories, code);
    SitePath::new(format!("{folder}qui-fait-quoi.html"))
}

pub(super) fn view(press: &Press<'_>, code: &Code) -> (Frame, PageView) {
    let library = press.library;
    let path = path(library, code);
    let rows = library.who().table(library, code);
    let cells = rows.iter().flat_map(|row| &row.cells);
    let view = WhoView {
        name: library.territories.name(code),
        where_is: library.territories.locative(code),
        cells: cells.clone().count(),
        holes: cells.filter(|cell| cell.is_empty()).count(),
        rows: rows.iter().map(|one| row(press, one, &path)).collect(),
    };
    let title = press
        .theme
        .messages()
        .format("who-title", &[("where", view.where_is.clone().into())]);
    let framed = Framed::new(press, path, "organismes", &title)
        .territory(code)
        .crumb("nav-home", address::HOME)
        .crumb("nav-territories", address::TERRITORIES);
    let here = address::territory(&library.territories, code);
    let framed = territory::breadcrumb(press, code)
        .into_iter()
        .fold(framed, |framed, step| {
            let page = address::territory(&library.territories, &step);
            framed.crumb_to(library.territories.name(&step), &page)
        });
    framed
        .crumb_to(view.name.clone(), &here)
        .with(PageView::Who(view))
}

fn row(press: &Press<'_>, row: &Row, from: &SitePath) -> WhoRow {
    let topic = press.library.topics.get(&row.topic);
    let cells = Column::ALL.into_iter().zip(&row.cells);
    WhoRow {
        title: topic.map(|topic| topic.title.clone()).unwrap_or_default(),
        href: from.link_to(&address::topic(&row.topic)),
        cells: cells
            .map(|(column, documents)| cell(press, column, documents, from))
            .collect(),
    }
}

fn cell(press: &Press<'_>, column: Column, documents: &[DocId], from: &SitePath) -> WhoCell {
    let (key, list) = match column {
        Column::Resource => ("who-resource", address::ORGANISMES),
        Column::Interlocutor => ("who-interlocutor", address::ORGANISMES),
        Column::Organisme => ("who-organisme", address::ORGANISMES),
        Column::Place => ("who-place", address::PLACES),
    };
    let people = documents.iter().take(MOST);
    let others = documents.len().saturating_sub(MOST);
    WhoCell {
        key,
        people: people.filter_map(|id| link(press, *id, from)).collect(),
        more: (others > 0).then(|| LinkView {
            title: String::new(),
            href: from.link_to(&SitePath::new(list)),
        }),
        others,
    }
}

fn link(press: &Press<'_>, id: DocId, from: &SitePath) -> Option<WhoLink> {
    if let Some(place) = place::card(press, id, from) {
        return Some(WhoLink {
            title: place.title,
            href: place.href,
            territory: place.territory,
            phone: place.phone,
            phone_link: place.phone_link,
            closed: place.closed,
            example: place.example,
        });
    }
    let card = cards::card(press, id, from)?;
    Some(WhoLink {
        title: card.title,
        href: card.href,
        territory: card.territory,
        phone: card.phone,
        phone_link: card.phone_link,
        closed: false,
        example: card.example,
    })
}
