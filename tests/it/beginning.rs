//! `init` and `new` on the real program: what a newcomer writes, and what is never overwritten.

use std::fs;
use std::path::Path;

use crate::support::workshop::{COMPLETION, GUIDE, program};
use crate::support::{Run, Workshop, files};

/// Runs the program in a folder, with lines of answer.
fn run(dir: &Path, args: &[&str], answers: &str) -> Run {
    Run::answered(program().args(args).current_dir(dir), answers)
}

/// A new library in an empty folder.
fn begun(args: &[&str]) -> Workshop {
    let workshop = Workshop::empty();
    fs::remove_dir(workshop.path("content")).expect("it is empty");
    let mut line = vec!["init", ".", "--titre", "Guides d'ici : essai"];
    line.extend(args);
    let made = run(workshop.dir(), &line, "");
    assert_eq!((made.code, made.err.as_str()), (0, ""), "{made}");
    workshop
}

/// Names of the files of a library.
fn names(workshop: &Workshop) -> Vec<String> {
    files(workshop.dir())
        .into_iter()
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn a_new_library_builds_without_a_word() {
    for args in [
        &[][..],
        &["--territoire", "Dordogne"],
        &["--territoire", "com:24328"],
    ] {
        let workshop = begun(args);
        let check = workshop.lutrin(&["check", "--strict"]);
        assert_eq!(check.out.trim(), "Aucun problème.", "{args:?}: {check}");
        let build = workshop.build();
        assert!(
            build.out.starts_with("Aucun problème."),
            "{args:?}: {build}"
        );
        assert!(workshop.page("index.html").contains("ici : essai"));
        let guide = workshop.page("guides/mot-de-passe.html");
        assert!(guide.contains("Bibliothèque de démonstration"));
        for topic in ["logement", "metier-mediation"] {
            workshop.page(&format!("thematiques/{topic}.html"));
        }
    }
    let here = names(&begun(&["--territoire", "dep:24"]));
    assert!(
        here.contains(&"content/departements/24-dordogne/territoire.md".to_owned()),
        "{here:?}"
    );
    assert!(here.contains(&".gitignore".to_owned()));
}

#[test]
fn a_new_library_makes_its_folder_and_can_be_asked() {
    let workshop = Workshop::empty();
    let made = run(
        workshop.dir(),
        &["commencer", "a/b"],
        "\nMa bibliothèque\n24360\n1\n",
    );
    assert_eq!(made.code, 0, "{made}");
    assert!(made.out.contains("cd \"a/b\""), "{made}");
    assert!(
        workshop
            .path("a/b/content/departements/24-dordogne/territoire.md")
            .is_file()
    );
    let without = run(workshop.dir(), &["init", "c"], "Ma bibliothèque\n\n");
    assert_eq!(without.code, 0, "{without}");
    assert!(!workshop.path("c/content/departements").exists());
}

#[test]
fn nothing_is_written_over_and_nothing_by_halves() {
    let workshop = Workshop::empty();
    workshop.put("book.toml", b"[book]\n");
    workshop.put("content/thematiques/sante.md", b"---\ntitre: S\n---\n");
    let before = names(&workshop);
    let refused = run(workshop.dir(), &["init", ".", "--titre", "x"], "");
    assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{refused}");
    for file in ["book.toml", "content/thematiques/sante.md"] {
        assert!(refused.err.contains(file), "{file}: {refused}");
    }
    assert_eq!(names(&workshop), before);
    // The disk refuses on the way: what was begun goes away again.
    let workshop = Workshop::empty();
    workshop.put("content/thematiques", b"a file where a folder must be");
    let failed = run(workshop.dir(), &["init", ".", "--titre", "x"], "");
    assert_eq!((failed.code, failed.out.as_str()), (74, ""), "{failed}");
    assert!(failed.err.contains("content/thematiques"), "{failed}");
    assert_eq!(names(&workshop), ["content/thematiques"]);
    assert!(!workshop.path("content/glossaire").exists());
}

#[test]
fn an_answer_that_is_missing_is_code_2_with_its_flag() {
    let workshop = begun(&[]);
    let before = names(&workshop);
    let cases: [(&[&str], &str); 9] = [
        (&["init", "ailleurs"], "--titre"),
        (&["new"], "lutrin new guide"),
        (&["new", "guide"], "--territoire"),
        (&["new", "guide", "--territoire", "fr"], "--titre"),
        (
            &["new", "guide", "--territoire", "fr", "--titre", "Un essai"],
            "--thematique",
        ),
        (
            &[
                "new",
                "contact",
                "--territoire",
                "dep:24",
                "--titre",
                "Un essai",
                "--thematique",
                "logement",
            ],
            "--role",
        ),
        (
            &[
                "new",
                "session",
                "--territoire",
                "dep:24",
                "--titre",
                "Un essai",
            ],
            "--date",
        ),
        (
            &[
                "new",
                "avis",
                "--territoire",
                "dep:24",
                "--titre",
                "Un essai",
            ],
            "--au",
        ),
        (
            &[
                "new",
                "guide",
                "--territoire",
                "fr",
                "--titre",
                "Mot de passe",
            ],
            "--oui",
        ),
    ];
    for (args, flag) in cases {
        let ended = run(workshop.dir(), args, "");
        assert_eq!(
            (ended.code, ended.out.as_str()),
            (2, ""),
            "{args:?}: {ended}"
        );
        assert!(ended.err.contains(flag), "{args:?}: {ended}");
    }
    assert_eq!(names(&workshop), before);
}

/// Every kind with the flags that it needs, and its page.
const KINDS: [(&str, &[&str], &str); 13] = [
    (
        "guide",
        &["--thematique", "Logement"],
        "guides/un-essai.html",
    ),
    (
        "parcours",
        &["--thematique", "emploi"],
        "parcours/un-essai.html",
    ),
    (
        "module",
        &["--thematique", "metier-mediation/posture"],
        "modules/un-essai.html",
    ),
    (
        "session",
        &["--date", "15 octobre 2026", "--debut", "14h"],
        "sessions/2026-10-15-un-essai.html",
    ),
    ("outil", &["--thematique", "sante"], "outils/un-essai.html"),
    (
        "contact",
        &["--thematique", "sante", "--role", "interlocuteur"],
        "contacts/un-essai.html",
    ),
    (
        "organisme",
        &["--id", "une-caisse"],
        "organismes/une-caisse.html",
    ),
    ("lieu", &[], "lieux/un-essai.html"),
    ("accord", &[], "accords/un-essai.html"),
    ("avis", &["--au", "2026-12-31"], "avis/un-essai.html"),
    ("terme", &["--sigle", "UE"], "glossaire/un-essai.html"),
    ("territoire", &[], "index.html"),
    ("thematique", &[], "thematiques/un-essai.html"),
];

#[test]
fn every_kind_is_written_checked_and_published() {
    let workshop = begun(&[]);
    let mut written = Vec::new();
    for (kind, flags, page) in KINDS {
        let mut args = vec!["new", kind, "--titre", "Un essai", "--oui"];
        if !matches!(kind, "terme" | "thematique") {
            args.extend(["--territoire", "Nontron"]);
        }
        args.extend(flags);
        let made = run(workshop.dir(), &args, "");
        assert_eq!((made.code, made.err.as_str()), (0, ""), "{kind}: {made}");
        let path = made
            .out
            .lines()
            .next()
            .and_then(|line| line.split("\u{a0}: ").nth(1));
        let path = path.unwrap_or_else(|| panic!("{kind}: {made}"));
        assert!(workshop.path(path).is_file(), "{kind}: {made}");
        let again = run(workshop.dir(), &args, "");
        assert_eq!((again.code, again.out.as_str()), (2, ""), "{kind}: {again}");
        assert!(
            again.err.contains("existe déjà") || again.err.contains("est déjà celui"),
            "{kind}: {again}"
        );
        written.push((kind, workshop.path(path), page));
    }
    let drafts = workshop.lutrin(&["check", "--strict"]);
    assert_eq!(drafts.out.trim(), "Aucun problème.", "{drafts}");
    workshop.build();
    assert!(
        !workshop
            .current()
            .join("site/glossaire/un-essai.html")
            .exists()
    );
    for (kind, path, _) in &written {
        let text = fs::read_to_string(path).expect("a new file");
        assert_eq!(
            text.matches("etat: brouillon\n").count(),
            1,
            "{kind}\n{text}"
        );
        fs::write(path, text.replace("etat: brouillon\n", "")).expect("a new file");
    }
    let check = workshop.lutrin(&["check", "--strict"]);
    assert_eq!(check.code, 0, "{check}");
    workshop.build();
    for (kind, _, page) in written {
        let local = format!("communes/24311-nontron/{page}");
        let page = if matches!(kind, "terme" | "thematique") {
            workshop.page(page)
        } else {
            workshop.page(&local)
        };
        assert!(page.contains("Un essai"), "{kind}");
        assert!(
            !page.contains("Effacez"),
            "{kind}: advice is never published"
        );
    }
}

#[test]
fn a_title_that_yaml_would_break_comes_back_as_it_was_typed() {
    let workshop = begun(&[]);
    let titles = [
        ("Impôts : déclarer, # 1", "a"),
        ("\"Oui\" ou 'non' \\ | >", "b"),
        ("| tube", "c"),
        ("'l''aide' 🏠 {{ x }}", "d"),
        ("« Je perds mon emploi »", "e"),
    ];
    for (title, id) in titles {
        let args = ["new", "terme", "--titre", title, "--id", id, "--oui"];
        let made = run(workshop.dir(), &args, "");
        assert_eq!(made.code, 0, "{title}: {made}");
        let path = workshop.path(&format!("content/glossaire/{id}.md"));
        let text = fs::read_to_string(&path).expect("a term");
        fs::write(&path, text.replace("etat: brouillon\n", "")).expect("a term");
    }
    let check = workshop.lutrin(&["check"]);
    assert!(check.out.trim().ends_with("\n\nAucun problème."), "{check}");
    workshop.build();
    let said = workshop.page("glossaire/a.html");
    assert!(
        said.contains("<h1>Impôts") || said.contains("déclarer, # 1"),
        "{said}"
    );
}

#[test]
fn what_exists_is_shown_and_completed() {
    let workshop = Workshop::small();
    let file = "content/departements/87-haute-vienne/guides/apl.md";
    let args = [
        "new",
        "guide",
        "--territoire",
        "Haute-Vienne",
        "--titre",
        "Une aide pour le loyer",
    ];
    let other = run(workshop.dir(), &args, "1\nnon\n");
    assert_eq!(other.code, 0, "{other}");
    assert!(other.out.contains("national/guides/apl.md"), "{other}");
    assert!(!workshop.path(file).exists());
    let made = run(workshop.dir(), &args, "1\noui\n");
    assert_eq!(made.code, 0, "{made}");
    assert!(
        made.err.contains("Demander l'APL (guide, France)"),
        "{made}"
    );
    assert!(made.out.contains(file), "{made}");
    let text = fs::read_to_string(workshop.path(file)).expect("a completion");
    assert!(text.contains("## Où s'adresser\n"), "{text}");
    fs::write(
        workshop.path(file),
        text.replace("etat: brouillon", "etat: a-relire")
            .replace("<!-- Ce qui change ici. -->", "Le jeudi à Limoges."),
    )
    .expect("a completion");
    let check = workshop.lutrin(&["check", "--strict"]);
    assert_eq!(check.code, 0, "{check}");
    workshop.build();
    let page = workshop.page("departements/87-haute-vienne/guides/apl.html");
    assert!(page.contains("Le jeudi à Limoges."), "{page}");
    // Where it is completed already, the file to open is told.
    let own = [
        "new",
        "guide",
        "--territoire",
        "dep:24",
        "--titre",
        "Une aide pour le loyer",
    ];
    let there = run(workshop.dir(), &own, "1\n");
    assert_eq!(there.code, 0, "{there}");
    assert!(
        there.out.contains("departements/24-dordogne/guides/apl.md"),
        "{there}"
    );
}

#[test]
fn a_completion_is_written_at_once() {
    let workshop = Workshop::small();
    let complete = |id: &str, place: &str| {
        let args = ["nouveau", "guide", "--completer", id, "--territoire", place];
        run(workshop.dir(), &args, "")
    };
    let commune = complete("apl", "com:24328");
    assert_eq!((commune.code, commune.err.as_str()), (0, ""), "{commune}");
    assert!(
        workshop
            .path("content/communes/24328-piegut-pluviers/guides/apl.md")
            .is_file()
    );
    for (id, place, words) in [
        ("apl", "com:24328", "existe déjà"),
        ("appl", "dep:87", "«\u{a0}apl\u{a0}»"),
        ("apl", "fr", "existe déjà"),
        ("rien-de-tel", "dep:87", "Aucune fiche"),
    ] {
        let refused = complete(id, place);
        assert_eq!(
            (refused.code, refused.out.as_str()),
            (2, ""),
            "{id}: {refused}"
        );
        assert!(refused.err.contains(words), "{id}: {refused}");
    }
}

#[test]
fn an_id_that_others_have_is_never_taken_unsaid() {
    let workshop = Workshop::empty()
        .with(
            "departements/24-dordogne/guides/fsl.md",
            &GUIDE.replace("Demander l'APL", "Le fonds"),
        )
        .with("national/guides/apl.md", GUIDE)
        .with("departements/24-dordogne/guides/apl.md", COMPLETION);
    let wider = [
        "new",
        "guide",
        "--territoire",
        "dep:87",
        "--titre",
        "Tout autre chose",
        "--id",
        "apl",
        "--thematique",
        "logement",
    ];
    let told = run(workshop.dir(), &wider, "");
    assert_eq!(told.code, 2, "{told}");
    assert!(
        told.err.contains("national/guides/apl.md") && told.err.contains("--completer"),
        "{told}"
    );
    let narrower = [
        "new",
        "guide",
        "--territoire",
        "fr",
        "--titre",
        "Tout autre chose",
        "--id",
        "fsl",
        "--thematique",
        "logement",
    ];
    let told = run(workshop.dir(), &narrower, "");
    assert_eq!(told.code, 2, "{told}");
    assert!(
        told.err.contains("departements/24-dordogne/guides/fsl.md"),
        "{told}"
    );
    let sure = run(workshop.dir(), &[&narrower[..], &["--oui"]].concat(), "");
    assert_eq!(sure.code, 0, "{sure}");
}

#[test]
fn folders_that_exist_are_used_and_bassins_can_be_declared() {
    let workshop = begun(&[]);
    fs::create_dir_all(workshop.path("content/departements/24-perigord")).expect("a folder");
    let made = run(
        workshop.dir(),
        &[
            "new",
            "organisme",
            "--territoire",
            "Dordogne",
            "--titre",
            "Une caisse",
        ],
        "",
    );
    assert!(
        made.out
            .contains("content/departements/24-perigord/organismes/une-caisse.md"),
        "{made}"
    );
    let bassin = [
        "new",
        "territoire",
        "--territoire",
        "bassin:haut-perigord",
        "--titre",
        "Haut Périgord",
        "--membres",
        "epci:200071819, Thiviers",
    ];
    let made = run(workshop.dir(), &bassin, "");
    assert_eq!(made.code, 0, "{made}");
    let path = workshop.path("content/bassins/haut-perigord/territoire.md");
    let text = fs::read_to_string(&path).expect("a bassin");
    assert!(
        text.contains("membres: [epci:200071819, com:24551]"),
        "{text}"
    );
    fs::write(&path, text.replace("etat: brouillon\n", "")).expect("a bassin");
    let guide = [
        "new",
        "guide",
        "--territoire",
        "Haut Périgord",
        "--titre",
        "Un essai",
        "--thematique",
        "sante",
    ];
    let made = run(workshop.dir(), &guide, "");
    assert!(
        made.out
            .contains("content/bassins/haut-perigord/guides/sante/un-essai.md"),
        "{made}"
    );
    let national = ["new", "contact", "--territoire", "fr", "--titre", "x"];
    let refused = run(workshop.dir(), &national, "");
    assert_eq!(refused.code, 2, "{refused}");
    assert!(
        refused.err.contains("appartient à un territoire"),
        "{refused}"
    );
}
