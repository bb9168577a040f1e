//! Which territories a report is about, and which of them a problem concerns.

use std::collections::BTreeMap;

use crate::diag::Problem;
use crate::library::Library;
use crate::parse::place::placed;
use crate::territory::{Code, Level};

/// Which territories a report is about.
pub(super) struct Scope<'a> {
    library: &'a Library,
    territory: Option<&'a Code>,
    known: BTreeMap<Code, bool>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(library: &'a Library, territory: Option<&'a Code>) -> Self {
        Self {
            library,
            territory,
            known: BTreeMap::new(),
        }
    }

    /// True for the territory and those inside it.
    pub(super) fn holds(&mut self, code: &Code) -> bool {
        let Some(territory) = self.territory else {
            return true;
        };
        if let Some(known) = self.known.get(code) {
            return *known;
        }
        let holds = code == territory || self.library.territories.chain(code).contains(territory);
        self.known.insert(code.clone(), holds);
        holds
    }

    /// The territory of a problem's file when it is concerned. A file that lies nowhere concerns the
    /// whole library only.
    pub(super) fn territory_of(&mut self, problem: &Problem) -> Option<Code> {
        let known = self.library.at_path(&problem.path);
        let document = known.and_then(|id| self.library.document(id));
        let code = match document {
            Some(document) => Some(document.territory.clone()),
            None => placed(&problem.path).0.map(|placed| placed.territory),
        };
        match code {
            Some(code) => self.holds(&code).then_some(code),
            None => self.territory.is_none().then_some(Code::France),
        }
    }

    /// The territories that should have somebody for each topic: the one that was asked for, else the
    /// départements that have documents of their own.
    pub(super) fn staffed(&self) -> Vec<Code> {
        let hosts = self.library.hosts().map(|(code, _)| code);
        let own = hosts.filter(|code| code.level() == Level::Departement);
        match self.territory {
            Some(Code::France) | None => own.cloned().collect(),
            Some(territory) => vec![territory.clone()],
        }
    }
}
