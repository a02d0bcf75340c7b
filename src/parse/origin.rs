//! Where the parts of a text stand in its file.

use std::ops::Range;

use crate::text::Span;

/// Turns places in a text into places in the file it was read from.
///
/// A text may be one stretch of the file, or have lost what its file has between the words:
/// indentation, line folding, quoting. Then it is known piece by piece where the words came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Where the text begins in the file.
    start: usize,
    /// Where the text goes on otherwise than byte for byte, in order.
    jumps: Vec<Jump>,
    /// How much of the text this is true of; the rest only lies somewhere before `end`.
    known: usize,
    end: usize,
}

/// From this offset of the text on, until the next, the file follows byte for byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Jump {
    text: usize,
    file: usize,
}

/// How the words of a text were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoting {
    /// As they are.
    None,
    /// `''` for `'`.
    Single,
    /// `\` escapes.
    Double,
}

impl Origin {
    /// Of a text that is one stretch of the file.
    pub fn at(start: usize) -> Self {
        Self {
            start,
            jumps: Vec::new(),
            known: usize::MAX,
            end: usize::MAX,
        }
    }

    /// Of a text made from a stretch of the file in some way that cannot be followed.
    pub fn within(whole: Span) -> Self {
        Self {
            start: whole.start as usize,
            jumps: Vec::new(),
            known: 0,
            end: whole.end as usize,
        }
    }

    /// Of a text put together from pieces of the file: each piece's offset in the text, and its
    /// range in the file.
    pub fn of_pieces(pieces: impl IntoIterator<Item = (usize, Range<usize>)>) -> Self {
        let mut pieces = pieces.into_iter();
        let Some((_, first)) = pieces.next() else {
            return Self::at(0);
        };
        let jumps = pieces
            .map(|(text, piece)| Jump {
                text,
                file: piece.start,
            })
            .collect();
        Self {
            jumps,
            ..Self::at(first.start)
        }
    }

    /// Of a text whose words stand in `written`, at `start` of the file, with other space between
    /// them and perhaps quoted.
    pub fn aligned(text: &str, written: &str, start: usize, quoting: Quoting) -> Self {
        let mut origin = Self {
            end: start + written.len(),
            ..Self::at(start)
        };
        let mut reader = Written {
            text: written,
            at: 0,
            quoting,
        };
        for (at, letter) in text.char_indices() {
            if letter.is_whitespace() {
                continue;
            }
            reader.skip_space();
            let from = start + reader.at;
            if !reader.accept(letter) {
                origin.known = at;
                break;
            }
            if origin.place(at) != from {
                origin.jumps.push(Jump {
                    text: at,
                    file: from,
                });
            }
        }
        origin
    }

    /// The place in the file of a range of the text.
    pub fn span(&self, range: Range<usize>) -> Span {
        if range.end > self.known {
            return Span::new(self.start, self.end);
        }
        let start = self.place(range.start);
        if range.is_empty() {
            return Span::new(start, start);
        }
        // The end is where the last byte ends: what follows may stand elsewhere.
        Span::new(start, (self.place(range.end - 1) + 1).max(start))
    }

    fn place(&self, offset: usize) -> usize {
        let next = self.jumps.partition_point(|jump| jump.text <= offset);
        let (text, file) = match next.checked_sub(1).map(|last| self.jumps[last]) {
            Some(jump) => (jump.text, jump.file),
            None => (0, self.start),
        };
        let place = file + (offset - text);
        // Space that folding lost does not reach past the word that follows it.
        let end = self.jumps.get(next).map_or(self.end, |jump| jump.file);
        place.min(end)
    }
}

/// The written form of a text while its letters are found in it.
struct Written<'a> {
    text: &'a str,
    at: usize,
    quoting: Quoting,
}

impl Written<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Past white space, also where it is written as an escape.
    fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            let mut letters = self.rest().chars();
            let escape = self.quoting == Quoting::Double && letters.next() == Some('\\');
            match letters.next() {
                Some('n' | 't' | 'r' | 'v' | ' ' | '_' | 'N' | 'L' | 'P') if escape => self.at += 2,
                // The end of a line that is to be joined with the next.
                Some('\n' | '\r') if escape => self.at += 1,
                _ => return,
            }
        }
    }

    /// Whether `letter` is written here, and if so, past it.
    fn accept(&mut self, letter: char) -> bool {
        let rest = self.rest();
        let length = match self.quoting {
            Quoting::Double if rest.starts_with('\\') => match rest.as_bytes().get(1) {
                Some(b'x') => 4,
                Some(b'u') => 6,
                Some(b'U') => 10,
                Some(byte) if byte.is_ascii() => 2,
                _ => return false,
            },
            Quoting::Single if letter == '\'' && rest.starts_with("''") => 2,
            _ if rest.starts_with(letter) => letter.len_utf8(),
            _ => return false,
        };
        if rest.get(..length).is_none() {
            return false;
        }
        self.at += length;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the word `x` of the text is found in the file, which has `=` before it.
    fn check(text: &str, written: &str, quoting: Quoting, expected: &str) {
        let at = text.find("ord").expect("the example has the word");
        let span = Origin::aligned(text, written, 1, quoting).span(at..at + 3);
        let file = format!("={written}");
        assert_eq!(&file[span.range()], expected);
    }

    #[test]
    fn a_word_is_found_behind_indentation() {
        check("en\n  to ord\n", "en\n      to ord\n", Quoting::None, "ord");
    }

    #[test]
    fn a_word_is_found_in_folded_lines() {
        check("en to\nord", "en\n  to\n\n  ord", Quoting::None, "ord");
        check("en to ord", "en\r\n  to\r\n  ord", Quoting::None, "ord");
    }

    #[test]
    fn a_word_is_found_after_quotes() {
        check("it's en ord", "it''s\n en ord", Quoting::Single, "ord");
        check(
            "\"å\"\n ord",
            r#"\"\u00e5\"\n \
               ord"#,
            Quoting::Double,
            "ord",
        );
    }

    #[test]
    fn what_cannot_be_followed_is_the_whole() {
        check("abc ord", "ac ord", Quoting::None, "ac ord");
    }
}
