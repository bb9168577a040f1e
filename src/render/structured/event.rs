//! A session as <https://schema.org/Event>.

use jiff::ToSpan;
use jiff::civil::DateTime;

use crate::parse::document::{Document, Item, SessionDetails, What};
use crate::parse::kind::Kind;
use crate::theme::view::{Event, Organization, Place, PostalAddress};

use super::{Known, course, named};

/// People meet in one place.
const OFFLINE: &str = "https://schema.org/OfflineEventAttendanceMode";

pub(super) fn event(known: &Known<'_, '_>) -> Option<Event> {
    let session = known.documents.first()?.details.session()?;
    let date = session.date.as_ref()?.value;
    let start = session
        .start
        .as_ref()
        .map(|start| date.to_datetime(start.value));
    let location = session
        .place
        .as_ref()
        .and_then(|place| location(known, &place.value));
    let organisers = session.organisers.iter();
    Some(Event {
        name: known.name()?,
        description: known.description(),
        url: known.url(),
        start_date: start.map_or_else(|| date.to_string(), |start| start.to_string()),
        end_date: start.and_then(|start| end(known, session, start)),
        event_attendance_mode: location.as_ref().map(|_| OFFLINE),
        location,
        organizer: organisers
            .filter_map(|word| organiser(known, &word.value))
            .collect(),
        maximum_attendee_capacity: session.seats,
    })
}

/// The end, when the length of every item is known.
fn end(known: &Known<'_, '_>, session: &SessionDetails, start: DateTime) -> Option<String> {
    let lengths: Option<Vec<u32>> = session.programme.iter().map(|i| length(known, i)).collect();
    let total: u32 = lengths?.into_iter().fold(0, u32::saturating_add);
    let end = start.checked_add(i64::from(total).minutes()).ok()?;
    (total > 0).then(|| end.to_string())
}

fn length(known: &Known<'_, '_>, item: &Item) -> Option<u32> {
    let of_module = || {
        let What::Document(reference) = &item.what else {
            return None;
        };
        let module = referred(known, &reference.value, Kind::Module)?;
        course::minutes(module.details.module()?)
    };
    item.minutes.or_else(of_module)
}

/// A place of the library with its address, else the words as they stand.
fn location(known: &Known<'_, '_>, words: &str) -> Option<Place> {
    let place = referred(known, words, Kind::Place);
    let Some((document, details)) = place.and_then(|d| Some((d, d.details.place()?))) else {
        let name = known.press.library.person_words(words, &known.chain)?;
        let address = None;
        return Some(Place { name, address });
    };
    let address = PostalAddress {
        street_address: details.address.clone(),
        postal_code: details.postal_code.clone(),
        address_locality: details.commune.clone(),
        address_country: "FR",
    };
    let name = document.title().to_owned();
    let address = Some(address);
    (!document.front.example).then_some(Place { name, address })
}

/// An organisme, else plain words; a contact is never told to machines.
fn organiser(known: &Known<'_, '_>, words: &str) -> Option<Organization> {
    let library = known.press.library;
    let kinds = [Kind::Organisme, Kind::Contact];
    match library.referred(words, &kinds, &known.chain) {
        Some(id) => known.body(id),
        None => library.person_words(words, &known.chain).map(named),
    }
}

fn referred<'k>(known: &'k Known<'_, '_>, reference: &str, kind: Kind) -> Option<&'k Document> {
    let library = known.press.library;
    let id = library.referred(reference, &[kind], &known.chain)?;
    library.document(id)
}
