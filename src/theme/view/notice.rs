//! Views of notices: where they are raised, their own pages, the list.

use serde::Serialize;

use super::{LinkView, SafeHtml, SourceView};

/// A notice where it is raised or listed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NoticeCard {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Its summary, or empty.
    pub summary: String,
    /// `info`, `important`, `urgent`.
    pub gravity: &'static str,
    /// `current`, `coming`, `ended`, `undated`.
    pub phase: &'static str,
    /// « 1er octobre 2026 », its first day; or empty.
    pub from: String,
    /// « 31 octobre 2026 », its last day; or empty.
    pub to: String,
    /// The name of its territory; empty for France.
    pub territory: String,
    /// Invented for the demonstration.
    pub example: bool,
}

/// A notice's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NoticeView {
    /// What is said of it elsewhere.
    pub card: NoticeCard,
    /// Its territory, as a link.
    pub place: Option<LinkView>,
    /// What it concerns; an address may be empty.
    pub concerns: Vec<LinkView>,
    /// Its text.
    pub html: SafeHtml,
    /// Who keeps it current, or empty.
    pub owner: String,
    /// Where the facts were read.
    pub sources: Vec<SourceView>,
}

/// The list of notices.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NoticesView {
    /// In course, the gravest first.
    pub current: Vec<NoticeCard>,
    /// To come.
    pub coming: Vec<NoticeCard>,
    /// Over for 90 days at most.
    pub ended: Vec<NoticeCard>,
}
