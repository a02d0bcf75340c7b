//! The words of findings and of the command line, in Danish and English (Fluent catalogues).
//!
//! `da.ftl` and `en.ftl` hold the words of findings, `commands.da.ftl` and `commands.en.ftl` those
//! of the command line, `serve.…` those of the preview, `freshness.…` those of the morning list,
//! `texts.…` those of the rules for running text. Both languages have
//! the same ids; tests hold that, and that none is unused. `fields.da.ftl` tells what the fields of
//! entries mean, in Danish alone.

mod catalogue;
mod fields;
mod tongue;

pub use catalogue::{FindingWords, RuleWords, Words};
pub use fields::FieldWords;
pub use tongue::Tongue;

/// A language this program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    #[default]
    Danish,
    English,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::Danish, Language::English];

    /// By a language tag such as `da` or `en-GB`; `None` for a language it does not speak.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            "da" => Some(Self::Danish),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// What it calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Danish => "Dansk",
            Self::English => "English",
        }
    }

    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }
}
