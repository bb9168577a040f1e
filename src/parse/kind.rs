//! The kinds of document, their folders and their default review intervals.

use serde::{Deserialize, Serialize};

use crate::base::date::Interval;

/// What a document is. The English word is used in code, the French one in content and addresses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A procedure or know-how sheet.
    Guide,
    /// Ordered guides for a life event.
    #[serde(rename = "parcours")]
    Pathway,
    /// A training unit.
    Module,
    /// A dated meeting made of modules and guides.
    Session,
    /// A diagnosis grid, a template, a poster.
    #[serde(rename = "outil")]
    Tool,
    /// A resource person or interlocutor.
    Contact,
    /// A body such as a Caf or an MDPH.
    Organisme,
    /// A place where people are received.
    #[serde(rename = "lieu")]
    Place,
    /// A partnership or charter.
    #[serde(rename = "accord")]
    Agreement,
    /// A change, a closure, an alert; always has an end.
    #[serde(rename = "avis")]
    Notice,
    /// An acronym, a former name, a definition.
    #[serde(rename = "terme")]
    Term,
    /// A territory's coordinator, links, members.
    #[serde(rename = "territoire")]
    Territory,
    /// A topic with its sub-topics.
    #[serde(rename = "thematique")]
    Topic,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 13] = [
        Self::Guide,
        Self::Pathway,
        Self::Module,
        Self::Session,
        Self::Tool,
        Self::Contact,
        Self::Organisme,
        Self::Place,
        Self::Agreement,
        Self::Notice,
        Self::Term,
        Self::Territory,
        Self::Topic,
    ];

    /// The word of `genre:` in content.
    pub fn word(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Pathway => "parcours",
            Self::Module => "module",
            Self::Session => "session",
            Self::Tool => "outil",
            Self::Contact => "contact",
            Self::Organisme => "organisme",
            Self::Place => "lieu",
            Self::Agreement => "accord",
            Self::Notice => "avis",
            Self::Term => "terme",
            Self::Territory => "territoire",
            Self::Topic => "thematique",
        }
    }

    /// The folder that holds this kind, in content and in addresses.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Guide => "guides",
            Self::Pathway => "parcours",
            Self::Module => "modules",
            Self::Session => "sessions",
            Self::Tool => "outils",
            Self::Contact => "contacts",
            Self::Organisme => "organismes",
            Self::Place => "lieux",
            Self::Agreement => "accords",
            Self::Notice => "avis",
            Self::Term => "glossaire",
            Self::Territory => "territoire.md",
            Self::Topic => "thematiques",
        }
    }

    /// The kind whose folder has this name.
    pub fn of_folder(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == name)
    }

    /// The kind that `genre:` names.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// True for the kinds whose narrower documents complete the wider one of the same id, section
    /// by section.
    pub fn inherits(self) -> bool {
        matches!(
            self,
            Self::Guide | Self::Pathway | Self::Module | Self::Tool | Self::Agreement
        )
    }

    /// True for whom or where a person can be sent: `pres_d_ici` in answers.
    pub fn is_near(self) -> bool {
        matches!(self, Self::Contact | Self::Organisme | Self::Place)
    }

    /// True for what trainers use: `formation` in answers.
    pub fn is_training(self) -> bool {
        matches!(self, Self::Module | Self::Session | Self::Tool)
    }

    /// True for the kinds whose verification date grows old; a session and a notice end by themselves.
    pub fn ages(self) -> bool {
        !matches!(
            self,
            Self::Session | Self::Notice | Self::Term | Self::Territory | Self::Topic
        )
    }

    /// How long a verification holds when `revoir_tous_les` is not given.
    pub fn review_interval(self) -> Interval {
        match self {
            Self::Contact => Interval::months(3),
            Self::Term => Interval::months(24),
            Self::Module | Self::Tool | Self::Agreement | Self::Territory | Self::Topic => {
                Interval::months(12)
            }
            Self::Guide
            | Self::Pathway
            | Self::Session
            | Self::Organisme
            | Self::Place
            | Self::Notice => Interval::months(6),
        }
    }
}
