//! Every rule as a page: prose, small sites, and what is found in them.
//!
//! `tests/rules/<rule>.md` holds examples: a fence of a `site`, then a fence of what is `expected`,
//! which is empty where the rule keeps quiet. The first example breaks the rule, once, and nothing
//! else. How a site is written so shortly is told in `tests/rules/site.rs`.
//!
//! With `UPDATE_EXPECTED=1` the pages are rewritten with what is found; read the difference.

#[path = "rules/pages.rs"]
mod pages;
#[path = "rules/site.rs"]
mod site;

use std::fs;

use pages::{Example, examples, name, pages};
use site::Site;
use vejviser::diagnostic::Rule;
use vejviser::emit::Snapshot;
use vejviser::pipeline::{BuildOptions, Memory, Unwatched, build};
use vejviser::report;
use vejviser::text::Date;
use vejviser::words::{Language, Words};

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
            let expected = &text[example.expected_range.clone()];
            if found != expected {
                let name = page.display();
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
        let first = examples.first().expect("a page has an example");
        let first = &text[first.expected_range.clone()];
        let broken = first.contains(&format!("[{rule}]")) && first.lines().count() == 1;
        assert!(broken, "{}:\n{first}", page.display());
    }
}

#[test]
fn every_rule_keeps_quiet_somewhere_on_its_page() {
    for page in pages() {
        let rule = name(&page);
        let text = fs::read_to_string(&page).expect("a page is text");
        let is_quiet = |example: &Example| {
            let expected = &text[example.expected_range.clone()];
            !expected.contains(&format!("[{rule}]"))
        };
        let quiet = examples(&text).iter().skip(1).any(is_quiet);
        assert!(
            quiet,
            "{} has no example that does not fire",
            page.display()
        );
    }
}

#[test]
fn every_rule_is_explained_in_both_languages() {
    for language in Language::ALL {
        let words = Words::of(language);
        for rule in Rule::ALL {
            let page = words.rule(*rule);
            let parts = [&page.title, &page.explanation, &page.bad, &page.good];
            let whole = parts.iter().all(|part| !part.is_empty()) && page.title != rule.id();
            assert!(whole, "{} in {}", rule.id(), language.tag());
            assert_ne!(page.bad, page.good, "{} in {}", rule.id(), language.tag());
        }
    }
}

#[test]
fn help_names_what_an_author_may_write_and_where_a_file_belongs() {
    let file = "//- content/vejledning/_index.md\n---\ntitle: Vejledning\n---\n\
        //- content/vejledning/kort.md\n---\ntitle: Kort\n---\n";
    let help = |body: &str| {
        let sources = Site::of(&format!("{file}{body}\n")).sources();
        let day = Date::new(2026, 11, 23).expect("a day");
        let built = pages::built(&sources, day);
        let told = report::github(&built.diagnostics, &sources, Language::Danish);
        let (_, help) = told.split_once("%0A").unwrap_or_else(|| panic!("{told}"));
        help.trim_end().to_owned()
    };
    let components = help("<zzzz-qqqq></zzzz-qqqq>");
    assert!(components.contains("produkt-kort"), "{components}");
    assert!(!components.contains("bar-pattern"), "{components}");
    assert!(!components.contains("leads-out"), "{components}");
    let folders = [
        ("plan.pdf", "content/vejledning"),
        ("../bilag/plan.pdf", "content/bilag"),
        ("/plan.pdf", "content"),
    ];
    for (written, folder) in folders {
        let told = help(&format!(
            "<fil-link fil=\"{written}\" tekst=\"Planen\"></fil-link>"
        ));
        assert_eq!(
            told,
            format!("læg filen i mappen `{folder}`, eller ret navnet")
        );
    }
}

#[test]
fn the_handbook_has_a_chapter_of_all_rules() {
    let outputs = Snapshot::default();
    let sources = Site::of("").sources();
    let options = BuildOptions {
        base_url: None,
        drafts: false,
        today: Date::new(2026, 11, 23).expect("a day"),
        repository: None,
    };
    let mut memory = Memory::default();
    build(&sources, &options, &mut memory, &outputs, &Unwatched).expect("memory takes all");
    let outputs = outputs.into_outputs();
    let page = outputs
        .iter()
        .find(|(path, _)| path.as_str() == "redaktoer/regler/index.html");
    let (_, page) = page.expect("the chapter is there");
    let page = String::from_utf8(page.to_vec()).expect("a page is text");
    for rule in Rule::ALL {
        let heading = format!("<h3 id=\"{0}\"><code>{0}</code></h3>", rule.id());
        assert_eq!(page.matches(&heading).count(), 1, "{}", rule.id());
    }
}

#[test]
fn every_rule_has_a_page() {
    let written: Vec<String> = pages().iter().map(|page| name(page)).collect();
    let mut expected: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    expected.sort_unstable();
    assert_eq!(written, expected);
}

/// What is found in an example's site, with the places as they stand in the example.
fn findings(example: &Example) -> String {
    let site = Site::of(&example.site);
    let sources = site.sources();
    let built = pages::built(&sources, example.today);
    let short = report::short(&built.diagnostics, &sources, Language::Danish);
    let lines = short.lines().map(|line| site.as_in_example(line));
    lines.map(|line| line + "\n").collect()
}
