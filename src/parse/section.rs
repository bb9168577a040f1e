//! The names of sections, their order on the page, and the marks that change how they merge.

use crate::base::text::{fold, nearest, slug};

/// A section's identity: two headings of the same identity merge along the chain.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SectionName {
    /// « En bref ».
    Brief,
    /// « Avant de commencer »: its bullet list is the prerequisites.
    Before,
    /// « Pièces à fournir »: its bullet list is the papers to bring.
    Papers,
    /// « Étapes »: its numbered list is the steps.
    Steps,
    /// « Cas particuliers »: each `### ` is a case.
    Cases,
    /// « Si ça bloque ».
    Blocked,
    /// « Où s'adresser »: the cards of contacts come here.
    Where,
    /// « Après la démarche ».
    After,
    /// « Quand passer la main ».
    HandOver,
    /// « Pour la personne ».
    ForPerson,
    /// « Notes ».
    Notes,
    /// « Historique ».
    History,
    /// Text before the first heading.
    Opening,
    /// Any other heading, by its slug.
    Other(String),
}

impl SectionName {
    /// The fixed sections of a guide, in the order of the page.
    pub const FIXED: [(Self, &str); 12] = [
        (Self::Brief, "En bref"),
        (Self::Before, "Avant de commencer"),
        (Self::Papers, "Pièces à fournir"),
        (Self::Steps, "Étapes"),
        (Self::Cases, "Cas particuliers"),
        (Self::Blocked, "Si ça bloque"),
        (Self::Where, "Où s’adresser"),
        (Self::After, "Après la démarche"),
        (Self::HandOver, "Quand passer la main"),
        (Self::ForPerson, "Pour la personne"),
        (Self::Notes, "Notes"),
        (Self::History, "Historique"),
    ];

    /// The sections that every guide should have.
    pub const REQUIRED: [Self; 4] = [Self::Brief, Self::Steps, Self::Blocked, Self::Where];

    /// The section that a heading names.
    pub fn of_heading(heading: &str) -> Self {
        let wanted = slug(heading);
        let fixed = Self::FIXED
            .into_iter()
            .find(|(_, title)| slug(title) == wanted);
        fixed.map_or(Self::Other(wanted), |(name, _)| name)
    }

    /// The usual heading of a fixed section.
    pub fn title(&self) -> Option<&'static str> {
        Self::FIXED
            .iter()
            .find(|(name, _)| name == self)
            .map(|(_, title)| *title)
    }

    /// The anchor of the section on a page.
    pub fn anchor(&self) -> String {
        match self {
            Self::Other(slug) if slug.is_empty() => "section".to_owned(),
            Self::Other(slug) => slug.clone(),
            Self::Opening => "debut".to_owned(),
            Self::Brief
            | Self::Before
            | Self::Papers
            | Self::Steps
            | Self::Cases
            | Self::Blocked
            | Self::Where
            | Self::After
            | Self::HandOver
            | Self::ForPerson
            | Self::Notes
            | Self::History => slug(self.title().unwrap_or_default()),
        }
    }
}

/// What a completion's section does to the wider one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mark {
    /// Nothing written: adds after.
    #[default]
    After,
    /// `(avant)`: adds before.
    Before,
    /// `(remplace)`.
    Replace,
    /// `(masque)`: hides; the text is the reason.
    Hide,
}

/// The marks as they are written.
const MARKS: [(&str, Mark); 3] = [
    ("avant", Mark::Before),
    ("remplace", Mark::Replace),
    ("masque", Mark::Hide),
];

/// A heading's words, its mark, and the nearest mark when what stands in brackets looks like one.
pub struct Heading<'a> {
    /// The words without the mark.
    pub title: &'a str,
    /// The mark.
    pub mark: Mark,
    /// A misspelt mark and the one that was probably meant.
    pub misspelt: Option<(&'a str, &'static str)>,
}

impl<'a> Heading<'a> {
    /// Reads « Étapes (remplace) ».
    pub fn read(text: &'a str) -> Self {
        let text = text.trim();
        let plain = Self {
            title: text,
            mark: Mark::After,
            misspelt: None,
        };
        let Some((title, inside)) = text
            .strip_suffix(')')
            .and_then(|rest| rest.rsplit_once('('))
        else {
            return plain;
        };
        let word = fold(inside.trim());
        if let Some((_, mark)) = MARKS.iter().find(|(name, _)| *name == word) {
            return Self {
                title: title.trim(),
                mark: *mark,
                misspelt: None,
            };
        }
        let near = nearest(&word, MARKS.iter().map(|(name, _)| *name));
        Self {
            misspelt: near.map(|near| (inside, near)),
            ..plain
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        let cases = [
            ("Étapes", SectionName::Steps, Mark::After),
            ("etapes (Remplace)", SectionName::Steps, Mark::Replace),
            ("Où s'adresser (avant)", SectionName::Where, Mark::Before),
            ("OÙ S’ADRESSER", SectionName::Where, Mark::After),
            (
                "Barème (2026)",
                SectionName::Other("bareme-2026".into()),
                Mark::After,
            ),
            ("Étapes(masque)", SectionName::Steps, Mark::Hide),
        ];
        for (text, name, mark) in cases {
            let heading = Heading::read(text);
            assert_eq!(
                (SectionName::of_heading(heading.title), heading.mark),
                (name, mark),
                "{text}"
            );
        }
    }

    #[test]
    fn a_misspelt_mark_is_told() {
        assert_eq!(
            Heading::read("Étapes (remplacer)").misspelt,
            Some(("remplacer", "remplace"))
        );
        assert_eq!(Heading::read("Barème (2026)").misspelt, None);
    }
}
