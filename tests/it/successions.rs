//! Addresses that never die: what documents replace, and where old pages lead.

use std::collections::{BTreeMap, BTreeSet};

use lutrin::library::Library;
use lutrin::render::{Page, plan};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::support::{Stock, Workshop};

const TEXT: &str = "## En bref\nTexte.\n";

fn document(front: &str) -> String {
    format!("---\n{front}---\n{TEXT}")
}

/// `from → to`, in order.
fn redirects(library: &Library) -> Vec<String> {
    let all = library.successions.redirects.iter();
    all.map(|redirect| format!("{} → {}", redirect.from, redirect.to))
        .collect()
}

fn redirected(texts: &[(&str, &str)]) -> Vec<String> {
    let texts: Vec<(&str, String)> = texts
        .iter()
        .map(|(path, front)| (*path, document(front)))
        .collect();
    let texts = texts.iter().map(|(path, text)| (*path, text.as_str()));
    redirects(&Stock::of_texts(texts).library)
}

#[test]
fn an_old_id_leads_to_the_guide_that_replaces_it_where_the_person_lives() {
    let found = redirected(&[
        (
            "national/guides/apl.md",
            "titre: APL\nremplace: [apl-2024]\n",
        ),
        ("departements/24-dordogne/guides/apl.md", "resume: ici\n"),
        (
            "departements/48-lozere/guides/apl.md",
            "resume: là\nremplace: [fsl-48]\n",
        ),
    ]);
    assert_eq!(
        found,
        [
            "departements/24-dordogne/guides/apl-2024.html → departements/24-dordogne/guides/apl.html",
            "departements/48-lozere/guides/apl-2024.html → departements/48-lozere/guides/apl.html",
            "departements/48-lozere/guides/fsl-48.html → departements/48-lozere/guides/apl.html",
            "guides/apl-2024.html → guides/apl.html",
        ]
    );
}

#[test]
fn an_archived_guide_leads_on_with_its_local_pages() {
    let found = redirected(&[
        ("national/guides/neuf.md", "titre: Neuf\n"),
        ("departements/24-dordogne/guides/neuf.md", "resume: ici\n"),
        (
            "national/guides/vieux.md",
            "titre: Vieux\netat: archive\nremplace_par: milieu\nremplace: [aieul]\n",
        ),
        (
            "departements/48-lozere/guides/vieux.md",
            "resume: attend sa base\n",
        ),
        (
            "departements/33-gironde/guides/vieux.md",
            "resume: un brouillon\netat: brouillon\n",
        ),
        (
            "national/guides/milieu.md",
            "titre: Milieu\netat: archive\nremplace_par: neuf\n",
        ),
    ]);
    assert_eq!(
        found,
        [
            "departements/24-dordogne/guides/aieul.html → departements/24-dordogne/guides/neuf.html",
            "departements/24-dordogne/guides/milieu.html → departements/24-dordogne/guides/neuf.html",
            "departements/24-dordogne/guides/vieux.html → departements/24-dordogne/guides/neuf.html",
            "departements/48-lozere/guides/vieux.html → guides/neuf.html",
            "guides/aieul.html → guides/neuf.html",
            "guides/milieu.html → guides/neuf.html",
            "guides/vieux.html → guides/neuf.html",
        ]
    );
}

#[test]
fn the_narrowest_word_counts_and_a_page_is_never_redirected() {
    let found = redirected(&[
        (
            "national/guides/neuf.md",
            "titre: Neuf\nremplace: [vieux, present]\n",
        ),
        (
            "departements/24-dordogne/guides/local.md",
            "titre: Local\nremplace: [vieux]\n",
        ),
        ("national/guides/present.md", "titre: Présent\n"),
        (
            "departements/48-lozere/guides/present.md",
            "titre: Archivé ici\netat: archive\n",
        ),
        (
            "departements/33-gironde/guides/present.md",
            "titre: Autre\netat: archive\nremplace_par: dep-24/local\n",
        ),
    ]);
    assert_eq!(
        found,
        [
            "departements/24-dordogne/guides/vieux.html → departements/24-dordogne/guides/local.html",
            "departements/33-gironde/guides/present.html → departements/24-dordogne/guides/local.html",
            "departements/48-lozere/guides/present.html → guides/present.html",
            "guides/vieux.html → guides/neuf.html",
        ]
    );
}

#[test]
fn every_kind_has_successions_and_private_contacts_none() {
    let found = redirected(&[
        (
            "glossaire/france-travail.md",
            "titre: France Travail\nremplace: [pole-emploi]\n",
        ),
        (
            "thematiques/logement.md",
            "titre: Logement\nremplace: [habitat]\n",
        ),
        ("national/organismes/caf.md", "titre: Caf\n"),
        (
            "departements/24-dordogne/organismes/caf.md",
            "titre: Caf 24\netat: archive\n",
        ),
        (
            "departements/24-dordogne/organismes/caf-24.md",
            "titre: Caf 24\nremplace: [caf-perigueux]\n",
        ),
        (
            "departements/24-dordogne/contacts/accueil.md",
            "titre: Accueil\nvisibilite: public\nremplace: [secret, ancien]\n",
        ),
        (
            "departements/24-dordogne/contacts/secret.md",
            "titre: Secret\netat: archive\nremplace_par: accueil\n",
        ),
        (
            "departements/24-dordogne/modules/mdp.md",
            "titre: Mots de passe\nremplace: [motdepasse]\n",
        ),
        (
            "departements/24-dordogne/lieux/mairie.md",
            "titre: Mairie\nremplace: [salle]\n",
        ),
    ]);
    assert_eq!(
        found,
        [
            "departements/24-dordogne/contacts/ancien.html → departements/24-dordogne/contacts/accueil.html",
            "departements/24-dordogne/lieux/salle.html → departements/24-dordogne/lieux/mairie.html",
            "departements/24-dordogne/modules/motdepasse.html → departements/24-dordogne/modules/mdp.html",
            "departements/24-dordogne/organismes/caf-perigueux.html → departements/24-dordogne/organismes/caf-24.html",
            "glossaire/pole-emploi.html → glossaire/france-travail.html",
            "thematiques/habitat.html → thematiques/logement.html",
        ]
    );
}

#[test]
fn further_versions_of_one_level_keep_their_twin() {
    let found = redirected(&[
        ("national/guides/apl.md", "titre: APL\nremplace: [vieux]\n"),
        ("departements/24-dordogne/guides/apl.md", "resume: ici\n"),
        ("epci/200041572-x/guides/apl.md", "resume: ici aussi\n"),
    ]);
    for redirect in &found {
        let (from, to) = redirect.split_once(" → ").expect("two addresses");
        assert_eq!(from.replace("/vieux", "/apl"), to);
    }
    assert!(found.len() >= 3, "{found:?}");
}

#[test]
fn what_a_former_commune_wrote_stands_at_the_commune_of_today() {
    let stock = Stock::of_texts([(
        "communes/24118-chenaud/guides/apl.md",
        "---\ntitre: APL\n---\n## En bref\nTexte.\n",
    )]);
    assert!(stock.codes().contains(&"L0313"));
    let found = redirects(&stock.library);
    let [redirect] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert!(redirect.starts_with("communes/24118-chenaud/guides/apl.html → communes/24316-"));
    let (_, to) = redirect.split_once(" → ").expect("two addresses");
    assert!(stock.pages()[to].contains("<h1>APL</h1>"));
}

#[test]
fn a_guide_that_is_replaced_and_still_there_says_so() {
    let stock = Stock::of_texts([
        (
            "national/guides/vieux.md",
            "---\ntitre: Vieux\nremplace_par: neuf\n---\n## En bref\nTexte.\n",
        ),
        (
            "departements/24-dordogne/guides/vieux.md",
            "## En bref\nIci.\n",
        ),
        (
            "national/guides/neuf.md",
            "---\ntitre: Neuf & beau\n---\n## En bref\nTexte.\n",
        ),
        (
            "departements/24-dordogne/guides/neuf.md",
            "## En bref\nIci.\n",
        ),
        (
            "departements/24-dordogne/lieux/a.md",
            "---\ntitre: Ancien lieu\nremplace_par: b\n---\nTexte.\n",
        ),
        (
            "departements/24-dordogne/lieux/b.md",
            "---\ntitre: Nouveau lieu\n---\nTexte.\n",
        ),
    ]);
    let pages = stock.pages();
    let said = |page: &str, link: &str| {
        let html = &pages[page];
        assert!(
            html.contains("<strong>Remplacé par</strong>") && html.contains(link),
            "{html}"
        );
    };
    said(
        "guides/vieux.html",
        "<a href=\"neuf.html\">Neuf &amp; beau</a>",
    );
    said(
        "departements/24-dordogne/guides/vieux.html",
        "<a href=\"neuf.html\">Neuf &amp; beau</a>",
    );
    said(
        "departements/24-dordogne/lieux/a.html",
        "<a href=\"b.html\">Nouveau lieu</a>",
    );
    assert!(!pages["guides/neuf.html"].contains("Remplacé par"));
    assert!(redirects(&stock.library).is_empty());
}

#[test]
fn an_old_address_is_a_page_for_any_host_and_301_from_serve() {
    let library = Workshop::small()
        .with(
            "national/guides/neuf.md",
            &document("titre: Neuf <&> beau\nremplace: [vieux]\n"),
        )
        .with(
            "departements/24-dordogne/guides/neuf.md",
            "## En bref\nIci.\n",
        )
        .book("[library]\nsite-url = \"https://guides.example/lutrin/\"\n");
    library.build();
    let stub = library.page("departements/24-dordogne/guides/vieux.html");
    assert!(
        stub.contains("<meta http-equiv=\"refresh\" content=\"0; url=neuf.html\">"),
        "{stub}"
    );
    assert!(stub.contains("<link rel=\"canonical\" href=\"https://guides.example/lutrin/departements/24-dordogne/guides/neuf.html\">"));
    assert!(stub.contains("<a href=\"neuf.html\">Neuf &lt;&amp;&gt; beau</a>"));
    assert!(!stub.contains("<script"));
    let rows: serde_json::Value = serde_json::from_slice(
        &std::fs::read(library.current().join("redirects.json")).expect("the file"),
    )
    .expect("JSON");
    assert_eq!(
        rows[1],
        serde_json::json!({"from": "guides/vieux.html", "to": "guides/neuf.html"})
    );
    let server = library.serve(&[]);
    for (path, to) in [
        ("/guides/vieux.html", "neuf.html"),
        ("/guides/vieux", "neuf.html"),
        (
            "/guides/vieux?territoire=24360&x=%20",
            "neuf.html?territoire=24360&x=%20",
        ),
        ("/guides/%76ieux.html", "neuf.html"),
        ("/guides%2Fvieux.html", "/guides/neuf.html"),
        ("/departements/24-dordogne/guides/vieux.html", "neuf.html"),
    ] {
        for method in ["GET", "HEAD"] {
            let reply = server.ask(method, path, "");
            assert_eq!(
                (reply.status, reply.header("location")),
                (301, to),
                "{method} {path}"
            );
        }
    }
    assert_eq!(server.get("/guides/vieux/").status, 404);
    assert_eq!(server.get("/guides/neuf.html").status, 200);
}

const IDS: [&str; 4] = ["a", "b", "c", "d"];
const PLACES: [&str; 5] = [
    "national",
    "departements/24-dordogne",
    "departements/48-lozere",
    "epci/200071819-x",
    "communes/24118-chenaud",
];

/// Guides and organismes that replace each other in any way.
fn successions() -> impl Strategy<Value = BTreeMap<String, String>> {
    let reference = prop_oneof![
        6 => select(&IDS[..]).prop_map(str::to_owned),
        1 => select(&IDS[..]).prop_map(|id| format!("dep-24/{id}")),
        1 => select(vec!["nulle-part", "A B", "../../x", "national/a", ""]).prop_map(str::to_owned),
    ];
    let front = (
        select(vec![
            "",
            "etat: archive\n",
            "etat: archive\n",
            "etat: brouillon\n",
            "etat: a-relire\n",
        ]),
        subsequence(&IDS[..], 0..3),
        prop::option::of(reference),
    );
    let text = front.prop_map(|(state, replaces, by)| {
        let by = by
            .map(|by| format!("remplace_par: {by}\n"))
            .unwrap_or_default();
        document(&format!(
            "titre: x\n{state}remplace: [{}]\n{by}",
            replaces.join(", ")
        ))
    });
    let at = (
        select(&PLACES[..]),
        select(vec!["guides", "organismes", "modules"]),
        select(&IDS[..]),
    );
    let path = at.prop_map(|(place, kind, id)| format!("{place}/{kind}/{id}.md"));
    prop::collection::btree_map(path, text, 1..18)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_redirect_ends_on_a_page(files in successions()) {
        let stock = Stock::of_texts(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        let library = &stock.library;
        let planned = plan(library);
        let (moved, pages): (Vec<&Page>, Vec<&Page>) =
            planned.iter().partition(|page| matches!(page, Page::Moved(_)));
        let pages: BTreeSet<String> = pages.iter().map(|page| page.path(library).to_string()).collect();
        prop_assert_eq!(moved.len(), library.successions.redirects.len());
        let mut seen = BTreeSet::new();
        for redirect in &library.successions.redirects {
            prop_assert!(pages.contains(redirect.to.as_str()), "{:?}", redirect);
            prop_assert!(!pages.contains(redirect.from.as_str()), "{:?}", redirect);
            prop_assert!(seen.insert(redirect.from.clone()));
            // What leads to a kind leads to the same kind, and stays on the reader's chain or wider.
            let kind = |path: &str| path.rsplit('/').nth(1).map(str::to_owned);
            prop_assert_eq!(kind(redirect.from.as_str()), kind(redirect.to.as_str()));
        }
    }
}
