//! SARIF 2.1.0 (OASIS), which code hosts and editors read: findings with the rules behind them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::sources::Sources;
use crate::words::{Language, Words};

use super::told::{Region, Told, told};

/// What stands in an address as it is (RFC 3986, unreserved), and the `/` between names.
const AS_IT_IS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// One log with one run. Every rule is in it, so that a reader can show what was looked for.
pub fn sarif(diagnostics: &[Diagnostic], sources: &Sources, language: Language) -> String {
    let words = Words::of(language);
    let results: Vec<Value> = told(diagnostics, sources, &words)
        .iter()
        .map(result)
        .collect();
    let rules: Vec<Value> = Rule::ALL
        .iter()
        .map(|rule| self::rule(*rule, &words))
        .collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "vejviser",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": language.tag(),
                "rules": rules,
            }},
            "language": language.tag(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {"SITE": {"description": {"text": words.text("site-root", &[])}}},
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).expect("texts and numbers are JSON") + "\n"
}

fn rule(rule: Rule, words: &Words) -> Value {
    let page = words.rule(rule);
    let [bad, good] = ["rule-bad", "rule-good"].map(|id| words.text(id, &[]));
    let text = format!(
        "{}\n\n{bad}\n\n{}\n\n{good}\n\n{}",
        page.explanation, page.bad, page.good
    );
    let markdown = format!(
        "{}\n\n{bad}\n\n```\n{}\n```\n\n{good}\n\n```\n{}\n```\n",
        page.explanation, page.bad, page.good
    );
    json!({
        "id": rule.id(),
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.explanation},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": level(rule.severity())},
    })
}

fn result(told: &Told<'_>) -> Value {
    let related: Vec<Value> = told
        .related
        .iter()
        .enumerate()
        .map(|(at, region)| {
            let mut location = location(region);
            location["id"] = json!(at);
            if let Some(message) = &told.words.related {
                location["message"] = json!({"text": message});
            }
            location
        })
        .collect();
    let mut result = json!({
        "ruleId": told.rule.id(),
        "ruleIndex": Rule::ALL.iter().position(|rule| *rule == told.rule),
        "level": level(told.severity),
        "message": {"text": told.message_and_help()},
        "locations": [location(&told.region)],
        "partialFingerprints": {"vejviserFinding/v1": told.fingerprint},
    });
    if !related.is_empty() {
        result["relatedLocations"] = Value::Array(related);
    }
    result
}

fn location(region: &Region<'_>) -> Value {
    json!({"physicalLocation": {
        "artifactLocation": {
            "uri": utf8_percent_encode(region.file, AS_IT_IS).to_string(),
            "uriBaseId": "SITE",
        },
        "region": {
            "startLine": region.start.line,
            "startColumn": region.start.column,
            "endLine": region.end.line,
            "endColumn": region.end.column,
        },
    }})
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}
