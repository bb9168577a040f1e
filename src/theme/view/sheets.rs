//! Views of pathways, tools and agreements, and of what stands around any sheet.

use serde::Serialize;

use super::{FactView, FreshnessView, Item, LinkView, NoticeCard, SheetView};

/// What the library knows around a sheet: alerts, pathways, what to read next, where it comes from.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Around {
    /// Notices in course that concern it, the gravest first.
    pub notices: Vec<NoticeCard>,
    /// Pathways that it is a stage of.
    pub pathways: Vec<LinkView>,
    /// Tools that go with it.
    pub tools: Vec<LinkView>,
    /// Guides to read next.
    pub related: Vec<Item>,
    /// What it was adapted from; an address may be empty.
    pub adapted_from: Vec<LinkView>,
    /// Its licence, where that is not the library's; an address may be empty.
    pub licence: Option<LinkView>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who stands in for the owner, or empty.
    pub deputy: String,
}

/// A pathway's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PathwayView {
    /// What it shares with other kinds.
    #[serde(flatten)]
    pub sheet: SheetView,
    /// Its stages, in order.
    pub stages: Vec<StageView>,
}

/// One stage of a pathway.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StageView {
    /// The guide's title; what was written for a guide that nobody wrote.
    pub title: String,
    /// The guide's page, or empty.
    pub href: String,
    /// The guide's summary, or empty.
    pub summary: String,
    /// The guide's freshness, where there is a guide.
    pub freshness: Option<FreshnessView>,
    /// The territory of the guide's version; empty for France.
    pub territory: String,
    /// True when that version completes a wider guide.
    pub completes: bool,
    /// Invented for the demonstration.
    pub example: bool,
    /// « dans les trois jours », or empty.
    pub when: String,
    /// Why, or what to watch; or empty.
    pub note: String,
    /// The territory that added the stage; empty for the widest level's.
    pub added_by: String,
}

/// A file to download, or a page elsewhere.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DownloadView {
    /// Its address.
    pub href: String,
    /// « PDF », or empty for a page elsewhere.
    pub format: String,
    /// « 240 Ko », or empty.
    pub size: String,
    /// The host of a page elsewhere, or empty.
    pub host: String,
}

/// A tool's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ToolView {
    /// What it shares with other kinds.
    #[serde(flatten)]
    pub sheet: SheetView,
    /// Type and format.
    pub facts: Vec<FactView>,
    /// What to download.
    pub document: Option<DownloadView>,
    /// The guides that it goes with.
    pub guides: Vec<Item>,
}

/// An agreement's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AgreementView {
    /// What it shares with other kinds.
    #[serde(flatten)]
    pub sheet: SheetView,
    /// Subject and days.
    pub facts: Vec<FactView>,
    /// Who signed it; an address may be empty.
    pub parties: Vec<LinkView>,
    /// « En cours jusqu’au 31 décembre 2027 ».
    pub state: String,
    /// Its first day in words, or empty.
    pub from: String,
    /// Its last day in words, or empty.
    pub to: String,
    /// Its text, to download.
    pub document: Option<DownloadView>,
    /// The wider agreement that it applies.
    pub applies: Option<LinkView>,
    /// The local agreements that apply it.
    pub applied_by: Vec<LinkView>,
}
