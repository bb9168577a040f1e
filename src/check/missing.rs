//! What a guide that stands alone should have: fields and ★ sections.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::{Details, Document};
use crate::parse::kind::Kind;
use crate::parse::section::SectionName;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    if let Details::Guide(details) = &document.details {
        twice(document, !details.papers.is_empty(), problems);
    }
    if document.kind != Kind::Guide || library.completed_by(document).is_some() {
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
