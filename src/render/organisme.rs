//! The page of an organisme or contact, and the list of all of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::path::SitePath;
use crate::library::reading::read;
use crate::library::{DocId, address};
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::parse::markdown::Flow;
use crate::territory::Code;
use crate::theme::view::CardGroup;
use crate::theme::view::{CardView, Frame, OrganismeView, OrganismesView, PageView, SafeHtml};

use super::body::{Context, Lists, markup, own_ids};
use super::frame::Framed;
use super::{Press, cards, listing, notice, resolve};

/// The text of a short document, its own sections as second-level headings.
pub(super) fn text(press: &Press<'_>, id: DocId, document: &Document, from: &SitePath) -> SafeHtml {
    let flow = read(press.sources, document);
    text_of(press, (id, document), &flow, from, &mut own_ids())
}

/// The same from a text that was read already, on a page that gave out some ids.
pub(super) fn text_of(
    press: &Press<'_>,
    (id, document): (DocId, &Document),
    flow: &Flow<'_>,
    from: &SitePath,
    anchors: &mut BTreeSet<String>,
) -> SafeHtml {
    let chain = press.library.territories.chain(&document.territory);
    let resolve = |target: &str| resolve::resolve(press, id, target, from, &chain);
    let context = Context {
        resolve: &resolve,
        messages: press.theme.messages(),
        document: id.0,
        above: 2,
        lists: Lists::Plain,
    };
    let mut pieces = Vec::new();
    for section in &flow.sections {
        if !section.title.is_empty() {
            pieces.push(super::body::heading(&section.title, anchors));
        }
        pieces.push(markup(&section.events, &context, anchors));
    }
    super::body::joined(&pieces)
}

pub(super) fn view(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let Some(document) = press.library.document(id) else {
        return super::frame::not_found(press);
    };
    let path = address::document(&press.library.territories, document);
    let Some(card) = cards::card(press, id, &path) else {
        return super::frame::not_found(press);
    };
    let description = card.summary.clone();
    let view = OrganismeView {
        card,
        kind: document.kind.word(),
        notices: notice::raised(
            press,
            press.library.notices.for_body(press.library, id),
            &path,
        ),
        html: text(press, id, document, &path),
        owner: cards::owner(press, document),
        sources: cards::sources(&document.front.sources),
    };
    let mut framed = Framed::new(press, path, "organismes", document.title())
        .description(&description)
        .territory(&document.territory)
        .crumb("nav-home", address::HOME)
        .crumb("nav-organismes", address::ORGANISMES);
    if document.territory != Code::France {
        let territories = &press.library.territories;
        let page = address::territory(territories, &document.territory);
        framed = framed.crumb_to(territories.name(&document.territory), &page);
    }
    framed.with(PageView::Organisme(Box::new(view)))
}

pub(super) fn all(press: &Press<'_>) -> (Frame, PageView) {
    let path = SitePath::new(address::ORGANISMES);
    let territories = &press.library.territories;
    let mut groups: BTreeMap<&Code, Vec<CardView>> = BTreeMap::new();
    for kind in [Kind::Organisme, Kind::Contact] {
        for (id, document) in press.library.of_kind(kind) {
            groups
                .entry(&document.territory)
                .or_default()
                .extend(cards::card(press, id, &path));
        }
    }
    let groups = groups.into_iter().map(|(code, cards)| CardGroup {
        title: territories.name(code),
        href: path.link_to(&address::territory(territories, code)),
        cards,
    });
    let view = OrganismesView {
        groups: groups.collect(),
        lists: listing::people(press, &path),
    };
    let title = press.theme.messages().text("organismes-title");
    Framed::new(press, path, "organismes", &title)
        .crumb("nav-home", address::HOME)
        .with(PageView::Organismes(view))
}
