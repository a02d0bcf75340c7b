//! What an editor should look at because time has passed, as data.
//!
//! No mistake of anybody: nothing is wrong with the file, and no exit code changes. `model` lists
//! the matters of a site, the words stand in the catalogues.

use crate::text::{Date, Place};

use super::Argument;

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub kind: MatterKind,
    /// The product, page or site that it is about, as people say it.
    pub subject: String,
    /// The subject's address, from `/`, without the base path.
    pub address: String,
    /// Where to mend it.
    pub place: Place,
    /// The day it is about: when something ended, happened last or was last confirmed.
    pub day: Option<Date>,
    /// The tariff, group, supplier or key it is about.
    pub name: Option<String>,
    /// Keys that it is about, such as `accession.agreement`.
    pub keys: Vec<String>,
}

/// Why something should be looked at; the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatterKind {
    /// The newest tariff of a known price is over.
    TariffOver,
    /// The tariff in force ends soon, and no later one is there.
    TariffEnds,
    /// A supplier's contract is over or ends soon.
    ContractEnds,
    /// Nobody to ask, or nobody who can be reached.
    NoContact,
    /// A page that should have been looked through by now.
    PageDue,
    /// A translation that is older than the page it is of.
    TranslationBehind,
    /// A group whose latest meeting is long ago.
    GroupSilent,
    /// The newest evaluation is from long ago.
    EvaluationOld,
    /// A fact that nobody has confirmed for long.
    FactOld,
    /// Facts of which nobody can tell how old they are.
    FactsUndated,
    /// An entry that has not been gone through for long, or ever.
    ReviewDue,
    /// An entry with many values that nobody knows.
    ManyUnknown,
}

impl MatterKind {
    /// Every kind, the most pressing first.
    pub const ALL: [Self; 12] = [
        Self::TariffOver,
        Self::TariffEnds,
        Self::ContractEnds,
        Self::NoContact,
        Self::PageDue,
        Self::TranslationBehind,
        Self::GroupSilent,
        Self::EvaluationOld,
        Self::FactOld,
        Self::FactsUndated,
        Self::ReviewDue,
        Self::ManyUnknown,
    ];

    /// A stable name, which is also that of its words: the message tells of one matter, `.title`
    /// is a heading over several, and `.help` says what to do.
    pub fn id(self) -> &'static str {
        match self {
            Self::TariffOver => "tariff-over",
            Self::TariffEnds => "tariff-ends",
            Self::ContractEnds => "contract-ends",
            Self::NoContact => "no-contact",
            Self::PageDue => "page-due",
            Self::TranslationBehind => "translation-behind",
            Self::GroupSilent => "group-silent",
            Self::EvaluationOld => "evaluation-old",
            Self::FactOld => "fact-old",
            Self::FactsUndated => "facts-undated",
            Self::ReviewDue => "review-due",
            Self::ManyUnknown => "many-unknown",
        }
    }
}

impl Matter {
    /// The values its words may use; `day` is the day as it should be written.
    pub fn arguments(&self, day: Option<&String>) -> Vec<(&'static str, Argument)> {
        vec![
            ("day", day.map_or(Argument::Nothing, Argument::from)),
            ("name", Argument::from(&self.name)),
            ("count", Argument::from(&self.keys.len())),
            ("keys", Argument::Text(self.keys.join(", "))),
        ]
    }
}
