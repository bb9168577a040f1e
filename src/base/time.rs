//! Times of day and lengths in minutes, as contributors write them and as readers see them.

use jiff::civil::Time;

use super::text::fold;

/// Longest length that is believed, in minutes: a week.
const LIMIT: u32 = 10_080;

/// Understands `9h30`, `09:30`, `9 h 30`, `14h`, `9.30` and « 9 heures 30 ».
pub fn parse(text: &str) -> Option<Time> {
    let folded = fold(text);
    let plain: String = folded
        .replace("heures", "h")
        .replace("heure", "h")
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let clock = plain.trim_end_matches("min").replace(['h', '.'], ":");
    let whole = match clock.split_once(':') {
        Some((hour, "")) => format!("{hour}:00"),
        _ => clock,
    };
    Time::strptime("%H:%M", whole).ok()
}

/// Understands `15`, `15 min`, `15 minutes`, `1h`, `1 h 30`; at least one minute.
pub fn minutes(text: &str) -> Option<u32> {
    let folded = fold(text);
    let number = folded
        .trim()
        .trim_end_matches('.')
        .trim_end_matches("minutes")
        .trim_end_matches("minute")
        .trim_end_matches("min")
        .trim_end_matches("mn")
        .trim();
    let counted = number.parse::<u32>().ok().or_else(|| {
        let time = parse(text).filter(|_| folded.contains('h'))?;
        let minutes = i32::from(time.hour()) * 60 + i32::from(time.minute());
        u32::try_from(minutes).ok()
    });
    counted.filter(|minutes| (1..=LIMIT).contains(minutes))
}

/// « 9 h 30 », « 14 h », as the Imprimerie nationale writes times (no-break spaces).
pub fn in_words(time: Time) -> String {
    if time.minute() == 0 {
        format!("{}\u{a0}h", time.hour())
    } else {
        format!("{}\u{a0}h\u{a0}{:02}", time.hour(), time.minute())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time;

    #[test]
    fn written_times() {
        let cases = [
            ("9h30", Some(time(9, 30, 0, 0))),
            ("09:30", Some(time(9, 30, 0, 0))),
            ("9 h 30", Some(time(9, 30, 0, 0))),
            ("9.30", Some(time(9, 30, 0, 0))),
            ("14h", Some(time(14, 0, 0, 0))),
            ("14 heures", Some(time(14, 0, 0, 0))),
            ("14 heures 15", Some(time(14, 15, 0, 0))),
            ("25h", None),
            ("9h75", None),
            ("matin", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text), expected, "{text}");
        }
    }

    #[test]
    fn written_lengths() {
        let cases = [
            ("15", Some(15)),
            ("15 min", Some(15)),
            ("20 minutes", Some(20)),
            ("1h30", Some(90)),
            ("1 h", Some(60)),
            ("0", None),
            ("-5", None),
            ("un quart d’heure", None),
            ("99999", None),
        ];
        for (text, expected) in cases {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }

    #[test]
    fn words_read_back() {
        for moment in [time(9, 5, 0, 0), time(14, 0, 0, 0)] {
            assert_eq!(parse(&in_words(moment)), Some(moment));
        }
    }
}
