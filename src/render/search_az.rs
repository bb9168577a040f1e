//! The static A to Z of every guide: what search forms reach where no endpoint answers.
//!
//! A small library stands on one page; a large one has a page for each letter, and several for a
//! letter with very many guides.

use crate::base::path::SitePath;
use crate::library::{Library, address};
use crate::theme::view::{AzView, Frame, LetterGroup, LinkView, PageView};

use super::frame::Framed;
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
        for (letter, guides) in &library.alphabet {
            let count = guides.len().div_ceil(PAGE);
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

pub(super) fn view(press: &Press<'_>, wanted: Option<&Letter>) -> (Frame, PageView) {
    let path = wanted.map_or_else(|| SitePath::new(address::SEARCH), Letter::path);
    let large = press.library.guides().len() > PAGE;
    let letters = press.library.alphabet.iter();
    let groups: Vec<LetterGroup<_>> = letters
        .filter(|(letter, _)| wanted.map_or(!large, |wanted| wanted.letter == **letter))
        .map(|(letter, guides)| {
            let skip = wanted.map_or(0, |wanted| (wanted.page - 1) * PAGE);
            let item = |at: &usize| {
                let family = press.library.families().get(*at)?;
                Some(items::guide(press, family, family.widest()?, &path))
            };
            LetterGroup {
                letter: letter.clone(),
                items: guides
                    .iter()
                    .skip(skip)
                    .take(PAGE)
                    .filter_map(item)
                    .collect(),
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
