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
use super::topics::Topics;
use super::{DocId, Library, Notices, Settings, address, references, variants};

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
    let mut sorting = Sorting {
        today,
        withheld: BTreeSet::new(),
        private: BTreeSet::new(),
        problems,
    };
    let documents = sorting.publishable(parsed, &territories);
    let Sorting {
        withheld,
        private,
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
    let links = problems.absorb(links(&documents, &targets, &territories));
    let families = families(&by_id, &territories);
    let family_index = families
        .iter()
        .enumerate()
        .map(|(at, f)| ((f.kind, f.id.clone()), at))
        .collect();
    let topics = Topics::new(ids(&documents));
    let mut hosts: BTreeMap<Code, Vec<DocId>> = BTreeMap::new();
    for (id, document) in ids(&documents) {
        hosts
            .entry(document.territory.clone())
            .or_default()
            .push(id);
    }
    let mut library = Library {
        territories,
        documents,
        links,
        by_id,
        by_path,
        private_contacts: private,
        families,
        family_index,
        topics,
        hosts,
        directory: Directory::default(),
        notices: Notices::default(),
        media,
        settings,
        today,
    };
    library.notices = Notices::of(&library);
    (library, problems)
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

fn links(
    documents: &[Document],
    targets: &Targets<'_>,
    territories: &Territories,
) -> Outcome<Vec<Vec<(String, LinkTo)>>> {
    let mut problems = Problems::new();
    let mut chains: BTreeMap<Code, Vec<Code>> = BTreeMap::new();
    let mut all = Vec::with_capacity(documents.len());
    for document in documents {
        let chain = chains
            .entry(document.territory.clone())
            .or_insert_with(|| territories.chain(&document.territory));
        all.push(problems.absorb(targets.resolve(document, chain)));
    }
    (all, problems)
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

/// Decides what is published.
struct Sorting {
    today: Date,
    withheld: BTreeSet<ContentPath>,
    private: BTreeSet<String>,
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
            if let Some(person) = contact
                .person
                .as_ref()
                .filter(|_| contact.consent_on.is_none())
            {
                self.problems
                    .push(Problem::at(Rule::L0311, &document.path, person.span));
            }
            if !references::is_public(contact, self.today) {
                self.private.insert(document.id.clone());
                return false;
            }
        }
        matches!(document.front.state, State::Published | State::ToReview)
    }

    fn has_title(&mut self, document: &Document) -> bool {
        let titled = document.front.title.is_some() || document.kind == Kind::Territory;
        if !titled {
            self.problems
                .push(Problem::of_file(Rule::L0107, &document.path));
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

fn locks(document: &Document, section: &SectionName) -> bool {
    let guide = document.details.guide();
    guide.is_some_and(|details| details.locked.contains(section))
}
