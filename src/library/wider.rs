//! What stands behind a local guide: the wider guide that it completes, or one whose id it nearly has.

use std::collections::BTreeMap;

use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::{DocId, Library};

impl Library {
    /// The nearest wider document of the same kind and id: what a local document completes.
    pub fn completed_by(&self, document: &Document) -> Option<&Document> {
        let levels = self.by_id(document.kind, &document.id)?;
        let chain = self.territories.chain(&document.territory);
        let wider = chain.iter().filter(|code| **code != document.territory);
        let mut ids = wider.filter_map(|code| levels.get(code));
        ids.find_map(|id| self.document(*id))
    }

    /// The guide of a wider level whose id is nearly this one: a letter or two, or the order of the
    /// words. `None` where a wider guide has the id itself.
    pub fn nearly_completed(&self, id: &str, territory: &Code) -> Option<&Document> {
        let chain = self.territories.chain(territory);
        let wider: Vec<&Code> = chain.iter().filter(|code| *code != territory).collect();
        let levels = self.by_id(Kind::Guide, id);
        if levels.is_some_and(|levels| wider.iter().any(|code| levels.contains_key(code))) {
            return None;
        }
        let shape = Shape::of(id);
        let guides = wider.iter().filter_map(|code| self.shapes.0.get(code));
        let near = guides
            .flatten()
            .filter(|(other, _)| shape.may_be_near(*other));
        let near = near.filter_map(|(_, other)| {
            let document = self.document(*other)?;
            Some((distance(id, &document.id)?, document))
        });
        near.min_by_key(|(distance, _)| *distance)
            .map(|(_, document)| document)
    }
}

/// The shape of each guide's id, by territory: most ids are told apart without a look at their
/// letters, so that ten thousand local guides are compared with all national ones in no time.
#[derive(Default)]
pub(super) struct Shapes(BTreeMap<Code, Vec<(Shape, DocId)>>);

impl Shapes {
    /// The shapes of some documents' ids.
    pub(super) fn new<'a>(documents: impl Iterator<Item = (DocId, &'a Document)>) -> Self {
        let mut shapes = Self::default();
        for (id, document) in documents.filter(|(_, document)| document.kind == Kind::Guide) {
            let own = shapes.0.entry(document.territory.clone()).or_default();
            own.push((Shape::of(&document.id), id));
        }
        shapes
    }
}

/// How long an id is, and which letters it has.
#[derive(Clone, Copy)]
struct Shape {
    length: usize,
    letters: u32,
}

impl Shape {
    fn of(id: &str) -> Self {
        let bit = |byte: u8| 1_u32 << (byte % 32);
        Self {
            length: id.len(),
            letters: id.bytes().fold(0, |letters, byte| letters | bit(byte)),
        }
    }

    /// Two changed letters change the length by two, and the set of letters by four, at most.
    fn may_be_near(self, other: Self) -> bool {
        self.length.abs_diff(other.length) <= 2 && (self.letters ^ other.letters).count_ones() <= 4
    }
}

/// How far two ids are from each other, when they are near. Numbers must agree (`atelier-1` is not
/// `atelier-2`), and short ids differ by a letter on purpose (`aah`, `ass`).
fn distance(id: &str, other: &str) -> Option<usize> {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    if digits(id) != digits(other) {
        return None;
    }
    if words(id) == words(other) {
        return Some(1);
    }
    let length = id.len().max(other.len());
    let distance = strsim::damerau_levenshtein(id, other);
    let near = match distance {
        1 => length >= 4,
        2 => length >= 8,
        _ => false,
    };
    near.then_some(distance)
}

fn words(id: &str) -> Vec<&str> {
    let mut words: Vec<&str> = id.split('-').collect();
    words.sort_unstable();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_ids() {
        let cases = [
            ("appl", "apl", Some(1)),
            ("carte-grise", "cartegrise", Some(1)),
            ("carte-grise", "cart-grise", Some(1)),
            ("grise-carte", "carte-grise", Some(1)),
            ("demander-rsa", "demande-le-rsa", None),
            ("cheque-energi", "cheques-energie", Some(2)),
            ("aah", "ass", None),
            ("ass", "asi", None),
            ("atelier-1", "atelier-2", None),
            ("fsl-dordogne", "fsl", None),
        ];
        for (id, other, expected) in cases {
            assert_eq!(distance(id, other), expected, "{id} {other}");
            let near = Shape::of(id).may_be_near(Shape::of(other));
            assert!(near || expected.is_none(), "{id} {other}");
        }
    }
}
