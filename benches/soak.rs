//! A great many hostile queries, each timed: the slowest, and whether one is slower than a limit.
//!
//! ```text
//! cargo bench --bench soak -- PUBLIC [--count 1000000] [--seed 1] [--limit 50]
//! ```
//!
//! `PUBLIC` is the `build-dir` of a published library (`scripts/soak-queries` makes it); its own words
//! are spoilt. Each query is searched, suggested from, and looked up as a territory. One thread; times
//! are of the wall. A search over the limit (milliseconds) is asked three times more and its best time
//! counts, since a neighbour may have had the processor; one that stays over it fails the run, as does
//! a panic or an answer that is no answer.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::panic,
    reason = "a benchmark prints, reads the clock and the disk, and may stop"
)]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use hostile::Hostile;
use lutrin::publish::{Part, Release, ReleasesDir};
use lutrin::search::query::{MAX_CHARS, MAX_LIMIT, Purpose, Scope};
use lutrin::search::{EngineError, Request};
use lutrin::serve::{Place, Snapshot};

#[expect(dead_code, reason = "some of it is for the tests of the server")]
#[path = "../tests/it/support/hostile.rs"]
mod hostile;

/// Slowest queries that are shown.
const SHOWN: usize = 12;

/// What is timed.
const DONE: [&str; 3] = ["search", "suggest", "territories"];

fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let flag = |name: &str, default: u64| {
        let at = words.iter().position(|word| word == name);
        let value = at.and_then(|at| words.get(at + 1));
        value.map_or(default, |value| value.parse().expect("a number"))
    };
    let (count, seed) = (flag("--count", 1_000_000), flag("--seed", 1));
    let limit = Duration::from_millis(flag("--limit", 50));
    let public = words.first().expect("the build-dir of a library");
    let release = ReleasesDir::new(public)
        .current()
        .expect("a published library");
    let (forms, acronyms) = vocabulary(&release);
    println!("{} words, {} acronyms", forms.len(), acronyms.len());
    let snapshot = Snapshot::open(release).expect("a sound release");
    println!(
        "{} records, {count} queries, seed {seed}",
        snapshot.engine.count()
    );
    let slow = Soak::new(&snapshot, Hostile::new(seed, forms, acronyms), limit).run(count);
    if slow > 0 {
        println!("{slow} searches over {limit:?}");
        std::process::exit(1);
    }
}

/// The words of a library as they are written, and its acronyms.
fn vocabulary(release: &Release) -> (Vec<String>, Vec<String>) {
    let bytes = release.read(Part::Index, "records.json").expect("records");
    let shelf: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let texts = |list: &str, key: &str| -> Vec<String> {
        let items = shelf[list].as_array().expect("a list").iter();
        let texts = items.filter_map(|item| item[key].as_str());
        texts
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect()
    };
    (texts("forms", "text"), texts("senses", "acronym"))
}

struct Soak<'a> {
    snapshot: &'a Snapshot,
    hostile: Hostile,
    limit: Duration,
    scopes: [Option<Scope>; 3],
    /// Microseconds of each query, by what is done.
    times: [Vec<u32>; 3],
    slowest: Vec<(Duration, usize, &'static str, String)>,
    sorts: BTreeMap<&'static str, (u64, Duration)>,
}

impl<'a> Soak<'a> {
    fn new(snapshot: &'a Snapshot, hostile: Hostile, limit: Duration) -> Self {
        let scope = |words: &str| match snapshot.place(words) {
            Place::One(here) => Some(here.scope),
            Place::Several(_) | Place::Unknown => None,
        };
        Self {
            snapshot,
            hostile,
            limit,
            scopes: [None, scope("24360"), scope("com:59350")],
            times: [Vec::new(), Vec::new(), Vec::new()],
            slowest: Vec::new(),
            sorts: BTreeMap::new(),
        }
    }

    /// Throws them; gives how many searches and suggestions were slow.
    fn run(mut self, count: u64) -> usize {
        let mut slow = 0;
        for _ in 0..count {
            let (text, sort) = self.hostile.query();
            let request = self.request(text);
            for done in 0..DONE.len() {
                let took = self.timed(done, &request);
                slow += usize::from(took > self.limit);
                self.note(done, sort, took, &request.text);
            }
        }
        self.tell();
        slow
    }

    fn request(&mut self, text: String) -> Request {
        Request {
            text,
            scope: self.scopes[self.hostile.below(self.scopes.len())].clone(),
            purpose: Purpose::ALL[self.hostile.below(Purpose::ALL.len())],
            explain: self.hostile.below(4) == 0,
            limit: if self.hostile.below(4) == 0 {
                MAX_LIMIT
            } else {
                20
            },
            page: 1,
            ..Request::default()
        }
    }

    fn timed(&self, done: usize, request: &Request) -> Duration {
        let once = || {
            let start = Instant::now();
            self.ask(done, request);
            start.elapsed()
        };
        let first = once();
        if first <= self.limit {
            return first;
        }
        let again = [once(), once(), once()];
        again.into_iter().min().unwrap_or(first).min(first)
    }

    fn ask(&self, done: usize, request: &Request) {
        match done {
            0 => match self.snapshot.engine.search(request) {
                Ok(answer) => assert!((0.0..=1.0).contains(&answer.confiance)),
                Err(EngineError::Query(_)) => assert!(request.text.chars().count() > MAX_CHARS),
                Err(error) => panic!("{:?}: {error}", request.text),
            },
            1 => {
                let scope = request.scope.as_ref();
                assert!(self.snapshot.engine.suggest(&request.text, scope).len() <= 8);
            }
            _ => {
                let words: String = request.text.chars().take(MAX_CHARS).collect();
                assert!(self.snapshot.territories.find(&words, 20).len() <= 20);
            }
        }
    }

    fn note(&mut self, done: usize, sort: &'static str, took: Duration, text: &str) {
        self.times[done].push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
        if done == 0 {
            let sum = self.sorts.entry(sort).or_default();
            sum.0 += 1;
            sum.1 = sum.1.max(took);
        }
        let least = self
            .slowest
            .last()
            .map_or(Duration::ZERO, |slowest| slowest.0);
        if self.slowest.len() < SHOWN || took > least {
            self.slowest.push((took, done, sort, text.to_owned()));
            self.slowest.sort_by_key(|slow| std::cmp::Reverse(slow.0));
            self.slowest.truncate(SHOWN);
        }
    }

    fn tell(&mut self) {
        println!(
            "{:<12} {:>9} {:>9} {:>9} {:>9}  (ms)",
            "", "median", "p99", "p99.9", "slowest"
        );
        for (name, times) in DONE.iter().zip(&mut self.times) {
            times.sort_unstable();
            let at = |share: f64| {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    clippy::cast_precision_loss,
                    reason = "a place in a list"
                )]
                let place = ((times.len() - 1) as f64 * share) as usize;
                f64::from(times[place]) / 1000.0
            };
            println!(
                "{name:<12} {:>9.2} {:>9.2} {:>9.2} {:>9.2}",
                at(0.5),
                at(0.99),
                at(0.999),
                at(1.0)
            );
        }
        println!("\nslowest search of each sort:");
        for (sort, (count, most)) in &self.sorts {
            println!(
                "  {:>8.2} ms  {sort} ({count})",
                most.as_secs_f64() * 1000.0
            );
        }
        println!("\nslowest of all:");
        for (took, done, sort, text) in &self.slowest {
            let shown: String = text.escape_debug().take(150).collect();
            println!(
                "  {:>8.2} ms  {}, {sort}: {shown}",
                took.as_secs_f64() * 1000.0,
                DONE[*done]
            );
        }
    }
}
