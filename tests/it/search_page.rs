//! The page of answers over HTTP, without a script, and the suggestions of its field.

use crate::support::pages::{attributes, main_of};
use crate::support::{Server, Workshop};

/// The inside of a page's `<main>`.
fn page(server: &Server, path: &str) -> String {
    let reply = server.get(path);
    assert_eq!(reply.status, 200, "{path}: {}", reply.text());
    main_of(reply.text())
}

/// The links whose address holds every one of some words.
fn links(main: &str, words: &[&str]) -> Vec<String> {
    let all = attributes(main, "href").into_iter();
    all.filter(|href| words.iter().all(|word| href.contains(word)))
        .collect()
}

/// From the element with an id to the end of its section.
fn section<'a>(main: &'a str, id: &str) -> &'a str {
    let (_, rest) = main
        .split_once(&format!("id=\"{id}\""))
        .unwrap_or_else(|| panic!("no #{id} in {main}"));
    rest.split_once("</section>")
        .map_or(rest, |(inside, _)| inside)
}

#[test]
fn a_corrected_question_is_shown_as_understood_with_the_way_back() {
    let server = Server::sample();
    let main = page(&server, "/recherche?q=alocation+logment");
    assert!(main.contains("<bdi>allocation logement</bdi>"), "{main}");
    assert!(main.contains("Chercher exactement"), "{main}");
    let exact = links(&main, &["exact=1", "q=alocation+logment"]);
    let exact = page(&server, &format!("/{}", exact.first().expect("a link")));
    assert!(exact.contains("<bdi>alocation logment</bdi>"), "{exact}");
    assert!(exact.contains("Rien ne correspond vraiment"), "{exact}");
    assert!(exact.contains("Corriger les fautes"), "{exact}");
    let back = links(&exact, &["q=alocation+logment"]);
    assert!(!back[0].contains("exact"), "{back:?}");
    let accents = page(&server, "/recherche?q=eletricité");
    assert!(accents.contains("<bdi>électricité</bdi>"), "{accents}");
}

#[test]
fn what_the_glossary_adds_is_said_in_one_line() {
    let server = Server::sample();
    let main = page(&server, "/recherche?q=apl");
    assert!(main.contains("Nous cherchons aussi"), "{main}");
    assert!(
        main.contains("<bdi>Aide personnalisée au logement</bdi>"),
        "{main}"
    );
}

#[test]
fn groups_never_mix() {
    let server = Server::sample();
    let main = page(&server, "/recherche?q=apl&territoire=24360");
    let best = section(&main, "reponses");
    assert!(
        best.contains("Ouvrir le guide") && best.contains("local-hit"),
        "{best}"
    );
    assert!(best.contains("Trouvé"), "{best}");
    let near = section(&main, "pres-d-ici");
    assert!(near.contains("tel:+33536492401"), "{near}");
    assert!(section(&main, "se-former").contains("modules/demander-apl.html"));
    for here in [best, near, section(&main, "suite")] {
        assert!(
            !here.contains("kind-") && !here.contains("reason-"),
            "{here}"
        );
    }
    // In Lille the local answers of Dordogne stand apart, folded, with their territory.
    let lille = page(&server, "/recherche?q=fsl&territoire=59350");
    let (before, elsewhere) = lille
        .split_once("<details class=\"elsewhere\"")
        .expect("elsewhere");
    let elsewhere = elsewhere.split_once("</details>").expect("its end").0;
    assert!(!before.contains("fsl-dordogne.html"), "{before}");
    assert!(elsewhere.contains("fsl-dordogne.html") && elsewhere.contains("Dordogne</span>"));
    assert!(
        !links(elsewhere, &["q=fsl"])
            .iter()
            .any(|href| href.contains("territoire"))
    );
}

#[test]
fn facets_narrow_and_keep_the_other_parameters() {
    let server = Server::sample();
    let main = page(&server, "/recherche?q=logement&territoire=24360");
    let refine = main.split_once("id=\"affiner\"").expect("facets").1;
    for name in ["thematique=", "genre=", "niveau="] {
        let found = links(refine, &[name, "q=logement", "territoire=24360"]);
        assert!(!found.is_empty(), "{name}: {refine}");
    }
    let narrowed = page(
        &server,
        "/recherche?q=logement&genre=guide&niveau=dep&territoire=24360",
    );
    let filters = narrowed.split_once("class=\"filters\"").expect("filters").1;
    let without_kind = &links(filters, &["niveau=dep"])[0];
    assert!(without_kind.contains("q=logement") && !without_kind.contains("genre"));
    assert!(filters.contains("<strong>Guides</strong>"), "{filters}");
    assert!(
        filters.contains("<strong>Département</strong>"),
        "{filters}"
    );
    // The level is that of the version that is read here: apl is completed below the département.
    assert!(narrowed.contains("fsl-dordogne.html"), "{narrowed}");
    assert!(!narrowed.contains("guides/apl.html"), "{narrowed}");
    // A count is what the link leads to.
    let of_guides = links(refine, &["genre=guide"]);
    let guides = page(&server, &format!("/{}", of_guides[0]));
    let counted = refine.split_once("genre=guide").expect("the link").1;
    let count = counted.split_once('(').expect("a count").1;
    let count = count.split_once(')').expect("a count").0;
    let status = guides.split_once("role=\"status\">").expect("a status").1;
    assert!(status.starts_with(&format!("{count} réponse")), "{status}");
}

#[test]
fn a_library_is_looked_through_without_a_question() {
    let server = Server::sample();
    let entry = page(&server, "/recherche");
    assert!(
        links(&entry, &["thematique=logement"]).len() == 1,
        "{entry}"
    );
    let all = &links(&entry, &["genre=guide"])[0];
    let all = page(&server, &format!("/{all}"));
    let titles: Vec<&str> = all
        .split("<h3><a href=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split_once('<'))
        .map(|(title, _)| title)
        .collect();
    assert!(titles.len() > 10, "{titles:?}");
    let folded = |title: &&str| lutrin::base::text::fold(title);
    assert!(titles.is_sorted_by_key(folded), "from A to Z: {titles:?}");
    let here = page(&server, "/recherche?thematique=logement&territoire=24360");
    assert!(here.contains("<bdi>Logement</bdi>") && here.contains("réponses pour une personne"));
    assert!(here.contains("epci/200071819-perigord-nontronnais/guides/apl.html"));
    assert!(!here.contains("Trouvé"), "nothing was looked for");
}

#[test]
fn a_weak_answer_says_so_and_leads_on() {
    let server = Server::sample();
    let weak = page(
        &server,
        "/recherche?q=passeport+du+chien+xylophone+demander&territoire=24360",
    );
    assert!(weak.contains("Rien ne correspond vraiment"), "{weak}");
    assert!(weak.contains("Réponses éloignées"), "{weak}");
    assert!(!weak.contains("Ouvrir le guide"), "no answer is the best");
    assert!(!links(&weak, &["thematique=", "territoire=24360"]).is_empty());
    assert!(!links(&weak, &["genre=guide"]).is_empty());
    let empty = page(&server, "/recherche?q=zzxqv");
    assert!(empty.contains("Aucune réponse"), "{empty}");
    assert!(links(&empty, &["thematique="]).len() > 10, "every topic");
    assert!(!empty.contains("mailto:"), "nobody is known to write to");
}

#[test]
fn a_missing_guide_is_told_to_the_coordination_of_here() {
    let server = Server::sample();
    let main = page(&server, "/recherche?q=passeport+%26+zzxqv&territoire=24360");
    let letters = links(&main, &["mailto:"]);
    assert_eq!(letters.len(), 1, "{main}");
    let letter = &letters[0];
    assert!(letter.starts_with("mailto:guides@coordination-24.example?subject="));
    assert!(letter.contains("passeport%20%26%20zzxqv"), "{letter}");
    assert!(
        letter.contains("Territoire%C2%A0%3A%20Dordogne"),
        "{letter}"
    );
    assert!(
        !letter.contains("24360"),
        "where the person lives is not said: {letter}"
    );
    let good = page(&server, "/recherche?q=apl&territoire=24360");
    assert!(
        links(&good, &["mailto:"]).is_empty(),
        "a good answer lacks nothing"
    );
}

#[test]
fn elsewhere_it_is_told_to_the_address_of_the_library() {
    let form = "[library]\nsignaler = \"https://forge.example/new?title={titre}&body={texte}\"\n";
    let server = Workshop::small().book(form).serve(&[]);
    let main = page(&server, "/recherche?q=zzxqv");
    let forms = links(&main, &["https://forge.example/new?title="]);
    assert!(
        forms[0].contains("zzxqv") && !forms[0].contains('{'),
        "{forms:?}"
    );
}

#[test]
fn suggestions_are_few_short_and_for_here() {
    let server = Server::sample();
    let reply = server.get("/api/v1/suggestions?q=log&territoire=24360");
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, "application/json")
    );
    assert_eq!(reply.header("cache-control"), "no-store");
    let found = reply.json()["suggestions"]
        .as_array()
        .expect("a list")
        .clone();
    assert!((1..=8).contains(&found.len()), "{found:?}");
    for suggestion in &found {
        let url = suggestion["url"].as_str().expect("an address");
        assert_eq!(server.get(&format!("/{url}")).status, 200, "{url}");
        assert!(!suggestion["texte"].as_str().expect("words").is_empty());
        assert!(!suggestion["libelle"].as_str().expect("words").is_empty());
    }
    let local = found.iter().any(|suggestion| {
        suggestion["url"] == "epci/200071819-perigord-nontronnais/guides/apl.html"
    });
    assert!(local, "the version of here: {found:?}");
    // A place that is half written counts for nothing.
    assert_eq!(
        server
            .get("/api/v1/suggestions?q=log&territoire=Piég")
            .status,
        200
    );
    let none = server.get("/api/v1/suggestions?q=zzxqv").json();
    assert_eq!(none["suggestions"].as_array().map(Vec::len), Some(0));
    for refused in [
        "/api/v1/suggestions".to_owned(),
        "/api/v1/suggestions?q=a&q=b".to_owned(),
        format!("/api/v1/suggestions?q={}", "a".repeat(257)),
    ] {
        let reply = server.get(&refused);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (400, "application/problem+json"),
            "{refused}"
        );
    }
}

#[test]
fn the_best_guide_offers_its_procedure_beside_its_page() {
    let server = Server::sample();
    let main = page(&server, "/recherche?q=apl");
    let (_, next) = main.split_once("class=\"next\"").expect("what to do next");
    let (next, _) = next.split_once("</p>").expect("its end");
    assert!(next.contains("guides/apl.html"), "{next}");
    assert!(next.contains("Faire la démarche en ligne"), "{next}");
    assert!(next.contains("href=\"https://"), "{next}");
}

#[test]
fn a_guide_for_everyone_stays_for_each_public() {
    let guide = |publics: &str| {
        format!(
            "---\ntitre: Lire son courrier {publics}\nresume: Ouvrir et trier.\n{publics}---\n## En bref\nTrier.\n"
        )
    };
    let workshop = Workshop::small()
        .with("national/guides/tous.md", &guide(""))
        .with("national/guides/age.md", &guide("publics: [seniors]\n"))
        .with("national/guides/jeune.md", &guide("publics: [jeunes]\n"));
    workshop.build();
    let server = workshop.serve(&[]);
    let main = page(&server, "/recherche?q=courrier&public=seniors");
    let found = |name: &str| !links(&main, &[name]).is_empty();
    assert!(
        found("guides/tous.html") && found("guides/age.html"),
        "{main}"
    );
    assert!(!found("guides/jeune.html"), "{main}");
}

#[test]
fn a_topic_that_is_looked_through_offers_its_sub_topics() {
    let server = Server::sample();
    let main = page(&server, "/recherche?thematique=logement");
    let below = links(&main, &["thematique=logement%2Fimpayes"]);
    assert!(main.contains(">Impayés"), "{main}");
    let entry = page(
        &server,
        &format!("/{}", below.first().expect("a sub-topic")),
    );
    assert!(!entry.contains("Aucune réponse"), "{entry}");
    assert!(links(&entry, &["thematique=logement%2F", "page="]).is_empty());
}

#[test]
fn a_weak_answer_shows_whom_to_call_in_the_territory() {
    let server = Server::sample();
    let weak = page(&server, "/recherche?q=xylophone&territoire=24360");
    let inside = section(&weak, "rien");
    assert!(inside.contains("La coordination du territoire"), "{inside}");
    assert!(!links(inside, &["tel:"]).is_empty(), "{inside}");
    let nowhere = page(&server, "/recherche?q=xylophone");
    assert!(
        !nowhere.contains("La coordination du territoire"),
        "{nowhere}"
    );
}
