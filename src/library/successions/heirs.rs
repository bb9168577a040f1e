//! Who takes over from whom, as documents say it, followed to a document that is published.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::path::ContentPath;
use crate::base::span::Spanned;
use crate::base::text::{is_id, slug};
use crate::diag::{Outcome, Problems};
use crate::library::links::place_code;
use crate::library::{DocId, Library};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::Retired;
use super::faults::told;

/// One kind and id, at every territory.
type ByPlace<T> = BTreeMap<(Kind, String), BTreeMap<Code, T>>;

/// Who takes over from whom, as documents say it.
pub(super) struct Heirs<'a> {
    pub(super) library: &'a Library,
    pub(super) retired: ByPlace<&'a Retired>,
    /// Old id and territory → the id that says `remplace` there.
    claims: ByPlace<String>,
    /// The same, each with its place in a file.
    pub(super) claimed: Vec<Claim<'a>>,
}

/// One item of `remplace`.
#[derive(Clone, Copy)]
pub(super) struct Claim<'a> {
    pub(super) kind: Kind,
    id: &'a str,
    pub(super) territory: &'a Code,
    pub(super) path: &'a ContentPath,
    pub(super) old: &'a Spanned<String>,
}

/// What a succession leads to when it is followed.
pub(super) enum End {
    Published(DocId),
    Circle,
    Nobody,
}

impl<'a> Heirs<'a> {
    pub(super) fn new(library: &'a Library, retired: &'a [Retired]) -> Outcome<Self> {
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
    pub(super) fn asked(&self) -> BTreeSet<(Kind, String, Code)> {
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

    /// Follows an old id for a reader of `chain` (narrow to wide) to a document that is published.
    pub(super) fn follow(&self, kind: Kind, id: &str, chain: &[Code]) -> End {
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
    pub(super) fn circles(&self, kind: Kind, id: &str, chain: &[Code]) -> bool {
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
    pub(super) fn next(&self, kind: Kind, id: &str, chain: &[Code]) -> Option<(Code, String)> {
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
    pub(super) fn towards(&self, reference: &str, chain: Vec<Code>) -> (String, Vec<Code>) {
        match placed(reference) {
            (Some(code), id) if !chain.contains(&code) => {
                (id.to_owned(), self.library.territories.chain(&code))
            }
            (_, id) => (id.to_owned(), chain),
        }
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

/// `dep-24/apl` → its place and its id.
pub(super) fn placed(reference: &str) -> (Option<Code>, &str) {
    match reference.rsplit_once('/') {
        Some((place, id)) => (place_code(place), id),
        None => (None, reference),
    }
}
