//! Successions: which page takes over from an address that is no more.
//!
//! A document says whom it takes over from (`remplace`), or, once archived, who takes over from it
//! (`remplace_par`). Both are followed along the chain of whoever reads the old page, the narrowest
//! word first, until a document that is published: so every redirect ends on a page that exists.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::path::{ContentPath, SitePath};
use crate::base::span::Spanned;
use crate::base::text::{is_id, nearest, slug};
use crate::diag::{Code as Rule, Outcome, Problem, Problems};
use crate::parse::document::{Document, Front};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::family::{Family, Variant};
use super::links::place_code;
use super::{DocId, Library, address};

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

/// One kind and id, at every territory.
type ByPlace<T> = BTreeMap<(Kind, String), BTreeMap<Code, T>>;

/// Who takes over from whom, as documents say it.
struct Heirs<'a> {
    library: &'a Library,
    retired: ByPlace<&'a Retired>,
    /// Old id and territory → the id that says `remplace` there.
    claims: ByPlace<String>,
    /// The same, each with its place in a file.
    claimed: Vec<Claim<'a>>,
}

/// One item of `remplace`.
#[derive(Clone, Copy)]
struct Claim<'a> {
    kind: Kind,
    id: &'a str,
    territory: &'a Code,
    path: &'a ContentPath,
    old: &'a Spanned<String>,
}

/// What a succession leads to when it is followed.
enum End {
    Published(DocId),
    Circle,
    Nobody,
}

impl<'a> Heirs<'a> {
    fn new(library: &'a Library, retired: &'a [Retired]) -> Outcome<Self> {
        let mut heirs = Self {
            library,
            retired: BTreeMap::new(),
            claims: BTreeMap::new(),
            claimed: Vec::new(),
        };
        for one in retired {
            let places = heirs.retired.entry((one.kind, one.id.clone())).or_default();
            places.insert(one.territory.clone(), one);
        }
        let mut problems = Problems::new();
        for claim in claims(library, retired) {
            let fault = heirs.claim(claim);
            let told = |(case, other): (&str, String)| told(claim.path, claim.old, case, &other);
            problems.extend(fault.map(told).into_iter().collect());
        }
        (heirs, problems)
    }

    /// Notes who takes over from an old id, or says why nobody can.
    fn claim(&mut self, claim: Claim<'a>) -> Option<(&'static str, String)> {
        let Claim {
            kind,
            id,
            territory,
            ..
        } = claim;
        let old = claim.old.value.as_str();
        if kind == Kind::Territory {
            return Some(("territoire", String::new()));
        }
        if !is_id(old) {
            return Some(("forme", slug(old)));
        }
        if kind == Kind::Contact && self.library.private_contacts.contains(old) {
            return None;
        }
        let levels = self.library.by_id(kind, old);
        if old != id && levels.is_some_and(|levels| levels.contains_key(territory)) {
            return Some(("publie", String::new()));
        }
        self.claimed.push(claim);
        let key = (kind, old.to_owned());
        let retired = self.retired.get(&key);
        let own_words = retired
            .and_then(|places| places.get(territory)?.replaced_by.as_ref())
            .map(|other| other.value.clone());
        let places = self.claims.entry(key).or_default();
        let first = places
            .entry(territory.clone())
            .or_insert_with(|| id.to_owned());
        let other = own_words.unwrap_or_else(|| first.clone());
        (other != id).then_some(("deux", other))
    }

    /// Every old kind, id and territory that somebody may ask for. A territory's page is no document
    /// that another takes over.
    fn asked(&self) -> BTreeSet<(Kind, String, Code)> {
        let retired = self.retired.iter().flat_map(|((kind, id), places)| {
            places
                .keys()
                .map(|place| (*kind, id.clone(), place.clone()))
        });
        let claimed = self.claims.iter().flat_map(|((kind, id), places)| {
            places
                .keys()
                .map(|place| (*kind, id.clone(), place.clone()))
        });
        retired
            .chain(claimed)
            .filter(|(kind, _, _)| *kind != Kind::Territory)
            .collect()
    }

    /// The redirects of one old id: at its own territory and, for kinds that inherit, in the folder
    /// of each narrower version of the document that takes over.
    fn redirects(&self, kind: Kind, old: &str, territory: &Code, found: &mut Found) {
        let library = self.library;
        let territories = &library.territories;
        let chain = territories.chain(territory);
        // Only where versions of one id are one document does a wider one take over unasked.
        if !kind.inherits() && self.next(kind, old, &chain).is_none() {
            return;
        }
        let End::Published(heir) = self.follow(kind, old, &chain) else {
            return;
        };
        let mut put = |from: SitePath, to: Option<SitePath>, heir: DocId| {
            if let Some(to) = to {
                found.entry(from).or_insert((to, heir));
            }
        };
        let own = address::at(territories, kind, territory, old);
        put(own, library.page_of(heir, &chain), heir);
        for (family, variant) in self.resting_on(heir) {
            let chain = territories.chain(&variant.narrowest);
            if !chain.contains(territory) {
                continue;
            }
            let suffix = suffix(family, variant);
            let place = address::family(
                territories,
                kind,
                &variant.narrowest,
                &format!("{old}{suffix}"),
            );
            if !suffix.is_empty() {
                put(place, Some(variant.path.clone()), heir);
            } else if let End::Published(heir) = self.follow(kind, old, &chain) {
                put(place, library.page_of(heir, &chain), heir);
            }
        }
    }

    /// The versions that a document contributes to.
    fn resting_on(&self, id: DocId) -> impl Iterator<Item = (&'a Family, &'a Variant)> {
        let document = self.library.document(id);
        let family = document.and_then(|d| self.library.family(d.kind, &d.id));
        family.into_iter().flat_map(move |family| {
            let rests = move |variant: &&Variant| variant.levels.iter().any(|(_, own)| *own == id);
            family
                .variants
                .iter()
                .filter(rests)
                .map(move |v| (family, v))
        })
    }

    /// Follows an old id for a reader of `chain` (narrow to wide) to a document that is published.
    fn follow(&self, kind: Kind, id: &str, chain: &[Code]) -> End {
        let mut id = id.to_owned();
        let mut chain = chain.to_vec();
        let mut seen = BTreeSet::new();
        loop {
            let published = self.published(kind, &id, &chain);
            let next = self.next(kind, &id, &chain);
            let rank = |code: &Code| chain.iter().position(|other| other == code);
            // The narrowest word counts; at one level, a page that exists does.
            match (published, next) {
                (Some((at, document)), next)
                    if next.as_ref().is_none_or(|(by, _)| rank(&at) <= rank(by)) =>
                {
                    return End::Published(document);
                }
                (_, Some((by, reference))) => {
                    if !seen.insert((id, by)) {
                        return End::Circle;
                    }
                    (id, chain) = self.towards(&reference, chain);
                }
                (_, None) => return End::Nobody,
            }
        }
    }

    /// True when following from here, past documents that are still published, never ends.
    fn circles(&self, kind: Kind, id: &str, chain: &[Code]) -> bool {
        let mut id = id.to_owned();
        let mut chain = chain.to_vec();
        let mut seen = BTreeSet::new();
        while let Some((by, reference)) = self.next(kind, &id, &chain) {
            if !seen.insert((id, by)) {
                return true;
            }
            (id, chain) = self.towards(&reference, chain);
        }
        false
    }

    /// The narrowest published document of an id along a chain.
    fn published(&self, kind: Kind, id: &str, chain: &[Code]) -> Option<(Code, DocId)> {
        let levels = self.library.by_id(kind, id)?;
        let at = |code: &Code| Some((code.clone(), *levels.get(code)?));
        chain.iter().find_map(at)
    }

    /// What the narrowest document of a chain that speaks of an id says to read instead, and where
    /// it says so: its own `remplace_par`, else another's `remplace`.
    fn next(&self, kind: Kind, id: &str, chain: &[Code]) -> Option<(Code, String)> {
        let key = (kind, id.to_owned());
        let retired = self.retired.get(&key);
        let claims = self.claims.get(&key);
        let published = self.library.by_id(kind, id);
        chain.iter().find_map(|code| {
            let retired = retired.and_then(|places| places.get(code)?.replaced_by.as_ref());
            let published = published
                .and_then(|levels| self.library.document(*levels.get(code)?))
                .and_then(|document| document.front.replaced_by.as_ref());
            let own = retired.or(published).map(|by| by.value.clone());
            let said = own.or_else(|| claims.and_then(|places| places.get(code)).cloned())?;
            Some((code.clone(), said))
        })
    }

    /// `apl` along the chain, `dep-24/apl` where it says.
    fn towards(&self, reference: &str, chain: Vec<Code>) -> (String, Vec<Code>) {
        match placed(reference) {
            (Some(code), id) if !chain.contains(&code) => {
                (id.to_owned(), self.library.territories.chain(&code))
            }
            (_, id) => (id.to_owned(), chain),
        }
    }

    /// Everyone that says `remplace_par`: kind, id, territory, path, words, document.
    fn bequests(&self) -> Vec<Bequest<'a>> {
        let published = self.library.documents().filter_map(|(id, document)| {
            Some(Bequest {
                kind: document.kind,
                id: &document.id,
                territory: &document.territory,
                path: &document.path,
                words: document.front.replaced_by.as_ref()?,
                document: Some(id),
            })
        });
        let retired = self.retired.values().flat_map(BTreeMap::values);
        let retired = retired.filter_map(|one| {
            Some(Bequest {
                kind: one.kind,
                id: &one.id,
                territory: &one.territory,
                path: &one.path,
                words: one.replaced_by.as_ref()?,
                document: None,
            })
        });
        published.chain(retired).collect()
    }

    /// Where a bequest leads: from the id that it names.
    fn end_of(&self, bequest: &Bequest<'_>) -> End {
        let chain = self.library.territories.chain(bequest.territory);
        if self.circles(bequest.kind, bequest.id, &chain) {
            return End::Circle;
        }
        let (id, chain) = self.towards(&bequest.words.value, chain);
        self.follow(bequest.kind, &id, &chain)
    }

    /// Says which successions lead nowhere.
    fn tell(&self, problems: &mut Problems) {
        for bequest in self.bequests() {
            let words = bequest.words;
            if bequest.kind == Kind::Territory {
                problems.push(told(bequest.path, words, "territoire", ""));
                continue;
            }
            match self.end_of(&bequest) {
                End::Published(_) => {}
                End::Circle => {
                    let problem = Problem::at(Rule::L0317, bequest.path, words.span);
                    problems.push(problem.arg("id", words.value.as_str()));
                }
                End::Nobody => {
                    let (_, id) = placed(&words.value);
                    let archived = self.retired.contains_key(&(bequest.kind, id.to_owned()));
                    let case = if archived { "archive" } else { "inconnu" };
                    let known = self.library.ids(bequest.kind);
                    let near = nearest(id, known.filter(|known| *known != bequest.id));
                    problems.push(told(bequest.path, words, case, near.unwrap_or_default()));
                }
            }
        }
        self.tell_circles_of_claims(problems);
    }

    /// `remplace` that comes back to where it began.
    fn tell_circles_of_claims(&self, problems: &mut Problems) {
        for claim in &self.claimed {
            let chain = self.library.territories.chain(claim.territory);
            if self.circles(claim.kind, &claim.old.value, &chain) {
                let problem = Problem::at(Rule::L0317, claim.path, claim.old.span);
                problems.push(problem.arg("id", claim.old.value.as_str()));
            }
        }
    }

    /// Who takes over from documents that are still published.
    fn successors(&self) -> BTreeMap<DocId, DocId> {
        let bequests = self.bequests().into_iter();
        let heir = |bequest: Bequest<'_>| {
            let own = bequest.document?;
            match self.end_of(&bequest) {
                End::Published(heir) if heir != own => Some((own, heir)),
                End::Published(_) | End::Circle | End::Nobody => None,
            }
        };
        bequests.filter_map(heir).collect()
    }
}

/// Every item of `remplace`, of published documents first.
fn claims<'a>(library: &'a Library, retired: &'a [Retired]) -> Vec<Claim<'a>> {
    let mut all = Vec::new();
    for (_, document) in library.documents() {
        all.extend(document.front.replaces.iter().map(|old| Claim {
            kind: document.kind,
            id: &document.id,
            territory: &document.territory,
            path: &document.path,
            old,
        }));
    }
    for one in retired {
        all.extend(one.replaces.iter().map(|old| Claim {
            kind: one.kind,
            id: &one.id,
            territory: &one.territory,
            path: &one.path,
            old,
        }));
    }
    all
}

/// A document that says `remplace_par`.
struct Bequest<'a> {
    kind: Kind,
    id: &'a str,
    territory: &'a Code,
    path: &'a ContentPath,
    words: &'a Spanned<String>,
    document: Option<DocId>,
}

fn told(path: &ContentPath, words: &Spanned<String>, case: &str, other: &str) -> Problem {
    Problem::at(Rule::L0316, path, words.span)
        .arg("id", words.value.as_str())
        .arg("cas", case)
        .arg("autre", other)
}

/// `dep-24/apl` → its place and its id.
fn placed(reference: &str) -> (Option<Code>, &str) {
    match reference.rsplit_once('/') {
        Some((place, id)) => (place_code(place), id),
        None => (None, reference),
    }
}

/// What stands behind the id in the address of a version: `--dep-24` for a further one of a level.
fn suffix<'v>(family: &Family, variant: &'v Variant) -> &'v str {
    let name = variant.path.as_str().rsplit('/').next().unwrap_or_default();
    let stem = name.strip_suffix(".html").unwrap_or(name);
    stem.strip_prefix(family.id.as_str()).unwrap_or_default()
}
