//! What other documents call a document: the texts of the links that lead to it.

use std::collections::BTreeMap;

use pulldown_cmark::Parser;

use super::Library;
use super::links::LinkTo;
use crate::base::source::SourceSet;
use crate::parse::kind::Kind;
use crate::parse::markdown::visible;

/// Most texts that are kept for one document.
const MOST: usize = 60;

/// The texts of the links to each kind and id, whatever the territory, in the order of the documents.
#[derive(Debug, Default)]
pub struct Inbound(BTreeMap<(Kind, String), Vec<String>>);

impl Inbound {
    /// Reads the links of all published documents.
    pub fn of_all(library: &Library, sources: &SourceSet) -> Self {
        let mut texts: BTreeMap<(Kind, String), Vec<String>> = BTreeMap::new();
        for (id, document) in library.documents() {
            let Some(file) = sources.file(document.file) else {
                continue;
            };
            for link in document.body.links.iter().filter(|link| !link.image) {
                let Some(LinkTo::Document(target, _)) = library.link(id, &link.target) else {
                    continue;
                };
                let Some(target) = library.document(*target) else {
                    continue;
                };
                let known = texts.entry((target.kind, target.id.clone())).or_default();
                if target.id != document.id && known.len() < MOST {
                    known.push(text_of(link.span.of(&file.text)));
                }
            }
        }
        Self(texts)
    }

    /// The texts of the links to one document, one a link.
    pub fn of(&self, kind: Kind, id: &str) -> &[String] {
        let found = self.0.get(&(kind, id.to_owned()));
        found.map_or(&[], Vec::as_slice)
    }
}

/// The visible words of a link as it is written.
fn text_of(written: &str) -> String {
    Parser::new(written)
        .filter_map(|event| visible(&event).map(str::to_owned))
        .collect()
}
