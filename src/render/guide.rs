//! The page of a guide's variant.

use std::collections::BTreeSet;

use crate::base::path::SitePath;
use crate::library::reading::Reading;
use crate::library::{Action, LinkTo, MergedBlock, MergedSection, address};
use crate::parse::document::{Document, GuideDetails};
use crate::parse::front::leading_date;
use crate::parse::links::{Verdict, judge};
use crate::parse::section::SectionName;
use crate::territory::Code;
use crate::theme::view::{
    BlockView, CardView, FactView, Frame, GuideView, LinkView, LocalSummary, LocalTag,
    OutdatedView, PageView, SectionView, VariantLink,
};

use super::body::{Context, Lists, anchor, markup, own_ids};
use super::frame::Framed;
use super::{Press, cards, items, words};

/// The page of a reading.
pub(super) fn view(press: &Press<'_>, reading: &Reading<'_>) -> (Frame, PageView) {
    let page = Sheet::new(press, reading);
    let view = page.view();
    let topics = page.first_topic();
    let mut framed = Framed::new(press, page.path.clone(), "topics", &view.title)
        .description(&view.summary)
        .territory(&reading.variant.narrowest)
        .crumb("nav-home", address::HOME);
    if let Some((slug, title)) = topics {
        framed = framed.crumb_to(title, &address::topic(&slug));
    }
    framed.with(PageView::Guide(Box::new(view)))
}

/// A guide page being made.
struct Sheet<'a, 'b> {
    press: &'b Press<'a>,
    reading: &'b Reading<'b>,
    path: SitePath,
    /// Narrow to wide.
    chain: Vec<Code>,
}

impl<'a, 'b> Sheet<'a, 'b> {
    fn new(press: &'b Press<'a>, reading: &'b Reading<'b>) -> Self {
        let chain = chain(press, reading);
        Self {
            press,
            reading,
            path: reading.variant.path.clone(),
            chain,
        }
    }

    fn details(&self) -> impl DoubleEndedIterator<Item = &'b GuideDetails> {
        self.reading
            .levels
            .iter()
            .filter_map(|(_, document, _)| document.details.guide())
    }

    fn documents(&self) -> Vec<&'b Document> {
        self.reading
            .levels
            .iter()
            .map(|(_, document, _)| *document)
            .collect()
    }

    fn view(&self) -> GuideView {
        let reading = self.reading;
        let documents = self.documents();
        let narrowest = &reading.variant.narrowest;
        let local = *narrowest != Code::France;
        let territories = &self.press.library.territories;
        let title = reading.nearest(|document| document.front.title.as_ref());
        let locals: Vec<&&Document> = documents.iter().skip(1).collect();
        let base = documents.first().copied();
        GuideView {
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
            facts: self.facts(),
            no_human_channel: self.details().any(|details| details.no_human_channel),
            procedure_link: self.link(|details| details.procedure_link.as_ref()),
            official_link: self.link(|details| details.official_link.as_ref()),
            sections: self.sections(),
            hand_over: reading.union(|document| hand_over(self.press, document)),
            changes: self.changes(),
            sources: cards::sources(
                documents
                    .iter()
                    .flat_map(|document| &document.front.sources),
            ),
            owner: reading
                .nearest(|document| self.press.library.kept_by(document))
                .unwrap_or_default(),
        }
    }

    fn link(
        &self,
        of: impl Fn(&'b GuideDetails) -> Option<&'b crate::base::span::Spanned<String>>,
    ) -> Option<LinkView> {
        let address = self.details().rev().find_map(of)?;
        Some(LinkView {
            title: cards::host(&address.value),
            href: address.value.clone(),
        })
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
        let title = |variant: &crate::library::Variant| {
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

    fn facts(&self) -> Vec<FactView> {
        let messages = self.press.theme.messages();
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

    fn sections(&self) -> Vec<SectionView> {
        let mut anchors = own_ids();
        let mut sections: Vec<SectionView> = Vec::new();
        let with_where = self
            .reading
            .merged
            .sections
            .iter()
            .any(|s| s.name == SectionName::Where);
        for section in &self.reading.merged.sections {
            sections.push(self.section(section, &mut anchors));
        }
        if !with_where {
            self.insert_where(&mut sections, &mut anchors);
        }
        self.keyed_lists(&mut sections, &mut anchors);
        // A section that held nothing but trainers' blocks is not even named.
        sections.retain(|section| !section.blocks.is_empty() || !section.cards.is_empty());
        sections
    }

    fn section(&self, section: &MergedSection, anchors: &mut BTreeSet<String>) -> SectionView {
        let id = anchor(&section.name.anchor(), anchors);
        let blocks = section
            .blocks
            .iter()
            .filter_map(|block| self.block(&section.name, block, anchors));
        SectionView {
            anchor: id,
            title: section.title.clone(),
            kind: kind(&section.name),
            blocks: blocks.collect(),
            cards: if section.name == SectionName::Where {
                self.cards()
            } else {
                Vec::new()
            },
        }
    }

    fn block(
        &self,
        name: &SectionName,
        block: &MergedBlock,
        anchors: &mut BTreeSet<String>,
    ) -> Option<BlockView> {
        let section = self.reading.section(block)?;
        let resolve = |target: &str| self.resolve(block, target);
        let context = Context {
            resolve: &resolve,
            messages: self.press.theme.messages(),
            document: block.document.0,
            above: 2,
            lists: lists(name, block.action),
        };
        let html = markup(&section.events, &context, anchors);
        let local = self.tag(block);
        // A section emptied of its trainer blocks shows nothing; a hidden one still says so.
        (!html.is_empty() || block.action == Action::Hides).then_some(BlockView { html, local })
    }

    fn tag(&self, block: &MergedBlock) -> Option<LocalTag> {
        let action = match block.action {
            Action::Base => return None,
            Action::Adds => "adds",
            Action::Replaces => "replaces",
            Action::Hides => "hides",
        };
        let document = self.press.library.document(block.document)?;
        Some(LocalTag {
            territory: self.press.library.territories.name(&block.territory),
            freshness: cards::freshness(self.press, document),
            action,
            example: document.front.example,
        })
    }

    /// An internal target → its address from this page; absolute ones were judged by the reader.
    fn resolve(&self, block: &MergedBlock, target: &str) -> Option<String> {
        resolve(self.press, block.document, target, &self.path, &self.chain)
    }

    fn cards(&self) -> Vec<CardView> {
        let library = self.press.library;
        let references: Vec<String> = self.reading.union(|document| {
            let Some(details) = document.details.guide() else {
                return Vec::new();
            };
            details.organismes.iter().map(|o| o.value.clone()).collect()
        });
        let mut ids = Vec::new();
        for id in references
            .iter()
            .flat_map(|reference| library.organismes(reference, &self.chain))
        {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        if self.reading.variant.narrowest != Code::France {
            let topics = items::topics(&self.documents());
            for id in library.contacts(&topics, &references, &self.chain) {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        ids.into_iter()
            .filter_map(|id| cards::card(self.press, id, &self.path))
            .collect()
    }

    /// « Où s'adresser » exists wherever there is a card to show.
    fn insert_where(&self, sections: &mut Vec<SectionView>, anchors: &mut BTreeSet<String>) {
        let cards = self.cards();
        if cards.is_empty() {
            return;
        }
        let rank = |kind: &str| KINDS.iter().position(|(_, known)| *known == kind);
        let here = rank("where");
        let at = sections
            .iter()
            .position(|section| rank(section.kind) > here);
        let section = SectionView {
            anchor: anchor(&SectionName::Where.anchor(), anchors),
            title: SectionName::Where.title().unwrap_or_default().to_owned(),
            kind: "where",
            blocks: Vec::new(),
            cards,
        };
        sections.insert(at.unwrap_or(sections.len()), section);
    }

    /// `prerequis` and `pieces` written as keys make the list where the section was not written.
    fn keyed_lists(&self, sections: &mut Vec<SectionView>, anchors: &mut BTreeSet<String>) {
        let papers: Vec<String> = self
            .details()
            .flat_map(|d| &d.papers)
            .map(|p| p.value.clone())
            .collect();
        let rank = |kind: &str| KINDS.iter().position(|(_, known)| *known == kind);
        let missing = !sections.iter().any(|section| section.kind == "papers");
        if papers.is_empty() || !missing {
            return;
        }
        let events = list_events(&papers);
        let context = Context {
            resolve: &|_| None,
            messages: self.press.theme.messages(),
            document: 0,
            above: 2,
            lists: Lists::Ticks,
        };
        let here = rank("papers");
        let at = sections
            .iter()
            .position(|section| rank(section.kind) > here);
        let section = SectionView {
            anchor: anchor(&SectionName::Papers.anchor(), anchors),
            title: SectionName::Papers.title().unwrap_or_default().to_owned(),
            kind: "papers",
            blocks: vec![BlockView {
                html: markup(&events, &context, anchors),
                local: None,
            }],
            cards: Vec::new(),
        };
        sections.insert(at.unwrap_or(sections.len()), section);
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

/// The chain of a variant's readers, narrow to wide: for a variant that only some départements of
/// an EPCI read, the départements that contribute stand for the others.
fn chain(press: &Press<'_>, reading: &Reading<'_>) -> Vec<Code> {
    let whole = press.library.territories.chain(&reading.variant.narrowest);
    let twins = reading
        .family
        .variants
        .iter()
        .filter(|v| v.narrowest == reading.variant.narrowest);
    if twins.count() < 2 {
        return whole;
    }
    let contributes = |code: &Code| {
        reading
            .variant
            .levels
            .iter()
            .any(|(level, _)| level == code)
    };
    let is_dep = |code: &Code| code.level() == crate::territory::Level::Departement;
    let some = whole.iter().any(|code| is_dep(code) && contributes(code));
    whole
        .into_iter()
        .filter(|code| !some || !is_dep(code) || contributes(code))
        .collect()
}

/// A target written in a document → an address from a page read along `chain`.
pub(super) fn resolve(
    press: &Press<'_>,
    document: crate::library::DocId,
    target: &str,
    from: &SitePath,
    chain: &[Code],
) -> Option<String> {
    if matches!(judge(target), Verdict::Safe | Verdict::Plain) {
        return Some(target.to_owned());
    }
    let links = press.library.links_of(document);
    match &links.iter().find(|(written, _)| written == target)?.1 {
        LinkTo::Document(id, anchor) => {
            let page = press.library.page_of(*id, chain)?;
            let anchor = anchor.as_ref().map(|a| format!("#{a}")).unwrap_or_default();
            Some(format!("{}{anchor}", from.link_to(&page)))
        }
        LinkTo::Media(path) => Some(from.link_to(path)),
        LinkTo::Here(anchor) => Some(format!("#{anchor}")),
    }
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

fn lists(name: &SectionName, action: Action) -> Lists {
    let ticks = matches!(name, SectionName::Before | SectionName::Papers);
    if action == Action::Hides {
        Lists::Plain
    } else if ticks {
        Lists::Ticks
    } else if *name == SectionName::Steps {
        Lists::Steps
    } else {
        Lists::Plain
    }
}

/// Names of sections for templates, in the order of the page.
const KINDS: [(SectionName, &str); 12] = [
    (SectionName::Brief, "brief"),
    (SectionName::Before, "before"),
    (SectionName::Papers, "papers"),
    (SectionName::Steps, "steps"),
    (SectionName::Cases, "cases"),
    (SectionName::Blocked, "blocked"),
    (SectionName::Where, "where"),
    (SectionName::After, "after"),
    (SectionName::HandOver, "hand-over"),
    (SectionName::ForPerson, "for-person"),
    (SectionName::Notes, "notes"),
    (SectionName::History, "history"),
];

fn kind(name: &SectionName) -> &'static str {
    let fixed = KINDS
        .iter()
        .find(|(known, _)| known == name)
        .map(|(_, kind)| *kind);
    fixed.unwrap_or(if *name == SectionName::Opening {
        "opening"
    } else {
        "other"
    })
}
