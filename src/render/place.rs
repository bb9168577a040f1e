//! Places: their cards, and the page of each.

use crate::base::hours;
use crate::base::path::SitePath;
use crate::base::span::Spanned;
use crate::library::notices::Phase;
use crate::library::places;
use crate::library::{DocId, address};
use crate::parse::document::{Closure, Document, PlaceDetails};
use crate::territory::Code;
use crate::theme::view::{
    ClosureView, FactView, Frame, HoursLine, LinkView, PageView, PlaceCard, PlaceView,
};

use super::frame::Framed;
use super::{Press, cards, notice, organisme, words};

/// The card of a place, its link relative to `from`.
pub(super) fn card(press: &Press<'_>, id: DocId, from: &SitePath) -> Option<PlaceCard> {
    let document = press.library.document(id)?;
    let details = document.details.place()?;
    let page = address::document(&press.library.territories, document);
    let closures = closures(press, details);
    let phone = details.phone.clone().unwrap_or_default();
    Some(PlaceCard {
        title: document.title().to_owned(),
        href: from.link_to(&page),
        summary: summary(document, details),
        territory: standing(press, document, details),
        address: postal(details),
        phone_link: crate::base::phone::link(&phone),
        phone,
        hours: details
            .hours
            .as_deref()
            .map(hours::one_line)
            .unwrap_or_default(),
        closed: closures.iter().any(|closure| closure.current),
        closures,
        freshness: cards::freshness(press, document),
        example: document.front.example,
    })
}

/// The name of the commune, else of the territory, where a place stands; empty for France.
fn standing(press: &Press<'_>, document: &Document, details: &PlaceDetails) -> String {
    let at = places::at(document, &press.library.territories);
    let written = details.commune.clone().filter(|_| at == document.territory);
    written.unwrap_or_else(|| press.library.place_name(&at))
}

fn summary(document: &Document, details: &PlaceDetails) -> String {
    let own = document
        .front
        .summary
        .as_ref()
        .map(|text| text.value.clone());
    own.or_else(|| details.presentation.clone())
        .unwrap_or_default()
}

/// The address as on an envelope.
fn postal(details: &PlaceDetails) -> Vec<String> {
    let town: Vec<&str> = [&details.postal_code, &details.commune]
        .into_iter()
        .filter_map(|part| part.as_deref())
        .collect();
    let lines = [
        details.address.clone(),
        details.address_more.clone(),
        Some(town.join(" ")),
    ];
    let lines = lines.into_iter().flatten();
    lines.filter(|line| !line.trim().is_empty()).collect()
}

fn closures(press: &Press<'_>, details: &PlaceDetails) -> Vec<ClosureView> {
    let view = |(phase, closure): (Phase, &Closure)| ClosureView {
        current: phase == Phase::Current,
        from: words::day(closure.from.as_ref().map(|day| day.value)),
        to: words::day(closure.to.as_ref().map(|day| day.value)),
        reason: closure.reason.clone().unwrap_or_default(),
    };
    let all = places::closures(details, press.library.today).into_iter();
    all.map(view).collect()
}

pub(super) fn view(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let Some(document) = press.library.document(id) else {
        return super::frame::not_found(press);
    };
    let territories = &press.library.territories;
    let path = address::document(territories, document);
    let found = card(press, id, &path).zip(document.details.place());
    let Some((card, details)) = found else {
        return super::frame::not_found(press);
    };
    let summary = card.summary.clone();
    let raised = press.library.notices.for_body(press.library, id);
    let view = PlaceView {
        card,
        notices: notice::raised(press, raised, &path),
        html: organisme::text(press, id, document, &path),
        owner: cards::owner(press, document),
        sources: cards::sources(&document.front.sources),
        local_name: territories.name(&document.territory),
        ..told(press, details)
    };
    let mut framed = Framed::new(press, path, "organismes", document.title())
        .description(&summary)
        .territory(&document.territory)
        .crumb("nav-home", address::HOME)
        .crumb("list-places", address::PLACES);
    if document.territory != Code::France {
        let page = address::territory(territories, &document.territory);
        framed = framed.crumb_to(territories.name(&document.territory), &page);
    }
    framed.with(PageView::Place(Box::new(view)))
}

/// What the fields of a place say.
fn told(press: &Press<'_>, details: &PlaceDetails) -> PlaceView {
    let link = |address: &Option<Spanned<String>>| {
        address.as_ref().map(|address| LinkView {
            title: cards::host(&address.value),
            href: address.value.clone(),
        })
    };
    let emails = details.emails.iter();
    PlaceView {
        hours: details
            .hours
            .as_deref()
            .map(hours_lines)
            .unwrap_or_default(),
        emails: emails.map(|email| email.value.clone()).collect(),
        site: link(&details.site),
        booking: link(&details.booking),
        accessibility: link(&details.accessibility),
        facts: facts(press, details),
        local_note: details.local_note.clone().unwrap_or_default(),
        updated_on: words::day(details.updated_on),
        ..positioned(details)
    }
}

/// Hours in French words, or in one line as they were written.
fn hours_lines(written: &str) -> Vec<HoursLine> {
    let Some(lines) = hours::in_words(written) else {
        return vec![HoursLine {
            days: String::new(),
            times: written.to_owned(),
        }];
    };
    let line = |line: hours::Line| HoursLine {
        days: line.days,
        times: line.times,
    };
    lines.into_iter().map(line).collect()
}

/// Links to the point, where it is known: RFC 5870 for `geo:`, and a map that needs no account.
fn positioned(details: &PlaceDetails) -> PlaceView {
    let Some((latitude, longitude)) = details.position else {
        return PlaceView::default();
    };
    let point = format!("{latitude:.5},{longitude:.5}");
    let map = format!(
        "https://www.openstreetmap.org/?mlat={latitude:.5}&mlon={longitude:.5}#map=17/{latitude:.5}/{longitude:.5}"
    );
    PlaceView {
        geo: format!("geo:{point}"),
        position: format!("{latitude:.5} ; {longitude:.5}").replace('.', ","),
        map,
        ..PlaceView::default()
    }
}

fn facts(press: &Press<'_>, details: &PlaceDetails) -> Vec<FactView> {
    let list = |values: &[String]| values.join(", ");
    let count = |count: u32| count.to_string();
    let facts = [
        ("fact-services", list(&details.services)),
        ("fact-audiences", list(&details.audiences)),
        ("fact-special-care", list(&details.special_care)),
        ("fact-access", list(&details.access)),
        ("fact-support", list(&details.support)),
        ("fact-fees", list(&details.fees)),
        ("fact-payments", list(&details.payments)),
        (
            "fact-computers",
            details.computers.map(count).unwrap_or_default(),
        ),
        ("fact-labels", list(&details.labels)),
        ("fact-programmes", list(&details.programmes)),
        ("fact-roaming", list(&details.roaming)),
        ("fact-place-types", types(press, &details.types)),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    facts.map(|(key, value)| FactView { key, value }).collect()
}

/// The types of the standard in words; those without words as they are written.
fn types(press: &Press<'_>, written: &[String]) -> String {
    let messages = press.theme.messages();
    let words = |code: &String| {
        let key = format!("place-type-{}", crate::base::text::slug(code));
        if messages.has(&key) {
            messages.text(&key)
        } else {
            code.clone()
        }
    };
    written.iter().map(words).collect::<Vec<_>>().join(", ")
}
