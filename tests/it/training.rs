//! Modules, sessions, and what their trainers and participants walk out with.

use lutrin::library::programme::{Moment, clock};
use proptest::prelude::*;

use crate::properties::{assert_whole, assets};
use crate::support::kit::KIT;
use crate::support::pages::{Pages, attributes, main_of, target, unescaped};
use crate::support::{Stock, Workshop};

const SESSION: &str = "departements/24-dordogne/sessions/2026-10-15-nontron";
const THIVIERS: &str = "departements/24-dordogne/sessions/2026-06-02-thiviers";

fn kit() -> Stock {
    Stock::of_texts(KIT.iter().copied())
}

/// What a page says: no-break spaces as spaces.
fn said(pages: &Pages, path: &str) -> String {
    let page = pages.get(path).unwrap_or_else(|| panic!("no {path}"));
    unescaped(&main_of(page)).replace(['\u{a0}', '\u{202f}'], " ")
}

/// Every word is on the page, in this order.
fn assert_in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let Some((_, after)) = rest.split_once(word) else {
            panic!("« {word} » is not where it should be in:\n{text}");
        };
        rest = after;
    }
}

#[test]
fn a_session_says_when_where_and_what() {
    let pages = kit().all_files();
    let page = said(&pages, &format!("{SESSION}.html"));
    assert_in_order(
        &page,
        &[
            "jeudi 15 octobre 2026",
            "de 9 h 30 à 12 h<",
            "communes/24311-nontron/lieux/mediatheque.html",
            "1 place de l'Exemple, 24300 Nontron",
            "conseiller numérique de Nontron",
            "travail social",
            "Caf de la Dordogne",
            "12 places",
            "mailto:inscription@mediatheque.example",
            "2026-10-15-nontron-livret.html",
            "2026-10-15-nontron.ics",
            "9 h 30 – 9 h 45",
            "Tour de table",
            "9 h 45 – 10 h 30",
            "../modules/accueil-a-deux.html",
            "10 h 30 – 10 h 45",
            "Pause",
            "10 h 45 – 11 h 05",
            "../guides/apl.html",
            "11 h 05 – 11 h 45",
            "Passer la main",
            "À la fin, on sait",
            "Préparer une demande",
            "Café à partir de neuf heures",
        ],
    );
    assert!(!page.contains("Ouvrir la salle"), "{page}");
    assert_eq!(page.matches("Savoir passer la main").count(), 1, "once");
    let past = said(&pages, &format!("{THIVIERS}.html"));
    assert!(past.contains("Cette session est passée."));
    assert!(past.contains("Salle des fêtes : porte de gauche"));
    assert!(!past.contains("thiviers.ics"), "nobody puts it in a diary");
    assert!(past.contains("à préciser") && past.contains("45 minutes"));
}

#[test]
fn a_module_shows_its_two_sides_together() {
    let pages = kit().all_files();
    let page = said(
        &pages,
        "departements/24-dordogne/modules/accueil-a-deux.html",
    );
    assert_in_order(
        &page,
        &[
            "45 minutes",
            "20 minutes d’exposé, 25 minutes d’exercice",
            "croisé, deux métiers",
            "médiation numérique, travail social",
            "formateur/departements/24-dordogne/modules/accueil-a-deux.html",
            "Savoir passer la main",
            "Plan de Nontron",
            "class=\"sides\"",
            "Côté médiation numérique",
            "Cote travail-social",
            "À Nontron, la permanence est le mardi.",
            "Exercice",
            "On ne tape jamais",
            "Écouter avant de cliquer",
            "Demander l'APL",
        ],
    );
    assert!(!page.contains("callout-answer") && !page.contains("La Caf, avec"));
}

#[test]
fn participants_get_room_to_write_and_no_answer() {
    let pages = kit().all_files();
    let page = said(&pages, &format!("{SESSION}-livret.html"));
    assert_in_order(
        &page,
        &[
            "Nontron, 15 octobre",
            "jeudi 15 octobre 2026",
            "9 h 45 – 10 h 30",
            "Accueillir à deux",
            "Préparer une demande",
            "class=\"sides\"",
            "Qui appelle-t-on en premier",
            "class=\"room\"",
            "Que prépare-t-on avant",
            "class=\"room\"",
            "À retenir",
            "Demander l'aide au logement à la Caf.",
            "Passer la main",
            "Jouez la scène",
            "class=\"room\"",
            "Ce que l'on dit",
            "Perdre son emploi",
            "Qui appeler",
            "05 36 49 24 01",
            "Mes notes",
        ],
    );
    for hidden in [
        "numéro d'allocataire",
        "Faire tourner",
        "simulateur",
        "frise",
        "Commencer par",
    ] {
        assert!(!page.contains(hidden), "{hidden}");
    }
}

#[test]
fn trainers_lead_by_their_run_sheet() {
    let pages = kit().all_files();
    let page = said(&pages, &format!("formateur/{SESSION}.html"));
    assert_in_order(
        &page,
        &[
            "Document du formateur",
            "Nontron, 15 octobre",
            "médiation numérique",
            "Guides à relire avant la session",
            "Prime d'activité",
            "En retard depuis le 10 septembre 2025",
            "coordination nationale",
            "Matériel à réunir",
            "Vidéoprojecteur",
            "Accueillir à deux, Passer la main",
            "Plan de Nontron",
            "Déroulé",
            "9 h 45 – 10 h 30",
            "href=\"#temps-2\"",
            "Ouvrir la salle à huit heures",
            "id=\"temps-2\"",
            "Laisser les métiers se présenter",
            "class=\"sides\"",
            "La Caf, avec la personne au téléphone.",
            "Le numéro d'allocataire",
            "Faire tourner",
            "Demander l'APL",
            "Vérifié le 15 septembre 2026",
            "id=\"temps-4\"",
            "L'aide se demande à la Caf.",
            "Ouvrir le site.",
            "Montrer le simulateur",
            "Raconter le mois perdu",
            "Prévenir la permanence",
            "id=\"temps-5\"",
            "Dessiner la frise",
            "La remplir soi-même",
        ],
    );
    assert!(page.contains("Pour le formateur") && page.contains("Réponse"));
    assert_eq!(page.matches("Montrer le simulateur").count(), 1, "once");
    let module = "formateur/departements/24-dordogne/modules/accueil-a-deux.html";
    assert!(said(&pages, module).contains("Montrer le simulateur"));
    let leads = |href: &String| {
        let to = target(&format!("formateur/{SESSION}.html"), href);
        to.is_some_and(|(to, _)| to == "guides/prime.html")
    };
    assert!(
        attributes(&page, "href").iter().any(leads),
        "a link inside a trainers' block leads to its guide"
    );
    let answers = said(&pages, &format!("formateur/{SESSION}-corrige.html"));
    assert_in_order(
        &answers,
        &[
            "Accueillir à deux",
            "Exercice",
            "Qui appelle-t-on",
            "La Caf, avec",
            "Le numéro",
        ],
    );
    assert!(!answers.contains("Faire tourner") && !answers.contains("Passer la main"));
}

#[test]
fn trainers_pages_are_marked_and_listed_on_their_own_page_alone() {
    let pages = kit().all_files();
    let (trainers, public): (Vec<_>, Vec<_>) = pages
        .iter()
        .partition(|(path, _)| path.starts_with("formateur/"));
    assert!(trainers.len() > 6);
    for (path, html) in trainers {
        assert!(
            html.contains("<meta name=\"robots\" content=\"noindex\">"),
            "{path}"
        );
        assert!(html.contains("class=\"trainer-band\""), "{path}");
        assert!(!html.contains("canonical"), "{path}");
    }
    for (path, html) in public {
        assert!(
            !html.contains("noindex") && !html.contains("trainer-band"),
            "{path}"
        );
        let own = path.contains("/sessions/") || path.contains("modules/");
        let linked = html.contains("formateur/");
        assert!(own || !linked, "{path} leads to trainers' pages");
    }
    let index = said(&pages, "formateur/index.html");
    assert_in_order(
        &index,
        &[
            "elles ne sont pas secrètes",
            "Sessions à venir",
            "Nontron",
            "Modules",
            "Accueillir à deux",
            "Sessions passées",
            "Thiviers",
        ],
    );
}

#[test]
fn every_link_of_the_kit_leads_somewhere() {
    let (pages, files): (Pages, Pages) = kit()
        .all_files()
        .into_iter()
        .partition(|(path, _)| path.ends_with(".html"));
    let mut others = assets();
    others.extend(files.into_keys());
    assert_whole(&pages, &others);
}

#[test]
fn calendars_are_read_by_calendars() {
    let pages = kit().all_files();
    let event = &pages[&format!("{SESSION}.ics")];
    for line in event.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line}");
    }
    let unfolded = event.replace("\r\n ", "").replace('\u{a0}', " ");
    for line in [
        "BEGIN:VCALENDAR",
        "UID:departements/24-dordogne/sessions/2026-10-15-nontron@lutrin",
        "DTSTAMP:20261015T000000Z",
        "DTSTART:20261015T093000",
        "DTEND:20261015T120000",
        "SUMMARY:Nontron\\, 15 octobre : accueillir à deux",
        "LOCATION:Médiathèque de Nontron\\, 1 place de l'Exemple\\, 24300 Nontron",
        "END:VCALENDAR",
    ] {
        assert!(
            unfolded.lines().any(|found| found == line),
            "{line} in {unfolded}"
        );
    }
    assert!(
        unfolded.contains("9 h 45 – 10 h 30 : Accueillir à deux\\n"),
        "{unfolded}"
    );
    assert!(!unfolded.contains("URL:") && !unfolded.contains("salle à huit"));
    let past = &pages[&format!("{THIVIERS}.ics")];
    assert!(past.contains("DTSTART;VALUE=DATE:20260602\r\n"), "{past}");
    let all = &pages["departements/24-dordogne/sessions.ics"];
    assert_eq!(
        all.matches("BEGIN:VEVENT").count(),
        1,
        "only what is to come: {all}"
    );
    let again = kit().all_files();
    assert_eq!(&again[&format!("{SESSION}.ics")], event, "the same bytes");
}

#[test]
fn a_calendar_is_served_as_one_and_the_day_after_is_another_release() {
    let workshop = KIT.iter().fold(Workshop::empty(), |library, (path, text)| {
        library.with(path, text)
    });
    let workshop = workshop.book("[library]\nsite-url = \"https://guides.example\"\n");
    workshop.build();
    let manifest = std::fs::read_to_string(workshop.current().join("manifest.json"));
    let manifest = manifest.expect("a manifest");
    assert!(
        manifest.contains("\"valid_before\": \"2026-10-16\"")
            || manifest.contains("\"valid_before\":\"2026-10-16\""),
        "{manifest}"
    );
    let server = workshop.serve(&[]);
    let reply = server.get(&format!("/{SESSION}.ics"));
    assert_eq!(reply.status, 200);
    let head = reply
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    assert_eq!(
        head.map(|(_, value)| value.as_str()),
        Some("text/calendar; charset=utf-8")
    );
    let text = String::from_utf8_lossy(&reply.body).replace("\r\n ", "");
    assert!(
        text.contains(&format!("URL:https://guides.example/{SESSION}.html")),
        "{text}"
    );
}

#[test]
fn the_sample_kit_has_no_fault_but_its_overdue_guide() {
    let stock = kit();
    assert_eq!(stock.codes(), ["F0005", "F0001"], "{}", stock.report());
}

#[test]
fn what_stands_in_trainers_blocks_is_judged_as_any_other_text() {
    let module = |block: &str| format!("---\ntitre: x\n---\nTexte.\n\n> [!FORMATEUR]\n> {block}\n");
    let cases = [
        ("1 85 05 78 006 084 91", "L0210"),
        ("[a](javascript:alert)", "L0202"),
        ("![a](https://ailleurs.example/a.png)", "L0202"),
        ("<b>gras</b>", "L0201"),
        ("06 12 34 56 78", "L0211"),
        ("[a](nulle-part.md)", "L0303"),
    ];
    for (block, code) in cases {
        let text = module(block);
        let stock = Stock::of_texts([("national/modules/x.md", text.as_str())]);
        assert!(stock.codes().contains(&code), "{block}: {}", stock.report());
    }
}

#[test]
fn two_sessions_never_share_an_address() {
    let session =
        "---\ntitre: Une session\ndate: 2026-11-02\nprogramme: [accueil-a-deux]\n---\nTexte.\n";
    let more = [
        (
            "departements/24-dordogne/sessions/2026-10-15-nontron-livret.md",
            session,
        ),
        (
            "departements/24-dordogne/sessions/2026-10-15-nontron-corrige.md",
            session,
        ),
    ];
    let stock = Stock::of_texts(KIT.iter().copied().chain(more));
    let paths: Vec<String> = lutrin::render::plan(&stock.library)
        .iter()
        .map(|page| page.path(&stock.library).to_string())
        .collect();
    let mut once = paths.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), paths.len());
    assert!(
        paths
            .iter()
            .any(|path| path.ends_with("nontron--livret.html"))
    );
}

fn lengths() -> impl Strategy<Value = Vec<Option<u32>>> {
    prop::collection::vec(prop::option::weighted(0.8, 1_u32..600), 0..12)
}

proptest! {
    #[test]
    fn times_follow_each_other_whatever_the_order(lengths in lengths(), hour in 0_i8..24, minute in 0_i8..60) {
        let start = jiff::civil::date(2026, 10, 15).at(hour, minute, 0, 0);
        let times = clock(Moment::At(start), lengths.iter().copied());
        prop_assert_eq!(times.len(), lengths.len());
        for pair in times.windows(2) {
            prop_assert_eq!(pair[0].1, pair[1].0, "one starts where the other ends");
        }
        let known: u32 = lengths.iter().flatten().sum();
        let whole = lengths.iter().all(Option::is_some);
        let mut sure = true;
        for ((from, to), length) in times.iter().zip(&lengths) {
            prop_assert_eq!(matches!(from, Moment::At(_)), sure, "exact until a length is missing");
            sure &= length.is_some();
            prop_assert!(from.time() <= to.time(), "never back in time");
        }
        if let Some((_, end)) = times.last() {
            let total = end.time().expect("a time").duration_since(start);
            prop_assert_eq!(total.as_mins(), i64::from(known), "the total is the sum");
            prop_assert_eq!(matches!(end, Moment::At(_)), whole);
        }
    }
}
