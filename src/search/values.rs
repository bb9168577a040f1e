//! What the filters of a search may say, and the value nearest to one that does not exist.

use std::collections::BTreeSet;

use super::build::Shelf;
use super::query::Request;
use crate::base::text::nearest;
use crate::parse::kind::Kind;
use crate::parse::publics::PUBLICS;
use crate::territory::Level;

/// The values of filters that an index knows.
#[derive(Debug, Default)]
pub(super) struct Values {
    topics: BTreeSet<String>,
    publics: BTreeSet<String>,
}

/// A value of a filter that does not exist. What was asked is not repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Which filter.
    pub filter: Filter,
    /// The value that was probably meant.
    pub near: Option<String>,
}

/// A filter with a closed list of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// `genre`
    Kind,
    /// `thematique`
    Topic,
    /// `public`
    Public,
    /// `niveau`
    Level,
}

/// The words of kinds.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    Kind::ALL.into_iter().map(Kind::word)
}

/// The words of publics.
pub fn publics() -> impl Iterator<Item = &'static str> {
    PUBLICS.into_iter()
}

/// The prefixes of levels of territory, narrow to wide.
pub fn levels() -> impl Iterator<Item = &'static str> {
    Level::ALL.into_iter().rev().map(Level::prefix)
}

impl Values {
    pub(super) fn of(shelf: &Shelf) -> Self {
        let mut values = Self::default();
        values.publics.extend(publics().map(str::to_owned));
        let topics = shelf.topics.iter().map(|topic| topic.slug.clone());
        values.topics.extend(topics);
        for record in &shelf.records {
            values.publics.extend(record.publics.iter().cloned());
            for topic in &record.topics {
                values.topics.insert(top(topic).to_owned());
                values.topics.insert(topic.clone());
            }
        }
        values
    }

    /// A sub-topic of a known topic is let through: it may have no document yet.
    pub(super) fn unknown(&self, request: &Request) -> Option<Unknown> {
        let missing = |filter, value: &str, near: Option<&str>| {
            let near = near.filter(|near| *near != value).map(str::to_owned);
            Some(Unknown { filter, near })
        };
        if let Some(kind) = &request.kind
            && Kind::of_word(kind).is_none()
        {
            return missing(Filter::Kind, kind, nearest(kind, kinds()));
        }
        if let Some(topic) = &request.topic
            && !self.topics.contains(top(topic))
        {
            let known = self.topics.iter().map(String::as_str);
            return missing(Filter::Topic, topic, nearest(topic, known));
        }
        if let Some(public) = &request.public
            && !self.publics.contains(public)
        {
            let known = self.publics.iter().map(String::as_str);
            return missing(Filter::Public, public, nearest(public, known));
        }
        if let Some(level) = &request.level
            && !levels().any(|known| known == level)
        {
            return missing(Filter::Level, level, nearest(level, levels()));
        }
        None
    }
}

fn top(topic: &str) -> &str {
    topic.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_does_not_exist_brings_its_neighbour() {
        let values = Values {
            topics: ["logement", "logement/aides"].map(str::to_owned).into(),
            publics: publics().map(str::to_owned).collect(),
        };
        let told = |kind: Option<&str>, topic: Option<&str>, public: Option<&str>| {
            let owned = |word: Option<&str>| word.map(str::to_owned);
            let request = Request {
                kind: owned(kind),
                topic: owned(topic),
                public: owned(public),
                ..Request::default()
            };
            let unknown = values.unknown(&request)?;
            Some((unknown.filter, unknown.near.unwrap_or_default()))
        };
        assert_eq!(told(None, None, None), None);
        assert_eq!(told(Some("lieu"), None, Some("seniors")), None);
        assert_eq!(told(None, Some("logement/neuf"), None), None);
        let near = |filter, word: &str| Some((filter, word.to_owned()));
        assert_eq!(
            told(Some("guides"), None, None),
            near(Filter::Kind, "guide")
        );
        assert_eq!(
            told(None, Some("Logements"), None),
            near(Filter::Topic, "logement")
        );
        assert_eq!(
            told(None, None, Some("senior")),
            near(Filter::Public, "seniors")
        );
        assert_eq!(told(None, Some("xyz"), None), near(Filter::Topic, ""));
    }
}
