use super::assessments::{FORM, REPORT, model, site};
use super::publiccode::FULL;
use super::{file, reads};
use crate::diagnostic::{Reported, Severity};
use crate::import::{Import, assessment, publiccode};
use crate::text::SourceFile;

const ROUNDS: u32 = 1500;

/// What mistakes, and those who mean ill, put into files.
const PIECES: [&str; 24] = [
    "{", "}", "[", "]", "\"", "'", ":", ": ", "\t", "\n", "|", "- ", "&a ", "*a ", "!x ", "#",
    "\\", "\u{feff}", "\u{2028}", "\0", "æ", "🟢", "<b>", "---\n",
];

/// Numbers that look random and are the same in every run.
struct Dice(u32);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit.max(1)
    }

    /// One to six cuts, copies and insertions.
    fn spoil(&mut self, text: &str) -> String {
        let mut text = text.to_owned();
        for _ in 0..=self.below(6) {
            let from = text.floor_char_boundary(self.below(text.len() + 1));
            let to = text.floor_char_boundary((from + self.below(40)).min(text.len()));
            match self.below(4) {
                0 => text.replace_range(from..to, ""),
                1 => text.truncate(from.max(1).min(text.len())),
                2 => {
                    let copy = text[from..to].to_owned();
                    let at = text.floor_char_boundary(self.below(text.len() + 1));
                    text.insert_str(at, &copy);
                }
                _ => text.insert_str(from, PIECES[self.below(PIECES.len())]),
            }
        }
        text
    }
}

/// Ends in a file that reads, or in errors within the text: never in both or neither.
fn check(source: &SourceFile, reported: &Reported<Option<Import>>) {
    let errors = || {
        let all = reported.diagnostics.iter();
        all.filter(|found| found.severity() == Severity::Error)
    };
    assert_eq!(
        reported.value.is_none(),
        errors().count() > 0,
        "{}",
        source.text
    );
    for found in errors() {
        assert!(
            found.place.span.range().end <= source.text.len(),
            "{found:?}\n{}",
            source.text
        );
    }
    if let Some(import) = &reported.value {
        reads(import);
    }
}

#[test]
fn spoilt_files_end_in_a_file_or_in_findings() {
    let model = model(super::assessments::SMALL_MODEL);
    let site = site(&model);
    let mut dice = Dice(7);
    for _ in 0..ROUNDS {
        let entry = file("publiccode.yml", &dice.spoil(FULL));
        check(&entry, &publiccode(&entry));
        let form = file("svar.json", &dice.spoil(FORM));
        check(&form, &assessment(&form, &site));
        let report = file("rapport.md", &dice.spoil(REPORT));
        check(&report, &assessment(&report, &site));
    }
}

#[test]
fn hostile_files_end_in_findings() {
    let model = model(super::assessments::SMALL_MODEL);
    let site = site(&model);
    let layer = |at: usize| format!("a{at}: &a{at} [*a{0}, *a{0}, *a{0}, *a{0}]\n", at - 1);
    let bomb = (1..30).map(layer).collect::<Vec<_>>().concat();
    for text in [
        "[".repeat(100_000),
        "{\"a\":".repeat(20_000),
        "- ".repeat(50_000),
        format!("a0: &a0 [x]\n{bomb}"),
        "a: &a [*a]".to_owned(),
        "\"".to_owned() + &"x".repeat(1_000_000),
        "\u{0}\u{1}\u{2}".to_owned(),
        "{\"krav\": ".to_owned() + &"[1,".repeat(100_000),
        "| ".repeat(100_000),
    ] {
        for name in ["a.yml", "a.json", "a.md"] {
            let source = file(name, &text);
            assert!(publiccode(&source).value.is_none());
            assert!(assessment(&source, &site).value.is_none());
        }
    }
}
