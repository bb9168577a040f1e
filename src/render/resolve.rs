//! Internal targets → addresses from a page.

use crate::base::path::SitePath;
use crate::library::{DocId, LinkTo};
use crate::parse::links::{Verdict, judge};
use crate::territory::Code;

use super::Press;

/// A target written in a document → an address from a page read along `chain`.
pub(super) fn resolve(
    press: &Press<'_>,
    document: DocId,
    target: &str,
    from: &SitePath,
    chain: &[Code],
) -> Option<String> {
    if matches!(judge(target), Verdict::Safe | Verdict::Plain) {
        return Some(target.to_owned());
    }
    match press.library.link(document, target)? {
        LinkTo::Document(id, anchor) => {
            let page = press.library.page_of(*id, chain)?;
            let anchor = anchor.as_ref().map(|a| format!("#{a}")).unwrap_or_default();
            Some(format!("{}{anchor}", from.link_to(&page)))
        }
        LinkTo::Media(path) => Some(from.link_to(path)),
        LinkTo::Here(anchor) => Some(format!("#{anchor}")),
    }
}
