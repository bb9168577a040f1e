//! YAML events → a tree of nodes with their places; scalars stay text, so that `01` keeps its zero.

use saphyr_parser::{Event, Parser, ScalarStyle};

use crate::base::span::Span;

/// Deepest nesting of a front matter.
const MAX_DEPTH: usize = 6;
/// Most nodes of a front matter.
const MAX_NODES: usize = 2_000;

/// A value with its place in the original file.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Its place.
    pub span: Span,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing after the colon, or `~`.
    Empty,
    /// Words, exactly as written.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values, in the order of the file; a key may come twice.
    Map(Vec<(Node, Node)>),
}

/// Why a front matter cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Not YAML; the parser's own words.
    Syntax(String),
    /// Anchors, aliases or tags.
    Clever,
    /// Too deep, or too many nodes.
    Budget,
}

/// Reads one mapping. `place` turns a byte offset of `text` into one of the file.
///
/// # Errors
/// The first fault, with its place in the file.
pub fn read(text: &str, place: impl Fn(usize) -> usize) -> Result<Node, (Fault, Span)> {
    let offsets: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain(std::iter::once(text.len()))
        .collect();
    let byte = |index: usize| offsets.get(index).copied().unwrap_or(text.len());
    let mut tree = Tree::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let at = place(byte(error.marker().index()));
            (
                Fault::Syntax(error.info().to_owned()),
                Span::new(at, at + 1),
            )
        })?;
        let start = byte(span.start.index());
        let span = Span::new(place(start), place(byte(span.end.index()).max(start)));
        tree.event(event, span).map_err(|fault| (fault, span))?;
    }
    Ok(tree.root.unwrap_or(Node {
        value: Value::Map(Vec::new()),
        span: Span::default(),
    }))
}

/// A collection that is still open.
enum Open {
    List(Vec<Node>, Span),
    Map(Vec<(Node, Node)>, Option<Node>, Span),
}

#[derive(Default)]
struct Tree {
    stack: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
}

impl Tree {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Fault> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if anchor != 0 || tag.is_some() {
                    return Err(Fault::Clever);
                }
                let plain = style == ScalarStyle::Plain;
                let value = if plain && (text.is_empty() || text == "~" || text == "null") {
                    Value::Empty
                } else {
                    Value::Text(text.into_owned())
                };
                self.add(Node { value, span })
            }
            Event::SequenceStart(anchor, tag) => {
                self.open(Open::List(Vec::new(), span), anchor != 0 || tag.is_some())
            }
            Event::MappingStart(anchor, tag) => self.open(
                Open::Map(Vec::new(), None, span),
                anchor != 0 || tag.is_some(),
            ),
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(_) => Err(Fault::Clever),
            Event::DocumentStart(_) if self.root.is_some() => {
                Err(Fault::Syntax("a second document".to_owned()))
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => Ok(()),
        }
    }

    fn open(&mut self, open: Open, clever: bool) -> Result<(), Fault> {
        if clever {
            return Err(Fault::Clever);
        }
        if self.stack.len() >= MAX_DEPTH {
            return Err(Fault::Budget);
        }
        self.stack.push(open);
        Ok(())
    }

    fn close(&mut self, end: Span) -> Result<(), Fault> {
        let node = match self.stack.pop() {
            Some(Open::List(items, start)) => Node {
                value: Value::List(items),
                span: Span::new(start.start as usize, end.end as usize),
            },
            Some(Open::Map(entries, _, start)) => Node {
                value: Value::Map(entries),
                span: Span::new(start.start as usize, end.end as usize),
            },
            None => return Ok(()),
        };
        self.add(node)
    }

    fn add(&mut self, node: Node) -> Result<(), Fault> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Fault::Budget);
        }
        match self.stack.last_mut() {
            Some(Open::List(items, _)) => items.push(node),
            Some(Open::Map(entries, key, _)) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => *key = Some(node),
            },
            None => self.root = Some(node),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ok(text: &str) -> Value {
        read(text, |at| at).unwrap().value
    }

    #[test]
    fn codes_stay_text() {
        let Value::Map(entries) = ok("a: 01\nb: 2A\nc: 2026-03-12\nd:\n") else {
            panic!()
        };
        let values: Vec<_> = entries.into_iter().map(|(_, node)| node.value).collect();
        let text = |t: &str| Value::Text(t.to_owned());
        assert_eq!(
            values,
            [text("01"), text("2A"), text("2026-03-12"), Value::Empty]
        );
    }

    #[test]
    fn clever_yaml_is_refused() {
        for text in ["a: &x 1\nb: *x\n", "a: !!binary x\n", "<<: *a\n"] {
            assert!(read(text, |at| at).is_err(), "{text}");
        }
        let deep = format!("a: {}", "[".repeat(200));
        assert!(read(&deep, |at| at).is_err());
    }

    #[test]
    fn places_count_bytes() {
        let text = "é: 1\nb: à\n";
        let Value::Map(entries) = ok(text) else {
            panic!()
        };
        let (key, value) = &entries[1];
        assert_eq!((key.span.of(text), value.span.of(text)), ("b", "à"));
    }
}
