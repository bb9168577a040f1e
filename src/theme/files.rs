//! The files of a theme, as a value: the embedded ones, covered one by one by the library's own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::embedded;
use crate::base::digest::{Digest, FieldHasher};

/// Files by their path in the theme's folder: `templates/base.html`, `assets/style.css`,
/// `messages/fr/site.ftl`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeFiles(BTreeMap<String, Arc<str>>);

impl ThemeFiles {
    /// The theme that the program carries.
    pub fn embedded() -> Self {
        let entry = |(path, text): &(&str, &str)| ((*path).to_owned(), Arc::from(*text));
        Self(embedded::FILES.iter().map(entry).collect())
    }

    /// The same theme with some files added or put in place of those of the same path.
    #[must_use]
    pub fn overlay(mut self, files: impl IntoIterator<Item = (String, String)>) -> Self {
        let files = files.into_iter();
        self.0
            .extend(files.map(|(path, text)| (path, Arc::from(text))));
        self
    }

    /// A digest of all paths and texts: equal themes, equal pages.
    pub fn digest(&self) -> Digest {
        let mut hasher = FieldHasher::new();
        for (path, text) in self.iter() {
            hasher.field(path).field(text.as_bytes());
        }
        hasher.finish()
    }

    /// All files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arc<str>)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text))
    }

    /// The files below a folder (`templates/`), with the rest of their path.
    pub(super) fn below<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Arc<str>)> {
        self.iter()
            .filter_map(move |(path, text)| Some((path.strip_prefix(folder)?, text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_overlay_covers_file_by_file() {
        let base = ThemeFiles::embedded();
        let style = ("assets/style.css".to_owned(), "p{}".to_owned());
        let covered = base.clone().overlay([style]);
        assert_eq!(base.iter().count(), covered.iter().count());
        assert_ne!(base.digest(), covered.digest());
        let text = covered
            .below("assets/")
            .find(|(name, _)| *name == "style.css");
        assert_eq!(text.map(|(_, text)| &**text), Some("p{}"));
    }
}
