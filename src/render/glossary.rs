//! The glossary, and a term's page.

use std::collections::BTreeMap;

use crate::base::path::SitePath;
use crate::library::alphabet::letter;
use crate::library::{DocId, address};
use crate::parse::kind::Kind;
use crate::theme::view::{
    FormerName, Frame, FreshnessView, GlossaryView, Item, LetterGroup, LinkView, PageView, TermView,
};

use super::frame::Framed;
use super::{Press, cards, items, organisme};

pub(super) fn glossary(press: &Press<'_>) -> (Frame, PageView) {
    let path = SitePath::new(address::GLOSSARY);
    let mut letters: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    for (_, document) in press.library.of_kind(Kind::Term) {
        let Some(term) = document.details.term() else {
            continue;
        };
        let page = address::document(&press.library.territories, document);
        let expansion = term.expansion.clone().or_else(|| term.new_name.clone());
        let item = Item {
            title: document.title().to_owned(),
            href: path.link_to(&page),
            summary: expansion.unwrap_or_else(|| cards::summary(document)),
            freshness: FreshnessView::default(),
            territory: String::new(),
            completes: false,
            example: document.front.example,
            local_count: 0,
            user_words: term
                .synonyms
                .iter()
                .map(|word| word.value.clone())
                .collect(),
        };
        letters.entry(letter(&item.title)).or_default().push(item);
    }
    let groups = letters.into_iter().map(|(letter, mut items)| {
        items::sort(&mut items);
        LetterGroup { letter, items }
    });
    let title = press.theme.messages().text("glossary-title");
    let view = GlossaryView {
        letters: groups.collect(),
    };
    Framed::new(press, path, "glossary", &title)
        .crumb("nav-home", address::HOME)
        .with(PageView::Glossary(view))
}

pub(super) fn term(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let Some(document) = press.library.document(id) else {
        return super::frame::not_found(press);
    };
    let Some(term) = document.details.term() else {
        return super::frame::not_found(press);
    };
    let path = address::document(&press.library.territories, document);
    let guide = term
        .reference_guide
        .as_ref()
        .and_then(|guide| press.library.guide(&guide.value));
    let guide = guide.and_then(|family| {
        let variant = family.widest()?;
        let item = items::guide(press, family, variant, &path);
        Some(LinkView {
            title: item.title,
            href: item.href,
        })
    });
    let former = |(name, until): &(String, Option<String>)| FormerName {
        name: name.clone(),
        until: until.as_deref().map(until_words).unwrap_or_default(),
    };
    let view = TermView {
        title: document.title().to_owned(),
        acronym: term
            .acronym
            .as_ref()
            .map(|word| word.value.clone())
            .unwrap_or_default(),
        expansion: term.expansion.clone().unwrap_or_default(),
        former_names: term.former_names.iter().map(former).collect(),
        new_name: term.new_name.clone().unwrap_or_default(),
        synonyms: term
            .synonyms
            .iter()
            .map(|word| word.value.clone())
            .collect(),
        ambiguous_with: term
            .ambiguous_with
            .iter()
            .map(|words| other_term(press, words, &path))
            .collect(),
        guide,
        html: organisme::text(press, id, document, &path),
        sources: cards::sources(&document.front.sources),
    };
    let description = view.expansion.clone();
    Framed::new(press, path, "glossary", document.title())
        .description(&description)
        .crumb("nav-home", address::HOME)
        .crumb("nav-glossary", address::GLOSSARY)
        .with(PageView::Term(view))
}

/// Another term by its id, with the way to it; other words as they are written.
fn other_term(press: &Press<'_>, words: &str, from: &SitePath) -> LinkView {
    let wanted = crate::base::text::slug(words);
    let mut terms = press.library.of_kind(Kind::Term);
    let found = terms.find(|(_, document)| document.id == wanted);
    found.map_or_else(
        || LinkView {
            title: words.to_owned(),
            href: String::new(),
        },
        |(_, document)| LinkView {
            title: document.title().to_owned(),
            href: from.link_to(&address::document(&press.library.territories, document)),
        },
    )
}

/// A day in words, a year as it stands.
fn until_words(written: &str) -> String {
    let date = crate::base::date::parse(written).map(|date| date.date);
    date.map_or_else(|| written.to_owned(), crate::base::date::in_words)
}
