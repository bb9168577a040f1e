//! What must hold of any library, on libraries that nobody would write.

use std::collections::{BTreeMap, BTreeSet};

use lutrin::base::messages::Arg;
use lutrin::base::source::SourceSet;
use lutrin::diag::{Code, Severity, text};
use lutrin::library::Action;
use lutrin::parse::markdown::{self, Audience};
use lutrin::render::{Page, Press, plan};
use lutrin::theme::view::{PageView, SectionView};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::pages::{self, Pages, attributes, target};
use crate::support::stock::{THEME, frame, messages};
use crate::support::{Stock, Workshop, files, root};

/// Pieces of front matter and of text that have hurt some reader once.
const PIECES: &[&str] = &[
    "---\n",
    "---",
    "titre: ",
    "titre",
    "resume: ",
    "publics: [",
    "sources:\n  - nom: ",
    "lien: ",
    "vu_le: ",
    "verifie_le: ",
    "zone: [dep:24, 24]\n",
    "membres: [epci:200071819]\n",
    "etat: brouillon\n",
    "verrou: [Étapes]\n",
    "exemple: oui\n",
    "accord_du: ",
    "organismes: [caf]\n",
    "pieces:\n - nom: x\n",
    "duree_minutes: 9e9\n",
    "]",
    "}",
    "{",
    "&a ",
    "*a",
    "!!x ",
    "|",
    ">",
    "? ",
    "@",
    "`",
    "%",
    "~",
    "null",
    "\"",
    "'",
    "\\",
    "“",
    "”",
    "«",
    "»",
    ": ",
    " : ",
    ":",
    "#",
    " # ",
    "- ",
    "\t",
    "\u{a0}",
    "\u{202f}",
    "\r\n",
    "\n",
    "\n\n",
    "\r",
    "\0",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "\u{e0041}",
    "é",
    "É",
    "e\u{301}",
    "œ",
    "👩‍👩‍👧",
    "İ",
    "ﬁ",
    "2026-03-12",
    "12/03/2026",
    "31 février 2026",
    "## En bref\n",
    "## Étapes (remplace)\n",
    "## Étapes (masqué)\n",
    "### Cas\n",
    "# Titre\n",
    "## \n",
    "> ",
    "> [!ATTENTION]\n",
    "> [!FORMATEUR]\n",
    "> [!REPONSE] ",
    "> [!ZUT] ",
    "1. ",
    "999999999. ",
    "   ",
    "    ",
    "| a | b |\n|---|---|\n| c |",
    "```\n",
    "~~~",
    "[^1]",
    "[^1]: ",
    "[a](b.md)",
    "[a](#etapes)",
    "[a](javascript:x)",
    "![](https://x.example/a.png)",
    "<https://x.example>",
    "<b>",
    "<!-- ",
    " -->",
    "&amp;",
    "&#0;",
    "**",
    "_",
    "~~",
    "1 85 05 78 006 084 91 ",
    "06 12 34 56 78",
    "a.b@c.fr ",
];

fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![12 => select(PIECES).prop_map(str::to_owned), 1 => ".{0,8}", 1 => "[a-z ]{1,12}"];
    prop::collection::vec(piece, 0..50).prop_map(|pieces| pieces.concat())
}

/// A file whose front matter closes, and one that is anything at all.
fn source() -> impl Strategy<Value = String> {
    let framed =
        (nasty(), nasty()).prop_map(|(front, body)| format!("---\ntitre: x\n{front}\n---\n{body}"));
    let bodied = nasty().prop_map(|body| format!("---\ntitre: x\n---\n{body}"));
    prop_oneof![framed, bodied, nasty()]
}

/// One file of each kind that is read.
const PLACES: [&str; 9] = [
    "national/guides/apl.md",
    "departements/24-dordogne/guides/apl.md",
    "glossaire/apl.md",
    "thematiques/logement.md",
    "national/organismes/caf.md",
    "departements/24-dordogne/contacts/x.md",
    "bassins/haut-perigord/territoire.md",
    "departements/24-dordogne/territoire.md",
    "communes/24328-x/guides/Étrange nom.md",
];

fn bounded(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        max_shrink_iters: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(bounded(250))]

    #[test]
    fn any_text_is_read_without_panic_and_told_in_its_place(texts in prop::collection::vec((select(&PLACES[..]), source()), 1..4)) {
        let texts: BTreeMap<&str, &str> = texts.iter().map(|(path, text)| (*path, text.as_str())).collect();
        let stock = Stock::of_texts(texts.clone());
        for problem in stock.problems.iter() {
            let source = texts.get(problem.path.as_str()).copied().unwrap_or_default();
            if let Some(span) = problem.span {
                let range = span.range();
                prop_assert!(source.get(range.clone()).is_some(), "{:?} {:?} in {:?}", problem.code, range, source);
            }
            let told = text::problem(problem, source, &messages(), text::Style { color: true });
            prop_assert!(told.contains(problem.code.as_str()));
        }
        let guides = stock.guides();
        for (path, html) in &guides {
            prop_assert!(!html.contains("xylo"), "{}", path);
        }
    }
}

/// Lines that a strict YAML parser refuses or reads otherwise, and that people write.
const ACCIDENTS: &[&str] = &[
    "titre: Impôts : déclarer # vite",
    "resume : “Oui : non”",
    "mots_usagers: [aide : payer, “a, b”, \"c\" d, e # f]",
    "mots_usagers:\n  - l'aide : payer\n  - \"caf\" logement\n  - “œuvre” d’art",
    "pieces:\n- Carte : recto\n- nom: a \"b\" : c\n  obligatoire: oui",
    "sources:\n  - nom: x : y # z\n    lien: https://x.example\n    vu_le: 12/03/2026",
    "publics:\u{a0}[seniors,\u{202f}familles]",
    "verifie_le:\t2026-09-20",
    "verifie_par: “coordination” 24",
    "cout: |\n  Gratuit : oui\n\n  nom: texte # encore",
    "delai: >-\n\t2 mois : environ",
    "responsable: l'équipe \\ de \"Exemple\"\n  bureau : B",
    "changements:\n  - 12/03/2026 : \"neuf\" # 2",
    "# un commentaire : “rien”",
    "etat: “publie”",
    "",
];

proptest! {
    #![proptest_config(bounded(300))]

    #[test]
    fn whatever_was_repaired_before_it_a_key_is_told_at_its_place(
        lines in prop::collection::vec(select(ACCIDENTS), 0..8),
        windows in any::<bool>(),
        bom in any::<bool>(),
    ) {
        let mut text = format!("---\n{}\nclé_inconnue: “é” # x\n---\n## En bref\nTexte.\n", lines.join("\n"));
        if windows {
            text = text.replace('\n', "\r\n");
        }
        if bom {
            text.insert(0, '\u{feff}');
        }
        let stock = Stock::of_texts([("national/guides/apl.md", text.as_str())]);
        let told = |code: Code| stock.problems.iter().filter(move |problem| problem.code == code);
        let unknown: Vec<&str> = told(Code::L0103)
            .map(|problem| problem.span.expect("a place").of(&text))
            .collect();
        prop_assert_eq!(unknown, ["clé_inconnue"], "{}", text);
        let errors = stock.problems.iter().filter(|problem| problem.severity() == Severity::Error);
        let errors: Vec<Code> = errors.map(|problem| problem.code).filter(|code| *code != Code::L0107).collect();
        prop_assert!(errors.is_empty(), "{:?} {}", errors, text);
        for (word, present) in [("fins-de-ligne", windows), ("bom", bom)] {
            let count = told(Code::L0005)
                .filter(|problem| problem.args.iter().any(|(_, arg)| *arg == Arg::from(word)))
                .count();
            prop_assert_eq!(count, usize::from(present), "{}", word);
        }
    }
}

proptest! {
    #![proptest_config(bounded(400))]

    /// A block of a merged page is found by the number of its section, whoever reads.
    #[test]
    fn sections_are_the_same_for_every_audience(body in nasty()) {
        let shape = |audience| -> Vec<_> {
            let sections = markdown::flow_for(&body, audience).sections.into_iter();
            sections.map(|section| (section.name, section.title, section.mark, section.heading)).collect()
        };
        prop_assert_eq!(shape(Audience::Everyone), shape(Audience::Trainer));
    }
}

proptest! {
    #![proptest_config(bounded(200))]

    /// ammonia is the oracle: what we write is already clean by our own list.
    #[test]
    fn the_markup_of_a_text_is_clean(body in nasty()) {
        let guide = format!("---\ntitre: x\n---\n## Avant de commencer\n{body}\n\n## Étapes\n{body}\n\n## Autre\n{body}\n");
        let stock = Stock::of_texts([("national/guides/apl.md", guide.as_str())]);
        for section in sections(&stock, "guides/apl.html") {
            for block in &section.blocks {
                let html = block.html.as_str();
                let cleaned = oracle().clean(html).to_string();
                prop_assert_eq!(normal(&cleaned), normal(html));
            }
        }
    }
}

/// Elements, attributes and classes that a contributed text may become, and no other.
fn oracle() -> ammonia::Builder<'static> {
    let tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "del",
        "div",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "input",
        "label",
        "li",
        "ol",
        "p",
        "pre",
        "span",
        "strong",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let attributes: [(&str, &[&str]); 10] = [
        ("a", &["href", "title"]),
        ("img", &["src", "alt", "title"]),
        ("input", &["type"]),
        ("ol", &["start"]),
        ("th", &["scope"]),
        ("pre", &["tabindex"]),
        ("div", &["role", "tabindex", "aria-label", "id"]),
        ("h3", &["id"]),
        ("h4", &["id"]),
        ("h5", &["id"]),
    ];
    let classes: [(&str, &[&str]); 6] = [
        (
            "div",
            &[
                "callout",
                "callout-warning",
                "callout-tip",
                "callout-note",
                "table-scroll",
                "footnote-definition",
            ],
        ),
        ("p", &["callout-title"]),
        ("ul", &["ticks"]),
        ("ol", &["steps"]),
        ("label", &["tick"]),
        ("sup", &["footnote-reference", "footnote-definition-label"]),
    ];
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(tags.into_iter().collect())
        .tag_attributes(
            attributes
                .into_iter()
                .chain([("h6", &["id"][..])])
                .map(|(tag, names)| (tag, names.iter().copied().collect()))
                .collect(),
        )
        .allowed_classes(
            classes
                .into_iter()
                .map(|(tag, names)| (tag, names.iter().copied().collect()))
                .collect(),
        )
        .url_schemes(["https", "http", "mailto", "tel"].into_iter().collect())
        .link_rel(None);
    builder
}

/// The same markup in one spelling: entities, empty elements.
fn normal(html: &str) -> String {
    let plain = html
        .replace(" />", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'");
    plain
        .replace("&nbsp;", "\u{a0}")
        .replace("\r\n", "\n")
        .replace('\r', "\n")
}

/// The sections of a guide's page.
fn sections(stock: &Stock, path: &str) -> Vec<SectionView> {
    let settings = frame();
    let press = Press {
        library: &stock.library,
        sources: &stock.sources,
        theme: &THEME,
        settings: &settings,
    };
    let page = plan(&stock.library).into_iter().find(|page| {
        matches!(page, Page::Family(..)) && page.path(&stock.library).as_str() == path
    });
    match page.map(|page| press.view(&page).1) {
        Some(PageView::Guide(view)) => view.sheet.sections,
        _ => Vec::new(),
    }
}

/// A library that hangs together: guides at several levels, organismes, terms, links between them.
fn library() -> impl Strategy<Value = BTreeMap<String, String>> {
    let places = [
        "national",
        "regions/75-x",
        "departements/24-dordogne",
        "departements/48-lozere",
        "departements/33-x",
        "epci/200071819-x",
        "epci/243301371-x",
        "bassins/haut-perigord",
        "communes/24328-x",
    ];
    let ids = ["apl", "rsa", "prime"];
    let texts = [
        "Voir [le RSA](rsa.md), [l'APL](apl) et [les étapes](rsa.md#etapes).\n",
        "Voir [ici](#etapes).\n",
        "Voir [la Caf](caf-24), [l'autre](dep-24/caf-24), [le sigle](../../../glossaire/apl.md).\n",
        "Rien de plus.\n",
        "Note[^n].\n\n[^n]: Une note avec [un lien](prime).\n",
        "### Un cas\nTexte.\n\n### Un cas\nEncore.\n",
        "> [!ASTUCE]\n> Voir [le sujet](logement).\n",
        "[Perdu](nulle-part.md) et [dehors](https://www.caf.fr/a?b=c&d=e#f).\n",
        "Texte.\n\n## Sources\nUne section qui porte un nom de la page.\n",
        "Texte.\n\n## Q\nUne autre.\n",
        "Texte.\n\n## Contenu\nUne autre.\n",
    ];
    let titles = ["", " (avant)", " (remplace)", " (masque)"];
    let names = [
        "Étapes",
        "En bref",
        "Si ça bloque",
        "Où s'adresser",
        "Nos trucs",
        "Pièces à fournir",
    ];
    let section = (
        select(names.to_vec()),
        select(titles.to_vec()),
        select(texts.to_vec()),
    )
        .prop_map(|(name, mark, text)| format!("## {name}{mark}\n{text}\n"));
    let states = [
        "",
        "etat: brouillon\n",
        "etat: a-relire\n",
        "verifie_le: 2026-09-15\n",
        "verifie_le: 2024-01-01\n",
        "exemple: oui\n",
    ];
    let fronts = [
        "titre: Un guide\n",
        "titre: Autre guide\nthematiques: [logement]\n",
        "titre: Élan\norganismes: [caf]\n",
    ];
    let guide = (
        select(fronts.to_vec()),
        select(states.to_vec()),
        prop::collection::vec(section, 1..5),
    )
        .prop_map(|(front, state, sections)| {
            format!(
                "---\n{front}{state}---\n## Étapes\n1. Un.\n\n{}",
                sections.concat()
            )
        });
    let at = (select(places.to_vec()), select(ids.to_vec()))
        .prop_map(|(place, id)| format!("{place}/guides/{id}.md"));
    let fixed = [
        (
            "thematiques/logement.md",
            "---\ntitre: Logement\nsous_thematiques:\n  - id: aides\n    titre: Aides\n---\nVoir [l'APL](apl).\n",
        ),
        (
            "glossaire/apl.md",
            "---\ntitre: Aide au logement\nsigle: APL\nfiche_de_reference: apl\n---\nVoir [le guide](../national/guides/apl.md).\n",
        ),
        (
            "departements/24-dordogne/organismes/caf-24.md",
            "---\ntitre: Caf\ntype: caf\ntelephone: 05 36 49 24 01\n---\nVoir [l'APL](apl).\n",
        ),
        (
            "departements/24-dordogne/contacts/log.md",
            "---\ntitre: Logement\nvisibilite: public\nthematiques: [logement]\n---\nx\n",
        ),
        (
            "bassins/haut-perigord/territoire.md",
            "---\ntitre: Haut Périgord\nmembres: [epci:200071819, com:33001]\n---\nx\n",
        ),
    ];
    prop::collection::btree_map(at, guide, 1..14).prop_map(move |mut files| {
        files.extend(
            fixed
                .iter()
                .map(|(path, text)| ((*path).to_owned(), (*text).to_owned())),
        );
        files
    })
}

fn stock(files: &BTreeMap<String, String>) -> Stock {
    Stock::of_texts(
        files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    )
}

/// Every link of every page leads to a file of the site, every anchor to an element, and no id is
/// given twice.
pub(crate) fn assert_whole(pages: &Pages, others: &BTreeSet<String>) {
    let ids: BTreeMap<&str, Vec<String>> = pages
        .iter()
        .map(|(path, html)| (path.as_str(), attributes(html, "id")))
        .collect();
    for (path, ids) in &ids {
        let mut seen = BTreeSet::new();
        for id in ids {
            assert!(seen.insert(id), "{path}: the id « {id} » is given twice");
        }
    }
    for (path, html) in pages {
        for name in ["href", "src", "action"] {
            for link in attributes(html, name) {
                let Some((to, anchor)) = target(path, &link) else {
                    continue;
                };
                assert!(
                    pages.contains_key(&to) || others.contains(&to),
                    "{path}: {link} leads nowhere"
                );
                let found = anchor.is_empty()
                    || ids
                        .get(to.as_str())
                        .is_some_and(|ids| ids.contains(&anchor));
                assert!(found, "{path}: {link} leads to no element");
            }
        }
        for name in ["aria-labelledby", "aria-describedby", "for"] {
            for id in attributes(html, name).iter().flat_map(|ids| ids.split(' ')) {
                assert!(
                    ids[path.as_str()].iter().any(|known| known == id),
                    "{path}: {name} names no element « {id} »"
                );
            }
        }
    }
}

pub(crate) fn assets() -> BTreeSet<String> {
    THEME
        .assets()
        .iter()
        .map(|asset| asset.path.to_string())
        .collect()
}

proptest! {
    #![proptest_config(bounded(8))]

    #[test]
    fn every_link_of_any_library_leads_somewhere(files in library()) {
        assert_whole(&stock(&files).pages(), &assets());
    }
}

#[test]
fn every_link_of_the_sample_library_leads_somewhere() {
    let workshop = Workshop::sample();
    workshop.build();
    let site = workshop.current().join("site");
    let manifest: serde_json::Value = serde_json::from_slice(
        &std::fs::read(workshop.current().join("manifest.json")).expect("a manifest"),
    )
    .expect("JSON");
    let listed: BTreeSet<String> = manifest["site"]
        .as_object()
        .expect("files")
        .keys()
        .cloned()
        .collect();
    let on_disk: BTreeSet<String> = files(&site).into_iter().map(|(name, _)| name).collect();
    assert_eq!(listed, on_disk, "the manifest lists what is there");
    let pages: Pages = listed
        .iter()
        .filter(|path| path.ends_with(".html"))
        .map(|path| {
            (
                path.clone(),
                std::fs::read_to_string(site.join(path)).expect("a page"),
            )
        })
        .collect();
    assert!(pages.len() > 100);
    assert_whole(&pages, &listed);
}

proptest! {
    #![proptest_config(bounded(16))]

    #[test]
    fn the_order_of_files_is_nothing((files, order) in library().prop_flat_map(|files| {
        let order: Vec<usize> = (0..files.len()).collect();
        (Just(files), Just(order).prop_shuffle())
    })) {
        let sorted = stock(&files);
        let mut sources = SourceSet::from_texts(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        sources.files = order.iter().map(|at| sources.files[*at].clone()).collect();
        let shuffled = Stock::of(sources);
        prop_assert_eq!(&sorted.problems, &shuffled.problems);
        prop_assert_eq!(sorted.guides(), shuffled.guides());
        let described = |stock: &Stock| format!("{:?}", stock.library.families());
        prop_assert_eq!(described(&sorted), described(&shuffled));
    }

    #[test]
    fn a_merge_keeps_the_base_in_order_and_replaces_once(files in library()) {
        let stock = stock(&files);
        for family in stock.library.families() {
            let alone = family.variants.iter().find(|variant| variant.levels.len() == 1);
            for variant in &family.variants {
                let reading = stock.library.reading(&stock.sources, family, variant);
                let blocks = || reading.merged.sections.iter().flat_map(|section| &section.blocks);
                let base: Vec<usize> = blocks().filter(|b| b.action == Action::Base).map(|b| b.section).collect();
                if let Some(alone) = alone.filter(|alone| alone.base() == variant.base()) {
                    let alone = stock.library.reading(&stock.sources, family, alone);
                    let whole: Vec<usize> =
                        alone.merged.sections.iter().flat_map(|section| &section.blocks).map(|b| b.section).collect();
                    let kept: Vec<usize> = whole.into_iter().filter(|section| base.contains(section)).collect();
                    prop_assert_eq!(&kept, &base, "{}", variant.path);
                }
                for section in &reading.merged.sections {
                    let last = section.blocks.iter().rposition(|b| matches!(b.action, Action::Replaces | Action::Hides));
                    if let Some(last) = last {
                        // What the same level, or a narrower one, adds afterwards stands with it; nothing wider stays.
                        let level = |b: &lutrin::library::MergedBlock| {
                            variant.levels.iter().position(|(code, _)| *code == b.territory)
                        };
                        let by = level(&section.blocks[last]);
                        prop_assert!(section.blocks.iter().all(|b| level(b) >= by), "{}: {:?}", variant.path, section);
                        let marks = section.blocks.iter().filter(|b| matches!(b.action, Action::Replaces | Action::Hides));
                        prop_assert_eq!(marks.count(), 1, "{}: {:?}", variant.path, section);
                    }
                }
                let mut seen = BTreeSet::new();
                for block in blocks() {
                    prop_assert!(seen.insert((block.document, block.section)), "a block stands once");
                }
            }
        }
    }

    #[test]
    fn another_departement_never_changes_the_page_of_this_one(files in library(), text in select(vec![
        "---\ntitre: Ailleurs\n---\n## Étapes (remplace)\n1. Autrement.\n\n## Nos trucs\nx\n",
        "## Étapes (masque)\nFermé.\n",
        "---\ntitre: Ailleurs\nverifie_le: 2026-01-01\norganismes: [caf-24]\n---\n## Où s'adresser\nx\n",
    ])) {
        let mut before = files.clone();
        before.retain(|path, _| !path.starts_with("departements/48"));
        let mut after = before.clone();
        for id in ["apl", "rsa"] {
            after.insert(format!("departements/48-lozere/guides/{id}.md"), text.to_owned());
        }
        let (before, after) = (stock(&before), stock(&after));
        for path in ["departements/24-dordogne/guides/apl.html", "epci/200071819-perigord-nontronnais/guides/rsa.html", "guides/apl.html"] {
            let shown = |stock: &Stock| serde_json::to_value(sections(stock, path)).expect("JSON");
            prop_assert_eq!(unnumbered(&shown(&before)), unnumbered(&shown(&after)), "{}", path);
        }
    }
}

/// Footnotes carry the number of their document, which another document moves.
fn unnumbered(sections: &serde_json::Value) -> String {
    let text = sections.to_string();
    let mut parts = text.split("note-");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("note-");
        out.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    out
}

#[test]
fn two_builds_give_the_same_bytes() {
    let made = |jobs: &str| {
        let workshop = Workshop::sample();
        let run = workshop.lutrin(&["build", "--jobs", jobs]);
        assert_eq!(run.code, 0, "{run}");
        let release = workshop.current();
        let read = |part: &str| -> BTreeMap<String, Vec<u8>> {
            files(&release.join(part))
                .into_iter()
                .map(|(name, path)| (name, std::fs::read(path).expect("a file")))
                .collect()
        };
        let manifest: serde_json::Value = serde_json::from_slice(
            &std::fs::read(release.join("manifest.json")).expect("a manifest"),
        )
        .expect("JSON");
        let beside = ["problems.json", "territories.json", "redirects.json"];
        let beside =
            beside.map(|name| std::fs::read_to_string(release.join(name)).expect("a file"));
        let records = std::fs::read_to_string(release.join("index/records.json")).expect("records");
        let name = workshop.current_name().expect("a name");
        (
            read("site"),
            read("theme"),
            beside,
            records,
            manifest["index_digest"].clone(),
            manifest["inputs"].clone(),
            name,
        )
    };
    let (one, two) = (made("1"), made("4"));
    for (name, bytes) in &one.0 {
        assert!(two.0.get(name) == Some(bytes), "{name} differs");
    }
    assert!(one == two);
}

#[test]
fn the_sample_library_has_no_error() {
    let stock = Stock::of_folder(&root().join("content"));
    let errors: Vec<&str> = stock
        .codes()
        .into_iter()
        .filter(|code| *code != "F0002")
        .collect();
    assert!(errors.is_empty(), "{}", stock.report());
    assert!(pages::main_of(&stock.guides()["guides/apl.html"]).contains("callout"));
}
