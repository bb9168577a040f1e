//! One variant of a document for each distinct set of contributing levels among communes.
//!
//! Communes of one cell (same EPCI, bassins, département, région) read the same set, so the work
//! is some 1,400 cells for a guide with unusual levels, and nothing for one that has a base and
//! départements: never territories × guides.

use std::collections::BTreeMap;

use crate::parse::kind::Kind;
use crate::territory::{Code, Level, Territories, cell_token};

use super::DocId;
use super::address;
use super::family::Variant;

/// The cells that read one set, largest first: `(communes, cell id, département)`.
type Readers = Vec<(u32, u32, Option<Code>)>;

/// The variants of a document, wide to narrow.
pub fn variants(
    kind: Kind,
    id: &str,
    levels: &[(Code, DocId)],
    territories: &Territories,
) -> Vec<Variant> {
    let sets = if is_plain(levels) {
        plain_sets(levels)
    } else {
        cell_sets(levels, territories)
    };
    let mut by_narrowest: BTreeMap<Code, Vec<(Vec<Code>, Readers)>> = BTreeMap::new();
    for (set, readers) in sets {
        if let Some(narrowest) = set.last() {
            by_narrowest
                .entry(narrowest.clone())
                .or_default()
                .push((set, readers));
        }
    }
    let mut variants = Vec::new();
    for (narrowest, mut sets) in by_narrowest {
        sets.sort_by(|a, b| {
            readers_of(b)
                .cmp(&readers_of(a))
                .then_with(|| a.0.cmp(&b.0))
        });
        let alone = sets.len() == 1;
        let mut taken = Vec::new();
        for (rank, (set, readers)) in sets.into_iter().enumerate() {
            let suffix = if rank == 0 {
                String::new()
            } else {
                suffix(&set, &readers, &taken)
            };
            taken.push(suffix.clone());
            variants.push(Variant {
                levels: pick(levels, &set),
                tokens: tokens(&narrowest, &readers, alone),
                path: address::family(territories, kind, &narrowest, &format!("{id}{suffix}")),
                narrowest: narrowest.clone(),
            });
        }
    }
    variants
}

/// A base and départements (or one level alone): every set is the base with one département.
fn is_plain(levels: &[(Code, DocId)]) -> bool {
    levels.len() == 1
        || levels
            .iter()
            .all(|(code, _)| matches!(code, Code::France | Code::Departement(_)))
}

fn plain_sets(levels: &[(Code, DocId)]) -> BTreeMap<Vec<Code>, Readers> {
    let france = levels.iter().any(|(code, _)| *code == Code::France);
    let set = |code: &Code| {
        let wider = Some(Code::France).filter(|_| france && *code != Code::France);
        wider
            .into_iter()
            .chain(std::iter::once(code.clone()))
            .collect::<Vec<Code>>()
    };
    levels
        .iter()
        .map(|(code, _)| (set(code), Readers::new()))
        .collect()
}

fn cell_sets(levels: &[(Code, DocId)], territories: &Territories) -> BTreeMap<Vec<Code>, Readers> {
    let mut sets: BTreeMap<Vec<Code>, Readers> = BTreeMap::new();
    for cell in territories.cells().iter().filter(|cell| cell.communes > 0) {
        let set = common(levels, &cell.chain);
        if !set.is_empty() {
            let departement = cell
                .chain
                .iter()
                .find(|code| code.level() == Level::Departement);
            sets.entry(set)
                .or_default()
                .push((cell.communes, cell.id, departement.cloned()));
        }
    }
    // What no commune reads alone is still read by who names the level itself.
    for (code, _) in levels {
        if !matches!(code.level(), Level::Epci | Level::Bassin) {
            sets.entry(common(levels, &territories.chain(code)))
                .or_default();
        }
    }
    for readers in sets.values_mut() {
        readers.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    }
    sets
}

/// The levels that are in a chain, wide to narrow.
fn common(levels: &[(Code, DocId)], chain: &[Code]) -> Vec<Code> {
    let has = |code: &&Code| levels.iter().any(|(level, _)| level == *code);
    chain.iter().rev().filter(has).cloned().collect()
}

fn pick(levels: &[(Code, DocId)], set: &[Code]) -> Vec<(Code, DocId)> {
    let find = |code: &Code| levels.iter().find(|(level, _)| level == code).cloned();
    set.iter().filter_map(find).collect()
}

fn readers_of(set: &(Vec<Code>, Readers)) -> u32 {
    set.1.first().map_or(0, |(communes, _, _)| *communes)
}

/// A level read by one set alone has its own code as token; else each cell has one.
fn tokens(narrowest: &Code, readers: &Readers, alone: bool) -> Vec<String> {
    if alone {
        return vec![narrowest.to_string()];
    }
    readers
        .iter()
        .map(|(_, cell, _)| cell_token(narrowest, *cell))
        .collect()
}

/// `--dep-24`, made longer by the set's other levels where that is taken.
fn suffix(set: &[Code], readers: &Readers, taken: &[String]) -> String {
    let departement = readers
        .first()
        .and_then(|(_, _, departement)| departement.clone());
    let word = |code: &Code| code.to_string().replace(':', "-").to_lowercase();
    let mut suffix = departement
        .as_ref()
        .map_or_else(String::new, |code| format!("--{}", word(code)));
    for code in set.iter().rev() {
        if !suffix.is_empty() && !taken.contains(&suffix) {
            return suffix;
        }
        suffix = format!("{suffix}--{}", word(code));
    }
    while taken.contains(&suffix) {
        suffix.push_str("--bis");
    }
    suffix
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::{BassinSlug, Bassins};

    fn of(codes: &[&str]) -> Vec<(String, String, usize)> {
        let member = "epci:200071819".parse().unwrap();
        let slug = BassinSlug::parse("haut-perigord").unwrap();
        let territories =
            Territories::new(Bassins::new([(slug, "Haut Périgord".into(), vec![member])]));
        let mut levels: Vec<(Code, DocId)> = codes
            .iter()
            .map(|code| code.parse().unwrap())
            .zip((0..).map(DocId))
            .collect();
        levels.sort();
        variants(Kind::Guide, "apl", &levels, &territories)
            .into_iter()
            .map(|v| {
                let set: Vec<String> = v.levels.iter().map(|(code, _)| code.to_string()).collect();
                (set.join(" "), v.path.to_string(), v.tokens.len())
            })
            .collect()
    }

    fn row(set: &str, path: &str) -> (String, String, usize) {
        (set.to_owned(), path.to_owned(), 1)
    }

    #[test]
    fn a_base_and_departements() {
        assert_eq!(
            of(&["fr", "dep:24", "dep:48"]),
            [
                row("fr", "guides/apl.html"),
                row("fr dep:24", "departements/24-dordogne/guides/apl.html"),
                row("fr dep:48", "departements/48-lozere/guides/apl.html"),
            ]
        );
    }

    #[test]
    fn bassin_and_epci_stack_on_the_departement() {
        let found = of(&["fr", "dep:24", "bassin:haut-perigord", "epci:200071819"]);
        assert_eq!(
            found,
            [
                row("fr", "guides/apl.html"),
                row("fr dep:24", "departements/24-dordogne/guides/apl.html"),
                row(
                    "fr dep:24 bassin:haut-perigord epci:200071819",
                    "epci/200071819-perigord-nontronnais/guides/apl.html"
                ),
            ]
        );
    }

    #[test]
    fn an_epci_in_two_departements_has_two_variants() {
        // CC du Pays de Duras… any EPCI that crosses will do: take the first one of the COG.
        let cog = crate::territory::Cog::embedded();
        let crossing = cog
            .epcis()
            .find(|epci| cog.departements_of_epci(epci).len() == 2)
            .unwrap();
        let departements = cog.departements_of_epci(&crossing);
        let (first, second) = (departements[0].to_string(), departements[1].to_string());
        let found = of(&["fr", &first, &crossing.to_string()]);
        let own: Vec<_> = found
            .iter()
            .filter(|(set, _, _)| set.contains("epci:"))
            .collect();
        assert_eq!(own.len(), 2, "{found:?}");
        assert_eq!(own[0].0, format!("fr {first} {crossing}"));
        assert_eq!(own[1].0, format!("fr {crossing}"));
        let word = second.replace(':', "-").to_lowercase();
        assert!(
            own[1].1.ends_with(&format!("guides/apl--{word}.html")),
            "{own:?}"
        );
    }
}
