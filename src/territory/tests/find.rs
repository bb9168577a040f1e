//! What advisers type.

use super::{code, cog, text};
use crate::territory::Match;

#[test]
fn the_first_answer_is_the_wanted_one() {
    for (query, first) in [
        ("Nontron", "com:24311"),
        ("  nontron ", "com:24311"),
        ("Dordogne", "dep:24"),
        ("la Dordogne", "dep:24"),
        ("l'Ain", "dep:01"),
        ("St Pardoux la riviere", "com:24479"),
        ("SAINT-PARDOUX-LA-RIVIÈRE", "com:24479"),
        ("Lyon", "com:69123"),
        ("Lyon 3", "com:69383"),
        ("lyon 3ème", "com:69383"),
        ("Lyon 03", "com:69383"),
        ("3e arrondissement de Lyon", "com:69383"),
        ("Paris", "com:75056"),
        ("Paris 1er", "com:75101"),
        ("La Réunion", "dep:974"),
        ("havre", "com:76351"),
        ("Le Havre", "com:76351"),
        ("mars", "com:42141"),
        ("marse", "com:13055"),
        ("Périgord Nontronnais", "epci:200071819"),
        ("cc du perigord nontronnais", "epci:200071819"),
        (
            "Communauté de communes du Périgord nontronnais",
            "epci:200071819",
        ),
        ("CINOR", "epci:249740119"),
        ("nontronnais", "epci:200071819"),
        ("sainte colombe 33", "com:33390"),
        ("Sainte-Colombe (Gironde)", "com:33390"),
        ("Sainte-Colombe, Gironde", "com:33390"),
        ("Saint-Denis (Réunion)", "com:97411"),
        ("saint denis 974", "com:97411"),
        ("24 300", "com:24001"),
        ("200 071 819", "epci:200071819"),
        ("Grand Périgueux", "epci:200040392"),
        ("24300 Nontron", "com:24311"),
        ("Nontron 24300", "com:24311"),
        ("24328", "com:24328"),
        ("75001", "com:75101"),
        ("75116", "com:75116"),
        ("24", "dep:24"),
        ("2a", "dep:2A"),
        ("974", "dep:974"),
        ("200071819", "epci:200071819"),
        ("COM:24328", "com:24328"),
        ("fr", "fr"),
        ("france", "fr"),
    ] {
        let found = cog().find(query, 5);
        let first_found = found.first().unwrap_or_else(|| panic!("{query}: nothing"));
        assert_eq!(first_found.code, code(first), "{query}: {found:?}");
    }
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", " ", "-", "'", "zzzz", "dep:99", "99999", "reg:99", "st"] {
        let found = cog().find(query, 5);
        assert!(query == "st" || found.is_empty(), "{query}: {found:?}");
    }
    assert!(cog().find("Nontron", 0).is_empty());
}

#[test]
fn former_communes_lead_to_their_successor_and_tell_the_old_name() {
    let found = cog().find("Arbignieu", 1).remove(0);
    assert_eq!(
        (found.code, found.name.as_str()),
        (code("com:01015"), "Arboys en Bugey")
    );
    assert_eq!(
        (found.matched.as_deref(), found.how),
        (Some("Arbignieu"), Match::Exact)
    );
    let found = cog().find("com:93059", 1).remove(0);
    assert_eq!(
        (found.code, found.matched.as_deref()),
        (code("com:93066"), Some("Pierrefitte-sur-Seine"))
    );
}

#[test]
fn postal_codes_give_all_their_communes_by_name() {
    let places = cog().find_postal_code("24360");
    assert_eq!(
        text(&places),
        "com:24070 com:24071 com:24100 com:24163 com:24328 com:24381 com:24398 com:24541 com:24565"
    );
    assert_eq!(text(&cog().find_postal_code("75016")), "com:75116");
    assert!(cog().find_postal_code("24328").is_empty());
}

#[test]
fn homonyms_are_all_told() {
    let exact =
        |found: &crate::territory::Found| found.how == Match::Exact && found.matched.is_none();
    assert_eq!(
        cog()
            .find_name("Sainte-Colombe", 50)
            .iter()
            .filter(|found| exact(found))
            .count(),
        12
    );
}

#[test]
fn names_that_are_unique_give_one_territory() {
    for (name, codes) in [
        ("Nontron", "com:24311"),
        ("la dordogne", "dep:24"),
        ("CC du Périgord Nontronnais", "epci:200071819"),
        ("périgord-nontronnais", "epci:200071819"),
        ("Sainte-Colombe (Gironde)", "com:33390"),
        ("Lyon", "com:69123 epci:200046977"),
        ("Guadeloupe", "dep:971 reg:01"),
        ("Arbignieu", ""),
        ("Nontro", ""),
        ("", ""),
    ] {
        assert_eq!(text(&cog().named(name)), codes, "{name}");
    }
}
