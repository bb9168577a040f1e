//! Parts of a text that was read for trainers: their blocks alone, exercises with their answers.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::library::reading::Reading;
use crate::parse::markdown::{Held, Placed};
use crate::parse::section::SectionName;

/// Keeps of each text what trainers alone read, but some sections whole.
pub(super) fn blocks(reading: &mut Reading<'_>, whole: &[SectionName]) {
    for section in sections(reading) {
        if !whole.contains(&section.name) {
            section.events = held(&section.events);
        }
    }
}

/// Keeps of each text the sections that hold an answer, without the notes on how to lead.
pub(super) fn exercises(reading: &mut Reading<'_>) {
    for section in sections(reading) {
        let answers = section
            .events
            .iter()
            .any(|(event, _)| opens(event) == Some(Held::Answer));
        section.events = if answers {
            without_notes(&section.events)
        } else {
            Vec::new()
        };
    }
}

fn sections<'r, 'a>(
    reading: &'r mut Reading<'a>,
) -> impl Iterator<Item = &'r mut crate::parse::markdown::FlowSection<'a>> {
    let levels = reading.levels.iter_mut();
    levels.flat_map(|(_, _, flow)| &mut flow.sections)
}

fn opens(event: &Event<'_>) -> Option<Held> {
    if let Event::Start(Tag::BlockQuote(Some(kind))) = event {
        Held::of(*kind)
    } else {
        None
    }
}

/// How many events a quote has that starts the slice, its end included.
fn length(events: &[Placed<'_>]) -> usize {
    let mut depth = 0_usize;
    let end = events.iter().position(|(event, _)| {
        if let Event::Start(Tag::BlockQuote(_)) = event {
            depth += 1;
        } else if let Event::End(TagEnd::BlockQuote(_)) = event {
            depth = depth.saturating_sub(1);
        }
        depth == 0
    });
    end.map_or(events.len(), |end| end + 1)
}

/// The outermost trainers' blocks.
fn held<'a>(events: &[Placed<'a>]) -> Vec<Placed<'a>> {
    blocks_of(events, |_| true)
}

/// The blocks that `wanted` names, one behind the other.
fn blocks_of<'a>(events: &[Placed<'a>], wanted: impl Fn(Held) -> bool) -> Vec<Placed<'a>> {
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(rest) = events.get(at..).filter(|rest| !rest.is_empty()) {
        let opened = rest.first().and_then(|(event, _)| opens(event));
        if opened.is_some_and(&wanted) {
            let length = length(rest);
            kept.extend(rest.iter().take(length).cloned());
            at += length;
        } else {
            at += 1;
        }
    }
    kept
}

/// The same text without notes; an answer inside a note stays.
fn without_notes<'a>(events: &[Placed<'a>]) -> Vec<Placed<'a>> {
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(rest) = events.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.first().and_then(|(event, _)| opens(event)) == Some(Held::Note) {
            let length = length(rest);
            let note = rest.get(..length).unwrap_or_default();
            kept.extend(blocks_of(note, |held| held == Held::Answer));
            at += length;
        } else {
            kept.extend(rest.first().cloned());
            at += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::{Audience, flow_for, plain};

    const TEXT: &str = "Un ?\n\n- a\n\n  > [!REPONSE] b\n\n> [!FORMATEUR] c\n>\n> > simple\n>\n> > [!REPONSE] d\n\nFin.";

    fn words(pick: impl Fn(&[Placed<'_>]) -> Vec<Placed<'static>>) -> String {
        let flow = flow_for(TEXT, Audience::Trainer);
        plain(&pick(&flow.sections[0].events)).replace('\n', "|")
    }

    /// Events that outlive their text, for the assertions.
    fn owned(events: Vec<Placed<'_>>) -> Vec<Placed<'static>> {
        let owned = |(event, range): Placed<'_>| (event.into_static(), range);
        events.into_iter().map(owned).collect()
    }

    #[test]
    fn parts_are_picked() {
        assert_eq!(words(|events| owned(held(events))), " b| c|simple| d|");
        let exercise = words(|events| owned(without_notes(events)));
        assert_eq!(exercise, "Un ?|a| b| d|Fin.|");
    }
}
