//! The function `t("key", n=count)` of templates, and the keys that templates ask for.

use std::sync::Arc;

use minijinja::value::{Kwargs, Value};
use minijinja::{Error, ErrorKind};

use crate::base::messages::{Arg, Messages};

/// `t`, closed over the catalogue. A key that does not exist is an error, as an undefined name is.
pub(super) fn function(
    messages: Arc<Messages>,
) -> impl Fn(&str, Kwargs) -> Result<String, Error> + Send + Sync + 'static {
    move |key, kwargs| {
        if !messages.has(key) {
            let reason = format!("no message `{key}` in messages/");
            return Err(Error::new(ErrorKind::InvalidOperation, reason));
        }
        let names: Vec<String> = kwargs.args().map(str::to_owned).collect();
        let mut args = Vec::with_capacity(names.len());
        for name in &names {
            args.push((name.as_str(), argument(name, &kwargs.get::<Value>(name)?)?));
        }
        Ok(messages.format(key, &args))
    }
}

fn argument(name: &str, value: &Value) -> Result<Arg, Error> {
    if let Some(text) = value.as_str() {
        return Ok(Arg::from(text));
    }
    value.as_i64().map(Arg::Number).ok_or_else(|| {
        let reason = format!("`{name}` is neither words nor a count");
        Error::new(ErrorKind::InvalidOperation, reason)
    })
}

/// A message that a template names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked<'a> {
    /// The key, or its beginning when the rest is only known when a page is filled.
    pub key: &'a str,
    /// The line of the template, from 1.
    pub line: usize,
}

impl Asked<'_> {
    /// True for `t("level-" ~ …)`.
    pub(super) fn is_family(&self) -> bool {
        self.key.ends_with('-')
    }
}

/// Every `t("…")` of a template's source.
pub(super) fn asked(source: &str) -> Vec<Asked<'_>> {
    let mut found = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("t(\"") {
            rest = after;
            let other_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if let (false, Some((key, _))) = (other_word, after.split_once('"')) {
                let line = index + 1;
                found.push(Asked { key, line });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_in_source() {
        let source = "<p>{{ t(\"one\") }}\n{{ format(\"no\") }}{{ t(\"level-\" ~ x) }} {{ t(\"two\", n=1) }}";
        let keys: Vec<_> = asked(source)
            .into_iter()
            .map(|asked| (asked.key, asked.line))
            .collect();
        assert_eq!(keys, [("one", 1), ("level-", 2), ("two", 2)]);
    }
}
