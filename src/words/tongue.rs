//! A language that pages are written in.

use super::Language;

/// A language that pages are written in, and the nearest one that this program speaks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tongue {
    tag: String,
    nearest: Language,
}

impl Tongue {
    /// By a language tag (BCP 47). A language that the program does not speak leans on English, which
    /// those who read it are likeliest to know.
    pub fn of_tag(tag: &str) -> Self {
        Self {
            tag: tag.to_owned(),
            nearest: Language::of_tag(tag).unwrap_or(Language::English),
        }
    }

    /// As in `<html lang>` and in the names of a theme's catalogues.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What the program itself says is said in this.
    pub fn nearest(&self) -> Language {
        self.nearest
    }

    /// Whether the program speaks it.
    pub fn is_spoken(&self) -> bool {
        Language::of_tag(&self.tag).is_some()
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Self {
        Self {
            tag: language.tag().to_owned(),
            nearest: language,
        }
    }
}
