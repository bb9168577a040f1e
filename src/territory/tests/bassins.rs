//! Bassins: order, chains, search, cells.

use super::{code, cog, text};
use crate::territory::{BassinSlug, Bassins, Code, Match, Territories};

fn territories(declared: &[(&str, &str, &[&str])]) -> Territories {
    Territories::new(Bassins::new(declared.iter().map(
        |(slug, name, members)| {
            let members = members.iter().map(|member| code(member)).collect();
            (
                BassinSlug::parse(slug).unwrap(),
                (*name).to_owned(),
                members,
            )
        },
    )))
}

fn two_of_the_dordogne() -> Territories {
    territories(&[
        (
            "perigord",
            "Périgord",
            &["epci:200071819", "epci:200040392", "com:24037"],
        ),
        (
            "haut-perigord",
            "Haut Périgord",
            &["epci:200071819", "com:24322"],
        ),
        ("paris-est", "Paris Est", &["com:75111", "com:75120"]),
        ("perdu", "Perdu", &["epci:999999999", "com:24999"]),
    ])
}

#[test]
fn chains_hold_bassins_small_ones_first() {
    let territories = two_of_the_dordogne();
    for (start, chain) in [
        (
            "com:24328",
            "com:24328 epci:200071819 bassin:haut-perigord bassin:perigord dep:24 reg:75 fr",
        ),
        (
            "epci:200071819",
            "epci:200071819 bassin:haut-perigord bassin:perigord dep:24 reg:75 fr",
        ),
        (
            "com:24322",
            "com:24322 epci:200040392 bassin:haut-perigord bassin:perigord dep:24 reg:75 fr",
        ),
        (
            "com:24037",
            "com:24037 epci:200070647 bassin:perigord dep:24 reg:75 fr",
        ),
        ("com:24051", "com:24051 epci:200070647 dep:24 reg:75 fr"),
        (
            "bassin:haut-perigord",
            "bassin:haut-perigord dep:24 reg:75 fr",
        ),
        ("bassin:perdu", "bassin:perdu fr"),
        ("bassin:unknown", "fr"),
        (
            "com:75111",
            "com:75111 com:75056 epci:200054781 bassin:paris-est dep:75 reg:11 fr",
        ),
        ("com:75056", "com:75056 epci:200054781 dep:75 reg:11 fr"),
        ("dep:24", "dep:24 reg:75 fr"),
    ] {
        let found = text(&territories.chain(&code(start)));
        assert_eq!(found, chain);
    }
}

#[test]
fn a_bassin_names_its_main_département_first() {
    let crossing = cog()
        .epcis()
        .find(|epci| cog().departements_of_epci(epci).len() == 3)
        .unwrap();
    let wide = territories(&[("wide", "Large", &[crossing.to_string().as_str()])]);
    assert_eq!(
        wide.chain(&code("bassin:wide"))[1..],
        cog().chain(&crossing)[1..]
    );
}

#[test]
fn bassins_are_known_by_name() {
    let territories = two_of_the_dordogne();
    let haut = code("bassin:haut-perigord");
    assert!(territories.contains(&haut) && !cog().contains(&haut));
    assert_eq!(territories.name(&haut), "Haut Périgord");
    assert_eq!(territories.slug(&haut), "haut-perigord");
    assert_eq!(territories.locative(&haut), "dans le bassin Haut Périgord");
    assert_eq!(territories.of(&haut), "du bassin Haut Périgord");
    assert_eq!(territories.name(&code("com:24999")), "com:24999");
    for (query, first, how) in [
        ("haut perigord", "bassin:haut-perigord", Match::Exact),
        ("le Haut-Périgord", "bassin:haut-perigord", Match::Exact),
        ("haut peri", "bassin:haut-perigord", Match::Prefix),
        ("bassin:haut-perigord", "bassin:haut-perigord", Match::Code),
        ("Nontron", "com:24311", Match::Exact),
    ] {
        let found = territories.find(query, 5).remove(0);
        assert_eq!((found.code, found.how), (code(first), how), "{query}");
    }
    assert!(territories.find("", 5).is_empty());
    assert_eq!(
        text(&territories.named("haut périgord")),
        "bassin:haut-perigord"
    );
}

#[test]
fn members_of_a_former_commune_count_for_its_successor() {
    let territories = territories(&[("b", "B", &["com:93059"])]);
    assert_eq!(
        text(territories.communes_of(&code("bassin:b")).iter()),
        "com:93066"
    );
    assert!(
        territories
            .chain(&code("com:93059"))
            .contains(&code("bassin:b"))
    );
}

#[test]
fn cells_follow_bassins() {
    let plain = Territories::default();
    let territories = two_of_the_dordogne();
    assert!(territories.cells().len() > plain.cells().len());
    let communes: u32 = territories.cells().iter().map(|cell| cell.communes).sum();
    assert_eq!(communes, 34_969);
    for place in cog().communes().chain(cog().arrondissements()) {
        let cell = territories.cell_of(&place).unwrap();
        let mut chain = territories.chain(&place);
        chain.retain(|code| !matches!(code, Code::Commune(_)));
        assert_eq!(cell.chain, chain, "{place}");
    }
    assert_eq!(territories.cell_of(&code("com:24999")), None);
}
