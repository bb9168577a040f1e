//! What stands around a sheet: notices, pathways and tools that name it, what to read next, and
//! where it comes from.

use crate::base::path::ContentPath;
use crate::library::{Family, Variant};
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::parse::links::{Verdict, judge};
use crate::parse::place::placed;
use crate::theme::view::{Around, LinkView};

use super::sheet::Sheet;
use super::{items, notice};

/// Where « Les Bases » stands before the name of one of its resources.
const BASES: &str = "lesbases:";

/// What stands around a sheet.
pub(super) fn beside(sheet: &Sheet<'_, '_>) -> Around {
    let (library, family) = (sheet.press.library, sheet.reading.family);
    let raised = library
        .notices
        .for_variant(library, family, sheet.reading.variant, &sheet.chain);
    let provenance = Around {
        notices: notice::raised(sheet.press, raised, &sheet.path),
        adapted_from: adapted_from(sheet),
        licence: licence(sheet),
        authors: authors(sheet),
        deputy: deputy(sheet),
        ..Around::default()
    };
    if family.kind != Kind::Guide {
        return provenance;
    }
    let named_by = |kind| {
        library
            .uses()
            .of_guide(library, kind, &family.id, &sheet.chain)
    };
    let related = library
        .related()
        .to_guide(library, &family.id, &sheet.chain);
    let related = related.into_iter();
    Around {
        pathways: links(sheet, named_by(Kind::Pathway)),
        tools: links(sheet, named_by(Kind::Tool)),
        related: related
            .map(|(family, variant)| items::brief(sheet.press, family, variant, &sheet.path))
            .collect(),
        ..provenance
    }
}

fn links(sheet: &Sheet<'_, '_>, found: Vec<(&Family, &Variant)>) -> Vec<LinkView> {
    let link = |(family, variant): (&Family, &Variant)| {
        let item = items::guide(sheet.press, family, variant, &sheet.path);
        LinkView {
            title: item.title,
            href: item.href,
        }
    };
    found.into_iter().map(link).collect()
}

/// What each level was adapted from: an address, a path of this library, or plain words.
fn adapted_from(sheet: &Sheet<'_, '_>) -> Vec<LinkView> {
    let written = sheet.reading.union(|document: &Document| {
        let from = document.front.adapted_from.iter();
        from.map(|from| from.value.clone()).collect()
    });
    written.iter().map(|from| origin(sheet, from)).collect()
}

fn origin(sheet: &Sheet<'_, '_>, written: &str) -> LinkView {
    let words = |title: String| LinkView {
        title,
        href: String::new(),
    };
    if let Some(name) = written.strip_prefix(BASES) {
        let name = sheet
            .press
            .theme
            .messages()
            .format("adapted-from-bases", &[("name", name.trim().into())]);
        return words(name);
    }
    if matches!(judge(written), Verdict::Safe | Verdict::Plain) {
        return LinkView {
            title: super::cards::host(written),
            href: written.to_owned(),
        };
    }
    own_page(sheet, written).unwrap_or_else(|| words(written.to_owned()))
}

/// `national/guides/apl`, `departements/24-dordogne/guides/logement/fsl.md` → its page.
fn own_page(sheet: &Sheet<'_, '_>, written: &str) -> Option<LinkView> {
    let library = sheet.press.library;
    let path = written.strip_suffix(".md").unwrap_or(written);
    let (placed, _) = placed(&ContentPath::new(format!("{path}.md")));
    let placed = placed?;
    let id = library
        .by_id(placed.kind, &placed.id)?
        .get(&placed.territory)?;
    let chain = library.territories.chain(&placed.territory);
    let page = library.page_of(*id, &chain)?;
    let document = library.document(*id)?;
    Some(LinkView {
        title: document.title().to_owned(),
        href: sheet.path.link_to(&page),
    })
}

/// The nearest level's licence, where it is not the library's.
fn licence(sheet: &Sheet<'_, '_>) -> Option<LinkView> {
    let own = sheet
        .reading
        .nearest(|document| document.front.licence.as_ref())?;
    let usual = &sheet.press.settings.licence;
    if own.value == *usual {
        return None;
    }
    let (title, href) = match own.value.as_str() {
        "etalab-2.0" => (
            "Licence Ouverte 2.0",
            "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        ),
        "cc-by-sa-4.0" => (
            "CC BY-SA 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
        ),
        "cc-by-nc-sa-4.0" => (
            "CC BY-NC-SA 4.0",
            "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr",
        ),
        other => (other, ""),
    };
    Some(LinkView {
        title: title.to_owned(),
        href: href.to_owned(),
    })
}

/// Who wrote it, all levels together; a contact that is not public is left out.
fn authors(sheet: &Sheet<'_, '_>) -> Vec<String> {
    let library = sheet.press.library;
    sheet.reading.union(|document: &Document| {
        let authors = document.front.authors.iter();
        let words = authors.filter_map(|author| library.person_words(&author.value, &sheet.chain));
        words.collect()
    })
}

fn deputy(sheet: &Sheet<'_, '_>) -> String {
    let library = sheet.press.library;
    let deputy = sheet.reading.nearest(|document| {
        let deputy = document.front.deputy.as_ref()?;
        library.person_words(&deputy.value, &sheet.chain)
    });
    deputy.unwrap_or_default()
}
