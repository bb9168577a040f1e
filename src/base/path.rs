//! Two kinds of relative path that must never be mixed up: content files and site pages.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A file below `content/`, with `/` between its parts: `national/guides/logement/apl.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
pub struct ContentPath(Arc<str>);

impl ContentPath {
    /// Wraps a path that is already relative and `/`-separated.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The path as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder names, the file's own name left out.
    pub fn folders(&self) -> Vec<&str> {
        let mut parts: Vec<&str> = self.0.split('/').collect();
        parts.pop();
        parts
    }

    /// The file's name without its folders.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// The file's name without its last ending.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Where a relative link in this file leads, `None` when it climbs out of `content/`.
    pub fn join(&self, link: &str) -> Option<Self> {
        let mut parts = if link.starts_with('/') {
            Vec::new()
        } else {
            self.folders()
        };
        for part in link.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(Self::new(parts.join("/")))
    }
}

impl fmt::Display for ContentPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file of the published site, relative to its root, without leading slash:
/// `departements/24-dordogne/guides/apl.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// Wraps a path that is already relative and `/`-separated.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The path as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The relative link from this page to another file of the site; works on `file://` and
    /// under any sub-path. A page's link to itself is its own file name.
    pub fn link_to(&self, target: &SitePath) -> String {
        let from: Vec<&str> = self.0.split('/').collect();
        let to: Vec<&str> = target.0.split('/').collect();
        let depth = from.len() - 1;
        let folders = to.len() - 1;
        let limit = depth.min(folders);
        let shared = from
            .iter()
            .zip(&to)
            .take(limit)
            .take_while(|(a, b)| a == b)
            .count();
        let mut link = "../".repeat(depth - shared);
        let rest: Vec<&str> = to.into_iter().skip(shared).collect();
        link.push_str(&rest.join("/"));
        link
    }

    /// The way back to the site's root: `""` at the root, `"../"` one folder down.
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_links() {
        let cases = [
            ("index.html", "guides/apl.html", "guides/apl.html"),
            ("guides/apl.html", "guides/rsa.html", "rsa.html"),
            ("guides/apl.html", "guides/apl.html", "apl.html"),
            ("guides/apl.html", "index.html", "../index.html"),
            ("a/b/c.html", "a/d/e.html", "../d/e.html"),
            ("a/b.html", "a/b/c.html", "b/c.html"),
        ];
        for (from, to, expected) in cases {
            assert_eq!(
                SitePath::new(from).link_to(&SitePath::new(to)),
                expected,
                "{from} → {to}"
            );
        }
    }

    #[test]
    fn joining_links() {
        let from = ContentPath::new("national/guides/logement/apl.md");
        let target = |link: &str| from.join(link).map(|path| path.to_string());
        assert_eq!(
            target("../rsa/rsa.md").as_deref(),
            Some("national/guides/rsa/rsa.md")
        );
        assert_eq!(
            target("fsl.md").as_deref(),
            Some("national/guides/logement/fsl.md")
        );
        assert_eq!(
            target("/thematiques/sante.md").as_deref(),
            Some("thematiques/sante.md")
        );
        assert_eq!(target("../../../../etc/passwd"), None);
    }
}
