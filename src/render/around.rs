//! What pages have around them because of what they are about: who takes over from their document,
//! which feed follows it, what machines are told of it.

use crate::base::path::SitePath;
use crate::library::{DocId, Library, Variant};
use crate::territory::Code;
use crate::theme::view::{Frame, LinkView};

use super::{Press, feeds, structured};

/// What a page is about.
pub(super) enum About<'a> {
    /// A version of a document of a kind that inherits.
    Version(&'a Variant),
    /// A document of another kind.
    Document(DocId),
    /// The home page.
    Home,
    /// A territory.
    Territory(&'a Code),
    /// A topic, by slug.
    Topic(&'a str),
    /// Nothing that documents tell.
    Nothing,
}

impl About<'_> {
    /// The documents that the page shows, wide to narrow.
    pub(super) fn documents(&self) -> Vec<DocId> {
        match self {
            Self::Version(variant) => variant.levels.iter().map(|(_, id)| *id).collect(),
            Self::Document(id) => vec![*id],
            Self::Home | Self::Territory(_) | Self::Topic(_) | Self::Nothing => Vec::new(),
        }
    }

    /// The chain of the page's readers, narrow to wide.
    pub(super) fn chain(&self, library: &Library) -> Vec<Code> {
        let code = match self {
            Self::Version(variant) => Some(&variant.narrowest),
            Self::Document(id) => library.document(*id).map(|document| &document.territory),
            Self::Territory(code) => Some(*code),
            Self::Home | Self::Topic(_) | Self::Nothing => None,
        };
        code.map(|code| library.territories.chain(code))
            .unwrap_or_default()
    }
}

/// Completes the frame of a page.
pub(super) fn complete(press: &Press<'_>, about: &About<'_>, frame: &mut Frame) {
    frame.replaced_by = replaced_by(press, about, frame);
    frame.feed = feeds::link(press, about, &SitePath::new(frame.path.as_str()));
    frame.structured = structured::of(press, about, frame);
}

/// The page to read instead: the narrowest level that names one decides.
fn replaced_by(press: &Press<'_>, about: &About<'_>, frame: &Frame) -> Option<LinkView> {
    let library = press.library;
    let mut documents = about.documents().into_iter().rev();
    let heir = documents.find_map(|id| library.successions.successor(id))?;
    let page = library.page_of(heir, &about.chain(library))?;
    let own = SitePath::new(frame.path.as_str());
    (page != own).then(|| LinkView {
        title: title(library, heir),
        href: own.link_to(&page),
    })
}

/// A document's title; that of the widest level where a completion has none.
pub(super) fn title(library: &Library, id: DocId) -> String {
    let Some(document) = library.document(id) else {
        return String::new();
    };
    let family = library.family(document.kind, &document.id);
    let levels = family.into_iter().flat_map(|family| &family.levels);
    let wider = levels.filter_map(|(_, id)| library.document(*id));
    std::iter::once(document)
        .chain(wider)
        .find_map(|document| document.front.title.as_ref())
        .map_or_else(|| document.id.clone(), |title| title.value.clone())
}
