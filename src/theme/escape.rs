//! How values are printed in HTML and XML.
//!
//! The engine's own escaping turns every `/` into six characters; every address on a page would
//! swell. Attributes are always quoted here (a test looks), so that the five characters of HTML
//! are enough. Nothing but text and numbers may be printed: an absent value or a boolean is a
//! fault of the template, never the word `None` on a page.

use std::borrow::Cow;

use minijinja::value::Value;
use minijinja::{Error, ErrorKind, Output, State, escape_formatter};

/// The ending of templates that are XML. What HTML escapes is escaped as XML asks: the five entities
/// that both know.
const XML: &str = ".xml";

/// Prints a value as the text of an element or of a quoted attribute.
pub(super) fn print(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    // What is left undefined here is an `if` without `else`, which prints nothing.
    if value.is_undefined() {
        return Ok(());
    }
    if value.is_number() || value.is_safe() {
        return escape_formatter(out, state, value);
    }
    match value.as_str() {
        Some(text) if state.name().ends_with(XML) => Ok(write_escaped(out, &allowed(text))?),
        Some(text) => Ok(write_escaped(out, text)?),
        None => Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("a value of kind `{}` cannot be printed", value.kind()),
        )),
    }
}

/// A text without the characters that no XML 1.0 document may hold, escaped or not (§ 2.2, `Char`).
fn allowed(text: &str) -> Cow<'_, str> {
    let forbidden = |c: char| matches!(c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}');
    if text.contains(forbidden) {
        Cow::Owned(text.replace(forbidden, ""))
    } else {
        Cow::Borrowed(text)
    }
}

fn write_escaped(out: &mut Output<'_>, text: &str) -> std::fmt::Result {
    let special = ['&', '<', '>', '"', '\''];
    for piece in text.split_inclusive(special) {
        let Some(last) = piece.chars().next_back().filter(|c| special.contains(c)) else {
            out.write_str(piece)?;
            continue;
        };
        out.write_str(piece.strip_suffix(last).unwrap_or_default())?;
        out.write_str(match last {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            _ => "&#39;",
        })?;
    }
    Ok(())
}
