//! Parsed documents → the library: what is published, what meets what.
//!
//! The result does not depend on the order of the documents: they are sorted by path first.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::base::path::ContentPath;
use crate::base::source::MediaFile;
use crate::diag::{Code as Rule, Outcome, Problem, Problems};
use crate::parse::Parsed;
use crate::parse::document::{Document, State};
use crate::parse::kind::Kind;
use crate::parse::section::{Mark, SectionName};
use crate::territory::{BassinSlug, Bassins, Code, Territories};

use super::directory::Directory;
use super::family::Family;
use super::links::{LinkTo, Targets};
use super::news::News;
use super::successions::{Retired, Successions, successions};
use super::topics::Topics;
use super::wider::Shapes;
use super::{DocId, Library, Notices, Settings, address, alphabet, base, references, variants};

/// Puts the library together. `today` decides which contacts have ended and what is fresh.
pub fn assemble(
    mut parsed: Vec<Parsed>,
    media: &[MediaFile],
    settings: Settings,
    today: Date,
) -> Outcome<Library> {
    parsed.sort_by(|a, b| a.document.path.cmp(&b.document.path));
    let mut problems = Problems::new();
    let territories = problems.absorb(territories(&parsed));
    let moved = to_the_communes_of_today(&mut parsed, &territories);
    let mut sorting = Sorting {
        today,
        untitled: Vec::new(),
        withheld: BTreeSet::new(),
        private: BTreeSet::new(),
        until: BTreeMap::new(),
        retired: Vec::new(),
        problems,
    };
    let documents = sorting.publishable(parsed, &territories);
    let Sorting {
        withheld,
        private,
        untitled,
        until,
        retired,
        mut problems,
        ..
    } = sorting;
    let by_id = by_id(&documents);
    let by_path: BTreeMap<ContentPath, DocId> = ids(&documents)
        .map(|(id, document)| (document.path.clone(), id))
        .collect();
    let media = media
        .iter()
        .map(|file| (file.path.clone(), address::media(file)))
        .collect();
    let targets = Targets {
        by_path: &by_path,
        by_id: &by_id,
        withheld: &withheld,
        media: &media,
    };
    let (links, trainer_links) = problems.absorb(links(&documents, &targets, &territories));
    let families = families(&by_id, &territories);
    let family_index = families
        .iter()
        .enumerate()
        .map(|(at, f)| ((f.kind, f.id.clone()), at))
        .collect();
    let shapes = Shapes::new(ids(&documents));
    let document = |id: DocId| documents.get(id.0 as usize);
    let mut topics = Topics::new(ids(&documents));
    topics.gather(&families, document);
    let alphabet = alphabet::alphabet(&families, document);
    let mut hosts: BTreeMap<Code, Vec<DocId>> = BTreeMap::new();
    for (id, document) in ids(&documents) {
        hosts
            .entry(document.territory.clone())
            .or_default()
            .push(id);
    }
    let by_type = references::by_type(ids(&documents));
    let inside = inside(hosts.keys(), &territories);
    let mut library = Library {
        territories,
        documents,
        links,
        trainer_links,
        by_id,
        by_path,
        by_type,
        private_contacts: private,
        withheld_until: until,
        families,
        shapes,
        family_index,
        topics,
        hosts,
        outdated: BTreeMap::new(),
        inside,
        alphabet,
        successions: Successions::default(),
        news: News::default(),
        directory: Directory::default(),
        notices: Notices::default(),
        media,
        settings,
        today,
    };
    let told = untitled.iter().map(|untitled| no_title(&library, untitled));
    problems.extend(told.collect());
    library.outdated = base::outdated(&library);
    library.successions = problems.absorb(successions(&library, &retired, &moved));
    library.news = News::new(&library);
    library.notices = Notices::of(&library);
    (library, problems)
}

/// The problem of a document without a title, with the guide that it was probably to complete.
fn no_title(library: &Library, ((kind, id), (path, territory)): &Untitled) -> Problem {
    let near = library
        .nearly_completed(id, territory)
        .filter(|_| *kind == Kind::Guide);
    let near = near.map_or("", |near| near.id.as_str());
    Problem::of_file(Rule::L0107, path).arg("proche", near)
}

/// Documents in the folder of a former commune are published at the commune of today; gives the
/// former code of each.
fn to_the_communes_of_today(
    parsed: &mut [Parsed],
    territories: &Territories,
) -> BTreeMap<ContentPath, Code> {
    let mut moved = BTreeMap::new();
    for Parsed { document, .. } in parsed {
        if let Some(today) = territories.cog().successor(&document.territory) {
            let former = std::mem::replace(&mut document.territory, today);
            moved.insert(document.path.clone(), former);
        }
    }
    moved
}

/// Under each territory but France, the narrower ones of some, in their order.
fn inside<'a>(
    hosts: impl Iterator<Item = &'a Code>,
    territories: &Territories,
) -> BTreeMap<Code, Vec<Code>> {
    let mut inside: BTreeMap<Code, Vec<Code>> = BTreeMap::new();
    for host in hosts {
        let wider = territories.chain(host).into_iter();
        for wider in wider.filter(|wider| *wider != Code::France && wider.level() < host.level()) {
            inside.entry(wider).or_default().push(host.clone());
        }
    }
    inside
}

fn ids(documents: &[Document]) -> impl Iterator<Item = (DocId, &Document)> {
    (0..).map(DocId).zip(documents)
}

/// The COG with the bassins that `territoire.md` files declare.
fn territories(parsed: &[Parsed]) -> Outcome<Territories> {
    let mut problems = Problems::new();
    let plain = Territories::new(Bassins::new(Vec::new()));
    let mut declared: Vec<(BassinSlug, String, Vec<Code>)> = Vec::new();
    let told = |parsed: &&Parsed| {
        !parsed.faulty
            && matches!(
                parsed.document.front.state,
                State::Published | State::ToReview
            )
    };
    for document in parsed.iter().filter(told).map(|parsed| &parsed.document) {
        let (Code::Bassin(slug), Some(details)) =
            (&document.territory, document.details.territory())
        else {
            continue;
        };
        let mut members = Vec::new();
        for member in &details.members {
            match references::code_of(&member.value, &plain) {
                Ok(code) => members.push(code),
                Err(_) if references::is_bare(&member.value) => {}
                Err(candidates) => problems.push(
                    Problem::at(Rule::L0308, &document.path, member.span)
                        .arg("nom", member.value.as_str())
                        .arg("lignes", lines(&candidates, &plain)),
                ),
            }
        }
        if members.is_empty() {
            problems.push(Problem::of_file(Rule::L0309, &document.path));
        }
        let name = document
            .front
            .title
            .as_ref()
            .map_or_else(|| slug.as_str().to_owned(), |t| t.value.clone());
        declared.push((slug.clone(), name, members));
    }
    (Territories::new(Bassins::new(declared)), problems)
}

/// Lines to paste for codes that words may mean; « aucun » when there is none.
pub fn lines(candidates: &[Code], territories: &Territories) -> String {
    let line = |code: &Code| format!("  - {code}  # {}", territories.name(code));
    candidates.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn by_id(documents: &[Document]) -> BTreeMap<(Kind, String), BTreeMap<Code, DocId>> {
    let mut index: BTreeMap<(Kind, String), BTreeMap<Code, DocId>> = BTreeMap::new();
    for (id, document) in ids(documents) {
        let levels = index
            .entry((document.kind, document.id.clone()))
            .or_default();
        levels.insert(document.territory.clone(), id);
    }
    index
}

/// Resolved links of each document, in the order of the documents.
type Links = Vec<Vec<(String, LinkTo)>>;

/// Everyone's links, and those of trainers' blocks.
fn links(
    documents: &[Document],
    targets: &Targets<'_>,
    territories: &Territories,
) -> Outcome<(Links, Links)> {
    let mut problems = Problems::new();
    let mut chains: BTreeMap<Code, Vec<Code>> = BTreeMap::new();
    let mut all = Vec::with_capacity(documents.len());
    let mut trainers = Vec::with_capacity(documents.len());
    for document in documents {
        let chain = chains
            .entry(document.territory.clone())
            .or_insert_with(|| territories.chain(&document.territory));
        let body = &document.body;
        all.push(problems.absorb(targets.resolve(document, &body.links, chain)));
        trainers.push(problems.absorb(targets.resolve(document, &body.trainer_links, chain)));
    }
    ((all, trainers), problems)
}

fn families(
    by_id: &BTreeMap<(Kind, String), BTreeMap<Code, DocId>>,
    territories: &Territories,
) -> Vec<Family> {
    let inheriting = by_id.iter().filter(|((kind, _), _)| kind.inherits());
    inheriting
        .map(|((kind, id), levels)| {
            let levels: Vec<(Code, DocId)> = levels.iter().map(|(c, d)| (c.clone(), *d)).collect();
            let variants = variants::variants(*kind, id, &levels, territories);
            Family {
                kind: *kind,
                id: id.clone(),
                levels,
                variants,
            }
        })
        .collect()
}

/// Kind and id, path and territory of a document without a title.
type Untitled = ((Kind, String), (ContentPath, Code));

/// Decides what is published.
struct Sorting {
    today: Date,
    withheld: BTreeSet<ContentPath>,
    private: BTreeSet<String>,
    /// Withheld because they have neither a title nor a wider document to complete.
    untitled: Vec<Untitled>,
    until: BTreeMap<String, BTreeMap<Code, Date>>,
    retired: Vec<Retired>,
    problems: Problems,
}

/// Documents of the kinds that inherit, by kind and id, then by territory, while they are sorted.
type Levels = BTreeMap<(Kind, String), BTreeMap<Code, (Document, bool)>>;

impl Sorting {
    fn publishable(&mut self, parsed: Vec<Parsed>, territories: &Territories) -> Vec<Document> {
        let mut seen: BTreeMap<(Kind, String, Code), ContentPath> = BTreeMap::new();
        let mut inheriting: Levels = BTreeMap::new();
        let mut published = Vec::new();
        for Parsed { document, faulty } in parsed {
            let key = (
                document.kind,
                document.id.clone(),
                document.territory.clone(),
            );
            if let Some(first) = seen.get(&key) {
                let problem = Problem::of_file(Rule::L0301, &document.path);
                self.problems.push(
                    problem
                        .arg("id", document.id.as_str())
                        .arg("autre", first.as_str()),
                );
                self.withheld.insert(document.path);
                continue;
            }
            seen.insert(key, document.path.clone());
            if document.kind.inherits() {
                let levels = inheriting
                    .entry((document.kind, document.id.clone()))
                    .or_default();
                levels.insert(document.territory.clone(), (document, faulty));
            } else if !faulty && self.is_published(&document) && self.has_title(&document) {
                published.push(document);
            } else {
                self.retire(&document, faulty, false);
                self.withheld.insert(document.path);
            }
        }
        for levels in inheriting.into_values() {
            self.family(levels, territories, &mut published);
        }
        published.sort_by(|a, b| a.path.cmp(&b.path));
        published
    }

    fn is_published(&mut self, document: &Document) -> bool {
        if let Some(contact) = document.details.contact() {
            let naming = references::naming(contact);
            if let Some((key, span)) = naming.filter(|_| contact.consent_on.is_none()) {
                let problem = Problem::at(Rule::L0311, &document.path, span);
                self.problems.push(problem.arg("par", key));
            }
            if !references::is_public(contact, self.today) {
                self.private.insert(document.id.clone());
                if let Some(end) = contact.until {
                    let days = self.until.entry(document.id.clone()).or_default();
                    days.insert(document.territory.clone(), end);
                }
                return false;
            }
        }
        matches!(document.front.state, State::Published | State::ToReview)
    }

    /// Remembers what had a page once, for its successor: an archived document, and one that only
    /// waits because its base is archived. Never a draft, a faulty file or a contact that is not public.
    fn retire(&mut self, document: &Document, faulty: bool, waits: bool) -> bool {
        let state = document.front.state;
        let had_a_page = state == State::Archived || (waits && state != State::Draft);
        let public = document
            .details
            .contact()
            .is_none_or(|contact| references::is_public(contact, self.today));
        let retired = had_a_page && public && !faulty;
        if retired {
            self.retired.push(Retired::new(document));
        }
        retired
    }

    fn has_title(&mut self, document: &Document) -> bool {
        let titled = document.front.title.is_some() || document.kind == Kind::Territory;
        if !titled {
            let key = (document.kind, document.id.clone());
            let place = (document.path.clone(), document.territory.clone());
            self.untitled.push((key, place));
        }
        titled
    }

    /// One id at all its levels, wide to narrow: a level whose base is withheld waits with it; a base
    /// needs a title, a guide's a text too; nobody replaces or hides what a wider level locked.
    fn family(
        &mut self,
        levels: BTreeMap<Code, (Document, bool)>,
        territories: &Territories,
        published: &mut Vec<Document>,
    ) {
        let mut kept: Vec<Document> = Vec::new();
        let mut absent: Vec<Code> = Vec::new();
        let mut archived: Vec<Code> = Vec::new();
        for (code, (document, faulty)) in levels {
            let chain = territories.chain(&code);
            let wider: Vec<&Document> = kept
                .iter()
                .filter(|other| chain.contains(&other.territory))
                .collect();
            let orphan = wider.is_empty() && absent.iter().any(|absent| chain.contains(absent));
            let fine = !faulty
                && self.is_published(&document)
                && !orphan
                && (!wider.is_empty() || self.stands_alone(&document))
                && self.respects_locks(&document, &wider);
            if fine {
                kept.push(document);
            } else {
                let was_whole = orphan && kept_out(&chain, &absent, &archived);
                if self.retire(&document, faulty, was_whole) {
                    archived.push(code.clone());
                }
                absent.push(code);
                self.withheld.insert(document.path);
            }
        }
        published.extend(kept);
    }

    fn stands_alone(&mut self, document: &Document) -> bool {
        let titled = self.has_title(document);
        let empty = document.kind == Kind::Guide && document.body.sections.is_empty();
        if empty {
            self.problems
                .push(Problem::of_file(Rule::L0108, &document.path));
        }
        titled && !empty
    }

    fn respects_locks(&mut self, document: &Document, wider: &[&Document]) -> bool {
        let mut fine = true;
        for section in &document.body.sections {
            if !matches!(section.mark, Mark::Replace | Mark::Hide) {
                continue;
            }
            if let Some(base) = wider.iter().find(|base| locks(base, &section.name)) {
                self.problems.push(
                    Problem::at(Rule::L0302, &document.path, section.heading)
                        .arg("section", section.title.as_str())
                        .arg("base", base.path.as_str()),
                );
                fine = false;
            }
        }
        fine
    }
}

/// True when all that is absent of a chain is archived.
fn kept_out(chain: &[Code], absent: &[Code], archived: &[Code]) -> bool {
    absent
        .iter()
        .filter(|code| chain.contains(code))
        .all(|code| archived.contains(code))
}

fn locks(document: &Document, section: &SectionName) -> bool {
    let guide = document.details.guide();
    guide.is_some_and(|details| details.locked.contains(section))
}
