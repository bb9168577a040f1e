//! Chains: the territories that a place belongs to, narrow to broad, without the bassins.
//!
//! The chain of a commune is computed from the commune, never from its EPCI: 89 EPCI lie in several
//! départements and 26 in several régions. [`Territories::chain`](super::Territories::chain) adds
//! the bassins.

use super::code::Code;
use super::cog::Cog;

impl Cog {
    /// The territory itself, then all that hold it, France last.
    ///
    /// - commune: itself, EPCI, département, région, France; an arrondissement has its commune after itself;
    /// - EPCI: itself, its départements (the one with most of its communes first), their régions, France;
    /// - overseas collectivity: itself, France;
    /// - former commune: the chain of its successor;
    /// - anything unknown, and bassins: France alone, so that a reader always gets the national page.
    #[must_use]
    pub fn chain(&self, code: &Code) -> Vec<Code> {
        let Some(code) = self.current(code) else {
            return vec![Code::France];
        };
        let mut chain = vec![code.clone()];
        match &code {
            Code::Commune(_) => {
                chain.extend(self.parent_commune(&code));
                chain.extend(self.epci_of(&code));
                let departement = self.departement_of(&code);
                self.push_departements(&mut chain, departement);
            }
            Code::Epci(_) => {
                let departements = self.departements_of_epci(&code);
                self.push_departements(&mut chain, departements);
            }
            Code::Departement(_) => chain.extend(self.region_of(&code)),
            Code::France => return chain,
            Code::Region(_) | Code::Bassin(_) => {}
        }
        chain.push(Code::France);
        chain
    }

    /// All the départements, then all their régions, each once, in the order given.
    pub(super) fn push_departements(
        &self,
        chain: &mut Vec<Code>,
        departements: impl IntoIterator<Item = Code>,
    ) {
        let start = chain.len();
        chain.extend(departements);
        let departements: Vec<_> = chain.iter().skip(start).cloned().collect();
        for region in departements
            .iter()
            .filter_map(|departement| self.region_of(departement))
        {
            if !chain.contains(&region) {
                chain.push(region);
            }
        }
    }
}
