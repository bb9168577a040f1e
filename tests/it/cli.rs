//! The real program: exit codes, streams, words, and what stays on disk.

use std::fs;
use std::net::TcpListener;

use jiff::civil::date;

use crate::support::workshop::{COMPLETION, GUIDE, program, program_on};
use crate::support::{Run, Workshop};

/// Words of the argument parser that a French reader must never meet.
const ENGLISH: [&str; 10] = [
    "Usage:",
    "Commands:",
    "Print ",
    "default:",
    "error:",
    "unexpected",
    "argument ",
    "required",
    "For more",
    "tip:",
];

fn run(args: &[&str]) -> Run {
    Run::of(program().args(args))
}

fn assert_french(words: &str) {
    let met: Vec<_> = ENGLISH
        .iter()
        .filter(|english| words.contains(*english))
        .collect();
    assert!(met.is_empty(), "{met:?} in:\n{words}");
}

#[test]
fn help_is_french_and_goes_to_the_standard_output() {
    for args in [
        &["--help"][..],
        &["-h"],
        &["build", "--help"],
        &["serve", "-h"],
        &["territory", "--help"],
        &["explain", "--help"],
        &["init", "--help"],
        &["new", "--help"],
    ] {
        let help = run(args);
        assert_eq!((help.code, help.err.as_str()), (0, ""), "{args:?}: {help}");
        assert!(help.out.contains("Affiche cette aide"), "{args:?}: {help}");
        assert_french(&help.out);
    }
    let version = run(&["--version"]);
    assert_eq!(version.code, 0);
    assert_eq!(
        version.out.trim(),
        format!("lutrin {}", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn misuse_is_code_2_in_french_on_the_error_output() {
    let cases = [
        &[][..],
        &["fabriquer"],
        &["build", "--frobnicate"],
        &["build", "--jobs", "beaucoup"],
        &["build", "un", "deux"],
        &["serve", "--listen", "8080"],
        &["search"],
        &["territory"],
        &["init"],
        &["new", "guide", "--completer", "apl", "--titre", "x"],
    ];
    for args in cases {
        let run = run(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}: {run}");
        assert!(!run.err.is_empty(), "{args:?}");
        assert_french(&run.err);
    }
}

#[test]
fn a_missing_library_is_code_74_and_names_the_folder() {
    for command in ["build", "check", "serve"] {
        let run = run(&[command, "/nulle-part/bibliotheque"]);
        assert_eq!((run.code, run.out.as_str()), (74, ""), "{command}: {run}");
        assert!(
            run.err.contains("/nulle-part/bibliotheque"),
            "{command}: {run}"
        );
        assert!(run.err.contains("book.toml"), "{command}: {run}");
    }
}

#[test]
fn a_wrong_configuration_is_code_78_with_its_place() {
    let cases = [
        ("[book]\ntitel = \"x\"\n", "ligne 2", "title"),
        ("[book\n", "ligne 1", "TOML"),
        ("[serve]\nlisten = \"8080\"\n", "ligne 2", "127.0.0.1:8080"),
        ("[library]\ncog = 1999\n", "ligne 2", "2026"),
    ];
    for (toml, place, words) in cases {
        let run = Workshop::small().book(toml).lutrin(&["build"]);
        assert_eq!((run.code, run.out.as_str()), (78, ""), "{toml}: {run}");
        assert!(
            run.err.contains(place) && run.err.contains(words),
            "{toml}: {run}"
        );
    }
}

#[test]
fn a_theme_that_cannot_be_compiled_is_code_78_with_its_file_and_line() {
    let cases = [
        (
            "templates/term.html",
            "<p>\n{{ t(\"nul-ne-le-dit\") }}",
            "templates/term.html:2",
        ),
        (
            "templates/term.html",
            "<p>\n{% if %}",
            "templates/term.html:2",
        ),
        ("messages/fr/ici.ftl", "ceci n'est pas du Fluent", "ici.ftl"),
    ];
    for (path, text, place) in cases {
        let workshop = Workshop::small().book("[library]\ntheme = \"theme\"\n");
        workshop.put(&format!("theme/{path}"), text.as_bytes());
        let run = workshop.lutrin(&["build"]);
        assert_eq!((run.code, run.out.as_str()), (78, ""), "{path}: {run}");
        assert!(run.err.contains(place), "{path}: {run}");
    }
}

#[test]
fn a_second_build_is_turned_away_with_code_75_and_reading_goes_on() {
    let workshop = Workshop::small();
    workshop.build();
    let lock = fs::OpenOptions::new()
        .write(true)
        .open(workshop.path("public/.lock"))
        .expect("the lock");
    lock.lock().expect("the lock is free");
    let run = workshop.lutrin(&["build"]);
    assert_eq!((run.code, run.out.as_str()), (75, ""), "{run}");
    assert!(
        run.err.contains("une autre fabrication est en cours"),
        "{run}"
    );
    assert_eq!(workshop.lutrin(&["check"]).code, 0);
    assert_eq!(workshop.lutrin(&["search", "apl"]).code, 0);
    drop(lock);
    assert_eq!(workshop.lutrin(&["build"]).code, 0);
}

#[test]
fn building_twice_says_that_nothing_changed() {
    let workshop = Workshop::small();
    let first = workshop.build();
    assert!(first.out.contains("pages publiées"), "{first}");
    let name = workshop.current_name();
    let second = workshop.build();
    assert!(second.out.contains("Rien n’a changé"), "{second}");
    assert_eq!((second.err.as_str(), workshop.current_name()), ("", name));
    assert_eq!(releases(&workshop).len(), 1);
}

#[test]
fn an_edit_makes_a_release_and_equal_files_are_shared() {
    use std::os::unix::fs::MetadataExt;
    let workshop = Workshop::small();
    workshop.build();
    let home = |workshop: &Workshop, page: &str| {
        fs::metadata(workshop.current().join("site").join(page))
            .expect("a page")
            .ino()
    };
    let (apl, lists) = (
        home(&workshop, "guides/apl.html"),
        home(&workshop, "accessibilite.html"),
    );
    workshop.write(
        "national/guides/apl.md",
        &GUIDE.replace("à la Caf.", "à la Caf, sans attendre."),
    );
    workshop.build();
    assert_ne!(home(&workshop, "guides/apl.html"), apl);
    assert_eq!(
        home(&workshop, "accessibilite.html"),
        lists,
        "an equal page is a link to the old one"
    );
    assert!(workshop.page("guides/apl.html").contains("sans attendre"));
}

#[test]
fn three_releases_are_kept_and_leftovers_go() {
    let workshop = Workshop::small();
    for day in 1..=5 {
        let text = GUIDE.replace("2026-09-15", &format!("2026-09-0{day}"));
        workshop.write("national/guides/apl.md", &text);
        workshop.put("public/releases/.staging-mort/site/reste.html", b"reste");
        workshop.build();
    }
    let left = releases(&workshop);
    assert_eq!(left.len(), 3, "{left:?}");
    assert_eq!(left.last().cloned(), workshop.current_name());
    assert!(!workshop.path("public/releases/.staging-mort").exists());
}

#[test]
fn a_pointer_that_is_a_text_file_does_as_well() {
    let workshop = Workshop::small();
    workshop.build();
    let name = workshop.current_name().expect("a release");
    fs::remove_file(workshop.path("public/current")).expect("the link goes");
    workshop.put("public/current", format!("releases/{name}\n").as_bytes());
    let run = workshop.build();
    assert!(run.out.contains("Rien n’a changé"), "{run}");
}

#[test]
fn a_damaged_release_is_made_anew() {
    let workshop = Workshop::small();
    workshop.build();
    fs::write(workshop.current().join("manifest.json"), "{").expect("the manifest is damaged");
    let run = workshop.build();
    assert!(run.out.contains("pages publiées"), "{run}");
    assert!(workshop.page("guides/apl.html").contains("Demander l"));
}

#[test]
fn strict_refuses_with_code_1_and_publishes_nothing() {
    let workshop = Workshop::small().with("national/guides/faute.md", "---\ntitre: Faute\n");
    let check = workshop.lutrin(&["check", "--strict"]);
    assert_eq!((check.code, check.err.as_str()), (1, ""), "{check}");
    assert!(check.out.contains("L0101"), "{check}");
    assert_eq!(workshop.lutrin(&["check"]).code, 0);
    let build = workshop.lutrin(&["build", "--strict"]);
    assert_eq!(build.code, 1, "{build}");
    assert!(build.out.contains("Rien n’est publié"), "{build}");
    assert_eq!(workshop.current_name(), None);
    assert!(releases(&workshop).is_empty());
}

#[test]
fn a_faulty_file_never_stops_the_others() {
    let workshop = Workshop::small()
        .with(
            "national/guides/faute.md",
            "---\ntitre: Faute\npublics: [seniors\n---\n## En bref\ntexte\n",
        )
        .with(
            "national/guides/html.md",
            "---\ntitre: Balise\n---\n## En bref\n<b>gras</b>\n",
        );
    workshop.put(
        "content/national/guides/latin.md",
        b"---\ntitre: Caf\xe9\n---\n## En bref\ntexte\n",
    );
    let run = workshop.build();
    for code in ["L0001", "L0102", "L0201"] {
        assert!(run.out.contains(code), "{code}: {run}");
    }
    let site = workshop.current().join("site");
    assert!(site.join("guides/apl.html").exists());
    assert!(
        site.join("departements/24-dordogne/guides/apl.html")
            .exists()
    );
    for name in ["faute", "html", "latin"] {
        assert!(!site.join(format!("guides/{name}.html")).exists(), "{name}");
    }
}

#[test]
fn a_build_that_fails_leaves_the_release_as_it_was() {
    let workshop = Workshop::small().book("[library]\ntheme = \"theme\"\n");
    workshop.put("theme/messages/fr/ici.ftl", b"ici = ici\n");
    workshop.build();
    let (name, page) = (workshop.current_name(), workshop.page("guides/apl.html"));
    // It compiles, and no page of a topic can be filled.
    workshop.put("theme/templates/topic.html", b"{{ view.nul_ne_le_sait }}");
    let run = workshop.lutrin(&["build"]);
    assert_eq!((run.code, run.out.as_str()), (3, ""), "{run}");
    assert!(run.err.contains("templates/topic.html:1"), "{run}");
    assert_eq!(
        (workshop.current_name(), workshop.page("guides/apl.html")),
        (name, page)
    );
    assert_eq!(releases(&workshop).len(), 1, "nothing is left behind");
}

#[test]
fn a_place_that_cannot_be_written_is_code_74() {
    let workshop = Workshop::small().book("[build]\nbuild-dir = \"public/fichier\"\n");
    workshop.put("public/fichier", b"pas un dossier");
    let run = workshop.lutrin(&["build"]);
    assert_eq!((run.code, run.out.as_str()), (74, ""), "{run}");
    assert!(run.err.contains("public/fichier"), "{run}");
}

#[test]
fn a_folder_without_the_right_to_write_is_code_74() {
    use std::os::unix::fs::PermissionsExt;
    let workshop = Workshop::small();
    let mode = |mode| {
        fs::set_permissions(workshop.dir(), fs::Permissions::from_mode(mode)).expect("rights");
    };
    mode(0o555);
    // The administrator may write everywhere: there is nothing to see then.
    let bound = fs::write(workshop.path("essai"), "").is_err();
    let run = bound.then(|| workshop.lutrin(&["build"]));
    mode(0o755);
    if let Some(run) = run {
        assert_eq!((run.code, run.out.as_str()), (74, ""), "{run}");
    }
}

#[test]
fn a_day_that_changes_a_state_makes_a_release() {
    let workshop = Workshop::small();
    workshop.build();
    let name = workshop.current_name();
    let on = |day| Run::of(program_on(day).arg("build").arg(workshop.dir()));
    assert!(on(date(2026, 12, 1)).out.contains("Rien n’a changé"));
    assert_eq!(workshop.current_name(), name);
    let due = on(date(2027, 3, 16));
    assert!(
        due.out.contains("pages publiée") && due.out.contains("F0001"),
        "{due}"
    );
    assert_ne!(workshop.current_name(), name);
}

#[test]
fn a_postal_code_gives_its_communes_and_their_chain() {
    for command in ["territory", "territoire"] {
        let run = Workshop::sample().lutrin(&[command, "24360"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run}");
        let (_, piegut) = run
            .out
            .split_once("com:24328  Piégut-Pluviers\n")
            .expect("Piégut-Pluviers");
        let chain: Vec<&str> = piegut.lines().skip(1).take(5).map(str::trim).collect();
        assert_eq!(
            chain,
            [
                "epci:200071819  CC du Périgord Nontronnais",
                "bassin:haut-perigord  Haut Périgord",
                "dep:24  Dordogne",
                "reg:75  Nouvelle-Aquitaine",
                "fr  France"
            ]
        );
    }
    let nowhere = Workshop::small().lutrin(&["territory", "Nulle-Part-sur-Rien"]);
    assert_eq!((nowhere.code, nowhere.out.as_str()), (1, ""), "{nowhere}");
    assert!(nowhere.err.contains("Nulle-Part-sur-Rien"), "{nowhere}");
}

#[test]
fn a_search_from_the_terminal() {
    let workshop = Workshop::small();
    let early = workshop.lutrin(&["search", "apl"]);
    assert_eq!((early.code, early.out.as_str()), (74, ""), "{early}");
    assert!(early.err.contains("lutrin build"), "{early}");
    workshop.build();
    let found = workshop.lutrin(&["chercher", "aide pour le loyer"]);
    assert_eq!((found.code, found.err.as_str()), (0, ""), "{found}");
    assert!(found.out.contains("guides/apl.html"), "{found}");
    let here = workshop.lutrin(&["search", "--territoire", "com:24328", "apl"]);
    assert!(
        here.out
            .contains("departements/24-dordogne/guides/apl.html"),
        "{here}"
    );
    let postal = workshop.lutrin(&["search", "--territoire", "24360", "apl"]);
    assert_eq!(
        (postal.code, &postal.out),
        (0, &here.out),
        "one place, as on the site: {postal}"
    );
    let nothing = workshop.lutrin(&["search", "xylophone"]);
    assert_eq!(nothing.code, 1, "{nothing}");
    let unsure = workshop.lutrin(&["search", "apl pour un xylophone baroque"]);
    assert!(
        unsure.out.starts_with("Rien ne correspond vraiment."),
        "{unsure}"
    );
    let slip = workshop.lutrin(&["search", "logment"]);
    assert!(
        slip.out.starts_with("Résultats pour « logement »"),
        "{slip}"
    );
    let nowhere = workshop.lutrin(&["search", "--territoire", "Nulle-Part-sur-Rien", "apl"]);
    assert_eq!((nowhere.code, nowhere.out.as_str()), (2, ""), "{nowhere}");
}

#[test]
fn a_search_explains_itself() {
    let workshop = Workshop::small();
    workshop.build();
    for flag in ["--explain", "--explique"] {
        let why = workshop.lutrin(&[
            "chercher",
            "alocation loyer",
            flag,
            "--territoire",
            "dep:24",
        ]);
        assert_eq!((why.code, why.err.as_str()), (0, ""), "{why}");
        for words in [
            "Mots cherchés : alocation, loyer",
            "« alocation » est lu « allocation »",
            "La personne habite : Dordogne (dep:24)",
            "Confiance : ",
            " 1. Demander l'APL  [guide, Dordogne]",
            "score ",
            " = texte ",
            " × territoire 1,35",
            "« loyer » trouvé : mots des usagers, information ",
            "« alocation » corrigé en « allocation »",
        ] {
            assert!(why.out.contains(words), "{words}: {why}");
        }
    }
    let english = workshop.lutrin(&["search", "alocation loyer", "--explain", "--lang", "en"]);
    for words in [
        "Words searched for: ",
        "Confidence: ",
        "× freshness 1.00",
        "corrected to “allocation”",
    ] {
        assert!(english.out.contains(words), "{words}: {english}");
    }
    let plain = workshop.lutrin(&["search", "apl"]);
    assert!(!plain.out.contains("score"), "{plain}");
    let nothing = workshop.lutrin(&["search", "xylophone", "--explain"]);
    assert_eq!(nothing.code, 1, "{nothing}");
    assert!(nothing.out.contains("Rien ne correspond."), "{nothing}");
}

#[test]
fn a_search_speaks_to_programs() {
    let workshop = Workshop::small();
    workshop.build();
    let told = workshop.lutrin(&[
        "search",
        "apl",
        "--format",
        "json",
        "--territoire",
        "24360",
        "--explain",
    ]);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{told}");
    let answer: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
    let server = workshop.serve(&[]);
    let path = "/api/v1/recherche?q=apl&territoire=24360&limite=10&explique=1";
    assert_eq!(answer, server.get(path).json(), "the answer of the API");
}

#[test]
fn a_port_that_is_taken_is_code_74() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let run = Workshop::small().lutrin(&["serve", "--listen", &address]);
    assert_eq!(run.code, 74, "{run}");
    assert!(run.err.contains(&address), "{run}");
    let early = Workshop::small().lutrin(&["serve", "--no-watch", "--listen", "127.0.0.1:0"]);
    assert_eq!((early.code, early.out.as_str()), (74, ""), "{early}");
}

#[test]
fn a_library_needs_no_configuration_and_no_content_to_start() {
    let bare = Workshop::empty();
    let run = bare.build();
    assert!(run.out.contains("pages publiées"), "{run}");
    bare.write("departements/24-dordogne/guides/apl.md", COMPLETION);
    let alone = bare.build();
    assert!(
        alone.out.contains("L0107"),
        "a completion of nothing is a guide without title: {alone}"
    );
}

/// Names of what stands in `public/releases`, sorted.
fn releases(workshop: &Workshop) -> Vec<String> {
    let entries = fs::read_dir(workshop.path("public/releases"))
        .into_iter()
        .flatten();
    let names = entries.map(|entry| {
        entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned()
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn check_says_of_each_local_guide_what_it_completes() {
    let workshop = Workshop::small();
    let path = |n: usize| format!("departements/24-dordogne/guides/atelier-{n:02}.md");
    for n in 1..=21 {
        let text = GUIDE.replace("Demander l'APL", &format!("Venir à l'atelier {n}"));
        workshop.write(&path(n), &text);
    }
    let short = workshop.lutrin(&["check"]);
    let completes = "departements/24-dordogne/guides/apl.md : complète national/guides/apl.md";
    assert!(short.out.contains(completes), "{short}");
    assert!(
        short.out.contains("atelier-19.md : nouveau guide local"),
        "{short}"
    );
    assert!(!short.out.contains("atelier-20.md"), "{short}");
    assert!(short.out.contains("et 2 autres"), "{short}");
    for flag in ["--tout", "--verbose"] {
        let long = workshop.lutrin(&["check", flag]);
        assert!(
            long.out.contains("atelier-21.md : nouveau guide local"),
            "{long}"
        );
        assert!(!long.out.contains("autres"), "{long}");
    }
    let alone = Workshop::empty()
        .with("national/guides/apl.md", GUIDE)
        .lutrin(&["check"]);
    assert!(!alone.out.contains("Guides locaux"), "{alone}");
}
