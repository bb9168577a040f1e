//! The answers to the exercises of a session, in the order of its programme.

use std::collections::BTreeSet;

use crate::library::{DocId, Family, Library, Variant};
use crate::render::meeting::Meeting;
use crate::render::sheet::Sheet;
use crate::render::{Press, frame};
use crate::theme::view::{AnswerKeyView, Frame, PageView, PartView};

use super::run_sheet::framed;
use super::{pick, reading};

pub(super) fn view(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let Some(meeting) = Meeting::new(press, id, Library::answer_key) else {
        return frame::not_found(press);
    };
    let view = AnswerKeyView {
        parts: meeting.parts(part),
        run_sheet: meeting.link(&press.library.run_sheet(meeting.document)),
        meeting: meeting.view(),
    };
    let title = press.theme.messages().format(
        "answer-key-page-title",
        &[("session", view.meeting.title.as_str().into())],
    );
    framed(&meeting, &title).with(PageView::AnswerKey(Box::new(view)))
}

/// The exercises of an item with their answers; nothing for an item that has none.
fn part(
    meeting: &Meeting<'_, '_>,
    at: usize,
    family: &Family,
    variant: &Variant,
    anchors: &mut BTreeSet<String>,
) -> Option<PartView> {
    let press = meeting.press;
    let mut reading = reading(press, family, variant);
    pick::exercises(&mut reading);
    let sheet = Sheet::within(press, &reading, &meeting.path, &meeting.chain, 3);
    let sections = sheet.told(anchors);
    if sections.is_empty() {
        return None;
    }
    Some(PartView {
        slot: meeting.slot(at)?,
        sections,
        ..PartView::default()
    })
}
