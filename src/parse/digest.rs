//! Digests of what a reader sees in a section, and of the facts of a front matter.
//!
//! They tell whether the text under a completion is still the one that somebody verified. Line ends,
//! the width of spaces, emphasis and everything about the verification itself do not count. The
//! digests are kept in contributors' files (`base_vue`): a change here makes every completion look
//! outdated, which a test in `library/base.rs` guards.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "Markdown events are many: what is not named here is not seen"
)]

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use crate::base::digest::{Digest, FieldHasher};
use crate::base::text::fold;

use super::markdown::Placed;
use super::outline::is_invisible;
use super::yaml::{Node, Value};

/// Keys that tell who wrote or verified, how the document is found, or where it was read: a
/// completion stays true when they change. The title counts, but may stand in the text: the caller
/// adds it.
const NOT_FACTS: [&str; 28] = [
    "titre",
    "genre",
    "id",
    "territoire",
    "thematiques",
    "publics",
    "mots_usagers",
    "acronymes",
    "auteurs",
    "responsable",
    "suppleant",
    "verifie_le",
    "verifie_par",
    "revoir_tous_les",
    "expire_le",
    "etat",
    "remplace",
    "remplace_par",
    "licence",
    "adapte_de",
    "base_vue",
    "changements",
    "sources",
    "exemple",
    "langue",
    "a_la_une",
    "verrou",
    "niveau_lecture",
];

/// The digest of what some events show; 0 when that is nothing.
pub fn section(events: &[Placed<'_>]) -> u64 {
    let mut seen = Seen::default();
    for (event, _) in events {
        seen.event(event);
    }
    seen.digest()
}

/// The digest of a front matter's facts, whatever their order; 0 when there is none.
pub fn facts(node: &Node) -> u64 {
    let Value::Map(entries) = &node.value else {
        return 0;
    };
    let facts = entries.iter().filter_map(|(key, value)| {
        let key = super::fields::key_name(&words(key));
        let value = words(value);
        (!value.is_empty() && !NOT_FACTS.contains(&key.as_str())).then_some((key, value))
    });
    let mut facts: Vec<(String, String)> = facts.collect();
    if facts.is_empty() {
        return 0;
    }
    facts.sort();
    let mut hasher = FieldHasher::new();
    for (key, value) in facts {
        hasher.field(key).field(value);
    }
    number(hasher.finish())
}

/// The first 64 bits of a digest; never 0, which stands for « nothing ».
pub fn number(digest: Digest) -> u64 {
    u64::from_str_radix(&digest.short(16), 16)
        .unwrap_or(0)
        .max(1)
}

/// A text with every run of blanks made one space, invisible characters left out.
pub fn squeezed(text: &str) -> String {
    let mut seen = Seen::default();
    seen.text(text);
    seen.out
}

/// A node in words: one word is a list of one, and the order of keys does not count.
fn words(node: &Node) -> String {
    match &node.value {
        Value::Empty => String::new(),
        Value::Text(text) => squeezed(text),
        Value::List(items) => {
            let items = items.iter().map(words).filter(|item| !item.is_empty());
            items.collect::<Vec<_>>().join("\n")
        }
        Value::Map(entries) => {
            let entry = |(key, value): &(Node, Node)| (fold(&words(key)), words(value));
            let mut entries: Vec<(String, String)> = entries.iter().map(entry).collect();
            entries.sort();
            let entries = entries.iter().filter(|(_, value)| !value.is_empty());
            let lines = entries.map(|(key, value)| format!("{key}: {value}"));
            lines.collect::<Vec<_>>().join("\t")
        }
    }
}

/// What stands between two words that were pushed.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Gap {
    #[default]
    None,
    Space,
    Block,
}

/// The text that a reader sees, blocks kept apart.
#[derive(Default)]
struct Seen {
    out: String,
    gap: Gap,
}

impl Seen {
    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.text(text),
            Event::SoftBreak | Event::HardBreak => self.space(),
            Event::FootnoteReference(label) => self.sign("^", label),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                self.sign("<", dest_url);
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                self.gap = Gap::Block;
                self.sign("!", callout(*kind));
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(
                TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image,
            ) => {}
            Event::Start(_) | Event::End(_) | Event::Rule => self.gap = Gap::Block,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        for c in text.chars().filter(|c| !is_invisible(*c)) {
            if c.is_whitespace() {
                self.space();
            } else {
                self.close_gap();
                self.out.push(c);
            }
        }
    }

    fn space(&mut self) {
        if self.gap == Gap::None {
            self.gap = Gap::Space;
        }
    }

    fn close_gap(&mut self) {
        match std::mem::take(&mut self.gap) {
            _ if self.out.is_empty() => {}
            Gap::None => {}
            Gap::Space => self.out.push(' '),
            Gap::Block => self.out.push('\n'),
        }
    }

    /// Something that is no word and still counts: where a link leads, what a callout is.
    fn sign(&mut self, mark: &str, value: &str) {
        self.close_gap();
        self.out.push('\u{1}');
        self.out.push_str(mark);
        self.out.push_str(value);
        self.out.push('\u{1}');
    }

    fn digest(&self) -> u64 {
        if self.out.is_empty() {
            return 0;
        }
        number(Digest::of(self.out.as_bytes()))
    }
}

fn callout(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Warning | BlockQuoteKind::Caution | BlockQuoteKind::Important => "warning",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::flow;

    fn of(text: &str) -> u64 {
        let flow = flow(text);
        flow.sections.first().map_or(0, |s| section(&s.events))
    }

    #[test]
    fn what_a_reader_does_not_see_does_not_count() {
        let same = [
            ("un deux\ntrois", "un  deux trois  \n"),
            ("un\r\ndeux\r\n\r\ntrois", "un\ndeux\n\ntrois"),
            ("- a\n- b", "* a\n\n* b\n"),
            ("un **deux**", "un deux"),
            ("un\u{a0}: deux", "un : deux"),
            ("un\n\n> [!FORMATEUR]\n> secret\n", "un"),
            ("un <!-- note -->deux", "un deux"),
            ("```\na\n  b\n```", "```\r\na\r\nb\r\n```"),
        ];
        for (a, b) in same {
            assert_eq!(of(a), of(b), "{a:?} and {b:?}");
        }
        assert_eq!(of("> [!REPONSE]\n> secret\n"), 0);
    }

    #[test]
    fn what_a_reader_sees_counts() {
        let other = [
            ("un deux", "un trois"),
            ("un\n\ndeux", "un deux"),
            ("[a](b.md)", "[a](c.md)"),
            ("> [!ATTENTION]\n> a", "> [!ASTUCE]\n> a"),
            ("1. a\n2. b", "1. b\n2. a"),
        ];
        for (a, b) in other {
            assert_ne!(of(a), of(b), "{a:?} and {b:?}");
        }
    }

    #[test]
    fn facts_do_not_depend_on_their_order_nor_on_the_verification() {
        let of = |text: &str| facts(&crate::parse::yaml::read(text, |at| at).unwrap());
        let same = [
            ("a: 1\nb: [x, y]\n", "b:\n  - x\n  - y\na: 1\n"),
            ("a: 1\nverifie_le: 2026-03-12\n", "a: 1\nvérifié_le:\n"),
            ("organismes: caf\n", "organismes: [caf]\n"),
            (
                "a: 1\nsources:\n  - {nom: x, vu_le: 2026-03-12}\n",
                "a:  1\n",
            ),
            ("etat: a-relire\n", ""),
        ];
        for (a, b) in same {
            assert_eq!(of(a), of(b), "{a:?} and {b:?}");
        }
        assert_ne!(of("cout: gratuit\n"), of("cout: 12 euros\n"));
        assert_eq!(of("verifie_le: 2026-03-12\n"), 0);
    }
}
