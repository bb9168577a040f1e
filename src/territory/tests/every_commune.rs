//! Properties over every territory of the vintage, and the counts of its source.

use std::collections::BTreeSet;

use super::{code, cog, text};
use crate::territory::grammar::Article;
use crate::territory::tables::source;
use crate::territory::{Code, CommuneCode, Level, PostalCode, Territories};

fn lines(table: &str) -> usize {
    table.lines().count() - 1
}

#[test]
fn counts_are_those_of_the_source_and_no_line_is_lost() {
    assert_eq!(cog().vintage(), 2026);
    for (count, table, expected) in [
        (cog().regions().count(), source::REGIONS, 18),
        (cog().departements().count(), source::DEPARTEMENTS, 109),
        (cog().epcis().count(), source::EPCIS, 1_255),
        (cog().communes().count(), source::COMMUNES, 34_969),
        (cog().arrondissements().count(), source::ARRONDISSEMENTS, 45),
        (cog().tables().former.len(), source::FORMER, 4_750),
    ] {
        assert_eq!((count, lines(table)), (expected, expected));
    }
    assert_eq!(cog().former_communes().count(), 4_240);
    let members: usize = cog()
        .epcis()
        .map(|epci| cog().communes_of(&epci).len())
        .sum();
    assert_eq!(members, 34_969 - 98);
}

#[test]
fn every_row_of_communes_has_its_cells() {
    let is_size = |size: &str| size.len() == 1 && size.bytes().all(|byte| byte.is_ascii_digit());
    for line in source::COMMUNES.lines().skip(1) {
        let cells: Vec<_> = line.split('\t').collect();
        assert!(
            cells.len() == 5 && !cells[1].is_empty() && is_size(cells[3]),
            "{line}"
        );
        assert!(Article::from_tncc(cells[2]).is_some(), "{line}");
        let postal_codes = cells[4].split(' ').filter(|postal| !postal.is_empty());
        assert!(
            postal_codes
                .map(PostalCode::parse)
                .all(|postal| postal.is_some()),
            "{line}"
        );
    }
    for line in source::EPCIS.lines().skip(1) {
        let members = line.rsplit('\t').next().unwrap().split(' ');
        assert!(
            members
                .map(CommuneCode::parse)
                .all(|member| member.is_some()),
            "{line}"
        );
    }
}

#[test]
fn tables_are_sorted() {
    assert!(cog().regions().is_sorted());
    assert!(cog().departements().is_sorted());
    assert!(cog().epcis().is_sorted());
    assert!(cog().communes().is_sorted());
    assert!(cog().arrondissements().is_sorted());
    assert!(cog().former_communes().is_sorted());
}

#[test]
fn epcis_cross_départements_and_régions_as_the_data_says() {
    let departements = cog()
        .epcis()
        .filter(|epci| cog().departements_of_epci(epci).len() > 1);
    assert_eq!(departements.count(), 89);
    let is_region = |code: &&Code| code.level() == Level::Region;
    let regions = cog()
        .epcis()
        .filter(|epci| cog().chain(epci).iter().filter(is_region).count() > 1);
    assert_eq!(regions.count(), 26);
    assert_eq!(
        cog()
            .communes()
            .filter(|commune| cog().epci_of(commune).is_none())
            .count(),
        98
    );
    assert_eq!(Territories::default().cells().len(), 1_364);
}

#[test]
fn chains() {
    for (start, chain) in [
        ("fr", "fr"),
        ("reg:75", "reg:75 fr"),
        ("dep:24", "dep:24 reg:75 fr"),
        ("dep:987", "dep:987 fr"),
        ("epci:200071819", "epci:200071819 dep:24 reg:75 fr"),
        ("com:24328", "com:24328 epci:200071819 dep:24 reg:75 fr"),
        ("com:2A004", "com:2A004 epci:242010056 dep:2A reg:94 fr"),
        (
            "com:75101",
            "com:75101 com:75056 epci:200054781 dep:75 reg:11 fr",
        ),
        (
            "com:69383",
            "com:69383 com:69123 epci:200046977 dep:69 reg:84 fr",
        ),
        ("com:85113", "com:85113 dep:85 reg:52 fr"),
        ("com:97502", "com:97502 dep:975 fr"),
        ("com:97411", "com:97411 epci:249740119 dep:974 reg:04 fr"),
        ("com:93059", "com:93066 epci:200054781 dep:93 reg:11 fr"),
        ("com:24999", "fr"),
        ("bassin:nowhere", "fr"),
    ] {
        assert_eq!(text(&cog().chain(&code(start))), chain);
    }
}

#[test]
fn every_chain_goes_from_the_place_to_france_ever_broader() {
    let places = cog().communes().chain(cog().arrondissements());
    for place in places {
        let chain = cog().chain(&place);
        assert_eq!(
            (chain.first(), chain.last()),
            (Some(&place), Some(&Code::France))
        );
        let without_parent: Vec<_> = chain
            .iter()
            .filter(|code| Some(*code) != cog().parent_commune(&place).as_ref())
            .collect();
        assert!(
            without_parent
                .windows(2)
                .all(|pair| pair[0].level() > pair[1].level()),
            "{chain:?}"
        );
        assert!(chain.iter().all(|code| cog().contains(code)), "{chain:?}");

        let departement = cog().departement_of(&place).unwrap();
        assert!(place.local().starts_with(departement.local()) && chain.contains(&departement));
        assert_eq!(cog().region_of(&place), cog().region_of(&departement));
        assert!(
            cog()
                .region_of(&place)
                .iter()
                .all(|region| chain.contains(region))
        );
        assert_eq!(
            chain.iter().find(|code| code.level() == Level::Epci),
            cog().epci_of(&place).as_ref()
        );
    }
}

#[test]
fn every_territory_holds_its_communes() {
    for departement in cog().departements() {
        let communes = cog().communes_of(&departement);
        assert!(!communes.is_empty(), "{departement}");
        assert!(
            communes
                .iter()
                .all(|commune| cog().departement_of(commune).as_ref() == Some(&departement))
        );
    }
    let in_departements: usize = cog()
        .departements()
        .map(|code| cog().communes_of(&code).len())
        .sum();
    assert_eq!(in_departements, 34_969);
    for epci in cog().epcis() {
        assert!(
            cog()
                .communes_of(&epci)
                .iter()
                .all(|commune| cog().epci_of(commune).as_ref() == Some(&epci))
        );
    }
    let in_regions: usize = cog()
        .regions()
        .map(|code| cog().communes_of(&code).len())
        .sum();
    let overseas = cog()
        .departements()
        .filter(|code| cog().region_of(code).is_none());
    let overseas: usize = overseas.map(|code| cog().communes_of(&code).len()).sum();
    assert_eq!(in_regions + overseas, 34_969);
    assert_eq!(cog().communes_of(&Code::France).len(), 34_969);
}

#[test]
fn every_postal_code_finds_its_commune_back() {
    let mut without = Vec::new();
    for place in cog().communes().chain(cog().arrondissements()) {
        let parts = cog().arrondissements_of(&place);
        for postal in cog().postal_codes(&place) {
            let found = cog().find_postal_code(postal.as_str());
            let is_there = found.contains(&place) || parts.iter().any(|part| found.contains(part));
            assert!(is_there, "{place} {postal}");
            assert!(
                parts.is_empty() || !found.contains(&place),
                "{place} beside its parts"
            );
        }
        if cog().postal_codes(&place).is_empty() {
            without.push(place);
        }
    }
    assert_eq!(
        text(&without),
        "com:98411 com:98412 com:98413 com:98414 com:98415"
    );
}

/// Few answers are asked for first: what comes after exact names is slow to find without
/// optimisation.
fn is_found(name: &str, code: &Code) -> bool {
    let has = |limit| {
        cog()
            .find_name(name, limit)
            .iter()
            .any(|found| found.code == *code)
    };
    [1, 2, 4, 8, 32].into_iter().any(has)
}

#[test]
fn every_name_finds_its_territory_back() {
    let all = [Code::France]
        .into_iter()
        .chain(cog().regions())
        .chain(cog().departements());
    let all = all
        .chain(cog().epcis())
        .chain(cog().communes())
        .chain(cog().arrondissements());
    for code in all {
        let name = cog().name(&code).unwrap();
        assert!(is_found(name, &code), "{code} {name}");
    }
}

#[test]
fn every_former_commune_leads_to_one_of_today() {
    for old in cog().former_communes() {
        let successor = cog().successor(&old).unwrap();
        assert!(
            !cog().contains(&old) && cog().contains(&successor),
            "{old} {successor}"
        );
        assert_eq!(cog().chain(&old), cog().chain(&successor));
        assert_eq!(cog().find(&old.to_string(), 1)[0].code, successor);
        if let Some(name) = cog().name(&old) {
            assert!(is_found(name, &successor), "{old} {name}");
        }
    }
    assert!(
        cog()
            .communes()
            .all(|commune| cog().successor(&commune).is_none())
    );
}

#[test]
fn cells_cut_the_communes_into_parts() {
    let territories = Territories::default();
    let communes: u32 = territories.cells().iter().map(|cell| cell.communes).sum();
    assert_eq!(communes, 34_969);
    let chains: BTreeSet<_> = territories.cells().iter().map(|cell| &cell.chain).collect();
    assert_eq!(chains.len(), territories.cells().len());
    for commune in cog().communes() {
        let cell = territories.cell_of(&commune).unwrap();
        assert_eq!(cell.chain.as_slice(), &territories.chain(&commune)[1..]);
        assert_eq!(territories.cells()[cell.id as usize], *cell);
    }
}
