//! Alphabetical order as a language has it.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};

use crate::words::Tongue;

/// Compares words as a reader expects: in Danish …z æ ø å, `aa` as `å`.
#[derive(Debug)]
pub struct Alphabet {
    collator: CollatorBorrowed<'static>,
}

impl Alphabet {
    pub fn of(tongue: &Tongue) -> Self {
        // Numbers by value (`kn`): niveau 2 before niveau 10.
        let tag = format!("{}-u-kn", tongue.tag());
        let locale: Locale = tag.parse().unwrap_or(locale!("en-u-kn"));
        let preferences = CollatorPreferences::from(&locale);
        let collator = icu_collator::Collator::try_new(preferences, CollatorOptions::default())
            .expect("the data is compiled in, and the root order stands in for what is not");
        Self { collator }
    }

    /// Equal words by their code points, so that the order is total.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator
            .compare(left, right)
            .then_with(|| left.cmp(right))
    }

    /// Sorts by a word of each item; equal items keep their order.
    pub fn sort_by<T>(&self, items: &mut [T], word: impl Fn(&T) -> &str) {
        items.sort_by(|left, right| self.compare(word(left), word(right)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_ends_in_ae_oe_aa() {
        let mut words = [
            "år",
            "Aabenraa",
            "æble",
            "øl",
            "zebra",
            "abe",
            "niveau 10",
            "niveau 2",
        ];
        Alphabet::of(&Tongue::of_tag("da")).sort_by(&mut words, |word| word);
        assert_eq!(
            words,
            [
                "abe",
                "niveau 2",
                "niveau 10",
                "zebra",
                "æble",
                "øl",
                "Aabenraa",
                "år"
            ]
        );
    }
}
