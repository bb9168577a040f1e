//! What the levels of a module say together.

use crate::base::span::Spanned;
use crate::parse::document::ModuleDetails;

use super::{Library, Variant};

/// The fields of a variant's levels, wide to narrow; empty for a kind that is no module.
pub struct Lesson<'a>(Vec<&'a ModuleDetails>);

impl<'a> Lesson<'a> {
    /// A list of all levels, each value once: lists add up.
    pub fn all<T: PartialEq>(&self, list: impl Fn(&'a ModuleDetails) -> &'a [T]) -> Vec<&'a T> {
        let mut all = Vec::new();
        for value in self.0.iter().flat_map(|details| list(details)) {
            if !all.contains(&value) {
                all.push(value);
            }
        }
        all
    }

    /// The narrowest level's value.
    pub fn nearest<T>(&self, field: impl Fn(&'a ModuleDetails) -> Option<T>) -> Option<T> {
        self.0.iter().rev().find_map(|details| field(details))
    }

    /// What participants can do afterwards.
    pub fn objectives(&self) -> Vec<&'a String> {
        self.all(|details| &details.objectives)
    }

    /// What has to be brought.
    pub fn material(&self) -> Vec<&'a String> {
        self.all(|details| &details.material)
    }

    /// What participants leave with.
    pub fn takeaways(&self) -> Vec<&'a String> {
        self.all(|details| &details.takeaways)
    }

    /// The guides that it rests on, as written.
    pub fn guides(&self) -> Vec<&'a Spanned<String>> {
        self.all(|details| &details.guides)
    }

    /// How long it takes: as told, else talk and exercise together.
    pub fn minutes(&self) -> Option<u32> {
        self.nearest(|details| details.minutes).or_else(|| {
            let talk = self.nearest(|details| details.talk_minutes);
            let exercise = self.nearest(|details| details.exercise_minutes);
            let parts = [talk, exercise].into_iter().flatten();
            parts.reduce(u32::saturating_add)
        })
    }
}

impl Library {
    /// What the levels of a module's variant say together.
    pub fn lesson(&self, variant: &Variant) -> Lesson<'_> {
        let levels = variant.levels.iter();
        let details = levels.filter_map(|(_, id)| self.document(*id)?.details.module());
        Lesson(details.collect())
    }
}
