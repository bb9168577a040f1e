//! What guides hold for trainers: a guide in full for its hour, its trainers' blocks elsewhere.

use std::collections::BTreeSet;

use crate::base::path::SitePath;
use crate::library::rests_on::Ground;
use crate::parse::section::SectionName;
use crate::render::sheet::Sheet;
use crate::render::{Press, items};
use crate::territory::Code;
use crate::theme::view::{NotesView, SectionView};

use super::{pick, reading};

/// Where notes are shown.
pub(super) struct Place<'p> {
    /// The page.
    pub(super) path: &'p SitePath,
    /// Its readers' territories, narrow to wide.
    pub(super) chain: &'p [Code],
    /// The level of heading above the notes' texts.
    pub(super) above: u8,
}

/// Guides with what they hold for trainers. A guide that holds nothing, or whose page stands in `seen`
/// because its notes are elsewhere on this one, is named all the same.
pub(super) fn of_guides(
    press: &Press<'_>,
    guides: &[Ground<'_>],
    place: &Place<'_>,
    seen: &mut BTreeSet<SitePath>,
    anchors: &mut BTreeSet<String>,
) -> Vec<NotesView> {
    let notes = guides.iter().map(|ground| NotesView {
        guide: Some(items::guide(press, ground.0, ground.1, place.path)),
        sections: if seen.insert(ground.1.path.clone()) {
            sections(press, *ground, &[], place, anchors)
        } else {
            Vec::new()
        },
    });
    notes.collect()
}

/// « En bref », the steps, and the trainers' blocks of the rest.
pub(super) fn of_guide(
    press: &Press<'_>,
    ground: Ground<'_>,
    place: &Place<'_>,
    anchors: &mut BTreeSet<String>,
) -> Vec<SectionView> {
    let whole = [SectionName::Brief, SectionName::Steps];
    sections(press, ground, &whole, place, anchors)
}

fn sections(
    press: &Press<'_>,
    (family, variant): Ground<'_>,
    whole: &[SectionName],
    place: &Place<'_>,
    anchors: &mut BTreeSet<String>,
) -> Vec<SectionView> {
    let mut reading = reading(press, family, variant);
    pick::blocks(&mut reading, whole);
    Sheet::within(press, &reading, place.path, place.chain, place.above).told(anchors)
}
