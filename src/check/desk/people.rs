//! Topics that nobody answers for in a territory.

use std::collections::BTreeSet;

use crate::library::Library;
use crate::library::references::zone;
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::scope::Scope;
use super::{List, Row, What};

/// Topics with guides, for which no public resource person nor interlocutor of a territory answers.
pub(super) fn no_contact(library: &Library, scope: &mut Scope<'_>) -> Vec<Row> {
    let territories = scope.staffed();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for (_, document) in library.of_kind(Kind::Guide) {
        let here = document.territory == Code::France || scope.holds(&document.territory);
        let topics = document.front.topics.iter().filter(|_| here);
        let found = topics.filter_map(|topic| library.topics.find(&topic.value));
        used.extend(found.map(|(topic, _)| topic.slug.as_str()));
    }
    let mut rows = Vec::new();
    for territory in &territories {
        let answered = answered(library, territory);
        let topics = library.topics.iter();
        for topic in
            topics.filter(|t| used.contains(t.slug.as_str()) && !answered.contains(&t.slug))
        {
            let Some(document) = library.document(topic.document) else {
                continue;
            };
            rows.push(Row {
                list: List::Missing,
                path: document.path.clone(),
                title: topic.title.clone(),
                territory: territory.clone(),
                what: What::NoContact,
                since: None,
                owner: String::new(),
            });
        }
    }
    rows
}

/// The topics that somebody answers for in a territory, or in a part of it.
fn answered(library: &Library, territory: &Code) -> BTreeSet<String> {
    let chain = library.territories.chain(territory);
    let near = |code: &Code| {
        *code != Code::France
            && (chain.contains(code) || library.territories.chain(code).contains(territory))
    };
    let mut answered = BTreeSet::new();
    for (_, document) in library.of_kind(Kind::Contact) {
        let role = document.details.contact().and_then(|contact| contact.role);
        let here = matches!(role, Some("personne-ressource" | "interlocuteur"))
            && zone(document, &library.territories).iter().any(near);
        let topics = document.front.topics.iter().filter(|_| here);
        let found = topics.filter_map(|topic| library.topics.find(&topic.value));
        answered.extend(found.map(|(topic, _)| topic.slug.clone()));
    }
    answered
}
