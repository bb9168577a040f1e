//! The guides from A to Z, put in order once: the pages of a letter only cut their part.

use std::collections::BTreeMap;

use crate::base::text::slug;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

use super::{DocId, Family, Variant};

/// Positions of guides in `Library::families`, by letter, in the order of a French list.
pub type Alphabet = BTreeMap<String, Vec<usize>>;

/// The letter under which a title stands: `A` to `Z`, or `0-9`.
pub fn letter(title: &str) -> String {
    let first = slug(title).chars().next();
    match first {
        Some(c) if c.is_ascii_alphabetic() => c.to_ascii_uppercase().to_string(),
        _ => "0-9".to_owned(),
    }
}

/// Puts the guides in order by the title of their widest version.
pub(super) fn alphabet<'a>(
    families: &[Family],
    document: impl Fn(DocId) -> Option<&'a Document>,
) -> Alphabet {
    let mut letters: BTreeMap<String, Vec<(String, &str, usize)>> = BTreeMap::new();
    let guides = families.iter().enumerate();
    for (at, family) in guides.filter(|(_, family)| family.kind == Kind::Guide) {
        let base = family.widest().and_then(Variant::base).and_then(&document);
        let title = base.map_or(family.id.as_str(), Document::title);
        let row = (slug(title), family.id.as_str(), at);
        letters.entry(letter(title)).or_default().push(row);
    }
    let sorted = letters.into_iter().map(|(letter, mut rows)| {
        rows.sort();
        (letter, rows.into_iter().map(|(_, _, at)| at).collect())
    });
    sorted.collect()
}
