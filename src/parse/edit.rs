//! Sets keys of a front matter in a text, and leaves every other byte as it was.
//!
//! Places come from the reader of front matters: what is replaced is exactly what it read. The new
//! text is read again before it is given, so that a shape of YAML that nobody thought of is refused
//! and not damaged.

use std::ops::Range;

use crate::base::source::SourceFile;
use crate::base::span::Span;

use super::digest::squeezed;
use super::fields::key_name;
use super::split::{self, Parts};
use super::yaml::{Node, Value};

/// A front matter that cannot be edited safely: broken, between braces, or with a list where one
/// value is expected. The key that stands in the way, when it is one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unusual(pub Option<&'static str>);

/// The text with these keys set to these values, each one line of plain words. A key that is there
/// keeps its spelling and its comment; the others are added after the last line; a front matter is
/// created where there is none.
///
/// # Errors
/// [`Unusual`].
pub fn set(file: &SourceFile, values: &[(&'static str, String)]) -> Result<String, Unusual> {
    let text: &str = &file.text;
    let parts = split::split(text).map_err(|_| Unusual(None))?;
    let edited = match parts.front {
        None => created(text, &parts, values),
        Some(front) => Edit::new(file, front)?.set(values)?,
    };
    let after = SourceFile {
        path: file.path.clone(),
        text: edited.as_str().into(),
    };
    if is_set(&after, values) && body(text) == body(&edited) {
        Ok(edited)
    } else {
        Err(Unusual(None))
    }
}

/// The value of a key as it is written, its spaces trimmed; `None` when it has none.
pub fn written(file: &SourceFile, key: &str) -> Option<String> {
    let front = split::split(&file.text).ok()?.front?;
    let entries = entries(file, front)?;
    match &entries.into_iter().find(|(name, _)| is(name, key))?.1.value {
        Value::Text(text) => Some(text.trim().to_owned()),
        Value::Empty | Value::List(_) | Value::Map(_) => None,
    }
}

fn is(name: &Node, key: &str) -> bool {
    matches!(&name.value, Value::Text(written) if key_name(written) == key)
}

/// The keys and values of a front matter; `None` when it cannot be read as such.
fn entries(file: &SourceFile, front: Span) -> Option<Vec<(Node, Node)>> {
    let (node, problems) = super::front_matter(file, Some(front));
    match node.value {
        _ if problems.has_error() => None,
        Value::Map(entries) => Some(entries),
        Value::Empty => Some(Vec::new()),
        Value::Text(_) | Value::List(_) => None,
    }
}

fn is_set(file: &SourceFile, values: &[(&'static str, String)]) -> bool {
    values
        .iter()
        .all(|(key, value)| written(file, key).as_deref() == Some(value))
}

/// What stands behind the front matter, byte-order mark left out.
fn body(text: &str) -> Option<&str> {
    split::split(text).ok().map(|parts| parts.body.of(text))
}

/// A front matter before a text that has none.
fn created(text: &str, parts: &Parts, values: &[(&'static str, String)]) -> String {
    let end = line_end(text.split_inclusive('\n').next().unwrap_or_default());
    let (mark, body) = text.split_at(parts.body.start as usize);
    let lines = values
        .iter()
        .map(|(key, value)| format!("{key}: {value}{end}"));
    let lines: String = lines.collect();
    format!("{mark}---{end}{lines}---{end}{body}")
}

/// The line end of a line: Windows' or the others'.
fn line_end(line: &str) -> &'static str {
    if line.ends_with("\r\n") { "\r\n" } else { "\n" }
}

struct Edit<'a> {
    text: &'a str,
    front: Span,
    entries: Vec<(Node, Node)>,
}

impl<'a> Edit<'a> {
    fn new(file: &'a SourceFile, front: Span) -> Result<Self, Unusual> {
        Ok(Self {
            text: &file.text,
            front,
            entries: entries(file, front).ok_or(Unusual(None))?,
        })
    }

    fn set(&self, values: &[(&'static str, String)]) -> Result<String, Unusual> {
        let mut changes: Vec<(Range<usize>, String)> = Vec::new();
        let mut new_lines = String::new();
        for (key, value) in values {
            if let Some((name, old)) = self.entries.iter().find(|(name, _)| is(name, key)) {
                changes.push(self.replaced(name, old, value).ok_or(Unusual(Some(*key)))?);
            } else {
                let (indent, end) = self.manner().ok_or(Unusual(None))?;
                for part in [indent, *key, ": ", value.as_str(), end] {
                    new_lines.push_str(part);
                }
            }
        }
        let end = self.front.end as usize;
        changes.push((end..end, new_lines));
        changes.sort_by_key(|(range, _)| range.start);
        let mut edited = String::with_capacity(self.text.len() + 256);
        let mut at = 0;
        for (range, new) in changes {
            edited.push_str(self.text.get(at..range.start).unwrap_or_default());
            edited.push_str(&new);
            at = range.end;
        }
        edited.push_str(self.text.get(at..).unwrap_or_default());
        Ok(edited)
    }

    /// The place of a value and what to write there.
    fn replaced(&self, name: &Node, old: &Node, value: &str) -> Option<(Range<usize>, String)> {
        let colon = self.behind_colon(name)?;
        let written = old.span.of(self.text).trim_end();
        let written = written.get(..quoted_end(written, old)).unwrap_or(written);
        let start = old.span.start as usize;
        let shown = !written.is_empty() && start >= colon;
        match &old.value {
            Value::Text(_) if shown => Some((start..start + written.len(), value.to_owned())),
            // `~` and `null` are written, and still empty.
            Value::Empty if shown && matches!(written, "~" | "null") => {
                Some((start..start + written.len(), value.to_owned()))
            }
            Value::Empty => Some((colon..colon, format!(" {value}"))),
            Value::Text(_) | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// The offset behind the colon of a key.
    fn behind_colon(&self, name: &Node) -> Option<usize> {
        let end = name.span.end as usize;
        let rest = self.text.get(end..)?;
        let gap = rest.len()
            - rest
                .trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}'])
                .len();
        rest.get(gap..)?.starts_with(':').then_some(end + gap + 1)
    }

    /// How lines start and end here; `None` where keys do not stand one a line.
    fn manner(&self) -> Option<(&'a str, &'static str)> {
        let before = self.text.get(..self.front.start as usize)?;
        let end = line_end(before);
        let Some((first, _)) = self.entries.first() else {
            return Some(("", end));
        };
        let before = self.text.get(..first.span.start as usize)?;
        let indent = before.rsplit('\n').next().unwrap_or_default();
        indent.trim().is_empty().then_some((indent, end))
    }
}

/// The end of a value: the parser lets a quoted one reach to what follows it, comments included. What
/// was read with its quotes is text that has some.
fn quoted_end(written: &str, node: &Node) -> usize {
    let text = matches!(&node.value, Value::Text(read) if squeezed(read) == squeezed(written));
    let quoted = super::quotes::straight(written).filter(|_| !text);
    quoted.unwrap_or(written.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::path::ContentPath;

    fn file(text: &str) -> SourceFile {
        SourceFile {
            path: ContentPath::new("national/guides/x.md"),
            text: text.into(),
        }
    }

    fn set_both(text: &str) -> Result<String, Unusual> {
        let values = [
            ("verifie_le", "2026-10-01".to_owned()),
            ("verifie_par", "équipe 24 : Nontron".to_owned()),
        ];
        set(&file(text), &values)
    }

    #[test]
    fn only_the_values_change() {
        let (le, par) = ("verifie_le: 2026-10-01", "verifie_par: équipe 24 : Nontron");
        let cases = [
            (
                "---\nverifie_le: 2025-01-02\nverifie_par: x\ntitre: y\n---\na\n",
                format!("---\n{le}\n{par}\ntitre: y\n---\na\n"),
            ),
            (
                "---\ntitre: y # 1\n---\na",
                format!("---\ntitre: y # 1\n{le}\n{par}\n---\na"),
            ),
            (
                "\u{feff}---\r\nVérifié le :  \"12/03/2026\"  # vu\r\nverifie_par:\r\n---\r\na\r\n",
                "\u{feff}---\r\nVérifié le :  2026-10-01  # vu\r\nverifie_par: équipe 24 : Nontron\r\n---\r\na\r\n"
                    .to_owned(),
            ),
            (
                "---\nverifie_par: un\n  deux\nverifie_le: ~\nresume: |\n  a\n\n---\n",
                format!("---\n{par}\n{le}\nresume: |\n  a\n\n---\n"),
            ),
            (
                "---\n  titre: y\n  verifie_le:\n---\n",
                format!("---\n  titre: y\n  {le}\n  {par}\n---\n"),
            ),
            (
                "---\nverifie_le : 2025-01-02   # vu # là\n# fin\n\nverifie_par: x # y\n\n---\n",
                format!("---\nverifie_le : 2026-10-01   # vu # là\n# fin\n\n{par}\n\n---\n"),
            ),
            (
                "---\nverifie_le: '2025-01-02' # vu\n# fin\n\nverifie_par: \"x\" et \"y\" # z\n---\n",
                format!("---\n{le} # vu\n# fin\n\n{par}\n---\n"),
            ),
            (
                "---\nverifie_le: '2025-01-02'\n# fin\nverifie_par: \"x\" # y\n---\n",
                format!("---\n{le}\n# fin\n{par}\n---\n"),
            ),
            (
                "---\n---\na\n",
                format!("---\n{le}\n{par}\n---\na\n"),
            ),
            (
                "---\n# rien\n---\na\n",
                format!("---\n# rien\n{le}\n{par}\n---\na\n"),
            ),
            ("\n\n# a\r\nb", format!("---\n{le}\n{par}\n---\n\n\n# a\r\nb")),
            ("a\r\nb", format!("---\r\n{le}\r\n{par}\r\n---\r\na\r\nb")),
            ("", format!("---\n{le}\n{par}\n---\n")),
            (
                "---\n\"verifie_le\": '2025-01-02'\nverifie_par: \"x \\\" y\"\n---\n",
                "---\n\"verifie_le\": 2026-10-01\nverifie_par: équipe 24 : Nontron\n---\n".to_owned(),
            ),
            (
                "---\nverifie_le: 2025-01-02\nverifie_le: 2025-01-03\nverifie_par: x\n---\n",
                format!("---\n{le}\nverifie_le: 2025-01-03\n{par}\n---\n"),
            ),
            (
                "---\nverifie_le:\u{a0}2025-01-02\nverifie_par:\tx\t\n---\n",
                "---\nverifie_le:\u{a0}2026-10-01\nverifie_par:\téquipe 24 : Nontron\t\n---\n".to_owned(),
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(set_both(text).as_ref(), Ok(&expected), "{text:?}");
            assert_eq!(set_both(&expected), Ok(expected), "twice {text:?}");
        }
    }

    #[test]
    fn what_is_not_edited() {
        let cases = [
            ("---\ntitre: x\n", None),
            ("---\na: [\n---\n", None),
            ("---\n{titre: x}\n---\n", None),
            ("---\n- a\n---\n", None),
            ("---\nverifie_le: [2026-01-02]\n---\n", Some("verifie_le")),
            ("---\nverifie_par:\n  a: b\n---\n", Some("verifie_par")),
        ];
        for (text, key) in cases {
            assert_eq!(set_both(text), Err(Unusual(key)), "{text:?}");
        }
    }
}
