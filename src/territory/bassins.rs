//! Bassins: groups of communes or EPCI that contributors declare, since no official list has « Haut
//! Périgord ».
//!
//! In: slug, name and members of each, already read from the content. Out: which bassins hold a
//! place, small ones first. Members that do not exist are left out; telling so is the checker's
//! work.

use std::collections::{BTreeMap, BTreeSet};

use super::code::Code;
use super::cog::Cog;
use super::insee::BassinSlug;

/// A declared group of communes.
#[derive(Clone, Debug)]
pub struct Bassin {
    code: Code,
    name: String,
    members: Vec<Code>,
    communes: Vec<Code>,
}

impl Bassin {
    fn new(cog: &Cog, slug: BassinSlug, name: String, members: &[Code]) -> Self {
        let known: BTreeSet<_> = members
            .iter()
            .filter_map(|member| cog.current(member))
            .collect();
        let communes: BTreeSet<_> = known
            .iter()
            .flat_map(|member| cog.communes_of(member))
            .collect();
        Self {
            code: Code::Bassin(slug),
            name,
            members: known.into_iter().collect(),
            communes: communes.into_iter().collect(),
        }
    }

    /// Its code, always a [`Code::Bassin`].
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// Its name as declared.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The declared members that exist, former communes replaced by their successors, sorted.
    #[must_use]
    pub fn members(&self) -> &[Code] {
        &self.members
    }

    /// The communes (and arrondissements, when they are members themselves) that it covers, sorted.
    #[must_use]
    pub fn communes(&self) -> &[Code] {
        &self.communes
    }
}

/// All bassins of a library, the smallest first (number of communes, then slug).
#[derive(Clone, Debug, Default)]
pub struct Bassins {
    all: Vec<Bassin>,
    /// Member → positions in `all`, in order.
    by_member: BTreeMap<Code, Vec<usize>>,
}

impl Bassins {
    /// Takes what the content declares; of two bassins with one slug, the first. Sizes are counted
    /// in the embedded geographic code.
    pub fn new(declared: impl IntoIterator<Item = (BassinSlug, String, Vec<Code>)>) -> Self {
        let mut seen = BTreeSet::new();
        let mut all: Vec<_> = declared
            .into_iter()
            .filter(|(slug, _, _)| seen.insert(slug.clone()))
            .map(|(slug, name, members)| Bassin::new(Cog::embedded(), slug, name, &members))
            .collect();
        all.sort_by(|a, b| (a.communes.len(), &a.code).cmp(&(b.communes.len(), &b.code)));
        let mut by_member = BTreeMap::<_, Vec<_>>::new();
        for (position, bassin) in all.iter().enumerate() {
            for member in &bassin.members {
                by_member.entry(member.clone()).or_default().push(position);
            }
        }
        Self { all, by_member }
    }

    /// Every bassin, the smallest first.
    pub fn iter(&self) -> impl Iterator<Item = &Bassin> {
        self.all.iter()
    }

    /// The bassin of a code.
    #[must_use]
    pub fn get(&self, code: &Code) -> Option<&Bassin> {
        if !matches!(code, Code::Bassin(_)) {
            return None;
        }
        self.all.iter().find(|bassin| bassin.code == *code)
    }

    /// The bassins that declare a commune or its EPCI, the smallest first; an arrondissement is in
    /// those of its commune too.
    #[must_use]
    pub fn bassins_of(&self, commune: &Code, epci: Option<&Code>) -> Vec<&Code> {
        if self.all.is_empty() {
            return Vec::new();
        }
        let parent = Cog::embedded().parent_commune(commune);
        let members = [Some(commune), parent.as_ref(), epci];
        let positions: BTreeSet<_> = members
            .into_iter()
            .flatten()
            .filter_map(|member| self.by_member.get(member))
            .flatten()
            .copied()
            .collect();
        positions
            .into_iter()
            .filter_map(|at| self.all.get(at))
            .map(Bassin::code)
            .collect()
    }
}
