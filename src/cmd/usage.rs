//! Misuse of the command line, told in the voice's language.
#![expect(clippy::wildcard_enum_match_arm, reason = "clap's kinds of error grow")]

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::Voice;

/// One or two sentences: what is wrong, and what was probably meant.
pub(super) fn words(error: &Error, voice: &Voice) -> String {
    let mut words = told(error, voice);
    if let Some(meant) = meant(error) {
        words.push(' ');
        words.push_str(&voice.format("usage-meant", &[("mot", meant.into())]));
    }
    format!("{}\n{}", voice.fault(words), voice.text("usage-help"))
}

fn told(error: &Error, voice: &Voice) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let (key, word) = match error.kind() {
        ErrorKind::InvalidSubcommand => (
            "usage-command",
            context(error, ContextKind::InvalidSubcommand),
        ),
        ErrorKind::UnknownArgument => ("usage-argument", argument),
        ErrorKind::MissingRequiredArgument => ("usage-missing", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            ("usage-no-value", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("usage-value", argument),
        ErrorKind::ArgumentConflict => ("usage-conflict", argument),
        _ => ("usage-other", String::new()),
    };
    voice.format(key, &[("mot", word.into()), ("valeur", value.into())])
}

fn meant(error: &Error) -> Option<String> {
    let kinds = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    kinds.into_iter().find_map(|kind| match error.get(kind)? {
        // The likeliest comes last.
        ContextValue::Strings(texts) => texts.last().cloned(),
        other => Some(text(other)).filter(|words| !words.is_empty()),
    })
}

fn context(error: &Error, kind: ContextKind) -> String {
    error.get(kind).map(text).unwrap_or_default()
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}
