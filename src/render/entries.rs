//! Documents in lists with the facts of their kind: pathways, modules, sessions, tools, agreements.

use std::collections::BTreeMap;

use crate::base::path::SitePath;
use crate::base::text::slug;
use crate::base::time;
use crate::library::{DocId, Family, Library, Variant, address};
use crate::parse::document::{Document, SessionDetails};
use crate::parse::kind::Kind;
use crate::territory::Code;
use crate::theme::view::{Entry, EntryGroup, Shelf};

use super::{Press, agreement, cards, items, words};

/// The entry of a variant.
pub(super) fn family(
    press: &Press<'_>,
    family: &Family,
    variant: &Variant,
    from: &SitePath,
) -> Entry {
    let item = items::guide(press, family, variant, from);
    let levels = items::documents(press, variant);
    Entry {
        title: item.title,
        href: item.href,
        summary: item.summary,
        facts: facts(press, &levels),
        territory: item.territory,
        completes: item.completes,
        freshness: Some(item.freshness),
        example: item.example,
    }
}

/// What the fields of its kind say in a few words.
fn facts(press: &Press<'_>, levels: &[&Document]) -> Vec<String> {
    let messages = press.theme.messages();
    let mut facts = Vec::new();
    let stages: usize = super::pathway::stages(levels).len();
    if stages > 0 {
        facts.push(messages.format("stage-count", &[("n", stages.into())]));
    }
    let nearest = |of: fn(&Document) -> Option<u32>| levels.iter().rev().find_map(|d| of(d));
    facts.extend(nearest(module_minutes).map(duration));
    let types = levels
        .iter()
        .rev()
        .filter_map(|d| d.details.tool()?.type_of);
    facts.extend(types.take(1).map(|of| messages.text(&format!("tool-{of}"))));
    let dated = levels.iter().rev().find_map(|d| d.details.agreement());
    if let Some(dated) = dated {
        let day = |day: &Option<crate::base::span::Spanned<jiff::civil::Date>>| {
            day.as_ref().map(|day| day.value)
        };
        let (from, to) = (day(&dated.from), day(&dated.to));
        facts.push(agreement::state(press, from, to));
    }
    facts
}

fn module_minutes(document: &Document) -> Option<u32> {
    let module = document.details.module()?;
    let parts = [module.talk_minutes, module.exercise_minutes];
    let sum: u32 = parts.into_iter().flatten().sum();
    module.minutes.or_else(|| (sum > 0).then_some(sum))
}

/// « 45 min », « 1 h 30 » (no-break spaces).
fn duration(minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => format!("{rest}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, rest) => format!("{hours}\u{a0}h\u{a0}{rest:02}"),
    }
}

/// The entry of a session.
fn session(press: &Press<'_>, id: DocId, from: &SitePath) -> Option<Entry> {
    let library = press.library;
    let document = library.document(id)?;
    let details = document.details.session()?;
    let page = address::document(&library.territories, document);
    let place = session_place(library, document, details);
    Some(Entry {
        title: document.title().to_owned(),
        href: from.link_to(&page),
        summary: cards::summary(document),
        facts: when(press, details).into_iter().chain(place).collect(),
        territory: cards::place(press, document),
        completes: false,
        freshness: None,
        example: document.front.example,
    })
}

/// « 15 octobre 2026 à 9 h 30 ».
fn when(press: &Press<'_>, details: &SessionDetails) -> Option<String> {
    let date = words::day(Some(details.date.as_ref()?.value));
    Some(match &details.start {
        Some(start) => press.theme.messages().format(
            "session-when",
            &[
                ("date", date.into()),
                ("time", time::in_words(start.value).into()),
            ],
        ),
        None => date,
    })
}

/// The name of the place, when an id names one; else the words.
fn session_place(
    library: &Library,
    document: &Document,
    details: &SessionDetails,
) -> Option<String> {
    let written = &details.place.as_ref()?.value;
    let chain = library.territories.chain(&document.territory);
    let place = library.referred(written, &[Kind::Place], &chain);
    let title = place
        .and_then(|id| library.document(id))
        .map(|place| place.title().to_owned());
    Some(title.unwrap_or_else(|| written.clone()))
}

/// The sessions of today and later among some documents, the next one first.
pub(super) fn coming(
    press: &Press<'_>,
    documents: impl IntoIterator<Item = DocId>,
    from: &SitePath,
) -> Vec<Entry> {
    let library = press.library;
    let mut dated: Vec<_> = documents
        .into_iter()
        .filter_map(|id| {
            let details = library.document(id)?.details.session()?;
            let date = details.date.as_ref()?.value;
            let start = details.start.as_ref().map(|start| start.value);
            (date >= library.today).then_some((date, start, id))
        })
        .collect();
    dated.sort_unstable();
    dated
        .into_iter()
        .filter_map(|(_, _, id)| session(press, id, from))
        .collect()
}

/// Every session of today and later.
pub(super) fn all_coming(press: &Press<'_>, from: &SitePath) -> Vec<Entry> {
    let sessions = press.library.of_kind(Kind::Session);
    coming(press, sessions.map(|(id, _)| id), from)
}

/// What a territory wrote beside guides.
pub(super) fn shelf_of_territory(press: &Press<'_>, code: &Code, from: &SitePath) -> Shelf {
    let own = press.library.documents_at(code);
    let of = |kind| {
        let documents = own.iter().filter_map(|id| press.library.document(*id));
        let documents = documents.filter(|document| document.kind == kind);
        sorted(documents.filter_map(|document| own_version(press, document, from)))
    };
    Shelf {
        pathways: of(Kind::Pathway),
        modules: of(Kind::Module),
        sessions: coming(press, own.iter().copied(), from),
        tools: of(Kind::Tool),
        agreements: of(Kind::Agreement),
    }
}

/// The version of a document's family whose narrowest level is the document's own.
fn own_version(press: &Press<'_>, document: &Document, from: &SitePath) -> Option<Entry> {
    let found = press.library.family(document.kind, &document.id)?;
    let own = |variant: &&Variant| variant.narrowest == document.territory;
    let variant = found.variants.iter().find(own).or_else(|| found.widest())?;
    Some(family(press, found, variant, from))
}

/// What there is on a topic beside guides, in the widest versions.
pub(super) fn shelf_of_topic(press: &Press<'_>, topic: &str, from: &SitePath) -> Shelf {
    let of = |kind| {
        let found = press.library.uses().of_topic(press.library, kind, topic);
        sorted(found.filter_map(|found| Some(family(press, found, found.widest()?, from))))
    };
    Shelf {
        pathways: of(Kind::Pathway),
        modules: of(Kind::Module),
        tools: of(Kind::Tool),
        ..Shelf::default()
    }
}

/// Every family of a kind under its first topic, in the order of topics.
pub(super) fn by_topic(press: &Press<'_>, kind: Kind, from: &SitePath) -> Vec<EntryGroup> {
    let library = press.library;
    let mut groups: BTreeMap<usize, EntryGroup> = BTreeMap::new();
    for found in library.families_of(kind) {
        let Some(variant) = found.widest() else {
            continue;
        };
        let written = items::topics(&items::documents(press, variant));
        let topic = written.iter().find_map(|topic| library.topics.find(topic));
        let at = topic.and_then(|(topic, _)| {
            library
                .topics
                .iter()
                .position(|other| other.slug == topic.slug)
        });
        let group = groups
            .entry(at.unwrap_or(usize::MAX))
            .or_insert_with(|| EntryGroup {
                title: topic.map_or_else(
                    || press.theme.messages().text("list-other-topics"),
                    |(topic, _)| topic.title.clone(),
                ),
                href: topic
                    .map(|(topic, _)| from.link_to(&address::topic(&topic.slug)))
                    .unwrap_or_default(),
                entries: Vec::new(),
            });
        group.entries.push(family(press, found, variant, from));
    }
    let groups = groups.into_values();
    groups
        .map(|group| EntryGroup {
            entries: sorted(group.entries),
            ..group
        })
        .collect()
}

/// Every family of a kind under the territory of its widest version, wide to narrow.
pub(super) fn by_territory(press: &Press<'_>, kind: Kind, from: &SitePath) -> Vec<EntryGroup> {
    let territories = &press.library.territories;
    let mut groups: BTreeMap<&Code, Vec<Entry>> = BTreeMap::new();
    for found in press.library.families_of(kind) {
        let Some(variant) = found.widest() else {
            continue;
        };
        let entry = family(press, found, variant, from);
        groups.entry(&variant.narrowest).or_default().push(entry);
    }
    let group = |(code, entries): (&Code, Vec<Entry>)| EntryGroup {
        title: territories.name(code),
        href: from.link_to(&address::territory(territories, code)),
        entries: sorted(entries),
    };
    groups.into_iter().map(group).collect()
}

/// In the order of a French list: accents and case do not count.
pub(super) fn sorted(entries: impl IntoIterator<Item = Entry>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = entries.into_iter().collect();
    entries.sort_by_cached_key(|entry| (slug(&entry.title), entry.href.clone()));
    entries
}
