//! Positions in a source text: byte ranges inside, lines and columns only when they are shown.

use std::ops::Range;

use serde::Serialize;

/// A half-open byte range `[start, end)` in one source file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; offsets beyond `u32` are clamped (sources are ≤ 1 MiB).
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// The span as a `usize` range, for slicing with `str::get`.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text that the span covers, empty when it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The span widened to whole characters of `text`, and at least one where there is one.
    #[must_use]
    pub fn whole(self, text: &str) -> Self {
        let back = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = back((self.start as usize).min(text.len()));
        let wanted = (self.end as usize).clamp(start, text.len());
        let next = text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        let mut end = wanted.max(start + next);
        while !text.is_char_boundary(end) {
            end += 1;
        }
        Self::new(start, end)
    }

    /// The same span moved right by `offset` bytes.
    #[must_use]
    pub fn shifted(self, offset: usize) -> Self {
        Self::new(self.start as usize + offset, self.end as usize + offset)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A value and where it was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place in the file that it was read from.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// What stands before the first character of some files, and which no editor counts as a column.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A span as people count: lines and columns from 1, columns in Unicode characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Region {
    /// Line and column of the first character.
    pub start: (usize, usize),
    /// Line of the last character, and the column behind it; the start again for an empty span.
    /// A line's end is never part of it: a span of whole lines ends behind the last one's text.
    pub end: (usize, usize),
}

/// The line starts of one text: turns byte offsets into what people count.
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Reads the line starts of `text`. Lines end with `\n` or `\r\n`.
    pub fn new(text: &'a str) -> Self {
        let first = if text.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len()
        } else {
            0
        };
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(first).chain(ends).collect(),
        }
    }

    /// Line and column of a byte offset, both from 1; columns count characters. A byte-order mark
    /// is none, and neither is the `\r` of a line's end.
    pub fn position(&self, offset: u32) -> (usize, usize) {
        let offset = (offset as usize).min(self.text.len());
        let line_index = self
            .starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1);
        let start = self.starts.get(line_index).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        let ends = self
            .text
            .get(offset..)
            .is_some_and(|rest| rest.starts_with('\n'));
        let visible = if ends {
            before.strip_suffix('\r').unwrap_or(before)
        } else {
            before
        };
        (line_index + 1, visible.chars().count() + 1)
    }

    /// The lines and columns of a span; one that is off the text ends where the text does.
    pub fn region(&self, span: Span) -> Region {
        let inner = Span::new(
            self.boundary(span.start as usize),
            self.boundary(span.end as usize),
        );
        let lit = inner.of(self.text).trim_end_matches(['\r', '\n']).len();
        let end = Span::new(inner.start as usize, inner.start as usize + lit).end;
        Region {
            start: self.position(inner.start),
            end: self.position(end),
        }
    }

    /// The last character's beginning at or before an offset.
    fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_from_one() {
        let index = LineIndex::new("é: x\nàb\n");
        assert_eq!(index.position(0), (1, 1));
        assert_eq!(index.position(2), (1, 2));
        assert_eq!(index.position(6), (2, 1));
        assert_eq!(index.position(8), (2, 2));
        assert_eq!(index.position(999), (3, 1));
    }

    /// The region of the only place where `words` stands in `text`.
    fn region(text: &str, words: &str) -> (usize, usize, usize, usize) {
        let start = text.find(words).unwrap();
        let found = LineIndex::new(text).region(Span::new(start, start + words.len()));
        (found.start.0, found.start.1, found.end.0, found.end.1)
    }

    #[test]
    fn regions_end_behind_their_last_character() {
        let text = "---\ntitre: Écrire à 👩‍🦳\npublics: [seniors]\n---\n";
        assert_eq!(region(text, "titre"), (2, 1, 2, 6));
        assert_eq!(region(text, "Écrire"), (2, 8, 2, 14));
        // Three characters, drawn as one.
        assert_eq!(region(text, "👩‍🦳"), (2, 17, 2, 20));
        assert_eq!(region(text, "seniors]"), (3, 11, 3, 19));
        assert_eq!(region(text, "Écrire à 👩‍🦳\npublics"), (2, 8, 3, 8));
    }

    #[test]
    fn line_ends_are_no_columns() {
        for end in ["\n", "\r\n"] {
            let text = ["été", "là", "", "fin"].join(end);
            assert_eq!(region(&text, &format!("été{end}")), (1, 1, 1, 4), "{end:?}");
            assert_eq!(
                region(&text, &format!("été{end}là{end}{end}")),
                (1, 1, 2, 3),
                "{end:?}"
            );
            assert_eq!(region(&text, end), (1, 4, 1, 4), "{end:?}");
            assert_eq!(region(&text, "fin"), (4, 1, 4, 4), "{end:?}");
        }
        // Between the two signs of a line's end.
        assert_eq!(LineIndex::new("a\r\nb").position(2), (1, 2));
        assert_eq!(LineIndex::new("a\r\nb").position(3), (2, 1));
        // Alone, it ends no line.
        assert_eq!(LineIndex::new("a\rb").position(2), (1, 3));
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        let text = "\u{feff}---\r\ntitre: é\r\n";
        assert_eq!(region(text, "\u{feff}"), (1, 1, 1, 1));
        assert_eq!(region(text, "---"), (1, 1, 1, 4));
        assert_eq!(region(text, "é"), (2, 8, 2, 9));
    }

    #[test]
    fn regions_stay_on_the_text() {
        let index = LineIndex::new("é\nà");
        let whole = index.region(Span::new(0, 999));
        assert_eq!((whole.start, whole.end), ((1, 1), (2, 2)));
        let off = index.region(Span::new(500, 999));
        assert_eq!((off.start, off.end), ((2, 2), (2, 2)));
        let inside = index.region(Span::new(1, 2));
        assert_eq!((inside.start, inside.end), ((1, 1), (1, 2)));
        let empty = LineIndex::new("").region(Span::new(0, 4));
        assert_eq!((empty.start, empty.end), ((1, 1), (1, 1)));
    }

    #[test]
    fn a_span_off_the_text_is_empty_not_a_panic() {
        assert_eq!(Span::new(1, 2).of("é"), "");
        assert_eq!(Span::new(0, 2).of("é"), "é");
    }
}
