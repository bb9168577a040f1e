//! The frame around every page, as far as the configuration alone decides it.

use crate::base::path::SitePath;

use super::Theme;
use super::view::Frame;

/// Where search forms go: a static list in a release, live answers from `serve`.
pub const SEARCH: &str = "recherche.html";

/// The description of the search for browsers and other search engines (OpenSearch 1.1).
pub const OPENSEARCH: &str = "opensearch.xml";

/// Ids that the default templates give out themselves: contributed headings get others. A test
/// compares this list with the templates.
pub const OWN_IDS: [&str; 47] = [
    "affiner",
    "ailleurs",
    "candidates",
    "changements",
    "coming-title",
    "contacts-title",
    "contenu",
    "grounds-title",
    "guide-territoire",
    "guides",
    "guides-d-ici",
    "home-territories",
    "home-topics",
    "liens",
    "material-title",
    "modules-title",
    "more-title",
    "notes-title",
    "objectives-title",
    "opinion-title",
    "overdue-title",
    "parcourir",
    "partout",
    "past-title",
    "place-title",
    "plus-large",
    "plus-pres",
    "prerequisites-title",
    "pres-d-ici",
    "programme-title",
    "q",
    "q-hint",
    "questions-title",
    "qui-d-ici",
    "relais",
    "reponses",
    "rien",
    "se-former",
    "shortcuts-title",
    "signaler",
    "skills-title",
    "sources",
    "suite",
    "takeaways-title",
    "territoire",
    "territoire-hint",
    "toc-title",
];

/// What frames need of the configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FrameSettings {
    /// `[book] title`.
    pub title: String,
    /// `[book] description`.
    pub description: String,
    /// `[book] language`.
    pub language: String,
    /// `[library] demo`.
    pub demo: bool,
    /// `[library] site-url`, without final `/`.
    pub site_url: Option<String>,
    /// `[library] contact`: a mail address or a page.
    pub contact: Option<String>,
    /// `[library] signaler`: where a missing guide is told.
    #[serde(default)]
    pub report: Option<String>,
    /// `[library] licence`: that of texts which do not say another.
    #[serde(default)]
    pub licence: String,
    /// `[serve] search-url`: an endpoint on another host.
    pub search_url: Option<String>,
}

impl FrameSettings {
    /// The full address of a page, when the site's own is known.
    pub fn url_of(&self, path: &SitePath) -> Option<String> {
        self.site_url.as_ref().map(|site| format!("{site}/{path}"))
    }
}

/// The frame of a page at `path`; no library is needed, so that `serve` can make one too.
pub fn bare_frame(settings: &FrameSettings, theme: &Theme, path: &SitePath) -> Frame {
    let link = |to: &str| path.link_to(&SitePath::new(to));
    Frame {
        site_title: settings.title.clone(),
        language: settings.language.clone(),
        path: path.to_string(),
        root: path.root(),
        search_action: settings.search_url.clone().unwrap_or_else(|| link(SEARCH)),
        stylesheet: path.link_to(theme.stylesheet()),
        icon: path.link_to(theme.icon()),
        script: path.link_to(theme.script()),
        suggest: path.link_to(theme.suggest()),
        contact: settings.contact.clone().unwrap_or_default(),
        canonical: settings.url_of(path),
        opensearch: settings.site_url.as_ref().map(|_| link(OPENSEARCH)),
        demo: settings.demo,
        ..Frame::default()
    }
}
