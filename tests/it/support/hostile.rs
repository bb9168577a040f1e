//! Queries that no person types, from a seed: the same seed gives the same queries. The quick suite
//! throws some, `scripts/soak-queries` throws a million.

use std::fmt::Write;

/// Signs of query languages, which here are signs and nothing else.
const OPERATORS: [&str; 34] = [
    "(",
    ")",
    "((",
    "))",
    "(+",
    "\"",
    "'",
    "AND ",
    "OR ",
    "NOT ",
    " AND (",
    "+",
    "-",
    "--",
    "*",
    "?",
    "~2",
    "^9999999999",
    "[a TO z]",
    "{a TO *}",
    "titre:",
    "body:*",
    "\\",
    "/",
    "//",
    "&&",
    "||",
    "!",
    ":",
    "%",
    "${7*7}",
    "{{7*7}}",
    "' OR 1=1 --",
    "../../etc/passwd",
];

/// Signs that change direction, join, take no room or end lines.
const ODD: [char; 24] = [
    '\0',
    '\u{1}',
    '\u{8}',
    '\t',
    '\n',
    '\r',
    '\u{1b}',
    '\u{7f}',
    '\u{85}',
    '\u{a0}',
    '\u{ad}',
    '\u{200b}',
    '\u{200d}',
    '\u{200f}',
    '\u{2028}',
    '\u{202a}',
    '\u{202e}',
    '\u{2066}',
    '\u{2069}',
    '\u{fe0f}',
    '\u{feff}',
    '\u{fffd}',
    '\u{e0041}',
    '\u{10ffff}',
];

/// Letters that grow, shrink or part when they are folded.
const FOLDED: [char; 16] = [
    'ﷺ', 'ﷻ', 'ﬃ', 'ß', 'İ', 'ı', 'ŉ', 'Œ', 'æ', 'ǆ', 'ΐ', '㍿', '№', '½', 'ｱ', '각',
];

const ELSEWHERE: [&str; 8] = [
    "👩‍👩‍👧‍👦",
    "🇫🇷",
    "👍🏽",
    "الإسكان",
    "住宅",
    "жилье",
    "שכר דירה",
    "บ้าน",
];

const MARKS: [char; 6] = [
    '\u{300}', '\u{301}', '\u{302}', '\u{308}', '\u{327}', '\u{489}',
];

const JOINTS: [&str; 8] = ["-", "'", "’", "--", "-'", "‑", " - ", "'’'"];

const SMALL: [&str; 16] = [
    "de", "la", "le", "les", "pour", "mon", "une", "qui", "ou", "comment", "faire", "je", "pas",
    "d'", "l'", "au",
];

/// The number of sorts of queries.
const SORTS: usize = 19;

/// A seeded maker of queries (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
pub(crate) struct Hostile {
    state: u64,
    words: Vec<String>,
    acronyms: Vec<String>,
}

impl Hostile {
    /// From a seed, the words of a library and its acronyms.
    pub(crate) fn new(seed: u64, words: Vec<String>, acronyms: Vec<String>) -> Self {
        assert!(!words.is_empty(), "words to spoil");
        Self {
            state: seed,
            words,
            acronyms,
        }
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % limit.max(1) as u64).unwrap_or(0)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn word(&mut self) -> String {
        let at = self.below(self.words.len());
        self.words[at].clone()
    }

    /// The next query and the name of its sort; one in twenty or so is longer than what is allowed.
    pub(crate) fn query(&mut self) -> (String, &'static str) {
        let sort = self.below(SORTS + 2);
        if sort < SORTS {
            return self.of_sort(sort);
        }
        let sorts = [self.below(SORTS), self.below(SORTS), self.below(SORTS)];
        let joined = sorts.map(|sort| self.of_sort(sort).0).concat();
        let most = if self.below(8) == 0 { 2_000 } else { 256 };
        (joined.chars().take(most).collect(), "mixed")
    }

    fn of_sort(&mut self, sort: usize) -> (String, &'static str) {
        match sort {
            0 => (self.several(1, 6, Self::word), "words"),
            1 => (self.several(1, 12, Self::slip), "slips"),
            2 => (self.several(12, 14, Self::slip), "twelve slips"),
            3 => (self.several(1, 14, Self::beginning), "beginnings"),
            4 => (self.several(1, 12, Self::two), "joined words"),
            5 => (self.several(1, 12, Self::acronym), "acronyms"),
            6 => (
                self.several(1, 30, |of| of.one(&SMALL).to_owned()),
                "small words",
            ),
            7 => (self.joined(), "joints"),
            8 => (
                self.pieces(60, |of| of.one(&OPERATORS).to_owned()),
                "operators",
            ),
            9 => (self.nested(), "nested"),
            10 => (self.pieces(256, |of| of.one(&ODD).to_string()), "odd signs"),
            11 => (self.pieces(256, |of| of.one(&FOLDED).to_string()), "folded"),
            12 => (
                self.pieces(20, |of| of.one(&ELSEWHERE).to_owned()),
                "elsewhere",
            ),
            13 => (self.marked(), "marks"),
            14 => (self.repeated(), "one letter"),
            15 => (self.long(), "long word"),
            16 => (self.pieces(128, Self::figures), "figures"),
            17 => (self.pieces(256, Self::any), "any sign"),
            _ => (
                self.several(1, 128, |of| of.letter().to_string()),
                "letters",
            ),
        }
    }

    fn several(&mut self, least: usize, most: usize, one: impl Fn(&mut Self) -> String) -> String {
        let count = least + self.below(most - least + 1);
        let words: Vec<String> = (0..count).map(|_| one(self)).collect();
        words.join(" ")
    }

    fn pieces(&mut self, most: usize, one: impl Fn(&mut Self) -> String) -> String {
        let count = 1 + self.below(most);
        (0..count).map(|_| one(self)).collect()
    }

    /// A word with one, two or three wrong letters.
    fn slip(&mut self) -> String {
        let mut letters: Vec<char> = self.word().chars().collect();
        for _ in 0..=self.below(3) {
            let at = self.below(letters.len() + 1);
            let other = self.letter();
            match self.below(4) {
                0 => letters.insert(at, other),
                1 if at < letters.len() => letters[at] = other,
                2 if at < letters.len() => drop(letters.remove(at)),
                _ if at + 1 < letters.len() => letters.swap(at, at + 1),
                _ => letters.push(other),
            }
        }
        letters.into_iter().collect()
    }

    fn beginning(&mut self) -> String {
        let word = self.word();
        let most = 1 + self.below(4);
        word.chars().take(most).collect()
    }

    fn two(&mut self) -> String {
        self.word() + &self.word()
    }

    fn acronym(&mut self) -> String {
        if self.acronyms.is_empty() {
            return self.word().to_uppercase();
        }
        let at = self.below(self.acronyms.len());
        self.acronyms[at].clone()
    }

    fn joined(&mut self) -> String {
        let joint = self.one(&JOINTS);
        let count = 2 + self.below(40);
        let short = self.below(2) == 0;
        let word = |of: &mut Self| {
            if short {
                of.letter().to_string()
            } else {
                of.word()
            }
        };
        let words: Vec<String> = (0..count).map(|_| word(self)).collect();
        words.join(joint)
    }

    fn nested(&mut self) -> String {
        let depth = 1 + self.below(4_000);
        let depth = if self.below(2) == 0 {
            depth
        } else {
            depth % 250
        };
        let open = self.one(&["(", "(+", "((", "\"(", "[", "NOT "]);
        let word = self.word();
        format!("{}{word}", open.repeat(depth))
    }

    /// A word in decomposed form, under a heap of accents.
    fn marked(&mut self) -> String {
        let mut text = String::new();
        for letter in self.word().chars() {
            text.push(letter);
            for _ in 0..self.below(12) {
                text.push(self.one(&MARKS));
            }
        }
        text
    }

    fn repeated(&mut self) -> String {
        let count = 1 + self.below(256);
        let sign = match self.below(4) {
            0 => self.one(&FOLDED),
            1 => self.one(&['-', '\'', '.', ' ', '(']),
            _ => self.letter(),
        };
        sign.to_string().repeat(count)
    }

    fn long(&mut self) -> String {
        let count = 30 + self.below(227);
        (0..count).map(|_| self.letter()).collect()
    }

    fn figures(&mut self) -> String {
        let mut text = String::new();
        let number = self.below(100_000);
        write!(
            text,
            "{number}{}",
            self.one(&["", "", " ", ",", ".", "-", "e"])
        )
        .expect("a text");
        text
    }

    fn any(&mut self) -> String {
        loop {
            let code = u32::try_from(self.below(0x11_0000)).unwrap_or(0);
            if let Some(sign) = char::from_u32(code) {
                return sign.to_string();
            }
        }
    }

    fn letter(&mut self) -> char {
        let at = u8::try_from(self.below(26)).unwrap_or(0);
        char::from(b'a' + at)
    }

    /// Bytes as an address may hold them: any of them, written as `%XX`, well or badly.
    pub(crate) fn percent(&mut self) -> String {
        const PIECES: [&str; 12] = [
            "%ED%A0%80",
            "%ED%BF%BF",
            "%F4%90%80%80",
            "%C0%AF",
            "%80",
            "%FF",
            "%00",
            "%E9",
            "%",
            "%2",
            "%zz",
            "apl",
        ];
        let count = 1 + self.below(6);
        let mut text = String::new();
        for _ in 0..count {
            match self.below(3) {
                0 => text.push_str(self.one(&PIECES)),
                1 => write!(text, "%{:02X}", self.below(256)).expect("a text"),
                _ => text.push_str("a+b"),
            }
        }
        text
    }
}
