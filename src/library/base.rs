//! What a completion rests on: the fingerprint of the wider text that it was verified with, and what
//! has changed in that text since.
//!
//! A fingerprint is one line, `entete:1a2b3c en-bref:9f3a01 etapes:00ff12`: 24 bits for the titles and
//! facts of all wider levels, then 24 bits a section of their merged text. So a problem can name what
//! changed, and a section that did not change stays out of it. Nothing about the verification of the
//! wider levels counts (see `parse/digest.rs`).

use std::collections::BTreeMap;
use std::fmt;

use crate::base::digest::FieldHasher;
use crate::base::source::FileId;
use crate::parse::digest::{number, squeezed};
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::parse::section::SectionName;
use crate::territory::{Code, Level};

use super::merge::{Action, MergedSection, merge};
use super::{DocId, Library};

/// The name of the header's part; it always comes first, so a section may have the same.
const HEADER: &str = "entete";
/// Hexadecimal letters of a part.
const LETTERS: usize = 6;

/// The wider levels that a document completes, wide to narrow.
pub type Wider<'a> = Vec<(&'a Code, DocId, &'a Document)>;

/// What lies under a document, in short.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fingerprint {
    header: u32,
    sections: Vec<Part>,
}

/// One section of a fingerprint.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Part {
    /// Its anchor on the page.
    key: String,
    /// Its heading; for a part that was read in a file, found again from its key.
    title: String,
    digest: u32,
}

/// What has changed under a completion.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    /// The title or a fact of the front matter.
    pub header: bool,
    /// Headings of the sections whose text is no longer the same.
    pub changed: Vec<String>,
    /// Headings of the sections that are new.
    pub added: Vec<String>,
    /// Headings of the sections that are gone.
    pub removed: Vec<String>,
}

/// A `base_vue` that does not agree with what lies under its document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outdated {
    /// It is no fingerprint: nobody knows what was seen.
    Unreadable,
    /// Something has changed.
    Changed {
        /// What.
        what: Changes,
        /// The narrowest of the wider levels; France when the national text is alone.
        narrowest: Level,
    },
}

impl Changes {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Fingerprint {
    /// Of what lies under a document: its wider levels, wide to narrow.
    pub fn of(wider: &[(&Code, DocId, &Document)]) -> Self {
        let merged = merge(
            wider
                .iter()
                .map(|(code, id, document)| (*code, *id, *document)),
        );
        let mut sections: Vec<Part> = Vec::new();
        let mut seen: BTreeMap<String, (String, FieldHasher)> = BTreeMap::new();
        let mut order: Vec<String> = Vec::new();
        for section in &merged.sections {
            let Some(text) = text_of(section, wider) else {
                continue;
            };
            let key = section.name.anchor();
            if !seen.contains_key(&key) {
                order.push(key.clone());
            }
            let (_, hasher) = seen
                .entry(key)
                .or_insert_with(|| (section.title.clone(), FieldHasher::new()));
            hasher.field(text);
        }
        for key in order {
            if let Some((title, hasher)) = seen.remove(&key) {
                let digest = short(number(hasher.finish()));
                sections.push(Part { key, title, digest });
            }
        }
        Self {
            header: header(wider),
            sections,
        }
    }

    /// Reads what [`fmt::Display`] writes; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split_whitespace().map(part);
        let header = parts.next()??;
        if header.key != HEADER {
            return None;
        }
        Some(Self {
            header: header.digest,
            sections: parts.collect::<Option<Vec<Part>>>()?,
        })
    }

    /// What is different now.
    pub fn changes(&self, now: &Self) -> Changes {
        let of = |list: &[Part], key: &str| list.iter().find(|part| part.key == key).cloned();
        let mut changes = Changes {
            header: self.header != now.header,
            ..Changes::default()
        };
        for part in &now.sections {
            match of(&self.sections, &part.key) {
                None => changes.added.push(part.title.clone()),
                Some(seen) if seen.digest != part.digest => {
                    changes.changed.push(part.title.clone());
                }
                Some(_) => {}
            }
        }
        let gone = self.sections.iter();
        let gone = gone.filter(|part| of(&now.sections, &part.key).is_none());
        changes.removed = gone.map(|part| part.title.clone()).collect();
        changes
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{HEADER}:{:06x}", self.header)?;
        for part in &self.sections {
            write!(f, " {}:{:06x}", part.key, part.digest)?;
        }
        Ok(())
    }
}

fn part(word: &str) -> Option<Part> {
    let (key, digest) = word.rsplit_once(':')?;
    let fine = !key.is_empty() && digest.len() == LETTERS;
    let digest = u32::from_str_radix(digest, 16).ok().filter(|_| fine)?;
    let fixed = SectionName::FIXED
        .into_iter()
        .find(|(name, _)| name.anchor() == key);
    Some(Part {
        key: key.to_owned(),
        title: fixed.map_or_else(|| key.replace('-', " "), |(_, title)| title.to_owned()),
        digest,
    })
}

/// The lowest 24 bits.
fn short(digest: u64) -> u32 {
    u32::try_from(digest & 0x00ff_ffff).unwrap_or_default()
}

/// Titles and facts of all levels; a level that adds none changes nothing.
fn header(wider: &[(&Code, DocId, &Document)]) -> u32 {
    let mut hasher = FieldHasher::new();
    for (_, _, document) in wider {
        if let Some(title) = &document.front.title {
            hasher.field("titre").field(squeezed(&title.value));
        }
        if document.facts != 0 {
            hasher.field(document.facts.to_le_bytes());
        }
    }
    short(number(hasher.finish()))
}

/// The digests of a section's blocks; `None` where a reader sees nothing, not even that it is hidden.
fn text_of(section: &MergedSection, wider: &[(&Code, DocId, &Document)]) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    for block in &section.blocks {
        let document = wider.iter().find(|(_, id, _)| *id == block.document);
        let written = document.and_then(|(_, _, d)| d.body.sections.get(block.section));
        let digest = written.map_or(0, |section| section.digest);
        let hides = block.action == Action::Hides;
        if hides || digest != 0 {
            all.push(u8::from(hides));
            all.extend(digest.to_le_bytes());
        }
    }
    (!all.is_empty()).then_some(all)
}

impl Library {
    /// The wider levels of one id that a document of a territory completes, wide to narrow.
    pub fn wider(&self, kind: Kind, id: &str, territory: &Code) -> Wider<'_> {
        let Some(levels) = self.by_id(kind, id).filter(|_| kind.inherits()) else {
            return Vec::new();
        };
        let chain = self.territories.chain(territory);
        let wider = levels
            .iter()
            .filter(|(code, _)| *code != territory && chain.contains(code));
        wider
            .filter_map(|(code, id)| self.document(*id).map(|document| (code, *id, document)))
            .collect()
    }

    /// What no longer agrees between a completion's `base_vue` and the text that it completes;
    /// `None` also where nothing was recorded.
    pub fn outdated(&self, document: &Document) -> Option<&Outdated> {
        self.outdated.get(&document.file)
    }
}

/// The completions whose `base_vue` does not agree with what lies under them. Costs nothing for the
/// documents that have none.
pub(super) fn outdated(library: &Library) -> BTreeMap<FileId, Outdated> {
    let recorded = library.documents().filter_map(|(_, document)| {
        let seen = document.front.base_seen.as_ref()?;
        let wider = library.wider(document.kind, &document.id, &document.territory);
        let narrowest = wider.last()?.0.level();
        let Some(seen) = Fingerprint::parse(&seen.value) else {
            return Some((document.file, Outdated::Unreadable));
        };
        let what = seen.changes(&Fingerprint::of(&wider));
        let changed = Outdated::Changed { what, narrowest };
        Some((document.file, changed))
    });
    recorded
        .filter(|(_, outdated)| match outdated {
            Outdated::Unreadable => true,
            Outdated::Changed { what, .. } => !what.is_empty(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::SourceSet;
    use crate::library::{Settings, assemble};
    use crate::parse;
    use jiff::civil::date;

    const PLACES: [&str; 3] = [
        "national/guides/x.md",
        "departements/24-dordogne/guides/x.md",
        "epci/200071819-perigord-nontronnais/guides/x.md",
    ];

    const BASE: &str = "---\ntitre: Titre\nresume: Résumé\n---\n## En bref\na\n## Étapes\n1. b\n";

    fn library(texts: &[&str]) -> Library {
        let sources = SourceSet::from_texts(PLACES.into_iter().zip(texts.iter().copied()));
        let (parsed, _) = parse::all(&sources);
        assemble(parsed, &[], Settings::default(), date(2026, 10, 1)).0
    }

    /// The fingerprint of what lies under the last of some levels.
    fn under(texts: &[&str]) -> Fingerprint {
        let library = library(texts);
        let code: Code = ["fr", "dep:24", "epci:200071819"][texts.len() - 1]
            .parse()
            .unwrap();
        Fingerprint::of(&library.wider(Kind::Guide, "x", &code))
    }

    fn changes(before: &str, after: &str) -> Changes {
        under(&[before, "a"]).changes(&under(&[after, "a"]))
    }

    /// These letters stand in contributors' files: when this test must change, every completion of
    /// every library is told to be reviewed.
    #[test]
    fn the_letters_are_settled() {
        let written = under(&[BASE, "a"]).to_string();
        assert_eq!(written, "entete:1cad93 en-bref:b7f256 etapes:5c5b68");
        let read = Fingerprint::parse(&written).unwrap();
        assert!(read.changes(&under(&[BASE, "a"])).is_empty());
    }

    #[test]
    fn what_is_no_fingerprint() {
        for text in [
            "",
            "9f3a…",
            "entete",
            "en-bref:9f3a01",
            "entete:xyzxyz",
            "entete:9f3a01 étapes",
            "entete:+f3a01x",
        ] {
            assert_eq!(Fingerprint::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_verification_and_the_typing_of_the_base_do_not_count() {
        let quiet = [
            BASE.replace("---\n##", "verifie_le: 2026-03-12\nverifie_par: x\netat: a-relire\nchangements:\n  - 2026-03-12 : y\nmots_usagers: [z]\nsources:\n  - {nom: s, vu_le: 2026-03-12}\n---\n##"),
            BASE.replace('\n', "\r\n"),
            BASE.replace("\na\n", "\na  \n\n"),
            BASE.replace("\na\n", "\n**a**\n\n> [!FORMATEUR]\n> secret\n\n"),
            format!("{BASE}\n## Réponses\n> [!REPONSE]\n> secret\n"),
            format!("\u{feff}{BASE}"),
            BASE.replace("titre: Titre\n", "").replace("---\n##", "titre: Titre\n---\n##"),
        ];
        for text in quiet {
            assert_eq!(changes(BASE, &text), Changes::default(), "{text:?}");
        }
    }

    #[test]
    fn what_changed_is_named() {
        let named = |titles: &[&str]| titles.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
        let text = BASE.replace("1. b", "1. c");
        assert_eq!(changes(BASE, &text).changed, named(&["Étapes"]));
        let text = format!("{BASE}## Nos trucs\nd\n");
        assert_eq!(changes(BASE, &text).added, named(&["Nos trucs"]));
        let read = Fingerprint::parse(&under(&[&text, "a"]).to_string()).unwrap();
        assert_eq!(
            read.changes(&under(&[BASE, "a"])).removed,
            named(&["nos trucs"])
        );
        let read = Fingerprint::parse(&under(&[BASE, "a"]).to_string()).unwrap();
        let less = BASE.replace("## Étapes\n1. b\n", "");
        assert_eq!(
            read.changes(&under(&[&less, "a"])).removed,
            named(&["Étapes"])
        );
        for (old, new) in [("Titre", "Autre"), ("Résumé", "Autre")] {
            let found = changes(BASE, &BASE.replace(old, new));
            assert!(found.header && found.changed.is_empty(), "{found:?}");
        }
    }

    #[test]
    fn all_wider_levels_count_together() {
        let plain = "---\nverifie_le: 2026-03-12\n---\n";
        let two = under(&[BASE, plain, "a"]);
        assert_eq!(two, under(&[BASE, "a"]), "a level that adds nothing");
        let adds = under(&[BASE, "## Étapes\nlocal\n", "a"]);
        assert_eq!(two.changes(&adds).changed, ["Étapes"]);
        let hides = under(&[BASE, "## Étapes (masque)\n", "a"]);
        assert_eq!(two.changes(&hides).changed, ["Étapes"]);
        let again = under(&[BASE, "## Étapes (avant)\nlocal\n", "a"]);
        assert_eq!(adds.changes(&again).changed, ["Étapes"]);
    }

    #[test]
    fn only_a_recorded_base_that_changed_is_outdated() {
        let local = |seen: &str| format!("---\nverifie_le: 2026-09-20\n{seen}---\n## Étapes\nc\n");
        let seen = under(&[BASE, "a"]);
        let recorded = local(&format!("base_vue: {seen}\n"));
        let text = BASE.replace("1. b", "1. c");
        let cases = [
            (BASE, recorded.clone(), None),
            (&text, recorded, Some(true)),
            (&text, local(""), None),
            (BASE, local("base_vue: 9f3a\n"), Some(false)),
        ];
        for (base, local, expected) in cases {
            let library = library(&[base, &local]);
            let (_, document) = library
                .documents()
                .find(|(_, d)| d.territory != Code::France)
                .unwrap();
            let found = library.outdated(document);
            assert_eq!(
                found.map(|o| *o != Outdated::Unreadable),
                expected,
                "{local}"
            );
            let fresh = library.freshness(document).state == crate::library::FreshnessState::Fresh;
            assert_eq!(fresh, expected != Some(true), "{local}");
        }
    }
}
