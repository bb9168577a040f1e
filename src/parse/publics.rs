//! For whom guides may be written: the words of `publics:`.

/// The publics, as the national lists name them; any other word is told.
pub const PUBLICS: [&str; 18] = [
    "tous-publics",
    "jeunes",
    "etudiants",
    "familles",
    "femmes",
    "seniors",
    "demandeurs-emploi",
    "salaries",
    "independants",
    "beneficiaires-minima",
    "aidants-familiaux",
    "handicap",
    "illettrisme",
    "allophones",
    "personnes-exilees",
    "sans-domicile",
    "sans-equipement",
    "grands-debutants",
];
