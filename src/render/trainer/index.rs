//! The first of the trainers' pages: sessions to come, sessions that are over, modules.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::base::date::with_weekday;
use crate::base::path::SitePath;
use crate::library::address;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::render::frame::Framed;
use crate::render::{Press, cards, items};
use crate::theme::view::{Frame, Item, PageView, SessionLine, TrainersView};

pub(super) fn view(press: &Press<'_>) -> (Frame, PageView) {
    let path = SitePath::new(address::TRAINERS);
    let (coming, past) = sessions(press, &path);
    let view = TrainersView {
        coming,
        past,
        modules: modules(press, &path),
    };
    let title = press.theme.messages().text("trainers-title");
    let framed = Framed::new(press, path, "", &title);
    framed.for_trainers().with(PageView::Trainers(view))
}

/// Those to come, soonest first, those without a date behind them; those that are over, latest first.
fn sessions(press: &Press<'_>, from: &SitePath) -> (Vec<SessionLine>, Vec<SessionLine>) {
    let today = press.library.today;
    let all = press.library.of_kind(Kind::Session);
    let dated = all.filter_map(|(_, document)| {
        let details = document.details.session()?;
        let day = details.date.as_ref().map(|date| date.value);
        Some((day, document))
    });
    let (mut coming, mut past): (Vec<_>, Vec<_>) =
        dated.partition(|(day, _)| day.is_none_or(|day| day >= today));
    coming.sort_by_key(|(day, document)| (day.is_none(), *day, &document.id));
    past.sort_by_key(|(day, document)| (Reverse(*day), &document.id));
    let lines = |list: Vec<(Option<Date>, &Document)>| -> Vec<SessionLine> {
        let line = |(day, document)| line(press, day, document, from);
        list.into_iter().map(line).collect()
    };
    (lines(coming), lines(past))
}

fn line(press: &Press<'_>, day: Option<Date>, document: &Document, from: &SitePath) -> SessionLine {
    let library = press.library;
    SessionLine {
        title: document.title().to_owned(),
        date: day.map(with_weekday).unwrap_or_default(),
        territory: cards::place(press, document),
        example: document.front.example,
        run_sheet: from.link_to(&library.run_sheet(document)),
        answer_key: from.link_to(&library.answer_key(document)),
        booklet: from.link_to(&library.booklet(document)),
    }
}

/// Every module as its trainers read it, by title.
fn modules(press: &Press<'_>, from: &SitePath) -> Vec<Item> {
    let families = press.library.families_of(Kind::Module).iter();
    let variants = families.flat_map(|family| family.variants.iter().map(move |v| (family, v)));
    let mut list: Vec<Item> = variants
        .map(|(family, variant)| {
            let item = items::guide(press, family, variant, from);
            let twins = family.variants.len() > 1 && !item.territory.is_empty();
            Item {
                // Links that read the same would lead to different pages.
                title: if twins {
                    format!("{} ({})", item.title, item.territory)
                } else {
                    item.title
                },
                href: from.link_to(&address::trainers(&variant.path)),
                local_count: 0,
                user_words: Vec::new(),
                ..item
            }
        })
        .collect();
    items::sort(&mut list);
    list
}
