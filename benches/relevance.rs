//! How often a search lands on the right guide, by kind of question, and what each technique brings.
//!
//! ```text
//! cargo bench --bench relevance -- PUBLIC QUESTIONS.tsv… [--without STUBS.txt] [--misses]
//! ```
//!
//! `PUBLIC` is the `build-dir` of a published library (`scripts/relevance` makes it). A file of
//! questions has the columns `query_id query kind territory relevant`; `relevant` holds the numbers of
//! sheets with a grade, `F265:2 F1234:1` (2 the right one, 1 useful); empty for a question that
//! nothing answers. A result's sheet is the number that its id begins with (`f265-carte-vitale`);
//! other results count as wrong ones. `s@1`, `s@3`: a right sheet is first, in the first three.
//! `nDCG@10` with gains 2^grade − 1. « flagged »: answered with « rien ne correspond vraiment ».
//! `--misses` shows the questions whose right sheet is not in the first three; `--set=coverage:1.2`
//! tries another weight.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::panic,
    reason = "a benchmark prints, reads the disk, may stop, and counts little"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use lutrin::publish::{Part, ReleasesDir};
use lutrin::search::weights::Weights;
use lutrin::search::{Answer, Engine, Request};

/// Results asked for: stubs are removed before the first ten are judged.
const LIMIT: usize = 20;

/// A judged question.
struct Question {
    text: String,
    kind: String,
    grades: BTreeMap<String, u32>,
}

/// What one answer is worth.
#[derive(Clone, Copy, Default)]
struct Score {
    first: f64,
    third: f64,
    ndcg: f64,
    nothing: f64,
    flagged: f64,
}

fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let stubs_at = words.iter().position(|word| word == "--without");
    let stubs = stubs_at
        .and_then(|at| words.get(at + 1))
        .map(|path| sheets(path))
        .unwrap_or_default();
    let paths: Vec<&String> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| !word.starts_with("--") && Some(*at) != stubs_at.map(|at| at + 1))
        .map(|(_, word)| word)
        .collect();
    let [public, files @ ..] = paths.as_slice() else {
        println!("cargo bench --bench relevance -- PUBLIC QUESTIONS.tsv… [--without STUBS.txt]");
        return;
    };
    if files.is_empty() {
        println!("no questions: give one file or more");
        return;
    }
    let questions: Vec<Question> = files.iter().flat_map(|path| read(path)).collect();
    let mut weights = Weights::default();
    for pair in words.iter().filter_map(|word| word.strip_prefix("--set=")) {
        let (name, value) = pair.split_once(':').expect("--set=name:value");
        set(&mut weights, name, value.parse().expect("a number"));
    }
    let engine = open(public, weights);
    let scores = judge(
        &engine,
        &questions,
        &stubs,
        words.iter().any(|word| word == "--misses"),
    );
    table(&questions, &scores);
    let begun = std::time::Instant::now();
    judge(&engine, &questions, &stubs, false);
    let each = begun.elapsed().as_secs_f64() / questions.len() as f64;
    println!("{:.0} µs a question, one thread", each * 1e6);
    if words.iter().any(|word| word.starts_with("--set=")) {
        return;
    }
    println!("\nwithout             s@1    s@3   nDCG  flagged");
    for (name, weights) in Weights::ablations() {
        let engine = open(public, weights);
        let scores = judge(&engine, &questions, &stubs, false);
        let answered = questions
            .iter()
            .zip(&scores)
            .filter(|(question, _)| !question.grades.is_empty());
        let mean = mean(answered.map(|(_, score)| *score));
        println!("{name:16} {}", line(mean));
    }
}

/// Changes one weight, to try values without a build.
fn set(weights: &mut Weights, name: &str, value: f32) {
    let field = match name {
        "completed" => &mut weights.completed,
        "completed_unknown" => &mut weights.completed_unknown,
        "corrected" => &mut weights.corrected,
        "corrected_rare" => &mut weights.corrected_rare,
        "related" => &mut weights.related,
        "joined" => &mut weights.joined,
        "meant" => &mut weights.meant,
        "coverage" => &mut weights.coverage,
        "title_covered" => &mut weights.title_covered,
        "title_holds" => &mut weights.title_holds,
        "adjacent" => &mut weights.adjacent,
        "linked" => &mut weights.linked,
        "term" => &mut weights.term,
        "begun" => &mut weights.begun,
        "question" => &mut weights.question,
        "noise" => &mut weights.noise,
        "sure_in_text" => &mut weights.sure_in_text,
        "sure_guess" => &mut weights.sure_guess,
        "confident" => &mut weights.confident,
        other => panic!("no weight « {other} »"),
    };
    *field = value;
}

fn sheets(path: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(path).expect("the list of stubs");
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn read(path: &str) -> Vec<Question> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .quoting(false)
        .flexible(true)
        .from_path(path)
        .expect("the questions");
    let rows = reader.records().filter_map(Result::ok);
    rows.map(|row| {
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let grades = cell(4);
        let grades = grades.split_whitespace().filter_map(|pair| {
            let (sheet, grade) = pair.rsplit_once(':')?;
            Some((sheet.to_lowercase(), grade.parse().ok()?))
        });
        Question {
            text: cell(1),
            kind: cell(2),
            grades: grades.collect(),
        }
    })
    .collect()
}

fn open(public: &str, weights: Weights) -> Engine {
    let release = ReleasesDir::new(public)
        .current()
        .expect("a published library");
    let names: Vec<String> = release.manifest.index.keys().cloned().collect();
    let files: Vec<(String, Vec<u8>)> = names
        .into_iter()
        .map(|name| {
            let bytes = release
                .read(Part::Index, &name)
                .expect("a file of the index");
            (name, bytes)
        })
        .collect();
    let files = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    Engine::open(files)
        .expect("the index")
        .with_weights(weights)
}

fn judge(
    engine: &Engine,
    questions: &[Question],
    stubs: &BTreeSet<String>,
    misses: bool,
) -> Vec<Score> {
    let judged = questions.iter().map(|question| {
        let request = Request {
            text: question.text.clone(),
            limit: LIMIT,
            page: 1,
            ..Request::default()
        };
        let answer = engine.search(&request).expect("an answer");
        let score = score(question, &answer, stubs);
        if misses && (score.third < 1.0) != question.grades.is_empty() {
            tell(question, &answer);
        } else if misses && !question.grades.is_empty() && score.flagged > 0.0 {
            println!("flagged {:.2} {}", answer.confiance, question.text);
        } else if misses && question.grades.is_empty() && score.flagged < 1.0 {
            println!("not flagged {:.2} {}", answer.confiance, question.text);
        }
        score
    });
    judged.collect()
}

fn tell(question: &Question, answer: &Answer) {
    let first: Vec<&str> = answer
        .resultats
        .iter()
        .take(3)
        .map(|hit| hit.id.as_str())
        .collect();
    let right: Vec<&String> = question
        .grades
        .iter()
        .filter(|(_, grade)| **grade == 2)
        .map(|(sheet, _)| sheet)
        .collect();
    let read: Vec<&str> = answer
        .requete
        .expansions
        .iter()
        .map(|pair| pair.compris.as_str())
        .take(4)
        .collect();
    let mended: Vec<&str> = answer
        .requete
        .corrections
        .iter()
        .map(|pair| pair.compris.as_str())
        .collect();
    println!(
        "missed {:8.8} {:.2} « {} » {right:?} got {first:?} {mended:?} {read:?}",
        question.kind, answer.confiance, question.text
    );
}

fn score(question: &Question, answer: &Answer, stubs: &BTreeSet<String>) -> Score {
    let mut ranking: Vec<Option<String>> = Vec::new();
    for hit in &answer.resultats {
        let sheet = hit.id.split('-').next().unwrap_or_default().to_owned();
        let number = sheet.strip_prefix('f').unwrap_or_default();
        let is_sheet = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        if is_sheet && !stubs.contains(&sheet) && !ranking.contains(&Some(sheet.clone())) {
            ranking.push(Some(sheet));
        } else if !is_sheet {
            ranking.push(None);
        }
    }
    let grade = |sheet: &Option<String>| {
        sheet
            .as_ref()
            .and_then(|sheet| question.grades.get(sheet))
            .copied()
            .unwrap_or(0)
    };
    let right = ranking.iter().position(|sheet| grade(sheet) == 2);
    let gain = |grade: u32| f64::from(2_u32.pow(grade) - 1);
    let discounted = |grades: &[u32]| -> f64 {
        let gains = grades.iter().take(10).enumerate();
        gains
            .map(|(at, grade)| gain(*grade) / ((at + 2) as f64).log2())
            .sum()
    };
    let got: Vec<u32> = ranking.iter().map(grade).collect();
    let mut ideal: Vec<u32> = question.grades.values().copied().collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let best = discounted(&ideal);
    let yes = |is: bool| f64::from(u8::from(is));
    Score {
        first: yes(right == Some(0)),
        third: yes(right.is_some_and(|at| at < 3)),
        ndcg: if best > 0.0 {
            discounted(&got) / best
        } else {
            0.0
        },
        nothing: yes(answer.resultats.is_empty()),
        flagged: yes(answer.incertain),
    }
}

fn table(questions: &[Question], scores: &[Score]) {
    println!("kind                    n    s@1    s@3   nDCG  flagged  nothing");
    let mut kinds: BTreeMap<&str, Vec<Score>> = BTreeMap::new();
    for (question, score) in questions.iter().zip(scores) {
        if question.grades.is_empty() {
            kinds.entry("nothing answers").or_default().push(*score);
        } else {
            kinds.entry("ALL").or_default().push(*score);
            kinds.entry(&question.kind).or_default().push(*score);
        }
    }
    for (kind, scores) in kinds {
        let count = scores.len();
        let mean = mean(scores.into_iter());
        println!(
            "{kind:21} {count:3} {}  {:5.1}",
            line(mean),
            100.0 * mean.nothing
        );
    }
}

fn line(mean: Score) -> String {
    let [first, third, ndcg, flagged] =
        [mean.first, mean.third, mean.ndcg, mean.flagged].map(|share| 100.0 * share);
    format!("{first:6.1} {third:6.1} {ndcg:6.1} {flagged:6.1}")
}

fn mean(scores: impl Iterator<Item = Score>) -> Score {
    let scores: Vec<Score> = scores.collect();
    let count = scores.len().max(1) as f64;
    let of = |part: fn(&Score) -> f64| scores.iter().map(part).sum::<f64>() / count;
    Score {
        first: of(|score| score.first),
        third: of(|score| score.third),
        ndcg: of(|score| score.ndcg),
        nothing: of(|score| score.nothing),
        flagged: of(|score| score.flagged),
    }
}
