//! How hard each section of each guide is to read, with the words that were measured.
//!
//! ```text
//! cargo bench --bench reading -- [DOSSIER]
//! ```
//!
//! `DOSSIER` is a content folder, or holds `content/`; without it, this repository's. Printed: tab-
//! separated values with a first line of names. `target` is the score below which the declared level
//! holds, and `far` the one from which `lutrin check` tells it; both are empty without a level. The
//! last column is JSON: the text, a string for each block. A guide without a section has one row.
//! `scripts/reading-scores` reads this and compares it with an independent tool.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a benchmark prints, reads the disk, and may stop"
)]

use std::path::{Path, PathBuf};

use lutrin::check::reading_score::{FAR, LEVELS};
use lutrin::parse::document::GuideDetails;
use lutrin::parse::prose::{self, Measured, Prose};
use lutrin::{config, load, parse};

const COLUMNS: [&str; 11] = [
    "guide",
    "section",
    "sources",
    "level",
    "target",
    "far",
    "words",
    "long_words",
    "sentences",
    "lix",
    "blocks",
];

fn main() {
    let content = content();
    let loaded = load::sources(&content, config::Limits::default()).expect("a content folder");
    let (parsed, _) = parse::all(&loaded.sources);
    println!("{}", COLUMNS.join("\t"));
    for parsed in parsed.iter().filter(|parsed| !parsed.faulty) {
        let document = &parsed.document;
        let Some(guide) = document.details.guide() else {
            continue;
        };
        let file = loaded.sources.file(document.file).expect("its source");
        let start = [
            document.path.as_str().to_owned(),
            document.front.sources.len().to_string(),
        ];
        let sections = prose::by_section(file, document.body.span);
        for section in &sections {
            row(
                &start,
                guide,
                &title(section),
                &section.prose,
                &section.blocks,
            );
        }
        if sections.is_empty() {
            row(&start, guide, "", &Prose::default(), &[]);
        }
    }
}

fn row(start: &[String; 2], guide: &GuideDetails, title: &str, prose: &Prose, blocks: &[String]) {
    let [path, sources] = start;
    let level = guide.reading_level.as_ref().map(|level| level.value);
    let target = LEVELS
        .iter()
        .find(|(name, _)| Some(*name) == level)
        .map(|(_, target)| *target);
    let number = |value: Option<usize>| value.map_or_else(String::new, |value| value.to_string());
    let cells = [
        path.clone(),
        title.replace(['\t', '\n'], " "),
        sources.clone(),
        level.unwrap_or_default().to_owned(),
        number(target),
        number(target.map(|target| target + FAR)),
        prose.words.to_string(),
        prose.long_words.to_string(),
        prose.sentences.to_string(),
        prose.lix().to_string(),
        serde_json::to_string(blocks).expect("JSON"),
    ];
    println!("{}", cells.join("\t"));
}

/// The usual heading of the section, else its own.
fn title(section: &Measured) -> String {
    let usual = section.name.title();
    usual.map_or_else(|| section.title.clone(), str::to_owned)
}

/// The folder that was asked for.
fn content() -> PathBuf {
    let given = std::env::args()
        .skip(1)
        .find(|word| !word.starts_with("--"));
    let folder = given.map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf(),
        PathBuf::from,
    );
    let inside = folder.join("content");
    if inside.is_dir() { inside } else { folder }
}
