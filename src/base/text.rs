//! Accent folding and slugs, shared by addresses, look-ups and search.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents: NFKD, combining marks dropped, `œ`→`oe`, `æ`→`ae`, curly
/// apostrophes → `'`. `fold("Étapes") == "etapes"`.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd() {
        push_folded(c, &mut out);
    }
    out
}

/// Appends the folded form of one character that is already decomposed.
fn push_folded(c: char, out: &mut String) {
    match c {
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        'ß' => out.push_str("ss"),
        '’' | 'ʼ' | '‘' | '`' | '´' => out.push('\''),
        c if is_combining_mark(c) => {}
        c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
        c => out.extend(c.to_lowercase()),
    }
}

/// Appends the folded form of any character (decomposing it first).
pub fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else {
        for part in std::iter::once(c).nfkd() {
            push_folded(part, out);
        }
    }
}

/// An address part: folded, everything that is not `[a-z0-9]` becomes one `-`, trimmed of `-`.
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let parts = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// True for `[a-z0-9]+(-[a-z0-9]+)*` of at most 80 letters: a valid id.
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= 80 && slug(text) == text
}

/// The nearest of some known words, when one is near enough to be a slip of the pen.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    known
        .into_iter()
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&folded, &fold(candidate)),
                candidate,
            )
        })
        .filter(|(distance, candidate)| {
            *distance * 3 <= candidate.chars().count().max(folded.chars().count())
        })
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        let cases = [
            ("Étapes", "etapes"),
            ("Où s’adresser", "ou-s-adresser"),
            ("Œuvre & cœur", "oeuvre-coeur"),
            ("  --  ", ""),
            ("n° 2", "n-2"),
            ("Piégut-Pluviers", "piegut-pluviers"),
        ];
        for (input, expected) in cases {
            assert_eq!(slug(input), expected, "{input}");
        }
    }

    #[test]
    fn nearest_word() {
        assert_eq!(nearest("logment", ["logement", "sante"]), Some("logement"));
        assert_eq!(nearest("xyz", ["logement", "sante"]), None);
        assert_eq!(
            nearest("vérifié_le", ["verifie_le", "verifie_par"]),
            Some("verifie_le")
        );
    }

    #[test]
    fn folding_one_character_equals_folding_text() {
        for text in ["é", "Œ", "ﬁ", "²", "İ", "e\u{301}"] {
            let mut out = String::new();
            text.chars().for_each(|c| fold_char(c, &mut out));
            assert_eq!(out, fold(text), "{text}");
        }
    }
}
