//! `vejviser explain`: what a rule means, and how to follow it.

use crate::diagnostic::{Argument, Group, Rule, nearest};
use crate::model::Generated;

use crate::parse::severities::Level;
use crate::words::Words;

use super::arguments::Explain;
use super::failure::{Exit, Failure};
use super::screen::{self, STRONG};

/// One rule's page, or a line for every rule.
pub fn run(arguments: &Explain, words: &Words) -> Result<Exit, Failure> {
    let Some(id) = &arguments.rule else {
        list(words);
        return Ok(Exit::Clean);
    };
    page(rule_of(id)?, words);
    Ok(Exit::Clean)
}

/// The rule of this name.
pub fn rule_of(id: &String) -> Result<Rule, Failure> {
    Rule::of_id(id).ok_or_else(|| {
        let ids = Rule::ALL.iter().map(|rule| rule.id());
        let nearest = nearest(id, ids).map(str::to_owned);
        Failure::failed(
            "no-such-rule",
            vec![
                ("rule", Argument::from(id)),
                ("nearest", Argument::from(&nearest)),
            ],
        )
    })
}

fn list(words: &Words) {
    let longest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or_default();
    let id_width = longest(&mut Rule::ALL.iter().map(|rule| rule.id().len()));
    let severity = |rule: &Rule| words.severity(rule.severity());
    let severity_width = longest(&mut Rule::ALL.iter().map(|rule| severity(rule).chars().count()));
    screen::say(words.text("rules", &[]));
    for group in Group::all() {
        screen::say(format_args!("\n{}", words.text(group.id(), &[])));
        for rule in group.rules() {
            screen::say(format_args!(
                "  {STRONG}{:id_width$}{STRONG:#}  {:severity_width$}  {}",
                rule.id(),
                severity(&rule),
                words.rule(rule).title,
            ));
        }
    }
}

fn page(rule: Rule, words: &Words) {
    let page = words.rule(rule);
    let severity = words.severity(rule.severity());
    screen::say(format_args!(
        "{STRONG}{}{STRONG:#} ({severity}): {}",
        rule.id(),
        page.title
    ));
    screen::say("");
    screen::say(page.explanation);
    let levels: Vec<&str> = Level::of_rule(rule).map(Level::as_str).collect();
    let levels = [("levels", Argument::Text(levels.join(", ")))];
    screen::say("");
    screen::say(words.text("rule-levels", &levels));
    for (heading, example) in [("rule-bad", page.bad), ("rule-good", page.good)] {
        screen::say(format_args!(
            "\n{STRONG}{}{STRONG:#}\n",
            words.text(heading, &[])
        ));
        for line in example.lines() {
            screen::say(format_args!("    {line}").to_string().trim_end());
        }
    }
    let address = format!("{}#{}", Generated::Rules.permalink(), rule.id());
    let address = [("address", Argument::Text(address))];
    screen::say(format_args!(
        "\n{}",
        words.text("rule-on-the-web", &address)
    ));
}
