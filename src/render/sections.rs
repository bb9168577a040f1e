//! The merged sections of a sheet → what the page shows of them, each block with its level.

use std::collections::BTreeSet;

use crate::library::{Action, MergedBlock, MergedSection};
use crate::parse::section::SectionName;
use crate::theme::view::{BlockView, LocalTag, SectionView};

use super::body::{Context, Lists, anchor, markup_with_rooms};
use super::rooms::rooms;
use super::sheet::Sheet;
use super::{cards, resolve};

impl Sheet<'_, '_> {
    /// Every section, in the order of the page; one that held nothing but trainers' blocks is not
    /// even named: the caller drops it once it has added what is its own.
    pub(super) fn sections(&self, anchors: &mut BTreeSet<String>) -> Vec<SectionView> {
        let merged = self.reading.merged.sections.iter();
        merged
            .map(|section| self.section(section, anchors))
            .collect()
    }

    fn section(&self, section: &MergedSection, anchors: &mut BTreeSet<String>) -> SectionView {
        let id = anchor(&section.name.anchor(), anchors);
        let blocks = section
            .blocks
            .iter()
            .filter_map(|block| self.block(&section.name, block, anchors));
        SectionView {
            anchor: id,
            title: section.title.clone(),
            kind: kind(&section.name),
            blocks: blocks.collect(),
            cards: Vec::new(),
        }
    }

    fn block(
        &self,
        name: &SectionName,
        block: &MergedBlock,
        anchors: &mut BTreeSet<String>,
    ) -> Option<BlockView> {
        let section = self.reading.section(block)?;
        let resolve = |target: &str| {
            resolve::resolve(self.press, block.document, target, &self.path, &self.chain)
        };
        let context = Context {
            resolve: &resolve,
            messages: self.press.theme.messages(),
            document: block.document.0,
            above: self.above,
            lists: lists(name, block.action),
        };
        let rooms = if self.rooms {
            rooms(self.reading, block)
        } else {
            Vec::new()
        };
        let html = markup_with_rooms(&section.events, &rooms, &context, anchors);
        let local = self.tag(block);
        // A section emptied of its trainer blocks shows nothing; a hidden one still says so.
        (!html.is_empty() || block.action == Action::Hides).then_some(BlockView { html, local })
    }

    fn tag(&self, block: &MergedBlock) -> Option<LocalTag> {
        let action = match block.action {
            Action::Base => return None,
            Action::Adds => "adds",
            Action::Replaces => "replaces",
            Action::Hides => "hides",
        };
        let document = self.press.library.document(block.document)?;
        Some(LocalTag {
            territory: self.press.library.territories.name(&block.territory),
            freshness: cards::freshness(self.press, document),
            action,
            example: document.front.example,
        })
    }
}

/// Puts a section of a fixed kind at its place among the others.
pub(super) fn insert(sections: &mut Vec<SectionView>, section: SectionView) {
    let rank = |kind: &str| KINDS.iter().position(|(_, known)| *known == kind);
    let here = rank(section.kind);
    let at = sections.iter().position(|other| rank(other.kind) > here);
    sections.insert(at.unwrap_or(sections.len()), section);
}

fn lists(name: &SectionName, action: Action) -> Lists {
    let ticks = matches!(name, SectionName::Before | SectionName::Papers);
    if action == Action::Hides {
        Lists::Plain
    } else if ticks {
        Lists::Ticks
    } else if *name == SectionName::Steps {
        Lists::Steps
    } else {
        Lists::Plain
    }
}

/// Names of sections for templates, in the order of the page.
const KINDS: [(SectionName, &str); 12] = [
    (SectionName::Brief, "brief"),
    (SectionName::Before, "before"),
    (SectionName::Papers, "papers"),
    (SectionName::Steps, "steps"),
    (SectionName::Cases, "cases"),
    (SectionName::Blocked, "blocked"),
    (SectionName::Where, "where"),
    (SectionName::After, "after"),
    (SectionName::HandOver, "hand-over"),
    (SectionName::ForPerson, "for-person"),
    (SectionName::Notes, "notes"),
    (SectionName::History, "history"),
];

fn kind(name: &SectionName) -> &'static str {
    let fixed = KINDS
        .iter()
        .find(|(known, _)| known == name)
        .map(|(_, kind)| *kind);
    fixed.unwrap_or(if *name == SectionName::Opening {
        "opening"
    } else {
        "other"
    })
}
