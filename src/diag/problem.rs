//! One problem, and the collection that every stage returns beside its value.

use crate::base::messages::Arg;
use crate::base::path::ContentPath;
use crate::base::span::Span;

use super::catalog::{Code, Severity};

/// A stage's value and the problems found on the way.
pub type Outcome<T> = (T, Problems);

/// Something that its author can mend: which rule, where, and the words to fill the message with.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The rule.
    pub code: Code,
    /// The file it lies in.
    pub path: ContentPath,
    /// Where in the file; `None` concerns the whole file.
    pub span: Option<Span>,
    /// Arguments of the message, by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Problem {
    /// A problem of a whole file.
    pub fn of_file(code: Code, path: &ContentPath) -> Self {
        Self {
            code,
            path: path.clone(),
            span: None,
            args: Vec::new(),
        }
    }

    /// A problem at a place.
    pub fn at(code: Code, path: &ContentPath, span: Span) -> Self {
        Self {
            code,
            path: path.clone(),
            span: Some(span),
            args: Vec::new(),
        }
    }

    /// Adds one argument of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Errors keep a document out; the rest is said and the document is published.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Problems in the order they were found; sorted before they are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// No problem yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Adds all of another collection.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Unwraps an outcome, keeping its problems here.
    pub fn absorb<T>(&mut self, (value, problems): Outcome<T>) -> T {
        self.extend(problems);
        value
    }

    /// In the order of path, position and code, each problem once.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.0.sort_by(|a, b| {
            let place = |p: &Problem| (p.path.clone(), p.span.map_or(0, |span| span.start), p.code);
            place(a).cmp(&place(b))
        });
        self.0.dedup();
        self
    }

    /// All of them, in their present order.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// How many of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0
            .iter()
            .filter(|problem| problem.severity() == severity)
            .count()
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True when an error concerns this file: its document is kept out.
    pub fn has_error(&self) -> bool {
        self.0
            .iter()
            .any(|problem| problem.severity() == Severity::Error)
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}
