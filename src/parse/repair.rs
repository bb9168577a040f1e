//! French typing habits → YAML that a strict parser reads, with every offset kept.
//!
//! Text keys are read to the end of their line (`titre: Impôts : déclarer`), tabs and
//! non-breaking spaces become spaces. The file itself is never rewritten.

/// Keys whose value is plain words: a colon, a `#` or a quote inside them is text.
pub const TEXT_KEYS: [&str; 31] = [
    "titre",
    "resume",
    "nom",
    "developpe",
    "remarque",
    "cas",
    "objet",
    "adresse",
    "horaires",
    "note_locale",
    "responsable",
    "suppleant",
    "verifie_par",
    "delai",
    "cout",
    "commune",
    "quoi",
    "quand",
    "sinon",
    "ambigu_avec",
    "nouveau_nom",
    "sigle",
    "telephone",
    "raison",
    "note",
    "organisme_nom",
    "lieu",
    "evaluation",
    "inscription",
    "presentation_resume",
    "presentation_detail",
];

/// A repaired text and the way back to the original offsets.
pub struct Repaired {
    /// What the YAML parser reads.
    pub text: String,
    /// True when something had to be repaired beyond quoting (tabs, odd spaces).
    pub odd: Option<usize>,
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

/// Repairs a front matter.
pub fn repair(front: &str) -> Repaired {
    let mut out = Writer {
        text: String::with_capacity(front.len() + 64),
        map: vec![(0, 0)],
        odd: None,
    };
    let lines: Vec<&str> = front.split_inclusive('\n').collect();
    let mut at = 0;
    let mut rest = lines.iter().copied().peekable();
    while let Some(line) = rest.next() {
        let content = line.trim_end_matches(['\n', '\r']);
        let value = text_value(content);
        let mut end = at + content.len();
        let mut whole = at + line.len();
        if let Some(value) = &value {
            while let Some(next) = rest.next_if(|next| continues(next, value.indent)) {
                end = whole + next.trim_end_matches(['\n', '\r']).len();
                whole += next.len();
            }
        }
        match value.filter(|value| value.needs_quotes(front, at, end)) {
            Some(value) => {
                out.plain(front, at, at + value.start);
                out.quoted(front, at + value.start, end);
            }
            None => out.plain(front, at, end),
        }
        out.push("\n", whole.saturating_sub(1).max(end));
        at = whole;
    }
    Repaired {
        text: out.text,
        map: out.map,
        odd: out.odd,
    }
}

/// Where the value of a text key starts in its line, and how deep the key is indented.
struct TextValue {
    start: usize,
    indent: usize,
}

impl TextValue {
    /// Values that are already quoted or that open a block are YAML's own business.
    fn needs_quotes(&self, front: &str, at: usize, end: usize) -> bool {
        let value = front.get(at + self.start..end).unwrap_or_default().trim();
        !(value.is_empty()
            || is_quoted(value)
            || matches!(value, "|" | ">" | "|-" | ">-" | "|+" | ">+")
            || value.starts_with("|\n")
            || value.starts_with(">\n")
            || value.starts_with("|-")
            || value.starts_with(">-"))
    }
}

/// True for a value that is one quoted scalar of YAML, from its first letter to its last.
fn is_quoted(value: &str) -> bool {
    quoted(value) == Some(value.len())
}

/// The length of the quoted scalar that a text starts with: inside, `\"` in double quotes and `''`
/// in single ones are no end.
pub(super) fn quoted(value: &str) -> Option<usize> {
    let mut letters = value.char_indices().peekable();
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

/// Recognises `  - titre : valeur`.
fn text_value(line: &str) -> Option<TextValue> {
    let spaces = |text: &str| text.len() - text.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let mut start = spaces(line);
    let indent = start;
    let mut rest = line.get(start..)?;
    if let Some(item) = rest.strip_prefix("- ") {
        start += 2 + spaces(item);
        rest = line.get(start..)?;
    }
    let (key, value) = rest.split_once(':')?;
    if !value.is_empty() && !value.starts_with([' ', '\t', '\u{a0}', '\u{202f}']) {
        return None;
    }
    let folded = crate::base::text::fold(key.trim_matches([' ', '\u{a0}', '\u{202f}']));
    if !TEXT_KEYS.contains(&folded.as_str()) {
        return None;
    }
    let lead = value.len() - value.trim_start().len();
    Some(TextValue {
        start: start + key.len() + 1 + lead,
        indent,
    })
}

/// A following line belongs to the value when it is deeper, not blank, and not a list item.
fn continues(line: &str, indent: usize) -> bool {
    let content = line.trim_start_matches([' ', '\t']);
    let depth = line.len() - content.len();
    depth > indent
        && !content.trim().is_empty()
        && !content.starts_with("- ")
        && !content.starts_with('#')
        && !looks_like_key(content)
}

fn looks_like_key(content: &str) -> bool {
    content
        .split_once(": ")
        .or_else(|| content.trim_end().strip_suffix(':').map(|key| (key, "")))
        .is_some_and(|(key, _)| {
            !key.is_empty()
                && key
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '_' || c == '-')
        })
}

struct Writer {
    text: String,
    map: Vec<(usize, usize)>,
    odd: Option<usize>,
}

impl Writer {
    /// Appends text that stands for what starts at `original`.
    fn push(&mut self, text: &str, original: usize) {
        self.map.push((self.text.len(), original));
        self.text.push_str(text);
    }

    /// Copies a range, tabs and odd spaces made plain.
    fn plain(&mut self, front: &str, start: usize, end: usize) {
        let mut from = start;
        let part = front.get(start..end).unwrap_or_default();
        for (index, c) in part.char_indices() {
            let plain = match c {
                '\t' => "  ",
                '\u{a0}' | '\u{202f}' | '\u{2009}' => " ",
                _ => continue,
            };
            self.push(front.get(from..start + index).unwrap_or_default(), from);
            self.push(plain, start + index);
            self.odd.get_or_insert(start + index);
            from = start + index + c.len_utf8();
        }
        self.push(front.get(from..end).unwrap_or_default(), from);
    }

    /// Copies a range as a double-quoted scalar.
    fn quoted(&mut self, front: &str, start: usize, end: usize) {
        let value = front.get(start..end).unwrap_or_default();
        let trimmed = value.trim_end();
        self.push("\"", start);
        let mut from = 0;
        for (index, c) in trimmed
            .char_indices()
            .filter(|(_, c)| matches!(c, '"' | '\\' | '\t'))
        {
            self.push(trimmed.get(from..index).unwrap_or_default(), start + from);
            let escaped = match c {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ => " ",
            };
            self.push(escaped, start + index);
            from = index + c.len_utf8();
        }
        self.push(trimmed.get(from..).unwrap_or_default(), start + from);
        self.push("\"", start + trimmed.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_lines_become_yaml() {
        let cases = [
            (
                "titre: Impôts : déclarer\n",
                "titre: \"Impôts : déclarer\"\n",
            ),
            ("titre : Le « RSA » # 1\n", "titre : \"Le « RSA » # 1\"\n"),
            ("titre: \"déjà : cité\"\n", "titre: \"déjà : cité\"\n"),
            (
                "resume: un\n  deux : trois\n",
                "resume: \"un\n  deux : trois\"\n",
            ),
            (
                "sources:\n  - nom: a : b\n    lien: x\n",
                "sources:\n  - nom: \"a : b\"\n    lien: x\n",
            ),
            ("a:\u{a0}1\n", "a: 1\n"),
            ("titre:\n", "titre:\n"),
            (
                "titre: \"Oui\" ou \"non\"\n",
                "titre: \"\\\"Oui\\\" ou \\\"non\\\"\"\n",
            ),
            (
                "titre: \"dit \\\"oui\\\"\"\n",
                "titre: \"dit \\\"oui\\\"\"\n",
            ),
            ("titre: 'l''aide'\n", "titre: 'l''aide'\n"),
            ("titre: 'l'aide'\n", "titre: \"'l'aide'\"\n"),
            (
                "titre: dit \"oui\" et \\ non\n",
                "titre: \"dit \\\"oui\\\" et \\\\ non\"\n",
            ),
            ("thematiques: [a, b]\n", "thematiques: [a, b]\n"),
        ];
        for (front, expected) in cases {
            assert_eq!(repair(front).text, expected, "{front:?}");
        }
    }

    #[test]
    fn offsets_lead_back() {
        let front = "titre: a \"b\" : c\npublics:\u{a0}[x]\nx: 1\n";
        let repaired = repair(front);
        for word in ["titre", "b", "publics", "x]", "x: 1"] {
            let here = repaired.text.find(word).unwrap();
            assert_eq!(repaired.original(here), front.find(word).unwrap(), "{word}");
        }
    }
}
