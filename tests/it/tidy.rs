//! The rules of the house that a machine can read.

use std::collections::{BTreeMap, BTreeSet};

use lutrin::diag::Code;

use crate::support::stock::messages;
use crate::support::{files, root};

/// Rooms in the order of `lib.rs`, and what each may reach. An arrow that surprises says why.
const ARROWS: [(&str, &[&str]); 16] = [
    ("base", &[]),
    ("diag", &["base"]),
    ("territory", &["base"]),
    ("theme", &["base"]),
    ("parse", &["base", "diag", "territory"]),
    // theme: only the address of the search page, which `serve` shares without knowing the library.
    (
        "library",
        &["base", "diag", "territory", "parse", "theme::SEARCH"],
    ),
    // parse: records are made from the same events as pages.
    ("search", &["base", "diag", "territory", "parse", "library"]),
    // search: only how it cuts words, to judge the glossary. theme: only the ids that its templates
    // give out, which links may lead to.
    (
        "check",
        &[
            "base",
            "diag",
            "territory",
            "parse",
            "library",
            "search::analyzer::key",
            "search::analyzer::stem",
            "search::analyzer::words",
            "search::vocabulary::stems",
            "theme::OWN_IDS",
        ],
    ),
    // parse: a page is made from the events of the text, never from HTML.
    (
        "render",
        &["base", "diag", "territory", "parse", "library", "theme"],
    ),
    // parse: what is written must be read back by the same reader.
    ("draft", &["base", "territory", "parse"]),
    // parse, library, theme: `book.toml` speaks of kinds, review intervals and frames, whose types are theirs.
    ("config", &["base", "parse", "library", "theme"]),
    // config: the limits of reading. theme: the files that override it.
    ("load", &["base", "diag", "config", "theme"]),
    // search: a staged index is asked before anyone is switched to it. theme: what live frames need.
    ("publish", &["base", "search", "theme"]),
    (
        "serve",
        &["base", "territory", "theme", "search", "publish"],
    ),
    ("cli", &[]),
    (
        "cmd",
        &[
            "base",
            "diag",
            "territory",
            "theme",
            "parse",
            "library",
            "check",
            "render",
            "search",
            "draft",
            "config",
            "load",
            "publish",
            "serve",
            "cli",
        ],
    ),
];

/// What `serve` may take of `search`: engine and answers. How records are made is the builder's.
const SERVE_NEVER: [&str; 3] = [
    "search::record::guide",
    "search::record::document",
    "search::build",
];

/// Every file of `src/`, without its tests: room, path, text.
fn sources() -> Vec<(String, String, String)> {
    let all = files(&root().join("src"))
        .into_iter()
        .filter(|(name, _)| name.ends_with(".rs"));
    let all = all.filter(|(name, _)| !name.contains("/tests/") && !name.ends_with("/tests.rs"));
    all.map(|(name, path)| {
        let text = std::fs::read_to_string(path).expect("a source");
        let room = name
            .split('/')
            .next()
            .expect("a name")
            .trim_end_matches(".rs")
            .to_owned();
        (room, name, text)
    })
    .collect()
}

/// Code without comments and without the tests at its end.
fn code(text: &str) -> String {
    let text = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Paths behind `crate::`, groups opened: `crate::{a::B, c}` gives `a::B` and `c`.
fn reached(code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let word = code[..at]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$');
        if !word {
            let (found, _) = opened("", &code[at + "crate::".len()..]);
            paths.extend(found);
        }
    }
    paths
}

/// Reads one path, or a group of them, from the start of a text; gives them and how long they are.
fn opened(before: &str, text: &str) -> (Vec<String>, usize) {
    let length = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .unwrap_or(text.len());
    let path = format!("{before}{}", &text[..length]);
    let Some(group) = text[length..].strip_prefix('{') else {
        return (vec![path.trim_end_matches(':').to_owned()], length);
    };
    let (mut paths, mut at) = (Vec::new(), 0);
    loop {
        at += group[at..].len() - group[at..].trim_start_matches([' ', '\n', ',']).len();
        if group[at..].starts_with('}') || at >= group.len() {
            return (paths, length + at + 2);
        }
        let (found, used) = opened(&path, &group[at..]);
        at += used.max(1);
        paths.extend(found.into_iter().filter(|path| !path.is_empty()));
    }
}

#[test]
fn groups_are_opened() {
    let found = reached(
        "use crate::{a::{B, c::D}, e};\nuse crate::f::{self, G};\ncrate::h::i(); $crate::no",
    );
    assert_eq!(found, ["a::B", "a::c::D", "e", "f::self", "f::G", "h::i"]);
}

#[test]
fn rooms_stand_in_the_order_of_the_flow() {
    let lib = std::fs::read_to_string(root().join("src/lib.rs")).expect("lib.rs");
    let listed = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    assert_eq!(listed.collect::<Vec<_>>(), ARROWS.map(|(room, _)| room));
    for (at, (room, reaches)) in ARROWS.iter().enumerate() {
        for target in *reaches {
            let target = target.split("::").next().expect("a room");
            let to = ARROWS
                .iter()
                .position(|(room, _)| *room == target)
                .expect("a room of the list");
            assert!(to < at, "{room} → {target} points against the flow");
        }
    }
}

#[test]
fn arrows_only_point_where_the_table_says() {
    let table: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let mut wrong = Vec::new();
    for (room, name, text) in sources() {
        let Some(allowed) = table.get(room.as_str()) else {
            continue;
        };
        for path in reached(&code(&text)) {
            let target = path.split("::").next().unwrap_or_default();
            let fine = target == room
                || !table.contains_key(target)
                || allowed
                    .iter()
                    .any(|allowed| *allowed == target || *allowed == path);
            let never = room == "serve" && SERVE_NEVER.iter().any(|never| path.starts_with(never));
            if !fine || never {
                wrong.push(format!("{name}: crate::{path}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The only files that may read trainers' blocks: who defines the reading, who judges what stands in
/// the blocks (nothing of them goes further), and the trainers' pages.
const READ_FOR_TRAINERS: [&str; 3] = ["parse/markdown.rs", "parse/outline.rs", "render/trainer/"];

#[test]
fn trainers_blocks_are_read_for_trainers_pages_alone() {
    let mut readers = BTreeSet::new();
    for (_, name, text) in sources() {
        let code = code(&text);
        let named = [
            "Audience::Trainer",
            "Audience::{",
            "Audience::*",
            "Audience as",
        ];
        if named.iter().any(|named| code.contains(named)) {
            readers.insert(name);
        }
    }
    let allowed = |name: &&String| READ_FOR_TRAINERS.iter().any(|fine| name.starts_with(fine));
    let wrong: Vec<&String> = readers.iter().filter(|name| !allowed(name)).collect();
    assert!(
        wrong.is_empty(),
        "{wrong:?} read what only trainers may read"
    );
    for fine in READ_FOR_TRAINERS {
        assert!(
            readers.iter().any(|name| name.starts_with(fine)),
            "{fine} does not read for trainers any more"
        );
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = |(_, name, text): &(String, String, String)| {
        (!text.starts_with("//! ")).then(|| name.clone())
    };
    let silent: Vec<String> = sources().iter().filter_map(silent).collect();
    assert!(silent.is_empty(), "{silent:?}");
    for (name, path) in files(&root().join("tests/it")) {
        let text = std::fs::read_to_string(path).expect("a test");
        assert!(
            !name.ends_with(".rs") || text.starts_with("//! "),
            "tests/it/{name}"
        );
    }
}

#[test]
fn words_that_must_not_stand_in_code() {
    // Written in two halves, so that this file does not hold them.
    let marks = [
        ["FIX", "ME"].concat(),
        ["XX", "X"].concat(),
        ["HA", "CK"].concat(),
    ];
    let mut wrong = Vec::new();
    let own = files(&root().join("tests/it"))
        .into_iter()
        .filter(|(name, _)| name.ends_with(".rs"));
    let own = own.map(|(name, path)| (name, std::fs::read_to_string(path).expect("a test")));
    for (name, text) in sources()
        .into_iter()
        .map(|(_, name, text)| (name, text))
        .chain(own)
    {
        for (number, line) in (1..).zip(text.lines()) {
            let marked = marks.iter().any(|mark| line.contains(mark.as_str()));
            let plan = line.contains(&["TO", "DO"].concat()) && !line.contains('#');
            if marked || plan {
                wrong.push(format!("{name}:{number}: {line}"));
            }
        }
    }
    for (_, name, text) in sources() {
        if code(&text).contains("axum::serve(") || code(&text).contains("use axum::serve") {
            wrong.push(format!("{name}: axum::serve sets no time-outs"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_is_too_large() {
    let folders = [
        "src", "tests", "themes", "content", "docs", "scripts", "benches",
    ];
    let below = folders.iter().filter(|folder| root().join(folder).is_dir());
    let all = below.flat_map(|folder| {
        files(&root().join(folder))
            .into_iter()
            .map(move |(name, path)| (format!("{folder}/{name}"), path))
    });
    let kept = all.filter(|(name, _)| !name.contains("node_modules/"));
    let limit = |name: &str| {
        if name.ends_with(".png") {
            400_000
        } else {
            200_000
        }
    };
    let large = kept.filter(|(name, path)| path.metadata().expect("its size").len() > limit(name));
    let large: Vec<String> = large.map(|(name, _)| name).collect();
    assert!(large.is_empty(), "{large:?}");
}

#[test]
fn every_code_has_its_message_and_its_way_out() {
    let messages = messages();
    for code in Code::ALL {
        let key = code.as_str();
        assert!(messages.has(key), "{key} has no message");
        let help = messages.attribute(key, "aide", &[]);
        assert!(
            help.is_some_and(|help| !help.trim().is_empty()),
            "{key} has no .aide"
        );
    }
    let words = std::fs::read_to_string(root().join("themes/default/messages/fr/problems.ftl"))
        .expect("messages");
    let told: BTreeSet<&str> = words
        .lines()
        .filter_map(|line| line.split_once(" = ").map(|(key, _)| key))
        .filter(|key| key.len() == 5 && key[1..].bytes().all(|b| b.is_ascii_digit()))
        .collect();
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(told, known, "messages and codes are the same");
}

/// Codes that no case folder can show, and where they are shown.
const ELSEWHERE: [(&str, &str); 4] = [
    ("L0002", "cases.rs, files_that_cannot_be_read_are_told"),
    ("L0003", "cases.rs, files_that_cannot_be_read_are_told"),
    ("L0004", "cases.rs, files_that_cannot_be_read_are_told"),
    (
        "L0009",
        "nowhere: an administrator reads every file, and tests may be run by one",
    ),
];

#[test]
fn every_code_has_its_case() {
    let cases = root().join("tests/cases/check");
    let mut shown = BTreeSet::new();
    for (name, path) in files(&cases)
        .into_iter()
        .filter(|(name, _)| name.ends_with("/rapport.snap"))
    {
        let report = std::fs::read_to_string(path).expect("a report");
        let codes = Code::ALL.iter().map(|code| code.as_str());
        shown.extend(codes.filter(|code| report.contains(&format!("[{code}]"))));
        assert!(
            cases.join(&name).with_file_name("content").is_dir(),
            "{name} has lost its case"
        );
    }
    let missing: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.as_str())
        .filter(|code| !shown.contains(code) && !ELSEWHERE.iter().any(|(known, _)| known == code))
        .collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
    let needless: Vec<_> = ELSEWHERE
        .iter()
        .filter(|(code, _)| shown.contains(code))
        .collect();
    assert!(needless.is_empty(), "{needless:?} have a case now");
}

#[test]
fn every_case_has_its_snapshot_and_every_snapshot_its_case() {
    for (kind, snapshot) in [
        ("check", "rapport.snap"),
        ("page", "pages.snap"),
        ("adviser", "pages.snap"),
    ] {
        let folder = root().join("tests/cases").join(kind);
        for entry in std::fs::read_dir(&folder).expect("cases") {
            let case = entry.expect("a case").path();
            assert!(case.join("content").is_dir(), "{}", case.display());
            assert!(case.join(snapshot).is_file(), "{}", case.display());
            let others = std::fs::read_dir(&case).expect("a case").count();
            assert_eq!(
                others,
                2,
                "{} holds more than content/ and {snapshot}",
                case.display()
            );
        }
    }
}

#[test]
fn every_dependency_has_its_line_in_the_architecture() {
    let Ok(architecture) = std::fs::read_to_string(root().join("ARCHITECTURE.md")) else {
        eprintln!("ARCHITECTURE.md is not written yet: nothing to compare");
        return;
    };
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    let crates = manifest["dependencies"]
        .as_table()
        .expect("dependencies")
        .keys();
    let rows: Vec<&str> = architecture
        .lines()
        .filter(|line| line.trim_start().starts_with('|'))
        .collect();
    let first = |row: &&str| {
        row.trim_matches([' ', '|'])
            .split('|')
            .next()
            .unwrap_or_default()
            .replace('`', "")
    };
    let told: BTreeSet<String> = rows.iter().flat_map(|row| words(&first(row))).collect();
    let told = |name: &&String| told.contains(name.as_str());
    let missing: Vec<&String> = crates.filter(|name| !told(name)).collect();
    assert!(
        missing.is_empty(),
        "no line of a table in ARCHITECTURE.md for {missing:?}"
    );
}

fn words(cell: &str) -> Vec<String> {
    cell.split([',', ' ']).map(str::to_owned).collect()
}

/// What benchmarks and downloads leave behind is not the project: nothing large is tracked but the
/// tables of the geographic code.
#[test]
fn nothing_large_is_tracked() {
    let listed = std::process::Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(root())
        .output();
    let Some(listed) = listed.ok().filter(|listed| listed.status.success()) else {
        return; // An archive without git.
    };
    let names = String::from_utf8(listed.stdout).expect("names");
    let large = names
        .split_terminator('\0')
        .filter(|name| !name.starts_with("data/cog-"))
        .filter(|name| std::fs::metadata(root().join(name)).is_ok_and(|file| file.len() > 400_000));
    assert_eq!(large.collect::<Vec<_>>(), Vec::<&str>::new());
}
