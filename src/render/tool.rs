//! The page of a tool: a sheet with what to download and the guides that it goes with.

use crate::library::address;
use crate::library::reading::Reading;
use crate::parse::document::ToolDetails;
use crate::parse::kind::Kind;
use crate::theme::view::{FactView, Frame, Item, PageView, ToolView};

use super::body::own_ids;
use super::sheet::Sheet;
use super::{Press, file, items};

/// The page of a reading.
pub(super) fn view(press: &Press<'_>, reading: &Reading<'_>) -> (Frame, PageView) {
    let sheet = Sheet::new(press, reading);
    let mut sections = sheet.sections(&mut own_ids());
    sections.retain(|section| !section.blocks.is_empty());
    let view = ToolView {
        facts: facts(press, reading),
        document: file::nearest(&sheet, |document| {
            document.details.tool()?.document.as_ref()
        }),
        guides: guides(&sheet),
        sheet: sheet.view(sections),
    };
    let framed = sheet.framed_in(&view.sheet, "list-tools", address::TOOLS);
    framed.with(PageView::Tool(Box::new(view)))
}

fn facts(press: &Press<'_>, reading: &Reading<'_>) -> Vec<FactView> {
    let messages = press.theme.messages();
    let nearest = |of: &dyn Fn(&ToolDetails) -> Option<String>| {
        reading.nearest(|document| of(document.details.tool()?))
    };
    let type_of = nearest(&|tool| Some(messages.text(&format!("tool-{}", tool.type_of?))));
    let facts = [
        ("fact-type", type_of),
        ("fact-format", nearest(&|tool| tool.format.clone())),
    ];
    let facts = facts.into_iter();
    facts
        .filter_map(|(key, value)| Some(FactView { key, value: value? }))
        .collect()
}

/// The guides that the tool goes with, as they are true here.
fn guides(sheet: &Sheet<'_, '_>) -> Vec<Item> {
    let library = sheet.press.library;
    let references = sheet.reading.union(|document| {
        let guides = document.details.tool().map(|tool| tool.guides.clone());
        guides.unwrap_or_default()
    });
    let item = |reference: &String| {
        let id = library.referred(reference, &[Kind::Guide], &sheet.chain)?;
        let family = library.guide(&library.document(id)?.id)?;
        let variant = family
            .nearest(&sheet.chain)
            .or_else(|| family.with(id))
            .or_else(|| family.widest())?;
        Some(items::brief(sheet.press, family, variant, &sheet.path))
    };
    let guides = references.iter();
    guides
        .filter_map(|reference| item(&reference.value))
        .collect()
}
