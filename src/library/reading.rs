//! A guide's variant with its texts parsed: what the page and the search record are both made from.

use crate::base::source::SourceSet;
use crate::parse::document::Document;
use crate::parse::markdown::{Audience, Flow, FlowSection, flow_for};

use super::family::{Family, Variant};
use super::merge::{Merged, MergedBlock, merge};
use super::{DocId, Library};

/// One variant, merged, its Markdown read once.
pub struct Reading<'a> {
    /// The guide.
    pub family: &'a Family,
    /// The variant.
    pub variant: &'a Variant,
    /// Its sections.
    pub merged: Merged,
    /// Each contributing document, wide to narrow, with its text cut into sections.
    pub levels: Vec<(DocId, &'a Document, Flow<'a>)>,
}

impl<'a> Reading<'a> {
    /// The text of a merged block.
    pub fn section(&self, block: &MergedBlock) -> Option<&FlowSection<'a>> {
        let (_, _, flow) = self
            .levels
            .iter()
            .find(|(id, _, _)| *id == block.document)?;
        flow.sections.get(block.section)
    }

    /// The nearest level's value of a field: scalars of the narrowest level win.
    pub fn nearest<T>(&self, field: impl Fn(&'a Document) -> Option<T>) -> Option<T> {
        self.levels
            .iter()
            .rev()
            .find_map(|(_, document, _)| field(document))
    }

    /// Every level's values of a list, wide to narrow, each once: lists add up.
    pub fn union<T: PartialEq>(&self, field: impl Fn(&'a Document) -> Vec<T>) -> Vec<T> {
        let mut all = Vec::new();
        for value in self
            .levels
            .iter()
            .flat_map(|(_, document, _)| field(document))
        {
            if !all.contains(&value) {
                all.push(value);
            }
        }
        all
    }
}

impl Library {
    /// Reads a variant for everyone.
    pub fn reading<'a>(
        &'a self,
        sources: &'a SourceSet,
        family: &'a Family,
        variant: &'a Variant,
    ) -> Reading<'a> {
        self.reading_for(sources, family, variant, Audience::Everyone)
    }

    /// Reads a variant for an audience.
    pub fn reading_for<'a>(
        &'a self,
        sources: &'a SourceSet,
        family: &'a Family,
        variant: &'a Variant,
        audience: Audience,
    ) -> Reading<'a> {
        let known = |(_, id): &(_, DocId)| self.document(*id).map(|document| (*id, document));
        let documents: Vec<(DocId, &Document)> = variant.levels.iter().filter_map(known).collect();
        let merged = merge(
            documents
                .iter()
                .map(|(id, document)| (&document.territory, *id, *document)),
        );
        let levels = documents
            .into_iter()
            .map(|(id, document)| (id, document, read_for(sources, document, audience)));
        Reading {
            family,
            variant,
            merged,
            levels: levels.collect(),
        }
    }
}

/// A document's text for everyone, cut into sections.
pub fn read<'a>(sources: &'a SourceSet, document: &Document) -> Flow<'a> {
    read_for(sources, document, Audience::Everyone)
}

/// A document's text for an audience, cut into sections.
pub fn read_for<'a>(sources: &'a SourceSet, document: &Document, audience: Audience) -> Flow<'a> {
    flow_for(document.body.span.of(sources.text(document.file)), audience)
}
