//! Markdown → events cut into sections; callouts recognised, comments dropped, trainers' blocks kept
//! for trainers alone.
//!
//! The one reader of Markdown: the outline, the page and the search record all start here. It reads
//! for [`Audience::Everyone`] unless told otherwise; a test lists the few files that may tell it.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "Markdown events are many: what is not named here passes through"
)]

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::callout::{Callout, callout, callout_mark, is_spelt};
use super::section::{Heading, Mark, SectionName};

/// Deepest nesting of quotes and lists.
pub const MAX_DEPTH: usize = 32;
/// More footnote marks than this and footnotes are read as text: their cost is not linear.
const MAX_FOOTNOTES: usize = 200;

/// An event and its byte range in the text that was parsed.
pub type Placed<'a> = (Event<'a>, Range<usize>);

/// One section's events.
#[derive(Debug)]
pub struct FlowSection<'a> {
    /// Which section it is.
    pub name: SectionName,
    /// Its heading without the mark.
    pub title: String,
    /// What it does to the wider level's section.
    pub mark: Mark,
    /// Range of the heading.
    pub heading: Range<usize>,
    /// What follows the heading, up to the next one.
    pub events: Vec<Placed<'a>>,
}

/// What the reader could not let through, with its range.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Oddity {
    /// Raw HTML that is not a comment.
    Html,
    /// Nesting deeper than [`MAX_DEPTH`].
    Depth,
    /// `[!MOT]` that is no callout: the word.
    Callout(String),
    /// `[!REPONCE]`, read as the trainer's block that was meant: the word, and the right one.
    Trainer(String, &'static str),
    /// A misspelt mark and the nearest one.
    Mark(String, &'static str),
    /// A first-level heading.
    TopHeading,
}

/// Whom a text is read for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Audience {
    /// Anyone: trainers' blocks are left out.
    #[default]
    Everyone,
    /// Trainers, on their own pages: their blocks are quotes of the kinds that [`Held::quote`] names.
    Trainer,
}

/// A block that trainers alone read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Held {
    /// `[!FORMATEUR]`: how to lead.
    Note,
    /// `[!REPONSE]`: what participants find by themselves.
    Answer,
}

impl Held {
    /// The kind of quote that stands for it; contributors cannot write these kinds.
    pub fn quote(self) -> BlockQuoteKind {
        match self {
            Self::Note => BlockQuoteKind::Important,
            Self::Answer => BlockQuoteKind::Caution,
        }
    }

    /// What a quote of this kind holds.
    pub fn of(quote: BlockQuoteKind) -> Option<Self> {
        [Self::Note, Self::Answer]
            .into_iter()
            .find(|held| held.quote() == quote)
    }
}

/// A text cut into sections. The sections are the same for every audience; their events are not.
#[derive(Debug, Default)]
pub struct Flow<'a> {
    /// The sections in order; the first has no heading when text comes before any.
    pub sections: Vec<FlowSection<'a>>,
    /// Where the trainers' blocks stand, in order, kept or not.
    pub held: Vec<(Held, Range<usize>)>,
    /// What could not be let through.
    pub oddities: Vec<(Oddity, Range<usize>)>,
    /// The first first-level heading, for a file whose title stands there.
    pub top_heading: Option<String>,
}

/// The syntax that contributors may use.
fn options(text: &str) -> Options {
    let basic = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    if text.matches("[^").take(MAX_FOOTNOTES + 1).count() > MAX_FOOTNOTES {
        basic
    } else {
        basic | Options::ENABLE_FOOTNOTES
    }
}

/// Reads a body for everyone. Never fails: what is refused is told in `oddities` and left out of
/// the events.
pub fn flow(text: &str) -> Flow<'_> {
    flow_for(text, Audience::Everyone)
}

/// Reads a body for an audience.
pub fn flow_for(text: &str, audience: Audience) -> Flow<'_> {
    let mut reader = Reader {
        text,
        audience,
        flow: Flow::default(),
        depth: 0,
        skip: 0..0,
        quotes: Vec::new(),
        mark_until: 0,
        held_until: 0,
        said: false,
    };
    let mut events = Parser::new_ext(text, options(text)).into_offset_iter();
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(Tag::Heading { level, .. })
                if reader.depth == 0 && level <= HeadingLevel::H2 =>
            {
                let words = heading_words(&mut events);
                reader.open_section(&words, level, range);
            }
            event => reader.event(event, range),
        }
    }
    reader.flow
}

/// The words of a heading whose start was just read; its formatting is dropped.
fn heading_words<'a>(events: &mut impl Iterator<Item = Placed<'a>>) -> String {
    let mut words = String::new();
    for (event, _) in events {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(text) | Event::Code(text) => {
                words.extend(text.chars().filter(|c| !super::outline::is_invisible(*c)));
            }
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

struct Reader<'a> {
    text: &'a str,
    audience: Audience,
    flow: Flow<'a>,
    depth: usize,
    /// Everything that starts in this range is dropped: a trainers' block, raw HTML.
    skip: Range<usize>,
    /// The open quotes, with what they are.
    quotes: Vec<Option<BlockQuoteKind>>,
    /// Words before this offset are dropped: a callout's mark.
    mark_until: usize,
    /// Where the last trainers' block ends.
    held_until: usize,
    /// True once there was something that everyone reads.
    said: bool,
}

impl<'a> Reader<'a> {
    fn oddity(&mut self, oddity: Oddity, range: Range<usize>) {
        self.flow.oddities.push((oddity, range));
    }

    fn open_section(&mut self, words: &str, level: HeadingLevel, range: Range<usize>) {
        let heading = Heading::read(words);
        if let Some((written, near)) = heading.misspelt {
            self.oddity(Oddity::Mark(written.to_owned(), near), range.clone());
        }
        if level == HeadingLevel::H1 {
            self.oddity(Oddity::TopHeading, range.clone());
            if self.flow.top_heading.is_none() {
                self.flow.top_heading = Some(heading.title.to_owned());
                if !self.said {
                    return;
                }
            }
        }
        self.flow.sections.push(FlowSection {
            name: SectionName::of_heading(heading.title),
            title: heading.title.to_owned(),
            mark: heading.mark,
            heading: range,
            events: Vec::new(),
        });
    }

    fn event(&mut self, mut event: Event<'a>, range: Range<usize>) {
        let dropped = self.skip.contains(&range.start);
        if let Event::End(TagEnd::BlockQuote(kind)) = &mut event {
            *kind = self.quotes.pop().flatten();
        }
        match &event {
            Event::Start(Tag::BlockQuote(_)) => return self.quote(range, dropped),
            Event::Start(Tag::List(_) | Tag::Item | Tag::FootnoteDefinition(_)) => {
                self.depth += 1;
                self.check_depth(&range);
            }
            Event::End(
                TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition,
            ) => self.depth = self.depth.saturating_sub(1),
            Event::Start(Tag::HtmlBlock) => {
                if !dropped {
                    self.html(range.clone());
                }
                self.skip(&range);
                return;
            }
            Event::InlineHtml(_) => {
                if !dropped {
                    self.html(range);
                }
                return;
            }
            Event::Html(_) | Event::End(TagEnd::HtmlBlock) => return,
            Event::End(TagEnd::Paragraph) if self.opens_callout() => {
                return self.pop();
            }
            Event::SoftBreak | Event::HardBreak if self.opens_paragraph() => return,
            Event::Start(_) | Event::End(_) => {}
            _ if range.start < self.mark_until => return,
            _ => {}
        }
        if !dropped {
            self.push(event, range);
        }
    }

    fn skip(&mut self, range: &Range<usize>) {
        if range.end > self.skip.end {
            self.skip = range.clone();
        }
    }

    fn check_depth(&mut self, range: &Range<usize>) {
        if self.depth > MAX_DEPTH {
            self.skip(range);
            if self.depth == MAX_DEPTH + 1 {
                self.oddity(Oddity::Depth, range.start..range.start + 1);
            }
        }
    }

    /// Raw HTML is refused; comments are dropped in silence.
    fn html(&mut self, range: Range<usize>) {
        let source = self.text.get(range.clone()).unwrap_or_default();
        if !without_comments(source).trim().is_empty() {
            let line = source.trim_end().split('\n').next().unwrap_or_default();
            self.oddity(Oddity::Html, range.start..range.start + line.len().max(1));
        }
    }

    /// Opens a callout; its mark is dropped.
    fn callout(&mut self, kind: BlockQuoteKind, range: Range<usize>, mark: usize) {
        self.mark_until = range.start + mark;
        if let Some(open) = self.quotes.last_mut() {
            *open = Some(kind);
        }
        self.push(Event::Start(Tag::BlockQuote(Some(kind))), range);
    }

    /// Opens a trainers' block: a callout for trainers, nothing at all for everyone else. Its section
    /// is there for both.
    fn held(&mut self, held: Held, range: Range<usize>, mark: usize) {
        self.flow.held.push((held, range.clone()));
        self.held_until = self.held_until.max(range.end);
        self.open_first(range.start);
        match self.audience {
            Audience::Everyone => self.skip(&range),
            Audience::Trainer => self.callout(held.quote(), range, mark),
        }
    }

    /// Opens a quote: a plain one, a callout, or a trainers' block.
    fn quote(&mut self, range: Range<usize>, dropped: bool) {
        self.quotes.push(None);
        self.depth += 1;
        self.check_depth(&range);
        if dropped || self.depth > MAX_DEPTH {
            return;
        }
        let Some((word, length)) = callout_mark(self.text.get(range.clone()).unwrap_or_default())
        else {
            return self.push(Event::Start(Tag::BlockQuote(None)), range);
        };
        match callout(&word) {
            Some(Callout::Held(held, right)) => {
                if !is_spelt(&word, right) {
                    let mark = range.start..range.start + length;
                    self.oddity(Oddity::Trainer(word, right), mark);
                }
                self.held(held, range, length);
            }
            Some(Callout::Public(kind)) => self.callout(kind, range, length),
            None => {
                let end = range.start + length;
                self.oddity(Oddity::Callout(word), range.start..end);
                self.push(Event::Start(Tag::BlockQuote(None)), range);
            }
        }
    }

    fn last(&self, back: usize) -> Option<&Event<'a>> {
        let events = &self.flow.sections.last()?.events;
        events
            .get(events.len().checked_sub(back)?)
            .map(|(event, _)| event)
    }

    fn opens_paragraph(&self) -> bool {
        matches!(self.last(1), Some(Event::Start(Tag::Paragraph)))
    }

    /// True where a callout's mark was alone in its paragraph.
    fn opens_callout(&self) -> bool {
        self.opens_paragraph()
            && matches!(self.last(2), Some(Event::Start(Tag::BlockQuote(Some(_)))))
    }

    fn pop(&mut self) {
        if let Some(section) = self.flow.sections.last_mut() {
            section.events.pop();
        }
    }

    /// Text before the first heading has a section of its own.
    fn open_first(&mut self, at: usize) {
        if self.flow.sections.is_empty() {
            self.flow.sections.push(FlowSection {
                name: SectionName::Opening,
                title: String::new(),
                mark: Mark::After,
                heading: at..at,
                events: Vec::new(),
            });
        }
    }

    fn push(&mut self, event: Event<'a>, range: Range<usize>) {
        self.open_first(range.start);
        self.said |= range.start >= self.held_until;
        if let Some(section) = self.flow.sections.last_mut() {
            section.events.push((event, range));
        }
    }
}

fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// The words that one event shows.
pub fn visible<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        _ => None,
    }
}

/// The visible words of some events, blocks separated by a newline.
pub fn plain(events: &[Placed<'_>]) -> String {
    let mut out = String::new();
    for (event, _) in events {
        append_plain(event, &mut out);
    }
    out
}

/// Appends the visible words of one event.
pub fn append_plain(event: &Event<'_>, out: &mut String) {
    match event {
        Event::Text(text) | Event::Code(text) => out.push_str(text),
        Event::SoftBreak => out.push(' '),
        Event::HardBreak
        | Event::Rule
        | Event::End(
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::CodeBlock,
        ) if !out.ends_with('\n') => {
            out.push('\n');
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        let mut out = String::new();
        for section in flow(text).sections {
            pulldown_cmark::html::push_html(
                &mut out,
                section.events.into_iter().map(|(event, _)| event),
            );
        }
        out.replace('\n', "")
    }

    #[test]
    fn callouts() {
        let cases = [
            (
                "> [!ATTENTION]\n> Non.",
                "<blockquote class=\"markdown-alert-warning\"><p>Non.</p></blockquote>",
            ),
            (
                "> [!astuce] Oui **da**.",
                "<blockquote class=\"markdown-alert-tip\"><p> Oui <strong>da</strong>.</p></blockquote>",
            ),
            (
                "> [!EXEMPLE]\n>\n> - a",
                "<blockquote class=\"markdown-alert-note\"><ul><li>a</li></ul></blockquote>",
            ),
            (
                "a\n\n> [!FORMATEUR]\n> secret\n>\n> > [!REPONSE]\n> > pareil\n\nb",
                "<p>a</p><p>b</p>",
            ),
            ("> [!REPONSE] secret\n\nb", "<p>b</p>"),
            ("> simple", "<blockquote><p>simple</p></blockquote>"),
            (
                "- a\n\n  > [!REPONSE]\n  > secret\n- b",
                "<ul><li><p>a</p></li><li><p>b</p></li></ul>",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(html(text), expected, "{text:?}");
        }
    }

    #[test]
    fn trainers_read_their_blocks_in_the_same_sections() {
        let text =
            "> [!FORMATEUR]\n> avant\n\n# Titre\n\n## Un\n\n- a\n\n  > [!Réponses] b\n\n## Deux\nc";
        let (all, trainers) = (flow(text), flow_for(text, Audience::Trainer));
        let shape = |flow: &Flow<'_>| -> Vec<(SectionName, Range<usize>)> {
            let sections = flow.sections.iter();
            sections
                .map(|s| (s.name.clone(), s.heading.clone()))
                .collect()
        };
        assert_eq!(shape(&all), shape(&trainers));
        assert_eq!(all.held, trainers.held);
        let words = |flow: &Flow<'_>| -> Vec<String> {
            flow.sections.iter().map(|s| plain(&s.events)).collect()
        };
        assert_eq!(words(&all), ["", "a\n", "c\n"]);
        assert_eq!(words(&trainers), ["avant\n", "a\n b\n", "c\n"]);
    }

    #[test]
    fn comments_go_and_html_is_told() {
        let quiet = flow("a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf");
        assert_eq!(quiet.oddities, []);
        let loud = flow("<div>x</div>\n\na <b>c</b>");
        let kinds: Vec<_> = loud
            .oddities
            .iter()
            .map(|(oddity, _)| oddity.clone())
            .collect();
        assert_eq!(kinds, [Oddity::Html, Oddity::Html, Oddity::Html]);
        assert_eq!(html("a <b>c</b> <!-- x -->d"), "<p>a c d</p>");
    }

    #[test]
    fn sections() {
        let flow = flow(
            "intro\n\n## Étapes (remplace)\n\n1. un\n\n### cas\n\n> ## pas une section\n\n## Étapes\nfin",
        );
        let found: Vec<_> = flow
            .sections
            .iter()
            .map(|s| (s.name.clone(), s.mark))
            .collect();
        assert_eq!(
            found,
            [
                (SectionName::Opening, Mark::After),
                (SectionName::Steps, Mark::Replace),
                (SectionName::Steps, Mark::After),
            ]
        );
        assert_eq!(
            plain(&flow.sections[1].events),
            "un\ncas\npas une section\n"
        );
    }

    #[test]
    fn depth_is_bounded() {
        let text = "> ".repeat(500) + "x";
        let flow = flow(&text);
        assert!(
            flow.oddities
                .iter()
                .any(|(oddity, _)| *oddity == Oddity::Depth)
        );
        let text = format!("{}x", "> ".repeat(40));
        assert!(
            super::flow(&text)
                .sections
                .iter()
                .map(|s| s.events.len())
                .sum::<usize>()
                < 80
        );
    }
}
