//! « Contribuer » documents the content model: its tables hold the keys that are read and no other,
//! its examples have no problem, and every kind is shown.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use lutrin::base::source::SourceSet;
use lutrin::diag::text;
use lutrin::parse::kind::Kind;
use lutrin::parse::section::SectionName;
use lutrin::parse::{guide, keys, registry, training};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::support::stock::messages;
use crate::support::{Stock, files, root};

const FOLDER: &str = "national/guides/metier-mediation/";

/// The guides of the handbook: name and text.
fn handbook() -> Vec<(String, String)> {
    let all = files(&root().join("content").join(FOLDER)).into_iter();
    let ours = all.filter(|(name, _)| name.starts_with("contribuer"));
    ours.map(|(name, path)| (name, fs::read_to_string(path).expect("a guide")))
        .collect()
}

fn page(name: &str) -> String {
    let wanted = format!("{name}.md");
    let found = handbook().into_iter().find(|(file, _)| *file == wanted);
    found.expect("a guide of the handbook").1
}

/// Each example with its path: a paragraph « Fichier `…md` », then a block of Markdown.
fn examples() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (_, guide) in handbook() {
        let mut named = None;
        let mut open: Option<String> = None;
        for event in Parser::new(&guide) {
            if let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(tongue))) = &event {
                open = (&**tongue == "markdown").then(String::new);
            } else if let (Event::Text(text), Some(block)) = (&event, &mut open) {
                block.push_str(text);
            } else if let Event::End(TagEnd::CodeBlock) = event {
                let block = open.take();
                found.extend(block.map(|text| (named.take().expect("the example's path"), text)));
            } else if let Event::Code(code) = &event
                && code.ends_with(".md")
            {
                named = Some(code.to_string());
            }
        }
    }
    found
}

/// The first column of the table under a heading that ends with `(mark)`, without its backticks.
fn table(text: &str, mark: &str) -> BTreeSet<String> {
    let heading = format!("({mark})");
    let lines = text
        .lines()
        .skip_while(|line| !(line.starts_with('#') && line.ends_with(&heading)));
    let table = lines.skip(1).skip_while(|line| !line.starts_with('|'));
    let rows = table.take_while(|line| line.starts_with('|')).skip(2);
    let first = rows.filter_map(|row| row.split('|').nth(1));
    first
        .flat_map(|cell| cell.split(','))
        .map(|key| key.trim().trim_matches('`').to_owned())
        .collect()
}

fn set<'a>(words: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    words.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_handbook_names_the_keys_of_each_kind_and_no_other() {
    let page = page("contribuer-toutes-les-cles");
    let all: BTreeMap<Kind, BTreeSet<String>> = Kind::ALL
        .into_iter()
        .map(|kind| (kind, set(keys(kind))))
        .collect();
    let common = all.values().cloned().reduce(|a, b| &a & &b).expect("kinds");
    assert_eq!(table(&page, "`toutes`"), common, "keys of every kind");
    for (kind, known) in all {
        let own = &known - &common;
        assert_eq!(
            table(&page, &format!("`{}`", kind.word())),
            own,
            "keys of {}",
            kind.word()
        );
    }
}

#[test]
fn the_handbook_names_the_words_that_are_allowed() {
    let page = page("contribuer-toutes-les-cles");
    assert_eq!(table(&page, "`canaux`"), set(guide::CHANNELS));
    assert_eq!(table(&page, "`niveau_lecture`"), set(guide::READING_LEVELS));
    assert_eq!(table(&page, "`role`"), set(registry::ROLES));
    assert_eq!(table(&page, "`profils`"), set(training::PROFILES));
    assert_eq!(
        table(&page, "`publics`"),
        set(lutrin::parse::publics::PUBLICS)
    );
}

#[test]
fn the_handbook_names_the_sections_of_a_guide() {
    let page = page("contribuer-un-guide");
    let rows = page
        .lines()
        .skip_while(|line| *line != "## Les sections d'un guide");
    let rows: BTreeSet<_> = rows
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .filter_map(|row| row.split('|').nth(1))
        .map(|title| SectionName::of_heading(title.trim()))
        .collect();
    let fixed = SectionName::FIXED
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(rows, fixed);
}

#[test]
fn the_handbook_shows_every_kind() {
    let shown: BTreeSet<_> = examples()
        .iter()
        .filter_map(|(path, _)| {
            let path = lutrin::base::path::ContentPath::new(path.as_str());
            lutrin::parse::place::placed(&path)
                .0
                .map(|placed| placed.kind)
        })
        .collect();
    let missing: Vec<_> = Kind::ALL
        .iter()
        .filter(|kind| !shown.contains(kind))
        .collect();
    assert!(missing.is_empty(), "no example of {missing:?}");
}

#[test]
fn no_example_of_the_handbook_has_a_problem() {
    let examples: BTreeMap<_, _> = examples().into_iter().collect();
    let sample = files(&root().join("content")).into_iter();
    let mut texts: BTreeMap<String, String> = sample
        .filter(|(path, _)| path.ends_with(".md"))
        .map(|(path, file)| (path, fs::read_to_string(file).expect("a document")))
        .collect();
    texts.extend(examples.clone());
    let pairs = texts
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    let stock = Stock::of(SourceSet::from_texts(pairs));
    let told: Vec<_> = stock
        .problems
        .iter()
        .filter_map(|problem| {
            let source = examples.get(problem.path.as_str())?;
            Some(text::problem(
                problem,
                source,
                &messages(),
                text::Style::default(),
            ))
        })
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
