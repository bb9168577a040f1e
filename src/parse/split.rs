//! A source text → its front matter and its body, as byte ranges; nothing is copied.

use crate::base::span::Span;

/// The two parts of a contributed file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parts {
    /// Between the two `---` lines; `None` when the file has no front matter.
    pub front: Option<Span>,
    /// After the front matter.
    pub body: Span,
    /// The opening line, when it is one that other tools or word processors write for `---`.
    pub odd: Option<Span>,
}

/// A front matter that opens and never closes: the span of the opening line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unclosed(pub Span);

impl Unclosed {
    /// The line, from 1, before which the front matter seems to end: the first that is blank or opens
    /// a section.
    pub fn likely_end(&self, text: &str) -> Option<usize> {
        let after = (1..)
            .zip(lines(text))
            .filter(|(_, (span, _))| *span > self.0);
        after
            .filter(|(_, (_, line))| is_blank(line) || line.starts_with("## "))
            .map(|(number, _)| number)
            .next()
    }
}

/// Splits a text. A byte-order mark, blank lines before the first `---`, trailing spaces and
/// Windows line ends are accepted; so are longer rules, a dash that a word processor put there, and
/// `+++`, when keys follow and the same comes again.
///
/// # Errors
/// [`Unclosed`] when the first line is `---` and no other line is.
pub fn split(text: &str) -> Result<Parts, Unclosed> {
    let mut lines = lines(text).skip_while(|line| is_blank(line.1));
    let whole = Parts {
        front: None,
        body: Span::new(bom(text), text.len()),
        odd: None,
    };
    let Some((opening, fence)) = lines.next().and_then(|line| Some((line.0, fence(line.1)?)))
    else {
        return Ok(whole);
    };
    let mut inside = lines.clone().filter(|line| !is_blank(line.1));
    let keys_follow = inside
        .next()
        .is_some_and(|line| line.1.contains([':', '=']));
    let odd = fence != Fence::Plain;
    if odd && !keys_follow {
        return Ok(whole);
    }
    let start = opening.start as usize;
    match lines.find(|line| self::fence(line.1).is_some_and(|other| fence.closed_by(other))) {
        Some((closing, _)) => Ok(Parts {
            front: Some(Span::new(opening.end as usize, closing.start as usize)),
            body: Span::new(closing.end as usize, text.len()),
            odd: odd.then(|| {
                let shown = opening.of(text).trim_end().len();
                Span::new(start, start + shown)
            }),
        }),
        None if odd => Ok(whole),
        None => Err(Unclosed(Span::new(start, start + 3))),
    }
}

/// A line that opens or closes a front matter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    /// `---`.
    Plain,
    /// `----`, or the dash that a word processor makes of it.
    Dashes,
    /// `+++`, as other site makers write it.
    Plus,
}

impl Fence {
    fn closed_by(self, other: Self) -> bool {
        match self {
            Self::Plain => other == Self::Plain,
            Self::Dashes => other != Self::Plus,
            Self::Plus => other == Self::Plus,
        }
    }
}

fn fence(line: &str) -> Option<Fence> {
    let line = line.trim_end();
    let made_of = |signs: &[char]| !line.is_empty() && line.chars().all(|c| signs.contains(&c));
    let dash = ['–', '—', '―'];
    if line == "---" {
        Some(Fence::Plain)
    } else if made_of(&['-', '–', '—', '―']) && (line.len() > 3 || line.contains(dash)) {
        Some(Fence::Dashes)
    } else {
        (made_of(&['+']) && line.len() >= 3).then_some(Fence::Plus)
    }
}

/// The length of a leading byte-order mark.
pub fn bom(text: &str) -> usize {
    if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    }
}

/// Lines with their spans, line ends included in the span and left out of the text.
fn lines(text: &str) -> impl Iterator<Item = (Span, &str)> + Clone {
    let mut at = bom(text);
    let rest = text.get(at..).unwrap_or_default();
    rest.split_inclusive('\n').map(move |line| {
        let span = Span::new(at, at + line.len());
        at += line.len();
        (span, line.trim_end_matches(['\n', '\r']))
    })
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Option<&str>, &str) {
        let parts = split(text).unwrap();
        (parts.front.map(|span| span.of(text)), parts.body.of(text))
    }

    #[test]
    fn splits_what_people_write() {
        let cases = [
            ("---\na: 1\n---\nb\n", (Some("a: 1\n"), "b\n")),
            ("\u{feff}---\r\na: 1\r\n---  \r\nb", (Some("a: 1\r\n"), "b")),
            ("\n\n---\na: 1\n---", (Some("a: 1\n"), "")),
            ("texte\n---\n", (None, "texte\n---\n")),
            ("", (None, "")),
            ("---\n---\nb", (Some(""), "b")),
            ("----\na: 1\n---\nb", (Some("a: 1\n"), "b")),
            ("—\na: 1\n—\nb", (Some("a: 1\n"), "b")),
            ("+++\na = 1\n+++\nb", (Some("a = 1\n"), "b")),
            ("+++\na: 1\n---\nb", (None, "+++\na: 1\n---\nb")),
            ("----\nUne ligne\n----\n", (None, "----\nUne ligne\n----\n")),
            ("----\na: 1\n", (None, "----\na: 1\n")),
            ("-\na: 1\n-\n", (None, "-\na: 1\n-\n")),
        ];
        for (text, expected) in cases {
            assert_eq!(parts(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_unclosed_front_matter_is_said() {
        assert_eq!(split("---\na: 1\n"), Err(Unclosed(Span::new(0, 3))));
    }
}
