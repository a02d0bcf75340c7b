//! Phone numbers in running text: in pairs, as they are read aloud.

use crate::diagnostic::{Diagnostic, Finding};
use crate::text::Span;

use super::texts::Text;

/// What stands before a number that is to be called, in lower case.
const CALLS: [&str; 6] = ["tlf.", "tlf", "telefon", "mobil", "phone", "tel."];

pub(super) fn check(text: Text<'_>, found: &mut Vec<Diagnostic>) {
    for (passage, start) in text.passages() {
        for number in numbers(passage) {
            let finding = Finding::PhoneForm {
                value: number.written.to_owned(),
                suggestion: number.meant,
            };
            let begin = start + number.start;
            let span = Span::new(begin, begin + number.written.len());
            found.push(finding.at(text.place(span)));
        }
    }
}

/// A phone number in another form than the usual.
struct Number<'a> {
    written: &'a str,
    start: usize,
    /// `70 10 10 10`, `+45 70 10 10 10`.
    meant: String,
}

fn numbers(text: &str) -> Vec<Number<'_>> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at) {
        let run = run_of_digits(&text[start..]);
        at = start + run.len().max(1);
        let before = &text[..start];
        let (start, run) = match before.strip_suffix('+') {
            Some(_) => (start - 1, &text[start - 1..start + run.len()]),
            None => (start, run),
        };
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let meant = match digits.strip_prefix("45") {
            Some(own) if run.starts_with('+') && own.len() == 8 => format!("+45 {}", pairs(own)),
            _ if digits.len() == 8 && is_called(&text[..start]) => pairs(&digits),
            _ => continue,
        };
        if run != meant {
            numbers.push(Number {
                written: run,
                start,
                meant,
            });
        }
    }
    numbers
}

fn next_digit(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let at = rest.iter().position(u8::is_ascii_digit)?;
    Some(from + at)
}

/// Digits with single spaces, points or hyphens between them.
fn run_of_digits(text: &str) -> &str {
    let mut end = 0;
    let mut parted = true;
    for (at, letter) in text.char_indices() {
        if letter.is_ascii_digit() {
            end = at + 1;
            parted = false;
        } else if parted || !matches!(letter, ' ' | '-' | '.' | '\u{a0}') {
            break;
        } else {
            parted = true;
        }
    }
    &text[..end]
}

/// Whether what stands before a number says that it is a phone's.
fn is_called(before: &str) -> bool {
    let before = before.trim_end_matches([' ', ':', '\u{a0}']);
    let last = before.rsplit(|letter: char| letter.is_whitespace() || letter == '(');
    let last = last.into_iter().next().unwrap_or_default().to_lowercase();
    CALLS.contains(&last.as_str())
}

fn pairs(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().collect();
    let pairs = digits.chunks(2).map(|pair| pair.iter().collect::<String>());
    pairs.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_to_call_are_told_from_others() {
        let check = |text: &str, expected: &[(&str, &str)]| {
            let found = numbers(text);
            let found: Vec<(&str, &str)> = found
                .iter()
                .map(|number| (number.written, number.meant.as_str()))
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check(
            "Ring på +4570101010 nu",
            &[("+4570101010", "+45 70 10 10 10")],
        );
        check("tlf. 70101010.", &[("70101010", "70 10 10 10")]);
        check("Telefon: 7010 1010", &[("7010 1010", "70 10 10 10")]);
        check("tlf. 70-10-10-10", &[("70-10-10-10", "70 10 10 10")]);
        check("tlf. 70 10 10 10 eller +45 70 10 10 10", &[]);
        check("CVR 29189846, 12.345.678 kr.", &[]);
        check("+", &[]);
    }
}
