//! What all pages of a session say of it: when, where, who, and the programme.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use crate::base::path::SitePath;
use crate::base::span::Spanned;
use crate::base::text::fold;
use crate::base::{date, time};
use crate::library::programme::{Moment, Programme, Slot, Subject};
use crate::library::{DocId, Family, Library, Variant, address};
use crate::parse::document::{Document, Leader, SessionDetails};
use crate::parse::kind::Kind;
use crate::parse::links::{Verdict, judge};
use crate::parse::training::PROFILES;
use crate::territory::Code;
use crate::theme::view::{
    LeaderView, LinkView, MaterialView, MeetingView, PartView, PlaceLine, SlotView,
};

use super::body::own_ids;
use super::frame::Framed;
use super::module::owned;
use super::{Press, cards, items};

/// A session being shown on one of its pages.
pub(super) struct Meeting<'a, 'b> {
    pub(super) press: &'b Press<'a>,
    pub(super) id: DocId,
    pub(super) document: &'a Document,
    details: &'a SessionDetails,
    /// The page being made.
    pub(super) path: SitePath,
    /// The territories of those who come, narrow to wide.
    pub(super) chain: Vec<Code>,
    pub(super) programme: Programme<'a>,
}

impl<'a, 'b> Meeting<'a, 'b> {
    /// A session on the page that `path` gives it; `None` for a document of another kind.
    pub(super) fn new(
        press: &'b Press<'a>,
        id: DocId,
        path: impl FnOnce(&Library, &Document) -> SitePath,
    ) -> Option<Self> {
        let library = press.library;
        let document = library.document(id)?;
        Some(Self {
            press,
            id,
            document,
            details: document.details.session()?,
            path: path(library, document),
            chain: library.territories.chain(&document.territory),
            programme: library.programme(document),
        })
    }

    /// The session's own page.
    pub(super) fn page(library: &Library, document: &Document) -> SitePath {
        address::document(&library.territories, document)
    }

    /// The parts of a printed page, one for each document of the programme that has something to say.
    pub(super) fn parts(
        &self,
        part: impl Fn(&Self, usize, &Family, &Variant, &mut BTreeSet<String>) -> Option<PartView>,
    ) -> Vec<PartView> {
        let mut anchors = own_ids();
        let documents = self.documents();
        let parts = documents
            .iter()
            .filter_map(|(at, family, variant)| part(self, *at, family, variant, &mut anchors));
        parts.collect()
    }

    /// The address of another page from this one.
    pub(super) fn link(&self, to: &SitePath) -> String {
        self.path.link_to(to)
    }

    /// The day of the session.
    pub(super) fn day(&self) -> Option<Date> {
        self.details.date.as_ref().map(|date| date.value)
    }

    /// True once its day is over.
    pub(super) fn is_past(&self) -> bool {
        self.day().is_some_and(|day| day < self.press.library.today)
    }

    /// The frame of its page for everyone.
    pub(super) fn framed(&self, title: &str) -> Framed<'a, 'b> {
        let framed = Framed::new(self.press, self.path.clone(), "", title)
            .training()
            .territory(&self.document.territory)
            .crumb("nav-home", address::HOME);
        let territories = &self.press.library.territories;
        let code = &self.document.territory;
        if *code == Code::France {
            return framed;
        }
        framed.crumb_to(
            territories.name(code),
            &address::territory(territories, code),
        )
    }

    /// The modules, guides, pathways and tools of the programme, with the number of their item.
    pub(super) fn documents(&self) -> Vec<(usize, &'a Family, &'a Variant)> {
        let slots = (0..).zip(&self.programme.slots);
        let document = |(at, slot): (usize, &Slot<'a>)| match slot.subject {
            Subject::Document(family, variant) => Some((at, family, variant)),
            Subject::Break | Subject::Words(_) => None,
        };
        slots.filter_map(document).collect()
    }

    /// What all pages of the session say.
    pub(super) fn view(&self) -> MeetingView {
        let details = self.details;
        let told =
            |words: &Option<Spanned<String>>| words.as_ref().map(|words| reach(&words.value));
        let leaders = details.leaders.iter();
        let organisers = details.organisers.iter();
        let slots = (0..self.programme.slots.len()).filter_map(|at| self.slot(at));
        MeetingView {
            title: self.document.title().to_owned(),
            summary: cards::summary(self.document),
            date: self.day().map(date::with_weekday).unwrap_or_default(),
            hours: self.hours(),
            past: self.is_past(),
            example: self.document.front.example,
            territory: cards::place(self.press, self.document),
            place: self.place(),
            leaders: leaders.filter_map(|leader| self.leader(leader)).collect(),
            organisers: organisers
                .filter_map(|body| self.who(&body.value))
                .collect(),
            seats: details.seats.unwrap_or(0),
            registration: told(&details.registration),
            evaluation: told(&details.evaluation),
            programme: slots.collect(),
            objectives: self.objectives(),
        }
    }

    /// One line of the programme.
    pub(super) fn slot(&self, at: usize) -> Option<SlotView> {
        let slot = self.programme.slots.get(at)?;
        let leaders = slot.item.leaders.iter();
        let own = SlotView {
            time: self.time(slot),
            minutes: slot.minutes.unwrap_or(0),
            leaders: leaders
                .filter_map(|words| self.leader_words(words))
                .collect(),
            ..SlotView::default()
        };
        Some(match slot.subject {
            Subject::Break => SlotView {
                title: self.press.theme.messages().text("slot-break"),
                kind: "pause",
                ..own
            },
            Subject::Words(words) => SlotView {
                title: words.to_owned(),
                kind: "mots",
                ..own
            },
            Subject::Document(family, variant) => {
                let item = items::guide(self.press, family, variant, &self.path);
                let lesson = self.press.library.lesson(variant);
                SlotView {
                    title: item.title,
                    href: item.href,
                    kind: family.kind.word(),
                    objectives: owned(lesson.objectives()),
                    material: owned(lesson.material()),
                    ..own
                }
            }
        })
    }

    /// « de 9 h 30 à 12 h 30 ».
    fn hours(&self) -> String {
        let messages = self.press.theme.messages();
        match (self.programme.start, self.programme.end) {
            (Moment::At(from), Moment::At(to)) => messages.format(
                "hours-between",
                &[
                    ("debut", time::in_words(from.time()).into()),
                    ("fin", self.clock(to).into()),
                ],
            ),
            (Moment::At(from), _) => messages.format(
                "hours-from",
                &[("debut", time::in_words(from.time()).into())],
            ),
            (Moment::Unknown | Moment::NotBefore(_), _) => String::new(),
        }
    }

    /// « 9 h 30 – 10 h 15 », « à partir de 10 h 15 ».
    pub(super) fn time(&self, slot: &Slot<'_>) -> String {
        match (slot.from, slot.to) {
            (Moment::At(from), Moment::At(to)) => {
                format!("{}\u{a0}– {}", self.clock(from), self.clock(to))
            }
            (Moment::At(from), _) => self.clock(from),
            (Moment::NotBefore(from), _) => self
                .press
                .theme
                .messages()
                .format("hours-from", &[("debut", self.clock(from).into())]),
            (Moment::Unknown, _) => String::new(),
        }
    }

    /// A time of the clock, said to be the next day's when it is.
    fn clock(&self, at: DateTime) -> String {
        let words = time::in_words(at.time());
        let first = self.programme.start.time().map(DateTime::date);
        if first.is_some_and(|first| at.date() > first) {
            let messages = self.press.theme.messages();
            return messages.format("hours-next-day", &[("heure", words.into())]);
        }
        words
    }

    fn place(&self) -> Option<PlaceLine> {
        let words = &self.details.place.as_ref()?.value;
        let library = self.press.library;
        let kinds = [Kind::Place, Kind::Organisme];
        let known = library.referred(words, &kinds, &self.chain);
        let Some(document) = known.and_then(|id| library.document(id)) else {
            return Some(PlaceLine {
                title: words.clone(),
                ..PlaceLine::default()
            });
        };
        let page = address::document(&library.territories, document);
        Some(PlaceLine {
            title: document.title().to_owned(),
            href: self.link(&page),
            address: postal_address(document),
        })
    }

    /// A leader by name and profession; what is not public is not told, the profession alone is.
    fn leader(&self, leader: &Leader) -> Option<LeaderView> {
        let profile = leader.profile.map(|profile| format!("profile-{profile}"));
        let named = leader.profile != Some(leader.name.as_str());
        let who = Some(&leader.name).filter(|_| named);
        let who = who.and_then(|name| self.who(name));
        if who.is_none() && profile.is_none() {
            return None;
        }
        let (name, href) = who.map(|who| (who.title, who.href)).unwrap_or_default();
        Some(LeaderView {
            name,
            href,
            profile: profile.unwrap_or_default(),
        })
    }

    /// Who leads an item: a profession or a name.
    fn leader_words(&self, words: &str) -> Option<String> {
        let folded = fold(words);
        match PROFILES.iter().find(|profile| **profile == folded) {
            Some(profile) => Some(
                self.press
                    .theme
                    .messages()
                    .text(&format!("profile-{profile}")),
            ),
            None => self.who(words).map(|who| who.title),
        }
    }

    /// A known body or public contact with its page, else the words; `None` for a contact that is
    /// not public.
    fn who(&self, words: &str) -> Option<LinkView> {
        let library = self.press.library;
        let id = words.rsplit('/').next().unwrap_or(words);
        library.person_words(id, &self.chain)?;
        let found = library.organismes(words, &self.chain);
        if let [one] = found.as_slice()
            && let Some(document) = library.document(*one)
        {
            let page = address::document(&library.territories, document);
            return Some(LinkView {
                title: document.title().to_owned(),
                href: self.link(&page),
            });
        }
        let title = library.person_words(words, &self.chain)?;
        Some(LinkView {
            title,
            href: String::new(),
        })
    }

    fn objectives(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for (_, _, variant) in self.documents() {
            for objective in self.press.library.lesson(variant).objectives() {
                if !all.contains(objective) {
                    all.push(objective.clone());
                }
            }
        }
        all
    }

    /// What has to be brought, each thing once, with the items that need it.
    pub(super) fn material(&self) -> Vec<MaterialView> {
        let mut all: Vec<MaterialView> = Vec::new();
        for (_, family, variant) in self.documents() {
            let title = items::guide(self.press, family, variant, &self.path).title;
            for name in self.press.library.lesson(variant).material() {
                match all.iter_mut().find(|other| fold(&other.name) == fold(name)) {
                    Some(known) if known.needed_by.contains(&title) => {}
                    Some(known) => known.needed_by.push(title.clone()),
                    None => all.push(MaterialView {
                        name: name.clone(),
                        needed_by: vec![title.clone()],
                    }),
                }
            }
        }
        all
    }
}

/// An address, a mailbox or a telephone number as a link where it is a harmless one; else words.
fn reach(words: &str) -> LinkView {
    let link = |title: &str, href: String| LinkView {
        title: title.to_owned(),
        href,
    };
    let words = words.trim();
    let fine = |address: &str| matches!(judge(address), Verdict::Safe | Verdict::Plain);
    if fine(words) {
        let bare = words.strip_prefix("mailto:").or(words.strip_prefix("tel:"));
        let title = bare.map_or_else(|| cards::host(words), str::to_owned);
        return link(&title, words.to_owned());
    }
    let mail = format!("mailto:{words}");
    if words.contains('@') && !words.contains(char::is_whitespace) && fine(&mail) {
        return link(words, mail);
    }
    let number = |c: char| c.is_ascii_digit() || matches!(c, '+' | '.' | '\u{a0}' | ' ');
    let phone = crate::base::phone::link(words);
    if words.chars().all(number) && !phone.is_empty() {
        return link(words, format!("tel:{phone}"));
    }
    link(words, String::new())
}

/// The postal address of a place or an organisme, on one line.
fn postal_address(document: &Document) -> String {
    if let Some(organisme) = document.details.organisme() {
        return organisme.reach.address.clone().unwrap_or_default();
    }
    let Some(place) = document.details.place() else {
        return String::new();
    };
    let town = [&place.postal_code, &place.commune];
    let town: Vec<&str> = town.into_iter().flatten().map(String::as_str).collect();
    let town = Some(town.join(" ")).filter(|town| !town.is_empty());
    let lines = [place.address.clone(), place.address_more.clone(), town];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    lines.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_addresses_are_links() {
        let cases = [
            (
                "https://inscription.example/x",
                "inscription.example",
                "https://inscription.example/x",
            ),
            (
                "accueil@lieu.example",
                "accueil@lieu.example",
                "mailto:accueil@lieu.example",
            ),
            ("mailto:a@b.example", "a@b.example", "mailto:a@b.example"),
            ("05 36 49 24 01", "05 36 49 24 01", "tel:+33536492401"),
            (
                "au 05 36 49 24 01, le matin",
                "au 05 36 49 24 01, le matin",
                "",
            ),
            ("avant le 12", "avant le 12", ""),
            ("javascript:alert(1)", "javascript:alert(1)", ""),
            ("javascript:a@b", "javascript:a@b", "mailto:javascript:a@b"),
            ("//mal.example", "//mal.example", ""),
        ];
        for (words, title, href) in cases {
            let link = reach(words);
            assert_eq!((link.title.as_str(), link.href.as_str()), (title, href));
        }
    }
}
