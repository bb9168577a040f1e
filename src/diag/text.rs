//! Problems for people: the source line with a caret, the message, how to mend it.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::messages::Messages;
use crate::base::span::{LineIndex, Span};

use super::catalog::Severity;
use super::problem::{Problem, Problems};

/// Longest part of one source line that is shown, in bytes.
const LINE_LIMIT: usize = 200;

/// How the report is drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// Colours, for a terminal.
    pub color: bool,
}

/// The report of one problem; `text` is the whole source that its span points into.
pub fn problem(problem: &Problem, text: &str, messages: &Messages, style: Style) -> String {
    let key = problem.code.as_str();
    let title = messages.format(key, &problem.args);
    let help = messages.attribute(key, "aide", &problem.args);
    let label = messages
        .attribute(key, "ici", &problem.args)
        .unwrap_or_default();
    let path = format!("{}", problem.path);
    let severity = level(problem.severity(), messages);
    let head = severity.primary_title(title).id(key);
    let excerpt = problem.span.map(|span| Excerpt::around(text, span));
    let group = match &excerpt {
        Some(excerpt) => head.element(
            Snippet::source(excerpt.line.as_str())
                .line_start(excerpt.line_number)
                .path(path.as_str())
                .annotation(
                    AnnotationKind::Primary
                        .span(excerpt.mark.range())
                        .label(label),
                ),
        ),
        None => Group::with_title(head).element(Origin::path(path.as_str())),
    };
    let group = match help {
        Some(help) => group.element(
            Level::HELP
                .with_name(messages.text("diag-aide"))
                .message(help),
        ),
        None => group,
    };
    let renderer = if style.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[group])
}

fn level(severity: Severity, messages: &Messages) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR.with_name(messages.text("diag-erreur")),
        Severity::Warning => Level::WARNING.with_name(messages.text("diag-avertissement")),
        Severity::Notice => Level::NOTE.with_name(messages.text("diag-remarque")),
    }
}

/// One source line, cut where it is very long, and the part of it that a problem marks.
struct Excerpt {
    line: String,
    line_number: usize,
    mark: Span,
}

impl Excerpt {
    fn around(text: &str, span: Span) -> Self {
        let at = (span.start as usize).min(text.len());
        let before = text.get(..at).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = text.get(start..).unwrap_or_default();
        let whole = rest.split(['\n', '\r']).next().unwrap_or_default();
        let first = floor_boundary(whole, (at - start).saturating_sub(LINE_LIMIT / 2));
        let last = floor_boundary(whole, first + LINE_LIMIT);
        let line = whole
            .get(first..last)
            .unwrap_or_default()
            .replace('\t', " ");
        let mark_start = (at - start).saturating_sub(first).min(line.len());
        let mark_end = (span.end as usize)
            .saturating_sub(start + first)
            .min(line.len());
        let mark = Span::new(mark_start, mark_end.max(mark_start));
        let line_number = LineIndex::new(text).position(span.start).0;
        Self {
            line,
            line_number,
            mark,
        }
    }
}

fn floor_boundary(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// One line of totals: « 2 erreurs, 1 avertissement ».
pub fn totals(problems: &Problems, messages: &Messages) -> String {
    let counts = [
        ("erreurs", problems.count(Severity::Error).into()),
        ("avertissements", problems.count(Severity::Warning).into()),
        ("remarques", problems.count(Severity::Notice).into()),
    ];
    messages.format("diag-totaux", &counts)
}
