//! The command line explained: help texts from the catalogues, and what to write instead.

use std::error::Error as _;
use std::ffi::OsString;
use std::net::IpAddr;
use std::num::NonZeroUsize;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory};

use crate::config::BaseUrl;
use crate::diagnostic::{Argument, nearest};
use crate::parse::values::Url;
use crate::text::Date;
use crate::words::{Language, Words};

use super::arguments::Arguments;
use super::failure::Failure;

/// The whole command line, in words.
pub fn command(words: &Words) -> Command {
    let mut command = Arguments::command();
    // Adds `help` and `--help`, so that they get words too, and hands global options down.
    command.build();
    with_words(command, "command", words)
}

fn with_words(command: Command, id: &str, words: &Words) -> Command {
    let mut command = command
        .about(words.text(id, &[]))
        .subcommand_help_heading(words.text("command-commands", &[]))
        .mut_args(|argument| argument_with_words(argument, id, words))
        .mut_subcommands(|inner| {
            let id = format!("{id}-{}", inner.get_name());
            with_words(inner, &id, words)
        });
    if let Some(examples) = words.part(id, "examples") {
        command = command.after_help(examples);
    }
    let usage = usage(&mut command, words);
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        words.text("command-usage", &[])
    );
    command.override_usage(usage).help_template(template)
}

/// The usage line, without the English words that clap puts in.
fn usage(command: &mut Command, words: &Words) -> String {
    let usage = command.render_usage().to_string();
    let command_word = words.text("command-command", &[]);
    usage
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", &words.text("command-options", &[]))
        .replace("<COMMAND>", &command_word)
        .replace("[COMMAND]", &format!("[{command_word}]"))
}

fn argument_with_words(argument: Arg, command_id: &str, words: &Words) -> Arg {
    let name = argument.get_id().as_str().replace('_', "-");
    let heading = if argument.is_positional() {
        "command-arguments"
    } else {
        "command-options-heading"
    };
    let value_names: Vec<String> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|value| words.text(&format!("command-value-{}", value.to_lowercase()), &[]))
        .collect();
    // What every command takes is explained once.
    let help = words
        .part(command_id, &name)
        .or_else(|| words.part("command", &name))
        .unwrap_or_default();
    let argument = argument.help(help).help_heading(words.text(heading, &[]));
    if argument.get_action().takes_values() {
        argument.value_names(value_names)
    } else {
        argument
    }
}

/// A command line, and all that may be written on one.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub command: &'a Command,
    pub arguments: &'a [OsString],
}

impl Line<'_> {
    /// The command that the line has come to: the last one whose name is right.
    fn reached(&self) -> &Command {
        let mut command = self.command;
        let words = self.arguments.iter().filter_map(|word| word.to_str());
        for word in words {
            command = command.find_subcommand(word).unwrap_or(command);
        }
        command
    }

    /// The command that may be meant by a word.
    fn nearest_command(&self, written: &str) -> Option<String> {
        let commands = self.reached().get_subcommands();
        nearest(written, commands.map(Command::get_name)).map(str::to_owned)
    }

    /// The option that may be meant, dashes and all.
    fn nearest_option(&self, written: &str) -> Option<String> {
        let options = self.reached().get_arguments().filter_map(Arg::get_long);
        let options: Vec<String> = options.map(|option| format!("--{option}")).collect();
        nearest(written, options.iter().map(String::as_str)).map(str::to_owned)
    }
}

/// What is wrong with a command line, and what to write instead.
pub fn wrong_command(error: &clap::Error, line: Line<'_>, words: &Words) -> Failure {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Argument::Text(text.clone()),
        Some(ContextValue::Strings(texts)) => Argument::Text(texts.join(", ")),
        _ => Argument::Nothing,
    };
    let meant = |kind, nearest: &dyn Fn(&str) -> Option<String>| {
        let nearest = match text(kind) {
            Argument::Text(written) => nearest(&written),
            _ => None,
        };
        ("nearest", Argument::from(&nearest))
    };
    let argument = ("argument", text(ContextKind::InvalidArg));
    let value = ("value", text(ContextKind::InvalidValue));
    let (id, arguments) = match error.kind() {
        ErrorKind::MissingSubcommand => ("missing-command", Vec::new()),
        ErrorKind::InvalidSubcommand => (
            "wrong-command",
            vec![
                ("command", text(ContextKind::InvalidSubcommand)),
                meant(ContextKind::InvalidSubcommand, &|written| {
                    line.nearest_command(written)
                }),
            ],
        ),
        ErrorKind::UnknownArgument => (
            "wrong-option",
            vec![
                argument,
                meant(ContextKind::InvalidArg, &|written| {
                    line.nearest_option(written)
                }),
            ],
        ),
        // An option at the end of the line, with no value after it.
        ErrorKind::InvalidValue if value.1 == Argument::Text(String::new()) => {
            ("missing-value", vec![argument])
        }
        ErrorKind::InvalidValue => (
            "wrong-choice",
            vec![argument, value, ("known", text(ContextKind::ValidValue))],
        ),
        ErrorKind::ValueValidation => {
            // Our own readers of values fail with the id of the words that explain.
            let reason = error.source().map(ToString::to_string).unwrap_or_default();
            let known = Argument::Text(words.text(&reason, &[]));
            ("wrong-value", vec![argument, value, ("known", known)])
        }
        ErrorKind::MissingRequiredArgument => ("missing-word", vec![argument]),
        ErrorKind::ArgumentConflict => ("option-twice", vec![argument]),
        kind => {
            let reason = Argument::Text(kind.to_string());
            ("wrong-line", vec![("reason", reason)])
        }
    };
    Failure::failed(id, arguments)
}

/// The language asked for, before the command line as a whole is read: by `--language`, else by
/// the site, else by the environment's `LC_ALL`, `LC_MESSAGES` or `LANG`, else Danish.
pub fn early_language(
    arguments: &[OsString],
    of_site: impl FnOnce() -> Option<Language>,
    locales: [Option<String>; 3],
) -> Language {
    let locale = locales
        .into_iter()
        .flatten()
        .find(|locale| !locale.is_empty());
    early_value(arguments, "--language")
        .and_then(Language::of_tag)
        .or_else(of_site)
        .or_else(|| locale.as_deref().and_then(Language::of_tag))
        .unwrap_or_default()
}

/// The value of an option, as written anywhere on the command line.
pub fn early_value<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a str> {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        if argument == option {
            return arguments.next();
        }
        let rest = argument.strip_prefix(option);
        if let Some(value) = rest.and_then(|rest| rest.strip_prefix('=')) {
            return Some(value);
        }
    }
    None
}

pub(super) fn language(text: &str) -> Result<Language, &'static str> {
    Language::of_tag(text).ok_or("expected-language")
}

pub(super) fn date(text: &str) -> Result<Date, &'static str> {
    Date::parse(text).ok_or("expected-date")
}

pub(super) fn base_url(text: &str) -> Result<BaseUrl, &'static str> {
    BaseUrl::parse(text).ok_or("expected-base-url")
}

pub(super) fn url(text: &str) -> Result<Url, &'static str> {
    Url::new(text).ok_or("expected-base-url")
}

pub(super) fn port(text: &str) -> Result<u16, &'static str> {
    text.parse().map_err(|_| "expected-port")
}

/// A number, not a name: names may lead elsewhere tomorrow.
pub(super) fn host(text: &str) -> Result<IpAddr, &'static str> {
    text.parse().map_err(|_| "expected-host")
}

pub(super) fn number(text: &str) -> Result<NonZeroUsize, &'static str> {
    text.parse().map_err(|_| "expected-number")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_syntax::ast::Entry;

    use super::*;

    /// Where words of the command line stand: `command-build` and `command-build.out`.
    fn words_asked_for(command: &Command, id: &str, asked: &mut BTreeSet<String>) {
        asked.insert(id.to_owned());
        for argument in command.get_arguments() {
            let name = argument.get_id().as_str().replace('_', "-");
            asked.insert(format!("{id}.{name}"));
            let takes_values = argument.get_action().takes_values();
            let values = argument.get_value_names().filter(|_| takes_values);
            for value in values.unwrap_or_default() {
                asked.insert(format!("command-value-{}", value.to_lowercase()));
            }
        }
        // Under `help` stand the same commands again; nobody is shown those.
        let inner = command.get_subcommands();
        for inner in inner.filter(|_| command.get_name() != "help") {
            words_asked_for(inner, &format!("{id}-{}", inner.get_name()), asked);
        }
    }

    fn words_there(catalogue: &str) -> BTreeSet<String> {
        let resource = fluent_syntax::parser::parse(catalogue).expect("a catalogue reads");
        let mut there = BTreeSet::new();
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            if id.starts_with("command") {
                there.insert(id.to_owned());
                let attributes = message.attributes.iter();
                there.extend(attributes.map(|attribute| format!("{id}.{}", attribute.id.name)));
            }
        }
        there
    }

    #[test]
    fn every_command_and_option_is_explained() {
        let mut command = Arguments::command();
        command.build();
        let mut asked = BTreeSet::new();
        words_asked_for(&command, "command", &mut asked);
        let there = words_there(include_str!("../words/commands.da.ftl"));
        let explained = |id: &&String| {
            // What every command takes is explained once.
            let (_, name) = id.split_once('.').unwrap_or_default();
            there.contains(*id) || there.contains(&format!("command.{name}"))
        };
        let missing: Vec<_> = asked.iter().filter(|id| !explained(id)).collect();
        assert!(missing.is_empty(), "without words: {missing:?}");
        let own_words = [
            "command-usage",
            "command-options",
            "command-command",
            "command-commands",
            "command-arguments",
            "command-options-heading",
        ];
        let dead: Vec<_> = there
            .iter()
            .filter(|id| !asked.contains(*id) && !own_words.contains(&id.as_str()))
            .filter(|id| !id.ends_with(".examples"))
            .collect();
        assert!(dead.is_empty(), "nothing asks for: {dead:?}");
    }

    #[test]
    fn the_language_is_the_one_asked_for_else_the_sites_else_the_machines_else_danish() {
        let check = |line: &str, of_site, locale: &str, expected| {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let locales = [None, Some(String::new()), Some(locale.to_owned())];
            assert_eq!(
                early_language(&arguments, || of_site, locales),
                expected,
                "{line}"
            );
        };
        let (danish, english) = (Language::Danish, Language::English);
        check("vejviser check", None, "da_DK.UTF-8", danish);
        check("vejviser check", None, "en_GB.UTF-8", english);
        check("vejviser check", None, "C.UTF-8", danish);
        check("vejviser check", Some(danish), "en_GB.UTF-8", danish);
        check("vejviser check", Some(english), "da_DK.UTF-8", english);
        check("vejviser --language en check", None, "da_DK", english);
        let line = "vejviser check --language=da";
        check(line, Some(english), "en_GB", danish);
        let line = "vejviser check --language=tlh";
        check(line, Some(english), "da_DK", english);
    }
}
