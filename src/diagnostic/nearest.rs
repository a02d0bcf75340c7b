//! The word an author may have meant.

use std::collections::BTreeMap;

use rapidfuzz::distance::osa::{Args, BatchComparator};

/// The candidate nearest to what was typed, if one is near enough to be meant.
///
/// Letter case does not count, nor does `_` for `-`. Steps are letters changed, added, left out, or
/// swapped with their neighbour; at most one step in three letters and three in all, but one in two.
/// Of equally near candidates the first wins, so give them in a fixed order.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = Typed::of(typed);
    let words = candidates.into_iter().map(|word| (Word::of(word), word));
    typed.nearest(words.enumerate().map(|(at, (word, text))| (at, word, text)))
}

/// Candidates that are compared with many words: looking one up costs little more than reading
/// those of about its length once.
#[derive(Debug, Default)]
pub struct Candidates<'a> {
    /// By length in letters; each with its place in the order they were given in.
    by_length: BTreeMap<usize, Vec<(usize, Word, &'a str)>>,
}

impl<'a> Candidates<'a> {
    pub fn of(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut by_length: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        for (at, text) in words.into_iter().enumerate() {
            let word = Word::of(text);
            let length = word.letters.len();
            by_length.entry(length).or_default().push((at, word, text));
        }
        Self { by_length }
    }

    /// As `nearest` among all of them.
    pub fn nearest(&self, typed: &str) -> Option<&'a str> {
        let typed = Typed::of(typed);
        let length = typed.word.letters.len();
        let near = length.saturating_sub(typed.limit)..=length + typed.limit;
        let words = self.by_length.range(near).flat_map(|(_, words)| words);
        typed.nearest(words.map(|(at, word, text)| (*at, word, *text)))
    }
}

/// A word as it is compared.
#[derive(Debug)]
struct Word {
    letters: Vec<char>,
    /// Which letters it has, and which of them more than once.
    has: u64,
}

impl Word {
    fn of(text: &str) -> Self {
        let letters = text.chars().flat_map(char::to_lowercase);
        let letters: Vec<char> = letters
            .map(|letter| if letter == '_' { '-' } else { letter })
            .collect();
        let mut has = 0_u64;
        for letter in &letters {
            let once = 1 << (u32::from(*letter) % 32);
            has |= if has & once == 0 { once } else { once << 32 };
        }
        Self { letters, has }
    }

    /// At least so many steps lead from one to the other: each adds, takes or changes a letter.
    fn least_steps(&self, other: &Self) -> usize {
        let letters = (self.has ^ other.has).count_ones() as usize;
        let lengths = self.letters.len().abs_diff(other.letters.len());
        letters.div_ceil(2).max(lengths)
    }
}

impl AsRef<Word> for Word {
    fn as_ref(&self) -> &Word {
        self
    }
}

/// What an author wrote.
struct Typed {
    word: Word,
    comparator: BatchComparator<char>,
    /// So many steps away a word may be.
    limit: usize,
}

impl Typed {
    fn of(text: &str) -> Self {
        let word = Word::of(text);
        let length = word.letters.len();
        Self {
            limit: (length / 3).min(3).max(usize::from(length > 1)),
            comparator: BatchComparator::new(word.letters.iter().copied()),
            word,
        }
    }

    /// The nearest of words with their places; of equally near ones that of the lowest place.
    fn nearest<'a>(
        &self,
        words: impl Iterator<Item = (usize, impl AsRef<Word>, &'a str)>,
    ) -> Option<&'a str> {
        let mut best: Option<(usize, usize, &str)> = None;
        for (at, word, text) in words {
            let word = word.as_ref();
            let limit = best.map_or(self.limit, |(steps, _, _)| steps);
            if self.word.least_steps(word) > limit {
                continue;
            }
            let within = Args::default().score_cutoff(limit);
            let letters = word.letters.iter().copied();
            let Some(steps) = self.comparator.distance_with_args(letters, &within) else {
                continue;
            };
            if best.is_none_or(|(least, first, _)| (steps, at) < (least, first)) {
                best = Some((steps, at, text));
            }
        }
        best.map(|(_, _, text)| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, candidates: &[&str], expected: Option<&str>) {
        let words = || candidates.iter().copied();
        assert_eq!(nearest(typed, words()), expected, "{typed}");
        assert_eq!(Candidates::of(words()).nearest(typed), expected, "{typed}");
    }

    #[test]
    fn one_letter_off_is_near() {
        check("sumary", &["status", "summary"], Some("summary"));
        check("tpye", &["title", "type"], Some("type"));
        check("License", &["license"], Some("license"));
        check("stoerelse_r", &["stoerrelse-r"], Some("stoerrelse-r"));
        check("ab", &["ba", "b", "ac"], Some("ba"));
    }

    #[test]
    fn another_word_is_not() {
        check("pris", &["name", "type"], None);
        check("x", &["summary"], None);
        check("4", &["1", "2"], None);
        check("", &["a"], None);
        check("kort", &[], None);
    }

    #[test]
    fn of_equally_near_words_the_first_is_meant() {
        check(
            "side-1x",
            &["side-12", "side-1", "side-13"],
            Some("side-12"),
        );
        check("side-1x", &["side-1", "side-12", "side-13"], Some("side-1"));
    }
}
