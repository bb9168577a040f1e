//! The public page of a session.

use crate::library::{DocId, Library, address};
use crate::theme::view::{Frame, PageView, SessionView};

use super::meeting::Meeting;
use super::{Press, calendar, cards, frame, organisme};

pub(super) fn view(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let Some(meeting) = Meeting::new(press, id, Meeting::page) else {
        return frame::not_found(press);
    };
    let library = press.library;
    let document = meeting.document;
    let view = SessionView {
        html: organisme::text(press, id, document, &meeting.path),
        booklet: meeting.link(&library.booklet(document)),
        run_sheet: meeting.link(&library.run_sheet(document)),
        calendar: own_calendar(&meeting, library),
        calendar_all: all_sessions(&meeting, library),
        owner: cards::owner(press, document),
        sources: cards::sources(&document.front.sources),
        meeting: meeting.view(),
    };
    let framed = meeting.framed(&view.meeting.title);
    let framed = framed.description(&view.meeting.summary);
    framed.with(PageView::Session(Box::new(view)))
}

fn own_calendar(meeting: &Meeting<'_, '_>, library: &Library) -> String {
    if meeting.day().is_none() {
        return String::new();
    }
    meeting.link(&library.calendar(meeting.document))
}

fn all_sessions(meeting: &Meeting<'_, '_>, library: &Library) -> String {
    let code = &meeting.document.territory;
    if calendar::coming_at(library, code).next().is_none() {
        return String::new();
    }
    meeting.link(&address::calendar_of(&library.territories, code))
}
