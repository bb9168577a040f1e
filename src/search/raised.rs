//! The notices that an answer carries: those in course that concern a result, where the person lives.
//!
//! A record keeps the ids of all that concern it; a notice is a record too, read by its own territory.

use std::collections::HashMap;

use super::answer::Raised;
use super::build::Shelf;
use super::query::Scope;
use super::record::{Record, id_of};
use crate::library::Library;
use crate::library::notices::Notice;
use crate::parse::document::{Document, Gravity};
use crate::parse::kind::Kind;
use crate::territory::Code;

/// The words of `gravite`.
pub const GRAVITIES: [&str; 3] = ["info", "important", "urgent"];

/// Most notices of one result: more than these hide what was asked.
const MOST: usize = 3;

/// The ids of the records of some notices.
pub(super) fn ids(library: &Library, notices: Vec<&Notice>) -> Vec<String> {
    let documents = notices
        .into_iter()
        .filter_map(|notice| library.document(notice.document));
    documents
        .map(|document| id_of(document.kind, &document.territory, &document.id))
        .collect()
}

/// How grave a notice is; empty for all else.
pub(super) fn gravity(document: &Document) -> String {
    let word = document
        .details
        .notice()
        .map(|notice| match notice.gravity {
            Gravity::Info => "info",
            Gravity::Important => "important",
            Gravity::Urgent => "urgent",
        });
    word.unwrap_or_default().to_owned()
}

/// The records of notices by their ids.
pub(super) fn numbers(shelf: &Shelf) -> HashMap<String, usize> {
    let all = shelf.records.iter().enumerate();
    let notices = all.filter(|(_, record)| record.kind == Kind::Notice);
    notices
        .map(|(number, record)| (record.id.clone(), number))
        .collect()
}

/// True for a notice that the reader has: one of her chain; without a place, a national one or one
/// of the very territory that the result is about.
pub(super) fn holds(notice: &Record, result: &Record, scope: Option<&Scope>) -> bool {
    match scope {
        Some(scope) => scope.chain.contains(&notice.territory),
        None => notice.territory == Code::France || notice.territory == result.territory,
    }
}

/// What an answer tells of some notices, the gravest first.
pub(super) fn told<'a>(notices: impl Iterator<Item = &'a Record>) -> Vec<Raised> {
    let told = notices.take(MOST).map(|notice| Raised {
        id: notice.id.clone(),
        gravite: notice.gravity.clone(),
        titre: notice.title.clone(),
        resume: notice.summary.clone(),
        url: notice.url.to_string(),
        territoire: notice.territory.clone(),
        jusqu_au: notice.until.clone(),
        record: notice.clone(),
    });
    told.collect()
}
