//! An example's file as text: its lines numbered, the lines that mending changes marked.

use similar::{ChangeTag, TextDiff};

use super::explain::Files;

/// The faulty file and the mended one, each line with its number; `-` stands before a line that
/// goes or changes, `+` before a line that comes or has changed.
pub fn before_and_after(files: &Files) -> (String, String) {
    let (before, after) = (shown(&files.before.text), shown(&files.after.text));
    let diff = TextDiff::from_lines(&before, &after);
    let (mut faulty, mut mended) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        let words = change.value().trim_end_matches('\n');
        let mark = match change.tag() {
            ChangeTag::Delete => "-",
            ChangeTag::Insert => "+",
            ChangeTag::Equal => " ",
        };
        let line = |index: usize| line(mark, index + 1, words);
        faulty.extend(change.old_index().map(line));
        mended.extend(change.new_index().map(line));
    }
    (faulty.join("\n"), mended.join("\n"))
}

/// A whole file without marks.
pub fn plain(text: &str) -> String {
    let text = shown(text);
    let lines = text.lines().enumerate();
    let lines = lines.map(|(index, words)| line(" ", index + 1, words));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(mark: &str, number: usize, words: &str) -> String {
    format!("  {mark} {number:>2} | {words}")
        .trim_end()
        .to_owned()
}

/// Signs that nobody sees, made visible: an example is about them.
fn shown(text: &str) -> String {
    text.chars().map(seen).collect()
}

fn seen(c: char) -> String {
    match c {
        '\u{200b}' | '\u{feff}' | '\u{202e}' => format!("<U+{:04X}>", u32::from(c)),
        '\t' => "⇥".to_owned(),
        '\r' => "␍".to_owned(),
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::explain::File;
    use super::*;

    #[test]
    fn changed_lines_are_marked() {
        let file = |text: &str| File {
            path: "glossaire/apl.md".to_owned(),
            text: text.to_owned(),
        };
        let files = Files {
            before: file("---\ntitle: APL\n---\nx\u{200b}\n"),
            line: Some(2),
            after: file("---\ntitre: APL\n---\nx\ny\n"),
            others: Vec::new(),
            added: Vec::new(),
            media: Vec::new(),
        };
        let (before, after) = before_and_after(&files);
        assert_eq!(
            before,
            "     1 | ---\n  -  2 | title: APL\n     3 | ---\n  -  4 | x<U+200B>"
        );
        assert_eq!(
            after,
            "     1 | ---\n  +  2 | titre: APL\n     3 | ---\n  +  4 | x\n  +  5 | y"
        );
    }
}
