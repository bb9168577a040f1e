//! A wider document and a territory → the small file that completes it there.

use jiff::civil::Date;
use minijinja::value::{Serde, Value};
use minijinja::{Error, context};

use crate::parse::document::Document;
use crate::parse::section::{Mark, SectionName};
use crate::territory::{Code, Territories};

use super::words::clean;
use super::{NewFile, fill, place};

/// A section of the wider texts, for the list of those that can be completed.
#[derive(Debug, Clone, serde::Serialize)]
struct Offered {
    titre: String,
    verrou: bool,
}

/// The file that completes a document, known by its wider levels (wide to narrow; `None` without
/// any), in the folder of a territory.
///
/// # Errors
/// A fault of the template.
pub fn completion(
    wider: &[&Document],
    territory: &Code,
    folder: &str,
    territories: &Territories,
    today: Date,
) -> Result<Option<NewFile>, Error> {
    let Some(base) = wider.first() else {
        return Ok(None);
    };
    let sections = sections(wider);
    let usual = SectionName::Where.title().map(straight);
    let usual = usual.filter(|title| sections.iter().any(|offered| offered.titre == *title));
    let first = usual.or_else(|| sections.last().map(|offered| offered.titre.clone()));
    let values = context! {
        base => clean(base.title()),
        fichier => base.path.as_str(),
        ici => territories.locative(territory),
        jour => today.to_string(),
        section => first,
        sections => Value::from(Serde(sections)),
    };
    Ok(Some(NewFile {
        path: place::path(base.kind, folder, topic_folder(base), &base.id),
        text: fill::fill("completion.md", values)?,
    }))
}

/// The sections of all levels, in their order, each once.
fn sections(wider: &[&Document]) -> Vec<Offered> {
    let mut seen: Vec<&SectionName> = Vec::new();
    let mut offered = Vec::new();
    for section in wider.iter().flat_map(|document| &document.body.sections) {
        let fresh = section.name != SectionName::Opening && !seen.contains(&&section.name);
        if fresh && section.mark != Mark::Hide {
            seen.push(&section.name);
            offered.push(Offered {
                titre: straight(&section.title),
                verrou: wider.iter().any(|level| locks(level, &section.name)),
            });
        }
    }
    offered
}

/// A heading as people type it: it stands inside a comment, which it must not end.
fn straight(title: &str) -> String {
    clean(&title.replace('’', "'").replace(['<', '>'], " "))
}

fn locks(document: &Document, section: &SectionName) -> bool {
    let guide = document.details.guide();
    guide.is_some_and(|details| details.locked.contains(section))
}

/// The folder between the kind's and the file, when there is just one: `logement`.
fn topic_folder(document: &Document) -> Option<&str> {
    let folders = document.path.folders();
    let at = folders
        .iter()
        .rposition(|folder| *folder == document.kind.folder())?;
    folders.get(at + 1).copied()
}
