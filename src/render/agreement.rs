//! The page of an agreement: a sheet with its parties, its days, its text, and what applies it.

use jiff::civil::Date;

use crate::base::span::Spanned;
use crate::library::notices::{Phase, phase};
use crate::library::reading::Reading;
use crate::library::{DocId, Family, address};
use crate::parse::document::{AgreementDetails, Document};
use crate::parse::kind::Kind;
use crate::theme::view::{AgreementView, FactView, Frame, LinkView, PageView};

use super::body::own_ids;
use super::sheet::Sheet;
use super::{Press, file, items, notice, words};

/// The page of a reading.
pub(super) fn view(press: &Press<'_>, reading: &Reading<'_>) -> (Frame, PageView) {
    let sheet = Sheet::new(press, reading);
    let mut sections = sheet.sections(&mut own_ids());
    sections.retain(|section| !section.blocks.is_empty());
    let day = |of: fn(&AgreementDetails) -> Option<&Spanned<Date>>| {
        let found = reading.nearest(|document| of(document.details.agreement()?));
        found.map(|day| day.value)
    };
    let (from, to) = (day(|d| d.from.as_ref()), day(|d| d.to.as_ref()));
    let subject = reading.nearest(|document| document.details.agreement()?.subject.clone());
    let facts = subject.map(|value| FactView {
        key: "fact-subject",
        value,
    });
    let view = AgreementView {
        facts: facts.into_iter().collect(),
        parties: parties(&sheet),
        state: state(press, from, to),
        from: words::day(from),
        to: words::day(to),
        document: file::nearest(&sheet, |document| {
            document.details.agreement()?.document.as_ref()
        }),
        applies: applies(&sheet),
        applied_by: applied_by(&sheet),
        sheet: sheet.view(sections),
    };
    let framed = sheet.framed_in(&view.sheet, "list-agreements", address::AGREEMENTS);
    framed.with(PageView::Agreement(Box::new(view)))
}

/// Where an agreement stands: « En cours jusqu’au 31 décembre 2027 », « Terminé le 30 juin 2026 ».
pub(super) fn state(press: &Press<'_>, from: Option<Date>, to: Option<Date>) -> String {
    let messages = press.theme.messages();
    let phase = phase(from, to, press.library.today);
    let key = format!("agreement-{}", notice::phase(phase));
    match (phase, from, to) {
        (Phase::Current | Phase::Ended, _, Some(to)) => messages.format(
            &format!("{key}-day"),
            &[("to", words::day(Some(to)).into())],
        ),
        (Phase::Coming, Some(from), _) => {
            let day = words::day(Some(from));
            messages.format(&format!("{key}-day"), &[("from", day.into())])
        }
        _ => messages.text(&key),
    }
}

/// Who signed: a link for an organisme or a public contact, words for the others; a contact that is
/// not public is left out.
fn parties(sheet: &Sheet<'_, '_>) -> Vec<LinkView> {
    let library = sheet.press.library;
    let written = sheet.reading.union(|document: &Document| {
        let details = document.details.agreement();
        let parties = details.map(|details| details.parties.iter());
        let parties = parties.into_iter().flatten();
        parties.map(|party| party.value.clone()).collect()
    });
    let link = |party: &String| {
        let Some(id) = body(sheet, party) else {
            return library
                .person_words(party, &sheet.chain)
                .map(|title| LinkView {
                    title,
                    href: String::new(),
                });
        };
        Some(LinkView {
            title: library.document(id)?.title().to_owned(),
            href: sheet.path.link_to(&library.page_of(id, &sheet.chain)?),
        })
    };
    written.iter().filter_map(link).collect()
}

/// The organisme or contact that a signature names: here, or the only one of that id anywhere.
fn body(sheet: &Sheet<'_, '_>, written: &str) -> Option<DocId> {
    let library = sheet.press.library;
    let kinds = [Kind::Organisme, Kind::Contact];
    let id = library.referred(written, &kinds, &sheet.chain)?;
    let document = library.document(id)?;
    let here = sheet.chain.contains(&document.territory) || written.contains('/');
    let levels = library.by_id(document.kind, &document.id)?;
    (here || levels.len() == 1).then_some(id)
}

/// The wider agreement that this one applies.
fn applies(sheet: &Sheet<'_, '_>) -> Option<LinkView> {
    let library = sheet.press.library;
    let written = sheet
        .reading
        .nearest(|document| document.details.agreement()?.completes.as_ref())?;
    let id = library.referred(&written.value, &[Kind::Agreement], &sheet.chain)?;
    let family = library.family(Kind::Agreement, &library.document(id)?.id)?;
    named(sheet, family).filter(|_| family.id != sheet.reading.family.id)
}

/// The agreements that say that they apply this one.
fn applied_by(sheet: &Sheet<'_, '_>) -> Vec<LinkView> {
    let library = sheet.press.library;
    let own = &sheet.reading.family.id;
    let found = library.uses().of_agreement(library, own);
    let found = found.filter(|family| family.id != *own);
    found.filter_map(|family| named(sheet, family)).collect()
}

fn named(sheet: &Sheet<'_, '_>, family: &Family) -> Option<LinkView> {
    let variant = family.nearest(&sheet.chain).or_else(|| family.widest())?;
    let item = items::guide(sheet.press, family, variant, &sheet.path);
    let title = if item.territory.is_empty() {
        item.title
    } else {
        format!("{} ({})", item.title, item.territory)
    };
    Some(LinkView {
        title,
        href: item.href,
    })
}
