//! What a guide that stands alone should have: fields and ★ sections.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::parse::section::{Mark, SectionName};

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    if let Some(details) = document.details.guide() {
        twice(document, !details.papers.is_empty(), problems);
    }
    if document.kind != Kind::Guide {
        return;
    }
    let completes = library.completed_by(document).is_some();
    steps(document, completes, problems);
    if completes {
        return;
    }
    let front = &document.front;
    let missing = [
        ("resume", front.summary.is_none()),
        ("thematiques", front.topics.is_empty()),
        ("mots_usagers", front.user_words.len() < 3),
    ];
    for (key, _) in missing.into_iter().filter(|(_, is)| *is) {
        problems.push(Problem::of_file(Code::L0118, &document.path).arg("cle", key));
    }
    for name in SectionName::REQUIRED {
        if !document
            .body
            .sections
            .iter()
            .any(|section| section.name == name)
        {
            let title = name.title().unwrap_or_default();
            problems.push(Problem::of_file(Code::L0213, &document.path).arg("section", title));
        }
    }
}

/// The numbered list is the steps; a completion may add plain words to those of its base.
fn steps(document: &Document, completes: bool, problems: &mut Problems) {
    let whole = |mark: Mark| match mark {
        Mark::Replace => true,
        Mark::After | Mark::Before => !completes,
        Mark::Hide => false,
    };
    let sections = document.body.sections.iter();
    for section in sections.filter(|s| s.name == SectionName::Steps && !s.numbered) {
        if whole(section.mark) {
            problems.push(Problem::at(Code::L0209, &document.path, section.heading));
        }
    }
}

/// The papers are written once: as a section, or (for imports) as a key.
fn twice(document: &Document, keyed: bool, problems: &mut Problems) {
    let section = document
        .body
        .sections
        .iter()
        .find(|section| section.name == SectionName::Papers);
    if let Some(section) = section.filter(|_| keyed) {
        let problem = Problem::at(Code::L0214, &document.path, section.heading);
        problems.push(
            problem
                .arg("cle", "pieces")
                .arg("section", section.title.as_str()),
        );
    }
}
