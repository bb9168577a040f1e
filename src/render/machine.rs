//! The files that machines read beside the pages: feeds, site maps, `robots.txt`, `opensearch.xml`. Only where the
//! site's own address is known.

use crate::base::path::SitePath;
use crate::theme::ThemeError;
use crate::theme::view::FileView;

use super::{Page, Press, feeds, opensearch, sitemap};

/// A file that is made.
#[derive(Clone, Debug)]
pub struct File {
    /// Its address.
    pub path: SitePath,
    /// Its text.
    pub text: String,
}

impl Press<'_> {
    /// The files beside some pages, one at a time.
    pub fn files<'p>(
        &'p self,
        pages: &'p [Page],
    ) -> impl Iterator<Item = Result<File, ThemeError>> + 'p {
        let known = self.settings.site_url.is_some();
        let feeds = feeds::all(self).filter(move |_| known);
        let maps = sitemap::all(self, pages);
        let search = opensearch::file(self);
        let made = feeds
            .chain(maps)
            .chain(search)
            .map(|(path, view)| self.file(path, &view));
        made.chain(sitemap::robots(self).map(Ok))
    }

    fn file(&self, path: SitePath, view: &FileView) -> Result<File, ThemeError> {
        let text = self.theme.fill_file(view)?;
        Ok(File { path, text })
    }
}
