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
use super::words::{Words, inline};

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
        numbered: is_numbered(section),
        digest: super::digest::section(&section.events),
    });
    let body = Body {
        span,
        sections: sections.collect(),
        headings: flow.sections.iter().flat_map(headings).collect(),
        links,
        prose: None,
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

/// The words of the headings below a section's own.
fn headings(section: &FlowSection<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<String> = None;
    for (event, _) in &section.events {
        match event {
            Event::Start(Tag::Heading { .. }) => open = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => found.extend(open.take()),
            event => {
                if let (Some(words), Some(text)) = (&mut open, markdown::visible(event)) {
                    words.push_str(text);
                }
            }
        }
    }
    found
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
                Oddity::Callout(word) => self
                    .problem(Code::L0204, range)
                    .arg("mot", word.as_str())
                    .arg("lu", ""),
                Oddity::Trainer(word, right) => self
                    .problem(Code::L0204, range)
                    .arg("mot", word.as_str())
                    .arg("lu", right.to_uppercase()),
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
}

/// True when a section holds a numbered list.
fn is_numbered(section: &FlowSection<'_>) -> bool {
    let list = |event: &Event<'_>| matches!(event, Event::Start(Tag::List(Some(_))));
    section.events.iter().any(|(event, _)| list(event))
}

/// True for what stands before the first heading, when that is nothing.
fn is_bare(section: &FlowSection<'_>) -> bool {
    section.name == SectionName::Opening && section.events.is_empty()
}

/// True for characters that no reader sees and that can turn words around, or cut them for a search:
/// bidirectional controls, zero-width and tag characters, soft hyphens, control characters.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{2060}' | '\u{ad}'
        | '\u{feff}' | '\u{e0000}'..='\u{e007f}' | '\0'..='\u{8}' | '\u{b}' | '\u{c}'
        | '\u{e}'..='\u{1f}' | '\u{7f}')
}
