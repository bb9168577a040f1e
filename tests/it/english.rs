//! The terminal in English, on the real program: `--lang en`, `LUTRIN_LANG`, and French otherwise.

use std::fs;
use std::net::TcpListener;

use lutrin::diag::{Code, explanation};

use crate::support::workshop::{GUIDE, program};
use crate::support::{Run, Workshop, files};

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
    let all = [
        "serve",
        "build",
        "check",
        "explain",
        "confirm",
        "report",
        "search",
        "territory",
        "init",
        "new",
    ];
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
        let folder = help.out.contains("FOLDER");
        assert_eq!(folder, command != "explain", "{help}");
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
        "Add a --- line after the last line",
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
    let title = |language| {
        let code = rule["id"].as_str().expect("a code");
        let mut codes = Code::ALL.iter().filter(|known| known.as_str() == code);
        explanation(*codes.next().expect("a known code"), language).map(|told| told.title)
    };
    assert_eq!(
        rule["shortDescription"]["text"].as_str(),
        title("en").as_deref()
    );
    let more = rule["help"]["text"].as_str().expect("words");
    assert!(more.starts_with("To understand this rule"), "{more}");
    let github = workshop.lutrin(&["check", "--lang", "en", "--format", "github"]);
    let name = explanation(Code::L0101, "en").expect("L0101").title;
    assert!(
        github.out.contains(&format!("title={name} (L0101)")),
        "{github}"
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
        (
            "[library]\nlicence = \"mit\"\n",
            "the licence “mit” is not in the list: ",
        ),
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

#[test]
fn a_library_is_begun_in_english_and_written_in_french() {
    let folder = Workshop::empty();
    let answered = |args: &[&str], answers: &str| {
        Run::answered(program().current_dir(folder.dir()).args(args), answers)
    };
    let answers = "Guides d'ici\nDordogne\n";
    let english = answered(&["--lang", "en", "init", "x"], answers);
    assert_eq!(english.code, 0, "{english}");
    assert_english(&english.out);
    assert_english(&english.err);
    assert!(
        english.out.starts_with("Library created in x: "),
        "{english}"
    );
    for question in ["The name of the library: ", "Your territory: "] {
        assert!(english.err.contains(question), "{question}{english}");
    }
    let french = answered(&["init", "y"], answers);
    assert!(french.out.contains("Bibliothèque créée dans y"), "{french}");
    let texts = |name: &str| -> Vec<(String, Vec<u8>)> {
        let files = files(&folder.path(name)).into_iter();
        let read = |path| fs::read(path).expect("a starter file");
        files.map(|(name, path)| (name, read(path))).collect()
    };
    assert_eq!(texts("x"), texts("y"), "starter files are French");
    let ended = answered(&["init", "z", "--lang", "en"], "");
    assert_eq!(ended.code, 2, "{ended}");
    assert!(
        ended
            .err
            .ends_with("an answer is missing. The flag --titre gives it without a question.\n"),
        "{ended}"
    );
    let twice = answered(&["init", "x", "--titre", "Encore", "--lang=en"], "");
    assert!(
        twice
            .err
            .starts_with("lutrin: Nothing is written, for these files"),
        "{twice}"
    );
    assert_english(&twice.err);
}

#[test]
fn a_guide_is_begun_in_english_over_a_pipe() {
    let workshop = Workshop::small();
    let new = |args: &[&str], answers: &str| {
        let mut command = program();
        command.current_dir(workshop.dir()).arg("new").args(args);
        Run::answered(command.args(["--lang", "en"]), answers)
    };
    let made = new(&["guide"], "24360\n1\nApprendre le xylophone\nlogement\n");
    assert_eq!(made.code, 0, "{made}");
    assert_english(&made.out);
    assert_english(&made.err);
    for question in [
        "For which territory? ",
        "“24360” may mean:",
        "Which one? Its number: 1",
        "The name of the procedure, ",
        "Which topic? ",
    ] {
        assert!(made.err.contains(question), "{question}: {made}");
    }
    let path = "content/departements/24-dordogne/guides/logement/apprendre-le-xylophone.md";
    assert!(
        made.out.starts_with(&format!("File created: {path}\n")),
        "{made}"
    );
    let text = fs::read_to_string(workshop.path(path)).expect("the draft");
    assert!(
        text.contains("etat: brouillon") && text.contains("## Étapes"),
        "{text}"
    );
    let like = new(
        &[
            "guide",
            "--territoire",
            "com:24328",
            "--titre",
            "Demander l'APL",
        ],
        "no\n",
    );
    assert!(
        like.err.contains("What looks like your document:"),
        "{like}"
    );
    assert_english(&like.err);
    let nothing = new(
        &["guide", "--completer", "rsa", "--territoire", "dep:24"],
        "",
    );
    assert_eq!(nothing.code, 2, "{nothing}");
    let words = "lutrin: No wider document “rsa” (guide) holds in Dordogne.";
    assert!(nothing.err.starts_with(words), "{nothing}");
    let session = new(&["session", "--territoire", "fr"], "");
    assert!(session.err.contains("belongs to a territory"), "{session}");
}

#[test]
fn the_desk_speaks_english() {
    let workshop = Workshop::small().book("").with(
        "departements/24-dordogne/guides/vieux.md",
        "---\ntitre: Vieux\nverifie_le: 2024-03-01\n---\n## Étapes\n1. Lire.\n",
    );
    let report = workshop.lutrin(&["report", "--territoire", "dep:24", "--lang", "en"]);
    assert_eq!((report.code, report.err.as_str()), (0, ""), "{report}");
    assert_english(&report.out);
    for words in [
        "Dordogne: ",
        "Out of date (1)",
        "Missing (",
        "nobody in charge",
        "since 1 September 2024",
    ] {
        assert!(report.out.contains(words), "{words}: {report}");
    }
    let sheet = workshop.lutrin(&[
        "report",
        "--format",
        "csv",
        "--territoire",
        "24",
        "--lang=en",
    ]);
    assert_eq!(sheet.code, 2, "two territories have this number: {sheet}");
    let several = "lutrin: “24” means several territories; give a code:";
    assert!(sheet.err.starts_with(several), "{sheet}");
    let sheet = workshop.lutrin(&["report", "--format=csv", "--territoire=dep:24", "--lang=en"]);
    assert!(sheet.out.contains("List;File;Title;Territory;"), "{sheet}");
    assert!(
        sheet
            .out
            .contains("No personne-ressource and no interlocuteur in Dordogne for this topic"),
        "{sheet}"
    );
    let nowhere = workshop.lutrin(&["report", "--territoire", "Nulle-Part", "--lang", "en"]);
    assert_eq!(nowhere.err, "lutrin: no territory is called “Nulle-Part”\n");
}

#[test]
fn a_confirmation_is_told_in_english() {
    let workshop = Workshop::small().book("");
    let confirm = |args: &[&str]| {
        let mut command = program();
        command
            .current_dir(workshop.dir())
            .arg("confirm")
            .args(args);
        Run::of(command.args(["--lang", "en"]))
    };
    let path = "departements/24-dordogne/guides/apl.md";
    let done = confirm(&[path]);
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{done}");
    assert_english(&done.out);
    for words in [
        "apl.md: still true.",
        "verifie_le: 2026-10-01 (before: 2026-09-20)",
        "base_vue: the state of the completed text is noted.",
        "To be verified again from ",
        " 2027 on.",
    ] {
        assert!(done.out.contains(words), "{words}: {done}");
    }
    let cases: [(&[&str], &str); 3] = [
        (&["absent.md"], "absent.md: there is no such file"),
        (
            &[path, "--le", "2030-01-01"],
            "lutrin: “2030-01-01” is in the future",
        ),
        (&["departements"], "departements: this is a folder."),
    ];
    for (args, words) in cases {
        let refused = confirm(args);
        assert_eq!(refused.code, 2, "{refused}");
        assert!(refused.err.starts_with(words), "{refused}");
        assert_english(&refused.err);
    }
    workshop.write(
        "national/guides/apl.md",
        &GUIDE.replace("Remplir", "Envoyer"),
    );
    let check = workshop.lutrin(&["check", "--lang", "en"]);
    assert_english(&check.out);
    for words in [
        "since the verification of 1 October 2026.",
        "Sections changed: “Étapes”.",
        "Local guides:",
        "completes national/guides/apl.md",
        "To know more, with an example: lutrin explain F0004",
    ] {
        assert!(check.out.contains(words), "{words}: {check}");
    }
}

#[test]
fn codes_are_explained_in_english() {
    let one = run(&["explain", "L0103", "--lang", "en"]);
    assert_eq!((one.code, one.err.as_str()), (0, ""), "{one}");
    for words in [
        "L0103 (warning): Unknown key",
        "The word before the colon does not exist",
        "Before, in content/",
        "After, in content/",
        "The example is made up.",
    ] {
        assert!(one.out.contains(words), "{words}: {one}");
    }
    let all = run(&["explain", "--lang", "en"]);
    assert_english(&all.out);
    assert!(
        all.out.starts_with("Errors: ") && all.out.contains("L0103  Unknown key"),
        "{all}"
    );
    let unknown = run(&["explain", "L01O3", "--lang", "en"]);
    assert_eq!(unknown.code, 2, "{unknown}");
    assert!(
        unknown
            .err
            .starts_with("lutrin: there is no code “L01O3”. Did you mean “L0"),
        "{unknown}"
    );
}
