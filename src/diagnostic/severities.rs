//! How much each rule matters on one site, where that is not what the rule itself says.

use std::collections::BTreeMap;

use super::{Diagnostic, Rule, Severity};

/// The severities that a site chose for itself; `None` is silence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Severities(BTreeMap<Rule, Option<Severity>>);

/// Errors a site may live with: what readers are shown is true all the same, or the rule judges by
/// signs that may deceive (a word before a colon, the beginning of a file, an address much like another, a list of
/// licences that grows). Any other error would publish something wrong, or nothing at all.
const MAY_BE_LOWERED: [Rule; 9] = [
    Rule::IndentedKey,
    Rule::MissingAlt,
    Rule::AltIsFileName,
    Rule::BrokenFragment,
    Rule::DuplicateHeadingId,
    Rule::NearOwnEmail,
    Rule::EmptyFile,
    Rule::WrongContent,
    Rule::UnknownLicense,
];

impl Rule {
    /// Whether a site may choose this severity for the rule; `None` is silence.
    ///
    /// A warning or a hint may become anything. Errors stay errors, but for a few that may be
    /// lowered; none of them can be silenced.
    pub fn may_be(self, severity: Option<Severity>) -> bool {
        match self.severity() {
            Severity::Warning | Severity::Hint => true,
            Severity::Error => match severity {
                Some(Severity::Error) => true,
                Some(Severity::Warning | Severity::Hint) => MAY_BE_LOWERED.contains(&self),
                None => false,
            },
        }
    }
}

impl Severities {
    pub fn choose(&mut self, rule: Rule, severity: Option<Severity>) {
        self.0.insert(rule, severity);
    }

    /// Gives each finding its severity, and takes out those of silenced rules.
    pub fn apply(&self, found: &mut Vec<Diagnostic>) {
        if self.0.is_empty() {
            return;
        }
        let of = |diagnostic: &Diagnostic| self.0.get(&diagnostic.finding.rule());
        found.retain(|diagnostic| of(diagnostic) != Some(&None));
        for diagnostic in found {
            if let Some(Some(severity)) = of(diagnostic) {
                diagnostic.severity = *severity;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_publish_something_wrong_stays_an_error() {
        let check = |rule: Rule, lower: bool, silent: bool| {
            assert!(rule.may_be(Some(Severity::Error)), "{}", rule.id());
            let lowered = rule.may_be(Some(Severity::Hint));
            assert_eq!(
                (lowered, rule.may_be(None)),
                (lower, silent),
                "{}",
                rule.id()
            );
        };
        check(Rule::FloatAmount, false, false);
        check(Rule::BrokenLink, false, false);
        check(Rule::SvgScript, false, false);
        check(Rule::BrokenFragment, true, false);
        check(Rule::OldEvaluation, true, true);
        check(Rule::MissingDescription, true, true);
    }

    #[test]
    fn rules_that_may_be_lowered_are_errors() {
        for rule in MAY_BE_LOWERED {
            assert_eq!(rule.severity(), Severity::Error, "{}", rule.id());
        }
    }
}
