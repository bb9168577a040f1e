//! « Territory »: on a library of several levels with twins in other départements, a person reads the
//! narrowest version that is right for her, and nothing of elsewhere.
//!
//! The library is `tests/territory/content/`, the pairs of a query and a place `tests/territory/pairs.tsv`:
//! a line more is a pair more. They say what is right, whatever the program answers.

mod reach;

use std::collections::BTreeSet;
use std::fmt::Write;

use lutrin::publish::ReleasesDir;
use lutrin::search::Request;
use lutrin::serve::{Place, Snapshot};
use lutrin::territory::{Code, Cog};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::support::{Server, Workshop, files, root};
use reach::Reach;

/// Share of the pairs whose first answer is the expected version, in hundredths.
const RIGHT: usize = 95;

/// What the page says of a national guide to which nothing local was added.
const NATIONAL: &str = "Version nationale";

/// A line of `pairs.tsv`.
struct Pair {
    /// What is typed.
    query: String,
    /// Where the person lives, as she may type it: `com:24311`, a postal code, a name.
    place: String,
    /// The id of the first answer; `?` where the place must be chosen among several.
    expected: String,
    /// The id of the notice that it carries, or empty.
    notice: String,
    /// Words that must not stand in the answer.
    must_not: Vec<String>,
    /// What the pair is there for.
    why: String,
}

impl Pair {
    fn read(line: &str) -> Self {
        let cells: Vec<&str> = line.split('\t').collect();
        let [query, place, expected, notice, must_not, why] = cells[..] else {
            panic!("six columns: {line}");
        };
        let must_not = must_not.split(" | ").filter(|words| !words.is_empty());
        Self {
            query: query.to_owned(),
            place: place.to_owned(),
            expected: expected.to_owned(),
            notice: notice.to_owned(),
            must_not: must_not.map(str::to_owned).collect(),
            why: why.to_owned(),
        }
    }

    /// True where the national guide is right: nothing is local, or what is local is not what is asked.
    fn is_national(&self) -> bool {
        !self.expected.contains(['/', ':', '?'])
    }

    /// True where a local guide has the words and not the subject.
    fn has_near_miss(&self) -> bool {
        self.why.contains("near-miss")
    }

    fn address(&self, page: &str) -> String {
        let coded = |text: &str| -> String {
            url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
        };
        format!(
            "{page}?q={}&territoire={}",
            coded(&self.query),
            coded(&self.place)
        )
    }
}

fn pairs() -> Vec<Pair> {
    let path = root().join("tests/territory/pairs.tsv");
    let text = std::fs::read_to_string(path).expect("the pairs");
    text.lines().skip(1).map(Pair::read).collect()
}

fn library() -> Workshop {
    let workshop = Workshop::empty();
    for (name, path) in files(&root().join("tests/territory/content")) {
        let bytes = std::fs::read(path).expect("a file of the library");
        workshop.put(&format!("content/{name}"), &bytes);
    }
    workshop
}

/// What is wrong with the answers to one pair.
#[derive(Default)]
struct Verdict {
    /// The first answer, where it is not the expected one.
    miss: Option<String>,
    /// What never may be.
    faults: Vec<String>,
}

#[test]
fn the_narrowest_right_version_comes_first_and_nothing_of_elsewhere() {
    let pairs = pairs();
    let server = library().serve(&[]);
    let reach = Reach::read(&root().join("tests/territory/content"));
    let mut report = String::new();
    let (mut right, mut broken) = (0, 0);
    for pair in &pairs {
        let mut verdict = ask(&server, &reach, pair);
        if verdict.miss.is_none() {
            right += 1;
        } else if pair.is_national() || pair.has_near_miss() {
            verdict.faults.push("the right guide is hidden".to_owned());
        }
        broken += usize::from(!verdict.faults.is_empty());
        for said in verdict.miss.iter().chain(&verdict.faults) {
            let line = writeln!(
                report,
                "« {} » at {}: {said} ({})",
                pair.query, pair.place, pair.why
            );
            line.expect("a string takes all");
        }
    }
    let places: BTreeSet<&str> = pairs.iter().map(|pair| pair.place.as_str()).collect();
    println!(
        "territory: {right} of {} pairs right ({} places, {} national, {} near-misses), {broken} broken",
        pairs.len(),
        places.len(),
        pairs.iter().filter(|pair| pair.is_national()).count(),
        pairs.iter().filter(|pair| pair.has_near_miss()).count(),
    );
    assert!(
        broken == 0 && right * 100 >= pairs.len() * RIGHT,
        "{right} of {} right, {broken} broken:\n{report}",
        pairs.len()
    );
}

fn ask(server: &Server, reach: &Reach, pair: &Pair) -> Verdict {
    let reply = server.get(&pair.address("/api/v1/recherche"));
    let page = server.get(&pair.address("/recherche"));
    let mut verdict = Verdict::default();
    if pair.expected == "?" {
        let several = reply.json()["candidats"].as_array().map_or(0, Vec::len) > 1;
        if !several || reply.status != 400 || !page.text().contains("id=\"candidates\"") {
            verdict.miss = Some("no choice of places".to_owned());
        }
        return verdict;
    }
    assert_eq!(
        (reply.status, page.status),
        (200, 200),
        "{}: {}",
        pair.place,
        reply.text()
    );
    let mut answer = reply.json();
    let chain = chain(&answer);
    let first = first(&answer, &pair.expected);
    let id = first["id"].as_str().unwrap_or("nothing");
    if id != pair.expected {
        verdict.miss = Some(format!("{id} instead of {}", pair.expected));
    } else if let Some(fault) = wrong_notice(&first, &pair.notice, page.text()) {
        verdict.faults.push(fault);
    }
    if verdict.miss.is_none() && pair.is_national() && !page.text().contains(NATIONAL) {
        verdict
            .faults
            .push("nothing says that it is the national text".to_owned());
    }
    verdict.faults.extend(reach.strangers(&answer, &chain));
    // What is said of elsewhere is folded, counted and led to: it is the one place for it.
    answer["ailleurs"] = Value::Null;
    let told = answer.to_string();
    let seen = before_elsewhere(page.text());
    let address = first["url"].as_str().unwrap_or_default();
    let guide = server.get(&format!("/{address}"));
    assert_eq!(guide.status, 200, "{address}");
    for text in [told.as_str(), seen, guide.text()] {
        verdict.faults.extend(reach.strange_numbers(text, &chain));
    }
    for words in &pair.must_not {
        if told.contains(words) || seen.contains(words) {
            verdict.faults.push(format!("« {words} » is said"));
        }
    }
    verdict
}

/// The first answer; of organismes, contacts and places, which stand in a group of their own, the first
/// of the group.
fn first(answer: &Value, expected: &str) -> Value {
    let results = answer["resultats"].as_array().expect("a list");
    let near = ["organisme:", "contact:", "lieu:"];
    let is_near = |id: &str| near.iter().any(|kind| id.starts_with(kind));
    let wanted = |hit: &&Value| {
        let id = hit["id"].as_str().expect("an id");
        !is_near(expected) || is_near(id)
    };
    results.iter().find(wanted).cloned().unwrap_or(Value::Null)
}

fn wrong_notice(first: &Value, expected: &str, page: &str) -> Option<String> {
    let raised = first["avis"].as_array().expect("a list");
    let ids: Vec<&str> = raised
        .iter()
        .map(|notice| notice["id"].as_str().expect("an id"))
        .collect();
    if expected.is_empty() {
        return (!ids.is_empty()).then(|| format!("{ids:?} is raised for nothing"));
    }
    let Some(at) = ids.iter().position(|id| *id == expected) else {
        return Some(format!("the notice {expected} is not raised"));
    };
    let address = raised[at]["url"].as_str().expect("an address");
    (!before_elsewhere(page).contains(address)).then(|| format!("{address} is not on the page"))
}

fn before_elsewhere(page: &str) -> &str {
    page.split("<details class=\"elsewhere\"")
        .next()
        .expect("a split has a first part")
}

/// The codes of the person's chain.
fn chain(answer: &Value) -> Vec<String> {
    let steps = answer["territoire"]["chaine"].as_array().expect("a chain");
    steps
        .iter()
        .map(|step| step["code"].as_str().expect("a code").to_owned())
        .collect()
}

/// The set keeps what makes it worth something.
#[test]
fn the_pairs_are_many_and_of_every_sort() {
    let pairs = pairs();
    let cog = Cog::embedded();
    let codes: BTreeSet<Code> = pairs
        .iter()
        .filter_map(|pair| cog.current(&pair.place.parse().ok()?))
        .collect();
    let territories = lutrin::territory::Territories::default();
    let departements: BTreeSet<Code> = codes
        .iter()
        .flat_map(|code| territories.chain(code))
        .filter(|code| matches!(code, Code::Departement(_)))
        .collect();
    assert!(
        pairs.len() >= 80 && codes.len() >= 25 && departements.len() >= 6,
        "{} pairs, {} communes, {} départements",
        pairs.len(),
        codes.len(),
        departements.len()
    );
    for level in ["reg-", "dep-", "bassin-", "epci-", "com-", "contact:", "?"] {
        assert!(
            pairs.iter().any(|pair| pair.expected.starts_with(level)),
            "{level}"
        );
    }
    assert!(
        pairs
            .iter()
            .any(|pair| pair.is_national() && !pair.notice.is_empty())
    );
    assert!(pairs.iter().filter(|pair| pair.has_near_miss()).count() >= 20);
}

/// Whatever the commune of the country: what is found is for the people of its chain.
#[test]
fn no_query_finds_anything_outside_the_chain_of_any_commune() {
    let pairs = pairs();
    let workshop = library();
    workshop.build();
    let release = ReleasesDir::new(workshop.path("public"))
        .current()
        .expect("a release");
    let snapshot = Snapshot::open(release).expect("a sound release");
    let reach = Reach::read(&root().join("tests/territory/content"));
    let cog = Cog::embedded();
    let communes: Vec<Code> = cog.communes().chain(cog.arrondissements()).collect();
    let mut runner = TestRunner::new(Config {
        cases: 8,
        max_shrink_iters: 200,
        ..Config::default()
    });
    let one_each = prop::collection::vec(any::<Index>(), pairs.len());
    let held = runner.run(&one_each, |picks| {
        for (pair, pick) in pairs.iter().zip(picks) {
            let commune = pick.get(&communes);
            let Place::One(here) = snapshot.place(&commune.to_string()) else {
                panic!("{commune} is one place");
            };
            let request = Request {
                text: pair.query.clone(),
                scope: Some(here.scope.clone()),
                limit: 50,
                page: 1,
                ..Request::default()
            };
            let answer = snapshot.engine.search(&request).expect("an answer");
            let answer = serde_json::to_value(answer).expect("an answer as JSON");
            let chain: Vec<String> = here.scope.chain.iter().map(ToString::to_string).collect();
            let strangers = reach.strangers(&answer, &chain);
            prop_assert!(
                strangers.is_empty(),
                "« {} » at {commune}: {strangers:?}",
                pair.query
            );
        }
        Ok(())
    });
    held.expect("nothing of elsewhere");
}
