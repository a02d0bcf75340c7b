//! What is checked: the rules' chapter of the editors' handbook.

use schemars::JsonSchema;
use serde::Serialize;

/// Every rule, by what it is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RulesView {
    pub count: usize,
    pub groups: Vec<RuleGroupView>,
}

/// Rules about one thing.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RuleGroupView {
    /// For `id` and fragments: `group-files`; never a rule's.
    pub id: &'static str,
    pub title: String,
    pub rules: Vec<RuleView>,
}

/// One rule, as `vejviser explain` tells it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RuleView {
    /// Its name, `id` and fragment: `broken-link`. Never changes.
    pub id: &'static str,
    /// `error`, `warning` or `hint`.
    pub severity: &'static str,
    pub severity_title: String,
    /// The message with `…` for the author's own words, as HTML.
    pub message_html: String,
    /// Why it matters: paragraphs of HTML.
    pub explanation_html: Vec<String>,
    /// What a site may set it to: `error, warning, hint, ignore`.
    pub levels: String,
    /// Lines that break the rule.
    pub bad: String,
    /// The same, mended.
    pub good: String,
}
