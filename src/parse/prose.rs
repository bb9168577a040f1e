//! How long and how hard sentences are: measured on visible text, for the rules of `check`.
//!
//! Words are those of Unicode (UAX 29), sentences those of [`super::sentences`]. The score is LIX
//! (C. H. Björnsson, *Läsbarhet*, 1968): words per sentence, plus the share of words of more than six
//! letters, in per cent.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "Markdown events are many: what is not named here passes through"
)]

use pulldown_cmark::{Event, Tag, TagEnd};
use unicode_segmentation::UnicodeSegmentation;

use crate::base::source::SourceFile;
use crate::base::span::{LineIndex, Span};

use super::document::{Body, Details};
use super::markdown::{self, Placed};
use super::section::SectionName;
use super::sentences::sentences;
use super::words::{Words, inline};

/// A longer sentence is told, where it is written to be read to the person.
pub const LONGEST: usize = 40;
/// A word of more letters counts as long.
const LONG_WORD: usize = 6;
/// How many of the longest sentences are kept.
const KEPT: usize = 2;

/// One sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Its words.
    pub words: usize,
    /// Its place in the file.
    pub span: Span,
    /// The line on which it starts, from 1.
    pub line: usize,
}

/// What was measured in one text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Prose {
    /// All words.
    pub words: usize,
    /// The words of more than six letters.
    pub long_words: usize,
    /// The sentences; a point of a list is at least one.
    pub sentences: usize,
    /// The two longest sentences, in the order of the text.
    pub longest: Vec<Sentence>,
    /// Sentences of more than [`LONGEST`] words under « Pour la personne ».
    pub too_long: Vec<Sentence>,
}

impl Prose {
    /// The LIX score, rounded: about 25 for a children's book, 60 for a law.
    pub fn lix(&self) -> usize {
        let sentences = self.sentences.max(1);
        let words = self.words.max(1);
        // Twice the score, so that the half is rounded up in whole numbers.
        let doubled = 2 * (self.words * words + 100 * self.long_words * sentences);
        (doubled / (sentences * words)).div_ceil(2)
    }
}

/// Measures a body when some rule will ask: a guide that declares its level, or that has words
/// written for the person.
pub(super) fn measure(file: &SourceFile, details: &Details, body: &Body) -> Option<Prose> {
    let Details::Guide(guide) = details else {
        return None;
    };
    let for_person = |name: &SectionName| *name == SectionName::ForPerson;
    let asked = guide.reading_level.is_some()
        || body
            .sections
            .iter()
            .any(|section| for_person(&section.name));
    asked.then(|| {
        let mut meter = Meter::new(file, body.span);
        for section in markdown::flow(body.span.of(&file.text)).sections {
            let for_person = for_person(&section.name);
            each_block(&section.events, |words| meter.block(words, for_person));
        }
        meter.finish()
    })
}

/// One section, measured by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measured {
    /// Which section it is.
    pub name: SectionName,
    /// Its heading as written, without the mark.
    pub title: String,
    /// What was measured.
    pub prose: Prose,
    /// The words that were measured, a piece for each paragraph or point of a list.
    pub blocks: Vec<String>,
}

/// Measures each section of a body, as everyone reads it, with the words that were measured: for
/// whoever compares the score with another (`benches/reading.rs`).
pub fn by_section(file: &SourceFile, body: Span) -> Vec<Measured> {
    let sections = markdown::flow(body.of(&file.text)).sections;
    let measured = sections.into_iter().map(|section| {
        let mut meter = Meter::new(file, body);
        let mut blocks = Vec::new();
        each_block(&section.events, |words| {
            meter.block(words, section.name == SectionName::ForPerson);
            blocks.push(words.text.trim().to_owned());
        });
        blocks.retain(|block| !block.is_empty());
        Measured {
            name: section.name,
            title: section.title,
            prose: meter.finish(),
            blocks,
        }
    });
    measured.collect()
}

/// Hands over the words of each block. Headings, tables and code hold no sentences.
fn each_block(events: &[Placed<'_>], mut read: impl FnMut(&Words)) {
    let mut words = Words::default();
    let mut apart = 0_usize;
    for (event, range) in events {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Table(_) | Tag::CodeBlock(_)) => apart += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Table | TagEnd::CodeBlock) => {
                apart = apart.saturating_sub(1);
            }
            _ if apart > 0 => {}
            Event::Text(text) => words.push(text, range),
            Event::Code(text) => words.push_code(text, range),
            Event::SoftBreak => words.push(" ", range),
            event if inline(event) => {}
            _ => read(&std::mem::take(&mut words)),
        }
    }
    read(&words);
}

struct Meter<'a> {
    prose: Prose,
    lines: LineIndex<'a>,
    offset: usize,
}

impl<'a> Meter<'a> {
    fn new(file: &'a SourceFile, body: Span) -> Self {
        Self {
            prose: Prose::default(),
            lines: LineIndex::new(&file.text),
            offset: body.start as usize,
        }
    }

    fn finish(mut self) -> Prose {
        self.prose
            .longest
            .sort_by_key(|sentence| sentence.span.start);
        self.prose
    }

    fn block(&mut self, words: &Words, for_person: bool) {
        for range in sentences(&words.text, &words.names) {
            let at = range.start;
            let sentence = words.text.get(range).unwrap_or_default();
            let count = sentence.unicode_words().count();
            if count == 0 {
                continue;
            }
            self.prose.sentences += 1;
            self.prose.words += count;
            self.prose.long_words += sentence
                .unicode_words()
                .filter(|word| is_long(word))
                .count();
            let lead = sentence.len() - sentence.trim_start().len();
            let place = words.source(&(at + lead..at + sentence.trim_end().len()));
            let span = Span::from(place).shifted(self.offset);
            let sentence = Sentence {
                words: count,
                span,
                line: self.lines.position(span.start).0,
            };
            self.keep(sentence);
            if for_person && count > LONGEST {
                self.prose.too_long.push(sentence);
            }
        }
    }

    /// Keeps the longest sentences; of two of one length, the first.
    fn keep(&mut self, sentence: Sentence) {
        let longest = &mut self.prose.longest;
        let at = longest.partition_point(|other| other.words >= sentence.words);
        longest.insert(at, sentence);
        longest.truncate(KEPT);
    }
}

/// An elided article is not a part of the word: « l’argent » counts six letters.
fn is_long(word: &str) -> bool {
    let letters = |part: &str| part.chars().filter(|c| c.is_alphabetic()).count();
    word.split(['\'', '’'])
        .any(|part| letters(part) > LONG_WORD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::path::ContentPath;
    use crate::parse::document::GuideDetails;

    fn of(text: &str) -> Prose {
        let file = SourceFile {
            path: ContentPath::new("national/guides/apl.md"),
            text: text.into(),
        };
        let body = Body {
            span: Span::new(0, text.len()),
            ..Body::default()
        };
        let guide = GuideDetails {
            reading_level: Some(crate::base::span::Spanned::new("simple", Span::default())),
            ..GuideDetails::default()
        };
        measure(&file, &Details::Guide(Box::new(guide)), &body).unwrap()
    }

    #[test]
    fn words_and_sentences_are_counted() {
        let text = "## Étapes\n1. Ouvrir le site\n2. Lire l’attestation. Signer.\n\n| a | b |\n|---|---|\n| c | d |\n";
        let prose = of(text);
        // « Ouvrir le site », « Lire l’attestation. », « Signer. »
        assert_eq!((prose.sentences, prose.words, prose.long_words), (3, 6, 1));
        let longest: Vec<(&str, usize)> = prose
            .longest
            .iter()
            .map(|sentence| (sentence.span.of(text), sentence.line))
            .collect();
        assert_eq!(longest, [("Ouvrir le site", 2), ("Lire l’attestation.", 3)]);
        // 6 / 3 + 100 × 1 / 6 = 18,67
        assert_eq!(prose.lix(), 19);
    }

    #[test]
    fn sentences_keep_their_place_across_markup_and_lines() {
        let text = "Un **mot** gras\nsur deux lignes. Puis *fin*.\n";
        let spans: Vec<String> = of(text)
            .longest
            .iter()
            .map(|sentence| sentence.span.of(text).to_owned())
            .collect();
        assert_eq!(spans, ["Un **mot** gras\nsur deux lignes.", "Puis *fin*."]);
    }

    /// How many sentences each text has to its reader.
    #[test]
    fn sentences_are_those_of_a_french_reader() {
        let cases = [
            (
                2,
                "La recherche[^1] est vite faite. Puis on attend.\n\n[^1]: \n",
            ),
            (
                2,
                "Le contact est public. `lutrin report` montre les vides.",
            ),
            (
                1,
                "Les encadrés sont `[!ATTENTION]`, `[!ASTUCE]` et `v. 2. Bis`.",
            ),
            (2, "116 006 pour toute victime. 119 pour un enfant."),
            (2, "Appelez le 39 49. 7 jours sur 7, de 9 à 18 h."),
            (1, "Lire l’art. 5 du code, au tél. 05 53 de la Caf."),
            (1, "« Que montre-t-on ? » et « que décide-t-on ? »."),
            (2, "« Qu’est-ce qui vous amène ? » Puis se taire."),
            (2, "La caisse, la banque… Puis attendre."),
            (1, "La caisse, la banque… et attendre."),
        ];
        let wrong: Vec<_> = cases
            .into_iter()
            .map(|(expected, text)| (expected, of(text).sentences, text))
            .filter(|(expected, counted, _)| expected != counted)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn each_section_is_measured_with_its_words() {
        let text = "Un mot.\n\n## Étapes\n1. Ouvrir le **site**\n2. Lire\n   tout. Signer.\n\n## Mes mots\n### Un titre\n";
        let file = SourceFile {
            path: ContentPath::new("national/guides/apl.md"),
            text: text.into(),
        };
        let measured = by_section(&file, Span::new(0, text.len()));
        let told: Vec<(&SectionName, &str, usize, Vec<&str>)> = measured
            .iter()
            .map(|section| {
                let blocks = section.blocks.iter().map(String::as_str).collect();
                (
                    &section.name,
                    &*section.title,
                    section.prose.sentences,
                    blocks,
                )
            })
            .collect();
        let mine = SectionName::Other("mes-mots".into());
        assert_eq!(
            told,
            [
                (&SectionName::Opening, "", 1, vec!["Un mot."]),
                (
                    &SectionName::Steps,
                    "Étapes",
                    3,
                    vec!["Ouvrir le site", "Lire tout. Signer."]
                ),
                (&mine, "Mes mots", 0, vec![]),
            ]
        );
        let whole = of(text);
        let words: usize = measured.iter().map(|section| section.prose.words).sum();
        assert_eq!(whole.words, words, "the sections are the whole");
    }

    #[test]
    fn elided_articles_do_not_lengthen_words() {
        assert!(!is_long("l’argent"));
        assert!(is_long("l'argument"));
        assert!(!is_long("qu’elle"));
        assert!(is_long("allocation"));
    }
}
