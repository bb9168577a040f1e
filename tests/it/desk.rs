//! The coordinator's desk: `confirm` writes « toujours vrai » and nothing else; `report` agrees with
//! `check`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use lutrin::base::path::ContentPath;
use lutrin::base::source::SourceFile;
use lutrin::check::desk::{Desk, List, What, desk};
use lutrin::diag::{Problem, Severity};
use lutrin::parse::document::State;
use lutrin::parse::edit;
use lutrin::territory::Code;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::workshop::{COMPLETION, GUIDE, program};
use crate::support::{Run, Stock, Workshop};

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
    let run = workshop.lutrin(&["check"]);
    assert!(run.out.ends_with("\nAucun problème.\n"), "{run}");
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
    let run = workshop.lutrin(&["check"]);
    assert!(run.out.ends_with("\nAucun problème.\n"), "{run}");
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

/// The guides of a large invented library, with a fault here and there.
fn large() -> Vec<(String, String)> {
    let mut files = vec![(
        "thematiques/logement.md".to_owned(),
        "---\ntitre: Logement\n---\nSe loger.\n".to_owned(),
    )];
    let departements = ["24-dordogne", "33-gironde", "48-lozere", "75-paris"];
    for n in 0..600 {
        let guide = match n % 12 {
            0 => GUIDE.replace("2026-09-15", "2025-09-15"),
            1 => GUIDE.replace("verifie_le: 2026-09-15\n", ""),
            2 => GUIDE.replace("verifie_le: 2026-09-15", "etat: a-relire"),
            3 => GUIDE.replace("Écrire à la Caf.", "Voir [ceci](nulle-part.md)."),
            4 => GUIDE.replace("## Si ça bloque\nÉcrire à la Caf.\n", ""),
            5 => GUIDE.replace("resume:", "inconnue:"),
            6 => GUIDE.replace("thematiques: [logement]", "thematiques: [logment]"),
            7 => GUIDE.replace("\n---\n## En bref", "\n## En bref"),
            _ => GUIDE.to_owned(),
        };
        let title = if n % 50 == 0 {
            "Titre commun".to_owned()
        } else {
            format!("Guide {n}")
        };
        let guide = guide.replace("Demander l'APL", &title);
        files.push((format!("national/guides/g{n}.md"), guide));
        for (at, departement) in departements.iter().enumerate() {
            let local = match (n + at) % 9 {
                0 => COMPLETION.replace("---\n## Où", "base_vue: entete:000000\n---\n## Où"),
                1 => COMPLETION.replace("verifie_le", "responsable: parti\nverifie_le"),
                2 => COMPLETION.replace("2026-09-20", "2024-09-20"),
                3 => COMPLETION.replace("Le mardi", "<b>Le mardi</b>"),
                4 => continue,
                5 => COMPLETION.replace("2026-09-20", "2027-09-20"),
                _ => COMPLETION.to_owned(),
            };
            files.push((
                format!("departements/{departement}/guides/g{n}.md"),
                local.clone(),
            ));
            if n % 90 == at {
                files.push((
                    format!("departements/{departement}/guides/bis/g{n}.md"),
                    local,
                ));
            }
        }
    }
    for departement in departements {
        let text = "---\ntitre: Parti\nrole: interlocuteur\nvisibilite: public\nverifie_le: 2026-09-01\nfin_le: 2026-09-02\n---\nParti.\n";
        files.push((
            format!("departements/{departement}/contacts/parti.md"),
            text.to_owned(),
        ));
    }
    files
}

#[test]
fn the_report_of_a_large_library_agrees_with_check() {
    let files = large();
    let stock = Stock::of_texts(
        files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    );
    let (library, problems) = (&stock.library, &stock.problems);
    let codes = |keep: &dyn Fn(&Problem) -> bool| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for problem in problems.iter().filter(|problem| keep(problem)) {
            *counts.entry(problem.code.as_str()).or_default() += 1;
        }
        counts
    };
    let told = |desk: &Desk| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for row in &desk.rows {
            if let What::Problem(problem) = &row.what {
                assert_eq!(List::of(problem.code), Some(row.list));
                *counts.entry(problem.code.as_str()).or_default() += 1;
            }
        }
        counts
    };
    let listed = |problem: &Problem| List::of(problem.code).is_some();
    let whole = desk(library, problems, None);
    assert_eq!(told(&whole), codes(&listed));
    assert_eq!(
        whole.others,
        problems.iter().filter(|problem| !listed(problem)).count()
    );
    for code in [
        "F0001", "F0002", "F0003", "F0004", "L0101", "L0118", "L0201", "L0213", "L0301", "L0303",
        "L0305", "L0322", "L0323",
    ] {
        assert!(told(&whole).contains_key(code), "{code} is in the library");
    }
    let to_review = library
        .documents()
        .filter(|(_, d)| d.front.state == State::ToReview);
    let rows = whole.rows.iter().filter(|row| row.what == What::ToReview);
    assert_eq!(rows.count(), to_review.count());
    let mut sum = 0;
    for code in ["dep:24", "dep:33", "dep:48", "dep:75"] {
        let code: Code = code.parse().expect("a code");
        let folder = format!("departements/{}-", code.local());
        let own = |problem: &Problem| problem.path.as_str().starts_with(&folder);
        let report = desk(library, problems, Some(&code));
        assert_eq!(
            told(&report),
            codes(&|problem| own(problem) && listed(problem)),
            "{code}"
        );
        assert_eq!(
            report.documents,
            report.current + report.to_verify + report.broken
        );
        let faulty = problems
            .iter()
            .filter(|p| own(p) && p.severity() == Severity::Error);
        let faulty: BTreeSet<_> = faulty.map(|problem| &problem.path).collect();
        let published = library
            .documents()
            .filter(|(_, d)| d.territory == code)
            .count();
        assert_eq!(report.documents, published + faulty.len(), "{code}");
        let missing = report.rows.iter().filter(|row| row.what == What::NoContact);
        assert_eq!(
            missing.count(),
            1,
            "nobody is left for « logement » in {code}"
        );
        sum += report.documents;
    }
    assert!(
        sum > 1200 && sum < whole.documents,
        "{sum} of {}",
        whole.documents
    );
}

#[test]
fn a_report_sums_up_and_fits_a_terminal() {
    let workshop = small()
        .with(
            "departements/24-dordogne/guides/faute.md",
            "---\ntitre: =Faute\n---\n<b>x</b>\n",
        )
        .with(
            "departements/24-dordogne/guides/vieux.md",
            &GUIDE.replace("2026-09-15", "2025-01-15"),
        );
    for place in ["dep:24", "Dordogne"] {
        let args = ["rapport", "--territoire", place];
        let run = workshop.lutrin(&args);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{place}: {run}");
        let first = run
            .out
            .lines()
            .next()
            .unwrap_or_default()
            .replace('\u{a0}', " ");
        assert_eq!(
            first,
            "Dordogne : 3 fiches, 1 à jour, 1 à vérifier, 1 cassée."
        );
        let long = run.out.lines().find(|line| line.chars().count() > 80);
        assert_eq!(long, None);
    }
    let run = workshop.lutrin(&["report"]);
    assert!(
        run.out
            .contains("lutrin confirm departements/24-dordogne/guides/vieux.md\n"),
        "{run}"
    );
    for (place, words) in [
        ("24360", "plusieurs territoires"),
        ("Nulle-Part", "aucun territoire"),
    ] {
        let run = workshop.lutrin(&["report", "--territoire", place]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run}");
        assert!(run.err.contains(words), "{run}");
    }
    assert_eq!(workshop.lutrin(&["report", "--format", "xlsx"]).code, 2);
}

#[test]
fn a_report_opens_in_a_french_spreadsheet() {
    let guide = GUIDE
        .replace("Demander l'APL", "\"=1+1;\"")
        .replace("2026-09-15", "2025-01-15");
    let workshop = small().with("national/guides/formule.md", &guide);
    let run = workshop.lutrin(&["report", "--format", "csv"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run}");
    let sheet = run.out.strip_prefix('\u{feff}').expect("a mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(sheet.as_bytes());
    let header: Vec<&str> = reader.headers().expect("a header").iter().collect();
    assert_eq!(
        header.join(" "),
        "Liste Fichier Titre Territoire Constat Code Depuis Responsable Comment corriger"
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let row = rows
        .iter()
        .find(|row| &row[1] == "national/guides/formule.md")
        .expect("the guide");
    assert_eq!(
        (&row[2], &row[5], &row[6]),
        ("'=1+1;", "F0001", "2025-07-15")
    );
    assert!(sheet.lines().count() == rows.len() + 1 && sheet.ends_with("\r\n"));
}
