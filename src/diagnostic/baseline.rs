//! Findings that a site lives with for the time being, so that only new ones are told.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Diagnostic;

/// The findings of one day. Lines are no part of it, so that it holds when a file is edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u32,
    findings: Vec<Accepted>,
}

/// A finding, and how often it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    pub file: String,
    pub rule: String,
    /// For those who read the file; only the fingerprint is compared.
    pub message: String,
    pub count: usize,
    fingerprint: String,
}

impl Baseline {
    const VERSION: u32 = 1;

    /// All of these, in words of `message`.
    pub fn of(diagnostics: &[Diagnostic], message: &dyn Fn(&Diagnostic) -> String) -> Self {
        let mut findings: Vec<Accepted> = Vec::new();
        let mut places = BTreeMap::new();
        for diagnostic in diagnostics {
            let at = *places
                .entry(diagnostic.fingerprint())
                .or_insert(findings.len());
            if let Some(known) = findings.get_mut(at) {
                known.count += 1;
                continue;
            }
            findings.push(Accepted {
                file: diagnostic.place.file.to_string(),
                rule: diagnostic.finding.rule().id().to_owned(),
                message: message(diagnostic),
                count: 1,
                fingerprint: diagnostic.fingerprint().to_string(),
            });
        }
        Self {
            version: Self::VERSION,
            findings,
        }
    }

    /// `None` for a text that is no baseline of this version.
    pub fn parse(text: &str) -> Option<Self> {
        let baseline: Self = serde_json::from_str(text).ok()?;
        (baseline.version == Self::VERSION).then_some(baseline)
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("texts and numbers are JSON") + "\n"
    }

    /// How many findings it holds.
    pub fn count(&self) -> usize {
        self.findings.iter().map(|known| known.count).sum()
    }

    /// Takes the known findings out of `diagnostics`. Gives those that are no longer there, with
    /// how many of them are gone.
    pub fn take_out(&self, diagnostics: &mut Vec<Diagnostic>) -> Vec<Accepted> {
        let mut left: BTreeMap<&str, usize> = BTreeMap::new();
        for known in &self.findings {
            *left.entry(&known.fingerprint).or_default() += known.count;
        }
        diagnostics.retain(|diagnostic| {
            let fingerprint = diagnostic.fingerprint().to_string();
            match left.get_mut(fingerprint.as_str()) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
        let gone = |known: &Accepted| {
            let count = left.remove(known.fingerprint.as_str())?;
            (count > 0).then(|| Accepted {
                count,
                ..known.clone()
            })
        };
        self.findings.iter().filter_map(gone).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Finding;
    use crate::text::{Place, SitePath, Span};

    fn at(start: usize, key: &str) -> Diagnostic {
        let key = key.to_owned();
        Finding::MissingKey {
            key,
            unknown: false,
        }
        .at(Place {
            file: SitePath::new("a.yml"),
            span: Span::new(start, start + 1),
        })
    }

    /// What is left of `now`, and what is gone of `before`, by their starts and counts.
    fn check(before: &[Diagnostic], now: &[Diagnostic], left: &[u32], gone: &[(&str, usize)]) {
        let baseline = Baseline::of(before, &|found| format!("{:?}", found.finding));
        let baseline = Baseline::parse(&baseline.to_json()).expect("it reads what it writes");
        let mut now = now.to_vec();
        let stale = baseline.take_out(&mut now);
        let starts: Vec<u32> = now.iter().map(|found| found.place.span.start).collect();
        assert_eq!(starts, left);
        let stale: Vec<(bool, usize)> = stale
            .iter()
            .zip(gone)
            .map(|(known, (key, _))| (known.message.contains(key), known.count))
            .collect();
        let expected: Vec<(bool, usize)> = gone.iter().map(|(_, count)| (true, *count)).collect();
        assert_eq!(stale, expected);
    }

    #[test]
    fn a_finding_is_known_wherever_it_moves_to() {
        check(&[at(1, "name")], &[at(70, "name")], &[], &[]);
    }

    #[test]
    fn one_more_of_a_kind_is_new() {
        check(&[at(1, "name")], &[at(1, "name"), at(5, "name")], &[5], &[]);
        check(&[at(1, "name")], &[at(1, "id")], &[1], &[("name", 1)]);
    }

    #[test]
    fn what_was_mended_is_told() {
        let two = [at(1, "name"), at(5, "name")];
        check(&two, &[at(5, "name")], &[], &[("name", 1)]);
    }

    #[test]
    fn other_texts_are_no_baseline() {
        for text in ["", "{}", "{\"version\": 2, \"findings\": []}"] {
            assert_eq!(Baseline::parse(text), None, "{text}");
        }
    }
}
