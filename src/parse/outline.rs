//! A body → its outline (sections, links) and what is wrong in its text.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "Markdown events are many: what is not named here passes through"
)]

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::base::path::ContentPath;
use crate::base::source::SourceFile;
use crate::base::span::Span;
use crate::diag::{Code, Outcome, Problem, Problems};

use super::document::{Body, Link, Section};
use super::kind::Kind;
use super::links::judge;
use super::markdown::{self, Audience, Flow, FlowSection, Held, Oddity, Placed};
use super::personal::{self, Found};
use super::section::SectionName;

/// A body's outline, and the title that its first heading may be.
#[derive(Debug)]
pub struct Outline {
    /// The outline.
    pub body: Body,
    /// The words of its first-level heading.
    pub top_heading: Option<String>,
}

/// Reads the outline of a body; every span counts from the start of the file.
pub fn outline(file: &SourceFile, span: Span, kind: Kind) -> Outcome<Outline> {
    let text = span.of(&file.text);
    let flow = markdown::flow(text);
    let mut reader = Reader {
        path: &file.path,
        offset: span.start as usize,
        problems: Problems::new(),
    };
    let mut links = Vec::new();
    for section in &flow.sections {
        reader.section(section, &mut links);
    }
    reader.oddities(&flow.oddities);
    let trainer_links = reader.held(text, &flow.held);
    if kind == Kind::Guide {
        reader.twice(&flow);
    }
    let told = flow.sections.iter().filter(|section| {
        // A guide with nothing but a trainers' block is a guide without text.
        kind != Kind::Guide || flow.sections.len() > 1 || !is_bare(section)
    });
    let sections = told.map(|section| Section {
        name: section.name.clone(),
        title: section.title.clone(),
        mark: section.mark,
        heading: reader.span(&section.heading),
    });
    let body = Body {
        span,
        sections: sections.collect(),
        links,
        trainer_links,
    };
    (
        Outline {
            body,
            top_heading: flow.top_heading,
        },
        reader.problems,
    )
}

/// What must not stand in a front matter's words either: social security numbers and invisible
/// characters. Lines with an address are left alone: a link's target is not visible text.
pub fn words_of_front(file: &SourceFile, front: Option<Span>) -> Problems {
    let Some(span) = front else {
        return Problems::new();
    };
    let mut reader = Reader {
        path: &file.path,
        offset: span.start as usize,
        problems: Problems::new(),
    };
    let mut at = 0;
    for line in span.of(&file.text).split_inclusive('\n') {
        let range = at..at + line.trim_end().len();
        at += line.len();
        reader.invisible(line.trim_start_matches('\u{feff}'), &range);
        if line.contains("://") {
            continue;
        }
        for (found, place) in personal::find(line) {
            if found == Found::SocialSecurity {
                let place = range.start + place.start..range.start + place.end;
                reader.problems.push(reader.problem(Code::L0210, &place));
            }
        }
    }
    reader.problems
}

struct Reader<'a> {
    path: &'a ContentPath,
    offset: usize,
    problems: Problems,
}

impl Reader<'_> {
    fn span(&self, range: &Range<usize>) -> Span {
        Span::from(range.clone()).shifted(self.offset)
    }

    fn problem(&self, code: Code, range: &Range<usize>) -> Problem {
        Problem::at(code, self.path, self.span(range))
    }

    fn oddities(&mut self, oddities: &[(Oddity, Range<usize>)]) {
        for (oddity, range) in oddities {
            let problem = match oddity {
                Oddity::Html => self.problem(Code::L0201, range),
                Oddity::Depth => self
                    .problem(Code::L0203, range)
                    .arg("limite", markdown::MAX_DEPTH),
                Oddity::Callout(word) => self.problem(Code::L0204, range).arg("mot", word.as_str()),
                Oddity::Mark(written, near) => self
                    .problem(Code::L0205, range)
                    .arg("ecrit", written.as_str())
                    .arg("proche", *near),
                Oddity::TopHeading => self.problem(Code::L0206, range),
            };
            self.problems.push(problem);
        }
    }

    /// Judges what stands in trainers' blocks: their pages are published as any other, so neither an
    /// unsafe link nor a social security number may be there.
    fn held(&mut self, text: &str, held: &[(Held, Range<usize>)]) -> Vec<Link> {
        let mut links = Vec::new();
        if held.is_empty() {
            return links;
        }
        let inside =
            |range: &Range<usize>| held.iter().any(|(_, held)| held.contains(&range.start));
        let whole = markdown::flow_for(text, Audience::Trainer);
        for section in &whole.sections {
            let events = section.events.iter().filter(|(_, range)| inside(range));
            self.text(events, &mut links);
        }
        let mut oddities = whole.oddities;
        // Nesting is measured in both readings.
        oddities.retain(|(oddity, range)| *oddity != Oddity::Depth && inside(range));
        self.oddities(&oddities);
        links
    }

    /// A fixed section that is written twice with the same mark: both are kept, one after the other.
    fn twice(&mut self, flow: &Flow<'_>) {
        for (index, section) in flow.sections.iter().enumerate() {
            let before = flow.sections.iter().take(index);
            let same =
                |other: &&FlowSection<'_>| other.name == section.name && other.mark == section.mark;
            if section.name.title().is_some() && before.clone().any(|other| same(&other)) {
                let problem = self.problem(Code::L0207, &section.heading);
                self.problems
                    .push(problem.arg("section", section.title.as_str()));
            }
        }
    }

    fn section(&mut self, section: &FlowSection<'_>, links: &mut Vec<Link>) {
        self.text(section.events.iter(), links);
        self.steps(section);
    }

    fn text<'e, 't: 'e>(
        &mut self,
        events: impl Iterator<Item = &'e Placed<'t>>,
        links: &mut Vec<Link>,
    ) {
        let mut words = Words::default();
        let mut picture: Option<(Range<usize>, String)> = None;
        for (event, range) in events {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    links.extend(self.link(dest_url, range, false));
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    links.extend(self.link(dest_url, range, true));
                    picture = Some((range.clone(), String::new()));
                }
                Event::End(TagEnd::Image) => {
                    if let Some((range, words)) =
                        picture.take().filter(|(_, words)| words.trim().is_empty())
                    {
                        self.problems
                            .push(self.problem(Code::L0212, &range).arg("alt", words));
                    }
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some((_, alt)) = &mut picture {
                        alt.push_str(text);
                    }
                    words.push(text, range);
                    self.invisible(text, range);
                }
                Event::Start(_) | Event::End(_) | Event::SoftBreak | Event::HardBreak => {
                    if matches!(event, Event::SoftBreak) {
                        words.push(" ", range);
                    } else if !inline(event) {
                        self.personal(&std::mem::take(&mut words));
                    }
                }
                _ => {}
            }
        }
        self.personal(&words);
    }

    fn link(&mut self, target: &str, range: &Range<usize>, image: bool) -> Option<Link> {
        let verdict = judge(target);
        let remote_image = image && verdict != super::links::Verdict::Internal;
        let code = if remote_image {
            Some(Code::L0202)
        } else {
            verdict.code()
        };
        if let Some(code) = code {
            self.problems.push(
                self.problem(code, range)
                    .arg("lien", target)
                    .arg("cas", if remote_image { "image" } else { "lien" }),
            );
        }
        let link = Link {
            target: target.to_owned(),
            span: self.span(range),
            image,
        };
        (verdict == super::links::Verdict::Internal).then_some(link)
    }

    /// Characters that hide or reorder text: told, and left out of the page.
    fn invisible(&mut self, text: &str, range: &Range<usize>) {
        if let Some(c) = text.chars().find(|c| is_invisible(*c)) {
            let code = format!("U+{:04X}", u32::from(c));
            self.problems
                .push(self.problem(Code::L0006, range).arg("caractere", code));
        }
    }

    fn personal(&mut self, words: &Words) {
        for (found, range) in personal::find(&words.text) {
            let code = match found {
                Found::SocialSecurity => Code::L0210,
                Found::Contact => Code::L0211,
            };
            self.problems
                .push(self.problem(code, &words.source(&range)));
        }
    }

    fn steps(&mut self, section: &FlowSection<'_>) {
        let numbered = |(event, _): &Placed<'_>| matches!(event, Event::Start(Tag::List(Some(_))));
        let hides = section.mark == super::section::Mark::Hide;
        if section.name == SectionName::Steps && !hides && !section.events.iter().any(numbered) {
            self.problems
                .push(self.problem(Code::L0209, &section.heading));
        }
    }
}

/// True for what stands before the first heading, when that is nothing.
fn is_bare(section: &FlowSection<'_>) -> bool {
    section.name == SectionName::Opening && section.events.is_empty()
}

/// The visible words of one block, and where each piece of them stands in the source.
#[derive(Default)]
struct Words {
    text: String,
    /// Offset in `text`, ascending, and the source range of the piece that starts there.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Words {
    fn push(&mut self, piece: &str, source: &Range<usize>) {
        // Code stands between its backticks; an entity is longer than what it shows.
        let margin = source.len().saturating_sub(piece.len()) / 2;
        let place = source.start + margin..source.end - margin;
        self.pieces.push((self.text.len(), place));
        self.text.push_str(piece);
    }

    /// The source of a range of words, from its first letter to behind its last.
    fn source(&self, range: &Range<usize>) -> Range<usize> {
        let last = self
            .text
            .get(range.clone())
            .and_then(|words| words.chars().next_back());
        let width = last.map_or(0, char::len_utf8);
        let end = self.at(range.end.saturating_sub(width)) + width;
        let start = self.at(range.start);
        start..end.max(start)
    }

    fn at(&self, offset: usize) -> usize {
        let after = self.pieces.partition_point(|(at, _)| *at <= offset);
        let piece = after
            .checked_sub(1)
            .and_then(|index| self.pieces.get(index));
        piece.map_or(offset, |(at, source)| {
            (source.start + (offset - at)).min(source.end.saturating_sub(1))
        })
    }
}

/// True for characters that no reader sees and that can turn words around: bidirectional controls,
/// zero-width and tag characters.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{2060}'
        | '\u{feff}' | '\u{e0000}'..='\u{e007f}' | '\0')
}

fn inline(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ) | Event::End(
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image
        )
    )
}
