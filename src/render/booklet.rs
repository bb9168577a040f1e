//! What participants of a session are handed: no answer, no trainer's note, room to write.

use std::collections::BTreeSet;

use crate::library::{DocId, Family, Library, Variant};
use crate::parse::kind::Kind;
use crate::territory::Code;
use crate::theme::view::{BookletView, CardView, Frame, PageView, PartView, SectionView};

use super::meeting::Meeting;
use super::module::{guide_items, owned, side_by_side};
use super::sheet::Sheet;
use super::{Press, cards, frame, items};

pub(super) fn view(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let Some(meeting) = Meeting::new(press, id, Library::booklet) else {
        return frame::not_found(press);
    };
    let view = BookletView {
        parts: meeting.parts(part),
        session: meeting.link(&Meeting::page(press.library, meeting.document)),
        cards: whom_to_call(&meeting),
        meeting: meeting.view(),
    };
    let title = press.theme.messages().format(
        "booklet-page-title",
        &[("session", view.meeting.title.as_str().into())],
    );
    meeting
        .framed(&title)
        .crumb_to(
            view.meeting.title.clone(),
            &Meeting::page(press.library, meeting.document),
        )
        .with(PageView::Booklet(Box::new(view)))
}

/// A module in full; a guide, a pathway or a tool by its summary.
fn part(
    meeting: &Meeting<'_, '_>,
    at: usize,
    family: &Family,
    variant: &Variant,
    anchors: &mut BTreeSet<String>,
) -> Option<PartView> {
    let press = meeting.press;
    let lesson = press.library.lesson(variant);
    let item = items::guide(press, family, variant, &meeting.path);
    let grounds = if family.kind == Kind::Module {
        press.library.guides_of(variant, &meeting.chain)
    } else {
        Vec::new()
    };
    Some(PartView {
        slot: meeting.slot(at)?,
        summary: item.summary,
        questions: owned(lesson.all(|details| &details.questions)),
        sections: if family.kind == Kind::Module {
            sections(meeting, family, variant, anchors)
        } else {
            Vec::new()
        },
        takeaways: owned(lesson.takeaways()),
        guides: guide_items(press, &grounds, &meeting.path),
        notes: Vec::new(),
    })
}

fn sections(
    meeting: &Meeting<'_, '_>,
    family: &Family,
    variant: &Variant,
    anchors: &mut BTreeSet<String>,
) -> Vec<SectionView> {
    let press = meeting.press;
    let reading = press.library.reading(press.sources, family, variant);
    let mut sheet = Sheet::within(press, &reading, &meeting.path, &meeting.chain, 3);
    sheet.rooms = true;
    let mut sections = sheet.told(anchors);
    side_by_side(&mut sections);
    sections
}

/// The organismes of all guides, and the contacts who answer for them where the session is held.
fn whom_to_call(meeting: &Meeting<'_, '_>) -> Vec<CardView> {
    let library = meeting.press.library;
    let mut ids: Vec<DocId> = Vec::new();
    for (_, variant) in library.rests_on(meeting.document) {
        let levels = items::documents(meeting.press, variant);
        let details = levels.iter().filter_map(|level| level.details.guide());
        let named = details.flat_map(|details| &details.organismes);
        let named: Vec<String> = named.map(|word| word.value.clone()).collect();
        let bodies = named
            .iter()
            .flat_map(|word| library.organismes(word, &meeting.chain));
        let mut found: Vec<DocId> = bodies.collect();
        if meeting.document.territory != Code::France {
            found.extend(library.contacts(&items::topics(&levels), &named, &meeting.chain));
        }
        for id in found {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids.into_iter()
        .filter_map(|id| cards::card(meeting.press, id, &meeting.path))
        .collect()
}
