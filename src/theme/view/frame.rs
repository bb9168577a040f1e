//! What every page has around its content, and the small pieces that all views share.

use serde::Serialize;

/// HTML that lutrin itself made from Markdown events; templates print it with `|safe`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// Wraps the output of the one maker, `render::body`.
    pub(crate) fn made(html: String) -> Self {
        Self(html)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// The frame of a page, `page` in templates.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Frame {
    /// Title of the library (`[book] title`).
    pub site_title: String,
    /// Language of the page (`[book] language`).
    pub language: String,
    /// Title of this page; empty on the home page.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// The page's own path from the root: `guides/apl.html`.
    pub path: String,
    /// The way back to the root: `""`, `"../"`…
    pub root: String,
    /// Which entry of the main navigation this page belongs to: `home`, `topics`, `territories`,
    /// `organismes`, `glossary`, or empty.
    pub section: &'static str,
    /// Where search forms go, relative to the page.
    pub search_action: String,
    /// The words in the search field: only on live answers.
    pub query: String,
    /// The words in « La personne habite à… »: only on live answers.
    pub place: String,
    /// Code of the territory that the page is about, for the tab's memory: `dep:24`, or empty.
    pub territory: String,
    /// Address of the stylesheet, relative to the page.
    pub stylesheet: String,
    /// Address of the stylesheet of training pages, relative to the page; empty on the others.
    pub training_style: String,
    /// True on trainers' pages: they say so, and ask search engines to leave them out.
    pub trainer: bool,
    /// Address of the icon, relative to the page.
    pub icon: String,
    /// Address of the script, relative to the page.
    pub script: String,
    /// Address of the script of suggestions, relative to the page.
    pub suggest: String,
    /// Full address of the page, when the site's own is known.
    pub canonical: Option<String>,
    /// Address of the OpenSearch description, when there is one.
    pub opensearch: Option<String>,
    /// Where faults are reported and accessibility help is asked for: an e-mail address or the
    /// address of a form; empty when the library gives none.
    pub contact: String,
    /// `[library] demo`.
    pub demo: bool,
    /// From the home page to this page's parent.
    pub crumbs: Vec<Crumb>,
    /// The page to read instead of this one, which is still published.
    pub replaced_by: Option<LinkView>,
    /// The feed that follows what the page is about.
    pub feed: Option<LinkView>,
    /// What machines are told of the page.
    pub structured: Option<super::Structured>,
}

/// One step of the breadcrumb.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// Its name.
    pub title: String,
    /// Its address, relative to the page.
    pub href: String,
}

/// A link with words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// The words.
    pub title: String,
    /// The address: relative, or absolute and harmless.
    pub href: String,
}

/// An address that is no more.
#[derive(Clone, Debug, Serialize)]
pub struct MovedView {
    /// The page that takes over.
    pub link: LinkView,
    /// The same for `http-equiv="refresh"`: `0; url=apl.html`.
    pub refresh: String,
}

/// A document in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Its title.
    pub title: String,
    /// Its address, relative to the page.
    pub href: String,
    /// Its summary, or empty.
    pub summary: String,
    /// Its freshness.
    pub freshness: super::FreshnessView,
    /// The name of the territory that it is about or completed for; empty for France.
    pub territory: String,
    /// True when it completes a wider guide, false for a guide of its own.
    pub completes: bool,
    /// Invented for the demonstration.
    pub example: bool,
    /// How many territories complete it.
    pub local_count: usize,
    /// As people say it (only where the page shows it).
    pub user_words: Vec<String>,
}

/// A topic on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct TopicCard {
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// Its summary, or empty.
    pub summary: String,
    /// How many guides it holds, all territories together.
    pub count: usize,
}
