//! Typing accidents that are read all the same: told once a file and sort, at the first one's place.

use crate::base::source::SourceFile;
use crate::base::span::Span;
use crate::diag::{Code, Problem, Problems};

use super::repair::{Accident, Repaired};
use super::split::Parts;

/// A byte-order mark, Windows line ends anywhere in the file, and other lines than `---`.
pub(super) fn of_file(file: &SourceFile, parts: &Parts) -> Problems {
    let bom = super::split::bom(&file.text);
    let bom = (bom > 0).then(|| told(file, Accident::Bom, 0, bom));
    let line_end = file.text.find("\r\n");
    let line_end = line_end.map(|at| told(file, Accident::LineEnds, at, 1));
    let fence = parts.odd.map(|span| {
        let problem = Problem::at(Code::L0005, &file.path, span);
        problem.arg("sorte", Accident::Fence.word())
    });
    bom.into_iter().chain(line_end).chain(fence).collect()
}

/// What was repaired in a front matter that starts at `offset`.
pub(super) fn of_front(file: &SourceFile, offset: usize, repaired: &Repaired) -> Problems {
    let all = repaired.accidents.iter();
    all.map(|(accident, at, length)| told(file, *accident, offset + at, *length))
        .collect()
}

fn told(file: &SourceFile, accident: Accident, at: usize, length: usize) -> Problem {
    let span = Span::new(at, at + length);
    Problem::at(Code::L0005, &file.path, span).arg("sorte", accident.word())
}
