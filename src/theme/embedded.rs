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
    "assets/training.css",
    "messages/en/help.ftl",
    "messages/en/problems.ftl",
    "messages/en/program.ftl",
    "messages/fr/problems.ftl",
    "messages/fr/program.ftl",
    "messages/fr/site.ftl",
    "templates/accessibility.html",
    "templates/answer-key.html",
    "templates/base.html",
    "templates/booklet.html",
    "templates/cards.html",
    "templates/feed.xml",
    "templates/glossary.html",
    "templates/guide-foot.html",
    "templates/guide-head.html",
    "templates/guide.html",
    "templates/home.html",
    "templates/lists.html",
    "templates/module.html",
    "templates/not-found.html",
    "templates/organisme.html",
    "templates/organismes.html",
    "templates/plain.html",
    "templates/redirect.html",
    "templates/run-sheet.html",
    "templates/search-az.html",
    "templates/search-form.html",
    "templates/search.html",
    "templates/sections.html",
    "templates/session.html",
    "templates/sheet-foot.html",
    "templates/sheet-head.html",
    "templates/sheet-side.html",
    "templates/sheet.html",
    "templates/sitemap-index.xml",
    "templates/sitemap.xml",
    "templates/term.html",
    "templates/territories.html",
    "templates/territory.html",
    "templates/topic.html",
    "templates/topics.html",
    "templates/trainers.html",
    "templates/training.html",
    "templates/trust.html",
];
