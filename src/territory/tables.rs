//! The embedded tables of the Code officiel géographique, read into rows sorted by code.
//!
//! In: the text of `data/cog-2026/*.tsv`, part of the program. Out: [`Tables`], whose names are slices of that
//! text. The files are made by `scripts/cog`; a test proves that no line of them is lost here.

use std::ops::Range;

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
    /// The postal codes of all communes, one after the other; see [`Commune::postal`].
    pub(super) postal_codes: Vec<PostalCode>,
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
    /// Sorted.
    pub(super) communes: Vec<CommuneCode>,
}

/// A commune of today, or a municipal arrondissement.
pub(super) struct Commune {
    pub(super) code: CommuneCode,
    pub(super) name: &'static str,
    pub(super) article: Article,
    /// 0 (under 100 inhabitants) to 9 (a million), by half powers of ten.
    pub(super) size: u8,
    pub(super) epci: Option<EpciCode>,
    /// Of an arrondissement: Paris, Lyon or Marseille.
    pub(super) parent: Option<CommuneCode>,
    /// Where its postal codes stand in [`Tables::postal_codes`].
    pub(super) postal: Range<usize>,
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
        let mut postal_codes = Vec::with_capacity(40_000);
        let mut communes: Vec<_> = rows(source::COMMUNES)
            .filter_map(|row| commune(row, &mut postal_codes))
            .collect();
        let arrondissements = rows(source::ARRONDISSEMENTS)
            .filter_map(|row| arrondissement(row, &mut postal_codes))
            .collect();
        let epcis: Vec<_> = rows(source::EPCIS).filter_map(epci).collect();
        for epci in &epcis {
            for member in &epci.communes {
                if let Some(commune) = find_mut(&mut communes, *member) {
                    commune.epci = Some(epci.code);
                }
            }
        }
        Self {
            regions: rows(source::REGIONS).filter_map(region).collect(),
            departements: rows(source::DEPARTEMENTS).filter_map(departement).collect(),
            epcis,
            communes,
            arrondissements,
            former: rows(source::FORMER).filter_map(former).collect(),
            postal_codes,
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
        communes: row
            .next()?
            .split(' ')
            .map(CommuneCode::parse)
            .collect::<Option<_>>()?,
    })
}

fn commune(mut row: Row, postal_codes: &mut Vec<PostalCode>) -> Option<Commune> {
    Some(Commune {
        code: CommuneCode::parse(row.next()?)?,
        name: row.next()?,
        article: Article::from_tncc(row.next()?)?,
        size: row.next()?.parse().ok()?,
        epci: None,
        parent: None,
        postal: postal(row.next()?, postal_codes),
    })
}

fn arrondissement(mut row: Row, postal_codes: &mut Vec<PostalCode>) -> Option<Commune> {
    Some(Commune {
        code: CommuneCode::parse(row.next()?)?,
        name: row.next()?,
        article: Article::None,
        size: 0,
        epci: None,
        postal: postal(row.next()?, postal_codes),
        parent: Some(CommuneCode::parse(row.next()?)?),
    })
}

fn former(mut row: Row) -> Option<Former> {
    Some(Former {
        code: CommuneCode::parse(row.next()?)?,
        name: Some(row.next()?).filter(|name| !name.is_empty()),
        successor: CommuneCode::parse(row.next()?)?,
    })
}

/// Adds the codes of one cell to all; returns where they stand.
fn postal(cell: &str, all: &mut Vec<PostalCode>) -> Range<usize> {
    let start = all.len();
    all.extend(cell.split(' ').filter_map(PostalCode::parse));
    start..all.len()
}

fn find_mut(communes: &mut [Commune], code: CommuneCode) -> Option<&mut Commune> {
    let at = communes
        .binary_search_by_key(&code, |commune| commune.code)
        .ok()?;
    communes.get_mut(at)
}
