//! What machines are told of a page: schema.org in JSON-LD. Only types and properties that
//! schema.org has; what is not known is left out.

use serde::Serialize;

/// The data block of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Structured {
    /// The vocabulary.
    #[serde(rename = "@context")]
    context: &'static str,
    /// What is described.
    #[serde(rename = "@graph")]
    graph: Vec<Thing>,
}

impl Structured {
    /// A block of some things; `None` without any.
    pub fn of(graph: Vec<Thing>) -> Option<Self> {
        let context = "https://schema.org";
        (!graph.is_empty()).then_some(Self { context, graph })
    }
}

/// A thing that a page is about.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Thing {
    /// A guide.
    Service(Box<GovernmentService>),
    /// A module.
    Course(Box<Course>),
    /// A session.
    Event(Box<Event>),
    /// The breadcrumb.
    Breadcrumb(BreadcrumbList),
}

/// A procedure: <https://schema.org/GovernmentService>.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct GovernmentService {
    /// The guide's title.
    pub name: String,
    /// Its summary.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The titles of its topics.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub service_type: Vec<String>,
    /// Where this version is true.
    pub area_served: AdministrativeArea,
    /// The bodies that answer for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provider: Vec<Organization>,
    /// How it is done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub available_channel: Vec<ServiceChannel>,
    /// The address of the official text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms_of_service: Option<String>,
}

/// A territory.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct AdministrativeArea {
    /// Its name.
    pub name: String,
    /// Its typed code: `dep:24`.
    pub identifier: String,
}

/// A body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// Its own site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its telephone, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
}

/// One way of doing a procedure.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct ServiceChannel {
    /// « en ligne », « par courrier ».
    pub name: String,
    /// Where it is done online.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_url: Option<String>,
}

/// A training unit: <https://schema.org/Course>.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct Course {
    /// The module's title.
    pub name: String,
    /// Its summary.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How long it is, as ISO 8601 writes it: `PT90M`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_required: Option<String>,
    /// What participants can do afterwards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub teaches: Vec<String>,
    /// The language of the text.
    pub in_language: String,
    /// Who offers it: the library.
    pub provider: Organization,
}

/// A dated meeting: <https://schema.org/Event>.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct Event {
    /// The session's title.
    pub name: String,
    /// Its summary.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its beginning in local time: `2026-10-15T09:30:00`, or its day.
    pub start_date: String,
    /// Its end in local time, when every length is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Place>,
    /// Who organises it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organizer: Vec<Organization>,
    /// People meet in a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_attendance_mode: Option<&'static str>,
    /// How many people can come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_attendee_capacity: Option<u32>,
}

/// A place.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<PostalAddress>,
}

/// A postal address.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct PostalAddress {
    /// Number and street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_address: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The commune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_locality: Option<String>,
    /// The country, ISO 3166: `FR`.
    pub address_country: &'static str,
}

/// The way from the home page: <https://schema.org/BreadcrumbList>.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct BreadcrumbList {
    /// Its steps, the page itself last.
    pub item_list_element: Vec<ListItem>,
}

/// A step.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub struct ListItem {
    /// From 1.
    pub position: usize,
    /// Its name.
    pub name: String,
    /// Its full address.
    pub item: String,
}
