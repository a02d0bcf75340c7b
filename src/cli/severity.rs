//! `--severity RULE=LEVEL`: how much a rule matters this once.

use crate::diagnostic::{Argument, Rule, Severities, nearest};
use crate::parse::severities::Level;

use super::explain::rule_of;
use super::failure::Failure;

/// What was asked for, each as `old-evaluation=error`; of one rule twice the last counts.
pub fn chosen(written: &[String]) -> Result<Severities, Failure> {
    let mut severities = Severities::default();
    for written in written {
        let (rule, level) = pair(written)?;
        severities.choose(rule, level.severity());
    }
    Ok(severities)
}

fn pair(written: &String) -> Result<(Rule, Level), Failure> {
    let (id, word) = written.split_once('=').unwrap_or((written, ""));
    let rule = rule_of(&id.to_owned())?;
    let known = Level::of_rule(rule).map(Level::as_str);
    let known = Argument::Text(known.collect::<Vec<_>>().join(", "));
    let rule_id = ("rule", Argument::Text(id.to_owned()));
    let Some(level) = Level::ALL.iter().find(|level| level.as_str() == word) else {
        let words = Level::ALL.iter().map(|level| level.as_str());
        let nearest = nearest(word, words).map(str::to_owned);
        let values = vec![
            ("written", Argument::from(written)),
            rule_id,
            ("nearest", Argument::from(&nearest)),
            ("known", known),
        ];
        return Err(Failure::failed("wrong-severity", values));
    };
    if rule.may_be(level.severity()) {
        return Ok((rule, *level));
    }
    let level = ("level", Argument::Text(word.to_owned()));
    let values = vec![rule_id, level, ("known", known)];
    Err(Failure::failed("fixed-rule", values))
}
