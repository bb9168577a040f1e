//! Cards of organismes and contacts.

use crate::base::hours;
use crate::base::path::SitePath;
use crate::library::{DocId, address};
use crate::parse::document::{Document, Reach, Source};
use crate::territory::Code;
use crate::theme::view::{CardView, LinkView, SourceView};

use super::{Press, words};

/// The card of an organisme or contact, its links relative to `from`.
pub(super) fn card(press: &Press<'_>, id: DocId, from: &SitePath) -> Option<CardView> {
    let document = press.library.document(id)?;
    let organisme = document.details.organisme();
    let organisme = organisme.map(|details| ("organisme", &details.reach, details.walk_in));
    let contact = document.details.contact();
    let contact = contact.map(|d| (d.role.unwrap_or("contact"), &d.reach, false));
    let (role, reach, walk_in) = organisme.or(contact)?;
    let page = address::document(&press.library.territories, document);
    Some(CardView {
        title: document.title().to_owned(),
        href: from.link_to(&page),
        role: format!("role-{role}"),
        summary: summary(document),
        territory: place(press, document),
        walk_in,
        example: document.front.example,
        freshness: freshness(press, document),
        ..reached(reach)
    })
}

fn reached(reach: &Reach) -> CardView {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let link = |address: &str| LinkView {
        title: host(address),
        href: address.to_owned(),
    };
    CardView {
        phone: text(&reach.phone),
        phone_link: crate::base::phone::link(&text(&reach.phone)),
        email: reach
            .email
            .as_ref()
            .map(|email| email.value.clone())
            .unwrap_or_default(),
        hours: hours::one_line(&text(&reach.hours)),
        address: text(&reach.address),
        link: reach.link.as_ref().map(|address| link(&address.value)),
        ..CardView::default()
    }
}

/// The host of an address, as people know a site: `caf.fr`.
pub(super) fn host(address: &str) -> String {
    let url = url::Url::parse(address).ok();
    let host = url
        .as_ref()
        .and_then(|url| url.host_str())
        .unwrap_or(address);
    let (first, rest) = host.split_once('.').unwrap_or(("", host));
    if first.starts_with("www") && rest.contains('.') {
        rest.to_owned()
    } else {
        host.to_owned()
    }
}

/// A document's summary, or empty.
pub(super) fn summary(document: &Document) -> String {
    document
        .front
        .summary
        .as_ref()
        .map(|text| text.value.clone())
        .unwrap_or_default()
}

/// The name of a document's territory; empty for France.
pub(super) fn place(press: &Press<'_>, document: &Document) -> String {
    press.library.place_name(&document.territory)
}

/// A document's own freshness, in words.
pub(super) fn freshness(
    press: &Press<'_>,
    document: &Document,
) -> crate::theme::view::FreshnessView {
    let by = document
        .front
        .verified_by
        .as_ref()
        .map(|by| by.value.as_str())
        .unwrap_or_default();
    let chain = [document.territory.clone(), Code::France];
    let by = press.library.person_words(by, &chain).unwrap_or_default();
    words::freshness(&press.library.freshness(document), &by)
}

/// Sources in words.
pub(super) fn sources<'s>(sources: impl IntoIterator<Item = &'s Source>) -> Vec<SourceView> {
    let view = |source: &Source| SourceView {
        name: source.name.clone(),
        href: source
            .link
            .as_ref()
            .map(|link| link.value.clone())
            .unwrap_or_default(),
        seen_on: words::day(source.seen_on),
    };
    sources.into_iter().map(view).collect()
}

/// Who keeps a document current, in words; empty for nobody.
pub(super) fn owner(press: &Press<'_>, document: &Document) -> String {
    press.library.kept_by(document).unwrap_or_default()
}
