//! The Code officiel géographique of one year, embedded in the program: what exists, its name, what
//! holds what.
//!
//! Everything is read once, on first use, from text that is part of the program; nothing here can
//! fail or change. Chains are in `chain.rs`, search by name or postal code in `lookup.rs`, French
//! words in `grammar.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::code::Code;
use super::insee::{CommuneCode, DepartementCode, EpciCode, PostalCode, RegionCode};
use super::name_index::NameIndex;
use super::tables::{Commune, Departement, Epci, Former, Region, Tables, VINTAGE};
use super::{grammar, names};

/// The geographic code of one year: immutable, sorted by code, names borrowed from the program
/// itself.
pub struct Cog {
    tables: Tables,
    /// Made on the first search by name.
    name_index: OnceLock<NameIndex>,
    /// Postal code and place, sorted; made on the first search by postal code.
    postal_index: OnceLock<Vec<(PostalCode, CommuneCode)>>,
}

impl Cog {
    /// The vintage that this version of the program knows; the first call reads the tables (a few
    /// milliseconds).
    pub fn embedded() -> &'static Self {
        static COG: OnceLock<Cog> = OnceLock::new();
        COG.get_or_init(|| Self {
            tables: Tables::embedded(),
            name_index: OnceLock::new(),
            postal_index: OnceLock::new(),
        })
    }

    /// The year of the data (situation at 1 January).
    #[must_use]
    pub fn vintage(&self) -> u16 {
        VINTAGE
    }

    /// True for a territory of today; former communes and bassins are not.
    #[must_use]
    pub fn contains(&self, code: &Code) -> bool {
        match code {
            Code::France => true,
            Code::Region(code) => self.region(*code).is_some(),
            Code::Departement(code) => self.departement(*code).is_some(),
            Code::Epci(code) => self.epci(*code).is_some(),
            Code::Commune(code) => self.commune(*code).is_some(),
            Code::Bassin(_) => false,
        }
    }

    /// The official name with a typographic apostrophe: « Dordogne », « CC du Périgord
    /// Nontronnais ».
    ///
    /// A former commune has its old name where the source tells it (communes déléguées and
    /// associées).
    #[must_use]
    pub fn name(&self, code: &Code) -> Option<&'static str> {
        match code {
            Code::France => Some("France"),
            Code::Region(code) => Some(self.region(*code)?.name),
            Code::Departement(code) => Some(self.departement(*code)?.name),
            Code::Epci(code) => Some(self.epci(*code)?.name),
            Code::Commune(code) => match self.commune(*code) {
                Some(commune) => Some(commune.name()),
                None => self.former(*code)?.name,
            },
            Code::Bassin(_) => None,
        }
    }

    /// The name without the legal form of an EPCI, the article after it and an acronym at its end:
    /// « Périgord Nontronnais ». Other names are whole.
    #[must_use]
    pub fn short_name(&self, code: &Code) -> Option<&'static str> {
        let name = self.name(code)?;
        Some(if matches!(code, Code::Epci(_)) {
            names::without_legal_form(name)
        } else {
            name
        })
    }

    /// The last part of a territory's folder and URL: `24-dordogne`,
    /// `200071819-perigord-nontronnais`, `france`.
    #[must_use]
    pub fn slug(&self, code: &Code) -> Option<String> {
        Some(names::slug(code, self.short_name(code)?))
    }

    /// Where, in French: « en Dordogne », « dans le Nord », « au Havre », « à La Réunion ».
    #[must_use]
    pub fn locative(&self, code: &Code) -> Option<String> {
        Some(grammar::locative(
            code,
            self.name(code)?,
            self.article(code),
        ))
    }

    /// Of what, in French: « de la Dordogne », « du Nord », « des Landes », « d’Ambert », « du
    /// Havre ».
    #[must_use]
    pub fn of(&self, code: &Code) -> Option<String> {
        Some(grammar::of(code, self.name(code)?, self.article(code)))
    }

    /// The 18 régions, by code.
    pub fn regions(&self) -> impl Iterator<Item = Code> {
        self.tables
            .regions
            .iter()
            .map(|region| Code::Region(region.code))
    }

    /// The départements and the overseas collectivities, by code (`2A` after `29`).
    pub fn departements(&self) -> impl Iterator<Item = Code> {
        self.tables
            .departements
            .iter()
            .map(|departement| Code::Departement(departement.code))
    }

    /// The EPCI, by code.
    pub fn epcis(&self) -> impl Iterator<Item = Code> {
        self.tables.epcis.iter().map(|epci| Code::Epci(epci.code))
    }

    /// Today's communes, by code, overseas ones too; arrondissements and former communes are apart.
    pub fn communes(&self) -> impl Iterator<Item = Code> {
        self.tables
            .communes
            .iter()
            .map(|commune| Code::Commune(commune.code))
    }

    /// The municipal arrondissements of Paris, Lyon and Marseille, by code.
    pub fn arrondissements(&self) -> impl Iterator<Item = Code> {
        self.tables
            .arrondissements
            .iter()
            .map(|place| Code::Commune(place.code))
    }

    /// The codes of communes that exist no more, by code; each has a
    /// [`successor`](Self::successor).
    pub fn former_communes(&self) -> impl Iterator<Item = Code> {
        let gone = |former: &&Former| self.commune(former.code).is_none();
        self.tables
            .former
            .iter()
            .filter(gone)
            .map(|former| Code::Commune(former.code))
    }

    /// The région of a département or of a commune; `None` for overseas collectivities and all
    /// other levels.
    #[must_use]
    pub fn region_of(&self, code: &Code) -> Option<Code> {
        let Code::Departement(departement) = (match code {
            Code::Commune(_) => self.departement_of(code)?,
            Code::France
            | Code::Region(_)
            | Code::Departement(_)
            | Code::Bassin(_)
            | Code::Epci(_) => code.clone(),
        }) else {
            return None;
        };
        self.departement(departement)?.region.map(Code::Region)
    }

    /// The département or collectivity of a commune, of today or former.
    #[must_use]
    pub fn departement_of(&self, commune: &Code) -> Option<Code> {
        let commune = self.commune_today(commune)?;
        commune.code.departement().map(Code::Departement)
    }

    /// The EPCI of a commune, of today or former; for an arrondissement that of its commune.
    #[must_use]
    pub fn epci_of(&self, commune: &Code) -> Option<Code> {
        let commune = self.commune_today(commune)?;
        let whole = commune
            .parent
            .and_then(|parent| self.commune(parent))
            .unwrap_or(commune);
        whole.epci.map(Code::Epci)
    }

    /// The départements that an EPCI touches: the one with the most of its communes first, ties by
    /// code.
    #[must_use]
    pub fn departements_of_epci(&self, epci: &Code) -> Vec<Code> {
        self.departements_by_weight(&self.communes_of(epci))
    }

    /// The communes of an EPCI, a département, a région or France, by code; a commune gives itself.
    #[must_use]
    pub fn communes_of(&self, code: &Code) -> Vec<Code> {
        match code {
            Code::France => self.communes().collect(),
            Code::Region(region) => {
                let inside = |row: &&Departement| row.region == Some(*region);
                let departements = self.tables.departements.iter().filter(inside);
                departements
                    .flat_map(|row| self.communes_in(row.code))
                    .collect()
            }
            Code::Departement(departement) => self.communes_in(*departement).collect(),
            Code::Epci(epci) => match self.epci(*epci) {
                Some(epci) => epci.communes().map(Code::Commune).collect(),
                None => Vec::new(),
            },
            Code::Commune(_) => self.current(code).into_iter().collect(),
            Code::Bassin(_) => Vec::new(),
        }
    }

    /// The arrondissements of Paris, Lyon or Marseille, by code; empty for any other territory.
    #[must_use]
    pub fn arrondissements_of(&self, commune: &Code) -> Vec<Code> {
        let Code::Commune(commune) = commune else {
            return Vec::new();
        };
        let inside = |place: &&Commune| place.parent == Some(*commune);
        let places = self.tables.arrondissements.iter().filter(inside);
        places.map(|place| Code::Commune(place.code)).collect()
    }

    /// The postal codes of a commune (of today or former) or of an arrondissement, sorted; else
    /// empty.
    #[must_use]
    pub fn postal_codes(&self, commune: &Code) -> Vec<PostalCode> {
        let commune = self.commune_today(commune);
        commune
            .map(|commune| commune.postal_codes().collect())
            .unwrap_or_default()
    }

    /// Paris, Lyon or Marseille for one of their arrondissements.
    #[must_use]
    pub fn parent_commune(&self, arrondissement: &Code) -> Option<Code> {
        let Code::Commune(code) = arrondissement else {
            return None;
        };
        self.commune(*code)?.parent.map(Code::Commune)
    }

    /// Today's commune for the code of one that exists no more; `None` for one that still does.
    #[must_use]
    pub fn successor(&self, commune: &Code) -> Option<Code> {
        match commune {
            Code::Commune(code) if self.commune(*code).is_none() => {
                Some(Code::Commune(self.former(*code)?.successor))
            }
            Code::Commune(_)
            | Code::France
            | Code::Region(_)
            | Code::Departement(_)
            | Code::Bassin(_)
            | Code::Epci(_) => None,
        }
    }

    /// The code itself when it is of today, else its successor, else nothing.
    #[must_use]
    pub fn current(&self, code: &Code) -> Option<Code> {
        if self.contains(code) {
            Some(code.clone())
        } else {
            self.successor(code)
        }
    }
}

/// What the other files of this room need.
impl Cog {
    pub(super) fn tables(&self) -> &Tables {
        &self.tables
    }

    pub(super) fn name_index(&self) -> &NameIndex {
        self.name_index.get_or_init(|| NameIndex::new(self))
    }

    /// Places by postal code; an arrondissement stands for its commune.
    pub(super) fn postal_index(&self) -> &[(PostalCode, CommuneCode)] {
        self.postal_index.get_or_init(|| {
            let arrondissements = self.tables.arrondissements.iter();
            let cut: BTreeSet<_> = arrondissements.filter_map(|place| place.parent).collect();
            let whole = |row: &&Commune| !cut.contains(&row.code);
            let places = self.tables.communes.iter().filter(whole);
            let mut index: Vec<_> = places
                .chain(&self.tables.arrondissements)
                .flat_map(|place| place.postal_codes().map(|postal| (postal, place.code)))
                .collect();
            index.sort_unstable();
            index
        })
    }

    /// The départements of some communes, the one with the most first, ties by code.
    pub(super) fn departements_by_weight(&self, communes: &[Code]) -> Vec<Code> {
        let mut weights = BTreeMap::<Code, usize>::new();
        for departement in communes
            .iter()
            .filter_map(|commune| self.departement_of(commune))
        {
            *weights.entry(departement).or_default() += 1;
        }
        let mut departements: Vec<_> = weights.into_iter().collect();
        departements.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
        departements
            .into_iter()
            .map(|(departement, _)| departement)
            .collect()
    }

    pub(super) fn region(&self, code: RegionCode) -> Option<&Region> {
        find(&self.tables.regions, &code, |row| row.code)
    }

    pub(super) fn departement(&self, code: DepartementCode) -> Option<&Departement> {
        find(&self.tables.departements, &code, |row| row.code)
    }

    pub(super) fn epci(&self, code: EpciCode) -> Option<&Epci> {
        find(&self.tables.epcis, &code, |row| row.code)
    }

    /// A commune of today or an arrondissement.
    pub(super) fn commune(&self, code: CommuneCode) -> Option<&Commune> {
        find(&self.tables.communes, &code, |row| row.code)
            .or_else(|| find(&self.tables.arrondissements, &code, |row| row.code))
    }

    fn former(&self, code: CommuneCode) -> Option<&Former> {
        find(&self.tables.former, &code, |row| row.code)
    }

    fn commune_today(&self, code: &Code) -> Option<&Commune> {
        match self.current(code)? {
            Code::Commune(code) => self.commune(code),
            Code::France
            | Code::Region(_)
            | Code::Departement(_)
            | Code::Bassin(_)
            | Code::Epci(_) => None,
        }
    }

    /// Communes of a département stand together, because their codes begin with its own.
    fn communes_in(&self, departement: DepartementCode) -> impl Iterator<Item = Code> {
        let before = |row: &Commune| row.code.as_str() < departement.as_str();
        let start = self.tables.communes.partition_point(before);
        let rest = self.tables.communes.get(start..).unwrap_or_default();
        rest.iter()
            .take_while(move |row| row.code.departement() == Some(departement))
            .map(|row| Code::Commune(row.code))
    }

    fn article(&self, code: &Code) -> grammar::Article {
        let known = match code {
            Code::Region(code) => self.region(*code).map(|row| row.article),
            Code::Departement(code) => self.departement(*code).map(|row| row.article),
            Code::Commune(code) => self.commune(*code).and_then(Commune::article),
            Code::France | Code::Bassin(_) | Code::Epci(_) => None,
        };
        known.unwrap_or_else(|| grammar::Article::shown_by(self.name(code).unwrap_or_default()))
    }
}

fn find<'a, T, K: Ord>(rows: &'a [T], key: &K, key_of: impl Fn(&T) -> K) -> Option<&'a T> {
    rows.get(rows.binary_search_by_key(key, key_of).ok()?)
}
