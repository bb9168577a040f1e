//! Malformed files, one a row, each beside a good guide and its neighbour: which codes are told, at
//! which line and column; the others are published as if nothing had happened.
#![expect(clippy::too_many_lines, reason = "a table is as long as its rows")]

use lutrin::base::span::LineIndex;
use lutrin::parse::document::Details;

use crate::support::pages::Pages;
use crate::support::workshop::{COMPLETION, GUIDE};
use crate::support::{Stock, Workshop};

/// Where most rows lie.
const HERE: &str = "national/guides/essai.md";
/// Lines 1 to 6 of most rows; what a row adds to its front matter starts at line 7.
const FRONT: &str = "---
titre: Essai
resume: Un essai.
thematiques: [logement]
mots_usagers: [un, deux, trois]
verifie_le: 2026-09-15
";
/// Eleven lines; what a row adds to its text starts at line 19 when its front matter adds nothing.
const BODY: &str = "---
## En bref
Court.

## Étapes
1. Faire.

## Si ça bloque
Écrire.

## Où s'adresser
À l'accueil.
";
/// Lines 1 to 3 of an organisme; what a row adds starts at line 4.
const BODY_OF_ORGANISME: &str = "---
titre: Entraide, exemple
verifie_le: 2026-09-15
";
/// Where organismes lie.
const ORGANISME: &str = "departements/24-dordogne/organismes/essai.md";

/// One malformed file.
struct Row {
    /// What it is about.
    name: &'static str,
    /// Its path below `content/`.
    path: &'static str,
    /// Its bytes.
    bytes: Vec<u8>,
    /// Codes with their line and column, both from 1; `0, 0` for a problem of the whole file.
    told: Vec<(&'static str, usize, usize)>,
}

/// A row as it is.
fn raw(name: &'static str, bytes: impl AsRef<[u8]>, told: &[(&'static str, usize, usize)]) -> Row {
    at(HERE, name, bytes, told)
}

/// A row that lies elsewhere.
fn at(
    path: &'static str,
    name: &'static str,
    bytes: impl AsRef<[u8]>,
    told: &[(&'static str, usize, usize)],
) -> Row {
    Row {
        name,
        path,
        bytes: bytes.as_ref().to_vec(),
        told: told.to_vec(),
    }
}

/// A sound guide with these lines more in its front matter, from line 7 on.
fn front(name: &'static str, lines: &str, told: &[(&'static str, usize, usize)]) -> Row {
    raw(name, format!("{FRONT}{lines}\n{BODY}"), told)
}

/// A sound guide with a word of its front matter replaced.
fn instead(name: &'static str, from: &str, to: &str, told: &[(&'static str, usize, usize)]) -> Row {
    let text = format!("{FRONT}{BODY}");
    assert!(text.contains(from), "{name}");
    raw(name, text.replacen(from, to, 1), told)
}

/// A sound guide with this text more at its end, from line 19 on.
fn body(name: &'static str, text: &str, told: &[(&'static str, usize, usize)]) -> Row {
    raw(name, format!("{FRONT}{BODY}{text}"), told)
}

/// An organisme with these lines more in its front matter, from line 4 on.
fn organisme(name: &'static str, lines: &str, told: &[(&'static str, usize, usize)]) -> Row {
    let text = format!("{BODY_OF_ORGANISME}{lines}\n---\nUne aide.\n");
    at(ORGANISME, name, text, told)
}

fn files() -> Vec<Row> {
    let sound = format!("{FRONT}{BODY}");
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(sound.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    vec![
        raw("rien à redire", &sound, &[]),
        raw("fichier vide", "", &[("L0107", 0, 0), ("L0108", 0, 0)]),
        raw(
            "des lignes blanches",
            " \n\n\t\n",
            &[("L0107", 0, 0), ("L0108", 0, 0)],
        ),
        raw("trois tirets, rien d'autre", "---\n", &[("L0101", 1, 1)]),
        raw("trois tirets sans fin de ligne", "---", &[("L0101", 1, 1)]),
        raw(
            "en-tête vide",
            "---\n---\n",
            &[("L0107", 0, 0), ("L0108", 0, 0)],
        ),
        raw(
            "en-tête jamais fermé",
            "\n\n---\ntitre: Essai\n",
            &[("L0101", 3, 1)],
        ),
        raw(
            "marque d'ordre et fins de ligne de Windows",
            format!("\u{feff}{}", sound.replace('\n', "\r\n")),
            &[("L0005", 1, 1), ("L0005", 1, 4)],
        ),
        raw("UTF-16", utf16, &[("L0001", 0, 0)]),
        raw(
            "Latin-1",
            b"---\ntitre: \xC9tapes\n---\nx\n",
            &[("L0001", 0, 0)],
        ),
        raw(
            "demi-codets",
            b"---\ntitre: \xED\xA0\x80\n---\nx\n",
            &[("L0001", 0, 0)],
        ),
        raw(
            "forme trop longue",
            b"---\ntitre: \xC0\x80\n---\nx\n",
            &[("L0001", 0, 0)],
        ),
        raw(
            "signe coupé à la fin",
            b"---\ntitre: x\n---\n\xE2\x82",
            &[("L0001", 0, 0)],
        ),
        raw("une ligne de 2 Mo", "x".repeat(2 << 20), &[("L0002", 0, 0)]),
        body("une ligne de 900 Ko", &"mot ".repeat(225_000), &[]),
        raw(
            "quatre tirets autour de l'en-tête",
            sound.replace("---", "----"),
            &[("L0005", 1, 1)],
        ),
        raw(
            "des + autour de l'en-tête",
            sound.replace("---", "+++"),
            &[("L0005", 1, 1)],
        ),
        raw(
            "en-tête en TOML",
            sound.replace("---", "+++").replace(": ", " = "),
            &[("L0005", 1, 1), ("L0106", 2, 1), ("L0107", 0, 0)],
        ),
        raw(
            "un tiret long de traitement de texte",
            sound.replace("---", "—"),
            &[("L0005", 1, 1)],
        ),
        at(
            "national/guides/logement/essai.md",
            "titre dans le texte seulement",
            sound.replace(FRONT, "# Essai\n").replace("---\n", "\n"),
            &[
                ("L0206", 1, 1),
                ("L0118", 0, 0),
                ("L0118", 0, 0),
                ("F0002", 0, 0),
            ],
        ),
    ]
}

fn yaml() -> Vec<Row> {
    let deep = "[".repeat(9) + "seniors" + &"]".repeat(9);
    vec![
        instead("titre qui est un crochet", "titre: Essai", "titre: [", &[]),
        instead("titre vide", "titre: Essai", "titre:", &[("L0107", 0, 0)]),
        instead(
            "titre entre guillemets vides",
            "titre: Essai",
            "titre: \"\"",
            &[("L0107", 0, 0)],
        ),
        instead(
            "deux-points dans le titre",
            "Essai",
            "Impôts : déclarer # vite",
            &[],
        ),
        instead("titre cité en partie", "Essai", "\"Essai\" d'\"aide\"", &[]),
        instead(
            "titre entre guillemets courbes",
            "titre: Essai",
            "titre : “Essai : suite”",
            &[("L0005", 2, 9)],
        ),
        instead("titre entre chevrons", "Essai", "«\u{a0}Essai\u{a0}»", &[]),
        instead("titre qui finit par une barre", "Essai", "Essai \\", &[]),
        instead(
            "résumé en bloc",
            "Un essai.",
            "|\n  Aide : la Caf # répond\n  nom: du texte",
            &[],
        ),
        instead(
            "liste de mots à la française",
            "[un, deux, trois]",
            "[l'aide : payer, \"apl\" d'ici, “a, b” , RSA # 1]",
            &[("L0005", 5, 45)],
        ),
        front(
            "crochet jamais fermé",
            "publics: [seniors",
            &[("L0102", 8, 1)],
        ),
        front(
            "accolade jamais fermée",
            "publics: {seniors",
            &[("L0102", 8, 1)],
        ),
        front(
            "guillemet jamais fermé",
            "langues: x\npublics: \"seniors",
            &[("L0102", 8, 10)],
        ),
        front(
            "guillemet jamais fermé dans du texte",
            "cout: \"gratuit",
            &[],
        ),
        front(
            "tabulation après le deux-points",
            "publics:\t[seniors]",
            &[("L0005", 7, 9)],
        ),
        front(
            "tabulation en début de ligne",
            "sources:\n\t- nom: Caf\n\t  vu_le: 2026-09-01",
            &[("L0005", 8, 1)],
        ),
        front(
            "espace fine avant le deux-points",
            "publics\u{202f}: [seniors]",
            &[("L0005", 7, 8)],
        ),
        front("clé écrite deux fois", "resume: Deux.", &[("L0105", 7, 1)]),
        front(
            "clé écrite deux fois, avec un accent",
            "Résumé: Deux.",
            &[("L0104", 7, 1), ("L0105", 7, 1)],
        ),
        front("clé inconnue", "tire: Essai", &[("L0103", 7, 1)]),
        front("clé anglaise", "title: Essai", &[("L0103", 7, 1)]),
        front("clé qui est une liste", "[a, b]: c", &[("L0103", 7, 1)]),
        front("ancre", "publics: &tous [seniors]", &[("L0113", 7, 10)]),
        front("renvoi sans ancre", "publics: *tous", &[("L0102", 7, 10)]),
        front(
            "étiquette",
            "publics: !!binary seniors",
            &[("L0113", 7, 10)],
        ),
        front("signe réservé", "organismes: @caf", &[("L0102", 7, 13)]),
        front(
            "listes trop imbriquées",
            &format!("publics: {deep}"),
            &[("L0114", 7, 15)],
        ),
        front(
            "pas d'espace après le deux-points",
            "responsable:coordination",
            &[("L0102", 8, 1)],
        ),
        front(
            "pas de deux-points",
            "responsable coordination",
            &[("L0102", 8, 1)],
        ),
        front("ligne décalée", " publics: [seniors]", &[("L0102", 7, 9)]),
        front(
            "deuxième document",
            "...\npublics: [seniors]",
            &[("L0102", 8, 1)],
        ),
        front("directive", "%YAML 1.2", &[("L0102", 7, 1)]),
        front(
            "en-tête de 17 Ko",
            &format!("cout: {}", "x".repeat(17_000)),
            &[("L0114", 2, 1)],
        ),
        raw(
            "en-tête qui est une liste",
            "---\n- titre\n- resume\n---\nTexte.\n",
            &[("L0106", 2, 1), ("L0107", 0, 0)],
        ),
        front(
            "liste dans une liste",
            "publics: [seniors, [familles]]",
            &[("L0106", 7, 20)],
        ),
        front(
            "liste là où un texte est attendu",
            "fiche_sp:\n  - F12006",
            &[("L0106", 8, 3)],
        ),
        front(
            "nombre en lettres",
            "duree_minutes: trente",
            &[("L0122", 7, 16)],
        ),
        front("oui en anglais", "exemple: true", &[("L0111", 7, 10)]),
        front("Oui avec une majuscule", "exemple: Oui", &[]),
        front("licence inconnue", "licence: gpl", &[("L0315", 7, 10)]),
        front(
            "niveau inconnu",
            "niveau_lecture: facile",
            &[("L0112", 7, 17)],
        ),
        front(
            "canal sans humain",
            "canaux: [en-ligne]",
            &[("A0001", 7, 9)],
        ),
        front(
            "durée en lettres",
            "revoir_tous_les: six mois",
            &[("L0119", 7, 18)],
        ),
    ]
}

fn dates_and_codes() -> Vec<Row> {
    let day = |name, written: &str, told: &[(&'static str, usize, usize)]| {
        instead(name, "2026-09-15", written, told)
    };
    vec![
        day("date à barres", "15/09/2026", &[("L0110", 6, 13)]),
        day("date à tirets", "15-09-2026", &[("L0110", 6, 13)]),
        day("date à points", "15.09.2026", &[("L0110", 6, 13)]),
        day("date en lettres", "1er septembre 2026", &[("L0110", 6, 13)]),
        day(
            "date en capitales",
            "15 SEPTEMBRE 2026",
            &[("L0110", 6, 13)],
        ),
        day(
            "date impossible",
            "31/02/2026",
            &[("L0109", 6, 13), ("F0002", 0, 0)],
        ),
        day(
            "date sans siècle",
            "15/09/26",
            &[("L0109", 6, 13), ("F0002", 0, 0)],
        ),
        day(
            "mois sans zéro",
            "2026-9-15",
            &[("L0109", 6, 13), ("F0002", 0, 0)],
        ),
        day(
            "date dans une liste",
            "[2026-09-15]",
            &[("L0106", 6, 13), ("F0002", 0, 0)],
        ),
        day("date à venir", "2027-09-15", &[("F0003", 6, 13)]),
        day("date ancienne", "2020-09-15", &[("F0001", 6, 13)]),
        day("date suivie d'une note", "2026-09-15 # vu : oui", &[]),
        organisme("code sans type", "zone: 24", &[("L0116", 4, 7)]),
        organisme(
            "codes sans type",
            "zone: [01004, 2A]",
            &[("L0116", 4, 8), ("L0116", 4, 15)],
        ),
        organisme("code en minuscules", "zone: dep:2a", &[]),
        organisme("code avec une espace", "zone: dep: 24", &[]),
        organisme(
            "code avec une espace, dans une liste",
            "zone: [dep: 24, com: 01004]",
            &[],
        ),
        organisme("code au zéro perdu", "zone: com:1004", &[("L0308", 4, 7)]),
        organisme("nom de territoire", "zone: [Dordogne]", &[]),
        organisme(
            "nom de plusieurs communes",
            "zone: [Sainte-Colombe]",
            &[("L0308", 4, 8)],
        ),
        organisme("préfixe inconnu", "zone: [dpt:24]", &[("L0308", 4, 8)]),
        front(
            "territoire sans type",
            "territoire: 24",
            &[("L0116", 7, 13)],
        ),
        front(
            "territoire d'ailleurs",
            "territoire: dep:24",
            &[("L0117", 7, 13)],
        ),
    ]
}

fn texts() -> Vec<Row> {
    vec![
        body("octet nul", "Un octet\0 nul.\n", &[("L0006", 19, 1)]),
        front(
            "octet nul dans l'en-tête",
            "cout: gra\0tuit",
            &[("L0006", 7, 1)],
        ),
        body(
            "saut de ligne de traitement de texte",
            "Un\u{b}deux.\n",
            &[("L0006", 19, 1)],
        ),
        body(
            "trait d'union invisible",
            "allo\u{ad}cation\n",
            &[("L0006", 19, 1)],
        ),
        instead(
            "texte retourné",
            "Essai",
            "Essai \u{202e}retourné",
            &[("L0006", 2, 1)],
        ),
        body(
            "texte retourné dans le corps",
            "Un \u{202e}mot.\n",
            &[("L0006", 19, 1)],
        ),
        body("marque de droite à gauche", "Un mot \u{200f}عربي.\n", &[]),
        body(
            "encadré de formateur jamais fermé",
            "> [!FORMATEUR]\n> secret",
            &[],
        ),
        body(
            "crochet de formateur jamais fermé",
            "> [!FORMATEUR\n> secret\n",
            &[],
        ),
        body(
            "encadré inconnu",
            "> [!NOTE]\n> Texte.\n",
            &[("L0204", 19, 1)],
        ),
        body("bloc HTML", "\n<div>\nx\n</div>\n", &[("L0201", 20, 1)]),
        body("balise HTML", "Une<br>ligne\n", &[("L0201", 19, 4)]),
        body(
            "balise de script",
            "\n<script>alert(1)</script>\n",
            &[("L0201", 20, 1)],
        ),
        body("commentaire", "\n<!-- rien -->\n", &[]),
        body("commentaire jamais fermé", "\n<!-- rien\n", &[]),
        body(
            "lien javascript",
            "[x](javascript:alert%281%29)\n",
            &[("L0202", 19, 1)],
        ),
        body(
            "lien javascript déguisé",
            "Un <JaVaScRiPt:alert> ici\n",
            &[("L0202", 19, 4)],
        ),
        body(
            "lien javascript en note",
            "[x][1]\n\n[1]: javascript:x\n",
            &[("L0202", 19, 1)],
        ),
        front(
            "lien javascript dans l'en-tête",
            "lien_demarche: javascript:x",
            &[("L0202", 7, 16)],
        ),
        front(
            "adresse incomplète",
            "lien_officiel: www.caf.fr",
            &[("L0215", 7, 16)],
        ),
        body(
            "lien sans chiffrement",
            "[x](http://caf.example)\n",
            &[("L0208", 19, 1)],
        ),
        body(
            "image d'ailleurs",
            "![x](https://a.example/b.png)\n",
            &[("L0202", 19, 1)],
        ),
        body(
            "image absente, sans description",
            "![](b.png)\n",
            &[("L0212", 19, 1), ("L0303", 19, 1)],
        ),
        body("lien cassé", "[x](bonm.md)\n", &[("L0303", 19, 1)]),
        body(
            "numéro de sécurité sociale",
            "N° 1 85 05 78 006 084 91.\n",
            &[("L0210", 19, 4)],
        ),
        body(
            "le même avec des points",
            "N° 1.85.05.78.006.084.91\n",
            &[("L0210", 19, 4)],
        ),
        body(
            "le même en gras et sur deux lignes",
            "N° **1 85 05 78**\n006 084 91\n",
            &[("L0210", 19, 6)],
        ),
        body(
            "le même entre espaces insécables",
            "1\u{a0}85\u{a0}05\u{a0}78\u{a0}006\u{a0}084\n",
            &[("L0210", 19, 1)],
        ),
        front(
            "le même dans l'en-tête",
            "cout: 185057800608491",
            &[("L0210", 7, 7)],
        ),
        body(
            "le même dans une adresse",
            "[x](https://a.example/185057800608491)\n",
            &[],
        ),
        body("une clé fausse", "N° 1 85 05 78 006 084 92.\n", &[]),
        body(
            "téléphone portable",
            "Au 06 12 34 56 78.\n",
            &[("L0211", 19, 4)],
        ),
        body(
            "téléphone portable, de l'étranger",
            "Au +33 6 12 34 56 78.\n",
            &[("L0211", 19, 5)],
        ),
        body(
            "téléphone de fiction",
            "Au 06 39 98 12 34 ou +33 6 39 98 12 34.\n",
            &[],
        ),
        body(
            "adresse d'une personne",
            "À camille.exemple@caf.test.\n",
            &[("L0211", 19, 3)],
        ),
        body(
            "quarante citations",
            &(format!("{}x\n", "> ".repeat(40))),
            &[("L0203", 19, 65)],
        ),
        body(
            "section écrite deux fois",
            "\n## En bref\nEncore.\n",
            &[("L0207", 20, 1)],
        ),
        body(
            "marque mal écrite",
            "\n## Notes (remplacer)\nx\n",
            &[("L0205", 20, 1)],
        ),
        body(
            "marque sans effet",
            "\n## Notes (masque)\nx\n",
            &[("L0310", 20, 1)],
        ),
        instead(
            "étapes collées d'un traitement de texte",
            "1. Faire.",
            "• Faire.\n• Dire.",
            &[("L0209", 11, 1)],
        ),
        instead(
            "étapes avec une parenthèse",
            "1. Faire.",
            "1) Faire.\n2) Dire.",
            &[],
        ),
        instead(
            "section absente",
            "## Si ça bloque",
            "## Autre",
            &[("L0213", 0, 0)],
        ),
        body(
            "phrase trop longue",
            &format!(
                "\n## Pour la personne\nOui. {}.\n",
                "Un mot".to_owned() + &" de plus".repeat(30)
            ),
            &[("P0003", 21, 6)],
        ),
        body("trois cents notes", &"[^1] ".repeat(300), &[]),
        body("titre vide", "\n## \nx\n", &[]),
    ]
}

fn places() -> Vec<Row> {
    let sound = format!("{FRONT}{BODY}");
    let row = |path, name, told: &[(&'static str, usize, usize)]| at(path, name, &sound, told);
    vec![
        row("national/guides/🙂.md", "nom en émoji", &[("L0008", 0, 0)]),
        row(
            "national/guides/Été À Nice.md",
            "nom avec des accents",
            &[("L0008", 0, 0)],
        ),
        row(
            "national/guides/ESSAI.MD",
            "nom en capitales",
            &[("L0008", 0, 0)],
        ),
        row(
            "national/guide/essai.md",
            "dossier au singulier",
            &[("L0007", 0, 0)],
        ),
        row("essai.md", "aucun dossier", &[("L0007", 0, 0)]),
        row(
            "departements/dordogne/guides/essai.md",
            "dossier sans code",
            &[("L0010", 0, 0)],
        ),
        row(
            "communes/1004-amberieu/guides/essai.md",
            "code au zéro perdu",
            &[("L0010", 0, 0)],
        ),
        row(
            "departements/2A-corse/guides/essai.md",
            "code en capitale",
            &[],
        ),
        row(
            "departements/24-dordogne/guides/voisinn.md",
            "presque le même nom",
            &[("L0314", 0, 0)],
        ),
        row(
            "national/guides/sante/voisin.md",
            "le même nom",
            &[("L0301", 0, 0)],
        ),
        at(
            "departements/24-dordogne/guides/bon.md",
            "section protégée",
            "---\nverifie_le: 2026-09-15\n---\n## Étapes (remplace)\n1. Non.\n",
            &[("L0302", 4, 1)],
        ),
        at(
            "national/modules/essai.md",
            "typographie française dans un module",
            "---\ntitre: Essai\nresume: Un essai.\nthematiques: [logement]\nobjectifs:\n  - Comprendre : qui paie # quoi\n  - \"Dire\" non\nmateriel: [un ordinateur : le sien, “feutres, papier”]\nverifie_le: 2026-09-15\n---\nTexte.\n",
            &[("L0005", 8, 37)],
        ),
        at(
            "departements/24-dordogne/contacts/essai.md",
            "personne sans accord",
            "---\ntitre: Essai\nrole: coordination\nnom: Camille Exemple\nvisibilite: public\n---\nx\n",
            &[("L0311", 4, 6)],
        ),
    ]
}

fn rows() -> Vec<Row> {
    let all = [files(), yaml(), dates_and_codes(), texts(), places()];
    all.into_iter().flatten().collect()
}

/// A good guide, its completion, its neighbour, their topic.
fn good() -> Workshop {
    let locked = GUIDE.replace("---\n## En", "verrou: [Étapes]\n---\n## En");
    Workshop::empty()
        .with(
            "thematiques/logement.md",
            "---\ntitre: Logement\n---\nSe loger.\n",
        )
        .with("national/guides/bon.md", &locked)
        .with("departements/33-gironde/guides/bon.md", COMPLETION)
        .with(
            "national/guides/logement/voisin.md",
            &GUIDE.replace("l'APL", "le RSA"),
        )
}

/// The pages of the good guides.
fn good_pages(stock: &Stock) -> Pages {
    let mut pages = stock.guides();
    let good = [
        "guides/bon.html",
        "guides/voisin.html",
        "departements/33-gironde/guides/bon.html",
    ];
    pages.retain(|path, _| good.contains(&path.as_str()));
    assert_eq!(pages.len(), good.len());
    // What to read next may name the new guide: that list is not compared.
    for html in pages.values_mut() {
        let next = html.find("<nav class=\"more\"").expect("a list");
        html.truncate(next);
    }
    pages
}

/// Every problem of one file, with its line and column.
fn told(stock: &Stock, row: &Row) -> Vec<(&'static str, usize, usize)> {
    let text = String::from_utf8_lossy(&row.bytes);
    let index = LineIndex::new(&text);
    let own = stock
        .problems
        .iter()
        .filter(|problem| problem.path.as_str() == row.path);
    let mut told: Vec<_> = own
        .map(|problem| {
            let place = problem.span.map(|span| index.position(span.start));
            let (line, column) = place.unwrap_or((0, 0));
            (problem.code.as_str(), line, column)
        })
        .collect();
    told.sort_unstable();
    told
}

#[test]
fn a_malformed_file_is_told_in_its_place_and_stops_nobody() {
    let workshop = good();
    let alone = Stock::of_folder(&workshop.path("content"));
    assert!(alone.problems.is_empty(), "{}", alone.report());
    let pages = good_pages(&alone);
    let rows = rows();
    assert!(rows.len() >= 60, "{}", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let path = format!("content/{}", row.path);
        workshop.put(&path, &row.bytes);
        let stock = Stock::of_folder(&workshop.path("content"));
        let mut expected = row.told.clone();
        expected.sort_unstable();
        let found = told(&stock, row);
        if found != expected || stock.problems.iter().count() != found.len() {
            wrong.push(format!(
                "{}: {found:?}, not {expected:?}\n{}",
                row.name,
                stock.report()
            ));
        }
        assert!(
            good_pages(&stock) == pages,
            "{}: a good page has changed",
            row.name
        );
        std::fs::remove_file(workshop.path(&path)).expect("the row's file");
    }
    assert!(
        wrong.is_empty(),
        "{} rows\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

#[test]
fn a_text_that_is_not_utf_8_is_told_by_line_and_byte_with_the_way_to_save_it() {
    let workshop = good();
    workshop.put(
        &format!("content/{HERE}"),
        b"---\ntitre: \xC9tapes\n---\nx\n",
    );
    let run = workshop.lutrin(&["check"]);
    let plain = run.out.replace('\u{a0}', " ");
    for words in [
        "erreur[L0001]",
        "ligne 2, colonne 8 (octet 11)",
        "Encodage : UTF-8",
        "Enregistrez-le de nouveau, en UTF-8",
    ] {
        assert!(plain.contains(words), "{words}: {run}");
    }
}

/// Repairs change no word: what was meant is what is read.
#[test]
fn french_typing_is_read_as_it_was_meant() {
    let text = "---
titre : “Aides : déclarer”
resume: |
  L'aide : la Caf répond # vite.
  nom: du texte
mots_usagers: [l'aide : payer, \"apl\" d'ici, “a, b”, RSA # 1]
pieces:
  - Bail : toutes les pages
  - nom: Relevé \"RIB\" : récent # 3
    obligatoire: oui
sources:
  - service-public.fr : fiche F12006
changements:
  - 2026-03-12 : \"neuf\" # 2
cout: “Gratuit” ou 5 € : selon
---
## En bref
Texte.
";
    let stock = Stock::of_texts([(HERE, text)]);
    let (_, document) = stock.library.documents().next().expect("the guide");
    let front = &document.front;
    let Details::Guide(guide) = &document.details else {
        panic!("a guide");
    };
    assert_eq!(document.title(), "Aides : déclarer");
    let summary = front.summary.as_ref().expect("a summary");
    assert_eq!(
        summary.value,
        "L'aide : la Caf répond # vite. nom: du texte"
    );
    assert_eq!(
        front.user_words,
        ["l'aide : payer", "\"apl\" d'ici", "a, b", "RSA # 1"]
    );
    let papers: Vec<&str> = guide
        .papers
        .iter()
        .map(|paper| paper.value.as_str())
        .collect();
    assert_eq!(
        papers,
        ["Bail : toutes les pages", "Relevé \"RIB\" : récent # 3"]
    );
    assert_eq!(front.sources[0].name, "service-public.fr : fiche F12006");
    assert_eq!(front.changes[0].value, "2026-03-12 : \"neuf\" # 2");
    assert_eq!(guide.cost.as_deref(), Some("“Gratuit” ou 5 € : selon"));
}

/// What may be a trainer's block is kept out however its mark was typed.
#[test]
fn a_trainer_s_block_with_an_unclosed_mark_is_shown_nowhere() {
    for mark in [
        "[!FORMATEUR]",
        "[!FORMATEUR",
        "[ !formateur",
        "[!RÉPONSE",
        "[!Formateur secret",
    ] {
        let text = format!("{FRONT}{BODY}\n> {mark}\n> secret-de-formateur\n");
        let stock = Stock::of_texts([(HERE, text.as_str())]);
        let page = &stock.guides()["guides/essai.html"];
        assert!(!page.contains("secret"), "{mark}");
    }
}
