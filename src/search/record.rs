//! The library → records: what can be found, and what an answer shows of it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::build::{Beside, TopicEntry};
use super::raised;
use super::vocabulary::Sense;

use crate::base::path::SitePath;
use crate::base::source::SourceSet;
use crate::base::span::Spanned;
use crate::library::notices::period;
use crate::library::reading::{Reading, read};
use crate::library::{DocId, Freshness, FreshnessState, Library, address, places, references};
use crate::parse::document::{Details, Document};
use crate::parse::kind::Kind;
use crate::parse::markdown::{FlowSection, plain, visible};
use crate::territory::{Code, Level};

/// The public of what is for all; the same as naming none.
const EVERYONE: &str = "tous-publics";

/// What an answer shows of a document, kept beside the index.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// `apl`, `dep-24/apl`; other kinds carry theirs: `organisme:dep-24/caf-24`.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Its summary, or empty.
    pub summary: String,
    /// Its page, from the site's root.
    pub url: SitePath,
    /// The narrowest territory that it is about: `dep:24`.
    pub territory: Code,
    /// That territory's name; empty for France.
    pub territory_name: String,
    /// True when it completes a wider guide.
    pub completes: bool,
    /// Slugs of its topics, as written.
    pub topics: Vec<String>,
    /// Titles of its topics.
    pub topic_titles: Vec<String>,
    /// `fresh`, `due`, `late`, `old`, `unverified`.
    pub freshness: String,
    /// When it was verified: `2026-03-12`.
    pub verified_on: Option<String>,
    /// Who verified, or empty.
    pub verified_by: String,
    /// From when a review is due.
    pub review_on: Option<String>,
    /// The oldest copy that it was written from, when it was never verified.
    pub copied_on: Option<String>,
    /// Invented for the demonstration.
    pub example: bool,
    /// Whom it is for.
    pub publics: Vec<String>,
    /// Of a guide, the organismes that it names, by type or id; of an organisme, its type and its id.
    pub organismes: Vec<String>,
    /// How many other documents lead to it.
    pub linked: u32,
    /// Telephone of a contact or organisme, or empty.
    pub phone: String,
    /// The same for `tel:`, or empty.
    pub phone_link: String,
    /// Of a guide, where its procedure is done; or empty.
    pub procedure: String,
    /// Of a contact that coordinates, where to write; else empty.
    pub coordinator: String,
    /// Ids of the notices in course that concern it, for whatever reader; the gravest first.
    pub notices: Vec<String>,
    /// Of a notice, `info`, `important` or `urgent`; else empty.
    pub gravity: String,
    /// Of a notice, its last day: `2026-10-31`.
    pub until: Option<String>,
}

impl Record {
    /// True for a guide or a pathway that names no public, or says that it is for everyone.
    pub fn is_for_everyone(&self) -> bool {
        matches!(self.kind, Kind::Guide | Kind::Pathway)
            && (self.publics.is_empty() || self.publics.iter().any(|own| own == EVERYONE))
    }

    /// True for what is written for a public, and for what is for everyone.
    pub fn is_for(&self, public: &str) -> bool {
        self.is_for_everyone() || self.publics.iter().any(|own| own == public)
    }
}

/// What is indexed of a document, beside its [`Record`].
#[derive(Clone, Debug, Default)]
pub struct Indexed {
    /// Acronyms and what people say.
    pub words: Vec<String>,
    /// Headings.
    pub headings: Vec<String>,
    /// Texts of the links that lead here from other documents.
    pub links: Vec<String>,
    /// The text, for searching and excerpts.
    pub text: String,
    /// Who reads it (see `Territories::scope`).
    pub scope: Vec<String>,
    /// What it is a version of: records of one group give one result.
    pub group: String,
    /// The level, then the number of contributing levels.
    pub narrowness: u64,
}

/// A query that, alone, leads to one guide: an acronym or a former name with its reference guide.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pin {
    /// The words as one key (see `analyzer::key`).
    pub key: String,
    /// The group of the guide.
    pub group: String,
}

/// The record of a variant, from the texts that its page is made of.
pub fn variant(library: &Library, sources: &SourceSet, reading: &Reading<'_>) -> (Record, Indexed) {
    let kind = reading.family.kind;
    let documents: Vec<&Document> = reading
        .levels
        .iter()
        .map(|(_, document, _)| *document)
        .collect();
    let narrowest = &reading.variant.narrowest;
    let title = reading.nearest(|document| document.front.title.as_ref());
    let freshness =
        crate::library::freshness::worst(documents.iter().map(|d| library.freshness(d)));
    let topics = reading.union(|document| {
        document
            .front
            .topics
            .iter()
            .map(|t| t.value.clone())
            .collect()
    });
    let local = documents.len() > 1;
    let inbound = library
        .inbound(sources)
        .of(reading.family.kind, &reading.family.id);
    let record = Record {
        id: id_of(kind, narrowest, &reading.family.id),
        kind,
        title: title.map_or_else(|| reading.family.id.clone(), |title| title.value.clone()),
        summary: documents
            .iter()
            .find_map(|d| d.front.summary.as_ref())
            .map(|s| s.value.clone())
            .unwrap_or_default(),
        url: reading.variant.path.clone(),
        territory: narrowest.clone(),
        territory_name: library.place_name(narrowest),
        completes: local,
        topic_titles: topic_titles(library, &topics),
        topics,
        verified_by: verified_by(
            library,
            reading
                .nearest(|d| d.front.verified_by.as_ref())
                .map(|w| w.value.as_str()),
            narrowest,
        ),
        example: documents
            .last()
            .is_some_and(|document| document.front.example),
        publics: reading.union(|document| values(&document.front.audiences)),
        organismes: reading.union(|document| {
            let details = document.details.guide();
            details
                .map(|guide| values(&guide.organismes))
                .unwrap_or_default()
        }),
        procedure: documents
            .iter()
            .rev()
            .find_map(|document| document.details.guide()?.procedure_link.as_ref())
            .map(|link| link.value.clone())
            .unwrap_or_default(),
        linked: u32::try_from(inbound.len()).unwrap_or(u32::MAX),
        notices: raised::ids(
            library,
            library
                .notices
                .concerning(library, reading.family, reading.variant),
        ),
        ..dated(freshness.as_ref())
    };
    let mut indexed = Indexed {
        words: reading.union(said),
        links: inbound.to_vec(),
        scope: reading.variant.tokens.clone(),
        group: format!("{}:{}", kind.word(), reading.family.id),
        narrowness: narrowness(narrowest, documents.len()),
        ..Indexed::default()
    };
    for section in &reading.merged.sections {
        indexed.headings.push(section.title.clone());
        for text in section
            .blocks
            .iter()
            .filter_map(|block| reading.section(block))
        {
            append(text, &mut indexed);
        }
    }
    for extra in documents
        .iter()
        .skip(1)
        .filter_map(|document| document.front.summary.as_ref())
    {
        indexed.text.push_str(&extra.value);
        indexed.text.push('\n');
    }
    (record, indexed)
}

/// The record of a document of another kind; `None` for kinds that are not found by search.
pub fn document(library: &Library, sources: &SourceSet, id: DocId) -> Option<(Record, Indexed)> {
    let document = library.document(id).filter(|d| is_found(library, d))?;
    let (words, phone) = (own_words(document), phone(document));
    let topics: Vec<String> = document
        .front
        .topics
        .iter()
        .map(|topic| topic.value.clone())
        .collect();
    let by = document
        .front
        .verified_by
        .as_ref()
        .map(|by| by.value.as_str());
    // A place of a département's folder is at its commune; it is found by all whom it receives.
    let stands = if document.kind == Kind::Place {
        places::at(document, &library.territories)
    } else {
        document.territory.clone()
    };
    let record = Record {
        id: id_of(document.kind, &document.territory, &document.id),
        kind: document.kind,
        title: document.title().to_owned(),
        summary: summary(document),
        url: address::document(&library.territories, document),
        territory_name: library.place_name(&stands),
        territory: stands,
        completes: false,
        topic_titles: topic_titles(library, &topics),
        topics,
        verified_by: verified_by(library, by, &document.territory),
        example: document.front.example,
        publics: values(&document.front.audiences),
        organismes: names_of(document),
        phone_link: crate::base::phone::link(&phone),
        phone,
        coordinator: coordinator(document),
        notices: raised::ids(library, library.notices.for_body(library, id)),
        gravity: raised::gravity(document),
        until: library
            .notices
            .get(id)
            .and_then(|notice| notice.to)
            .map(|day| day.to_string()),
        ..dated(Some(&library.freshness(document)))
    };
    let zone = references::zone(document, &library.territories);
    let mut indexed = Indexed {
        words: words.into_iter().chain(said(document)).collect(),
        scope: zone.iter().map(ToString::to_string).collect(),
        group: record.id.clone(),
        narrowness: narrowness(&document.territory, 1),
        ..Indexed::default()
    };
    for section in &read(sources, document).sections {
        if !section.title.is_empty() {
            indexed.headings.push(section.title.clone());
        }
        append(section, &mut indexed);
    }
    Some((record, indexed))
}

/// A session and a notice are no longer found once they are over; a topic and a territory have pages
/// that lists lead to.
fn is_found(library: &Library, document: &Document) -> bool {
    let past = |date: Option<Date>| date.is_some_and(|date| date < library.today);
    match &document.details {
        Details::Session(details) => !past(details.date.as_ref().map(|day| day.value)),
        Details::Notice(details) => !past(period(details).1),
        Details::Territory(_) | Details::Topic(_) => false,
        Details::Guide(_)
        | Details::Pathway(_)
        | Details::Module(_)
        | Details::Tool(_)
        | Details::Contact(_)
        | Details::Organisme(_)
        | Details::Place(_)
        | Details::Agreement(_)
        | Details::Term(_) => true,
    }
}

/// What a document is called by its own kind's fields.
fn own_words(document: &Document) -> Vec<String> {
    if let Some(term) = document.details.term() {
        return term_words(term);
    }
    if let Some(place) = document.details.place() {
        let commune = place.commune.iter().cloned();
        return commune.chain(place.services.iter().cloned()).collect();
    }
    let organisme = document.details.organisme();
    let of_type = organisme.and_then(|details| details.type_of.as_ref());
    of_type.iter().map(|of| of.value.clone()).collect()
}

fn values(words: &[Spanned<String>]) -> Vec<String> {
    words
        .iter()
        .map(|word| crate::base::text::slug(&word.value))
        .collect()
}

/// What guides call an organisme: its type and its id.
fn names_of(document: &Document) -> Vec<String> {
    let Some(details) = document.details.organisme() else {
        return Vec::new();
    };
    let of_type = details
        .type_of
        .iter()
        .map(|of| crate::base::text::slug(&of.value));
    of_type.chain([document.id.clone()]).collect()
}

/// The telephone of an organisme, a contact or a place; else empty.
fn phone(document: &Document) -> String {
    let reach = document.details.organisme().map(|details| &details.reach);
    let reach = reach.or_else(|| document.details.contact().map(|details| &details.reach));
    let place = document
        .details
        .place()
        .and_then(|details| details.phone.clone());
    reach
        .and_then(|reach| reach.phone.clone())
        .or(place)
        .unwrap_or_default()
}

/// The mailbox of a contact that coordinates a territory; else empty. Contacts that are not public
/// are not in the library.
fn coordinator(document: &Document) -> String {
    let contact = document.details.contact();
    let coordinates = contact.filter(|contact| contact.role == Some("coordination"));
    let email = coordinates.and_then(|contact| contact.reach.email.as_ref());
    email.map(|email| email.value.clone()).unwrap_or_default()
}

fn summary(document: &Document) -> String {
    if let Some(summary) = &document.front.summary {
        return summary.value.clone();
    }
    let Some(term) = document.details.term() else {
        return String::new();
    };
    term.expansion
        .clone()
        .or_else(|| term.new_name.clone())
        .unwrap_or_default()
}

/// What the index holds beside the records of documents.
pub fn beside(library: &Library) -> Beside {
    Beside {
        pins: pins(library),
        senses: senses(library),
        topics: topics(library),
    }
}

/// Acronyms, names and everyday words that lead to their reference guide.
fn pins(library: &Library) -> Vec<Pin> {
    let mut pins = Vec::new();
    for (_, document) in library.of_kind(Kind::Term) {
        let Some(term) = document.details.term() else {
            continue;
        };
        let Some(guide) = &term.reference_guide else {
            continue;
        };
        if library.guide(&guide.value).is_none() {
            continue;
        }
        let former = term.former_names.iter().map(|(name, _)| name.clone());
        let own = [
            Some(document.title().to_owned()),
            term.acronym.as_ref().map(|word| word.value.clone()),
            term.expansion.clone(),
            term.new_name.clone(),
        ];
        let everyday = term.synonyms.iter().map(|word| word.value.clone());
        for words in own.into_iter().flatten().chain(former).chain(everyday) {
            let key = super::analyzer::key(&words);
            pins.push(Pin {
                key,
                group: format!("guide:{}", guide.value),
            });
        }
    }
    pins.sort_by(|a, b| (&a.key, &a.group).cmp(&(&b.key, &b.group)));
    pins.dedup_by(|a, b| a.key == b.key && a.group == b.group);
    pins
}

/// The senses of the glossary, in the order of its files.
fn senses(library: &Library) -> Vec<Sense> {
    let terms = library.of_kind(Kind::Term).filter_map(|(_, document)| {
        let term = document.details.term()?;
        let names = [
            Some(document.title().to_owned()),
            term.expansion.clone(),
            term.new_name.clone(),
        ];
        let mut names: Vec<String> = names.into_iter().flatten().collect();
        names.dedup();
        Some(Sense {
            acronym: term
                .acronym
                .as_ref()
                .map(|word| word.value.clone())
                .unwrap_or_default(),
            names,
            former: term
                .former_names
                .iter()
                .map(|(name, _)| name.clone())
                .collect(),
            everyday: term
                .synonyms
                .iter()
                .map(|word| word.value.clone())
                .collect(),
        })
    });
    terms.collect()
}

/// The topics that have a page.
fn topics(library: &Library) -> Vec<TopicEntry> {
    let topics = library.topics.iter().map(|topic| TopicEntry {
        slug: topic.slug.clone(),
        title: topic.title.clone(),
        url: address::topic(&topic.slug).to_string(),
        subtopics: topic.subtopics.clone(),
    });
    topics.collect()
}

fn append(section: &FlowSection<'_>, indexed: &mut Indexed) {
    use pulldown_cmark::{Event, Tag, TagEnd};
    let mut heading: Option<String> = None;
    for (event, _) in &section.events {
        if let Event::Start(Tag::Heading { .. }) = event {
            heading = Some(String::new());
        } else if let Event::End(TagEnd::Heading(_)) = event {
            indexed.headings.extend(heading.take());
        } else if let (Some(heading), Some(words)) = (&mut heading, visible(event)) {
            heading.push_str(words);
        }
    }
    indexed.text.push_str(&plain(&section.events));
    if !indexed.text.ends_with('\n') {
        indexed.text.push('\n');
    }
}

/// What people say, and acronyms.
fn said(document: &Document) -> Vec<String> {
    let acronyms = document
        .front
        .acronyms
        .iter()
        .map(|acronym| acronym.value.clone());
    document
        .front
        .user_words
        .iter()
        .cloned()
        .chain(acronyms)
        .collect()
}

fn term_words(term: &crate::parse::document::TermDetails) -> Vec<String> {
    let former = term.former_names.iter().map(|(name, _)| name.clone());
    let own = [
        term.acronym.as_ref().map(|word| word.value.clone()),
        term.expansion.clone(),
        term.new_name.clone(),
    ];
    own.into_iter()
        .flatten()
        .chain(former)
        .chain(term.synonyms.iter().map(|word| word.value.clone()))
        .collect()
}

/// `apl` at national level, `dep-24/apl` elsewhere; kinds other than guides are named.
pub(super) fn id_of(kind: Kind, territory: &Code, id: &str) -> String {
    let place = if *territory == Code::France {
        String::new()
    } else {
        format!("{}/", territory.to_string().replace(':', "-"))
    };
    if kind == Kind::Guide {
        format!("{place}{id}")
    } else {
        format!("{}:{place}{id}", kind.word())
    }
}

fn topic_titles(library: &Library, topics: &[String]) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for (topic, _) in topics.iter().filter_map(|topic| library.topics.find(topic)) {
        if !titles.contains(&topic.title) {
            titles.push(topic.title.clone());
        }
    }
    titles
}

fn verified_by(library: &Library, words: Option<&str>, territory: &Code) -> String {
    let chain = library.territories.chain(territory);
    words
        .and_then(|words| library.person_words(words, &chain))
        .unwrap_or_default()
}

/// Narrow levels come after wide ones, and more contributing levels after fewer.
fn narrowness(code: &Code, levels: usize) -> u64 {
    let level = Level::ALL
        .iter()
        .position(|level| *level == code.level())
        .unwrap_or(0);
    (level as u64) * 16 + levels.min(15) as u64
}

/// A record with the dates of a freshness and nothing else.
fn dated(freshness: Option<&Freshness>) -> Record {
    let state = freshness.map_or(FreshnessState::Unverified, |freshness| freshness.state);
    let state = match state {
        FreshnessState::Fresh => "fresh",
        FreshnessState::Due => "due",
        FreshnessState::Late => "late",
        FreshnessState::Old => "old",
        FreshnessState::Unverified => "unverified",
    };
    let day =
        |of: fn(&Freshness) -> Option<Date>| freshness.and_then(of).map(|day| day.to_string());
    Record {
        id: String::new(),
        kind: Kind::Guide,
        title: String::new(),
        summary: String::new(),
        url: SitePath::new(""),
        territory: Code::France,
        territory_name: String::new(),
        completes: false,
        topics: Vec::new(),
        topic_titles: Vec::new(),
        freshness: state.to_owned(),
        verified_on: day(|f| f.verified_on),
        verified_by: String::new(),
        review_on: day(|f| f.review_on),
        copied_on: day(|f| f.copied_on),
        example: false,
        publics: Vec::new(),
        organismes: Vec::new(),
        linked: 0,
        phone: String::new(),
        phone_link: String::new(),
        procedure: String::new(),
        coordinator: String::new(),
        notices: Vec::new(),
        gravity: String::new(),
        until: None,
    }
}
