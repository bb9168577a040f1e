//! Starter files and templates, carried by the program: one line for every file of `data/starter`
//! and `data/templates`. A test compares these tables with the folders.

/// Makes `(path, text)` pairs from paths below a folder of `data`.
macro_rules! files {
    ($folder:literal: $($path:literal,)*) => {
        &[$((
            $path,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $folder, "/", $path)),
        ),)*]
    };
}

/// The files of a new library: path below its folder, and text.
pub(super) const STARTER: &[(&str, &str)] = files!["starter":
    "LISEZMOI.md",
    "book.toml",
    "content/glossaire/double-authentification.md",
    "content/national/guides/identite-numerique/mot-de-passe.md",
    "content/thematiques/emploi.md",
    "content/thematiques/equipement-connexion.md",
    "content/thematiques/etrangers.md",
    "content/thematiques/famille-enfance.md",
    "content/thematiques/formation-etudes.md",
    "content/thematiques/handicap-autonomie.md",
    "content/thematiques/identite-numerique.md",
    "content/thematiques/impots-argent.md",
    "content/thematiques/justice-droits.md",
    "content/thematiques/logement.md",
    "content/thematiques/metier-mediation.md",
    "content/thematiques/numerique-bases.md",
    "content/thematiques/papiers-citoyennete.md",
    "content/thematiques/ressources.md",
    "content/thematiques/retraite.md",
    "content/thematiques/sante.md",
    "content/thematiques/securite-esprit-critique.md",
    "content/thematiques/transports.md",
    "gitignore",
];

/// The templates: name, and text. A kind's template has its French word.
pub(super) const TEMPLATES: &[(&str, &str)] = files!["templates":
    "accord.md",
    "avis.md",
    "completion.md",
    "contact.md",
    "guide.md",
    "lieu.md",
    "module.md",
    "organisme.md",
    "outil.md",
    "parcours.md",
    "parts/debut",
    "parts/etat",
    "parts/sources",
    "parts/verification",
    "session.md",
    "terme.md",
    "territoire.md",
    "thematique.md",
];
