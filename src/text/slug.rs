//! One name of an address, made from words.

use std::fmt;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name that is safe in an address: `[a-z0-9-]`, no hyphen at either end. May be empty.
///
/// Danish letters become what Danes write without them: æ → ae, ø → oe, å → aa. Other
/// marked letters lose their mark (é → e); everything else separates.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    pub fn of(words: &str) -> Self {
        let mut slug = String::with_capacity(words.len());
        // Composed first, so that å is one letter however it was typed.
        if words.chars().all(|letter| letter < FIRST_MARK) {
            push(words.chars(), &mut slug);
        } else {
            push(words.nfc(), &mut slug);
        }
        let trimmed = slug.trim_matches('-');
        Self(trimmed.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The first letter of Unicode that can be composed with the one before it. Texts without any from here on are
/// composed as they stand.
const FIRST_MARK: char = '\u{300}';

fn push(composed: impl Iterator<Item = char>, slug: &mut String) {
    for letter in composed.flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push_str("oe"),
            'å' => slug.push_str("aa"),
            'ß' => slug.push_str("ss"),
            'a'..='z' | '0'..='9' => slug.push(letter),
            // An apostrophe joins: OS2's → os2s.
            '\'' | '’' => {}
            other if other.is_ascii() => push_hyphen(slug),
            other => {
                let mut plain = other.nfd().filter(|part| !is_combining_mark(*part));
                match plain.next() {
                    Some(base) if base.is_ascii_alphanumeric() => slug.push(base),
                    // A mark by itself, which no composed letter has, belongs to the letter.
                    None => {}
                    _ => push_hyphen(slug),
                }
            }
        }
    }
}

fn push_hyphen(slug: &mut String) {
    if !slug.ends_with('-') {
        slug.push('-');
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expected: &str) {
        assert_eq!(Slug::of(words).as_str(), expected);
    }

    #[test]
    fn danish_letters_are_written_out() {
        check("Ældre på Ø", "aeldre-paa-oe");
        check("a\u{30a}ben", "aaben");
    }

    #[test]
    fn other_marks_fall_away() {
        check("Café crème", "cafe-creme");
        check("x\u{302}y İ", "xy-i");
    }

    #[test]
    fn signs_separate_once() {
        check("  Pris & moms: 25.000 kr.! ", "pris-moms-25-000-kr");
        check("OS2's produkter", "os2s-produkter");
        check("🙂", "");
    }
}
