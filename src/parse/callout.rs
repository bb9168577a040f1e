//! The marks of callouts, `> [!ATTENTION]`, however they were typed.

use pulldown_cmark::BlockQuoteKind;

use crate::base::text::{fold, nearest};

use super::markdown::Held;

/// What a block quote's mark makes of it.
pub(super) enum Callout {
    /// Shown to everyone.
    Public(BlockQuoteKind),
    /// Shown in trainers' pages only; the word as it should be.
    Held(Held, &'static str),
}

/// The callouts that exist, by their word.
pub(super) fn callout(word: &str) -> Option<Callout> {
    let folded = fold(word);
    Some(match folded.as_str() {
        "attention" => Callout::Public(BlockQuoteKind::Warning),
        "astuce" => Callout::Public(BlockQuoteKind::Tip),
        "exemple" => Callout::Public(BlockQuoteKind::Note),
        // However it was typed: what may be a trainer's block is kept out, never shown by mistake.
        other => {
            let near = nearest(
                other,
                [
                    "formateur",
                    "formatrice",
                    "reponse",
                    "attention",
                    "astuce",
                    "exemple",
                ],
            );
            return near.and_then(|near| match near {
                "formateur" | "formatrice" => Some(Callout::Held(Held::Note, near)),
                "reponse" => Some(Callout::Held(Held::Answer, near)),
                _ => None,
            });
        }
    })
}

/// True for the right word, its plural or its accents let through.
pub(super) fn is_spelt(word: &str, right: &str) -> bool {
    let folded = fold(word);
    folded.strip_suffix('s').unwrap_or(&folded) == right
}

/// Reads `> [!ATTENTION]` at the start of a quote's source, spaces and emphasis around its parts
/// let through: the word, and the mark's length.
pub(super) fn callout_mark(source: &str) -> Option<(String, usize)> {
    let blank = |c: char| c.is_whitespace() || matches!(c, '>' | '*' | '_' | '`');
    let rest = source
        .trim_start_matches(blank)
        .strip_prefix('[')?
        .trim_start();
    let rest = rest.strip_prefix('!')?.trim_start();
    let ends = |c: char| c == ']' || c.is_whitespace();
    let (word, after) = rest.split_at_checked(rest.find(ends).unwrap_or(rest.len()))?;
    if word.is_empty() || word.len() >= 30 {
        return None;
    }
    let line = after.split('\n').next().unwrap_or_default();
    let after = match after.trim_start().strip_prefix(']') {
        Some(behind) => behind,
        // A bracket that was forgotten. What may be a trainer's block is kept out all the same.
        None if line.trim().is_empty() || matches!(callout(word), Some(Callout::Held(..))) => after,
        None => return None,
    };
    Some((word.to_owned(), source.len() - after.len()))
}
