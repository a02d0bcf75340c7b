//! What the bar under a page says of it.

use serde::Serialize;

use super::cause::CauseTold;
use super::preview::Preview;
use super::showcase::Scene;
use crate::diagnostic::{Argument, Diagnostic};
use crate::report;
use crate::text::OutputPath;
use crate::words::{Language, Words};

/// The bar's contents, in the language asked for.
#[derive(Debug, Serialize)]
pub struct Bar {
    words: BarWords,
    drafts: bool,
    today: String,
    /// The day the site is shown as when nobody asks for another.
    usual: String,
    language: &'static str,
    /// Every language there is to choose: its tag and its own name.
    languages: [(&'static str, &'static str); 2],
    /// What the site is shown as, for those who cannot change it.
    shown_as: String,
    /// The file the page is made from; `null` where there is none.
    source: Option<String>,
    /// How much is found, and on this page.
    found: String,
    /// The findings of this page, as `report::html` gives them.
    findings: String,
    /// What is said of the findings of other pages.
    elsewhere: String,
    cause: CauseTold,
}

/// The names of what is in the bar.
#[derive(Debug, Serialize)]
struct BarWords {
    name: String,
    drafts: String,
    day: String,
    usual: String,
    language: String,
    open: String,
    no_source: String,
    why: String,
    all_tabs: String,
}

impl Bar {
    /// Of the page at `page`.
    pub fn of(scene: &Scene, page: Option<&OutputPath>, now: Preview) -> Self {
        let language = now.language;
        let words = Words::of(language);
        let latest = &scene.latest;
        let source = page.and_then(|page| latest.origins.get(page));
        let is_here = |it: &&Diagnostic| {
            let related = it.related.iter().map(|it| &it.place);
            [&it.place]
                .into_iter()
                .chain(related)
                .any(|place| Some(&place.file) == source)
        };
        let here: Vec<_> = latest.diagnostics.iter().filter(is_here).cloned().collect();
        let amounts = [
            ("here", number(here.len())),
            ("elsewhere", number(latest.diagnostics.len() - here.len())),
        ];
        let drafts = if now.drafts { "with" } else { "without" };
        let shown_as = [
            ("date", Argument::Text(now.today.to_string())),
            ("drafts", Argument::Text(drafts.to_owned())),
        ];
        Self {
            words: BarWords::of(&words),
            drafts: now.drafts,
            today: now.today.to_string(),
            usual: now.usual_day.to_string(),
            language: language.tag(),
            languages: Language::ALL.map(|language| (language.tag(), language.name())),
            shown_as: words.text("serve-bar-shown-as", &shown_as),
            source: source.map(ToString::to_string),
            found: words.text("serve-bar-found", &amounts),
            findings: report::html(&here, &latest.sources, language),
            elsewhere: words.text("serve-bar-elsewhere", &amounts),
            cause: latest.cause.told(&words),
        }
    }
}

impl BarWords {
    fn of(words: &Words) -> Self {
        let word = |id: &str| words.text(id, &[]);
        Self {
            name: word("serve-bar-name"),
            drafts: word("serve-bar-drafts"),
            day: word("serve-bar-day"),
            usual: word("serve-bar-usual"),
            language: word("serve-bar-language"),
            open: word("serve-open"),
            no_source: word("serve-bar-no-source"),
            why: word("serve-bar-why"),
            all_tabs: word("serve-bar-all-tabs"),
        }
    }
}

fn number(count: usize) -> Argument {
    Argument::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
