//! The words of a query go into its answer and nowhere else: no log, no error, no file.

use std::process::Command;
use std::time::Duration;

use crate::support::{Workshop, files};

/// Words that are nowhere but in these queries: as typed, and with an accent.
const MARK: &str = "zorglubine";
const ACCENTED: &str = "éclabouffion";

/// The forms that a mark may take on its way.
fn forms() -> [String; 5] {
    let coded = url::form_urlencoded::byte_serialize(ACCENTED.as_bytes()).collect::<String>();
    [
        MARK.to_owned(),
        ACCENTED.to_owned(),
        "eclabouffion".to_owned(),
        "clabouffion".to_owned(),
        coded.to_lowercase(),
    ]
}

fn told_in(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    forms().into_iter().find(|form| text.contains(form))
}

/// Queries, good and bad, that hold a mark in every place that a person may write in.
fn queries() -> Vec<String> {
    let mut asked = Vec::new();
    for word in [MARK.to_owned(), "%C3%A9clabouffion".to_owned()] {
        for path in [
            "/api/v1/recherche?q=",
            "/api/v1/recherche?explique=1&q=",
            "/api/v1/suggestions?q=",
            "/api/v1/territoires?q=",
            "/recherche?q=",
            "/recherche.html?q=",
            "/recherche?territoire=",
            "/recherche?guide=",
            "/api/v1/recherche?q=apl&territoire=",
            "/api/v1/recherche?q=apl&thematique=",
            "/api/v1/recherche?q=apl&genre=",
            "/api/v1/recherche?q=apl&public=",
            "/api/v1/recherche?q=apl&pour=",
            "/api/v1/recherche?q=apl&limite=",
            "/api/v1/recherche?q=apl&page=",
            "/api/v1/recherche?q=apl&explique=",
            "/api/v1/recherche?q=a&q=",
            "/api/v1/territoires?q=a&q=",
            "/recherche?q=apl&limite=",
            "/recherche?q=a&q=",
            "/guides/apl.html?q=",
            "/rien?q=",
            "/api/rien?q=",
            "/healthz?q=",
            "/readyz?q=",
        ] {
            asked.push(format!("{path}{word}"));
            asked.push(format!("{path}{word}%FF"));
            asked.push(format!("{path}{word}%ED%A0%80"));
            asked.push(format!("{path}{}", format!("{word}+").repeat(40)));
            asked.push(format!("{path}{}", format!("{word}+").repeat(800)));
        }
        asked.push(format!("/api/v1/recherche?{word}=1&{word}=2"));
        asked.push(format!("/api/v1/recherche?q=apl#{word}"));
        asked.push(format!("/{word}.html"));
        asked.push(format!("/api/{word}"));
    }
    asked
}

#[test]
fn no_word_of_a_query_is_kept_or_told() {
    let mut server = Workshop::small().serve(&[]);
    let mut answered = 0;
    for path in queries() {
        for method in ["GET", "HEAD", "POST", "OPTIONS"] {
            let referer =
                format!("Referer: http://localhost/recherche?q={MARK}\r\nCookie: q={MARK}\r\n");
            let reply = server.ask(method, &path, &referer);
            let body = String::from_utf8_lossy(&reply.body);
            if reply.status == 200 && body.to_lowercase().contains("clabouffion") {
                answered += 1;
            }
            if reply.status >= 400 {
                assert_eq!(told_in(&body), None, "{method} {path}: {body}");
                let told = reply
                    .headers
                    .iter()
                    .find(|(_, value)| told_in(value).is_some());
                assert_eq!(told, None, "{method} {path}");
            }
        }
    }
    assert!(answered > 0, "the marks are searched for");
    // What is no HTTP at all, and bodies.
    for raw in [
        format!("GET /recherche?q={MARK} {MARK} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        format!("GET /recherche?q={MARK}\r\n\r\n"),
        format!("{MARK} /recherche?q={MARK} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        format!("GET /recherche?q={MARK} HTTP/1.1\r\n\r\n"),
        format!(
            "GET /recherche?q={MARK} HTTP/1.1\r\nHost: {MARK} {MARK}\r\nbad header {MARK}\r\n\r\n"
        ),
        format!(
            "POST /recherche HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\nConnection: close\r\n\r\nq={MARK}"
        ),
    ] {
        let reply = server.raw(raw.as_bytes());
        assert_eq!(
            told_in(&String::from_utf8_lossy(&reply.body)),
            None,
            "{raw}"
        );
    }
    // A release made while words are being asked, and the end of the server.
    server.library.write(
        "national/guides/autre.md",
        "---\ntitre: Autre guide\n---\n## En bref\nTexte.\n",
    );
    crate::support::wait("the new guide", Duration::from_secs(30), || {
        server
            .get(&format!("/recherche?q={MARK}"))
            .status
            .eq(&200)
            .then_some(())?;
        (server.get("/guides/autre.html").status == 200).then_some(())
    });
    server.terminate(Duration::from_secs(5));
    let said = server.said();
    assert!(
        said.iter().any(|line| line.contains("TRACE")),
        "logs are at their most verbose"
    );
    let told: Vec<&String> = said.iter().filter(|line| told_in(line).is_some()).collect();
    assert!(told.is_empty(), "{told:?}");
    for (name, path) in files(server.library.dir()) {
        let bytes = std::fs::read(path).expect("a file");
        assert_eq!(told_in(&String::from_utf8_lossy(&bytes)), None, "{name}");
    }
}

/// Says to the test below that it is the child, which panics.
const CHILD: &str = "LUTRIN_TEST_PANIC";

/// What a slice out of its bounds says quotes the whole text.
#[test]
fn a_panic_tells_its_place_and_not_its_words() {
    if std::env::var_os(CHILD).is_some() {
        lutrin::cmd::start_logs();
        lutrin::cmd::silence::panics();
        let text = format!("{MARK}é");
        let panicked = std::thread::spawn(move || text[..=MARK.len()].len()).join();
        assert!(panicked.is_err());
        return;
    }
    let name = "silence::a_panic_tells_its_place_and_not_its_words";
    let child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", name, "--nocapture"])
        .env(CHILD, "1")
        .env("LUTRIN_LOG", "trace")
        .output()
        .expect("the child runs");
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&child.stdout),
        String::from_utf8_lossy(&child.stderr)
    );
    assert!(
        child.status.success() && said.contains("silence.rs"),
        "{said}"
    );
    assert_eq!(told_in(&said), None, "{said}");
}
