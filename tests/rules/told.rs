//! The examples of all rules, built and found to be what their pages tell.

use std::fs;

use vejviser::pipeline::Built;
use vejviser::report;
use vejviser::sources::Sources;
use vejviser::text::Date;
use vejviser::words::Language;

use crate::pages;
use crate::site::Site;

/// An example of a rule's page, built.
pub struct Told {
    /// `rule:line` of its fence.
    pub name: String,
    pub sources: Sources,
    pub built: Built,
}

/// Calls `judge` with every example of every rule and the day it is built on.
pub fn each(mut judge: impl FnMut(&Told, Date)) {
    for page in pages::pages() {
        let text = fs::read_to_string(&page).expect("a page is text");
        for example in pages::examples(&text) {
            let site = Site::of(&example.site);
            let sources = site.sources();
            let built = pages::built(&sources, example.today);
            let name = format!("{}:{}", pages::name(&page), example.line);
            let short = report::short(&built.diagnostics, &sources, Language::Danish);
            let lines: Vec<String> = short.lines().map(|line| site.as_in_example(line)).collect();
            let expected: Vec<&str> = text[example.expected_range].lines().collect();
            assert_eq!(
                lines, expected,
                "{name}: the example is built as its page says"
            );
            let told = Told {
                name,
                sources,
                built,
            };
            judge(&told, example.today);
        }
    }
}
