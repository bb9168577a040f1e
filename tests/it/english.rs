//! The terminal in English, on the real program: `--lang en`, `LUTRIN_LANG`, and French otherwise.

use std::fs;
use std::net::TcpListener;

use crate::support::workshop::program;
use crate::support::{Run, Workshop};

/// Words and signs that French output has and English output must not.
const FRENCH: [&str; 14] = [
    "«",
    "»",
    "’existe",
    "Vouliez",
    "Affiche",
    "Dossier",
    "DOSSIER",
    " : ",
    "erreur",
    "avertissement",
    "remarque",
    "aide:",
    "publié",
    "Rien",
];

fn run(args: &[&str]) -> Run {
    Run::of(program().args(args))
}

fn assert_english(words: &str) {
    let met: Vec<_> = FRENCH
        .iter()
        .filter(|french| words.contains(*french))
        .collect();
    assert!(met.is_empty(), "{met:?} in:\n{words}");
}

#[test]
fn help_is_english_wherever_the_flag_stands() {
    let all = ["serve", "build", "check", "search", "territory"];
    for args in [
        &["--help", "--lang", "en"][..],
        &["--lang=en", "-h"],
        &["--lang", "EN", "--help"],
    ] {
        let help = run(args);
        assert_eq!((help.code, help.err.as_str()), (0, ""), "{args:?}: {help}");
        assert_english(&help.out);
        for words in [
            "Usage: lutrin [OPTIONS] <COMMAND>",
            "Commands:",
            "Options:",
            "Shows this help",
        ] {
            assert!(help.out.contains(words), "{words}: {help}");
        }
        assert!(
            all.iter().all(|command| help.out.contains(command)),
            "{help}"
        );
    }
    for command in all {
        let help = run(&[command, "--help", "--lang", "en"]);
        assert_eq!((help.code, help.err.as_str()), (0, ""), "{command}: {help}");
        assert_english(&help.out);
        assert!(help.out.contains("[FOLDER]"), "{help}");
    }
}

#[test]
fn the_variable_chooses_and_the_flag_wins() {
    let help = |variable: &str, args: &[&str]| {
        Run::of(program().env("LUTRIN_LANG", variable).args(args)).out
    };
    assert!(help("en", &["--help"]).contains("Shows this help"));
    assert!(help("en", &["--help", "--lang", "fr"]).contains("Affiche cette aide"));
    assert!(help("fr", &["--help", "--lang", "en"]).contains("Shows this help"));
    // A language that the terminal does not speak.
    assert!(help("de", &["--help"]).contains("Affiche cette aide"));
    assert!(help("", &["--help"]).contains("Affiche cette aide"));
}

#[test]
fn french_stays_the_default() {
    let help = run(&["--help"]);
    assert!(
        help.out.contains("Affiche cette aide") && help.out.contains("Usage : lutrin"),
        "{help}"
    );
    assert!(run(&["serch"]).err.contains("n’existe pas"));
    let fault = Workshop::small().with("national/guides/faute.md", "---\ntitre: Faute\n");
    assert!(
        fault
            .lutrin(&["check"])
            .out
            .contains("L’en-tête du fichier s’ouvre")
    );
}

#[test]
fn misuse_is_told_in_english() {
    let serch = Run::of(program().env("LUTRIN_LANG", "en").arg("serch"));
    assert_eq!((serch.code, serch.out.as_str()), (2, ""), "{serch}");
    let expected =
        "lutrin: there is no command “serch”. Did you mean “search”?\nHelp: lutrin --help\n";
    assert_eq!(serch.err, expected);
    let cases: [(&[&str], &str); 7] = [
        (&[], "Usage: lutrin"),
        (
            &["build", "--frobnicate"],
            "“--frobnicate” is not expected here",
        ),
        (
            &["build", "--jobs", "many"],
            "“many” does not suit --jobs <N>",
        ),
        (
            &["serve", "--listen"],
            "a value is missing after --listen <ADDRESS:PORT>",
        ),
        (&["search"], "<WORDS> is missing"),
        (
            &["check", "--strict", "--strict"],
            "“--strict” is given twice",
        ),
        (
            &["check", "--lang", "de"],
            "“de” does not suit --lang <LANGUAGE>",
        ),
    ];
    for (args, words) in cases {
        let run = Run::of(program().env("LUTRIN_LANG", "en").args(args));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}: {run}");
        assert!(run.err.contains(words), "{args:?}: {run}");
        assert_english(&run.err);
    }
}

#[test]
fn problems_are_told_in_english_and_content_stays_french() {
    let workshop = Workshop::small()
        .with("national/guides/faute.md", "---\ntitre: Faute\n")
        .with(
            "national/guides/vieux.md",
            "---\ntitre: Vieux\npublics: [seniors]\nverifie_le: 2024-03-01\n---\n## Étape\nTexte.\n",
        );
    let check = workshop.lutrin(&["check", "--strict", "--lang", "en"]);
    assert_eq!((check.code, check.err.as_str()), (1, ""), "{check}");
    for words in [
        "error[L0101]: The file’s front matter opens with --- and does not close.",
        "help: Add a --- line after the last line",
        "titre: Demander l'APL",
        "The section “Étapes” is missing.",
        "1 September 2024",
    ] {
        assert!(check.out.contains(words), "{words}: {check}");
    }
    assert_english(&check.out);
    let json = workshop.lutrin(&["check", "--lang", "en", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["language"], "en");
    let sarif = workshop.lutrin(&["check", "--lang", "en", "--format", "sarif"]);
    let sarif: serde_json::Value = serde_json::from_str(&sarif.out).expect("SARIF");
    let driver = &sarif["runs"][0]["tool"]["driver"];
    assert_eq!(driver["language"], "en");
    let rule = &driver["rules"].as_array().expect("rules")[0];
    assert!(
        !rule["shortDescription"]["text"]
            .as_str()
            .expect("words")
            .contains("regle-")
    );
}

#[test]
fn commands_and_what_stops_them_are_told_in_english() {
    let workshop = Workshop::small();
    let english = |args: &[&str]| {
        let run = workshop.lutrin(&[args, &["--lang", "en"]].concat());
        assert_english(&run.err);
        run
    };
    let early = english(&["search", "apl"]);
    assert_eq!(early.code, 74, "{early}");
    assert!(early.err.contains("nothing is published yet in"), "{early}");
    let built = english(&["build"]);
    assert!(built.out.contains("pages published in"), "{built}");
    assert!(english(&["build"]).out.contains("Nothing has changed"));
    assert!(
        english(&["search", "xylophone"])
            .out
            .contains("Nothing fits.")
    );
    let place = english(&["search", "--territoire", "Nulle-Part", "apl"]);
    assert!(
        place
            .err
            .starts_with("lutrin: no territory is called “Nulle-Part"),
        "{place}"
    );
    let many = english(&["search", "--territoire", "Saint-Aubin", "apl"]);
    assert!(many.err.contains("means several territories"), "{many}");
    let long = english(&["search", &"a".repeat(300)]);
    assert!(long.err.contains("longer than 256 characters"), "{long}");
    assert!(
        english(&["territory", "24360"])
            .out
            .contains("postal codes: 24360")
    );
    assert!(
        english(&["territory", "Nulle-Part"])
            .err
            .contains("No territory is called")
    );
    let lock = fs::OpenOptions::new()
        .write(true)
        .open(workshop.path("public/.lock"));
    let lock = lock.expect("the lock");
    lock.lock().expect("the lock is free");
    let second = english(&["build"]);
    assert_eq!(second.code, 75, "{second}");
    assert!(second.err.contains("another build is at work"), "{second}");
}

#[test]
fn faults_of_the_folder_are_told_in_english() {
    let english = |workshop: &Workshop, args: &[&str]| {
        let run = workshop.lutrin(&[&["--lang", "en"], args].concat());
        assert_english(&run.err);
        run
    };
    let missing = run(&["check", "--lang", "en", "/nulle-part"]);
    assert_eq!(missing.code, 74, "{missing}");
    assert!(
        missing.err.contains("no library here: /nulle-part"),
        "{missing}"
    );
    let cases = [
        (
            "[book]\ntitel = \"x\"\n",
            "line 2, column 1: unknown key “titel”. Did you mean “title”?",
        ),
        ("[book\n", "this file is not valid TOML"),
        ("[serve]\nlisten = \"8080\"\n", "is written address:port"),
        ("[library]\ncog = 1999\n", "not that of 1999"),
        ("[book]\nlanguage = \"en\"\n", "exist in French only"),
    ];
    for (toml, words) in cases {
        let wrong = english(&Workshop::small().book(toml), &["build"]);
        assert_eq!(wrong.code, 78, "{wrong}");
        assert!(wrong.err.contains(words), "{words}: {wrong}");
    }
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let busy = english(&Workshop::small(), &["serve", "--listen", &address]);
    let words = format!("cannot listen on {address}: this address is already taken");
    assert_eq!(busy.code, 74, "{busy}");
    assert!(busy.err.contains(&words), "{busy}");
}

#[test]
fn pages_stay_in_the_language_of_the_library() {
    let (french, english) = (Workshop::small(), Workshop::small());
    french.build();
    assert_eq!(english.lutrin(&["build", "--lang", "en"]).code, 0);
    for page in ["index.html", "guides/apl.html", "recherche.html"] {
        assert_eq!(french.page(page), english.page(page), "{page}");
    }
    let again = english.lutrin(&["build"]);
    assert!(again.out.contains("Rien n’a changé"), "{again}");
}
