//! What a build knows about content: texts and media, as values.

use std::sync::Arc;

use super::digest::Digest;
use super::path::ContentPath;

/// Index of a source text in its [`SourceSet`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

/// One contributed text, decoded as UTF-8, its line ends as they were written.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it lies below `content/`.
    pub path: ContentPath,
    /// Its whole text.
    pub text: Arc<str>,
}

/// One contributed picture or document; its bytes stay on disk until it is published.
#[derive(Clone, Debug)]
pub struct MediaFile {
    /// Where it lies below `content/`.
    pub path: ContentPath,
    /// Digest of its bytes.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
}

/// All sources of one build, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct SourceSet {
    /// Texts (`.md`).
    pub files: Vec<SourceFile>,
    /// Pictures and documents that pages may show.
    pub media: Vec<MediaFile>,
}

impl SourceSet {
    /// A set from paths and texts, for tests and tools: sorted by path.
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let files = texts.into_iter().map(|(path, text)| SourceFile {
            path: ContentPath::new(path),
            text: text.into(),
        });
        let mut files: Vec<_> = files.collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self {
            files,
            media: Vec::new(),
        }
    }

    /// The file of an id that this set gave out.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The text of a file, empty for an id of another set.
    pub fn text(&self, id: FileId) -> &str {
        self.file(id).map_or("", |file| &file.text)
    }

    /// Ids and files, in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }
}
