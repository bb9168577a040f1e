//! Every name of the geographic code as sorted keys: exact names and prefixes are found by halving.
//!
//! In: the whole [`Cog`]. Out: entries in order of their rank. One territory has several keys: with
//! and without article, with and without legal form, « Lyon 3 » and « 3e de Lyon », the old names
//! of a commune.

use std::cmp::Reverse;

use super::code::Code;
use super::cog::Cog;
use super::key::{key, without_article};
use super::names;
use super::tables::{Commune, Tables};

/// One key of one territory.
pub(super) struct Entry {
    pub(super) key: Box<str>,
    pub(super) code: Code,
    /// The old name that this key was made of.
    pub(super) former: Option<&'static str>,
    pub(super) rank: Rank,
}

/// What comes first among equally good matches: today's names, then by level, then the large ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    former: bool,
    level: u8,
    size: Reverse<u8>,
    /// Of an arrondissement, so that the 10th comes after the 2nd; else 0.
    number: u8,
}

/// Arrondissements are taken for communes of this size.
const ARRONDISSEMENT_SIZE: u8 = 6;

/// The sorted keys.
pub(super) struct NameIndex {
    entries: Vec<Entry>,
}

impl NameIndex {
    pub(super) fn new(cog: &Cog) -> Self {
        let mut entries = Vec::with_capacity(60_000);
        let tables = cog.tables();
        add(&mut entries, &Code::France, "France", None, rank(0, 0));
        add_provinces(&mut entries, cog);
        for epci in &tables.epcis {
            add_epci(&mut entries, &Code::Epci(epci.code), epci.name);
        }
        for commune in &tables.communes {
            let code = Code::Commune(commune.code);
            add(
                &mut entries,
                &code,
                commune.name(),
                None,
                rank(2, commune.size()),
            );
        }
        for place in &tables.arrondissements {
            add_arrondissement(&mut entries, place);
        }
        add_former(&mut entries, cog, tables);
        entries.sort_by(|a, b| (&a.key, &a.rank, &a.code).cmp(&(&b.key, &b.rank, &b.code)));
        entries.dedup_by(|a, b| (&a.key, &a.code) == (&b.key, &b.code));
        Self { entries }
    }

    /// Entries whose key begins with `prefix`, by key: the exact ones come first.
    pub(super) fn starting_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a Entry> {
        let start = self.entries.partition_point(|entry| &*entry.key < prefix);
        let rest = self.entries.get(start..).unwrap_or_default();
        rest.iter()
            .take_while(move |entry| entry.key.starts_with(prefix))
    }

    /// Entries of which a word after the first begins with `start`; reads every key.
    pub(super) fn with_word<'a>(&'a self, start: &str) -> impl Iterator<Item = &'a Entry> {
        let start = format!(" {start}");
        self.entries
            .iter()
            .filter(move |entry| entry.key.contains(&start))
    }
}

const fn rank(level: u8, size: u8) -> Rank {
    Rank {
        former: false,
        level,
        size: Reverse(size),
        number: 0,
    }
}

fn add(
    entries: &mut Vec<Entry>,
    code: &Code,
    name: &str,
    former: Option<&'static str>,
    rank: Rank,
) {
    let mut push = |key: &str| {
        entries.push(Entry {
            key: key.into(),
            code: code.clone(),
            former,
            rank,
        });
    };
    let key = key(name);
    push(&key);
    if let Some(rest) = without_article(&key) {
        push(rest);
    }
}

/// Départements come before the régions of the same name (Guadeloupe), being narrower, and both
/// before communes (Vienne); but those made of one commune (Paris, Saint-Martin) come after it.
fn add_provinces(entries: &mut Vec<Entry>, cog: &Cog) {
    for row in &cog.tables().departements {
        let code = Code::Departement(row.code);
        let level = if cog.communes_of(&code).len() == 1 {
            3
        } else {
            0
        };
        add(entries, &code, row.name, None, rank(level, 0));
    }
    for row in &cog.tables().regions {
        add(entries, &Code::Region(row.code), row.name, None, rank(1, 0));
    }
}

fn add_epci(entries: &mut Vec<Entry>, code: &Code, name: &'static str) {
    let rank = rank(4, 0);
    let (without_acronym, acronym) = names::split_acronym(name);
    let keys = [
        Some(name),
        Some(without_acronym),
        acronym,
        Some(names::without_legal_form(name)),
    ];
    for name in keys.into_iter().flatten() {
        add(entries, code, name, None, rank);
    }
}

fn add_arrondissement(entries: &mut Vec<Entry>, place: &Commune) {
    let code = Code::Commune(place.code);
    let number = place
        .code
        .as_str()
        .get(3..)
        .and_then(|digits| digits.parse().ok());
    let rank = Rank {
        number: number.unwrap_or_default(),
        ..rank(2, ARRONDISSEMENT_SIZE)
    };
    add(entries, &code, place.name(), None, rank);
    let key = key(place.name());
    if let Some((city, number)) = key.rsplit_once(' ') {
        add(entries, &code, &format!("{number} {city}"), None, rank);
        add(entries, &code, &format!("{number} de {city}"), None, rank);
    }
}

fn add_former(entries: &mut Vec<Entry>, cog: &Cog, tables: &Tables) {
    for former in &tables.former {
        let Some(name) = former.name else { continue };
        let size = cog.commune(former.successor).map_or(0, Commune::size);
        let rank = Rank {
            former: true,
            ..rank(2, size)
        };
        add(
            entries,
            &Code::Commune(former.successor),
            name,
            Some(name),
            rank,
        );
    }
}
