//! The days on which a library shows something else by itself.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::parse::document::{Details, Document};

use super::Library;
use super::news::change_days;
use super::notices::{REMEMBERED_DAYS, period};

impl Library {
    /// The next day on which the same documents give other pages.
    pub fn next_change(&self) -> Option<Date> {
        let days = self.documents().flat_map(|(_, document)| {
            let state = self.freshness(document).changes_on;
            let days = state.into_iter().chain(counted(document));
            days.chain(change_days(document)).chain(own(document))
        });
        let gone = self.withheld_until().filter_map(|day| day.tomorrow().ok());
        days.chain(gone).filter(|day| *day > self.today).min()
    }
}

/// A verification dated in the future counts from the day before: one day of tolerance.
fn counted(document: &Document) -> Option<Date> {
    document.front.verified_on.as_ref()?.value.yesterday().ok()
}

/// The days that the fields of a kind name.
fn own(document: &Document) -> Vec<Date> {
    let after = |last: Option<Date>| last.and_then(|day| day.tomorrow().ok());
    let days = match &document.details {
        Details::Contact(contact) => vec![after(contact.until)],
        Details::Session(session) => vec![after(session.date.as_ref().map(|date| date.value))],
        Details::Notice(notice) => {
            let (from, to) = period(notice);
            let unlisted = to.map(|last| last.saturating_add((REMEMBERED_DAYS + 1).days()));
            vec![from, after(to), unlisted]
        }
        Details::Agreement(agreement) => {
            let [from, to] =
                [&agreement.from, &agreement.to].map(|day| day.as_ref().map(|d| d.value));
            vec![from, after(to)]
        }
        Details::Place(place) => {
            let closures = place.closures.iter();
            closures
                .flat_map(|closed| {
                    let [from, to] =
                        [&closed.from, &closed.to].map(|day| day.as_ref().map(|d| d.value));
                    [from, after(to)]
                })
                .collect()
        }
        Details::Guide(_)
        | Details::Pathway(_)
        | Details::Module(_)
        | Details::Tool(_)
        | Details::Organisme(_)
        | Details::Term(_)
        | Details::Territory(_)
        | Details::Topic(_) => Vec::new(),
    };
    days.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::base::source::SourceSet;
    use crate::library::{Settings, assemble};

    fn next(path: &str, front: &str) -> Option<String> {
        let text = format!("---\ntitre: x\n{front}---\ntexte\n");
        let sources = SourceSet::from_texts([(path, text.as_str())]);
        let (parsed, _) = crate::parse::all(&sources);
        let day = date(2026, 10, 1);
        let (library, _) = assemble(parsed, &[], Settings::default(), day);
        library.next_change().map(|day| day.to_string())
    }

    #[test]
    fn pages_change_by_themselves_on_these_days() {
        let cases = [
            ("guides/a", "", None),
            ("guides/a", "verifie_le: 2026-09-01\n", Some("2027-03-01")),
            ("guides/a", "verifie_le: 2026-10-09\n", Some("2026-10-08")),
            (
                "guides/a",
                "verifie_le: 2026-09-01\nexpire_le: 2026-10-05\n",
                Some("2026-10-06"),
            ),
            (
                "guides/a",
                "changements:\n  - 2026-10-20 : neuf\n  - 2026-01-01 : vieux\n",
                Some("2026-10-20"),
            ),
            (
                "contacts/a",
                "visibilite: public\nfin_le: 2026-10-04\n",
                Some("2026-10-05"),
            ),
            (
                "sessions/a",
                "date: 2026-10-15\ndebut: 9h30\n",
                Some("2026-10-16"),
            ),
            ("sessions/a", "date: 2026-10-01\n", Some("2026-10-02")),
            ("sessions/a", "date: 2026-09-30\n", None),
            (
                "avis/a",
                "du: 2026-10-10\nau: 2026-10-20\n",
                Some("2026-10-10"),
            ),
            (
                "avis/a",
                "du: 2026-10-01\nau: 2026-10-20\n",
                Some("2026-10-21"),
            ),
            (
                "avis/a",
                "du: 2026-09-01\nau: 2026-09-30\n",
                Some("2026-12-30"),
            ),
            ("avis/a", "du: 2026-09-20\n", Some("2026-10-21")),
            (
                "accords/a",
                "du: 2025-01-01\nau: 2026-12-31\n",
                Some("2027-01-01"),
            ),
            (
                "lieux/a",
                "fermeture:\n  - du: 2026-12-24\n    au: 2026-12-31\n",
                Some("2026-12-24"),
            ),
            (
                "lieux/a",
                "fermeture:\n  - du: 2026-09-24\n    au: 2026-10-01\n",
                Some("2026-10-02"),
            ),
        ];
        for (place, front, expected) in cases {
            let path = format!("departements/24-dordogne/{place}.md");
            assert_eq!(next(&path, front).as_deref(), expected, "{place} {front}");
        }
    }
}
