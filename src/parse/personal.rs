//! Personal data in visible text: social security numbers, mobile numbers, named mailboxes.

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Found {
    /// A social security number: its structure, and its key when it has one, are right.
    SocialSecurity,
    /// A mobile number or a personal mailbox.
    Contact,
}

/// Finds personal data; byte ranges in `text`.
pub fn find(text: &str) -> Vec<(Found, std::ops::Range<usize>)> {
    if !text.bytes().any(|b| b.is_ascii_digit() || b == b'@') {
        return Vec::new();
    }
    let mut found = Vec::new();
    for run in digit_runs(text) {
        if is_social_security(&run.digits) {
            found.push((Found::SocialSecurity, run.range));
        } else if is_mobile(&run.digits) {
            found.push((Found::Contact, run.range));
        }
    }
    found.extend(mailboxes(text).map(|range| (Found::Contact, range)));
    found
}

/// Digits (and a Corsican A or B) written together or with spaces, dots or hyphens between.
struct Run {
    digits: String,
    range: std::ops::Range<usize>,
}

fn digit_runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    let mut gap = 0;
    for (at, c) in text.char_indices() {
        let corsican = open
            && gap == 0
            && matches!(c, 'A' | 'B' | 'a' | 'b')
            && runs
                .last()
                .is_some_and(|run| run.digits.len() == 6 && run.digits.ends_with('2'));
        if c.is_ascii_digit() || corsican {
            if !open {
                runs.push(Run {
                    digits: String::new(),
                    range: at..at,
                });
            }
            if let Some(run) = runs.last_mut() {
                run.digits.push(c.to_ascii_uppercase());
                run.range.end = at + c.len_utf8();
            }
            (open, gap) = (true, 0);
        } else if open && gap == 0 && matches!(c, ' ' | '.' | '-' | '\u{a0}' | '\u{202f}') {
            gap = 1;
        } else {
            open = false;
        }
    }
    runs
}

/// Structure of the NIR (sex, year, month, département) as INSEE describes it; with 15 digits the
/// key is 97 − (number mod 97), `2A` counting 19 and `2B` 18.
fn is_social_security(digits: &str) -> bool {
    if !matches!(digits.len(), 13 | 15) || !matches!(digits.chars().next(), Some('1' | '2')) {
        return false;
    }
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    let month: u32 = part(3..5).parse().unwrap_or(0);
    let place = part(5..7);
    let place_fine = matches!(place, "2A" | "2B") || place.parse::<u32>().is_ok_and(|dep| dep > 0);
    let month_fine = matches!(month, 1..=12 | 20 | 30..=42 | 50..=99);
    if !month_fine || !place_fine {
        return false;
    }
    if digits.len() == 13 {
        return matches!(month, 1..=12) && place.parse::<u32>().is_ok_and(|dep| dep <= 99)
            || place.starts_with('2');
    }
    let number = part(0..13).replace("2A", "19").replace("2B", "18");
    let key = part(13..15).parse::<u64>().unwrap_or(0);
    number
        .parse::<u64>()
        .is_ok_and(|number| 97 - number % 97 == key)
}

/// 06 or 07 (+33 6, +33 7) and eight digits, but for the numbers that ARCEP reserves for fiction
/// (06 39 98 …).
fn is_mobile(digits: &str) -> bool {
    let abroad = digits
        .strip_prefix("0033")
        .or_else(|| digits.strip_prefix("33"));
    let national = abroad.filter(|rest| rest.len() == 9);
    let national = national.or_else(|| digits.strip_prefix('0').filter(|rest| rest.len() == 9));
    national.is_some_and(|number| number.starts_with(['6', '7']) && !number.starts_with("63998"))
}

/// `prenom.nom@domaine`: a dot before the at sign tells a person; `.example` is fiction.
fn mailboxes(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| {
        let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        let before = text.get(..at)?;
        let name = before.rsplit(|c| !part(c)).next()?;
        let after = text.get(at + 1..)?;
        let domain = after.split(|c| !part(c)).next()?.trim_end_matches('.');
        let person = name.contains('.') && domain.contains('.') && !domain.ends_with(".example");
        person.then(|| at - name.len()..at + 1 + domain.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_personal() {
        let nir = Some(Found::SocialSecurity);
        let contact = Some(Found::Contact);
        let cases = [
            // 1 85 05 78 006 084 has the key 91: an invented number that everybody uses as a sample.
            ("mon n° 1 85 05 78 006 084 91.", nir),
            ("mon n° 185057800608491", nir),
            ("mon n° 185057800608492", None),
            ("1850578006084", nir),
            ("2 85 05 2A 006 084 02", None),
            ("appeler le 06 12 34 56 78", contact),
            ("appeler le 06 39 98 12 34", None),
            ("appeler le +33 7 12 34 56 78", contact),
            ("appeler le 0033612345678", contact),
            ("appeler le +33 6 39 98 12 34", None),
            ("appeler le 336 123 456", None),
            ("au 01 99 00 12 34", None),
            ("jeanne.dupont@mairie.fr", contact),
            ("accueil@mairie.fr", None),
            ("jeanne.dupont@caf.example", None),
            ("SIRET 123 456 789 00012", None),
        ];
        for (text, expected) in cases {
            assert_eq!(
                find(text).first().map(|(found, _)| *found),
                expected,
                "{text}"
            );
        }
    }
}
