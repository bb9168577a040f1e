//! Names, slugs and the French small words.

use super::{code, cog};

#[test]
fn names_and_slugs() {
    for (text, name, slug) in [
        ("fr", "France", "france"),
        ("reg:75", "Nouvelle-Aquitaine", "75-nouvelle-aquitaine"),
        ("dep:24", "Dordogne", "24-dordogne"),
        ("dep:2A", "Corse-du-Sud", "2a-corse-du-sud"),
        ("dep:21", "Côte-d’Or", "21-cote-d-or"),
        ("dep:987", "Polynésie française", "987-polynesie-francaise"),
        (
            "epci:200071819",
            "CC du Périgord Nontronnais",
            "200071819-perigord-nontronnais",
        ),
        (
            "epci:200054781",
            "Métropole du Grand Paris",
            "200054781-grand-paris",
        ),
        (
            "epci:243100518",
            "Toulouse Métropole",
            "243100518-toulouse-metropole",
        ),
        (
            "epci:249740119",
            "CA Intercommunale du Nord de la Réunion (CINOR)",
            "249740119-intercommunale-du-nord-de-la-reunion",
        ),
        (
            "epci:200040392",
            "CA Le Grand Périgueux",
            "200040392-le-grand-perigueux",
        ),
        ("com:24328", "Piégut-Pluviers", "24328-piegut-pluviers"),
        ("com:76351", "Le Havre", "76351-le-havre"),
        (
            "com:75101",
            "Paris 1er Arrondissement",
            "75101-paris-1er-arrondissement",
        ),
        ("com:2A004", "Ajaccio", "2a004-ajaccio"),
    ] {
        assert_eq!(cog().name(&code(text)), Some(name));
        assert_eq!(cog().slug(&code(text)).as_deref(), Some(slug));
    }
}

#[test]
fn french_small_words() {
    for (text, locative, of) in [
        ("fr", "en France", "de France"),
        ("reg:04", "à La Réunion", "de La Réunion"),
        ("reg:11", "en Île-de-France", "d’Île-de-France"),
        ("reg:24", "en Centre-Val de Loire", "du Centre-Val de Loire"),
        ("reg:32", "dans les Hauts-de-France", "des Hauts-de-France"),
        ("reg:44", "dans le Grand Est", "du Grand Est"),
        (
            "reg:75",
            "en Nouvelle-Aquitaine",
            "de la Nouvelle-Aquitaine",
        ),
        (
            "reg:93",
            "en Provence-Alpes-Côte d’Azur",
            "de Provence-Alpes-Côte d’Azur",
        ),
        ("dep:01", "dans l’Ain", "de l’Ain"),
        ("dep:07", "en Ardèche", "de l’Ardèche"),
        ("dep:24", "en Dordogne", "de la Dordogne"),
        ("dep:35", "en Ille-et-Vilaine", "d’Ille-et-Vilaine"),
        ("dep:40", "dans les Landes", "des Landes"),
        ("dep:47", "en Lot-et-Garonne", "du Lot-et-Garonne"),
        ("dep:51", "dans la Marne", "de la Marne"),
        ("dep:59", "dans le Nord", "du Nord"),
        ("dep:75", "à Paris", "de Paris"),
        (
            "dep:90",
            "dans le Territoire de Belfort",
            "du Territoire de Belfort",
        ),
        ("dep:976", "à Mayotte", "de Mayotte"),
        ("dep:988", "en Nouvelle-Calédonie", "de Nouvelle-Calédonie"),
        (
            "epci:200071819",
            "dans la CC du Périgord Nontronnais",
            "de la CC du Périgord Nontronnais",
        ),
        (
            "epci:246700488",
            "dans l’Eurométropole de Strasbourg",
            "de l’Eurométropole de Strasbourg",
        ),
        (
            "epci:244500468",
            "sur le territoire d’Orléans Métropole",
            "d’Orléans Métropole",
        ),
        ("com:24328", "à Piégut-Pluviers", "de Piégut-Pluviers"),
        ("com:63003", "à Ambert", "d’Ambert"),
        ("com:76351", "au Havre", "du Havre"),
        ("com:17300", "à La Rochelle", "de La Rochelle"),
        ("com:85194", "aux Sables-d’Olonne", "des Sables-d’Olonne"),
        ("com:94038", "à L’Haÿ-les-Roses", "de L’Haÿ-les-Roses"),
        ("com:60703", "aux Marais", "des Marais"),
        ("com:66104", "à Los Masos", "de Los Masos"),
        (
            "com:69383",
            "dans le 3e arrondissement de Lyon",
            "du 3e arrondissement de Lyon",
        ),
        ("com:98818", "à Nouméa", "de Nouméa"),
    ] {
        assert_eq!(
            cog().locative(&code(text)).as_deref(),
            Some(locative),
            "{text}"
        );
        assert_eq!(cog().of(&code(text)).as_deref(), Some(of), "{text}");
    }
}

#[test]
fn every_territory_has_words_and_a_slug_of_its_own() {
    let all = cog()
        .regions()
        .chain(cog().departements())
        .chain(cog().epcis());
    let all: Vec<_> = all
        .chain(cog().communes())
        .chain(cog().arrondissements())
        .collect();
    for code in &all {
        let (locative, of) = (cog().locative(code).unwrap(), cog().of(code).unwrap());
        let starts = ["à ", "au ", "aux ", "en ", "dans l", "sur l"];
        assert!(
            starts.iter().any(|start| locative.starts_with(start)),
            "{code}: {locative}"
        );
        let starts = ["de ", "du ", "des ", "d’"];
        assert!(
            starts.iter().any(|start| of.starts_with(start)),
            "{code}: {of}"
        );
        assert!(
            !of.starts_with("de Le ") && !of.starts_with("de Les "),
            "{code}: {of}"
        );
        let slug = cog().slug(code).unwrap();
        let start = format!("{}-", code.local().to_lowercase());
        assert!(
            slug.strip_prefix(&start)
                .is_some_and(|name| !name.is_empty()),
            "{slug}"
        );
    }
}
