//! The API as a program meets it: its description is true, its refusals are problems, other sites
//! ask it where they are named, browsers find it.

use lutrin::search::query::{MAX_LIMIT, MAX_PAGE};
use serde_json::Value;

use crate::support::http::Reply;
use crate::support::workshop::GUIDE;
use crate::support::{Server, Workshop};

const OPENAPI: &str = "/api/v1/openapi.json";

/// What is wrong with a value, by a schema of the description: a key that it does not tell, one that
/// is missing, another type, a word that is not in the list.
fn faults(value: &Value, schema: &Value, api: &Value, at: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let pointer = name.trim_start_matches('#');
        let target = api
            .pointer(pointer)
            .unwrap_or_else(|| panic!("{name} is nowhere"));
        return faults(value, target, api, at);
    }
    for choice in ["oneOf", "anyOf"] {
        if let Some(choices) = schema[choice].as_array() {
            let each = choices.iter().map(|schema| faults(value, schema, api, at));
            return each.min_by_key(Vec::len).expect("a choice");
        }
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        Value::String(one) => vec![one.as_str()],
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => Vec::new(),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let allowed = types.contains(&kind) || (kind == "integer" && types.contains(&"number"));
    if !allowed {
        return vec![format!("{at} is {kind}, not {types:?}")];
    }
    let mut found = Vec::new();
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        found.push(format!("{at} is {value}, not one of {words:?}"));
    }
    for (number, item) in (0..).zip(value.as_array().into_iter().flatten()) {
        found.extend(faults(
            item,
            &schema["items"],
            api,
            &format!("{at}[{number}]"),
        ));
    }
    if let (Some(object), Some(properties)) = (value.as_object(), schema["properties"].as_object())
    {
        for (key, inner) in object {
            match properties.get(key) {
                Some(schema) => found.extend(faults(inner, schema, api, &format!("{at}.{key}"))),
                None => found.push(format!("{at}.{key} is not described")),
            }
        }
        let required = schema["required"].as_array().into_iter().flatten();
        let missing = required
            .filter_map(Value::as_str)
            .filter(|key| !object.contains_key(*key));
        found.extend(missing.map(|key| format!("{at}.{key} is missing")));
    }
    found
}

/// A reply is what the description of its path says of its status.
fn assert_described(reply: &Reply, api: &Value, path: &str) {
    let route = path.split('?').next().expect("a path");
    let responses = &api["paths"][route]["get"]["responses"];
    let described = responses.get(reply.status.to_string());
    let described = described.unwrap_or(&responses["default"]);
    let schema = &described["content"][reply.header("content-type")]["schema"];
    assert!(
        schema.is_object(),
        "{path}: {} is not described",
        reply.header("content-type")
    );
    let wrong = faults(&reply.json(), schema, api, "");
    assert!(wrong.is_empty(), "{path}: {wrong:#?}");
}

#[test]
fn the_api_describes_itself() {
    let server = Server::sample();
    let reply = server.get(OPENAPI);
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, "application/json")
    );
    let api = reply.json();
    assert_eq!(api["openapi"], "3.1.0");
    insta::assert_snapshot!("openapi", serde_json::to_string_pretty(&api).expect("JSON"));
}

#[test]
fn every_answer_is_what_the_description_says() {
    let server = Server::sample();
    let api = server.get(OPENAPI).json();
    for path in [
        "/api/v1/recherche?q=apl&territoire=24360&explique=1",
        "/api/v1/recherche?q=alocation+logment&explique=1&limite=50",
        "/api/v1/recherche?q=apl",
        "/api/v1/recherche?q=xyzzyx",
        "/api/v1/recherche",
        "/api/v1/recherche?thematique=logement&territoire=dep:24&limite=50&page=2",
        "/api/v1/recherche?genre=module&pour=formateur",
        "/api/v1/recherche?q=apl&territoire=Sainte-Colombe",
        "/api/v1/recherche?q=apl&genre=guides",
        "/api/v1/recherche?limite=0",
        "/api/v1/territoires?q=24360",
        "/api/v1/territoires?q=Nantheuil",
        "/api/v1/territoires?q=xxxxxxx",
        "/api/v1/territoires",
        "/api/v1/suggestions?q=log",
        "/api/v1/suggestions?q=xyzzyx&territoire=24360",
        "/api/v1/suggestions",
        OPENAPI,
    ] {
        assert_described(&server.get(path), &api, path);
    }
    let posted = server.ask("POST", "/api/v1/recherche", "");
    assert_described(&posted, &api, "/api/v1/recherche");
}

/// The description tells the limits that are held.
#[test]
fn the_description_tells_the_true_limits() {
    let server = Server::sample();
    let api = server.get(OPENAPI).json();
    let parameters = api["paths"]["/api/v1/recherche"]["get"]["parameters"].as_array();
    for parameter in parameters.expect("parameters") {
        let name = parameter["name"].as_str().expect("a name");
        let schema = &parameter["schema"];
        let status = |value: &str| {
            server
                .get(&format!("/api/v1/recherche?{name}={value}"))
                .status
        };
        for word in schema["enum"].as_array().into_iter().flatten() {
            assert_eq!(status(word.as_str().expect("a word")), 200, "{name}={word}");
        }
        for word in schema["examples"].as_array().into_iter().flatten() {
            assert_eq!(status(word.as_str().expect("a word")), 200, "{name}={word}");
        }
        if let Some(most) = schema["maximum"].as_u64() {
            assert_eq!(
                (status(&most.to_string()), status("1")),
                (200, 200),
                "{name}"
            );
            assert_eq!(
                (status(&(most + 1).to_string()), status("0")),
                (400, 400),
                "{name}"
            );
        }
        if let Some(most) = schema["maxLength"].as_u64() {
            let word = |length: u64| "a".repeat(usize::try_from(length).expect("a length"));
            assert_eq!(
                (status(&word(most)), status(&word(most + 1))),
                (200, 400),
                "{name}"
            );
        }
        if schema.get("enum").is_some() {
            assert_eq!(status("zzzz"), 400, "{name}");
        }
    }
}

#[test]
fn a_wrong_parameter_is_named_with_what_would_be_right() {
    let server = Server::sample();
    let cases = [
        ("genre=guides", "genre", "« guide »"),
        ("genre=zzzzzz", "genre", "guide, parcours"),
        ("thematique=logment", "thematique", "« logement »"),
        (
            "thematique=zzzzzz",
            "thematique",
            "pas dans la bibliothèque",
        ),
        ("public=senior", "public", "« seniors »"),
        (
            "niveau=departement",
            "niveau",
            "com, epci, bassin, dep, reg, fr",
        ),
        ("exact=oui", "exact", "0 ou 1"),
        ("pour=moi", "pour", "aidant, personne, formateur"),
        ("limite=51", "limite", "de 1 à 50"),
        ("limite=0", "limite", "de 1 à 50"),
        ("limite=-1", "limite", "de 1 à 50"),
        ("limite=%2B5", "limite", "de 1 à 50"),
        ("limite=5.0", "limite", "de 1 à 50"),
        ("limite=%D9%A3", "limite", "de 1 à 50"),
        ("limite=99999999999999999999999", "limite", "de 1 à 50"),
        ("page=21", "page", "de 1 à 20"),
        ("page=x", "page", "de 1 à 20"),
        ("explique=oui", "explique", "0 ou 1"),
        ("explique=1&explique=1", "explique", "deux fois"),
        ("genre=guide&genre=guide", "genre", "deux fois"),
        (
            "territoire=Nulle-Part-sur-Rien",
            "territoire",
            "un code postal",
        ),
        ("territoire=Sainte-Colombe", "territoire", "candidats"),
    ];
    for (query, parameter, words) in cases {
        let reply = server.get(&format!("/api/v1/recherche?q=apl&{query}"));
        let problem = reply.json();
        assert_eq!(reply.status, 400, "{query}");
        assert_eq!(problem["parametre"], parameter, "{query}");
        let detail = problem["detail"].as_str().expect("a detail");
        assert!(detail.contains(words), "{query}: {detail}");
    }
    for path in [
        "/api/v1/recherche?q=%ED%A0%80",
        "/api/v1/recherche?q=%C3%28",
        "/api/v1/recherche?q=apl&zzzz=%ff",
        "/api/v1/recherche?zzzz=1&zzzz=1",
        "/api/v1/territoires?q=%ED%B0%80",
    ] {
        let reply = server.get(path);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (400, "application/problem+json"),
            "{path}"
        );
    }
    for fine in [
        "genre=&limite=&page=&explique=&pour=&public=&thematique=&territoire=",
        "explique=0&limite=50&page=20",
        "utm_source=lettre",
        "thematique=logement/neuf",
    ] {
        let reply = server.get(&format!("/api/v1/recherche?q=apl&{fine}"));
        assert_eq!(reply.status, 200, "{fine}: {}", reply.text());
    }
}

#[test]
fn whatever_fails_below_api_is_a_problem() {
    let server = Server::sample();
    let assert_problem = |reply: &Reply, status: u16, what: &str| {
        let told = (reply.status, reply.header("content-type"));
        assert_eq!(told, (status, "application/problem+json"), "{what}");
        assert_eq!(reply.json()["status"], status, "{what}");
        assert_eq!(reply.header("cache-control"), "no-store", "{what}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{what}");
    };
    for path in [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v2/recherche",
        "/api/v1/recherche/",
        "/api/v1/../x",
    ] {
        assert_problem(&server.get(path), 404, path);
    }
    for path in [
        "/api/v1/recherche",
        "/api/v1/territoires",
        OPENAPI,
        "/api/rien",
    ] {
        for method in ["POST", "DELETE", "OPTIONS", "BREW"] {
            let reply = server.ask(method, path, "");
            assert_problem(&reply, 405, path);
            assert_eq!(
                reply.header("allow").replace(' ', ""),
                "GET,HEAD",
                "{method} {path}"
            );
        }
    }
    let path = "/api/v1/recherche?q=apl";
    let body = format!(
        "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\nsalut"
    );
    assert_problem(&server.raw(body.as_bytes()), 413, "a body");
    let long = format!("/api/v1/recherche?q={}", "a".repeat(9_000));
    assert_problem(&server.get(&long), 414, "a long address");
    let page = server.get(&format!("/recherche?q={}", "a".repeat(9_000)));
    assert_eq!(
        (page.status, page.header("content-type")),
        (414, "text/plain; charset=utf-8")
    );
    for path in [
        "/api/rien",
        "/api/v1/recherche?limite=0",
        "/api/v1/recherche?q=apl",
        OPENAPI,
    ] {
        let (get, head) = (server.get(path), server.ask("HEAD", path, ""));
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        assert_eq!(
            head.header("content-type"),
            get.header("content-type"),
            "{path}"
        );
    }
    // One form is spoken: asking for another is no fault.
    let other = server.ask("GET", path, "Accept: application/xml\r\n");
    assert_eq!(
        (other.status, other.header("content-type")),
        (200, "application/json")
    );
}

#[test]
fn pages_can_be_asked_for_as_long_as_there_are_any_and_no_further() {
    let guides = (0..30).fold(Workshop::small(), |library, number| {
        let text = GUIDE.replace("Demander l'APL", &format!("Demander l'aide {number}"));
        library.with(&format!("national/guides/aide-{number}.md"), &text)
    });
    let server = guides.serve(&[]);
    let answer = |query: &str| {
        server
            .get(&format!("/api/v1/recherche?q=demander+aide&{query}"))
            .json()
    };
    let whole = answer("limite=50");
    let total = whole["total"].as_u64().expect("a number");
    assert!(total >= 30 && whole["pages"] == 1, "{total}");
    let ids = |answer: &Value| -> Vec<String> {
        let hits = answer["resultats"].as_array().expect("hits").iter();
        hits.map(|hit| hit["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let pages = answer("limite=7")["pages"].as_u64().expect("a number");
    assert_eq!(pages, total.div_ceil(7));
    let leafed: Vec<String> = (1..=pages)
        .flat_map(|page| ids(&answer(&format!("limite=7&page={page}"))))
        .collect();
    assert_eq!(
        leafed,
        ids(&whole),
        "page by page, nothing twice and nothing lost"
    );
    let capped = answer("limite=1");
    assert_eq!(capped["pages"], MAX_PAGE, "{capped}");
    let beyond = answer("limite=50&page=20");
    assert_eq!(
        (beyond["total"].as_u64(), ids(&beyond).len()),
        (Some(total), 0)
    );
    assert!(total <= MAX_LIMIT as u64);
}

#[test]
fn an_answer_is_for_somebody() {
    let server = Server::sample();
    let kinds = |pour: &str| -> Vec<String> {
        let answer = server
            .get(&format!(
                "/api/v1/recherche?q=apl&territoire=24360&limite=50&pour={pour}"
            ))
            .json();
        let hits = answer["resultats"].as_array().expect("hits").clone();
        hits.iter()
            .map(|hit| hit["genre"].as_str().expect("a kind").to_owned())
            .collect()
    };
    let everything = kinds("aidant");
    assert_eq!(everything, kinds(""));
    assert!(everything.contains(&"module".to_owned()) && everything.contains(&"terme".to_owned()));
    let person = kinds("personne");
    let hers = ["guide", "parcours", "contact", "organisme", "lieu"];
    assert!(
        person.iter().all(|kind| hers.contains(&kind.as_str())),
        "{person:?}"
    );
    assert_eq!(person.first().map(String::as_str), Some("guide"));
    let mut trainer = kinds("formateur");
    let at = |kinds: &[String]| {
        kinds
            .iter()
            .position(|kind| kind == "module")
            .expect("a module")
    };
    assert!(at(&trainer) <= at(&everything), "{trainer:?}");
    trainer.sort();
    let mut all = everything.clone();
    all.sort();
    assert_eq!(trainer, all, "nothing is hidden from a trainer");
}

const SITE: &str = "Origin: https://mairie.example\r\n";

#[test]
fn other_sites_ask_where_they_are_named() {
    let closed = Server::sample();
    let reply = closed.ask("GET", "/api/v1/recherche?q=apl", SITE);
    assert_eq!(
        (reply.status, reply.header("access-control-allow-origin")),
        (200, "")
    );
    assert_eq!(closed.ask("OPTIONS", "/api/v1/recherche", SITE).status, 405);

    let named = "[serve]\ncors = [\"https://mairie.example\", \"http://localhost:3000\"]\n";
    let server = Workshop::small().book(named).serve(&[]);
    let preflight = "Access-Control-Request-Method: GET\r\n";
    let asked = server.ask(
        "OPTIONS",
        "/api/v1/recherche?q=apl",
        &format!("{SITE}{preflight}"),
    );
    assert_eq!((asked.status, asked.body.len()), (200, 0));
    assert_eq!(
        asked.header("access-control-allow-origin"),
        "https://mairie.example"
    );
    assert_eq!(asked.header("access-control-allow-methods"), "GET,HEAD");
    assert_eq!(asked.header("access-control-allow-credentials"), "");
    assert!(!asked.header("access-control-max-age").is_empty());
    for (path, status) in [
        ("/api/v1/recherche?q=apl", 200),
        ("/api/v1/recherche?limite=0", 400),
        ("/api/rien", 404),
        (OPENAPI, 200),
    ] {
        let reply = server.ask("GET", path, SITE);
        assert_eq!(reply.status, status, "{path}");
        assert_eq!(
            reply.header("access-control-allow-origin"),
            "https://mairie.example",
            "{path}"
        );
        assert!(
            reply.header("vary").to_lowercase().contains("origin"),
            "{path}"
        );
    }
    let local = server.ask(
        "GET",
        "/api/v1/recherche",
        "Origin: http://localhost:3000\r\n",
    );
    assert_eq!(
        local.header("access-control-allow-origin"),
        "http://localhost:3000"
    );
    for stranger in [
        "https://autre.example",
        "http://mairie.example",
        "https://mairie.example.autre.example",
        "https://mairie.example:8443",
        "null",
    ] {
        let reply = server.ask(
            "GET",
            "/api/v1/recherche",
            &format!("Origin: {stranger}\r\n"),
        );
        assert_eq!(
            (reply.status, reply.header("access-control-allow-origin")),
            (200, ""),
            "{stranger}"
        );
    }
    let page = server.ask("GET", "/recherche?q=apl", SITE);
    assert_eq!(
        page.header("access-control-allow-origin"),
        "",
        "pages are for their readers"
    );
    assert_eq!(server.ask("OPTIONS", "/recherche", SITE).status, 405);
}

#[test]
fn every_site_asks_where_all_are_let_in() {
    let server = Workshop::small()
        .book("[serve]\ncors = [\"*\"]\n")
        .serve(&[]);
    let reply = server.ask("GET", "/api/v1/recherche?q=apl", SITE);
    assert_eq!(reply.header("access-control-allow-origin"), "*");
    assert_eq!(reply.header("access-control-allow-credentials"), "");
}

#[test]
fn an_origin_that_is_none_stops_the_server() {
    let library = Workshop::small().book("[serve]\ncors = [\"https://mairie.example/guides\"]\n");
    let run = library.lutrin(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!((run.code, run.out.as_str()), (78, ""), "{run}");
    assert!(
        run.err.contains("ligne 2") && run.err.contains("mairie.example/guides"),
        "{run}"
    );
}

#[test]
fn browsers_find_the_search() {
    let book = "[book]\ntitle = \"Guides de la coordination & cie\"\ndescription = \"Les démarches, ici.\"\n\
                [library]\nsite-url = \"https://guides.example/lutrin/\"\n";
    let server = Workshop::small().book(book).serve(&[]);
    let reply = server.get("/opensearch.xml");
    let told = (reply.status, reply.header("content-type"));
    assert_eq!(
        told,
        (200, "application/opensearchdescription+xml; charset=utf-8")
    );
    let document = roxmltree::Document::parse(reply.text()).expect("XML");
    let root = document.root_element();
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://a9.com/-/spec/opensearch/1.1/")
    );
    // The icon's name holds its digest.
    let stable: Vec<&str> = reply
        .text()
        .lines()
        .filter(|line| !line.contains("<Image"))
        .collect();
    insta::assert_snapshot!("opensearch", stable.join("\n"));
    let results = root
        .descendants()
        .filter(|node| node.attribute("rel") == Some("results"));
    for url in results.filter_map(|node| node.attribute("template")) {
        let path = url
            .replace("https://guides.example/lutrin", "")
            .replace("{searchTerms}", "apl");
        assert!(
            server.get(&path).text().contains("guides/apl.html"),
            "{path}"
        );
    }
    for (page, link) in [
        ("/index.html", "opensearch.xml"),
        (
            "/departements/24-dordogne/guides/apl.html",
            "../../../opensearch.xml",
        ),
        ("/recherche?q=apl", "opensearch.xml"),
        ("/rien", "/lutrin/opensearch.xml"),
    ] {
        let html = server.get(page);
        let link = format!(
            "<link rel=\"search\" type=\"application/opensearchdescription+xml\" \
             title=\"Guides de la coordination &amp; cie\" href=\"{link}\">"
        );
        assert!(html.text().contains(&link), "{page}: {}", html.text());
    }
    let nowhere = Server::sample();
    assert_eq!(
        nowhere.get("/opensearch.xml").status,
        404,
        "nobody knows its address"
    );
    assert!(!nowhere.get("/").text().contains("opensearch"));
}
