//! The document that a tool or an agreement names: a file of the library with its type and size, or
//! a page elsewhere.

use crate::base::span::Spanned;
use crate::parse::document::Document;
use crate::parse::links::{Verdict, judge};
use crate::theme::view::DownloadView;

use super::cards;
use super::sheet::Sheet;

/// The document of the narrowest level that names one which can be reached.
pub(super) fn nearest<'b>(
    sheet: &Sheet<'_, 'b>,
    of: impl Fn(&'b Document) -> Option<&'b Spanned<String>>,
) -> Option<DownloadView> {
    sheet
        .reading
        .nearest(|document| file(sheet, document, &of(document)?.value))
}

fn file(sheet: &Sheet<'_, '_>, document: &Document, written: &str) -> Option<DownloadView> {
    if matches!(judge(written), Verdict::Safe | Verdict::Plain) {
        return Some(DownloadView {
            href: written.to_owned(),
            host: cards::host(written),
            ..DownloadView::default()
        });
    }
    let path = sheet.press.library.media_path(document, written)?;
    let page = sheet.press.library.media.get(&path)?;
    let media = &sheet.press.sources.media;
    let size = media
        .binary_search_by(|file| file.path.cmp(&path))
        .ok()
        .and_then(|at| media.get(at))
        .map(|file| file.size);
    let ending = path.file_name().rsplit_once('.');
    Some(DownloadView {
        href: sheet.path.link_to(page),
        format: ending
            .map(|(_, ending)| ending.to_uppercase())
            .unwrap_or_default(),
        size: size.map(in_words).unwrap_or_default(),
        host: String::new(),
    })
}

/// « 240 Ko », « 1,2 Mo » (no-break spaces).
fn in_words(bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return format!("{kilobytes}\u{a0}Ko");
    }
    let tenths = bytes.div_ceil(100_000);
    format!("{},{}\u{a0}Mo", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let said = |bytes| in_words(bytes).replace('\u{a0}', " ");
        let cases = [(1, "1 Ko"), (239_500, "240 Ko"), (1_200_000, "1,2 Mo")];
        for (bytes, expected) in cases {
            assert_eq!(said(bytes), expected);
        }
    }
}
