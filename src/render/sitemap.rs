//! `sitemap.xml` (<https://www.sitemaps.org/protocol.html>) and `robots.txt`.

use crate::base::path::SitePath;
use crate::theme::view::{AddressView, FileView, SitemapView};

use super::machine::File;
use super::{Page, Press};

/// Most addresses that one site map may hold, by its protocol.
const MOST: usize = 50_000;

/// The one that `robots.txt` names.
const MAP: &str = "sitemap.xml";

/// What stands below is trainers' own: separate, and in no list.
const TRAINERS: &str = "formateur/";

/// The site map, or the list of site maps with each of them.
pub(super) fn all(press: &Press<'_>, pages: &[Page]) -> Vec<(SitePath, FileView)> {
    cut(press, pages, MOST)
}

fn cut(press: &Press<'_>, pages: &[Page], most: usize) -> Vec<(SitePath, FileView)> {
    if press.settings.site_url.is_none() {
        return Vec::new();
    }
    let shown = pages.iter().filter(|page| is_listed(page));
    let addresses: Vec<AddressView> = shown.filter_map(|page| listed(press, page)).collect();
    if addresses.len() <= most {
        let view = FileView::Sitemap(SitemapView { addresses });
        return vec![(SitePath::new(MAP), view)];
    }
    let maps = (1..).zip(addresses.chunks(most)).map(|(number, part)| {
        let addresses = part.to_vec();
        let path = SitePath::new(format!("sitemap-{number}.xml"));
        (path, FileView::Sitemap(SitemapView { addresses }))
    });
    let maps: Vec<(SitePath, FileView)> = maps.collect();
    let list = maps.iter().filter_map(|(path, _)| address(press, path, ""));
    let list = SitemapView {
        addresses: list.collect(),
    };
    let index = (SitePath::new(MAP), FileView::SitemapIndex(list));
    std::iter::once(index).chain(maps).collect()
}

/// Search is asked, not listed; an address that is no more and a page that does not exist are none.
fn is_listed(page: &Page) -> bool {
    !matches!(page, Page::Az(_) | Page::Moved(_) | Page::NotFound)
}

fn listed(press: &Press<'_>, page: &Page) -> Option<AddressView> {
    let path = page.path(press.library);
    if path.as_str().starts_with(TRAINERS) {
        return None;
    }
    let documents = page.about(press.library).documents();
    let changed = press.library.last_known(&documents);
    let changed = changed.map(|day| day.to_string()).unwrap_or_default();
    address(press, &path, &changed)
}

fn address(press: &Press<'_>, path: &SitePath, changed_on: &str) -> Option<AddressView> {
    Some(AddressView {
        location: press.settings.url_of(path)?,
        changed_on: changed_on.to_owned(),
    })
}

/// `robots.txt`: everything may be read, and where the map is.
pub(super) fn robots(press: &Press<'_>) -> Option<File> {
    let map = press.settings.url_of(&SitePath::new(MAP))?;
    Some(File {
        path: SitePath::new("robots.txt"),
        text: format!("User-agent: *\nAllow: /\n\nSitemap: {map}\n"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::SourceSet;
    use crate::library::{Settings, assemble};
    use crate::render::plan;
    use crate::theme::{FrameSettings, Theme, ThemeFiles};

    #[test]
    fn more_addresses_than_one_map_may_hold_are_cut() {
        let sources = SourceSet::from_texts([("national/guides/a.md", "---\ntitre: A\n---\nx\n")]);
        let (parsed, _) = crate::parse::all(&sources);
        let day = jiff::civil::date(2026, 10, 1);
        let (library, _) = assemble(parsed, &[], Settings::default(), day);
        let settings = FrameSettings {
            site_url: Some("https://guides.example".to_owned()),
            ..FrameSettings::default()
        };
        let press = Press {
            library: &library,
            sources: &sources,
            theme: &Theme::compile(&ThemeFiles::embedded(), "fr").unwrap(),
            settings: &settings,
        };
        let pages = plan(&library);
        let files = cut(&press, &pages, 50);
        let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        let whole = cut(&press, &pages, MOST);
        let [(_, FileView::Sitemap(whole))] = whole.as_slice() else {
            panic!("{whole:?}")
        };
        assert_eq!(
            names[..3],
            ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
        );
        let FileView::SitemapIndex(list) = &files[0].1 else {
            panic!("{files:?}")
        };
        let listed: Vec<&str> = list.addresses.iter().map(|a| a.location.as_str()).collect();
        assert_eq!(listed[0], "https://guides.example/sitemap-1.xml");
        assert_eq!(listed.len(), names.len() - 1);
        let parts = files.iter().map(|(_, view)| match view {
            FileView::Sitemap(part) => part.addresses.len(),
            FileView::SitemapIndex(_) | FileView::Feed(_) | FileView::OpenSearch(_) => 0,
        });
        assert_eq!(parts.clone().sum::<usize>(), whole.addresses.len());
        assert!(parts.max() <= Some(50));
    }
}
