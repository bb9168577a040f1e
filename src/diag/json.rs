//! Problems as one JSON object, for programs. The README documents its keys; a change of their
//! meaning raises [`FORMAT`].

use serde::Serialize;

use crate::base::span::Span;

use super::catalog::Severity;
use super::report::{Report, Told};

/// Version of the object's shape; new keys do not change it.
pub const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    lutrin: &'a str,
    language: &'a str,
    problems: Vec<Item>,
    totals: Totals,
}

#[derive(Serialize)]
struct Item {
    code: &'static str,
    severity: Severity,
    message: String,
    label: Option<String>,
    help: Option<String>,
    file: String,
    path: String,
    start: Option<Position>,
    end: Option<Position>,
    bytes: Option<Span>,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Totals {
    errors: usize,
    warnings: usize,
    notices: usize,
}

/// The report as JSON, without a line's end behind it.
///
/// # Errors
/// Never with this shape; `serde_json`'s to tell.
pub fn report(report: &Report<'_>) -> serde_json::Result<String> {
    let count = |severity| report.problems.count(severity);
    serde_json::to_string_pretty(&Document {
        format: FORMAT,
        lutrin: env!("CARGO_PKG_VERSION"),
        language: report.messages.language(),
        problems: report.told().into_iter().map(item).collect(),
        totals: Totals {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notices: count(Severity::Notice),
        },
    })
}

fn item(told: Told) -> Item {
    let position = |(line, column)| Position { line, column };
    Item {
        code: told.code.as_str(),
        severity: told.severity,
        message: told.message,
        label: told.label,
        help: told.help,
        file: told.file,
        path: told.path.to_string(),
        start: told.region.map(|region| position(region.start)),
        end: told.region.map(|region| position(region.end)),
        bytes: told.span,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::report::tests::rendered;

    #[test]
    fn every_key_is_there() {
        let text = rendered(|report| super::report(report).unwrap());
        let found: Value = serde_json::from_str(&text).unwrap();
        let expected = json!({
            "format": 1,
            "lutrin": env!("CARGO_PKG_VERSION"),
            "language": "fr",
            "problems": [
                {
                    "code": "L0103", "severity": "warning",
                    "message": "Clé inconnue : « é👩‍🦳 \"{a}\"\r\n::x,y% ».",
                    "label": "mot inconnu", "help": "Retirez-la, à 100 %.",
                    "file": "ma biblio/content/a b,c/é.md", "path": "a b,c/é.md",
                    "start": { "line": 2, "column": 1 }, "end": { "line": 2, "column": 5 },
                    "bytes": { "start": 8, "end": 21 }
                },
                {
                    "code": "L0107", "severity": "error", "message": "Il manque le titre.",
                    "label": null, "help": null,
                    "file": "ma biblio/content/vide.md", "path": "vide.md",
                    "start": null, "end": null, "bytes": null
                }
            ],
            "totals": { "errors": 1, "warnings": 1, "notices": 0 }
        });
        assert_eq!(found, expected);
    }
}
