//! Notices: the card that is raised on other pages, the page of each, the list.

use crate::base::path::SitePath;
use crate::library::notices::{Concern, Notice, Phase};
use crate::library::{DocId, address};
use crate::parse::document::{Document, Gravity};
use crate::territory::Code;
use crate::theme::view::{Frame, LinkView, NoticeCard, NoticeView, NoticesView, PageView};

use super::frame::Framed;
use super::{Press, cards, organisme, words};

/// The cards of some notices, in their order.
pub(super) fn raised<'n>(
    press: &Press<'_>,
    notices: impl IntoIterator<Item = &'n Notice>,
    from: &SitePath,
) -> Vec<NoticeCard> {
    notices
        .into_iter()
        .filter_map(|notice| card(press, notice, from))
        .collect()
}

fn card(press: &Press<'_>, notice: &Notice, from: &SitePath) -> Option<NoticeCard> {
    let document = press.library.document(notice.document)?;
    let page = address::document(&press.library.territories, document);
    Some(NoticeCard {
        title: document.title().to_owned(),
        href: from.link_to(&page),
        summary: cards::summary(document),
        gravity: gravity(notice.gravity),
        phase: phase(notice.phase),
        from: words::day(notice.from),
        to: words::day(notice.to),
        territory: cards::place(press, document),
        example: document.front.example,
    })
}

fn gravity(gravity: Gravity) -> &'static str {
    match gravity {
        Gravity::Info => "info",
        Gravity::Important => "important",
        Gravity::Urgent => "urgent",
    }
}

/// The word of a phase in views.
pub(super) fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Current => "current",
        Phase::Coming => "coming",
        Phase::Ended => "ended",
        Phase::Undated => "undated",
    }
}

pub(super) fn view(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let library = press.library;
    let found = library.notices.get(id).zip(library.document(id));
    let Some((notice, document)) = found else {
        return super::frame::not_found(press);
    };
    let path = address::document(&library.territories, document);
    let Some(card) = card(press, notice, &path) else {
        return super::frame::not_found(press);
    };
    let summary = card.summary.clone();
    let view = NoticeView {
        card,
        place: (document.territory != Code::France).then(|| place(press, document, &path)),
        concerns: concerns(press, notice, &path),
        html: organisme::text(press, id, document, &path),
        owner: cards::owner(press, document),
        sources: cards::sources(&document.front.sources),
    };
    Framed::new(press, path, "", document.title())
        .description(&summary)
        .territory(&document.territory)
        .crumb("nav-home", address::HOME)
        .crumb("list-notices", address::NOTICES)
        .with(PageView::Notice(Box::new(view)))
}

fn place(press: &Press<'_>, document: &Document, from: &SitePath) -> LinkView {
    let territories = &press.library.territories;
    LinkView {
        title: territories.name(&document.territory),
        href: from.link_to(&address::territory(territories, &document.territory)),
    }
}

/// What a notice concerns, as links; the address of a type of organismes is empty.
fn concerns(press: &Press<'_>, notice: &Notice, from: &SitePath) -> Vec<LinkView> {
    let chain = press.library.territories.chain(&notice.territory);
    let mut links: Vec<LinkView> = Vec::new();
    for concern in &notice.concerns {
        let link = concern_link(press, concern, &chain, from);
        links.extend(link.filter(|link| !links.contains(link)));
    }
    links
}

fn concern_link(
    press: &Press<'_>,
    concern: &Concern,
    chain: &[Code],
    from: &SitePath,
) -> Option<LinkView> {
    let library = press.library;
    match concern {
        Concern::Family(kind, id, at) => {
            let family = library.family(*kind, id)?;
            let named = at.and_then(|at| family.with(at));
            let variant = named
                .or_else(|| family.nearest(chain))
                .or_else(|| family.widest())?;
            let item = super::items::guide(press, family, variant, from);
            Some(LinkView {
                title: item.title,
                href: item.href,
            })
        }
        Concern::Topic(written) => {
            let (topic, sub) = library.topics.find(written)?;
            let page = from.link_to(&address::topic(&topic.slug));
            Some(match sub {
                Some((slug, title)) => LinkView {
                    title: title.clone(),
                    href: format!("{page}#{slug}"),
                },
                None => LinkView {
                    title: topic.title.clone(),
                    href: page,
                },
            })
        }
        Concern::Document(id) => {
            let document = library.document(*id)?;
            let page = address::document(&library.territories, document);
            Some(LinkView {
                title: document.title().to_owned(),
                href: from.link_to(&page),
            })
        }
        // The bodies of the type that readers of the territory have are named already.
        Concern::Type(_) => None,
    }
}

pub(super) fn all(press: &Press<'_>) -> (Frame, PageView) {
    let path = SitePath::new(address::NOTICES);
    let library = press.library;
    let of = |phase| raised(press, library.notices.in_phase(phase, library.today), &path);
    let view = NoticesView {
        current: of(Phase::Current),
        coming: of(Phase::Coming),
        ended: of(Phase::Ended),
    };
    let title = press.theme.messages().text("list-notices");
    Framed::new(press, path, "", &title)
        .crumb("nav-home", address::HOME)
        .with(PageView::Notices(view))
}
