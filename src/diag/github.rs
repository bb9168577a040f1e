//! Problems as workflow commands of GitHub Actions, one a line: the runner makes annotations of them.
//!
//! What is escaped is what the runner turns back: `actions/toolkit`, `packages/core/src/command.ts`.

use percent_encoding::{AsciiSet, percent_encode};

use super::catalog::Severity;
use super::report::{Report, Told};

/// What a message may not hold as it is.
const DATA: &AsciiSet = &AsciiSet::EMPTY.add(b'%').add(b'\r').add(b'\n');
/// What a property may not hold as it is.
const PROPERTY: &AsciiSet = &DATA.add(b':').add(b',');

/// The report as workflow commands; empty when nothing is wrong.
pub fn report(report: &Report<'_>) -> String {
    let lines: Vec<String> = report
        .told()
        .iter()
        .map(|told| command(told, &report.rule_name(told.code)))
        .collect();
    lines.join("\n")
}

fn command(told: &Told, rule: &str) -> String {
    let numbers = numbers(told).into_iter();
    let title = format!("{rule} ({})", told.code);
    let properties: Vec<String> = std::iter::once(("file", told.file.clone()))
        .chain(numbers.map(|(name, number)| (name, number.to_string())))
        .chain([("title", title)])
        .map(|(name, value)| format!("{name}={}", escaped(&value, PROPERTY)))
        .collect();
    let (level, properties) = (level(told.severity), properties.join(","));
    let message = escaped(&told.message_and_help(), DATA);
    format!("::{level} {properties}::{message}")
}

/// Lines, and columns where they are on one line: the runner refuses columns over several lines.
fn numbers(told: &Told) -> Vec<(&'static str, usize)> {
    let Some(region) = told.region else {
        return Vec::new();
    };
    let ((line, column), (end_line, end_column)) = (region.start, region.end);
    let mut numbers = vec![("line", line), ("endLine", end_line)];
    if line == end_line {
        numbers.extend([("col", column), ("endColumn", end_column)]);
    }
    numbers
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}

/// Percent-encodes the signs of a set alone: the runner does not turn accents back.
fn escaped(text: &str, set: &'static AsciiSet) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match u8::try_from(sign) {
            Ok(byte) if byte.is_ascii() => escaped.extend(percent_encode(&[byte], set)),
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::report::tests::rendered;

    #[test]
    fn commands_are_one_line_each_whatever_they_say() {
        let text = rendered(super::report);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "::warning file=ma biblio/content/a b%2Cc/é.md,line=2,endLine=2,col=1,endColumn=5,\
                 title=Clé inconnue (L0103)::Clé inconnue : « é👩‍🦳 \"{a}\"%0D%0A::x,y%25 ».\
                 %0A%0ARetirez-la, à 100 %25.",
                "::error file=ma biblio/content/vide.md,title=Pas de titre (L0107)\
                 ::Il manque le titre.",
            ]
        );
    }
}
