//! `(remplace)` and `(masque)` where no wider level has the section.

use crate::base::text::nearest;
use crate::diag::{Code, Problem, Problems};
use crate::library::{Library, merge};
use crate::parse::document::Document;
use crate::parse::section::{Mark, SectionName};

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let marked = |mark| matches!(mark, Mark::Replace | Mark::Hide);
    if !document.kind.inherits() || !document.body.sections.iter().any(|s| marked(s.mark)) {
        return;
    }
    let Some(levels) = library.by_id(document.kind, &document.id) else {
        return;
    };
    let chain = library.territories.chain(&document.territory);
    let read = levels.iter().filter(|(code, _)| chain.contains(code));
    let read = read.filter_map(|(code, id)| library.document(*id).map(|level| (code, *id, level)));
    let own = levels.get(&document.territory).copied();
    for (id, index) in merge::merge(read).idle {
        let Some(section) = document
            .body
            .sections
            .get(index)
            .filter(|_| Some(id) == own)
        else {
            continue;
        };
        let mark = if section.mark == Mark::Hide {
            "masque"
        } else {
            "remplace"
        };
        let fixed = SectionName::FIXED.map(|(_, title)| title);
        let near = nearest(&section.title, fixed).filter(|_| section.name.title().is_none());
        let problem = Problem::at(Code::L0310, &document.path, section.heading);
        problems.push(
            problem
                .arg("proche", near.unwrap_or_default())
                .arg("section", section.title.as_str())
                .arg("marque", mark),
        );
    }
}
