//! « Près d'ici »: whom to turn to, where the person lives, for what was found.
//!
//! Found by what they do, not by their words: the organismes that the first guide names, the contacts
//! of its topics, then the places of the commune or its surroundings.

use crate::parse::kind::Kind;
use crate::territory::Code;

use super::record::Record;

/// Most organismes, contacts, places shown.
const MOST: usize = 3;

/// A record that may stand near the person, and how near it is: 0 for the commune itself.
pub(super) struct Near<'a> {
    /// Its number.
    pub(super) number: usize,
    /// Itself.
    pub(super) record: &'a Record,
    /// Its place in the chain; the chain's length for one that serves from elsewhere.
    pub(super) distance: usize,
}

/// The numbers of the records to show beside a guide, organismes first, then contacts, then places.
/// `all` are the records that the person's scope holds.
pub(super) fn nearby(guide: Option<&Record>, all: Vec<Near<'_>>) -> Vec<usize> {
    let (mut bodies, mut contacts, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for near in all {
        match near.record.kind {
            Kind::Organisme => {
                let named = guide.and_then(|guide| {
                    guide
                        .organismes
                        .iter()
                        .position(|name| near.record.organismes.contains(name))
                });
                if let Some(place) = named.filter(|_| near.record.territory != Code::France) {
                    bodies.push((place, near.distance, near.number));
                }
            }
            Kind::Contact => {
                if guide.is_some_and(|guide| shares_topic(guide, near.record)) {
                    contacts.push((0, near.distance, near.number));
                }
            }
            Kind::Place => places.push((0, near.distance, near.number)),
            Kind::Guide
            | Kind::Pathway
            | Kind::Module
            | Kind::Session
            | Kind::Tool
            | Kind::Agreement
            | Kind::Notice
            | Kind::Term
            | Kind::Territory
            | Kind::Topic => {}
        }
    }
    let first = |mut list: Vec<(usize, usize, usize)>| {
        list.sort_unstable();
        list.into_iter().take(MOST).map(|(_, _, number)| number)
    };
    first(bodies)
        .chain(first(contacts))
        .chain(first(places))
        .collect()
}

/// One sub-topic in common, or a contact of the whole topic.
fn shares_topic(guide: &Record, contact: &Record) -> bool {
    let top = |topic: &str| topic.split('/').next().unwrap_or_default().to_owned();
    contact.topics.iter().any(|own| {
        guide
            .topics
            .iter()
            .any(|topic| topic == own || (!own.contains('/') && top(topic) == *own))
    })
}
