//! Values → the words that pages show.

use jiff::civil::Date;

use crate::base::date::in_words;
use crate::library::{Freshness, FreshnessState};
use crate::theme::view;

/// A day in words, or empty.
pub(super) fn day(date: Option<Date>) -> String {
    date.map(in_words).unwrap_or_default()
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
        verified_by: if of.verified_on.is_some() { verified_by.to_owned() } else { String::new() },
        review_on: day(of.review_on),
        copied_on: day(of.copied_on),
    }
}

/// A French telephone number for `tel:` (RFC 3966): `05 36 49 12 34` → `+33536491234`; short
/// numbers (`3230`) stay as they are; anything else gives an empty text.
pub(super) fn phone_link(written: &str) -> String {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('0') {
        Some(rest) if rest.len() == 9 => format!("+33{rest}"),
        _ if written.trim_start().starts_with('+') && digits.len() >= 8 => format!("+{digits}"),
        _ if (2..=6).contains(&digits.len()) => digits,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_links() {
        let cases = [
            ("05 36 49 12 34", "+33536491234"),
            ("3230", "3230"),
            ("32 30", "3230"),
            ("+33 1 99 00 12 34", "+33199001234"),
            ("115", "115"),
            ("sur rendez-vous", ""),
        ];
        for (written, expected) in cases {
            assert_eq!(phone_link(written), expected, "{written}");
        }
    }
}
