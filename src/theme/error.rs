//! What may be wrong with a theme, each with the file to open.

use crate::base::messages::MessagesError;

/// A theme that cannot be compiled, or a page that it cannot fill.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// A template that is not one, or a page that asks for what its view does not have.
    #[error("{file}:{line}: {reason}")]
    Template {
        /// The template: `templates/guide.html`.
        file: String,
        /// Its line, from 1; 0 when the engine does not tell.
        line: usize,
        /// The engine's own words.
        reason: String,
    },
    /// A template asks for a message that no catalogue has.
    #[error("{file}:{line}: no message `{key}` in messages/")]
    UnknownMessage {
        /// The template.
        file: String,
        /// Its line, from 1.
        line: usize,
        /// The key.
        key: String,
    },
    /// A catalogue that is not Fluent.
    #[error(transparent)]
    Messages(#[from] MessagesError),
    /// The theme has no words in this language.
    #[error("no file in messages/{0}/")]
    Language(String),
    /// A file that every theme must have.
    #[error("no file {0} in the theme")]
    Missing(String),
}

impl ThemeError {
    /// The engine's error with its deepest cause, which is the one that helps.
    pub(super) fn template(name: &str, error: &minijinja::Error) -> Self {
        let mut deepest = error;
        while let Some(cause) = std::error::Error::source(deepest)
            .and_then(|source| source.downcast_ref::<minijinja::Error>())
        {
            deepest = cause;
        }
        let kind = deepest.kind().to_string();
        Self::Template {
            file: format!("templates/{}", deepest.name().unwrap_or(name)),
            line: deepest.line().unwrap_or_default(),
            reason: deepest.detail().map_or(kind, str::to_owned),
        }
    }
}
