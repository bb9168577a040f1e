//! Redirects in folders: the old id leads to its successor at its own territory, and at each narrower
//! one that has a version of the successor.

use crate::base::path::SitePath;
use crate::library::{DocId, Family, Variant, address};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::Found;
use super::heirs::{End, Heirs};

impl<'a> Heirs<'a> {
    /// The redirects of one old id: at its own territory and, for kinds that inherit, in the folder
    /// of each narrower version of the document that takes over.
    pub(super) fn redirects(&self, kind: Kind, old: &str, territory: &Code, found: &mut Found) {
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
}

/// What stands behind the id in the address of a version: `--dep-24` for a further one of a level.
fn suffix<'v>(family: &Family, variant: &'v Variant) -> &'v str {
    let name = variant.path.as_str().rsplit('/').next().unwrap_or_default();
    let stem = name.strip_suffix(".html").unwrap_or(name);
    stem.strip_prefix(family.id.as_str()).unwrap_or_default()
}
