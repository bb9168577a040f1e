//! Views of places: cards, their own pages, the list.

use serde::Serialize;

use super::{FactView, FreshnessView, LinkView, NoticeCard, SafeHtml, SourceView, TopicCard};

/// A place in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceCard {
    /// Its name.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Its summary, or empty.
    pub summary: String,
    /// The commune or territory where it stands, or empty.
    pub territory: String,
    /// Its postal address, one line each.
    pub address: Vec<String>,
    /// Telephone as written, or empty.
    pub phone: String,
    /// Telephone for `tel:`, or empty.
    pub phone_link: String,
    /// Opening hours in one line, or empty.
    pub hours: String,
    /// Closures in course or to come.
    pub closures: Vec<ClosureView>,
    /// Closed today.
    pub closed: bool,
    /// Its freshness.
    pub freshness: FreshnessView,
    /// Invented for the demonstration.
    pub example: bool,
}

/// A time during which a place is closed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ClosureView {
    /// Closed today.
    pub current: bool,
    /// First day in words, or empty.
    pub from: String,
    /// Last day in words, or empty.
    pub to: String,
    /// Why, or empty.
    pub reason: String,
}

/// Some days with their hours.
#[derive(Clone, Debug, Serialize)]
pub struct HoursLine {
    /// « du lundi au vendredi »; empty for hours as they were written.
    pub days: String,
    /// « de 9 h à 12 h ».
    pub times: String,
}

/// A place's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceView {
    /// What a card says.
    pub card: PlaceCard,
    /// Notices that concern it.
    pub notices: Vec<NoticeCard>,
    /// Opening hours.
    pub hours: Vec<HoursLine>,
    /// Mail addresses.
    pub emails: Vec<String>,
    /// Its own site.
    pub site: Option<LinkView>,
    /// Where an appointment is made.
    pub booking: Option<LinkView>,
    /// Its accessibility sheet.
    pub accessibility: Option<LinkView>,
    /// What is found there: services, publics, price…
    pub facts: Vec<FactView>,
    /// What the territory adds, or empty.
    pub local_note: String,
    /// The territory that adds it.
    pub local_name: String,
    /// `geo:` address, or empty.
    pub geo: String,
    /// The same as people write it: « 45,5290 ; 0,6620 ».
    pub position: String,
    /// OpenStreetMap at that point, or empty.
    pub map: String,
    /// Its text.
    pub html: SafeHtml,
    /// When imported data was last changed, in words, or empty.
    pub updated_on: String,
    /// Who keeps it current, or empty.
    pub owner: String,
    /// Where the facts were read.
    pub sources: Vec<SourceView>,
}

/// The list of places, or its part for one département.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlacesView {
    /// The département of this page; empty on the first page.
    pub departement: String,
    /// Départements with pages of their own, in a large library; `count` is how many places.
    pub departements: Vec<TopicCard>,
    /// The places of this page by département.
    pub groups: Vec<PlaceGroup>,
}

/// The places of one département.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceGroup {
    /// The département; empty for places that are in none.
    pub title: String,
    /// Its page, or empty.
    pub href: String,
    /// By commune.
    pub communes: Vec<CommunePlaces>,
}

/// The places of one commune.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CommunePlaces {
    /// The commune or territory.
    pub title: String,
    /// Its places.
    pub places: Vec<PlaceCard>,
}
