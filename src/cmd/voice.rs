//! The language of the terminal: what commands say, apart from the language of the site.

use std::ffi::{OsStr, OsString};
use std::sync::Arc;

use clap::ValueEnum;

use crate::base::messages::{Arg, Messages};
use crate::cli::Language;
use crate::theme::{self, ThemeError};

/// The variable that chooses the language where no flag does.
const VARIABLE: &str = "LUTRIN_LANG";

/// The words that commands print, in one language. Cheap to copy.
#[derive(Clone)]
pub struct Voice {
    language: Language,
    messages: Arc<Messages>,
}

impl Voice {
    /// The voice that a command line and the environment ask for; French unless they do. Known
    /// before the arguments are judged, so that misuse is told in it too.
    ///
    /// # Errors
    /// The words that the program carries are not sound.
    pub fn wanted(args: &[OsString]) -> Result<Self, ThemeError> {
        let set = || language_of(&std::env::var_os(VARIABLE)?);
        Self::new(flag(args).or_else(set).unwrap_or_default())
    }

    /// The voice of a language.
    ///
    /// # Errors
    /// The words that the program carries are not sound.
    pub fn new(language: Language) -> Result<Self, ThemeError> {
        let code = match language {
            Language::Fr => "fr",
            Language::En => "en",
        };
        Ok(Self {
            language,
            messages: Arc::new(theme::terminal(code)?),
        })
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Its words.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// A message without arguments.
    pub(super) fn text(&self, key: &str) -> String {
        self.messages.text(key)
    }

    /// A message with its arguments.
    pub(super) fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.messages.format(key, args)
    }

    /// What is printed of something that went wrong: « lutrin : … ».
    pub(super) fn fault(&self, words: impl Into<String>) -> String {
        self.format("fault", &[("faute", words.into().into())])
    }
}

/// The language of `--lang en` or `--lang=en`, where it stands before a lone `--`.
fn flag(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().skip(1).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == "--lang" {
            return language_of(args.next()?);
        }
        if let Some(written) = arg.to_str().and_then(|arg| arg.strip_prefix("--lang=")) {
            return language_of(OsStr::new(written));
        }
    }
    None
}

fn language_of(written: &OsStr) -> Option<Language> {
    Language::from_str(written.to_str()?, true).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_is_found_before_the_arguments_are_judged() {
        let cases: [(&[&str], Option<Language>); 9] = [
            (&["lutrin", "--lang", "en", "check"], Some(Language::En)),
            (&["lutrin", "serch", "--lang=en"], Some(Language::En)),
            (&["lutrin", "check", "--lang", "FR"], Some(Language::Fr)),
            (&["lutrin", "check", "--lang", "de"], None),
            (&["lutrin", "check", "--lang"], None),
            (&["lutrin", "check"], None),
            (&["lutrin", "search", "--", "--lang", "en"], None),
            (&["--lang", "en"], None),
            (&[], None),
        ];
        for (args, expected) in cases {
            let args: Vec<OsString> = args.iter().map(OsString::from).collect();
            assert_eq!(flag(&args), expected, "{args:?}");
        }
    }
}
