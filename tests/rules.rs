//! Every rule as a page: prose, small sites, and what is found in them.
//!
//! `tests/rules/<rule>.md` holds examples: a fence of a `site`, then a fence of what is `expected`,
//! which is empty where the rule keeps quiet. The first example breaks the rule, once, and nothing
//! else. How a site is written so shortly is told in `tests/rules/site.rs`.
//!
//! With `UPDATE_EXPECTED=1` the pages are rewritten with what is found; read the difference.

#[path = "rules/site.rs"]
mod site;

use std::fs;
use std::path::{Path, PathBuf};

use site::Site;
use vejviser::diagnostic::Rule;
use vejviser::emit::Forget;
use vejviser::pipeline::{BuildOptions, Memory, Unwatched, build};
use vejviser::report;
use vejviser::text::Date;
use vejviser::words::Language;

/// The day on which examples are built that name no other: `site today=2027-01-31`.
const TODAY: &str = "2026-11-23";

#[test]
fn every_example_gives_its_findings() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut differing = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a page is text");
        let examples = examples(&text);
        assert!(!examples.is_empty(), "{} has no example", page.display());
        let mut updated = text.clone();
        for example in examples.iter().rev() {
            let found = findings(example);
            if found != example.expected {
                let (expected, name) = (&example.expected, page.display());
                differing.push(format!(
                    "{name}:{}\nexpected:\n{expected}found:\n{found}",
                    example.line
                ));
                updated.replace_range(example.expected_range.clone(), &found);
            }
        }
        if update && updated != text {
            fs::write(&page, updated).expect("a page can be written");
        }
    }
    assert!(update || differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn a_page_begins_by_breaking_its_rule_once() {
    for page in pages() {
        let rule = name(&page);
        let text = fs::read_to_string(&page).expect("a page is text");
        let examples = examples(&text);
        let first = &examples.first().expect("a page has an example").expected;
        let broken = first.contains(&format!("[{rule}]")) && first.lines().count() == 1;
        assert!(broken, "{}:\n{first}", page.display());
    }
}

#[test]
fn every_rule_has_a_page() {
    let written: Vec<String> = pages().iter().map(|page| name(page)).collect();
    let mut expected: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    expected.sort_unstable();
    assert_eq!(written, expected);
}

/// The rules' pages, by name.
fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let entries = fs::read_dir(folder).expect("the rules' folder is there");
    let mut pages: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    pages.sort();
    pages
}

fn name(page: &Path) -> String {
    let stem = page.file_stem().expect("a page has a name");
    stem.to_string_lossy().into_owned()
}

struct Example {
    /// Of its fence in the page.
    line: usize,
    today: Date,
    site: String,
    expected: String,
    expected_range: std::ops::Range<usize>,
}

fn examples(text: &str) -> Vec<Example> {
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
            expected: text[expected.range.clone()].to_owned(),
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

/// What is found in an example's site, with the places as they stand in the example.
fn findings(example: &Example) -> String {
    let site = Site::of(&example.site);
    let sources = site.sources();
    let options = BuildOptions {
        base_url: None,
        drafts: false,
        today: example.today,
        repository: None,
    };
    let mut memory = Memory::default();
    let built = build(&sources, &options, &mut memory, &Forget, &Unwatched)
        .expect("forgetting never fails");
    let short = report::short(&built.diagnostics, &sources, Language::Danish);
    let lines = short.lines().map(|line| site.as_in_example(line));
    lines.map(|line| line + "\n").collect()
}
