//! A block's words → its sentences, as a French reader counts them.
//!
//! The bounds are those of Unicode (UAX 29), which knows neither code nor French quotes: what stands
//! between backticks is a name, whose signs end nothing and which may begin a sentence; « Qui ? » may
//! stand amid a sentence; a sentence may begin with a number, and « … » may end one.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A shorter word before a full stop may be cut short itself: « art. 5 », « tél. 05 ».
const WHOLE_WORD: usize = 4;
/// Signs that close a quote or an aside.
const CLOSING: [char; 3] = ['»', '”', ')'];

/// The sentences of a text, in order, as ranges that leave nothing out; `names` are the ranges of
/// code, ascending.
pub(super) fn sentences(text: &str, names: &[Range<usize>]) -> Vec<Range<usize>> {
    let masked = masked(text, names);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, piece) in masked.split_sentence_bound_indices() {
        let end = at + piece.len();
        match found.last_mut() {
            Some(last) if goes_on(masked.get(..at).unwrap_or_default(), piece) => last.end = end,
            _ => found.push(at..end),
        }
        for cut in cuts(piece) {
            if let Some(last) = found.last_mut() {
                last.end = at + cut;
            }
            found.push(at + cut..end);
        }
    }
    found
}

/// The text with capital letters in the place of code, at the same offsets.
fn masked(text: &str, names: &[Range<usize>]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for name in names {
        masked.push_str(text.get(done..name.start).unwrap_or_default());
        masked.extend(std::iter::repeat_n('X', name.len()));
        done = name.end;
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    masked
}

/// True for what follows a question inside quotes: « » et non », « », puis ».
fn goes_on(before: &str, piece: &str) -> bool {
    let piece = piece.trim_start();
    let closed = piece.starts_with(CLOSING) || before.trim_end().ends_with(CLOSING);
    let next = piece
        .trim_start_matches(CLOSING)
        .trim_start()
        .chars()
        .next();
    closed && next.is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | ':'))
}

/// Where sentences begin that Unicode does not tell from the one before: a number after a full stop,
/// a capital letter after « … ».
fn cuts(piece: &str) -> Vec<usize> {
    let mut found = Vec::new();
    // The letters of the word that was just read, and what ended it.
    let mut letters = 0_usize;
    let mut number = false;
    let mut stop = None;
    let mut space = false;
    for (at, c) in piece.char_indices() {
        if c.is_whitespace() {
            space = true;
            letters = 0;
            continue;
        }
        let begins = match stop {
            Some('.') => c.is_numeric(),
            Some(_) => c.is_uppercase(),
            None => false,
        };
        if space && begins {
            found.push(at);
        }
        let whole = letters >= WHOLE_WORD || number;
        stop = (c == '…' || c == '.' && !space && whole).then_some(c);
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        number = c.is_numeric();
        space = false;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'a>(text: &'a str, names: &[Range<usize>]) -> Vec<&'a str> {
        let ranges = sentences(text, names).into_iter();
        ranges
            .map(|range| text.get(range).unwrap().trim())
            .collect()
    }

    #[test]
    fn nothing_is_left_out() {
        for text in [
            "",
            " ",
            "Un. 2",
            "Oui… Non. 12 ! » et. 3",
            "…",
            "é. 1",
            "mort. ٣ È… É",
        ] {
            let ranges = sentences(text, &[]).into_iter();
            let joined: String = ranges.map(|range| text.get(range).unwrap()).collect();
            assert_eq!(joined, text);
        }
    }

    #[test]
    fn code_is_a_name() {
        let text = "Il est public. lutrin report. Voir [!A] ici.";
        assert_eq!(of(text, &[]).len(), 3, "as Unicode reads it");
        assert_eq!(
            of(text, &[15..28, 35..39]),
            ["Il est public.", "lutrin report.", "Voir [!A] ici."]
        );
    }

    #[test]
    fn numbers_begin_sentences_but_not_after_a_short_word() {
        assert_eq!(
            of("L’idée de mort. 115 pour un toit. 3 mois.", &[]),
            ["L’idée de mort.", "115 pour un toit.", "3 mois."]
        );
        for whole in [
            "Voir l’art. 5 du code.",
            "Le 1.5 de la page.",
            "Au no. 12 de la rue.",
        ] {
            assert_eq!(of(whole, &[]), [whole]);
        }
    }

    #[test]
    fn a_question_inside_quotes_does_not_end_the_sentence() {
        for whole in [
            "Dire « Qui ? » et « Quand ? » à tous.",
            "Dire « Non ! », puis partir.",
            "Dire (vraiment ?) ce qui est.",
        ] {
            assert_eq!(of(whole, &[]), [whole]);
        }
        assert_eq!(of("Dire « Qui ? » Puis se taire.", &[]).len(), 2);
    }
}
