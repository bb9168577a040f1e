//! What an adviser finds: where notices are raised, who does what, what to read next.

use std::fmt::Write;

use lutrin::library::notices::Phase;
use lutrin::library::who::Column;
use lutrin::library::{DocId, Library};
use lutrin::parse::kind::Kind;
use lutrin::territory::Code;

use crate::support::Stock;
use crate::support::pages::main_of;

fn code(text: &str) -> Code {
    text.parse().expect("a code")
}

fn title(library: &Library, id: DocId) -> String {
    library.document(id).expect("a document").title().to_owned()
}

/// A library of texts, and everything on its pages.
fn stock(texts: &[(String, String)]) -> Stock {
    Stock::of_texts(
        texts
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    )
}

fn text(path: &str, front: &str) -> (String, String) {
    let body = "## En bref\nUn.\n\n## Étapes\n1. Un.\n";
    (path.to_owned(), format!("---\n{front}\n---\n{body}"))
}

fn topics() -> Vec<(String, String)> {
    vec![
        text(
            "thematiques/logement.md",
            "titre: Logement\nordre: 1\nsous_thematiques:\n  - id: aides\n    titre: Aides\n  - id: impayes\n    titre: Impayés\nservices_lieux: [Aide aux démarches]",
        ),
        text("thematiques/sante.md", "titre: Santé\nordre: 2"),
    ]
}

/// Guides of France, Dordogne and Haute-Vienne.
fn guides() -> Vec<(String, String)> {
    let mut all = topics();
    all.push(text(
        "national/guides/apl.md",
        "titre: APL\nthematiques: [logement/aides]\norganismes: [caf]",
    ));
    all.push(text("departements/24-x/guides/apl.md", "resume: ici"));
    all.push(text("departements/87-x/guides/apl.md", "resume: là"));
    all.push(text(
        "departements/24-x/guides/fsl.md",
        "titre: FSL 24\nthematiques: [logement/impayes]",
    ));
    all.push(text(
        "departements/87-x/guides/fsl.md",
        "titre: FSL 87\nthematiques: [logement/impayes]",
    ));
    all.push(text(
        "national/organismes/caf.md",
        "titre: Caf\ntype: caf\nzone: [fr]",
    ));
    all
}

/// Pages whose `<main>` holds some words.
fn pages_with(stock: &Stock, words: &str) -> Vec<String> {
    let pages = stock.pages();
    let holding = pages
        .iter()
        .filter(|(_, html)| main_of(html).contains(words));
    holding.map(|(path, _)| path.clone()).collect()
}

const FOLDERS: [(&str, &str); 3] = [
    ("national", "fr"),
    ("departements/24-x", "dep:24"),
    ("departements/87-x", "dep:87"),
];

/// Every reference × every territory × before, during and after: a notice is raised for the readers
/// of its territory alone, and only while it holds.
#[test]
fn a_notice_is_raised_for_its_readers_and_in_its_time() {
    let references = [
        "apl",
        "fsl",
        "dep-24/fsl",
        "logement",
        "logement/impayes",
        "caf",
    ];
    let times = [
        ("au: 2026-09-30", Phase::Ended),
        ("du: 2026-08-01", Phase::Ended),
        ("du: 2026-09-01\nau: 2026-10-01", Phase::Current),
        ("du: 2026-09-20", Phase::Current),
        ("du: 2026-10-02\nau: 2026-10-09", Phase::Coming),
        ("du: 2026-10-09\nau: 2026-10-02", Phase::Ended),
        ("gravite: urgent", Phase::Undated),
    ];
    let mut texts = guides();
    for (folder, territory) in FOLDERS {
        for (at, reference) in references.iter().enumerate() {
            for (when, (days, _)) in times.iter().enumerate() {
                let name = format!("{territory} {at} {when}").replace(':', " ");
                let path = format!("{folder}/avis/n{at}-{when}.md");
                let front = format!("titre: ALERTE {name} FIN\n{days}\nconcerne: [{reference}]");
                texts.push(text(&path, &front));
            }
        }
    }
    let stock = stock(&texts);
    let library = &stock.library;
    let mut wrong = String::new();
    for notice in library.notices.iter() {
        let name = title(library, notice.document);
        let expected = name.split(' ').nth_back(1).and_then(|at| at.parse().ok());
        let expected: usize = expected.expect("the time's position");
        assert_eq!(notice.phase, times[expected].1, "{name}");
    }
    for family in library.families() {
        for variant in &family.variants {
            let chain = library.territories.chain(&variant.narrowest);
            for notice in library
                .notices
                .for_variant(library, family, variant, &chain)
            {
                let fine = notice.phase == Phase::Current && chain.contains(&notice.territory);
                if !fine {
                    let name = title(library, notice.document);
                    writeln!(wrong, "{}: {name}", variant.path).expect("memory");
                }
            }
        }
    }
    assert_eq!(wrong, "");
    for place in ["dep:24", "dep:87", "com:24328"] {
        let chain = library.territories.chain(&code(place));
        for notice in library.notices.for_territory(library, &code(place)) {
            assert!(chain.contains(&notice.territory) && notice.phase == Phase::Current);
        }
    }
    // In words, on pages: Dordogne's never stands on a page of Haute-Vienne, nor what is over.
    for (path, html) in stock.pages() {
        let main = main_of(&html);
        let of_87 = path.starts_with("departements/87-");
        assert!(!(of_87 && main.contains("ALERTE dep 24")), "{path}");
        let raises =
            path.contains("/guides/") || path.starts_with("thematiques/") || path == "index.html";
        for when in [0, 1, 4, 5, 6] {
            assert!(
                !(raises && main.contains(&format!(" {when} FIN"))),
                "{path}: {when}"
            );
        }
    }
}

#[test]
fn a_notice_is_raised_where_it_concerns() {
    let raised = |concerns: &str| {
        let mut texts = guides();
        let front =
            format!("titre: ALERTE\ndu: 2026-09-20\nau: 2026-10-20\nconcerne: [{concerns}]");
        texts.push(text("departements/24-x/avis/a.md", &front));
        pages_with(&stock(&texts), "ALERTE")
    };
    let always = [
        "avis.html",
        "departements/24-dordogne/avis/a.html",
        "departements/24-dordogne/index.html",
    ];
    let with = |more: &[&str]| {
        let mut all: Vec<String> = always.iter().chain(more).map(|p| (*p).to_owned()).collect();
        all.sort();
        all
    };
    let (apl, fsl) = (
        "departements/24-dordogne/guides/apl.html",
        "departements/24-dordogne/guides/fsl.html",
    );
    let topic = "thematiques/logement.html";
    assert_eq!(raised("apl"), with(&[apl]));
    assert_eq!(raised("dep-24/fsl"), with(&[fsl]));
    assert_eq!(raised("logement"), with(&[apl, fsl, topic]));
    assert_eq!(raised("logement/impayes"), with(&[fsl, topic]));
    assert_eq!(raised("caf"), with(&[apl]));
    assert_eq!(raised("rien-de-tel"), with(&[]));
}

#[test]
fn the_home_page_raises_what_is_national_and_grave() {
    let mut texts = guides();
    for (name, folder, gravity) in [
        ("UNE", "national", "urgent"),
        ("DEUX", "national", "important"),
        ("TROIS", "national", "info"),
        ("QUATRE", "departements/24-x", "urgent"),
    ] {
        let path = format!("{folder}/avis/{}.md", name.to_lowercase());
        let front = format!("titre: ALERTE {name}\ngravite: {gravity}\nau: 2026-10-20");
        texts.push(text(&path, &front));
    }
    let pages = stock(&texts).pages();
    let home = main_of(&pages["index.html"]);
    let at = |name: &str| home.find(&format!("ALERTE {name}"));
    assert!(
        at("UNE") < at("DEUX") && at("UNE").is_some(),
        "the gravest first"
    );
    assert_eq!((at("TROIS"), at("QUATRE")), (None, None));
    let dordogne = main_of(&pages["departements/24-dordogne/index.html"]);
    assert!(dordogne.contains("ALERTE QUATRE") && dordogne.contains("ALERTE DEUX"));
    assert!(
        !dordogne.contains("ALERTE TROIS"),
        "what is national and light stays on its page"
    );
}

fn who_does_what() -> Stock {
    let mut texts = guides();
    texts.extend([
        text(
            "departements/24-x/organismes/caf-24.md",
            "titre: Caf 24\ntype: caf",
        ),
        text(
            "departements/24-x/contacts/logement.md",
            "titre: Logement 24\nrole: personne-ressource\nthematiques: [logement/impayes]\nvisibilite: public",
        ),
        text(
            "departements/24-x/contacts/prive.md",
            "titre: Privé\nrole: interlocuteur\nthematiques: [sante]",
        ),
        text(
            "departements/87-x/contacts/sante.md",
            "titre: Santé 87\nrole: interlocuteur\nthematiques: [sante]\nvisibilite: public",
        ),
        text(
            "epci/200071819-x/contacts/sante.md",
            "titre: Santé Nontron\nrole: interlocuteur\nthematiques: [sante]\nvisibilite: public",
        ),
        text(
            "departements/24-x/lieux/mediatheque.md",
            "nom: Médiathèque\nservices: Aide aux démarches\ncode_insee: 24311",
        ),
    ]);
    stock(&texts)
}

/// Titles in each cell, « ; » between cells.
fn table(library: &Library, place: &str) -> Vec<String> {
    let rows = library.who().table(library, &code(place));
    let cell = |ids: &Vec<DocId>| {
        let titles: Vec<String> = ids.iter().map(|id| title(library, *id)).collect();
        titles.join(", ")
    };
    let row = |row: &lutrin::library::who::Row| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        format!("{}: {}", row.topic, cells.join(" ; "))
    };
    rows.iter().map(row).collect()
}

#[test]
fn who_answers_where() {
    let stock = who_does_what();
    let library = &stock.library;
    assert_eq!(
        table(library, "dep:24"),
        [
            "logement: Logement 24 ;  ; Caf 24 ; Médiathèque",
            "sante:  ; Santé Nontron ;  ; "
        ]
    );
    // A territory that is narrower has what is over it; its neighbour has not.
    assert_eq!(table(library, "com:24328"), table(library, "dep:24"));
    assert_eq!(
        table(library, "dep:87"),
        ["logement:  ;  ; Caf ; ", "sante:  ; Santé 87 ;  ; "]
    );
}

#[test]
fn holes_are_what_is_not_filled_and_every_topic_has_its_row() {
    let stock = who_does_what();
    let library = &stock.library;
    let pages = stock.pages();
    for place in ["dep:24", "dep:87", "epci:200071819"] {
        let rows = library.who().table(library, &code(place));
        assert_eq!(rows.len(), library.topics.iter().count(), "{place}");
        let cells = rows.len() * Column::ALL.len();
        let filled = rows.iter().flat_map(|row| &row.cells);
        let filled = filled.filter(|cell| !cell.is_empty()).count();
        let folder = lutrin::library::address::folder(&library.territories, &code(place));
        let page = &pages[&format!("{folder}qui-fait-quoi.html")];
        assert_eq!(
            page.matches("class=\"hole\"").count(),
            cells - filled,
            "{place}"
        );
    }
    assert!(
        !pages.contains_key("qui-fait-quoi.html"),
        "France has no table"
    );
    assert_eq!(pages_with(&stock, "Privé"), Vec::<String>::new());
}

fn related(stock: &Stock, id: &str, place: &str) -> Vec<String> {
    let library = &stock.library;
    let chain = library.territories.chain(&code(place));
    let found = library.related().to_guide(library, id, &chain);
    found
        .iter()
        .map(|(_, variant)| variant.path.to_string())
        .collect()
}

#[test]
fn related_guides_are_few_near_and_never_the_guide_itself() {
    let mut texts = guides();
    texts.push(text(
        "national/guides/seul.md",
        "titre: Seul\nthematiques: [sante]",
    ));
    texts.push(text(
        "national/guides/lie.md",
        "titre: Lié\nthematiques: [logement]\nresume: x",
    ));
    for n in 0..40 {
        let front = format!("titre: Aide {n}\nthematiques: [logement/aides]\norganismes: [caf]");
        texts.push(text(&format!("national/guides/aide-{n:02}.md"), &front));
    }
    texts.push((
        "national/guides/source.md".to_owned(),
        "---\ntitre: Source\nthematiques: [sante]\n---\n## En bref\nVoir [lié](lie).\n".to_owned(),
    ));
    let mut reversed = texts.clone();
    reversed.reverse();
    let (stock, other) = (stock(&texts), stock(&reversed));
    let library = &stock.library;
    for family in library.guides() {
        for place in ["fr", "dep:24", "dep:87"] {
            let found = related(&stock, &family.id, place);
            assert_eq!(
                found,
                related(&other, &family.id, place),
                "the order of files"
            );
            assert!(found.len() <= lutrin::library::related::MOST);
            let own = format!("/{}.html", family.id);
            assert!(
                found.iter().all(|path| !path.ends_with(&own)),
                "{own}: {found:?}"
            );
            let abroad = if place == "dep:24" {
                "departements/87-"
            } else {
                "departements/24-"
            };
            assert!(
                found.iter().all(|path| !path.starts_with(abroad)),
                "{place}: {found:?}"
            );
        }
    }
    assert_eq!(
        related(&stock, "source", "fr")[0],
        "guides/lie.html",
        "a link comes first"
    );
    assert_eq!(
        related(&stock, "lie", "fr")[0],
        "guides/source.html",
        "in either direction"
    );
    assert_eq!(
        related(&stock, "aide-00", "dep:24")[0],
        "guides/aide-01.html",
        "what shares more"
    );
    assert!(
        related(&stock, "fsl", "fr")
            .iter()
            .all(|path| !path.contains("fsl"))
    );
}

#[test]
fn a_pathway_brings_its_guides_together() {
    let mut texts = topics();
    texts.push(text(
        "national/guides/a.md",
        "titre: A\nthematiques: [logement]",
    ));
    texts.push(text(
        "national/guides/b.md",
        "titre: B\nthematiques: [sante]",
    ));
    texts.push(text(
        "national/parcours/p.md",
        "titre: Vie\nguides: [a, b, dep-24/c]",
    ));
    let stock = stock(&texts);
    assert_eq!(related(&stock, "a", "fr"), ["guides/b.html"]);
    assert!(pages_with(&stock, "fait partie de").contains(&"guides/b.html".to_owned()));
}

#[test]
fn a_closed_place_is_never_shown_as_open() {
    let hours = "horaires: Mo-Fr 09:00-12:00";
    let closures = [
        "fermeture:\n  - raison: travaux",
        "fermeture:\n  - du: 2026-09-01",
        "fermeture:\n  - au: 2026-10-01",
        "fermeture:\n  - du: 2026-10-01\n    au: 2026-10-01",
    ];
    for closure in closures {
        let mut texts = topics();
        let front = format!("nom: Lieu\ncode_insee: 24311\n{hours}\n{closure}");
        texts.push(text("departements/24-x/lieux/a.md", &front));
        let pages = stock(&texts).pages();
        for path in [
            "departements/24-dordogne/lieux/a.html",
            "departements/24-dordogne/index.html",
            "lieux.html",
        ] {
            let main = main_of(&pages[path]);
            let (closed, open) = (main.find("Fermé"), main.find("du lundi au vendredi"));
            assert!(closed.is_some() && closed < open, "{path}: {closure}");
            assert!(main.contains("Horaires habituels"), "{path}: {closure}");
        }
    }
}

#[test]
fn a_place_of_a_departement_is_at_its_commune() {
    let mut texts = topics();
    texts.push(text(
        "departements/24-x/lieux/a.md",
        "nom: Lieu\ncode_insee: 24311",
    ));
    texts.push(text(
        "communes/24311-x/avis/b.md",
        "titre: B\nau: 2026-10-20",
    ));
    let stock = stock(&texts);
    let found = pages_with(&stock, "lieux/a.html");
    let commune =
        lutrin::library::address::territory(&stock.library.territories, &code("com:24311"));
    assert!(found.contains(&commune.to_string()), "{found:?}");
    let id = stock
        .library
        .of_kind(Kind::Place)
        .next()
        .expect("a place")
        .0;
    let (record, indexed) =
        lutrin::search::record::document(&stock.library, &stock.sources, id).expect("a record");
    assert_eq!(record.territory, code("com:24311"));
    assert_eq!(indexed.scope, ["dep:24"], "all whom it receives find it");
}

#[test]
fn lists_are_there_when_there_is_something_to_list() {
    let pages = stock(&guides()).pages();
    for absent in [
        "avis.html",
        "lieux.html",
        "parcours.html",
        "outils.html",
        "accords.html",
    ] {
        assert!(!pages.contains_key(absent), "{absent}");
    }
    assert!(pages.contains_key("se-former.html"));
    for (path, html) in &pages {
        for (target, _) in crate::support::pages::attributes(html, "href")
            .iter()
            .filter_map(|href| crate::support::pages::target(path, href))
        {
            let known =
                target.is_empty() || pages.contains_key(&target) || target.starts_with("assets/");
            assert!(known, "{path} leads to {target}");
        }
    }
}

#[test]
fn a_contact_that_is_not_public_is_named_nowhere() {
    let mut texts = guides();
    texts.push(text(
        "departements/24-x/contacts/discret.md",
        "titre: Discret\nrole: interlocuteur\nthematiques: [logement]",
    ));
    for (name, id) in [("un", "discret"), ("deux", "dep-24/discret")] {
        let named =
            format!("auteurs: [{id}]\nsuppleant: {id}\nresponsable: {id}\nverifie_par: {id}");
        let guide = format!("titre: Guide {name}\nthematiques: [logement]\n{named}");
        texts.push(text(&format!("departements/24-x/guides/{name}.md"), &guide));
        let agreement = format!("titre: Accord {name}\nsignataires: [{id}]\n{named}");
        texts.push(text(
            &format!("departements/24-x/accords/{name}.md"),
            &agreement,
        ));
        let notice = format!("titre: Avis {name}\nau: 2026-10-20\nconcerne: [{id}]");
        texts.push(text(&format!("departements/24-x/avis/{name}.md"), &notice));
    }
    let stock = stock(&texts);
    for word in ["discret", "Discret"] {
        assert_eq!(pages_with(&stock, word), Vec::<String>::new());
    }
    assert!(
        !stock.codes().contains(&"L0324"),
        "it is known, and not shown"
    );
}
