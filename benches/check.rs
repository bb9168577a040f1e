//! What `lutrin check` costs beside reading and parsing alone, as a ratio, in the same run.
//!
//! ```text
//! cargo bench --bench check -- [DOSSIER]
//! ```
//!
//! `DOSSIER` holds `content/`; without it, the guides of this repository's own `content/` are copied
//! until there are some 4,000 documents. One thread works, and both sides run in turn, so that wall
//! time stands for CPU time and a noisy neighbour hurts both alike. Printed: the median of each side,
//! and the median of the ratios of the pairs. The floor is `load` (from the page cache) and `parse`.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a benchmark prints, reads the clock and the disk, and may stop"
)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use lutrin::library::Settings;
use lutrin::{check, config, library, load, parse};

/// Pairs that are timed, after one that is not.
const PAIRS: usize = 7;
/// Documents of the made-up library, about.
const DOCUMENTS: usize = 4_000;
const DAY: jiff::civil::Date = jiff::civil::date(2026, 11, 21);

fn main() {
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build_global()
        .expect("the first pool");
    let given = std::env::args()
        .skip(1)
        .find(|word| !word.starts_with("--"));
    let made = given.is_none().then(copies);
    let content = match (&given, &made) {
        (Some(folder), _) => Path::new(folder).join("content"),
        (None, Some(folder)) => folder.path().to_path_buf(),
        (None, None) => return,
    };
    let mut pairs: Vec<(Duration, Duration)> = (0..=PAIRS)
        .map(|_| (floor(&content), whole(&content)))
        .collect();
    pairs.remove(0);
    let floor = median(pairs.iter().map(|(floor, _)| floor.as_secs_f64()));
    let whole = median(pairs.iter().map(|(_, whole)| whole.as_secs_f64()));
    let ratio = median(
        pairs
            .iter()
            .map(|(floor, whole)| whole.as_secs_f64() / floor.as_secs_f64()),
    );
    println!("lire et analyser : {floor:.3} s");
    println!("vérifier         : {whole:.3} s");
    println!("rapport          : {ratio:.2} × (médiane de {PAIRS} paires, un fil)");
}

/// Reading and parsing.
fn floor(content: &Path) -> Duration {
    let start = Instant::now();
    let loaded = load::sources(content, config::Limits::default()).expect("a content folder");
    let parsed = parse::all(&loaded.sources);
    let spent = start.elapsed();
    assert!(!parsed.0.is_empty(), "nothing in {}", content.display());
    spent
}

/// All that `check` does before it prints.
fn whole(content: &Path) -> Duration {
    let start = Instant::now();
    let loaded = load::sources(content, config::Limits::default()).expect("a content folder");
    let (parsed, mut problems) = parse::all(&loaded.sources);
    let assembled = library::assemble(parsed, &loaded.sources.media, Settings::default(), DAY);
    let library = problems.absorb(assembled);
    problems.extend(check::all(&library));
    let sorted = problems.sorted();
    let spent = start.elapsed();
    drop(sorted);
    spent
}

/// This repository's content, its guides copied under other names.
fn copies() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content");
    let loaded = load::sources(&own, config::Limits::default()).expect("content/");
    let guides = loaded.sources.files.iter().filter(|file| {
        let folders = file.path.folders();
        folders.contains(&"guides")
    });
    let times = DOCUMENTS / guides.clone().count().max(1);
    for file in &loaded.sources.files {
        write(&folder.path().join(file.path.as_str()), &file.text);
    }
    for file in guides {
        let path = file.path.as_str();
        let stem = path.strip_suffix(".md").unwrap_or(path);
        for copy in 1..times {
            write(&folder.path().join(format!("{stem}-{copy}.md")), &file.text);
        }
    }
    folder
}

fn write(path: &Path, text: &str) {
    let parent = path.parent().expect("a folder");
    std::fs::create_dir_all(parent).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
