//! `opensearch.xml`: how a browser, or another search engine, searches here.
//! <https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md>

use crate::base::path::SitePath;
use crate::theme::view::{FileView, OpenSearchView};
use crate::theme::{OPENSEARCH, SEARCH};

use super::Press;

/// Most characters of the names and of the description, by the specification.
const SHORT: usize = 16;
const LONG: usize = 48;
const DESCRIPTION: usize = 1024;

/// The description, where the site's own address is known.
pub(super) fn file(press: &Press<'_>) -> Option<(SitePath, FileView)> {
    let settings = press.settings;
    let path = SitePath::new(OPENSEARCH);
    let here = settings.url_of(&SitePath::new(SEARCH))?;
    let described = if settings.description.is_empty() {
        &settings.title
    } else {
        &settings.description
    };
    let view = OpenSearchView {
        short_name: cut(&settings.title, SHORT),
        long_name: cut(&settings.title, LONG),
        description: cut(described, DESCRIPTION),
        language: settings.language.clone(),
        icon: settings.url_of(press.theme.icon())?,
        address: settings.url_of(&path)?,
        page: settings.search_url.clone().unwrap_or(here),
    };
    Some((path, FileView::OpenSearch(view)))
}

/// The first whole words that fit; the first characters where none does.
fn cut(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most + 1).collect();
    let words = head.rsplit_once(char::is_whitespace);
    let words = words.map(|(words, _)| words.trim_end());
    match words.filter(|words| !words.is_empty()) {
        Some(words) => words.to_owned(),
        None => text.chars().take(most).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn names_are_cut_at_a_word() {
        assert_eq!(cut("Guides", 16), "Guides");
        assert_eq!(cut("Bibliothèque du numérique", 16), "Bibliothèque du");
        assert_eq!(cut("Bibliothèque dun numérique", 16), "Bibliothèque dun");
        assert_eq!(cut("Anticonstitutionnellement", 16), "Anticonstitution");
    }
}
