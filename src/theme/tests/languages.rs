//! What the terminal says in French it says in English: the same keys, attributes, variants and
//! arguments, whichever catalogue a message was added to.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::base::messages::Arg;
use crate::theme::{embedded, terminal};

/// Catalogues that the terminal speaks from, in every language.
const SPOKEN: [&str; 2] = ["problems.ftl", "program.ftl"];

fn text(path: &str) -> &'static str {
    let found = embedded::FILES.iter().find(|(known, _)| *known == path);
    found.unwrap_or_else(|| panic!("no {path}")).1
}

/// Every message, term and attribute of a catalogue, each with what it chooses between and names:
/// `L0112.aide $proche[aucun] $choix`.
fn shape(path: &str) -> BTreeSet<String> {
    let resource = parser::parse(text(path)).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut shape = BTreeSet::new();
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.as_ref(),
                &message.attributes,
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(&term.value),
                &term.attributes,
            ),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Junk { content } => panic!("{path}: {content}"),
        };
        assert!(
            shape.insert(name.clone()),
            "{path}: {name} is written twice"
        );
        if let Some(value) = value {
            pattern(value, &name, &mut shape);
        }
        for attribute in attributes {
            let name = format!("{name}.{}", attribute.id.name);
            shape.insert(name.clone());
            pattern(&attribute.value, &name, &mut shape);
        }
    }
    shape
}

fn pattern(value: &Pattern<&str>, at: &str, shape: &mut BTreeSet<String>) {
    for element in &value.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => placeable(expression, at, shape),
        }
    }
}

fn placeable(expression: &Expression<&str>, at: &str, shape: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(value) => inline(value, at, shape),
        Expression::Select { selector, variants } => {
            for variant in variants {
                let mark = if variant.default { "*" } else { "" };
                let at = format!("{at} {}{mark}{:?}", named(selector), variant.key);
                shape.insert(at.clone());
                pattern(&variant.value, &at, shape);
            }
        }
    }
}

fn inline(value: &InlineExpression<&str>, at: &str, shape: &mut BTreeSet<String>) {
    match value {
        InlineExpression::Placeable { expression } => placeable(expression, at, shape),
        // Spaces and brackets that Fluent cannot write otherwise.
        InlineExpression::StringLiteral { .. } => {}
        InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::VariableReference { .. } => {
            shape.insert(format!("{at} {}", named(value)));
        }
    }
}

fn named(value: &InlineExpression<&str>) -> String {
    match value {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::MessageReference { id, .. } => id.name.to_owned(),
        InlineExpression::TermReference { id, .. } => format!("-{}", id.name),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::Placeable { .. } => format!("{value:?}"),
    }
}

#[test]
fn french_and_english_have_the_same_messages() {
    for file in SPOKEN {
        let french = shape(&format!("messages/fr/{file}"));
        let english = shape(&format!("messages/en/{file}"));
        let lacking: Vec<_> = french.difference(&english).collect();
        assert!(lacking.is_empty(), "en/{file} lacks {lacking:#?}");
        let further: Vec<_> = english.difference(&french).collect();
        assert!(further.is_empty(), "fr/{file} lacks {further:#?}");
    }
}

#[test]
fn no_message_was_left_in_the_other_language() {
    for file in SPOKEN {
        let (french, english) = (
            text(&format!("messages/fr/{file}")),
            text(&format!("messages/en/{file}")),
        );
        let french: BTreeSet<&str> = french.lines().map(str::trim).collect();
        // Lines to copy and references are the same; sentences start a message or an attribute.
        for line in english
            .lines()
            .filter(|line| !line.starts_with("    ") && line.contains(" = "))
        {
            let (_, words) = line.split_once(" = ").unwrap();
            assert!(
                words.starts_with('{') || !french.contains(line.trim()),
                "en/{file}: {line}"
            );
        }
    }
}

#[test]
fn choices_and_titles_are_written_as_the_language_does() {
    let words = || vec!["Étapes".to_owned(), "Avant".to_owned()];
    let cases = [
        (
            "fr",
            "Étapes ou Avant",
            "«\u{a0}Étapes\u{a0}», «\u{a0}Avant\u{a0}»",
        ),
        ("en", "Étapes or Avant", "“Étapes”, “Avant”"),
    ];
    for (language, choice, titles) in cases {
        let messages = terminal(language).unwrap();
        let args = [("ecrit", "24".into()), ("choix", Arg::OneOf(words()))];
        let help = messages.attribute("L0116", "aide", &args).unwrap();
        assert!(help.contains(choice), "{help}");
        let args = [
            ("cas", "change".into()),
            ("date", "".into()),
            ("entete", "".into()),
            ("retirees", "".into()),
            ("changees", Arg::Titles(words())),
            ("ajoutees", Arg::Titles(Vec::new())),
        ];
        let told = messages.format("F0004", &args);
        assert!(told.contains(titles) && !told.contains("aucun"), "{told}");
    }
}

#[test]
fn the_terminal_speaks_two_languages() {
    for language in ["fr", "en"] {
        let messages = terminal(language).unwrap();
        assert_eq!(messages.language(), language);
        assert!(messages.has("L0001") && messages.has("fault"));
    }
    assert!(terminal("de").is_err());
}
