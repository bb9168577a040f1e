//! The topics of a library: two levels, declared by contributors.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::slug;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

use super::{DocId, Family};

/// A top topic.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its slug: the file's name.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its document.
    pub document: DocId,
    /// Its place in lists.
    pub order: Option<u32>,
    /// Its sub-topics, in the order they were declared: slug and title.
    pub subtopics: Vec<(String, String)>,
    /// Its guides, all territories together: positions in `Library::families`.
    pub guides: Vec<usize>,
}

/// All topics.
#[derive(Clone, Debug, Default)]
pub struct Topics {
    all: Vec<Topic>,
    index: BTreeMap<String, usize>,
}

impl Topics {
    /// The topics among some documents, in the order of lists.
    pub fn new<'a>(documents: impl Iterator<Item = (DocId, &'a Document)>) -> Self {
        let mut all: Vec<Topic> = documents
            .filter_map(|(id, document)| {
                let details = document.details.topic()?;
                Some(Topic {
                    slug: document.id.clone(),
                    title: document.title().to_owned(),
                    document: id,
                    order: details.order,
                    subtopics: details.subtopics.clone(),
                    guides: Vec::new(),
                })
            })
            .collect();
        all.sort_by_key(|topic| (topic.order.unwrap_or(u32::MAX), slug(&topic.title)));
        let index = all
            .iter()
            .enumerate()
            .map(|(at, topic)| (topic.slug.clone(), at))
            .collect();
        Self { all, index }
    }

    /// Files each guide under its topics, once: a page that shows counts looks at no guide.
    pub fn gather<'a>(
        &mut self,
        families: &[Family],
        document: impl Fn(DocId) -> Option<&'a Document>,
    ) {
        let guides = families.iter().enumerate();
        for (at, family) in guides.filter(|(_, family)| family.kind == Kind::Guide) {
            let levels = family.levels.iter().filter_map(|(_, id)| document(*id));
            let written = levels.flat_map(|document| &document.front.topics);
            let named: BTreeSet<usize> = written.filter_map(|t| self.position(&t.value)).collect();
            for topic in named {
                if let Some(topic) = self.all.get_mut(topic) {
                    topic.guides.push(at);
                }
            }
        }
    }

    /// The position of the topic that was meant by `logement` or `logement/aides`.
    fn position(&self, written: &str) -> Option<usize> {
        let (topic, _) = self.find(written)?;
        self.index.get(&topic.slug).copied()
    }

    /// In the order of lists.
    pub fn iter(&self) -> impl Iterator<Item = &Topic> {
        self.all.iter()
    }

    /// A topic by its slug.
    pub fn get(&self, slug: &str) -> Option<&Topic> {
        self.all.get(*self.index.get(slug)?)
    }

    /// `logement` or `logement/aides` → the topic, and the sub-topic when that was meant.
    pub fn find(&self, written: &str) -> Option<(&Topic, Option<&(String, String)>)> {
        let (top, sub) = written
            .split_once('/')
            .map_or((written, None), |(t, s)| (t, Some(s)));
        let topic = self.get(top)?;
        match sub {
            None => Some((topic, None)),
            Some(sub) => {
                let found = topic.subtopics.iter().find(|(slug, _)| slug == sub)?;
                Some((topic, Some(found)))
            }
        }
    }

    /// The slug of the topic or sub-topic whose title was written in its place.
    pub fn titled(&self, written: &str) -> Option<String> {
        let wanted = slug(written);
        self.all.iter().find_map(|topic| {
            if slug(&topic.title) == wanted {
                return Some(topic.slug.clone());
            }
            let sub = topic
                .subtopics
                .iter()
                .find(|(_, title)| slug(title) == wanted);
            sub.map(|(sub, _)| format!("{}/{sub}", topic.slug))
        })
    }

    /// Everything that may be written under `thematiques`.
    pub fn words(&self) -> Vec<String> {
        let subs = |topic: &Topic| {
            let top = topic.slug.clone();
            topic
                .subtopics
                .iter()
                .map(move |(slug, _)| format!("{top}/{slug}"))
                .collect::<Vec<_>>()
        };
        self.all
            .iter()
            .flat_map(|topic| std::iter::once(topic.slug.clone()).chain(subs(topic)))
            .collect()
    }
}
