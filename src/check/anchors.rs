//! Links to a place of a guide that no version of it has.
//!
//! Only guides are judged: their pages have the anchors of their sections and headings, and the
//! template's own. Every level counts, so a place that some territory adds is never called broken.

use crate::base::text::{nearest, slug};
use crate::diag::{Code, Problem, Problems};
use crate::library::{Library, LinkTo};
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::parse::section::SectionName;
use crate::theme::OWN_IDS;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let with_anchor = |link: &&crate::parse::document::Link| link.target.contains('#');
    let mut links = document.body.links.iter().filter(with_anchor).peekable();
    let Some(id) = links.peek().and_then(|_| library.at_path(&document.path)) else {
        return;
    };
    let resolved = library.links_of(id);
    for link in links {
        let to = resolved.iter().find(|(target, _)| *target == link.target);
        let (target, anchor) = match to {
            Some((_, LinkTo::Document(id, Some(anchor)))) => (library.document(*id), anchor),
            Some((_, LinkTo::Here(anchor))) => (Some(document), anchor),
            Some((_, LinkTo::Document(_, None) | LinkTo::Media(_))) | None => continue,
        };
        let Some(target) = target.filter(|target| target.kind == Kind::Guide) else {
            continue;
        };
        if let Err(near) = find(library, target, anchor) {
            let problem = Problem::at(Code::L0325, &document.path, link.span);
            problems.push(
                problem
                    .arg("lien", link.target.as_str())
                    .arg("endroit", anchor.as_str())
                    .arg("proche", near),
            );
        }
    }
}

/// `Err` holds the nearest anchor of the guide, or nothing.
fn find(library: &Library, guide: &Document, anchor: &str) -> Result<(), String> {
    let levels = library.by_id(guide.kind, &guide.id).into_iter().flatten();
    let levels: Vec<&Document> = levels.filter_map(|(_, id)| library.document(*id)).collect();
    let sections = levels.iter().flat_map(|level| &level.body.sections);
    let headings = levels.iter().flat_map(|level| &level.body.headings);
    let mut known: Vec<String> = sections.map(|section| section.name.anchor()).collect();
    known.extend(headings.map(|heading| slug(heading)));
    // Cards, and papers written as a key, bring their section with them.
    known.extend([SectionName::Where.anchor(), SectionName::Papers.anchor()]);
    known.extend(OWN_IDS.iter().map(|id| (*id).to_owned()));
    // The second heading of a name has a number behind it; notes are numbered by the page.
    let plain = anchor
        .rsplit_once('-')
        .filter(|(_, number)| number.parse::<u16>().is_ok())
        .map_or(anchor, |(plain, _)| plain);
    if anchor.starts_with("note-") || known.iter().any(|k| k == anchor || k == plain) {
        return Ok(());
    }
    let near = nearest(anchor, known.iter().map(String::as_str));
    Err(near.unwrap_or_default().to_owned())
}
