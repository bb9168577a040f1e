//! Notices without an end, and periods that end before they begin: notices, agreements, closures.

use crate::base::messages::Arg;
use crate::base::span::Spanned;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::library::notices::period;
use crate::parse::document::Document;

use jiff::civil::Date;

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    if let Some(notice) = document.details.notice()
        && notice.to.is_none()
    {
        let problem = Problem::of_file(Code::L0319, &document.path);
        let end = period(notice).1.map_or_else(|| Arg::from(""), Arg::from);
        problems.push(problem.arg("fin", end));
    }
    for (from, to) in periods(document) {
        if to.value < from.value {
            let problem = Problem::at(Code::L0321, &document.path, to.span);
            problems.push(problem.arg("debut", from.value).arg("fin", to.value));
        }
    }
}

type Day = Spanned<Date>;

/// Every first and last day that the document writes together.
fn periods(document: &Document) -> Vec<(&Day, &Day)> {
    let notice = document.details.notice().map(|d| (&d.from, &d.to));
    let agreement = document.details.agreement().map(|d| (&d.from, &d.to));
    let closures = document.details.place().into_iter();
    let closures = closures.flat_map(|place| &place.closures);
    let closures = closures.map(|closure| (&closure.from, &closure.to));
    let all = notice.into_iter().chain(agreement).chain(closures);
    all.filter_map(|(from, to)| from.as_ref().zip(to.as_ref()))
        .collect()
}
