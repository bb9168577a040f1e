//! The embedded tables of the Code officiel géographique, read into rows sorted by code.
//!
//! In: the text of `data/cog-2026/*.tsv`, part of the program. Out: [`Tables`], whose names are
//! slices of that text. The files are made by `scripts/cog`; a test proves that no line of them is
//! lost here.

use super::grammar::Article;
use super::insee::{CommuneCode, DepartementCode, EpciCode, PostalCode, RegionCode};

/// The year of the tables.
pub(super) const VINTAGE: u16 = 2026;

/// The text of the tables, a header line first, then one row a line.
pub(super) mod source {
    pub(crate) const REGIONS: &str = include_str!("../../data/cog-2026/regions.tsv");
    pub(crate) const DEPARTEMENTS: &str = include_str!("../../data/cog-2026/departements.tsv");
    pub(crate) const EPCIS: &str = include_str!("../../data/cog-2026/epcis.tsv");
    pub(crate) const COMMUNES: &str = include_str!("../../data/cog-2026/communes.tsv");
    pub(crate) const ARRONDISSEMENTS: &str =
        include_str!("../../data/cog-2026/arrondissements.tsv");
    pub(crate) const FORMER: &str = include_str!("../../data/cog-2026/former.tsv");
}

/// Every table; each is sorted by code.
pub(super) struct Tables {
    pub(super) regions: Vec<Region>,
    pub(super) departements: Vec<Departement>,
    pub(super) epcis: Vec<Epci>,
    pub(super) communes: Vec<Commune>,
    /// Municipal arrondissements of Paris, Lyon and Marseille, told apart by their `parent`.
    pub(super) arrondissements: Vec<Commune>,
    pub(super) former: Vec<Former>,
}

pub(super) struct Region {
    pub(super) code: RegionCode,
    pub(super) name: &'static str,
    pub(super) article: Article,
}

pub(super) struct Departement {
    pub(super) code: DepartementCode,
    pub(super) name: &'static str,
    pub(super) article: Article,
    /// None for an overseas collectivity.
    pub(super) region: Option<RegionCode>,
}

pub(super) struct Epci {
    pub(super) code: EpciCode,
    pub(super) name: &'static str,
    members: &'static str,
}

impl Epci {
    /// Its communes, sorted.
    pub(super) fn communes(&self) -> impl Iterator<Item = CommuneCode> {
        self.members.split(' ').filter_map(CommuneCode::parse)
    }
}

/// A commune of today, or a municipal arrondissement. Most of the time of loading would go into the
/// 35,000 rows of this kind: they keep their text, and read a cell when it is asked for.
pub(super) struct Commune {
    pub(super) code: CommuneCode,
    pub(super) epci: Option<EpciCode>,
    /// Of an arrondissement: Paris, Lyon or Marseille.
    pub(super) parent: Option<CommuneCode>,
    /// The row without its code: name, TNCC, size, postal codes.
    cells: &'static str,
}

impl Commune {
    pub(super) fn name(&self) -> &'static str {
        self.cell(0)
    }

    pub(super) fn article(&self) -> Option<Article> {
        Article::from_tncc(self.cell(1))
    }

    /// 0 (under 100 inhabitants) to 9 (a million), by half powers of ten.
    pub(super) fn size(&self) -> u8 {
        self.cell(2).parse().unwrap_or_default()
    }

    /// Its postal codes, sorted.
    pub(super) fn postal_codes(&self) -> impl Iterator<Item = PostalCode> {
        self.cell(3).split(' ').filter_map(PostalCode::parse)
    }

    fn cell(&self, column: usize) -> &'static str {
        self.cells.split('\t').nth(column).unwrap_or_default()
    }
}

/// A commune that is now part of another, or the part of a commune that kept the code of the whole.
pub(super) struct Former {
    pub(super) code: CommuneCode,
    /// Told for communes déléguées and associées only.
    pub(super) name: Option<&'static str>,
    pub(super) successor: CommuneCode,
}

impl Tables {
    /// Reads the embedded text.
    pub(super) fn embedded() -> Self {
        let mut communes = Vec::with_capacity(36_000);
        communes.extend(source::COMMUNES.lines().skip(1).filter_map(commune));
        let arrondissements = source::ARRONDISSEMENTS
            .lines()
            .skip(1)
            .filter_map(arrondissement);
        let epcis: Vec<_> = rows(source::EPCIS).filter_map(epci).collect();
        for epci in &epcis {
            join(epci, &mut communes);
        }
        Self {
            regions: rows(source::REGIONS).filter_map(region).collect(),
            departements: rows(source::DEPARTEMENTS).filter_map(departement).collect(),
            epcis,
            communes,
            arrondissements: arrondissements.collect(),
            former: rows(source::FORMER).filter_map(former).collect(),
        }
    }
}

type Row = std::str::Split<'static, char>;

fn rows(table: &'static str) -> impl Iterator<Item = Row> {
    table.lines().skip(1).map(|line| line.split('\t'))
}

fn region(mut row: Row) -> Option<Region> {
    Some(Region {
        code: RegionCode::parse(row.next()?)?,
        name: row.next()?,
        article: Article::from_tncc(row.next()?)?,
    })
}

fn departement(mut row: Row) -> Option<Departement> {
    Some(Departement {
        code: DepartementCode::parse(row.next()?)?,
        name: row.next()?,
        article: Article::from_tncc(row.next()?)?,
        region: RegionCode::parse(row.next()?),
    })
}

fn epci(mut row: Row) -> Option<Epci> {
    Some(Epci {
        code: EpciCode::parse(row.next()?)?,
        name: row.next()?,
        members: row.next()?,
    })
}

fn commune(line: &'static str) -> Option<Commune> {
    let (code, cells) = line.split_once('\t')?;
    Some(Commune {
        code: CommuneCode::parse(code)?,
        epci: None,
        parent: None,
        cells,
    })
}

fn arrondissement(line: &'static str) -> Option<Commune> {
    let (_, parent) = line.rsplit_once('\t')?;
    Some(Commune {
        parent: Some(CommuneCode::parse(parent)?),
        ..commune(line)?
    })
}

fn former(mut row: Row) -> Option<Former> {
    Some(Former {
        code: CommuneCode::parse(row.next()?)?,
        name: Some(row.next()?).filter(|name| !name.is_empty()),
        successor: CommuneCode::parse(row.next()?)?,
    })
}

/// Tells the communes of an EPCI that they are in it. Both lists are sorted and members are near
/// one another, so that steps of growing length find the next one faster than halving the whole
/// table each time.
fn join(epci: &Epci, communes: &mut [Commune]) {
    let mut rest = communes;
    for member in epci.communes() {
        let mut step = 16;
        while rest.get(step).is_some_and(|commune| commune.code < member) {
            step *= 4;
        }
        let window = rest.get(..=step).unwrap_or(rest);
        let at = window.partition_point(|commune| commune.code < member);
        rest = rest.get_mut(at..).unwrap_or_default();
        if let Some(commune) = rest.first_mut().filter(|commune| commune.code == member) {
            commune.epci = Some(epci.code);
        }
    }
}
