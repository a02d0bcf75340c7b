//! Gathering findings while a stage does its work.

use crate::text::{Fingerprint, Place, SitePath, Span};

use super::{Finding, Severity, nearest};

/// One mistake of an author, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub finding: Finding,
    /// The rule's own, unless the site or the command asks for another.
    pub(super) severity: Severity,
    pub place: Place,
    /// Other places that belong to it, such as the first of two equal keys.
    pub related: Vec<Related>,
}

/// Another place that explains a diagnostic. Its words are the rule's `.related`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    pub place: Place,
}

impl Finding {
    pub fn at(self, place: Place) -> Diagnostic {
        Diagnostic {
            severity: self.rule().severity(),
            finding: self,
            place,
            related: Vec::new(),
        }
    }
}

impl Diagnostic {
    pub fn with_related(mut self, place: Place) -> Self {
        self.related.push(Related { place });
        self
    }

    pub fn severity(&self) -> Severity {
        self.severity
    }

    pub fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The same as long as the mistake is, wherever in its file it moves to, in every language.
    pub fn fingerprint(&self) -> Fingerprint {
        let rule = self.finding.rule().id();
        let told = format!(
            "{rule}\n{}\n{:?}",
            self.place.file,
            self.finding.arguments()
        );
        Fingerprint::of(told.as_bytes())
    }

    /// By file, then place, then rule: the order every report uses.
    pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.sort_by_cached_key(|diagnostic| {
            (
                diagnostic.place.clone(),
                diagnostic.finding.rule(),
                format!("{:?}", diagnostic.finding),
            )
        });
        diagnostics.dedup();
    }
}

/// The findings of one file, gathered while it is read.
#[derive(Debug)]
pub struct Findings {
    file: SitePath,
    diagnostics: Vec<Diagnostic>,
}

impl Findings {
    pub fn of(file: &SitePath) -> Self {
        Self {
            file: file.clone(),
            diagnostics: Vec::new(),
        }
    }

    pub fn push(&mut self, finding: Finding, span: Span) {
        let place = self.place(span);
        self.diagnostics.push(finding.at(place));
    }

    /// Adds a word to those that the latest finding names, where that is about a word at `span`.
    pub fn name_too(&mut self, word: &str, span: Span) {
        let latest = self.diagnostics.last_mut();
        let Some(latest) = latest.filter(|latest| latest.place.span == span) else {
            return;
        };
        if let Finding::UnknownValue {
            value,
            nearest: meant,
            known,
        } = &mut latest.finding
        {
            *known = format!("{known}, {word}");
            if meant.is_none() {
                *meant = nearest(value, [word]).map(str::to_owned);
            }
        }
    }

    /// A finding that a second place of the same file explains.
    pub fn push_related(&mut self, finding: Finding, span: Span, related: Span) {
        let diagnostic = finding
            .at(self.place(span))
            .with_related(self.place(related));
        self.diagnostics.push(diagnostic);
    }

    pub fn place(&self, span: Span) -> Place {
        Place {
            file: self.file.clone(),
            span,
        }
    }

    pub fn file(&self) -> &SitePath {
        &self.file
    }

    pub fn len(&self) -> usize {
        self.diagnostics.len()
    }

    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    pub fn report<T>(self, value: T) -> Reported<T> {
        Reported {
            value,
            diagnostics: self.diagnostics,
        }
    }
}

/// A value and what was noticed while making it.
#[derive(Clone, Debug)]
pub struct Reported<T> {
    pub value: T,
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Reported<T> {
    /// The value; what was noticed goes to `found`.
    pub fn noted_in(self, found: &mut Vec<Diagnostic>) -> T {
        found.extend(self.diagnostics);
        self.value
    }
}
