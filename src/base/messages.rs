//! The message catalogue: Fluent texts by key, in the reader's language.
//!
//! Problems, pages and the program's own words all come from here; code holds keys only.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use super::date;

/// A compiled catalogue of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    language: LanguageIdentifier,
}

/// A catalogue file that cannot be read, with Fluent's own words.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct MessagesError {
    /// The file's name.
    pub file: String,
    /// What Fluent says of it.
    pub reason: String,
}

/// One argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words.
    Text(String),
    /// A count: chooses the plural.
    Number(i64),
    /// A day, written as the catalogue's language does.
    Day(Date),
    /// Words to choose from: « un ou deux », “one or two”.
    OneOf(Vec<String>),
    /// Titles, each in quotation marks: « Étapes », “Étapes”.
    Titles(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Date> for Arg {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl Messages {
    /// Compiles `(file name, Fluent text)` pairs; a later file overrides the keys of an earlier one.
    ///
    /// # Errors
    /// The first file that is not Fluent.
    pub fn compile<'a>(
        language: &LanguageIdentifier,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, MessagesError> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        bundle.set_use_isolating(false);
        for (file, text) in files {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
                let reason = errors.first().map_or_else(String::new, ToString::to_string);
                MessagesError {
                    file: file.to_owned(),
                    reason,
                }
            })?;
            bundle.add_resource_overriding(resource);
        }
        Ok(Self {
            bundle,
            language: language.clone(),
        })
    }

    /// The language of the catalogue: `fr`.
    pub fn language(&self) -> &str {
        self.language.language.as_str()
    }

    /// True when the catalogue has this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message without arguments; a key that is absent shows as itself.
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// A message with its arguments; a key that is absent shows as itself.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.lookup(key, None, args)
            .unwrap_or_else(|| key.to_owned())
    }

    /// An attribute (`.aide`) of a message, when it has that attribute.
    pub fn attribute(&self, key: &str, name: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.lookup(key, Some(name), args)
    }

    fn lookup(&self, key: &str, attribute: Option<&str>, args: &[(&str, Arg)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs = args
            .iter()
            .map(|(name, arg)| (*name, self.value_of(arg)))
            .collect();
        let mut faults = Vec::new();
        let text: Cow<str> = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut faults);
        Some(text.into_owned())
    }

    fn value_of<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            // Fluent cannot name an empty variant: catalogues select on this word instead.
            Arg::Text(text) if text.is_empty() => FluentValue::from("aucun"),
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(count) => FluentValue::from(*count),
            Arg::Day(day) if self.is_english() => FluentValue::from(date::in_english(*day)),
            Arg::Day(day) => FluentValue::from(date::in_words(*day)),
            Arg::OneOf(words) | Arg::Titles(words) if words.is_empty() => {
                FluentValue::from("aucun")
            }
            Arg::OneOf(words) => {
                FluentValue::from(words.join(if self.is_english() { " or " } else { " ou " }))
            }
            Arg::Titles(titles) => FluentValue::from(self.quoted(titles)),
        }
    }

    fn quoted(&self, titles: &[String]) -> String {
        let quoted = titles.iter().map(|title| {
            if self.is_english() {
                format!("“{title}”")
            } else {
                format!("«\u{a0}{title}\u{a0}»")
            }
        });
        quoted.collect::<Vec<_>>().join(", ")
    }

    fn is_english(&self) -> bool {
        self.language() == "en"
    }
}
