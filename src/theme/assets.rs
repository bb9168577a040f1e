//! The theme's styles and scripts under their published names, which change with their content.

use std::sync::Arc;

use super::error::ThemeError;
use super::files::ThemeFiles;
use crate::base::digest::Digest;
use crate::base::path::SitePath;

/// A file of the theme that browsers ask for.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its published address: `assets/style-1f3a9c04.css`.
    pub path: SitePath,
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// Its media type.
    pub mime: &'static str,
    /// Its name in the theme: `style.css`.
    name: String,
}

/// Names every file of `assets/` after its content.
pub(super) fn publish(files: &ThemeFiles) -> Vec<Asset> {
    files
        .below("assets/")
        .map(|(name, text)| {
            let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
            let digest = Digest::of(text.as_bytes()).short(8);
            Asset {
                path: SitePath::new(format!("assets/{stem}-{digest}.{ending}")),
                bytes: Arc::from(text.as_bytes()),
                mime: mime(ending),
                name: name.to_owned(),
            }
        })
        .collect()
}

/// The published address of one of them.
pub(super) fn path_of(assets: &[Asset], name: &str) -> Result<SitePath, ThemeError> {
    let asset = assets.iter().find(|asset| asset.name == name);
    asset.map_or_else(
        || Err(ThemeError::Missing(format!("assets/{name}"))),
        |asset| Ok(asset.path.clone()),
    )
}

fn mime(ending: &str) -> &'static str {
    match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_content() {
        let assets = publish(&ThemeFiles::embedded());
        let style = path_of(&assets, "style.css").unwrap();
        let (start, end) = ("assets/style-", ".css");
        let hex = style
            .as_str()
            .strip_prefix(start)
            .unwrap()
            .strip_suffix(end)
            .unwrap();
        assert!(
            hex.len() == 8 && hex.bytes().all(|b| b.is_ascii_hexdigit()),
            "{style}"
        );
        assert!(path_of(&assets, "absent.css").is_err());
    }
}
