//! A report for a terminal or a mail: one line that sums up, then the lists, in 80 columns.

use crate::base::messages::Arg;
use crate::check::desk::{Desk, List, Row};

use super::words::Words;

/// Columns of a line.
const WIDTH: usize = 80;

/// The report of a place or a library of this name.
pub(super) fn report(desk: &Desk, words: &Words<'_>, name: &str) -> String {
    let mut out = Vec::new();
    let counts: [(&str, Arg); 5] = [
        ("nom", name.into()),
        ("fiches", desk.documents.into()),
        ("jour", desk.current.into()),
        ("verifier", desk.to_verify.into()),
        ("cassees", desk.broken.into()),
    ];
    wrap(
        &words.messages.format("report-sum", &counts),
        "",
        "",
        &mut out,
    );
    for list in List::ALL {
        let rows: Vec<&Row> = desk.rows.iter().filter(|row| row.list == list).collect();
        out.push(String::new());
        let title: [(&str, Arg); 2] =
            [("liste", words.list(list).into()), ("n", rows.len().into())];
        out.push(words.messages.format("report-list", &title));
        for row in rows {
            out.push(String::new());
            self::row(row, words, &mut out);
        }
    }
    out.push(String::new());
    for (key, count) in [
        ("report-uncompleted", desk.uncompleted),
        ("report-others", desk.others),
    ] {
        if count > 0 {
            wrap(
                &words.messages.format(key, &[("n", count.into())]),
                "",
                "",
                &mut out,
            );
        }
    }
    let mut text = out.join("\n").trim_end().to_owned();
    text.push('\n');
    text
}

fn row(row: &Row, words: &Words<'_>, out: &mut Vec<String>) {
    out.push(format!("  {}", row.path));
    let since = row.since.map(|day| {
        let args = [("date", day.into())];
        words.messages.format("report-since", &args)
    });
    let about = [
        row.title.clone(),
        since.unwrap_or_default(),
        words.owner(row),
    ];
    let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
    wrap(&about.join(" · "), "    ", "    ", out);
    wrap(&words.what(row), "    ", "    ", out);
    wrap(&words.mend(row), "    → ", "      ", out);
    // On a line of its own, to be copied.
    out.extend(Words::command(row).map(|command| format!("      {command}")));
}

/// Cuts a text at spaces; a word that is longer than a line stands alone on its own.
fn wrap(text: &str, first: &str, next: &str, out: &mut Vec<String>) {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split(' ') {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push(std::mem::replace(&mut line, next.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_at_spaces() {
        let mut out = Vec::new();
        wrap(&"mot ".repeat(40), "→ ", "  ", &mut out);
        assert!(
            out.len() == 3 && out.iter().all(|line| line.chars().count() <= WIDTH),
            "{out:?}"
        );
        assert!(out[0].starts_with("→ mot") && out[1].starts_with("  mot"));
        let mut out = Vec::new();
        wrap(&"é".repeat(100), "", "", &mut out);
        assert_eq!(out, ["é".repeat(100)]);
    }
}
