//! The catalogues are whole: every rule has its words in every language.
//!
//! That no word is unused is for `tests/words.rs`, which may read the program's sources.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Message};

use super::*;

/// Runs `check` on each message of each language.
fn each_message(mut check: impl FnMut(Language, &Message<&str>)) {
    for language in Language::ALL {
        for source in sources(language) {
            let resource = fluent_syntax::parser::parse(*source)
                .unwrap_or_else(|(_, errors)| panic!("{} reads: {errors:?}", language.tag()));
            for entry in &resource.body {
                if let Entry::Message(message) = entry {
                    check(language, message);
                }
            }
        }
    }
}

/// The ids of a language's messages and attributes, such as `missing-key.help`.
fn ids(wanted: Language) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    each_message(|language, message| {
        if language != wanted {
            return;
        }
        let id = message.id.name;
        assert!(ids.insert(id.to_owned()), "{id} stands twice");
        for attribute in &message.attributes {
            ids.insert(format!("{id}.{}", attribute.id.name));
        }
    });
    ids
}

#[test]
fn both_languages_have_the_same_words() {
    let (danish, english) = (ids(Language::Danish), ids(Language::English));
    let differing: Vec<_> = danish.symmetric_difference(&english).collect();
    assert!(differing.is_empty(), "in one language only: {differing:?}");
}

#[test]
fn every_rule_has_a_message_and_a_page() {
    let ids = ids(Language::Danish);
    let wanted = |rule: &Rule| {
        let id = rule.id();
        [
            id.to_owned(),
            format!("{id}.explain"),
            format!("{id}.bad"),
            format!("{id}.good"),
        ]
    };
    let missing: Vec<_> = Rule::ALL
        .iter()
        .flat_map(wanted)
        .filter(|id| !ids.contains(id))
        .collect();
    assert!(missing.is_empty(), "not in the catalogues: {missing:?}");
}

#[test]
fn a_finding_without_its_optional_values_has_words_too() {
    // A help that mentions a value which may be missing needs another beside it.
    for rule in Rule::ALL {
        let words = Words::of(Language::Danish);
        let nothing = FluentArgs::new();
        let some_help = words.attribute(rule.id(), "help", &nothing).is_some();
        let other_help = words
            .bundle
            .get_message(rule.id())
            .is_some_and(|message| message.get_attribute("help-without").is_some());
        let optional = rule.argument_names().contains(&"nearest");
        assert!(
            some_help || other_help || !optional,
            "{}.help-without is missing",
            rule.id()
        );
    }
}

#[test]
fn words_mention_only_values_their_finding_has() {
    each_message(|language, message| {
        let Some(rule) = Rule::of_id(message.id.name) else {
            return;
        };
        let known: BTreeSet<String> = rule
            .argument_names()
            .iter()
            .map(|name| name.replace('_', "-"))
            .collect();
        let patterns = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in patterns.chain(&message.value) {
            for variable in variables(pattern) {
                assert!(
                    known.contains(variable),
                    "{}: {} has no ${variable}",
                    language.tag(),
                    rule.id()
                );
            }
        }
    });
}

#[test]
fn a_rules_words_have_only_attributes_that_are_shown() {
    let shown = [
        "label",
        "help",
        "help-without",
        "related",
        "explain",
        "bad",
        "good",
    ];
    each_message(|_, message| {
        let of_rule = Rule::of_id(message.id.name).is_some();
        for attribute in message.attributes.iter().filter(|_| of_rule) {
            let name = attribute.id.name;
            assert!(shown.contains(&name), "{}.{name}", message.id.name);
        }
    });
}

#[test]
fn messages_follow_the_house_style() {
    for language in Language::ALL {
        let words = Words::of(language);
        for rule in Rule::ALL {
            let RuleWords { title, .. } = words.rule(*rule);
            let small = title
                .chars()
                .next()
                .is_some_and(|first| !first.is_uppercase());
            assert!(small && !title.ends_with('.'), "{title}");
        }
    }
}

#[test]
fn a_help_without_its_value_is_another() {
    let help = |nearest: Option<&str>| {
        let finding = Finding::UnknownValue {
            value: "aktiv".to_owned(),
            nearest: nearest.map(str::to_owned),
            known: "active, paused".to_owned(),
        };
        Words::of(Language::Danish).finding(&finding).help
    };
    assert_eq!(help(Some("active")).as_deref(), Some("mente du `active`?"));
    assert_eq!(
        help(None).as_deref(),
        Some("vælg en af disse: active, paused")
    );
}

#[test]
fn numbers_are_grouped_as_the_language_does() {
    let finding = Finding::FileTooLarge { limit: 4_000_000 };
    let message = |language| Words::of(language).finding(&finding).message;
    assert_eq!(
        message(Language::Danish),
        "filen er for stor, den må højst fylde 4.000.000 MiB"
    );
    assert_eq!(
        message(Language::English),
        "the file is too large, it may hold at most 4,000,000 MiB"
    );
}

#[test]
fn kinds_of_values_are_named_in_words() {
    let finding = Finding::WrongType {
        expected: "list".to_owned(),
        actual: "mapping".to_owned(),
    };
    assert_eq!(
        Words::of(Language::Danish).finding(&finding).message,
        "her skal stå en liste, ikke felter"
    );
}
