//! Misuse of the command line, told in French.
#![expect(clippy::wildcard_enum_match_arm, reason = "clap's kinds of error grow")]

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// One or two sentences: what is wrong, and what was probably meant.
pub(super) fn words(error: &Error) -> String {
    let context = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let told = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!(
                "la commande « {} » n’existe pas.",
                context(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::UnknownArgument => format!("« {argument} » n’est pas prévu ici."),
        ErrorKind::MissingRequiredArgument => format!("il manque {argument}."),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                format!("il manque une valeur après {argument}.")
            } else {
                format!("« {value} » ne convient pas pour {argument}.")
            }
        }
        ErrorKind::ArgumentConflict => {
            format!("« {argument} » est donné deux fois, ou avec son contraire.")
        }
        _ => "cette ligne de commande n’est pas comprise.".to_owned(),
    };
    let meant = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let meant = meant
        .into_iter()
        .map(context)
        .find(|words| !words.is_empty());
    let advice = meant
        .map(|words| format!(" Vouliez-vous dire « {words} » ?"))
        .unwrap_or_default();
    format!("lutrin : {told}{advice}\nAide : lutrin --help")
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}
