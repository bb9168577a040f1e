//! What tests read in pages: `<main>`, links, ids.

use std::collections::BTreeMap;

/// Pages by address.
pub(crate) type Pages = BTreeMap<String, String>;

/// What stands inside `<main>`, blank lines left out.
pub(crate) fn main_of(html: &str) -> String {
    let (_, rest) = html.split_once("<main").expect("a <main>");
    let (_, rest) = rest.split_once('>').expect("an opening tag");
    let (inside, _) = rest.split_once("</main>").expect("</main>");
    let lines = inside
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The values of an attribute, in order, unescaped.
pub(crate) fn attributes<'h>(html: &'h str, name: &str) -> Vec<String> {
    let sign = format!(" {name}=\"");
    let mut values = Vec::new();
    let mut rest: &'h str = html;
    while let Some((_, after)) = rest.split_once(&sign) {
        let (value, next) = after.split_once('"').expect("a closed attribute");
        values.push(unescaped(value));
        rest = next;
    }
    values
}

/// The few entities that lutrin and pulldown-cmark write.
pub(crate) fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&#x2f;", "/")
        .replace("&amp;", "&")
}

/// Where a link on a page leads within the site: path and anchor; `None` for another site.
pub(crate) fn target(page: &str, href: &str) -> Option<(String, String)> {
    let site = url::Url::parse("https://site.example/").expect("an address");
    let from = site.join(page).expect("a page's address");
    let to = from
        .join(href)
        .unwrap_or_else(|error| panic!("{page}: {href}: {error}"));
    let local = to.scheme() == "https" && to.host_str() == Some("site.example");
    let decoded = |text: &str| {
        percent_encoding::percent_decode_str(text)
            .decode_utf8()
            .expect("UTF-8")
            .into_owned()
    };
    let path = decoded(to.path().trim_start_matches('/'));
    local.then(|| (path, decoded(to.fragment().unwrap_or_default())))
}
