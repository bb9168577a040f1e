//! Local guides that complete nothing, and whose id is nearly a wider guide's.

use crate::diag::Problems;
use crate::library::Library;
use crate::library::assemble::nearly;
use crate::parse::document::Document;
use crate::parse::kind::Kind;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    if document.kind == Kind::Guide {
        problems.extend(nearly(
            library,
            &document.path,
            &document.id,
            &document.territory,
        ));
    }
}
