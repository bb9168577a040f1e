//! What a code means: why it matters, a file with the fault, the same file mended. The words and
//! the examples are in `docs/codes/`, one file a code; a test runs every example.

use serde::Deserialize;

use super::catalog::Code;

/// Makes `(code, text)` pairs from the names in `docs/codes`.
macro_rules! texts {
    ($($code:literal,)*) => {
        &[$((
            $code,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/codes/", $code, ".toml")),
        ),)*]
    };
}

/// Code and text of its file; a test compares this table with the codes.
const TEXTS: &[(&str, &str)] = texts![
    "L0001", "L0002", "L0003", "L0004", "L0005", "L0006", "L0007", "L0008", "L0009", "L0010",
    "L0011", "L0101", "L0102", "L0103", "L0104", "L0105", "L0106", "L0107", "L0108", "L0109",
    "L0110", "L0111", "L0112", "L0113", "L0114", "L0115", "L0116", "L0117", "L0118", "L0119",
    "L0120", "L0121", "L0122", "L0201", "L0202", "L0203", "L0204", "L0205", "L0206", "L0207",
    "L0208", "L0209", "L0210", "L0211", "L0212", "L0213", "L0214", "L0215", "L0301", "L0302",
    "L0303", "L0304", "L0305", "L0306", "L0307", "L0308", "L0309", "L0310", "L0311", "L0312",
    "L0313", "L0314", "L0315", "L0316", "L0317", "L0318", "L0319", "L0320", "L0321", "L0322",
    "L0323", "L0324", "L0325", "L0327", "L0328", "P0001", "P0002", "P0003", "A0001", "F0001",
    "F0002", "F0003", "F0004", "F0005",
];

/// The explanation of one code, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Three to eight words, without a full stop.
    pub title: String,
    /// Two to four sentences: what it means, and why it matters.
    pub why: String,
    /// The fault, and the way out.
    pub example: Example,
}

/// The fault, and the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Example {
    /// A file that has the fault, and the same file mended.
    Files(Box<Files>),
    /// What a text cannot show (a file that cannot be opened, say), told in words.
    Words {
        /// The fault.
        before: String,
        /// The way out.
        after: String,
    },
}

/// An example as files; paths are below `content/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// The file with the fault.
    pub before: File,
    /// The line of `before` that is told, from 1; `None` when the whole file is.
    pub line: Option<usize>,
    /// The mended file; its path differs where the path was the fault.
    pub after: File,
    /// Other documents that the example needs, before and after.
    pub others: Vec<File>,
    /// Documents that mending adds.
    pub added: Vec<File>,
    /// Pictures that the example needs.
    pub media: Vec<String>,
}

/// One file of an example.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Where it lies below `content/`.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// One file of `docs/codes/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    title_fr: String,
    title_en: String,
    why_fr: String,
    why_en: String,
    before_fr: Option<String>,
    before_en: Option<String>,
    after_fr: Option<String>,
    after_en: Option<String>,
    path: Option<String>,
    after_path: Option<String>,
    line: Option<usize>,
    before: Option<String>,
    after: Option<String>,
    #[serde(default)]
    other: Vec<File>,
    #[serde(default)]
    added: Vec<File>,
    #[serde(default)]
    media: Vec<String>,
}

/// The explanation of a code: English for `en`, French for any other language. `None` when its file
/// is absent or cannot be read, which a test excludes.
pub fn explanation(code: Code, language: &str) -> Option<Explanation> {
    let (_, text) = TEXTS.iter().find(|(name, _)| *name == code.as_str())?;
    let entry: Entry = toml::from_str(text).ok()?;
    entry.told(language.starts_with("en"))
}

/// The words of the language asked for.
fn choose<T>(english: bool, fr: T, en: T) -> T {
    if english { en } else { fr }
}

impl Entry {
    fn told(self, english: bool) -> Option<Explanation> {
        let (before, after) = (
            choose(english, self.before_fr, self.before_en),
            choose(english, self.after_fr, self.after_en),
        );
        let example = match (self.path, self.before, self.after) {
            (Some(path), Some(faulty), Some(mended)) => Example::Files(Box::new(Files {
                after: File {
                    path: self.after_path.unwrap_or_else(|| path.clone()),
                    text: mended,
                },
                before: File { path, text: faulty },
                line: self.line,
                others: self.other,
                added: self.added,
                media: self.media,
            })),
            _ => Example::Words {
                before: before?.trim().to_owned(),
                after: after?.trim().to_owned(),
            },
        };
        Some(Explanation {
            title: choose(english, self.title_fr, self.title_en),
            why: choose(english, self.why_fr, self.why_en).trim().to_owned(),
            example,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_explanation_in_both_languages() {
        let told: Vec<&str> = TEXTS.iter().map(|(code, _)| *code).collect();
        let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(
            told, known,
            "docs/codes/ and diag/catalog.rs, in the same order"
        );
        for (name, text) in TEXTS {
            toml::from_str::<Entry>(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        for code in Code::ALL {
            for language in ["fr", "en"] {
                let told = explanation(*code, language);
                let told = told.unwrap_or_else(|| panic!("{code} in {language}: before, after?"));
                assert!(
                    !told.title.ends_with('.') && told.title.len() > 4,
                    "{code} {language}"
                );
                let sentences = told.why.matches(['.', '?', '!']).count();
                assert!(sentences >= 2, "{code} {language}: {}", told.why);
            }
        }
    }
}
