//! The page of a territory.

use std::collections::BTreeSet;

use crate::base::path::SitePath;
use crate::library::{DocId, address};
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::{Code, Level};
use crate::theme::view::{Frame, LinkView, PageView, PlaceCard, TerritoryView, TopicCard};

use super::frame::Framed;
use super::{Press, cards, entries, home, items, notice, organisme, place, places, who};

/// Most places that a territory's page shows.
const PLACES: usize = 8;

pub(super) fn view(press: &Press<'_>, code: &Code) -> (Frame, PageView) {
    let library = press.library;
    let territories = &library.territories;
    let path = address::territory(territories, code);
    let own: Vec<(DocId, &Document)> = library
        .documents_at(code)
        .iter()
        .filter_map(|id| library.document(*id).map(|document| (*id, document)))
        .collect();
    let text = own
        .iter()
        .find(|(_, document)| document.kind == Kind::Territory);
    let guides: Vec<DocId> = own
        .iter()
        .filter(|(_, document)| document.kind == Kind::Guide)
        .map(|(id, _)| *id)
        .collect();
    let bodies = own
        .iter()
        .filter(|(_, d)| matches!(d.kind, Kind::Organisme | Kind::Contact));
    let france = *code == Code::France;
    let view = TerritoryView {
        name: territories.name(code),
        level: level_key(code),
        code: code.to_string(),
        html: text
            .map(|(id, document)| organisme::text(press, *id, document, &path))
            .unwrap_or_default(),
        summary: text
            .map(|(_, document)| cards::summary(document))
            .unwrap_or_default(),
        owner: text
            .map(|(_, document)| cards::owner(press, document))
            .unwrap_or_default(),
        links: text
            .map(|(_, document)| links(document))
            .unwrap_or_default(),
        topics: items::by_topic(press, if france { &[] } else { &guides }, &path),
        cards: bodies
            .filter_map(|(id, _)| cards::card(press, *id, &path))
            .collect(),
        wider: wider(press, code, &path),
        narrower: narrower(press, code, &path),
        national_topics: home::topic_cards(press, &path),
        example: text.is_some_and(|(_, document)| document.front.example),
        notices: notice::raised(press, library.notices.for_territory(library, code), &path),
        who: who(press, code, &path),
        places: places(press, code, &path),
        all_places: all_places(press, code, &path),
        shelf: entries::shelf_of_territory(press, code, &path),
    };
    let title = view.name.clone();
    let summary = view.summary.clone();
    let mut framed = Framed::new(press, path.clone(), "territories", &title)
        .description(&summary)
        .territory(code)
        .crumb("nav-home", address::HOME)
        .crumb("nav-territories", address::TERRITORIES);
    for step in breadcrumb(press, code) {
        framed = framed.crumb_to(
            territories.name(&step),
            &address::territory(territories, &step),
        );
    }
    framed.with(PageView::Territory(Box::new(view)))
}

fn level_key(code: &Code) -> &'static str {
    match code.level() {
        Level::France => "level-france",
        Level::Region => "level-region",
        Level::Departement => "level-departement",
        Level::Bassin => "level-bassin",
        Level::Epci => "level-epci",
        Level::Commune => "level-commune",
    }
}

fn links(document: &Document) -> Vec<LinkView> {
    let Some(details) = document.details.territory() else {
        return Vec::new();
    };
    let view = |(title, href): &(String, crate::base::span::Spanned<String>)| LinkView {
        title: title.clone(),
        href: href.value.clone(),
    };
    details.links.iter().map(view).collect()
}

/// The link to « Qui fait quoi ».
fn who(press: &Press<'_>, code: &Code, from: &SitePath) -> Option<LinkView> {
    let library = press.library;
    who::has_table(library, code).then(|| LinkView {
        title: press.theme.messages().format(
            "who-title",
            &[("where", library.territories.locative(code).into())],
        ),
        href: from.link_to(&who::path(library, code)),
    })
}

/// The first places that stand there.
fn places(press: &Press<'_>, code: &Code, from: &SitePath) -> Vec<PlaceCard> {
    let inside = press.library.places().inside(code).iter();
    inside
        .take(PLACES)
        .filter_map(|id| place::card(press, *id, from))
        .collect()
}

/// The list of places, where the territory has more than its page shows.
fn all_places(press: &Press<'_>, code: &Code, from: &SitePath) -> Option<TopicCard> {
    let library = press.library;
    let count = library.places().inside(code).len();
    let list = places::pages(library)
        .into_iter()
        .find(|page| page.as_ref() == Some(code));
    (count > PLACES).then(|| TopicCard {
        title: library.territories.locative(code),
        href: from.link_to(&places::path(library, list.flatten().as_ref())),
        summary: String::new(),
        count,
    })
}

/// The one wider territory of each level above; none where there are several.
pub(super) fn breadcrumb(press: &Press<'_>, code: &Code) -> Vec<Code> {
    let chain = press.library.territories.chain(code);
    let levels = [Level::Region, Level::Departement];
    let one = |level: &Level| {
        let mut of_level = chain
            .iter()
            .filter(|wider| wider.level() == *level && *wider != code);
        of_level
            .next()
            .filter(|_| of_level.next().is_none())
            .cloned()
    };
    levels
        .iter()
        .filter(|level| **level < code.level())
        .filter_map(one)
        .collect()
}

/// Wider territories that have a page, narrow to wide.
fn wider(press: &Press<'_>, code: &Code, from: &SitePath) -> Vec<LinkView> {
    let territories = &press.library.territories;
    let above = territories
        .chain(code)
        .into_iter()
        .filter(|wider| wider != code && super::plan::has_page(press.library, wider));
    above
        .map(|wider| LinkView {
            title: territories.name(&wider),
            href: from.link_to(&address::territory(territories, &wider)),
        })
        .collect()
}

/// Régions of France, départements of a région, and every narrower territory with content.
fn narrower(press: &Press<'_>, code: &Code, from: &SitePath) -> Vec<TopicCard> {
    let library = press.library;
    let cog = library.territories.cog();
    let usual: BTreeSet<Code> = match code {
        Code::France => cog.regions().collect(),
        Code::Region(_) => cog
            .departements()
            .filter(|dep| cog.region_of(dep).as_ref() == Some(code))
            .collect(),
        Code::Departement(_) | Code::Bassin(_) | Code::Epci(_) | Code::Commune(_) => {
            BTreeSet::new()
        }
    };
    let mut all = usual;
    all.extend(library.inside(code).iter().cloned());
    all.iter()
        .map(|narrow| home::territory_card(press, narrow, from))
        .collect()
}
