//! Inheritance: one guide's levels → one list of sections, each block with the level that wrote it.

use crate::parse::document::{Document, Section};
use crate::parse::section::{Mark, SectionName};
use crate::territory::Code;

use super::DocId;

/// What a block does to the section it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// The widest level's own text.
    Base,
    /// Added by a narrower level.
    Adds,
    /// Stands in place of what wider levels wrote.
    Replaces,
    /// Says why the section is hidden here.
    Hides,
}

/// What one level wrote in one section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MergedBlock {
    /// The level.
    pub territory: Code,
    /// Its document.
    pub document: DocId,
    /// Which of the document's sections.
    pub section: usize,
    /// What it does.
    pub action: Action,
}

/// One section of the merged guide.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MergedSection {
    /// Which section.
    pub name: SectionName,
    /// Its heading.
    pub title: String,
    /// Its blocks, in the order of the page.
    pub blocks: Vec<MergedBlock>,
    /// Its place on the page: that of the fixed section, from 1, that it is or that it follows in
    /// the document that opened it; 0 before any.
    pub rank: usize,
}

/// A merged guide: its sections in the order of the page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Merged {
    /// The sections.
    pub sections: Vec<MergedSection>,
    /// Marks that found nothing to change: document and section.
    pub idle: Vec<(DocId, usize)>,
}

/// Merges levels given wide to narrow. The result depends on the levels alone.
pub fn merge<'a>(levels: impl IntoIterator<Item = (&'a Code, DocId, &'a Document)>) -> Merged {
    let mut merged = Merged::default();
    for (rank, (territory, id, document)) in levels.into_iter().enumerate() {
        let mut level = Level {
            merged: &mut merged,
            territory,
            id,
            base: rank == 0,
            after: None,
            rank: 0,
        };
        for (index, section) in document.body.sections.iter().enumerate() {
            level.add(index, section);
        }
    }
    // Stable: a level's own sections stay behind the fixed section that they follow.
    merged.sections.sort_by_key(|section| section.rank);
    merged
}

/// One level being added.
struct Level<'a> {
    merged: &'a mut Merged,
    territory: &'a Code,
    id: DocId,
    base: bool,
    /// Where this level's last section stands: a new section goes behind it.
    after: Option<usize>,
    /// The rank of this level's last section.
    rank: usize,
}

impl Level<'_> {
    fn add(&mut self, index: usize, section: &Section) {
        match self.find(section) {
            Some(at) => {
                self.join(at, index, section.mark);
                self.after = Some(at);
                self.rank = self
                    .merged
                    .sections
                    .get(at)
                    .map_or(self.rank, |found| found.rank);
            }
            None if matches!(section.mark, Mark::Hide) => self.merged.idle.push((self.id, index)),
            None => {
                if section.mark == Mark::Replace {
                    self.merged.idle.push((self.id, index));
                }
                self.open(index, section);
            }
        }
    }

    /// The section that this one merges with. Within the base, only fixed sections do: two headings
    /// of the writer's own that read the same stay apart.
    fn find(&self, section: &Section) -> Option<usize> {
        if self.base && section.name.title().is_none() {
            return None;
        }
        self.merged
            .sections
            .iter()
            .position(|other| other.name == section.name)
    }

    fn block(&self, index: usize, action: Action) -> MergedBlock {
        let action = if self.base { Action::Base } else { action };
        MergedBlock {
            territory: self.territory.clone(),
            document: self.id,
            section: index,
            action,
        }
    }

    fn join(&mut self, at: usize, index: usize, mark: Mark) {
        let adds = self.block(index, Action::Adds);
        let replaces = self.block(index, Action::Replaces);
        let hides = self.block(index, Action::Hides);
        let Some(section) = self.merged.sections.get_mut(at) else {
            return;
        };
        match mark {
            Mark::After => section.blocks.push(adds),
            Mark::Before => {
                // Several `(avant)` of one level keep the order in which they were written.
                let own = |block: &&MergedBlock| block.document == adds.document;
                let behind = section.blocks.iter().take_while(own).count();
                section.blocks.insert(behind, adds);
            }
            Mark::Replace => section.blocks = vec![replaces],
            Mark::Hide => section.blocks = vec![hides],
        }
    }

    fn open(&mut self, index: usize, section: &Section) {
        let title = section
            .name
            .title()
            .map_or_else(|| section.title.clone(), str::to_owned);
        let block = self.block(index, Action::Adds);
        if let Some(rank) = fixed_rank(&section.name) {
            self.rank = rank;
        }
        let opened = MergedSection {
            name: section.name.clone(),
            title,
            blocks: vec![block],
            rank: self.rank,
        };
        let at = self
            .after
            .map_or(self.merged.sections.len(), |after| after + 1);
        let at = if self.base {
            self.merged.sections.len()
        } else {
            at
        };
        self.merged.sections.insert(at, opened);
        self.after = Some(at);
    }
}

/// The place of a fixed section on the page, from 1.
fn fixed_rank(name: &SectionName) -> Option<usize> {
    SectionName::FIXED
        .iter()
        .position(|(fixed, _)| fixed == name)
        .map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, SourceSet};
    use crate::parse;

    fn documents(levels: &[(&str, &str)]) -> Vec<Document> {
        let sources = SourceSet::from_texts(levels.iter().copied());
        let by_path = |path: &str| {
            sources
                .files
                .iter()
                .find(|f| f.path.as_str() == path)
                .unwrap()
        };
        levels
            .iter()
            .map(|(path, _)| {
                parse::file_outcome(FileId(0), by_path(path))
                    .0
                    .unwrap()
                    .document
            })
            .collect()
    }

    fn merged(base: &str, local: &str) -> Vec<String> {
        let paths = [
            "national/guides/x.md",
            "departements/24-dordogne/guides/x.md",
        ];
        let documents = documents(&[(paths[0], base), (paths[1], local)]);
        let levels = documents
            .iter()
            .zip((0..).map(DocId))
            .map(|(d, id)| (&d.territory, id, d));
        merge(levels)
            .sections
            .into_iter()
            .map(|section| {
                let blocks = section.blocks.iter().map(|block| {
                    let sign = match block.action {
                        Action::Base => '=',
                        Action::Adds => '+',
                        Action::Replaces => '!',
                        Action::Hides => '-',
                    };
                    format!("{sign}{}.{}", block.document.0, block.section)
                });
                format!("{} {}", section.title, blocks.collect::<Vec<_>>().join(" "))
            })
            .collect()
    }

    #[test]
    fn levels_complete_each_other() {
        let base = "## En bref\na\n## Étapes\n1. b\n## Si ça bloque\nc\n";
        let cases = [
            (
                "## Étapes\nd\n",
                vec!["En bref =0.0", "Étapes =0.1 +1.0", "Si ça bloque =0.2"],
            ),
            (
                "## Étapes (avant)\nd\n",
                vec!["En bref =0.0", "Étapes +1.0 =0.1", "Si ça bloque =0.2"],
            ),
            (
                "## Étapes (remplace)\nd\n",
                vec!["En bref =0.0", "Étapes !1.0", "Si ça bloque =0.2"],
            ),
            (
                "## Étapes (masque)\nd\n",
                vec!["En bref =0.0", "Étapes -1.0", "Si ça bloque =0.2"],
            ),
            (
                "## Où s'adresser\nd\n",
                vec![
                    "En bref =0.0",
                    "Étapes =0.1",
                    "Si ça bloque =0.2",
                    "Où s’adresser +1.0",
                ],
            ),
            (
                "## Étapes\nd\n## Nos trucs\ne\n",
                vec![
                    "En bref =0.0",
                    "Étapes =0.1 +1.0",
                    "Nos trucs +1.1",
                    "Si ça bloque =0.2",
                ],
            ),
            (
                "## Avant (masque)\nd\n",
                vec!["En bref =0.0", "Étapes =0.1", "Si ça bloque =0.2"],
            ),
            ("", vec!["En bref =0.0", "Étapes =0.1", "Si ça bloque =0.2"]),
        ];
        for (local, expected) in cases {
            assert_eq!(merged(base, local), expected, "{local:?}");
        }
    }

    #[test]
    fn fixed_sections_are_put_in_order_and_others_follow_theirs() {
        let base = "intro\n\n## Étapes\n1. a\n## Détail\nb\n## En bref\nc\n## Détail\nd\n";
        assert_eq!(
            merged(base, ""),
            [
                " =0.0",
                "En bref =0.3",
                "Détail =0.4",
                "Étapes =0.1",
                "Détail =0.2"
            ]
        );
    }
}
