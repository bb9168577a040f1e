//! What the trainers of a session lead by: a cover, a timetable, and every item with its notes.

use std::collections::BTreeSet;

use crate::base::path::SitePath;
use crate::library::programme::Subject;
use crate::library::reading::read_for;
use crate::library::rests_on::Ground;
use crate::library::{DocId, Family, Library, Variant};
use crate::parse::kind::Kind;
use crate::parse::markdown::Audience;
use crate::render::body::anchor;
use crate::render::body::own_ids;
use crate::render::frame::{self, Framed};
use crate::render::meeting::Meeting;
use crate::render::module::{owned, side_by_side};
use crate::render::sheet::Sheet;
use crate::render::{Press, cards, items, organisme};
use crate::theme::view::{Frame, OverdueView, PageView, PartView, RunSheetView, SafeHtml};

use super::notes::{Place, of_guide, of_guides};
use super::{address, reading};

pub(super) fn view(press: &Press<'_>, id: DocId) -> (Frame, PageView) {
    let Some(meeting) = Meeting::new(press, id, Library::run_sheet) else {
        return frame::not_found(press);
    };
    let library = press.library;
    let mut anchors = own_ids();
    let html = text(&meeting, &mut anchors);
    let mut head = meeting.view();
    let mut parts = Vec::new();
    let documents = meeting.documents();
    // A guide that has its own hour gives its notes there.
    let mut seen: BTreeSet<SitePath> = documents
        .iter()
        .filter(|(_, family, _)| family.kind == Kind::Guide)
        .map(|(_, _, variant)| variant.path.clone())
        .collect();
    for (at, family, variant) in documents {
        let item = (at, family, variant);
        let Some(mut part) = part(&meeting, item, &mut seen, &mut anchors) else {
            continue;
        };
        part.slot.anchor = anchor(&format!("temps-{}", at + 1), &mut anchors);
        if let Some(line) = head.programme.get_mut(at) {
            line.anchor = part.slot.anchor.clone();
        }
        parts.push(part);
    }
    let document = meeting.document;
    let overdue = library.rests_on(document).into_iter();
    let view = RunSheetView {
        html,
        session: meeting.link(&Meeting::page(library, document)),
        booklet: meeting.link(&library.booklet(document)),
        answer_key: meeting.link(&library.answer_key(document)),
        material: meeting.material(),
        overdue: overdue
            .filter_map(|ground| late(&meeting, ground))
            .collect(),
        parts,
        meeting: head,
    };
    let title = press.theme.messages().format(
        "run-sheet-page-title",
        &[("session", view.meeting.title.as_str().into())],
    );
    framed(&meeting, &title).with(PageView::RunSheet(Box::new(view)))
}

/// The frame of a session's page for trainers.
pub(super) fn framed<'a, 'b>(meeting: &Meeting<'a, 'b>, title: &str) -> Framed<'a, 'b> {
    let framed = Framed::new(meeting.press, meeting.path.clone(), "", title);
    framed
        .for_trainers()
        .crumb("trainers-title", address::TRAINERS)
}

/// The session's own text, its trainers' blocks included.
fn text(meeting: &Meeting<'_, '_>, anchors: &mut BTreeSet<String>) -> SafeHtml {
    let (press, document) = (meeting.press, meeting.document);
    let flow = read_for(press.sources, document, Audience::Trainer);
    organisme::text_of(press, (meeting.id, document), &flow, &meeting.path, anchors)
}

fn part(
    meeting: &Meeting<'_, '_>,
    (at, family, variant): (usize, &Family, &Variant),
    seen: &mut BTreeSet<SitePath>,
    anchors: &mut BTreeSet<String>,
) -> Option<PartView> {
    let press = meeting.press;
    let lesson = press.library.lesson(variant);
    let subject = Subject::Document(family, variant);
    let place = Place {
        path: &meeting.path,
        chain: &meeting.chain,
        above: 3,
    };
    let (sections, notes) = if family.kind == Kind::Guide {
        (
            of_guide(press, (family, variant), &place, anchors),
            Vec::new(),
        )
    } else {
        let reading = reading(press, family, variant);
        let sheet = Sheet::within(press, &reading, place.path, place.chain, place.above);
        let mut sections = sheet.told(anchors);
        side_by_side(&mut sections);
        let guides = press.library.grounds(subject, place.chain);
        let below = Place { above: 4, ..place };
        (sections, of_guides(press, &guides, &below, seen, anchors))
    };
    Some(PartView {
        slot: meeting.slot(at)?,
        summary: items::guide(press, family, variant, &meeting.path).summary,
        questions: owned(lesson.all(|details| &details.questions)),
        sections,
        takeaways: owned(lesson.takeaways()),
        guides: Vec::new(),
        notes,
    })
}

/// A guide whose review is late, with since when and whose it is.
fn late(meeting: &Meeting<'_, '_>, (family, variant): Ground<'_>) -> Option<OverdueView> {
    let press = meeting.press;
    press.library.overdue(variant)?;
    let item = items::guide(press, family, variant, &meeting.path);
    let levels = items::documents(press, variant);
    let owners = levels.iter().rev().map(|level| cards::owner(press, level));
    Some(OverdueView {
        title: item.title,
        href: item.href,
        territory: item.territory,
        freshness: item.freshness,
        owner: owners
            .into_iter()
            .find(|owner| !owner.is_empty())
            .unwrap_or_default(),
    })
}
