//! Dated facts: what changed in documents, and notices from their first day. Newest first.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::parse::document::Document;
use crate::parse::front::leading_date;
use crate::territory::Code;

use super::{DocId, Library};

/// Most facts that are told at once.
pub const MOST: usize = 50;

/// Before this year a date is a slip of the pen.
const FIRST_YEAR: i16 = 1900;

/// One dated fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fact {
    /// Its day; never after the day of the build.
    pub date: Date,
    /// The document that tells it.
    pub document: DocId,
    /// Which fact of the document.
    pub what: What,
    /// From 1, among the facts of one day in one document, the last written line first: it stays the
    /// same when a line is added above.
    pub nth: usize,
}

/// Which fact of a document.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum What {
    /// A line of `changements`, by its position.
    Change(usize),
    /// A notice begins.
    Notice,
}

/// The newest facts of each territory and topic, at most [`MOST`] of each.
#[derive(Clone, Debug, Default)]
pub struct News {
    all: Vec<Fact>,
    by_territory: BTreeMap<Code, Vec<Fact>>,
    by_topic: BTreeMap<String, Vec<Fact>>,
}

impl News {
    /// Gathers the facts of a library.
    pub(super) fn new(library: &Library) -> Self {
        let mut facts: Vec<Fact> = library
            .documents()
            .flat_map(|(id, document)| facts(id, document, library.today))
            .collect();
        facts.sort_by(newest_first);
        let mut news = Self::default();
        for fact in facts {
            let Some(document) = library.document(fact.document) else {
                continue;
            };
            keep(&mut news.all, fact);
            let own = news.by_territory.entry(document.territory.clone());
            keep(own.or_default(), fact);
            for topic in topics(library, document) {
                keep(news.by_topic.entry(topic).or_default(), fact);
            }
        }
        news
    }
}

impl Library {
    /// The newest facts that concern a territory: its own, those of wider territories, and those of
    /// the ones inside it.
    pub fn news_of(&self, code: &Code) -> Vec<Fact> {
        if *code == Code::France {
            return self.news.all.clone();
        }
        let chain = self.territories.chain(code);
        let around = chain.iter().chain(self.inside(code));
        let own = around.filter_map(|code| self.news.by_territory.get(code));
        let mut facts: Vec<Fact> = own.flatten().copied().collect();
        facts.sort_by(newest_first);
        facts.truncate(MOST);
        facts
    }

    /// True when some fact concerns a territory.
    pub fn has_news(&self, code: &Code) -> bool {
        if *code == Code::France {
            return !self.news.all.is_empty();
        }
        let chain = self.territories.chain(code);
        let mut around = chain.iter().chain(self.inside(code));
        around.any(|code| self.news.by_territory.contains_key(code))
    }

    /// The newest facts of a topic.
    pub fn news_on(&self, topic: &str) -> &[Fact] {
        self.news.by_topic.get(topic).map_or(&[], Vec::as_slice)
    }

    /// The words of a change; empty for a notice, whose document speaks.
    pub fn words_of(&self, fact: &Fact) -> &str {
        let What::Change(at) = fact.what else {
            return "";
        };
        let line = self
            .document(fact.document)
            .and_then(|document| document.front.changes.get(at));
        line.and_then(|line| leading_date(&line.value))
            .map_or("", |(_, words)| words)
    }

    /// The last day on which documents are known to have been verified or changed.
    pub fn last_known(&self, documents: &[DocId]) -> Option<Date> {
        let documents = documents.iter().filter_map(|id| self.document(*id));
        let days = documents.flat_map(|document| {
            let verified = self.freshness(document).verified_on;
            verified.into_iter().chain(change_days(document))
        });
        days.filter(|day| *day <= self.today).max()
    }

    /// Slugs of the topics that a document is filed under, with those of the wider documents that it
    /// completes.
    pub fn topics_of(&self, document: &Document) -> BTreeSet<String> {
        topics(self, document)
    }
}

fn keep(facts: &mut Vec<Fact>, fact: Fact) {
    if facts.len() < MOST {
        facts.push(fact);
    }
}

fn newest_first(a: &Fact, b: &Fact) -> std::cmp::Ordering {
    let key = |fact: &Fact| (std::cmp::Reverse(fact.date), fact.document, fact.what);
    key(a).cmp(&key(b))
}

/// The days of a document's dated changes, whenever they are.
pub(super) fn change_days(document: &Document) -> impl Iterator<Item = Date> {
    let dated = |line: &crate::base::span::Spanned<String>| {
        leading_date(&line.value).map(|(date, _)| date.date)
    };
    document.front.changes.iter().filter_map(dated)
}

fn facts(id: DocId, document: &Document, today: Date) -> Vec<Fact> {
    let told = |date: Date| date.year() >= FIRST_YEAR && date <= today;
    let mut facts = Vec::new();
    let mut of_day: BTreeMap<Date, usize> = BTreeMap::new();
    for (at, line) in document.front.changes.iter().enumerate().rev() {
        let Some((written, _)) = leading_date(&line.value).filter(|(date, _)| told(date.date))
        else {
            continue;
        };
        let nth = of_day.entry(written.date).or_insert(0);
        *nth += 1;
        facts.push(Fact {
            date: written.date,
            document: id,
            what: What::Change(at),
            nth: *nth,
        });
    }
    if let Some(date) = begun(document, today).filter(|date| told(*date)) {
        facts.push(Fact {
            date,
            document: id,
            what: What::Notice,
            nth: 1,
        });
    }
    facts
}

/// The first day of a notice that is not over.
fn begun(document: &Document, today: Date) -> Option<Date> {
    let notice = document.details.notice()?;
    let over = notice.to.as_ref().is_some_and(|to| to.value < today);
    notice
        .from
        .as_ref()
        .map(|from| from.value)
        .filter(|_| !over)
}

fn topics(library: &Library, document: &Document) -> BTreeSet<String> {
    let chain = library.territories.chain(&document.territory);
    let family = library.family(document.kind, &document.id);
    let levels = family.into_iter().flat_map(|family| &family.levels);
    let wider = levels
        .filter(|(code, _)| chain.contains(code))
        .filter_map(|(_, id)| library.document(*id));
    let concerned = document
        .details
        .notice()
        .map_or(&[][..], |notice| &notice.concerns);
    std::iter::once(document)
        .chain(wider)
        .flat_map(|document| &document.front.topics)
        .chain(concerned)
        .filter_map(|written| library.topics.find(&written.value))
        .map(|(topic, _)| topic.slug.clone())
        .collect()
}
