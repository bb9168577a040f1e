//! The command line in the voice's language: French stands in `cli.rs`, English in `help.ftl`.

use clap::{Arg, Command, CommandFactory};

use crate::base::messages::Messages;
use crate::cli::{Cli, Language};

use super::Voice;

/// As `cli.rs` has it, without the French space before the colon.
const ENGLISH: &str = "{about}\n\nUsage: {usage}\n\n{all-args}";

/// What clap parses with, and prints help from.
pub(super) fn command(voice: &Voice) -> Command {
    match voice.language() {
        Language::Fr => Cli::command(),
        Language::En => translated(Cli::command(), "help-lutrin", "help", voice.messages()),
    }
}

/// A command, its arguments and its own commands in English. Its arguments' keys start with its
/// own, its commands' with `below`: `help-build`, `help-build-strict`.
fn translated(command: Command, key: &str, below: &str, messages: &Messages) -> Command {
    let arguments: Vec<String> = command.get_arguments().map(id).collect();
    let commands: Vec<String> = command.get_subcommands().map(name).collect();
    let mut command = command
        .about(messages.text(key))
        .long_about(None::<&'static str>)
        .help_template(ENGLISH);
    if let Some(heading) = messages.attribute(key, "heading", &[]) {
        command = command.subcommand_help_heading(heading);
    }
    if let Some(value) = messages.attribute(key, "value", &[]) {
        command = command.subcommand_value_name(value);
    }
    for id in arguments {
        let key = format!("{key}-{id}");
        command = command.mut_arg(id, |argument| worded(argument, &key, messages));
    }
    for name in commands {
        let key = format!("{below}-{name}");
        command = command.mut_subcommand(name, |inner| translated(inner, &key, &key, messages));
    }
    command
}

fn worded(argument: Arg, key: &str, messages: &Messages) -> Arg {
    let argument = argument
        .help(messages.text(key))
        .long_help(None::<&'static str>);
    match messages.attribute(key, "value", &[]) {
        Some(value) => argument.value_name(value),
        None => argument,
    }
}

fn id(argument: &Arg) -> String {
    argument.get_id().to_string()
}

fn name(command: &Command) -> String {
    command.get_name().to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::theme;

    /// Keys that a command needs, each with whether it names a value.
    fn needed(command: &Command, key: &str, below: &str, keys: &mut Vec<(String, bool)>) {
        keys.push((key.to_owned(), command.has_subcommands()));
        for argument in command.get_arguments() {
            let takes = argument.get_action().takes_values();
            keys.push((format!("{key}-{}", argument.get_id()), takes));
        }
        for inner in command.get_subcommands() {
            let key = format!("{below}-{}", inner.get_name());
            needed(inner, &key, &key, keys);
        }
    }

    /// A command or an argument that is added without its English words fails here.
    #[test]
    fn every_command_and_argument_has_its_english_words_and_no_word_is_idle() {
        let messages = theme::terminal("en").unwrap();
        let mut keys = Vec::new();
        needed(&Cli::command(), "help-lutrin", "help", &mut keys);
        for (key, value) in &keys {
            assert!(messages.has(key), "help.ftl has no {key}");
            let named = messages.attribute(key, "value", &[]).is_some();
            assert_eq!(named, *value, "{key}.value");
        }
        let known: BTreeSet<&str> = keys.iter().map(|(key, _)| key.as_str()).collect();
        let text = include_str!("../../themes/default/messages/en/help.ftl");
        let written = text.lines().filter_map(|line| line.split_once(" = "));
        let written = written.map(|(key, _)| key);
        for key in written.filter(|key| key.starts_with("help-")) {
            assert!(known.contains(key), "{key} is of no command");
        }
    }

    #[test]
    fn both_languages_parse_alike() {
        for language in [Language::Fr, Language::En] {
            let voice = Voice::new(language).unwrap();
            command(&voice).debug_assert();
            let args = ["lutrin", "check", "--strict", "--format", "json", "ici"];
            let matches = command(&voice).try_get_matches_from(args).unwrap();
            let (name, inner) = matches.subcommand().unwrap();
            assert_eq!((name, inner.get_flag("strict")), ("check", true));
        }
    }
}
