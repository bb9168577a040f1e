//! The geographic code and the bassins of one library together: the chains that inheritance
//! follows.
//!
//! In: the embedded [`Cog`] and the declared [`Bassins`]. Out: chains, names, search, and the cells
//! of `cells.rs`. Unlike the functions of [`Cog`], these always answer: an unknown code is its own
//! name.

use std::sync::OnceLock;

use super::bassins::{Bassin, Bassins};
use super::cells::{Cell, Cells};
use super::code::Code;
use super::cog::Cog;
use super::grammar::{self, Article};
use super::key::{key, without_article};
use super::lookup::{Found, Match};

/// All territories that a library knows.
#[derive(Default)]
pub struct Territories {
    bassins: Bassins,
    cells: OnceLock<Cells>,
}

impl Territories {
    /// Joins declared bassins to the embedded geographic code.
    #[must_use]
    pub fn new(bassins: Bassins) -> Self {
        Self {
            bassins,
            cells: OnceLock::new(),
        }
    }

    /// The geographic code.
    #[must_use]
    pub fn cog(&self) -> &'static Cog {
        Cog::embedded()
    }

    /// The declared bassins.
    #[must_use]
    pub fn bassins(&self) -> &Bassins {
        &self.bassins
    }

    /// True for a territory of today, declared bassins included.
    #[must_use]
    pub fn contains(&self, code: &Code) -> bool {
        self.cog().contains(code) || self.bassins.get(code).is_some()
    }

    /// Narrow to broad: commune, EPCI, bassins (the smallest first), département, région, France.
    ///
    /// As [`Cog::chain`], with the bassins between EPCI and département. An EPCI has those that
    /// declare it whole. A bassin has itself, its départements (the one with most of its communes
    /// first), their régions and France.
    #[must_use]
    pub fn chain(&self, code: &Code) -> Vec<Code> {
        let cog = self.cog();
        if let Some(bassin) = self.bassins.get(code) {
            let mut chain = vec![code.clone()];
            cog.push_departements(&mut chain, cog.departements_by_weight(bassin.communes()));
            chain.push(Code::France);
            return chain;
        }
        let mut chain = cog.chain(code);
        let bassins = match (chain.first(), cog.epci_of(code)) {
            (Some(place @ (Code::Commune(_) | Code::Epci(_))), epci) => {
                self.bassins.bassins_of(place, epci.as_ref())
            }
            _ => return chain,
        };
        let is_narrow = |code: &Code| matches!(code, Code::Commune(_) | Code::Epci(_));
        let at = chain.iter().take_while(|code| is_narrow(code)).count();
        chain.splice(at..at, bassins.into_iter().cloned());
        chain
    }

    /// The name, or the code itself when nothing has it.
    #[must_use]
    pub fn name(&self, code: &Code) -> String {
        match self.bassins.get(code) {
            Some(bassin) => bassin.name().to_owned(),
            None => self
                .cog()
                .name(code)
                .map_or_else(|| code.to_string(), str::to_owned),
        }
    }

    /// The last part of a folder or URL, bassins included: `24-dordogne`, `haut-perigord`.
    #[must_use]
    pub fn slug(&self, code: &Code) -> String {
        let known = self.cog().slug(code);
        known.unwrap_or_else(|| code.local().to_ascii_lowercase())
    }

    /// « en Dordogne », « dans le bassin Haut Périgord ».
    #[must_use]
    pub fn locative(&self, code: &Code) -> String {
        let known = self.cog().locative(code);
        known.unwrap_or_else(|| grammar::locative(code, &self.name(code), Article::None))
    }

    /// « de la Dordogne », « du bassin Haut Périgord ».
    #[must_use]
    pub fn of(&self, code: &Code) -> String {
        let known = self.cog().of(code);
        known.unwrap_or_else(|| grammar::of(code, &self.name(code), Article::None))
    }

    /// The communes of any territory, by code.
    #[must_use]
    pub fn communes_of(&self, code: &Code) -> Vec<Code> {
        match self.bassins.get(code) {
            Some(bassin) => bassin.communes().to_vec(),
            None => self.cog().communes_of(code),
        }
    }

    /// As [`Cog::find`], with the bassins by code and by name: among equally good matches they come
    /// first, since somebody of the library wrote them.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Vec<Found> {
        let mut found: Vec<_> = self
            .bassins
            .iter()
            .filter_map(|bassin| found_bassin(bassin, query.trim()))
            .collect();
        found.extend(self.cog().find(query, limit));
        found.sort_by_key(|found| found.how);
        found.truncate(limit);
        found
    }

    /// As [`Cog::named`], bassins of that name first.
    #[must_use]
    pub fn named(&self, name: &str) -> Vec<Code> {
        let is_named = |bassin: &&Bassin| {
            found_bassin(bassin, name).is_some_and(|found| found.how == Match::Exact)
        };
        let bassins = self.bassins.iter().filter(is_named);
        let mut named: Vec<_> = bassins.map(|bassin| bassin.code().clone()).collect();
        named.extend(self.cog().named(name));
        named
    }

    /// The distinct chains of communes above the commune, ordered by département, EPCI and bassins.
    pub fn cells(&self) -> &[Cell] {
        self.cells_index().cells()
    }

    /// The cell of a commune (of today or former) or of an arrondissement.
    #[must_use]
    pub fn cell_of(&self, commune: &Code) -> Option<&Cell> {
        self.cells_index().cell_of(&self.cog().current(commune)?)
    }

    fn cells_index(&self) -> &Cells {
        self.cells.get_or_init(|| Cells::new(self))
    }
}

fn found_bassin(bassin: &Bassin, query: &str) -> Option<Found> {
    let name = key(bassin.name());
    let wanted = key(query);
    let wanted = without_article(&wanted).unwrap_or(&wanted);
    let how = if query.parse().as_ref() == Ok(bassin.code()) {
        Match::Code
    } else if wanted.is_empty() {
        return None;
    } else if name == wanted || without_article(&name) == Some(wanted) {
        Match::Exact
    } else if name.starts_with(wanted) {
        Match::Prefix
    } else if name.contains(&format!(" {wanted}")) {
        Match::Word
    } else {
        return None;
    };
    Some(Found {
        code: bassin.code().clone(),
        name: bassin.name().to_owned(),
        matched: None,
        how,
    })
}
