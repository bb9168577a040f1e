//! The real server, over sockets.

use std::io::Write;
use std::time::{Duration, Instant};

use crate::support::http::{Reply, connect, read_to_end};
use crate::support::workshop::GUIDE;
use crate::support::{Server, Workshop, wait};

/// The page of a guide that every test knows.
const APL: &str = "/guides/apl.html";

#[test]
fn home_and_guide_are_pages_and_every_address_form_leads_to_them() {
    let server = Server::sample();
    let guide = server.get(APL);
    assert_eq!(
        (guide.status, guide.header("content-type")),
        (200, "text/html; charset=utf-8")
    );
    assert!(guide.text().contains("<main"), "{}", guide.text());
    assert_eq!(
        server.get("/guides/apl").body,
        guide.body,
        "the ending may be left out"
    );
    assert_eq!(server.get("/guides/apl.html?x=1").body, guide.body);
    assert_eq!(
        server.get("/%67uides/apl.html").body,
        guide.body,
        "letters may be written by number"
    );
    let home = server.get("/");
    assert_eq!(
        (home.status, &home.body),
        (200, &server.get("/index.html").body)
    );
    let folder = server.get("/departements/24-dordogne");
    assert_eq!(
        (folder.status, folder.header("location")),
        (308, "/departements/24-dordogne/")
    );
    assert_eq!(server.get("/departements/24-dordogne/").status, 200);
}

#[test]
fn what_does_not_exist_is_404_with_a_page() {
    let server = Server::sample();
    for path in [
        "/rien",
        "/rien.html",
        "/guides/",
        "/guides/apl.html/",
        "/manifest.json",
        "/index/meta.json",
    ] {
        let reply = server.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert_eq!(
            reply.header("content-type"),
            "text/html; charset=utf-8",
            "{path}"
        );
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert!(reply.text().contains("<main"), "{path}");
    }
}

#[test]
fn no_path_climbs_out_of_the_site() {
    let server = Server::sample();
    let climbs = [
        "/../book.toml",
        "/../../../../etc/passwd",
        "/guides/../../manifest.json",
        "/guides/../manifest.json",
        "/%2e%2e/manifest.json",
        "/%2e%2e%2fmanifest.json",
        "/..%2fmanifest.json",
        "/guides/%2e%2e/%2e%2e/manifest.json",
        "/%252e%252e/manifest.json",
        "//etc/passwd",
        "//manifest.json",
        "///",
        "/./../problems.json",
        "/..\\manifest.json",
        "/..%5cmanifest.json",
        "/%5c..%5cmanifest.json",
        "/guides/apl.html%00",
        "/%00",
        "/guides/apl.html%0d%0aX-Test:1",
        "/%ff%fe",
        "/%c0%ae%c0%ae/manifest.json",
        "http://autre.example/../manifest.json",
        "*",
        "manifest.json",
    ];
    for path in climbs {
        let reply = server.get(path);
        assert!(
            matches!(reply.status, 400 | 404),
            "{path}: {}",
            reply.status
        );
        let text = String::from_utf8_lossy(&reply.body);
        assert!(
            !text.contains("blake3") && !text.contains("root:"),
            "{path}: {text}"
        );
        assert_eq!(reply.header("x-test"), "", "{path}");
    }
}

#[test]
fn head_is_get_without_the_body() {
    let server = Server::sample();
    for path in [
        APL,
        "/",
        "/rien",
        "/recherche?q=apl",
        "/api/v1/recherche?q=apl",
        "/healthz",
        "/readyz",
    ] {
        let (get, head) = (server.get(path), server.ask("HEAD", path, ""));
        assert_eq!(head.status, get.status, "{path}");
        assert!(head.body.is_empty(), "{path}");
        assert_eq!(lasting(&head), lasting(&get), "{path}");
    }
}

/// Header lines that do not change with the second.
fn lasting(reply: &Reply) -> Vec<&(String, String)> {
    let mut lines: Vec<_> = reply
        .headers
        .iter()
        .filter(|(name, _)| name != "date")
        .collect();
    lines.sort();
    lines
}

#[test]
fn a_page_that_is_known_is_304() {
    let server = Server::sample();
    let first = server.get(APL);
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.len() > 20, "{tag}");
    assert_eq!(
        first.header("cache-control"),
        "public, max-age=0, must-revalidate"
    );
    for known in [
        tag.clone(),
        format!("W/{tag}"),
        format!("\"autre\", {tag}"),
        "*".to_owned(),
    ] {
        let again = server.ask("GET", APL, &format!("If-None-Match: {known}\r\n"));
        assert_eq!((again.status, again.body.len()), (304, 0), "{known}");
        assert_eq!(again.header("etag"), tag);
        assert_eq!(again.header("cache-control"), first.header("cache-control"));
        assert_secure(&again, "304");
    }
    let other = server.ask("GET", APL, "If-None-Match: \"autre\"\r\n");
    assert_eq!((other.status, other.body == first.body), (200, true));
}

#[test]
fn files_named_after_their_digest_are_kept_for_ever() {
    let server = Server::sample();
    let home = server.get("/");
    let styles = crate::support::pages::attributes(home.text(), "href");
    let style = styles
        .iter()
        .find(|href| href.ends_with(".css"))
        .expect("a stylesheet");
    let style = server.get(&format!("/{style}"));
    assert_eq!(
        (style.status, style.header("content-type")),
        (200, "text/css; charset=utf-8")
    );
    assert_eq!(
        style.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
}

#[test]
fn only_reading_is_possible() {
    let server = Server::sample();
    for path in [
        APL,
        "/",
        "/rien",
        "/recherche",
        "/api/v1/recherche",
        "/api/v1/territoires",
        "/api/v1/suggestions",
        "/healthz",
    ] {
        for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
            let reply = server.ask(method, path, "");
            assert_eq!(reply.status, 405, "{method} {path}");
            let allowed: Vec<&str> = reply.header("allow").split(',').map(str::trim).collect();
            assert_eq!(allowed, ["GET", "HEAD"], "{method} {path}");
            assert_secure(&reply, path);
        }
    }
}

#[test]
fn requests_that_no_honest_client_sends_are_refused() {
    let server = Server::sample();
    let no_host = server.raw(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    assert_eq!(no_host.status, 400);
    let two_hosts =
        server.raw(b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
    assert_eq!(two_hosts.status, 400);
    let old = server.raw(b"GET / HTTP/1.0\r\n\r\n");
    assert_eq!(old.status, 200, "HTTP/1.0 knows no Host");
    for (method, body) in [
        ("POST", "Content-Length: 5\r\n\r\nsalut"),
        ("GET", "Content-Length: 5\r\n\r\nsalut"),
    ] {
        let text = format!("{method} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{body}");
        let reply = server.raw(text.as_bytes());
        assert!(
            matches!(reply.status, 400 | 405 | 413),
            "{method}: {}",
            reply.status
        );
    }
    let chunked =
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nsalut\r\n0\r\n\r\n";
    assert!(matches!(server.raw(chunked).status, 400 | 405 | 413));
    let both = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    assert!(matches!(server.raw(both).status, 400 | 413));
    let long = format!(
        "GET /{} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "a".repeat(40_000)
    );
    assert!(matches!(
        server.raw(long.as_bytes()).status,
        0 | 400 | 414 | 431
    ));
    let many: String = (0..200).map(|n| format!("X-{n}: 1\r\n")).collect();
    assert!(matches!(
        server.ask("GET", "/", &many).status,
        0 | 400 | 431
    ));
    assert!(
        matches!(server.raw(b"\x16\x03\x01\x02\x00\x01\x00").status, 0 | 400),
        "TLS on a plain port"
    );
    assert_eq!(
        server.get("/healthz").status,
        200,
        "the others are still answered"
    );
}

#[test]
fn every_kind_of_response_is_secure() {
    let server = Server::sample();
    let kinds = [
        ("/", 200),
        (APL, 200),
        ("/departements/24-dordogne", 308),
        ("/rien", 404),
        ("/recherche", 200),
        ("/recherche?q=apl", 200),
        ("/recherche.html?q=apl", 200),
        ("/recherche?q=a&q=b", 400),
        ("/recherche?guide=apl&territoire=24360", 303),
        ("/api/v1/recherche?q=apl", 200),
        ("/api/v1/recherche?q=a&q=b", 400),
        ("/api/v1/territoires?q=24360", 200),
        ("/api/v1/suggestions?q=log", 200),
        ("/api/v1/suggestions", 400),
        ("/api/v1/territoires", 400),
        ("/healthz", 200),
        ("/readyz", 200),
    ];
    for (path, status) in kinds {
        let reply = server.get(path);
        assert_eq!(reply.status, status, "{path}: {}", reply.text());
        assert_secure(&reply, path);
    }
}

fn assert_secure(reply: &Reply, path: &str) {
    assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
    assert!(!reply.header("referrer-policy").is_empty(), "{path}");
    assert_eq!(
        reply.header("cross-origin-opener-policy"),
        "same-origin",
        "{path}"
    );
    assert!(!reply.header("x-lutrin-release").is_empty(), "{path}");
    assert_eq!(reply.header("set-cookie"), "", "{path}");
    let policy = reply.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ] {
        assert!(policy.contains(part), "{path}: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{path}: {policy}");
}

#[test]
fn answers_are_never_kept_and_their_words_never_sent_on() {
    let server = Server::sample();
    for path in [
        "/recherche?q=apl",
        "/api/v1/recherche?q=apl",
        "/api/v1/territoires?q=24360",
    ] {
        let reply = server.get(path);
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{path}");
    }
    assert_eq!(
        server.get("/recherche?q=apl").header("x-robots-tag"),
        "noindex"
    );
}

#[test]
fn the_search_page_answers_without_scripts() {
    let server = Server::sample();
    for path in [
        "/recherche?q=apl",
        "/recherche.html?q=apl",
        "/recherche?q=aide+pour+le+loyer",
    ] {
        let page = server.get(path);
        let main = crate::support::pages::main_of(page.text());
        let links = crate::support::pages::attributes(&main, "href");
        let first = links
            .iter()
            .find(|href| href.ends_with(".html"))
            .map(String::as_str);
        assert_eq!(first, Some("guides/apl.html"), "{path}: {links:?}");
    }
    let here = server.get("/recherche?q=apl&territoire=24360");
    let main = crate::support::pages::main_of(here.text());
    assert!(
        main.contains("epci/200071819-perigord-nontronnais/guides/apl.html"),
        "{main}"
    );
    let nothing = server.get("/recherche?q=xylophone");
    assert_eq!(nothing.status, 200);
    let quoted = server.get("/recherche?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27");
    assert!(!quoted.text().contains("<script>alert"), "words are text");
}

#[test]
fn the_word_of_a_place_leads_to_its_page_or_to_a_choice() {
    let server = Server::sample();
    let place = server.get("/recherche?territoire=24360");
    assert_eq!(place.status, 303, "{}", place.text());
    assert_eq!(
        place.header("location"),
        "epci/200071819-perigord-nontronnais/index.html?territoire=24360",
        "relative, for sites under a sub-path"
    );
    let guide = server.get("/recherche?guide=apl&territoire=24360");
    let local = "epci/200071819-perigord-nontronnais/guides/apl.html?territoire=24360";
    assert_eq!((guide.status, guide.header("location")), (303, local));
    let elsewhere = server.get("/recherche?guide=apl&territoire=com:75056");
    assert_eq!(
        elsewhere.header("location"),
        "guides/apl.html?territoire=com%3A75056"
    );
    let plain = server.get("/recherche?guide=apl");
    assert_eq!(
        (plain.status, plain.header("location")),
        (303, "guides/apl.html")
    );
    let several = server.get("/recherche?q=apl&territoire=Sainte-Colombe");
    let choice = crate::support::pages::main_of(several.text());
    let links = crate::support::pages::attributes(&choice, "href");
    let places = links
        .iter()
        .filter(|href| href.contains("territoire=com%3A"))
        .count();
    assert!(places >= 8, "{links:?}");
    assert!(
        links
            .iter()
            .filter(|href| href.contains("territoire=com"))
            .all(|href| href.contains("q=apl"))
    );
    let unknown = server.get("/recherche?q=apl&territoire=Nulle-Part-sur-Rien");
    assert_eq!(unknown.status, 200);
    assert!(unknown.text().contains("Nulle-Part-sur-Rien"));
}

#[test]
fn the_api_has_the_shape_that_was_promised() {
    let server = Server::sample();
    let reply = server.get("/api/v1/recherche?q=apl&territoire=24360");
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, "application/json")
    );
    let answer = reply.json();
    let promised = [
        "requete",
        "territoire",
        "confiance",
        "incertain",
        "total",
        "resultats",
        "pres_d_ici",
        "formation",
        "ailleurs",
        "facettes",
    ];
    assert_keys(&answer, &promised);
    assert_keys(
        &answer["requete"],
        &["texte", "termes", "ignores", "corrections", "expansions"],
    );
    let chain: Vec<&str> = answer["territoire"]["chaine"]
        .as_array()
        .expect("a chain")
        .iter()
        .map(|step| step["code"].as_str().expect("a code"))
        .collect();
    assert_eq!(
        chain,
        [
            "epci:200071819",
            "bassin:haut-perigord",
            "dep:24",
            "reg:75",
            "fr"
        ]
    );
    let first = &answer["resultats"][0];
    let promised = [
        "id",
        "genre",
        "titre",
        "resume",
        "extrait",
        "url",
        "territoire",
        "thematiques",
        "verifie_le",
        "fraicheur",
        "raisons",
    ];
    assert_keys(first, &promised);
    assert_eq!(first["genre"], "guide");
    assert_eq!(
        first["url"],
        "epci/200071819-perigord-nontronnais/guides/apl.html"
    );
    let confidence = answer["confiance"].as_f64().expect("a number");
    assert!((0.0..=1.0).contains(&confidence), "{confidence}");
    for hit in answer["resultats"].as_array().expect("results") {
        let url = format!("/{}", hit["url"].as_str().expect("an address"));
        assert_eq!(server.get(&url).status, 200, "{url}");
    }
    let ids: Vec<_> = answer["resultats"]
        .as_array()
        .expect("results")
        .iter()
        .map(|hit| &hit["id"])
        .collect();
    for near in answer["pres_d_ici"].as_array().expect("a list") {
        assert!(ids.contains(&near), "{near}");
    }
}

fn assert_keys(value: &serde_json::Value, promised: &[&str]) {
    let object = value
        .as_object()
        .unwrap_or_else(|| panic!("an object: {value}"));
    let missing: Vec<_> = promised
        .iter()
        .filter(|key| !object.contains_key(**key))
        .collect();
    assert!(missing.is_empty(), "{missing:?} missing in {value}");
}

#[test]
fn territories_are_found_by_postal_code_and_by_name() {
    let server = Server::sample();
    let codes = |query: &str| -> Vec<String> {
        let answer = server.get(&format!("/api/v1/territoires?q={query}")).json();
        let found = answer["territoires"].as_array().expect("a list").clone();
        found
            .iter()
            .map(|place| place["code"].as_str().expect("a code").to_owned())
            .collect()
    };
    assert_eq!(codes("24360").len(), 9);
    assert!(codes("24360").contains(&"com:24328".to_owned()));
    assert_eq!(codes("Pi%C3%A9gut-Pluviers"), ["com:24328"]);
    assert_eq!(
        codes("haut+perigord").first().map(String::as_str),
        Some("bassin:haut-perigord")
    );
    assert!(codes("xxxxxxxx").is_empty());
    let one = &server.get("/api/v1/territoires?q=com:24328").json()["territoires"][0];
    assert_keys(one, &["code", "nom", "anciennement", "chaine", "url"]);
    assert_eq!(one["url"], "communes/24328-piegut-pluviers/index.html");
}

#[test]
fn bad_requests_of_the_api_are_problems() {
    let server = Server::sample();
    let long = "a".repeat(257);
    let cases = [
        format!("/api/v1/recherche?q={long}"),
        "/api/v1/recherche?q=apl&q=rsa".to_owned(),
        "/api/v1/recherche?q=%ff%fe".to_owned(),
        "/api/v1/recherche?q=apl&territoire=%ff".to_owned(),
        "/api/v1/recherche?q=apl&limite=mille".to_owned(),
        "/api/v1/recherche?q=apl&limite=51".to_owned(),
        "/api/v1/recherche?q=apl&limite=0".to_owned(),
        "/api/v1/recherche?q=apl&page=0".to_owned(),
        "/api/v1/recherche?q=apl&page=21".to_owned(),
        "/api/v1/recherche?q=apl&page=99999999999999999999999".to_owned(),
        "/api/v1/recherche?q=apl&territoire=Sainte-Colombe".to_owned(),
        "/api/v1/recherche?q=apl&territoire=Nulle-Part-sur-Rien".to_owned(),
        "/api/v1/territoires".to_owned(),
        format!("/api/v1/territoires?q={long}"),
    ];
    for path in cases {
        let reply = server.get(&path);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (400, "application/problem+json"),
            "{path}"
        );
        let problem = reply.json();
        assert_keys(&problem, &["type", "title", "status", "detail"]);
        assert_eq!(problem["status"], 400);
    }
    let exact = format!("/api/v1/recherche?q={}", "a".repeat(256));
    assert_eq!(server.get(&exact).status, 200);
    let several = server
        .get("/api/v1/recherche?q=apl&territoire=Sainte-Colombe")
        .json();
    assert!(several["candidats"].as_array().expect("a list").len() >= 8);
    for path in [
        format!("/recherche?q={long}"),
        "/recherche?q=%ff".to_owned(),
        "/recherche?q=a&q=b".to_owned(),
    ] {
        assert_eq!(server.get(&path).status, 400, "{path}");
    }
}

#[test]
fn hostile_queries_never_hurt_the_server() {
    let server = Server::sample();
    let hostile = [
        "(".repeat(1_000),
        "(".repeat(256),
        "\"".repeat(255),
        "title:apl AND (body:* OR NOT *)".to_owned(),
        "apl^9999999999 ~2 [a TO z] +-&&||!{}".to_owned(),
        "../../etc/passwd".to_owned(),
        "' OR 1=1 --".to_owned(),
        "{{7*7}} ${7*7} <%= 7 %>".to_owned(),
        "\u{202e}lpa \u{200b}\u{feff}\u{0}".to_owned(),
        "é".repeat(256),
        "👩‍👩‍👧‍👦".repeat(20),
        "a ".repeat(128),
        "الإسكان 住宅 жилье".to_owned(),
        "- — … « » ’".to_owned(),
        " ".repeat(200),
    ];
    for query in &hostile {
        let coded: String = url::form_urlencoded::byte_serialize(query.as_bytes()).collect();
        for path in [
            "/api/v1/recherche?q=",
            "/recherche?q=",
            "/api/v1/territoires?q=",
            "/api/v1/suggestions?q=",
            "/recherche?territoire=",
        ] {
            let reply = server.get(&format!("{path}{coded}"));
            assert!(
                matches!(reply.status, 200 | 303 | 400),
                "{path} {query:?}: {}",
                reply.status
            );
        }
    }
    assert_eq!(server.get("/readyz").status, 200);
    let said = server.errors();
    assert!(
        !said
            .iter()
            .any(|line| line.contains("panic") || line.contains("etc/passwd")),
        "{said:?}"
    );
}

#[test]
fn health_and_readiness() {
    let server = Server::sample();
    assert_eq!(server.get("/healthz").text(), "ok\n");
    let ready = server.get("/readyz").json();
    assert_keys(&ready, &["release", "records", "refused"]);
    assert_eq!(ready["refused"], serde_json::Value::Null);
    assert!(ready["records"].as_u64().expect("a number") > 20);
}

#[test]
fn one_connection_serves_several_requests() {
    let server = Server::sample();
    let mut stream = connect(server.address);
    let ask = |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\nHost: x\r\n{more}\r\n");
    let both = ask("/healthz", "") + &ask("/readyz", "Connection: close\r\n");
    stream.write_all(both.as_bytes()).expect("requests");
    let bytes = read_to_end(&mut stream);
    assert_eq!(
        String::from_utf8_lossy(&bytes)
            .matches("HTTP/1.1 200 OK")
            .count(),
        2
    );
}

#[test]
fn a_slow_head_is_not_waited_for() {
    let server = Server::sample();
    let start = Instant::now();
    let mut stream = connect(server.address);
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Lent: ")
        .expect("the beginning of a head");
    let bytes = read_to_end(&mut stream);
    let answer = String::from_utf8_lossy(&bytes);
    assert!(
        bytes.is_empty() || answer.starts_with("HTTP/1.1 408"),
        "{answer}"
    );
    let waited = start.elapsed();
    assert!(
        waited > Duration::from_secs(3) && waited < Duration::from_secs(8),
        "{waited:?}"
    );
}

#[test]
fn sigterm_ends_an_idle_server_at_once() {
    let mut server = Workshop::small().serve(&[]);
    // An open connection that asks nothing does not hold the server back.
    let _idle = connect(server.address);
    assert_eq!(server.get("/healthz").status, 200);
    let status = server.terminate(Duration::from_secs(2));
    assert!(status.success(), "{status}");
}

#[test]
fn a_changed_file_is_published_and_a_broken_one_keeps_its_neighbours() {
    let server = Workshop::small().serve(&[]);
    let limit = Duration::from_secs(30);
    let shows = |path: &'static str, words: &'static str| {
        wait(words, limit, || {
            server.get(path).text().contains(words).then_some(())
        });
    };
    assert!(!server.get(APL).text().contains("mardi en huit"));
    let edited = GUIDE.replace(
        "À l'accueil de la Caf.",
        "À l'accueil de la Caf, mardi en huit.",
    );
    server.library.write("national/guides/apl.md", &edited);
    shows(APL, "mardi en huit");
    let first = server.get("/readyz").json()["release"].clone();
    // A new guide appears in search too.
    server.library.write(
        "national/guides/rsa.md",
        &edited.replace("Demander l'APL", "Demander le RSA xylophone"),
    );
    shows("/recherche?q=xylophone", "guides/rsa.html");
    assert_ne!(server.get("/readyz").json()["release"], first);
    // A configuration that cannot be read: the last good release goes on, and the fault is said.
    server.library.put("book.toml", b"[book\n");
    server
        .library
        .write("national/guides/rsa.md", "---\ntitre: [\n");
    wait("the fault is said", limit, || {
        server
            .errors()
            .iter()
            .any(|line| line.contains("book.toml"))
            .then_some(())
    });
    shows(APL, "mardi en huit");
    shows("/guides/rsa.html", "xylophone");
    // Mended but for one file: that one goes, its neighbours stay.
    server.library.put("book.toml", b"");
    wait("the faulty guide goes", limit, || {
        (server.get("/guides/rsa.html").status == 404).then_some(())
    });
    shows(APL, "mardi en huit");
}

#[test]
fn a_release_made_elsewhere_is_followed_without_watching() {
    let library = Workshop::small();
    library.build();
    let server = library.serve(&["--no-watch"]);
    server.library.write(
        "national/guides/apl.md",
        &GUIDE.replace("Écrire à la Caf.", "Écrire au médiateur."),
    );
    assert!(!server.get(APL).text().contains("médiateur"));
    server.library.build();
    wait("the new release", Duration::from_secs(10), || {
        server.get(APL).text().contains("médiateur").then_some(())
    });
}
