//! Every explained code: its example shows the fault, at the line that is said, and mends it.

use std::fs;

use lutrin::base::digest::Digest;
use lutrin::base::path::ContentPath;
use lutrin::base::source::{MediaFile, SourceSet};
use lutrin::base::span::LineIndex;
use lutrin::diag::explain::{Example, File, Files};
use lutrin::diag::{Code, Severity, explanation, text};

use crate::support::stock::messages;
use crate::support::workshop::program;
use crate::support::{Run, Stock, Workshop, files, root};

/// Codes that no text can show: the fault is in how the file is kept.
const IN_WORDS: [&str; 6] = ["L0001", "L0002", "L0003", "L0004", "L0009", "L0011"];

fn run(args: &[&str]) -> Run {
    Run::of(program().args(args))
}

/// What every example lies in: a few sound documents.
fn library() -> Vec<(String, String)> {
    let folder = root().join("docs/codes/library");
    let read = |path| fs::read_to_string(path).expect("a document");
    let all = files(&folder).into_iter();
    all.map(|(name, path)| (name, read(path))).collect()
}

/// The library of the examples with one example's files, which take the place of those of their path.
fn stock(example: &Files, own: &[&File]) -> Stock {
    let mut texts = library();
    for file in example.others.iter().chain(own.iter().copied()) {
        texts.retain(|(path, _)| *path != file.path);
        texts.push((file.path.clone(), file.text.clone()));
    }
    let texts = texts
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    let mut sources = SourceSet::from_texts(texts);
    sources.media = example.media.iter().map(|path| picture(path)).collect();
    Stock::of(sources)
}

fn picture(path: &str) -> MediaFile {
    MediaFile {
        path: ContentPath::new(path),
        digest: Digest::of(b""),
        size: 0,
    }
}

fn report(stock: &Stock) -> String {
    let texts = stock
        .sources
        .files
        .iter()
        .map(|file| (&file.path, &file.text));
    let texts: std::collections::BTreeMap<_, _> = texts.collect();
    let lines = stock.problems.iter().map(|problem| {
        let source = texts.get(&problem.path).map_or("", |text| text);
        text::problem(problem, source, &messages(), text::Style::default())
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_library_of_the_examples_is_sound() {
    let texts = library();
    let stock = Stock::of_texts(texts.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    assert!(stock.problems.is_empty(), "{}", report(&stock));
}

#[test]
fn every_example_has_its_fault_at_its_line_and_no_other_error() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let told = explanation(*code, "fr").expect("an explanation");
        let Example::Files(example) = told.example else {
            assert!(IN_WORDS.contains(&code.as_str()), "{code} can be shown");
            continue;
        };
        let before = stock(&example, &[&example.before]);
        let own = |path: &ContentPath| path.as_str() == example.before.path;
        let found = before.problems.iter();
        let found = found.filter(|problem| problem.code == *code && own(&problem.path));
        let index = LineIndex::new(&example.before.text);
        let line =
            |problem: &lutrin::diag::Problem| problem.span.map(|span| index.position(span.start).0);
        let mut lines: Vec<Option<usize>> = found.map(line).collect();
        lines.dedup();
        if lines != [example.line] {
            wrong.push(format!(
                "{code}: told at {lines:?}, not at {:?}\n{}",
                example.line,
                report(&before)
            ));
        }
        let mut others = before
            .problems
            .iter()
            .filter(|problem| problem.code != *code);
        if others.any(|problem| problem.severity() == Severity::Error) {
            wrong.push(format!("{code}: another error before\n{}", report(&before)));
        }
        let mended: Vec<&File> = std::iter::once(&example.after)
            .chain(&example.added)
            .collect();
        let after = stock(&example, &mended);
        if !after.problems.is_empty() {
            wrong.push(format!("{code}: not mended\n{}", report(&after)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_code_is_explained_with_its_changed_lines_marked() {
    for (command, code) in [("explain", "L0103"), ("expliquer", "l0103")] {
        let run = run(&[command, code]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run}");
        for words in [
            "L0103 (avertissement)",
            "content/departements/24-dordogne/guides/logement/apl.md",
            "  -  3 | reponsable: coordination 24",
            "  +  3 | responsable: coordination 24",
        ] {
            assert!(run.out.contains(words), "{words}: {run}");
        }
    }
    let words = run(&["explain", "L0001"]);
    assert!(words.out.contains("Bloc-notes"), "{words}");
    let renamed = run(&["explain", "L0010"]);
    let path = "content/departements/24-dordogne/guides/logement/apl.md";
    assert!(renamed.out.contains(path), "{renamed}");
}

#[test]
fn without_a_code_all_are_listed_by_severity() {
    let run = run(&["explain"]);
    assert_eq!(run.code, 0, "{run}");
    for code in Code::ALL {
        assert!(run.out.contains(&format!("  {code}  ")), "{code}: {run}");
    }
    let place = |words: &str| run.out.find(words).expect(words);
    assert!(
        place("L0313") < place("L0005"),
        "warnings before notices: {run}"
    );
    assert!(
        place("L0302") < place("L0003"),
        "errors before warnings: {run}"
    );
}

#[test]
fn an_unknown_code_is_code_2_with_the_nearest_one() {
    let near = run(&["explain", "L0013"]);
    assert_eq!((near.code, near.out.as_str()), (2, ""), "{near}");
    assert!(
        near.err.contains("« L0010 »") || near.err.contains("« L0003 »"),
        "{near}"
    );
    let far = run(&["explain", "bonjour"]);
    assert_eq!(far.code, 2, "{far}");
    assert!(far.err.contains("liste de tous les codes"), "{far}");
}

#[test]
fn check_ends_with_where_to_read_more_of_its_gravest_code() {
    let sound = Workshop::small().lutrin(&["check"]);
    assert!(!sound.out.contains("lutrin explain"), "{sound}");
    let text = "---\ntitle: x\n---\n<b>y</b>\n";
    let faulty = Workshop::small().with("national/guides/rsa.md", text);
    let faulty = faulty.lutrin(&["check"]);
    let hints = faulty.out.matches("lutrin explain").count();
    assert_eq!(hints, 1, "{faulty}");
    assert!(faulty.out.contains("lutrin explain L0201"), "{faulty}");
}
