//! Completions that were verified before the text that they complete changed.

use crate::base::date::in_words;
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
                .arg(
                    "date",
                    day.map(|day| in_words(day.value)).unwrap_or_default(),
                )
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

/// « Étapes », « Si ça bloque ».
fn quoted(titles: &[String]) -> String {
    let quoted = titles.iter().map(|title| {
        let title = if title.is_empty() { "…" } else { title };
        format!("«\u{a0}{title}\u{a0}»")
    });
    quoted.collect::<Vec<_>>().join(", ")
}
