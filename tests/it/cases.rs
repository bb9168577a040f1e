//! Cases as data: a folder in, a snapshot out. The name of the folder is the sentence.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use insta::{Settings, assert_snapshot, glob};

use crate::support::pages::main_of;
use crate::support::{Stock, Workshop};

/// insta counts the failures of a `glob!` in one place for all threads: one runs at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// What `lutrin check` prints of `tests/cases/check/<name>/content/`.
#[test]
fn check() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    glob!("../cases/check", "*/content", |content| {
        let report = Stock::of_folder(content).report();
        beside(content, || assert_snapshot!("rapport", report));
    });
}

/// Common mistakes of people who are no programmers: what `lutrin check` says of each, and that the
/// mended files have no problem left. `about.toml` tells what the person wanted.
#[test]
fn mistakes() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    glob!("../cases/mistakes", "*/faulty", |faulty| {
        let case = faulty.parent().expect("a case");
        let report = Stock::of_folder(faulty).report();
        beside(faulty, || assert_snapshot!("rapport", report));
        let mended = Stock::of_folder(&case.join("mended"));
        assert!(mended.problems.is_empty(), "{}", mended.report());
    });
}

/// What stands inside `<main>` on the guide pages of `tests/cases/page/<name>/content/`.
#[test]
fn page() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    glob!("../cases/page", "*/content", |content| {
        let pages = Stock::of_folder(content).guides();
        let shown = pages.iter().filter(|(path, _)| path.ends_with("/apl.html"));
        let text: Vec<String> = shown
            .map(|(path, html)| format!("════ {path}\n{}", main_of(html)))
            .collect();
        beside(content, || assert_snapshot!("pages", text.join("\n\n")));
    });
}

/// The folders and pages that an adviser's case shows, beside the guides that their names end with.
const ADVISER: [&str; 14] = [
    "/apl.html",
    "/inscription.html",
    "avis.html",
    "avis/",
    "lieux.html",
    "lieux/",
    "parcours.html",
    "parcours/",
    "outils.html",
    "outils/",
    "accords.html",
    "accords/",
    "se-former.html",
    "/qui-fait-quoi.html",
];

/// What stands inside `<main>` on notices, places, pathways, tools, agreements, their lists and the
/// tables of who does what.
#[test]
fn adviser() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    glob!("../cases/adviser", "*/content", |content| {
        let pages = Stock::of_folder(content).pages();
        let is_shown = |path: &str| ADVISER.iter().any(|part| path.contains(part));
        let shown = pages.iter().filter(|(path, _)| is_shown(path));
        let text: Vec<String> = shown
            .map(|(path, html)| format!("════ {path}\n{}", main_of(html)))
            .collect();
        beside(content, || assert_snapshot!("pages", text.join("\n\n")));
    });
}

/// A snapshot lives in its case's folder.
fn beside(content: &Path, assert: impl FnOnce()) {
    let case = content.parent().expect("a case");
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(case);
    settings.set_prepend_module_to_snapshot(false);
    settings.remove_snapshot_suffix();
    settings.remove_input_file();
    settings.set_omit_expression(true);
    settings.bind(assert);
}

/// Cases that would be too large to keep, or that need the disk.
#[test]
fn files_that_cannot_be_read_are_told() {
    let workshop = Workshop::small().book("[limits]\nfile-bytes = 4096\nfiles = 4\n");
    workshop.put("content/a/gros.md", &[b'a'; 5000]);
    std::os::unix::fs::symlink(
        workshop.path("book.toml"),
        workshop.path("content/a/lien.md"),
    )
    .expect("a link");
    let run = workshop.lutrin(&["check"]);
    for (code, words) in [
        (
            "L0002",
            "Ce fichier est trop gros : plus de 4 Ko, pour 4 Ko au plus.",
        ),
        ("L0003", "Ce fichier est un raccourci ou un fichier spécial"),
    ] {
        let plain = run.out.replace('\u{a0}', " ");
        assert!(
            plain.contains(code) && plain.contains(words),
            "{code}: {run}"
        );
    }
    let less = workshop.book("[limits]\nfiles = 2\n").lutrin(&["check"]);
    assert!(
        less.out.contains("L0004") && less.out.contains("plus de 2 fichiers"),
        "{less}"
    );
}
