//! What machines read of a library: feeds, the site map, data blocks.

use std::collections::{BTreeMap, BTreeSet};

use lutrin::render::{File, Press, plan};
use lutrin::theme::FrameSettings;
use lutrin::theme::view::{EntryView, FeedView, FileView};
use proptest::prelude::*;

use crate::support::pages::{Pages, unescaped};
use crate::support::stock::{THEME, frame};
use crate::support::{Stock, Workshop, root};

/// The site's own address in tests.
const SITE: &str = "https://guides.example/lutrin";

fn settings() -> FrameSettings {
    FrameSettings {
        site_url: Some(SITE.to_owned()),
        title: "Guides & cie".to_owned(),
        ..frame()
    }
}

/// The files that machines read, by address, and the pages.
fn made(stock: &Stock) -> (BTreeMap<String, String>, Pages) {
    let settings = settings();
    let press = Press {
        library: &stock.library,
        sources: &stock.sources,
        theme: &THEME,
        settings: &settings,
    };
    let planned = plan(&stock.library);
    let files = press.files(&planned).map(|file| {
        let File { path, text } = file.expect("a file");
        (path.to_string(), text)
    });
    let pages = planned.iter().map(|page| {
        let output = press.page(page).expect("a page");
        (output.path.to_string(), output.text)
    });
    (files.collect(), pages.collect())
}

fn sample() -> Stock {
    Stock::of_folder(&root().join("content"))
}

fn xml(text: &str) -> roxmltree::Document<'_> {
    roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The text of a child; each is there once at most.
fn child<'n>(node: roxmltree::Node<'n, 'n>, name: &str) -> Option<String> {
    let mut found = node
        .children()
        .filter(|child| child.has_tag_name((ATOM, name)));
    let first = found.next()?;
    assert!(found.next().is_none(), "<{name}> twice");
    Some(first.text().unwrap_or_default().to_owned())
}

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// An entry: id, title, updated, summary, page, topics.
type Entry = (String, String, String, String, String, Vec<String>);

/// What RFC 4287 asks of a feed, and its entries.
fn feed(text: &str) -> Vec<Entry> {
    let document = xml(text);
    let root = document.root_element();
    assert!(root.has_tag_name((ATOM, "feed")));
    let dated = |node| {
        let updated = child(node, "updated").expect("updated");
        let zoned: jiff::Timestamp = updated.parse().unwrap_or_else(|e| panic!("{updated}: {e}"));
        (zoned, updated)
    };
    let link = |node: roxmltree::Node<'_, '_>, relation: &str| {
        let links = node
            .children()
            .filter(|child| child.has_tag_name((ATOM, "link")));
        let mut links = links.filter(|link| link.attribute("rel") == Some(relation));
        links
            .next()
            .and_then(|link| link.attribute("href"))
            .map(str::to_owned)
    };
    let id = child(root, "id").expect("id");
    url::Url::parse(&id).expect("an IRI");
    assert_eq!(link(root, "self").as_ref(), Some(&id));
    assert!(link(root, "alternate").is_some_and(|page| page.starts_with(SITE)));
    assert!(!child(root, "title").expect("title").is_empty());
    let author = root
        .children()
        .find(|node| node.has_tag_name((ATOM, "author")));
    assert!(
        author
            .and_then(|author| child(author, "name"))
            .is_some_and(|name| !name.is_empty())
    );
    let entries: Vec<_> = root
        .children()
        .filter(|node| node.has_tag_name((ATOM, "entry")))
        .collect();
    assert!((1..=50).contains(&entries.len()));
    let days: Vec<jiff::Timestamp> = entries.iter().map(|entry| dated(*entry).0).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "newest first");
    assert_eq!(days[0], dated(root).0);
    let entries = entries.into_iter().map(|entry| {
        let id = child(entry, "id").expect("id");
        assert!(id.starts_with("tag:guides.example,"), "{id}");
        let topics = entry
            .children()
            .filter(|node| node.has_tag_name((ATOM, "category")));
        let title = child(entry, "title").expect("title");
        assert!(!title.trim().is_empty());
        (
            id,
            title,
            dated(entry).1,
            child(entry, "summary").unwrap_or_default(),
            link(entry, "alternate").expect("a page"),
            topics
                .filter_map(|node| node.attribute("term").map(str::to_owned))
                .collect(),
        )
    });
    let entries: Vec<Entry> = entries.collect();
    let ids: BTreeSet<&String> = entries.iter().map(|entry| &entry.0).collect();
    assert_eq!(ids.len(), entries.len(), "ids are unique");
    entries
}

fn news() -> Stock {
    Stock::of_texts([
        (
            "thematiques/logement.md",
            "---\ntitre: Logement\nsous_thematiques:\n  - id: aides\n    titre: Aides\n---\nSe loger.\n",
        ),
        (
            "thematiques/sante.md",
            "---\ntitre: Santé\n---\nSe soigner.\n",
        ),
        (
            "national/guides/apl.md",
            "---\ntitre: APL\nthematiques: [logement/aides]\nchangements:\n  - 2026-09-02 : deuxième du jour\n  - 2026-09-02 : premier du jour\n  - 1er mars 2026 : plus ancien\n  - sans date\n  - 2027-01-01 : à venir\n---\n## En bref\nTexte.\n",
        ),
        (
            "departements/24-dordogne/guides/apl.md",
            "---\nexemple: oui\nchangements:\n  - 2026-07-14 : à Nontron\n---\n## En bref\nIci.\n\n> [!FORMATEUR]\n> xylo\n",
        ),
        (
            "epci/200071819-x/avis/travaux.md",
            "---\ntitre: Travaux\nresume: Fermé <tôt> & tard.\ndu: 2026-09-20\nau: 2026-12-31\nconcerne: [sante]\n---\nTexte.\n",
        ),
        (
            "epci/200071819-x/avis/fini.md",
            "---\ntitre: xylo fini\ndu: 2026-08-01\nau: 2026-09-30\n---\nTexte.\n",
        ),
        (
            "epci/200071819-x/avis/demain.md",
            "---\ntitre: xylo demain\ndu: 2026-10-02\nau: 2026-12-30\n---\nTexte.\n",
        ),
        (
            "departements/48-lozere/guides/brouillon.md",
            "---\ntitre: xylo\netat: brouillon\nchangements:\n  - 2026-09-03 : xylo\n---\n## En bref\nTexte.\n",
        ),
        (
            "departements/48-lozere/guides/archive.md",
            "---\ntitre: xylo\netat: archive\nremplace_par: apl\nchangements:\n  - 2026-09-03 : xylo\n---\n## En bref\nTexte.\n",
        ),
        (
            "departements/48-lozere/contacts/prive.md",
            "---\ntitre: xylo\nchangements:\n  - 2026-09-03 : xylo\n---\nTexte.\n",
        ),
        (
            "departements/48-lozere/guides/muet.md",
            "---\ntitre: Muet\n---\n## En bref\nTexte.\n",
        ),
    ])
}

#[test]
fn feeds_tell_dated_facts_of_here_and_around() {
    let (files, pages) = made(&news());
    let told: Vec<&String> = files.keys().collect();
    assert_eq!(
        told,
        [
            "departements/24-dordogne/flux.xml",
            "departements/48-lozere/flux.xml",
            "epci/200071819-perigord-nontronnais/flux.xml",
            "flux.xml",
            "opensearch.xml",
            "robots.txt",
            "sitemap.xml",
            "thematiques/logement.xml",
            "thematiques/sante.xml",
        ]
    );
    assert!(files.values().all(|text| !text.contains("xylo")));
    let ids = |path: &str| {
        feed(&files[path])
            .into_iter()
            .map(|e| e.0)
            .collect::<Vec<_>>()
    };
    let national = [
        "tag:guides.example,2026-09-02:guide/fr/apl/2",
        "tag:guides.example,2026-09-02:guide/fr/apl",
        "tag:guides.example,2026-03-01:guide/fr/apl",
    ];
    let here = "tag:guides.example,2026-07-14:guide/dep-24/apl";
    let works = "tag:guides.example,2026-09-20:avis/epci-200071819/travaux";
    let all = [works, national[0], national[1], here, national[2]];
    assert_eq!(ids("flux.xml"), all);
    assert_eq!(ids("departements/24-dordogne/flux.xml"), all);
    assert_eq!(ids("epci/200071819-perigord-nontronnais/flux.xml"), all);
    assert_eq!(ids("departements/48-lozere/flux.xml"), national);
    assert_eq!(
        ids("thematiques/logement.xml"),
        [national[0], national[1], here, national[2]]
    );
    assert_eq!(ids("thematiques/sante.xml"), [works]);
    let entries = feed(&files["flux.xml"]);
    assert_eq!(
        entries[0],
        (
            works.to_owned(),
            "Travaux (CC du Périgord Nontronnais)".to_owned(),
            "2026-09-20T00:00:00+02:00".to_owned(),
            "Fermé <tôt> & tard.".to_owned(),
            format!("{SITE}/epci/200071819-perigord-nontronnais/avis/travaux.html"),
            vec!["sante".to_owned()],
        )
    );
    assert_eq!(entries[3].1, "APL (Dordogne) (exemple)");
    assert_eq!(entries[4].2, "2026-03-01T00:00:00+01:00");
    let alternate = "type=\"application/atom+xml\" title=\"Dordogne, ce qui change – Guides &amp; cie\" href=\"flux.xml\"";
    let page = &pages["departements/24-dordogne/index.html"];
    assert!(
        page.contains(alternate) && page.contains("S’abonner"),
        "{page}"
    );
    assert!(pages["thematiques/logement.html"].contains("href=\"logement.xml\""));
    assert!(pages["france.html"].contains("href=\"flux.xml\""));
    assert!(!pages["departements/33-gironde/index.html"].contains("atom+xml"));
}

#[test]
fn without_an_address_or_without_a_fact_nothing_is_fed() {
    assert!(
        news()
            .pages()
            .values()
            .all(|html| !html.contains("atom+xml"))
    );
    let silent = Stock::of_texts([(
        "national/guides/apl.md",
        "---\ntitre: APL\nchangements:\n  - sans date\n---\n## En bref\nTexte.\n",
    )]);
    let (files, pages) = made(&silent);
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        ["opensearch.xml", "robots.txt", "sitemap.xml"]
    );
    assert!(pages.values().all(|html| !html.contains("atom+xml")));
    let workshop = Workshop::small();
    workshop.build();
    let site = workshop.current().join("site");
    for absent in ["opensearch.xml", "robots.txt", "sitemap.xml", "flux.xml"] {
        assert!(!site.join(absent).exists(), "{absent}");
    }
}

#[test]
fn every_link_of_a_feed_is_a_page() {
    for stock in [news(), sample()] {
        let (files, pages) = made(&stock);
        for (_, text) in files
            .iter()
            .filter(|(path, _)| path.contains("flux") || path.starts_with("thematiques"))
        {
            for entry in feed(text) {
                let page = entry.4.strip_prefix(&format!("{SITE}/")).expect("our own");
                assert!(pages.contains_key(page), "{page}");
            }
        }
    }
}

#[test]
fn odd_text_stays_text_in_xml() {
    let odd = "]]> & <b>\"l'été\"</b> 👩‍👩‍👧 <!-- -- --> &amp; a\u{0}b\u{1b}c\u{fffe}d\u{ffff}e\u{b}f";
    let plain = "]]> & <b>\"l'été\"</b> 👩‍👩‍👧 <!-- -- --> &amp; abcdef";
    let entry = EntryView {
        id: "tag:guides.example,2026-01-01:x".to_owned(),
        title: odd.to_owned(),
        updated: "2026-01-01T00:00:00+01:00".to_owned(),
        page: format!("{SITE}/a.html?b=1&c=\"2\""),
        summary: odd.to_owned(),
        ..EntryView::default()
    };
    let view = FeedView {
        language: "fr".to_owned(),
        site: odd.to_owned(),
        subject: odd.to_owned(),
        address: format!("{SITE}/flux.xml"),
        page: format!("{SITE}/france.html"),
        updated: entry.updated.clone(),
        entries: vec![entry],
    };
    let text = THEME.fill_file(&FileView::Feed(view)).expect("a feed");
    let entries = feed(&text);
    assert_eq!(
        (entries[0].1.as_str(), entries[0].3.as_str()),
        (plain, plain)
    );
    assert_eq!(entries[0].4, format!("{SITE}/a.html?b=1&c=\"2\""));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_feed_of_any_words_is_xml(words in "\\PC{0,30}|[\u{0}-\u{20}<&>\"'\\]\u{fffd}-\u{10010}]{0,30}") {
        let text = format!("---\ntitre: x\nchangements:\n  - 2026-09-02 : a {words} z\n---\n## En bref\nTexte.\n");
        let (files, _) = made(&Stock::of_texts([("national/guides/apl.md", text.as_str())]));
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".xml")) {
            prop_assert!(roxmltree::Document::parse(text).is_ok(), "{}: {}", path, text);
        }
    }
}

#[test]
fn the_site_map_lists_pages_that_exist_with_the_days_that_are_known() {
    let stock = Stock::of_texts([
        (
            "national/guides/apl.md",
            "---\ntitre: APL\nremplace: [vieux]\nverifie_le: 2026-09-15\n---\n## En bref\nTexte.\n",
        ),
        (
            "departements/24-dordogne/guides/apl.md",
            "---\nchangements:\n  - 2026-09-20 : ici\n  - 2027-01-01 : à venir\n---\n## En bref\nIci.\n",
        ),
        (
            "national/guides/nu.md",
            "---\ntitre: Nu\netat: a-relire\nverifie_le: 2026-09-15\n---\n## En bref\nTexte.\n",
        ),
    ]);
    let (files, pages) = made(&stock);
    let document = xml(&files["sitemap.xml"]);
    let listed: BTreeMap<String, String> = document
        .root_element()
        .children()
        .filter(roxmltree::Node::is_element)
        .map(|url| {
            let text = |name: &str| {
                let node = url.children().find(|node| node.tag_name().name() == name);
                node.and_then(|node| node.text())
                    .unwrap_or_default()
                    .to_owned()
            };
            (
                text("loc").replace(&format!("{SITE}/"), ""),
                text("lastmod"),
            )
        })
        .collect();
    assert_eq!(listed["guides/apl.html"], "2026-09-15");
    assert_eq!(
        listed["departements/24-dordogne/guides/apl.html"],
        "2026-09-20"
    );
    assert_eq!(listed["guides/nu.html"], "");
    assert_eq!(listed["index.html"], "");
    let absent = [
        "404.html",
        "recherche.html",
        "guides/vieux.html",
        "departements/24-dordogne/guides/vieux.html",
    ];
    for page in pages.keys() {
        assert_eq!(
            listed.contains_key(page),
            !absent.contains(&page.as_str()),
            "{page}"
        );
    }
    assert!(listed.keys().all(|page| pages.contains_key(page)));
    assert_eq!(
        files["robots.txt"],
        format!("User-agent: *\nAllow: /\n\nSitemap: {SITE}/sitemap.xml\n")
    );
}

#[test]
fn machines_are_served_what_they_expect() {
    let library = Workshop::small()
        .with(
            "national/guides/apl.md",
            "---\ntitre: APL\nthematiques: [logement]\nchangements:\n  - 2026-09-02 : neuf\n---\n## En bref\nTexte.\n",
        )
        .book("[library]\nsite-url = \"https://guides.example/lutrin/\"\n");
    let server = library.serve(&[]);
    for (path, kind) in [
        ("/flux.xml", "application/atom+xml; charset=utf-8"),
        (
            "/departements/24-dordogne/flux.xml",
            "application/atom+xml; charset=utf-8",
        ),
        (
            "/thematiques/logement.xml",
            "application/atom+xml; charset=utf-8",
        ),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ] {
        let reply = server.get(path);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (200, kind),
            "{path}"
        );
    }
    assert_eq!(feed(server.get("/flux.xml").text()).len(), 1);
}

/// The data blocks of a page.
fn blocks(html: &str) -> Vec<serde_json::Value> {
    let mut found = Vec::new();
    for piece in html.split("<script type=\"application/ld+json\">").skip(1) {
        let (block, _) = piece.split_once("</script>").expect("a closed block");
        assert!(
            !block.contains('<') && !block.contains('>') && !block.contains('&'),
            "{block}"
        );
        found.push(serde_json::from_str(block).unwrap_or_else(|error| panic!("{error}: {block}")));
    }
    assert!(found.len() <= 1);
    found
}

/// The thing of a type that a page describes.
fn thing(html: &str, of: &str) -> serde_json::Value {
    let found = blocks(html).into_iter().flat_map(|block| {
        assert_eq!(block["@context"], "https://schema.org");
        block["@graph"].as_array().expect("things").clone()
    });
    let mut found = found.filter(|thing| thing["@type"] == of);
    found.next().unwrap_or(serde_json::Value::Null)
}

#[test]
fn every_data_block_is_json_and_nothing_else() {
    let hostile = "</script><script>alert(1)</script><!-- & \" ' \\u2028";
    let text = format!("---\ntitre: {hostile}\nresume: {hostile}\n---\n## En bref\nTexte.\n");
    let stock = Stock::of_texts([
        ("national/guides/apl.md", text.as_str()),
        ("departements/24-dordogne/modules/apl.md", text.as_str()),
    ]);
    for stock in [stock, sample()] {
        let (_, pages) = made(&stock);
        let described = pages
            .values()
            .filter(|html| !blocks(html).is_empty())
            .count();
        assert!(described > 100, "{described}");
        for html in stock.pages().values() {
            blocks(html);
        }
    }
}

#[test]
fn a_guide_is_a_service_of_its_bodies_where_it_is_true() {
    let stock = Stock::of_texts([
        (
            "thematiques/logement.md",
            "---\ntitre: Logement\n---\nSe loger.\n",
        ),
        (
            "national/guides/apl.md",
            "---\ntitre: APL, la demander\nresume: Demander l'aide.\nthematiques: [logement]\norganismes: [caf, accueil]\ncanaux: [en-ligne, courrier]\nlien_demarche: https://www.caf.fr/apl\nlien_officiel: https://www.service-public.fr/apl\n---\n## En bref\nTexte.\n\n> [!FORMATEUR]\n> xylo\n",
        ),
        (
            "departements/24-dordogne/guides/apl.md",
            "---\nresume: ici\n---\n## En bref\nIci.\n",
        ),
        (
            "departements/48-lozere/guides/apl.md",
            "---\nexemple: oui\norganismes: [msa]\n---\n## En bref\nIci.\n",
        ),
        (
            "departements/24-dordogne/organismes/caf-24.md",
            "---\ntitre: Caf de la Dordogne\ntype: caf\ntelephone: 05 36 49 24 01\nlien: https://caf24.example\n---\nx\n",
        ),
        (
            "departements/24-dordogne/organismes/msa.md",
            "---\ntitre: xylo\ntype: msa\nexemple: oui\n---\nx\n",
        ),
        (
            "departements/24-dordogne/contacts/accueil.md",
            "---\ntitre: xylo\nvisibilite: public\nthematiques: [logement]\ntelephone: 05 36 49 24 99\n---\nx\n",
        ),
    ]);
    let (_, pages) = made(&stock);
    let page = &pages["departements/24-dordogne/guides/apl.html"];
    assert_eq!(
        thing(page, "GovernmentService"),
        serde_json::json!({
            "@type": "GovernmentService",
            "name": "APL, la demander",
            "description": "Demander l'aide.",
            "url": format!("{SITE}/departements/24-dordogne/guides/apl.html"),
            "serviceType": ["Logement"],
            "areaServed": {"@type": "AdministrativeArea", "name": "Dordogne", "identifier": "dep:24"},
            "provider": [{
                "@type": "Organization", "name": "Caf de la Dordogne",
                "url": "https://caf24.example", "telephone": "05 36 49 24 01",
            }],
            "availableChannel": [
                {"@type": "ServiceChannel", "name": "en ligne", "serviceUrl": "https://www.caf.fr/apl"},
                {"@type": "ServiceChannel", "name": "par courrier"},
            ],
            "termsOfService": "https://www.service-public.fr/apl",
        })
    );
    assert_eq!(
        thing(page, "BreadcrumbList")["itemListElement"],
        serde_json::json!([
            {"@type": "ListItem", "position": 1, "name": "Accueil", "item": format!("{SITE}/index.html")},
            {"@type": "ListItem", "position": 2, "name": "Logement", "item": format!("{SITE}/thematiques/logement.html")},
            {"@type": "ListItem", "position": 3, "name": "APL, la demander", "item": format!("{SITE}/departements/24-dordogne/guides/apl.html")},
        ])
    );
    let invented = thing(
        &pages["departements/48-lozere/guides/apl.html"],
        "GovernmentService",
    );
    assert_eq!(invented["provider"], serde_json::Value::Null);
    for html in pages.values() {
        assert!(
            !blocks(html)
                .iter()
                .any(|b| b["@graph"][0]["@type"] != "BreadcrumbList"
                    && b.to_string().contains("xylo"))
        );
    }
    let bare = &stock.pages()["guides/apl.html"];
    assert_eq!(thing(bare, "BreadcrumbList"), serde_json::Value::Null);
    assert_eq!(
        thing(bare, "GovernmentService")["url"],
        serde_json::Value::Null
    );
}

#[test]
fn a_module_is_a_course_and_a_session_is_an_event() {
    let session = |more: &str| {
        format!(
            "---\ntitre: Mots de passe à Nontron\nresume: Une matinée.\ndate: 2026-10-15\ndebut: 9h30\nlieu: mairie\nplaces: 12\norganisateurs: [caf-24, prive, Pays de Nontron]\nprogramme:\n  - module: mdp\n  - pause: 15\n{more}---\nTexte.\n"
        )
    };
    let (whole, open) = (session(""), session("  - libre: Tour de table\n"));
    let invented = session("").replace("resume:", "exemple: oui\nresume:");
    let stock = Stock::of_texts([
        (
            "national/modules/mdp.md",
            "---\ntitre: Mots de passe\nresume: En choisir un bon.\nobjectifs: [choisir, retenir]\nminutes_expose: 30\nminutes_exercice: 60\n---\nTexte.\n\n> [!REPONSE]\n> xylo\n",
        ),
        ("departements/24-dordogne/sessions/a.md", whole.as_str()),
        ("departements/24-dordogne/sessions/b.md", open.as_str()),
        ("departements/24-dordogne/sessions/c.md", invented.as_str()),
        (
            "departements/24-dordogne/lieux/mairie.md",
            "---\ntitre: Mairie de Nontron\nadresse: Place Agard\ncode_postal: 24300\ncommune: Nontron\n---\nx\n",
        ),
        (
            "departements/24-dordogne/organismes/caf-24.md",
            "---\ntitre: Caf\n---\nx\n",
        ),
        (
            "departements/24-dordogne/contacts/prive.md",
            "---\ntitre: xylo\n---\nx\n",
        ),
    ]);
    let (_, pages) = made(&stock);
    assert_eq!(
        thing(&pages["modules/mdp.html"], "Course"),
        serde_json::json!({
            "@type": "Course", "name": "Mots de passe", "description": "En choisir un bon.",
            "url": format!("{SITE}/modules/mdp.html"), "timeRequired": "PT90M",
            "teaches": ["choisir", "retenir"], "inLanguage": "fr",
            "provider": {"@type": "Organization", "name": "Guides & cie"},
        })
    );
    let event = thing(&pages["departements/24-dordogne/sessions/a.html"], "Event");
    assert_eq!(
        event,
        serde_json::json!({
            "@type": "Event", "name": "Mots de passe à Nontron", "description": "Une matinée.",
            "url": format!("{SITE}/departements/24-dordogne/sessions/a.html"),
            "startDate": "2026-10-15T09:30:00", "endDate": "2026-10-15T11:15:00",
            "location": {"@type": "Place", "name": "Mairie de Nontron", "address": {
                "@type": "PostalAddress", "streetAddress": "Place Agard", "postalCode": "24300",
                "addressLocality": "Nontron", "addressCountry": "FR",
            }},
            "organizer": [
                {"@type": "Organization", "name": "Caf"},
                {"@type": "Organization", "name": "Pays de Nontron"},
            ],
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "maximumAttendeeCapacity": 12,
        })
    );
    let open = thing(&pages["departements/24-dordogne/sessions/b.html"], "Event");
    assert_eq!(open["endDate"], serde_json::Value::Null);
    let invented = thing(&pages["departements/24-dordogne/sessions/c.html"], "Event");
    assert_eq!(invented, serde_json::Value::Null);
    let public = pages
        .iter()
        .filter(|(path, _)| !path.starts_with("formateur/"));
    assert!(
        public
            .map(|(_, html)| html)
            .all(|html| !html.contains("xylo"))
    );
}

#[test]
fn the_page_says_what_its_data_block_says() {
    let (_, pages) = made(&sample());
    for (path, html) in &pages {
        let service = thing(html, "GovernmentService");
        if let Some(name) = service["name"].as_str() {
            assert!(
                unescaped(html).contains(&format!("<h1>{name}</h1>")),
                "{path}"
            );
        }
    }
}
