//! The pages for trainers, below `formateur/`: the only ones that show trainers' blocks.
//!
//! This is a separation, not a secrecy: whoever has the address can read. No search record, list or
//! feed is made from these pages, and they ask search engines to leave them out.

mod answer_key;
mod index;
mod module;
mod notes;
mod pick;
mod run_sheet;

use crate::base::path::SitePath;
use crate::library::reading::Reading;
use crate::library::{DocId, Family, Library, Variant, address};
use crate::parse::kind::Kind;
use crate::parse::markdown::Audience;
use crate::theme::view::{Frame, PageView};

use super::{Press, frame};

/// A page for trainers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TrainerPage {
    /// All sessions and modules.
    Index,
    /// A module's variant: positions of the family and of the variant.
    Module(usize, usize),
    /// What the trainers of a session lead by.
    RunSheet(DocId),
    /// The answers to the exercises of a session.
    AnswerKey(DocId),
}

impl TrainerPage {
    /// The page's address.
    pub fn path(&self, library: &Library) -> SitePath {
        let session =
            |id: &DocId, of: fn(&Library, &crate::parse::document::Document) -> SitePath| {
                library.document(*id).map(|session| of(library, session))
            };
        let path = match self {
            Self::Index => Some(SitePath::new(address::TRAINERS)),
            Self::Module(family, variant) => {
                found(library, *family, *variant).map(|(_, v)| address::trainers(&v.path))
            }
            Self::RunSheet(id) => session(id, Library::run_sheet),
            Self::AnswerKey(id) => session(id, Library::answer_key),
        };
        path.unwrap_or_else(|| SitePath::new(address::NOT_FOUND))
    }
}

/// The trainers' pages of a library, in a fixed order; none without a module or a session.
pub(super) fn pages(library: &Library) -> Vec<TrainerPage> {
    let families = (0..).zip(library.families());
    let modules = families.filter(|(_, family)| family.kind == Kind::Module);
    let modules = modules.flat_map(|(at, family)| {
        (0..family.variants.len()).map(move |variant| TrainerPage::Module(at, variant))
    });
    let sessions = library.of_kind(Kind::Session);
    let sessions =
        sessions.flat_map(|(id, _)| [TrainerPage::RunSheet(id), TrainerPage::AnswerKey(id)]);
    let mut pages: Vec<TrainerPage> = modules.chain(sessions).collect();
    if !pages.is_empty() {
        pages.insert(0, TrainerPage::Index);
    }
    pages
}

pub(super) fn view(press: &Press<'_>, page: &TrainerPage) -> (Frame, PageView) {
    match page {
        TrainerPage::Index => index::view(press),
        TrainerPage::Module(family, variant) => match found(press.library, *family, *variant) {
            Some((family, variant)) => module::view(press, family, variant),
            None => frame::not_found(press),
        },
        TrainerPage::RunSheet(id) => run_sheet::view(press, *id),
        TrainerPage::AnswerKey(id) => answer_key::view(press, *id),
    }
}

fn found(library: &Library, family: usize, variant: usize) -> Option<(&Family, &Variant)> {
    let family = library.families().get(family)?;
    Some((family, family.variants.get(variant)?))
}

/// A variant read for trainers.
fn reading<'a>(press: &Press<'a>, family: &'a Family, variant: &'a Variant) -> Reading<'a> {
    press
        .library
        .reading_for(press.sources, family, variant, Audience::Trainer)
}
