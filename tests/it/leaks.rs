//! What must never leave the library: trainers' blocks, drafts, contacts that are not public.

use std::fmt::Write;

use crate::support::http::Reply;
use crate::support::{Server, Workshop, files};

/// Every file of the current release and every kind of answer, named.
fn published(server: &Server) -> Vec<(String, Vec<u8>)> {
    let release = server.library.current();
    let read = |(name, path)| (name, std::fs::read(path).expect("a file of the release"));
    let mut all: Vec<(String, Vec<u8>)> = files(&release).into_iter().map(read).collect();
    assert!(all.iter().any(|(name, _)| name == "problems.json"));
    assert!(all.iter().any(|(name, _)| name == "index/records.json"));
    let asked = [
        "/",
        "/readyz",
        "/healthz",
        "/recherche",
        "/recherche.html",
        "/api/v1/territoires?q=24",
        "/api/v1/territoires?q=Bassin",
    ];
    all.extend(
        asked
            .iter()
            .map(|path| ((*path).to_owned(), said(server.get(path)))),
    );
    all
}

/// Head and body of a reply.
fn said(reply: Reply) -> Vec<u8> {
    let mut all = reply
        .headers
        .iter()
        .fold(String::new(), |mut all, (name, value)| {
            writeln!(all, "{name}: {value}").expect("memory");
            all
        });
    all.push_str(&String::from_utf8_lossy(&reply.body));
    all.into_bytes()
}

/// No file of the release and no answer holds a marker, whole, folded or cut by the index.
fn assert_absent(server: &Server, markers: &[&str]) {
    let mut all = published(server);
    for marker in markers {
        // What was typed comes back in the answer: only what was found is looked at.
        for what in ["recherche", "territoires"] {
            let words: String = url::form_urlencoded::byte_serialize(marker.as_bytes()).collect();
            let answer = server.get(&format!("/api/v1/{what}?q={words}")).json();
            let results = &answer[if what == "recherche" {
                "resultats"
            } else {
                "territoires"
            }];
            let found = results.to_string().to_lowercase();
            assert!(
                !found.contains(&marker.to_lowercase()),
                "{what}?q={marker}: {results}"
            );
        }
    }
    for (_, bytes) in &mut all {
        bytes.make_ascii_lowercase();
    }
    for marker in markers {
        let folded = marker.to_ascii_lowercase();
        let holds = |bytes: &[u8]| {
            bytes
                .windows(folded.len())
                .any(|window| window == folded.as_bytes())
        };
        let leaks: Vec<&str> = all
            .iter()
            .filter(|(_, b)| holds(b))
            .map(|(name, _)| name.as_str())
            .collect();
        assert!(leaks.is_empty(), "« {marker} » is in {leaks:?}");
    }
}

/// A guide with this text under « En bref », beside what every guide has.
fn guide(title: &str, front: &str, text: &str) -> String {
    format!("---\ntitre: {title}\n{front}---\n## En bref\n{text}\n\n## Étapes\n1. Un visible.\n")
}

#[test]
fn the_sample_library_keeps_its_professional_contact() {
    let server = Server::sample();
    let marked = std::fs::read_to_string(
        server
            .library
            .path("content/departements/24-dordogne/contacts/interlocuteur-caf-24.md"),
    );
    assert!(
        marked
            .expect("the contact")
            .contains("NE-PAS-PUBLIER-CAF-24"),
        "the sample has its marker"
    );
    assert_absent(
        &server,
        &[
            "NE-PAS-PUBLIER-CAF-24",
            "05 36 49 24 99",
            "0536492499",
            "536492499",
            "partenaires@caf-24.example",
        ],
    );
}

#[test]
fn trainers_blocks_are_cut_from_everything() {
    let blocks = "
Visible zéro.

> [!FORMATEUR]
> xyloun corrigé

> [!REPONSE] xyldeux

> [!réponse]
> - xyltrois
>
>   > xylquatre
>
> ### xylcinq
>
> | xylsix | b |
> |---|---|
> | xylsept | d |

- liste

  > [!Formateur]
  > xylhuit
  suite xylneuf

1. > [!REPONSE]
   > xyldix

> Citation visible.
>
> > [!FORMATEUR]
> > xylonze [lien](https://xyldouze.example) ![xyltreize](xylquatorze.png)

[^1]: note visible

> [!FORMATEUR]
> [^2]: xylquinze

Voir[^1] et[^2].
";
    let every_kind = Workshop::small()
        .with("national/guides/secret.md", &guide("Guide", "", blocks))
        .with(
            "epci/200071819-x/guides/secret.md",
            &format!("## Étapes\n{blocks}\n## xylo\n> [!REPONSE]\n> xylseize\n"),
        )
        .with(
            "glossaire/secret.md",
            &format!("---\ntitre: Terme\n---\n{blocks}"),
        )
        .with(
            "thematiques/secret.md",
            &format!("---\ntitre: Sujet\n---\n{blocks}"),
        )
        .with(
            "national/organismes/secret.md",
            &format!("---\ntitre: Organisme\n---\n{blocks}"),
        )
        .with(
            "departements/24-x/contacts/secret.md",
            &format!("---\ntitre: Contact\nvisibilite: public\n---\n{blocks}"),
        )
        .with(
            "departements/24-x/territoire.md",
            &format!("---\ntitre: Dordogne\n---\n{blocks}"),
        );
    let server = every_kind
        .book("[library]\nsite-url = \"https://guides.example/\"\n")
        .serve(&[]);
    for page in [
        "guides/secret.html",
        "glossaire/secret.html",
        "organismes/secret.html",
    ] {
        assert!(
            server.library.page(page).contains("isible"),
            "{page} shows the rest"
        );
    }
    let hidden = [
        "xyloun",
        "xyldeux",
        "xyltrois",
        "xylquatre",
        "xylcinq",
        "xylsix",
        "xylsept",
        "xylhuit",
        "xylneuf",
        "xyldix",
        "xylonze",
        "xyldouze",
        "xyltreize",
        "xylquatorze",
        "xylquinze",
        "xylseize",
    ];
    assert_absent(&server, &hidden);
}

#[test]
fn trainers_blocks_are_cut_however_they_are_typed() {
    let typed = [
        "> [!FORMATEUR]\n> xylo",
        ">[!FORMATEUR]\n>xylo",
        ">\n> [!FORMATEUR]\n> xylo",
        ">   [!FORMATEUR]\n> xylo",
        ">\u{a0}[!FORMATEUR]\n> xylo",
        "> [!FORMATEUR]\r\n> xylo",
        "> [! FORMATEUR]\n> xylo",
        "> [!FORMATEUR ]\n> xylo",
        "> [!\u{a0}RÉPONSE]\n> xylo",
        "> [!réponse] : xylo",
        "> [ !REPONSE]\n> xylo",
        "> **[!REPONSE]**\n> xylo",
        "> [!FORMATEURS]\n> xylo",
        "> [!REPONSES]\n> xylo",
    ];
    let library = typed
        .iter()
        .enumerate()
        .fold(Workshop::small(), |library, (at, block)| {
            library.with(
                &format!("national/guides/t{at}.md"),
                &guide("Guide", "", block),
            )
        });
    let server = library.serve(&[]);
    let shown = (0..typed.len()).filter(|at| {
        let page = server
            .library
            .path(&format!("public/current/site/guides/t{at}.html"));
        std::fs::read_to_string(page).is_ok_and(|page| page.contains("xylo"))
    });
    let shown: Vec<&str> = shown.map(|at| typed[at]).collect();
    assert!(shown.is_empty(), "{shown:#?}");
}

#[test]
fn drafts_archives_and_faulty_files_are_in_nothing() {
    let secret = |state: &str| {
        let front = format!(
            "etat: {state}\nresume: xylres\nmots_usagers: [xylmots]\nacronymes: [XYLSIGLE]\nchangements:\n  - 2026-09-02 : xylchange\n"
        );
        guide("xyltitre", &front, "xylcorps")
    };
    let library = Workshop::small()
        .with("national/guides/cache.md", &secret("brouillon"))
        .with("national/guides/vieux.md", &secret("archive"))
        .with("national/guides/faute.md", &guide("xyltitre", "", "xylcorps <b>xylgras</b>"))
        .with("departements/24-dordogne/guides/cache.md", "---\nresume: xyllocal\n---\n## Étapes\nxylsuite\n")
        .with("departements/48-lozere/guides/apl.md", "---\netat: brouillon\nresume: xylres\n---\n## Étapes\nxylcorps\n")
        .with("glossaire/cache.md", "---\ntitre: xyltitre\nsigle: XYLSIGLE\netat: brouillon\nfiche_de_reference: apl\n---\nxylcorps\n")
        .with("thematiques/cache.md", "---\ntitre: xyltitre\netat: brouillon\nsous_thematiques:\n  - id: xylsous\n    titre: xylsous\n---\nxylcorps\n")
        .with("national/organismes/cache.md", "---\ntitre: xyltitre\ntype: xyltype\netat: brouillon\ntelephone: 01 99 00 77 77\n---\nxylcorps\n")
        .with("bassins/cache/territoire.md", "---\ntitre: Bassin xyltitre\netat: brouillon\nmembres: [epci:200071819]\n---\nxylcorps\n")
        .with("national/guides/lien.md", &guide("Lien", "thematiques: [cache]\n", "Voir [le guide](cache.md) et [l'autre](faute.md)."))
        .book("[library]\nsite-url = \"https://guides.example/\"\n");
    let server = library.serve(&[]);
    let page = server.library.page("guides/lien.html");
    assert!(
        page.contains("Voir le guide et l'autre."),
        "a link to what is withheld is text: {page}"
    );
    let hidden = [
        "xyltitre",
        "xylres",
        "xylmots",
        "xylsigle",
        "xylcorps",
        "xylgras",
        "xyllocal",
        "xylsuite",
        "xylsous",
        "xylchange",
        "xyltype",
        "01 99 00 77 77",
        "+33199007777",
    ];
    assert_absent(&server, &hidden);
}

#[test]
fn contacts_that_are_not_public_are_in_nothing() {
    let contact = |front: &str| {
        format!(
            "---\ntitre: xyltitre\nresume: xylres\nrole: interlocuteur\nthematiques: [logement]\nzone: [dep:24]\n\
             organisme: caf-24\ntelephone: 01 99 00 88 88\ncourriel: xylmail@caf-24.example\nhoraires: xylheures\n\
             adresse: xyladresse\nlien: https://xyllien.example\nchangements:\n  - 2026-09-02 : xylchange\nremplace: [xylancien]\n{front}---\nxylcorps\n"
        )
    };
    let owner = |id: &str| {
        guide(
            "Guide visible",
            &format!(
                "organismes: [caf, {id}]\nresponsable: {id}\nverifie_par: {id}\nverifie_le: 2026-09-01\n"
            ),
            "Visible.",
        )
    };
    let at = |id: &str| format!("departements/24-dordogne/contacts/{id}.md");
    let library = Workshop::small()
        .with("departements/24-dordogne/organismes/caf-24.md", "---\ntitre: Caf\ntype: caf\nresponsable: pro\n---\nCaf.\n")
        .with(&at("pro"), &contact("visibilite: professionnels\n"))
        .with(&at("muet"), &contact(""))
        .with(&at("faux"), &contact("visibilite: publique\n"))
        .with(&at("parti"), &contact("visibilite: public\nfin_le: 2026-09-30\n"))
        .with(&at("nomme"), &contact("visibilite: public\nnom: Xylnom Dupont\n"))
        .with(&at("brouillon"), &contact("visibilite: public\netat: brouillon\n"))
        .with(&at("casse"), &contact("visibilite: public\naccord_du: [\n"))
        .with("national/guides/pro.md", &owner("pro"))
        .with("departements/24-dordogne/guides/muet.md", &owner("muet"))
        .with("departements/24-dordogne/guides/place.md", &owner("dep-24/pro"))
        .with("departements/24-dordogne/guides/lien.md", &guide("Lien", "", "Voir [elle](../contacts/pro.md), [lui](pro) et [eux](dep-24/nomme)."))
        .with("national/modules/atelier.md", "---\ntitre: Atelier\nguides: [pro]\n---\n> [!FORMATEUR]\n> Voir [elle](dep-24/pro).\n")
        .with("departements/24-dordogne/sessions/s.md", "---\ntitre: Session\ndate: 2026-10-15\ndebut: 9h\nlieu: pro\nresponsable: pro\norganisateurs: [pro, dep-24/pro]\nanimation:\n  - nom: pro\n    profil: mediateur\n  - nom: dep-24/muet\nprogramme:\n  - module: atelier\n    minutes: 5\n    animation: [pro]\n---\nVoir [elle](pro).\n")
        .with("departements/24-dordogne/contacts/montre.md", "---\ntitre: Accueil logement\nvisibilite: public\nthematiques: [logement]\ntelephone: 01 99 00 11 11\nnom: Claude Accord\naccord_du: 2026-09-01\n---\nMontré.\n")
        .book("[library]\nsite-url = \"https://guides.example/\"\n");
    let server = library.serve(&[]);
    let shown = server
        .library
        .page("departements/24-dordogne/guides/apl.html");
    assert!(
        shown.contains("01 99 00 11 11"),
        "the public contact has its card"
    );
    let sheet = "formateur/departements/24-dordogne/sessions/s.html";
    let sheet = server.library.page(sheet);
    assert!(
        sheet.contains("médiation numérique") && !sheet.contains("dep-24/"),
        "the profession is told, the person is not: {sheet}"
    );
    let hidden = [
        "xyltitre",
        "xylres",
        "01 99 00 88 88",
        "0199008888",
        "199008888",
        "xylmail",
        "xylheures",
        "xyladresse",
        "xyllien",
        "xylcorps",
        "Xylnom",
        "xylchange",
        "xylancien",
    ];
    assert_absent(&server, &hidden);
}

#[test]
fn no_word_of_a_query_is_ever_logged() {
    let server = Workshop::small().serve(&[]);
    for path in [
        "/recherche?q=xylsante&territoire=24360",
        "/api/v1/recherche?q=xylsante",
        "/xylsante",
        "/api/v1/territoires?q=xylsante",
        "/api/v1/suggestions?q=xylsante&territoire=24360",
    ] {
        assert!(matches!(server.get(path).status, 200 | 404), "{path}");
    }
    let mut server = server;
    server.terminate(std::time::Duration::from_secs(5));
    let said = server.errors();
    assert!(
        !said
            .iter()
            .any(|line| line.contains("xylsante") || line.contains("24360")),
        "{said:?}"
    );
}
