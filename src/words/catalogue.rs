//! One language's catalogue: from a rule or an id, and values, to a sentence.

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::locale;

use crate::diagnostic::{Argument, Finding, Matter, MatterKind, Rule, Severity};
use crate::text::Money;

use super::Language;

/// What a text of an author is cut to, in characters: the longest list of known words fits.
const LONGEST_TEXT: usize = 600;

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A finding in words. All of it is plain text on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingWords {
    pub message: String,
    /// A few words for the place itself.
    pub label: Option<String>,
    /// What to write instead.
    pub help: Option<String>,
    /// A few words for a second place.
    pub related: Option<String>,
}

/// A rule's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleWords {
    /// The rule's message with `…` for every value.
    pub title: String,
    /// Why it matters: paragraphs.
    pub explanation: String,
    /// Lines that break the rule.
    pub bad: String,
    /// The same, mended.
    pub good: String,
}

impl Words {
    pub fn of(language: Language) -> Self {
        let locale = language
            .tag()
            .parse()
            .expect("our own tags are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Danish => |value, _| grouped(value, Language::Danish),
            Language::English => |value, _| grouped(value, Language::English),
        }));
        for source in sources(language) {
            // A line that cannot be read is left out; a test sees to it that there is none.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A finding's message, label and help.
    pub fn finding(&self, finding: &Finding) -> FindingWords {
        let id = finding.rule().id();
        let arguments = self.known_arguments(&finding.arguments());
        let attribute = |name| self.attribute(id, name, &arguments);
        FindingWords {
            message: self.message(id, &arguments),
            label: attribute("label"),
            help: self.help(id, &arguments),
            related: attribute("related"),
        }
    }

    /// What `vejviser explain` says about a rule.
    pub fn rule(&self, rule: Rule) -> RuleWords {
        let blanks: Vec<(&str, Argument)> = rule
            .argument_names()
            .iter()
            .map(|name| (*name, Argument::Text("…".to_owned())))
            .collect();
        let arguments = self.known_arguments(&blanks);
        let attribute = |name| {
            self.attribute(rule.id(), name, &arguments)
                .unwrap_or_default()
        };
        RuleWords {
            title: self.message(rule.id(), &arguments),
            explanation: attribute("explain"),
            bad: attribute("bad"),
            good: attribute("good"),
        }
    }

    pub fn severity(&self, severity: Severity) -> String {
        let id = match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Hint => "severity-hint",
        };
        self.text(id, &[])
    }

    /// What a matter is about, without its subject; `day` is its day as it should be written.
    pub fn matter(&self, matter: &Matter, day: Option<&String>) -> String {
        let never = matter.kind == MatterKind::ReviewDue && day.is_none();
        let id = if never {
            "review-never"
        } else {
            matter.kind.id()
        };
        self.text(id, &matter.arguments(day))
    }

    /// The program's own words under an id; the id itself where the catalogue lacks it.
    pub fn text(&self, id: &str, arguments: &[(&str, Argument)]) -> String {
        self.message(id, &self.known_arguments(arguments))
    }

    /// The program's own words under an id, and the help that goes with them.
    pub fn said(&self, id: &str, arguments: &[(&str, Argument)]) -> (String, Option<String>) {
        let known = self.known_arguments(arguments);
        (self.message(id, &known), self.help(id, &known))
    }

    /// An attribute that needs no values, such as what an option is for.
    pub fn part(&self, id: &str, name: &str) -> Option<String> {
        self.attribute(id, name, &FluentArgs::new())
    }

    fn help(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.attribute(id, "help", arguments)
            .or_else(|| self.attribute(id, "help-without", arguments))
    }

    /// The values that are there, under the names catalogues use: `_` written as `-`.
    fn known_arguments(&self, arguments: &[(&str, Argument)]) -> FluentArgs<'static> {
        let mut known = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            let name = name.replace('_', "-");
            match argument {
                Argument::Text(text) => known.set(name, one_line(text)),
                Argument::Number(number) => known.set(name, *number),
                Argument::Amount(amount) => known.set(name, kroner(*amount, self.language)),
                Argument::Nothing => {}
            }
        }
        known
    }

    fn message(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| message.value());
        pattern.map_or_else(|| id.to_owned(), |pattern| self.format(pattern, arguments))
    }

    /// `None` when it is not written, or mentions a value that is not there.
    fn attribute(&self, id: &str, name: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = message.get_attribute(name)?.value();
        let all_known = variables(pattern)
            .iter()
            .all(|variable| arguments.get(*variable).is_some());
        all_known.then(|| self.format(pattern, arguments))
    }

    fn format(&self, pattern: &Pattern<&str>, arguments: &FluentArgs<'_>) -> String {
        let mut words = String::new();
        // A value that is missing shows as its name in brackets; tests see to it that none is.
        let written =
            self.bundle
                .write_pattern(&mut words, pattern, Some(arguments), &mut Vec::new());
        written.expect("a string takes any text");
        words
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::Danish => &[
            include_str!("da.ftl"),
            include_str!("commands.da.ftl"),
            include_str!("serve.da.ftl"),
            include_str!("freshness.da.ftl"),
            include_str!("texts.da.ftl"),
        ],
        Language::English => &[
            include_str!("en.ftl"),
            include_str!("commands.en.ftl"),
            include_str!("serve.en.ftl"),
            include_str!("freshness.en.ftl"),
            include_str!("texts.en.ftl"),
        ],
    }
}

/// An author's text, made safe to print: no line ends, no control characters, no great length.
fn one_line(text: &str) -> String {
    let visible = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut letters = text.chars();
    let mut line: String = letters.by_ref().take(LONGEST_TEXT).map(visible).collect();
    if letters.next().is_some() {
        line.push('…');
    }
    line
}

/// Numbers as the language groups them: `73.030`.
fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    decimal(&number.as_string().parse().ok()?, language)
}

/// An amount as the language writes it, without the currency: `73.030` or `12,50`.
fn kroner(amount: Money, language: Language) -> String {
    let mut number = Decimal::from(amount.oere());
    number.multiply_pow10(-2);
    if amount.is_whole_kroner() {
        number.trim_end();
    }
    decimal(&number, language).unwrap_or_else(|| number.to_string())
}

fn decimal(number: &Decimal, language: Language) -> Option<String> {
    let locale = match language {
        Language::Danish => locale!("da"),
        Language::English => locale!("en"),
    };
    let formatter =
        DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok()?;
    Some(formatter.format(number).to_string())
}

/// The names of the values a pattern mentions, in selectors and variants too.
fn variables<'a>(pattern: &Pattern<&'a str>) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    let mut patterns = vec![pattern];
    while let Some(pattern) = patterns.pop() {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let inline = match expression {
                Expression::Inline(inline) => inline,
                Expression::Select { selector, variants } => {
                    patterns.extend(variants.iter().map(|variant| &variant.value));
                    selector
                }
            };
            if let InlineExpression::VariableReference { id } = inline {
                names.insert(id.name);
            }
        }
    }
    names
}

#[cfg(test)]
mod tests;
