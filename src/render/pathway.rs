//! The page of a pathway: a sheet with its stages, each with the guide as it is true here.

use crate::library::reading::Reading;
use crate::library::{Variant, address};
use crate::parse::document::{Document, Stage};
use crate::parse::kind::Kind;
use crate::territory::Code;
use crate::theme::view::{Frame, PageView, PathwayView, StageView};

use super::body::own_ids;
use super::sheet::Sheet;
use super::{Press, items};

/// The stages of all levels, wide to narrow, each with its level: a narrower level that names a
/// guide again says more about it, one that names another adds a stage.
pub(super) fn stages<'a>(levels: &[&'a Document]) -> Vec<(&'a Document, Stage)> {
    let mut all: Vec<(&Document, Stage)> = Vec::new();
    for document in levels {
        let own = document.details.pathway().into_iter();
        for stage in own.flat_map(|details| &details.stages) {
            let same =
                |(_, known): &&mut (&Document, Stage)| known.guide.value == stage.guide.value;
            match all.iter_mut().find(same) {
                Some((_, known)) => {
                    known.when = stage.when.clone().or_else(|| known.when.take());
                    known.note = stage.note.clone().or_else(|| known.note.take());
                }
                None => all.push((document, stage.clone())),
            }
        }
    }
    all
}

/// The page of a reading.
pub(super) fn view(press: &Press<'_>, reading: &Reading<'_>) -> (Frame, PageView) {
    let sheet = Sheet::new(press, reading);
    let documents = sheet.documents();
    let base = documents.first().map(|document| &document.territory);
    let stages = stages(&documents).into_iter().map(|(level, stage)| {
        let added = Some(&level.territory) != base;
        let added_by = added.then(|| press.library.territories.name(&level.territory));
        StageView {
            added_by: added_by.unwrap_or_default(),
            ..shown(&sheet, stage)
        }
    });
    let stages = stages.collect();
    let mut sections = sheet.sections(&mut own_ids());
    sections.retain(|section| !section.blocks.is_empty());
    let view = PathwayView {
        sheet: sheet.view(sections),
        stages,
    };
    let framed = sheet.framed_in(&view.sheet, "list-pathways", address::PATHWAYS);
    framed.with(PageView::Pathway(Box::new(view)))
}

/// A stage with its guide; a guide that nobody wrote is shown in the words of its id.
fn shown(sheet: &Sheet<'_, '_>, stage: Stage) -> StageView {
    let view = StageView {
        title: stage.guide.value.replace('-', " "),
        when: stage.when.unwrap_or_default(),
        note: stage.note.unwrap_or_default(),
        ..StageView::default()
    };
    let library = sheet.press.library;
    let found = library.referred(&stage.guide.value, &[Kind::Guide], &sheet.chain);
    let family = found
        .and_then(|id| library.document(id))
        .and_then(|document| library.guide(&document.id));
    let variant = found.zip(family).and_then(|(id, family)| {
        let near: Option<&Variant> = family.nearest(&sheet.chain);
        near.or_else(|| family.with(id)).or_else(|| family.widest())
    });
    let Some((family, variant)) = family.zip(variant) else {
        return view;
    };
    let item = items::guide(sheet.press, family, variant, &sheet.path);
    let away = variant.narrowest != Code::France;
    StageView {
        title: item.title,
        href: item.href,
        summary: item.summary,
        freshness: Some(item.freshness),
        territory: if away { item.territory } else { String::new() },
        completes: item.completes,
        example: item.example,
        ..view
    }
}
