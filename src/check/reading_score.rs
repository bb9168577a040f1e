//! Texts that are much harder to read than they say.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::{Details, Document};

/// The LIX score below which a text has a level, easy to hard; above the last it is technical.
pub const LEVELS: [(&str, usize); 3] = [("falc", 30), ("simple", 40), ("courant", 50)];
/// So far above its level, a text is told.
pub const FAR: usize = 10;
/// A shorter text says nothing sure.
const SHORTEST: usize = 100;

pub(super) fn rule(_library: &Library, document: &Document, problems: &mut Problems) {
    let (Details::Guide(guide), Some(prose)) = (&document.details, &document.body.prose) else {
        return;
    };
    let Some(level) = &guide.reading_level else {
        return;
    };
    let limit = LEVELS.iter().find(|(name, _)| *name == level.value);
    let Some((name, limit)) = limit.filter(|_| prose.words >= SHORTEST) else {
        return;
    };
    let score = prose.lix();
    if score < limit + FAR {
        return;
    }
    let fits = LEVELS.iter().find(|(_, limit)| score < *limit);
    let mut lines = prose.longest.iter().map(|sentence| sentence.line);
    let first = lines.next().unwrap_or_default();
    let problem = Problem::at(Code::P0002, &document.path, level.span);
    problems.push(
        problem
            .arg("score", score)
            .arg("niveau", *name)
            .arg("limite", *limit)
            .arg("convient", fits.map_or("technique", |(name, _)| name))
            .arg("ligne", first.to_string())
            .arg(
                "autre",
                lines
                    .next()
                    .map_or_else(String::new, |line| line.to_string()),
            ),
    );
}
