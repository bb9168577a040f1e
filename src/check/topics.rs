//! Topics that no file of `thematiques/` declares.

use crate::base::text::nearest;
use crate::diag::{Code, Problem, Problems};
use crate::library::Library;
use crate::parse::document::Document;

pub(super) fn rule(library: &Library, document: &Document, problems: &mut Problems) {
    for topic in &document.front.topics {
        if library.topics.find(&topic.value).is_none() {
            let words = library.topics.words();
            let titled = library.topics.titled(&topic.value);
            let near = titled.or_else(|| {
                nearest(&topic.value, words.iter().map(String::as_str)).map(str::to_owned)
            });
            let near = near.unwrap_or_default();
            let problem = if topic.span == crate::base::span::Span::default() {
                Problem::of_file(Code::L0305, &document.path)
            } else {
                Problem::at(Code::L0305, &document.path, topic.span)
            };
            problems.push(
                problem
                    .arg("thematique", topic.value.as_str())
                    .arg("proche", near),
            );
        }
    }
}
