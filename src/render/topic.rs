//! The list of topics, and a topic's page.

use std::collections::BTreeMap;

use crate::base::path::SitePath;
use crate::library::{Topic, address};
use crate::territory::Code;
use crate::theme::view::{Frame, Item, PageView, TopicCard, TopicItems, TopicView, TopicsView};

use super::frame::Framed;
use super::{Press, cards, entries, home, items, notice, organisme};

pub(super) fn topics(press: &Press<'_>) -> (Frame, PageView) {
    let path = SitePath::new(address::TOPICS);
    let title = press.theme.messages().text("topics-title");
    let view = TopicsView {
        topics: home::topic_cards(press, &path),
    };
    Framed::new(press, path, "topics", &title)
        .crumb("nav-home", address::HOME)
        .with(PageView::Topics(view))
}

pub(super) fn view(press: &Press<'_>, slug: &str) -> (Frame, PageView) {
    let Some(topic) = press.library.topics.get(slug) else {
        return super::frame::not_found(press);
    };
    let path = address::topic(slug);
    let document = press.library.document(topic.document);
    let gathered = Gathered::of(press, topic, &path);
    let view = TopicView {
        title: topic.title.clone(),
        summary: document.map(cards::summary).unwrap_or_default(),
        html: document
            .map(|d| organisme::text(press, topic.document, d, &path))
            .unwrap_or_default(),
        groups: gathered.groups(topic),
        elsewhere: gathered.elsewhere(press, &path),
        notices: notice::raised(press, press.library.notices.for_topic(slug), &path),
        shelf: entries::shelf_of_topic(press, slug, &path),
    };
    let summary = view.summary.clone();
    Framed::new(press, path, "topics", &topic.title)
        .description(&summary)
        .crumb("nav-home", address::HOME)
        .crumb("nav-topics", address::TOPICS)
        .with(PageView::Topic(view))
}

/// The guides of a topic: national ones by sub-topic, and how many each other territory wrote.
struct Gathered {
    national: BTreeMap<String, Vec<Item>>,
    local: BTreeMap<Code, usize>,
}

impl Gathered {
    fn of(press: &Press<'_>, topic: &Topic, from: &SitePath) -> Self {
        let mut gathered = Self {
            national: BTreeMap::new(),
            local: BTreeMap::new(),
        };
        let families = press.library.families();
        for family in topic.guides.iter().filter_map(|at| families.get(*at)) {
            let Some(variant) = family.widest() else {
                continue;
            };
            let written = items::topics(&items::documents(press, variant));
            let under = written.iter().find_map(|written| {
                let (top, sub) = press.library.topics.find(written)?;
                (top.slug == topic.slug)
                    .then(|| sub.map(|(slug, _)| slug.clone()).unwrap_or_default())
            });
            let Some(sub) = under else { continue };
            if variant.narrowest == Code::France {
                gathered
                    .national
                    .entry(sub)
                    .or_default()
                    .push(items::guide(press, family, variant, from));
            } else {
                *gathered.local.entry(variant.narrowest.clone()).or_insert(0) += 1;
            }
        }
        gathered
            .national
            .values_mut()
            .for_each(|items| items::sort(items));
        gathered
    }

    fn groups(&self, topic: &Topic) -> Vec<TopicItems> {
        let plain = (String::new(), String::new());
        std::iter::once(&plain)
            .chain(&topic.subtopics)
            .map(|(slug, title)| {
                let items = self.national.get(slug).cloned().unwrap_or_default();
                TopicItems {
                    title: title.clone(),
                    href: slug.clone(),
                    items,
                }
            })
            // A sub-topic is shown, empty or not: a hole is worth knowing, and links lead to it.
            .filter(|group| !group.title.is_empty() || !group.items.is_empty())
            .collect()
    }

    fn elsewhere(&self, press: &Press<'_>, from: &SitePath) -> Vec<TopicCard> {
        let card = |(code, count): (&Code, &usize)| TopicCard {
            count: *count,
            ..home::territory_card(press, code, from)
        };
        self.local.iter().map(card).collect()
    }
}
