//! What the territory room promises: tables of examples, and properties over every commune of the
//! vintage.

mod bassins;
mod codes;
mod every_commune;
mod find;
mod words;

use super::{Code, Cog};

/// A code that a test writes.
fn code(text: &str) -> Code {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Codes as text, separated by a space.
fn text<'a>(codes: impl IntoIterator<Item = &'a Code>) -> String {
    codes
        .into_iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

fn cog() -> &'static Cog {
    Cog::embedded()
}
