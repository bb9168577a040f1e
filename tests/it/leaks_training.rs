//! What trainers alone read stands below `formateur/` and nowhere else in a release.

use lutrin::search::texts::{PLACES, TEXTS, Texts};
use std::collections::BTreeMap;
use std::path::Path;

use tantivy::directory::{Directory, RamDirectory};
use tantivy::schema::Document;
use tantivy::schema::document::TantivyDocument;

use crate::support::{Server, Workshop, files};

/// Where trainers' pages are.
const TRAINERS: &str = "site/formateur/";
const RUN_SHEET: &str = "formateur/departements/24-dordogne/sessions/2026-10-15-nontron.html";
const ANSWERS: &str = "formateur/departements/24-dordogne/sessions/2026-10-15-nontron-corrige.html";
const MODULE: &str = "formateur/departements/24-dordogne/modules/atelier.html";

/// A text with a marked word in every kind of trainers' block; the words begin with `mark`.
fn blocks(mark: &str) -> String {
    format!(
        "Visible{mark}.

> [!FORMATEUR]
> {mark}note
>
> ### {mark}titre
>
> | {mark}colonne | b |
> |---|---|
> | {mark}cellule | d |

> [!REPONSE] {mark}reponse

- liste

  > [!Formatrice]
  > {mark}liste
  suite {mark}suite

> Citation.
>
> > [!FORMATEURS] {mark}citation [{mark}lien](https://{mark}adresse.example \"{mark}bulle\") ![{mark}image](absente.png)

1. > [!RÉPONSES]
   > {mark}rang

> [!FORMATEUR]
> {mark}dehors
>
> > [!REPONSE]
> > {mark}dedans
"
    )
}

/// The words of [`blocks`] that a page shows, and those that it keeps in attributes.
const ENDS: [&str; 13] = [
    "note", "titre", "colonne", "cellule", "reponse", "liste", "suite", "citation", "lien", "rang",
    "dehors", "dedans", "adresse",
];

/// The words that an answer key shows.
const ANSWER_ENDS: [&str; 3] = ["reponse", "rang", "dedans"];

fn guide(mark: &str) -> String {
    let blocks = blocks(mark);
    format!(
        "---\ntitre: Guide {mark}\n---\n{blocks}\n## En bref\nBref.\n\n## Étapes\n1. Un.\n\n> [!FORMATEUR] {mark}etape\n"
    )
}

fn titled(title: &str, front: &str, mark: &str) -> String {
    format!("---\ntitre: {title}\n{front}---\n{}", blocks(mark))
}

/// Every kind of document with marked trainers' blocks.
fn library() -> Workshop {
    let at = |folder: &str| format!("departements/24-dordogne/{folder}.md");
    Workshop::small()
        .with("national/guides/direct.md", &guide("xy7a"))
        .with("national/guides/appui.md", &guide("xy7b"))
        .with(&at("guides/direct"), &format!("## Étapes (remplace)\n1. Ici.\n\n{}", blocks("xy7c")))
        .with(&at("guides/appui"), &format!("## Historique (masque)\nRien.\n\n## Là\n{}", blocks("xy7d")))
        .with("national/guides/ailleurs.md", &guide("xy7e"))
        .with("national/modules/atelier.md", &titled("Atelier", "duree_minutes: 30\nguides: [appui]\n", "xy7f"))
        .with(&at("modules/atelier"), &format!("## Exercice\n{}", blocks("xy7g")))
        .with("national/parcours/chemin.md", &titled("Chemin", "guides: [direct]\n", "xy7h"))
        .with("national/outils/grille.md", &titled("Grille", "type: grille\n", "xy7i"))
        .with(
            &at("sessions/2026-10-15-nontron"),
            &titled(
                "Nontron",
                "date: 2026-10-15\ndebut: 9h30\nprogramme:\n  - atelier\n  - guide: direct\n    minutes: 5\n  - chemin: 5\n  - grille: 5\n",
                "xy7j",
            ),
        )
        .with("glossaire/terme.md", &titled("Terme", "", "xy7k"))
        .with("thematiques/sujet.md", &titled("Sujet", "", "xy7l"))
        .with(&at("organismes/caf-24"), &titled("Caf", "", "xy7m"))
        .with(&at("contacts/accueil"), &titled("Accueil", "visibilite: public\n", "xy7n"))
        .with(&at("territoire"), &titled("Dordogne", "", "xy7o"))
        .with("communes/24311-nontron/lieux/salle.md", &titled("Salle", "", "xy7p"))
        .with(&at("accords/charte"), &titled("Charte", "", "xy7q"))
        .with(&at("avis/travaux"), &titled("Travaux", "au: 2026-12-01\n", "xy7r"))
}

/// Words that must be below `formateur/`, with the page that shows them.
fn expected() -> Vec<(String, &'static str)> {
    let shown = |mark: &'static str, page| ENDS.map(|end| (format!("{mark}{end}"), page));
    let mut all: Vec<(String, &str)> = Vec::new();
    for mark in [
        "xy7a", "xy7b", "xy7c", "xy7d", "xy7f", "xy7g", "xy7h", "xy7i", "xy7j",
    ] {
        all.extend(shown(mark, RUN_SHEET));
    }
    for mark in ["xy7b", "xy7d", "xy7f", "xy7g"] {
        all.extend(shown(mark, MODULE));
    }
    for mark in ["xy7f", "xy7g"] {
        all.extend(ANSWER_ENDS.map(|end| (format!("{mark}{end}"), ANSWERS)));
    }
    all.push(("xy7betape".to_owned(), RUN_SHEET));
    all
}

/// Every file of the release outside the trainers' pages, and its index taken out of its compression.
fn public(release: &Path) -> BTreeMap<String, String> {
    let own = files(release).into_iter();
    let own = own.filter(|(name, _)| !name.starts_with(TRAINERS));
    let read = |(name, path)| {
        let bytes = std::fs::read(path).expect("a file of the release");
        (name, String::from_utf8_lossy(&bytes).to_lowercase())
    };
    let mut all: BTreeMap<String, String> = own.map(read).collect();
    for wanted in ["problems.json", "manifest.json", "index/records.json"] {
        assert!(all.contains_key(wanted), "{wanted}");
    }
    all.extend(opened(&release.join("index")));
    all
}

/// What the index stores, and every term that it knows.
fn opened(index: &Path) -> [(String, String); 2] {
    let file = |name| std::fs::read(index.join(name)).expect("a file of the index");
    let texts = Texts::open(file(TEXTS), &file(PLACES));
    let texts = (0..texts.count()).map(|record| texts.text(record));
    let texts: Vec<u8> = texts.flatten().collect();
    let memory = RamDirectory::create();
    for (name, path) in files(index) {
        let bytes = std::fs::read(path).expect("a file of the index");
        memory
            .atomic_write(Path::new(&name), &bytes)
            .expect("memory");
    }
    let index = tantivy::Index::open(memory).expect("an index");
    let schema = index.schema();
    let searcher = index.reader().expect("a reader").searcher();
    let mut stored = String::from_utf8_lossy(&texts).into_owned();
    let mut terms = String::new();
    for segment in searcher.segment_readers() {
        let store = segment.get_store_reader(1).expect("a store");
        for document in store.iter::<TantivyDocument>(None) {
            stored.push_str(&document.expect("a document").to_json(&schema));
        }
        for (field, _) in schema.fields().filter(|(_, entry)| entry.is_indexed()) {
            let inverted = segment.inverted_index(field).expect("terms of a field");
            let mut stream = inverted.terms().stream().expect("a stream");
            while stream.advance() {
                terms.push_str(&String::from_utf8_lossy(stream.key()));
                terms.push('\n');
            }
        }
    }
    assert!(stored.contains("Visible") && terms.contains("visib"));
    [
        ("stored in the index".to_owned(), stored.to_lowercase()),
        ("terms of the index".to_owned(), terms.to_lowercase()),
    ]
}

/// Every marked word of the library.
fn marked() -> Vec<String> {
    let marks = ('a'..='r').map(|letter| format!("xy7{letter}"));
    marks
        .flat_map(|mark| {
            let ends = ENDS.iter().chain(&["bulle", "image", "etape"]);
            ends.map(|end| format!("{mark}{end}")).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn trainers_blocks_stand_below_formateur_and_nowhere_else() {
    let server = library().serve(&[]);
    let release = server.library.current();
    let public = public(&release);
    let page = &public["site/departements/24-dordogne/sessions/2026-10-15-nontron.html"];
    assert!(page.contains("visiblexy7j"), "the rest of a text is shown");
    for word in marked() {
        let leaks: Vec<&String> = public
            .iter()
            .filter(|(_, text)| text.contains(&word))
            .map(|(name, _)| name)
            .collect();
        assert!(leaks.is_empty(), "« {word} » is in {leaks:?}");
    }
    for (word, page) in expected() {
        let text = server.library.page(page);
        assert!(text.contains(&word), "« {word} » is not in {page}");
    }
    let answers = server.library.page(ANSWERS);
    for hidden in ["xy7fnote", "xy7fdehors", "xy7gtitre", "xy7fliste"] {
        assert!(!answers.contains(hidden), "« {hidden} » is no answer");
    }
    let booklet = "departements/24-dordogne/sessions/2026-10-15-nontron-livret.html";
    assert!(server.library.page(booklet).contains("Visiblexy7f"));
    assert_never_found(&server);
}

/// Neither the API nor the page of answers knows a marked word: each is answered as a word that
/// nobody wrote.
fn assert_never_found(server: &Server) {
    let asked = |path: &str, word: &str| {
        let reply = server.get(&format!("{path}?q={word}"));
        String::from_utf8_lossy(&reply.body)
            .to_lowercase()
            .replace(word, "…")
    };
    for end in ENDS {
        for mark in ["xy7a", "xy7c", "xy7f", "xy7j"] {
            let word = format!("{mark}{end}");
            let nobody = format!("{}zqv", "w".repeat(word.len() - 3));
            for path in ["/api/v1/recherche", "/recherche", "/recherche.html"] {
                assert_eq!(asked(path, &word), asked(path, &nobody), "{path}?q={word}");
            }
        }
    }
}
