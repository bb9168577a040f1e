//! Organismes and contacts: which ones answer for a guide, where the reader is.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::base::span::Span;
use crate::base::text::fold;
use crate::parse::document::{ContactDetails, Document};
use crate::parse::kind::Kind;
use crate::territory::{Code, CodeError, Territories};

use super::links::place_code;
use super::{DocId, Library};

/// True for a contact that may be shown: said to be public, with the person's agreement when one
/// is named, and not past its end.
pub fn is_public(contact: &ContactDetails, today: Date) -> bool {
    contact.public
        && (naming(contact).is_none() || contact.consent_on.is_some())
        && contact.until.is_none_or(|until| until >= today)
}

/// Where a contact names a person, and by which key: `nom`, or a mailbox such as `prenom.nom@…`.
pub fn naming(contact: &ContactDetails) -> Option<(&'static str, Span)> {
    let by_name = contact.person.as_ref().map(|name| ("nom", name.span));
    let mailbox = contact.reach.email.as_ref().filter(|email| {
        let local = email.value.split('@').next().unwrap_or_default();
        local.trim_matches('.').contains('.')
    });
    by_name.or_else(|| mailbox.map(|email| ("courriel", email.span)))
}

impl Library {
    /// What a reference names for a reader of `chain` (narrow to wide): an id along the chain, an id
    /// with its place (`dep-24/caf-24`), or a type (`caf`). The narrowest level answers alone.
    pub fn organismes(&self, reference: &str, chain: &[Code]) -> Vec<DocId> {
        if let Some((place, id)) = reference.split_once('/') {
            return place_code(place)
                .and_then(|code| self.organisme_at(id, &code))
                .into_iter()
                .collect();
        }
        if let Some(id) = chain
            .iter()
            .find_map(|code| self.organisme_at(reference, code))
        {
            // An id that is also a type (`caf`) gives way to a narrower body of that type.
            let of_id = self
                .document(id)
                .map_or(Code::France, |document| document.territory.clone());
            let narrower: Vec<Code> = chain
                .iter()
                .take_while(|code| **code != of_id)
                .cloned()
                .collect();
            let typed = self.of_type(reference, &narrower);
            return if typed.is_empty() { vec![id] } else { typed };
        }
        self.of_type(reference, chain)
    }

    /// True when some organisme or contact, anywhere, has this id or type.
    pub fn knows_organisme(&self, reference: &str) -> bool {
        let id = reference.rsplit('/').next().unwrap_or_default();
        self.by_id(Kind::Organisme, id).is_some()
            || self.by_id(Kind::Contact, id).is_some()
            || self.private_contacts.contains(id)
            || self.by_type.contains_key(&fold(reference))
    }

    fn organisme_at(&self, id: &str, code: &Code) -> Option<DocId> {
        let at = |kind| {
            self.by_id(kind, id)
                .and_then(|levels| levels.get(code))
                .copied()
        };
        at(Kind::Organisme).or_else(|| at(Kind::Contact))
    }

    /// Organismes of a type whose zone meets the narrowest possible level of the chain.
    fn of_type(&self, wanted: &str, chain: &[Code]) -> Vec<DocId> {
        let level_of = |document: &Document| {
            let zone = zone(document, &self.territories);
            chain.iter().position(|code| zone.contains(code))
        };
        let found: Vec<(usize, DocId)> = self
            .organismes_of_type(wanted)
            .filter_map(|(id, document)| level_of(document).map(|level| (level, id)))
            .collect();
        let narrowest = found.iter().map(|(level, _)| *level).min();
        found
            .into_iter()
            .filter(|(level, _)| Some(*level) == narrowest)
            .map(|(_, id)| id)
            .collect()
    }

    /// Every organisme of a type.
    pub fn organismes_of_type(&self, wanted: &str) -> impl Iterator<Item = (DocId, &Document)> {
        let ids = self.by_type.get(&fold(wanted)).into_iter().flatten();
        ids.filter_map(|id| self.document(*id).map(|document| (*id, document)))
    }

    /// Public contacts that answer for some topics, or for one of some organismes, in a chain.
    pub fn contacts(&self, topics: &[String], organismes: &[String], chain: &[Code]) -> Vec<DocId> {
        let top = |topic: &str| topic.split('/').next().unwrap_or_default().to_owned();
        let answers = |document: &Document| {
            let Some(details) = document.details.contact() else {
                return false;
            };
            let by_topic = document
                .front
                .topics
                .iter()
                .any(|topic| topics.iter().any(|wanted| top(wanted) == top(&topic.value)));
            let by_body = details
                .organisme
                .as_ref()
                .is_some_and(|body| organismes.contains(&body.value));
            (by_topic || by_body)
                && zone(document, &self.territories)
                    .iter()
                    .any(|code| chain.contains(code))
        };
        self.of_kind(Kind::Contact)
            .filter(|(_, document)| answers(document))
            .map(|(id, _)| id)
            .collect()
    }

    /// The last day of the contact that a reference names for a document of a territory; `None` for
    /// one that is still there, and for plain words.
    pub fn ended(&self, reference: &str, territory: &Code) -> Option<Date> {
        let (place, id) = reference
            .rsplit_once('/')
            .map_or((None, reference), |(place, id)| (place_code(place), id));
        let until = self.withheld_until.get(id)?;
        let chain = place.map_or_else(|| self.territories.chain(territory), |code| vec![code]);
        let nearest = chain
            .iter()
            .find(|code| until.contains_key(code) || self.organisme_at(id, code).is_some())?;
        let there = self.organisme_at(id, nearest).is_some();
        let end = until.get(nearest).copied();
        end.filter(|end| !there && *end < self.today)
    }

    /// Who keeps a document current, in words: its owner, or the deputy of an owner who has left.
    /// Empty when nobody is left; `None` where no owner is named, or none who may be shown.
    pub fn kept_by(&self, document: &Document) -> Option<String> {
        let there = |who: &&crate::base::span::Spanned<String>| {
            self.ended(&who.value, &document.territory).is_none()
        };
        let chain = self.territories.chain(&document.territory);
        let owner = document.front.owner.as_ref()?;
        if there(&owner) {
            return self.person_words(&owner.value, &chain);
        }
        let deputy = document.front.deputy.as_ref().filter(there);
        let words = deputy.and_then(|deputy| self.person_words(&deputy.value, &chain));
        Some(words.unwrap_or_default())
    }

    /// The words for `responsable` and the like: a known document's title, else the words themselves;
    /// `None` for a contact that is not public.
    pub fn person_words(&self, words: &str, chain: &[Code]) -> Option<String> {
        let placed = words.split_once('/');
        let placed = placed.and_then(|(place, id)| Some((place_code(place)?, id)));
        let id = placed.as_ref().map_or(words, |(_, id)| *id);
        if self.private_contacts.contains(id) {
            return None;
        }
        let known = match &placed {
            Some((code, id)) => self.organisme_at(id, code),
            None => chain.iter().find_map(|code| self.organisme_at(id, code)),
        };
        let title = known
            .and_then(|id| self.document(id))
            .map(|document| document.title().to_owned());
        Some(title.unwrap_or_else(|| words.to_owned()))
    }
}

/// Organismes by their type, folded; each type in the order of ids, then of territories.
pub(super) fn by_type<'a>(
    documents: impl Iterator<Item = (DocId, &'a Document)>,
) -> BTreeMap<String, Vec<DocId>> {
    let mut types: BTreeMap<String, Vec<(&str, &Code, DocId)>> = BTreeMap::new();
    for (id, document) in documents {
        let details = document.details.organisme();
        if let Some(of) = details.and_then(|details| details.type_of.as_ref()) {
            let row = (document.id.as_str(), &document.territory, id);
            types.entry(fold(&of.value)).or_default().push(row);
        }
    }
    let sorted = types.into_iter().map(|(of, mut rows)| {
        rows.sort();
        (of, rows.into_iter().map(|(_, _, id)| id).collect())
    });
    sorted.collect()
}

/// Where an organisme, a contact or a place is competent: its `zone`, else its folder's territory.
/// A place of a commune is for the whole EPCI: the next village comes too.
pub fn zone(document: &Document, territories: &Territories) -> Vec<Code> {
    let written = document.details.zone().iter();
    let codes: Vec<Code> = written
        .filter_map(|word| code_of(&word.value, territories).ok())
        .collect();
    if !codes.is_empty() {
        return codes;
    }
    let own = &document.territory;
    let neighbours = Some(own).filter(|_| document.kind == Kind::Place);
    let neighbours = neighbours.and_then(|commune| territories.cog().epci_of(commune));
    vec![neighbours.unwrap_or_else(|| own.clone())]
}

/// True for a code without its type (`24`), which has a problem of its own.
pub fn is_bare(words: &str) -> bool {
    matches!(words.parse::<Code>(), Err(CodeError::Bare { .. }))
}

/// A code or a name that is unique → a territory of today.
///
/// # Errors
/// The codes that the words may mean, none or several.
pub fn code_of(words: &str, territories: &Territories) -> Result<Code, Vec<Code>> {
    if let Ok(code) = words.parse::<Code>() {
        let current = territories.cog().current(&code).unwrap_or(code);
        return if territories.contains(&current) {
            Ok(current)
        } else {
            Err(Vec::new())
        };
    }
    let found = territories.find(words, 20);
    let exact: Vec<Code> = found
        .iter()
        .filter(|found| found.how == crate::territory::Match::Exact)
        .map(|found| found.code.clone())
        .collect();
    match exact.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(exact),
    }
}
