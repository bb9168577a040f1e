//! Procedures that no human answers for.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::{Details, Document, GuideDetails};
use crate::parse::guide::CHANNELS;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let Details::Guide(guide) = &document.details else {
        return;
    };
    let Some(place) = guide.channels_at else {
        return;
    };
    if guide.channels.is_empty() || humane(guide) || wider_is_humane(library, document) {
        return;
    }
    problems.push(Problem::at(Code::A0001, &document.path, place));
}

/// A counter, a telephone, a letter; or the honest word that there is none.
fn humane(guide: &GuideDetails) -> bool {
    let human = CHANNELS.get(1..).unwrap_or_default();
    guide.no_human_channel || guide.channels.iter().any(|channel| human.contains(channel))
}

/// Channels add up along the chain: a completion says what it adds only.
fn wider_is_humane(library: &Library, document: &Document) -> bool {
    let Some(levels) = library.by_id(document.kind, &document.id) else {
        return false;
    };
    let chain = library.territories.chain(&document.territory);
    let wider = levels
        .iter()
        .filter(|(code, _)| **code != document.territory && chain.contains(code));
    let mut wider = wider.filter_map(|(_, id)| library.document(*id));
    wider.any(|wider| matches!(&wider.details, Details::Guide(guide) if humane(guide)))
}
