//! Where participants find room to write: in place of the answers that were left out, and behind
//! exercises that have none.

use pulldown_cmark::Event;

use crate::base::text::slug;
use crate::library::MergedBlock;
use crate::library::reading::Reading;
use crate::parse::markdown::{Flow, FlowSection, Held, Placed};

/// How the headings of exercises begin.
const EXERCISES: [&str; 4] = ["exercice", "mise-en-situation", "cas-pratique", "a-vous"];

/// The events of a block before which there is room to write: see `body::markup_with_rooms`.
pub(super) fn rooms(reading: &Reading<'_>, block: &MergedBlock) -> Vec<usize> {
    let level = reading.levels.iter();
    let mut level = level.filter(|(id, _, _)| *id == block.document);
    let Some((_, _, flow)) = level.next() else {
        return Vec::new();
    };
    let Some(section) = flow.sections.get(block.section) else {
        return Vec::new();
    };
    let mut rooms = of_answers(flow, block.section, section);
    let heading = slug(&section.title);
    if rooms.is_empty() && EXERCISES.iter().any(|word| heading.starts_with(word)) {
        rooms.push(section.events.len());
    }
    rooms
}

fn of_answers(flow: &Flow<'_>, at: usize, section: &FlowSection<'_>) -> Vec<usize> {
    let end = flow.sections.get(at + 1);
    let end = end.map_or(usize::MAX, |next| next.heading.start);
    let answers = flow.held.iter().filter(|(held, range)| {
        *held == Held::Answer && (section.heading.start..end).contains(&range.start)
    });
    answers
        .map(|(_, range)| {
            let behind = |(event, place): &Placed<'_>| {
                // What ends around the answer, or what starts behind it.
                let around = place.start <= range.start && place.end >= range.end;
                (matches!(event, Event::End(_)) && around) || place.start >= range.end
            };
            let found = section.events.iter().position(behind);
            found.unwrap_or(section.events.len())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::flow;

    /// The words between rooms.
    fn cut(text: &str) -> Vec<String> {
        let flow = flow(text);
        let events = &flow.sections[0].events;
        let mut cuts = vec![0];
        cuts.extend(of_answers(&flow, 0, &flow.sections[0]));
        cuts.push(events.len());
        let words = |pair: &[usize]| crate::parse::markdown::plain(&events[pair[0]..pair[1]]);
        cuts.windows(2)
            .map(|pair| words(pair).trim().to_owned())
            .collect()
    }

    #[test]
    fn room_stands_where_the_answer_stood() {
        let listed = "1. Un ?\n\n   > [!REPONSE] oui\n\n2. Deux ?\n\n   > [!REPONSE] non\n\nFin.";
        assert_eq!(cut(listed), ["Un ?", "Deux ?", "Fin."]);
        let plain = "Question ?\n\n> [!REPONSE]\n> oui\n\nSuite.";
        assert_eq!(cut(plain), ["Question ?", "Suite."]);
        assert_eq!(cut("Rien.\n\n> [!FORMATEUR] x"), ["Rien."]);
        assert_eq!(cut("Question ?\n\n> [!REPONSE] oui"), ["Question ?", ""]);
    }
}
