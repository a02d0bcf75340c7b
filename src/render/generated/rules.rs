//! Every rule of the checker, for editors: the words of `vejviser explain` as a page.

use crate::diagnostic::{Group, Rule, Severity};
use crate::model::Generated;
use crate::parse::severities::Level;
use crate::render::plan::Plan;
use crate::render::view::{Own, RuleGroupView, RuleView, RulesView};
use crate::words::Words;

use super::morning::with_code;
use super::{GeneratedPage, handbook};

pub(super) fn page(plan: &Plan<'_>) -> GeneratedPage {
    let showing = &plan.showing;
    let rules = rules(&Words::of(showing.site.config.language));
    GeneratedPage {
        title: showing.word("rules-title"),
        description: Some(showing.words("rules-intro", &[("count", rules.count.into())])),
        above: handbook(showing, &Generated::Rules),
        own: Own::rules(&rules),
    }
}

fn rules(words: &Words) -> RulesView {
    let group = |group: Group| RuleGroupView {
        id: group.id(),
        title: words.text(group.id(), &[]),
        rules: group.rules().map(|rule| view(rule, words)).collect(),
    };
    RulesView {
        count: Rule::ALL.len(),
        groups: Group::all().map(group).collect(),
    }
}

fn view(rule: Rule, words: &Words) -> RuleView {
    let page = words.rule(rule);
    let levels: Vec<&str> = Level::of_rule(rule).map(Level::as_str).collect();
    let severity = match rule.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    RuleView {
        id: rule.id(),
        severity,
        severity_title: words.severity(rule.severity()),
        message_html: with_code(&page.title),
        explanation_html: page.explanation.split("\n\n").map(with_code).collect(),
        levels: levels.join(", "),
        bad: page.bad,
        good: page.good,
    }
}
