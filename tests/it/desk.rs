//! The coordinator's desk: `confirm` writes « toujours vrai » and nothing else.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use lutrin::base::path::ContentPath;
use lutrin::base::source::SourceFile;
use lutrin::parse::edit;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::workshop::{COMPLETION, GUIDE, program};
use crate::support::{Run, Workshop};

const LOCAL: &str = "departements/24-dordogne/guides/apl.md";

/// Runs `confirm` in the library's folder.
fn confirm(workshop: &Workshop, args: &[&str]) -> Run {
    Run::of(in_folder(workshop, "").arg("confirm").args(args))
}

fn in_folder(workshop: &Workshop, folder: &str) -> Command {
    let mut command = program();
    command.current_dir(workshop.path(folder));
    command
}

fn text(workshop: &Workshop, path: &str) -> String {
    let bytes = fs::read(workshop.path(&format!("content/{path}"))).expect("a file");
    String::from_utf8(bytes).expect("UTF-8")
}

fn small() -> Workshop {
    Workshop::small().book("")
}

#[test]
fn a_completion_is_confirmed_with_the_text_that_it_completes() {
    let workshop = small();
    let run = confirm(&workshop, &[LOCAL]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run}");
    let confirmed = text(&workshop, LOCAL);
    let (before, base) = confirmed.split_once("base_vue: ").expect("a base");
    assert!(
        before.contains("verifie_le: 2026-10-01\nverifie_par: coordination 24\n"),
        "{confirmed}"
    );
    assert!(base.starts_with("entete:"), "{confirmed}");
    assert!(
        confirmed.ends_with(COMPLETION.split_once("\n---\n").expect("a body").1),
        "{confirmed}"
    );
    let words = run.out.replace('\u{a0}', " ");
    assert!(
        words.contains("verifie_le : 2026-10-01 (avant : 2026-09-20)"),
        "{run}"
    );
    assert!(
        words.contains("À vérifier de nouveau à partir du 1er avril 2027."),
        "{run}"
    );
    assert_eq!(workshop.lutrin(&["check"]).out, "Aucun problème.\n");
    let again = confirm(&workshop, &[LOCAL]);
    assert!(again.out.contains("rien à changer"), "{again}");
    assert_eq!(text(&workshop, LOCAL), confirmed);
}

#[test]
fn a_change_of_the_national_text_is_told_until_it_is_confirmed() {
    let workshop = small();
    confirm(&workshop, &[LOCAL]);
    let changed = GUIDE.replace("2. Remplir la demande.", "2. Remplir la nouvelle demande.");
    workshop.write("national/guides/apl.md", &changed);
    let check = workshop.lutrin(&["check"]);
    assert!(
        check.out.contains("F0004") && check.out.contains("Étapes"),
        "{check}"
    );
    workshop.build();
    let page = workshop.page("departements/24-dordogne/guides/apl.html");
    assert!(page.contains("e texte national a changé depuis la vérification du 1er octobre 2026"));
    assert!(!page.contains("✓"), "fresh is never shown");
    let national = workshop.page("guides/apl.html");
    assert!(!national.contains("a changé depuis"));
    let records =
        fs::read_to_string(workshop.current().join("index/records.json")).expect("records");
    assert!(records.contains("\"freshness\":\"due\""), "{records}");
    confirm(&workshop, &[LOCAL]);
    assert_eq!(workshop.lutrin(&["check"]).out, "Aucun problème.\n");
}

#[test]
fn what_is_said_on_the_command_line_is_written() {
    let workshop = small();
    let review = GUIDE
        .replace(
            "verifie_le: 2026-09-15\nverifie_par: coordination nationale",
            "etat: a-relire # enfin",
        )
        .replace('\n', "\r\n");
    workshop.write("national/guides/apl.md", &review);
    let alone = confirm(&workshop, &["national/guides/apl.md"]);
    assert!(alone.out.contains("Personne n’est nommé"), "{alone}");
    let written = text(&workshop, "national/guides/apl.md");
    assert!(
        written.contains("\r\netat: publie # enfin\r\nverifie_le: 2026-10-01\r\n---\r\n"),
        "{written:?}"
    );
    let args = [
        "--par",
        "Caf 24 : partenariats",
        "--le",
        "12 mars 2026",
        "national/guides/apl.md",
    ];
    let run = Run::of(
        in_folder(&workshop, "content/thematiques")
            .arg("confirmer")
            .args(args),
    );
    assert_eq!(run.code, 0, "{run}");
    let written = text(&workshop, "national/guides/apl.md");
    assert!(
        written.contains("verifie_le: 2026-03-12\r\nverifie_par: Caf 24 : partenariats\r\n---"),
        "{written:?}"
    );
    assert!(
        run.out.contains("depuis le 12 septembre 2026 déjà"),
        "{run}"
    );
    let bare = workshop.with(
        "national/guides/bare.md",
        "# Sans en-tête\n\n## En bref\ntexte",
    );
    confirm(&bare, &["--par", "x", "content/national/guides/bare.md"]);
    assert_eq!(
        text(&bare, "national/guides/bare.md"),
        "---\nverifie_le: 2026-10-01\nverifie_par: x\n---\n# Sans en-tête\n\n## En bref\ntexte"
    );
}

#[test]
fn every_file_is_tried_and_a_faulty_one_stays_as_it_was() {
    let faulty = "---\ntitre: Faute\npublics: [seniors\n---\n## En bref\ntexte\n";
    let workshop = small().with("national/guides/faute.md", faulty);
    let files = [
        "national/guides/faute.md",
        LOCAL,
        "national/guides/absent.md",
    ];
    let run = confirm(&workshop, &files);
    assert_eq!(run.code, 2, "{run}");
    assert!(
        run.err.contains("L0102") && run.err.contains("absent.md"),
        "{run}"
    );
    assert_eq!(text(&workshop, "national/guides/faute.md"), faulty);
    assert!(text(&workshop, LOCAL).contains("2026-10-01"));
    assert_eq!(confirm(&workshop, &["national/guides/faute.md"]).code, 1);
}

#[test]
fn what_is_no_file_of_the_library_is_refused() {
    let workshop = small();
    std::os::unix::fs::symlink(
        workshop.path("content/national/guides/apl.md"),
        workshop.path("content/national/guides/lien.md"),
    )
    .expect("a link");
    workshop.put("ailleurs.md", GUIDE.as_bytes());
    workshop.put("content/national/guides/note.txt", b"note");
    let cases = [
        ("national/guides", "c’est un dossier"),
        ("national/guides/lien.md", "raccourci"),
        ("ailleurs.md", "pas dans les fiches"),
        ("book.toml", "pas dans les fiches"),
        ("national/guides/note.txt", "pas une fiche"),
        ("national/guides/absent.md", "n’existe pas"),
    ];
    for (file, words) in cases {
        let run = confirm(&workshop, &[file]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{file}: {run}");
        assert!(run.err.contains(words), "{file}: {run}");
    }
    assert_eq!(text(&workshop, "national/guides/apl.md"), GUIDE);
    for args in [
        &["--le", "2026-10-02", LOCAL][..],
        &["--le", "demain", LOCAL],
        &["--par", " ", LOCAL],
        &[],
    ] {
        assert_eq!(confirm(&workshop, args).code, 2, "{args:?}");
    }
    assert_eq!(text(&workshop, LOCAL), COMPLETION);
}

#[test]
fn rights_are_kept_and_nothing_is_left_beside() {
    let workshop = small();
    let path = workshop.path(&format!("content/{LOCAL}"));
    let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("rights");
    mode(0o664);
    assert_eq!(confirm(&workshop, &[LOCAL]).code, 0);
    let kept = fs::metadata(&path).expect("the file").permissions().mode();
    assert_eq!(kept & 0o777, 0o664);
    let folder = fs::read_dir(path.parent().expect("a folder")).expect("a folder");
    assert_eq!(folder.count(), 1, "only the guide");
    mode(0o444);
    let run = confirm(&workshop, &["--le", "2026-09-30", LOCAL]);
    assert_eq!(run.code, 74, "{run}");
    mode(0o664);
}

/// Lines of front matter as people write them.
const LINES: &[&str] = &[
    "titre: Impôts : déclarer # 1",
    "titre : \"cité\"",
    "resume: >-\n  une suite",
    "Vérifié_le: 12/03/2026",
    "verifie_le : 2025-01-02   # vu",
    "verifie_le:",
    "vérifié le: '2025-01-02' # vu",
    "verifie_par: x",
    "verifie_par:\tCaf \"24\" # là ",
    "Verifie_par : 'l''aide'",
    "verifie_par: “équipe”",
    "etat: a-relire",
    "base_vue: entete:000000",
    "# un commentaire : ici",
    "  # un autre",
    "",
    "   ",
    "mots_usagers: [a, \"b: c\"]",
    "sources:\n  - nom: a : b\n    vu_le: 2025-01-02",
    "publics:\u{a0}[seniors]",
    "inconnu: |\n  ligne\n\n  autre",
];

fn front() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec(select(LINES), 0..9);
    let ends = prop::collection::vec(select(vec!["\n", "\r\n"]), 10);
    let body = select(vec![
        "",
        "\n",
        "## En bref\na",
        "\r\n## En bref\r\na\r\n",
        "texte\n---\n",
    ]);
    let mark = select(vec!["", "\u{feff}", "\n \n"]);
    (mark, lines, ends, body).prop_map(|(mark, lines, ends, body)| {
        let mut text = format!("{mark}---{}", ends[9]);
        for (line, end) in lines.iter().zip(&ends) {
            text.push_str(line);
            text.push_str(end);
        }
        text + "---" + if body.is_empty() { "" } else { "\n" } + body
    })
}

/// A text without the lines of the keys that `confirm` writes.
fn others(text: &str) -> Vec<&str> {
    let own = |line: &&str| {
        let key = line.split(':').next().unwrap_or_default();
        let key = lutrin::parse::fields::key_name(key);
        line.contains(':')
            && ["verifie_le", "verifie_par", "etat", "base_vue"].contains(&key.as_str())
    };
    text.split_inclusive('\n')
        .filter(|line| !own(line))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn nothing_else_changes_by_a_byte(text in front(), par in select(vec!["coordination 24", "a : b # c", "l'équipe \"24\""])) {
        let file = |text: &str| SourceFile { path: ContentPath::new(LOCAL), text: text.into() };
        let values = [
            ("verifie_le", "2026-10-01".to_owned()),
            ("verifie_par", par.to_owned()),
            ("etat", "publie".to_owned()),
            ("base_vue", "entete:1a2b3c en-bref:9f3a01".to_owned()),
        ];
        let once = edit::set(&file(&text), &values).expect("a front matter that is read");
        prop_assert_eq!(others(&once), others(&text), "{:?}", once);
        for (key, value) in &values {
            prop_assert_eq!(edit::written(&file(&once), key), Some(value.clone()));
        }
        let twice = edit::set(&file(&once), &values);
        prop_assert_eq!(twice, Ok(once));
    }
}
