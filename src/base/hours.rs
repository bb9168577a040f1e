//! Opening hours in OpenStreetMap's syntax → French words.
//!
//! In: `Mo-Fr 09:00-12:00; PH off`. Out: « du lundi au vendredi », « de 9 h à 12 h »… The syntax is
//! read by the `opening-hours-syntax` crate. What is not of that syntax, or cannot be said simply,
//! gives nothing: it is shown as it was written.
//! Source: <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>.

use opening_hours_syntax::rules::day::{
    Date, DateOffset, DaySelector, HolidayKind, Month, MonthdayRange, WeekDayRange, WeekRange,
    Weekday, YearRange,
};
use opening_hours_syntax::rules::time::{Time, TimeEvent, TimeSpan, VariableTime};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};
use opening_hours_syntax::{ExtendedTime, RuleKind};

/// Longer texts are words, not a syntax.
const LIMIT: usize = 500;

const DAYS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

/// Some days and what holds on them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// « du lundi au vendredi », « jours fériés ».
    pub days: String,
    /// « de 9 h à 12 h et de 14 h à 17 h », « fermé ».
    pub times: String,
}

/// Reads hours; `None` for what is better shown as written.
pub fn in_words(written: &str) -> Option<Vec<Line>> {
    if written.len() > LIMIT {
        return None;
    }
    let read = opening_hours_syntax::parse(written).ok()?;
    let mut week = Week::default();
    for rule in &read.rules {
        week.add(rule)?;
    }
    let lines = week.lines();
    (!lines.is_empty()).then_some(lines)
}

/// The same in one line, or the hours as they were written.
pub fn one_line(written: &str) -> String {
    let Some(lines) = in_words(written) else {
        return written.to_owned();
    };
    let line = |line: &Line| {
        let comma = if line.times == CLOSED { "," } else { "" };
        format!("{}{comma} {}", line.days, line.times)
    };
    lines.iter().map(line).collect::<Vec<_>>().join(" ; ")
}

const CLOSED: &str = "fermé";

/// A usual week, and the lines of what is not usual.
#[derive(Default)]
struct Week {
    /// For each day from Monday, what holds, piece by piece; nothing where nothing was written.
    days: [Vec<String>; 7],
    special: Vec<Line>,
}

impl Week {
    /// Adds a rule; `None` when it cannot be said simply.
    fn add(&mut self, rule: &RuleSequence) -> Option<()> {
        let times = times(rule)?;
        if rule.operator == RuleOperator::Fallback {
            let days = "sinon".to_owned();
            self.special.push(Line { days, times });
            return rule.day_selector.is_empty().then_some(());
        }
        let selector = &rule.day_selector;
        let wide =
            !(selector.year.is_empty() && selector.monthday.is_empty() && selector.week.is_empty());
        if wide || selector.weekday.iter().any(is_nth) {
            let days = days(selector)?;
            self.special.push(Line { days, times });
            return Some(());
        }
        self.usual(rule, &times)?;
        let holidays = holidays(&selector.weekday)?;
        if !holidays.is_empty() {
            let days = listed(&holidays);
            self.special.push(Line { days, times });
        }
        Some(())
    }

    /// A rule for days of every week: it takes the place of what was said of them (`;`), or adds to
    /// it (`,`).
    fn usual(&mut self, rule: &RuleSequence, times: &str) -> Option<()> {
        let days = week_days(&rule.day_selector)?;
        if days.is_empty() {
            return Some(());
        }
        let adds = rule.operator == RuleOperator::Additional;
        let unclear =
            (!adds && !self.special.is_empty()) || (adds && rule.kind == RuleKind::Closed);
        if unclear {
            return None;
        }
        for day in days {
            let pieces = self.days.get_mut(day)?;
            if !adds {
                pieces.clear();
            }
            pieces.push(times.to_owned());
        }
        Some(())
    }

    /// Days with the same hours together, in the order of the week; then what is not usual.
    fn lines(self) -> Vec<Line> {
        let mut lines: Vec<(String, Vec<usize>)> = Vec::new();
        for (day, pieces) in self.days.iter().enumerate() {
            if pieces.is_empty() {
                continue;
            }
            let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
            let times = listed(&pieces);
            match lines.iter_mut().find(|(known, _)| *known == times) {
                Some((_, days)) => days.push(day),
                None => lines.push((times, vec![day])),
            }
        }
        let usual = lines.into_iter().map(|(times, days)| Line {
            times: if days.len() == 7 && times == WHOLE_DAY {
                "24 heures sur 24".to_owned()
            } else {
                times
            },
            days: day_names(&days),
        });
        usual.chain(self.special).collect()
    }
}

/// The days of the week that a selector names, from Monday, holidays left out; all when it names
/// none.
fn week_days(selector: &DaySelector) -> Option<Vec<usize>> {
    if selector.weekday.is_empty() {
        return Some((0..7).collect());
    }
    let mut days = Vec::new();
    for range in &selector.weekday {
        if let WeekDayRange::Fixed { range, offset, .. } = range {
            if *offset != 0 {
                return None;
            }
            days.extend(between(*range.start(), *range.end()));
        }
    }
    Some(days)
}

/// `Fr-Mo` goes over the end of the week.
fn between(first: Weekday, last: Weekday) -> impl Iterator<Item = usize> {
    let number = |day: Weekday| day.num_days_from_monday() as usize;
    let (first, last) = (number(first), number(last));
    let count = (last + 7 - first) % 7 + 1;
    (first..first + count).map(|day| day % 7)
}

/// « tous les jours », « du lundi au mercredi et vendredi ».
fn day_names(days: &[usize]) -> String {
    if days.len() == 7 {
        return "tous les jours".to_owned();
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *day => *last = *day,
            _ => runs.push((*day, *day)),
        }
    }
    let name = |day: usize| DAYS.get(day).copied().unwrap_or_default();
    let mut words = Vec::new();
    for (first, last) in runs {
        if last - first >= 2 {
            words.push(format!("du {} au {}", name(first), name(last)));
        } else {
            words.extend((first..=last).map(|day| name(day).to_owned()));
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    listed(&words)
}

fn is_nth(range: &WeekDayRange) -> bool {
    let WeekDayRange::Fixed {
        nth_from_start,
        nth_from_end,
        ..
    } = range
    else {
        return false;
    };
    nth_from_start.contains(&false) || nth_from_end.contains(&false)
}

/// The names of the holidays of a selector; `None` when one is moved by some days.
fn holidays<'a>(ranges: impl IntoIterator<Item = &'a WeekDayRange>) -> Option<Vec<&'static str>> {
    let mut names = Vec::new();
    for range in ranges {
        match range {
            WeekDayRange::Fixed { .. } => {}
            WeekDayRange::Holiday { kind, offset: 0 } => names.push(match kind {
                HolidayKind::Public => "jours fériés",
                HolidayKind::School => "vacances scolaires",
            }),
            WeekDayRange::Holiday { .. } => return None,
        }
    }
    Some(names)
}

/// Days that are not those of every week: « le 1er mardi du mois », « de juin à août ».
fn days(selector: &DaySelector) -> Option<String> {
    let mut parts = Vec::new();
    let (nth, plain): (Vec<_>, Vec<_>) = selector.weekday.iter().partition(|day| is_nth(day));
    for range in nth {
        parts.push(nth_words(range)?);
    }
    if !plain.is_empty() {
        let holidays = holidays(plain)?;
        let mut usual = selector.clone();
        usual.weekday.retain(|range| !is_nth(range));
        let days = week_days(&usual)?;
        if !days.is_empty() {
            parts.push(day_names(&days));
        }
        parts.extend(holidays.into_iter().map(str::to_owned));
    }
    let weeks: Option<Vec<String>> = selector.week.iter().map(weeks).collect();
    parts.extend(weeks?);
    parts.extend(calendar(selector)?);
    Some(parts.join(", "))
}

/// « en août 2026 », « du 1er août au 15 août », « de 2026 à 2027 ».
fn calendar(selector: &DaySelector) -> Option<Vec<String>> {
    let months: Option<Vec<String>> = selector.monthday.iter().map(monthday).collect();
    let years: Option<Vec<String>> = selector.year.iter().map(years).collect();
    let (mut months, years) = (months?, years?);
    let one_year = match years.as_slice() {
        [one] => one.strip_prefix("en "),
        _ => None,
    };
    match (months.last_mut(), one_year) {
        (Some(last), Some(year)) => {
            last.push(' ');
            last.push_str(year);
        }
        _ => months.extend(years),
    }
    Some(months)
}

/// « le 1er et le 3e mardi du mois », « le dernier vendredi du mois ».
fn nth_words(range: &WeekDayRange) -> Option<String> {
    let WeekDayRange::Fixed {
        range,
        offset: 0,
        nth_from_start,
        nth_from_end,
    } = range
    else {
        return None;
    };
    if range.start() != range.end() {
        return None;
    }
    let from_start = ["le 1er", "le 2e", "le 3e", "le 4e", "le 5e"];
    let from_end = ["le dernier", "l’avant-dernier"];
    let mut words: Vec<&str> = Vec::new();
    let chosen = nth_from_start.iter().zip(from_start);
    words.extend(chosen.filter(|(is, _)| **is).map(|(_, word)| word));
    if nth_from_end.iter().skip(from_end.len()).any(|is| *is) {
        return None;
    }
    let chosen = nth_from_end.iter().zip(from_end);
    words.extend(chosen.filter(|(is, _)| **is).map(|(_, word)| word));
    let day = DAYS.get(range.start().num_days_from_monday() as usize)?;
    Some(format!("{} {day} du mois", listed(&words)))
}

fn weeks(range: &WeekRange) -> Option<String> {
    let (range, step) = range.into_parts();
    let (first, last) = (**range.start(), **range.end());
    match (first, last, step) {
        (1, 51.., 2) => Some("semaines impaires".to_owned()),
        (2, 51.., 2) => Some("semaines paires".to_owned()),
        (_, _, 1) if first == last => Some(format!("semaine {first}")),
        (_, _, 1) => Some(format!("semaines {first} à {last}")),
        _ => None,
    }
}

fn years(range: &YearRange) -> Option<String> {
    let (range, step) = range.into_parts();
    let (first, last) = (**range.start(), **range.end());
    match step {
        _ if first == last => Some(format!("en {first}")),
        1 => Some(format!("de {first} à {last}")),
        _ => None,
    }
}

fn monthday(range: &MonthdayRange) -> Option<String> {
    match range {
        MonthdayRange::Month { range, year } => {
            let (first, last) = (month(*range.start()), month(*range.end()));
            let year = year.map(|year| format!(" {}", *year)).unwrap_or_default();
            let of = if first.starts_with(['a', 'o']) {
                "d’"
            } else {
                "de "
            };
            Some(if first == last {
                format!("en {first}{year}")
            } else {
                format!("{of}{first} à {last}{year}")
            })
        }
        MonthdayRange::Date { start, end } => {
            let (first, last) = (date(start)?, date(end)?);
            Some(if first == last {
                format!("le {first}")
            } else {
                format!("du {first} au {last}")
            })
        }
    }
}

fn date((date, offset): &(Date, DateOffset)) -> Option<String> {
    let Date::Fixed {
        year,
        month: of,
        day,
    } = date
    else {
        return None;
    };
    if *offset != DateOffset::default() {
        return None;
    }
    let day = if *day == 1 {
        "1er".to_owned()
    } else {
        day.to_string()
    };
    let year = year.map(|year| format!(" {}", *year)).unwrap_or_default();
    Some(format!("{day} {}{year}", month(*of)))
}

fn month(month: Month) -> &'static str {
    let at = usize::from(month).saturating_sub(1);
    super::date::MONTHS.get(at).copied().unwrap_or_default()
}

const WHOLE_DAY: &str = "toute la journée";

/// « de 9 h à 12 h et de 14 h à 17 h (sur rendez-vous) », « fermé ».
fn times(rule: &RuleSequence) -> Option<String> {
    let spans = &rule.time_selector.spans;
    let whole = spans.as_slice() == [whole_day()];
    let comment = rule.comment.trim();
    let said = match (rule.kind, whole) {
        (RuleKind::Closed, true) => CLOSED.to_owned(),
        // « fermé de 12 h à 14 h » cuts hours that stand elsewhere.
        (RuleKind::Closed, false) => return None,
        (RuleKind::Open | RuleKind::Unknown, true) if !comment.is_empty() => {
            return Some(comment.to_owned());
        }
        (RuleKind::Open, true) => WHOLE_DAY.to_owned(),
        (RuleKind::Unknown, true) => "à vérifier".to_owned(),
        (RuleKind::Open, false) => several(spans)?,
        (RuleKind::Unknown, false) => format!("{}, à vérifier", several(spans)?),
    };
    Some(if comment.is_empty() {
        said
    } else {
        format!("{said} ({comment})")
    })
}

fn whole_day() -> TimeSpan {
    TimeSpan::fixed_range(ExtendedTime::MIDNIGHT_00, ExtendedTime::MIDNIGHT_24)
}

fn several(spans: &[TimeSpan]) -> Option<String> {
    let words: Option<Vec<String>> = spans.iter().map(span).collect();
    let words = words?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Some(listed(&words))
}

fn span(span: &TimeSpan) -> Option<String> {
    if span.repeats.is_some() {
        return None;
    }
    let (start, end) = match (&span.range.start, &span.range.end) {
        (Time::Fixed(start), Time::Fixed(end)) => (*start, *end),
        (Time::Variable(start), Time::Variable(end)) if is_daylight(*start, *end) => {
            return Some("du lever au coucher du soleil".to_owned());
        }
        _ => return None,
    };
    let from = clock(start);
    Some(match (span.open_end, end == ExtendedTime::MIDNIGHT_24) {
        (true, true) => format!("à partir de {from}"),
        (true, false) => format!("de {from} à {} ou plus tard", clock(end)),
        (false, _) => format!("de {from} à {}", clock(end)),
    })
}

fn is_daylight(start: VariableTime, end: VariableTime) -> bool {
    let events = (start.event, end.event);
    events == (TimeEvent::Sunrise, TimeEvent::Sunset) && (start.offset, end.offset) == (0, 0)
}

/// « 9 h 30 », « minuit », « 2 h le lendemain » (no-break spaces).
fn clock(time: ExtendedTime) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    if (hour, minute) == (24, 0) || (hour, minute) == (0, 0) {
        return "minuit".to_owned();
    }
    let next = if hour >= 24 { " le lendemain" } else { "" };
    let minute = match minute {
        0 => String::new(),
        minute => format!("\u{a0}{minute:02}"),
    };
    format!("{}\u{a0}h{minute}{next}", hour % 24)
}

/// « a », « a et b », « a, b et c ».
fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} et {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(written: &str) -> String {
        one_line(written).replace('\u{a0}', " ")
    }

    #[test]
    fn usual_weeks() {
        let cases = [
            (
                "Mo-Fr 09:00-12:00; PH off",
                "du lundi au vendredi de 9 h à 12 h ; jours fériés, fermé",
            ),
            (
                "Mo-Fr 09:00-12:00,14:00-17:30",
                "du lundi au vendredi de 9 h à 12 h et de 14 h à 17 h 30",
            ),
            // The later rule takes the place of the earlier one, as the syntax says.
            (
                "Mo-Fr 09:00-12:00; We 14:00-17:00",
                "lundi, mardi, jeudi et vendredi de 9 h à 12 h ; mercredi de 14 h à 17 h",
            ),
            (
                "Mo-Fr 09:00-12:00, We 14:00-17:00",
                "lundi, mardi, jeudi et vendredi de 9 h à 12 h ; mercredi de 9 h à 12 h et de 14 h à 17 h",
            ),
            (
                "Mo-We,Sa 10:00-12:00; Su off",
                "du lundi au mercredi et samedi de 10 h à 12 h ; dimanche, fermé",
            ),
            ("24/7", "tous les jours 24 heures sur 24"),
            ("09:00-24:00", "tous les jours de 9 h à minuit"),
            (
                "Fr-Mo 22:00-26:00",
                "lundi et du vendredi au dimanche de 22 h à 2 h le lendemain",
            ),
            ("Mo 09:00+", "lundi à partir de 9 h"),
            ("Tu \"sur rendez-vous\"", "mardi sur rendez-vous"),
            (
                "Tu 09:00-12:00 \"sur rendez-vous\"",
                "mardi de 9 h à 12 h (sur rendez-vous)",
            ),
            (
                "sunrise-sunset",
                "tous les jours du lever au coucher du soleil",
            ),
            (
                "Mo,PH 09:00-12:00",
                "lundi de 9 h à 12 h ; jours fériés de 9 h à 12 h",
            ),
        ];
        for (written, expected) in cases {
            assert_eq!(said(written), expected, "{written}");
        }
    }

    #[test]
    fn days_that_are_not_of_every_week() {
        let cases = [
            (
                "Tu[1,3] 14:00-17:00",
                "le 1er et le 3e mardi du mois de 14 h à 17 h",
            ),
            (
                "Fr[-1] 09:00-12:00",
                "le dernier vendredi du mois de 9 h à 12 h",
            ),
            ("Jul-Aug off", "de juillet à août, fermé"),
            (
                "Apr-Sep Mo 09:00-12:00",
                "lundi, d’avril à septembre de 9 h à 12 h",
            ),
            ("Aug 1-15 off", "du 1er août au 15 août, fermé"),
            ("Dec 25 off", "le 25 décembre, fermé"),
            ("2026 Aug off", "en août 2026, fermé"),
            (
                "week 1-53/2 Mo 09:00-12:00",
                "lundi, semaines impaires de 9 h à 12 h",
            ),
            ("SH off", "vacances scolaires, fermé"),
            (
                "Mo 09:00-12:00 || \"sur rendez-vous\"",
                "lundi de 9 h à 12 h ; sinon sur rendez-vous",
            ),
        ];
        for (written, expected) in cases {
            assert_eq!(said(written), expected, "{written}");
        }
    }

    #[test]
    fn what_is_not_said_simply_stays_as_written() {
        let long = "Mo 09:00-12:00; ".repeat(60);
        for written in [
            "du lundi au vendredi, de 9 h à 12 h",
            "Exemple, mardi et jeudi de 14 h à 17 h",
            "9h-12h",
            "",
            "Mo-Fr 09:00-17:00; We 12:00-13:00 off",
            "Jul 09:00-12:00; Mo 10:00-11:00",
            "easter off",
            "Mo (sunrise+01:00)-sunset",
            "PH +1 day off",
            long.as_str(),
        ] {
            assert_eq!(one_line(written), written);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_harm(pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "Mo", "Fr", "PH", "SH", "-", ",", ";", " ", "||", ":", "09:00", "26:30", "48:00",
                "[1,-1]", "[", "]", "off", "open", "unknown", "\"x\"", "24/7", "week", "53", "/2",
                "2026", "Jan", "Feb 29", "easter", "+1 day", "(sunrise+01:00)", "dusk", "+", "é",
            ]), 0..14)) {
            let written = pieces.concat();
            let said = one_line(&written);
            proptest::prop_assert!(in_words(&written).is_some() || said == written);
        }
    }
}
