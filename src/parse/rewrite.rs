//! A text rewritten piece by piece, with the way back to the offsets of the original.

use super::outline::is_invisible;
use super::quotes::curly;

/// A sort of typing accident that is read all the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Accident {
    /// A byte-order mark at the start of the file.
    Bom,
    /// Windows line ends.
    LineEnds,
    /// Another line than `---` around the front matter.
    Fence,
    /// A tab.
    Tab,
    /// A non-breaking or narrow space where YAML wants an ordinary one.
    Space,
    /// Curly quotation marks around a value.
    Quotes,
}

impl Accident {
    /// The word that the message chooses by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Bom => "bom",
            Self::LineEnds => "fins-de-ligne",
            Self::Fence => "tirets",
            Self::Tab => "tabulation",
            Self::Space => "espace",
            Self::Quotes => "guillemets",
        }
    }
}

/// A repaired text and the way back to the original offsets.
pub struct Repaired {
    /// What the YAML parser reads.
    pub text: String,
    /// The first accident of each sort, with its offset and its length in the original.
    pub accidents: Vec<(Accident, usize, usize)>,
    /// `(offset in text, offset in the original)`, ascending: a run starts at each pair.
    map: Vec<(usize, usize)>,
}

impl Repaired {
    /// The original byte offset of an offset in the repaired text.
    pub fn original(&self, offset: usize) -> usize {
        let after = self.map.partition_point(|(at, _)| *at <= offset);
        let (at, original) = after
            .checked_sub(1)
            .and_then(|i| self.map.get(i))
            .copied()
            .unwrap_or_default();
        let run = offset - at;
        let limit = self.map.get(after).map_or(usize::MAX, |next| next.1);
        (original + run).min(limit)
    }
}

/// Writes a repaired text from ranges of the original.
pub(super) struct Writer<'a> {
    original: &'a str,
    out: Repaired,
}

impl<'a> Writer<'a> {
    pub(super) fn new(original: &'a str) -> Self {
        let out = Repaired {
            text: String::with_capacity(original.len() + 64),
            accidents: Vec::new(),
            map: vec![(0, 0)],
        };
        Self { original, out }
    }

    pub(super) fn finish(self) -> Repaired {
        self.out
    }

    /// Appends text that stands for what starts at `original`.
    pub(super) fn push(&mut self, text: &str, original: usize) {
        self.out.map.push((self.out.text.len(), original));
        self.out.text.push_str(text);
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.original.get(start..end).unwrap_or_default()
    }

    fn told(&mut self, accident: Accident, at: usize, length: usize) {
        if self
            .out
            .accidents
            .iter()
            .all(|(known, ..)| *known != accident)
        {
            self.out.accidents.push((accident, at, length));
        }
    }

    /// Copies a range as it is, but for the characters that nobody sees: they are told elsewhere,
    /// and YAML refuses some of them.
    pub(super) fn copied(&mut self, start: usize, end: usize) {
        let mut at = start;
        for part in self.slice(start, end).split_inclusive(is_invisible) {
            let seen = part.trim_end_matches(is_invisible);
            self.push(seen, at);
            at += part.len();
        }
    }

    /// Copies a range, tabs and odd spaces made plain.
    pub(super) fn plain(&mut self, start: usize, end: usize) {
        let mut from = start;
        let mut opens = true;
        for (index, c) in self.slice(start, end).char_indices() {
            let at = start + index;
            if opens && let Some(found) = curly(self.slice(at, end)) {
                self.told(Accident::Quotes, at, found.open);
            }
            opens = matches!(c, ':' | '[' | ',') || (opens && (c.is_whitespace() || c == '-'));
            let (plain, accident) = match c {
                '\t' => ("  ", Accident::Tab),
                '\u{a0}' | '\u{202f}' | '\u{2009}' => (" ", Accident::Space),
                _ => continue,
            };
            self.copied(from, at);
            self.push(plain, at);
            self.told(accident, at, c.len_utf8());
            from = at + c.len_utf8();
        }
        self.copied(from, end);
    }

    /// Copies a range as a double-quoted scalar, without the curly quotes around it.
    pub(super) fn quoted(&mut self, start: usize, end: usize) {
        let value = self.slice(start, end).trim_end();
        let curly = curly(value).filter(|found| found.len() == value.len());
        let (mut from, mut until) = (start, start + value.len());
        if let Some(curly) = &curly {
            self.told(Accident::Quotes, start, curly.open);
            from += curly.open;
            until -= curly.close;
        }
        self.push("\"", start);
        let words = self.slice(from, until);
        let first = from;
        for (index, c) in words.char_indices() {
            let escaped = match c {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\t' => " ",
                _ => continue,
            };
            let at = first + index;
            if c == '\t' {
                self.told(Accident::Tab, at, 1);
            }
            self.copied(from, at);
            self.push(escaped, at);
            from = at + c.len_utf8();
        }
        self.copied(from, until);
        self.push("\"", until);
    }
}
