//! A session's programme with the times of the clock.
//!
//! A length that nobody wrote is never guessed: from there on, times are the earliest possible ones,
//! and say so.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use crate::parse::document::{Document, Item, What};
use crate::parse::kind::Kind;
use crate::territory::Code;

use super::{Family, Library, Variant};

/// Kinds that an item of a programme may name, in this order.
pub const ITEM_KINDS: [Kind; 4] = [Kind::Module, Kind::Guide, Kind::Pathway, Kind::Tool];

/// The day of a session that has none yet: its times need some day to stand on.
const SOME_DAY: Date = jiff::civil::date(2000, 1, 1);

/// A session's programme.
#[derive(Debug)]
pub struct Programme<'a> {
    /// When it starts.
    pub start: Moment,
    /// Its items, in order.
    pub slots: Vec<Slot<'a>>,
    /// When it ends.
    pub end: Moment,
}

/// One item with its times.
#[derive(Debug)]
pub struct Slot<'a> {
    /// The item as written.
    pub item: &'a Item,
    /// What it is.
    pub subject: Subject<'a>,
    /// How long it takes: as the session says, else as the module says.
    pub minutes: Option<u32>,
    /// When it starts.
    pub from: Moment,
    /// When it ends.
    pub to: Moment,
}

/// What an item of a programme is, once looked up.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// A break.
    Break,
    /// Words alone, or an id that nobody wrote.
    Words(&'a str),
    /// A module, guide, pathway or tool, in the variant that is true where the session is held.
    Document(&'a Family, &'a Variant),
}

/// A time of the clock, as far as it is known. Civil: a meeting takes place where its clock hangs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    /// Not known at all.
    Unknown,
    /// Then.
    At(DateTime),
    /// Then or later: something before it has no length.
    NotBefore(DateTime),
}

impl Moment {
    /// The time, exact or earliest.
    pub fn time(self) -> Option<DateTime> {
        match self {
            Self::Unknown => None,
            Self::At(time) | Self::NotBefore(time) => Some(time),
        }
    }

    /// So many minutes later; past midnight it is the next day.
    fn after(self, minutes: Option<u32>) -> Self {
        let later = |time: DateTime| {
            time.checked_add(i64::from(minutes.unwrap_or(0)).minutes())
                .ok()
        };
        match (self, minutes) {
            (Self::At(time), Some(_)) => later(time).map_or(Self::Unknown, Self::At),
            (Self::At(time) | Self::NotBefore(time), _) => {
                later(time).map_or(Self::Unknown, Self::NotBefore)
            }
            (Self::Unknown, _) => Self::Unknown,
        }
    }
}

/// From when to when each length runs, one behind the other.
pub fn clock(
    start: Moment,
    lengths: impl IntoIterator<Item = Option<u32>>,
) -> Vec<(Moment, Moment)> {
    let next = |from: &mut Moment, minutes: Option<u32>| {
        let begun = *from;
        *from = begun.after(minutes);
        Some((begun, *from))
    };
    lengths.into_iter().scan(start, next).collect()
}

impl Library {
    /// The programme of a session; empty for a document of another kind.
    pub fn programme<'a>(&'a self, session: &'a Document) -> Programme<'a> {
        let Some(details) = session.details.session() else {
            return Programme {
                start: Moment::Unknown,
                slots: Vec::new(),
                end: Moment::Unknown,
            };
        };
        let day = details.date.as_ref().map_or(SOME_DAY, |date| date.value);
        let start = details.start.as_ref();
        let start = start.map_or(Moment::Unknown, |start| {
            Moment::At(day.to_datetime(start.value))
        });
        let chain = self.territories.chain(&session.territory);
        let told = details.programme.iter().map(|item| {
            let subject = self.subject(item, &chain);
            (item, subject, self.minutes(item, subject))
        });
        let told: Vec<_> = told.collect();
        let times = clock(start, told.iter().map(|(_, _, minutes)| *minutes));
        let end = times.last().map_or(Moment::Unknown, |(_, to)| *to);
        let slots = told.into_iter().zip(times);
        let slots = slots.map(|((item, subject, minutes), (from, to))| Slot {
            item,
            subject,
            minutes,
            from,
            to,
        });
        Programme {
            start,
            slots: slots.collect(),
            end,
        }
    }

    fn subject<'a>(&'a self, item: &'a Item, chain: &[Code]) -> Subject<'a> {
        match &item.what {
            What::Break => Subject::Break,
            What::Words(words) => Subject::Words(words),
            What::Document(reference) => self
                .referred(&reference.value, &ITEM_KINDS, chain)
                .and_then(|id| self.variant_of(id, chain))
                .map_or(Subject::Words(&reference.value), |(family, variant)| {
                    Subject::Document(family, variant)
                }),
        }
    }

    /// A guide has minutes too, but those of its procedure: they say nothing of how long to teach it.
    fn minutes(&self, item: &Item, subject: Subject<'_>) -> Option<u32> {
        item.minutes.or_else(|| match subject {
            Subject::Document(_, variant) => self.lesson(variant).minutes(),
            Subject::Break | Subject::Words(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(hour: i8, minute: i8) -> Moment {
        Moment::At(date(2026, 10, 15).at(hour, minute, 0, 0))
    }

    #[test]
    fn lengths_follow_each_other() {
        let times = clock(at(9, 30), [Some(45), Some(15), Some(60)]);
        let expected = [
            (at(9, 30), at(10, 15)),
            (at(10, 15), at(10, 30)),
            (at(10, 30), at(11, 30)),
        ];
        assert_eq!(times, expected);
    }

    #[test]
    fn what_has_no_length_makes_later_times_the_earliest_ones() {
        let Moment::At(ten) = at(10, 0) else { return };
        let Moment::At(half) = at(10, 30) else { return };
        let times = clock(at(9, 0), [Some(60), None, Some(30)]);
        let expected = [
            (at(9, 0), at(10, 0)),
            (at(10, 0), Moment::NotBefore(ten)),
            (Moment::NotBefore(ten), Moment::NotBefore(half)),
        ];
        assert_eq!(times, expected);
        let unknown = (Moment::Unknown, Moment::Unknown);
        assert_eq!(clock(Moment::Unknown, [Some(5), None]), [unknown; 2]);
    }

    #[test]
    fn midnight_is_passed() {
        let times = clock(at(23, 50), [Some(20)]);
        let next = Moment::At(date(2026, 10, 16).at(0, 10, 0, 0));
        assert_eq!(times, [(at(23, 50), next)]);
        let end = Moment::At(Date::MAX.at(23, 59, 0, 0));
        assert_eq!(clock(end, [Some(20)]), [(end, Moment::Unknown)]);
    }
}
