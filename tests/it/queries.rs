//! Queries that no person types, thrown at the engine and at the server: no panic, no odd number, a
//! bounded cost. `scripts/soak-queries` throws many more, and times them.

use std::sync::atomic::{AtomicU64, Ordering};

use lutrin::publish::ReleasesDir;
use lutrin::search::query::{MAX_CHARS, MAX_LIMIT, MAX_PAGE, MAX_TERMS, Purpose, Scope};
use lutrin::search::{Answer, Engine, EngineError, Request};
use lutrin::serve::{Place, Snapshot};

use crate::support::hostile::Hostile;
use crate::support::{Server, Workshop};

/// Queries of the quick suite.
const COUNT: u64 = 20_000;
/// They are thrown in so many lots, each with a seed of its own.
const LOTS: u64 = 20;

/// Words of the sample library, to be spoilt.
const WORDS: &str = "allocation logement aide personnalisee demande caf carte vitale identite impots \
    revenu declaration retraite france travail connect mot passe electricite cheque energie demarche \
    dossier permanence nontron perigueux dordogne rendez vous telephone loyer piece justificatif \
    assurance maladie compte ameli mediateur numerique module session atelier boussole";

fn words() -> Vec<String> {
    WORDS.split_whitespace().map(str::to_owned).collect()
}

fn hostile(seed: u64) -> Hostile {
    let acronyms = ["APL", "CAF", "RSA", "AAH", "MDPH", "C2S", "CSS", "PAS"];
    Hostile::new(seed, words(), acronyms.map(str::to_owned).to_vec())
}

/// The sample library, published and opened.
fn sample() -> (Workshop, Snapshot) {
    let workshop = Workshop::sample();
    workshop.build();
    let releases = ReleasesDir::new(workshop.path("public"));
    let release = releases.current().expect("a release");
    let snapshot = Snapshot::open(release).expect("a sound release");
    (workshop, snapshot)
}

fn scope(snapshot: &Snapshot, words: &str) -> Scope {
    match snapshot.place(words) {
        Place::One(here) => here.scope,
        Place::Several(_) | Place::Unknown => panic!("{words} is one place"),
    }
}

#[test]
fn no_query_hurts_the_engine() {
    let (_folder, snapshot) = sample();
    let scopes = [
        None,
        Some(scope(&snapshot, "24360")),
        Some(scope(&snapshot, "com:59350")),
    ];
    let lot = AtomicU64::new(0);
    std::thread::scope(|threads| {
        for _ in 0..2 {
            threads.spawn(|| {
                loop {
                    let seed = lot.fetch_add(1, Ordering::Relaxed);
                    if seed >= LOTS {
                        break;
                    }
                    throw(&snapshot.engine, &scopes, seed);
                }
            });
        }
    });
}

fn throw(engine: &Engine, scopes: &[Option<Scope>], seed: u64) {
    let mut hostile = hostile(seed);
    for _ in 0..COUNT / LOTS {
        let (text, sort) = hostile.query();
        let request = Request {
            text,
            scope: scopes[hostile.below(scopes.len())].clone(),
            topic: (hostile.below(8) == 0).then(|| "logement".to_owned()),
            kind: (hostile.below(8) == 0).then(|| "guide".to_owned()),
            purpose: Purpose::ALL[hostile.below(Purpose::ALL.len())],
            explain: hostile.below(4) == 0,
            limit: 1 + hostile.below(MAX_LIMIT),
            page: 1 + hostile.below(3),
            ..Request::default()
        };
        let long = request.text.chars().count() > MAX_CHARS;
        match engine.search(&request) {
            Ok(answer) => {
                assert!(!long, "{sort}: {:?} is too long", request.text);
                sound(&answer, &request);
            }
            Err(EngineError::Query(_)) => assert!(long, "{sort}: {:?} is refused", request.text),
            Err(error) => panic!("{sort}: {:?}: {error}", request.text),
        }
        let suggestions = engine.suggest(&request.text, request.scope.as_ref());
        assert!(suggestions.len() <= 8 && (!long || suggestions.is_empty()));
    }
}

/// What holds of any answer.
fn sound(answer: &Answer, request: &Request) {
    let text = &request.text;
    assert!((0.0..=1.0).contains(&answer.confiance), "{text:?}");
    assert!(answer.pages <= MAX_PAGE, "{text:?}");
    assert!(answer.requete.termes.len() <= MAX_TERMS, "{text:?}");
    for hit in &answer.resultats {
        assert!(
            request.purpose.holds(hit.record.kind),
            "{text:?}: {}",
            hit.id
        );
        let Some(explained) = &hit.explication else {
            continue;
        };
        assert!(
            explained.score.is_finite() && explained.score >= 0.0,
            "{text:?}: {}",
            hit.id
        );
        for word in &explained.mots {
            assert!(
                (0.0..=1.0).contains(&word.poids) && word.score.is_finite(),
                "{text:?}"
            );
        }
    }
}

/// The number of readings is bounded while they are made: twelve acronyms, each with twenty names,
/// have thousands.
#[test]
fn a_glossary_never_multiplies_the_work() {
    let mut library = Workshop::small();
    for number in 0..12 {
        let former = (0..20).map(|name| format!("  - nom: ancien nom {name} du {number}\n"));
        let former: String = former.collect();
        let text = format!(
            "---\ntitre: Organisme numéro {number}\nsigle: ZZ{number}\ndeveloppe: Le grand organisme numéro {number}\n\
             ancien_nom:\n{former}---\nUn organisme.\n"
        );
        library = library.with(&format!("glossaire/zz{number}.md"), &text);
    }
    library.build();
    let release = ReleasesDir::new(library.path("public"))
        .current()
        .expect("a release");
    let engine = Snapshot::open(release).expect("a sound release").engine;
    let all: Vec<String> = (0..12).map(|number| format!("ZZ{number}")).collect();
    let request = Request {
        text: all.join(" "),
        limit: 20,
        page: 1,
        ..Request::default()
    };
    let start = std::time::Instant::now();
    let answer = engine.search(&request).expect("an answer");
    let took = start.elapsed();
    assert_eq!(answer.total, 12, "each term is found");
    assert!(
        answer.requete.expansions.len() <= 20,
        "{:?}",
        answer.requete.expansions
    );
    // Many times what ten readings take, unoptimised on a busy machine.
    assert!(took < std::time::Duration::from_secs(5), "{took:?}");
}

#[test]
fn bytes_that_are_no_text_are_refused_and_nothing_else() {
    let server = Server::sample();
    let mut hostile = hostile(7);
    for _ in 0..200 {
        let coded = hostile.percent();
        for path in [
            "/api/v1/recherche?q=",
            "/api/v1/territoires?q=",
            "/recherche?q=",
        ] {
            let reply = server.get(&format!("{path}{coded}"));
            let bytes: Vec<u8> = percent_encoding::percent_decode_str(&coded).collect();
            let fine = std::str::from_utf8(&bytes).is_ok();
            let empty = String::from_utf8_lossy(&bytes)
                .replace('+', " ")
                .trim()
                .is_empty();
            let expected = if fine && !(empty && path.contains("territoires")) {
                200
            } else {
                400
            };
            assert_eq!(reply.status, expected, "{path}{coded}");
        }
    }
    for _ in 0..100 {
        let (text, sort) = hostile.query();
        let coded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let long = text.trim().chars().count() > MAX_CHARS;
        let reply = server.get(&format!("/api/v1/recherche?q={coded}"));
        let fine = if long {
            matches!(reply.status, 0 | 400 | 414 | 431)
        } else {
            reply.status == 200
        };
        assert!(fine, "{sort}: {text:?}: {}", reply.status);
    }
    assert_eq!(server.get("/healthz").status, 200);
    assert!(!server.errors().iter().any(|line| line.contains("panic")));
}
