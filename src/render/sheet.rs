//! What the pages of all kinds that inherit have in common: title, trust, versions, topics, changes.

use std::collections::BTreeSet;

use crate::base::path::SitePath;
use crate::library::reading::Reading;
use crate::library::{Variant, address};
use crate::parse::document::Document;
use crate::parse::front::leading_date;
use crate::territory::{Code, Level};
use crate::theme::view::{
    Frame, LinkView, LocalSummary, OutdatedView, PageView, SectionView, SheetView, VariantLink,
};

use super::body::own_ids;
use super::frame::Framed;
use super::{Press, beside, cards, items, words};

/// The page of a reading that has nothing of its own kind to show.
pub(super) fn view(press: &Press<'_>, reading: &Reading<'_>) -> (Frame, PageView) {
    let sheet = Sheet::new(press, reading);
    let mut sections = sheet.sections(&mut own_ids());
    sections.retain(|section| !section.blocks.is_empty());
    let view = sheet.view(sections);
    sheet.framed(&view).with(PageView::Sheet(Box::new(view)))
}

/// A page being made.
pub(super) struct Sheet<'a, 'b> {
    pub(super) press: &'b Press<'a>,
    pub(super) reading: &'b Reading<'b>,
    pub(super) path: SitePath,
    /// Narrow to wide.
    pub(super) chain: Vec<Code>,
    /// The level of heading that stands above the texts of its sections.
    pub(super) above: u8,
    /// True where participants have room to write their answers.
    pub(super) rooms: bool,
}

impl<'a, 'b> Sheet<'a, 'b> {
    pub(super) fn new(press: &'b Press<'a>, reading: &'b Reading<'b>) -> Self {
        let chain = chain(press, reading);
        Self {
            press,
            reading,
            path: reading.variant.path.clone(),
            chain,
            above: 2,
            rooms: false,
        }
    }

    /// The same sheet as a part of another page, read along that page's chain.
    pub(super) fn within(
        press: &'b Press<'a>,
        reading: &'b Reading<'b>,
        path: &SitePath,
        chain: &[Code],
        above: u8,
    ) -> Self {
        Self {
            press,
            reading,
            path: path.clone(),
            chain: chain.to_vec(),
            above,
            rooms: false,
        }
    }

    /// The sections that have something to show.
    pub(super) fn told(&self, anchors: &mut BTreeSet<String>) -> Vec<SectionView> {
        let mut sections = self.sections(anchors);
        for section in &mut sections {
            section.blocks.retain(|block| !block.html.is_empty());
        }
        sections.retain(|section| !section.blocks.is_empty());
        sections
    }

    /// The contributing documents, wide to narrow.
    pub(super) fn documents(&self) -> Vec<&'b Document> {
        self.reading
            .levels
            .iter()
            .map(|(_, document, _)| *document)
            .collect()
    }

    /// The frame around the page.
    pub(super) fn framed(&self, view: &SheetView) -> Framed<'a, 'b> {
        let framed = Framed::new(self.press, self.path.clone(), "topics", &view.title)
            .description(&view.summary)
            .territory(&self.reading.variant.narrowest)
            .crumb("nav-home", address::HOME);
        match self.first_topic() {
            Some((slug, title)) => framed.crumb_to(title, &address::topic(&slug)),
            None => framed,
        }
    }

    /// The frame of a kind that has a list of its own, by the message key and address of that list.
    pub(super) fn framed_in(&self, view: &SheetView, key: &str, list: &str) -> Framed<'a, 'b> {
        Framed::new(self.press, self.path.clone(), "", &view.title)
            .description(&view.summary)
            .territory(&self.reading.variant.narrowest)
            .crumb("nav-home", address::HOME)
            .crumb(key, list)
    }

    pub(super) fn view(&self, sections: Vec<SectionView>) -> SheetView {
        let reading = self.reading;
        let documents = self.documents();
        let narrowest = &reading.variant.narrowest;
        let local = *narrowest != Code::France;
        let territories = &self.press.library.territories;
        let title = reading.nearest(|document| document.front.title.as_ref());
        let locals: Vec<&&Document> = documents.iter().skip(1).collect();
        let base = documents.first().copied();
        SheetView {
            kind: reading.family.kind.word(),
            id: reading.family.id.clone(),
            title: title.map_or_else(|| reading.family.id.clone(), |title| title.value.clone()),
            summary: base.map(cards::summary).unwrap_or_default(),
            local_summaries: self.local_summaries(),
            freshness: items::freshness(self.press, &documents),
            outdated: self.outdated(&documents),
            territory: if local {
                territories.name(narrowest)
            } else {
                String::new()
            },
            territory_where: if local {
                territories.locative(narrowest)
            } else {
                String::new()
            },
            completed: documents.len() > 1,
            example: if locals.is_empty() {
                base.is_some_and(|document| document.front.example)
            } else {
                locals.iter().all(|document| document.front.example)
            },
            variants: self.variants(),
            topics: self.topics(),
            sections,
            changes: self.changes(),
            sources: cards::sources(
                documents
                    .iter()
                    .flat_map(|document| &document.front.sources),
            ),
            owner: reading
                .nearest(|document| self.press.library.kept_by(document))
                .unwrap_or_default(),
            around: beside::beside(self),
        }
    }

    fn outdated(&self, documents: &[&Document]) -> Vec<OutdatedView> {
        let library = self.press.library;
        let view = |document: &&Document| {
            let freshness = words::freshness(&library.freshness(document), "");
            (!freshness.base.is_empty()).then(|| OutdatedView {
                territory: library.territories.name(&document.territory),
                base: freshness.base,
                verified_on: freshness.verified_on,
            })
        };
        documents.iter().filter_map(view).collect()
    }

    fn local_summaries(&self) -> Vec<LocalSummary> {
        let locals = self.reading.levels.iter().skip(1);
        let summary = |document: &Document| {
            let text = document.front.summary.as_ref()?.value.clone();
            Some(LocalSummary {
                territory: self.press.library.territories.name(&document.territory),
                text,
            })
        };
        locals
            .filter_map(|(_, document, _)| summary(document))
            .collect()
    }

    fn variants(&self) -> Vec<VariantLink> {
        let territories = &self.press.library.territories;
        let all = &self.reading.family.variants;
        let twins = |code: &Code| {
            all.iter()
                .filter(|variant| variant.narrowest == *code)
                .count()
                > 1
        };
        let title = |variant: &Variant| {
            let name = territories.name(&variant.narrowest);
            let within = variant
                .levels
                .iter()
                .rev()
                .map(|(code, _)| code)
                .find(|code| **code != variant.narrowest && **code != Code::France);
            match within.filter(|_| twins(&variant.narrowest)) {
                Some(wider) => format!("{name} ({})", territories.name(wider)),
                None => name,
            }
        };
        all.iter()
            .map(|variant| VariantLink {
                title: title(variant),
                href: self.path.link_to(&variant.path),
                current: variant.path == self.path,
            })
            .collect()
    }

    fn first_topic(&self) -> Option<(String, String)> {
        let topics = items::topics(&self.documents());
        let found = topics
            .iter()
            .find_map(|topic| self.press.library.topics.find(topic));
        found.map(|(topic, _)| (topic.slug.clone(), topic.title.clone()))
    }

    fn topics(&self) -> Vec<LinkView> {
        let mut links: Vec<LinkView> = Vec::new();
        for written in items::topics(&self.documents()) {
            let Some((topic, sub)) = self.press.library.topics.find(&written) else {
                continue;
            };
            let page = self.path.link_to(&address::topic(&topic.slug));
            let link = match sub {
                Some((slug, title)) => LinkView {
                    title: title.clone(),
                    href: format!("{page}#{slug}"),
                },
                None => LinkView {
                    title: topic.title.clone(),
                    href: page,
                },
            };
            if !links.contains(&link) {
                links.push(link);
            }
        }
        links
    }

    fn changes(&self) -> Vec<String> {
        let mut changes: Vec<(Option<jiff::civil::Date>, String)> = Vec::new();
        for change in self
            .reading
            .levels
            .iter()
            .flat_map(|(_, document, _)| &document.front.changes)
        {
            match leading_date(&change.value) {
                Some((date, rest)) => {
                    changes.push((
                        Some(date.date),
                        format!("{} : {rest}", words::day(Some(date.date))),
                    ));
                }
                None => changes.push((None, change.value.clone())),
            }
        }
        changes.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
        changes.into_iter().map(|(_, words)| words).collect()
    }
}

/// The chain of a variant's readers, narrow to wide. An EPCI or a bassin may lie in several
/// départements: only those of these readers count, and none where people of several read the same
/// page, so that nobody is sent to the contacts of the next département.
fn chain(press: &Press<'_>, reading: &Reading<'_>) -> Vec<Code> {
    let territories = &press.library.territories;
    let whole = territories.chain(&reading.variant.narrowest);
    let of = |level: Level| whole.iter().filter(move |code| code.level() == level);
    if of(Level::Departement).count() < 2 {
        return whole;
    }
    let contributes =
        |variant: &Variant, code: &Code| variant.levels.iter().any(|(level, _)| level == code);
    let twins = reading.family.variants.iter();
    let elsewhere = |code: &&Code| {
        twins
            .clone()
            .any(|twin| twin.narrowest == reading.variant.narrowest && contributes(twin, code))
    };
    let own: Vec<&Code> = of(Level::Departement)
        .filter(|code| contributes(reading.variant, code))
        .collect();
    let own = if own.is_empty() {
        of(Level::Departement)
            .filter(|code| !elsewhere(code))
            .collect()
    } else {
        own
    };
    let is_of = |region: &Code, departement: &Code| territories.chain(departement).contains(region);
    let keeps = |code: &Code| match code.level() {
        Level::Departement => own.len() == 1 && own.contains(&code),
        Level::Region => !own.is_empty() && own.iter().all(|departement| is_of(code, departement)),
        Level::France | Level::Bassin | Level::Epci | Level::Commune => true,
    };
    whole.iter().filter(|code| keeps(code)).cloned().collect()
}
