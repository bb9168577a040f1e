//! The page of a guide's variant: a sheet with its facts, its cards and the lists made from keys.

use std::collections::BTreeSet;

use crate::base::span::Spanned;
use crate::library::reading::Reading;
use crate::parse::document::{Document, GuideDetails};
use crate::parse::section::SectionName;
use crate::territory::Code;
use crate::theme::view::{
    BlockView, CardView, FactView, Frame, GuideView, LinkView, PageView, SectionView,
};

use super::body::{Context, Lists, anchor, markup, own_ids};
use super::sections::insert;
use super::sheet::Sheet;
use super::{Press, cards, items};

/// The page of a reading.
pub(super) fn view(press: &Press<'_>, reading: &Reading<'_>) -> (Frame, PageView) {
    let guide = Guide(Sheet::new(press, reading));
    let view = guide.view();
    let framed = guide.0.framed(&view.sheet);
    framed.with(PageView::Guide(Box::new(view)))
}

/// A guide page being made.
struct Guide<'a, 'b>(Sheet<'a, 'b>);

impl<'b> Guide<'_, 'b> {
    fn details(&self) -> impl DoubleEndedIterator<Item = &'b GuideDetails> {
        let levels = self.0.reading.levels.iter();
        levels.filter_map(|(_, document, _)| document.details.guide())
    }

    fn view(&self) -> GuideView {
        let press = self.0.press;
        GuideView {
            sheet: self.0.view(self.sections()),
            facts: self.facts(),
            no_human_channel: self.details().any(|details| details.no_human_channel),
            procedure_link: self.link(|details| details.procedure_link.as_ref()),
            official_link: self.link(|details| details.official_link.as_ref()),
            hand_over: self.0.reading.union(|document| hand_over(press, document)),
        }
    }

    fn sections(&self) -> Vec<SectionView> {
        let mut anchors = own_ids();
        let mut sections = self.0.sections(&mut anchors);
        self.put_cards(&mut sections, &mut anchors);
        self.keyed_lists(&mut sections, &mut anchors);
        sections.retain(|section| !section.blocks.is_empty() || !section.cards.is_empty());
        sections
    }

    fn link(
        &self,
        of: impl Fn(&'b GuideDetails) -> Option<&'b Spanned<String>>,
    ) -> Option<LinkView> {
        let address = self.details().rev().find_map(of)?;
        Some(LinkView {
            title: cards::host(&address.value),
            href: address.value.clone(),
        })
    }

    fn facts(&self) -> Vec<FactView> {
        let messages = self.0.press.theme.messages();
        let nearest =
            |of: &dyn Fn(&'b GuideDetails) -> Option<String>| self.details().rev().find_map(of);
        let minutes = nearest(&|d| {
            d.minutes
                .map(|m| messages.format("minutes", &[("n", (m as usize).into())]))
        });
        let mut channels: Vec<&str> = Vec::new();
        for channel in self.details().flat_map(|details| &details.channels) {
            if !channels.contains(channel) {
                channels.push(channel);
            }
        }
        let channels: Vec<String> = channels
            .iter()
            .map(|c| messages.text(&format!("channel-{c}")))
            .collect();
        let channels = Some(channels.join(", ")).filter(|words| !words.is_empty());
        let facts = [
            ("fact-duration", minutes),
            ("fact-cost", nearest(&|d| d.cost.clone())),
            ("fact-delay", nearest(&|d| d.delay.clone())),
            ("fact-channels", channels),
        ];
        facts
            .into_iter()
            .filter_map(|(key, value)| Some(FactView { key, value: value? }))
            .collect()
    }

    fn cards(&self) -> Vec<CardView> {
        let library = self.0.press.library;
        let references: Vec<String> = self.0.reading.union(|document| {
            let Some(details) = document.details.guide() else {
                return Vec::new();
            };
            details.organismes.iter().map(|o| o.value.clone()).collect()
        });
        let mut ids = Vec::new();
        for id in references
            .iter()
            .flat_map(|reference| library.organismes(reference, &self.0.chain))
        {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        if self.0.reading.variant.narrowest != Code::France {
            let topics = items::topics(&self.0.documents());
            for id in library.contacts(&topics, &references, &self.0.chain) {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        ids.into_iter()
            .filter_map(|id| cards::card(self.0.press, id, &self.0.path))
            .collect()
    }

    /// « Où s'adresser » exists wherever there is a card to show.
    fn put_cards(&self, sections: &mut Vec<SectionView>, anchors: &mut BTreeSet<String>) {
        let cards = self.cards();
        if cards.is_empty() {
            return;
        }
        match sections.iter_mut().find(|section| section.kind == "where") {
            Some(section) => section.cards = cards,
            None => insert(
                sections,
                SectionView {
                    anchor: anchor(&SectionName::Where.anchor(), anchors),
                    title: SectionName::Where.title().unwrap_or_default().to_owned(),
                    kind: "where",
                    blocks: Vec::new(),
                    cards,
                },
            ),
        }
    }

    /// `prerequis` and `pieces` written as keys make the list where the section was not written.
    fn keyed_lists(&self, sections: &mut Vec<SectionView>, anchors: &mut BTreeSet<String>) {
        let papers = self.details().flat_map(|details| &details.papers);
        let papers: Vec<String> = papers.map(|paper| paper.value.clone()).collect();
        if papers.is_empty() || sections.iter().any(|section| section.kind == "papers") {
            return;
        }
        let context = Context {
            resolve: &|_| None,
            messages: self.0.press.theme.messages(),
            document: 0,
            above: 2,
            lists: Lists::Ticks,
        };
        let section = SectionView {
            anchor: anchor(&SectionName::Papers.anchor(), anchors),
            title: SectionName::Papers.title().unwrap_or_default().to_owned(),
            kind: "papers",
            blocks: vec![BlockView {
                html: markup(&list_events(&papers), &context, anchors),
                local: None,
            }],
            cards: Vec::new(),
        };
        insert(sections, section);
    }
}

/// A bullet list of plain words, as events.
fn list_events(words: &[String]) -> Vec<crate::parse::markdown::Placed<'static>> {
    use pulldown_cmark::{Event, Tag, TagEnd};
    let item = |words: &String| {
        [
            Event::Start(Tag::Item),
            Event::Text(words.clone().into()),
            Event::End(TagEnd::Item),
        ]
    };
    let open = std::iter::once(Event::Start(Tag::List(None)));
    let close = std::iter::once(Event::End(TagEnd::List(false)));
    open.chain(words.iter().flat_map(item))
        .chain(close)
        .map(|event| (event, 0..0))
        .collect()
}

fn hand_over(press: &Press<'_>, document: &Document) -> Vec<String> {
    let Some(details) = document.details.guide() else {
        return Vec::new();
    };
    let messages = press.theme.messages();
    let words = |value: &str| {
        let key = format!("hand-over-{value}");
        if messages.has(&key) {
            messages.text(&key)
        } else {
            value.replace('-', " ")
        }
    };
    details
        .hand_over
        .iter()
        .map(|value| words(&value.value))
        .collect()
}
