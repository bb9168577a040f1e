//! The default theme, carried by the program: one line for every file of `themes/default`.
//! A test compares this table with the folder.

/// Makes `(path, text)` pairs from paths in `themes/default`.
macro_rules! files {
    ($($path:literal,)*) => {
        &[$((
            $path,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/", $path)),
        ),)*]
    };
}

/// Path in the theme, and text.
pub(super) const FILES: &[(&str, &str)] = files![
    "assets/icon.svg",
    "assets/lutrin.js",
    "assets/style.css",
    "messages/fr/problems.ftl",
    "messages/fr/program.ftl",
    "messages/fr/site.ftl",
    "templates/accessibility.html",
    "templates/agreement.html",
    "templates/base.html",
    "templates/cards.html",
    "templates/entries.html",
    "templates/file.html",
    "templates/glossary.html",
    "templates/guide-foot.html",
    "templates/guide-head.html",
    "templates/guide.html",
    "templates/home.html",
    "templates/lists.html",
    "templates/not-found.html",
    "templates/notice.html",
    "templates/notices.html",
    "templates/organisme.html",
    "templates/organismes.html",
    "templates/pathway.html",
    "templates/place-cards.html",
    "templates/place.html",
    "templates/places.html",
    "templates/plain.html",
    "templates/raised.html",
    "templates/search-az.html",
    "templates/search-form.html",
    "templates/search.html",
    "templates/sections.html",
    "templates/sheet-foot.html",
    "templates/sheet-head.html",
    "templates/sheet-side.html",
    "templates/sheet.html",
    "templates/shelf.html",
    "templates/term.html",
    "templates/territories.html",
    "templates/territory.html",
    "templates/tool.html",
    "templates/topic.html",
    "templates/topics.html",
    "templates/training.html",
    "templates/trust.html",
    "templates/who.html",
];
