//! The severities that a site chooses for itself: `severity: {old-evaluation: error}`.

use schemars::json_schema;
use serde_json::{Map, Value as Json, json};

use crate::diagnostic::{Finding, Findings, Rule, Severities, Severity, nearest};

use super::record::{FromNode, vocabulary, wrong_type};
use super::schema::described;
use super::yaml::{Entry, Node, Value};

vocabulary! {
    /// How much a rule is to matter.
    pub enum Level {
        Error = "error",
        Warning = "warning",
        Hint = "hint",
        /// Not `off`, which older readers of YAML take for `false`.
        Ignore = "ignore",
    }
}

impl Level {
    /// `None` is silence.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Hint => Some(Severity::Hint),
            Self::Ignore => None,
        }
    }

    /// The levels that a rule may be given.
    pub fn of_rule(rule: Rule) -> impl Iterator<Item = Level> {
        let all = Self::ALL.iter().copied();
        all.filter(move |level| rule.may_be(level.severity()))
    }
}

described! {
    Severities as "Severities" = |_generator| json_schema!({
        "type": "object",
        "properties": rules(),
        "additionalProperties": false,
    });
}

/// Each rule with the levels it may be given.
fn rules() -> Json {
    let words = |rule: Rule| Level::of_rule(rule).map(Level::as_str).collect::<Vec<_>>();
    let rule = |rule: &Rule| {
        let id = rule.id();
        let schema = json!({ "enum": words(*rule), "description": format!("Rule.{id}") });
        (id.to_owned(), schema)
    };
    Json::Object(Rule::ALL.iter().map(rule).collect::<Map<_, _>>())
}

impl FromNode for Severities {
    fn from_node(node: &Node, found: &mut Findings) -> Option<Self> {
        let Value::Mapping(entries) = &node.value else {
            wrong_type("mapping", node, found);
            return None;
        };
        let mut severities = Self::default();
        for entry in entries {
            if let Some((rule, level)) = chosen(entry, found) {
                severities.choose(rule, level.severity());
            }
        }
        Some(severities)
    }
}

fn chosen(entry: &Entry, found: &mut Findings) -> Option<(Rule, Level)> {
    let rule = Rule::of_id(&entry.key);
    let level = Level::from_node(&entry.value, found);
    let Some(rule) = rule else {
        let ids = Rule::ALL.iter().map(|rule| rule.id());
        let finding = Finding::UnknownRule {
            rule: entry.key.clone(),
            nearest: nearest(&entry.key, ids).map(str::to_owned),
        };
        found.push(finding, entry.key_span);
        return None;
    };
    let level = level?;
    if rule.may_be(level.severity()) {
        return Some((rule, level));
    }
    let levels: Vec<&str> = Level::of_rule(rule).map(Level::as_str).collect();
    let finding = Finding::FixedSeverity {
        rule: entry.key.clone(),
        level: level.as_str().to_owned(),
        known: levels.join(", "),
    };
    found.push(finding, entry.value.span);
    None
}
