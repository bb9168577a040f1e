//! Where a quoted value of a front matter ends: straight quotes, which are YAML's, and the curly
//! ones that word processors put in their place.

/// A pair of quotation marks that may stand around a whole value.
const CURLY: [(char, &[char]); 4] = [
    ('“', &['”', '“']),
    ('”', &['”', '“']),
    ('„', &['“', '”']),
    ('‘', &['’', '‘']),
];

/// The length of the straight-quoted scalar that `text` starts with: inside, `\"` in double quotes
/// and `''` in single ones are no end.
pub(super) fn straight(text: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    let (_, quote) = letters.next().filter(|(_, c)| matches!(c, '"' | '\''))?;
    while let Some((at, c)) = letters.next() {
        if c == '\\' && quote == '"' {
            letters.next();
        } else if c == quote {
            let doubled = quote == '\'' && letters.next_if(|(_, next)| *next == quote).is_some();
            if !doubled {
                return Some(at + quote.len_utf8());
            }
        }
    }
    None
}

/// True for a value that is one straight-quoted scalar, from its first letter to its last.
pub(super) fn is_quoted(value: &str) -> bool {
    straight(value) == Some(value.len())
}

/// A value between curly quotes: the lengths of the opening one, the words and the closing one.
pub(super) struct Curly {
    pub(super) open: usize,
    pub(super) words: usize,
    pub(super) close: usize,
}

impl Curly {
    /// The whole value, quotes included.
    pub(super) fn len(&self) -> usize {
        self.open + self.words + self.close
    }
}

/// The curly-quoted value that `text` starts with, when what follows it ends the value: nothing, a
/// comma, a closing bracket, a comment.
pub(super) fn curly(text: &str) -> Option<Curly> {
    let first = text.chars().next()?;
    let (open, closing) = CURLY.iter().find(|(open, _)| *open == first)?;
    let inside = text.get(open.len_utf8()..)?;
    let ends = inside.match_indices(*closing);
    let mut whole = ends.filter_map(|(at, mark)| {
        let after = inside.get(at + mark.len()..)?.trim_start();
        let done = after.is_empty() || after.starts_with([',', ']', '}', '#']);
        done.then_some(Curly {
            open: open.len_utf8(),
            words: at,
            close: mark.len(),
        })
    });
    whole.next()
}

/// The words between curly quotes that stand around all of `text`.
pub(super) fn without_curly(text: &str) -> Option<&str> {
    let found = curly(text).filter(|found| found.len() == text.len())?;
    text.get(found.open..found.open + found.words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_straight_quotes_end() {
        let cases = [
            ("\"a\"", Some(3)),
            ("\"a\" b", Some(3)),
            ("\"a \\\" b\"", Some(8)),
            ("'l''aide'", Some(9)),
            ("'l'aide'", Some(3)),
            ("\"a", None),
            ("a", None),
        ];
        for (text, expected) in cases {
            assert_eq!(straight(text), expected, "{text}");
        }
    }

    #[test]
    fn what_stands_between_curly_quotes() {
        let cases = [
            ("“a : b”", Some("a : b")),
            ("”a”", Some("a")),
            ("„a“", Some("a")),
            ("‘l’aide’", Some("l’aide")),
            ("“a” b", None),
            ("“a", None),
            ("«\u{a0}a\u{a0}»", None),
        ];
        for (text, expected) in cases {
            assert_eq!(without_curly(text), expected, "{text}");
        }
        assert_eq!(
            curly("“a, b”, c").map(|found| found.len()),
            Some("“a, b”".len())
        );
    }
}
