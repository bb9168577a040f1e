//! Territory codes as people write them: a number without its type, a space behind the colon.

use crate::base::messages::Arg;
use crate::base::path::ContentPath;
use crate::base::span::Spanned;
use crate::diag::{Code as Rule, Problem};
use crate::territory::{Code, CodeError, Cog, Level};

/// The problem of a code without its type, its candidates named; `None` for any other words.
pub fn bare(words: &Spanned<String>, path: &ContentPath) -> Option<Problem> {
    let Err(CodeError::Bare { candidates, .. }) = words.value.parse::<Code>() else {
        return None;
    };
    let problem = Problem::at(Rule::L0116, path, words.span);
    Some(
        problem
            .arg("ecrit", words.value.as_str())
            .arg("choix", named(&candidates)),
    )
}

/// « dep:24 (Dordogne) », « reg:24 (Centre-Val de Loire) »: those that exist, where any does.
fn named(candidates: &[Code]) -> Arg {
    let cog = Cog::embedded();
    let name = |code: &Code| cog.name(code).map(|name| format!("{code} ({name})"));
    let known: Vec<String> = candidates.iter().filter_map(name).collect();
    if known.is_empty() {
        return Arg::OneOf(candidates.iter().map(ToString::to_string).collect());
    }
    Arg::OneOf(known)
}

/// `dep: 24`, with a space behind the colon, is the code `dep:24`.
pub(super) fn spaced(words: &str) -> Option<String> {
    let (prefix, local) = words.split_once(':')?;
    let (prefix, local) = (prefix.trim(), local.trim());
    let mut known = Level::ALL.into_iter().skip(1).map(Level::prefix);
    let typed = known.any(|level| level.eq_ignore_ascii_case(prefix));
    let whole = !local.is_empty() && !local.contains(|c: char| c.is_whitespace() || c == ':');
    (typed && whole).then(|| format!("{prefix}:{local}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::Span;

    #[test]
    fn numbers_without_a_type_have_their_candidates_named() {
        let cases = [
            (
                "24",
                Some(&["dep:24 (Dordogne)", "reg:24 (Centre-Val de Loire)"][..]),
            ),
            ("33", Some(&["dep:33 (Gironde)"])),
            ("2A", Some(&["dep:2A (Corse-du-Sud)"])),
            ("01004", Some(&["com:01004 (Ambérieu-en-Bugey)"])),
            ("dep:24", None),
            ("Dordogne", None),
        ];
        for (words, expected) in cases {
            let words = Spanned::new(words.to_owned(), Span::default());
            let found = bare(&words, &ContentPath::new("a.md"));
            let choice = found.and_then(|problem| problem.args.last().map(|arg| arg.1.clone()));
            let expected = expected.map(|all| all.iter().map(ToString::to_string).collect());
            assert_eq!(choice, expected.map(Arg::OneOf), "{words:?}");
        }
    }

    #[test]
    fn a_space_behind_the_colon_is_no_fault() {
        assert_eq!(spaced("dep: 24").as_deref(), Some("dep:24"));
        assert_eq!(spaced("Com : 01004").as_deref(), Some("Com:01004"));
        assert_eq!(spaced("dep:24").as_deref(), Some("dep:24"));
        assert_eq!(spaced("2026-03-12 : x"), None);
        assert_eq!(spaced("com: une phrase"), None);
    }
}
