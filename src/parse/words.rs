//! The visible words of one block of Markdown, with the way back to the source.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// The visible words of one block, and where each piece of them stands in the source.
#[derive(Default)]
pub(super) struct Words {
    pub(super) text: String,
    /// Offset in `text`, ascending, and the source range of the piece that starts there.
    pieces: Vec<(usize, Range<usize>)>,
    /// Where code stands in `text`, ascending.
    pub(super) names: Vec<Range<usize>>,
}

impl Words {
    /// Adds a piece that stands at `source`.
    pub(super) fn push(&mut self, piece: &str, source: &Range<usize>) {
        // Code stands between its backticks; an entity is longer than what it shows.
        let margin = source.len().saturating_sub(piece.len()) / 2;
        let place = source.start + margin..source.end - margin;
        self.pieces.push((self.text.len(), place));
        self.text.push_str(piece);
    }

    /// Adds a piece of code.
    pub(super) fn push_code(&mut self, piece: &str, source: &Range<usize>) {
        let start = self.text.len();
        self.push(piece, source);
        self.names.push(start..self.text.len());
    }

    /// The source of a range of words, from its first letter to behind its last.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        let last = self
            .text
            .get(range.clone())
            .and_then(|words| words.chars().next_back());
        let width = last.map_or(0, char::len_utf8);
        let end = self.at(range.end.saturating_sub(width)) + width;
        let start = self.at(range.start);
        start..end.max(start)
    }

    fn at(&self, offset: usize) -> usize {
        let after = self.pieces.partition_point(|(at, _)| *at <= offset);
        let piece = after
            .checked_sub(1)
            .and_then(|index| self.pieces.get(index));
        piece.map_or(offset, |(at, source)| {
            (source.start + (offset - at)).min(source.end.saturating_sub(1))
        })
    }
}

/// True for an event that does not end a block.
pub(super) fn inline(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::FootnoteReference(_)
            | Event::Start(
                Tag::Emphasis
                    | Tag::Strong
                    | Tag::Strikethrough
                    | Tag::Link { .. }
                    | Tag::Image { .. }
            )
            | Event::End(
                TagEnd::Emphasis
                    | TagEnd::Strong
                    | TagEnd::Strikethrough
                    | TagEnd::Link
                    | TagEnd::Image
            )
    )
}
