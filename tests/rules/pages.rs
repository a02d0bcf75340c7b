//! The rules' pages and the examples in them.

use std::fs;
use std::path::{Path, PathBuf};

use vejviser::emit::Forget;
use vejviser::pipeline::{BuildOptions, Built, Memory, Unwatched, build};
use vejviser::sources::Sources;
use vejviser::text::Date;

/// The day on which examples are built that name no other: `site today=2027-01-31`.
const TODAY: &str = "2026-11-23";

/// An example's site, built.
pub fn built(sources: &Sources, today: Date) -> Built {
    let options = BuildOptions {
        base_url: None,
        drafts: false,
        today,
        repository: None,
    };
    let mut memory = Memory::default();
    build(sources, &options, &mut memory, &Forget, &Unwatched).expect("forgetting never fails")
}

/// The rules' pages, by name.
pub fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let entries = fs::read_dir(folder).expect("the rules' folder is there");
    let mut pages: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    pages.sort();
    pages
}

pub fn name(page: &Path) -> String {
    let stem = page.file_stem().expect("a page has a name");
    stem.to_string_lossy().into_owned()
}

pub struct Example {
    /// Of its fence in the page.
    pub line: usize,
    pub today: Date,
    pub site: String,
    pub expected_range: std::ops::Range<usize>,
}

pub fn examples(text: &str) -> Vec<Example> {
    let mut fences = fences(text).into_iter();
    let mut examples = Vec::new();
    while let Some(fence) = fences.next() {
        let mut words = fence.info.split_whitespace();
        assert_eq!(words.next(), Some("site"), "line {}", fence.line);
        let day = words.find_map(|word| word.strip_prefix("today="));
        let expected = fences
            .next()
            .filter(|fence| fence.info == "expected")
            .unwrap_or_else(|| panic!("line {}: nothing expected", fence.line));
        examples.push(Example {
            line: fence.line,
            today: Date::parse(day.unwrap_or(TODAY)).expect("an example's day is a date"),
            site: text[fence.range].to_owned(),
            expected_range: expected.range,
        });
    }
    examples
}

struct Fence<'a> {
    line: usize,
    info: &'a str,
    range: std::ops::Range<usize>,
}

/// The fenced blocks; four backticks fence what holds three.
fn fences(text: &str) -> Vec<Fence<'_>> {
    let mut fences: Vec<Fence<'_>> = Vec::new();
    let mut open: Option<&str> = None;
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
        match open {
            None if ticks.len() >= 3 => {
                open = Some(ticks);
                fences.push(Fence {
                    line: number + 1,
                    info: line[ticks.len()..].trim(),
                    range: at + line.len()..at + line.len(),
                });
            }
            Some(opening) if line.trim_end() == opening => {
                open = None;
                fences.last_mut().expect("a fence is open").range.end = at;
            }
            _ => {}
        }
        at += line.len();
    }
    assert!(open.is_none(), "a fence is never closed");
    fences
}
