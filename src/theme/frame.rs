//! The frame around every page, as far as the configuration alone decides it.

use crate::base::path::SitePath;

use super::Theme;
use super::view::Frame;

/// Where search forms go: a static list in a release, live answers from `serve`.
pub const SEARCH: &str = "recherche.html";

/// Ids that the default templates give out themselves: contributed headings get others. A test
/// compares this list with the templates.
pub const OWN_IDS: [&str; 29] = [
    "ailleurs",
    "candidates",
    "changements",
    "contenu",
    "guide-territoire",
    "guides",
    "guides-d-ici",
    "home-territories",
    "home-topics",
    "liens",
    "more-title",
    "parcourir",
    "partout",
    "place-title",
    "plus-large",
    "plus-pres",
    "pres-d-ici",
    "q",
    "q-hint",
    "qui-d-ici",
    "relais",
    "reponses",
    "rien",
    "shortcuts-title",
    "signaler",
    "sources",
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
    /// `[library] licence`: that of texts which do not say another.
    #[serde(default)]
    pub licence: String,
    /// `[serve] search-url`: an endpoint on another host.
    pub search_url: Option<String>,
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
        contact: settings.contact.clone().unwrap_or_default(),
        canonical: settings
            .site_url
            .as_ref()
            .map(|site| format!("{site}/{path}")),
        demo: settings.demo,
        ..Frame::default()
    }
}
