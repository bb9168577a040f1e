//! Freshness: what a verification date is worth on a given day.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::parse::document::{Document, State as Publication};
use crate::territory::Level;

use super::Settings;

/// The five states, from best to worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// Verified, in its period.
    Fresh,
    /// Up to a quarter of its period late.
    Due,
    /// Later than that, up to twice the period.
    Late,
    /// Beyond twice the period, or past its end.
    Old,
    /// Never verified.
    Unverified,
}

/// A document's freshness on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Freshness {
    /// The state.
    pub state: State,
    /// When it was verified; a date in the future does not count.
    pub verified_on: Option<Date>,
    /// The first day on which a review is due.
    pub review_on: Option<Date>,
    /// The oldest copy that it was written from, when it was never verified.
    pub copied_on: Option<Date>,
    /// The next day on which `state` changes by itself.
    pub changes_on: Option<Date>,
    /// For a verified completion whose wider text has changed since: the narrowest wider level.
    pub base_changed: Option<Level>,
}

impl Freshness {
    /// The same for a completion whose wider text has changed since it was verified: due at best,
    /// since nobody knows whether it still holds. What was never verified stays so.
    #[must_use]
    pub fn on_changed_base(self, narrowest: Level) -> Self {
        match self.state {
            State::Unverified => self,
            State::Fresh => Self {
                state: State::Due,
                // Due since an edit, not since a day that somebody could read here.
                review_on: None,
                base_changed: Some(narrowest),
                ..self
            },
            State::Due | State::Late | State::Old => Self {
                base_changed: Some(narrowest),
                ..self
            },
        }
    }
}

/// Freshness of a document. `etat: a-relire` is never verified; a verification dated after
/// tomorrow counts as none (one day of tolerance for clocks).
pub fn of(document: &Document, settings: &Settings, today: Date) -> Freshness {
    let front = &document.front;
    let tomorrow = today.saturating_add(1.day());
    let verified = front
        .verified_on
        .as_ref()
        .map(|date| date.value)
        .filter(|date| *date <= tomorrow && front.state != Publication::ToReview);
    let Some(verified) = verified else {
        return Freshness {
            state: State::Unverified,
            verified_on: None,
            review_on: None,
            copied_on: front
                .sources
                .iter()
                .filter_map(|source| source.seen_on)
                .min(),
            changes_on: None,
            base_changed: None,
        };
    };
    let default = || {
        let own = settings.review.get(&document.kind).copied();
        own.unwrap_or_else(|| document.kind.review_interval())
    };
    let every = front.review_every.unwrap_or_else(default);
    let due = every.after(verified);
    let late = due.saturating_add(i64::from(every.days() / 4).days());
    let old = every.after(due);
    let end = front
        .expires_on
        .as_ref()
        .map(|date| date.value.saturating_add(1.day()));
    let limits = [(due, State::Due), (late, State::Late), (old, State::Old)];
    let limits = limits.into_iter().chain(end.map(|end| (end, State::Old)));
    let state = limits
        .clone()
        .filter(|(from, _)| *from <= today)
        .map(|(_, state)| state)
        .max();
    Freshness {
        state: state.unwrap_or(State::Fresh),
        verified_on: Some(verified),
        review_on: Some(end.map_or(due, |end| end.min(due))),
        copied_on: None,
        changes_on: limits
            .map(|(from, _)| from)
            .filter(|from| *from > today)
            .min(),
        base_changed: None,
    }
}

/// The worst of several, the oldest verification first among equals: what a merged page shows.
pub fn worst(all: impl IntoIterator<Item = Freshness>) -> Option<Freshness> {
    all.into_iter().reduce(|a, b| {
        let older = a.verified_on.map(std::cmp::Reverse) < b.verified_on.map(std::cmp::Reverse);
        if b.state > a.state || (b.state == a.state && older) {
            b
        } else {
            a
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, SourceSet};
    use crate::parse;
    use jiff::civil::date;

    fn state(front: &str, today: Date) -> State {
        let text = format!("---\ntitre: x\n{front}\n---\ntexte\n");
        let sources = SourceSet::from_texts([("national/guides/x.md", text.as_str())]);
        let (parsed, _) = parse::file_outcome(FileId(0), &sources.files[0]);
        of(&parsed.unwrap().document, &Settings::default(), today).state
    }

    #[test]
    fn states_by_day() {
        let verified = "verifie_le: 2026-03-12";
        let cases = [
            (verified, date(2026, 3, 12), State::Fresh),
            (verified, date(2026, 9, 11), State::Fresh),
            (verified, date(2026, 9, 12), State::Due),
            (verified, date(2026, 11, 21), State::Late),
            (verified, date(2027, 3, 12), State::Old),
            (verified, date(2026, 3, 11), State::Fresh),
            (verified, date(2026, 3, 10), State::Unverified),
            (
                "verifie_le: 2026-03-12\nexpire_le: 2026-04-01",
                date(2026, 4, 1),
                State::Fresh,
            ),
            (
                "verifie_le: 2026-03-12\nexpire_le: 2026-04-01",
                date(2026, 4, 2),
                State::Old,
            ),
            (
                "verifie_le: 2026-03-12\nrevoir_tous_les: 1 an",
                date(2027, 3, 11),
                State::Fresh,
            ),
            (
                "verifie_le: 2026-03-12\netat: a-relire",
                date(2026, 3, 12),
                State::Unverified,
            ),
            ("", date(2026, 3, 12), State::Unverified),
        ];
        for (front, today, expected) in cases {
            assert_eq!(state(front, today), expected, "{front} on {today}");
        }
    }
}
