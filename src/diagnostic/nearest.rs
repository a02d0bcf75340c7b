//! The word an author may have meant.

/// The candidate nearest to what was typed, if one is near enough to be meant.
///
/// Letter case does not count, nor does `_` for `-`. Distance is Damerau-Levenshtein (a swap of
/// neighbours is one step); at most one step in three letters and three in all, but one in two.
/// Of equally near candidates the first wins, so give them in a fixed order.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |word: &str| word.to_lowercase().replace('_', "-");
    let typed = plain(typed);
    let length = typed.chars().count();
    let limit = (length / 3).min(3).max(usize::from(length > 1));
    candidates
        .into_iter()
        .map(|candidate| (plain(candidate), candidate))
        // Each letter more or less is a step, and lengths are told much sooner than distances.
        .filter(|(word, _)| word.chars().count().abs_diff(length) <= limit)
        .map(|(word, candidate)| (strsim::damerau_levenshtein(&typed, &word), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, candidates: &[&str], expected: Option<&str>) {
        assert_eq!(nearest(typed, candidates.iter().copied()), expected);
    }

    #[test]
    fn one_letter_off_is_near() {
        check("sumary", &["status", "summary"], Some("summary"));
        check("tpye", &["title", "type"], Some("type"));
        check("License", &["license"], Some("license"));
    }

    #[test]
    fn another_word_is_not() {
        check("pris", &["name", "type"], None);
        check("x", &["summary"], None);
        check("4", &["1", "2"], None);
    }
}
