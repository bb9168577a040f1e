//! Guides in lists, grouped by topic.

use std::collections::BTreeMap;

use crate::base::path::SitePath;
use crate::base::text::slug;
use crate::library::{DocId, Family, Variant, address};
use crate::parse::document::Document;
use crate::theme::view::{FreshnessView, Item, TopicItems};

use super::Press;

/// The item of a guide's variant.
pub(super) fn guide(
    press: &Press<'_>,
    family: &Family,
    variant: &Variant,
    from: &SitePath,
) -> Item {
    let levels = documents(press, variant);
    let nearest = levels
        .iter()
        .rev()
        .find(|document| document.front.title.is_some());
    let base = levels.first();
    let narrowest = levels.last();
    let summary = levels
        .iter()
        .find_map(|document| document.front.summary.as_ref());
    Item {
        title: nearest.map_or_else(|| family.id.clone(), |document| document.title().to_owned()),
        href: from.link_to(&variant.path),
        summary: summary.map(|text| text.value.clone()).unwrap_or_default(),
        freshness: freshness(press, &levels),
        territory: press.library.place_name(&variant.narrowest),
        completes: levels.len() > 1,
        example: narrowest.is_some_and(|document| document.front.example),
        local_count: family
            .levels
            .iter()
            .filter(|(code, _)| *code != variant.narrowest)
            .count(),
        user_words: base
            .map(|document| document.front.user_words.clone())
            .unwrap_or_default(),
    }
}

/// The same in a list at the foot of a page: without the words of users and the count of versions.
pub(super) fn brief(
    press: &Press<'_>,
    family: &Family,
    variant: &Variant,
    from: &SitePath,
) -> Item {
    Item {
        local_count: 0,
        user_words: Vec::new(),
        ..guide(press, family, variant, from)
    }
}

/// The documents of a variant, wide to narrow.
pub(super) fn documents<'a>(press: &Press<'a>, variant: &Variant) -> Vec<&'a Document> {
    variant
        .levels
        .iter()
        .filter_map(|(_, id)| press.library.document(*id))
        .collect()
}

/// The worst freshness of some levels.
pub(super) fn freshness(press: &Press<'_>, levels: &[&Document]) -> FreshnessView {
    let all = levels
        .iter()
        .map(|document| press.library.freshness(document));
    let Some(worst) = crate::library::freshness::worst(all) else {
        return FreshnessView::default();
    };
    let same = |document: &&&Document| press.library.freshness(document) == worst;
    let by = levels
        .iter()
        .find(same)
        .and_then(|document| document.front.verified_by.as_ref());
    let chain = levels
        .last()
        .map(|document| press.library.territories.chain(&document.territory));
    let by = by.and_then(|by| {
        press
            .library
            .person_words(&by.value, &chain.unwrap_or_default())
    });
    super::words::freshness(&worst, &by.unwrap_or_default())
}

/// The topics of a variant as written, all levels together.
pub(super) fn topics(levels: &[&Document]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for topic in levels.iter().flat_map(|document| &document.front.topics) {
        if !all.contains(&topic.value) {
            all.push(topic.value.clone());
        }
    }
    all
}

/// Guides of one territory under their first topic, in the order of the topics.
pub(super) fn by_topic(press: &Press<'_>, documents: &[DocId], from: &SitePath) -> Vec<TopicItems> {
    let library = press.library;
    let mut groups: BTreeMap<usize, TopicItems> = BTreeMap::new();
    let order: BTreeMap<&str, usize> = library
        .topics
        .iter()
        .enumerate()
        .map(|(at, topic)| (topic.slug.as_str(), at))
        .collect();
    for id in documents {
        let Some(document) = library.document(*id) else {
            continue;
        };
        let Some(family) = library.family(document.kind, &document.id) else {
            continue;
        };
        let own = |variant: &&Variant| variant.narrowest == document.territory;
        let Some(variant) = family.variants.iter().find(own).or_else(|| family.widest()) else {
            continue;
        };
        let levels = self::documents(press, variant);
        let topic = topics(&levels)
            .into_iter()
            .find_map(|t| library.topics.find(&t).map(|(t, _)| t));
        let at = topic
            .and_then(|topic| order.get(topic.slug.as_str()))
            .copied()
            .unwrap_or(usize::MAX);
        let group = groups.entry(at).or_insert_with(|| TopicItems {
            title: topic.map_or_else(
                || press.theme.messages().text("topic-other"),
                |t| t.title.clone(),
            ),
            href: topic
                .map(|t| from.link_to(&address::topic(&t.slug)))
                .unwrap_or_default(),
            items: Vec::new(),
        });
        group.items.push(guide(press, family, variant, from));
    }
    let mut groups: Vec<TopicItems> = groups.into_values().collect();
    for group in &mut groups {
        sort(&mut group.items);
    }
    groups
}

/// In the order of a French list: accents and case do not count.
pub(super) fn sort(items: &mut [Item]) {
    items.sort_by_cached_key(|item| (slug(&item.title), item.href.clone()));
}
