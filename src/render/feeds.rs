//! Atom feeds (RFC 4287) of what changed, for each territory with content and for each topic.

use std::collections::BTreeSet;

use crate::base::date::first_moment;
use crate::base::path::SitePath;
use crate::library::address;
use crate::library::news::{Fact, What};
use crate::territory::Code;
use crate::theme::view::{CategoryView, EntryView, FeedView, FileView, LinkView};

use super::around::{About, title};
use super::{Press, cards};

/// Every feed that has an entry.
pub(super) fn all<'p>(press: &'p Press<'_>) -> impl Iterator<Item = (SitePath, FileView)> + 'p {
    let library = press.library;
    let hosts = library.hosts().map(|(code, _)| code.clone());
    let known = hosts.filter(|code| library.territories.contains(code));
    let territories: BTreeSet<Code> = known.chain([Code::France]).collect();
    let territories = territories
        .into_iter()
        .filter_map(|code| of_territory(press, &code));
    let topics = library.topics.iter();
    territories.chain(topics.filter_map(|topic| of_topic(press, &topic.slug)))
}

fn of_territory(press: &Press<'_>, code: &Code) -> Option<(SitePath, FileView)> {
    let territories = &press.library.territories;
    let facts = press.library.news_of(code);
    let path = address::feed(territories, code);
    let page = address::territory(territories, code);
    feed(press, path, &page, territories.name(code), &facts)
}

fn of_topic(press: &Press<'_>, slug: &str) -> Option<(SitePath, FileView)> {
    let topic = press.library.topics.get(slug)?;
    let facts = press.library.news_on(slug);
    let path = address::topic_feed(slug);
    let page = address::topic(slug);
    feed(press, path, &page, topic.title.clone(), facts)
}

/// The link of a page to its own feed; `None` where there is no feed.
pub(super) fn link(press: &Press<'_>, about: &About<'_>, from: &SitePath) -> Option<LinkView> {
    let library = press.library;
    press.settings.site_url.as_ref()?;
    let territory = |code: &Code| {
        let host = *code == Code::France || !library.documents_at(code).is_empty();
        (host && library.has_news(code)).then(|| {
            let name = library.territories.name(code);
            (address::feed(&library.territories, code), name)
        })
    };
    let (path, subject) = match about {
        About::Home => territory(&Code::France)?,
        About::Territory(code) => territory(code)?,
        About::Topic(slug) => {
            let topic = library.topics.get(slug)?;
            let told = !library.news_on(slug).is_empty();
            told.then(|| (address::topic_feed(slug), topic.title.clone()))?
        }
        About::Version(_) | About::Document(_) | About::Nothing => return None,
    };
    let args = [
        ("subject", subject.into()),
        ("site", press.settings.title.clone().into()),
    ];
    Some(LinkView {
        title: press.theme.messages().format("feed-title", &args),
        href: from.link_to(&path),
    })
}

fn feed(
    press: &Press<'_>,
    path: SitePath,
    page: &SitePath,
    subject: String,
    facts: &[Fact],
) -> Option<(SitePath, FileView)> {
    let entries: Vec<EntryView> = facts.iter().filter_map(|fact| entry(press, fact)).collect();
    let view = FeedView {
        language: press.settings.language.clone(),
        site: press.settings.title.clone(),
        subject,
        address: press.settings.url_of(&path)?,
        page: press.settings.url_of(page)?,
        updated: entries.first()?.updated.clone(),
        entries,
    };
    Some((path, FileView::Feed(view)))
}

fn entry(press: &Press<'_>, fact: &Fact) -> Option<EntryView> {
    let library = press.library;
    let document = library.document(fact.document)?;
    let chain = library.territories.chain(&document.territory);
    let page = library.page_of(fact.document, &chain)?;
    let topic = |slug: String| {
        let label = library.topics.get(&slug)?.title.clone();
        Some(CategoryView { term: slug, label })
    };
    Some(EntryView {
        id: tag(press, fact)?,
        title: title(library, fact.document),
        territory: cards::place(press, document),
        example: document.front.example,
        updated: first_moment(fact.date)?,
        page: press.settings.url_of(&page)?,
        summary: match fact.what {
            What::Change(_) => library.words_of(fact).to_owned(),
            What::Notice => cards::summary(document),
        },
        topics: library
            .topics_of(document)
            .into_iter()
            .filter_map(topic)
            .collect(),
    })
}

/// `tag:guides.example,2026-03-12:guide/dep-24/apl`: of the document and the day, never of the words
/// or of the page's address (RFC 4151).
fn tag(press: &Press<'_>, fact: &Fact) -> Option<String> {
    let document = press.library.document(fact.document)?;
    let site = url::Url::parse(press.settings.site_url.as_deref()?).ok()?;
    let host = site.host_str()?.to_owned();
    let place = document
        .territory
        .to_string()
        .replace(':', "-")
        .to_lowercase();
    let further = match fact.nth {
        1 => String::new(),
        nth => format!("/{nth}"),
    };
    let (kind, id) = (document.kind.word(), &document.id);
    Some(format!(
        "tag:{host},{}:{kind}/{place}/{id}{further}",
        fact.date
    ))
}
