//! The page of a module's variant: a sheet with what it teaches and what it rests on.

use crate::base::text::slug;
use crate::library::lesson::Lesson;
use crate::library::reading::Reading;
use crate::library::{address, rests_on::Ground};
use crate::theme::view::{FactView, Frame, Item, ModuleView, PageView, SectionView};

use super::body::own_ids;
use super::sheet::Sheet;
use super::{Press, items};

/// The two professions that lead a module together, by the slugs of their sections.
const SIDES: [&str; 2] = ["cote-mediation-numerique", "cote-travail-social"];

/// The page of a reading.
pub(super) fn view(press: &Press<'_>, reading: &Reading<'_>) -> (Frame, PageView) {
    let sheet = Sheet::new(press, reading);
    let trainers = address::trainers(&sheet.path);
    let view = ModuleView {
        other_side: sheet.path.link_to(&trainers),
        ..module(&sheet)
    };
    let framed = sheet.framed(&view.sheet).training();
    framed.with(PageView::Module(Box::new(view)))
}

/// What a module's page shows, for whoever the reading is.
pub(super) fn module(sheet: &Sheet<'_, '_>) -> ModuleView {
    let press = sheet.press;
    let lesson = press.library.lesson(sheet.reading.variant);
    let mut sections = sheet.sections(&mut own_ids());
    sections.retain(|section| !section.blocks.is_empty());
    side_by_side(&mut sections);
    ModuleView {
        sheet: sheet.view(sections),
        facts: facts(press, &lesson),
        objectives: owned(lesson.objectives()),
        questions: owned(lesson.all(|details| &details.questions)),
        prerequisites: owned(lesson.all(|details| &details.prerequisites)),
        material: owned(lesson.material()),
        skills: owned(lesson.all(|details| &details.skills)),
        takeaways: owned(lesson.takeaways()),
        guides: grounds(sheet)
            .into_iter()
            .map(|(family, variant)| items::guide(press, family, variant, &sheet.path))
            .collect(),
        ..ModuleView::default()
    }
}

/// The guides that a sheet's variant rests on.
pub(super) fn grounds<'a>(sheet: &Sheet<'a, '_>) -> Vec<Ground<'a>> {
    sheet
        .press
        .library
        .guides_of(sheet.reading.variant, &sheet.chain)
}

/// A list of a lesson, for a view.
pub(super) fn owned(list: Vec<&String>) -> Vec<String> {
    list.into_iter().cloned().collect()
}

/// Puts the texts of the two professions next to each other where both are written.
pub(super) fn side_by_side(sections: &mut Vec<SectionView>) {
    let side = |section: &SectionView| SIDES.contains(&slug(&section.title).as_str());
    let found: Vec<usize> = (0..)
        .zip(&*sections)
        .filter(|(_, section)| side(section))
        .map(|(at, _)| at)
        .collect();
    let [first, second] = found.as_slice() else {
        return;
    };
    let moved = sections.remove(*second);
    sections.insert(first + 1, moved);
    for (section, kind) in sections
        .iter_mut()
        .skip(*first)
        .zip(["side-first", "side-second"])
    {
        section.kind = kind;
    }
}

fn facts(press: &Press<'_>, lesson: &Lesson<'_>) -> Vec<FactView> {
    let messages = press.theme.messages();
    let minutes = |minutes: u32| messages.format("minutes", &[("n", (minutes as usize).into())]);
    let talk = lesson.nearest(|details| details.talk_minutes);
    let exercise = lesson.nearest(|details| details.exercise_minutes);
    let part = |key: &str, length: Option<u32>| {
        length.map(|length| messages.format(key, &[("duree", minutes(length).into())]))
    };
    let split = [part("split-talk", talk), part("split-exercise", exercise)];
    let split: Vec<String> = split.into_iter().flatten().collect();
    let profiles = lesson.all(|details| &details.profiles).into_iter();
    let profiles: Vec<String> = profiles
        .map(|profile| messages.text(&format!("profile-{profile}")))
        .collect();
    let format = lesson.nearest(|details| details.format);
    let facts = [
        ("fact-duration", lesson.minutes().map(minutes)),
        ("fact-split", Some(split.join(", "))),
        (
            "fact-format",
            format.map(|format| messages.text(&format!("format-{format}"))),
        ),
        ("fact-profiles", Some(profiles.join(", "))),
    ];
    let told = |(key, value): (&'static str, Option<String>)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(FactView { key, value })
    };
    facts.into_iter().filter_map(told).collect()
}

/// The same guides as a list, from another page.
pub(super) fn guide_items(
    press: &Press<'_>,
    grounds: &[Ground<'_>],
    from: &crate::base::path::SitePath,
) -> Vec<Item> {
    grounds
        .iter()
        .map(|(family, variant)| items::guide(press, family, variant, from))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(titles: &[&str]) -> Vec<String> {
        let section = |title: &&str| SectionView {
            title: (*title).to_owned(),
            kind: "other",
            ..SectionView::default()
        };
        let mut sections: Vec<SectionView> = titles.iter().map(section).collect();
        side_by_side(&mut sections);
        let told = sections.iter();
        told.map(|section| format!("{} {}", section.title, section.kind))
            .collect()
    }

    #[test]
    fn both_sides_stand_together_however_they_are_spelt() {
        assert_eq!(
            order(&["côté MÉDIATION numérique", "Autre", "Cote travail-social"]),
            [
                "côté MÉDIATION numérique side-first",
                "Cote travail-social side-second",
                "Autre other"
            ]
        );
        assert_eq!(
            order(&["Côté travail social"]),
            ["Côté travail social other"]
        );
    }
}
