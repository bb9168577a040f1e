//! The static A to Z of every guide: what search forms reach where no endpoint answers.
//!
//! A small library stands on one page; a large one has a page for each letter, and several for a
//! letter with very many guides.

use std::collections::BTreeMap;

use crate::base::path::SitePath;
use crate::library::{Family, Library, address};
use crate::theme::view::{AzView, Frame, LetterGroup, LinkView, PageView};

use super::frame::Framed;
use super::glossary::letter;
use super::{Press, items};

/// Up to this many guides stand on one page.
const PAGE: usize = 400;

/// One page of a letter.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Letter {
    /// `A` to `Z`, or `0-9`.
    pub letter: String,
    /// From 1.
    pub page: usize,
}

impl Letter {
    /// Its address.
    pub fn path(&self) -> SitePath {
        let letter = self.letter.to_lowercase();
        let page = if self.page == 1 {
            String::new()
        } else {
            format!("-{}", self.page)
        };
        SitePath::new(format!("recherche/{letter}{page}.html"))
    }
}

/// The first page, and the letters' pages of a large library.
pub(super) fn pages(library: &Library) -> Vec<Option<Letter>> {
    let mut pages = vec![None];
    if library.guides().len() > PAGE {
        for (letter, families) in by_letter(library) {
            let count = families.len().div_ceil(PAGE);
            pages.extend((1..=count).map(|page| {
                Some(Letter {
                    letter: letter.clone(),
                    page,
                })
            }));
        }
    }
    pages
}

fn by_letter(library: &Library) -> BTreeMap<String, Vec<&Family>> {
    let mut letters: BTreeMap<String, Vec<(String, &Family)>> = BTreeMap::new();
    for family in library.guides() {
        let base = family
            .widest()
            .and_then(super::super::library::family::Variant::base)
            .and_then(|id| library.document(id));
        let title = base.map_or(family.id.as_str(), |document| document.title());
        letters
            .entry(letter(title))
            .or_default()
            .push((crate::base::text::slug(title), family));
    }
    letters
        .into_iter()
        .map(|(letter, mut families)| {
            families.sort_by(|a, b| (&a.0, &a.1.id).cmp(&(&b.0, &b.1.id)));
            (
                letter,
                families.into_iter().map(|(_, family)| family).collect(),
            )
        })
        .collect()
}

pub(super) fn view(press: &Press<'_>, wanted: Option<&Letter>) -> (Frame, PageView) {
    let path = wanted.map_or_else(|| SitePath::new(address::SEARCH), Letter::path);
    let large = press.library.guides().len() > PAGE;
    let groups: Vec<LetterGroup<_>> = by_letter(press.library)
        .into_iter()
        .filter(|(letter, _)| wanted.map_or(!large, |wanted| wanted.letter == *letter))
        .map(|(letter, families)| {
            let skip = wanted.map_or(0, |wanted| (wanted.page - 1) * PAGE);
            let page = families.into_iter().skip(skip).take(PAGE);
            let item = |family: &Family| Some(items::guide(press, family, family.widest()?, &path));
            LetterGroup {
                letter,
                items: page.filter_map(item).collect(),
            }
        })
        .collect();
    let letters = pages(press.library)
        .into_iter()
        .flatten()
        .map(|letter| LinkView {
            href: path.link_to(&letter.path()),
            title: if letter.page == 1 {
                letter.letter
            } else {
                format!("{} {}", letter.letter, letter.page)
            },
        });
    let view = AzView {
        letters: letters.collect(),
        groups,
        letter: wanted
            .map(|wanted| wanted.letter.clone())
            .unwrap_or_default(),
    };
    let title = press.theme.messages().text("az-title");
    let mut framed = Framed::new(press, path, "", &title).crumb("nav-home", address::HOME);
    if wanted.is_some() {
        framed = framed.crumb("az-title", address::SEARCH);
    }
    framed.with(PageView::Az(view))
}
