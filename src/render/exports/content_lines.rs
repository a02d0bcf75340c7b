//! The lines that calendars (RFC 5545 §3.1) and address cards (RFC 6350 §3.2) are made of.
//!
//! Of our own: the libraries for these formats read the clock or bring a time zone database along,
//! and what we need of them is these few lines.

/// Octets in a line, its end not counted.
const LONGEST: usize = 75;

/// Lines `NAME:value`, folded and ended as both formats ask.
#[derive(Debug, Default)]
pub(super) struct ContentLines(String);

impl ContentLines {
    /// A line whose value is no text and needs no escapes: a date, an address, a fixed word.
    pub fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        let whole = format!("{name}:{value}");
        // Control characters may not stand in a line, and one that ended it early would forge another.
        for letter in whole.chars().filter(|letter| !letter.is_control()) {
            if octets + letter.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            octets += letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }

    /// A line whose value is text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    pub fn into_text(self) -> String {
        self.0
    }
}

/// Text as part of a value: what the formats give a meaning is escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => made.extend(['\\', letter]),
            '\n' => made.push_str("\\n"),
            _ => made.push(letter),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: &str) {
        let mut lines = ContentLines::default();
        lines.text("NOTE", value);
        assert_eq!(lines.into_text(), expected);
    }

    #[test]
    fn text_is_escaped() {
        check("a,b;c\\d:e", "NOTE:a\\,b\\;c\\\\d:e\r\n");
        check("en\r\nto\ntre", "NOTE:en\\nto\\ntre\r\n");
    }

    #[test]
    fn nothing_forges_a_line() {
        check("en\rEND:VCARD\u{0}", "NOTE:enEND:VCARD\r\n");
    }

    #[test]
    fn a_line_is_folded_between_letters() {
        let (full, rest) = ("x".repeat(70), "y".repeat(10));
        check(&full, &format!("NOTE:{full}\r\n"));
        check(
            &format!("{full}{rest}"),
            &format!("NOTE:{full}\r\n {rest}\r\n"),
        );
        // The last place of the line is one octet, and the letter is two.
        let short = "x".repeat(69);
        check(&format!("{short}æ"), &format!("NOTE:{short}\r\n æ\r\n"));
        let long = format!("NOTE:{full}\r\n {}\r\n x\r\n", "x".repeat(74));
        check(&"x".repeat(70 + 74 + 1), &long);
    }
}
