//! A typed reader over one mapping: every mistake of a front matter comes out in one run.

use crate::base::date::{self, Interval};
use crate::base::path::ContentPath;
use crate::base::span::{Span, Spanned};
use crate::base::text::{fold, nearest};
use crate::base::time;
use crate::diag::{Code, Problem, Problems};

use super::codes::spaced;
use super::yaml::{Node, Value};

use jiff::civil::{Date, Time};

/// One mapping being read. Keys that nobody asked for are told by [`Fields::finish`].
pub struct Fields<'a> {
    path: &'a ContentPath,
    entries: Vec<Entry>,
    known: Vec<&'static str>,
    /// What was found wrong so far.
    pub problems: Problems,
}

struct Entry {
    key: String,
    key_span: Span,
    value: Option<Node>,
}

impl<'a> Fields<'a> {
    /// Opens a mapping; keys are folded (`Vérifié_le` is `verifie_le`, with a notice).
    pub fn new(node: Node, path: &'a ContentPath) -> Self {
        let mut fields = Self {
            path,
            entries: Vec::new(),
            known: Vec::new(),
            problems: Problems::new(),
        };
        match node.value {
            Value::Map(entries) => {
                for (key, value) in entries {
                    fields.add(&key, value);
                }
            }
            Value::Empty => {}
            Value::Text(_) | Value::List(_) => {
                fields.problems.push(
                    Problem::at(Code::L0106, path, node.span)
                        .arg("cle", "—")
                        .arg("attendu", "cles"),
                );
            }
        }
        fields
    }

    fn add(&mut self, key: &Node, value: Node) {
        let Value::Text(written) = &key.value else {
            self.problem(
                Code::L0103,
                key.span,
                &[("cle", "?".into()), ("proche", String::new())],
            );
            return;
        };
        let name = key_name(written);
        if name != written.trim() {
            self.problem(
                Code::L0104,
                key.span,
                &[("cle", written.trim().to_owned()), ("forme", name.clone())],
            );
        }
        if self.entries.iter().any(|entry| entry.key == name) {
            self.problem(Code::L0105, key.span, &[("cle", name)]);
            return;
        }
        self.entries.push(Entry {
            key: name,
            key_span: key.span,
            value: Some(value),
        });
    }

    fn problem(&mut self, code: Code, span: Span, args: &[(&'static str, String)]) {
        let problem = Problem::at(code, self.path, span);
        let problem = args
            .iter()
            .fold(problem, |p, (name, value)| p.arg(name, value.clone()));
        self.problems.push(problem);
    }

    /// Takes the value of a key; an empty value counts as absent.
    pub fn take(&mut self, key: &'static str) -> Option<Node> {
        self.known.push(key);
        let entry = self.entries.iter_mut().find(|entry| entry.key == key)?;
        entry.value.take().filter(|node| node.value != Value::Empty)
    }

    /// Plain words.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.take(key)?;
        match node.value {
            Value::Text(text) => {
                Some(Spanned::new(tidy(&text), node.span)).filter(|t| !t.value.is_empty())
            }
            Value::Empty | Value::List(_) | Value::Map(_) => {
                self.problem(
                    Code::L0106,
                    node.span,
                    &[("cle", key.into()), ("attendu", "texte".into())],
                );
                None
            }
        }
    }

    /// A list of words; one word alone is a list of one.
    pub fn list(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let Some(node) = self.take(key) else {
            return Vec::new();
        };
        let items = match node.value {
            Value::List(items) => items,
            Value::Text(_) => vec![node],
            Value::Empty | Value::Map(_) => {
                self.problem(
                    Code::L0106,
                    node.span,
                    &[("cle", key.into()), ("attendu", "liste".into())],
                );
                return Vec::new();
            }
        };
        items
            .into_iter()
            .filter_map(|item| self.list_item(key, item))
            .collect()
    }

    fn list_item(&mut self, key: &'static str, item: Node) -> Option<Spanned<String>> {
        match item.value {
            Value::Text(text) => {
                let text = tidy(&text);
                let text = spaced(&text).unwrap_or(text);
                Some(Spanned::new(text, item.span)).filter(|t| !t.value.is_empty())
            }
            // « - 2026-03-12 : nouveau simulateur » is read by YAML as a key and a value.
            Value::Map(entries) => {
                let pair = |(k, v): &(Node, Node)| {
                    let pair = format!("{} : {}", words(k), words(v));
                    spaced(&pair).unwrap_or(pair)
                };
                let words: Vec<String> = entries.iter().map(pair).collect();
                Some(Spanned::new(words.join(", "), item.span))
            }
            Value::Empty => None,
            Value::List(_) => {
                self.problem(
                    Code::L0106,
                    item.span,
                    &[("cle", key.into()), ("attendu", "texte".into())],
                );
                None
            }
        }
    }

    /// A list of mappings, each handed to `read`; a plain word is handed as `{first: word}`.
    pub fn maps<T>(
        &mut self,
        key: &'static str,
        first: &'static str,
        mut read: impl FnMut(&mut Fields<'a>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.take(key) else {
            return Vec::new();
        };
        let items = match node.value {
            Value::List(items) => items,
            Value::Map(_) | Value::Text(_) => vec![node],
            Value::Empty => Vec::new(),
        };
        let mut out = Vec::new();
        for item in items {
            let span = item.span;
            let item = match item.value {
                Value::Text(_) => {
                    let key = Node {
                        value: Value::Text(first.into()),
                        span,
                    };
                    Node {
                        value: Value::Map(vec![(key, item)]),
                        span,
                    }
                }
                Value::Map(_) => item,
                Value::Empty | Value::List(_) => {
                    self.problem(
                        Code::L0106,
                        span,
                        &[("cle", key.into()), ("attendu", "texte".into())],
                    );
                    continue;
                }
            };
            let mut fields = Fields::new(item, self.path);
            out.extend(read(&mut fields));
            self.problems.extend(fields.finish());
        }
        out
    }

    /// A day, in any of the forms people write.
    pub fn date(&mut self, key: &'static str) -> Option<Spanned<Date>> {
        let text = self.text(key)?;
        let Some(written) = date::parse(&text.value) else {
            self.problem(
                Code::L0109,
                text.span,
                &[("cle", key.into()), ("valeur", text.value)],
            );
            return None;
        };
        if !written.iso {
            self.problem(
                Code::L0110,
                text.span,
                &[("forme", written.date.to_string())],
            );
        }
        Some(Spanned::new(written.date, text.span))
    }

    /// `oui` or `non`.
    pub fn boolean(&mut self, key: &'static str) -> bool {
        let Some(text) = self.text(key) else {
            return false;
        };
        match fold(&text.value).as_str() {
            "oui" => true,
            "non" => false,
            other => {
                self.problem(
                    Code::L0111,
                    text.span,
                    &[("cle", key.into()), ("valeur", text.value)],
                );
                matches!(other, "true" | "yes" | "vrai")
            }
        }
    }

    /// A length of time.
    pub fn interval(&mut self, key: &'static str) -> Option<Interval> {
        let text = self.text(key)?;
        let interval = Interval::parse(&text.value);
        if interval.is_none() {
            self.problem(
                Code::L0119,
                text.span,
                &[("cle", key.into()), ("valeur", text.value)],
            );
        }
        interval
    }

    /// A time of day, in any of the forms people write.
    pub fn time(&mut self, key: &'static str) -> Option<Spanned<Time>> {
        let text = self.text(key)?;
        let read = time::parse(&text.value);
        if read.is_none() {
            let args = [("cle", key.into()), ("valeur", text.value)];
            self.problem(Code::L0121, text.span, &args);
        }
        read.map(|time| Spanned::new(time, text.span))
    }

    /// A length in minutes.
    pub fn minutes(&mut self, key: &'static str) -> Option<u32> {
        let text = self.text(key)?;
        self.minutes_in(key, &text)
    }

    /// A length in minutes that the caller has taken.
    pub fn minutes_in(&mut self, key: &'static str, text: &Spanned<String>) -> Option<u32> {
        let read = time::minutes(&text.value);
        if read.is_none() {
            let args = [("cle", key.into()), ("valeur", text.value.clone())];
            self.problem(Code::L0122, text.span, &args);
        }
        read
    }

    /// A count.
    pub fn count(&mut self, key: &'static str) -> Option<u32> {
        let text = self.text(key)?;
        let read = text.value.parse().ok();
        if read.is_none() {
            let args = [("cle", key.into()), ("attendu", "nombre".into())];
            self.problem(Code::L0106, text.span, &args);
        }
        read
    }

    /// Plain words, their place forgotten.
    pub fn words(&mut self, key: &'static str) -> Option<String> {
        self.text(key).map(|text| text.value)
    }

    /// A list of words, their places forgotten.
    pub fn word_list(&mut self, key: &'static str) -> Vec<String> {
        self.list(key).into_iter().map(|word| word.value).collect()
    }

    /// One word of a fixed list.
    pub fn choice(&mut self, key: &'static str, allowed: &[&'static str]) -> Option<&'static str> {
        let text = self.text(key)?;
        self.chosen(key, &text, allowed)
    }

    /// One word of a fixed list, and where it is written.
    pub fn placed_choice(
        &mut self,
        key: &'static str,
        allowed: &[&'static str],
    ) -> Option<Spanned<&'static str>> {
        let text = self.text(key)?;
        let chosen = self.chosen(key, &text, allowed)?;
        Some(Spanned::new(chosen, text.span))
    }

    /// Where the value of a key is written, when it has one; the value stays to be taken.
    pub fn place(&self, key: &str) -> Option<Span> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        let value = entry.value.as_ref()?;
        (value.value != Value::Empty).then_some(value.span)
    }

    /// Several words of a fixed list; the others are told and left out.
    pub fn choices(&mut self, key: &'static str, allowed: &[&'static str]) -> Vec<&'static str> {
        let words = self.list(key);
        words
            .iter()
            .filter_map(|word| self.chosen(key, word, allowed))
            .collect()
    }

    fn chosen(
        &mut self,
        key: &'static str,
        word: &Spanned<String>,
        allowed: &[&'static str],
    ) -> Option<&'static str> {
        let folded = fold(&word.value).replace([' ', '_'], "-");
        let found = allowed.iter().copied().find(|choice| *choice == folded);
        if found.is_none() {
            let near = nearest(&folded, allowed.iter().copied()).unwrap_or_default();
            self.problem(
                Code::L0112,
                word.span,
                &[
                    ("cle", key.into()),
                    ("valeur", word.value.clone()),
                    ("proche", near.into()),
                    ("choix", allowed.join(", ")),
                ],
            );
        }
        found
    }

    /// Adds a problem at a value that the caller has taken.
    pub fn complain(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The file being read.
    pub fn path(&self) -> &'a ContentPath {
        self.path
    }

    /// The keys asked for so far, sorted.
    pub fn known(mut self) -> Vec<&'static str> {
        let mut known = std::mem::take(&mut self.known);
        known.sort_unstable();
        known.dedup();
        known
    }

    /// Keys that exist for this kind although this version does nothing with them.
    pub fn reserve(&mut self, keys: &[&'static str]) {
        self.known.extend(keys);
        for entry in &mut self.entries {
            if keys.contains(&entry.key.as_str()) {
                entry.value = None;
            }
        }
    }

    /// Tells the keys that nobody asked for, and gives all problems back.
    pub fn finish(mut self) -> Problems {
        let known = std::mem::take(&mut self.known);
        let unknown: Vec<(String, Span)> = self
            .entries
            .iter()
            .filter(|entry| !known.contains(&entry.key.as_str()))
            .map(|entry| (entry.key.clone(), entry.key_span))
            .collect();
        for (key, span) in unknown {
            let near = english(&key)
                .or_else(|| nearest(&key, known.iter().copied()))
                .unwrap_or_default();
            self.problem(
                Code::L0103,
                span,
                &[("cle", key), ("proche", near.to_owned())],
            );
        }
        self.problems
    }
}

/// A key as lutrin knows it: `Vérifié le` is `verifie_le`.
pub fn key_name(written: &str) -> String {
    fold(written.trim()).replace([' ', '-'], "_")
}

/// English keys that people bring from other tools; never accepted in silence.
fn english(key: &str) -> Option<&'static str> {
    Some(match key {
        "title" => "titre",
        "description" | "summary" => "resume",
        "tags" | "topics" | "categories" => "thematiques",
        "date" => "verifie_le",
        "author" | "authors" => "auteurs",
        "draft" | "status" => "etat",
        "slug" => "id",
        "license" => "licence",
        _ => return None,
    })
}

/// Curly quotes around a whole value are typing, not text; invisible characters are dropped.
fn tidy(text: &str) -> String {
    let clean: String = text
        .chars()
        .filter(|c| !super::outline::is_invisible(*c))
        .collect();
    let text = clean.trim();
    super::quotes::without_curly(text)
        .unwrap_or(text)
        .split([' ', '\t', '\n', '\r'])
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn words(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.clone(),
        Value::Empty => String::new(),
        Value::List(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Map(entries) => entries
            .iter()
            .map(|(k, v)| format!("{} : {}", words(k), words(v)))
            .collect::<Vec<_>>()
            .join(", "),
    }
}
