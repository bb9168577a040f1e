//! Every page is filled from invented views; what must and must not be printed.

use super::fixtures;
use crate::theme::view::{Frame, PageView};
use crate::theme::{Theme, ThemeError, ThemeFiles};

fn theme() -> Theme {
    Theme::compile(&ThemeFiles::embedded(), "fr").unwrap()
}

fn filled(name: &str) -> String {
    let pages = fixtures::all();
    let (_, frame, view) = pages.iter().find(|(found, _, _)| *found == name).unwrap();
    theme().fill(frame, view).unwrap()
}

fn with_file(path: &str, text: &str) -> Result<Theme, ThemeError> {
    let files = ThemeFiles::embedded().overlay([(path.to_owned(), text.to_owned())]);
    Theme::compile(&files, "fr")
}

#[test]
fn every_page_is_filled() {
    let theme = theme();
    for (name, frame, view) in fixtures::all() {
        let html = theme
            .fill(&frame, &view)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(
            html.starts_with("<!doctype html>") && html.trim_end().ends_with("</html>"),
            "{name}"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert!(
            !html.contains("{ $"),
            "{name}: an argument of a message is missing"
        );
    }
}

#[test]
fn what_people_typed_is_text() {
    let html = filled("search-nothing");
    assert!(html.contains("<bdi>&lt;script&gt;zzz</bdi>") && !html.contains("<script>zzz"));
}

#[test]
fn only_what_was_checked_has_a_check_mark() {
    assert!(filled("guide").contains("✓"));
    let unverified = filled("empty-guide");
    assert!(unverified.contains("Jamais vérifié") && !unverified.contains("✓"));
    assert!(filled("guide-national").contains("Rédigé d’après une copie du 10 janvier 2025"));
}

#[test]
fn counts_are_french() {
    let messages = theme();
    let words = |count: usize| {
        messages
            .messages()
            .format("guide-count", &[("n", count.into())])
    };
    assert_eq!(
        [words(0), words(1), words(2)],
        ["0 guide", "1 guide", "2 guides"]
    );
}

#[test]
fn a_fault_names_its_file_and_line() {
    let syntax = with_file("templates/home.html", "<p>\n{% if %}");
    assert!(
        matches!(&syntax, Err(ThemeError::Template { file, line: 2, .. }) if file == "templates/home.html")
    );
    let message = with_file("templates/home.html", "\n\n{{ t(\"no-such-key\") }}");
    assert!(matches!(
        message,
        Err(ThemeError::UnknownMessage { line: 3, .. })
    ));
    let undefined = with_file("templates/not-found.html", "\n{{ page.no_such_field }}").unwrap();
    let fault = undefined
        .fill(&Frame::default(), &PageView::NotFound)
        .unwrap_err();
    assert!(
        fault.to_string().starts_with("templates/not-found.html:2:"),
        "{fault}"
    );
}

#[test]
fn a_key_made_at_fill_time_must_exist() {
    let theme = with_file(
        "templates/not-found.html",
        "{{ t(\"level-\" ~ page.title) }}",
    )
    .unwrap();
    let frame = |title: &str| Frame {
        title: title.to_owned(),
        ..Frame::default()
    };
    assert_eq!(
        theme.fill(&frame("commune"), &PageView::NotFound).unwrap(),
        "Commune"
    );
    assert!(theme.fill(&frame("planet"), &PageView::NotFound).is_err());
}

#[test]
fn absent_values_and_booleans_are_never_printed() {
    for expression in ["page.canonical", "page.demo", "page.crumbs"] {
        let theme = with_file(
            "templates/not-found.html",
            &format!("{{{{ {expression} }}}}"),
        )
        .unwrap();
        assert!(
            theme.fill(&Frame::default(), &PageView::NotFound).is_err(),
            "{expression}"
        );
    }
}

#[test]
fn a_library_changes_a_word_with_a_file_of_its_own() {
    let theme = with_file("messages/fr/ici.ftl", "ask-submit = Trouver").unwrap();
    let html = theme.fill(&Frame::default(), &PageView::NotFound).unwrap();
    assert!(html.contains(">Trouver</button>") && !html.contains(">Chercher</button>"));
    let absent = Theme::compile(&ThemeFiles::embedded(), "xx");
    assert!(matches!(absent, Err(ThemeError::Language(_))));
}
