//! What is stale, never verified, or verified in the future.

use jiff::ToSpan;

use crate::diag::{Code, Problem, Problems};
use crate::library::{FreshnessState, Library};
use crate::parse::document::{Document, State};

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    if !document.kind.ages() {
        return;
    }
    if let Some(date) = &document.front.verified_on
        && date.value > library.today.saturating_add(1.day())
    {
        let problem = Problem::at(Code::F0003, &document.path, date.span);
        problems.push(problem.arg("date", date.value));
        return;
    }
    let freshness = library.freshness(document);
    match freshness.state {
        FreshnessState::Fresh => {}
        // Due because the text that it completes has changed, which has its own problem.
        FreshnessState::Due if freshness.review_on.is_none() => {}
        // « à relire », with the day of the copy that was read: honest, and said on the page.
        FreshnessState::Unverified
            if document.front.state == State::ToReview && freshness.copied_on.is_some() => {}
        FreshnessState::Unverified => {
            let problem = Problem::of_file(Code::F0002, &document.path);
            problems.push(if document.front.state == State::ToReview {
                problem.arg("etat", "a-relire")
            } else {
                problem
            });
        }
        FreshnessState::Due | FreshnessState::Late | FreshnessState::Old => {
            let problem = match &document.front.verified_on {
                Some(date) => Problem::at(Code::F0001, &document.path, date.span),
                None => Problem::of_file(Code::F0001, &document.path),
            };
            problems.push(match freshness.review_on {
                Some(since) => problem.arg("depuis", since),
                None => problem,
            });
        }
    }
}
