//! What machines are told of a page (schema.org): the procedure, the course, the meeting, the way
//! from home. Never trainers' blocks, since it is made of front matters; never a contact; never what
//! is invented for the demonstration.

mod course;
mod event;
mod service;

use crate::library::DocId;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::theme::view::{BreadcrumbList, Frame, ListItem, Organization, Structured, Thing};

use super::Press;
use super::around::About;

/// The data block of a page.
pub(super) fn of(press: &Press<'_>, about: &About<'_>, frame: &Frame) -> Option<Structured> {
    let own = thing(press, about, frame);
    let way = breadcrumb(frame).map(Thing::Breadcrumb);
    Structured::of(own.into_iter().chain(way).collect())
}

fn thing(press: &Press<'_>, about: &About<'_>, frame: &Frame) -> Option<Thing> {
    let known = Known::of(press, about, frame);
    match known.documents.first()?.kind {
        Kind::Guide => Some(Thing::Service(Box::new(service::service(&known)?))),
        Kind::Module => Some(Thing::Course(Box::new(course::course(&known)?))),
        Kind::Session => Some(Thing::Event(Box::new(event::event(&known)?))),
        Kind::Pathway
        | Kind::Tool
        | Kind::Contact
        | Kind::Organisme
        | Kind::Place
        | Kind::Agreement
        | Kind::Notice
        | Kind::Term
        | Kind::Territory
        | Kind::Topic => None,
    }
}

/// What a description is made from: the documents of a page that are not invented.
struct Known<'a, 'b> {
    press: &'b Press<'a>,
    frame: &'b Frame,
    /// Wide to narrow.
    documents: Vec<&'b Document>,
    /// Narrow to wide.
    chain: Vec<crate::territory::Code>,
}

impl<'a, 'b> Known<'a, 'b> {
    fn of(press: &'b Press<'a>, about: &About<'_>, frame: &'b Frame) -> Self {
        let library = press.library;
        let documents = about.documents().into_iter();
        let documents = documents.filter_map(|id| library.document(id));
        Self {
            press,
            frame,
            documents: documents.filter(|d| !d.front.example).collect(),
            chain: about.chain(library),
        }
    }

    /// The title of the narrowest document that has one.
    fn name(&self) -> Option<String> {
        let titles = self.documents.iter().rev();
        titles
            .filter_map(|document| document.front.title.as_ref())
            .map(|title| title.value.clone())
            .next()
    }

    /// The summary of the widest document.
    fn description(&self) -> String {
        let base = self.documents.first();
        base.map(|document| super::cards::summary(document))
            .unwrap_or_default()
    }

    fn url(&self) -> Option<String> {
        self.frame.canonical.clone()
    }

    /// An organisme that is not invented; a contact is never told to machines.
    fn body(&self, id: DocId) -> Option<Organization> {
        let document = self.press.library.document(id)?;
        let details = document.details.organisme()?;
        let reach = &details.reach;
        (!document.front.example).then(|| Organization {
            name: document.title().to_owned(),
            url: reach.link.as_ref().map(|link| link.value.clone()),
            telephone: reach.phone.clone(),
        })
    }
}

/// A body known by its name alone.
fn named(name: String) -> Organization {
    Organization {
        name,
        url: None,
        telephone: None,
    }
}

/// The breadcrumb in full addresses; `None` where the site's own is not known.
fn breadcrumb(frame: &Frame) -> Option<BreadcrumbList> {
    let page = frame.canonical.as_ref()?;
    let base = url::Url::parse(page).ok()?;
    let mut steps = Vec::new();
    for crumb in &frame.crumbs {
        let item = base.join(&crumb.href).ok()?.to_string();
        steps.push((crumb.title.clone(), item));
    }
    if steps.is_empty() {
        return None;
    }
    steps.push((frame.title.clone(), page.clone()));
    let items = (1..).zip(steps).map(|(position, (name, item))| ListItem {
        position,
        name,
        item,
    });
    Some(BreadcrumbList {
        item_list_element: items.collect(),
    })
}
