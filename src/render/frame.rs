//! The frame around every page, and the two pages that are nothing but words.

use crate::base::path::SitePath;
use crate::library::address;
use crate::theme::view::{Crumb, Frame, PageView};
use crate::theme::{FrameSettings, bare_frame};

use super::Press;

/// A frame being filled for one page.
pub(super) struct Framed<'a, 'b> {
    press: &'b Press<'a>,
    path: SitePath,
    frame: Frame,
}

impl<'a, 'b> Framed<'a, 'b> {
    pub(super) fn new(
        press: &'b Press<'a>,
        path: SitePath,
        section: &'static str,
        title: &str,
    ) -> Self {
        let mut frame = bare_frame(press.settings, press.theme, &path);
        frame.section = section;
        frame.title = title.to_owned();
        Self { press, path, frame }
    }

    pub(super) fn description(mut self, words: &str) -> Self {
        self.frame.description = words.to_owned();
        self
    }

    pub(super) fn territory(mut self, code: &crate::territory::Code) -> Self {
        self.frame.territory = code.to_string();
        self
    }

    /// A page of modules and sessions: it has a style of its own.
    pub(super) fn training(mut self) -> Self {
        self.frame.training_style = self.path.link_to(self.press.theme.training_style());
        self
    }

    /// A page for trainers: it says so, and search engines are asked to leave it out.
    pub(super) fn for_trainers(self) -> Self {
        let mut framed = self.training();
        framed.frame.trainer = true;
        framed.frame.canonical = None;
        framed.crumb("nav-home", address::HOME)
    }

    /// Adds a step of the breadcrumb by message key.
    pub(super) fn crumb(self, key: &str, to: &str) -> Self {
        let title = self.press.theme.messages().text(key);
        self.crumb_to(title, &SitePath::new(to))
    }

    pub(super) fn crumb_to(mut self, title: String, to: &SitePath) -> Self {
        let href = self.path.link_to(to);
        self.frame.crumbs.push(Crumb { title, href });
        self
    }

    pub(super) fn with(self, view: PageView) -> (Frame, PageView) {
        (self.frame, view)
    }
}

pub(super) fn not_found(press: &Press<'_>) -> (Frame, PageView) {
    let title = press.theme.messages().text("not-found-title");
    let mut frame = bare_frame(
        press.settings,
        press.theme,
        &SitePath::new(address::NOT_FOUND),
    );
    frame.title = title;
    // Served at any depth: its links start at the site's root.
    let root = site_root(press.settings);
    let from_root = |link: &str| format!("{root}{link}");
    frame.canonical = None;
    frame.stylesheet = from_root(&frame.stylesheet);
    frame.script = from_root(&frame.script);
    frame.suggest = from_root(&frame.suggest);
    frame.icon = from_root(&frame.icon);
    frame.opensearch = frame.opensearch.map(|link| from_root(&link));
    if press.settings.search_url.is_none() {
        frame.search_action = from_root(&frame.search_action);
    }
    frame.root = root;
    (frame, PageView::NotFound)
}

/// The path of the site's root: `/`, or the path of `site-url`.
fn site_root(settings: &FrameSettings) -> String {
    let url = settings
        .site_url
        .as_deref()
        .and_then(|url| url::Url::parse(url).ok());
    url.map_or_else(
        || "/".to_owned(),
        |url| format!("{}/", url.path().trim_end_matches('/')),
    )
}

pub(super) fn accessibility(press: &Press<'_>) -> (Frame, PageView) {
    let title = press.theme.messages().text("accessibility-title");
    Framed::new(press, SitePath::new(address::ACCESSIBILITY), "", &title)
        .crumb("nav-home", address::HOME)
        .with(PageView::Accessibility)
}
