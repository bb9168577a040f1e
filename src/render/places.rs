//! The list of places, by département and by commune; a large library has a page a département.

use std::collections::BTreeMap;

use crate::base::path::SitePath;
use crate::base::text::slug;
use crate::library::{DocId, Library, address};
use crate::territory::Code;
use crate::theme::view::{
    CommunePlaces, Frame, PageView, PlaceCard, PlaceGroup, PlacesView, TopicCard,
};

use super::frame::Framed;
use super::{Press, place};

/// Up to this many places stand on one page.
const PAGE: usize = 300;

/// The pages of the list: none without places, one, or one more for each département.
pub(super) fn pages(library: &Library) -> Vec<Option<Code>> {
    let count = library.places().count();
    let mut pages = Vec::new();
    if count > 0 {
        pages.push(None);
    }
    if count > PAGE {
        let departements = library.places().departements();
        pages.extend(departements.filter_map(|(code, _)| code.cloned()).map(Some));
    }
    pages
}

/// The address of a page of the list.
pub(super) fn path(library: &Library, departement: Option<&Code>) -> SitePath {
    match departement {
        None => SitePath::new(address::PLACES),
        Some(code) => {
            let folder = address::folder(&library.territories, code);
            SitePath::new(format!("{folder}{}", address::PLACES))
        }
    }
}

pub(super) fn view(press: &Press<'_>, departement: Option<&Code>) -> (Frame, PageView) {
    let library = press.library;
    let path = path(library, departement);
    let large = library.places().count() > PAGE;
    let shown = |code: Option<&Code>| match departement {
        Some(wanted) => code == Some(wanted),
        // The places that are in no département have no page of their own.
        None => !large || code.is_none(),
    };
    let all = library.places().departements();
    let groups = all
        .filter(|(code, _)| shown(*code))
        .map(|(code, places)| group(press, code, places.iter().copied(), &path));
    let view = PlacesView {
        departement: departement
            .map(|code| library.territories.name(code))
            .unwrap_or_default(),
        departements: if large && departement.is_none() {
            departements(press, &path)
        } else {
            Vec::new()
        },
        groups: groups.collect(),
    };
    let title = press.theme.messages().text("list-places");
    let title = departement.map_or_else(
        || title.clone(),
        |code| format!("{title}, {}", library.territories.name(code)),
    );
    let mut framed = Framed::new(press, path, "organismes", &title)
        .crumb("nav-home", address::HOME)
        .crumb("nav-organismes", address::ORGANISMES);
    if departement.is_some() {
        framed = framed.crumb("list-places", address::PLACES);
    }
    framed.with(PageView::Places(view))
}

fn departements(press: &Press<'_>, from: &SitePath) -> Vec<TopicCard> {
    let library = press.library;
    let card = |(code, places): (Option<&Code>, &std::collections::BTreeSet<DocId>)| {
        let code = code?;
        Some(TopicCard {
            title: library.territories.name(code),
            href: from.link_to(&path(library, Some(code))),
            summary: String::new(),
            count: places.len(),
        })
    };
    library.places().departements().filter_map(card).collect()
}

fn group(
    press: &Press<'_>,
    code: Option<&Code>,
    places: impl Iterator<Item = DocId>,
    from: &SitePath,
) -> PlaceGroup {
    let territories = &press.library.territories;
    let mut communes: BTreeMap<(String, String), Vec<PlaceCard>> = BTreeMap::new();
    let name = code.map(|code| territories.name(code)).unwrap_or_default();
    for card in places.filter_map(|id| place::card(press, id, from)) {
        // A place that says no commune stands under the name of its département: under none.
        let commune = Some(card.territory.clone()).filter(|commune| *commune != name);
        let commune = commune.unwrap_or_default();
        let key = (slug(&commune), commune);
        communes.entry(key).or_default().push(card);
    }
    let communes = communes
        .into_iter()
        .map(|((_, title), places)| CommunePlaces { title, places });
    PlaceGroup {
        title: name,
        href: code
            .map(|code| from.link_to(&address::territory(territories, code)))
            .unwrap_or_default(),
        communes: communes.collect(),
    }
}
