//! What comes out is read back as it was meant, without a word from the reader.

use std::path::Path;

use jiff::civil::date;
use proptest::prelude::*;

use crate::base::path::ContentPath;
use crate::base::source::SourceSet;
use crate::parse::kind::Kind;
use crate::parse::{self, Parsed, place};
use crate::territory::{Bassins, Code, Territories};

use super::embedded::{STARTER, TEMPLATES};
use super::*;

fn territories() -> Territories {
    Territories::new(Bassins::new(Vec::new()))
}

fn draft(kind: Kind, title: &str, code: &str) -> Draft {
    let territory: Code = if matches!(kind, Kind::Term | Kind::Topic) {
        Code::France
    } else {
        code.parse().expect("a code")
    };
    Draft {
        kind,
        id: if kind == Kind::Territory {
            "territoire"
        } else {
            "essai"
        }
        .to_owned(),
        title: title.to_owned(),
        folder: folder_of(&territory, &territories(), &Vec::new()),
        territory,
        topic: Some("logement/aides".to_owned()),
        details: Details {
            role: "interlocuteur".to_owned(),
            date: Some(date(2026, 10, 15)),
            start: Some(jiff::civil::time(9, 30, 0, 0)),
            end: Some(date(2026, 12, 31)),
            acronym: "É: #1".to_owned(),
            members: vec!["com:24328".parse().expect("a code")],
        },
    }
}

fn read(file: &NewFile) -> (Parsed, Vec<&'static str>) {
    let sources = SourceSet::from_texts([(file.path.as_str(), file.text.as_str())]);
    let (mut parsed, problems) = parse::all(&sources);
    let codes = problems.iter().map(|problem| problem.code.as_str());
    let codes = codes.collect();
    (parsed.remove(0), codes)
}

#[test]
fn every_kind_is_read_without_a_word() {
    for kind in Kind::ALL {
        for code in ["fr", "dep:24", "com:24328", "bassin:haut-perigord"] {
            let draft = draft(kind, "Un titre : essai", code);
            let file = document(&draft, &territories(), date(2026, 10, 1)).expect("a template");
            let (parsed, told) = read(&file);
            assert_eq!(told, [""; 0], "{}\n{}", file.path, file.text);
            let document = parsed.document;
            assert_eq!(
                (document.kind, &document.id, &document.territory),
                (kind, &draft.id, &draft.territory),
                "{}",
                file.path
            );
            assert_eq!(document.title(), "Un titre : essai", "{}", file.path);
            assert_eq!(
                document.front.state,
                parse::document::State::Draft,
                "{}",
                file.path
            );
            assert!(document.front.verified_on.is_none(), "{}", file.path);
            assert!(!file.text.contains("{{") && !file.text.contains("{%"));
        }
    }
}

#[test]
fn what_was_answered_is_read_back() {
    let made = |kind| {
        let file = document(
            &draft(kind, "Titre", "dep:24"),
            &territories(),
            date(2026, 10, 1),
        );
        read(&file.expect("a template")).0.document
    };
    let session = made(Kind::Session);
    let session = session.details.session().expect("a session");
    assert_eq!(
        session.date.as_ref().map(|day| day.value),
        Some(date(2026, 10, 15))
    );
    assert_eq!(
        session.start.as_ref().map(|time| time.value),
        Some(jiff::civil::time(9, 30, 0, 0))
    );
    let notice = made(Kind::Notice);
    let notice = notice.details.notice().expect("a notice");
    assert_eq!(
        notice.from.as_ref().map(|day| day.value),
        Some(date(2026, 10, 1))
    );
    assert_eq!(
        notice.to.as_ref().map(|day| day.value),
        Some(date(2026, 12, 31))
    );
    let term = made(Kind::Term);
    let term = term.details.term().expect("a term");
    assert_eq!(
        term.acronym.as_ref().map(|word| word.value.as_str()),
        Some("É: #1")
    );
    let contact = made(Kind::Contact);
    assert_eq!(
        contact.details.contact().and_then(|details| details.role),
        Some("interlocuteur")
    );
    assert_eq!(made(Kind::Guide).front.topics[0].value, "logement/aides");
    assert!(
        made(Kind::Guide)
            .path
            .as_str()
            .contains("/guides/logement/")
    );
}

#[test]
fn a_folder_that_has_the_code_is_used_whatever_its_name() {
    let code: Code = "dep:24".parse().expect("a code");
    let existing = vec![(
        code.level(),
        vec!["23-creuse".to_owned(), "24-perigord-vert".to_owned()],
    )];
    assert_eq!(
        folder_of(&code, &territories(), &existing),
        "departements/24-perigord-vert"
    );
    assert_eq!(
        folder_of(&code, &territories(), &Vec::new()),
        "departements/24-dordogne"
    );
}

#[test]
fn ids_are_ids() {
    let long = "Aide personnalisée au logement ".repeat(9);
    for title in ["Aide : l'APL", &long, &"a".repeat(300)] {
        assert!(crate::base::text::is_id(&id_of(title)), "{title}");
    }
    assert_eq!(id_of("🏠"), "");
}

#[test]
fn near_titles_are_found() {
    let guide = |path: &str, title: &str, words: &str| {
        (
            path.to_owned(),
            format!("---\ntitre: {title}\nmots_usagers: [{words}]\n---\n## En bref\nTexte.\n"),
        )
    };
    let texts = [
        guide(
            "national/guides/apl.md",
            "Aide personnalisée au logement, faire la demande",
            "aide pour le loyer, caf logement",
        ),
        guide(
            "national/guides/rsa.md",
            "Revenu de solidarité active",
            "rsa caf",
        ),
        guide(
            "departements/24-dordogne/guides/fsl.md",
            "Fonds de solidarité pour le logement",
            "dette de loyer",
        ),
        guide(
            "national/outils/apl-grille.md",
            "Grille pour l'aide au logement",
            "grille",
        ),
    ];
    let sources = SourceSet::from_texts(texts.iter().map(|(path, text)| (&**path, &**text)));
    let (parsed, _) = parse::all(&sources);
    let chain = [Code::France];
    let found = |title: &str| -> Vec<&str> {
        let wanted = Wanted {
            kind: Kind::Guide,
            title,
            chain: &chain,
        };
        let near = nearest(parsed.iter().map(|parsed| &parsed.document), &wanted);
        near.iter().map(|document| document.id.as_str()).collect()
    };
    assert_eq!(found("Demander l'APL").first(), Some(&"apl"));
    assert_eq!(found("Aide au logment").first(), Some(&"apl"));
    assert_eq!(found("Aide au logement").last(), Some(&"apl-grille"));
    assert_eq!(found("Une aide pour le loyer").first(), Some(&"apl"));
    assert_eq!(found("Carte grise"), [""; 0]);
}

#[test]
fn tables_are_the_folders() {
    for (folder, table) in [("starter", STARTER), ("templates", TEMPLATES)] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("data")
            .join(folder);
        let files = walkdir::WalkDir::new(&root).sort_by_file_name();
        let files = files.into_iter().map(|entry| entry.expect("a folder"));
        let mut names: Vec<String> = files
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(&root).expect("below its root");
                path.to_string_lossy().replace('\\', "/")
            })
            .collect();
        names.sort();
        let mut told: Vec<&str> = table.iter().map(|(path, _)| *path).collect();
        told.sort_unstable();
        assert_eq!(names, told, "{folder}");
    }
    let topics = STARTER
        .iter()
        .filter(|(path, _)| path.contains("/thematiques/"));
    assert_eq!(topics.count(), 18);
    for kind in Kind::ALL {
        let name = format!("{}.md", kind.word());
        assert!(TEMPLATES.iter().any(|(path, _)| *path == name), "{name}");
    }
}

/// Titles as people type them, and as nobody does.
fn titles() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        ": ",
        "#",
        " #",
        "\"",
        "'",
        "''",
        "|",
        ">",
        ">-",
        "- ",
        "---",
        "[",
        "]",
        "{",
        "}",
        "{{",
        "}}",
        "{%",
        "%}",
        "&a",
        "*a",
        "!",
        "@",
        "\\",
        "\\\"",
        "\\n",
        "“",
        "”",
        "« ",
        " »",
        "’",
        "🏠",
        "👩‍👩‍👧",
        "e\u{301}",
        "\u{a0}",
        "\u{202f}",
        "\t",
        "\n",
        "\u{200b}",
        "\u{7f}",
        "\u{2028}",
        "\u{ffff}",
        "\u{0}",
        "<b>",
        "-->",
        "<!--",
        "null",
        "~",
        "oui",
        "01",
        "titre",
        "mot",
        " ",
        ",",
        "%",
        "?",
        "\u{1f}",
    ]);
    prop_oneof![
        prop::collection::vec(pieces, 1..8).prop_map(|parts| parts.concat()),
        "\\PC{1,40}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_title_is_read_back_as_it_was_typed(typed in titles()) {
        let title = clean(&typed);
        prop_assume!(!title.is_empty());
        prop_assert_eq!(&clean(&title), &title);
        for kind in [Kind::Guide, Kind::Term, Kind::Place] {
            let file = document(&draft(kind, &title, "dep:24"), &territories(), date(2026, 10, 1));
            let file = file.expect("a template");
            let (parsed, told) = read(&file);
            let errors: Vec<_> = told.iter().filter(|code| **code != "L0210").collect();
            prop_assert!(errors.is_empty(), "{:?}\n{}", errors, file.text);
            prop_assert_eq!(parsed.document.title(), &title);
        }
    }

    #[test]
    fn a_title_in_book_toml_is_read_back(typed in titles()) {
        let title = clean(&typed);
        let files = library(&title, None, &territories(), date(2026, 10, 1)).expect("templates");
        let book = files.iter().find(|file| file.path == "book.toml").expect("book.toml");
        let table: toml::Table = book.text.parse().expect("TOML");
        prop_assert_eq!(table["book"]["title"].as_str(), Some(title.as_str()));
    }
}

#[test]
fn a_completion_is_read_without_a_word() {
    let base = "---\ntitre: L’aide : \"APL\"\nverrou: [Étapes]\n---\n## Étapes\n1. Un.\n\n## Où s’adresser\nIci.\n\n## Barème --> 2026\nx\n";
    let sources = SourceSet::from_texts([("national/guides/logement/apl.md", base)]);
    let (parsed, _) = parse::all(&sources);
    let territories = territories();
    let code: Code = "dep:24".parse().expect("a code");
    let file = completion(
        &[&parsed[0].document],
        &code,
        "departements/24-dordogne",
        &territories,
        date(2026, 10, 1),
    );
    let file = file.expect("a template").expect("a base");
    assert_eq!(file.path, "departements/24-dordogne/guides/logement/apl.md");
    let (own, told) = read(&file);
    assert_eq!(told, [""; 0], "{}", file.text);
    let sections = own.document.body.sections;
    assert_eq!(sections.len(), 1, "{}", file.text);
    assert!(file.text.contains("## Étapes (protégée"), "{}", file.text);
    let placed = place::placed(&ContentPath::new(file.path.as_str())).0;
    assert_eq!(placed.map(|placed| placed.territory), Some(code));
}
