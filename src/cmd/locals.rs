//! What `lutrin check` says of each local guide: which guide it completes, or that it is new.

use crate::base::messages::{Arg, Messages};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::kind::Kind;
use crate::territory::Code;

/// Most guides that are told unless all are asked for.
const LIMIT: usize = 20;

/// Prints the list; nothing where no guide is local. `content` is the folder of the guides.
pub(super) fn all(library: &Library, messages: &Messages, every: bool) {
    let local = |document: &&Document| document.territory != Code::France;
    let guides = library.of_kind(Kind::Guide).map(|(_, document)| document);
    let mut guides: Vec<&Document> = guides.filter(local).collect();
    guides.sort_by(|a, b| a.path.cmp(&b.path));
    if guides.is_empty() {
        return;
    }
    say!("{}", messages.text("check-local"));
    let shown = if every { guides.len() } else { LIMIT };
    for guide in guides.iter().take(shown) {
        let base = library.completed_by(guide);
        let base = base.map_or("", |base| base.path.as_str());
        let args: [(&str, Arg); 2] = [("fiche", guide.path.as_str().into()), ("base", base.into())];
        say!("  {}", messages.format("check-local-guide", &args));
    }
    let rest = guides.len().saturating_sub(shown);
    if rest > 0 {
        say!(
            "  {}",
            messages.format("check-local-more", &[("nombre", rest.into())])
        );
    }
    say!("");
}
