//! Markdown events → [`SafeHtml`]: the only maker of one.
//!
//! Raw HTML never gets here (parsing refuses it); ids and classes are ours alone; link targets come
//! from the library. Escaping is pulldown-cmark's.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "Markdown events are many: what is not named here passes through"
)]

use std::collections::BTreeSet;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html,
};

use crate::base::messages::Messages;
use crate::base::text::slug;
use crate::parse::markdown::{Placed, visible};
use crate::parse::outline::is_invisible;
use crate::theme::view::SafeHtml;

/// How the lists of a section are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Lists {
    /// As written.
    #[default]
    Plain,
    /// Bullet lists are to be ticked.
    Ticks,
    /// Numbered lists are steps.
    Steps,
}

/// What a body needs to know of its page.
pub(super) struct Context<'a> {
    /// Turns an internal target into an address; `None` makes the link plain text.
    pub(super) resolve: &'a dyn Fn(&str) -> Option<String>,
    /// Words of callouts and tables.
    pub(super) messages: &'a Messages,
    /// Keeps footnotes of different documents apart.
    pub(super) document: u32,
    /// The level that stands above this text: 2 in a section, 1 on a page of its own.
    pub(super) above: u8,
    /// How lists are shown.
    pub(super) lists: Lists,
}

/// The markup of some events. `anchors` holds the ids that the page has given out already.
pub(super) fn markup(
    events: &[Placed<'_>],
    context: &Context<'_>,
    anchors: &mut BTreeSet<String>,
) -> SafeHtml {
    markup_with_rooms(events, &[], context, anchors)
}

/// The markup of some events, with room to write before those whose numbers are in `rooms`
/// (ascending; the number behind the last event means the end).
pub(super) fn markup_with_rooms(
    events: &[Placed<'_>],
    rooms: &[usize],
    context: &Context<'_>,
    anchors: &mut BTreeSet<String>,
) -> SafeHtml {
    let mut writer = Writer {
        context,
        anchors,
        out: Vec::with_capacity(events.len() + 8),
        depth: 0,
        label: Label::None,
        links: Vec::new(),
        head: false,
        level: context.above,
    };
    for (at, (event, _)) in events.iter().enumerate() {
        writer.rooms(rooms, at);
        if let Event::Start(Tag::Heading { .. }) = event {
            let rest = events.iter().skip(at).map(|(event, _)| event);
            let words: String = rest
                .take_while(|e| !matches!(e, Event::End(TagEnd::Heading(_))))
                .filter_map(visible)
                .collect();
            writer.heading(event, &words);
        } else {
            writer.event(event);
        }
    }
    writer.rooms(rooms, events.len());
    let mut text = String::new();
    html::push_html(&mut text, writer.out.into_iter());
    SafeHtml::made(text)
}

/// Where the writer is in an item to tick.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    /// In no such item.
    None,
    /// In the item's label: inline text only.
    Open,
    /// Behind the label.
    Closed,
}

struct Writer<'a, 'e> {
    context: &'a Context<'a>,
    anchors: &'a mut BTreeSet<String>,
    out: Vec<Event<'e>>,
    /// How many lists are open.
    depth: usize,
    label: Label,
    /// For each open link or picture: whether it was written.
    links: Vec<bool>,
    /// In a table's head.
    head: bool,
    /// Level of the last heading.
    level: u8,
}

impl<'e> Writer<'_, 'e> {
    fn raw(&mut self, markup: impl Into<CowStr<'e>>) {
        self.out.push(Event::Html(markup.into()));
    }

    /// Room to write, where participants find the answer themselves.
    fn rooms(&mut self, rooms: &[usize], at: usize) {
        for _ in rooms.iter().filter(|room| **room == at) {
            self.raw("<div class=\"room\"></div>\n");
        }
    }

    fn event(&mut self, event: &Event<'e>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) if text.chars().any(is_invisible) => {
                let clean: String = text.chars().filter(|c| !is_invisible(*c)).collect();
                self.out.push(Event::Text(clean.into()));
            }
            Event::Code(text) if text.chars().any(is_invisible) => {
                let clean: String = text.chars().filter(|c| !is_invisible(*c)).collect();
                self.out.push(Event::Code(clean.into()));
            }
            Event::FootnoteReference(label) => {
                let label = self.footnote(label);
                self.out.push(Event::FootnoteReference(label));
            }
            Event::Html(_) | Event::InlineHtml(_) => {}
            event => self.out.push(event.clone()),
        }
    }

    fn footnote(&self, label: &str) -> CowStr<'e> {
        format!("note-{}-{}", self.context.document, slug(label)).into()
    }

    fn start(&mut self, tag: &Tag<'e>) {
        if self.label == Label::Open && is_block(tag) {
            if matches!(tag, Tag::Paragraph) {
                return;
            }
            self.close_label();
        }
        match tag {
            Tag::List(first) => self.list(*first),
            Tag::Item if self.depth == 1 && self.label != Label::None => {
                self.raw("<li><label class=\"tick\"><input type=\"checkbox\"> <span>");
                self.label = Label::Open;
            }
            Tag::BlockQuote(Some(kind)) => self.callout(*kind),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => {
                self.head = true;
                self.raw("<thead><tr>");
            }
            Tag::TableRow => self.raw("<tr>"),
            Tag::TableCell => self.raw(if self.head {
                "<th scope=\"col\">"
            } else {
                "<td>"
            }),
            Tag::CodeBlock(_) => self.raw("<pre tabindex=\"0\"><code>"),
            Tag::FootnoteDefinition(label) => {
                // A note that is defined twice keeps its id for the first.
                let label = self.footnote(label);
                let label = anchor(&label, self.anchors);
                self.out
                    .push(Event::Start(Tag::FootnoteDefinition(label.into())));
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.link(*link_type, dest_url, title),
            Tag::Image {
                dest_url, title, ..
            } => self.image(dest_url, title),
            tag => self.out.push(Event::Start(tag.clone())),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if self.label == Label::Open => self.close_label(),
            TagEnd::List(ordered) => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.label = Label::None;
                }
                self.raw(if ordered { "</ol>\n" } else { "</ul>\n" });
            }
            TagEnd::Item => {
                if self.depth == 1 && self.label == Label::Open {
                    self.close_label();
                }
                self.raw("</li>\n");
            }
            TagEnd::BlockQuote(Some(_)) => self.raw("</div>\n"),
            TagEnd::Table => self.raw("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.head = false;
                self.raw("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.raw("</tr>\n"),
            TagEnd::TableCell => self.raw(if self.head { "</th>" } else { "</td>" }),
            TagEnd::CodeBlock => self.raw("</code></pre>\n"),
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.out.push(Event::End(TagEnd::Link));
                }
            }
            TagEnd::Image => {
                if self.links.pop() == Some(true) {
                    self.out.push(Event::End(TagEnd::Image));
                }
            }
            TagEnd::Heading(_) => {
                let level = self.level;
                self.raw(format!("</h{level}>\n"));
            }
            tag => self.out.push(Event::End(tag)),
        }
    }

    fn close_label(&mut self) {
        self.raw("</span></label>");
        self.label = Label::Closed;
    }

    fn list(&mut self, first: Option<u64>) {
        let top = self.depth == 0;
        self.depth += 1;
        match (first, self.context.lists) {
            (None, Lists::Ticks) if top => {
                self.label = Label::Closed;
                self.raw("<ul class=\"ticks\">\n");
            }
            (None, _) => self.raw("<ul>\n"),
            (Some(first), lists) => {
                let class = if lists == Lists::Steps && top {
                    " class=\"steps\""
                } else {
                    ""
                };
                let start = if first == 1 {
                    String::new()
                } else {
                    format!(" start=\"{first}\"")
                };
                self.raw(format!("<ol{class}{start}>\n"));
            }
        }
    }

    fn callout(&mut self, kind: BlockQuoteKind) {
        let name = match kind {
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Note => "note",
            // Kinds that only the trainers' reading gives: see `parse::markdown::Held`.
            BlockQuoteKind::Important => "trainer",
            BlockQuoteKind::Caution => "answer",
        };
        let title = self.context.messages.text(&format!("callout-{name}"));
        self.raw(format!(
            "<div class=\"callout callout-{name}\" role=\"note\"><p class=\"callout-title\">"
        ));
        self.out.push(Event::Text(title.into()));
        self.raw("</p>\n");
    }

    fn table(&mut self, _alignments: &[Alignment]) {
        let label = self.context.messages.text("table-label");
        let mut escaped = String::new();
        html::push_html(&mut escaped, std::iter::once(Event::Text(label.into())));
        self.raw(format!(
            "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{}\"><table>",
            escaped.replace('"', "&quot;")
        ));
    }

    fn link(&mut self, link_type: LinkType, target: &CowStr<'e>, title: &CowStr<'e>) {
        let mail = link_type == LinkType::Email;
        let address = if mail {
            Some(target.to_string())
        } else {
            (self.context.resolve)(target)
        };
        self.links.push(address.is_some());
        if let Some(address) = address {
            self.out.push(Event::Start(Tag::Link {
                link_type,
                dest_url: address.into(),
                title: title.clone(),
                id: CowStr::Borrowed(""),
            }));
        }
    }

    fn image(&mut self, target: &CowStr<'e>, title: &CowStr<'e>) {
        let address = (self.context.resolve)(target);
        self.links.push(address.is_some());
        if let Some(address) = address {
            self.out.push(Event::Start(Tag::Image {
                link_type: LinkType::Inline,
                dest_url: address.into(),
                title: title.clone(),
                id: CowStr::Borrowed(""),
            }));
        }
    }

    /// Headings never skip a level, whatever was written.
    fn heading(&mut self, event: &Event<'e>, words: &str) {
        if self.label == Label::Open {
            self.close_label();
        }
        let Event::Start(Tag::Heading { level, .. }) = event else {
            return;
        };
        let written = *level as u8;
        let lowest = self.context.above + 1;
        self.level = written
            .clamp(lowest, (self.level + 1).max(lowest))
            .min(HeadingLevel::H6 as u8);
        let id = anchor(&slug(words), self.anchors);
        let level = self.level;
        self.raw(format!("<h{level} id=\"{id}\">"));
    }
}

/// The ids that a page has given out before any text: the templates' own.
pub(super) fn own_ids() -> BTreeSet<String> {
    crate::theme::OWN_IDS
        .iter()
        .map(|id| (*id).to_owned())
        .collect()
}

/// An id that no other element of the page has.
pub(super) fn anchor(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let wanted = if wanted.is_empty() { "titre" } else { wanted };
    let mut id = wanted.to_owned();
    let mut n = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{n}");
        n += 1;
    }
    id
}

/// A second-level heading of a short document's own section.
pub(super) fn heading(title: &str, anchors: &mut BTreeSet<String>) -> SafeHtml {
    let id = anchor(&slug(title), anchors);
    let open = Event::Html(format!("<h2 id=\"{id}\">").into());
    let words = Event::Text(title.into());
    let mut text = String::new();
    html::push_html(
        &mut text,
        [open, words, Event::Html("</h2>\n".into())].into_iter(),
    );
    SafeHtml::made(text)
}

/// Pieces of markup put one behind the other.
pub(super) fn joined(pieces: &[SafeHtml]) -> SafeHtml {
    SafeHtml::made(pieces.iter().map(SafeHtml::as_str).collect())
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

#[cfg(test)]
mod tests;
