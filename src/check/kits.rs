//! Sessions to come whose guides are overdue: nothing of them may be handed out unread.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::library::rests_on::Ground;
use crate::parse::document::Document;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let Some(session) = document.details.session() else {
        return;
    };
    let day = session.date.as_ref();
    if day.is_some_and(|day| day.value < library.today) {
        return;
    }
    let grounds = library.rests_on(document).into_iter();
    let overdue: Vec<String> = grounds.filter_map(|ground| told(library, ground)).collect();
    if overdue.is_empty() {
        return;
    }
    let problem = match day {
        Some(day) => Problem::at(Code::F0005, &document.path, day.span),
        None => Problem::of_file(Code::F0005, &document.path),
    };
    problems.push(
        problem
            .arg("nombre", overdue.len())
            .arg("guides", overdue.join(", ")),
    );
}

/// « apl (2026-09-12) »: the guide, and the day from which its review was due.
fn told(library: &Library, (family, variant): Ground<'_>) -> Option<String> {
    let freshness = library.overdue(variant)?;
    let since = freshness.review_on.map(|day| format!(" ({day})"));
    Some(format!("{}{}", family.id, since.unwrap_or_default()))
}
