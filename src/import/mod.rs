//! Files of others to files of ours: publiccode.yml to an entry, forms and reports to an assessment.
//!
//! In: one foreign file, as text. Out: the file to make, and what of the foreign one is not in it
//! and why; or findings, where the foreign file is not what it should be. Then nothing is made.
//! Who reads and writes is not known here.

mod assessment;
mod foreign;
mod form;
mod person;
mod publiccode;
mod report_table;
mod software;
mod written;

#[cfg(test)]
mod tests;

pub use assessment::{Surroundings, assessment};
pub use publiccode::publiccode;

use crate::diagnostic::{Findings, Reported, Severity};
use crate::text::{Place, SitePath};

/// A file of ours, made from one of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Where it belongs in the site.
    pub path: SitePath,
    pub text: String,
    /// What was left out or changed, in the order of the foreign file.
    pub notes: Vec<Note>,
}

/// Something of a foreign file that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub place: Place,
    /// The key, with the keys around it: `maintenance/contacts`. Never a person's name.
    pub key: String,
    pub reason: Reason,
}

/// Why something is left out or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Our files have no such field.
    NoField,
    /// It names a person, who must agree first.
    Person,
    /// It is a file of another place: fetch it and describe it.
    File,
    /// Its words are not those of our lists: choose some.
    Choose,
    /// It is longer than we show.
    TooLong,
    /// The standard has no such key.
    NoKey,
    /// A country's own section.
    National,
    /// Another language than the one that was taken.
    Language,
    /// It was taken, and is not Danish.
    Translate,
    /// It is not answered; it became `unknown`.
    Unanswered,
    /// It is not a whole address.
    NoAddress,
}

impl Reason {
    /// The word by which the catalogues tell it.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoField => "no-field",
            Self::Person => "person",
            Self::File => "file",
            Self::Choose => "choose",
            Self::TooLong => "too-long",
            Self::NoKey => "no-key",
            Self::National => "national",
            Self::Language => "language",
            Self::Translate => "translate",
            Self::Unanswered => "unanswered",
            Self::NoAddress => "no-address",
        }
    }
}

/// An import stands only when nothing is wrong with the foreign file.
fn settled(import: Option<Import>, found: Findings) -> Reported<Option<Import>> {
    let mut reported = found.report(import);
    let is_error = |severity| severity == Severity::Error;
    if reported
        .diagnostics
        .iter()
        .any(|found| is_error(found.severity()))
    {
        reported.value = None;
    }
    if let Some(import) = &mut reported.value {
        import
            .notes
            .sort_by(|one, other| one.place.cmp(&other.place));
    }
    reported
}
