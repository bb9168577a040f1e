//! Values → the words that pages show.

use jiff::civil::Date;

use crate::base::date::in_words;
use crate::library::{Freshness, FreshnessState};
use crate::territory::Level;
use crate::theme::view;

/// A day in words, or empty.
pub(super) fn day(date: Option<Date>) -> String {
    date.map(in_words).unwrap_or_default()
}

/// Which text a completion rests on, by the narrowest of its wider levels.
fn base(narrowest: Level) -> &'static str {
    if narrowest == Level::France {
        "national"
    } else {
        "wider"
    }
}

/// Freshness in words.
pub(super) fn freshness(of: &Freshness, verified_by: &str) -> view::FreshnessView {
    let state = match of.state {
        FreshnessState::Fresh => view::Freshness::Fresh,
        FreshnessState::Due => view::Freshness::Due,
        FreshnessState::Late => view::Freshness::Late,
        FreshnessState::Old => view::Freshness::Old,
        FreshnessState::Unverified => view::Freshness::Unverified,
    };
    view::FreshnessView {
        state,
        verified_on: day(of.verified_on),
        verified_by: if of.verified_on.is_some() {
            verified_by.to_owned()
        } else {
            String::new()
        },
        review_on: day(of.review_on),
        copied_on: day(of.copied_on),
        base: of.base_changed.map_or("", base),
    }
}
