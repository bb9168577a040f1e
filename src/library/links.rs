//! Internal links: what a contributor wrote → a document, a picture, a place on the same page.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use crate::base::path::{ContentPath, SitePath};
use crate::base::text::{is_id, nearest};
use crate::diag::{Code as Rule, Problem, Problems};
use crate::parse::document::{Document, Link};
use crate::parse::kind::Kind;
use crate::territory::{Code, Level};

use super::{DocId, Family, Library, Variant};

/// Where an internal link leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkTo {
    /// A document, and an anchor on its page. A guide's best variant depends on the page.
    Document(DocId, Option<String>),
    /// A picture or document.
    Media(SitePath),
    /// An anchor of the same page.
    Here(String),
}

/// What links may lead to while the library is being put together.
pub struct Targets<'a> {
    /// Published documents by path.
    pub by_path: &'a BTreeMap<ContentPath, DocId>,
    /// Published documents by kind, id and territory.
    pub by_id: &'a BTreeMap<(Kind, String), BTreeMap<Code, DocId>>,
    /// Sources that exist and are not published.
    pub withheld: &'a BTreeSet<ContentPath>,
    /// Pictures and documents.
    pub media: &'a BTreeMap<ContentPath, SitePath>,
}

impl Targets<'_> {
    /// Resolves some links of a document; broken ones are told and become text.
    pub fn resolve(
        &self,
        document: &Document,
        links: &[Link],
        chain: &[Code],
    ) -> (Vec<(String, LinkTo)>, Problems) {
        let mut resolved: Vec<(String, LinkTo)> = Vec::new();
        let mut problems = Problems::new();
        for link in links {
            if resolved.iter().any(|(target, _)| *target == link.target) {
                continue;
            }
            match self.one(document, link, chain) {
                Ok(Some(to)) => resolved.push((link.target.clone(), to)),
                Ok(None) => {}
                Err(near) => problems.push(
                    Problem::at(Rule::L0303, &document.path, link.span)
                        .arg("lien", link.target.as_str())
                        .arg("proche", near.unwrap_or_default()),
                ),
            }
        }
        (resolved, problems)
    }

    /// `Ok(None)` for a source that exists and is withheld; `Err` holds the nearest id.
    fn one(
        &self,
        document: &Document,
        link: &Link,
        chain: &[Code],
    ) -> Result<Option<LinkTo>, Option<String>> {
        let decoded = percent_decode_str(link.target.trim())
            .decode_utf8()
            .map_err(|_| None)?;
        let (target, anchor) = match decoded.split_once('#') {
            Some((target, anchor)) => (target, Some(anchor.to_owned()).filter(|a| !a.is_empty())),
            None => (decoded.as_ref(), None),
        };
        if target.is_empty() {
            return anchor.map(|anchor| Some(LinkTo::Here(anchor))).ok_or(None);
        }
        if let Some(id) = self.by_name(target, chain) {
            return Ok(Some(LinkTo::Document(id, anchor)));
        }
        let path = document.path.join(target).ok_or(None)?;
        if let Some(media) = self.media.get(&path) {
            return Ok(Some(LinkTo::Media(media.clone())));
        }
        let paths = [
            path.clone(),
            ContentPath::new(format!("{path}.md")),
            markdown_of(&path),
        ];
        if let Some(id) = paths.iter().find_map(|path| self.by_path.get(path)) {
            return Ok(Some(LinkTo::Document(*id, anchor)));
        }
        if paths.iter().any(|path| self.withheld.contains(path)) {
            return Ok(None);
        }
        let ids = self.by_id.keys().map(|(_, id)| id.as_str());
        Err(nearest(path.stem(), ids).map(str::to_owned))
    }

    /// A bare id (`apl`) along the document's own chain, or `dep-24/caf-24`.
    fn by_name(&self, target: &str, chain: &[Code]) -> Option<DocId> {
        if let Some((place, id)) = target.split_once('/') {
            let code = place_code(place)?;
            return REFERABLE.iter().find_map(|kind| self.at(*kind, id, &code));
        }
        if !is_id(target) {
            return None;
        }
        REFERABLE
            .iter()
            .find_map(|kind| chain.iter().find_map(|code| self.at(*kind, target, code)))
    }

    fn at(&self, kind: Kind, id: &str, code: &Code) -> Option<DocId> {
        self.by_id.get(&(kind, id.to_owned()))?.get(code).copied()
    }
}

/// Kinds that a bare id may mean, in this order.
const REFERABLE: [Kind; 12] = [
    Kind::Guide,
    Kind::Pathway,
    Kind::Module,
    Kind::Tool,
    Kind::Organisme,
    Kind::Contact,
    Kind::Place,
    Kind::Agreement,
    Kind::Notice,
    Kind::Session,
    Kind::Term,
    Kind::Topic,
];

/// `dep-24`, `epci-200071819`, `com-24328`, `reg-75`, `bassin-haut-perigord`, `national`.
pub fn place_code(place: &str) -> Option<Code> {
    if place == "national" || place == "fr" {
        return Some(Code::France);
    }
    let (prefix, local) = place.split_once(['-', ':'])?;
    let level = Level::ALL
        .into_iter()
        .find(|level| level.prefix() == prefix)?;
    Code::at(level, local).ok()
}

/// `apl.html` → `apl.md`: people copy addresses from the site.
fn markdown_of(path: &ContentPath) -> ContentPath {
    let text = path.as_str();
    ContentPath::new(
        text.strip_suffix(".html")
            .map_or_else(|| text.to_owned(), |stem| format!("{stem}.md")),
    )
}

impl Library {
    /// The picture or document of the library that a key of the front matter names, relative to the
    /// file or to `content/`.
    pub fn media_path(&self, document: &Document, written: &str) -> Option<ContentPath> {
        let decoded = percent_decode_str(written.trim()).decode_utf8().ok()?;
        let beside = document.path.join(&decoded);
        let whole = ContentPath::new(decoded.as_ref());
        let known = |path: &ContentPath| self.media.contains_key(path);
        beside.into_iter().chain([whole]).find(known)
    }

    /// The document that an id of the front matter names: `apl` along the chain (narrow to wide),
    /// else at any level that has it, or `dep-24/apl`. Kinds are tried in their order.
    pub fn referred(&self, reference: &str, kinds: &[Kind], chain: &[Code]) -> Option<DocId> {
        let (place, id) = reference
            .rsplit_once('/')
            .map_or((None, reference), |(place, id)| (Some(place), id));
        let place = place.and_then(place_code);
        kinds.iter().find_map(|kind| {
            let levels = self.by_id(*kind, id)?;
            match &place {
                Some(code) => levels.get(code),
                None => chain
                    .iter()
                    .find_map(|code| levels.get(code))
                    .or_else(|| levels.values().next()),
            }
            .copied()
        })
    }

    /// The page that a link to a document leads to, for a reader of `chain` (narrow to wide).
    pub fn page_of(&self, id: DocId, chain: &[Code]) -> Option<SitePath> {
        let document = self.document(id)?;
        if document.kind.inherits() {
            return Some(self.variant_of(id, chain)?.1.path.clone());
        }
        Some(super::address::document(&self.territories, document))
    }

    /// The variant of a document that a reader of `chain` (narrow to wide) reads; `None` for a kind
    /// that does not inherit.
    pub fn variant_of(&self, id: DocId, chain: &[Code]) -> Option<(&Family, &Variant)> {
        let document = self.document(id)?;
        let family = self.family(document.kind, &document.id)?;
        let variant = family
            .nearest(chain)
            .or_else(|| family.with(id))
            .or_else(|| family.widest())?;
        Some((family, variant))
    }
}
