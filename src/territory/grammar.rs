//! The French small words of a territory: « en Dordogne », « dans le Nord », « au Havre »,
//! « d’Ambert ».
//!
//! INSEE tells the article of each name (TNCC, « type de nom en clair »), which settles « de ».
//! « Dans » needs usage as well: one says « en Charente » but « dans la Marne ». What rules cannot
//! tell stands in two small tables.

use super::code::Code;

/// The article of a name, from INSEE's TNCC; in names of communes it is part of the name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Article {
    /// TNCC 0: none, the name begins with a consonant.
    None,
    /// TNCC 1: none, the name begins with a vowel or a mute h, « de » is elided.
    Elided,
    /// TNCC 2.
    Le,
    /// TNCC 3.
    La,
    /// TNCC 4.
    Les,
    /// TNCC 5.
    L,
    /// TNCC 6: « Aux Marais ».
    Aux,
    /// TNCC 7 and 8: Occitan and Catalan articles, which never contract.
    Occitan,
}

impl Article {
    /// Reads INSEE's digit.
    pub(super) fn from_tncc(digit: &str) -> Option<Self> {
        Some(match digit {
            "0" => Self::None,
            "1" => Self::Elided,
            "2" => Self::Le,
            "3" => Self::La,
            "4" => Self::Les,
            "5" => Self::L,
            "6" => Self::Aux,
            "7" | "8" => Self::Occitan,
            _ => return None,
        })
    }

    /// Judges a name for which no TNCC is known, by how it begins.
    pub(super) fn shown_by(name: &str) -> Self {
        let articles = [
            ("Le ", Self::Le),
            ("La ", Self::La),
            ("Les ", Self::Les),
            ("L’", Self::L),
        ];
        if let Some((_, article)) = articles.iter().find(|(start, _)| name.starts_with(start)) {
            return *article;
        }
        if name.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'È', 'Ê', 'Î', 'Ô', 'Œ']) {
            return Self::Elided;
        }
        Self::None
    }
}

/// Names with words of their own: code, « dans », « de ».
const IRREGULAR: [(&str, &str, &str); 18] = [
    ("fr", "en France", "de France"),
    ("reg:04", "à La Réunion", "de La Réunion"),
    ("reg:06", "à Mayotte", "de Mayotte"),
    ("reg:24", "en Centre-Val de Loire", "du Centre-Val de Loire"),
    ("dep:75", "à Paris", "de Paris"),
    ("dep:974", "à La Réunion", "de La Réunion"),
    ("dep:976", "à Mayotte", "de Mayotte"),
    (
        "dep:975",
        "à Saint-Pierre-et-Miquelon",
        "de Saint-Pierre-et-Miquelon",
    ),
    ("dep:977", "à Saint-Barthélemy", "de Saint-Barthélemy"),
    ("dep:978", "à Saint-Martin", "de Saint-Martin"),
    (
        "dep:984",
        "dans les Terres australes et antarctiques françaises",
        "des Terres australes et antarctiques françaises",
    ),
    ("dep:986", "à Wallis et Futuna", "de Wallis et Futuna"),
    (
        "dep:989",
        "sur l’île de Clipperton",
        "de l’île de Clipperton",
    ),
    (
        "com:98411",
        "aux îles Saint-Paul et Nouvelle-Amsterdam",
        "des îles Saint-Paul et Nouvelle-Amsterdam",
    ),
    (
        "com:98412",
        "dans l’archipel des Kerguelen",
        "de l’archipel des Kerguelen",
    ),
    (
        "com:98413",
        "dans l’archipel des Crozet",
        "de l’archipel des Crozet",
    ),
    (
        "com:98415",
        "aux îles Éparses de l’océan Indien",
        "des îles Éparses de l’océan Indien",
    ),
    (
        "com:98901",
        "sur l’île de Clipperton",
        "de l’île de Clipperton",
    ),
];

/// Feminine départements that usage puts after « dans la »; the others take « en ».
const DANS_LA: [&str; 10] = ["23", "26", "42", "50", "51", "55", "58", "72", "80", "86"];
/// Départements with an elided article that usage puts after « en » (Ardèche, Ariège, Isère,
/// Essonne); the others take « dans l’ ».
const EN: [&str; 4] = ["07", "09", "38", "91"];

/// « dans … ».
pub(super) fn locative(code: &Code, name: &str, article: Article) -> String {
    if let Some((_, words, _)) = irregular(code) {
        return (*words).to_owned();
    }
    match code {
        Code::France | Code::Region(_) => locative_of_region(name, article),
        Code::Departement(code) => locative_of_departement(code.as_str(), name, article),
        Code::Bassin(_) => format!("dans le bassin {name}"),
        Code::Epci(_) => locative_of_epci(name),
        Code::Commune(_) => locative_of_commune(name, article),
    }
}

/// « de … ».
pub(super) fn of(code: &Code, name: &str, article: Article) -> String {
    if let Some((_, _, words)) = irregular(code) {
        return (*words).to_owned();
    }
    match code {
        Code::France | Code::Region(_) | Code::Departement(_) => of_province(name, article),
        Code::Bassin(_) => format!("du bassin {name}"),
        Code::Epci(_) => of_epci(name),
        Code::Commune(_) => of_commune(name, article),
    }
}

fn irregular(code: &Code) -> Option<&'static (&'static str, &'static str, &'static str)> {
    let code = code.to_string();
    IRREGULAR
        .iter()
        .find(|(irregular, _, _)| *irregular == code)
}

fn locative_of_region(name: &str, article: Article) -> String {
    match article {
        Article::Le => format!("dans le {name}"),
        Article::Les => format!("dans les {name}"),
        Article::None
        | Article::Elided
        | Article::La
        | Article::L
        | Article::Aux
        | Article::Occitan => format!("en {name}"),
    }
}

fn locative_of_departement(code: &str, name: &str, article: Article) -> String {
    match article {
        Article::Les => format!("dans les {name}"),
        // « en Lot-et-Garonne » whatever the gender.
        _ if name.contains("-et-") => format!("en {name}"),
        Article::Le => format!("dans le {name}"),
        Article::La if DANS_LA.contains(&code) => format!("dans la {name}"),
        Article::L if !EN.contains(&code) => format!("dans l’{name}"),
        Article::None
        | Article::Elided
        | Article::La
        | Article::L
        | Article::Aux
        | Article::Occitan => format!("en {name}"),
    }
}

/// « de » before the name of a région or a département, which does not hold its article.
fn of_province(name: &str, article: Article) -> String {
    match article {
        Article::None | Article::Occitan => format!("de {name}"),
        Article::Elided => format!("d’{name}"),
        Article::Le => format!("du {name}"),
        Article::La => format!("de la {name}"),
        Article::Les | Article::Aux => format!("des {name}"),
        Article::L => format!("de l’{name}"),
    }
}

fn locative_of_epci(name: &str) -> String {
    match feminine_article(name) {
        Some(article) => format!("dans {article}{name}"),
        None => format!("sur le territoire {}", elided_of(name)),
    }
}

fn of_epci(name: &str) -> String {
    match feminine_article(name) {
        Some(article) => format!("de {article}{name}"),
        None => elided_of(name),
    }
}

/// The article before a legal form; names without one (« Toulouse Métropole ») take none.
fn feminine_article(name: &str) -> Option<&'static str> {
    match name.split(' ').next()? {
        "CC" | "CA" | "CU" | "Métropole" => Some("la "),
        "Eurométropole" => Some("l’"),
        _ => None,
    }
}

fn elided_of(name: &str) -> String {
    match Article::shown_by(name) {
        Article::Elided => format!("d’{name}"),
        Article::None
        | Article::Le
        | Article::La
        | Article::Les
        | Article::L
        | Article::Aux
        | Article::Occitan => format!("de {name}"),
    }
}

fn locative_of_commune(name: &str, article: Article) -> String {
    if let Some(words) = arrondissement(name) {
        return format!("dans le {words}");
    }
    match contracted(name, article) {
        Some((Article::Le, rest)) => format!("au {rest}"),
        Some((_, rest)) => format!("aux {rest}"),
        None => format!("à {name}"),
    }
}

fn of_commune(name: &str, article: Article) -> String {
    if let Some(words) = arrondissement(name) {
        return format!("du {words}");
    }
    match contracted(name, article) {
        Some((Article::Le, rest)) => format!("du {rest}"),
        Some((_, rest)) => format!("des {rest}"),
        None if article == Article::Elided => format!("d’{name}"),
        None => format!("de {name}"),
    }
}

/// The article that « à » and « de » swallow, and the name after it.
fn contracted(name: &str, article: Article) -> Option<(Article, &str)> {
    let start = match article {
        Article::Le => "Le ",
        Article::Les => "Les ",
        Article::Aux => "Aux ",
        Article::None | Article::Elided | Article::La | Article::L | Article::Occitan => {
            return None;
        }
    };
    Some((article, name.strip_prefix(start)?))
}

/// « Paris 1er Arrondissement » → « 1er arrondissement de Paris ».
fn arrondissement(name: &str) -> Option<String> {
    let (city, number) = name.strip_suffix(" Arrondissement")?.rsplit_once(' ')?;
    Some(format!("{number} arrondissement de {city}"))
}
