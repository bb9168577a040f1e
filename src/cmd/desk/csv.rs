//! A report for a French spreadsheet: UTF-8 with its mark, semicolons, no cell that is a formula.

use csv::{Terminator, WriterBuilder};

use crate::check::desk::Desk;

use super::words::Words;

/// Tells spreadsheets that the text is UTF-8.
const MARK: &str = "\u{feff}";

/// The columns, as keys of messages.
const COLUMNS: [&str; 9] = [
    "liste",
    "fichier",
    "titre",
    "territoire",
    "constat",
    "code",
    "depuis",
    "responsable",
    "correction",
];

/// The bytes of the sheet.
pub(super) fn sheet(desk: &Desk, words: &Words<'_>) -> anyhow::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    writer.write_record(
        COLUMNS.map(|column| words.messages.text(&format!("report-column-{column}"))),
    )?;
    for row in &desk.rows {
        let cells = [
            words.list(row.list),
            row.path.to_string(),
            row.title.clone(),
            words.territory(row),
            words.what(row),
            Words::code(row).to_owned(),
            row.since.map(|day| day.to_string()).unwrap_or_default(),
            words.owner(row),
            format!(
                "{} {}",
                words.mend(row),
                Words::command(row).unwrap_or_default()
            )
            .trim_end()
            .to_owned(),
        ];
        writer.write_record(cells.map(harmless))?;
    }
    Ok(writer.into_inner()?)
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, « CSV
/// injection »).
fn harmless(cell: String) -> String {
    let formula = cell
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || cell.starts_with(['\t', '\r', '\n']) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_words() {
        for cell in ["=1+1", "+33", "-2", "@SUM(A1)", " =1", "\t=1", "＝1"] {
            assert_eq!(harmless(cell.to_owned()), format!("'{cell}"));
        }
        for cell in ["", "a=1", "2026-03-12", "’=1"] {
            assert_eq!(harmless(cell.to_owned()), cell);
        }
    }
}
