//! The home page and the list of territories.

use std::collections::BTreeMap;

use crate::base::path::SitePath;
use crate::library::notices::period;
use crate::library::{Library, address};
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::{Code, Level};
use crate::theme::view::{
    Entry, Frame, HomeView, LinkView, PageView, TerritoriesView, TerritoryGroup, TopicCard,
};

use super::frame::Framed;
use super::{Press, entries, listing, notice};

/// Most words offered under the search field.
const SHORTCUTS: usize = 6;
/// Most sessions shown.
const SESSIONS: usize = 3;
/// Most pathways shown; the others are in their list.
const PATHWAYS: usize = 8;

pub(super) fn home(press: &Press<'_>) -> (Frame, PageView) {
    let path = SitePath::new(address::HOME);
    let view = HomeView {
        description: press.settings.description.clone(),
        topics: topic_cards(press, &path),
        territories: hosts(press, &path, |code| *code != Code::France),
        shortcuts: shortcuts(press, &path),
        guide_count: press.library.guides().len(),
        notices: notice::raised(press, press.library.notices.national(), &path),
        pathways: pathways(press, &path),
        sessions: entries::all_coming(press, &path)
            .into_iter()
            .take(SESSIONS)
            .collect(),
        lists: listing::links(press, &path),
    };
    Framed::new(press, path, "home", "")
        .description(&press.settings.description)
        .with(PageView::Home(view))
}

/// The pathways that are true everywhere, by title.
fn pathways(press: &Press<'_>, from: &SitePath) -> Vec<Entry> {
    let all = press.library.families_of(Kind::Pathway).iter();
    let national = all.filter_map(|family| {
        let widest = family.widest().filter(|v| v.narrowest == Code::France)?;
        Some(entries::family(press, family, widest, from))
    });
    let mut all = entries::sorted(national);
    all.truncate(PATHWAYS);
    all
}

/// Top topics with the number of guides of each, all territories together.
pub(super) fn topic_cards(press: &Press<'_>, from: &SitePath) -> Vec<TopicCard> {
    let card = |topic: &crate::library::Topic| TopicCard {
        title: topic.title.clone(),
        href: from.link_to(&address::topic(&topic.slug)),
        summary: press
            .library
            .document(topic.document)
            .map(super::cards::summary)
            .unwrap_or_default(),
        count: topic.guides.len(),
    };
    press.library.topics.iter().map(card).collect()
}

/// Territories with pages of their own, wide to narrow.
pub(super) fn hosts(
    press: &Press<'_>,
    from: &SitePath,
    keep: impl Fn(&Code) -> bool,
) -> Vec<TopicCard> {
    let library = press.library;
    let known = library
        .hosts()
        .filter(|(code, _)| library.territories.contains(code) && keep(code));
    known
        .map(|(code, _)| territory_card(press, code, from))
        .collect()
}

/// A territory with the number of its own pages.
pub(super) fn territory_card(press: &Press<'_>, code: &Code, from: &SitePath) -> TopicCard {
    let library = press.library;
    let own = library
        .documents_at(code)
        .iter()
        .filter_map(|id| library.document(*id));
    TopicCard {
        title: library.territories.name(code),
        href: from.link_to(&address::territory(&library.territories, code)),
        summary: String::new(),
        count: own
            .filter(|document| !matches!(document.kind, Kind::Territory | Kind::Topic | Kind::Term))
            .filter(|document| !is_over(library, document))
            .count(),
    }
}

/// True for a session or a notice that the territory's page does not list any more.
fn is_over(library: &Library, document: &Document) -> bool {
    let session = document.details.session();
    let date = session.and_then(|details| details.date.as_ref());
    let notice = document.details.notice();
    let end = notice.and_then(|details| period(details).1);
    date.map(|date| date.value)
        .or(end)
        .is_some_and(|last| last < library.today)
}

/// Acronyms that have a guide to read.
fn shortcuts(press: &Press<'_>, from: &SitePath) -> Vec<LinkView> {
    let library = press.library;
    let shortcut = |document: &Document| {
        let term = document.details.term()?;
        let guide = library
            .guide(&term.reference_guide.as_ref()?.value)?
            .widest()?;
        let title = term
            .acronym
            .as_ref()
            .map_or_else(|| document.title().to_owned(), |word| word.value.clone());
        Some(LinkView {
            title,
            href: from.link_to(&guide.path),
        })
    };
    let mut links: Vec<LinkView> = Vec::new();
    for link in library
        .of_kind(Kind::Term)
        .filter_map(|(_, document)| shortcut(document))
    {
        if !links.iter().any(|other| other.href == link.href) {
            links.push(link);
        }
    }
    links.truncate(SHORTCUTS);
    links
}

pub(super) fn territories(press: &Press<'_>) -> (Frame, PageView) {
    let path = SitePath::new(address::TERRITORIES);
    let library = press.library;
    let cog = library.territories.cog();
    let mut groups: BTreeMap<Option<Code>, Vec<TopicCard>> = BTreeMap::new();
    for code in cog.departements() {
        let region = cog.region_of(&code);
        groups
            .entry(region)
            .or_default()
            .push(territory_card(press, &code, &path));
    }
    let link = |code: &Code| LinkView {
        title: library.territories.name(code),
        href: path.link_to(&address::territory(&library.territories, code)),
    };
    let mut groups: Vec<TerritoryGroup> = groups
        .into_iter()
        .map(|(region, departements)| TerritoryGroup {
            region: region.as_ref().map(link),
            departements,
        })
        .collect();
    let key = |group: &TerritoryGroup| {
        group
            .region
            .as_ref()
            .map(|link| crate::base::text::slug(&link.title))
    };
    groups.sort_by_key(|group| (group.region.is_none(), key(group)));
    let view = TerritoriesView {
        france: Some(link(&Code::France)),
        groups,
        others: hosts(press, &path, |code| {
            matches!(code.level(), Level::Bassin | Level::Epci | Level::Commune)
        }),
    };
    let title = press.theme.messages().text("territories-title");
    Framed::new(press, path, "territories", &title)
        .crumb("nav-home", address::HOME)
        .with(PageView::Territories(view))
}
