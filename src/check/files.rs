//! Documents of tools and agreements that are neither a file of the library nor an address.

use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;
use crate::parse::links::{Verdict, judge};

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    let tool = document.details.tool().map(|details| &details.document);
    let agreement = document.details.agreement();
    let agreement = agreement.map(|details| &details.document);
    for file in tool.into_iter().chain(agreement).flatten() {
        let elsewhere = matches!(judge(&file.value), Verdict::Safe | Verdict::Plain);
        if !elsewhere && library.media_path(document, &file.value).is_none() {
            let problem = Problem::at(Code::L0303, &document.path, file.span);
            problems.push(problem.arg("lien", file.value.as_str()).arg("proche", ""));
        }
    }
}
