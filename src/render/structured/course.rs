//! A module as <https://schema.org/Course>.

use jiff::ToSpan;

use crate::parse::document::ModuleDetails;
use crate::theme::view::Course;

use super::{Known, named};

pub(super) fn course(known: &Known<'_, '_>) -> Option<Course> {
    let settings = known.press.settings;
    let mut teaches: Vec<String> = Vec::new();
    for objective in details(known).flat_map(|details| &details.objectives) {
        if !teaches.contains(objective) {
            teaches.push(objective.clone());
        }
    }
    let minutes = details(known).rev().find_map(minutes);
    Some(Course {
        name: known.name()?,
        description: known.description(),
        url: known.url(),
        time_required: minutes.map(|minutes| i64::from(minutes).minutes().to_string()),
        teaches,
        in_language: settings.language.clone(),
        provider: named(settings.title.clone()),
    })
}

fn details<'k>(known: &'k Known<'_, '_>) -> impl DoubleEndedIterator<Item = &'k ModuleDetails> {
    known.documents.iter().filter_map(|d| d.details.module())
}

/// How long a module is: its own word, else talk and exercise together.
pub(super) fn minutes(details: &ModuleDetails) -> Option<u32> {
    let parts = [details.talk_minutes, details.exercise_minutes];
    let known = parts.into_iter().flatten().reduce(u32::saturating_add);
    details.minutes.or(known)
}
