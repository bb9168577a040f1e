//! Problems on a terminal.

use std::collections::BTreeMap;
use std::io::IsTerminal;

use crate::base::messages::Messages;
use crate::base::source::SourceSet;
use crate::diag::{Problem, Problems, Severity, text};

/// Prints every problem with its source line, then the totals, then where to read more.
pub(super) fn all(problems: &Problems, sources: &SourceSet, messages: &Messages) {
    each(problems.iter(), sources, messages);
    say!("{}", text::totals(problems, messages));
    if let Some(gravest) = problems.iter().min_by_key(|problem| problem.severity()) {
        let code = ("code", gravest.code.as_str().into());
        say!("{}", messages.format("check-explain", &[code]));
    }
}

/// Prints errors in full, the rest as a count a code.
pub(super) fn errors_and_counts(problems: &Problems, sources: &SourceSet, messages: &Messages) {
    each(
        problems
            .iter()
            .filter(|problem| problem.severity() == Severity::Error),
        sources,
        messages,
    );
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems
        .iter()
        .filter(|problem| problem.severity() == Severity::Warning)
    {
        *counts.entry(problem.code.as_str()).or_insert(0) += 1;
    }
    if !counts.is_empty() {
        let words: Vec<String> = counts
            .iter()
            .map(|(code, count)| format!("{code} × {count}"))
            .collect();
        say!(
            "{}",
            messages.format("build-counts", &[("codes", words.join(", ").into())])
        );
    }
    say!("{}", text::totals(problems, messages));
}

fn each<'p>(problems: impl Iterator<Item = &'p Problem>, sources: &SourceSet, messages: &Messages) {
    let style = text::Style {
        color: std::io::stdout().is_terminal(),
    };
    let texts: BTreeMap<_, _> = sources
        .files
        .iter()
        .map(|file| (&file.path, &file.text))
        .collect();
    for problem in problems {
        let source = texts.get(&problem.path).map_or("", |text| text.as_ref());
        say!("{}\n", text::problem(problem, source, messages, style));
    }
}
