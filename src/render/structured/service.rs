//! A guide as <https://schema.org/GovernmentService>.

use crate::library::DocId;
use crate::parse::document::GuideDetails;
use crate::theme::view::{AdministrativeArea, GovernmentService, ServiceChannel};

use super::Known;

pub(super) fn service(known: &Known<'_, '_>) -> Option<GovernmentService> {
    let territories = &known.press.library.territories;
    let area = known.chain.first()?;
    let official = nearest(known, |details| details.official_link.as_ref());
    Some(GovernmentService {
        name: known.name()?,
        description: known.description(),
        url: known.url(),
        service_type: topics(known),
        area_served: AdministrativeArea {
            name: territories.name(area),
            identifier: area.to_string(),
        },
        provider: bodies(known)
            .into_iter()
            .filter_map(|id| known.body(id))
            .collect(),
        available_channel: channels(known),
        terms_of_service: official,
    })
}

fn details<'k>(known: &'k Known<'_, '_>) -> impl DoubleEndedIterator<Item = &'k GuideDetails> {
    known.documents.iter().filter_map(|d| d.details.guide())
}

/// A link of the narrowest document that has one.
fn nearest<'k>(
    known: &'k Known<'_, '_>,
    of: impl Fn(&'k GuideDetails) -> Option<&'k crate::base::span::Spanned<String>>,
) -> Option<String> {
    details(known)
        .rev()
        .find_map(of)
        .map(|link| link.value.clone())
}

fn topics(known: &Known<'_, '_>) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    let written = known.documents.iter().flat_map(|d| &d.front.topics);
    for (topic, _) in written.filter_map(|t| known.press.library.topics.find(&t.value)) {
        if !titles.contains(&topic.title) {
            titles.push(topic.title.clone());
        }
    }
    titles
}

fn bodies(known: &Known<'_, '_>) -> Vec<DocId> {
    let mut ids = Vec::new();
    let references = details(known).flat_map(|details| &details.organismes);
    for id in references.flat_map(|r| known.press.library.organismes(&r.value, &known.chain)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The channels in words; the one online with the address of the procedure.
fn channels(known: &Known<'_, '_>) -> Vec<ServiceChannel> {
    let online = "en-ligne";
    let mut keys: Vec<&str> = Vec::new();
    for key in details(known).flat_map(|details| &details.channels) {
        if !keys.contains(key) {
            keys.push(key);
        }
    }
    let link = nearest(known, |details| details.procedure_link.as_ref());
    if link.is_some() && !keys.contains(&online) {
        keys.push(online);
    }
    let messages = known.press.theme.messages();
    let channel = |key: &str| ServiceChannel {
        name: messages.text(&format!("channel-{key}")),
        service_url: link.clone().filter(|_| key == online),
    };
    keys.into_iter().map(channel).collect()
}
