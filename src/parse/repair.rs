//! French typing habits → YAML that a strict parser reads, with every offset kept.
//!
//! Words are read to the end of their line (`titre: Impôts : déclarer`), or of their place in a list;
//! tabs and non-breaking spaces become spaces. The file itself is never rewritten.

use crate::base::text::fold;

use super::codes::spaced;
use super::quotes::{curly, is_quoted, straight};
use super::rewrite::Writer;
pub use super::rewrite::{Accident, Repaired};

/// Keys whose value is plain words: a colon, a `#` or a quote inside them is text.
pub const TEXT_KEYS: [&str; 30] = [
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

/// Keys whose value is a list of plain words.
pub const WORD_LISTS: [&str; 14] = [
    "mots_usagers",
    "changements",
    "synonymes",
    "ambigu_avec",
    "prerequis",
    "passer_la_main",
    "auteurs",
    "formulaires",
    "langues",
    "objectifs",
    "questions",
    "materiel",
    "competences",
    "a_retenir",
];

/// Keys whose items are words alone, or a few keys with their values.
const MIXED_LISTS: [&str; 5] = ["pieces", "sources", "ancien_nom", "liens", "echeances"];

/// Spaces that people type, the odd ones included.
const SPACES: [char; 5] = [' ', '\t', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Repairs a front matter.
pub fn repair(front: &str) -> Repaired {
    let mut pass = Pass {
        front,
        out: Writer::new(front),
        list: List::Other,
        block: None,
    };
    let mut at = 0;
    let mut lines = front.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let content = line.trim_end_matches(['\n', '\r']);
        let reading = pass.reading(content);
        let mut end = at + content.len();
        let mut whole = at + line.len();
        if let Some(depth) = reading.reaches_below() {
            while let Some(next) = lines.next_if(|next| continues(next, depth)) {
                end = whole + next.trim_end_matches(['\n', '\r']).len();
                whole += next.len();
            }
        }
        pass.write(&reading, at, end);
        pass.out.push("\n", whole.saturating_sub(1).max(end));
        at = whole;
    }
    pass.out.finish()
}

/// What the items of the list that is open are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Words,
    Mixed,
    Other,
}

/// How one line is read.
enum Reading {
    /// YAML's own business.
    Plain,
    /// Below `resume: |`: words as they are, behind this much indentation.
    Block(usize),
    /// Words from `start` on, with the deeper lines that follow; the line is `indent` deep.
    Words { start: usize, indent: usize },
    /// `[a, b]` of words, from its bracket to behind the closing one.
    Flow { start: usize, end: usize },
}

impl Reading {
    /// The depth below which the following lines belong to this one.
    fn reaches_below(&self) -> Option<usize> {
        match self {
            Self::Words { indent, .. } => Some(*indent),
            Self::Plain | Self::Block(_) | Self::Flow { .. } => None,
        }
    }
}

/// One pass over the lines.
struct Pass<'a> {
    front: &'a str,
    out: Writer<'a>,
    list: List,
    /// The indentation of the key whose `|` or `>` block is open.
    block: Option<usize>,
}

impl Pass<'_> {
    /// Decides how a line is read, and keeps track of what is open.
    fn reading(&mut self, line: &str) -> Reading {
        let indent = spaces(line);
        if let Some(depth) = self.block {
            if line.trim().is_empty() || indent > depth {
                return Reading::Block(indent);
            }
            self.block = None;
        }
        let rest = line.get(indent..).unwrap_or_default();
        if let Some(item) = rest.strip_prefix("- ") {
            let start = indent + 2 + spaces(item);
            return self.item(line, start, indent);
        }
        match key(rest) {
            Some((name, length)) => {
                let value = rest.get(length..).unwrap_or_default();
                self.value(&name, line, indent + length + spaces(value), indent)
            }
            None => Reading::Plain,
        }
    }

    /// A line « clé : valeur ».
    fn value(&mut self, name: &str, line: &str, start: usize, indent: usize) -> Reading {
        let words = WORD_LISTS.contains(&name);
        if indent == 0 {
            self.list = match name {
                _ if words => List::Words,
                _ if MIXED_LISTS.contains(&name) => List::Mixed,
                _ => List::Other,
            };
        }
        let value = line.get(start..).unwrap_or_default().trim();
        if opens_block(value) {
            self.block = Some(indent);
            return Reading::Plain;
        }
        if words && value.starts_with('[') {
            return flow(value, start);
        }
        let text = words || TEXT_KEYS.contains(&name) || spaced(value).is_some();
        if text && !value.is_empty() {
            return Reading::Words { start, indent };
        }
        Reading::Plain
    }

    /// A line « - élément ».
    fn item(&mut self, line: &str, start: usize, indent: usize) -> Reading {
        let item = line.get(start..).unwrap_or_default();
        let value = item.trim();
        let named = key(item);
        if self.list != List::Words
            && let Some((name, length)) = &named
            && TEXT_KEYS.contains(&name.as_str())
        {
            let start = start + length + spaces(item.get(*length..).unwrap_or_default());
            let empty = line.get(start..).unwrap_or_default().trim().is_empty();
            return if empty {
                Reading::Plain
            } else {
                Reading::Words { start, indent }
            };
        }
        let bracketed = value.starts_with(['[', '{']) && value.ends_with([']', '}']);
        let words = match self.list {
            List::Words => true,
            List::Mixed => named.is_none_or(|(_, length)| !looks_like_key(item, length)),
            List::Other => false,
        };
        if words && !bracketed && !value.is_empty() {
            Reading::Words { start, indent }
        } else {
            Reading::Plain
        }
    }

    fn write(&mut self, reading: &Reading, at: usize, end: usize) {
        match *reading {
            Reading::Plain => self.out.plain(at, end),
            Reading::Block(indent) => {
                self.out.plain(at, (at + indent).min(end));
                self.out.copied((at + indent).min(end), end);
            }
            Reading::Words { start, .. } => {
                let value = self.front.get(at + start..end).unwrap_or_default();
                if is_quoted(value.trim_end()) {
                    self.out.plain(at, end);
                } else {
                    self.out.plain(at, at + start);
                    self.out.quoted(at + start, end);
                }
            }
            Reading::Flow { start, end: close } => {
                self.out.plain(at, at + start);
                self.flow(at + start, at + close);
                self.out.plain(at + close, end);
            }
        }
    }

    /// Copies `[a, b]`, each element as a quoted scalar.
    fn flow(&mut self, start: usize, end: usize) {
        let mut at = start + 1;
        self.out.copied(start, at);
        while at < end {
            let rest = self.front.get(at..end).unwrap_or_default();
            let lead = spaces(rest);
            self.out.plain(at, at + lead);
            at += lead;
            let length = element(rest.get(lead..).unwrap_or_default());
            let value = self
                .front
                .get(at..at + length)
                .unwrap_or_default()
                .trim_end();
            if value.is_empty() || is_quoted(value) {
                self.out.copied(at, at + value.len());
            } else {
                self.out.quoted(at, at + value.len());
            }
            self.out.plain(at + value.len(), at + length);
            at += length;
            // The comma or the closing bracket.
            self.out.copied(at, (at + 1).min(end));
            at += 1;
        }
    }
}

/// A list in brackets that closes on its line and holds no other list.
fn flow(value: &str, start: usize) -> Reading {
    let inside = value
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    match inside {
        Some(inside) if !inside.contains(['[', ']', '{', '}']) => Reading::Flow {
            start,
            end: start + value.len(),
        },
        _ => Reading::Plain,
    }
}

/// The length of the first element of a list in brackets, up to its comma or the bracket.
fn element(rest: &str) -> usize {
    let whole = straight(rest).or_else(|| curly(rest).map(|found| found.len()));
    let until = |from: usize| {
        let after = rest.get(from..).unwrap_or_default();
        from + after.find([',', ']']).unwrap_or(after.len())
    };
    match whole {
        Some(length)
            if rest
                .get(length..until(length))
                .is_some_and(|gap| gap.trim().is_empty()) =>
        {
            until(length)
        }
        _ => until(0),
    }
}

/// The folded key that a line starts with, and its length up to behind the colon.
fn key(rest: &str) -> Option<(String, usize)> {
    let (key, value) = rest.split_once(':')?;
    if !value.is_empty() && !value.starts_with(SPACES) {
        return None;
    }
    Some((fold(key.trim_matches(SPACES)), key.len() + 1))
}

/// `lien:`, not « Pièce d'identité : » — a key as this library writes them.
fn looks_like_key(item: &str, length: usize) -> bool {
    let key = item.get(..length.saturating_sub(1)).unwrap_or_default();
    let known = ["lien", "vu_le", "obligatoire", "jusqu_au", "id"];
    known.contains(&fold(key.trim_matches(SPACES)).as_str())
        || key.chars().all(|c| c.is_lowercase() || c == '_')
}

/// `|`, `>`, with the signs that YAML allows behind them.
fn opens_block(value: &str) -> bool {
    let Some(rest) = value.strip_prefix(['|', '>']) else {
        return false;
    };
    let signs = rest.trim_start_matches(['-', '+', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    rest.len() - signs.len() <= 2 && (signs.is_empty() || signs.trim_start().starts_with('#'))
}

/// How many bytes of odd and ordinary spaces a text starts with.
fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(SPACES).len()
}

/// A following line belongs to the value when it is deeper, not blank, and not a list item.
fn continues(line: &str, indent: usize) -> bool {
    let depth = spaces(line);
    let content = line.get(depth..).unwrap_or_default();
    depth > indent
        && !content.trim().is_empty()
        && !content.starts_with("- ")
        && !content.starts_with('#')
        && !starts_with_key(content)
}

fn starts_with_key(content: &str) -> bool {
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
            ("titre: “Oui : non”\n", "titre: \"Oui : non\"\n"),
            ("titre: Dire “oui”\n", "titre: \"Dire “oui”\"\n"),
            (
                "resume: |\n  Aide : la Caf\n\n  nom: pas une clé\netat: a\n",
                "resume: |\n  Aide : la Caf\n\n  nom: pas une clé\netat: a\n",
            ),
            ("titre: > 65 ans\n", "titre: \"> 65 ans\"\n"),
            ("resume: >- # plié\n\ta: b\n", "resume: >- # plié\n  a: b\n"),
        ];
        for (front, expected) in cases {
            assert_eq!(repair(front).text, expected, "{front:?}");
        }
    }

    #[test]
    fn lists_of_words_become_yaml() {
        let cases = [
            (
                "mots_usagers: [aide : payer, l'APL, RSA # 1]\n",
                "mots_usagers: [\"aide : payer\", \"l'APL\", \"RSA # 1\"]\n",
            ),
            (
                "mots_usagers: [\"a, b\", 'caf' logement, “c, d”, ]\n",
                "mots_usagers: [\"a, b\", \"'caf' logement\", \"c, d\", ]\n",
            ),
            (
                "mots_usagers:\n  - aide : payer\n  - \"caf\" logement\n  - \"déjà\"\n",
                "mots_usagers:\n  - \"aide : payer\"\n  - \"\\\"caf\\\" logement\"\n  - \"déjà\"\n",
            ),
            ("mots_usagers: [a,\n  b]\n", "mots_usagers: [a,\n  b]\n"),
            ("mots_usagers: apl : caf\n", "mots_usagers: \"apl : caf\"\n"),
            (
                "pieces:\n- Carte : recto\n- nom: a : b\n- lien: x\n- url: y\n",
                "pieces:\n- \"Carte : recto\"\n- nom: \"a : b\"\n- lien: x\n- url: y\n",
            ),
            (
                "changements:\n  - 2026-03-12 : nouveau # 2\n",
                "changements:\n  - \"2026-03-12 : nouveau # 2\"\n",
            ),
            ("publics:\n  - a: b\n", "publics:\n  - a: b\n"),
            ("mots_usagers: []\n", "mots_usagers: []\n"),
        ];
        for (front, expected) in cases {
            assert_eq!(repair(front).text, expected, "{front:?}");
        }
    }

    #[test]
    fn the_first_accident_of_each_sort_is_told() {
        let front = "a:\t“x”\nb:\u{a0}[“y”]\ntitre: c\td\nresume: “z”\n";
        let told: Vec<(Accident, &str)> = repair(front)
            .accidents
            .iter()
            .map(|(accident, at, length)| (*accident, front.get(*at..at + length).unwrap()))
            .collect();
        let expected = [
            (Accident::Tab, "\t"),
            (Accident::Quotes, "“"),
            (Accident::Space, "\u{a0}"),
        ];
        assert_eq!(told, expected);
        assert_eq!(repair("titre: Dire “oui” à l’aide\n").accidents, []);
    }

    #[test]
    fn offsets_lead_back() {
        let front = "titre: a \"b\" : c\npublics:\u{a0}[x]\nmots_usagers: [“d : e”, f # g]\nx: 1\n";
        let repaired = repair(front);
        for word in ["titre", "b", "publics", "x]", "d : e", "f # g", "x: 1"] {
            let here = repaired.text.find(word).unwrap();
            assert_eq!(repaired.original(here), front.find(word).unwrap(), "{word}");
        }
    }
}
