//! The library → pages: each page is a pure function of a closed view.
//!
//! [`plan`] lists the pages, [`page`] makes one. Nothing here touches the disk, and no page costs
//! more than what it shows.

mod agreement;
mod around;
mod beside;
mod body;
mod booklet;
mod calendar;
mod cards;
mod feeds;
mod entries;
mod file;
mod frame;
mod glossary;
mod guide;
mod home;
mod items;
mod machine;
mod meeting;
mod module;
mod moved;
mod listing;
mod notice;
mod opensearch;
mod organisme;
mod pathway;
mod place;
mod places;
mod plan;
mod resolve;
mod rooms;
mod search_az;
mod sections;
mod session;
mod sheet;
mod sitemap;
mod structured;
mod territory;
mod tool;
mod topic;
mod trainer;
mod who;
mod words;

use crate::base::path::SitePath;
use crate::base::source::SourceSet;
use crate::library::Library;
use crate::library::reading::Reading;
use crate::parse::kind::Kind;
use crate::theme::view::{Frame, PageView};
use crate::theme::{FrameSettings, Theme, ThemeError};

use around::About;
pub use listing::Listing;
pub use machine::File;
pub use plan::{Page, plan, territories};
pub use trainer::TrainerPage;

/// All that pages are made from.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// The library.
    pub library: &'a Library,
    /// Its texts.
    pub sources: &'a SourceSet,
    /// The theme.
    pub theme: &'a Theme,
    /// What frames need of the configuration.
    pub settings: &'a FrameSettings,
}

/// A page that is made, or another file of the site.
#[derive(Clone, Debug)]
pub struct Output {
    /// Its address; its ending tells what it is.
    pub path: SitePath,
    /// Its text: HTML, or a calendar.
    pub text: String,
}

impl Press<'_> {
    /// Makes a page.
    ///
    /// # Errors
    /// A template that cannot show its view: a fault of the theme.
    pub fn page(&self, page: &Page) -> Result<Output, ThemeError> {
        let path = page.path(self.library);
        if let Some(text) = self.calendar(page) {
            return Ok(Output { path, text });
        }
        let (frame, view) = self.view(page);
        self.fill(path, &frame, &view)
    }

    /// The text of a calendar: no template makes it.
    fn calendar(&self, page: &Page) -> Option<String> {
        if let Page::Calendar(id) = page {
            Some(calendar::session(self, *id))
        } else if let Page::Calendars(code) = page {
            Some(calendar::territory(self, code))
        } else {
            None
        }
    }

    /// Makes the page of a variant whose texts are read already.
    ///
    /// # Errors
    /// As [`Press::page`].
    pub fn variant_page(&self, reading: &Reading<'_>) -> Result<Output, ThemeError> {
        let (mut frame, view) = self.variant_view(reading);
        let about = About::Version(reading.variant);
        around::complete(self, &about, &mut frame);
        self.fill(reading.variant.path.clone(), &frame, &view)
    }

    fn fill(&self, path: SitePath, frame: &Frame, view: &PageView) -> Result<Output, ThemeError> {
        Ok(Output {
            path,
            text: self.theme.fill(frame, view)?,
        })
    }

    /// The view of a page.
    pub fn view(&self, page: &Page) -> (Frame, PageView) {
        let (mut frame, view) = self.bare_view(page);
        around::complete(self, &page.about(self.library), &mut frame);
        (frame, view)
    }

    fn bare_view(&self, page: &Page) -> (Frame, PageView) {
        match page {
            Page::Home => home::home(self),
            Page::Territories => home::territories(self),
            Page::Territory(code) => territory::view(self, code),
            Page::Topics => topic::topics(self),
            Page::Topic(slug) => topic::view(self, slug),
            Page::Family(family, variant) => self.family_view(*family, *variant),
            Page::Glossary => glossary::glossary(self),
            Page::Term(id) => glossary::term(self, *id),
            Page::Organisme(id) => organisme::view(self, *id),
            Page::Session(id) => session::view(self, *id),
            Page::Booklet(id) => booklet::view(self, *id),
            Page::Trainer(page) => trainer::view(self, page),
            Page::Place(id) => place::view(self, *id),
            Page::Notice(id) => notice::view(self, *id),
            Page::Listing(listing) => listing.view(self),
            Page::Organismes => organisme::all(self),
            Page::Az(letter) => search_az::view(self, letter.as_ref()),
            Page::Moved(at) => match self.library.successions.redirects.get(*at) {
                Some(redirect) => moved::view(self, redirect),
                None => frame::not_found(self),
            },
            // A calendar is a file of its own: it has no frame and no view.
            Page::NotFound | Page::Calendar(_) | Page::Calendars(_) => frame::not_found(self),
            Page::Accessibility => frame::accessibility(self),
        }
    }

    fn family_view(&self, family: usize, variant: usize) -> (Frame, PageView) {
        let found = self.library.families().get(family);
        match found.and_then(|family| Some((family, family.variants.get(variant)?))) {
            Some((family, variant)) => {
                self.variant_view(&self.library.reading(self.sources, family, variant))
            }
            None => frame::not_found(self),
        }
    }

    fn variant_view(&self, reading: &Reading<'_>) -> (Frame, PageView) {
        match reading.family.kind {
            Kind::Guide => guide::view(self, reading),
            Kind::Pathway => pathway::view(self, reading),
            Kind::Tool => tool::view(self, reading),
            Kind::Agreement => agreement::view(self, reading),
            Kind::Module => module::view(self, reading),
            Kind::Session
            | Kind::Contact
            | Kind::Organisme
            | Kind::Place
            | Kind::Notice
            | Kind::Term
            | Kind::Territory
            | Kind::Topic => sheet::view(self, reading),
        }
    }
}
