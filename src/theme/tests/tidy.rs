//! The theme's files agree with each other and with the table that carries them.
#![expect(
    clippy::disallowed_methods,
    reason = "reads the theme's folder to compare it with the table"
)]

use std::collections::BTreeSet;
use std::path::Path;

use crate::theme::{embedded, words};

/// Keys that templates get from a view (`t(fact.key)`), which `render` and `serve` choose.
const CHOSEN_BY_VIEWS: [&str; 9] = [
    "fact-", "facet-", "kind-", "level-", "list-", "profile-", "reason-", "role-", "who-",
];
/// Keys that Rust asks for, whole or by their beginning.
const ASKED_BY_RUST: [&str; 27] = [
    "accessibility-title",
    "adapted-from-bases",
    "agreement-",
    "answer-key-page-title",
    "booklet-page-title",
    "calendar-",
    "callout-",
    "channel-",
    "feed-title",
    "format-",
    "hand-over-",
    "hours-",
    "minutes",
    "missing-",
    "nav-home",
    "place-type-",
    "profile-",
    "run-sheet-page-title",
    "search-title",
    "search-title-for",
    "session-when",
    "slot-break",
    "split-",
    "stage-count",
    "table-label",
    "tool-",
    "topic-other",
];
/// Keys that macros get as an argument.
const CHOSEN_BY_MACROS: [&str; 3] = ["guide-count", "page-count", "place-count"];

fn texts(folder: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    embedded::FILES
        .iter()
        .copied()
        .filter(move |(path, _)| path.starts_with(folder))
}

/// Keys of Fluent text, each with the arguments that it takes.
fn declared(text: &str) -> Vec<(&str, BTreeSet<&str>)> {
    let mut found: Vec<(&str, BTreeSet<&str>)> = Vec::new();
    for line in text.lines() {
        if let Some((key, _)) = line.split_once(" =")
            && line.starts_with(|c: char| c.is_ascii_lowercase())
        {
            found.push((key, BTreeSet::new()));
        }
        let names = line
            .split('$')
            .skip(1)
            .filter_map(|rest| rest.split([' ', '}']).next());
        if let Some((_, arguments)) = found.last_mut() {
            arguments.extend(names);
        }
    }
    found
}

fn site() -> Vec<(&'static str, BTreeSet<&'static str>)> {
    texts("messages/fr/site.ftl")
        .flat_map(|(_, text)| declared(text))
        .collect()
}

#[test]
fn the_table_is_the_folder() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    let mut folders = vec![root.clone()];
    let mut found = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(
                    path.strip_prefix(&root)
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .replace('\\', "/"),
                );
            }
        }
    }
    let table: BTreeSet<String> = embedded::FILES
        .iter()
        .map(|(path, _)| (*path).to_owned())
        .collect();
    assert_eq!(
        table, found,
        "src/theme/embedded.rs must list every file of themes/default"
    );
}

#[test]
fn every_key_that_is_asked_exists_and_every_key_that_exists_is_asked() {
    let asked: BTreeSet<&str> = texts("templates/")
        .flat_map(|(_, text)| words::asked(text))
        .map(|asked| asked.key)
        .collect();
    let existing: BTreeSet<&str> = site().into_iter().map(|(key, _)| key).collect();
    let is_family = |key: &&&str| !key.ends_with('-');
    let absent: Vec<_> = asked
        .iter()
        .filter(is_family)
        .filter(|key| !existing.contains(**key))
        .collect();
    assert!(absent.is_empty(), "absent from site.ftl: {absent:?}");
    let used = |key: &str| {
        asked.contains(key)
            || CHOSEN_BY_MACROS.contains(&key)
            || CHOSEN_BY_VIEWS
                .iter()
                .chain(&ASKED_BY_RUST)
                .any(|family| key.starts_with(family))
            || asked
                .iter()
                .any(|family| family.ends_with('-') && key.starts_with(family))
    };
    let idle: Vec<_> = existing.iter().filter(|key| !used(key)).collect();
    assert!(idle.is_empty(), "no template asks for {idle:?}");
}

#[test]
fn no_key_is_written_twice() {
    let mut keys = BTreeSet::new();
    for (key, _) in site() {
        assert!(keys.insert(key), "{key}");
    }
}

#[test]
fn templates_give_each_message_its_arguments() {
    let messages = site();
    for (path, text) in texts("templates/") {
        for call in text.split("t(\"").skip(1) {
            let Some((key, rest)) = call.split_once('"') else {
                continue;
            };
            let Some((_, wanted)) = messages.iter().find(|(found, _)| *found == key) else {
                continue;
            };
            let (call, _) = rest.split_once("}}").unwrap();
            let given: BTreeSet<&str> = call
                .split([',', '('])
                .filter_map(|part| part.split_once('=').map(|(name, _)| name.trim()))
                .collect();
            assert_eq!(&given, wanted, "{path}: {key}");
        }
    }
}

#[test]
fn only_html_fields_are_printed_as_they_are() {
    for (path, text) in texts("templates/") {
        assert!(
            matches!(path.rsplit('.').next(), Some("html" | "xml")),
            "{path} would not be escaped"
        );
        assert!(
            !text.contains("autoescape") && !text.contains("| safe"),
            "{path}"
        );
        for (before, _) in text.match_indices("|safe").map(|(at, _)| text.split_at(at)) {
            let field = before.rsplit([' ', '{']).next().unwrap_or_default();
            assert_eq!(field.rsplit('.').next(), Some("html"), "{path}: {field}");
        }
    }
}

#[test]
fn attributes_are_quoted_and_nothing_is_inline() {
    for (path, text) in texts("templates/") {
        for forbidden in [
            "={{",
            " style=",
            " onclick=",
            " onload=",
            "javascript:",
            "<style",
        ] {
            assert!(!text.contains(forbidden), "{path}: {forbidden}");
        }
        let scripts = text.matches("<script").count();
        let files = text.matches("<script defer src=").count();
        // A data block is no script: browsers never run it, and `tojson` leaves no `<` in it.
        let data = text
            .matches("<script type=\"application/ld+json\">{{ page.structured|tojson }}</script>")
            .count();
        assert_eq!(scripts, files + data, "{path}");
    }
}

/// Scripts of a page, all together, in bytes as they are sent without compression.
const SCRIPTS: usize = 10 * 1024;

#[test]
fn the_scripts_are_small_and_keep_to_the_rules() {
    let scripts = texts("assets/").filter(|(path, _)| path.split('.').next_back() == Some("js"));
    let scripts: Vec<_> = scripts.collect();
    let bytes: usize = scripts.iter().map(|(_, script)| script.len()).sum();
    assert!(bytes <= SCRIPTS, "{bytes} bytes");
    for (path, script) in scripts {
        for forbidden in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "eval(",
            "XMLHttpRequest",
            "import",
        ] {
            assert!(!script.contains(forbidden), "{path}: {forbidden}");
        }
        // Suggestions alone ask the network, of the endpoint alone, once in the whole script.
        let asks = script.matches("fetch(").count();
        assert_eq!(asks, usize::from(path.ends_with("suggest.js")), "{path}");
    }
}

#[test]
fn amber_is_never_text() {
    let styles = ["assets/style.css", "assets/training.css"];
    let styles = styles.into_iter().flat_map(texts);
    for rule in styles.flat_map(|(_, style)| style.split([';', '{'])) {
        let rule = rule.trim();
        assert!(
            !(rule.starts_with("color:") && rule.contains("--here)")),
            "{rule}"
        );
    }
}

#[test]
fn the_templates_own_ids_are_listed() {
    let mut found: Vec<&str> = Vec::new();
    for (_, text) in embedded::FILES
        .iter()
        .filter(|(path, _)| path.starts_with("templates/"))
    {
        let ids = text
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        found.extend(ids.filter(|id| !id.contains("{{")));
    }
    found.sort_unstable();
    found.dedup();
    assert_eq!(found, crate::theme::OWN_IDS);
}
