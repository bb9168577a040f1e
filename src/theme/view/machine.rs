//! Views of the files that machines read: feeds, site maps, the description of the search.

use serde::Serialize;

/// A file beside the pages: which template, and what it holds.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum FileView {
    /// `feed.xml`: RFC 4287.
    Feed(FeedView),
    /// `sitemap.xml`.
    Sitemap(SitemapView),
    /// `sitemap-index.xml`.
    SitemapIndex(SitemapView),
    /// `opensearch.xml`: OpenSearch 1.1.
    OpenSearch(OpenSearchView),
}

impl FileView {
    /// The template that shows this view.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Feed(_) => "feed.xml",
            Self::Sitemap(_) => "sitemap.xml",
            Self::SitemapIndex(_) => "sitemap-index.xml",
            Self::OpenSearch(_) => "opensearch.xml",
        }
    }
}

/// An Atom feed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FeedView {
    /// Language of the texts.
    pub language: String,
    /// Title of the library: the author.
    pub site: String,
    /// What the feed is about: « Dordogne », « Logement ».
    pub subject: String,
    /// Its full address, and its id.
    pub address: String,
    /// The full address of the page that it follows.
    pub page: String,
    /// The day of the newest entry, as RFC 3339 writes it.
    pub updated: String,
    /// The newest first.
    pub entries: Vec<EntryView>,
}

/// A dated fact.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntryView {
    /// A tag (RFC 4151) that never changes.
    pub id: String,
    /// The document's title.
    pub title: String,
    /// The name of its territory; empty for France.
    pub territory: String,
    /// Invented for the demonstration.
    pub example: bool,
    /// The day, as RFC 3339 writes it.
    pub updated: String,
    /// The document's full address.
    pub page: String,
    /// What changed; or empty.
    pub summary: String,
    /// Its topics.
    pub topics: Vec<CategoryView>,
}

/// A topic of an entry.
#[derive(Clone, Debug, Serialize)]
pub struct CategoryView {
    /// Its slug.
    pub term: String,
    /// Its title.
    pub label: String,
}

/// A site map, or the list of several.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SitemapView {
    /// Its addresses.
    pub addresses: Vec<AddressView>,
}

/// An address of a site map.
#[derive(Clone, Debug, Serialize)]
pub struct AddressView {
    /// In full.
    pub location: String,
    /// The last day on which its text is known to have been verified or changed: `2026-03-12`; or
    /// empty.
    pub changed_on: String,
}

/// How other programs search here.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OpenSearchView {
    /// The library's name in 16 characters.
    pub short_name: String,
    /// The library's name in 48 characters.
    pub long_name: String,
    /// What can be found.
    pub description: String,
    /// Language of the texts.
    pub language: String,
    /// The icon's full address.
    pub icon: String,
    /// The full address of this file.
    pub address: String,
    /// The full address of the search page.
    pub page: String,
}
