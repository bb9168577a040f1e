//! The page of an address that is no more: it leads to the one that takes over.

use crate::library::Redirect;
use crate::theme::bare_frame;
use crate::theme::view::{Frame, LinkView, MovedView, PageView};

use super::Press;
use super::around::title;

pub(super) fn view(press: &Press<'_>, redirect: &Redirect) -> (Frame, PageView) {
    let mut frame = bare_frame(press.settings, press.theme, &redirect.from);
    let title = title(press.library, redirect.document);
    frame.title = title.clone();
    frame.canonical = press.settings.url_of(&redirect.to);
    let link = LinkView {
        title,
        href: redirect.from.link_to(&redirect.to),
    };
    let refresh = format!("0; url={}", link.href);
    (frame, PageView::Moved(MovedView { link, refresh }))
}
