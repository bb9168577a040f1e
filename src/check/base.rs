//! Completions that were verified before the text that they complete changed.

use crate::base::messages::Arg;
use crate::base::path::ContentPath;
use crate::diag::{Code, Problem, Problems};
use crate::library::{Library, Outdated};
use crate::parse::document::Document;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let (Some(outdated), Some(seen)) = (library.outdated(document), &document.front.base_seen)
    else {
        return;
    };
    let told = Problem::at(Code::F0004, &document.path, seen.span);
    let wider = library.wider(document.kind, &document.id, &document.territory);
    let base = wider.last().map_or("", |(_, _, base)| base.path.as_str());
    let told = told
        .arg("base", base)
        .arg("commande", confirm(&document.path));
    problems.push(match outdated {
        Outdated::Unreadable => told.arg("cas", "illisible"),
        Outdated::Changed { what, .. } => {
            let day = document.front.verified_on.as_ref();
            told.arg("cas", "change")
                .arg("date", day.map_or(Arg::from(""), |day| day.value.into()))
                .arg("entete", if what.header { "oui" } else { "" })
                .arg("changees", quoted(&what.changed))
                .arg("ajoutees", quoted(&what.added))
                .arg("retirees", quoted(&what.removed))
        }
    });
}

/// The command that says « still true » of a file.
pub(super) fn confirm(path: &ContentPath) -> String {
    let path = path.as_str();
    if path.contains(' ') {
        format!("lutrin confirm \"{path}\"")
    } else {
        format!("lutrin confirm {path}")
    }
}

/// Titles to quote; a section may have none.
fn quoted(titles: &[String]) -> Arg {
    let named = |title: &String| if title.is_empty() { "…" } else { title }.to_owned();
    Arg::Titles(titles.iter().map(named).collect())
}
