//! The words of a term, each with what the search keeps of it.

use crate::base::span::{Span, Spanned};
use crate::parse::document::{Document, TermDetails};
use crate::search::analyzer::key;
use crate::search::vocabulary::stems;

/// Where a term has a form, the one that is easiest to give up first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Role {
    /// `synonymes`.
    Everyday,
    /// `ancien_nom`.
    Former,
    /// `developpe`.
    Expansion,
    /// `sigle`.
    Acronym,
    /// `titre`.
    Title,
}

/// One way to write a term.
pub(super) struct Form<'a> {
    pub(super) role: Role,
    pub(super) text: &'a str,
    pub(super) span: Option<Span>,
}

/// Every form of a term; where a list has no place of its own, the title's is told.
pub(super) fn forms<'a>(document: &'a Document, term: &'a TermDetails) -> Vec<Form<'a>> {
    let title = document.front.title.as_ref();
    let place = title.map(|title| title.span);
    let told = |role, word: &'a Spanned<String>| Form {
        role,
        text: &word.value,
        span: Some(word.span),
    };
    let plain = |role, text: &'a str| Form {
        role,
        text,
        span: place,
    };
    let title = title.map(|title| told(Role::Title, title));
    let acronym = term.acronym.as_ref().map(|word| told(Role::Acronym, word));
    let expansion = term.expansion.as_deref();
    let expansion = expansion.map(|text| plain(Role::Expansion, text));
    let former = term.former_names.iter();
    let former = former.map(|(name, _)| plain(Role::Former, name));
    let everyday = term.synonyms.iter();
    let everyday = everyday.map(|word| told(Role::Everyday, word));
    let own = [title, acronym, expansion].into_iter().flatten();
    own.chain(former).chain(everyday).collect()
}

/// What the search takes for the same: the meaningful stems in any order where there are several,
/// else all words as they stand.
pub(super) fn same(text: &str) -> String {
    let mut kept = stems(text);
    if kept.len() < 2 {
        return key(text);
    }
    kept.sort_unstable();
    kept.dedup();
    kept.join(" ")
}
