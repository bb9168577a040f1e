//! Guides under different ids that the same readers see under the same title, or nearly.

use std::collections::BTreeMap;

use crate::base::text::fold;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

/// Words that change nothing to what a title says.
const SMALL: [&str; 31] = [
    "a", "au", "aux", "avec", "ce", "ces", "d", "dans", "de", "des", "du", "en", "et", "faire",
    "l", "la", "le", "les", "leur", "ma", "mes", "mon", "ou", "par", "pour", "sa", "ses", "son",
    "sur", "un", "une",
];

/// Tells each guide whose title a wider guide, or another one of its territory, already has.
pub(super) fn all(library: &Library, problems: &mut Problems) {
    let mut by_title: BTreeMap<String, Vec<&Document>> = BTreeMap::new();
    for (_, document) in library.of_kind(Kind::Guide) {
        if let Some(title) = &document.front.title {
            let key = key(&title.value);
            by_title.entry(key).or_default().push(document);
        }
    }
    for (key, mut twins) in by_title {
        // Within one id, levels complete each other: that is no double.
        let several = twins
            .iter()
            .any(|twin| twin.id != twins.first().map_or("", |t| &t.id));
        if key.is_empty() || !several {
            continue;
        }
        twins.sort_by(|a, b| (&a.territory, &a.path).cmp(&(&b.territory, &b.path)));
        for (at, twin) in twins.iter().enumerate() {
            tell(library, twin, twins.iter().take(at), problems);
        }
    }
}

fn tell<'a>(
    library: &Library,
    document: &Document,
    before: impl Iterator<Item = &'a &'a Document>,
    problems: &mut Problems,
) {
    let chain = library.territories.chain(&document.territory);
    let mut others = before.filter(|other| other.id != document.id);
    let (Some(other), Some(title)) = (
        others.find(|other| chain.contains(&other.territory)),
        &document.front.title,
    ) else {
        return;
    };
    problems.push(
        Problem::at(Code::L0323, &document.path, title.span)
            .arg("autre", other.path.as_str())
            .arg("titre", other.title())
            .arg(
                "meme",
                if other.territory == document.territory {
                    "oui"
                } else {
                    "non"
                },
            ),
    );
}

/// The words of a title that count, in alphabetical order, without plural: « Demander les aides au
/// logement » and « Aide au logement, la demander » are the same.
fn key(title: &str) -> String {
    let folded = fold(title);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !SMALL.contains(word));
    let mut words: Vec<&str> = words.map(singular).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

fn singular(word: &str) -> &str {
    if word.len() > 3 && !word.ends_with("ss") {
        word.strip_suffix(['s', 'x']).unwrap_or(word)
    } else {
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_that_say_the_same() {
        let same = [
            ("Demander l’APL", "APL, la demander"),
            ("Aide au logement", "Les aides au logement"),
            ("Faire une demande de RSA", "Demande de RSA, la faire"),
        ];
        for (a, b) in same {
            assert_eq!(key(a), key(b), "{a} / {b}");
        }
        let other = [
            ("Impôts 2025", "Impôts 2026"),
            ("Demander l’APL", "Contester l’APL"),
            ("Permis A", "Permis B"),
        ];
        for (a, b) in other {
            assert_ne!(key(a), key(b), "{a} / {b}");
        }
    }
}
