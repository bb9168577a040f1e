//! A module as its trainer reads it.

use std::collections::BTreeSet;

use crate::library::{Family, Variant, address};
use crate::render::Press;
use crate::render::body::own_ids;
use crate::render::frame::Framed;
use crate::render::module::{grounds, module};
use crate::render::sheet::Sheet;
use crate::theme::view::{Frame, ModuleView, PageView};

use super::notes::{Place, of_guides};
use super::reading;

pub(super) fn view(press: &Press<'_>, family: &Family, variant: &Variant) -> (Frame, PageView) {
    let reading = reading(press, family, variant);
    let path = address::trainers(&variant.path);
    let chain = press.library.territories.chain(&variant.narrowest);
    let sheet = Sheet::within(press, &reading, &path, &chain, 2);
    let place = Place {
        path: &path,
        chain: &chain,
        above: 3,
    };
    let mut anchors = own_ids();
    let mut view = ModuleView {
        other_side: path.link_to(&variant.path),
        trainer: true,
        notes: of_guides(
            press,
            &grounds(&sheet),
            &place,
            &mut BTreeSet::new(),
            &mut anchors,
        ),
        ..module(&sheet)
    };
    // Versions lead from one trainer's page to another.
    for (link, variant) in view.sheet.variants.iter_mut().zip(&family.variants) {
        let page = address::trainers(&variant.path);
        link.href = path.link_to(&page);
        link.current = page == path;
    }
    let framed = Framed::new(press, path, "", &view.sheet.title);
    let framed = framed.for_trainers();
    framed
        .crumb("trainers-title", address::TRAINERS)
        .with(PageView::Module(Box::new(view)))
}
