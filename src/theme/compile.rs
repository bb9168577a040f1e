//! [`ThemeFiles`] → [`Theme`]: every template and every word compiled before the first page.

use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, UndefinedBehavior, context};
use unic_langid::LanguageIdentifier;

use super::assets::{self, Asset};
use super::embedded;
use super::error::ThemeError;
use super::escape;
use super::files::ThemeFiles;
use super::view::{FileView, Frame, PageView};
use super::words;
use crate::base::messages::Messages;
use crate::base::path::SitePath;

/// A theme that is ready to fill pages, from any number of threads.
pub struct Theme {
    templates: Environment<'static>,
    messages: Arc<Messages>,
    assets: Vec<Asset>,
    stylesheet: SitePath,
    training_style: SitePath,
    script: SitePath,
    suggest: SitePath,
    icon: SitePath,
}

impl Theme {
    /// Compiles all templates, with the words of `messages/<language>/`.
    ///
    /// # Errors
    /// The first file that is wrong, with its line: a template that is not one, a message that
    /// no catalogue has, a catalogue that is not Fluent; or a file or language that is missing.
    pub fn compile(files: &ThemeFiles, language: &str) -> Result<Self, ThemeError> {
        let messages = Arc::new(catalogue(files, language)?);
        let templates = environment(files, &messages)?;
        let assets = assets::publish(files);
        Ok(Self {
            templates,
            messages,
            stylesheet: assets::path_of(&assets, "style.css")?,
            training_style: assets::path_of(&assets, "training.css")?,
            script: assets::path_of(&assets, "lutrin.js")?,
            suggest: assets::path_of(&assets, "suggest.js")?,
            icon: assets::path_of(&assets, "icon.svg")?,
            assets,
        })
    }

    /// A page: the same frame and view give the same bytes, always.
    ///
    /// # Errors
    /// A fault of the theme: a name that the view does not have, or a message that is missing.
    pub fn fill(&self, frame: &Frame, view: &PageView) -> Result<String, ThemeError> {
        let name = view.template();
        let context =
            context! { page => Value::from(Serde(frame)), view => Value::from(Serde(view)) };
        self.templates
            .get_template(name)
            .and_then(|template| template.render(context))
            .map_err(|error| ThemeError::template(name, &error))
    }

    /// A file that machines read.
    ///
    /// # Errors
    /// As [`Theme::fill`].
    pub fn fill_file(&self, view: &FileView) -> Result<String, ThemeError> {
        let name = view.template();
        self.templates
            .get_template(name)
            .and_then(|template| template.render(context! { view => Value::from(Serde(view)) }))
            .map_err(|error| ThemeError::template(name, &error))
    }

    /// The words of the theme's language.
    pub fn messages(&self) -> &Arc<Messages> {
        &self.messages
    }

    /// Styles and scripts, under their published names.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The published stylesheet.
    pub fn stylesheet(&self) -> &SitePath {
        &self.stylesheet
    }

    /// The published stylesheet of training pages.
    pub fn training_style(&self) -> &SitePath {
        &self.training_style
    }

    /// The published icon.
    pub fn icon(&self) -> &SitePath {
        &self.icon
    }

    /// The published script of suggestions.
    pub fn suggest(&self) -> &SitePath {
        &self.suggest
    }

    /// The published script.
    pub fn script(&self) -> &SitePath {
        &self.script
    }
}

/// The program's own words for a terminal, which no library's theme changes.
///
/// # Errors
/// A language that the program does not speak.
pub fn terminal(language: &str) -> Result<Messages, ThemeError> {
    catalogue(&ThemeFiles::embedded(), language)
}

/// The words of a language. Files of the default theme come first, so that a library changes a few
/// words with a file of its own (`messages/fr/ici.ftl`) without copying the rest.
fn catalogue(files: &ThemeFiles, language: &str) -> Result<Messages, ThemeError> {
    let unknown = || ThemeError::Language(language.to_owned());
    let identifier: LanguageIdentifier = language.parse().map_err(|_| unknown())?;
    let folder = format!("messages/{}/", identifier.language);
    let is_embedded = |name: &str| {
        let in_table = |(path, _): &(&str, &str)| path.strip_prefix(&*folder) == Some(name);
        embedded::FILES.iter().any(in_table)
    };
    let mut texts: Vec<(&str, &str)> = files
        .below(&folder)
        .filter(|(name, _)| has_ending(name, "ftl"))
        .map(|(name, text)| (name, &**text))
        .collect();
    texts.sort_by_key(|(name, _)| !is_embedded(name));
    if texts.is_empty() {
        return Err(unknown());
    }
    Ok(Messages::compile(&identifier, texts)?)
}

fn environment(
    files: &ThemeFiles,
    messages: &Arc<Messages>,
) -> Result<Environment<'static>, ThemeError> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .map_err(|error| ThemeError::template("", &error))?;
    environment.set_syntax(syntax);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_formatter(escape::print);
    environment.add_function("t", words::function(Arc::clone(messages)));
    for (name, text) in files.below("templates/") {
        if !has_ending(name, "html") && !has_ending(name, "xml") {
            continue;
        }
        require_messages(name, text, messages)?;
        environment
            .add_template_owned(name.to_owned(), text.to_string())
            .map_err(|error| ThemeError::template(name, &error))?;
    }
    Ok(environment)
}

/// Refuses a template that names a message which no catalogue has.
fn require_messages(name: &str, source: &str, messages: &Messages) -> Result<(), ThemeError> {
    let asked = words::asked(source);
    match asked
        .iter()
        .find(|asked| !asked.is_family() && !messages.has(asked.key))
    {
        None => Ok(()),
        Some(asked) => Err(ThemeError::UnknownMessage {
            file: format!("templates/{name}"),
            line: asked.line,
            key: asked.key.to_owned(),
        }),
    }
}

/// Only `.html` and `.xml` are escaped and only `.ftl` is Fluent: other names are left alone.
fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == ending)
}
