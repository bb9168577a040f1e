//! A template and its values → a text. Typed words enter as values only.

use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, Error, UndefinedBehavior, Value};

use super::embedded::{STARTER, TEMPLATES};

/// Fills a template of `data/templates`, or a starter file that has places to fill.
///
/// # Errors
/// A fault of the template: a name that it is not given.
pub(super) fn fill(name: &str, values: Value) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?,
    );
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    for (name, text) in TEMPLATES.iter().chain(STARTER) {
        environment.add_template(name, text)?;
    }
    environment.get_template(name)?.render(values)
}
