//! `lutrin check --format`: what machines read of the real program.

use std::path::Path;

use lutrin::base::source::SourceFile;
use lutrin::diag::{Report, github, json, sarif};
use serde_json::Value;
use serde_sarif::sarif::Sarif;

use crate::support::stock::messages;
use crate::support::workshop::program;
use crate::support::{Run, Stock, Workshop, root};

/// A guide of a Windows editor, with signs that each format writes its own way.
const ODD: &str = "\u{feff}---\r\ntitre: Été\r\nclé, 100 % \"🙂\": x\r\n---\r\n## En bref\r\nOù ? 👩‍🦳 <b>ici</b>\r\n";
/// A name with a space, a comma and an accent.
const ODD_PATH: &str = "national/guides/a b, c/été.md";

/// A repository whose library lies in a folder with a space, its content in « fiches ».
fn repository() -> Workshop {
    let workshop = Workshop::empty();
    workshop.put(".git/HEAD", b"ref: refs/heads/main\n");
    workshop.put("ma biblio/book.toml", b"[book]\nsrc = \"fiches\"\n");
    workshop.put(&format!("ma biblio/fiches/{ODD_PATH}"), ODD.as_bytes());
    workshop
}

fn check(from: &Path, args: &[&str]) -> Run {
    Run::of(program().current_dir(from).arg("check").args(args))
}

fn read(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run}"))
}

/// The problems of a code.
fn of_code<'a>(report: &'a Value, code: &str) -> Vec<&'a Value> {
    let all = report["problems"].as_array().expect("problems");
    all.iter()
        .filter(|problem| problem["code"] == code)
        .collect()
}

#[test]
fn json_has_places_words_and_totals() {
    let workshop = repository();
    let run = check(workshop.dir(), &["--format", "json", "ma biblio"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run}");
    let report = read(&run);
    assert_eq!(
        (&report["format"], &report["language"]),
        (&1.into(), &"fr".into())
    );
    let html = of_code(&report, "L0201")[0];
    assert_eq!(html["severity"], "error");
    assert_eq!(html["file"], format!("ma biblio/fiches/{ODD_PATH}"));
    assert_eq!(html["path"], ODD_PATH);
    assert_eq!(
        (&html["start"]["line"], &html["start"]["column"]),
        (&6.into(), &10.into())
    );
    assert_eq!(
        (&html["end"]["line"], &html["end"]["column"]),
        (&6.into(), &13.into())
    );
    let (start, end) = (
        html["bytes"]["start"].as_u64(),
        html["bytes"]["end"].as_u64(),
    );
    let (start, end) = (start.expect("a start"), end.expect("an end"));
    let bytes = usize::try_from(start).expect("small")..usize::try_from(end).expect("small");
    assert_eq!(&ODD[bytes], "<b>");
    let key = of_code(&report, "L0104")[0];
    assert!(
        key["message"]
            .as_str()
            .expect("words")
            .contains("100 % \"🙂\""),
        "{run}"
    );
    assert!(key["help"].is_string() && key["label"].is_string(), "{run}");
    assert_eq!(
        (&key["start"]["line"], &key["start"]["column"]),
        (&3.into(), &1.into())
    );
    let whole = of_code(&report, "L0008")[0];
    assert!(
        whole["start"].is_null() && whole["bytes"].is_null(),
        "{run}"
    );
    let counted = |severity: &str| {
        let all = report["problems"].as_array().expect("problems");
        all.iter()
            .filter(|problem| problem["severity"] == severity)
            .count()
    };
    for (total, severity) in [
        ("errors", "error"),
        ("warnings", "warning"),
        ("notices", "notice"),
    ] {
        assert_eq!(report["totals"][total], counted(severity), "{total}");
    }
}

#[test]
fn paths_start_at_the_repository_wherever_the_command_is_run() {
    let workshop = repository();
    let inside = workshop.path("ma biblio");
    let full = inside.to_str().expect("UTF-8").to_owned();
    let cases = [
        (workshop.dir().to_path_buf(), vec!["ma biblio"]),
        (inside.clone(), vec![]),
        (inside.join("fiches"), vec![".."]),
        (std::env::temp_dir(), vec![full.as_str()]),
    ];
    for (from, folder) in cases {
        let run = check(&from, &[&["--format", "json"], folder.as_slice()].concat());
        let report = read(&run);
        let file = &of_code(&report, "L0201")[0]["file"];
        assert_eq!(file, &format!("ma biblio/fiches/{ODD_PATH}"), "{from:?}");
    }
    // Without a repository they start where the command is run.
    std::fs::remove_dir_all(workshop.path(".git")).expect(".git goes");
    let here = check(workshop.dir(), &["--format", "json", "ma biblio"]);
    assert_eq!(
        of_code(&read(&here), "L0201")[0]["file"],
        format!("ma biblio/fiches/{ODD_PATH}")
    );
}

#[test]
fn github_annotates_the_file_of_the_repository() {
    let workshop = repository();
    let run = check(workshop.dir(), &["--format", "github", "ma biblio"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run}");
    let file = "file=ma biblio/fiches/national/guides/a b%2C c/été.md";
    for line in run.out.lines() {
        let (head, message) = line[2..].split_once("::").expect("two parts");
        let (level, properties) = head.split_once(' ').expect("a level");
        assert!(["error", "warning", "notice"].contains(&level), "{line}");
        assert!(properties.starts_with(file), "{line}");
        assert!(
            !message.is_empty() && properties.contains(",title="),
            "{line}"
        );
    }
    let line = |code: &str| {
        let found = run
            .out
            .lines()
            .find(|line| line.contains(&format!("({code})::")));
        found.unwrap_or_else(|| panic!("no {code}: {run}"))
    };
    let html = format!(
        "::error {file},line=6,endLine=6,col=10,endColumn=13,title=Balise HTML dans le texte (L0201)::"
    );
    assert!(line("L0201").starts_with(&html), "{run}");
    assert!(line("L0201").contains("%0A%0A"), "the help follows: {run}");
    assert!(line("L0104").contains("100 %25 \"🙂\""), "{run}");
    assert!(
        !line("L0008").contains("line="),
        "a whole file has no line: {run}"
    );
}

#[test]
fn sarif_is_read_by_the_standard_s_own_types() {
    let workshop = repository();
    let run = check(workshop.dir(), &["--format", "sarif", "ma biblio"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run}");
    let log: Sarif =
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run}"));
    let again = serde_json::to_value(&log).expect("JSON again");
    let value = read(&run);
    assert_eq!(again, value, "nothing is unknown to the standard");
    let made = &value["runs"][0];
    let rules = made["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in made["results"].as_array().expect("results") {
        let index =
            usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(
            place["uri"],
            "ma%20biblio/fiches/national/guides/a%20b%2C%20c/%C3%A9t%C3%A9.md"
        );
    }
}

/// Every case of `tests/cases/check`: each problem in each format, its marks on the same signs.
#[test]
fn every_case_is_told_whole_in_every_format() {
    let cases = root().join("tests/cases/check");
    for entry in std::fs::read_dir(cases).expect("cases") {
        let case = entry.expect("a case").path();
        let stock = Stock::of_folder(&case.join("content"));
        let messages = messages();
        let report = Report {
            problems: &stock.problems,
            sources: &stock.sources,
            messages: &messages,
            folder: "content",
        };
        let count = stock.problems.iter().count();
        let told = json::report(&report).expect("JSON");
        let told: Value = serde_json::from_str(&told).expect("JSON");
        for problem in told["problems"].as_array().expect("problems") {
            assert_marked(problem, &stock);
        }
        let text = sarif::report(&report).expect("SARIF");
        let log: Sarif = serde_json::from_str(&text).expect("SARIF");
        let counts = [
            told["problems"].as_array().map_or(0, Vec::len),
            github::report(&report).lines().count(),
            log.runs[0].results.as_ref().map_or(0, Vec::len),
        ];
        assert_eq!(counts, [count; 3], "{}", case.display());
    }
}

/// Lines and columns lead to the signs that the bytes give.
fn assert_marked(problem: &Value, stock: &Stock) {
    if problem["bytes"].is_null() {
        return;
    }
    let number = |value: &Value| usize::try_from(value.as_u64().expect("a number")).expect("small");
    let place = |end: &str| {
        (
            number(&problem[end]["line"]),
            number(&problem[end]["column"]),
        )
    };
    let is_its = |file: &&SourceFile| problem["path"] == file.path.as_str();
    let text = &*stock
        .sources
        .files
        .iter()
        .find(is_its)
        .expect("its file")
        .text;
    let by_bytes = &text[number(&problem["bytes"]["start"])..number(&problem["bytes"]["end"])];
    let (start, end) = (place("start"), place("end"));
    let visible = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut by_lines = Vec::new();
    for (number, line) in (1..).zip(visible.lines()) {
        let from = if number == start.0 { start.1 - 1 } else { 0 };
        let to = if number == end.0 {
            end.1 - 1
        } else {
            usize::MAX
        };
        if (start.0..=end.0).contains(&number) {
            let signs = line.chars().take(to).skip(from);
            by_lines.push(signs.collect::<String>());
        }
    }
    let by_bytes = by_bytes
        .trim_start_matches('\u{feff}')
        .trim_end_matches(['\r', '\n']);
    let by_bytes: Vec<&str> = by_bytes
        .split('\n')
        .map(|line| line.trim_end_matches('\r'))
        .collect();
    assert_eq!(by_lines, by_bytes, "{problem}");
}

#[test]
fn strict_and_soundness_are_the_same_in_every_format() {
    let faulty = Workshop::small().with("national/guides/faute.md", "---\ntitre: Faute\n");
    let sound = Workshop::small();
    for format in ["text", "texte", "json", "github", "sarif"] {
        let args = ["check", "--strict", "--format", format];
        let run = faulty.lutrin(&args);
        assert_eq!((run.code, run.err.as_str()), (1, ""), "{format}: {run}");
        assert!(run.out.contains("L0101"), "{format}: {run}");
        assert_eq!(
            faulty.lutrin(&["check", "--format", format]).code,
            0,
            "{format}"
        );
        assert_eq!(sound.lutrin(&args).code, 0, "{format}");
    }
    assert_eq!(sound.lutrin(&["check", "--format", "github"]).out, "");
    let empty = read(&sound.lutrin(&["check", "--format", "json"]));
    assert_eq!(empty["problems"], Value::Array(Vec::new()));
    let unknown = sound.lutrin(&["check", "--format", "xml"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""), "{unknown}");
    assert!(
        unknown.err.contains("xml") && unknown.err.contains("--format"),
        "{unknown}"
    );
}

#[test]
fn a_failure_leaves_the_standard_output_empty() {
    for format in ["json", "github", "sarif"] {
        let run = check(Path::new("/"), &["--format", format, "/nulle-part"]);
        assert_eq!((run.code, run.out.as_str()), (74, ""), "{format}: {run}");
    }
}
