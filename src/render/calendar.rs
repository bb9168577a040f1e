//! Sessions as calendars read them: iCalendar, RFC 5545.
//!
//! Times are floating (§ 3.3.5, form 1): a session is met in person, where its clock hangs, and so
//! it stands at 9:30 in the agenda of whoever comes, in Dordogne as in La Réunion, without a table of
//! time zones in every file.

use std::collections::BTreeSet;

use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::{Date, DateTime};

use crate::library::programme::Moment;
use crate::library::{DocId, Library};
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::parse::outline::is_invisible;
use crate::territory::Code;
use crate::theme::view::MeetingView;

use super::Press;
use super::meeting::Meeting;

/// The file of one session.
pub(super) fn session(press: &Press<'_>, id: DocId) -> String {
    calendar(press, None, [id])
}

/// The file of a territory's coming sessions.
pub(super) fn territory(press: &Press<'_>, code: &Code) -> String {
    let library = press.library;
    let name = press.theme.messages().format(
        "calendar-name",
        &[("territoire", library.territories.name(code).into())],
    );
    calendar(press, Some(&name), coming_at(library, code))
}

/// Territories with a session to come.
pub(super) fn coming(library: &Library) -> BTreeSet<Code> {
    let sessions = library.of_kind(Kind::Session);
    let coming = sessions.filter(|(_, session)| is_coming(library, session));
    coming
        .map(|(_, session)| session.territory.clone())
        .collect()
}

/// The sessions to come of one territory.
pub(super) fn coming_at<'a>(
    library: &'a Library,
    code: &Code,
) -> impl Iterator<Item = DocId> + use<'a> {
    let own = library.documents_at(code).iter().copied();
    own.filter(|id| {
        let session = library.document(*id);
        session.is_some_and(|session| is_coming(library, session))
    })
}

fn is_coming(library: &Library, document: &Document) -> bool {
    let session = document.details.session();
    let day = session.and_then(|session| session.date.as_ref());
    day.is_some_and(|day| day.value >= library.today)
}

fn calendar(press: &Press<'_>, name: Option<&str>, ids: impl IntoIterator<Item = DocId>) -> String {
    let mut calendar = Calendar {
        properties: vec![
            Property::new("VERSION", "2.0"),
            Property::new("PRODID", "-//lutrin//FR"),
            Property::new("CALSCALE", "GREGORIAN"),
        ],
        components: Vec::new(),
    };
    if let Some(name) = name {
        calendar.name(&tidy(name));
    }
    for event in ids.into_iter().filter_map(|id| event(press, id)) {
        calendar.push(event);
    }
    calendar.to_string()
}

fn event(press: &Press<'_>, id: DocId) -> Option<Event> {
    let meeting = Meeting::new(press, id, Meeting::page)?;
    let day = meeting.day()?;
    let view = meeting.view();
    let mut event = Event::new();
    // Its address names a session for good; the site's name may change and is left out.
    let stem = meeting.path.as_str().trim_end_matches(".html");
    event.add_property("UID", format!("{stem}@lutrin"));
    event.add_property("DTSTAMP", stamp(&meeting, day));
    event.add_property("SUMMARY", tidy(&view.title));
    match meeting.programme.start {
        Moment::At(start) => {
            event.add_property("DTSTART", floating(start));
            if let Moment::At(end) = meeting.programme.end {
                event.add_property("DTEND", floating(end));
            }
        }
        // A day without hours is a whole day.
        Moment::Unknown | Moment::NotBefore(_) => {
            let whole = day.strftime("%Y%m%d").to_string();
            let mut start = Property::new("DTSTART", whole);
            event.append_property(start.add_parameter("VALUE", "DATE").done());
        }
    }
    if let Some(place) = &view.place {
        let lines = [place.title.as_str(), place.address.as_str()];
        let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        event.add_property("LOCATION", tidy(&lines.join(", ")));
    }
    let site = press.settings.site_url.as_ref();
    if let Some(site) = site {
        event.add_property("URL", format!("{site}/{}", meeting.path));
    }
    event.add_property("DESCRIPTION", description(press, &view));
    Some(event.done())
}

/// When the session was last looked at: its `verifie_le`, else its own day. The clock would give other
/// bytes at every build, and agendas a « changed » event each time.
fn stamp(meeting: &Meeting<'_, '_>, day: Date) -> String {
    let verified = meeting.document.front.verified_on.as_ref();
    let stamp = verified.map_or(day, |date| date.value);
    format!("{}T000000Z", stamp.strftime("%Y%m%d"))
}

fn floating(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// What everyone may read: summary, programme, how to register.
fn description(press: &Press<'_>, view: &MeetingView) -> String {
    let messages = press.theme.messages();
    let mut lines: Vec<String> = Vec::new();
    if !view.summary.is_empty() {
        lines.extend([view.summary.clone(), String::new()]);
    }
    for slot in &view.programme {
        let colon = if slot.time.is_empty() { "" } else { "\u{a0}: " };
        lines.push(format!("{}{colon}{}", slot.time, slot.title));
    }
    if let Some(registration) = &view.registration {
        let how = registration.href.strip_prefix("https:");
        let how = how.map_or(&registration.title, |_| &registration.href);
        let how = [("comment", how.as_str().into())];
        lines.extend([
            String::new(),
            messages.format("calendar-registration", &how),
        ]);
    }
    tidy(lines.join("\n").trim())
}

/// Text without what calendars could trip over; line ends stay, and the crate escapes them.
fn tidy(text: &str) -> String {
    text.chars()
        .filter(|c| *c == '\n' || !(c.is_control() || is_invisible(*c)))
        .collect()
}
