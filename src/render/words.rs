//! The words on a page: the program's own (`words/*.ftl`) and the theme's (`i18n/*.ftl`), which win.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale, locale};

use crate::diagnostic::{Diagnostic, Finding};
use crate::text::{Place, SourceFile, Span};
use crate::words::{Language, Tongue};

/// The words of a theme in one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    plain: BTreeMap<String, String>,
}

/// A value that a word mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument<'a> {
    Text(&'a str),
    Number(i64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Argument<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Words {
    /// The program's words and those of a theme's catalogues, of which a later one's win.
    pub fn of(tongue: &Tongue, catalogues: &[&SourceFile], found: &mut Vec<Diagnostic>) -> Self {
        let language = tongue.nearest();
        let tag = tongue.tag().parse().or_else(|_| language.tag().parse());
        let mut bundle = FluentBundle::new_concurrent(vec![tag.expect("our tags are well formed")]);
        bundle.set_use_isolating(false);
        // By the nearest language of ours: a formatter knows no more than its function.
        bundle.set_formatter(Some(match language {
            Language::Danish => |value, _| grouped(value, locale!("da")),
            Language::English => |value, _| grouped(value, locale!("en-GB")),
        }));
        let own = FluentResource::try_new(own_catalogue(language).to_owned());
        bundle.add_resource_overriding(own.unwrap_or_else(|(readable, _)| readable));
        for file in catalogues {
            bundle.add_resource_overriding(catalogue(file, found));
        }
        let texts = catalogues.iter().map(|file| &*file.text);
        let mut words = Self {
            bundle,
            plain: BTreeMap::new(),
        };
        words.plain = words.resolve_plain(std::iter::once(own_catalogue(language)).chain(texts));
        words
    }

    /// A word with its values; the key itself where there is no such word.
    pub fn text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A word with its values.
    pub fn find(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        if let (Some(plain), []) = (self.plain.get(key), arguments) {
            return Some(plain.clone());
        }
        let message = self.bundle.get_message(key)?;
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            values.set(
                *name,
                match argument {
                    Argument::Text(text) => FluentValue::from(*text),
                    Argument::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(message.value()?, Some(&values), &mut errors);
        Some(text.into_owned())
    }

    /// The words without values, by key.
    pub fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    pub fn contains(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn resolve_plain<'a>(
        &self,
        catalogues: impl Iterator<Item = &'a str>,
    ) -> BTreeMap<String, String> {
        let mut plain = BTreeMap::new();
        for source in catalogues {
            for key in keys(source) {
                let Some(pattern) = self.bundle.get_message(&key).and_then(|word| word.value())
                else {
                    continue;
                };
                let mut errors = Vec::new();
                let text = self
                    .bundle
                    .format_pattern(pattern, None, &mut errors)
                    .into_owned();
                if errors.is_empty() {
                    plain.insert(key, text);
                }
            }
        }
        plain
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("plain", &self.plain)
            .finish_non_exhaustive()
    }
}

fn own_catalogue(language: Language) -> &'static str {
    match language {
        Language::Danish => include_str!("words/da.ftl"),
        Language::English => include_str!("words/en.ftl"),
    }
}

/// The readable words of a theme's catalogue; the others are findings.
fn catalogue(file: &SourceFile, found: &mut Vec<Diagnostic>) -> FluentResource {
    let (readable, errors) = match FluentResource::try_new(file.text.to_string()) {
        Ok(resource) => (resource, Vec::new()),
        Err(partly) => partly,
    };
    found.extend(errors.into_iter().map(|error| {
        let span = Span::from(error.pos.start..error.pos.end);
        let finding = Finding::ThemeWords {
            reason: error.kind.to_string(),
        };
        finding.at(Place {
            file: file.path.clone(),
            span,
        })
    }));
    readable
}

fn keys(source: &str) -> Vec<String> {
    let resource =
        fluent_syntax::parser::parse_runtime(source).unwrap_or_else(|(readable, _)| readable);
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    messages.collect()
}

/// Numbers within words: `1.400 køretøjer`. Small ones need no grouping and are left to Fluent.
fn grouped(value: &FluentValue<'_>, locale: Locale) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    if number.value.abs() < 1000.0 {
        return None;
    }
    let decimal: Decimal = number.as_string().parse().ok()?;
    let options = DecimalFormatterOptions::default();
    let formatter = DecimalFormatter::try_new(locale.into(), options).ok()?;
    Some(formatter.format(&decimal).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SitePath;

    fn words(theme: &str) -> (Words, Vec<Diagnostic>) {
        let file = SourceFile::new(SitePath::new("themes/a/i18n/da.ftl"), theme.to_owned());
        let mut found = Vec::new();
        (
            Words::of(&Language::Danish.into(), &[&file], &mut found),
            found,
        )
    }

    #[test]
    fn a_theme_adds_words_and_replaces_the_programs() {
        let (words, found) = words("skip = Gå til indhold\nunknown = Ved vi ikke\n");
        assert!(found.is_empty());
        assert_eq!(words.text("skip", &[]), "Gå til indhold");
        assert_eq!(words.text("unknown", &[]), "Ved vi ikke");
        assert_eq!(words.text("undated", &[]), "udateret");
        assert_eq!(words.text("no-such-word", &[]), "no-such-word");
    }

    #[test]
    fn values_are_counted_and_grouped() {
        let (words, _) = words(
            "cars = { $count ->\n    [one] { $count } bil\n   *[other] { $count } biler\n}\n",
        );
        assert_eq!(words.text("cars", &[("count", 1_u32.into())]), "1 bil");
        assert_eq!(
            words.text("cars", &[("count", 1400_u32.into())]),
            "1.400 biler"
        );
        assert!(!words.plain().contains_key("cars"));
    }

    #[test]
    fn a_line_that_cannot_be_read_is_shown_and_the_others_stay() {
        let (words, found) = words("skip = Gå\nsoeg Søg\nhome = Hjem\n");
        assert_eq!(
            (words.text("skip", &[]), words.text("home", &[])),
            ("Gå".into(), "Hjem".into())
        );
        let [diagnostic] = found.as_slice() else {
            panic!("one finding, not {found:?}")
        };
        assert!(matches!(diagnostic.finding, Finding::ThemeWords { .. }));
        assert_eq!(diagnostic.place.span.start, 16);
    }

    #[test]
    fn both_languages_have_the_same_words() {
        let (danish, english) = (
            keys(own_catalogue(Language::Danish)),
            keys(own_catalogue(Language::English)),
        );
        assert_eq!(danish, english);
        for language in Language::ALL {
            assert!(FluentResource::try_new(own_catalogue(language).to_owned()).is_ok());
        }
    }
}
