//! Civil dates as contributors write them and as readers see them.

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Span, ToSpan};

/// French month names, in order.
pub(super) const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// French names of the days, from Monday.
const DAYS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

/// A date as it was written, and whether that was the preferred form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WrittenDate {
    /// The day that was meant.
    pub date: Date,
    /// True for `AAAA-MM-JJ`; the French forms are understood with a notice.
    pub iso: bool,
}

/// Understands `2026-03-12`, `12/03/2026` (also with dots or hyphens) and `12 mars 2026` (also `1er mars 2026`).
pub fn parse(text: &str) -> Option<WrittenDate> {
    let text = text.trim();
    if let Ok(date) = text.parse::<Date>() {
        return Some(WrittenDate {
            date,
            iso: text.len() == 10,
        });
    }
    let date = slashed(text).or_else(|| worded(text))?;
    Some(WrittenDate { date, iso: false })
}

fn slashed(text: &str) -> Option<Date> {
    let mut parts = text.split(['/', '.', '-']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let done = parts.next().is_none() && year.len() == 4;
    done.then(|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())?
}

fn worded(text: &str) -> Option<Date> {
    let folded = super::text::fold(text);
    let mut parts = folded.split_whitespace();
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let day = day.trim_end_matches("er").parse().ok()?;
    let month_index = MONTHS
        .iter()
        .position(|name| super::text::fold(name) == month)?;
    let month = i8::try_from(month_index + 1).ok()?;
    let done = parts.next().is_none();
    done.then(|| Date::new(year.parse().ok()?, month, day).ok())?
}

/// « 12 mars 2026 », « 1er mars 2026 ».
pub fn in_words(date: Date) -> String {
    let month_index = usize::try_from(date.month() - 1).unwrap_or(0);
    let month = MONTHS.get(month_index).copied().unwrap_or_default();
    let day = if date.day() == 1 {
        "1er".to_owned()
    } else {
        date.day().to_string()
    };
    format!("{day} {month} {}", date.year())
}

/// The time zone in which a day begins.
static PARIS: LazyLock<TimeZone> = LazyLock::new(|| {
    let zones = TimeZoneDatabase::bundled();
    zones.get("Europe/Paris").unwrap_or(TimeZone::UTC)
});

/// The first moment of a day in Paris, as RFC 3339 writes it: `2026-03-12T00:00:00+01:00`.
pub fn first_moment(date: Date) -> Option<String> {
    let moment = date.to_zoned(PARIS.clone()).ok()?;
    let offset = moment.offset();
    Some(moment.timestamp().display_with_offset(offset).to_string())
}

/// « jeudi 15 octobre 2026 ».
pub fn with_weekday(date: Date) -> String {
    let days = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
    let day = DAYS.get(days).copied().unwrap_or_default();
    format!("{day} {}", in_words(date))
}

/// « 12 March 2026 », for the terminal.
pub fn in_english(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// A length of time between two reviews, in days, weeks, months or years.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Interval {
    months: i16,
    days: i16,
}

impl Interval {
    /// So many months.
    pub const fn months(months: i16) -> Self {
        Self { months, days: 0 }
    }

    /// Understands « 6 mois », « 90 jours », « 2 semaines », « 1 an ».
    pub fn parse(text: &str) -> Option<Self> {
        let folded = super::text::fold(text);
        let (count, unit) = folded.trim().split_once(' ')?;
        let count: i16 = count
            .parse()
            .ok()
            .filter(|count| (1..=1200).contains(count))?;
        match unit.trim() {
            "jour" | "jours" => Some(Self {
                months: 0,
                days: count,
            }),
            "semaine" | "semaines" => Some(Self {
                months: 0,
                days: count.checked_mul(7)?,
            }),
            "mois" => Some(Self::months(count)),
            "an" | "ans" | "annee" | "annees" => Some(Self::months(count.checked_mul(12)?)),
            _ => None,
        }
    }

    fn span(self) -> Span {
        i64::from(self.months).months().days(i64::from(self.days))
    }

    /// The day that lies one interval after `date` (saturating at the calendar's end).
    pub fn after(self, date: Date) -> Date {
        date.saturating_add(self.span())
    }

    /// About how many days the interval has (a month counts 30.44 days).
    pub fn days(self) -> i32 {
        i32::from(self.days) + (i32::from(self.months) * 3044) / 100
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn written_dates() {
        let cases = [
            ("2026-03-12", Some((date(2026, 3, 12), true))),
            ("12/03/2026", Some((date(2026, 3, 12), false))),
            ("12-03-2026", Some((date(2026, 3, 12), false))),
            ("12.03.2026", Some((date(2026, 3, 12), false))),
            ("2026-3-12", None),
            ("12 mars 2026", Some((date(2026, 3, 12), false))),
            ("1er août 2026", Some((date(2026, 8, 1), false))),
            ("31/02/2026", None),
            ("mars 2026", None),
            ("12/03/26", None),
            ("2026-13-01", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text).map(|d| (d.date, d.iso)), expected, "{text}");
        }
    }

    #[test]
    fn days_begin_in_paris() {
        let moment = |day| first_moment(day).unwrap();
        assert_eq!(moment(date(2026, 3, 12)), "2026-03-12T00:00:00+01:00");
        assert_eq!(moment(date(2026, 7, 14)), "2026-07-14T00:00:00+02:00");
    }

    #[test]
    fn words_read_back() {
        for day in [date(2026, 1, 1), date(2026, 8, 31), date(1999, 12, 2)] {
            assert_eq!(parse(&in_words(day)).map(|d| d.date), Some(day));
        }
    }

    #[test]
    fn weekdays() {
        assert_eq!(with_weekday(date(2026, 10, 15)), "jeudi 15 octobre 2026");
        assert_eq!(
            with_weekday(date(2026, 11, 1)),
            "dimanche 1er novembre 2026"
        );
    }

    #[test]
    fn english_words() {
        assert_eq!(in_english(date(2026, 8, 1)), "1 August 2026");
    }

    #[test]
    fn intervals() {
        assert_eq!(Interval::parse("6 mois"), Some(Interval::months(6)));
        assert_eq!(Interval::parse("1 an"), Some(Interval::months(12)));
        assert_eq!(Interval::parse("six mois"), None);
        let end = Interval::months(6).after(date(2026, 8, 31));
        assert_eq!(end, date(2027, 2, 28));
    }
}
