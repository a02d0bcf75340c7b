//! Lists that entries choose from: topics, systems, size classes.

use crate::parse::record::{record, vocabulary};
use crate::parse::values::Id;
use crate::text::Located;

use super::{DayOfYear, Source};

record! {
    /// A list of words with ids, `content/ordlister/*.yml`.
    pub struct WordList {
        pub kind: Located<WordListKind>,
        pub source: Option<Source>,
        pub terms: Vec<Located<Term>>,
    }

    /// One word of a list.
    pub struct Term {
        pub id: Id,
        pub title: String,
        pub description: Option<String>,
        /// What readers also call it, in a list of synonyms.
        pub words: Vec<Located<String>>,
    }

    /// Classes of authorities by size, `content/stoerrelser.yml`.
    pub struct SizeClasses {
        pub source: Option<Source>,
        pub population: Option<PopulationDay>,
        pub classes: Vec<Located<SizeClass>>,
    }

    /// Which day's population counts for an invoice.
    pub struct PopulationDay {
        pub month_day: DayOfYear,
        /// How many years before the invoice's.
        pub years_before: u32,
    }

    /// A range of inhabitants. `below` and `above` do not include the number, `from` and `to` do.
    pub struct SizeClass {
        pub id: Id,
        pub title: String,
        pub below: Option<u32>,
        pub from: Option<u32>,
        pub to: Option<u32>,
        pub above: Option<u32>,
    }
}

vocabulary! {
    /// What the words of a list are for.
    pub enum WordListKind {
        Topics = "topics",
        Systems = "systems",
        Synonyms = "synonyms",
    }
}

impl SizeClass {
    pub fn holds(&self, inhabitants: u32) -> bool {
        self.below.is_none_or(|limit| inhabitants < limit)
            && self.from.is_none_or(|limit| inhabitants >= limit)
            && self.to.is_none_or(|limit| inhabitants <= limit)
            && self.above.is_none_or(|limit| inhabitants > limit)
    }
}

impl SizeClasses {
    /// Every class that fits: two where the published limits overlap.
    pub fn of(&self, inhabitants: u32) -> impl Iterator<Item = &SizeClass> {
        self.classes
            .iter()
            .map(|class| &class.value)
            .filter(move |class| class.holds(inhabitants))
    }
}
