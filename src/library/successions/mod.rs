//! Successions: which page takes over from an address that is no more.
//!
//! A document says whom it takes over from (`remplace`), or, once archived, who takes over from it
//! (`remplace_par`). [`heirs`] follows both along the chain of whoever reads the old page, the
//! narrowest word first, until a document that is published: so every redirect ends on a page that
//! exists. [`folders`] does so in the folder of each version; [`faults`] tells what leads nowhere.

mod faults;
mod folders;
mod heirs;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::path::{ContentPath, SitePath};
use crate::base::span::Spanned;
use crate::diag::{Code as Rule, Outcome, Problem, Problems};
use crate::parse::document::{Document, Front};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::{DocId, Library, address};
use heirs::Heirs;

/// A document that had a page once: archived, or completing one that is.
#[derive(Clone, Debug)]
pub struct Retired {
    kind: Kind,
    id: String,
    territory: Code,
    path: ContentPath,
    replaces: Vec<Spanned<String>>,
    replaced_by: Option<Spanned<String>>,
}

impl Retired {
    /// What successions need of a document that is not published any more.
    pub fn new(document: &Document) -> Self {
        let Front {
            replaces,
            replaced_by,
            ..
        } = &document.front;
        Self {
            kind: document.kind,
            id: document.id.clone(),
            territory: document.territory.clone(),
            path: document.path.clone(),
            replaces: replaces.clone(),
            replaced_by: replaced_by.clone(),
        }
    }
}

/// An address without a page of its own, and the page that it leads to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Redirect {
    /// The address.
    pub from: SitePath,
    /// The page.
    pub to: SitePath,
    /// The document that the page is about.
    pub document: DocId,
}

/// All redirects of a library, and who takes over from documents that are still published.
#[derive(Clone, Default, Debug)]
pub struct Successions {
    /// By address.
    pub redirects: Vec<Redirect>,
    successors: BTreeMap<DocId, DocId>,
}

impl Successions {
    /// The document to read instead of one that is still published.
    pub fn successor(&self, of: DocId) -> Option<DocId> {
        self.successors.get(&of).copied()
    }
}

/// Works out the successions. `moved` holds the former commune of each document whose folder names
/// one: it is published at the commune of today.
pub(super) fn successions(
    library: &Library,
    retired: &[Retired],
    moved: &BTreeMap<ContentPath, Code>,
) -> Outcome<Successions> {
    let mut problems = Problems::new();
    let heirs = problems.absorb(Heirs::new(library, retired));
    heirs.tell(&mut problems);
    let mut found = BTreeMap::new();
    for (kind, old, territory) in heirs.asked() {
        heirs.redirects(kind, &old, &territory, &mut found);
    }
    former_communes(library, moved, &mut found, &mut problems);
    if !found.is_empty() {
        let pages = pages(library);
        found.retain(|from, _| !pages.contains(from));
    }
    let redirects = found
        .into_iter()
        .map(|(from, (to, document))| Redirect { from, to, document });
    let successions = Successions {
        redirects: redirects.collect(),
        successors: heirs.successors(),
    };
    (successions, problems)
}

type Found = BTreeMap<SitePath, (SitePath, DocId)>;

/// Addresses that documents really have.
fn pages(library: &Library) -> BTreeSet<SitePath> {
    let families = library.families().iter();
    let variants = families.flat_map(|family| family.variants.iter().map(|v| v.path.clone()));
    let others = library.documents().filter(|(_, d)| !d.kind.inherits());
    variants
        .chain(others.map(|(_, document)| address::document(&library.territories, document)))
        .collect()
}

/// Documents of former communes stand at the commune of today; their old address leads there.
fn former_communes(
    library: &Library,
    moved: &BTreeMap<ContentPath, Code>,
    found: &mut Found,
    problems: &mut Problems,
) {
    for (path, former) in moved {
        let Some((id, document)) = library
            .at_path(path)
            .and_then(|id| Some((id, library.document(id)?)))
        else {
            continue;
        };
        let name = library.territories.cog().name(former).unwrap_or_default();
        problems.push(
            Problem::of_file(Rule::L0313, path)
                .arg("code", former.to_string())
                .arg("nom", name)
                .arg("nouveau", document.territory.to_string()),
        );
        let chain = library.territories.chain(&document.territory);
        if let Some(to) = library.page_of(id, &chain) {
            let from = address::at(&library.territories, document.kind, former, &document.id);
            found.entry(from).or_insert((to, id));
        }
    }
}
