//! The form in which names are compared: what an adviser types and what INSEE writes fall on the
//! same words.
//!
//! « St Pardoux la riviere » and « Saint-Pardoux-la-Rivière » give `saint pardoux la riviere`;
//! « Lyon 3ème » and « Lyon 3e Arrondissement » give `lyon 3`.

use crate::base::text::fold;

/// Legal forms in full, as people may write them, and the letters that the data has.
const LEGAL_FORMS: [(&str, &str); 4] = [
    ("communaute de communes ", "cc "),
    ("communaute d agglomeration ", "ca "),
    ("communaute urbaine ", "cu "),
    ("comcom ", "cc "),
];
const ORDINAL_ENDINGS: [&str; 6] = ["er", "e", "eme", "ieme", "re", "nd"];

/// Folded words joined by one space; empty when the text has no letter and no digit.
pub(super) fn key(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut key = String::with_capacity(folded.len() + 4);
    for word in words {
        let word = match word {
            "st" => "saint",
            "ste" => "sainte",
            "arrondissement" | "arrdt" | "ardt" if !key.is_empty() => continue,
            _ => ordinal(word).unwrap_or(word),
        };
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    for (full, short) in LEGAL_FORMS {
        if let Some(rest) = key.strip_prefix(full) {
            return format!("{short}{rest}");
        }
    }
    key
}

/// The key without a leading article: « le havre » → « havre ».
pub(super) fn without_article(key: &str) -> Option<&str> {
    let articles = ["le ", "la ", "les ", "l "];
    articles
        .iter()
        .find_map(|article| key.strip_prefix(article))
        .filter(|rest| !rest.is_empty())
}

/// « 3eme », « 3e », « 03 » → « 3 »; nothing for a word that is no small number.
fn ordinal(word: &str) -> Option<&str> {
    let number = word.trim_start_matches('0');
    let end = number
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(number.len());
    let (digits, ending) = number.split_at_checked(end)?;
    let is_small = (1..=2).contains(&digits.len());
    (is_small && (ending.is_empty() || ORDINAL_ENDINGS.contains(&ending))).then_some(digits)
}
