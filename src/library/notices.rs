//! Notices: when each one holds, what it concerns, and on which pages it is raised.
//!
//! Indexed once; a page asks for what it shows and never looks through all notices.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::base::text::fold;
use crate::parse::document::{Document, Gravity, NoticeDetails};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::{DocId, Family, Library, Variant};

/// How long a notice without `au` holds, in days after `du`.
const DEFAULT_DAYS: i64 = 30;
/// How long a notice that is over stays on the list of notices, in days.
pub const REMEMBERED_DAYS: i64 = 90;

/// Where a notice stands in time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Phase {
    /// Holds today.
    Current,
    /// Will hold.
    Coming,
    /// Does not hold any more.
    Ended,
    /// Says no day at all: it is raised nowhere.
    Undated,
}

/// Something that a notice concerns.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Concern {
    /// A guide or a pathway, by kind and id; at one level alone when the reference names its place.
    Family(Kind, String, Option<DocId>),
    /// A topic or sub-topic, as written: `logement`, `logement/impayes`.
    Topic(String),
    /// An organisme, a contact or a place.
    Document(DocId),
    /// Every organisme of a type, folded: `caf`.
    Type(String),
}

/// A notice, with its days.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Its document.
    pub document: DocId,
    /// Whom it is for: the territory of its folder.
    pub territory: Code,
    /// How grave it is.
    pub gravity: Gravity,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub to: Option<Date>,
    /// Where it stands today.
    pub phase: Phase,
    /// What it concerns.
    pub concerns: Vec<Concern>,
}

/// The notices of a library: the gravest first, then the newest.
#[derive(Debug, Default)]
pub struct Notices {
    all: Vec<Notice>,
    by_document: BTreeMap<DocId, usize>,
    /// Current ones, by what they concern; a place in a reference is looked at later.
    by_family: BTreeMap<(Kind, String), Vec<usize>>,
    by_topic: BTreeMap<String, Vec<usize>>,
    by_body: BTreeMap<Concern, Vec<usize>>,
    /// Current ones, by the top topic that they concern or are filed under.
    on_topic: BTreeMap<String, Vec<usize>>,
    /// Current ones, by territory.
    at: BTreeMap<Code, Vec<usize>>,
}

/// First and last day of a notice. It always has an end: without `au`, it ends 30 days after `du`.
pub fn period(details: &NoticeDetails) -> (Option<Date>, Option<Date>) {
    let from = details.from.as_ref().map(|day| day.value);
    let to = details.to.as_ref().map(|day| day.value);
    let usual = || from.map(|from| from.saturating_add(DEFAULT_DAYS.days()));
    (from, to.or_else(usual))
}

/// Where two days stand on a third.
pub fn phase(from: Option<Date>, to: Option<Date>, today: Date) -> Phase {
    match (from, to) {
        (None, None) => Phase::Undated,
        // The end first: a notice that ends before it begins never holds.
        (_, Some(to)) if to < today => Phase::Ended,
        (Some(from), Some(to)) if to < from => Phase::Ended,
        (Some(from), _) if from > today => Phase::Coming,
        _ => Phase::Current,
    }
}

impl Notices {
    /// The notices of a library that is otherwise whole.
    pub(super) fn of(library: &Library) -> Self {
        let read = |(id, document): (DocId, &Document)| notice(library, id, document);
        let mut all: Vec<Notice> = library.of_kind(Kind::Notice).filter_map(read).collect();
        all.sort_by_key(|notice| {
            let newest = std::cmp::Reverse((notice.gravity, notice.from));
            (newest, notice.document)
        });
        let mut notices = Self::default();
        for (at, notice) in all.iter().enumerate() {
            notices.by_document.insert(notice.document, at);
            if notice.phase == Phase::Current {
                notices.index(library, at, notice);
            }
        }
        notices.all = all;
        notices
    }

    fn index(&mut self, library: &Library, at: usize, notice: &Notice) {
        self.at
            .entry(notice.territory.clone())
            .or_default()
            .push(at);
        let mut filed = filed_under(library, notice.document);
        for concern in &notice.concerns {
            match concern {
                Concern::Family(kind, id, _) => {
                    let key = (*kind, id.clone());
                    self.by_family.entry(key).or_default().push(at);
                }
                Concern::Topic(written) => {
                    self.by_topic.entry(written.clone()).or_default().push(at);
                    filed.insert(top(written).to_owned());
                }
                body @ (Concern::Document(_) | Concern::Type(_)) => {
                    self.by_body.entry(body.clone()).or_default().push(at);
                }
            }
        }
        for topic in filed {
            self.on_topic.entry(topic).or_default().push(at);
        }
    }

    /// Every notice, the gravest first, then the newest.
    pub fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.all.iter()
    }

    /// The notice of a document.
    pub fn get(&self, document: DocId) -> Option<&Notice> {
        self.all.get(*self.by_document.get(&document)?)
    }

    /// Those of one phase, over for 90 days at most.
    pub fn in_phase(&self, phase: Phase, today: Date) -> impl Iterator<Item = &Notice> {
        let oldest = today.saturating_sub(REMEMBERED_DAYS.days());
        let remembered = move |notice: &&Notice| notice.to.is_none_or(|to| to >= oldest);
        let of_phase = move |notice: &&Notice| notice.phase == phase;
        self.all.iter().filter(of_phase).filter(remembered)
    }

    /// What the home page raises: national, important or urgent.
    pub fn national(&self) -> impl Iterator<Item = &Notice> {
        let france = self.pick(listed(self.at.get(&Code::France)));
        france.filter(|notice| notice.gravity >= Gravity::Important)
    }

    /// What a territory's page raises: its own and those of wider territories; of the national ones,
    /// the important and the urgent.
    pub fn for_territory(&self, library: &Library, code: &Code) -> Vec<&Notice> {
        let chain = library.territories.chain(code);
        let found = chain.iter().flat_map(|code| listed(self.at.get(code)));
        let near = |notice: &&Notice| {
            *code == Code::France
                || notice.territory != Code::France
                || notice.gravity >= Gravity::Important
        };
        self.pick(found).filter(near).collect()
    }

    /// What a topic's page raises, all territories together.
    pub fn for_topic(&self, slug: &str) -> impl Iterator<Item = &Notice> {
        self.pick(listed(self.on_topic.get(slug)))
    }

    /// What the page of an organisme, a contact or a place raises.
    pub fn for_body(&self, library: &Library, document: DocId) -> Vec<&Notice> {
        let chain = library
            .document(document)
            .map(|found| library.territories.chain(&found.territory))
            .unwrap_or_default();
        let of_type = type_of(library, document).map(Concern::Type);
        let keys = of_type.into_iter().chain([Concern::Document(document)]);
        let found = keys.flat_map(|key| listed(self.by_body.get(&key)));
        let near = |notice: &&Notice| chain.contains(&notice.territory);
        self.pick(found).filter(near).collect()
    }

    /// What the page of a guide or a pathway raises for readers of `chain`: what concerns it by its
    /// id; for a guide, also by one of its topics, or by an organisme that it names.
    pub fn for_variant(
        &self,
        library: &Library,
        family: &Family,
        variant: &Variant,
        chain: &[Code],
    ) -> Vec<&Notice> {
        let mut found = self.by_id(family, variant);
        if family.kind == Kind::Guide {
            let ids = variant.levels.iter().map(|(_, id)| *id);
            for document in ids.filter_map(|id| library.document(id)) {
                found.extend(self.by_fields(library, document, chain));
            }
        }
        let here = |notice: &&Notice| chain.contains(&notice.territory);
        self.pick(found).filter(here).collect()
    }

    /// What concerns a guide or a pathway for some reader of this version, whatever the territory of
    /// the notice: an answer keeps of it what holds where its reader lives.
    pub fn concerning(
        &self,
        library: &Library,
        family: &Family,
        variant: &Variant,
    ) -> Vec<&Notice> {
        let own = library.territories.chain(&variant.narrowest);
        let mut found = BTreeSet::new();
        for (territory, at) in &self.at {
            let further = library.territories.chain(territory);
            let chain = if own.contains(territory) {
                &own
            } else if further.contains(&variant.narrowest) {
                &further
            } else {
                continue;
            };
            let raised = self.for_variant(library, family, variant, chain);
            let here = at.iter().filter(|at| {
                let notice = self.all.get(**at).map(|notice| notice.document);
                raised.iter().any(|one| Some(one.document) == notice)
            });
            found.extend(here);
        }
        self.pick(found).collect()
    }

    fn by_id(&self, family: &Family, variant: &Variant) -> BTreeSet<usize> {
        let of_family = listed(self.by_family.get(&(family.kind, family.id.clone())));
        let meant = |concern: &Concern| match concern {
            Concern::Family(kind, id, at) => {
                *kind == family.kind
                    && *id == family.id
                    && at.is_none_or(|at| variant.levels.iter().any(|(_, id)| *id == at))
            }
            Concern::Topic(_) | Concern::Document(_) | Concern::Type(_) => false,
        };
        let named = |at: &usize| {
            let notice = self.all.get(*at);
            notice.is_some_and(|notice| notice.concerns.iter().any(meant))
        };
        of_family.filter(named).collect()
    }

    fn by_fields(&self, library: &Library, guide: &Document, chain: &[Code]) -> Vec<usize> {
        let mut found = Vec::new();
        for topic in &guide.front.topics {
            let keys = [top(&topic.value), topic.value.as_str()];
            found.extend(keys.iter().flat_map(|key| listed(self.by_topic.get(*key))));
        }
        if self.by_body.is_empty() {
            return found;
        }
        for body in bodies(library, guide, chain) {
            found.extend(listed(self.by_body.get(&body)));
        }
        found
    }

    /// Notices by their positions, each once, in their order.
    fn pick(&self, positions: impl IntoIterator<Item = usize>) -> impl Iterator<Item = &Notice> {
        let all: BTreeSet<usize> = positions.into_iter().collect();
        all.into_iter().filter_map(|at| self.all.get(at))
    }
}

/// The positions of a list that may lack.
fn listed(list: Option<&Vec<usize>>) -> impl Iterator<Item = usize> {
    list.into_iter().flatten().copied()
}

/// The organismes that a guide names, where the reader is: documents, and types.
fn bodies(library: &Library, guide: &Document, chain: &[Code]) -> Vec<Concern> {
    let references = guide.details.guide().into_iter();
    let mut found = Vec::new();
    for reference in references.flat_map(|details| &details.organismes) {
        found.push(Concern::Type(fold(&reference.value)));
        for id in library.organismes(&reference.value, chain) {
            found.push(Concern::Document(id));
            found.extend(type_of(library, id).map(Concern::Type));
        }
    }
    found
}

fn type_of(library: &Library, organisme: DocId) -> Option<String> {
    let details = library.document(organisme)?.details.organisme()?;
    details.type_of.as_ref().map(|of| fold(&of.value))
}

fn notice(library: &Library, id: DocId, document: &Document) -> Option<Notice> {
    let details = document.details.notice()?;
    let (from, to) = period(details);
    let chain = library.territories.chain(&document.territory);
    let concerns = details.concerns.iter();
    let mut concerns: Vec<Concern> = concerns
        .flat_map(|written| concerned(library, &written.value, &chain))
        .collect();
    concerns.sort_unstable();
    concerns.dedup();
    Some(Notice {
        document: id,
        territory: document.territory.clone(),
        gravity: details.gravity,
        from,
        to,
        phase: phase(from, to, library.today),
        concerns,
    })
}

/// Everything that a word of `concerne` names, along the notice's chain (narrow to wide): a word that
/// is both a guide and an organisme means both, since an alert too many is better than one too few.
pub fn concerned(library: &Library, written: &str, chain: &[Code]) -> Vec<Concern> {
    let mut found = Vec::new();
    for kind in [Kind::Guide, Kind::Pathway] {
        let Some(id) = library.referred(written, &[kind], chain) else {
            continue;
        };
        let placed = written.contains('/').then_some(id);
        let document = library.document(id);
        found.extend(document.map(|d| Concern::Family(kind, d.id.clone(), placed)));
    }
    if library.topics.find(written).is_some() {
        found.push(Concern::Topic(written.to_owned()));
    }
    let bodies = library.organismes(written, chain);
    found.extend(bodies.into_iter().map(Concern::Document));
    if library.organismes_of_type(written).next().is_some() {
        found.push(Concern::Type(fold(written)));
    }
    let place = library.referred(written, &[Kind::Place], chain);
    found.extend(place.map(Concern::Document));
    found
}

/// The top topics that a notice is filed under by its own `thematiques`.
fn filed_under(library: &Library, notice: DocId) -> BTreeSet<String> {
    let topics = library.document(notice).map(|d| &d.front.topics);
    let known = topics.into_iter().flatten();
    let known = known.filter_map(|topic| library.topics.find(&topic.value));
    known.map(|(topic, _)| topic.slug.clone()).collect()
}

fn top(written: &str) -> &str {
    written.split('/').next().unwrap_or_default()
}
