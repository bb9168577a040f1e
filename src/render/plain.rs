//! The page of a document that is mostly its text: a session.

use crate::library::{DocId, address};
use crate::territory::Code;
use crate::theme::view::{Frame, PageView, PlainView};

use super::frame::Framed;
use super::{Press, cards, organisme};

pub(super) fn view(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let Some(document) = press.library.document(id) else {
        return super::frame::not_found(press);
    };
    let territories = &press.library.territories;
    let path = address::document(territories, document);
    let view = PlainView {
        kind: document.kind.word(),
        title: document.title().to_owned(),
        summary: cards::summary(document),
        territory: cards::place(press, document),
        freshness: cards::freshness(press, document),
        example: document.front.example,
        html: organisme::text(press, id, document, &path),
        owner: cards::owner(press, document),
        sources: cards::sources(&document.front.sources),
    };
    let mut framed = Framed::new(press, path, "", document.title())
        .description(&view.summary)
        .territory(&document.territory)
        .crumb("nav-home", address::HOME);
    if document.territory != Code::France {
        let page = address::territory(territories, &document.territory);
        framed = framed.crumb_to(territories.name(&document.territory), &page);
    }
    framed.with(PageView::Plain(view))
}
